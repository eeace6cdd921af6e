//! The rows of one indicator in the table of years: targets, revised targets, what was reached.

use leptos::prelude::*;

use super::RowKey;
use crate::edit::sheets::set_value_of;
use crate::pasting::row_of_years;
use crate::plan::FiscalYear;
use crate::plan::indicator::ValueKind;
use crate::report::sheet::{IndicatorRow, TargetCell};
use crate::ui::pages::sheet::cell::YearCell;
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::wording::sheet as words;

/// The rows of one indicator: its targets, the revised ones, what was reached.
#[component]
pub fn TargetRows(
    /// The open sheet.
    sheet: OpenSheet,
    /// Which indicator and population.
    key_of_row: RowKey,
    /// The years of the plan.
    years: Memo<Vec<FiscalYear>>,
) -> impl IntoView {
    let row = sheet.read(move |view| find(&view.indicators, key_of_row).cloned());
    let cell = move |year, pick: fn(&TargetCell) -> String| {
        Memo::new(move |_| {
            let row = row.read();
            let cells = row.as_ref().map_or(&[][..], |row| &row.cells);
            cells
                .iter()
                .find(|cell| cell.year == year)
                .map(pick)
                .unwrap_or_default()
        })
    };
    let target_word = sheet.word(|words| &words.target);
    let name = Memo::new(move |_| {
        row.read()
            .as_ref()
            .map_or_else(String::new, |row| row_name(row, &target_word))
    });
    let baseline = move || {
        let row = row.read();
        let baseline = row.as_ref().and_then(|row| row.baseline.as_ref());
        baseline.map(|baseline| view! { <small class="year-note">{words::baseline(&baseline.as_printed, &baseline.when)}</small> })
    };
    let is_revised = Memo::new(move |_| {
        row.read()
            .as_ref()
            .is_some_and(|row| row.cells.iter().any(|cell| !cell.revised.is_empty()))
    });
    let asked_for = RwSignal::new(false);
    let has_actuals = Memo::new(move |_| {
        asked_for.get() || row.read().as_ref().is_some_and(|row| row.is_measured)
    });
    let locked = sheet.is_locked();
    let values_of = row
        .get_untracked()
        .map_or(key_of_row.0, |row| row.values_of);
    let is_actual_locked = move |year| sheet.is_actual_locked(values_of, year);
    let commit = move |kind: ValueKind, year| {
        let name = if kind == ValueKind::Actual {
            words::actions::ACTUAL
        } else {
            words::actions::TARGET
        };
        sheet.typed(name, move |plan, text| {
            let row = row.try_get_untracked().flatten();
            let values_of = row.map_or(key_of_row.0, |row| row.values_of);
            set_value_of(plan, (values_of, key_of_row.1), kind, year, |value| {
                value.as_printed = text;
            })
        })
    };
    let is_now = move |year| (year == sheet.year).then_some("");
    let label = move |year: FiscalYear, row: &str| words::cell(&sheet.year_words(year), row);
    let row_name = move |is_actual| row_of_years((values_of, key_of_row.1), is_actual);
    let column = |year: FiscalYear| year.western().to_string();
    view! {
        <tr data-row=row_name(false)>
            <th scope="row">
                {name}{baseline}
                <Show when=move || !has_actuals.get() && !is_actual_locked(sheet.year)>
                    <button type="button" class="button screen-only" data-kind="quiet" data-size="small" on:click=move |_| asked_for.set(true)>{words::SHOW_ACTUAL}</button>
                </Show>
            </th>
            <For each=move || years.get() key=|year| *year let(year)>
                <td data-current=is_now(year) data-cell=column(year)>
                    <YearCell label=label(year, &name.get_untracked()) value=cell(year, |cell| cell.target.clone()) commit=commit(ValueKind::Target, year) locked />
                </td>
            </For>
        </tr>
        <Show when=move || is_revised.get()>
            <tr>
                <th scope="row">{words::REVISED}</th>
                <For each=move || years.get() key=|year| *year let(year)>
                    <td class="text" data-current=is_now(year)>{cell(year, |cell| cell.revised.last().map(|last| last.as_printed.clone()).unwrap_or_default())}</td>
                </For>
            </tr>
        </Show>
        <Show when=move || has_actuals.get()>
            <tr data-row=row_name(true)>
                <th scope="row">{words::ACTUAL}</th>
                <For each=move || years.get() key=|year| *year let(year)>
                    <td data-current=is_now(year) data-cell=column(year)>
                        <YearCell label=label(year, &words::cell(&name.get_untracked(), words::ACTUAL)) value=cell(year, |cell| cell.actual.clone()) commit=commit(ValueKind::Actual, year) locked=is_actual_locked(year) />
                        <small class="year-note">{cell(year, judgement)}</small>
                    </td>
                </For>
            </tr>
        </Show>
        <Footnotes sheet row />
    }
}

fn find(rows: &[IndicatorRow], key: RowKey) -> Option<&IndicatorRow> {
    rows.iter()
        .find(|row| (row.indicator, row.population) == key)
}

/// The name of a row: the indicator's, its population, its unit.
fn row_name(row: &IndicatorRow, usual: &str) -> String {
    let name = if row.name.is_empty() {
        usual
    } else {
        &row.name
    };
    let name = [row.number.as_str(), name, row.population_name.as_str()]
        .join(" ")
        .trim()
        .to_owned();
    if row.unit.is_empty() {
        name
    } else {
        words::with_unit(&name, &row.unit)
    }
}

/// How what was reached stands to the target in force.
fn judgement(cell: &TargetCell) -> String {
    if cell.not_yet {
        words::NOT_YET.to_owned()
    } else if !cell.attainment.is_empty() {
        words::attainment(&cell.attainment)
    } else if cell.actual.is_empty() || cell.target_in_force.is_empty() {
        String::new()
    } else {
        match cell.is_met {
            Some(true) => words::MET,
            Some(false) => words::NOT_MET,
            None => words::UNREADABLE,
        }
        .to_owned()
    }
}

/// Footnotes of an indicator and of its values, and values of years outside the plan.
#[component]
fn Footnotes(sheet: OpenSheet, row: Memo<Option<IndicatorRow>>) -> impl IntoView {
    move || {
        let row = row.get()?;
        let of = |cell: &TargetCell| {
            cell.notes
                .iter()
                .map(|note| words::note(&sheet.desk.short(cell.year), note))
                .collect::<Vec<_>>()
        };
        let outside = |cell: &TargetCell| {
            words::note(
                &words::cell(
                    &sheet.year_words(cell.year),
                    &sheet.word(|words| &words.target),
                ),
                &cell.target_in_force,
            )
        };
        let mut notes: Vec<String> = [row.source.clone(), row.note.clone()]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect();
        notes.extend(row.outside.iter().map(outside));
        notes.extend(row.cells.iter().chain(&row.outside).flat_map(of));
        let columns = (row.cells.len() + 1).to_string();
        (!notes.is_empty()).then(
            || view! { <tr><td class="year-notes" colspan=columns>{notes.join(words::GAP)}</td></tr> },
        )
    }
}
