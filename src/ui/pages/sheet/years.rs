//! The years of the sheet in one table: schedule, targets, what was reached, ratings.

pub mod targets;

use leptos::prelude::*;

use super::handle::OpenSheet;
use super::revision::{ReviseDialog, Revisions};
use crate::edit::sheets::add_target_row;
use crate::pasting;
use crate::plan::Id;
use crate::plan::indicator::Indicator;
use crate::report::GradeCell;
use crate::report::sheet::{IndicatorRow, Span, StageRatings, Track};
use crate::ui::desk::Desk;
use crate::ui::parts::{PasteInto, Seal, TableRegion};
use crate::wording::{copies, sheet as words};
use targets::TargetRows;

/// A row of targets: an indicator and one of its populations.
type RowKey = (Id<Indicator>, u32);

/// The table of the years.
#[component]
pub fn YearsTable(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let years = sheet.read(|view| view.years.clone());
    let rows = sheet.read(|view| {
        let key = |row: &IndicatorRow| (row.indicator, row.population);
        view.indicators.iter().map(key).collect::<Vec<_>>()
    });
    let revising = RwSignal::new(false);
    let add_target = move |_| {
        let name = sheet.word(|words| &words.target);
        sheet.desk.act(words::actions::ADD_TARGET, |plan| {
            add_target_row(plan, sheet.id, Desk::new_id(), &name)
        });
    };
    let locked = sheet.is_locked();
    let is_now = move |year| (year == sheet.year).then_some("");
    view! {
        <TableRegion label=words::YEARS paste=PasteInto::new(|| pasting::Years)>
            <table class="years-table">
                <thead><tr>
                    <td></td>
                    <For each=move || years.get() key=|year| *year let(year)>
                        <th scope="col" data-current=is_now(year)>{move || sheet.desk.short(year)}</th>
                    </For>
                </tr></thead>
                <tbody>
                    <Schedule sheet />
                    <For each=move || rows.get() key=|key| *key let(key)>
                        <TargetRows sheet key_of_row=key years />
                    </For>
                    <RatingRows sheet />
                </tbody>
            </table>
        </TableRegion>
        <Show when=move || sheet.role().is_some() && !rows.read().is_empty()><p class="field-support screen-only">{copies::ONLY_ACTUALS}</p></Show>
        <div class="button-row sheet-tools" hidden=locked>
            <Show when=move || !rows.read().is_empty() fallback=move || view! {
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=add_target>{words::ADD_TARGET}</button>
            }>
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| revising.set(true)>{words::REVISE}</button>
            </Show>
        </div>
        <Revisions sheet />
        <ReviseDialog sheet open=revising />
    }
}

/// The schedule: each bar spans the columns of its years and says them.
#[component]
fn Schedule(sheet: OpenSheet) -> impl IntoView {
    let tracks = sheet.read(|view| view.tracks.clone());
    let years = sheet.read(|view| view.years.clone());
    let word = sheet.word(|words| &words.schedule);
    let bar = move |span: &Span| {
        let columns = span.columns.to_string();
        let Some(bar) = &span.bar else {
            return view! { <td colspan=columns></td> }.into_any();
        };
        let name = |column: usize| {
            years
                .read()
                .get(column)
                .map_or_else(String::new, |year| sheet.year_words(*year))
        };
        let said = words::from_to(&name(bar.first_column), &name(bar.last_column));
        view! {
            <td class="bar-cell" colspan=columns title=bar.note.clone()>
                <span class="schedule-bar" data-open=bar.goes_on.then_some("")><span class="visually-hidden">{said}</span>{bar.lines.join("\n")}</span>
            </td>
        }
        .into_any()
    };
    let row = move |track: &Track, row: &[Span]| {
        let head = if track.action_title.is_empty() {
            word.clone()
        } else {
            track.action_title.clone()
        };
        view! { <tr><th scope="row">{head}</th>{row.iter().map(bar).collect_view()}</tr> }
    };
    move || {
        let columns = years.read().len();
        let tracks = tracks.read();
        let rows = tracks.iter().flat_map(|track| {
            track
                .rows(columns)
                .into_iter()
                .map(|spans| row(track, &spans))
                .collect::<Vec<_>>()
        });
        rows.collect_view()
    }
}

/// The ratings of every stage through the years.
#[component]
fn RatingRows(sheet: OpenSheet) -> impl IntoView {
    let ratings = sheet.read(|view| view.ratings.clone());
    let is_now = move |year| (year == sheet.year).then_some("");
    let row = move |stage: &StageRatings| {
        let cells = stage
            .cells
            .iter()
            .map(|cell| view! { <td data-current=is_now(cell.year)>{grades(cell)}</td> })
            .collect_view();
        view! { <tr><th scope="row">{stage.name.clone()}</th>{cells}</tr> }
    };
    move || ratings.read().iter().map(row).collect_view()
}

/// What a stage says in one year: a seal, several, or why there is none.
pub fn grades(cell: &GradeCell) -> AnyView {
    if let Some(grade) = cell.grade.clone() {
        return view! { <Seal symbol=grade.symbol label=grade.label shape=grade.shape size="small" /> }.into_any();
    }
    if !cell.not_rated_because.is_empty() {
        return view! { <small class="year-note">{words::not_rated(&cell.not_rated_because)}</small> }.into_any();
    }
    let voices = cell.voices.iter().filter_map(|voice| {
        voice
            .grade
            .clone()
            .map(|grade| (voice.label.clone(), grade))
    });
    voices
        .map(|(by, grade)| view! { <Seal symbol=grade.symbol label=by shape=grade.shape size="small" />" " })
        .collect_view()
        .into_any()
}
