//! The words of open data: what lies beside the tables.

/// What is said of the files.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The plan.
    pub title: &'a str,
    /// Who publishes.
    pub publisher: &'a str,
    /// As of when; empty for nothing.
    pub as_of: &'a str,
    /// On what terms; empty for nothing.
    pub terms: &'a str,
    /// What must be known of the data; empty for nothing.
    pub notice: &'a str,
    /// The tables, a line each.
    pub tables: &'a [String],
}

/// A table: its file, what it holds, how many rows.
pub fn table(name: &str, holds: &str, rows: usize) -> String {
    format!("{name}.csv　{holds}（{rows}行）")
}

/// The text that explains the files.
pub fn about(about: About<'_>) -> String {
    let mut lines = vec![format!("{}　オープンデータ", about.title), String::new()];
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{name}：{value}"));
        }
    };
    add("公表", about.publisher);
    add("データの時点", about.as_of);
    add("利用の条件", about.terms);
    add("お知らせ", about.notice);
    lines.push(String::new());
    lines.push("■ファイル".to_owned());
    lines.extend(about.tables.iter().cloned());
    lines.push(String::new());
    lines.push("■書き方".to_owned());
    lines.extend(FORMAT.iter().map(|line| format!("・{line}")));
    lines.join("\n") + "\n"
}

const FORMAT: [&str; 10] = [
    "文字コードは UTF-8（BOM つき）、行の終わりは CRLF、区切りはコンマです。",
    "1行目が列の名前です。1行に一つの事実を書いています（縦持ち）。",
    "列の意味は columns.csv に、コードの意味は codes.csv にあります。",
    "空のセルは「値がない」ことを表します。0 は 0 という値です。",
    "数値は数値だけを書き、単位は別の列に書いています。as_printed の列は資料に書かれたとおりの文字です。",
    "年度は始まる年の西暦です。名前が _era で終わる列は同じ年度の和暦です。",
    "文章の中の改行は「¶」にして、1件を1行に収めています。",
    "表計算ソフトが式と取り違える文字（= + - @ など）で始まる文字の前には「'」を一つ付けています。",
    "ID の列で表どうしを結べます。",
    "公表しないと決めた内容は、作る前にデータから取り除いています。",
];
