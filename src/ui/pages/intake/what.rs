//! What a table brings in.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::Draft;
use crate::browser::location;
use crate::intake::IntakeKind;
use crate::plan::scale::Stage;
use crate::plan::{Id, Plan};
use crate::ui::desk::use_desk;
use crate::ui::parts::Choice;
use crate::ui::parts::record::{id_value, year_of, year_value, years};
use crate::ui::place::use_place;
use crate::wording::intake::{self, page as words};

/// The kind of the table, and its year or stage.
#[component]
pub(super) fn WhatStep(draft: Draft) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let kinds = desk.read(|plan| {
        let kinds = IntakeKind::ALL.into_iter();
        kinds
            .map(|kind| (kind.as_str().to_owned(), intake::kind(plan, kind)))
            .collect::<Vec<_>>()
    });
    let kind = Signal::derive(move || draft.kind.get().as_str().to_owned());
    let choose = Callback::new(move |name: String| {
        draft.bring(IntakeKind::from_name(&name).unwrap_or_default());
    });
    let all_years = desk.read(|plan| years(plan.years(), plan.year_style()));
    let year = Signal::derive(move || year_value(Some(place.year().get())));
    let go = Callback::new(move |value: String| {
        if let Some(year) = year_of(&value) {
            location::go(&place.route_now().with_year(year).to_string());
        }
    });
    let all_stages = desk.read(stages);
    let stage = Signal::derive(move || {
        let chosen = draft.stage.get().map(|stage| id_value(Some(stage)));
        let first = || all_stages.read().first().map(|(id, _)| id.clone());
        chosen.or_else(first).unwrap_or_default()
    });
    let choose_stage = Callback::new(move |id: String| draft.stage.set(Id::new(&id)));
    view! {
        <section class="paper" aria-label=words::WHAT>
            <div class="paper-head"><h2>{words::WHAT}</h2></div>
            <div class="paper-body flow">
                <div class="columns" data-columns="2">
                    <Choice id="intake-kind" label=Signal::stored(words::KIND.to_owned()) options=kinds value=kind choose />
                    <Show when=move || draft.kind.get().is_of_a_year()>
                        <Choice id="intake-year" label=Signal::stored(words::YEAR.to_owned()) options=all_years value=year choose=go support=words::YEAR_SUPPORT />
                    </Show>
                    <Show when=move || draft.kind.get().is_of_a_stage()>
                        <Choice id="intake-stage" label=Signal::stored(words::STAGE.to_owned()) options=all_stages value=stage choose=choose_stage />
                    </Show>
                </div>
                <p class="muted">{move || intake::about(draft.kind.get())}</p>
            </div>
        </section>
    }
}

fn stages(plan: &Plan) -> Vec<(String, String)> {
    let stages = crate::intake::ratable_stages(plan).into_iter();
    stages
        .map(|stage: &crate::plan::Row<Stage>| (stage.id().to_string(), stage.name.clone()))
        .collect()
}
