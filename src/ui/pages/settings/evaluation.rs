//! How the plan rates: scales with their grades, stages with their criteria.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::order::Siblings;
use crate::form::{FieldForm, field, lines, named};
use crate::plan::scale::Grade;
use crate::plan::{Id, Key, TableName};
use crate::ui::desk::use_desk;
use crate::ui::parts::Seal;
use crate::ui::parts::form::{ExtraColumn, RecordCards, RecordTable};
use crate::wording::settings as words;

const SCALE: &[FieldForm] = &[
    field("name").called(words::SCALE_NAME),
    lines("note").called(words::SCALE_NOTE),
];

const GRADE: &[FieldForm] = &[
    field("symbol"),
    field("label").called(words::LABEL),
    lines("definition").called(words::DEFINITION),
    field("achieved").called(words::ACHIEVED),
    field("continues").called(words::CONTINUES),
    field("rank"),
    field("reason_required").called(words::REASON_REQUIRED),
    field("shape"),
];

const STAGE: &[FieldForm] = &[
    field("name").called(words::STAGE_NAME),
    field("assessor_name").called(words::ASSESSOR_NAME),
    field("assessor").called(words::ASSESSOR),
    field("scale").called(words::STAGE_SCALE),
];

const STAGE_RULES: &[FieldForm] = &[
    field("reason_required").called(words::STAGE_REASON),
    field("several_assessors").called(words::SEVERAL),
    field("averaged")
        .called(words::AVERAGED)
        .supported(words::AVERAGED_SUPPORT),
];

const CRITERION: &[FieldForm] = &[
    field("name"),
    lines("definition").called(words::DEFINITION),
    field("scale").called(words::STAGE_SCALE),
];

/// The scales, each with its grades.
#[component]
pub(super) fn Scales() -> impl IntoView {
    view! {
        <h3>{words::SCALES}</h3>
        <p class="field-support">{words::RANK_SUPPORT}</p>
        <RecordCards siblings=Siblings::of(TableName::Scales) side_by_side=SCALE fields=&[] below=grades />
    }
}

fn grades(scale: Key) -> AnyView {
    const PREVIEW: &[ExtraColumn] = &[ExtraColumn {
        head: words::PREVIEW,
        cell: preview,
    }];
    let siblings = Siblings::under(TableName::Grades, "scale", scale);
    let name = use_desk().look(|plan| named(plan, TableName::Scales, scale));
    view! { <RecordTable siblings columns=GRADE title=words::grades_of(&name) extra=PREVIEW counts_uses=true /> }
        .into_any()
}

/// The seal of a grade.
fn preview(grade: Key) -> AnyView {
    let look = use_desk().read(move |plan| {
        let grade = plan.get(Id::<Grade>::from(grade))?;
        Some((grade.symbol.clone(), grade.shape))
    });
    (move || {
        look.get()
            .map(|(symbol, shape)| view! { <Seal symbol shape /> })
    })
    .into_any()
}

/// The stages, each with its criteria.
#[component]
pub(super) fn Stages() -> impl IntoView {
    view! {
        <h3>{words::STAGES}</h3>
        <p class="field-support">{words::STAGES_SUPPORT}</p>
        <RecordCards siblings=Siblings::of(TableName::Stages) side_by_side=STAGE fields=STAGE_RULES below=criteria />
    }
}

fn criteria(stage: Key) -> AnyView {
    let siblings = Siblings::under(TableName::Criteria, "stage", stage);
    view! {
        <details class="disclosure">
            <summary>{words::CRITERIA}</summary>
            <div class="flow" data-gap="small">
                <p class="field-support">{words::CRITERIA_SUPPORT}</p>
                <RecordTable siblings columns=CRITERION title=words::CRITERIA />
            </div>
        </details>
    }
    .into_any()
}
