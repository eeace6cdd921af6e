//! Files of a folder, in an order that is the same everywhere.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Every file below a folder with its path inside it (`samples/honjo.json`), by that path.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    gather(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn gather(folder: &Path, inside: &str, files: &mut Vec<(String, PathBuf)>) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("could not list {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}

/// The bytes of a file.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

/// A text file, its line ends as a page counts them.
pub(crate) fn text(path: &Path) -> Result<String> {
    let text = String::from_utf8(bytes(path)?)
        .with_context(|| format!("{} is no text", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}
