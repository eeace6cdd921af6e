//! The place of a record among its siblings, as a key that sorts.

use serde::{Deserialize, Serialize};

/// A place among siblings: a string over `0-9a-z` compared byte by byte.
///
/// Between any two places there is always another, so moving one record rewrites only that record
/// and two offices that insert at once do not disturb each other. Equal places fall back to the
/// id. The empty place comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Position(pub String);

/// A record that has a place among its siblings.
pub trait Placed {
    /// The place.
    fn position(&self) -> &Position;
}

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

fn digit(byte: Option<&u8>) -> usize {
    byte.and_then(|byte| DIGITS.iter().position(|digit| digit == byte))
        .unwrap_or(0)
}

impl Position {
    /// A place after `before` and, if there is one, before `after`.
    ///
    /// If the two are not in order (siblings that share a place) or leave no room (places that
    /// were not made here), the result still follows `before`.
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or(&[][..], |position| position.0.as_bytes());
        let mut high = after
            .map(|position| position.0.as_bytes())
            .filter(|high| *high > low);
        // What is put last stays near the one before it, so that appending keeps places short.
        let is_last = high.is_none();
        let mut key = String::new();
        for index in 0.. {
            let from = digit(low.get(index));
            // A foreign key may end in 0 and leave no room: then only `before` counts.
            high = high.filter(|high| index < high.len());
            let to = high.map_or(DIGITS.len(), |high| digit(high.get(index)));
            if from + 1 < to {
                let step = if is_last { 1 } else { (to - from) / 2 };
                key.push(char::from(DIGITS[from + step]));
                break;
            }
            key.push(char::from(DIGITS[from]));
            if from < to {
                high = None;
            }
        }
        match before {
            // Signs no place is made of may sort after any digit.
            Some(Self(before)) if key <= *before => Self(format!("{before}i")),
            _ => Self(key),
        }
    }

    /// `count` places in a row after `before`.
    pub fn series(before: Option<&Self>, count: usize) -> Vec<Self> {
        let mut places: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            places.push(Self::between(places.last().or(before), None));
        }
        places
    }

    /// The place for the sibling at `index`, counted from 0, of up to 46 000 that are placed
    /// together: short and evenly spaced.
    pub fn nth(index: usize) -> Self {
        let mut key = [0; 3];
        let mut rest = index + 1;
        for place in key.iter_mut().rev() {
            *place = DIGITS[rest % DIGITS.len()];
            rest /= DIGITS.len();
        }
        Self(
            key.iter()
                .map(|&byte| char::from(byte))
                .chain(['i'])
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nth_places_are_in_order() {
        let places: Vec<_> = (0..2000).map(Position::nth).collect();
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn places_stay_short_at_either_end() {
        let (mut first, mut last) = (Position::nth(0), Position::nth(0));
        for _ in 0..200 {
            first = Position::between(None, Some(&first));
            last = Position::between(Some(&last), None);
        }
        assert!(
            first.0.len() < 50 && last.0.len() < 15,
            "{first:?} {last:?}"
        );
    }

    proptest! {
        #[test]
        fn there_is_always_a_place_between(moves in proptest::collection::vec(0_usize..1000, 1..200)) {
            let mut row = vec![Position::between(None, None)];
            for at in moves {
                let at = at % (row.len() + 1);
                let before = at.checked_sub(1).map(|index| row[index].clone());
                let new = Position::between(before.as_ref(), row.get(at));
                row.insert(at, new);
                prop_assert!(row.windows(2).all(|pair| pair[0] < pair[1]), "{row:?}");
            }
        }

        #[test]
        fn after_any_place_there_is_another(low in ".{0,8}", high in ".{0,8}") {
            let (low, high) = (Position(low), Position(high));
            let between = Position::between(Some(&low), Some(&high));
            prop_assert!(between > low && between.0.len() < 40, "{between:?}");
        }
    }
}
