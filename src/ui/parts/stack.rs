//! Shares as a bar of patterned parts, beside the figures it pictures.

use leptos::prelude::*;

use super::seal::shape_name;
use crate::plan::scale::SealShape;
use crate::report::GradeLook;

/// The patterns there are, for grades whose seal has none of its own.
const PATTERNS: [&str; 7] = [
    "filled", "ring", "dashed", "square", "triangle", "cross", "double",
];

/// The pattern of each grade: that of its seal's shape, no pattern twice.
pub fn patterns(grades: &[GradeLook]) -> Vec<&'static str> {
    let mut taken = Vec::with_capacity(grades.len());
    for grade in grades {
        let own = match grade.shape {
            SealShape::Plain => grade.drawn_as(),
            shape => shape_name(shape),
        };
        let is_free = |pattern: &&str| !pattern.is_empty() && !taken.contains(pattern);
        let pattern = Some(own)
            .filter(is_free)
            .or_else(|| PATTERNS.into_iter().find(is_free));
        taken.push(pattern.unwrap_or("plain"));
    }
    taken
}

/// A bar of parts. Without words it is a picture of a table beside it and hidden from screen
/// readers.
#[component]
pub fn Stack(
    /// The pattern and size of each part.
    parts: Vec<(&'static str, u32)>,
    /// What it shows, in words.
    #[prop(into, optional)]
    label: String,
) -> impl IntoView {
    let is_picture = label.is_empty();
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(pattern, count)| view! { <span class="stack-part" data-shape=pattern style=("--share", count.to_string())></span> })
        .collect();
    view! {
        <div class="stack" role={(!is_picture).then_some("img")} aria-hidden={is_picture.then_some("true")} aria-label={(!is_picture).then_some(label)}>{parts}</div>
    }
}
