//! Numbers of the outline are computed from the place, never typed.

use serde::{Deserialize, Serialize};

pub mod leading;

/// How nodes of a level are numbered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NumberingStyle {
    /// No number.
    #[default]
    None,
    /// １ ２ ３
    FullWidth,
    /// 1 2 3
    HalfWidth,
    /// （１）（２）
    Parenthesised,
    /// (1) (2)
    HalfParenthesised,
    /// (１) (２): the brackets of a keyboard round full-width digits (annual plan family)
    HalfBrackets,
    /// ① ② ③
    Circled,
    /// Ⅰ Ⅱ Ⅲ
    Roman,
    /// ア イ ウ
    Kana,
    /// １－１ １－２: after the number of the node above
    Nested,
    /// ○ before every item
    Bullet,
    /// ◇ before every item
    Diamond,
    /// ・ before every item
    Dot,
}

choices! {
    NumberingStyle { None = "none", FullWidth = "full_width", HalfWidth = "half_width", Parenthesised = "parenthesised", HalfParenthesised = "half_parenthesised", HalfBrackets = "half_brackets", Circled = "circled", Roman = "roman", Kana = "kana", Nested = "nested", Bullet = "bullet", Diamond = "diamond", Dot = "dot" }
}

impl NumberingStyle {
    /// Every style, in the order of a menu.
    pub const ALL: &'static [Self] = &[
        Self::None,
        Self::FullWidth,
        Self::HalfWidth,
        Self::Parenthesised,
        Self::HalfParenthesised,
        Self::HalfBrackets,
        Self::Circled,
        Self::Roman,
        Self::Kana,
        Self::Nested,
        Self::Bullet,
        Self::Diamond,
        Self::Dot,
    ];

    /// The sign before every item, for a style that does not count.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Self::Bullet => Some("○"),
            Self::Diamond => Some("◇"),
            Self::Dot => Some("・"),
            _ => None,
        }
    }

    /// The number of the item at `count`, counted from 1. Past the last sign a style has, plain
    /// digits in brackets follow.
    pub fn show(self, count: usize) -> String {
        let nth = |signs: &str| {
            signs
                .chars()
                .nth(count.wrapping_sub(1))
                .map_or_else(|| format!("({count})"), String::from)
        };
        match self {
            Self::None => String::new(),
            Self::FullWidth | Self::Nested => full_width(count),
            Self::HalfWidth => count.to_string(),
            Self::Parenthesised => format!("（{}）", full_width(count)),
            Self::HalfParenthesised => format!("({count})"),
            Self::HalfBrackets => format!("({})", full_width(count)),
            Self::Circled => match u32::try_from(count) {
                Ok(1..=20) => nth("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
                Ok(count @ 21..=35) => {
                    char::from_u32(0x3251 + count - 21).map_or_else(String::new, String::from)
                }
                Ok(count @ 36..=50) => {
                    char::from_u32(0x32b1 + count - 36).map_or_else(String::new, String::from)
                }
                _ => format!("({count})"),
            },
            Self::Roman => nth("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"),
            Self::Kana => nth(
                "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ",
            ),
            Self::Bullet | Self::Diamond | Self::Dot => self.sign().unwrap_or_default().to_owned(),
        }
    }
}

/// A number in full-width digits.
fn full_width(count: usize) -> String {
    count
        .to_string()
        .chars()
        .filter_map(|digit| char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::NumberingStyle::*;

    #[test]
    fn numbers_as_the_documents_do() {
        let shown: Vec<String> = [
            (FullWidth, 4),
            (Parenthesised, 2),
            (HalfBrackets, 12),
            (Circled, 1),
            (Circled, 21),
            (Circled, 50),
            (Roman, 3),
            (Kana, 2),
            (Diamond, 7),
        ]
        .map(|(style, count)| style.show(count))
        .into();
        assert_eq!(
            shown,
            ["４", "（２）", "(１２)", "①", "㉑", "㊿", "Ⅲ", "イ", "◇"]
        );
        assert_eq!(Circled.show(51), "(51)");
        assert_eq!(Roman.show(0), "(0)");
    }
}
