//! Exact figures with the unit they are printed with. There is no floating point.

use std::cmp::Ordering;
use std::fmt;

use super::counter;
use crate::plan::normal::comparable;

/// A decimal number, exact: `mantissa` divided by ten to the power of `scale`.
///
/// Trailing zeros behind the point are dropped, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

impl Decimal {
    /// The most digits a decimal holds, and the most of them behind the point.
    const LONGEST: (i64, u8) = (1_000_000_000_000_000, 6);

    /// Returns the number, if it has at most 15 digits and at most 6 behind the point.
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        let (bound, deepest) = Self::LONGEST;
        if mantissa <= -bound || bound <= mantissa || deepest < scale {
            return None;
        }
        let (mut mantissa, mut scale) = (mantissa, scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Some(Self { mantissa, scale })
    }

    /// Returns all digits as one whole number.
    pub fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// Returns how many of the digits stand behind the point: 0 to 6.
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// Tells whether the number is zero, which is not the same as blank.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Returns the number in millionths: the scale that every decimal fits.
    pub(super) fn millionths(self) -> i128 {
        let missing = u32::from(Self::LONGEST.1 - self.scale);
        i128::from(self.mantissa) * 10_i128.pow(missing)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs();
        let power = 10_u64.pow(u32::from(self.scale));
        let (whole, rest) = (digits / power, digits % power);
        if self.scale == 0 {
            write!(formatter, "{sign}{whole}")
        } else {
            let places = usize::from(self.scale);
            write!(formatter, "{sign}{whole}.{rest:0places$}")
        }
    }
}

/// The unit of a figure, exactly as it is typed: 件, か所, ％, 千円; empty if none is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Unit(String);

impl Unit {
    /// Takes the unit as it is typed.
    pub fn new(typed: &str) -> Self {
        Self(typed.trim().to_owned())
    }

    /// Returns the unit as it is typed.
    pub fn typed(&self) -> &str {
        &self.0
    }

    /// Tells whether no unit is typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what is counted, compared, without a multiplier: 円 for 千円 and for 万円, か所 for
    /// カ所 and 箇所, % for ％.
    pub fn base(&self) -> String {
        self.split().1
    }

    /// Returns how many of its base the unit stands for: 1 for 円, 1,000 for 千円, 10,000 for 万円.
    pub fn factor(&self) -> i64 {
        self.split().0
    }

    /// Tells whether the unit is an amount of money, in yen or a multiple of it.
    pub fn is_money(&self) -> bool {
        self.base() == "円"
    }

    fn split(&self) -> (i64, String) {
        let unit = comparable(&self.0);
        let (factor, counter) = counter::split_multiplier(&unit);
        (factor, counter::one_spelling(counter).to_owned())
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A number and its unit: 45か所, 9,708千円, 94.1％.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number as its digits spell it, before the unit multiplies it: 9708 of 9,708千円.
    pub number: Decimal,
    /// The unit as typed.
    pub unit: Unit,
}

impl Quantity {
    /// Returns the quantity with `unit` where none is typed: the cell of an indicator often holds
    /// the digits alone and leaves the unit to the indicator.
    #[must_use]
    pub fn or_unit(self, unit: &str) -> Self {
        if self.unit.is_empty() {
            Self {
                unit: Unit::new(unit),
                ..self
            }
        } else {
            self
        }
    }

    /// Returns the amount in millionths of the base unit: of one yen for 千円 and 万円 alike.
    pub fn millionths(&self) -> i128 {
        self.number.millionths() * i128::from(self.unit.factor())
    }

    /// Compares two quantities of one base unit. 40万円 and 400千円 are equal; 件 and 人, or a unit
    /// and no unit, do not compare.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        (self.unit.base() == other.unit.base()).then(|| self.millionths().cmp(&other.millionths()))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.number, self.unit)
    }
}
