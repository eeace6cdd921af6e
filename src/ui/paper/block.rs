//! The blocks of a page.

use leptos::prelude::*;

use super::{PageNumbers, shares, table};
use crate::paper::{Block, Contents, ContentsLine, Tone};

/// A block.
pub(super) fn block(block: &Block, pages: PageNumbers) -> AnyView {
    match block {
        Block::Heading { rank, text, anchor } => heading(*rank, text.clone(), anchor.clone()),
        Block::Text { tone, text } => {
            view! { <p class="leaf-text" data-tone=tone_name(*tone)>{text.clone()}</p> }.into_any()
        }
        Block::Points(points) => {
            let points = points
                .iter()
                .map(|point| view! { <li>{point.clone()}</li> });
            view! { <ul class="leaf-points">{points.collect_view()}</ul> }.into_any()
        }
        Block::Table(table) => table::table(table, pages),
        Block::Contents(contents) => self::contents(contents, pages),
        Block::Shares(shares) => shares::shares(shares),
    }
}

/// A heading, one rank below that of the page it is shown on.
fn heading(rank: u8, text: String, anchor: String) -> AnyView {
    let anchor = (!anchor.is_empty()).then_some(anchor);
    match rank {
        0..=2 => view! { <h3 data-anchor=anchor>{text}</h3> }.into_any(),
        3 => view! { <h4 data-anchor=anchor>{text}</h4> }.into_any(),
        4 => view! { <h5 data-anchor=anchor>{text}</h5> }.into_any(),
        _ => view! { <h6 data-anchor=anchor>{text}</h6> }.into_any(),
    }
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Strong => "strong",
        Tone::Note => "note",
        Tone::Notice => "notice",
        Tone::Reason => "reason",
    }
}

fn contents(contents: &Contents, pages: PageNumbers) -> AnyView {
    let line = |line: &ContentsLine| {
        let to = line.to.clone();
        let page = move || pages.of(&to);
        view! {
            <li data-depth=line.depth.to_string()><span>{line.title.clone()}</span><span class="leaf-dots" aria-hidden="true"></span><span>{page}</span></li>
        }
    };
    view! { <ol class="leaf-contents">{contents.lines.iter().map(line).collect_view()}</ol> }
        .into_any()
}
