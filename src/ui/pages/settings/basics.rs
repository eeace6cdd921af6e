//! The plan's title, organisation, way of writing years, length guide and notices; and the plan's
//! own record for the other parts of the settings.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::{Edit, change};
use crate::form::{FieldForm, RecordAt, field, lines};
use crate::plan::header::PlanHeader;
use crate::plan::{Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::form::RecordFields;
use crate::ui::parts::record::{self, ChoiceOf, TextOf};
use crate::wording::settings as words;

const NAMES: &[FieldForm] = &[
    field("title").called(words::TITLE),
    field("organisation").called(words::ORGANISATION),
];

const WAYS: &[FieldForm] = &[
    field("year_style"),
    field("text_length_guide")
        .called(words::LENGTH_GUIDE)
        .supported(words::LENGTH_GUIDE_SUPPORT),
    field("family").supported(words::FAMILY_SUPPORT),
    field("secretariat").supported(words::SECRETARIAT_SUPPORT),
    field("rated_only")
        .called(words::RATED_ONLY)
        .supported(words::RATED_ONLY_SUPPORT),
];

const TEXTS: &[FieldForm] = &[
    lines("notice")
        .called(words::NOTICE)
        .supported(words::NOTICE_SUPPORT),
    lines("preface").called(words::PREFACE),
];

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
fn change_header(plan: &Plan, alter: impl FnOnce(&mut PlanHeader)) -> Vec<Edit> {
    let id = plan.header().map(crate::plan::Row::id);
    id.map_or_else(Vec::new, |id| change(plan, id, alter))
}

/// The basics.
#[component]
pub(super) fn Basics() -> impl IntoView {
    let header = use_desk().read(|plan| plan.header().map(|header| header.id().key()));
    let fields = move || {
        let table = TableName::Header;
        let at = RecordAt {
            table,
            key: header.get()?,
        };
        Some(view! {
            <RecordFields at fields=NAMES />
            <RecordFields at fields=WAYS columns="2" />
            <RecordFields at fields=TEXTS />
        })
    };
    view! { {fields} }
}
