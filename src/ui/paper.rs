//! Paper on the screen: the pages as they will be printed, drawn from the plain document.
//!
//! On the screen a part is divided into columns of the size of a page, on paper into pages, by the
//! same rules; that is how its pages are counted before they are printed.

mod block;
mod cell;
pub mod leaves;
mod shares;
mod table;

pub use leaves::{Drawn, Leaves};

use std::collections::BTreeMap;

use leptos::html;
use leptos::prelude::*;

use crate::browser::measure;
use crate::paper::{Block, Leaf, LeafKind, Orientation};
use crate::ui::parts::CopyTables;

/// On which page everything with a name begins, and how many pages it takes.
#[derive(Clone, Copy, Default)]
pub struct PageNumbers(RwSignal<BTreeMap<String, (u32, u32)>>);

impl PageNumbers {
    /// The page something begins on, counted from 1.
    pub fn of(self, anchor: &str) -> Option<u32> {
        self.0.read().get(anchor).map(|(page, _)| *page)
    }

    /// How many pages a part takes; 1 before it was counted.
    pub fn count(self, anchor: &str) -> u32 {
        self.0.read().get(anchor).map_or(1, |(_, pages)| *pages)
    }

    /// How many pages there are.
    pub fn all(self) -> u32 {
        let pages = self.0.read();
        let last = pages.values().map(|(page, count)| page + count - 1);
        last.max().unwrap_or(0)
    }

    /// Counts the pages that stand on the screen now.
    pub fn count_again(self) {
        let found = measure::pages(".leaf", "[data-anchor]", "data-anchor");
        let found = found.into_iter().map(|it| (it.name, (it.page, it.pages)));
        self.0.set(found.collect());
    }
}

/// A part of a paper.
fn leaf(leaf: &Leaf, pages: PageNumbers) -> AnyView {
    let anchor = leaf.anchor.clone();
    let id = format!("leaf-{anchor}");
    let is_form = leaf.kind == LeafKind::Form;
    let title = (!is_form).then(|| view! { <h2>{leaf.title.clone()}</h2> });
    let blocks: Vec<AnyView> = leaf
        .blocks
        .iter()
        .map(|it| block::block(it, pages))
        .collect();
    let counted = anchor.clone();
    let count = move || pages.count(&counted).to_string();
    let region = NodeRef::<html::Div>::new();
    let has_tables = leaf.blocks.iter().any(|it| matches!(it, Block::Table(_)));
    let title_of = leaf.title.clone();
    let copy = has_tables.then(|| view! { <CopyTables region of=title_of /> });
    view! {
        {copy}
        <div class="leaf-scroll" tabindex="0" role="region" aria-label=leaf.title.clone() id=id node_ref=region>
            <div class="leaf-frame" data-orientation=orientation(leaf.orientation) style=("--pages", count)>
                <section class="leaf" data-kind=kind(leaf.kind) data-orientation=orientation(leaf.orientation) data-anchor=anchor>
                    {title}
                    {blocks}
                </section>
            </div>
        </div>
    }
    .into_any()
}

fn orientation(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    }
}

fn kind(kind: LeafKind) -> &'static str {
    match kind {
        LeafKind::Cover => "cover",
        LeafKind::Contents => "contents",
        LeafKind::Form => "form",
        LeafKind::Report => "report",
    }
}
