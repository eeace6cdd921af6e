//! The keeper of the open plan: brings it from the store, saves it, journals what is not saved,
//! and settles what another tab stored meanwhile.
//!
//! What is to be done when is decided by the core ([`Saving`], [`Gate`], [`opening`]); this module
//! only carries it out: it owns the store, the timer and the connection to other tabs.
//!
//! [`opening`]: crate::storage::opening

mod backups;
mod carrying;
mod exchanging;
mod folder;
mod forks;
mod journals;
mod library;
mod opening;
mod shelf;
mod tabs;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::place::Place;
use crate::browser::local::{LocalArea, Signals};
use crate::browser::{clock, database, identity, page};
use crate::plan::{Key, Moment};
use crate::session::{Author, Session};
use crate::storage::opening::Gate;
use crate::storage::saving::{Event, Saving};

pub use backups::HandedOver;
pub use shelf::{Passing, Shelf};

/// The version of the stored text.
const SCHEMA: u32 = crate::bundle::VERSION;

/// Keeps the plans of this page. A handle: copies are the same keeper.
#[derive(Clone)]
pub struct Keeper {
    inner: Rc<Inner>,
}

struct Inner {
    plans: Shelf,
    samples: Shelf,
    area: LocalArea,
    /// Tells this tab from the others, copies of it included.
    tab: String,
    saving: RefCell<Saving>,
    gate: RefCell<Gate>,
    open: RefCell<Option<OpenPlan>>,
    desk: Cell<Option<Desk>>,
    timer: RefCell<Option<TimeoutHandle>>,
    signals: RefCell<Option<Signals>>,
    /// Counts changes of the plan in memory, for the saving machine.
    edits: Cell<u64>,
    /// Journals that were brought back, until the edit that did so is stored.
    replayed: RefCell<Vec<(u64, (String, String))>>,
    folder: folder::KeptFolder,
    /// Counts openings: what an earlier one still brings back is too late.
    visit: Cell<u64>,
}

/// The plan on the desk, as the store knows it.
#[derive(Debug, Clone)]
struct OpenPlan {
    key: Key,
    sample: bool,
    /// The head this tab has seen: what the next commit expects.
    head: Option<u64>,
    /// The revision the plan in memory rests on.
    parent: Option<u64>,
    /// Forks that the next commit settles.
    resolves: Vec<u64>,
}

impl OpenPlan {
    /// Its name where samples and real plans share a place: journals and signals to other tabs.
    fn shared_name(&self) -> String {
        if self.sample {
            ["sample:", self.key.as_str()].concat()
        } else {
            self.key.to_string()
        }
    }
}

impl Keeper {
    /// Opens the stores of this browser; where they are blocked, keeps everything in memory.
    pub async fn start() -> Self {
        let area = LocalArea::probe();
        let inner = Inner {
            plans: Shelf::open(database::PLANS).await,
            samples: Shelf::open(database::SAMPLES).await,
            area,
            tab: Key::from_uuid_bytes(identity::random_uuid_bytes()).to_string(),
            saving: RefCell::new(Saving::new()),
            gate: RefCell::new(Gate::Empty),
            open: RefCell::new(None),
            desk: Cell::new(None),
            timer: RefCell::new(None),
            signals: RefCell::new(None),
            edits: Cell::new(0),
            replayed: RefCell::default(),
            folder: folder::KeptFolder::default(),
            visit: Cell::new(0),
        };
        Self {
            inner: Rc::new(inner),
        }
    }

    /// Attends to a desk from now on: follows the address, saves, journals before the page is left
    /// and listens to other tabs.
    pub fn attend(&self, desk: Desk, place: Place) {
        self.inner.desk.set(Some(desk));
        desk.office().set(self.remembered_office());
        desk.passing().set(self.inner.plans.passing());
        self.listen_to_tabs();
        let keeper = self.clone();
        spawn_local(async move { keeper.recall_folder().await });
        let keeper = self.clone();
        page::on_leaving(move || {
            page::commit_focused_field();
            keeper.step(Event::Leaving);
        });
        let keeper = self.clone();
        page::ask_before_leaving(move || {
            keeper.inner.saving.borrow().is_dirty()
                || (keeper.inner.plans.passing().is_some() && keeper.inner.open.borrow().is_some())
        });
        let keeper = self.clone();
        let wanted = Memo::new(move |_| place.route().plan());
        Effect::new(move |_| {
            let wanted = wanted.get();
            let keeper = keeper.clone();
            spawn_local(async move { keeper.turn_to(wanted).await });
        });
    }

    /// The plan on the desk has changed.
    pub fn edited(&self) {
        let edit = self.inner.edits.get() + 1;
        self.inner.edits.set(edit);
        self.step(Event::Edited { edit });
    }

    /// Has the plan stored if something on the desk is not.
    fn save_what_is_left(&self) {
        let is_unstored = self
            .inner
            .desk
            .get()
            .is_some_and(|desk| desk.look_session(Session::is_unstored));
        if is_unstored {
            self.edited();
        }
    }

    /// Feeds the saving machine and carries out what it asks for.
    fn step(&self, event: Event) {
        let actions = self.inner.saving.borrow_mut().step(clock::now_ms(), event);
        if let Some(desk) = self.inner.desk.get() {
            let status = self.inner.saving.borrow().status();
            desk.saving().maybe_update(|shown| {
                let changed = *shown != status;
                *shown = status;
                changed
            });
        }
        for action in actions {
            self.carry_out(action);
        }
    }

    fn shelf(&self, sample: bool) -> &Shelf {
        if sample {
            &self.inner.samples
        } else {
            &self.inner.plans
        }
    }

    /// Who works on this machine, and now.
    fn author(&self) -> Author {
        Author {
            office: self.remembered_office(),
            at: Moment(clock::now_local()),
        }
    }

    fn open_plan(&self) -> Option<OpenPlan> {
        self.inner.open.borrow().clone()
    }

    /// Notes what the store knows of the open plan, unless another plan has been opened since.
    fn note(&self, plan: Key, note: impl FnOnce(&mut OpenPlan)) {
        if let Some(open) = self
            .inner
            .open
            .borrow_mut()
            .as_mut()
            .filter(|open| open.key == plan)
        {
            note(open);
        }
    }
}
