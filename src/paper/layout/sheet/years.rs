//! The years of a sheet in one table: schedule, targets, what was reached, grades.

use super::Filling;
use crate::paper::layout::parts::{graded_plainly, track_rows};
use crate::paper::{Align, Cell, Row, Table};
use crate::plan::{FiscalYear, YearStyle};
use crate::report::sheet::{IndicatorRow, SheetView, TargetCell};
use crate::wording::{paper as words, sheet as sheet_words};

/// Widths in parts of 100: what the row is, then the years.
const HEAD_WIDTH: u16 = 18;

/// The table of the years.
pub(super) fn table(view: &SheetView, style: YearStyle, filling: Filling) -> Table {
    let columns = view.years.len();
    let width = (100 - HEAD_WIDTH) / u16::try_from(columns.max(1)).unwrap_or(u16::MAX).max(1);
    let mut widths = vec![HEAD_WIDTH];
    widths.extend(std::iter::repeat_n(width.max(1), columns));
    let mut table = Table::form(sheet_words::YEARS, &widths);
    let mut head = vec![Cell::column_head(words::YEAR)];
    head.extend(
        view.years
            .iter()
            .map(|year| Cell::column_head(year.show(style))),
    );
    table.head = vec![Row::new(head)];
    table.body = track_rows(&view.tracks, columns, &|track, rows| {
        let name = if track.action_title.is_empty() {
            &view.words.schedule
        } else {
            &track.action_title
        };
        vec![Cell::row_head(name.clone()).over_rows(rows)]
    });
    for indicator in &view.indicators {
        table.body.extend(target_rows(view, indicator, filling));
    }
    for stage in &view.ratings {
        let by_hand = filling == Filling::ByHand;
        let is_to_write = |year: FiscalYear| by_hand && year >= view.year;
        let cells = stage.cells.iter().map(|cell| {
            if is_to_write(cell.year) {
                Cell::text("")
            } else {
                graded_plainly(cell)
            }
        });
        let mut row = vec![Cell::row_head(stage.name.clone())];
        row.extend(cells);
        table.body.push(Row::new(row));
    }
    table
}

/// An indicator: its targets, the revised ones, what was reached, and its footnotes.
fn target_rows(view: &SheetView, indicator: &IndicatorRow, filling: Filling) -> Vec<Row> {
    let columns = indicator.cells.len();
    let mut rows = vec![row(
        words::indicator(&view.words.target, indicator),
        indicator,
        |cell| cell.target.clone(),
    )];
    if indicator.cells.iter().any(|cell| !cell.revised.is_empty()) {
        rows.push(row(sheet_words::REVISED.to_owned(), indicator, |cell| {
            let revised = cell.revised.last();
            revised.map_or_else(String::new, |target| target.as_printed.clone())
        }));
    }
    let by_hand = filling == Filling::ByHand;
    let has_actual = |cell: &TargetCell| !cell.actual.is_empty() || cell.not_yet;
    if indicator.is_measured || by_hand || indicator.cells.iter().any(has_actual) {
        rows.push(row(sheet_words::ACTUAL.to_owned(), indicator, |cell| {
            if by_hand && cell.year >= view.year {
                String::new()
            } else {
                words::actual(cell)
            }
        }));
    }
    let notes = words::notes_of(indicator);
    if !notes.is_empty() {
        rows.push(Row::new([
            Cell::row_head(words::FOOTNOTES),
            Cell::text(notes).over_columns(columns),
        ]));
    }
    rows
}

fn row(head: String, indicator: &IndicatorRow, text: impl Fn(&TargetCell) -> String) -> Row {
    let cells = indicator.cells.iter();
    let texts = cells.map(|cell| Cell::text(text(cell)).align(Align::Centre));
    Row::new(std::iter::once(Cell::row_head(head)).chain(texts))
}
