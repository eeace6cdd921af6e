//! Putting the backup's state of a plan together with what is here, where both went on.

use super::comparing::Here;
use crate::backup::Backup;
use crate::bundle::{self, Envelope};
use crate::history::{Group, History};
use crate::merge::{self, Reply};
use crate::plan::Plan;
use crate::report::document::period;
use crate::session::{Author, Session};
use crate::storage::{Commit, Generation, LogEntry, NewGeneration, Origin, WholePlan};
use crate::wording::backup as words;

/// The two put together, not stored yet.
pub(super) struct Merge {
    commit: Commit,
    /// How many changes of the backup were taken in.
    pub(super) taken: usize,
    /// How many questions are asked.
    pub(super) questions: usize,
}

impl Merge {
    /// The commit that stores it and settles the version the backup's state was kept as.
    pub(super) fn commit(self, fork: u64) -> Commit {
        Commit {
            resolves: vec![fork],
            ..self.commit
        }
    }
}

/// Puts the two together; `None` where one of them cannot be read by this version.
pub(super) fn merge(
    here: &Here,
    backup: &Backup,
    saved: &WholePlan,
    author: &Author,
) -> Option<Merge> {
    let current = here.current.as_ref()?;
    let reply = Reply {
        office: words::office_of_backup(&backup.office),
        made_at: backup.made_at.clone(),
        base: here.base(saved).and_then(plan_of),
        plan: plan_of(saved.current()?)?,
        ..Reply::default()
    };
    let mine = plan_of(current)?;
    let merged = merge::merge(&mine, &[reply], author);
    let mut session = Session::open(mine, history(&here.log));
    session.act(words::TAKEN_IN, author, merged.edits).ok()?;
    let plan = session.plan();
    let log = session.unstored().iter();
    let commit = Commit {
        expected: here.head,
        generation: NewGeneration {
            plan: saved.summary.plan.clone(),
            parent: Some(current.summary.revision),
            schema: bundle::VERSION,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            at: author.at.0.clone(),
            origin: Origin::Automatic,
            text: bundle::write(plan, &Envelope::of(plan)),
        },
        title: plan
            .header()
            .map(|header| header.title.clone())
            .unwrap_or_default(),
        period: period(plan),
        log: log
            .map(|group| serde_json::to_string(&**group).unwrap_or_default())
            .collect(),
        resolves: Vec::new(),
    };
    Some(Merge {
        commit,
        taken: merged.accepted.len(),
        questions: merged.questions.len(),
    })
}

/// The plan in a version that this program may write on.
fn plan_of(version: &Generation) -> Option<Plan> {
    let reading = bundle::read(version.text.as_bytes()).ok()?;
    (!reading.newer).then_some(reading.plan)
}

/// The history a log leads to. A damaged entry ends what can be taken back, no more.
fn history(log: &[LogEntry]) -> History {
    let mut history = History::default();
    for entry in log {
        match serde_json::from_str::<Group>(&entry.change) {
            Ok(group) => history.push(group.into()),
            Err(_) => history.forget_undo(),
        }
    }
    history
}
