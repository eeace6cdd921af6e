//! What stands in a cell: the seal of a grade, what stands in its place, and marks beside it.

use leptos::prelude::*;

use crate::plan::FiscalYear;
use crate::report::{Change, GradeCell, GradeLook};
use crate::ui::parts::{is_page_locked, shape_name};
use crate::wording::{frame, grid as words};

/// The cell of a year. A cell that can be rated is a button; all are handled by the table.
pub(super) fn cell(cell: &GradeCell, year: &str, is_current: bool, can_be_rated: bool) -> AnyView {
    let spoken = spoken(cell, year);
    let current = is_current.then_some("");
    if !can_be_rated {
        return view! {
            <td class="year-cell" data-current=current>
                <span class="muted" aria-hidden="true">{words::NOT_KEPT}</span>
                <span class="visually-hidden">{words::cell_not_kept(year)}</span>
            </td>
        }
        .into_any();
    }
    let is_locked = is_page_locked();
    let hint = (!cell.not_rated_because.is_empty()).then(|| cell.not_rated_because.clone());
    view! {
        <td class="year-cell" data-current=current data-cell=column(cell.year)>
            <button type="button" class="cell-button" tabindex="-1" aria-haspopup=(!is_locked).then_some("dialog") aria-disabled=is_locked.then_some("true") data-column=column(cell.year) aria-label=spoken title=hint>
                {content(cell, is_current)}
            </button>
        </td>
    }
    .into_any()
}

/// Whether a rating can be given here: there is a sheet, or a rating of a year without one.
pub(super) fn can_be_rated(cell: &GradeCell) -> bool {
    cell.is_kept
        || cell.grade.is_some()
        || !cell.not_rated_because.is_empty()
        || !cell.voices.is_empty()
}

fn content(cell: &GradeCell, is_current: bool) -> AnyView {
    let differs = cell.stages_differ.then(
        || view! { <span class="differs" title=words::LEGEND_DIFFERS>{words::DIFFERS}</span> },
    );
    match &cell.grade {
        Some(grade) => {
            let direction = match cell.change {
                Change::Up => Some("up"),
                Change::Down => Some("down"),
                Change::Same | Change::Unknown => None,
            };
            let change =
                direction.map(|name| view! { <span class="change" data-direction=name></span> });
            view! { {differs}{seal(grade, None)}{change} }.into_any()
        }
        None if !cell.voices.is_empty() => cell
            .voices
            .iter()
            .filter_map(|voice| voice.grade.as_ref())
            .map(|grade| seal(grade, Some("small")))
            .collect_view()
            .into_any(),
        None if !cell.not_rated_because.is_empty() => {
            view! { <span class="no-grade">{words::NO_GRADE}</span> }.into_any()
        }
        None => is_current
            .then(|| view! { <span class="missing-grade">{words::MISSING}</span> })
            .into_any(),
    }
}

fn seal(grade: &GradeLook, size: Option<&'static str>) -> impl IntoView + use<> {
    let is_word = grade.symbol.chars().count() > 1;
    view! { <span class="seal" data-shape=shape_name(grade.shape) data-size=size data-wide=is_word.then_some("")>{grade.symbol.clone()}</span> }
}

fn spoken(cell: &GradeCell, year: &str) -> String {
    let mut spoken = match &cell.grade {
        Some(grade) => words::cell_graded(year, &grade.symbol, &grade.label),
        None if !cell.voices.is_empty() => words::cell_of_several(year),
        None if !cell.not_rated_because.is_empty() => {
            words::cell_not_rated(year, &cell.not_rated_because)
        }
        None => words::cell_missing(year),
    };
    let change = match cell.change {
        Change::Up => frame::CHANGE_UP,
        Change::Down => frame::CHANGE_DOWN,
        Change::Same | Change::Unknown => "",
    };
    let differs = if cell.stages_differ {
        words::LEGEND_DIFFERS
    } else {
        ""
    };
    for addition in [change, differs] {
        if !addition.is_empty() {
            spoken.push_str(words::SPOKEN_GAP);
            spoken.push_str(addition);
        }
    }
    spoken
}

/// The column of a year, as roving focus names it.
pub(super) fn column(year: FiscalYear) -> String {
    year.western().to_string()
}
