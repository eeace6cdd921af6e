//! Finds the numbers in a cell. A number is digits that stand together, grouped as numbers are.

use super::quantity::Decimal;
use crate::plan::normal::fold;

/// The characters of a cell: as typed, and each folded to the width that is compared.
pub(super) struct Cell {
    pub(super) typed: Vec<char>,
    pub(super) folded: Vec<char>,
}

impl Cell {
    pub(super) fn new(text: &str) -> Self {
        let typed: Vec<char> = text.chars().collect();
        let folded = typed.iter().copied().map(fold).collect();
        Self { typed, folded }
    }

    /// Returns the folded characters from `position` on.
    pub(super) fn rest(&self, position: usize) -> &[char] {
        self.folded.get(position..).unwrap_or_default()
    }

    /// Returns the typed text from `start` to before `end`.
    pub(super) fn typed(&self, start: usize, end: usize) -> String {
        self.typed
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// Returns the first position from `position` on that is not a space.
    pub(super) fn skip_spaces(&self, position: usize) -> usize {
        let rest = self.rest(position);
        let spaces = rest.iter().take_while(|next| next.is_whitespace()).count();
        position + spaces
    }

    /// Returns the position behind the last character before `position` that is not a space.
    pub(super) fn skip_spaces_back(&self, position: usize) -> usize {
        let before = self.folded.get(..position).unwrap_or_default();
        let spaces = before
            .iter()
            .rev()
            .take_while(|previous| previous.is_whitespace())
            .count();
        position - spaces
    }

    /// Returns the folded character right before `position`.
    pub(super) fn before(&self, position: usize) -> Option<char> {
        self.folded.get(position.checked_sub(1)?).copied()
    }
}

/// A number in a cell.
#[derive(Clone, Copy)]
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Nothing if the digits cannot be taken for a number: 5,600,00 is grouped wrongly.
    pub(super) value: Option<Decimal>,
}

/// Finds all numbers, in the order in which they stand.
pub(super) fn numerals(cell: &Cell) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(character) = cell.folded.get(position) {
        if !character.is_ascii_digit() {
            position += 1;
            continue;
        }
        let start = position;
        while continues(cell.rest(position)) {
            position += 1;
        }
        let digits: String = cell.folded[start..position].iter().collect();
        let joined = matches!(cell.before(start), Some('.' | ','));
        let value = if joined { None } else { value(&digits) };
        found.push(Numeral {
            start,
            end: position,
            value,
        });
    }
    found
}

/// Tells whether a number that has begun goes on at the beginning of `rest`.
fn continues(rest: &[char]) -> bool {
    match rest {
        [digit, ..] if digit.is_ascii_digit() => true,
        [',' | '.', digit, ..] => digit.is_ascii_digit(),
        _ => false,
    }
}

fn value(digits: &str) -> Option<Decimal> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    if grouped && (first.len() > 3 || first.starts_with('0')) {
        return None;
    }
    if groups.any(|group| group.len() != 3) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // 40.000件 is far likelier a slip for 40,000 than a count to three places.
    if fraction.len() == 3 && whole.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        return None;
    }
    let mantissa: String = whole.chars().filter(char::is_ascii_digit).collect();
    let mantissa = (mantissa + fraction).parse().ok()?;
    Decimal::new(mantissa, u8::try_from(fraction.len()).ok()?)
}
