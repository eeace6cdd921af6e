//! Other plans and guidelines this plan refers to (関連計画・指針), with their goals.

use leptos::prelude::*;

use crate::edit::order::Siblings;
use crate::form::{FieldForm, field, lines};
use crate::plan::{Key, TableName};
use crate::ui::parts::PageHead;
use crate::ui::parts::form::{RecordCards, RecordTable};
use crate::wording::{frame, shared_actions as words};

const PLAN: &[FieldForm] = &[
    field("title").called(words::OUTSIDE_TITLE),
    field("period_as_printed")
        .called(words::PERIOD)
        .like(words::PERIOD_EXAMPLE),
    field("year")
        .called(words::YEAR)
        .supported(words::YEAR_SUPPORT),
];

const GOAL: &[FieldForm] = &[
    field("number").called(words::GOAL_NUMBER),
    lines("title").called(words::GOAL_TITLE),
];

/// Other plans and guidelines this plan refers to (関連計画・指針).
#[component]
pub fn OutsidePlansPage() -> impl IntoView {
    view! {
        <PageHead title=Signal::stored(frame::OUTSIDE_PLANS.to_owned()) lead=Signal::stored(words::OUTSIDE_LEAD.to_owned()) />
        <section class="paper"><div class="paper-body flow">
            <RecordCards siblings=Siblings::of(TableName::OutsidePlans) side_by_side=PLAN fields=&[] below=goals
                add=words::ADD_OUTSIDE empty=words::NO_OUTSIDE />
        </div></section>
    }
}

/// The goals of an outside plan, and how many links lead to each.
fn goals(plan: Key) -> AnyView {
    let siblings = Siblings::under(TableName::OutsideGoals, "outside_plan", plan);
    view! {
        <details class="disclosure" open>
            <summary>{words::GOALS}</summary>
            <RecordTable siblings columns=GOAL title=words::GOALS add=words::ADD_GOAL empty=words::NO_GOALS counts_uses=true />
        </details>
    }
    .into_any()
}
