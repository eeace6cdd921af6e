//! The bars of a schedule as cells of a table that has a column for each year.

use crate::paper::{Align, Cell, Look, Row};
use crate::report::sheet::{Bar, Track};
use crate::wording::paper::schedule as words;

/// The width of the columns of the years together, where the rest of a table has 40.
const YEARS: usize = 60;

/// The width of the column of a year.
pub(super) fn year_width(years: usize) -> u16 {
    u16::try_from(YEARS / years.max(1)).unwrap_or(1).max(1)
}

/// The heads of the columns of the years.
pub(super) fn heads(years: &[String]) -> impl Iterator<Item = Cell> {
    years.iter().map(|year| Cell::column_head(year.as_str()))
}

/// The rows of some tracks, with what stands before and behind all of them.
pub(super) fn rows(
    before: Vec<Cell>,
    tracks: &[Track],
    years: usize,
    behind: Vec<Cell>,
) -> Vec<Row> {
    let tracks = cells(tracks, years);
    let height = tracks.len();
    let tall = |cells: Vec<Cell>| {
        let cells = cells.into_iter();
        cells.map(move |cell| cell.over_rows(height))
    };
    let (mut before, mut behind) = (tall(before), tall(behind));
    let row = |cells: Vec<Cell>| {
        // Only the first row still has them; the others lie below their spans.
        let row = before.by_ref().chain(cells).chain(behind.by_ref());
        Row::new(row)
    };
    tracks.into_iter().map(row).collect()
}

/// The cells of each row of some tracks. A year without a bar has a cell of its own, so that the
/// rulings of the years are seen.
fn cells(tracks: &[Track], years: usize) -> Vec<Vec<Cell>> {
    let gaps = |count| std::iter::repeat_n(Cell::text("").look(Look::Gap), count);
    let rows = tracks.iter().flat_map(|track| track.rows(years));
    let mut rows: Vec<Vec<Cell>> = rows
        .map(|spans| {
            let mut cells = Vec::new();
            for span in spans {
                match &span.bar {
                    Some(bar) => cells.push(self::bar(bar).over_columns(span.columns)),
                    None => cells.extend(gaps(span.columns)),
                }
            }
            cells
        })
        .collect();
    if rows.is_empty() {
        rows.push(gaps(years).collect());
    }
    rows
}

/// A bar: its label, or the phase word where it has none.
pub(super) fn bar(bar: &Bar) -> Cell {
    let label = if bar.lines.is_empty() {
        bar.phase.clone()
    } else {
        bar.lines.join("\n")
    };
    let text = words::bar(&label, bar.begins_before, bar.goes_on);
    Cell::text(text).look(Look::Bar).align(Align::Centre)
}

/// What must be known about the bars of some tracks, each note once, in their order.
pub(super) fn notes<'a>(tracks: impl Iterator<Item = &'a Track>) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for bar in tracks.flat_map(|track| &track.bars) {
        if !bar.note.is_empty() && !notes.contains(&bar.note) {
            notes.push(bar.note.clone());
        }
    }
    notes
}
