//! Texts that a spreadsheet takes for formulas when it opens a table of plain text, and the one
//! mark that keeps it from that.
//!
//! A workbook says of every cell what it is and needs no such mark.

use std::borrow::Cow;

/// The mark: a spreadsheet takes what stands behind it for a text.
const MARK: char = '\'';

/// Whether a spreadsheet may take a text for a formula: by its first character, of any width.
pub fn is_like_one(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| "=+-@\t\r\0＝＋－＠".contains(first))
}

/// The text with a mark before it where it needs one. A text that begins with the mark gets one
/// more, so that [`bare`] always gives back what was there.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_like_one(text) || text.starts_with(MARK) {
        Cow::Owned(format!("{MARK}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text without the mark that keeps it from being a formula. A mark before anything else was
/// typed by somebody and stays.
pub fn bare(text: &str) -> &str {
    match text.strip_prefix(MARK) {
        Some(rest) if is_like_one(rest) || rest.starts_with(MARK) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_guard_can_be_taken_away_again(text in "(?s)['=+@＝＋－＠\t\r\0-]{0,3}.{0,6}") {
            let guarded = guarded(&text);
            prop_assert_eq!(bare(&guarded), text.as_str());
            prop_assert!(!is_like_one(&guarded));
        }
    }

    #[test]
    fn a_mark_somebody_typed_stays() {
        assert_eq!(bare("'96年度"), "'96年度");
        assert_eq!(bare("'=1+1"), "=1+1");
        assert_eq!(guarded("ふつうの文"), "ふつうの文");
    }
}
