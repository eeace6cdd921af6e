//! How counts, changes and shares are written. Exact: no floating point.

/// The minus sign (U+2212) printed before a change; a hyphen is too short.
pub const MINUS: char = '−';

/// A change with its sign: +5, ±0, −1.
pub fn change(change: i64) -> String {
    match change {
        0 => "±0".to_owned(),
        1.. => format!("+{change}"),
        _ => format!("{MINUS}{}", change.unsigned_abs()),
    }
}

/// A change with its sign, or an empty text where the year before is not known.
pub fn known_change(known: Option<i64>) -> String {
    known.map_or_else(String::new, change)
}

/// A change as the tables of a yearly summary print it: ⇧ 2, ⇩ 3, and ⇨0 without a space.
pub fn arrow(change: i64) -> String {
    match change {
        0 => "⇨0".to_owned(),
        1.. => format!("⇧ {change}"),
        _ => format!("⇩ {}", change.unsigned_abs()),
    }
}

/// A change with the full-width sign that running text prints: ＋36, －15, ±0.
pub fn signed(change: i64) -> String {
    match change {
        0 => "±0".to_owned(),
        1.. => format!("＋{change}"),
        _ => format!("－{}", change.unsigned_abs()),
    }
}

/// A count in running text: one digit in full width, more in half width (４件, 32件).
pub fn in_text(count: u64) -> String {
    match u32::try_from(count) {
        Ok(digit @ 0..=9) => {
            char::from_u32(u32::from('０') + digit).map_or_else(String::new, String::from)
        }
        _ => count.to_string(),
    }
}

/// A share in tenths of a percent, rounded half up; 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

impl Share {
    /// The share of `part` in `whole`; none of nothing. A part greater than the whole is taken
    /// for the whole.
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let (part, whole) = (u64::from(part.min(whole)), u64::from(whole));
        u32::try_from((part * 2000 + whole) / (whole * 2))
            .ok()
            .map(Self)
    }

    /// Tenths of a percent: 462 for 46.2 %.
    pub fn tenths(self) -> u32 {
        self.0
    }
}

impl std::fmt::Display for Share {
    /// Writes the share in percent with one decimal and without a sign: 46.2.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_changes_with_a_true_minus() {
        let written = [5, 0, -1].map(change);
        assert_eq!(written, ["+5", "±0", "\u{2212}1"]);
        assert_eq!(known_change(None), "");
    }

    #[test]
    fn writes_changes_as_the_yearly_summary_does() {
        assert_eq!([2, 0, -10].map(arrow), ["⇧ 2", "⇨0", "⇩ 10"]);
        assert_eq!([36, 0, -15].map(signed), ["＋36", "±0", "－15"]);
        assert_eq!([4, 32].map(in_text), ["４", "32"]);
    }

    #[test]
    fn shares_are_rounded_half_up_from_exact_counts() {
        let share = |part, whole| Share::of(part, whole).map(|share| share.to_string());
        // The four shares of a published total of 305.
        for (part, printed) in [(141, "46.2"), (129, "42.3"), (22, "7.2"), (13, "4.3")] {
            assert_eq!(share(part, 305).as_deref(), Some(printed));
        }
        assert_eq!(share(1, 2000).as_deref(), Some("0.1"));
        assert_eq!(share(1, 2001).as_deref(), Some("0.0"));
        assert_eq!(share(3, 3).as_deref(), Some("100.0"));
        assert_eq!(share(0, 0), None);
        assert_eq!(Share::of(u32::MAX, u32::MAX).map(Share::tenths), Some(1000));
    }
}
