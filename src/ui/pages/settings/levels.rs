//! The levels of the outline with their way of numbering.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::replacing::Replacing;
use super::word_list::{AddButton, NameCell, RowButtons, UseCount, keys, said};
use crate::edit::order::Siblings;
use crate::plan::numbering::NumberingStyle;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, TableName};
use crate::ui::desk::use_desk;
use crate::ui::parts::{CellChoice, record};
use crate::wording::settings::{self as words, actions};

/// The levels.
#[component]
pub(super) fn Levels(replacing: Replacing) -> impl IntoView {
    let siblings = Siblings::of(TableName::Levels);
    let keys = keys(use_desk(), siblings);
    view! {
        <p class="field-support">{words::LEVELS_SUPPORT}</p>
        <Show when=move || !keys.read().is_empty() fallback=|| view! { <p>{words::EMPTY}</p> }>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words::LEVELS>
                <table class="table" data-size="dense">
                    <thead><tr>
                        <th scope="col">{words::NAME}</th><th scope="col">{words::NUMBERING}</th><th scope="col" class="nowrap">{words::RUNS_ON}</th>
                        <th scope="col" class="number">{words::USED}</th><th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                    </tr></thead>
                    <tbody><For each=move || keys.get() key=|key| *key let(key)><LevelRow siblings key keys replacing /></For></tbody>
                </table>
            </div>
        </Show>
        <AddButton siblings title=words::add(words::LEVEL) />
    }
}

#[component]
fn LevelRow(
    siblings: Siblings,
    key: Key,
    keys: Memo<Vec<Key>>,
    replacing: Replacing,
) -> impl IntoView {
    let desk = use_desk();
    let id: Id<Level> = key.into();
    let styles = record::variants(NumberingStyle::ALL, words::numbering);
    let numbering = record::choice(
        desk,
        id,
        actions::RENAME,
        |level: &Level| record::value_of(NumberingStyle::ALL, &level.numbering),
        |level, value| level.numbering = record::variant_of(NumberingStyle::ALL, value),
    );
    let runs_on = record::check(
        desk,
        id,
        actions::RENAME,
        |level: &Level| level.runs_on,
        |level, on| level.runs_on = on,
    );
    view! {
        <tr>
            <td><NameCell siblings key keys /></td>
            <td><CellChoice id=format!("numbering-{key}") label=said(words::NUMBERING, key, keys) options=Signal::stored(styles) choice=numbering /></td>
            <td class="center"><CellCheck label=said(words::RUNS_ON, key, keys) check=runs_on /></td>
            <td class="number"><UseCount siblings key /></td>
            <td class="row-actions"><RowButtons siblings key keys replacing /></td>
        </tr>
    }
}

/// A box to tick in a cell.
#[component]
pub(super) fn CellCheck(label: Signal<String>, check: record::CheckOf) -> impl IntoView {
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=check.value on:change=move |event| check.choose.run(event_target_checked(&event)) />
            <span class="visually-hidden">{label}</span>
        </label>
    }
}
