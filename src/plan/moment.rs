//! Points in time, as the edge wrote them down.

use serde::{Deserialize, Serialize};

/// A local time with its offset, `2026-04-14T10:22:05+09:00`, made at the edge and passed in.
///
/// Only shown, never calculated with: what came first is told by counters, because office clocks
/// jump.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Moment(pub String);

impl Moment {
    /// The date part, `2026-04-14`, or nothing if the text is not such a moment.
    pub fn date(&self) -> &str {
        self.0.get(..10).unwrap_or_default()
    }

    /// The time of day, `10:22`, or nothing.
    pub fn time(&self) -> &str {
        self.0.get(11..16).unwrap_or_default()
    }

    /// Month, day and time as offices write them: 4月14日 10:22. Empty if the text is no moment.
    pub fn short(&self) -> String {
        let number = |range: std::ops::Range<usize>| {
            self.0.get(range).and_then(|part| part.parse::<u8>().ok())
        };
        match (number(5..7), number(8..10)) {
            (Some(month), Some(day)) => format!("{month}月{day}日 {}", self.time()),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_moment_and_survives_anything_else() {
        assert_eq!(
            Moment("2026-04-04T10:22:05+09:00".into()).short(),
            "4月4日 10:22"
        );
        for text in ["", "きのう", "2026", "2026-xx-01T"] {
            assert_eq!(Moment(text.into()).short(), "");
        }
    }
}
