//! The rating of a node, for a plan that rates groups instead of items or beside them.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::plan::outline::OutlineNode;
use crate::plan::rating::Subject;
use crate::plan::{FiscalYear, Id};
use crate::report::sheet::stages_of_node;
use crate::ui::desk::Desk;
use crate::ui::parts::rating::{Rated, StageEntries};
use crate::ui::place::use_place;
use crate::wording::rating as words;

/// The ratings of a node in the year that is looked at, by every stage.
#[component]
pub(super) fn NodeRating(desk: Desk, node: Id<OutlineNode>) -> impl IntoView {
    let place = use_place();
    // Another year has ratings of its own: the fields are made anew.
    move || view! { <OfYear desk node year=place.year().get() /> }
}

#[component]
fn OfYear(desk: Desk, node: Id<OutlineNode>, year: FiscalYear) -> impl IntoView {
    let rated = Rated {
        desk,
        subject: Subject::Node(node),
        year,
        stages: desk.read(move |plan| stages_of_node(plan, node, year)),
    };
    let stages = Memo::new(move |_| {
        let stages = rated.stages.read();
        stages.iter().map(|form| form.stage).collect::<Vec<_>>()
    });
    let is_open = desk.look(|plan| plan.ratings.iter().any(|row| row.node == Some(node)));
    let summary = desk.look(|plan| words::of_node(&year.show(plan.year_style())));
    view! {
        <Show when=move || !stages.read().is_empty()>
            <details class="disclosure" open=is_open>
                <summary>{summary.clone()}</summary>
                <div class="flow" data-gap="small">
                    <p class="field-support">{words::OF_NODE_SUPPORT}</p>
                    <For each=move || stages.get() key=|id| *id let(id)><StageEntries rated id /></For>
                </div>
            </details>
        </Show>
    }
}
