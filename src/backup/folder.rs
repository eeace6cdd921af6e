//! The names of backup files, and which of them may go in a folder that is kept up to date.

use crate::plan::Moment;
use crate::plan::sorting::sort;
use crate::wording::backup as words;

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
    name.starts_with(words::FILE_PREFIX) && name.ends_with(".json")
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
