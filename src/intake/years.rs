//! Fiscal years in headings: R5, 令和5年度 目標値, 基準値（H30）, H31/R1.

use crate::plan::fiscal_year::{self, FiscalYear};
use crate::plan::normal::comparable;

/// A heading that names one fiscal year: the year, and what else it says as compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YearHeading {
    /// The year.
    pub(super) year: FiscalYear,
    /// The rest without the marks that join the two.
    pub(super) rest: String,
}

/// The longest heading a year is looked for in, in characters.
const LONGEST: usize = 60;

/// Reads the one fiscal year of a heading; nothing where there is none, where there are two, and
/// for a number that names no era.
pub(super) fn year_in(heading: &str) -> Option<YearHeading> {
    let text: Vec<char> = comparable(heading).chars().collect();
    if text.len() > LONGEST {
        return None;
    }
    let mut found: Vec<FiscalYear> = Vec::new();
    let mut rest = String::new();
    let mut at = 0;
    while at < text.len() {
        if let Some((year, end)) = year_at(&text, at) {
            found.push(year);
            rest.push('/');
            at = end;
        } else {
            rest.push(text[at]);
            at += 1;
        }
    }
    let year = *found.first()?;
    let is_one = found.iter().all(|other| *other == year);
    is_one.then(|| YearHeading {
        year,
        rest: without_joints(&rest),
    })
}

/// The longest year that begins there, and where it ends.
fn year_at(text: &[char], start: usize) -> Option<(FiscalYear, usize)> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric();
    if start > 0 && is_part(text[start - 1]) && is_part(text[start]) {
        return None;
    }
    (start + 2..=text.len()).rev().find_map(|end| {
        let is_cut = text.get(end).is_some_and(char::is_ascii_digit);
        // 2024 of a date is no fiscal year by itself.
        let is_date = text.get(end) == Some(&'月') || text.get(end) == Some(&'.');
        if is_cut || is_date {
            return None;
        }
        let candidate: String = text[start..end].iter().collect();
        fiscal_year::read(&candidate).map(|year| (year, end))
    })
}

/// What a heading says beside its year, without brackets and other marks around it.
fn without_joints(rest: &str) -> String {
    let is_joint = |letter: char| "/・()[]【】<>〈〉「」:_-.,、。の".contains(letter);
    let words: String = rest
        .chars()
        .filter(|letter| !"/()[]【】<>〈〉「」:_・".contains(*letter))
        .collect();
    words.trim_matches(is_joint).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_year_of_a_heading_is_read() {
        for (heading, western, rest) in [
            ("2026", 2026, ""),
            ("令和8", 2026, ""),
            ("R8", 2026, ""),
            ("R08", 2026, ""),
            ("Ｒ８年度", 2026, ""),
            ("令和元", 2019, ""),
            ("令和元年度", 2019, ""),
            ("H31/R1", 2019, ""),
            ("平成31年度・令和元年度", 2019, ""),
            ("令和5年度\n目標値", 2023, "目標値"),
            ("目標（R5）", 2023, "目標"),
            ("実績値 2023年度", 2023, "実績値"),
            ("2023（令和5）年度 実績", 2023, "実績"),
            ("基準値（平成30年度）", 2018, "基準値"),
            ("平成30年度（見込み）", 2018, "見込み"),
            ("令和５年度の取組内容", 2023, "取組内容"),
        ] {
            let found = year_in(heading).unwrap_or_else(|| panic!("{heading}"));
            assert_eq!(
                (i32::from(found.year.western()), found.rest.as_str()),
                (western, rest),
                "{heading}"
            );
        }
    }

    #[test]
    fn what_names_no_one_year_is_not_read() {
        for heading in [
            "8",
            "5年度",
            "令和5年度～令和9年度",
            "R5→R6",
            "取組名",
            "12345",
            "CSR5",
            "",
            "年度",
        ] {
            assert_eq!(year_in(heading), None, "{heading}");
        }
    }
}
