//! The desk: the open plan as the views see it, and the only object that writes it.
//!
//! Views read through [`Desk::read`], which wakes them only when what they read has changed, and
//! change the plan through [`Desk::act`] only.

use leptos::prelude::*;

use crate::backup::folder::FolderState;
use crate::browser::{clock, identity};
use crate::bundle::{Reading, Scope};
use crate::edit::{Edit, EditError};
use crate::history::Group;
use crate::mailing::guard::are_asked;
use crate::mailing::{assignment, copy, scope_of_copy};
use crate::plan::{FiscalYear, Id, Key, Moment, Plan};
use crate::session::{Author, Session};
use crate::storage::saving::Status;
use crate::ui::keeper::{Keeper, Passing};
use crate::ui::notices::{Notice, Notices};
use crate::ui::workbook::Works;
use crate::wording::{copies, edits, frame};

/// What is on the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OpenState {
    /// Nothing.
    #[default]
    Empty,
    /// A plan is being fetched.
    Loading,
    /// A plan that can be worked on.
    Ready,
    /// A plan that can only be looked at and exported, and why.
    ReadOnly(String),
    /// A plan of which nothing could be read: what is left of it.
    Damaged(Vec<crate::storage::opening::RawText>),
    /// There is no plan under that address.
    Missing,
}

/// When the plan was last written to a file, and what was in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// When, ISO 8601 with offset; none if it never was.
    pub at: Option<String>,
    /// The sequence of the newest group of the history in it.
    pub sequence: u64,
}

/// The open plan as the views see it. A handle: copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    session: RwSignal<Session>,
    state: RwSignal<OpenState>,
    saving: RwSignal<Status>,
    uncommitted: RwSignal<usize>,
    office: RwSignal<String>,
    passing: RwSignal<Option<Passing>>,
    exported_at: RwSignal<Option<String>>,
    exported: RwSignal<Exported>,
    folder: RwSignal<FolderState>,
    received: RwSignal<Option<(String, Reading)>>,
    scope: Memo<Option<Scope>>,
    notices: Notices,
    works: Works,
    keeper: StoredValue<Keeper, LocalStorage>,
}

impl Desk {
    /// An empty desk.
    pub fn new(keeper: Keeper, notices: Notices) -> Self {
        let session = RwSignal::<Session>::default();
        Self {
            session,
            scope: memo(session, Box::new(|session| scope_of_copy(session.plan()))),
            state: RwSignal::default(),
            saving: RwSignal::new(Status::Saved { at_ms: None }),
            uncommitted: RwSignal::new(0),
            office: RwSignal::default(),
            passing: RwSignal::new(None),
            exported_at: RwSignal::new(None),
            exported: RwSignal::default(),
            folder: RwSignal::default(),
            received: RwSignal::new(None),
            notices,
            works: Works::default(),
            keeper: StoredValue::new_local(keeper),
        }
    }

    /// Something read from the plan; wakes its reader only when it has changed.
    pub fn read<T>(self, read: impl Fn(&Plan) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        memo(self.session, Box::new(move |session| read(session.plan())))
    }

    /// Something read from the session, history included.
    pub fn read_session<T>(self, read: impl Fn(&Session) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        memo(self.session, Box::new(read))
    }

    /// Reads the plan inside a memo or an effect, which then wakes with every change of it.
    pub fn read_now<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.session.with(|session| read(session.plan()))
    }

    /// The short form of a fiscal year for narrow columns, in the plan's style; wakes with the plan.
    pub fn short(self, year: FiscalYear) -> String {
        year.short_in(self.read_now(Plan::year_style))
    }

    /// Looks at the plan once, from an event handler.
    pub fn look<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.session.with_untracked(|session| look(session.plan()))
    }

    /// Looks at the session once.
    pub fn look_session<T>(self, look: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(look)
    }

    /// Hands a file that was read over to the exchange page, which compares it with the plan.
    pub fn hand_over(self, name: String, reading: Reading) {
        self.received.set(Some((name, reading)));
    }

    /// The file that waits to be compared with the plan.
    pub fn received(self) -> RwSignal<Option<(String, Reading)>> {
        self.received
    }

    /// What the worker beside the page does.
    pub fn works(self) -> Works {
        self.works
    }

    /// Performs an action under the name the change log and undo show it by. Says why, if it is
    /// refused; true if it was let in.
    pub fn act(self, name: &str, edits: impl FnOnce(&Plan) -> Vec<Edit>) -> bool {
        let edits = self.look(edits);
        self.is_let(&edits) && self.write(|session, author| session.act(name, author, edits))
    }

    /// Goes on with the action before, as typing in one field does.
    pub fn go_on(self, name: &str, edits: impl FnOnce(&Plan) -> Vec<Edit>) -> bool {
        let edits = self.look(edits);
        self.is_let(&edits) && self.write(|session, author| session.go_on(name, author, edits))
    }

    /// Notes what has happened outside the program; undo passes over it.
    pub fn note(self, name: &str, edits: impl FnOnce(&Plan) -> Vec<Edit>) -> bool {
        let edits = self.look(edits);
        self.write(|session, author| session.note(name, author, edits))
    }

    /// Whether edits may be made here: on a section's copy only those it is asked for. Says so if
    /// not. Controls are locked before it comes to this.
    fn is_let(self, edits: &[Edit]) -> bool {
        let is_let = self.look(|plan| are_asked(plan, edits));
        if !is_let {
            self.notices.say(Notice::warning(copies::NOT_ASKED));
        }
        is_let
    }

    /// What this copy of the plan is asked for; none if it is no copy.
    pub fn scope(self) -> Memo<Option<Scope>> {
        self.scope
    }

    /// Makes the plan into another state of it as one action. What a copy notes of itself stays.
    pub fn become_plan(self, name: &str, plan: &Plan) -> bool {
        let plan = self.look(|here| copy::beside(here, plan));
        self.write(|session, author| session.become_plan(name, author, &plan))
    }

    /// Takes back the last action.
    pub fn undo(self) {
        let action = self.look_session(|session| {
            let group = session.history().next_undo();
            group.map(|group| group.name.clone())
        });
        if self.write(Session::undo) {
            let action = action.unwrap_or_default();
            self.notices.tell(frame::undone(&action));
        }
    }

    /// Brings back the action taken back last.
    pub fn redo(self) {
        let action = self.look_session(|session| {
            let group = session.history().next_redo();
            group.map(|group| group.name.clone())
        });
        if self.write(Session::redo) {
            let action = action.unwrap_or_default();
            self.notices.tell(frame::redone(&action));
        }
    }

    fn write(self, write: impl FnOnce(&mut Session, &Author) -> Result<bool, EditError>) -> bool {
        if self.state.get_untracked() != OpenState::Ready {
            self.notices.say(Notice::warning(edits::READ_ONLY));
            return false;
        }
        let author = self.author();
        let outcome = self.session.try_update(|session| write(session, &author));
        match outcome {
            Some(Ok(changed)) => {
                if changed {
                    self.keeper.with_value(Keeper::edited);
                }
                changed
            }
            Some(Err(error)) => {
                self.notices.say(Notice::error(&edits::refused(&error)));
                false
            }
            None => false,
        }
    }

    /// Who acts on this machine, and now: where no section is set, the one the copy is for.
    pub fn author(self) -> Author {
        let office = self.office.get_untracked();
        Author {
            office: if office.is_empty() {
                self.look(copy::office)
            } else {
                office
            },
            at: Moment(clock::now_local()),
        }
    }

    /// A new id.
    pub fn new_id<R>() -> Id<R> {
        Key::from_uuid_bytes(identity::random_uuid_bytes()).into()
    }

    /// What is on the desk.
    pub fn state(self) -> RwSignal<OpenState> {
        self.state
    }

    /// How saving stands.
    pub fn saving(self) -> RwSignal<Status> {
        self.saving
    }

    /// How many text controls hold something that was typed and is not in the plan yet.
    pub fn uncommitted(self) -> RwSignal<usize> {
        self.uncommitted
    }

    /// The section that works on this machine, or nothing for the secretariat.
    pub fn office(self) -> RwSignal<String> {
        self.office
    }

    /// Why nothing is kept here, so that the plan is gone with the page; nothing if it is kept.
    pub fn passing(self) -> RwSignal<Option<Passing>> {
        self.passing
    }

    /// When the plan was last written to a file, in short.
    pub fn exported_at(self) -> RwSignal<Option<String>> {
        self.exported_at
    }

    /// When the plan was last written to a file, and what was in it.
    pub fn exported(self) -> RwSignal<Exported> {
        self.exported
    }

    /// How the folder stands that is kept up to date with backups.
    pub fn folder(self) -> RwSignal<FolderState> {
        self.folder
    }

    /// Does again what a page that is gone had not stored; returns how many groups did not fit.
    pub(in crate::ui) fn replay(self, groups: &[Group]) -> usize {
        let replay =
            |session: &mut Session| groups.iter().filter(|group| !session.replay(group)).count();
        self.session.try_update(replay).unwrap_or(groups.len())
    }

    /// Where notices go.
    pub fn notices(self) -> Notices {
        self.notices
    }

    /// The keeper of the open plan.
    pub fn keeper<T>(self, with: impl FnOnce(&Keeper) -> T) -> T {
        self.keeper.with_value(with)
    }

    /// Puts a session on the desk. Only the keeper opens, closes and marks what is stored.
    pub(in crate::ui) fn session(self) -> RwSignal<Session> {
        self.session
    }

    /// The fiscal year the plan is looked at in where the address says none: the one a copy is
    /// asked for, else that of `today` (year, month, day), or the last one of the period.
    pub fn usual_year(plan: &Plan, today: (i32, u32, u32)) -> Option<FiscalYear> {
        if let Some((_, dispatch)) = assignment(plan) {
            return Some(dispatch.year);
        }
        let years = plan.years();
        let (year, month, day) = today;
        let now = FiscalYear::of_date(year, month, day);
        years
            .iter()
            .copied()
            .find(|year| Some(*year) == now)
            .or(years.last().copied())
    }
}

/// A memo of the session. Readers are boxed, so that a memo is compiled once for each type and not
/// once for each reader.
fn memo<T>(session: RwSignal<Session>, read: Box<dyn Fn(&Session) -> T + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| session.with(|session| read(session)))
}

/// The desk of this page.
pub fn use_desk() -> Desk {
    expect_context()
}
