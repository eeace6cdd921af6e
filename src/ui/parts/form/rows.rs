//! What every list of records has: buttons on a row, a button that adds one.

use leptos::prelude::*;

use super::binding::control_id;
use super::deleting::use_deletion;
use crate::browser::{identity, page};
use crate::edit::order::Siblings;
use crate::edit::replacing::uses;
use crate::form::{RecordAt, keys, named, new_row};
use crate::plan::{Key, Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{are_locked, is_locked};
use crate::wording::forms::{self as words, What};

/// Moves the focus once the page shows what has changed.
pub fn focus_later(id: String) {
    request_animation_frame(move || {
        page::focus(&id);
    });
}

/// The id of the button that adds to a list.
pub fn add_id(siblings: Siblings) -> String {
    let pins: Vec<String> = siblings
        .pins()
        .map(|(_, pin)| pin.to_value().to_string().replace('"', ""))
        .collect();
    format!("add-{}-{}", siblings.table().as_str(), pins.join("-"))
}

/// What a control of a row is called: 2行目の名称.
pub fn said(what: Signal<String>, key: Key, rows: Memo<Vec<Key>>) -> Signal<String> {
    Signal::derive(move || words::of_row(&what.read(), place(key, rows)))
}

/// Where a record stands in its list, counted from 1.
fn place(key: Key, rows: Memo<Vec<Key>>) -> usize {
    let at = rows.with(|rows| rows.iter().position(|other| *other == key));
    at.unwrap_or(0) + 1
}

/// Up, down, delete.
#[component]
pub fn RowButtons(
    /// What the record stands among.
    siblings: Siblings,
    /// The record.
    key: Key,
    /// All of them, in order.
    rows: Memo<Vec<Key>>,
    /// The field that takes the focus in the row that follows a deleted one.
    focus: &'static str,
    /// What the record is called where its controls go by a name; the number of its row otherwise.
    #[prop(optional, into)]
    name: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    let deletion = use_deletion();
    let table = siblings.table();
    let said = move |what: &'static str| {
        move || {
            name.with(|name| match name.trim() {
                "" => words::do_to_row(what, place(key, rows)),
                name => words::do_to(what, name),
            })
        }
    };
    let shift = move |by: isize| {
        desk.act(&words::action(table, What::Order), |plan| {
            siblings.shift(plan, key, by)
        });
    };
    let delete = move |_| {
        let all = rows.get_untracked();
        let at = all.iter().position(|other| *other == key).unwrap_or(0);
        let next = all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?));
        let focus = next.map_or_else(
            || add_id(siblings),
            |next| control_id(RecordAt { table, key: *next }, focus),
        );
        deletion.delete(desk, RecordAt { table, key }, all, focus);
    };
    let at = RecordAt { table, key };
    if is_locked(desk, at, "") {
        return ().into_any();
    }
    view! {
        {table.is_ordered().then(|| view! {
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::UP) on:click=move |_| shift(-1)>{words::UP}</button>
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DOWN) on:click=move |_| shift(1)>{words::DOWN}</button>
        })}
        <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DELETE) on:click=delete>{words::DELETE}</button>
    }
    .into_any()
}

/// How many records use one.
#[component]
pub fn UseCount(
    /// The record.
    at: RecordAt,
) -> impl IntoView {
    let count =
        use_desk().read(move |plan| words::used(uses(plan, at.table, at.key).values().sum()));
    view! { {count} }
}

/// Adds an empty record at the end and moves the focus into it. Where it must name something of
/// which there is none, says what to make first.
#[component]
pub fn AddButton(
    /// What it will stand among.
    siblings: Siblings,
    /// The words on the button.
    #[prop(into)]
    words: Signal<String>,
    /// The field that takes the focus.
    focus: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let new = Key::from_uuid_bytes(identity::random_uuid_bytes());
    if are_locked(desk, |plan| {
        new_row(plan, siblings, new).unwrap_or_default()
    }) {
        return ().into_any();
    }
    let add = move |_| {
        let key = Key::from_uuid_bytes(identity::random_uuid_bytes());
        let table = siblings.table();
        match desk.look(|plan| new_row(plan, siblings, key)) {
            Ok(edits) => {
                if desk.act(&words::action(table, What::Add), |_| edits) {
                    focus_later(control_id(RecordAt { table, key }, focus));
                }
            }
            Err(nothing) => desk
                .notices()
                .say(Notice::warning(&words::first_make(nothing))),
        }
    };
    view! { <div class="button-row"><button type="button" class="button" data-size="small" id=add_id(siblings) on:click=add>{words}</button></div> }.into_any()
}

/// The words on a button that adds: those given, or the usual ones for the table in this plan.
pub(super) fn add_words(desk: Desk, table: TableName, given: String) -> Signal<String> {
    if given.is_empty() {
        desk.read(move |plan| words::add(&words::table(plan, table)))
            .into()
    } else {
        Signal::stored(given)
    }
}

/// The keys of siblings and their names, for choosing another of them.
pub(super) fn candidates(plan: &Plan, table: TableName, all: &[Key]) -> Vec<(Key, String)> {
    all.iter()
        .map(|key| (*key, named(plan, table, *key)))
        .collect()
}

/// The keys of siblings, in order, as the page follows them.
pub(super) fn rows_of(siblings: Siblings) -> Memo<Vec<Key>> {
    use_desk().read(move |plan| keys(plan, siblings))
}
