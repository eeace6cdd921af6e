//! What the plan says of the initiative in prose.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::header::PlanWords;
use crate::plan::initiative::Initiative;
use crate::ui::desk::use_desk;
use crate::ui::parts::{TextField, record};
use crate::wording::initiative::{self as words, actions};

/// The texts.
#[component]
pub(super) fn Texts(id: Id<Initiative>, plan_words: Memo<PlanWords>) -> impl IntoView {
    let desk = use_desk();
    let text = |get: fn(&Initiative) -> &String, set: fn(&mut Initiative, String)| {
        record::text(desk, id, actions::TEXT, get, set)
    };
    let overview = text(|row| &row.overview, |row, text| row.overview = text);
    let issues = text(
        |row| &row.current_issues,
        |row, text| row.current_issues = text,
    );
    let direction = text(|row| &row.direction, |row, text| row.direction = text);
    let responses = text(|row| &row.responses, |row, text| row.responses = text);
    let remarks = text(|row| &row.remarks, |row, text| row.remarks = text);
    let overview_word = Signal::derive(move || plan_words.with(|words| words.overview.clone()));
    let remarks_word = Signal::derive(move || plan_words.with(|words| words.remarks.clone()));
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::TEXTS}</h2>
            <TextField id="initiative-overview" label=overview_word value=overview.value commit=overview.commit lines=true />
            <TextField id="initiative-issues" label=words::CURRENT_ISSUES value=issues.value commit=issues.commit lines=true />
            <TextField id="initiative-direction" label=words::DIRECTION value=direction.value commit=direction.commit lines=true />
            <TextField id="initiative-responses" label=words::RESPONSES value=responses.value commit=responses.commit lines=true support=words::RESPONSES_SUPPORT />
            <TextField id="initiative-remarks" label=remarks_word value=remarks.value commit=remarks.commit lines=true />
        </div></section>
    }
}
