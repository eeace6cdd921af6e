//! The table of targets (目標値) of an item: where it starts from, and each year of the plan, with
//! what replaced a target and what was reached.

use super::tracks;
use crate::paper::{Align, Cell, Row, Table};
use crate::plan::YearStyle;
use crate::report::action_page::ActionPage;
use crate::report::sheet::{IndicatorRow, TargetCell};
use crate::wording::paper::schedule as words;
use crate::wording::{assessment, initiative, sheet as sheet_words};

/// The table. Without an indicator its first row stands empty, as the document prints it.
pub(super) fn table(page: &ActionPage) -> Table {
    let years = page.years.len();
    let mut widths = vec![5, 23, 12];
    widths.resize(3 + years, tracks::year_width(years));
    let mut table = Table::data(page.words.target.as_str(), &widths);
    let mut head = vec![
        Cell::column_head(page.words.target.as_str()).over_columns(2),
        Cell::column_head(page.baseline_head.as_str()),
    ];
    head.extend(tracks::heads(&page.year_heads));
    table.head.push(Row::new(head));
    let rows = page.indicators.iter().enumerate();
    let rows = rows.map(|(index, indicator)| row(page, index, indicator));
    table.body.extend(rows);
    if page.indicators.is_empty() {
        let blank = std::iter::repeat_n(Cell::text(""), 2 + years);
        let number = Cell::text(words::counted_number(0)).align(Align::Centre);
        table
            .body
            .push(Row::new(std::iter::once(number).chain(blank)));
    }
    table
}

fn row(page: &ActionPage, index: usize, indicator: &IndicatorRow) -> Row {
    let number = if indicator.number.is_empty() {
        words::counted_number(index)
    } else {
        indicator.number.clone()
    };
    let baseline = indicator.baseline.as_ref().map_or_else(String::new, |it| {
        // Its own date where most of the others have another.
        let is_apart = it.when != page.baseline_head && !it.when.is_empty();
        let when = is_apart.then_some(it.when.as_str());
        let parts: Vec<&str> = [it.as_printed.as_str()].into_iter().chain(when).collect();
        parts.join("\n")
    });
    let mut cells = vec![
        Cell::text(number).align(Align::Centre),
        Cell::row_head(name(indicator)),
        Cell::text(baseline).align(Align::Centre),
    ];
    let targets = indicator.cells.iter().map(target);
    cells.extend(targets.map(|text| Cell::text(text).align(Align::Centre)));
    Row::new(cells)
}

/// The name with its population, and with its unit where its values do not bring it.
fn name(indicator: &IndicatorRow) -> String {
    let name = initiative::with_population(&indicator.name, &indicator.population_name);
    let brings_unit = |cell: &TargetCell| {
        [&cell.target_in_force, &cell.actual]
            .iter()
            .any(|text| text.contains(&indicator.unit))
    };
    let is_said = indicator.unit.is_empty() || indicator.cells.iter().any(brings_unit);
    if is_said {
        name
    } else {
        sheet_words::with_unit(&name, &indicator.unit)
    }
}

/// A target in force, with the one it replaced and what was reached. Blank is blank and not 0.
fn target(cell: &TargetCell) -> String {
    let mut lines = vec![cell.target_in_force.clone()];
    if !cell.revised.is_empty() && !cell.target.is_empty() {
        lines.push(assessment::revised_from(&cell.target));
    }
    if !cell.actual.is_empty() {
        lines.push(initiative::actual(&cell.actual));
    } else if cell.not_yet {
        lines.push(initiative::actual(sheet_words::NOT_YET));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// The footnotes below the table: on indicators and baselines, on single years, why targets were
/// revised, and targets of years outside the plan.
pub(super) fn notes(page: &ActionPage, style: YearStyle) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for indicator in &page.indicators {
        notes.extend(indicator.note.lines().map(str::to_owned));
        notes.extend(indicator.baseline.iter().map(|it| it.note.clone()));
        for cell in indicator.cells.iter().chain(&indicator.outside) {
            let year = cell.year.show(style);
            let own = cell.notes.iter();
            notes.extend(own.map(|note| sheet_words::note(&year, note)));
            notes.extend(cell.revised.iter().map(|revised| {
                let about = sheet_words::revision_about(&revised.on, &revised.by, &revised.because);
                if about.is_empty() {
                    about
                } else {
                    words::note_on(&name(indicator), &sheet_words::note(&year, &about))
                }
            }));
        }
        let outside = indicator.outside.iter().map(|cell| (cell, target(cell)));
        notes.extend(outside.map(|(cell, target)| {
            words::target_outside(&name(indicator), &cell.year.show(style), &target)
        }));
    }
    notes.retain(|note| !note.trim().is_empty());
    let mut seen: Vec<String> = Vec::new();
    for note in notes {
        if !seen.contains(&note) {
            seen.push(note);
        }
    }
    seen
}
