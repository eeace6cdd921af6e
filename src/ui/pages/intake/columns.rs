//! The rows of the headings, and what each column holds.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::Draft;
use crate::intake::{Column, HeaderRows, IntakeRow, MappedBy, Target, targets};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::choice::SelectOptions;
use crate::ui::parts::{CheckField, Choice};
use crate::wording::intake::{self, page as words};

/// In how many rows from the top the headings can be chosen.
const OFFERED: usize = 15;

/// How many words of a row are shown in the list.
const WORDS: usize = 3;

/// The third step.
#[component]
pub(super) fn ColumnsStep(draft: Draft) -> impl IntoView {
    let desk = use_desk();
    let rows = Memo::new(move |_| header_options(draft));
    let row = Signal::derive(move || draft.header.get().map_or_else(String::new, value_of));
    let choose = Callback::new(move |value: String| draft.header.set(rows_of(&value)));
    let missing = move || names(desk, draft, &draft.preview.read().missing);
    let unknown = move || {
        let preview = draft.preview.read();
        let unknown = preview
            .columns
            .iter()
            .filter(|column| column.by == MappedBy::Nobody);
        unknown.map(name_of).collect::<Vec<_>>()
    };
    let told = move |names: Vec<String>, tell: fn(&[String]) -> String| {
        (!names.is_empty()).then(|| view! { <p>{tell(&names)}</p> })
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::COLUMNS}</h2></div>
            <div class="paper-body flow">
                <Choice id="intake-header" label=Signal::stored(words::HEADER.to_owned()) options=rows value=row choose />
                <Show when=move || !draft.preview.read().columns.is_empty()><ColumnTable draft /></Show>
                {move || told(missing(), words::missing)}
                {move || told(unknown(), words::unknown)}
                <CheckField label=Signal::stored(words::ADDS_NAMES.to_owned()) value=draft.adds_names support=words::ADDS_NAMES_SUPPORT
                    choose=Callback::new(move |on| draft.adds_names.set(on)) />
                <CheckField label=Signal::stored(words::BLANKS_ERASE.to_owned()) value=draft.blanks_erase support=words::BLANKS_ERASE_SUPPORT
                    choose=Callback::new(move |on| draft.blanks_erase.set(on)) />
            </div>
        </section>
    }
}

/// Every column with a list of what it can hold.
#[component]
fn ColumnTable(draft: Draft) -> impl IntoView {
    let desk = use_desk();
    let options = Memo::new(move |_| {
        let request = draft.request.read();
        desk.read_now(|plan| {
            let possible = [Target::Nothing].into_iter().chain(targets(plan, &request));
            let named =
                possible.map(|target| (target.name(), intake::target(plan, &request, target)));
            named.collect::<Vec<_>>()
        })
    });
    let columns = move || draft.preview.read().columns.clone();
    let key = |column: &Column| (column.index, column.heading.clone(), column.example.clone());
    let row = move |column: Column| {
        let index = column.index;
        let now = move || {
            let preview = draft.preview.read();
            preview
                .columns
                .iter()
                .find(|column| column.index == index)
                .cloned()
        };
        let value = Signal::derive(move || now().map_or_else(String::new, |now| now.target.name()));
        let by = move || now().map_or("", |now| intake::mapped_by(now.by));
        let choose = move |event| {
            if let Some(target) = Target::from_name(&event_target_value(&event)) {
                draft.columns.update(|columns| {
                    columns.insert(index, target);
                });
            }
        };
        let name = name_of(&column);
        let label = words::target_of(&name);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{column.example}</td>
                <td><select class="select" aria-label=label on:change=choose><SelectOptions options=options.into() value /></select></td>
                <td>{by}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words::COLUMNS>
            <table class="table" data-size="dense">
                <thead><tr>
                    <th scope="col">{words::HEADING}</th><th scope="col">{words::EXAMPLE}</th>
                    <th scope="col">{words::TARGET}</th><th scope="col">{words::BY}</th>
                </tr></thead>
                <tbody><For each=columns key children=row /></tbody>
            </table>
        </div>
    }
}

/// What a column is called.
fn name_of(column: &Column) -> String {
    if column.heading.is_empty() {
        words::column(column.index)
    } else {
        column.heading.clone()
    }
}

fn names(desk: Desk, draft: Draft, targets: &[Target]) -> Vec<String> {
    let request = draft.request.read();
    desk.read_now(|plan| {
        let named = targets
            .iter()
            .map(|target| intake::target(plan, &request, *target));
        named.collect()
    })
}

/// The rows that can be chosen as the headings, the found ones first.
fn header_options(draft: Draft) -> Vec<(String, String)> {
    let table = draft.table.read();
    let Some(table) = table.as_ref() else {
        return Vec::new();
    };
    let found = draft
        .preview
        .read()
        .header
        .filter(|_| draft.header.read().is_none());
    let automatic = found.map_or_else(
        || words::HEADER_AUTOMATIC.to_owned(),
        |rows| words::header_found(&intake::header_rows(rows)),
    );
    let mut options = vec![(String::new(), automatic)];
    let rows = table
        .rows()
        .iter()
        .take(OFFERED)
        .filter(|row| !row.is_blank());
    for row in rows {
        for rows in [
            HeaderRows::one(row.number),
            HeaderRows {
                first: row.number,
                last: row.number + 1,
            },
        ] {
            let told = words::header_row(&intake::header_rows(rows), &first_words(row));
            options.push((value_of(rows), told));
        }
    }
    options
}

fn first_words(row: &IntakeRow) -> String {
    let texts = row.cells.iter().map(|cell| cell.text().trim());
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).take(WORDS).collect();
    words::first_words(&texts)
}

fn value_of(rows: HeaderRows) -> String {
    format!("{}-{}", rows.first, rows.last)
}

fn rows_of(value: &str) -> Option<HeaderRows> {
    let (first, last) = value.split_once('-')?;
    Some(HeaderRows {
        first: first.parse().ok()?,
        last: last.parse().ok()?,
    })
}
