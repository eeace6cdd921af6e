//! The sentences of a yearly summary that are written from the data, and what the check of quoted
//! figures looks for in them.

use crate::report::figures::{in_text, signed};

/// What the total of a summary counts; a number behind it is a count.
pub const TOTAL_ITEMS: &str = "総取組数";
/// Behind a number: it counts initiatives.
pub const COUNTED: &str = "件";
/// Units that may stand between a number and what became of it: the published summary says
/// ポイント for a difference of counts.
pub const UNITS: &[&str] = &["件", "ポイント"];
/// Between a grade and the number it is about: ◎が４件増.
pub const OF_GRADE: char = 'が';
/// Behind a number: it is a growth.
pub const MORE: char = '増';
/// Behind a number: it is a decline.
pub const FEWER: char = '減';

/// A grade with its count, change from the year before and share, as a sentence names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeFigures {
    /// The symbol.
    pub symbol: String,
    /// How many.
    pub count: u32,
    /// The change from the year before, where that is known.
    pub change: Option<i64>,
    /// The share in percent, where there is one.
    pub share: String,
}

/// Who did something, with the figures of each grade and the number of items this year and, where
/// it is another one, last year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorFigures {
    /// The actor; empty where a plan tells none apart.
    pub actor: String,
    /// The figures of each grade.
    pub grades: Vec<GradeFigures>,
    /// The number of items last year and this year, where it changed.
    pub items_changed: Option<(u32, u32)>,
}

/// The total: 総取組数305の内訳は、◎：141（＋36、46.2％）… となりました。
pub fn total(items: u32, grades: &[GradeFigures]) -> String {
    let parts: Vec<String> = grades.iter().map(with_brackets).collect();
    format!(
        "{TOTAL_ITEMS}{items}の内訳は、{}となりました。",
        parts.join("、")
    )
}

fn with_brackets(grade: &GradeFigures) -> String {
    let share = (!grade.share.is_empty()).then(|| format!("{}％", grade.share));
    let inside: Vec<String> = grade.change.map(signed).into_iter().chain(share).collect();
    let GradeFigures { symbol, count, .. } = grade;
    if inside.is_empty() {
        format!("{symbol}：{count}")
    } else {
        format!("{symbol}：{count}（{}）", inside.join("、"))
    }
}

/// An actor over the whole plan: 市・市社協では、全体で◎が４件増、○が３件減となりました。
pub fn actor(figures: &ActorFigures) -> String {
    let rest = items_changed(figures);
    format!(
        "{}では、全体で{}。{rest}",
        figures.actor,
        changes(&figures.grades, true)
    )
}

/// A measure: １－２「交流の機会を増やす」では、市・市社協は◎が１件増、地域は◎が10件増となりました。
pub fn measure(number: &str, title: &str, actors: &[ActorFigures]) -> String {
    let name = if title.contains('「') {
        format!("{number}{title}")
    } else {
        format!("{number}「{title}」")
    };
    let last = actors.len().saturating_sub(1);
    let claims: Vec<String> = actors
        .iter()
        .enumerate()
        .map(|(index, figures)| {
            let claim = changes(&figures.grades, index == last);
            if figures.actor.is_empty() {
                claim
            } else {
                format!("{}は{claim}", figures.actor)
            }
        })
        .collect();
    let rest: String = actors.iter().map(items_changed).collect();
    format!("{name}では、{}。{rest}", claims.join("、"))
}

/// ◎が４件増、○が３件減; the counts themselves where the year before is not known.
fn changes(grades: &[GradeFigures], ends: bool) -> String {
    let is_known = grades.iter().all(|grade| grade.change.is_some());
    if !is_known {
        let counts: Vec<String> = grades
            .iter()
            .map(|grade| {
                format!(
                    "{}{OF_GRADE}{}{COUNTED}",
                    grade.symbol,
                    in_text(grade.count.into())
                )
            })
            .collect();
        return format!("{}{}", counts.join("、"), if ends { "でした" } else { "" });
    }
    let moved: Vec<String> = grades
        .iter()
        .filter_map(|grade| {
            let change = grade.change.filter(|change| *change != 0)?;
            let word = if change > 0 { MORE } else { FEWER };
            let count = in_text(change.unsigned_abs());
            Some(format!("{}{OF_GRADE}{count}{COUNTED}{word}", grade.symbol))
        })
        .collect();
    match (moved.is_empty(), ends) {
        (true, true) => "前年と同じでした".to_owned(),
        (true, false) => "前年と同じ".to_owned(),
        (false, true) => format!("{}となりました", moved.join("、")),
        (false, false) => moved.join("、"),
    }
}

fn items_changed(figures: &ActorFigures) -> String {
    let Some((before, now)) = figures.items_changed else {
        return String::new();
    };
    let whose = if figures.actor.is_empty() {
        String::new()
    } else {
        format!("{}の", figures.actor)
    };
    let (before, now) = (in_text(before.into()), in_text(now.into()));
    format!("{whose}取組数は前年の{before}件から{now}件になりました。")
}
