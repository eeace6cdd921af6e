//! The indicators of an initiative, one after the other.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::indicator::IndicatorForm;
use crate::browser::page;
use crate::edit::add;
use crate::edit::order::Siblings;
use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::{Id, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::Question;
use crate::wording::initiative::{self as words, actions};

/// The indicators.
#[component]
pub(super) fn Indicators(id: Id<Initiative>, question: Question) -> impl IntoView {
    let desk = use_desk();
    let siblings = Siblings::under(TableName::Indicators, "initiative", id.key());
    let indicators = desk.read(move |plan| {
        let rows = plan.in_order::<Indicator>();
        let own = rows.iter().filter(|row| row.initiative == id);
        own.map(|row| row.id()).collect::<Vec<_>>()
    });
    let add_indicator = move |_| {
        let indicator: Id<Indicator> = Desk::new_id();
        let is_done = desk.act(actions::ADD_INDICATOR, |plan| {
            vec![add(Indicator {
                id: indicator,
                initiative: id,
                position: siblings.end(plan),
                ..Indicator::default()
            })]
        });
        if is_done {
            request_animation_frame(move || {
                page::focus(&format!("indicator-name-{indicator}"));
            });
        }
    };
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::INDICATORS}</h2>
            <Show when=move || indicators.read().is_empty()><p>{words::NO_INDICATORS}</p></Show>
            <For each=move || indicators.get() key=|indicator| *indicator let(indicator)>
                <IndicatorForm id=indicator indicators siblings question />
            </For>
            <div class="button-row"><button type="button" class="button" id="add-indicator" on:click=add_indicator>{words::ADD_INDICATOR}</button></div>
        </div></section>
    }
}
