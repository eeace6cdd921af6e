//! Figures that a text quotes, looked up in what was counted.
//!
//! A number is a figure if its surroundings say so (％, 件, 増, 減, a sign before it, ： behind a
//! grade): years, numbers of measures and ５類 are none. It is of the grade named last in its
//! sentence.

use std::collections::HashSet;

use crate::report::crosstab::{CrossColumn, CrossRow};
use crate::wording::summary::sentences::{COUNTED, FEWER, MORE, OF_GRADE, TOTAL_ITEMS, UNITS};

/// A figure that a text quotes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quoted {
    /// The symbol of the grade it is of; empty if none is named.
    pub grade: String,
    /// What it says.
    pub figure: Figure,
    /// The words of the text: the grade it follows on, its sign and its unit (○：129, ◎が32件増).
    pub words: String,
}

/// What a quoted figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// So many.
    Count(i64),
    /// So many more or fewer than the year before.
    Change(i64),
    /// A share in tenths of a percent, and whether the tenth was written.
    Share(i64, bool),
}

/// The figures that were counted, each with its grade, and without for a text that names none.
#[derive(Debug, Default)]
pub(super) struct Known {
    symbols: Vec<String>,
    figures: HashSet<(String, Figure)>,
}

/// The figures of rows.
pub(super) fn known<'a>(
    columns: &[CrossColumn],
    rows: impl Iterator<Item = &'a CrossRow>,
) -> Known {
    let symbol = |column: &CrossColumn| column.grade.as_ref().map(|grade| grade.symbol.clone());
    let mut known = Known {
        symbols: columns.iter().filter_map(symbol).collect(),
        figures: HashSet::new(),
    };
    for row in rows {
        for items in [row.items, row.items_last_year].into_iter().flatten() {
            known.add("", Figure::Count(items.into()));
        }
        if let (Some(items), Some(last)) = (row.items, row.items_last_year) {
            known.add("", Figure::Change(i64::from(items) - i64::from(last)));
        }
        for (column, cell) in columns.iter().zip(&row.cells) {
            let symbol = symbol(column).unwrap_or_default();
            for count in [cell.count, cell.last_year].into_iter().flatten() {
                known.add(&symbol, Figure::Count(count.into()));
            }
            if let Some(change) = cell.change() {
                known.add(&symbol, Figure::Change(change));
            }
            if let Some(share) = cell.share {
                let tenths = i64::from(share.tenths());
                known.add(&symbol, Figure::Share(tenths, true));
                known.add(&symbol, Figure::Share((tenths + 5) / 10 * 10, false));
            }
        }
    }
    known
}

impl Known {
    fn add(&mut self, grade: &str, figure: Figure) {
        self.figures.insert((grade.to_owned(), figure));
        self.figures.insert((String::new(), figure));
    }

    /// The figures of a text that are not among these, each once.
    ///
    /// Nor are those that only the sentence said that was written from the data before, even if
    /// they are true of something else by now: the text has them from that sentence.
    pub(super) fn missing_from(&self, text: &str, before: &str, now: &str) -> Vec<Quoted> {
        let said = |sentence: &str| -> HashSet<(String, Figure)> {
            let quoted = quoted(sentence, &self.symbols).into_iter();
            quoted.map(|quoted| (quoted.grade, quoted.figure)).collect()
        };
        let (before, now) = (said(before), said(now));
        let mut seen = HashSet::new();
        let mut missing = quoted(text, &self.symbols);
        missing.retain(|quoted| {
            let key = (quoted.grade.clone(), quoted.figure);
            let is_past = before.contains(&key) && !now.contains(&key);
            (is_past || !self.figures.contains(&key)) && seen.insert(quoted.words.clone())
        });
        missing
    }
}

/// The figures a text quotes.
pub(super) fn quoted(text: &str, symbols: &[String]) -> Vec<Quoted> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut grade = String::new();
    let mut at = 0;
    while at < signs.len() {
        if matches!(signs[at], '。' | '\n') {
            grade.clear();
        }
        if let Some(symbol) = symbol_at(&signs, at, symbols) {
            grade.clone_from(symbol);
            at += symbol.chars().count();
            continue;
        }
        let Some(number) = Number::at(&signs, at) else {
            at += 1;
            continue;
        };
        if let Some(figure) = number.figure(&signs, symbols) {
            // The number that follows a total is of no grade.
            let is_total = number.follows(&signs, TOTAL_ITEMS);
            found.push(Quoted {
                grade: if is_total {
                    String::new()
                } else {
                    grade.clone()
                },
                figure,
                words: number.words(&signs, symbols),
            });
        }
        at = number.end;
    }
    found
}

/// The grade whose symbol stands there. A letter is none inside a word.
fn symbol_at<'a>(signs: &[char], at: usize, symbols: &'a [String]) -> Option<&'a String> {
    let is_letter = |index: Option<usize>| {
        index
            .and_then(|index| signs.get(index))
            .is_some_and(|sign| plain(*sign).is_ascii_alphanumeric())
    };
    symbols
        .iter()
        .filter(|symbol| !symbol.is_empty())
        .find(|symbol| {
            let length = symbol.chars().count();
            let stands = symbol.chars().enumerate().all(|(index, sign)| {
                signs
                    .get(at + index)
                    .is_some_and(|other| plain(*other) == plain(sign))
            });
            let is_word = symbol
                .chars()
                .all(|sign| plain(sign).is_ascii_alphanumeric());
            stands && !(is_word && (is_letter(at.checked_sub(1)) || is_letter(Some(at + length))))
        })
}

/// A sign as it is compared: half width, and one of the two circles.
fn plain(sign: char) -> char {
    match sign {
        '！'..='～' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        '〇' => '○',
        '−' | '‐' | '–' => '-',
        other => other,
    }
}

/// A number in a text.
struct Number {
    start: usize,
    end: usize,
    /// In tenths.
    tenths: i64,
    has_tenth: bool,
}

impl Number {
    fn at(signs: &[char], start: usize) -> Option<Self> {
        let digit = |index: usize| signs.get(index).and_then(|sign| plain(*sign).to_digit(10));
        let mut value: i64 = i64::from(digit(start)?);
        let mut end = start + 1;
        loop {
            if let Some(next) = digit(end) {
                value = value.checked_mul(10)?.checked_add(next.into())?;
                end += 1;
            } else if signs.get(end).is_some_and(|sign| plain(*sign) == ',')
                && (1..=3).all(|ahead| digit(end + ahead).is_some())
            {
                end += 1;
            } else {
                break;
            }
        }
        let is_point = signs.get(end).is_some_and(|sign| plain(*sign) == '.');
        let tenth = digit(end + 1).filter(|_| is_point && digit(end + 2).is_none());
        if tenth.is_some() {
            end += 2;
        }
        Some(Self {
            start,
            end,
            tenths: value.checked_mul(10)? + i64::from(tenth.unwrap_or(0)),
            has_tenth: tenth.is_some(),
        })
    }

    fn follows(&self, signs: &[char], word: &str) -> bool {
        let word: Vec<char> = word.chars().collect();
        signs[..self.start].ends_with(&word)
    }

    /// The number with its sign before and its unit behind, and the grade it follows on:
    /// ＋36, 46.2％, ○：129, ◎が40ポイント増.
    fn words(&self, signs: &[char], symbols: &[String]) -> String {
        let rest: String = signs[self.end..].iter().take(6).collect();
        let unit = UNITS.iter().find(|unit| rest.starts_with(*unit));
        let unit = unit.map_or(0, |unit| unit.chars().count());
        let last = signs.get(self.end + unit);
        let is_last = |sign: &char| matches!(*sign, MORE | FEWER | '％' | '%');
        let end = self.end + unit + usize::from(last.is_some_and(is_last));
        let is_sign = |at: &usize| matches!(plain(signs[*at]), '+' | '-');
        let start = self.start.checked_sub(1).filter(is_sign);
        let start = start.unwrap_or(self.start);
        signs[self.grade_before(signs, symbols).unwrap_or(start)..end]
            .iter()
            .collect()
    }

    /// Where the grade begins that the number follows on, with ： or が between them.
    fn grade_before(&self, signs: &[char], symbols: &[String]) -> Option<usize> {
        let link = self.start.checked_sub(1)?;
        if !matches!(signs[link], '：' | ':' | OF_GRADE) {
            return None;
        }
        symbols.iter().find_map(|symbol| {
            let start = link.checked_sub(symbol.chars().count())?;
            symbol_at(signs, start, std::slice::from_ref(symbol)).map(|_| start)
        })
    }

    /// What the number says, if its surroundings make it a figure.
    fn figure(&self, signs: &[char], symbols: &[String]) -> Option<Figure> {
        let value = self.tenths / 10;
        let before = self.start.checked_sub(1).map(|index| plain(signs[index]));
        let further = self.start.checked_sub(2).map(|index| plain(signs[index]));
        let rest: String = signs[self.end..].iter().take(6).collect();
        if rest.starts_with(['％', '%']) {
            return Some(Figure::Share(self.tenths, self.has_tenth));
        }
        if self.has_tenth {
            return None;
        }
        let is_sign = matches!(before, Some('+' | '-'));
        // １－２ is the number of a measure.
        if is_sign && further.is_some_and(|sign| sign.is_ascii_digit()) {
            return None;
        }
        let behind = UNITS
            .iter()
            .find_map(|unit| rest.strip_prefix(unit))
            .unwrap_or(&rest)
            .chars()
            .next();
        match (behind, before) {
            (Some(FEWER), _) => return Some(Figure::Change(-value)),
            (Some(MORE), _) | (_, Some('+')) => return Some(Figure::Change(value)),
            (_, Some('-')) => return Some(Figure::Change(-value)),
            _ => {}
        }
        let is_listed = before == Some(':')
            && symbols.iter().any(|symbol| {
                signs[..self.start - 1].ends_with(&symbol.chars().collect::<Vec<_>>())
            });
        (rest.starts_with(COUNTED) || is_listed || self.follows(signs, TOTAL_ITEMS))
            .then_some(Figure::Count(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Figure)> {
        let symbols: Vec<String> = ["◎", "○", "△", "×"].map(str::to_owned).into();
        quoted(text, &symbols)
            .into_iter()
            .map(|quoted| (quoted.grade, quoted.figure))
            .collect()
    }

    #[test]
    fn reads_the_figures_of_a_total() {
        let read = read("総取組数305の内訳は、◎：141（＋36、46.2％）、○：129（－15、42.3％）");
        let expected = [
            ("", Figure::Count(305)),
            ("◎", Figure::Count(141)),
            ("◎", Figure::Change(36)),
            ("◎", Figure::Share(462, true)),
            ("○", Figure::Count(129)),
            ("○", Figure::Change(-15)),
            ("○", Figure::Share(423, true)),
        ];
        assert_eq!(
            read,
            expected.map(|(grade, figure)| (grade.to_owned(), figure))
        );
    }

    #[test]
    fn reads_claims_and_leaves_other_numbers_alone() {
        let read =
            read("令和5年度は１－２で◎が10ポイント増、５類、△が８件減。全体の46％、3回、40件");
        let expected = [
            ("◎", Figure::Change(10)),
            ("△", Figure::Change(-8)),
            ("", Figure::Share(460, false)),
            ("", Figure::Count(40)),
        ];
        assert_eq!(
            read,
            expected.map(|(grade, figure)| (grade.to_owned(), figure))
        );
    }

    #[test]
    fn a_letter_is_a_grade_only_by_itself() {
        let symbols = vec!["A".to_owned()];
        let grades = |text| -> Vec<String> {
            quoted(text, &symbols)
                .into_iter()
                .map(|quoted| quoted.grade)
                .collect()
        };
        assert_eq!(grades("Ａが３件増"), ["A"]);
        assert_eq!(grades("PTAが３件増"), [""]);
    }
}
