//! A preview as a table, to be kept or sent to whoever has to put the workbook right.

use super::preview::{Outcome, Preview, PreviewRow};
use crate::wording::intake as words;

/// The headings of the table.
pub const HEADINGS: [&str; 7] = words::REPORT_HEADINGS;

/// The rows of the table: one for every fault and every change, and one for a row that has
/// neither. The rows with faults come first.
pub fn report(preview: &Preview) -> Vec<[String; 7]> {
    let is_refused = |row: &&PreviewRow| row.outcome == Outcome::Refused;
    let refused = preview.rows.iter().filter(is_refused);
    let others = preview.rows.iter().filter(|row| !is_refused(row));
    let mut table = Vec::new();
    for row in refused.chain(others) {
        lines(preview, row, &mut table);
    }
    table
}

fn lines(preview: &Preview, row: &PreviewRow, table: &mut Vec<[String; 7]>) {
    let line = |column: Option<usize>, before: &str, found: &str, remedy: String| {
        [
            row.number.to_string(),
            row.name.clone(),
            words::outcome(row.outcome),
            column
                .map_or("", |column| preview.heading(column))
                .to_owned(),
            before.to_owned(),
            found.to_owned(),
            remedy,
        ]
    };
    let start = table.len();
    for problem in &row.problems {
        let remedy = words::problem(&problem.kind);
        table.push(line(problem.column, "", &problem.found, remedy));
    }
    for change in &row.changes {
        table.push(line(
            Some(change.column),
            &change.before,
            &change.after,
            String::new(),
        ));
    }
    for note in &row.notes {
        table.push(line(None, "", "", words::note(note)));
    }
    if table.len() == start {
        table.push(line(None, "", "", String::new()));
    }
}
