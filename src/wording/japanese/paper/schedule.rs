//! The words of printed schedules and action pages that no page of the screen has.

/// An item without a title.
pub const UNTITLED: &str = "（名称なし）";

/// Stands in a bar that says nothing.
const BARE: &str = "―";

/// What stands in a bar. Arrows say that it began before the plan or goes on after it.
pub fn bar(label: &str, begins_before: bool, goes_on: bool) -> String {
    let label = if label.trim().is_empty() { BARE } else { label };
    let before = if begins_before { "← " } else { "" };
    let after = if goes_on { " →" } else { "" };
    format!("{before}{label}{after}")
}

/// What the table of the schedule lists.
pub const EVERY_LISTING: &str = "再掲の項目も、掲載ごとに載せています。";

/// A target of a year that is no column of the table.
pub fn target_outside(name: &str, year: &str, target: &str) -> String {
    format!("{name}　{year}の目標：{target}")
}

/// A note on an indicator.
pub fn note_on(name: &str, note: &str) -> String {
    format!("{name}　{note}")
}

/// The number of an indicator or action without one of its own.
pub fn counted_number(index: usize) -> String {
    (index + 1).to_string()
}
