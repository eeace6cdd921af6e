//! What the seals and marks of the grid mean.

use leptos::prelude::*;

use super::looking::Looking;
use crate::report::sheet::GradeChoice;
use crate::ui::parts::{ChangeMark, Seal};
use crate::wording::{frame, grid as words};

/// The legend below the grid.
pub(super) fn legend(looking: Looking) -> impl IntoView {
    let grades = move || {
        looking.rows.with(|rows| {
            let entry = |choice: &GradeChoice| {
                view! { <div><dt><Seal symbol=choice.symbol.clone() shape=choice.shape size="small" /></dt><dd>{choice.label.clone()}</dd></div> }
            };
            rows.choices.grades.iter().map(entry).collect_view()
        })
    };
    view! {
        <dl class="legend grid-legend">
            {grades}
            <div><dt><ChangeMark direction=1 /></dt><dd aria-hidden="true">{frame::CHANGE_UP}</dd></div>
            <div><dt><ChangeMark direction=-1 /></dt><dd aria-hidden="true">{frame::CHANGE_DOWN}</dd></div>
            <div><dt>{words::DIFFERS}</dt><dd>{words::LEGEND_DIFFERS}</dd></div>
            <div><dt>{words::NO_GRADE}</dt><dd>{words::LEGEND_NOT_RATED}</dd></div>
            <div><dt>{words::NOT_KEPT}</dt><dd>{words::LEGEND_NOT_KEPT}</dd></div>
        </dl>
    }
}
