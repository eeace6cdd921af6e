//! What the next plan is called, as far as that can be told, and what its reader is told about it.

use crate::plan::FiscalYear;
use crate::plan::fiscal_year::{YearStyle, read};
use crate::plan::header::PlanHeader;
use crate::samples::Sample;
use crate::wording::next as words;

/// The title to begin with: that of a plan of one year with the year moved on, if the year stands
/// in it in any way of writing it. Any other plan is named by a person, and the title is empty.
pub(super) fn next_title(header: &PlanHeader, first_year: FiscalYear) -> String {
    if header.first_year != header.last_year {
        return String::new();
    }
    moved_on(&header.title, header.first_year, first_year).unwrap_or_default()
}

/// What a reader of the next plan is told. What a sample says of its data, such as where its figures
/// are from, does not hold for a plan that somebody made from it.
pub(super) fn notice(header: &PlanHeader) -> String {
    if Sample::of(header.id.key()).is_some() {
        words::made_from_sample(&header.title)
    } else {
        header.notice.clone()
    }
}

/// The text with the fiscal year in it changed to another one, in the era and the width it is
/// written in; none if it does not stand there.
fn moved_on(text: &str, from: FiscalYear, to: FiscalYear) -> Option<String> {
    let (start, end) = year_in(text, from)?;
    let written = &text[start..end];
    let by = i32::from(to.western()) - i32::from(from.western());
    let counted = counted_on(written, by);
    let shown = to.show(YearStyle::Era);
    let is_past_era = ["平成", "昭和"]
        .iter()
        .any(|era| written.contains(era) && !shown.starts_with(era));
    let new = if read(&counted) == Some(to) && !is_past_era {
        counted
    } else {
        shown
    };
    Some(format!("{}{new}{}", &text[..start], &text[end..]))
}

/// Where a fiscal year stands in a text, as long as it is written.
fn year_in(text: &str, year: FiscalYear) -> Option<(usize, usize)> {
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    for (index, start) in ends.iter().enumerate() {
        for end in ends[index + 1..].iter().rev() {
            let written = &text[*start..*end];
            let is_whole = !is_run(text[..*start].chars().last(), written.chars().next())
                && !is_run(written.chars().last(), text[*end..].chars().next());
            let is_bare = written.trim() == written;
            if is_whole && is_bare && read(written) == Some(year) {
                return Some((*start, *end));
            }
        }
    }
    None
}

/// Whether two neighbours belong to one number or one word of Latin letters.
fn is_run(one: Option<char>, other: Option<char>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let is_letter = |it: char| it.is_ascii_alphabetic() || ('Ａ'..='ｚ').contains(&it);
    (digit(one).is_some() && digit(other).is_some()) || (is_letter(one) && is_letter(other))
}

/// The text with every number in it counted on, each as wide and as long as it was.
fn counted_on(text: &str, by: i32) -> String {
    let mut counted = String::new();
    let mut run: Vec<char> = Vec::new();
    for character in text.chars().map(Some).chain([None]) {
        if let Some(next) = character.filter(|it| digit(*it).is_some()) {
            run.push(next);
            continue;
        }
        counted.push_str(&number_on(&run, by));
        run.clear();
        match character {
            Some('元') => counted.push_str(&(1 + by).to_string()),
            other => counted.extend(other),
        }
    }
    counted
}

fn number_on(run: &[char], by: i32) -> String {
    let Some(first) = run.first() else {
        return String::new();
    };
    let value = run
        .iter()
        .filter_map(|it| digit(*it))
        .fold(0_u32, |value, digit| {
            value.saturating_mul(10).saturating_add(digit)
        });
    let new = value.saturating_add_signed(by);
    let narrow = format!("{new:0width$}", width = run.len());
    if first.is_ascii_digit() {
        return narrow;
    }
    let wide = narrow
        .chars()
        .filter_map(|it| char::from_u32(it.to_digit(10)? + u32::from('０')));
    wide.collect()
}

/// The value of a digit of either width.
fn digit(character: char) -> Option<u32> {
    character.to_digit(10).or_else(|| {
        let value = u32::from(character).checked_sub(u32::from('０'))?;
        (value < 10).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "years of this test are years")]

    use super::*;
    use crate::plan::Key;

    fn next(title: &str, year: i32) -> String {
        let year = FiscalYear::new(year).unwrap();
        let header = PlanHeader {
            title: title.to_owned(),
            first_year: year,
            last_year: year,
            ..PlanHeader::default()
        };
        next_title(&header, year.next().unwrap())
    }

    #[test]
    fn the_year_in_the_title_of_a_plan_of_one_year_moves_on_as_it_is_written() {
        assert_eq!(next("令和 7年度 事業計画", 2025), "令和 8年度 事業計画");
        assert_eq!(next("令和７年度事業計画", 2025), "令和８年度事業計画");
        assert_eq!(next("事業計画（R09）", 2027), "事業計画（R10）");
        assert_eq!(next("２０２５年度の計画", 2025), "２０２６年度の計画");
        assert_eq!(next("令和7（2025）年度計画", 2025), "令和8（2026）年度計画");
        assert_eq!(next("令和元年度計画", 2019), "令和2年度計画");
        assert_eq!(next("平成31年度計画", 2019), "令和2年度計画");
    }

    #[test]
    fn a_title_without_its_year_and_a_plan_of_several_years_are_named_by_a_person() {
        assert_eq!(next("事業計画 7", 2025), "");
        assert_eq!(next("12025番の計画", 2025), "");
        let several = PlanHeader {
            title: "令和7年度からの計画".to_owned(),
            first_year: FiscalYear::new(2025).unwrap(),
            last_year: FiscalYear::new(2029).unwrap(),
            ..PlanHeader::default()
        };
        assert_eq!(next_title(&several, FiscalYear::new(2030).unwrap()), "");
    }

    #[test]
    fn what_comes_from_a_sample_says_so_and_any_other_notice_stays() {
        let own = PlanHeader {
            title: "計画".to_owned(),
            notice: "項目は資料から".to_owned(),
            ..PlanHeader::default()
        };
        assert_eq!(notice(&own), "項目は資料から");
        let sample = PlanHeader {
            id: Key::new("honjo").unwrap().into(),
            ..own
        };
        assert_eq!(notice(&sample), words::made_from_sample("計画"));
    }
}
