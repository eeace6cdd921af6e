//! Records as cards: for long texts, and for what stands under each.

use leptos::prelude::*;

use super::control::RecordFields;
use super::rows::{AddButton, RowButtons, add_words, rows_of};
use crate::edit::order::Siblings;
use crate::form::{FieldForm, RecordAt, named};
use crate::plan::Key;
use crate::ui::desk::use_desk;
use crate::wording::forms as words;

/// Records as cards, with buttons to add, move and delete.
#[component]
pub fn RecordCards(
    /// The records.
    siblings: Siblings,
    /// Fields that stand side by side, short ones.
    #[prop(optional)]
    side_by_side: &'static [FieldForm],
    /// Fields one below the other.
    fields: &'static [FieldForm],
    /// What stands under each.
    #[prop(optional)]
    below: Option<fn(Key) -> AnyView>,
    /// The words on the button that adds one; the usual ones where there are none.
    #[prop(into, optional)]
    add: String,
    /// The field that takes the focus in a new card; the first one where none is named.
    #[prop(optional)]
    focus: &'static str,
    /// What is said where there is none.
    #[prop(into, optional)]
    empty: String,
) -> impl IntoView {
    let desk = use_desk();
    let table = siblings.table();
    let rows = rows_of(siblings);
    let first = side_by_side
        .first()
        .or(fields.first())
        .map_or("id", |form| form.field);
    let focus = if focus.is_empty() { first } else { focus };
    let card = move |key: Key| {
        let at = RecordAt { table, key };
        let name = desk.read(move |plan| named(plan, table, key));
        view! {
            <fieldset class="record-card flow" data-gap="small">
                <legend class="visually-hidden">{name}</legend>
                {(!side_by_side.is_empty()).then(|| view! { <RecordFields at fields=side_by_side columns="2" /> })}
                <RecordFields at fields />
                {below.map(|below| below(key))}
                <div class="button-row"><RowButtons siblings key rows focus /></div>
            </fieldset>
        }
    };
    let or = |text: String, usual: String| if text.is_empty() { usual } else { text };
    let empty = or(empty, words::EMPTY.to_owned());
    let add = add_words(desk, table, add);
    view! {
        <Show when=move || rows.read().is_empty()><p>{empty.clone()}</p></Show>
        <For each=move || rows.get() key=|key| *key children=card />
        <AddButton siblings words=add focus />
    }
}
