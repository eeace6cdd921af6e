//! Cells as CSV and as JSON.
//!
//! Both say the same: what is not there is an empty cell or `null`, a text that is there is never
//! empty.

use ayumi::report::long_form::Cell;

/// Adds a cell as RFC 4180 writes it. `guard` is for people who open the file in a spreadsheet.
pub(super) fn csv(cell: &Cell<'_>, guard: bool, to: &mut String) {
    match cell {
        Cell::Text(text) => {
            let guarded;
            let text = if guard && is_guarded(text) {
                guarded = format!("'{text}");
                &guarded
            } else {
                text.as_ref()
            };
            quoted(text, to);
        }
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

/// Whether a spreadsheet may take a text for a formula: by its first character, of any width.
pub(super) fn is_formula_like(cell: &Cell<'_>) -> bool {
    let Cell::Text(text) = cell else {
        return false;
    };
    let first = text.chars().next();
    first.is_some_and(|first| "=+-@\t\r\0＝＋－＠".contains(first))
}

/// Whether a text gets a `'` in front of it. One that has one gets another, so that whoever takes
/// away exactly one from every text that begins with it has what was typed.
fn is_guarded(text: &str) -> bool {
    text.starts_with('\'') || is_formula_like(&Cell::Text(text.into()))
}

fn plain(cell: &Cell<'_>, to: &mut String) {
    match cell {
        Cell::Nothing | Cell::Text(_) => {}
        Cell::Whole(number) => *to += &number.to_string(),
        Cell::Decimal(number) => *to += &number.to_string(),
        Cell::Flag(flag) => *to += if *flag { "true" } else { "false" },
    }
}

fn quoted(text: &str, to: &mut String) {
    let is_special = |sign: char| matches!(sign, '"' | ',' | '\r' | '\n');
    let has_edge = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if has_edge || text.contains(is_special) {
        to.push('"');
        *to += &text.replace('"', "\"\"");
        to.push('"');
    } else {
        to.push_str(text);
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
            let bare = guarded.strip_prefix('\'').unwrap_or(&guarded);
            prop_assert_eq!(bare, text);
        }
    }

    #[test]
    fn numbers_are_never_guarded() {
        let mut cell = String::new();
        csv(&Cell::Whole(-5), true, &mut cell);
        assert_eq!(cell, "-5");
    }
}
