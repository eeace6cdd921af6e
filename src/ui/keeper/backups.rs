//! Backups of everything in this browser, made and brought back.

use super::Keeper;
use crate::backup::making::{Made, make};
use crate::backup::restoring::{Outlook, Restored, Standing, outlook, restore};
use crate::backup::{Backup, folder};
use crate::browser::files;
use crate::plan::Moment;
use crate::storage::{CommitError, Store as _, StoreError, WholePlan};

/// The version of the program, as it stands in files.
const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// A backup that was handed to the browser.
#[derive(Debug, Clone)]
pub struct HandedOver {
    /// The file's name; nothing if the browser did not take it.
    pub name: Option<String>,
    /// How many plans are in it.
    pub plans: usize,
    /// Titles of plans of which a version was damaged.
    pub damaged: Vec<String>,
}

impl Keeper {
    /// The file of everything, made now.
    pub(super) async fn backup_now(&self, at: &Moment) -> Result<Made, StoreError> {
        let office = self.remembered_office();
        make(&self.inner.plans, APP_VERSION, at, &office).await
    }

    /// Makes a backup and offers it as a file; every plan in it counts as written out then.
    ///
    /// # Errors
    /// [`StoreError`] if the plans cannot be read.
    pub async fn hand_over_backup(&self, at: Moment) -> Result<HandedOver, StoreError> {
        let made = self.backup_now(&at).await?;
        let name = folder::file_name(&self.remembered_office(), &at);
        let is_taken = files::offer(&name, "application/json", &made.bytes);
        if is_taken {
            self.note_written_out(&made.plans, &at).await;
        }
        Ok(HandedOver {
            name: is_taken.then_some(name),
            plans: made.plans.len(),
            damaged: made.damaged,
        })
    }

    /// Notes that those revisions lie in a file.
    pub(super) async fn note_written_out(&self, plans: &[(String, u64)], at: &Moment) {
        for (plan, revision) in plans {
            // The note is a convenience; the file is what counts.
            let _ = self.inner.plans.mark_exported(plan, *revision, &at.0).await;
        }
        if let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) {
            self.show_export(desk, open.key, open.sample).await;
        }
    }

    /// How each plan of a backup stands to what is here.
    ///
    /// # Errors
    /// [`StoreError`] if the plans cannot be read.
    pub async fn compare_backup(&self, backup: &Backup) -> Result<Vec<Outlook>, StoreError> {
        let mut found = Vec::new();
        for plan in &backup.plans {
            found.push(outlook(&self.inner.plans, plan).await?);
        }
        Ok(found)
    }

    /// Brings one plan of a backup back.
    ///
    /// # Errors
    /// [`CommitError`] if the store refuses; nothing that is here is lost.
    pub async fn restore_plan(
        &self,
        backup: &Backup,
        plan: &WholePlan,
    ) -> Result<Restored, CommitError> {
        let author = self.author();
        let done = restore(&self.inner.plans, backup, plan, &author).await?;
        // On a new machine the office is the one the backup comes from.
        if done.standing == Standing::Absent && self.remembered_office().is_empty() {
            self.remember_office(&backup.office);
            if let Some(desk) = self.inner.desk.get() {
                use leptos::prelude::Set as _;
                desk.office().set(backup.office.clone());
            }
        }
        Ok(done)
    }
}
