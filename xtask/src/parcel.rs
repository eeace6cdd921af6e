//! The parcel for whoever looks after an office's web pages: the site, the one-file edition, what to
//! do with them, and settings for three kinds of server, in one zip.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::folders::{bytes, files_below, text};
use crate::{english, one_file, project, server};

/// The name of the file in the folder of the site.
pub(crate) const NAME: &str = "ayumi-site.zip";

/// What stands in the settings for the policy of the page.
const POLICY: &str = "@POLICY@";

/// Packs the site in `folder` and puts the zip there; gives where it is. The same site gives the
/// same bytes.
pub(crate) fn write(folder: &Path) -> Result<PathBuf> {
    let path = folder.join(NAME);
    let file =
        File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
    let mut zip = ZipWriter::new(file);
    for (name, bytes) in contents(folder)? {
        // No time of day: it would be another parcel with every build.
        zip.start_file(&name, SimpleFileOptions::default())?;
        zip.write_all(&bytes)?;
    }
    zip.finish()?;
    Ok(path)
}

fn contents(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let host = project::root().join("host");
    let policy = server::policy()?;
    let mut contents = Vec::new();
    for (name, path) in files_below(&host)? {
        if name == "はじめにお読みください.html" {
            contents.push((name, bytes(&path)?));
        } else {
            let settings = text(&path)?.replace(POLICY, &policy);
            contents.push((format!("settings/{name}"), settings.into_bytes()));
        }
    }
    for (name, path) in files_below(folder)? {
        if [one_file::NAME, english::FILE].contains(&name.as_str()) {
            contents.push((name, bytes(&path)?));
        } else if name != NAME {
            contents.push((format!("site/{name}"), bytes(&path)?));
        }
    }
    Ok(contents)
}
