//! Deleting something that may be in use: what nobody uses goes at once, what is used gives way to
//! another of its kind, and nothing else goes.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::browser::page;
use crate::edit::order::Siblings;
use crate::edit::replacing::{replace_and_remove, uses};
use crate::edit::{Edit, Fields};
use crate::plan::Key;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Choice, Dialog};
use crate::wording::removal;
use crate::wording::settings::{self as words, actions};

/// What is to go, and what could stand in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    /// What it stands among.
    pub(super) siblings: Siblings,
    /// What is to go.
    pub(super) key: Key,
    /// Its name.
    pub(super) name: String,
    /// Every one of its kind with its name, itself included; empty where one cannot stand for
    /// another.
    pub(super) candidates: Vec<(Key, String)>,
    /// The element that takes the focus when it is gone.
    pub(super) focus: String,
}

/// The question before something in use goes.
#[derive(Clone, Copy)]
pub(super) struct Replacing {
    open: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
}

impl Default for Replacing {
    fn default() -> Self {
        Self {
            open: RwSignal::new(false),
            asked: RwSignal::new(None),
        }
    }
}

impl Replacing {
    /// Deletes what nobody uses; asks about what somebody does.
    pub(super) fn delete(self, desk: Desk, asked: Asked) {
        let (table, key) = (asked.siblings.table(), asked.key);
        if !desk.look(|plan| uses(plan, table, key)).is_empty() {
            self.asked.set(Some(asked));
            self.open.set(true);
            return;
        }
        let remove = Edit::Remove {
            table,
            id: key,
            row: Fields::new(),
        };
        if desk.act(actions::DELETE, |_| vec![remove]) {
            focus_later(asked.focus);
        }
    }
}

/// Moves the focus once the page shows what has changed.
pub(super) fn focus_later(id: String) {
    request_animation_frame(move || {
        page::focus(&id);
    });
}

/// The dialog of the question.
#[component]
pub(super) fn ReplaceDialog(replacing: Replacing) -> impl IntoView {
    let Replacing { open, asked } = replacing;
    let title = Signal::derive(move || {
        let name = |asked: &Option<Asked>| asked.as_ref().map(|asked| asked.name.clone());
        removal::question(&asked.with(name).unwrap_or_default())
    });
    view! {
        <Dialog id="replacing-heading" open title>
            {move || asked.get().map(|asked| view! { <ReplaceForm asked open /> })}
        </Dialog>
    }
}

#[component]
fn ReplaceForm(asked: Asked, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let (table, key) = (asked.siblings.table(), asked.key);
    let users = removal::goes_along(&desk.look(|plan| uses(plan, table, key)));
    let name = removal::named(&asked.name);
    let options: Vec<(String, String)> = asked
        .candidates
        .iter()
        .filter(|(other, _)| *other != key)
        .map(|(other, name)| (other.to_string(), removal::named(name)))
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
        let edits = |plan: &crate::plan::Plan| replace_and_remove(plan, table, key, by);
        if desk.act(actions::REPLACE, edits) {
            focus_later(focus.clone());
        }
    };
    let (explanation, choice) = if can_replace {
        let choose = Callback::new(move |value| chosen.set(value));
        (
            words::is_used(&name, &users),
            view! { <Choice id="replace-by" label=words::REPLACE_BY options=Signal::stored(options) value=chosen choose /> }.into_any(),
        )
    } else {
        let step = if asked.candidates.is_empty() {
            words::NOT_REPLACEABLE
        } else {
            words::NO_REPLACEMENT
        };
        (
            words::is_used_only(&name, &users),
            view! { <p>{step}</p> }.into_any(),
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
            {can_replace.then(|| view! { <button type="button" class="button" data-kind="danger" on:click=perform>{words::REPLACE}</button> })}
        </div>
    }
}
