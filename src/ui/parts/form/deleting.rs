//! Deleting a record: what nobody needs goes at once, what takes parts along asks first, and what
//! is in use gives way to another of its kind.

use leptos::prelude::*;

use super::rows::{candidates, focus_later};
use crate::edit::build::removal_of;
use crate::edit::replacing::{can_replace, replace_and_remove, uses};
use crate::form::{RecordAt, named};
use crate::plan::{Key, Plan};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Choice, Dialog, Question, Removal, RemovalDialog};
use crate::wording::forms::{self as words, What};
use crate::wording::{removal, settings};

/// What is in use and should go, and what could stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    at: RecordAt,
    name: String,
    /// Others of its kind; none where one cannot stand for another.
    candidates: Option<Vec<(Key, String)>>,
    /// The element that takes the focus when it is gone.
    focus: String,
}

/// Deletes records from anywhere on the page.
#[derive(Clone, Copy)]
pub struct Deletion {
    question: Question,
    open: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
}

impl Default for Deletion {
    fn default() -> Self {
        Self {
            question: Question::default(),
            open: RwSignal::new(false),
            asked: RwSignal::new(None),
        }
    }
}

impl Deletion {
    /// Deletes a record that stands among `all`; `focus` is the element that takes the focus then.
    pub fn delete(self, desk: Desk, at: RecordAt, all: Vec<Key>, focus: String) {
        let RecordAt { table, key } = at;
        let name = desk.look(|plan| named(plan, table, key));
        let removing = move |plan: &Plan| removal_of(plan, [(table, key)]);
        let Ok(edits) = desk.look(removing) else {
            let others: Vec<Key> = all.into_iter().filter(|other| *other != key).collect();
            let candidates = desk
                .look(|plan| can_replace(plan, table).then(|| candidates(plan, table, &others)));
            self.asked.set(Some(Asked {
                at,
                name,
                candidates,
                focus,
            }));
            self.open.set(true);
            return;
        };
        let run = Callback::new(move |()| {
            let action = words::action(table, What::Delete);
            if desk.act(&action, |plan| removing(plan).unwrap_or_default()) {
                focus_later(focus.clone());
            }
        });
        let lines = removal::with_it(&edits, table);
        if lines.is_empty() {
            // Nothing goes along: undo is enough.
            run.run(());
            return;
        }
        self.question.ask(Removal {
            title: removal::question(&name),
            lines,
            button: removal::DELETE.to_owned(),
            run,
        });
    }
}

/// What deletes records on this page.
pub fn use_deletion() -> Deletion {
    expect_context()
}

/// The dialogs of the questions; once on the page.
#[component]
pub fn DeletionDialogs() -> impl IntoView {
    let Deletion {
        question,
        open,
        asked,
    } = use_deletion();
    let title = Signal::derive(move || {
        let name = |asked: &Option<Asked>| asked.as_ref().map(|asked| asked.name.clone());
        removal::question(&asked.with(name).unwrap_or_default())
    });
    view! {
        <RemovalDialog id="deleting-heading" question />
        <Dialog id="replacing-heading" open title>
            {move || asked.get().map(|asked| view! { <ReplaceForm asked open /> })}
        </Dialog>
    }
}

#[component]
fn ReplaceForm(asked: Asked, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let RecordAt { table, key } = asked.at;
    let users = removal::goes_along(&desk.look(|plan| uses(plan, table, key)));
    let is_replaceable = asked.candidates.is_some();
    let options: Vec<(String, String)> = asked
        .candidates
        .unwrap_or_default()
        .into_iter()
        .map(|(other, name)| (other.to_string(), name))
        .collect();
    let first = options.first().map(|(id, _)| id.clone());
    let chosen = RwSignal::new(first.unwrap_or_default());
    let can_replace = !options.is_empty();
    let focus = asked.focus;
    let perform = move |_| {
        let Some(by) = Key::new(&chosen.read_untracked()) else {
            return;
        };
        open.set(false);
        let edits = |plan: &Plan| replace_and_remove(plan, table, key, by);
        if desk.act(&words::action(table, What::Replace), edits) {
            focus_later(focus.clone());
        }
    };
    let (explanation, choice) = if can_replace {
        let choose = Callback::new(move |value| chosen.set(value));
        (
            settings::is_used(&asked.name, &users),
            view! { <Choice id="replace-by" label=settings::REPLACE_BY options=Signal::stored(options) value=chosen choose /> }.into_any(),
        )
    } else {
        (
            settings::is_used_only(&asked.name, &users),
            view! { <p>{if is_replaceable { settings::NO_REPLACEMENT } else { settings::NOT_REPLACEABLE }}</p> }.into_any(),
        )
    };
    view! {
        <div class="dialog-body flow" data-gap="small">
            <p>{explanation}</p>
            {choice}
            {can_replace.then(|| view! { <p class="muted">{removal::UNDO_HINT}</p> })}
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{removal::CANCEL}</button>
            {can_replace.then(|| view! { <button type="button" class="button" data-kind="danger" on:click=perform>{settings::REPLACE}</button> })}
        </div>
    }
}
