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
    /// If the two are not in order (siblings that share a place), the result follows `before`.
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or(&[][..], |position| position.0.as_bytes());
        let mut high = after
            .map(|position| position.0.as_bytes())
            .filter(|high| *high > low);
        let mut key = String::new();
        for index in 0.. {
            let from = digit(low.get(index));
            // A foreign key may end in 0 and leave no room: then only `before` counts.
            high = high.filter(|high| index < high.len());
            let to = high.map_or(DIGITS.len(), |high| digit(high.get(index)));
            if from + 1 < to {
                // The last place given is nearer to `before`, so that appending stays short.
                let step = if high.is_some() { (to - from) / 2 } else { 1 };
                key.push(char::from(DIGITS[from + step]));
                break;
            }
            key.push(char::from(DIGITS[from]));
            if from < to {
                high = None;
            }
        }
        Self(key)
    }

    /// `count` places in a row after `before`.
    pub fn series(before: Option<&Self>, count: usize) -> Vec<Self> {
        let mut places: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            places.push(Self::between(places.last().or(before), None));
        }
        places
    }

    /// The place for the sibling at `index` (counted from 0) of `count` that are placed together:
    /// short and evenly spaced.
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
        fn foreign_places_never_hang_or_panic(low in ".{0,8}", high in ".{0,8}") {
            let (low, high) = (Position(low), Position(high));
            prop_assert!(Position::between(Some(&low), Some(&high)).0.len() < 40);
        }
    }
}
