//! One tab of the program, driven by hand: what a page does with the storage core, without a page.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use ayumi::storage::journal::{self, Decision, Entry};
use ayumi::storage::memory::{Faults, MemoryStore};
use ayumi::storage::opening::{Gate, Opened, open};
use ayumi::storage::retention::prunable;
use ayumi::storage::saving::{Action, Event, Saving, Status};
use ayumi::storage::{CommitError, Generation, Origin, Store, StoreError};

use crate::browser::Browser;
use crate::support::{PLAN, commit, generation, judge, text, values};

enum Outcome {
    Loaded(Result<Loading, StoreError>),
    Committed(Result<Generation, CommitError>, BTreeSet<String>),
    Resolved(Result<Resolution, StoreError>),
}

struct Loading {
    opened: Opened,
    base: Option<Generation>,
    /// Each journal as found, and what is to be done with it.
    journals: Vec<(String, Decision)>,
}

struct Resolution {
    opened: Opened,
    base: Option<Generation>,
    /// The edit and values that went into a fork.
    forked: Option<(u64, BTreeSet<String>)>,
}

/// One tab.
pub(crate) struct Tab {
    pub(crate) browser: Browser,
    pub(crate) store: Rc<MemoryStore>,
    pub(crate) name: String,
    pub(crate) gate: Gate,
    pub(crate) saving: Saving,
    pub(crate) values: Vec<String>,
    pub(crate) opened: Option<Opened>,
    /// Whether a refused commit is merged in memory, or stored as a fork.
    pub(crate) merges: bool,
    /// Whether the first render works.
    pub(crate) renders: bool,
    pub(crate) commits_started: u64,
    base: Option<Generation>,
    head: Option<u64>,
    edit: u64,
    wake: Option<u64>,
    /// Journals that were replayed: name, content, and the edit that did it.
    replayed: Vec<(String, String, u64)>,
    pending: Option<Pin<Box<dyn Future<Output = Outcome>>>>,
}

impl Tab {
    /// A new tab that begins to load the plan.
    pub(crate) fn start(browser: &Browser, faults: Faults) -> Self {
        let name = browser.next_tab();
        let store = Rc::new(browser.store.tab());
        store.set_faults(faults);
        let mut tab = Self {
            browser: browser.clone(),
            store,
            name,
            gate: Gate::default(),
            saving: Saving::new(),
            values: vec![],
            opened: None,
            merges: true,
            renders: true,
            commits_started: 0,
            base: None,
            head: None,
            edit: 0,
            wake: None,
            replayed: vec![],
            pending: None,
        };
        tab.load();
        tab
    }

    /// A new tab that has loaded the plan.
    #[track_caller]
    pub(crate) fn open(browser: &Browser) -> Self {
        let mut tab = Self::start(browser, Faults::default());
        tab.settle();
        tab
    }

    pub(crate) fn status(&self) -> Status {
        self.saving.status()
    }

    /// Whether nothing typed has been forgotten: it waits for its time or is being written.
    pub(crate) fn is_waiting_or_writing(&self) -> bool {
        !self.saving.is_dirty() || self.wake.is_some() || self.pending.is_some()
    }

    /// Types a value that no other edit has.
    pub(crate) fn edit(&mut self) -> String {
        self.edit += 1;
        let value = format!("{}-{}", self.name, self.edit);
        self.values.push(value.clone());
        self.feed(Event::Edited { edit: self.edit });
        value
    }

    pub(crate) fn hide(&mut self) {
        self.feed(Event::Leaving);
    }

    /// Lets time pass and reports it if the machine had asked for that.
    pub(crate) fn wait(&mut self, milliseconds: u64) {
        let now = self.browser.now.get() + milliseconds;
        self.browser.now.set(now);
        if self.wake.is_some_and(|wake| wake <= now) {
            self.wake = None;
            self.feed(Event::Elapsed);
        }
    }

    /// Lets the operation under way go one step.
    pub(crate) fn poll(&mut self) {
        let Some(pending) = &mut self.pending else {
            return;
        };
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(outcome) = pending.as_mut().poll(&mut context) {
            self.pending = None;
            self.finish(outcome);
        }
    }

    /// Lets everything come to rest: operations end, and awaited times come.
    pub(crate) fn settle(&mut self) {
        for _ in 0..20_000 {
            if self.store.has_crashed() {
                return;
            }
            if self.pending.is_some() {
                self.poll();
            } else if self.gate == Gate::Loading {
                self.load();
            } else if let (Some(wake), true) = (self.wake, self.saving.is_dirty()) {
                let now = self.browser.now.get();
                self.wait(wake.saturating_sub(now));
            } else {
                return;
            }
        }
        panic!("never comes to rest: {:?}", self.status());
    }

    pub(crate) fn feed(&mut self, event: Event) {
        let actions = self.saving.step(self.browser.now.get(), event);
        for action in actions {
            match action {
                Action::Commit { edit } => self.begin_commit(edit),
                Action::Wake { at_ms } => self.wake = Some(at_ms),
                Action::Journal => self.write_journal(),
                Action::ClearJournal => {
                    self.browser.journals.borrow_mut().remove(&self.name);
                }
                Action::ResolveFork { head } => self.begin_resolution(head),
            }
        }
    }

    fn load(&mut self) {
        self.gate.start();
        let store = Rc::clone(&self.store);
        let journals = Rc::clone(&self.browser.journals);
        self.begin(async move {
            let read = async {
                let opened = open(&*store, PLAN, judge).await?;
                let base = base_of(&store, &opened).await?;
                let generations = store.generations(PLAN).await?;
                let journals = journals.borrow().clone();
                let parent = base.as_ref().map(|base| base.summary.revision);
                let decide =
                    |stored: &String| journal::decide(Some(stored), PLAN, parent, &generations);
                let decisions = journals
                    .values()
                    .map(|stored| (stored.clone(), decide(stored)));
                Ok(Loading {
                    opened,
                    base,
                    journals: decisions.collect(),
                })
            };
            Outcome::Loaded(read.await)
        });
    }

    fn begin_commit(&mut self, edit: u64) {
        self.commits_started += 1;
        let snapshot: BTreeSet<String> = self.values.iter().cloned().collect();
        let mut commit = commit(self.head, text(&self.values));
        commit.generation.parent = self.base.as_ref().map(|base| base.summary.revision);
        commit.log = self.unsaved();
        assert_eq!(edit, self.edit, "a commit takes the newest text");
        let store = Rc::clone(&self.store);
        self.begin(async move {
            let result = store.commit(&commit).await;
            if let Ok(revision) = &result
                && let Ok(generations) = store.generations(PLAN).await
            {
                let prunable = prunable(&generations, Some(*revision));
                let _ = store.prune(PLAN, &prunable).await;
            }
            let stored = result.map(|revision| Generation {
                summary: commit.generation.summary(revision),
                text: commit.generation.text,
            });
            Outcome::Committed(stored, snapshot)
        });
    }

    fn begin_resolution(&mut self, head: Option<u64>) {
        let store = Rc::clone(&self.store);
        let base = self.base.clone();
        let parent = base.as_ref().map(|base| base.summary.revision);
        let fork = (!self.merges && head.is_some()).then(|| {
            let mine = generation(parent, Origin::Fork, text(&self.values));
            (mine, self.edit, self.values.iter().cloned().collect())
        });
        self.begin(async move {
            let work = async {
                let mut forked = None;
                if let Some((mine, edit, values)) = fork {
                    store.keep(&mine, base.as_ref()).await?;
                    forked = Some((edit, values));
                }
                let opened = open(&*store, PLAN, judge).await?;
                let base = base_of(&store, &opened).await?;
                Ok(Resolution {
                    opened,
                    base,
                    forked,
                })
            };
            Outcome::Resolved(work.await)
        });
    }

    fn begin(&mut self, future: impl Future<Output = Outcome> + 'static) {
        assert!(self.pending.is_none(), "one write at a time");
        self.pending = Some(Box::pin(future));
    }

    fn finish(&mut self, outcome: Outcome) {
        match outcome {
            // A page offers to try again; `settle` and the next `load` do.
            Outcome::Loaded(Err(_)) => {}
            Outcome::Loaded(Ok(loading)) => self.loaded(loading),
            Outcome::Committed(Ok(generation), snapshot) => {
                self.promised(snapshot);
                self.head = Some(generation.summary.revision);
                self.base = Some(generation);
                self.feed(Event::Committed);
                self.clear_replayed();
            }
            Outcome::Committed(Err(error), _) => self.feed(Event::Failed(error)),
            Outcome::Resolved(Err(error)) => self.feed(Event::Failed(error.into())),
            Outcome::Resolved(Ok(resolution)) => self.resolved(resolution),
        }
    }

    fn loaded(&mut self, loading: Loading) {
        let Loading {
            opened,
            base,
            journals,
        } = loading;
        self.gate.opened(&opened);
        if let Opened::Ready { text, head, .. } = &opened {
            let typed_before = std::mem::replace(&mut self.values, values(text));
            self.values.extend(typed_before);
            self.head = *head;
        }
        self.base = base;
        if opened == Opened::Empty {
            self.gate.created();
        }
        self.opened = Some(opened);
        if !self.renders {
            return;
        }
        self.gate.rendered();
        let may_write = self.gate.may_write();
        self.feed(Event::Gate { may_write });
        for (stored, decision) in journals {
            if let Decision::Replay(entry) = decision
                && may_write
            {
                self.replayed.push((entry.tab, stored, self.edit + 1));
                for value in entry.groups {
                    if !self.values.contains(&value) {
                        self.values.push(value);
                    }
                }
                self.edit += 1;
                self.feed(Event::Edited { edit: self.edit });
            }
        }
    }

    fn resolved(&mut self, resolution: Resolution) {
        let mut mine = std::mem::take(&mut self.values);
        let mut stored = self.saving.stored();
        if let Some((edit, forked)) = resolution.forked {
            mine.retain(|value| !forked.contains(value));
            stored = edit;
            self.promised(forked);
        }
        match &resolution.opened {
            Opened::Ready { text, head, .. } => {
                self.values = values(text);
                self.head = *head;
            }
            Opened::Empty => self.head = None,
            other => panic!("nothing here damages generations: {other:?}"),
        }
        for value in mine {
            if !self.values.contains(&value) {
                self.values.push(value);
            }
        }
        // Where everything was cleared, the lost revision stays the parent.
        self.base = resolution.base.or(self.base.take());
        self.feed(Event::Resolved { edit: stored });
        self.clear_replayed();
    }

    fn clear_replayed(&mut self) {
        let stored = self.saving.stored();
        let mut journals = self.browser.journals.borrow_mut();
        self.replayed.retain(|(name, content, edit)| {
            let done = *edit <= stored;
            // Another tab may have written more into its journal since it was read.
            if done && journals.get(name) == Some(content) {
                journals.remove(name);
            }
            !done
        });
    }

    fn write_journal(&mut self) {
        let entry = Entry {
            plan: PLAN.to_owned(),
            parent_revision: self.base.as_ref().map(|base| base.summary.revision),
            tab: self.name.clone(),
            groups: self.unsaved(),
            result_sha256: Some(ayumi::storage::generation::fingerprint(&text(&self.values))),
            ..Entry::default()
        };
        let mut journals = self.browser.journals.borrow_mut();
        journals.insert(self.name.clone(), entry.encode());
    }

    fn unsaved(&self) -> Vec<String> {
        let base = self.base.as_ref().map(|base| values(&base.text));
        let base = base.unwrap_or_default();
        let unsaved = self.values.iter().filter(|value| !base.contains(value));
        unsaved.cloned().collect()
    }

    fn promised(&self, values: BTreeSet<String>) {
        self.browser.promised.borrow_mut().extend(values);
    }
}

async fn base_of(store: &MemoryStore, opened: &Opened) -> Result<Option<Generation>, StoreError> {
    match opened {
        Opened::Ready { revision, .. } => store.generation(PLAN, *revision).await,
        _ => Ok(None),
    }
}
