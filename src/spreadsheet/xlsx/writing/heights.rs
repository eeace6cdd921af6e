//! How high rows with wrapped text have to be.
//!
//! A spreadsheet does not make a row higher by itself when it opens a file, and never one with
//! merged cells. How a text really breaks depends on the letters of the machine, so there is some
//! slack.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::{Area, Cell, Sheet, Style, Value};
use super::looks;

/// The width of a column nobody said anything of, in half-width characters.
const USUAL_WIDTH: u16 = 8;
/// The height of a line, in sizes of its letters.
const LINE: f64 = 1.7;
/// The highest a row can be, in points.
const HIGHEST: f64 = 409.0;

/// The rows whose height is set, by number, in points.
pub(super) fn of(sheet: &Sheet) -> BTreeMap<u32, f64> {
    let mut heights: BTreeMap<u32, f64> = BTreeMap::new();
    let mut said = BTreeSet::new();
    for row in &sheet.rows {
        if let Some(height) = row.height {
            heights.insert(row.number, f64::from(height).min(HIGHEST));
            said.insert(row.number);
        }
    }
    for row in &sheet.rows {
        for cell in row.cells.iter().filter(|cell| needs_room(cell)) {
            let at = (row.number, cell.column);
            let starts = |area: &&Area| (area.first_row, area.first_column) == at;
            let area = sheet.merges.iter().find(starts).copied();
            let area = area.unwrap_or(Area::cell(at.0, at.1));
            let rows = area.last_row - area.first_row + 1;
            let needed = height(cell, width(sheet, area)) / f64::from(rows);
            for row in (area.first_row..=area.last_row).filter(|row| !said.contains(row)) {
                let height = heights.entry(row).or_default();
                *height = height.max(needed.min(HIGHEST));
            }
        }
    }
    heights
}

fn needs_room(cell: &Cell) -> bool {
    let is_large = looks::size(cell.style.kind) > looks::size(Style::default().kind);
    cell.value.text().is_some() && (cell.style.is_wrapped || is_large)
}

/// The height a cell needs, in points.
fn height(cell: &Cell, width: u32) -> f64 {
    let size = looks::size(cell.style.kind);
    let text = match &cell.value {
        Value::Text(text) if cell.style.is_wrapped => text.as_str(),
        _ => "",
    };
    let lines: u32 = text.split('\n').map(|line| lines(line, width)).sum();
    // The slack is a part of a line, and every twelfth line one more.
    let lines = lines.max(1) + lines / 12;
    (f64::from(lines) * size * LINE + 2.0).ceil()
}

/// How many lines a text takes in a width of half-width characters: one breaks wherever the next
/// character has no room.
fn lines(text: &str, width: u32) -> u32 {
    let (mut lines, mut used) = (1, 0);
    for sign in text.chars() {
        let sign = signs(sign);
        if used + sign > width {
            lines += 1;
            used = 0;
        }
        used += sign;
    }
    lines
}

/// The width of a character: one for what is half-width everywhere, two for everything else.
fn signs(sign: char) -> u32 {
    match sign {
        '\u{20}'..='\u{7e}' | '\u{ff61}'..='\u{ff9f}' => 1,
        '\u{0}'..='\u{1f}' | '\u{300}'..='\u{36f}' => 0,
        _ => 2,
    }
}

/// The room in an area, in half-width characters, but for the edges of the cells.
fn width(sheet: &Sheet, area: Area) -> u32 {
    let width = |column: u16| {
        let width = sheet.widths.get(usize::from(column) - 1).copied();
        u32::from(width.filter(|width| *width > 0).unwrap_or(USUAL_WIDTH))
    };
    let columns = area.first_column.max(1)..=area.last_column;
    let whole: u32 = columns.map(width).sum();
    whole.saturating_sub(1).max(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str, widths: &[u16], merges: &[Area]) -> Sheet {
        let mut sheet = Sheet::new("帳票");
        sheet.widths = widths.to_vec();
        sheet.merges = merges.to_vec();
        sheet.push(vec![Cell::new(1, text).styled(Style::framed())]);
        sheet
    }

    #[test]
    fn a_text_takes_the_lines_it_needs() {
        assert_eq!(lines("あいうえお", 10), 1);
        assert_eq!(lines("あいうえおか", 10), 2);
        assert_eq!(lines("abcdefghij", 10), 1);
        assert_eq!(lines("ｱｲｳｴｵｶｷｸｹｺ", 10), 1);
        assert_eq!(lines("", 10), 1);
    }

    #[test]
    fn a_longer_text_makes_a_higher_row() {
        let one = of(&sheet("短い", &[20], &[]))[&1];
        let many = of(&sheet(&"長い文です。".repeat(20), &[20], &[]))[&1];
        assert!(many > 8.0 * one, "{one} {many}");
        assert!(of(&sheet(&"行\n".repeat(500), &[20], &[]))[&1] <= HIGHEST);
    }

    #[test]
    fn cells_that_are_one_share_the_room() {
        let text = "長い文です。".repeat(20);
        let alone = of(&sheet(&text, &[20, 20], &[]))[&1];
        let wide = of(&sheet(&text, &[20, 20], &[Area::new((1, 1), (1, 2))]))[&1];
        let tall = of(&sheet(&text, &[20, 20], &[Area::new((1, 1), (4, 1))]));
        assert!(wide < alone * 0.6);
        assert_eq!(tall.len(), 4);
        assert!(tall[&4] < alone * 0.3);
    }

    #[test]
    fn a_height_that_is_said_stands() {
        let mut sheet = sheet(&"長い文です。".repeat(20), &[20], &[]);
        sheet.rows[0].height = Some(30);
        assert!((of(&sheet)[&1] - 30.0).abs() < f64::EPSILON);
    }
}
