//! The words of the issues (課題).

/// What the page is for.
pub const LEAD: &str =
    "計画の期間を通じて見えた課題を、項目ごとに書きます。課題は次の計画の項目へつながります。";
/// An issue.
pub const ISSUE: &str = "課題";
/// Adds an issue.
pub const ADD: &str = "課題を足す";
/// An item without an issue.
pub const NONE: &str = "この項目の課題は、まだありません。";
/// There is nothing an issue could belong to.
pub const NO_ITEMS: &str = "体系に項目がありません";
/// What to do then.
pub const NO_ITEMS_HELP: &str =
    "課題は体系の項目ごとに書きます。先に「体系」で項目を作ってください。";
/// The issues of the whole plan.
pub const WHOLE_PLAN: &str = "計画全体の課題";
/// It leads to nothing yet.
pub const LEADS_NOWHERE: &str = "次の計画へは、まだつながっていません。";

/// What it leads to.
pub fn leads_to(plan: &str, title: &str) -> String {
    format!("次の計画「{plan}」の「{title}」へ")
}

/// How many issues there are and how many lead somewhere.
pub fn counts((total, led): (usize, usize)) -> String {
    match led {
        0 => format!("課題は {total}件です。"),
        led => format!("課題は {total}件、そのうち {led}件が次の計画につながっています。"),
    }
}
