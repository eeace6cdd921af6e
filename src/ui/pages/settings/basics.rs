//! The plan's title, organisation, way of writing years, length guide and notices.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::{Edit, change};
use crate::plan::header::PlanHeader;
use crate::plan::normal::comparable;
use crate::plan::{Plan, YearStyle};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::record::{self, ChoiceOf, TextOf};
use crate::ui::parts::{Choice, TextField, Typed};
use crate::wording::settings::{self as words, actions};

/// A text of the plan's own record.
pub(super) fn header_text(
    desk: Desk,
    name: &'static str,
    get: fn(&PlanHeader) -> &String,
    set: fn(&mut PlanHeader, String),
) -> TextOf {
    record::text_by(
        desk,
        name,
        move |plan| {
            plan.header()
                .map_or_else(String::new, |header| get(header).clone())
        },
        move |plan, text| change_header(plan, |header| set(header, text)),
    )
}

/// A choice of the plan's own record.
pub(super) fn header_choice(
    desk: Desk,
    name: &'static str,
    get: fn(&PlanHeader) -> String,
    set: fn(&mut PlanHeader, &str),
) -> ChoiceOf {
    ChoiceOf {
        value: desk
            .read(move |plan| plan.header().map_or_else(String::new, |header| get(header)))
            .into(),
        choose: Callback::new(move |value: String| {
            desk.act(name, |plan| {
                change_header(plan, |header| set(header, &value))
            });
        }),
    }
}

/// The edits that change the plan's own record.
pub(super) fn change_header(plan: &Plan, alter: impl FnOnce(&mut PlanHeader)) -> Vec<Edit> {
    let id = plan.header().map(crate::plan::Row::id);
    id.map_or_else(Vec::new, |id| change(plan, id, alter))
}

/// The basics.
#[component]
pub(super) fn Basics() -> impl IntoView {
    let desk = use_desk();
    let title = header_text(
        desk,
        actions::BASICS,
        |header| &header.title,
        |header, text| header.title = text,
    );
    let organisation = header_text(
        desk,
        actions::BASICS,
        |header| &header.organisation,
        |header, text| header.organisation = text,
    );
    let notice = header_text(
        desk,
        actions::BASICS,
        |header| &header.notice,
        |header, text| header.notice = text,
    );
    let preface = header_text(
        desk,
        actions::BASICS,
        |header| &header.preface,
        |header, text| header.preface = text,
    );
    let style = header_choice(
        desk,
        actions::BASICS,
        |header| record::value_of(&YearStyle::ALL, &header.year_style),
        |header, value| header.year_style = record::variant_of(&YearStyle::ALL, value),
    );
    let styles = record::variants(&YearStyle::ALL, words::year_style);
    view! {
        <TextField id="plan-title" label=words::TITLE value=title.value commit=title.commit />
        <TextField id="plan-organisation" label=words::ORGANISATION value=organisation.value commit=organisation.commit />
        <div class="columns" data-columns="2">
            <Choice id="plan-year-style" label=words::YEAR_STYLE options=Signal::stored(styles) value=style.value choose=style.choose />
            <LengthGuide />
        </div>
        <TextField id="plan-notice" label=words::NOTICE value=notice.value commit=notice.commit lines=true support=words::NOTICE_SUPPORT />
        <TextField id="plan-preface" label=words::PREFACE value=preface.value commit=preface.commit lines=true />
    }
}

/// A number that may be left out; what is no number is said and not taken.
#[component]
fn LengthGuide() -> impl IntoView {
    let desk = use_desk();
    let error = RwSignal::new(String::new());
    let value = desk.read(|plan| {
        let guide = plan.header().and_then(|header| header.text_length_guide);
        guide.map_or_else(String::new, |guide| guide.to_string())
    });
    let commit = Callback::new(move |typed: Typed| {
        let text = comparable(&typed.text);
        let guide: Option<u32> = text.parse().ok();
        if guide.is_none() && !text.is_empty() {
            error.set(words::LENGTH_GUIDE_ERROR.to_owned());
            return;
        }
        error.set(String::new());
        let edits = |plan: &Plan| change_header(plan, |header| header.text_length_guide = guide);
        if typed.continues {
            desk.go_on(actions::BASICS, edits);
        } else {
            desk.act(actions::BASICS, edits);
        }
    });
    view! {
        <TextField id="plan-length-guide" label=words::LENGTH_GUIDE value commit error support=words::LENGTH_GUIDE_SUPPORT width="number" keyboard="numeric" />
    }
}
