//! Cells as CSV and as JSON.
//!
//! Both say the same: what is not there is an empty cell or `null`, a text that is there is never
//! empty.

use ayumi::report::long_form::Cell;
use ayumi::spreadsheet::csv::field;
use ayumi::spreadsheet::formula;

/// Adds a cell as RFC 4180 writes it. `guard` is for people who open the file in a spreadsheet.
pub(super) fn csv(cell: &Cell<'_>, guard: bool, to: &mut String) {
    match cell {
        Cell::Text(text) if guard => field(&formula::guarded(text), to),
        Cell::Text(text) => field(text, to),
        other => plain(other, to),
    }
}

/// Adds a cell as a JSON value.
pub(super) fn json(cell: &Cell<'_>, to: &mut String) {
    match cell {
        Cell::Nothing => to.push_str("null"),
        Cell::Text(text) => *to += &serde_json::to_string(text).unwrap_or_default(),
        other => plain(other, to),
    }
}

/// Whether a spreadsheet may take a cell for a formula.
pub(super) fn is_formula_like(cell: &Cell<'_>) -> bool {
    matches!(cell, Cell::Text(text) if formula::is_like_one(text))
}

fn plain(cell: &Cell<'_>, to: &mut String) {
    match cell {
        Cell::Nothing | Cell::Text(_) => {}
        Cell::Whole(number) => *to += &number.to_string(),
        Cell::Decimal(number) => *to += &number.to_string(),
        Cell::Flag(flag) => *to += if *flag { "true" } else { "false" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str, guard: bool) -> String {
        let mut cell = String::new();
        csv(&Cell::Text(text.into()), guard, &mut cell);
        cell
    }

    /// What a reader of RFC 4180 makes of one cell.
    fn read(cell: &str) -> String {
        match cell
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
        {
            Some(inside) => inside.replace("\"\"", "\""),
            None => cell.to_owned(),
        }
    }

    proptest! {
        #[test]
        fn a_text_stays_what_it_is(text in "[-=+@'\",\r\n\t ぁ-ん＝a0]{1,8}") {
            prop_assert_eq!(read(&written(&text, false)), text);
        }

        #[test]
        fn a_guard_can_be_taken_away_again(text in "[-=+@'\",\r\n\t ぁ-ん＝a0]{1,8}") {
            let guarded = read(&written(&text, true));
            prop_assert!(!is_formula_like(&Cell::Text(guarded.as_str().into())));
            prop_assert_eq!(formula::bare(&guarded), text);
        }
    }

    #[test]
    fn numbers_are_never_guarded() {
        let mut cell = String::new();
        csv(&Cell::Whole(-5), true, &mut cell);
        assert_eq!(cell, "-5");
    }
}
