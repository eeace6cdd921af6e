//! The rows of the years on a form sheet: schedule, targets, and what was reached, of which the
//! asked year's is to be filled in.

use super::Maker;
use crate::mailing::workbook::slot::{Place, Slot};
use crate::plan::Plan;
use crate::report::sheet::{IndicatorRow, SheetView, TargetCell};
use crate::spreadsheet::{Across, Area, Cell, Fill, Row, Sheet, Style};
use crate::wording::{paper as paper_words, sheet as sheet_words};

/// Adds the rows, the head with the years first.
pub(super) fn rows(
    maker: &mut Maker,
    sheet: &mut Sheet,
    copy: &Plan,
    view: &SheetView,
    places: &[Place],
) {
    let style = copy.year_style();
    let mut head = vec![Cell::new(1, paper_words::YEAR).styled(Style::heading())];
    let years = view.years.iter().map(|year| year.show(style));
    head.extend(
        columns(years).map(|(column, year)| Cell::new(column, year).styled(Style::heading())),
    );
    sheet.push(head);
    for track in &view.tracks {
        for spans in track.rows(view.years.len()) {
            let number = sheet.rows.last().map_or(1, |row| row.number + 1);
            let name = if track.action_title.is_empty() {
                &view.words.schedule
            } else {
                &track.action_title
            };
            let mut cells = vec![Cell::new(1, name.as_str()).styled(Style::label())];
            let mut column = 2_u16;
            for span in spans {
                let width = u16::try_from(span.columns).unwrap_or(1).max(1);
                let text = span.bar.as_ref().map(|bar| bar.lines.join("\n"));
                let look = Style {
                    across: Across::Middle,
                    fill: if text.is_some() {
                        Fill::Label
                    } else {
                        Fill::None
                    },
                    ..Style::framed()
                };
                cells.push(Cell::new(column, text.unwrap_or_default()).styled(look));
                cells.extend((1..width).map(|more| Cell::new(column + more, "").styled(look)));
                if width > 1 {
                    let end = (number, column + width - 1);
                    sheet.merges.push(Area::new((number, column), end));
                }
                column += width;
            }
            sheet.rows.push(Row {
                number,
                height: None,
                cells,
            });
        }
    }
    for indicator in &view.indicators {
        let name = paper_words::indicator(&view.words.target, indicator);
        told(sheet, &name, indicator, |cell| cell.target_in_force.clone());
        let place = places.iter().find(|place| is_of(place, indicator));
        if let Some(place) = place {
            actuals(maker, sheet, copy, view, indicator, place);
        } else if indicator.cells.iter().any(|cell| !cell.actual.is_empty()) {
            told(sheet, sheet_words::ACTUAL, indicator, |cell| {
                cell.actual.clone()
            });
        }
    }
}

fn is_of(place: &Place, row: &IndicatorRow) -> bool {
    matches!(place.slot, Slot::Actual { indicator, population } if indicator == row.values_of && population == row.population)
}

fn told(
    sheet: &mut Sheet,
    name: &str,
    indicator: &IndicatorRow,
    text: impl Fn(&TargetCell) -> String,
) {
    let mut cells = vec![Cell::new(1, name).styled(Style::label())];
    let texts = indicator.cells.iter().map(text);
    cells.extend(
        columns(texts).map(|(column, text)| Cell::new(column, text).styled(Style::framed())),
    );
    sheet.push(cells);
}

/// What was reached: of the asked year to be filled in, of the others only told.
fn actuals(
    maker: &mut Maker,
    sheet: &mut Sheet,
    copy: &Plan,
    view: &SheetView,
    indicator: &IndicatorRow,
    place: &Place,
) {
    let number = sheet.rows.last().map_or(1, |row| row.number + 1);
    let mut cells = vec![Cell::new(1, sheet_words::ACTUAL).styled(Style::label())];
    for (column, cell) in columns(indicator.cells.iter()) {
        cells.push(if cell.year == view.year {
            maker.input(sheet, place, (number, column), column, &place.text(copy))
        } else {
            Cell::new(column, cell.actual.as_str()).styled(Style::framed())
        });
    }
    sheet.rows.push(Row {
        number,
        height: None,
        cells,
    });
}

/// What stands in the columns of the years: the second one and those after it.
fn columns<T>(of: impl Iterator<Item = T>) -> impl Iterator<Item = (u16, T)> {
    (2_u16..).zip(of)
}
