//! The folder that is kept up to date with backups: a new file each time, never over another.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Keeper, Shelf};
use crate::backup::folder::{FolderNotes, FolderState, Trouble, newest, next_name, outdated};
use crate::backup::{self, Reading};
use crate::browser::clock;
use crate::browser::folder::Folder;
use crate::plan::Moment;
use crate::storage::StoreError;
use crate::storage::generation::fingerprint_of_bytes;

/// Names under which the folder and what is known of it are remembered.
const HANDLE: &str = "backup-folder";
const NOTES: &str = "backup-folder-notes";

/// How long files are apart, in milliseconds.
const PAUSE: u64 = 600_000;

/// What the keeper knows of the folder.
#[derive(Default)]
pub(super) struct KeptFolder {
    folder: RefCell<Option<Folder>>,
    notes: RefCell<FolderNotes>,
    is_writing: Cell<bool>,
    is_waiting: Cell<bool>,
    written_at: Cell<u64>,
}

impl Keeper {
    /// Remembers the folder of an earlier day.
    pub(super) async fn recall_folder(&self) {
        if !Folder::is_supported() {
            return;
        }
        if let Shelf::Lasting(database) = &self.inner.plans {
            let handle = database.recall(HANDLE).await.ok();
            let notes = database.recall(NOTES).await.ok();
            let notes = notes.and_then(|notes| notes.as_string());
            let notes = notes.and_then(|notes| serde_json::from_str(&notes).ok());
            self.inner.folder.notes.replace(notes.unwrap_or_default());
            let folder = handle.and_then(Folder::from_value);
            self.inner.folder.folder.replace(folder);
        }
        self.show_folder().await;
    }

    /// Lets the person choose the folder, and writes the first file into it.
    pub async fn choose_folder(&self) {
        match Folder::choose("backup").await {
            Ok(None) => {}
            Ok(Some(folder)) => {
                let value = folder.value().clone();
                self.inner.folder.folder.replace(Some(folder));
                self.inner.folder.notes.replace(FolderNotes::default());
                if let Shelf::Lasting(database) = &self.inner.plans {
                    // Where it cannot be remembered it is asked for again next time.
                    let _ = database.remember(HANDLE, &value).await;
                }
                self.remember_notes().await;
                self.write_to_folder().await;
            }
            Err(trouble) => self.say_folder(|folder| FolderState::Failed { folder, trouble }),
        }
    }

    /// Asks for permission to go on writing, from a click, and writes.
    pub async fn allow_folder(&self) {
        let folder = self.inner.folder.folder.borrow().clone();
        let Some(folder) = folder else { return };
        if folder.ask().await {
            self.write_to_folder().await;
        } else {
            self.show_folder().await;
        }
    }

    /// Leaves the folder alone from now on. What is in it stays.
    pub async fn leave_folder(&self) {
        self.inner.folder.folder.replace(None);
        if let Shelf::Lasting(database) = &self.inner.plans {
            let _ = database.forget(HANDLE).await;
            let _ = database.forget(NOTES).await;
        }
        self.show_folder().await;
    }

    /// What somebody else left in the folder, with the file's name.
    pub async fn read_foreign(&self) -> Option<(String, Vec<u8>)> {
        let folder = self.inner.folder.folder.borrow().clone()?;
        let names = folder.names().await.ok()?;
        let name = newest(&names)?.clone();
        let bytes = folder.read(&name).await.ok()?;
        Some((name, bytes))
    }

    /// Goes on without taking in what somebody else left; it stays where it is.
    pub async fn pass_over_foreign(&self) {
        if let Some((name, bytes)) = self.read_foreign().await {
            let settled = (name, fingerprint_of_bytes(&bytes));
            self.inner.folder.notes.borrow_mut().settled.push(settled);
            self.remember_notes().await;
        }
        self.write_to_folder().await;
    }

    /// A plan was stored: the folder is brought up to date, now or when the pause is over.
    pub(super) fn folder_is_behind(&self) {
        let kept = &self.inner.folder;
        if kept.folder.borrow().is_none() || kept.is_waiting.get() {
            return;
        }
        let passed = clock::now_ms().saturating_sub(kept.written_at.get());
        let keeper = self.clone();
        let write = move || {
            keeper.inner.folder.is_waiting.set(false);
            spawn_local(async move { keeper.write_to_folder().await });
        };
        if passed >= PAUSE {
            write();
        } else {
            kept.is_waiting.set(true);
            set_timeout(write, Duration::from_millis(PAUSE - passed));
        }
    }

    /// Writes a new file into the folder and says how it stands then.
    pub async fn write_to_folder(&self) {
        let kept = &self.inner.folder;
        let folder = kept.folder.borrow().clone();
        let Some(folder) = folder else { return };
        if kept.is_writing.replace(true) {
            return;
        }
        if folder.is_allowed().await {
            self.say_folder(|folder| FolderState::Writing { folder });
            match self.try_to_write(&folder).await {
                Ok(None) => {
                    kept.written_at.set(clock::now_ms());
                    self.show_folder().await;
                }
                Ok(Some(file)) => self.say_folder(|folder| FolderState::Foreign { folder, file }),
                Err(trouble) => self.say_folder(|folder| FolderState::Failed { folder, trouble }),
            }
        } else {
            self.show_folder().await;
        }
        kept.is_writing.set(false);
    }

    /// Names the file of somebody else that has to be decided about first, if there is one.
    async fn try_to_write(&self, folder: &Folder) -> Result<Option<String>, Trouble> {
        // The bytes are there before anything in the folder is touched.
        let at = Moment(clock::now_local());
        let made = self.backup_now(&at).await.map_err(Trouble::Store)?;
        let mut there = folder.names().await?;
        if let Some(name) = newest(&there)
            && self.is_foreign(folder, name).await?
        {
            return Ok(Some(name.clone()));
        }
        let name = next_name(&self.remembered_office(), &at, &there);
        folder.write(&name, &made.bytes).await?;
        there.push(name.clone());
        let gone = {
            let mut notes = self.inner.folder.notes.borrow_mut();
            notes.wrote(&name, fingerprint_of_bytes(&made.bytes), &there);
            outdated(&notes.names(), &there)
        };
        self.remember_notes().await;
        for name in gone {
            // One that cannot be removed only takes room.
            let _ = folder.remove(&name).await;
        }
        self.note_written_out(&made.plans, &at).await;
        Ok(None)
    }

    /// Whether the newest file in the folder is not as this browser left it, was not decided about,
    /// and holds something that is not here.
    async fn is_foreign(&self, folder: &Folder, name: &str) -> Result<bool, Trouble> {
        let bytes = folder.read(name).await?;
        let print = fingerprint_of_bytes(&bytes);
        if self.inner.folder.notes.borrow().knows(name, &print) {
            return Ok(false);
        }
        let Ok(Reading { backup, .. }) = backup::read(&bytes) else {
            // Nothing can be taken in of it; it stays where it is.
            return Ok(false);
        };
        let found = self.compare_backup(&backup).await;
        let found = found.map_err(|error: StoreError| Trouble::Store(error))?;
        Ok(found.iter().any(backup::restoring::Outlook::is_open))
    }

    async fn remember_notes(&self) {
        let notes = serde_json::to_string(&*self.inner.folder.notes.borrow()).unwrap_or_default();
        if let Shelf::Lasting(database) = &self.inner.plans {
            // Forgotten, one's own file is looked at like somebody else's: it holds nothing new.
            let _ = database.remember(NOTES, &notes.into()).await;
        }
    }

    async fn show_folder(&self) {
        let folder = self.inner.folder.folder.borrow().clone();
        let state = match folder {
            None => FolderState::None,
            Some(folder) if folder.is_allowed().await => FolderState::Ready {
                folder: folder.name(),
                last: self.inner.folder.notes.borrow().names().pop(),
            },
            Some(folder) => FolderState::Asleep {
                folder: folder.name(),
            },
        };
        self.say_folder(|_| state);
    }

    fn say_folder(&self, state: impl FnOnce(String) -> FolderState) {
        let name = self.inner.folder.folder.borrow().as_ref().map(Folder::name);
        if let Some(desk) = self.inner.desk.get() {
            desk.folder().set(state(name.unwrap_or_default()));
        }
    }
}
