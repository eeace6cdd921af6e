//! The words of what is published, and of the page that publishes it.

pub mod open_data;
pub mod page;

pub use page::*;

use crate::paper::Choice;
use crate::publish::Part;
use crate::report::grade::Change;

/// One of several assessors whose names are not published.
pub fn assessor(number: usize) -> String {
    format!("評価者{number}")
}

/// Leads past everything to the text.
pub const SKIP: &str = "本文へ進む";
/// The table of contents.
pub const CONTENTS: &str = "目次";
/// Leads back to it.
pub const BACK: &str = "目次へ戻る";
/// Before the name of whoever publishes.
pub const PUBLISHED_BY: &str = "発行";
/// Other editions of the same.
pub const BESIDE: &str = "ほかの形式";
/// The text edition.
pub const TEXT_EDITION: &str = "テキスト版";
/// The mark of a box that a reader must not miss.
pub const NOTICE: &str = "お知らせ";
/// What was chosen.
pub const CHOSEN: &str = "☑";
/// What was not.
pub const NOT_CHOSEN: &str = "☐";
/// What was chosen, for whoever hears it.
pub const CHOSEN_SPOKEN: &str = "（選択）";
/// A bar of a schedule, for whoever hears it.
pub const BAR_SPOKEN: &str = "実施期間";
/// A bar of a schedule without a label.
pub const BAR: &str = "→";
/// Between things in a row.
pub const SEPARATOR: &str = "、";
/// Between the head of a cell and the cell.
pub const HEAD_END: &str = "：";
/// Between several heads of one cell.
pub const HEAD_GAP: &str = "・";
/// Between the first and the last head of a cell that spans several.
pub const HEAD_SPAN: &str = "～";
/// Before the caption of a table in plain text.
pub const TABLE: &str = "［表］";
/// Before the caption of a picture in plain text.
pub const PICTURE: &str = "［図］";
/// Before a heading inside a part in plain text.
pub const HEADING: &str = "◆";
/// Before a point of a list in plain text.
pub const POINT: &str = "・";
/// Before a row of a table in plain text.
pub const ROW: &str = "■";
/// What moves a line in, in plain text.
pub const INDENT: &str = "　";

/// A heading with its number in plain text. Titles have numbers of their own: these stand apart.
pub fn numbered_heading(number: &str, title: &str) -> String {
    format!("【{number}】{title}")
}

/// The columns of a table in plain text.
pub fn columns(heads: &[String]) -> String {
    format!("列：{}", heads.join("、"))
}

/// How many parts stand below an entry of the contents.
pub fn below(count: usize) -> String {
    format!("内訳（{count}件）")
}

/// As of when the data is.
pub fn as_of(day: &str) -> String {
    format!("{day}現在の計画のデータから作成しました。")
}

/// Made from the data of the plan, without a day.
pub const MADE: &str = "計画のデータから作成しました。";

/// The arrow of a change of grade; empty for none.
pub fn arrow(change: Change) -> &'static str {
    match change {
        Change::Up => "▲",
        Change::Down => "▼",
        Change::Same | Change::Unknown => "",
    }
}

/// A change of grade for whoever hears it; empty for none.
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Up => "（前年より上がった）",
        Change::Down => "（前年より下がった）",
        Change::Same | Change::Unknown => "",
    }
}

/// The label of a grade behind its symbol.
pub fn grade_label(label: &str) -> String {
    format!("（{label}）")
}

/// Something that can be chosen, with its mark.
pub fn choice(choice: &Choice) -> String {
    let mark = if choice.is_chosen { CHOSEN } else { NOT_CHOSEN };
    let label = if choice.label == choice.symbol {
        ""
    } else {
        choice.label.as_str()
    };
    let parts = [mark, choice.symbol.as_str(), label];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// A count in a bar.
pub fn count(part: &str, count: u32) -> String {
    format!("{part} {count}")
}

/// What a bar shows.
pub fn bar(label: &str, counts: &[String]) -> String {
    format!("{label}：{}", counts.join("、"))
}

/// The name of a kind of content.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Activities => "取組内容と成果",
        Part::Policies => "今後の方針",
        Part::Remarks => "シートの備考",
        Part::Reasons => "評価の理由・所見",
        Part::Assessors => "評価者ごとの名称",
        Part::Actuals => "指標の実績値",
        Part::Revisions => "見直しの経緯（名称の変更、目標の見直し、期間の延長）",
        Part::Opinions => "委員会などの意見",
        Part::Responses => "意見への対応",
        Part::Summary => "総括の文章",
        Part::Surveys => "アンケート調査の結果",
        Part::Reviews => "計画の総括",
        Part::Issues => "課題",
        Part::Traces => "前の計画・次の計画とのつながり",
        Part::Appendices => "資料",
    }
}

/// Why nothing of some sections stands in a table of all items.
pub fn held_back(sections: &[&str]) -> String {
    format!(
        "次の担当のシートと評価は、公表していないため空欄です：{}",
        sections.join("、")
    )
}
