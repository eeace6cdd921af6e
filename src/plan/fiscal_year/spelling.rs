//! How fiscal years are written: reading every spelling, showing one of five.

use super::FiscalYear;
use crate::plan::normal::comparable;

/// How a fiscal year is shown.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum YearStyle {
    /// 令和5年度
    #[default]
    Era,
    /// R5
    EraShort,
    /// 2023年度
    Western,
    /// 令和5（2023）年度
    EraWithWestern,
    /// 2023（令和5）年度
    WesternWithEra,
}

impl YearStyle {
    /// Every style, in the order in which a choice lists them.
    pub const ALL: [Self; 5] = [
        Self::Era,
        Self::EraShort,
        Self::Western,
        Self::EraWithWestern,
        Self::WesternWithEra,
    ];
}

/// Reads one fiscal year that fills the whole text.
///
/// Read are, in any width and with any spaces, with 年度, 年 or neither: an era and its year
/// (令和5年度, 令和元年度, R05, Ｈ31), a western year of four digits (2023年度, 2023), and one of the
/// two with the other in brackets (平成31(2019)年度, ２０１９（平成 31）年度). An era may run on past its
/// end, as in plans written before the end was known: 平成35年度 is 2023.
///
/// Returns nothing for a number that names no era (8), for two years that contradict each other
/// (平成31(2020)), and for anything else.
pub fn read(text: &str) -> Option<FiscalYear> {
    let text = comparable(text);
    let text = without_year_word(&text);
    let Some((outside, inside)) = text.strip_suffix(')').and_then(|rest| rest.split_once('('))
    else {
        return one_spelling(text).map(|(year, _)| year);
    };
    let (outside, outside_kind) = one_spelling(without_year_word(outside))?;
    let (inside, inside_kind) = one_spelling(without_year_word(inside))?;
    (outside == inside && outside_kind != inside_kind).then_some(outside)
}

/// Shows a fiscal year by the era of the calendar year it begins in. A calendar year in which the
/// era changed counts as the first of the new one: 2019 is 令和元年度.
pub(super) fn show(year: FiscalYear, style: YearStyle) -> String {
    let western = year.western();
    let Some(era) = ERAS.iter().find(|era| era.first <= western) else {
        return format!("{western}年度");
    };
    let count = western - era.first + 1;
    let era_year = if count == 1 {
        format!("{}元", era.name)
    } else {
        format!("{}{count}", era.name)
    };
    match style {
        YearStyle::Era => format!("{era_year}年度"),
        YearStyle::EraShort => format!("{}{count}", era.letter),
        YearStyle::Western => format!("{western}年度"),
        YearStyle::EraWithWestern => format!("{era_year}（{western}）年度"),
        YearStyle::WesternWithEra => format!("{western}（{era_year}）年度"),
    }
}

struct Era {
    name: &'static str,
    letter: char,
    ligature: char,
    /// The western year of its year 1 (元年).
    first: u16,
}

/// The eras, the newest first.
const ERAS: [Era; 5] = [
    era("令和", 'R', '㋿', 2019),
    era("平成", 'H', '㍻', 1989),
    era("昭和", 'S', '㍼', 1926),
    era("大正", 'T', '㍽', 1912),
    era("明治", 'M', '㍾', 1868),
];

const fn era(name: &'static str, letter: char, ligature: char, first: u16) -> Era {
    Era {
        name,
        letter,
        ligature,
        first,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Era,
    Western,
}

fn without_year_word(text: &str) -> &str {
    text.strip_suffix("年度")
        .or_else(|| text.strip_suffix('年'))
        .unwrap_or(text)
}

fn one_spelling(text: &str) -> Option<(FiscalYear, Kind)> {
    for era in &ERAS {
        if let Some(count) = after_era(text, era) {
            let count = if count == "元" { 1 } else { number(count, 3)? };
            let western = i32::from(era.first) + i32::from(count) - 1;
            let year = FiscalYear::new(western)?;
            return (count > 0).then_some((year, Kind::Era));
        }
    }
    if text.len() != 4 {
        return None;
    }
    FiscalYear::new(i32::from(number(text, 4)?)).map(|year| (year, Kind::Western))
}

fn after_era<'text>(text: &'text str, era: &Era) -> Option<&'text str> {
    if let Some(count) = text.strip_prefix(era.name) {
        return Some(count);
    }
    let mut characters = text.chars();
    let first = characters.next()?;
    let letter = first.to_ascii_uppercase() == era.letter || first == era.ligature;
    letter.then_some(characters.as_str())
}

fn number(text: &str, longest: usize) -> Option<u16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || longest < text.len() {
        return None;
    }
    text.parse().ok()
}
