//! The rating scales, each with its grades.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::grades::Grades;
use super::replacing::{Asked, Replacing, focus_later};
use super::word_list::{AddButton, add_id, field, keys, name_id, text_in};
use crate::edit::order::Siblings;
use crate::edit::{Edit, InUse, removal};
use crate::plan::scale::{RatingScale, Stage};
use crate::plan::{Id, Key, Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::TextField;
use crate::wording::settings::{self as words, actions};

/// The scales.
#[component]
pub(super) fn Scales(replacing: Replacing) -> impl IntoView {
    let siblings = Siblings::of(TableName::Scales);
    let keys = keys(use_desk(), siblings);
    view! {
        <h3>{words::SCALES}</h3>
        <p class="field-support">{words::RANK_SUPPORT}</p>
        <For each=move || keys.get() key=|key| *key let(key)><ScaleForm siblings key replacing /></For>
        <AddButton siblings title=words::ADD_SCALE.to_owned() />
    }
}

#[component]
fn ScaleForm(siblings: Siblings, key: Key, replacing: Replacing) -> impl IntoView {
    let desk = use_desk();
    let table = siblings.table();
    let name = field(desk, table, key, "name", actions::EVALUATION);
    let note = field(desk, table, key, "note", actions::EVALUATION);
    view! {
        <fieldset class="field flow" data-gap="small">
            <legend class="visually-hidden">{name.value}</legend>
            <div class="columns" data-columns="2">
                <TextField id=name_id(table, key) label=words::SCALE_NAME value=name.value commit=name.commit />
                <TextField id=format!("scale-note-{key}") label=words::SCALE_NOTE value=note.value commit=note.commit lines=true />
            </div>
            <Grades scale=Id::from(key) replacing />
            <GroupButtons siblings key replacing name=name.value />
        </fieldset>
    }
}

/// Up, down and delete of a scale or a stage.
#[component]
pub(super) fn GroupButtons(
    siblings: Siblings,
    key: Key,
    replacing: Replacing,
    name: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    let shift = move |by: isize| {
        desk.act(actions::ORDER, |plan| siblings.shift(plan, key, by));
    };
    let said = move |what: &'static str| move || words::of_name(what, &name.read());
    view! {
        <div class="button-row">
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::UP) on:click=move |_| shift(-1)>{words::UP}</button>
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DOWN) on:click=move |_| shift(1)>{words::DOWN}</button>
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DELETE) on:click=move |_| delete_with_parts(desk, replacing, siblings, key)>{words::DELETE}</button>
        </div>
    }
}

/// Deletes a scale with its grades, or a stage with its criteria, if nothing else names any of
/// them; otherwise says who does.
fn delete_with_parts(desk: Desk, replacing: Replacing, siblings: Siblings, key: Key) {
    let focus = add_id(siblings);
    match desk.look(|plan| with_parts(plan, siblings.table(), key)) {
        Ok(edits) => {
            if desk.act(actions::DELETE, |_| edits) {
                focus_later(focus);
            }
        }
        Err(_) => replacing.delete(
            desk,
            Asked {
                siblings,
                key,
                name: desk.look(|plan| text_in(plan, siblings.table(), key, "name")),
                candidates: Vec::new(),
                focus,
            },
        ),
    }
}

fn with_parts(plan: &Plan, table: TableName, key: Key) -> Result<Vec<Edit>, InUse> {
    if table == TableName::Scales {
        removal(plan, &[Id::<RatingScale>::from(key)])
    } else {
        removal(plan, &[Id::<Stage>::from(key)])
    }
}
