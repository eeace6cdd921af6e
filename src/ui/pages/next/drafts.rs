//! Drafts of next plans. Kept while the program is open, so that a person can look something up on
//! another page and come back to what was chosen.

use leptos::prelude::*;

use crate::browser::clock;
use crate::plan::header::PlanHeader;
use crate::plan::{Key, Moment};
use crate::succession::{Succession, suggest};
use crate::ui::desk::Desk;
use crate::ui::place::use_place;

/// The draft of a plan that was worked on: whether it is a sample, its id, the draft.
type Kept = (Option<(Key, bool)>, Succession);

/// The drafts of this visit. A handle.
#[derive(Clone, Copy, Default)]
pub struct Drafts(StoredValue<Vec<Kept>>);

impl Drafts {
    fn of(self, plan: Option<(Key, bool)>) -> Option<Succession> {
        self.0.with_value(|kept| {
            let found = kept.iter().find(|(of, _)| *of == plan);
            found.map(|(_, draft)| draft.clone())
        })
    }

    fn keep(self, plan: Option<(Key, bool)>, draft: Option<Succession>) {
        self.0.try_update_value(|kept| {
            kept.retain(|(of, _)| *of != plan);
            kept.extend(draft.map(|draft| (plan, draft)));
        });
    }
}

/// The draft of the open plan, kept whenever it changes.
pub(super) fn of_this_plan(desk: Desk) -> RwSignal<Succession> {
    let drafts: Drafts = expect_context();
    let plan = use_place().route_now().plan();
    let kept = drafts.of(plan);
    // What nobody has touched follows the plan the next time.
    let untouched = kept.is_none().then(|| begin(desk));
    let first = kept.or_else(|| untouched.clone()).unwrap_or_default();
    let draft = RwSignal::new(first);
    Effect::new(move |_| {
        let now = draft.get();
        let is_touched = untouched.as_ref() != Some(&now);
        drafts.keep(plan, is_touched.then_some(now));
    });
    draft
}

/// A draft to begin with.
pub(super) fn begin(desk: Desk) -> Succession {
    let id = Desk::new_id::<PlanHeader>().key();
    let made_at = Moment(clock::now_local());
    desk.look(|plan| suggest(plan, id, made_at))
}
