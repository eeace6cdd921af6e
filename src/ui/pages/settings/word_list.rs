//! A list of words of the plan's own: sections, actors, types … Renaming is always safe, for
//! everything names a word by its id.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use serde_json::Value;

use super::replacing::{Asked, Replacing, focus_later};
use crate::browser::identity;
use crate::edit::order::Siblings;
use crate::edit::replacing::uses;
use crate::edit::{Edit, Fields};
use crate::plan::{Key, Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::CellText;
use crate::ui::parts::record::{self, TextOf};
use crate::wording::settings::{self as words, actions};

/// A list of words.
#[component]
pub(super) fn WordList(
    table: TableName,
    title: &'static str,
    replacing: Replacing,
) -> impl IntoView {
    let siblings = Siblings::of(table);
    let keys = keys(use_desk(), siblings);
    let has_contact = table == TableName::Sections;
    view! {
        <section class="flow" data-gap="small">
            <h3>{title}</h3>
            <Show when=move || !keys.read().is_empty() fallback=|| view! { <p>{words::EMPTY}</p> }>
                <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                    <table class="table" data-size="dense">
                        <thead><tr>
                            <th scope="col">{words::NAME}</th>
                            {has_contact.then(|| view! { <th scope="col">{words::CONTACT}</th> })}
                            <th scope="col" class="number">{words::USED}</th>
                            <th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                        </tr></thead>
                        <tbody>
                            <For each=move || keys.get() key=|key| *key let(key)>
                                <tr>
                                    <td><NameCell siblings key keys /></td>
                                    {has_contact.then(|| view! { <td><ContactCell key keys /></td> })}
                                    <td class="number"><UseCount siblings key /></td>
                                    <td class="row-actions"><RowButtons siblings key keys replacing /></td>
                                </tr>
                            </For>
                        </tbody>
                    </table>
                </div>
            </Show>
            <AddButton siblings title=words::add(title) />
        </section>
    }
}

/// The keys of a list, in order.
pub(super) fn keys(desk: Desk, siblings: Siblings) -> Memo<Vec<Key>> {
    desk.read(move |plan| {
        let order = siblings.in_order(plan);
        order.into_iter().map(|(key, _)| key).collect()
    })
}

/// A text field of a record in any table of words.
pub(super) fn field(
    desk: Desk,
    table: TableName,
    key: Key,
    field: &'static str,
    name: &'static str,
) -> TextOf {
    record::text_by(
        desk,
        name,
        move |plan| text_in(plan, table, key, field),
        move |_, text| {
            vec![Edit::Set {
                table,
                id: key,
                field: field.to_owned(),
                from: Value::Null,
                to: Value::String(text),
            }]
        },
    )
}

/// A text of a record in any table.
pub(super) fn text_in(plan: &Plan, table: TableName, key: Key, field: &str) -> String {
    let row = plan.table(table).read(key);
    let text = row.as_ref().and_then(|row| row.get(field)?.as_str());
    text.unwrap_or_default().to_owned()
}

/// The id of the field with the name.
pub(super) fn name_id(table: TableName, key: Key) -> String {
    format!("name-{}-{key}", table.as_str())
}

/// The id of the button that adds to a list.
pub(super) fn add_id(siblings: Siblings) -> String {
    match siblings.owner() {
        Some((_, owner)) => format!("add-{}-{owner}", siblings.table().as_str()),
        None => format!("add-{}", siblings.table().as_str()),
    }
}

/// The name of a word.
#[component]
pub(super) fn NameCell(siblings: Siblings, key: Key, keys: Memo<Vec<Key>>) -> impl IntoView {
    let text = field(use_desk(), siblings.table(), key, "name", actions::RENAME);
    view! { <CellText id=name_id(siblings.table(), key) label=said(words::NAME, key, keys) text /> }
}

#[component]
fn ContactCell(key: Key, keys: Memo<Vec<Key>>) -> impl IntoView {
    let text = field(
        use_desk(),
        TableName::Sections,
        key,
        "contact",
        actions::RENAME,
    );
    view! { <CellText id=format!("contact-{key}") label=said(words::CONTACT, key, keys) text example=words::CONTACT_EXAMPLE /> }
}

/// What a control of a row is called: 2行目の名称.
pub(super) fn said(what: &'static str, key: Key, keys: Memo<Vec<Key>>) -> Signal<String> {
    Signal::derive(move || {
        let at = keys.with(|keys| keys.iter().position(|other| *other == key));
        words::of_row(what, at.unwrap_or(0) + 1)
    })
}

/// How many records use a word.
#[component]
pub(super) fn UseCount(siblings: Siblings, key: Key) -> impl IntoView {
    let count = use_desk().read(move |plan| {
        let users = uses(plan, siblings.table(), key);
        words::used(users.values().sum())
    });
    view! { {count} }
}

/// Up, down, delete.
#[component]
pub(super) fn RowButtons(
    siblings: Siblings,
    key: Key,
    keys: Memo<Vec<Key>>,
    replacing: Replacing,
) -> impl IntoView {
    let desk = use_desk();
    let shift = move |by: isize| {
        desk.act(actions::ORDER, |plan| siblings.shift(plan, key, by));
    };
    let delete = move |_| {
        let asked = desk.look(|plan| asked(plan, siblings, key, &keys.read_untracked()));
        replacing.delete(desk, asked);
    };
    view! {
        <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::UP, key, keys) on:click=move |_| shift(-1)>{words::UP}</button>
        <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DOWN, key, keys) on:click=move |_| shift(1)>{words::DOWN}</button>
        <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DELETE, key, keys) on:click=delete>{words::DELETE}</button>
    }
}

fn asked(plan: &Plan, siblings: Siblings, key: Key, all: &[Key]) -> Asked {
    let table = siblings.table();
    let label = if table == TableName::Grades {
        "symbol"
    } else {
        "name"
    };
    let at = all.iter().position(|other| *other == key).unwrap_or(0);
    let next = all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?));
    Asked {
        siblings,
        key,
        name: text_in(plan, table, key, label),
        candidates: all
            .iter()
            .map(|key| (*key, text_in(plan, table, *key, label)))
            .collect(),
        focus: next.map_or_else(|| add_id(siblings), |next| name_id(table, *next)),
    }
}

/// Adds an empty word at the end and moves the focus to its name.
#[component]
pub(super) fn AddButton(siblings: Siblings, title: String) -> impl IntoView {
    let desk = use_desk();
    let add = move |_| {
        let key = Key::from_uuid_bytes(identity::random_uuid_bytes());
        let table = siblings.table();
        let is_done = desk.act(actions::ADD, |plan| {
            let mut row = Fields::new();
            row.insert("id".to_owned(), Value::String(key.to_string()));
            let position = siblings.end(plan).0;
            row.insert("position".to_owned(), Value::String(position));
            if let Some((field, owner)) = siblings.owner() {
                row.insert(field.to_owned(), Value::String(owner.to_string()));
            }
            vec![Edit::Add { table, row }]
        });
        if is_done {
            focus_later(name_id(table, key));
        }
    };
    view! { <div class="button-row"><button type="button" class="button" data-size="small" id=add_id(siblings) on:click=add>{title}</button></div> }
}
