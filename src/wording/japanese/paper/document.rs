//! The words of the printed text that no page of the screen has.

/// A line with what it is where its words do not show it: 職員研修（例）.
pub fn with_mark(line: &str, mark: &str) -> String {
    format!("{line}（{mark}）")
}
