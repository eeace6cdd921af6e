//! The criteria of a stage, where several are rated side by side.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::replacing::Replacing;
use super::stages::scale_options;
use super::word_list::{AddButton, NameCell, RowButtons, field, keys, said};
use crate::edit::order::Siblings;
use crate::plan::scale::{Criterion, Stage};
use crate::plan::{Id, Key, TableName};
use crate::ui::desk::use_desk;
use crate::ui::parts::{CellChoice, CellText, record};
use crate::wording::settings::{self as words, actions};

/// The criteria of a stage.
#[component]
pub(super) fn Criteria(stage: Id<Stage>, replacing: Replacing) -> impl IntoView {
    let siblings = Siblings::under(TableName::Criteria, "stage", stage.key());
    let keys = keys(use_desk(), siblings);
    view! {
        <details class="disclosure" open=!keys.read_untracked().is_empty()>
            <summary>{words::CRITERIA}</summary>
            <div class="flow" data-gap="small">
                <p class="field-support">{words::CRITERIA_SUPPORT}</p>
                <Show when=move || !keys.read().is_empty()>
                    <div class="table-scroll" tabindex="0" role="region" aria-label=words::CRITERIA>
                        <table class="table" data-size="dense">
                            <thead><tr>
                                <th scope="col">{words::NAME}</th><th scope="col">{words::DEFINITION}</th><th scope="col">{words::STAGE_SCALE}</th>
                                <th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                            </tr></thead>
                            <tbody><For each=move || keys.get() key=|key| *key let(key)><CriterionRow siblings key keys replacing /></For></tbody>
                        </table>
                    </div>
                </Show>
                <AddButton siblings title=words::ADD_CRITERION.to_owned() />
            </div>
        </details>
    }
}

#[component]
fn CriterionRow(
    siblings: Siblings,
    key: Key,
    keys: Memo<Vec<Key>>,
    replacing: Replacing,
) -> impl IntoView {
    let desk = use_desk();
    let id: Id<Criterion> = key.into();
    let definition = field(
        desk,
        TableName::Criteria,
        key,
        "definition",
        actions::EVALUATION,
    );
    let scale = record::choice(
        desk,
        id,
        actions::EVALUATION,
        |row: &Criterion| record::id_value(row.scale),
        |row, value| row.scale = Id::new(value),
    );
    let scales = desk.read(|plan| {
        let same = std::iter::once((String::new(), words::SAME_SCALE.to_owned()));
        same.chain(scale_options(plan)).collect::<Vec<_>>()
    });
    view! {
        <tr>
            <td><NameCell siblings key keys /></td>
            <td class="text"><CellText id=format!("criterion-definition-{key}") label=said(words::DEFINITION, key, keys) text=definition lines=true /></td>
            <td><CellChoice id=format!("criterion-scale-{key}") label=said(words::STAGE_SCALE, key, keys) options=scales choice=scale /></td>
            <td class="row-actions"><RowButtons siblings key keys replacing /></td>
        </tr>
    }
}
