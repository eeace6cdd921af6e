//! The words of the plan as one text.

/// A heading with its number: １ 市町村社協を取り巻く状況.
pub fn heading(number: &str, title: &str) -> String {
    super::links::line(number, title)
}

/// The row of all outermost headings: 計（章 4）.
pub fn total(level: &str, count: usize) -> String {
    format!("計（{level}{count}）")
}
