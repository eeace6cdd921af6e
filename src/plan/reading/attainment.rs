//! Judges an actual value by its target, exactly.

use std::cmp::Ordering;

use super::{Quantity, Reading};

/// Which values of an indicator are better.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum BetterWhen {
    /// The more the better.
    #[default]
    Higher,
    /// The fewer the better.
    Lower,
    /// No direction is better: nothing is judged.
    Neither,
}

/// An actual value seen against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attainment {
    /// The actual value divided by the target, whichever direction is better.
    pub ratio: Ratio,
    /// Whether the target is met; nothing if no direction is better.
    pub met: Option<bool>,
}

/// Sets an actual value against its target.
///
/// Both must be one quantity of the year each (of a pair, its total) in one base unit: 千円 and 万円
/// compare, 件 and 人 do not. Fill in missing units with [`Reading::or_unit`] first. Returns nothing
/// otherwise, and for a target of zero or below, of which no share can be taken; [`is_met`] still
/// judges that.
pub fn attainment(
    target: &Reading,
    actual: &Reading,
    better_when: BetterWhen,
) -> Option<Attainment> {
    let (expected, reached) = (target.quantity()?, actual.quantity()?);
    reached.compare(expected)?;
    let ratio = Ratio::new(reached.millionths(), expected.millionths())?;
    let met = is_met(target, actual, better_when);
    Some(Attainment { ratio, met })
}

/// Tells whether an actual value meets its target, which may also be zero or a range: of a range
/// the nearer end has to be reached. Of two changes in one direction the actual one has to be at
/// least as large; the direction is the target's own.
///
/// Returns nothing if no direction is better or the two do not compare.
pub fn is_met(target: &Reading, actual: &Reading, better_when: BetterWhen) -> Option<bool> {
    if better_when == BetterWhen::Neither {
        return None;
    }
    if let (
        Reading::Change {
            direction: wanted,
            by: expected,
        },
        Reading::Change {
            direction: taken,
            by: reached,
        },
    ) = (target, actual)
    {
        let plain = expected.up_to.is_none() && reached.up_to.is_none();
        if wanted != taken || !plain || expected.per != reached.per {
            return None;
        }
        return Some(reached.amount.compare(&expected.amount)? != Ordering::Less);
    }
    let expected = target.figure().filter(|figure| figure.is_of_the_year())?;
    let reached: &Quantity = actual.quantity()?;
    match better_when {
        BetterWhen::Higher => Some(reached.compare(&expected.amount)? != Ordering::Less),
        BetterWhen::Lower => {
            let most = expected.up_to.as_ref().unwrap_or(&expected.amount);
            Some(reached.compare(most)? != Ordering::Greater)
        }
        BetterWhen::Neither => None,
    }
}

/// An exact share: of a target, of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Returns `part` of `whole`, which has to be above zero. The two may have at most 34 digits.
    pub fn new(part: i128, whole: i128) -> Option<Self> {
        const BOUND: u128 = 10_u128.pow(34);
        if whole <= 0 || part.unsigned_abs() >= BOUND || whole.unsigned_abs() >= BOUND {
            return None;
        }
        let divisor = greatest_common_divisor(part, whole);
        Some(Self {
            numerator: part / divisor,
            denominator: whole / divisor,
        })
    }

    /// Returns the numerator in lowest terms.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// Returns the denominator in lowest terms: above zero.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// Returns the ratio in tenths of a percent, rounded half up: 1139 for 113.9 %.
    pub fn tenths_of_percent(self) -> i128 {
        let doubled = self.denominator * 2;
        (self.numerator * 2000 + self.denominator).div_euclid(doubled)
    }

    /// Returns the ratio in percent to one decimal, rounded half up, without a percent sign: 113.9.
    pub fn percent_one_decimal(self) -> String {
        let tenths = self.tenths_of_percent();
        let sign = if tenths < 0 { "-" } else { "" };
        let tenths = tenths.unsigned_abs();
        format!("{sign}{}.{}", tenths / 10, tenths % 10)
    }
}

fn greatest_common_divisor(left: i128, right: i128) -> i128 {
    let (mut left, mut right) = (left.abs(), right.abs());
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}
