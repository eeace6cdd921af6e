//! Shares as bars, with patterns, so that they read in black and white.

use leptos::prelude::*;

use crate::paper::{Shares, SharesRow};
use crate::ui::parts::{Stack, patterns};

/// The bars with their legend. A table says the same in figures, so it is a picture only.
pub(super) fn shares(shares: &Shares) -> AnyView {
    let grades: Vec<_> = shares
        .parts
        .iter()
        .filter_map(|(_, grade)| grade.clone())
        .collect();
    let mut patterns = patterns(&grades);
    patterns.resize(shares.parts.len(), "plain");
    let legend = shares
        .parts
        .iter()
        .zip(&patterns)
        .map(|((label, _), pattern)| {
            view! { <li><Stack parts=vec![(*pattern, 1)] /><span>{label.clone()}</span></li> }
        });
    let row = |row: &SharesRow| {
        let parts = patterns
            .iter()
            .copied()
            .zip(row.counts.iter().copied())
            .collect::<Vec<_>>();
        view! { <dt>{row.label.clone()}</dt><dd><Stack parts /></dd> }
    };
    view! {
        <figure class="leaf-shares" aria-hidden="true">
            <figcaption>{shares.caption.clone()}</figcaption>
            <ul>{legend.collect_view()}</ul>
            <dl>{shares.rows.iter().map(row).collect_view()}</dl>
        </figure>
    }
    .into_any()
}
