//! What the store knows of where the open plan comes from: named in a file that is written, looked
//! for when a file of another machine comes in.

use leptos::prelude::Update as _;

use super::Keeper;
use super::carrying::generation;
use super::opening::judge;
use crate::browser::files;
use crate::bundle::{self, Envelope, Reading};
use crate::exchange::{Standing, State, Version, ancestors, lineage};
use crate::mailing::copy;
use crate::plan::Plan;
use crate::storage::opening::Judgement;
use crate::storage::{NewGeneration, Origin, Store as _, StoreError};
use crate::wording::keeping as words;

impl Keeper {
    /// The states the open plan comes from, each before those it comes from itself.
    async fn states(&self) -> Vec<State> {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return Vec::new();
        };
        let shelf = self.shelf(open.sample);
        let key = open.key.as_str();
        let mut versions = Vec::new();
        // What cannot be read is no state that can be compared with.
        for summary in shelf.generations(key).await.unwrap_or_default() {
            let stored = shelf.generation(key, summary.revision).await.ok().flatten();
            versions.extend(stored.and_then(|stored| Version::of(&summary, &stored.text)));
        }
        desk.look(|plan| lineage(plan, &versions))
    }

    /// How a file stands to the open plan, with the state both went on from where there is one.
    pub async fn lay_beside(&self, reading: &Reading) -> (Standing, Option<Plan>) {
        let states = self.states().await;
        let Some(desk) = self.inner.desk.get() else {
            return (Standing::Unknown, None);
        };
        let standing = desk.look(|plan| Standing::of(plan, reading, &states));
        let Standing::Parted(state) = &standing else {
            return (standing, None);
        };
        let base = self.state(state).await;
        if base.is_none() {
            return (Standing::Unknown, None);
        }
        (standing, base)
    }

    /// The plan as it was in a state, if that is kept here as it was written.
    async fn state(&self, state: &State) -> Option<Plan> {
        let open = self.open_plan()?;
        let shelf = self.shelf(open.sample);
        let stored = shelf.generation(open.key.as_str(), state.revision?).await;
        let stored = stored.ok()??;
        if !stored.is_whole() || judge(&stored.text) != Judgement::Readable {
            return None;
        }
        let plan = bundle::read(stored.text.as_bytes()).ok()?.plan;
        (bundle::hash(&plan) == state.hash).then_some(plan)
    }

    /// Offers the whole open plan as a file and notes that it was written out. Returns the file's
    /// name, or nothing if the browser did not take it.
    pub async fn export(&self) -> Option<String> {
        let (open, desk) = (self.open_plan(), self.inner.desk.get()?);
        let states = self.states().await;
        let plan = desk.look(Clone::clone);
        let author = desk.author();
        let mut envelope = Envelope::of(&plan);
        envelope.revision = open.as_ref().and_then(|open| open.head).unwrap_or_default();
        envelope.made_at = author.at.clone();
        envelope.office = author.office;
        envelope.ancestors = ancestors(&plan, &states);
        let title = copy::in_list(&plan).map(|(title, _)| title);
        let name = words::file_name(
            &envelope.organisation,
            title.as_ref().unwrap_or(&envelope.plan_title),
            envelope.revision,
            &author.at,
        );
        let is_offered = files::offer(
            &name,
            "application/json",
            bundle::write(&plan, &envelope).as_bytes(),
        );
        if let Some(open) = open.filter(|_| is_offered) {
            let sequence = desk.look_session(|session| session.history().sequence());
            let shelf = self.shelf(open.sample);
            // Both are a convenience; the file is what counts. Without the version, a file that comes
            // back later may have to be compared without a common state.
            let _ = shelf
                .keep(&generation(&open, &plan, Origin::Exported), None)
                .await;
            let _ = shelf
                .mark_exported(open.key.as_str(), envelope.revision, &author.at.0)
                .await;
            self.show_export(desk, open.key, open.sample).await;
            // What is not stored yet is in the file all the same.
            desk.exported()
                .update(|exported| exported.sequence = sequence);
        }
        is_offered.then_some(name)
    }

    /// Keeps a whole plan that came in by a file beside the line of the open plan: what was taken in
    /// is compared with it next time.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be written: then the file must not be taken in.
    pub async fn keep_received(&self, reading: &Reading) -> Result<(), StoreError> {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return Ok(());
        };
        let received = NewGeneration {
            text: bundle::write(&reading.plan, &reading.envelope),
            ..generation(&open, &desk.look(Clone::clone), Origin::Received)
        };
        let shelf = self.shelf(open.sample);
        shelf.keep(&received, None).await.map(drop)
    }
}
