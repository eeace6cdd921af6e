//! What the command line says.

pub mod collect;
pub mod diff;
pub mod export;
pub mod merge;

use crate::report::{Counting, MissingField, SheetState};

/// What the program is.
pub const ABOUT: &str = "福祉計画の進行管理ファイルを、画面を開かずに点検し、集計します";
/// What `check` does.
pub const CHECK: &str = "ファイルを点検します";
/// What `report` does.
pub const REPORT: &str = "ファイルから表をつくります";
/// What `tally` does.
pub const TALLY: &str = "評価の件数を数えます";
/// What `grid` does.
pub const GRID: &str = "計画全体の評価を一覧にします";
/// What `progress` does.
pub const PROGRESS: &str = "シートの記入状況を一覧にします";
/// What `summary` does.
pub const SUMMARY: &str = "年度の総括を文章で書き出します";
/// What `issue` does.
pub const ISSUE: &str = "担当に送る記入用のファイルをつくります";
/// The stage that is asked for.
pub const ISSUE_STAGE: &str =
    "求める評価の段階の ID か名前（省くと担当が自分で評価する段階、「なし」なら評価を求めない）";
/// The word for no stage.
pub const NO_RATING: &str = "なし";
/// The day replies are due.
pub const DUE: &str = "提出期限（2026-05-29）";
/// Also the forms for a spreadsheet.
pub const ISSUE_FORMS: &str = "係ごとのExcelの様式（.xlsx）も作る";
/// What the sections are told.
pub const INSTRUCTIONS: &str = "担当に伝えること";
/// No file for all.
pub const SECTIONS_ONLY: &str = "全担当分を1つにまとめたファイルはつくらない";
/// The folder for the files.
pub const OUT: &str = "ファイルを書き出すフォルダー（ある同名のファイルには上書きしません）";
/// Who issues where the plan names nobody.
pub const SECRETARIAT: &str = "事務局";
/// A file from which something was left out is not issued.
pub const NOT_WHOLE: &str =
    "ファイルに読めなかったところがあるため、発行しません。ayumi check で確かめてください。";
/// A file of a newer version is not issued.
pub const NEWER: &str = "もっと新しい版の「あゆみ」で書かれたファイルのため、発行しません。新しい版で発行してください。";
/// No section has a sheet in that year.
pub const NOBODY: &str =
    "この年度のシートを受け持つ担当がありません。取組の担当を確かめてください。";
/// What `schema` does.
pub const SCHEMA: &str = "ファイル形式の JSON Schema を書き出します";
/// The file.
pub const FILE: &str = "あゆみのファイル（JSON）";
/// The switch for JSON.
pub const JSON: &str = "JSON で書き出します";
/// The year.
pub const YEAR: &str = "年度（2023、R5、令和5年度）";
/// The dimension.
pub const BY: &str = "数え分け（「,」で区切ると入れ子）：level:番号、section、each-section、actor、funding-type、mark、stage、year、grade、change-class、total";
/// The columns.
pub const COLUMNS: &str = "列：grade（評価）か、数え分けと同じ言葉";
/// Which listings.
pub const COUNT: &str = "listings（掲載ごと）か once（実件数）";
/// Whose ratings.
pub const STAGE: &str = "評価の段階の ID か名前（省くと最初の段階）";
/// Nothing was found.
pub const NOTHING_FOUND: &str = "気になる点はありません。";
/// A file from which something was left out.
pub const SET_ASIDE: &str =
    "注意：ファイルに読めなかったところがあります。ayumi check で確かめてください。";
/// How to go on after a wrong argument.
pub const SEE_HELP: &str = "使い方は ayumi --help で見られます。";

/// Why a file is not read that cannot be opened.
pub const CANNOT_BE_OPENED: &str = "ファイルを開けません。";

/// The file is no bundle.
pub fn unreadable(path: &str, why: &str) -> String {
    format!("ファイルを読めません：{path}：{why}")
}

/// The folder cannot be written to.
pub fn cannot_write(path: &str) -> String {
    format!("ファイルを書き出せません：{path}。ほかのファイルも書き出していません。")
}

/// A file of that name is there.
pub fn is_there(path: &str) -> String {
    format!(
        "同じ名前のファイルがあります：{path}。何も書き出していません。別のフォルダーを指定してください。"
    )
}

/// What was issued, over the list of files.
pub fn issued(number: u32, year: &str, files: usize) -> String {
    format!("{year}　第{number}回の発行：{files}件のファイルをつくりました。")
}

/// Under the list of files.
pub fn issued_plan(name: &str) -> String {
    format!(
        "発行を記録した計画：{name}\nこれからはこの計画を使ってください。届いた回答は、この計画に取り込みます。"
    )
}

/// Something to know of a file that can be used all the same.
pub fn noted(path: &str, what: &str) -> String {
    format!("注意：{path}：{what}")
}

/// No fiscal year.
pub fn no_year(text: &str) -> String {
    format!("年度として読めません：{text}（例：2023、R5、令和5年度）")
}

/// No dimension.
pub fn no_dimension(text: &str) -> String {
    format!("数え分けとして読めません：{text}（例：level:1、section、actor）")
}

/// A year of which the plan knows nothing.
pub fn outside_the_plan(year: &str, period: &str) -> String {
    format!("{year}は計画の期間（{period}）にありません。")
}

/// A level the plan does not have.
pub fn no_level(index: usize, levels: &str) -> String {
    format!("{index}番目の階層はありません。この計画の階層：{levels}")
}

/// A stage the plan does not have.
pub fn no_stage(name: &str, stages: &str) -> String {
    format!("評価の段階が見つかりません：{name}。この計画の段階：{stages}")
}

/// A wrong argument.
pub fn wrong_argument(argument: &str) -> String {
    format!("引数が正しくありません：{argument}。{SEE_HELP}")
}

/// A missing argument.
pub fn missing_argument(argument: &str) -> String {
    if argument.is_empty() {
        return format!("何をするかが書かれていません。{SEE_HELP}");
    }
    format!("引数が足りません：{argument}。{SEE_HELP}")
}

/// How many findings there are.
pub fn findings(count: usize) -> String {
    format!("{count}件")
}

/// A line over a table that says what it counts.
pub fn counted(year: &str, stage: &str, counting: Counting) -> String {
    let counting = match counting {
        Counting::Listings => "掲載ごと",
        Counting::Once => "実件数",
    };
    format!("{year}　{stage}　{counting}")
}

/// Heads of columns.
pub mod column {
    /// Page.
    pub const PAGE: &str = "頁";
    /// Number.
    pub const NUMBER: &str = "番号";
    /// Title.
    pub const TITLE: &str = "名称";
    /// Sections.
    pub const SECTION: &str = "担当";
    /// State of a sheet.
    pub const STATE: &str = "状態";
    /// What is missing.
    pub const MISSING: &str = "足りないもの";
    /// Name of a file.
    pub const FILE: &str = "ファイル";
    /// How many sheets.
    pub const SHEETS: &str = "シート";
    /// Without a rating.
    pub const UNRATED: &str = "未評価";
    /// Total.
    pub const TOTAL: &str = "計";
}

/// The state of a sheet.
pub fn state(state: SheetState) -> &'static str {
    match state {
        SheetState::Blank => "未入力",
        SheetState::Started => "入力中",
        SheetState::Complete => "記入済",
    }
}

/// What a sheet lacks.
pub fn missing(field: MissingField) -> &'static str {
    match field {
        MissingField::Activity => super::reports::ACTIVITY,
        MissingField::Outcome => super::reports::OUTCOME,
        MissingField::Policy => super::reports::POLICY,
        MissingField::Rating => "評価",
        MissingField::Reason => "評価の理由",
    }
}
