//! The words of the page that publishes.

use super::super::keeping::safe;
use crate::plan::{FiscalYear, Plan};

/// What the page is for.
pub const LEAD: &str =
    "住民に公表するファイルを作ります。公表しない内容は、作る前にデータから取り除きます。";
/// Heading.
pub const WHAT: &str = "公表する内容を選ぶ";
/// What is always published.
pub const WHAT_ABOUT: &str = "計画そのもの（体系、取組の名称と概要、年次計画、指標と目標）は、いつも公表します。それに加えて出すものを選んでください。選んだ年度より後の年度の内容は出ません。";
/// The stages.
pub const STAGES: &str = "評価を公表する段階";
/// The parts.
pub const PARTS: &str = "内容";
/// The sections.
pub const SECTIONS: &str = "シートと評価を公表する担当";
/// What leaving out a section means.
pub const SECTIONS_SUPPORT: &str = "外した担当の取組は、名称と目標だけを載せます。複数の担当がある取組は、どれか一つを選んでいれば載ります。";
/// The pieces.
pub const PIECES: &str = "ページに載せるもの";
/// Heading.
pub const IMPRINT: &str = "だれが、いつの内容として公表するか";
/// Who publishes.
pub const PUBLISHER: &str = "発行する団体";
/// As of when.
pub const AS_OF: &str = "データの時点";
/// The terms.
pub const TERMS: &str = "利用の条件";
/// What may be written there.
pub const TERMS_SUPPORT: &str = "利用の条件は、たとえば「出典を記せば自由に利用できます。」のように一行で書きます。空欄なら載せません。";
/// Heading.
pub const PREVIEW: &str = "公表する前に確かめる";
/// Heading.
pub const COMES_OUT: &str = "公表するもの";
/// Heading.
pub const STAYS_IN: &str = "公表しないもの";
/// What is never published.
pub const NEVER: &str =
    "受渡しの記録、変更の記録、版の履歴、入力した日時、担当の連絡先（いつも公表しません）";
/// Heading.
pub const FILES: &str = "ファイルを作る";
/// What becomes of the files.
pub const FILES_ABOUT: &str = "ファイルはこの端末に保存されるだけで、どこにも送られません。中身を確かめてから、団体のホームページを管理している人に渡してください。";
/// Makes the page.
pub const MAKE_PAGE: &str = "公表用のページ（HTML）";
/// Makes the text edition.
pub const MAKE_TEXT: &str = "テキスト版";
/// Makes open data.
pub const MAKE_OPEN_DATA: &str = "オープンデータ（CSV）";

/// Something with how much there is of it.
pub fn counted(name: &str, count: usize) -> String {
    format!("{name}（{count}件）")
}

/// The ratings of a stage.
pub fn ratings_of(stage: &str, count: usize) -> String {
    counted(&format!("評価：{stage}"), count)
}

/// What a section wrote.
pub fn sheets_of(section: &str) -> String {
    format!("{section}のシート、評価、実績値、意見への対応")
}

/// What is of a later year.
pub fn later(count: usize) -> String {
    counted("後の年度のシート・意見・総括", count)
}

/// What the page is made of.
pub fn pieces(names: &[String]) -> String {
    if names.is_empty() {
        "ページに載せるものがありません。".to_owned()
    } else {
        format!("ページ：{}", names.join("、"))
    }
}

/// The name of a file: organisation, plan, year, without the characters that file systems refuse.
pub fn file_name(plan: &Plan, year: FiscalYear, ending: &str) -> String {
    let header = plan.header();
    let parts = [
        header.map_or_else(String::new, |header| safe(&header.organisation, 16)),
        header.map_or_else(String::new, |header| safe(&header.title, 20)),
        safe(&year.show(plan.year_style()), 12),
        "公表".to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("_"))
}
