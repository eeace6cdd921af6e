//! The service worker of a build: `service.js` with the names of every file of the site, and a name
//! of the build that changes with any of them.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::folders::{bytes, files_below, text};
use crate::{english, one_file, project};

/// The name of the file in the folder of the site.
pub(crate) const NAME: &str = "service.js";

/// What `service.js` has where the files of the build belong.
const PLACE: &str = "/* filled in by `cargo xtask dist` */ null";

/// Writes the service worker of the site in `folder`.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let template = text(&project::root().join(NAME))?;
    let mut files = Vec::new();
    let mut hash = Sha256::new();
    for (name, path) in files_below(folder)? {
        // The program in English has a service worker of its own.
        if [NAME, one_file::NAME, english::FILE].contains(&name.as_str())
            || name.starts_with(english::INSIDE)
        {
            continue;
        }
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(bytes(&path)?));
        // Who opens the folder is given index.html.
        files.push(if name == "index.html" {
            "./".to_owned()
        } else {
            format!("./{name}")
        });
    }
    let build = BASE64_URL_SAFE_NO_PAD.encode(&hash.finalize()[..9]);
    let script = filled(&template, &build, &files)?;
    let path = folder.join(NAME);
    std::fs::write(&path, script).with_context(|| format!("could not write {}", path.display()))
}

fn filled(template: &str, build: &str, files: &[String]) -> Result<String> {
    if template.matches(PLACE).count() != 1 {
        bail!("{NAME} has no place for the files of the build");
    }
    if files.iter().any(|name| name.contains(['"', '\\'])) {
        bail!("a file of the site has a name that is no plain text");
    }
    let files: Vec<String> = files.iter().map(|name| format!("\"{name}\"")).collect();
    let site = format!("{{ build: \"{build}\", files: [{}] }}", files.join(", "));
    Ok(template.replace(PLACE, &site))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_build_are_put_in_their_place() {
        let template = format!("const {{ build, files }} = {PLACE};\n");
        let files = ["./".to_owned(), "./front.js".to_owned()];
        let script = filled(&template, "00ff", &files).unwrap_or_default();
        assert_eq!(
            script,
            "const { build, files } = { build: \"00ff\", files: [\"./\", \"./front.js\"] };\n"
        );
        assert!(filled("const x = 1;", "00ff", &files).is_err());
        assert!(filled(&template, "00ff", &["a\"b".to_owned()]).is_err());
    }

    #[test]
    fn the_projects_own_service_worker_has_the_place() {
        let template = text(&project::root().join(NAME)).unwrap_or_default();
        assert!(filled(&template, "00ff", &[]).is_ok());
    }
}
