//! The files of an issue, all written into a folder that the person chooses.

use crate::backup::folder::Trouble;
use crate::browser::folder::Folder;
use crate::mailing::MailFile;
use crate::mailing::issuing::free_name;
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::wording::dispatch as words;

/// Lets the person choose the folder; nothing if the person does not, or it cannot be had, which is
/// said.
pub(super) async fn choose(desk: Desk) -> Option<Folder> {
    match Folder::choose("mail").await {
        Ok(folder) => folder,
        Err(trouble) => {
            desk.notices()
                .say(Notice::error(&words::no_folder(&trouble)));
            None
        }
    }
}

/// Writes every file into the folder, beside what is there, and says how many are.
pub(super) async fn save_into(desk: Desk, folder: &Folder, files: &[MailFile]) {
    let (written, stopped) = write(folder, files).await;
    desk.notices().say(match stopped {
        None => Notice::success(&words::in_folder(&folder.name(), &written)),
        Some(trouble) => Notice::error(&words::not_in_folder(written.len(), &trouble)),
    });
}

/// The names of what was written and read back, and why no more was.
async fn write(folder: &Folder, files: &[MailFile]) -> (Vec<String>, Option<Trouble>) {
    let mut written = Vec::new();
    let mut there = match folder.names().await {
        Ok(names) => names,
        Err(trouble) => return (written, Some(trouble)),
    };
    for file in files {
        let name = free_name(&file.name, &there);
        if let Err(trouble) = folder.write(&name, file.text.as_bytes()).await {
            return (written, Some(trouble));
        }
        there.push(name.clone());
        written.push(name);
    }
    (written, None)
}
