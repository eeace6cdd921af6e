//! The words of making the next plan (次の計画).

use super::checks::names;
use crate::plan::TableName;
use crate::report::next::{Became, Preview, Problem};

/// The date of a figure that was reached: 令和5年度実績.
pub fn actual_of(year: &str) -> String {
    format!("{year}実績")
}

/// The date of a figure that was aimed at: 令和5年度目標.
pub fn target_of(year: &str) -> String {
    format!("{year}目標")
}

/// The footnote of a baseline that is no actual.
pub const FROM_TARGET: &str = "実績がないため、前の計画の目標値を入れています。";

/// Why something is left behind: the review ended it.
pub fn ended(disposition: &str) -> String {
    format!("総括で「{disposition}」としたため")
}
/// Why a node is left behind.
pub const NOTHING_UNDER_IT: &str = "引き継ぐ取組も課題もないため、または選ばれていないため";
/// Why an initiative is left behind.
pub const NOT_CHOSEN: &str = "引き継ぐものに選ばれていないため";

/// Between titles that stand in one cell.
pub const LIST_MARK: &str = "、";
/// What the page is for.
pub const LEAD: &str = "この計画から次の計画を作ります。引き継ぐものを選び、新しい体系に整えます。この計画の内容は変わりません。";
/// Plans that were made from this one.
pub const MADE_ALREADY: &str = "この計画から作った計画";
/// The first step.
pub const STEP_NAME: &str = "１　名前と期間";
/// The title of the new plan.
pub const TITLE: &str = "次の計画の名前";
/// What to write there.
pub const TITLE_SUPPORT: &str = "次の計画を、どの計画か見分けられる名前にしてください。";
/// An example of a title: that of the plan it is made from.
pub fn title_example(old: &str) -> String {
    format!("いまの計画：{old}")
}
/// What a reader of a plan that was made from a sample is told.
pub fn made_from_sample(sample: &str) -> String {
    format!(
        "見本「{sample}」から作った計画です。内容は試しに作ったもので、実際の計画ではありません。"
    )
}
/// There is nothing in the plan that could carry over.
pub const EMPTY: &str = "引き継ぐものがまだありません";
/// What to do then.
pub const EMPTY_BECAUSE: &str =
    "次の計画は、この計画の体系から作ります。先に体系に項目と取組を入れてください。";
/// Where to.
pub const TO_OUTLINE: &str = "体系を開く";
/// The first fiscal year.
pub const FIRST: &str = "始まりの年度";
/// The last fiscal year.
pub const LAST: &str = "終わりの年度";
/// The second step.
pub const STEP_CHOOSE: &str = "２　引き継ぐものを選ぶ";
/// What is chosen at first, after a review.
pub const CHOOSE_SUPPORT: &str = "はじめは、総括で「延長」としたものと、まだ判断していないもの、課題が残る項目を選んであります。総括のない計画では、すべてを選んであります。";
/// Chooses as at first.
pub const CHOOSE_AGAIN: &str = "はじめの選び方に戻す";
/// Chooses everything.
pub const CHOOSE_ALL: &str = "すべて引き継ぐ";
/// The column of boxes.
pub const CARRY: &str = "引き継ぐ";
/// The column of old records.
pub const OLD_ITEM: &str = "いまの計画の項目";
/// The column of dispositions.
pub const DISPOSITION: &str = "総括";
/// The column of issues.
pub const ISSUES: &str = "課題";
/// The column of what comes of it.
pub const BECOMES: &str = "次の計画では";
/// It keeps its title.
pub const AS_IT_IS: &str = "同じ名前";
/// It is not carried over.
pub const IS_LEFT: &str = "引き継がない";
/// The third step.
pub const STEP_ARRANGE: &str = "３　新しい体系を整える";
/// What can be done there.
pub const ARRANGE_SUPPORT: &str = "名前を変える、並べ替える、いくつかを一つにまとめる、一つを分ける、新しい項目を足すことができます。どの項目から来たかは記録に残ります。";
/// The column of new entries.
pub const NEW_ITEM: &str = "次の計画の項目";
/// The column of what it comes from.
pub const COMES_FROM: &str = "もとの項目";
/// It comes from nothing.
pub const IS_NEW: &str = "新しい項目";
/// Opens the controls of a line.
pub const CHANGE: &str = "整える";
/// Where it stands.
pub const UNDER: &str = "置く場所";
/// It stands under nothing.
pub const OUTERMOST: &str = "いちばん上の段";
/// Its level.
pub const LEVEL: &str = "段";
/// It has no level.
pub const NO_LEVEL: &str = "段なし";
/// Makes one of two.
pub const MERGE: &str = "ほかの項目にまとめる";
/// Nothing is chosen in a list.
pub const CHOOSE: &str = "選んでください";
/// How the lists of a line differ.
pub const LISTS_SUPPORT: &str = "「ほかの項目にまとめる」と、この行は選んだ項目と一つになります。「もとの項目を足す」と、行はそのままで、もとになった項目の記録が増えます。「つながる課題を足す」と、この項目で取り組む課題になります。";
/// Makes two of one.
pub const SPLIT: &str = "二つに分ける";
/// Takes an entry out.
pub const REMOVE: &str = "外す";
/// Up among the siblings.
pub const UP: &str = "上へ";
/// Down among the siblings.
pub const DOWN: &str = "下へ";
/// Makes it come from one more.
pub const ADD_SOURCE: &str = "もとの項目を足す";
/// Makes an issue lead here.
pub const ADD_ISSUE: &str = "つながる課題を足す";
/// The issues that lead here.
pub const LED_BY: &str = "つながる課題";
/// Takes something off a list.
pub const TAKE_OFF: &str = "外す";
/// Adds a node.
pub const ADD_NODE: &str = "新しい項目を足す";
/// Adds an initiative.
pub const ADD_INITIATIVE: &str = "新しい取組を足す";
/// Adds an entry under this one.
pub const ADD_UNDER: &str = "この下に取組を足す";
/// Adds a node under this one.
pub const ADD_NODE_UNDER: &str = "この下に項目を足す";
/// The fourth step.
pub const STEP_PREVIEW: &str = "４　確かめて作る";
/// Makes the plan.
pub const MAKE: &str = "次の計画を作る";
/// What happens then.
pub const MAKE_SUPPORT: &str = "新しい計画ができ、この計画には「次の計画へ」のつながりが記録されます。記録は「元に戻す」で取り消せます。";
/// The plan cannot be changed.
pub const READ_ONLY: &str = "この計画はいま変更できないため、次の計画を作れません。";
/// Another plan was opened meanwhile.
pub const NOT_HERE: &str = "次の計画はできましたが、もとの計画が開かれていないため、つながりを記録できませんでした。もとの計画を開き、作り直してください。";
/// How a text begins, in the place of a title.
pub fn beginning(text: &str) -> String {
    const LONGEST: usize = 30;
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST {
        line.to_owned()
    } else {
        line.chars().take(LONGEST).chain(['…']).collect()
    }
}
/// A title is missing.
pub const NO_TITLE_HINT: &str = "名前を入れてください";

/// What a control of a line is called.
pub fn of(what: &str, title: &str) -> String {
    format!("{title}：{what}")
}
/// A number of issues.
pub fn issues(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        format!("{count}件")
    }
}
/// How an entry stands to the old outline.
pub fn became(became: Became) -> &'static str {
    match became {
        Became::Same => "",
        Became::Renamed => "名前を変更",
        Became::Merged => "統合",
        Became::Split => "分割",
        Became::New => "新規",
    }
}
/// What must be put right.
pub fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::NoPlanTitle => "次の計画の名前を入れてください。",
        Problem::PeriodBackwards => "終わりの年度が始まりより前です。年度を直してください。",
        Problem::Nothing => {
            "引き継ぐものがありません。２で選ぶか、３で新しい項目を足してください。"
        }
        Problem::NoTitle(_) => "名前のない項目があります。３で名前を入れてください。",
        Problem::NoPlace(_) => "どの項目の下にもない取組があります。３で置く場所を選んでください。",
    }
}
/// How many there are of what.
pub fn figures(preview: &Preview) -> Vec<(&'static str, usize)> {
    vec![
        ("体系の項目", preview.nodes),
        ("取組", preview.initiatives),
        ("そのまま", preview.same),
        ("名前を変更", preview.renamed),
        ("統合", preview.merged),
        ("分割", preview.split),
        ("新規", preview.new),
        ("つながる課題", preview.issues_led),
    ]
}
/// Heads the baselines.
pub const BASELINES: &str = "指標の基準値";
/// The column of indicators.
pub const INDICATOR: &str = "指標";
/// The column of initiatives.
pub const INITIATIVE: &str = "取組";
/// The column of values.
pub const BASELINE: &str = "基準値";
/// The column of dates.
pub const WHEN: &str = "時点";
/// There is no figure.
pub const NO_FIGURE: &str = "（値なし）";
/// Heads what is left behind.
pub fn left(count: usize) -> String {
    format!("引き継がないもの {count}件")
}
/// Something left behind and why.
pub fn left_line(number: &str, title: &str, reason: &str) -> String {
    format!("{number}{title}（{reason}）")
}
/// Heads the issues that lead nowhere.
pub fn issues_open(count: usize) -> String {
    format!("次の計画につながらない課題 {count}件")
}
/// Heads what stays with the old plan.
pub const STAYS: &str = "この計画に残るもの";
/// What stays, and how much of it.
pub fn stays(table: TableName, count: usize) -> String {
    format!("{} {count}件", names::table(table))
}
/// The new plan is there.
pub fn made(title: &str) -> String {
    format!("「{title}」を作りました。もとの計画とのつながりも記録しました。")
}

/// Names of actions.
pub mod actions {
    /// Traces are written.
    pub const MAKE: &str = "次の計画の作成";
}

/// Heads the traces of a record.
pub const TRACES: &str = "前の計画・次の計画とのつながり";
/// Said before an issue.
pub const AN_ISSUE: &str = "課題　";
/// Which way a trace leads.
pub fn direction(is_next: bool) -> &'static str {
    if is_next {
        "次の計画へ"
    } else {
        "前の計画から"
    }
}
/// The other plan, before the record there.
pub fn plan_and(title: &str) -> String {
    format!("「{title}」　")
}
