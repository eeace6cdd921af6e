//! The head of a sheet: who, where in the outline, what it is about, what happened to it.

use crate::paper::{Cell, Look, Row, Table};
use crate::plan::YearStyle;
use crate::report::sheet::{ChangeNote, SheetView};
use crate::wording::{paper as words, sheet as sheet_words};

/// The block at the head of the form.
pub(super) fn table(view: &SheetView, style: YearStyle) -> Table {
    let heading = &view.heading;
    let line = |name: &str, value: Cell| Row::new([Cell::row_head(name), value]);
    let mut table = Table::form(words::HEAD, &[18, 82]);
    table.body = vec![line(
        &view.words.section,
        Cell::text(heading.section_names.clone()),
    )];
    table.body.extend(heading.path.iter().map(|step| {
        let title = words::numbered(&step.number, &step.title);
        line(&step.level_name, Cell::text(title))
    }));
    let title = words::numbered(&heading.number, &heading.title_with_part);
    table.body.push(line(
        &view.words.initiative,
        Cell::text(title + &heading.cross_listing_mark).look(Look::Title),
    ));
    table.body.push(line(
        &view.words.overview,
        Cell::text(heading.overview.clone()),
    ));
    if !heading.changes.is_empty() {
        let changes = heading.changes.iter();
        let told: Vec<String> = changes.map(|change| told(change, style)).collect();
        table
            .body
            .push(line(words::CHANGES, Cell::text(told.join("\n"))));
    }
    table
}

/// What happened, as the sheet on the screen says it.
fn told(change: &ChangeNote, style: YearStyle) -> String {
    let some = |text: &str, told: fn(&str) -> String| {
        if text.is_empty() {
            String::new()
        } else {
            told(text)
        }
    };
    words::in_one_line(&[
        change
            .year
            .map_or_else(String::new, |year| year.show(style)),
        sheet_words::change(change.kind).to_owned(),
        some(&change.former_title, sheet_words::formerly),
        some(&change.other_title, sheet_words::other),
        change.reason.clone(),
        some(&change.decided_by, sheet_words::decided),
    ])
}
