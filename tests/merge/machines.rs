//! Machines that work on one plan and send it to each other as whole files.

use ayumi::bundle::{self, Envelope, Reading};
use ayumi::exchange::{Standing, State, TakenIn, Version, ancestors, lineage, put_together};
use ayumi::plan::{Moment, Plan};
use ayumi::session::Author;
use ayumi::storage::{GenerationSummary, NewGeneration, Origin};

/// A machine with what it keeps.
#[derive(Clone)]
pub(crate) struct Machine {
    pub(crate) office: &'static str,
    pub(crate) plan: Plan,
    /// What is stored, oldest first.
    stored: Vec<(GenerationSummary, String)>,
}

impl Machine {
    /// A machine on which the plan is opened for the first time.
    pub(crate) fn new(office: &'static str, plan: &Plan) -> Self {
        let mut machine = Self {
            office,
            plan: plan.clone(),
            stored: Vec::new(),
        };
        machine.keep(Origin::Manual, None);
        machine
    }

    fn keep(&mut self, origin: Origin, text: Option<&str>) {
        let own = bundle::write(&self.plan, &Envelope::of(&self.plan));
        let text = text.map_or(own, str::to_owned);
        let revision = self.stored.len() as u64 + 1;
        let generation = NewGeneration {
            plan: "p".into(),
            parent: revision.checked_sub(1).filter(|parent| *parent > 0),
            schema: 1,
            app_version: String::new(),
            at: String::new(),
            origin,
            text: text.clone(),
        };
        self.stored.push((generation.summary(revision), text));
    }

    /// Stores the plan as it stands.
    pub(crate) fn save(&mut self) {
        self.keep(Origin::Automatic, None);
    }

    /// The states the plan comes from.
    pub(crate) fn states(&self) -> Vec<State> {
        let newest_first = self.stored.iter().rev();
        let versions: Vec<Version> = newest_first
            .filter_map(|(summary, text)| Version::of(summary, text))
            .collect();
        lineage(&self.plan, &versions)
    }

    /// Writes the plan to a file.
    pub(crate) fn export(&mut self) -> String {
        let envelope = Envelope {
            ancestors: ancestors(&self.plan, &self.states()),
            office: self.office.to_owned(),
            made_at: Moment(format!(
                "2026-06-{:02}T10:00:00+09:00",
                1 + self.stored.len() % 28
            )),
            ..Envelope::of(&self.plan)
        };
        self.keep(Origin::Exported, None);
        bundle::write(&self.plan, &envelope)
    }

    /// How a file stands to the plan here.
    pub(crate) fn standing(&self, text: &str) -> Standing {
        Standing::of(&self.plan, &read(text), &self.states())
    }

    /// The state that a file and the plan have in common.
    pub(crate) fn base(&self, text: &str) -> Option<Plan> {
        match self.standing(text) {
            Standing::Newer => Some(self.plan.clone()),
            Standing::Parted(state) => {
                let (_, text) = &self.stored[usize::try_from(state.revision?).ok()? - 1];
                Some(read(text).plan)
            }
            _ => None,
        }
    }

    /// Takes a file in.
    pub(crate) fn take(&mut self, text: &str) -> TakenIn {
        let taken = self.look_at(text);
        self.keep(Origin::BeforeImport, None);
        self.keep(Origin::Received, Some(text));
        self.plan = taken.plan.clone();
        taken
    }

    /// What taking a file in would come to.
    pub(crate) fn look_at(&self, text: &str) -> TakenIn {
        let author = Author {
            office: self.office.to_owned(),
            at: Moment("2026-07-01T09:00:00+09:00".into()),
        };
        let (standing, base) = (self.standing(text), self.base(text));
        put_together(&self.plan, &read(text), &standing, base.as_ref(), &author).unwrap()
    }
}

pub(crate) fn read(text: &str) -> Reading {
    bundle::read(text.as_bytes()).unwrap()
}
