//! The words of the page on drifts (記載のずれ).

use crate::edit::drift::Source;
use crate::report::drift::{DriftKind, Likeness};

/// What the page is for.
pub const LEAD: &str = "同じことが二か所に書かれ、書き方が食い違っているところです。そのままでもかまいません。そろえるときは、残す書き方を選びます。あとから元に戻せます。";
/// Nothing has drifted.
pub const NONE: &str = "記載のずれはありません";
/// What is compared.
pub const NONE_STEP: &str = "項目のページ、全体計画表、共通の取組、再掲の書き方を見くらべました。";
/// Where it is.
pub const PLACE: &str = "場所";
/// The kind of drift.
pub const KIND: &str = "食い違い";
/// Both wordings.
pub const SIDES: &str = "書き方";
/// Keeps a wording.
pub const TAKE: &str = "こちらにそろえる";
/// A blank cell.
pub const BLANK: &str = "（空欄）";
/// The drifts.
pub const TABLE: &str = "記載のずれの一覧";
/// The name of the action.
pub const ACTION: &str = "記載のずれをそろえる";

/// How many there are.
pub fn count(all: usize, words: usize) -> String {
    format!(
        "{all}件のうち、ことばの違いが{words}件、字の幅や句読点だけの違いが{}件です。",
        all - words
    )
}

/// What has drifted.
pub fn kind(kind: DriftKind) -> &'static str {
    match kind {
        DriftKind::Title => "項目の名称",
        DriftKind::CopyTitle => "再掲の名称",
        DriftKind::ActionTitle => "実施内容の書き方",
        DriftKind::Rows => "行の分け方",
        DriftKind::Goals => "関連する目標",
        DriftKind::SharedTitle => "共通の取組の書き方",
        DriftKind::SharedClass => "共通の取組の区分",
        DriftKind::Relisted => "再掲した実施内容の書き方",
        DriftKind::SameFigure => "同じ指標の値",
    }
}

/// How far apart the wordings are.
pub fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Signs => "字の幅や句読点だけ",
        Likeness::Words => "ことばの違い",
    }
}

/// Where a wording stands.
pub fn source(source: Source, kind: DriftKind) -> &'static str {
    match (source, kind) {
        (Source::Page, DriftKind::CopyTitle) => "本来の掲載",
        (Source::Page, _) => "項目のページ",
        (Source::Overview, DriftKind::CopyTitle) => "再掲",
        (Source::Overview, _) => "体系・全体計画表",
        (Source::Shared, _) => "共通の取組",
        (Source::Original, _) => "もとの記載",
    }
}

/// The button that keeps a wording, for screen readers.
pub fn take(place: &str, kind: &str, source: &str) -> String {
    format!("{place}の{kind}を{source}の書き方にそろえる")
}

/// Where it is: 12-共通３ 市民協働推進センター.
pub fn place(numbers: &[String], item: &str) -> String {
    format!("{} {item}", numbers.join("-"))
}
