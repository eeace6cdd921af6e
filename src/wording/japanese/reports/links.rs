//! The words of links between lines and to plans outside.

/// A line with its number: ３(５)① 情報交換会の実施.
pub fn line(number: &str, title: &str) -> String {
    match (number, title) {
        ("", title) => title.to_owned(),
        (number, "") => number.to_owned(),
        (number, title) => format!("{number} {title}"),
    }
}

/// An outside plan with its year or period as printed: 「かながわの社協指針 2020」.
pub fn outside_plan(title: &str, period: &str) -> String {
    if period.is_empty() {
        format!("「{title}」")
    } else {
        format!("「{title} {period}」")
    }
}

/// A goal of an outside plan.
pub fn outside_goal(plan: &str, goal: &str) -> String {
    format!("{plan} {goal}")
}

/// How a paragraph without a title is named: by its first words.
pub fn opening(text: &str) -> String {
    const LETTERS: usize = 20;
    let first = text.lines().next().unwrap_or_default();
    if first.chars().count() <= LETTERS {
        return format!("「{first}」");
    }
    let opening: String = first.chars().take(LETTERS).collect();
    format!("「{opening}…」")
}
