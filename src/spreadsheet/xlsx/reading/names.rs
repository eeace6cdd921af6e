//! Areas that have a name, as a workbook writes them down: `'シート 1'!$B$3`.

use super::super::super::{Area, DefinedName, LAST_COLUMN, LAST_ROW};

/// The most names of a workbook that are looked at.
pub(super) const MOST_NAMES: usize = 50_000;

/// The areas among the names; names of other things, such as formulas and deleted cells, are left
/// out.
pub(super) fn areas(found: &[(String, String)]) -> Vec<DefinedName> {
    let named = |(name, means): &(String, String)| {
        let (sheet, area) = means.rsplit_once('!')?;
        Some(DefinedName {
            name: name.clone(),
            sheet: sheet_of(sheet),
            area: area_of(area)?,
        })
    };
    found.iter().take(MOST_NAMES).filter_map(named).collect()
}

/// The name of a sheet without the quotation marks around it.
fn sheet_of(text: &str) -> String {
    let inside = text
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    inside.map_or_else(|| text.to_owned(), |inside| inside.replace("''", "'"))
}

/// `$B$3` or `$B$3:$D$4`.
fn area_of(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Some(Area::new(corner(first)?, corner(last)?))
}

/// The row and the column of an address, counted from 1.
fn corner(text: &str) -> Option<(u32, u16)> {
    let text = text.replace('$', "");
    let digits = text.find(|sign: char| sign.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    let row: u32 = row.parse().ok()?;
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        if !letter.is_ascii_uppercase() || column > u32::from(LAST_COLUMN) {
            return None;
        }
        column = column * 26 + u32::from(letter - b'A') + 1;
    }
    let column = u16::try_from(column).ok()?;
    let is_there = (1..=LAST_ROW).contains(&row) && (1..=LAST_COLUMN).contains(&column);
    is_there.then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(means: &str) -> Option<(String, String)> {
        let names = areas(&[("name".to_owned(), means.to_owned())]);
        let named = names.first()?;
        Some((named.sheet.clone(), named.area.to_string()))
    }

    #[test]
    fn areas_are_read_as_they_are_written() {
        let found = |means| read(means).unwrap();
        assert_eq!(found("Sheet1!$B$3"), ("Sheet1".into(), "B3".into()));
        assert_eq!(
            found("'①相談 (1)'!$A$1:$XFD$1048576"),
            ("①相談 (1)".into(), "A1:XFD1048576".into())
        );
        assert_eq!(found("'It''s!'!$AB$12"), ("It's!".into(), "AB12".into()));
    }

    #[test]
    fn what_is_no_area_is_left_out() {
        for means in [
            "#REF!",
            "Sheet1!#REF!",
            "Sheet1!$B$0",
            "Sheet1!$XFE$1",
            "SUM(A1)",
            "1",
            "Sheet1!$A:$B",
            "",
        ] {
            assert_eq!(read(means), None, "{means}");
        }
    }
}
