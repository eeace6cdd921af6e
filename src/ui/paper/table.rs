//! Tables of a page.

use leptos::prelude::*;

use super::PageNumbers;
use super::cell::cell;
use crate::paper::{Row, RowKind, Table, TableKind};

/// A table.
pub(super) fn table(table: &Table, pages: PageNumbers) -> AnyView {
    let columns = table.thousandths().into_iter();
    let columns = columns.map(|share| {
        let width = format!("{}.{}%", share / 10, share % 10);
        view! { <col style:width=width /> }
    });
    let kind = match table.kind {
        TableKind::Data => "data",
        TableKind::Form => "form",
    };
    let caption_class = if table.shows_caption {
        ""
    } else {
        "visually-hidden"
    };
    let rows = |rows: &[Row], is_head| -> Vec<AnyView> {
        rows.iter().map(|it| row(it, is_head, pages)).collect()
    };
    let head = (!table.head.is_empty()).then(|| view! { <thead>{rows(&table.head, true)}</thead> });
    view! {
        <table class="leaf-table" data-kind=kind>
            <caption class=caption_class>{table.caption.clone()}</caption>
            <colgroup>{columns.collect_view()}</colgroup>
            {head}
            <tbody>{rows(&table.body, false)}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &Row, is_head: bool, pages: PageNumbers) -> AnyView {
    let (kind, depth) = match row.kind {
        RowKind::Plain => (None, None),
        RowKind::Group { depth } => (Some("group"), Some(depth.to_string())),
        RowKind::Total => (Some("total"), None),
    };
    let cells: Vec<AnyView> = row
        .cells
        .iter()
        .map(|it| cell(it, is_head, pages))
        .collect();
    view! { <tr data-kind=kind data-depth=depth>{cells}</tr> }.into_any()
}
