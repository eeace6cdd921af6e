//! What several layouts have in common: grades in a cell, bars over years.

use super::tracks;
use crate::paper::{Align, Cell, Content, Look, Row};
use crate::report::grade::{Change, GradeCell};
use crate::report::sheet::{Span, Track};
use crate::wording::paper as words;

/// What a stage says in one year, for a narrow column: a grade, several of them, the sign for
/// “not rated”, or nothing.
pub(super) fn graded(cell: &GradeCell) -> Cell {
    let content = if !cell.is_kept {
        return Cell::text(words::NOT_KEPT)
            .align(Align::Centre)
            .look(Look::Gap);
    } else if let Some(grade) = &cell.grade {
        Content::Grade {
            grade: grade.clone(),
            change: cell.change,
        }
    } else if !cell.not_rated_because.is_empty() {
        Content::Text(words::NOT_RATED.to_owned())
    } else {
        let voices = cell.voices.iter();
        let grades = voices.filter_map(|voice| voice.grade.as_ref());
        let symbols: Vec<&str> = grades.map(|grade| grade.symbol.as_str()).collect();
        return Cell::text(words::side_by_side(&symbols)).align(Align::Centre);
    };
    Cell::of(content).align(Align::Centre)
}

/// The same without how it moved.
pub(super) fn graded_plainly(cell: &GradeCell) -> Cell {
    graded(&GradeCell {
        change: Change::Unknown,
        ..cell.clone()
    })
}

/// The rows of tracks over that many columns, bars as cells that span them. The cells before them
/// are the caller's: `before` is called with the track and how many rows it takes, once a track,
/// for the first of its rows.
pub(super) fn track_rows(
    tracks: &[Track],
    columns: usize,
    before: &dyn Fn(&Track, usize) -> Vec<Cell>,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for track in tracks {
        let spans = track.rows(columns);
        for (index, row) in spans.iter().enumerate() {
            let mut cells = if index == 0 {
                before(track, spans.len())
            } else {
                Vec::new()
            };
            cells.extend(row.iter().map(span));
            rows.push(Row::new(cells));
        }
    }
    rows
}

fn span(span: &Span) -> Cell {
    let cell = match &span.bar {
        Some(bar) => tracks::bar(bar),
        None => Cell::text("").look(Look::Gap),
    };
    cell.over_columns(span.columns)
}
