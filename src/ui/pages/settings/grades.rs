//! The grades of a scale: symbol, word, when to choose it, and the shape of its seal.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::levels::CellCheck;
use super::replacing::Replacing;
use super::word_list::{AddButton, RowButtons, keys, name_id, said};
use crate::edit::change;
use crate::edit::order::Siblings;
use crate::plan::normal::comparable;
use crate::plan::scale::{Grade, RatingScale, SealShape};
use crate::plan::{Id, Key, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::record::{self, TextOf};
use crate::ui::parts::{CellChoice, CellText, Seal};
use crate::wording::settings::{self as words, actions};

const SHAPES: &[SealShape] = &[
    SealShape::Filled,
    SealShape::Ring,
    SealShape::Dashed,
    SealShape::Square,
    SealShape::Plain,
];

/// The heads of the columns.
const HEADS: &[&str] = &[
    words::PREVIEW,
    words::SYMBOL,
    words::LABEL,
    words::DEFINITION,
    words::ACHIEVED,
    words::CONTINUES,
    words::RANK,
    words::REASON_REQUIRED,
    words::SHAPE,
];

/// The grades of a scale.
#[component]
pub(super) fn Grades(scale: Id<RatingScale>, replacing: Replacing) -> impl IntoView {
    let siblings = Siblings::under(TableName::Grades, "scale", scale.key());
    let keys = keys(use_desk(), siblings);
    let heads = HEADS
        .iter()
        .map(|head| view! { <th scope="col" class="nowrap">{*head}</th> });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words::SCALES>
            <table class="table grade-table" data-size="dense">
                <thead><tr>{heads.collect_view()}<th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th></tr></thead>
                <tbody><For each=move || keys.get() key=|key| *key let(key)><GradeRow siblings key keys replacing /></For></tbody>
            </table>
        </div>
        <AddButton siblings title=words::ADD_GRADE.to_owned() />
    }
}

/// A question that may be left open, as the value of a list.
fn answer(value: Option<bool>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The rank; what is no number is not taken.
fn rank(desk: Desk, id: Id<Grade>) -> TextOf {
    record::text_by(
        desk,
        actions::EVALUATION,
        move |plan| {
            let rank = plan.get(id).and_then(|grade| grade.rank);
            rank.map_or_else(String::new, |rank| rank.to_string())
        },
        move |plan, text| {
            let text = comparable(&text);
            let rank: Option<u32> = text.parse().ok();
            if rank.is_none() && !text.is_empty() {
                return Vec::new();
            }
            change(plan, id, |grade| grade.rank = rank)
        },
    )
}

#[component]
fn GradeRow(
    siblings: Siblings,
    key: Key,
    keys: Memo<Vec<Key>>,
    replacing: Replacing,
) -> impl IntoView {
    let desk = use_desk();
    let id: Id<Grade> = key.into();
    let name = actions::EVALUATION;
    let symbol = record::text(
        desk,
        id,
        name,
        |grade: &Grade| &grade.symbol,
        |grade, text| grade.symbol = text,
    );
    let label = record::text(
        desk,
        id,
        name,
        |grade: &Grade| &grade.label,
        |grade, text| grade.label = text,
    );
    let definition = record::text(
        desk,
        id,
        name,
        |grade: &Grade| &grade.definition,
        |grade, text| grade.definition = text,
    );
    let achieved = record::choice(
        desk,
        id,
        name,
        |grade: &Grade| answer(grade.achieved),
        |grade, value| grade.achieved = value.parse().ok(),
    );
    let continues = record::choice(
        desk,
        id,
        name,
        |grade: &Grade| answer(grade.continues),
        |grade, value| grade.continues = value.parse().ok(),
    );
    let shape = record::choice(
        desk,
        id,
        name,
        |grade: &Grade| record::value_of(SHAPES, &grade.shape),
        |grade, value| grade.shape = record::variant_of(SHAPES, value),
    );
    let reason = record::check(
        desk,
        id,
        name,
        |grade: &Grade| grade.reason_required,
        |grade, on| grade.reason_required = on,
    );
    let answers = Signal::stored(vec![
        (String::new(), words::UNSAID.to_owned()),
        (true.to_string(), words::YES.to_owned()),
        (false.to_string(), words::NO.to_owned()),
    ]);
    let shapes = Signal::stored(record::variants(SHAPES, |shape| {
        words::shape(shape).to_owned()
    }));
    let look = desk.read(move |plan| {
        plan.get(id)
            .map(|grade| (grade.symbol.clone(), grade.shape))
    });
    let called = move |what: &'static str| said(what, key, keys);
    view! {
        <tr>
            <td class="center">{move || look.get().map(|(symbol, shape)| view! { <Seal symbol shape /> })}</td>
            <td><CellText id=name_id(TableName::Grades, key) label=called(words::SYMBOL) text=symbol /></td>
            <td><CellText id=format!("grade-label-{key}") label=called(words::LABEL) text=label lines=true /></td>
            <td class="text"><CellText id=format!("grade-definition-{key}") label=called(words::DEFINITION) text=definition lines=true /></td>
            <td><CellChoice id=format!("grade-achieved-{key}") label=called(words::ACHIEVED) options=answers choice=achieved /></td>
            <td><CellChoice id=format!("grade-continues-{key}") label=called(words::CONTINUES) options=answers choice=continues /></td>
            <td><CellText id=format!("grade-rank-{key}") label=called(words::RANK) text=rank(desk, id) /></td>
            <td class="center"><CellCheck label=called(words::REASON_REQUIRED) check=reason /></td>
            <td><CellChoice id=format!("grade-shape-{key}") label=called(words::SHAPE) options=shapes choice=shape /></td>
            <td class="row-actions"><RowButtons siblings key keys replacing /></td>
        </tr>
    }
}
