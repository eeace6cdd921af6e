//! Which files are looked at: every `*.json` and `*.txt` under a folder, in the order of their
//! paths, so that the same folder always gives the same tables.

use std::fs;
use std::path::{Path, PathBuf};

use ayumi::wording::command_line::collect as words;

use super::super::Problem;

/// A file to be read.
pub(super) struct Found {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its way from the folder, with `/` on every system.
    pub(super) name: String,
    /// Whether it is a link to a folder. Those are not followed, because they can go in circles,
    /// and told, because plans may be missed.
    pub(super) is_linked_folder: bool,
}

/// Every file under the folder that may be a bundle.
pub(super) fn files(folder: &Path) -> Result<Vec<Found>, Problem> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(inside) = open.pop() {
        let cannot = |_| Problem(words::cannot_open_folder(&inside.display().to_string()));
        for entry in fs::read_dir(&inside).map_err(cannot)? {
            let entry = entry.map_err(cannot)?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(cannot)?);
            if kind.is_dir() {
                open.push(path);
                continue;
            }
            let is_linked_folder = kind.is_symlink() && path.is_dir();
            if is_linked_folder || may_be_a_bundle(&path) {
                found.push(Found {
                    name: name(folder, &path),
                    path,
                    is_linked_folder,
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Mail gateways give bundles the other ending.
fn may_be_a_bundle(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    ending.eq_ignore_ascii_case("json") || ending.eq_ignore_ascii_case("txt")
}

fn name(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
