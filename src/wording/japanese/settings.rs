//! The words of the settings (設定).

use crate::plan::YearStyle;
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, SealShape};

/// What the page is for.
pub const LEAD: &str = "計画の基本、この計画での呼び名、選ぶことば、評価の決まりを整えます。";
/// The navigation inside the page.
pub const PARTS: &str = "設定の項目";
/// The plan itself.
pub const BASICS: &str = "計画の基本";
/// The period.
pub const PERIOD: &str = "計画期間";
/// The plan's words.
pub const WORDS: &str = "この計画での呼び名";
/// The lists of words.
pub const LISTS: &str = "選ぶことば";
/// The levels.
pub const LEVELS: &str = "体系の階層";
/// The rules of evaluation.
pub const EVALUATION: &str = "評価の決まり";
/// The plan's title.
pub const TITLE: &str = "計画の名称";
/// The organisation.
pub const ORGANISATION: &str = "計画をつくる団体";
/// The guide for the length of texts.
pub const LENGTH_GUIDE: &str = "シートの文の長さの目安（文字）";
/// What the guide does.
pub const LENGTH_GUIDE_SUPPORT: &str = "超えても保存されます。空欄なら目安を出しません。";
/// What a reader must be told.
pub const NOTICE: &str = "データについてのお知らせ";
/// Where it is shown.
pub const NOTICE_SUPPORT: &str = "どの画面の上にも出ます。なければ空欄にします。";
/// What stands at the head of the plan.
pub const PREFACE: &str = "計画の前文（理念など）";
/// The first year.
pub const FIRST_YEAR: &str = "最初の年度";
/// The last year.
pub const LAST_YEAR: &str = "当初の最後の年度";
/// What happens to years that are cut off.
pub const YEARS_SUPPORT: &str =
    "年度を減らしても、その年度の記入は消えません。画面に出なくなるだけです。";
/// The period's changes.
pub const EXTENSIONS: &str = "計画期間の変更";
/// None.
pub const NO_EXTENSIONS: &str = "変更はありません。";
/// Extends the period.
pub const EXTEND: &str = "計画期間の変更を記録する";
/// The new last year.
pub const NEW_LAST_YEAR: &str = "新しい最後の年度";
/// When it was decided.
pub const DECIDED_YEAR: &str = "決めた年度";
/// Who decided.
pub const DECIDED_BY: &str = "決めた会議や部署";
/// Who is not written.
pub const DECIDED_BY_SUPPORT: &str = "個人の名前は書きません。";
/// Why.
pub const REASON: &str = "理由";
/// Records it.
pub const RECORD: &str = "記録する";
/// What an empty word means.
pub const WORDS_SUPPORT: &str = "空欄なら、薄い字のことばを使います。";
/// Mailing.
pub const CONTACT: &str = "送り先";
/// Whom not to write.
pub const CONTACT_EXAMPLE: &str = "係の共用アドレスなど";
/// Deletes.
pub const DELETE: &str = "削除";

/// Deletes one of several.
pub fn delete(what: &str) -> String {
    format!("{what} {DELETE}")
}

/// The last level.
pub const LEVELS_SUPPORT: &str = "上から順に大きな階層です。いちばん下が取組の階層になります。";
/// Puts another in its place.
pub const REPLACE: &str = "置き換えて削除する";
/// By which.
pub const REPLACE_BY: &str = "代わりに使うもの";
/// There is none.
pub const NO_REPLACEMENT: &str = "代わりになるものがありません。先に足してください。";
/// Not offered for this.
pub const NOT_REPLACEABLE: &str = "使っているところを先に変えるか、消してください。";
/// The scales.
pub const SCALES: &str = "評価区分";
/// The scale's name.
pub const SCALE_NAME: &str = "評価区分の名称";
/// The scale's note.
pub const SCALE_NOTE: &str = "選び方の説明";
/// The label.
pub const LABEL: &str = "ことば";
/// The definition.
pub const DEFINITION: &str = "選ぶめやす";
/// Achieved.
pub const ACHIEVED: &str = "達成";
/// Goes on.
pub const CONTINUES: &str = "継続";
/// What the rank is for.
pub const RANK_SUPPORT: &str = "順位は、前年と比べて上がったか下がったかを示すのに使います。1がいちばんよい評価です。空欄の評価は比べません。";
/// Needs a reason.
pub const REASON_REQUIRED: &str = "理由が必要";
/// How it looks.
pub const PREVIEW: &str = "見え方";
/// The stages.
pub const STAGES: &str = "評価の段階";
/// In which order.
pub const STAGES_SUPPORT: &str =
    "上から順に評価します。あとの段階が前の評価を書き換えることはありません。";
/// The stage's name.
pub const STAGE_NAME: &str = "段階の名称";
/// Who rates.
pub const ASSESSOR: &str = "評価する人";
/// The body.
pub const ASSESSOR_NAME: &str = "評価する会議や部署の名称";
/// The scale.
pub const STAGE_SCALE: &str = "使う評価区分";
/// Several assessors.
pub const SEVERAL: &str = "同じシートを複数で評価する";
/// Averaged.
pub const AVERAGED: &str = "その評価を平均する";
/// When averaging matters.
pub const AVERAGED_SUPPORT: &str = "複数で評価する段階だけに関わります。";
/// What the family decides.
pub const FAMILY_SUPPORT: &str = "画面と様式の並び方が変わります。書いた内容は変わりません。";
/// Sheets are only rated.
pub const RATED_ONLY: &str = "シートは評価だけを記入する";
/// What that changes.
pub const RATED_ONLY_SUPPORT: &str = "取組内容や成果の文がなくても、記入済みと数えます。";
/// What naming the secretariat is for.
pub const SECRETARIAT_SUPPORT: &str = "事務局が担当課のひとつでもあるときに選びます。";
/// Every rating needs a reason.
pub const STAGE_REASON: &str = "どの評価にも理由が必要";
/// The criteria.
pub const CRITERIA: &str = "評価の観点";
/// When there are criteria.
pub const CRITERIA_SUPPORT: &str =
    "必要性・有効性など、いくつかの観点を並べて評価するときに使います。";
/// As the stage's.
pub const SAME_SCALE: &str = "段階と同じ";
/// Not said.
pub const UNSAID: &str = "決めない";
/// Names of actions.
pub mod actions {
    /// The period.
    pub const PERIOD: &str = "計画期間を変更";
    /// An extension.
    pub const EXTEND: &str = "計画期間の変更を記録";
    /// An extension is deleted.
    pub const DELETE_EXTENSION: &str = "計画期間の変更を取消し";
    /// The plan's words.
    pub const WORDS: &str = "呼び名を変更";
}

/// Why a word cannot simply go.
pub fn is_used(name: &str, what: &str) -> String {
    format!(
        "「{name}」は使われています（{what}）。削除すると、使っているところは代わりのものに変わります。"
    )
}

/// Why it cannot go at all.
pub fn is_used_only(name: &str, what: &str) -> String {
    format!("「{name}」は使われているため、削除できません（{what}）。")
}

/// A change of the period.
pub fn extension(last_year: &str) -> String {
    format!("{last_year}まで")
}

/// How years are written, by an example.
pub fn year_style(style: YearStyle) -> String {
    crate::plan::FiscalYear::new(2023).map_or_else(String::new, |year| year.show(style))
}

/// How items are numbered, by an example.
pub fn numbering(style: NumberingStyle) -> String {
    match style {
        NumberingStyle::None => "なし".to_owned(),
        NumberingStyle::Bullet | NumberingStyle::Diamond | NumberingStyle::Dot => style.show(1),
        NumberingStyle::Nested => "１－１ １－２ １－３（上の番号に続ける）".to_owned(),
        _ => format!("{} {} {}", style.show(1), style.show(2), style.show(3)),
    }
}

/// Who rates.
pub fn assessor(assessor: Assessor) -> &'static str {
    match assessor {
        Assessor::Section => "担当",
        Assessor::Secretariat => "事務局",
        Assessor::Committee => "会議・委員会",
    }
}

/// The shape of a seal.
pub fn shape(shape: SealShape) -> &'static str {
    match shape {
        SealShape::Filled => "塗った丸",
        SealShape::Ring => "丸",
        SealShape::Dashed => "点線の丸",
        SealShape::Square => "四角",
        SealShape::Plain => "記号だけ",
    }
}

/// Label: who works on this machine.
pub const OFFICE: &str = "この端末で書く人の所属";
/// What it is for.
pub const OFFICE_SUPPORT: &str =
    "変更の記録と、書き出したファイルに残ります。名前は残しません。この端末だけの設定です。";
/// The secretariat.
pub const SECRETARIAT: &str = "事務局";

/// An office in the list; none was chosen where it is empty.
pub fn office(name: &str) -> String {
    if name.is_empty() {
        "（決めていない）".to_owned()
    } else {
        name.to_owned()
    }
}

/// The table of a scale's grades: no two regions of the page have one name.
pub fn grades_of(scale: &str) -> String {
    format!("{scale}の評価")
}
