//! The words of the printed review and of the printed issues that no page of the screen has.

/// The caption of the period.
pub const PERIOD_CAPTION: &str = "計画の期間と延長";
/// The column of what is told of the period.
pub const WHICH: &str = "区分";
/// The column of how the period was decided.
pub const DECIDED: &str = "期間";
/// The column of reasons.
pub const REASON: &str = "理由";
/// What is counted: every item where it is at home.
pub const COUNTED: &str = "件数は、再掲を除いた取り組みの数です。";
/// The column of the outermost headings, in a plan that has no word for them.
pub const FIELD: &str = "分野";
/// The column of issues.
pub const PRESENT_ISSUES: &str = "現状の課題";
/// The column of what an issue leads to.
pub const LEADS_TO: &str = "次の計画へのつながり";

/// A disposition in short and in full.
pub fn in_short_and_full(short: &str, full: &str) -> String {
    if short == full {
        full.to_owned()
    } else {
        format!("{short}\n{full}")
    }
}

/// A disposition in the legend: 達成・延長：強化計画の目標は達成したが….
pub fn meaning(short: &str, full: &str, definition: &str) -> String {
    let mut parts = vec![short];
    if full != short {
        parts.push(full);
    }
    if !definition.is_empty() {
        parts.push(definition);
    }
    parts.join("：")
}
