//! How English counts.

use std::fmt::Display;

/// A number with what it counts: “1 sheet”, “12 sheets”, “0 sheets”.
pub fn counted<N: Display + PartialEq + From<u8>>(count: N, one: &str, many: &str) -> String {
    let noun = if count == N::from(1) { one } else { many };
    format!("{count} {noun}")
}
