//! What stands under the text: how much of each level there is, and how its lines are linked.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::report::document::{CountRow, Counts, Document};
use crate::report::links::Links;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::TableRegion;
use crate::ui::place::use_place;
use crate::wording::document as words;

/// The counts and the links of the text.
#[component]
pub(super) fn Survey(text: Memo<Document>) -> impl IntoView {
    let place = use_place();
    let links = use_desk().read(Links::of);
    let counts = Memo::new(move |_| text.with(|text| text.counts.clone()));
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::COUNTS}</h2><p class="muted">{words::COUNTS_NOTE}</p></div>
            <TableRegion label=words::COUNTS>
                {move || counts.with(table)}
            </TableRegion>
        </section>
        <section class="paper"><div class="paper-body flow">
            <h2>{words::LINKS}</h2>
            {move || links.with(references)}
            <p><a href=move || place.href(Page::OutsidePlans)>{words::TO_OUTSIDE_PLANS}</a></p>
        </div></section>
    }
}

fn table(counts: &Counts) -> AnyView {
    let heads = counts.levels.iter().cloned();
    let heads = heads.chain([words::PROSE.to_owned(), words::EXAMPLES.to_owned()]);
    let heads = heads.map(|head| view! { <th scope="col" class="number">{head}</th> });
    let row = |row: &CountRow| {
        let cells = row
            .by_level
            .iter()
            .copied()
            .chain([row.prose, row.examples]);
        let cells = cells.map(|count| view! { <td class="number">{count}</td> });
        view! { <tr><th scope="row">{row.label.clone()}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <table class="table" data-size="dense">
            <thead><tr><th scope="col">{words::COUNTED_IN}</th>{heads.collect_view()}</tr></thead>
            <tbody>{counts.rows.iter().map(row).collect_view()}</tbody>
            <tfoot>{row(&counts.total)}</tfoot>
        </table>
    }
    .into_any()
}

fn references(links: &Links) -> AnyView {
    let outside = links.outside.iter().map(|outside| {
        let lines = outside
            .lines
            .iter()
            .map(|line| view! { <li>{line.title.clone()}</li> });
        let lines = lines.collect::<Vec<_>>();
        let lines = if lines.is_empty() {
            view! { <p class="muted">{words::NOT_REFERRED}</p> }.into_any()
        } else {
            view! { <ul>{lines}</ul> }.into_any()
        };
        view! { <h4>{outside.title.clone()}</h4>{lines} }
    });
    let unlinked = links
        .unlinked
        .iter()
        .map(|(_, title)| view! { <li>{title.clone()}</li> });
    let unlinked = unlinked.collect::<Vec<_>>();
    let unlinked = if unlinked.is_empty() {
        view! { <p>{words::ALL_LINKED}</p> }.into_any()
    } else {
        view! { <details class="disclosure"><summary>{words::unlinked(unlinked.len())}</summary><ul>{unlinked}</ul></details> }.into_any()
    };
    view! {
        {(!links.outside.is_empty()).then(|| view! { <h3>{words::REFERENCES}</h3> })}
        {outside.collect_view()}
        {unlinked}
    }
    .into_any()
}
