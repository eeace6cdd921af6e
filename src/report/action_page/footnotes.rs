//! Footnotes: lines of the remarks that begin with a mark (*1：…, ＊ …, ※ …), and where the mark
//! stands in the table of targets.

use super::super::sheet::IndicatorRow;
use crate::plan::initiative::Initiative;
use crate::plan::normal::{comparable, fold};

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The mark as compared: *1.
    pub mark: String,
    /// The line as printed, mark included.
    pub text: String,
    /// The names and values that carry the mark; empty if none does.
    pub stands_at: Vec<String>,
}

const SIGNS: [char; 2] = ['*', '※'];

/// The footnotes of an item.
pub(super) fn of(initiative: &Initiative, indicators: &[IndicatorRow]) -> Vec<Footnote> {
    let notes = indicators.iter().map(|row| row.note.as_str());
    let lines = std::iter::once(initiative.remarks.as_str())
        .chain(notes)
        .flat_map(str::lines);
    lines
        .filter_map(|line| {
            let mark = marks(line.trim_start()).into_iter().next()?;
            comparable(line).starts_with(&mark).then(|| Footnote {
                stands_at: places(indicators, &mark),
                text: line.trim_start().to_owned(),
                mark,
            })
        })
        .collect()
}

/// The marks in a text as compared: each sign with the number right behind it. More than two digits
/// are a year and no number of a note.
pub(super) fn marks(text: &str) -> Vec<String> {
    let folded: Vec<char> = text.chars().map(fold).collect();
    let signs = folded
        .iter()
        .enumerate()
        .filter(|(_, sign)| SIGNS.contains(sign));
    let mark = |(index, sign): (usize, &char)| {
        let behind = folded[index + 1..].iter();
        let digits: String = behind.take_while(|next| next.is_ascii_digit()).collect();
        if digits.len() > 2 {
            sign.to_string()
        } else {
            format!("{sign}{digits}")
        }
    };
    signs.map(mark).collect()
}

fn places(indicators: &[IndicatorRow], mark: &str) -> Vec<String> {
    let texts = indicators.iter().flat_map(|row| {
        let baseline = row.baseline.iter();
        let baseline = baseline.flat_map(|baseline| [&baseline.as_printed, &baseline.when]);
        let cells = row.cells.iter().map(|cell| &cell.target);
        std::iter::once(&row.name).chain(baseline).chain(cells)
    });
    let carrying = texts.filter(|text| marks(text).iter().any(|other| other == mark));
    carrying.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn a_mark_is_a_sign_with_its_number() {
        assert_eq!(marks("824件 (*１）"), ["*1"]);
        assert_eq!(marks("障がい児に関わる活動者数（*2）"), ["*2"]);
        assert_eq!(marks("新規登録者数＊"), ["*"]);
        assert_eq!(marks("平成30年度(見込み)※"), ["※"]);
        assert_eq!(marks("＊ 2019年度以降"), ["*"]);
        assert_eq!(marks("＊2019年度以降"), ["*"]);
        assert!(marks("66人（31人）").is_empty());
    }
}
