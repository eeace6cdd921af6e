//! Where something is.

/// The usual word for a progress sheet.
pub const SHEET: &str = "進捗管理シート";
/// The plan as a whole.
pub const PLAN: &str = "計画全体";

/// A node by its number and title.
pub fn node(number: &str, title: &str) -> String {
    match (number, title) {
        ("", "") => "体系の項目（名称なし）".to_owned(),
        ("", title) => format!("体系「{title}」"),
        (number, "") => format!("体系 {number}（名称なし）"),
        (number, title) => format!("体系 {number}「{title}」"),
    }
}

/// An initiative by the page of its sheet and its title, in a year if one is given.
pub fn initiative(sheet: &str, page: Option<usize>, title: &str, year: &str) -> String {
    let title = if title.is_empty() {
        "（名称なし）".to_owned()
    } else {
        format!("「{title}」")
    };
    let named = match page {
        Some(page) => format!("{sheet} {page}{title}"),
        None => format!("{title}（体系に掲載なし）"),
    };
    in_year(&named, year)
}

/// A record by the name of its table and its own.
pub fn record(table: &str, name: &str) -> String {
    if name.is_empty() {
        table.to_owned()
    } else {
        format!("{table}「{name}」")
    }
}

/// A place in a year; no year is fine.
pub fn in_year(place: &str, year: &str) -> String {
    if year.is_empty() {
        place.to_owned()
    } else {
        format!("{place} {year}")
    }
}
