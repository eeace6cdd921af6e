//! An office with a store: plans that are worked on, kept, issued, deleted — and backups of it.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use ayumi::backup::making::{Made, make};
use ayumi::backup::restoring::{Standing, restore};
use ayumi::backup::{Backup, Reading, read};
use ayumi::bundle::{self, Envelope};
use ayumi::edit::change;
use ayumi::history::{Group, History};
use ayumi::plan::{Moment, Plan};
use ayumi::session::{Author, Session};
use ayumi::storage::memory::MemoryStore;
use ayumi::storage::{
    Commit, Generation, GenerationSummary, LogEntry, NewGeneration, Origin, PlanSummary, Store,
    retention,
};

use crate::support::{node, plan};

pub(crate) const NOON: &str = "2026-04-01T12:00:00+09:00";

/// Runs a future to its end; `None` if it never ends, as after a crash.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
    }
    None
}

/// Runs a future that has no reason not to end.
#[track_caller]
pub(crate) fn done<T>(future: impl Future<Output = T>) -> T {
    run(future).expect("the store answers")
}

pub(crate) fn author(at: &str) -> Author {
    Author {
        office: "総務係".into(),
        at: Moment(at.to_owned()),
    }
}

/// A plan as a page has it open.
#[derive(Clone)]
pub(crate) struct Open {
    pub(crate) key: String,
    pub(crate) session: Session,
    head: Option<u64>,
    at: String,
}

impl Open {
    pub(crate) fn new(key: &str, plan: Plan) -> Self {
        Self {
            key: key.to_owned(),
            session: Session::open(plan, History::default()),
            head: None,
            at: NOON.to_owned(),
        }
    }

    /// The small plan, with one heading 柱.
    pub(crate) fn small() -> Self {
        Self::new("small", plan("柱"))
    }

    /// The plan as another page opens it from a store.
    pub(crate) fn from(store: &MemoryStore, key: &str) -> Self {
        let head = done(store.head(key)).unwrap();
        let stored = done(store.generation(key, head.unwrap())).unwrap().unwrap();
        let mut history = History::default();
        for entry in done(store.log(key, 0)).unwrap() {
            let group: Group = serde_json::from_str(&entry.change).unwrap();
            history.push(group.into());
        }
        Self {
            key: key.to_owned(),
            session: Session::open(read_plan(&stored.text), history),
            head,
            at: NOON.to_owned(),
        }
    }

    fn generation(&self, origin: Origin) -> NewGeneration {
        let plan = self.session.plan();
        NewGeneration {
            plan: self.key.clone(),
            parent: self.head,
            schema: 1,
            app_version: "test".to_owned(),
            at: self.at.clone(),
            origin,
            text: bundle::write(plan, &Envelope::of(plan)),
        }
    }

    /// Stores what is on the page.
    pub(crate) fn save(&mut self, store: &MemoryStore) -> u64 {
        let groups = self.session.unstored().iter();
        let log = groups.map(|group| serde_json::to_string(&**group).unwrap());
        let commit = Commit {
            expected: self.head,
            generation: self.generation(Origin::Automatic),
            title: "小さな計画".to_owned(),
            period: "令和6～10年度".to_owned(),
            log: log.collect(),
            resolves: vec![],
        };
        let revision = done(store.commit(&commit)).expect("a clean commit");
        let sequence = self.session.history().sequence();
        let plan = self.session.plan().clone();
        self.session.mark_stored(plan, sequence);
        self.head = Some(revision);
        revision
    }

    /// Keeps what is on the page beside the line.
    pub(crate) fn keep(&self, store: &MemoryStore, origin: Origin) -> u64 {
        done(store.keep(&self.generation(origin), None)).unwrap()
    }

    /// Adds a heading and stores the plan.
    pub(crate) fn add(&mut self, store: &MemoryStore, title: &str) -> u64 {
        let id = ayumi::plan::Key::derived(&["added", title]);
        let row = serde_json::json!({ "id": id.to_string(), "title": title, "position": "1z" });
        let row = row.as_object().unwrap().clone();
        let table = ayumi::plan::TableName::Nodes;
        let edits = vec![ayumi::edit::Edit::Add { table, row }];
        let author = author(&self.at);
        assert_eq!(self.session.act("項目を追加", &author, edits), Ok(true));
        self.save(store)
    }

    /// Renames the heading and stores the plan.
    pub(crate) fn rename(&mut self, store: &MemoryStore, from: &str, to: &str) -> u64 {
        let id = node(self.session.plan(), from);
        let edits = change(self.session.plan(), id, |node| node.title = to.into());
        let author = author(&self.at);
        assert_eq!(self.session.act("題名を変更", &author, edits), Ok(true));
        self.save(store)
    }
}

pub(crate) fn read_plan(text: &str) -> Plan {
    bundle::read(text.as_bytes()).expect("a plan").plan
}

/// An office that has issued its plan and gone on working: heading 柱, 二, 三.
pub(crate) fn office() -> (MemoryStore, Open) {
    let store = MemoryStore::new();
    let mut open = Open::small();
    open.save(&store);
    open.rename(&store, "柱", "二");
    open.keep(&store, Origin::Issued);
    open.keep(&store, Origin::Manual);
    open.rename(&store, "二", "三");
    (store, open)
}

#[track_caller]
pub(crate) fn made(store: &MemoryStore) -> Made {
    done(make(store, "test", &Moment(NOON.to_owned()), "総務係")).expect("the store is readable")
}

/// Makes a backup and reads it again.
#[track_caller]
pub(crate) fn backup(store: &MemoryStore) -> Backup {
    let Reading { backup, problems } = read(&made(store).bytes).expect("readable");
    assert_eq!(problems, []);
    backup
}

/// Brings every plan of a backup back; tells how each stood.
#[track_caller]
pub(crate) fn restored(store: &MemoryStore, backup: &Backup) -> Vec<Standing> {
    let plans = backup.plans.iter();
    plans
        .map(|plan| {
            let done = done(restore(store, backup, plan, &author(NOON)));
            done.expect("no fault").standing
        })
        .collect()
}

/// What a store holds of one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contents {
    pub(crate) summary: PlanSummary,
    pub(crate) head: Option<u64>,
    pub(crate) generations: Vec<Generation>,
    pub(crate) log: Vec<LogEntry>,
}

/// Everything a store holds, but for notes of when it was written out.
pub(crate) fn contents(store: &MemoryStore) -> Vec<Contents> {
    let store = store.tab();
    let summaries = done(store.summaries()).unwrap().into_iter();
    summaries
        .map(|mut summary| {
            let plan = summary.plan.clone();
            (summary.exported_at, summary.exported_revision) = (None, None);
            let known = done(store.generations(&plan)).unwrap().into_iter();
            let whole = |known: GenerationSummary| {
                done(store.generation(&plan, known.revision))
                    .unwrap()
                    .unwrap()
            };
            Contents {
                head: done(store.head(&plan)).unwrap(),
                generations: known.map(whole).collect(),
                log: done(store.log(&plan, 0)).unwrap(),
                summary,
            }
        })
        .collect()
}

/// The same without the generations that may be given up at any time.
pub(crate) fn lasting_contents(store: &MemoryStore) -> Vec<Contents> {
    let mut contents = contents(store);
    for plan in &mut contents {
        let known = plan.generations.iter().map(|known| known.summary.clone());
        let known: Vec<GenerationSummary> = known.collect();
        let given_up = retention::prunable(&known, plan.head);
        plan.generations
            .retain(|known| !given_up.contains(&known.summary.revision));
    }
    contents
}

/// Every text of a store, whatever it is kept for.
pub(crate) fn texts(store: &MemoryStore) -> BTreeSet<String> {
    let plans = contents(store).into_iter();
    let generations = plans.flat_map(|plan| plan.generations);
    generations.map(|generation| generation.text).collect()
}
