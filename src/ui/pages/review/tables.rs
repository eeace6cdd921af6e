//! Field by field: the narrative, and a table for each item.

use leptos::prelude::*;

use super::{Shown, row};
use crate::edit::reviews::{Reviewed, entry, set_entry};
use crate::report::review::{Field, Item};
use crate::ui::parts::{TableRegion, TextField, record};
use crate::wording::reports::{INITIATIVE, or_usual};
use crate::wording::review as words;

/// Every field. Drawn anew only when something stands elsewhere, never while somebody types.
pub(super) fn fields(shown: Shown) -> impl IntoView {
    let layout = Memo::new(move |_| {
        let report = shown.report.get();
        report
            .map(|report| report.layout().fields)
            .unwrap_or_default()
    });
    let initiative = shown.desk.read(|plan| {
        let own = plan.header().map(|header| header.words.initiative.clone());
        or_usual(&own.unwrap_or_default(), INITIATIVE).to_owned()
    });
    move || {
        let fields = layout.get().into_iter();
        fields
            .map(|one| field(shown, &one, &initiative.get()))
            .collect_view()
    }
}

fn field(shown: Shown, field: &Field, initiative: &str) -> impl IntoView + use<> {
    let heading = match field.node {
        Some(_) => words::field_heading(&field.level_name, &field.number, &field.title),
        None => field.title.clone(),
    };
    let narrative = field.node.map(|node| {
        let (desk, id) = (shown.desk, shown.id);
        let of = Reviewed::Node(node);
        let text = record::text_by(
            desk,
            words::actions::TEXT,
            move |plan| entry(plan, id, of).map(|entry| entry.text.clone()).unwrap_or_default(),
            move |plan, text| set_entry(plan, id, of, |entry| entry.text = text),
        );
        view! {
            <TextField id=format!("narrative-{node}") label=Signal::stored(words::narrative(&field.title)) value=text.value commit=text.commit lines=true />
        }
    });
    let items: Vec<_> = field
        .items
        .iter()
        .filter(|item| !item.rows.is_empty())
        .map(|one| item(shown, one, initiative))
        .collect();
    view! {
        <section class="paper review-field">
            <div class="paper-body flow"><h2>{heading}</h2>{narrative}</div>
            {items}
        </section>
    }
}

fn item(shown: Shown, item: &Item, initiative: &str) -> impl IntoView + use<> {
    let caption = match item.node {
        Some(_) => words::item_caption(&item.level_name, &item.number, &item.title),
        None => words::DIRECTLY.to_owned(),
    };
    let has_merged = item.rows.iter().any(|row| row.is_merged);
    let rows: Vec<_> = item
        .rows
        .iter()
        .map(|one| row::row(shown, one, has_merged))
        .collect();
    let region = caption.clone();
    let table = view! {
            <table class="table review-table">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col" colspan=has_merged.then_some("2")>{initiative.to_owned()}</th>
                    <th scope="col">{words::DISPOSITION}</th>
                    <th scope="col">{words::DONE}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
    };
    view! {
        <TableRegion label=region>{table}</TableRegion>
    }
}
