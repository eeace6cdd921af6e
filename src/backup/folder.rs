//! The names of backup files, and which of them may go in a folder that is kept up to date.

use serde::{Deserialize, Serialize};

use crate::plan::Moment;
use crate::plan::sorting::sort;
use crate::storage::StoreError;
use crate::wording::backup as words;

/// Why nothing could be written into the folder. What lay there before lies there still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The browser does not let the page write there, or not any more.
    Refused,
    /// The folder is not there.
    Gone,
    /// There is no room left.
    Full,
    /// What was read back is not what was written.
    Unlike,
    /// The plans could not be read.
    Store(StoreError),
    /// Anything else, with the browser's own name for it.
    Other(String),
}

/// How the folder stands, with its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FolderState {
    /// This browser has no such thing.
    #[default]
    Unsupported,
    /// None was chosen.
    None,
    /// The person has to allow it again.
    Asleep {
        /// The folder.
        folder: String,
    },
    /// Everything is well.
    Ready {
        /// The folder.
        folder: String,
        /// The newest file this browser wrote.
        last: Option<String>,
    },
    /// A file is being written.
    Writing {
        /// The folder.
        folder: String,
    },
    /// The newest file is somebody else's and holds what is not here: nothing is written until a
    /// person has decided.
    Foreign {
        /// The folder.
        folder: String,
        /// The file.
        file: String,
    },
    /// Writing failed.
    Failed {
        /// The folder.
        folder: String,
        /// Why.
        trouble: Trouble,
    },
}

/// What this browser remembers of the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FolderNotes {
    /// The files it wrote, oldest first, each with the fingerprint of its bytes.
    pub written: Vec<(String, String)>,
    /// Files of others a person has decided about, each with its fingerprint.
    pub settled: Vec<(String, String)>,
}

impl FolderNotes {
    /// Whether a file needs no decision: it is as this browser wrote it, or was decided about.
    pub fn knows(&self, name: &str, fingerprint: &str) -> bool {
        let mut known = self.written.iter().chain(&self.settled);
        known.any(|(known, print)| known == name && print == fingerprint)
    }

    /// Notes a file that was written, and forgets those that are not there any more.
    pub fn wrote(&mut self, name: &str, fingerprint: String, there: &[String]) {
        self.written.retain(|(known, _)| there.contains(known));
        self.written.push((name.to_owned(), fingerprint));
        self.settled.retain(|(known, _)| there.contains(known));
    }

    /// The names of the files it wrote.
    pub fn names(&self) -> Vec<String> {
        self.written.iter().map(|(name, _)| name.clone()).collect()
    }
}

/// How many of the files this browser wrote stay in the folder.
pub const KEPT: usize = 5;

/// The name of a backup to be downloaded: `あゆみ控え_総務係_2026-11-21.json`.
pub fn file_name(office: &str, made_at: &Moment) -> String {
    words::file_name(&plain(office), made_at.date())
}

/// The name of the next file in the folder: `あゆみ控え_総務係_2026-11-21_1022.json`, and a name of
/// its own where that is there already. No file is ever written over.
pub fn next_name(office: &str, made_at: &Moment, there: &[String]) -> String {
    let when: String = made_at.time().chars().filter(|sign| *sign != ':').collect();
    let stem = [made_at.date(), &when].join("_");
    let mut name = words::file_name(&plain(office), &stem);
    let mut number = 1;
    while there.contains(&name) {
        number += 1;
        name = words::file_name(&plain(office), &format!("{stem}_{number}"));
    }
    name
}

/// Whether a file in the folder is a backup by its name.
pub fn is_backup_name(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    name.starts_with(words::FILE_PREFIX) && ending == Some("json")
}

/// The newest of the backups in the folder, by the date in their names.
pub fn newest(there: &[String]) -> Option<&String> {
    let backups = there.iter().filter(|name| is_backup_name(name));
    backups.max_by_key(|name| (date_part(name), (*name).clone()))
}

/// The files that may go: of those this browser wrote and that are still there all but the newest
/// [`KEPT`]. Files of others are never among them.
pub fn outdated(written: &[String], there: &[String]) -> Vec<String> {
    let mut mine: Vec<String> = written
        .iter()
        .filter(|name| there.contains(name))
        .cloned()
        .collect();
    sort(&mut mine);
    mine.dedup();
    let mut mine: Vec<(String, String)> = mine
        .into_iter()
        .map(|name| (date_part(&name).to_owned(), name))
        .collect();
    sort(&mut mine);
    let surplus = mine.len().saturating_sub(KEPT);
    mine.into_iter()
        .take(surplus)
        .map(|(_, name)| name)
        .collect()
}

/// From the first digit of the date on; the office before it may be called anything.
fn date_part(name: &str) -> &str {
    let is_date = |at: usize| {
        let part = name.as_bytes().get(at..at + 10);
        part.is_some_and(|part| {
            part.iter().enumerate().all(|(index, byte)| match index {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
        })
    };
    let start = (0..name.len()).find(|at| is_date(*at));
    start.map_or("", |start| &name[start..])
}

/// A name without what file systems refuse.
fn plain(office: &str) -> String {
    office
        .chars()
        .filter(|sign| {
            !sign.is_control() && !r#"\/:*?"<>|. "#.contains(*sign) && *sign != '\u{3000}'
        })
        .take(20)
        .collect()
}
