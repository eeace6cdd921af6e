//! What this plan calls things; the usual word stands faintly in an empty field.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::basics::header_text;
use crate::plan::header::PlanHeader;
use crate::ui::desk::use_desk;
use crate::ui::parts::TextField;
use crate::wording::reports as usual;
use crate::wording::settings::{self as words, actions};

/// A word: the field's name, the usual word, and the way to it.
type Word = (
    &'static str,
    &'static str,
    fn(&PlanHeader) -> &String,
    fn(&mut PlanHeader, String),
);

const WORDS: &[Word] = &[
    (
        "section",
        usual::SECTION,
        |header| &header.words.section,
        |header, text| header.words.section = text,
    ),
    (
        "initiative",
        usual::INITIATIVE,
        |header| &header.words.initiative,
        |header, text| header.words.initiative = text,
    ),
    (
        "sheet",
        usual::SHEET,
        |header| &header.words.sheet,
        |header, text| header.words.sheet = text,
    ),
    (
        "overview",
        usual::OVERVIEW,
        |header| &header.words.overview,
        |header, text| header.words.overview = text,
    ),
    (
        "schedule",
        usual::SCHEDULE,
        |header| &header.words.schedule,
        |header, text| header.words.schedule = text,
    ),
    (
        "target",
        usual::TARGET,
        |header| &header.words.target,
        |header, text| header.words.target = text,
    ),
    (
        "activity",
        usual::ACTIVITY,
        |header| &header.words.activity,
        |header, text| header.words.activity = text,
    ),
    (
        "outcome",
        usual::OUTCOME,
        |header| &header.words.outcome,
        |header, text| header.words.outcome = text,
    ),
    (
        "policy",
        usual::POLICY,
        |header| &header.words.policy,
        |header, text| header.words.policy = text,
    ),
    (
        "remarks",
        usual::REMARKS,
        |header| &header.words.remarks,
        |header, text| header.words.remarks = text,
    ),
];

/// The plan's words.
#[component]
pub(super) fn NamesOfPlan() -> impl IntoView {
    let desk = use_desk();
    let fields = WORDS.iter().map(|&(name, usual, get, set)| {
        let text = header_text(desk, actions::WORDS, get, set);
        view! { <TextField id=format!("word-{name}") label=usual value=text.value commit=text.commit example=usual /> }
    });
    view! {
        <p class="field-support">{words::WORDS_SUPPORT}</p>
        <div class="columns" data-columns="2">{fields.collect_view()}</div>
    }
}
