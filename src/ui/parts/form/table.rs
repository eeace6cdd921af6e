//! Records as the rows of a table.

use leptos::prelude::*;

use super::cell::{Offered, cell};
use super::rows::{AddButton, RowButtons, UseCount, add_words, rows_of, said};
use crate::edit::order::Siblings;
use crate::form::{FieldForm, RecordAt, options};
use crate::pasting::Records;
use crate::plan::{Key, Shape, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{PasteInto, TableRegion};
use crate::wording::forms as words;

/// A column that shows something of each record beside its fields.
#[derive(Clone, Copy)]
pub struct ExtraColumn {
    /// What stands above it.
    pub head: &'static str,
    /// What stands in the row of a record.
    pub cell: fn(Key) -> AnyView,
}

/// A column for a field.
#[derive(Clone, Copy)]
struct Column {
    form: &'static FieldForm,
    label: Signal<String>,
    offered: Offered,
}

impl Column {
    fn of(desk: Desk, table: TableName, form: &'static FieldForm) -> Self {
        let (shape, _) = table.shape(form.field);
        let offered = match shape {
            Shape::Text | Shape::Texts | Shape::Number | Shape::Inner => Signal::stored(Vec::new()),
            _ => desk
                .read(move |plan| options(plan, table, form.field))
                .into(),
        };
        Self {
            form,
            label: desk.read(move |plan| form.label_in(plan, table)).into(),
            offered,
        }
    }
}

/// Records as the rows of a table, with buttons to add, move and delete.
#[component]
pub fn RecordTable(
    /// The records.
    siblings: Siblings,
    /// Their fields, one a column.
    columns: &'static [FieldForm],
    /// What the table is called.
    #[prop(into)]
    title: String,
    /// Columns that show something, before the others.
    #[prop(optional)]
    extra: &'static [ExtraColumn],
    /// The words on the button that adds one; the usual ones where there are none.
    #[prop(into, optional)]
    add: String,
    /// What is said where there is none.
    #[prop(into, optional)]
    empty: String,
    /// Whether a column says how many other records use each.
    #[prop(optional)]
    counts_uses: bool,
) -> impl IntoView {
    let desk = use_desk();
    let table = siblings.table();
    let rows = rows_of(siblings);
    let first = columns.first().map_or("id", |form| form.field);
    let paste = PasteInto::new(move || Records {
        siblings,
        fields: columns,
    });
    let columns: StoredValue<Vec<Column>> = StoredValue::new(
        columns
            .iter()
            .map(|form| Column::of(desk, table, form))
            .collect(),
    );
    let heads = move || {
        let heads = columns.with_value(|columns| {
            columns
                .iter()
                .map(|column| column.label)
                .collect::<Vec<_>>()
        });
        heads
            .into_iter()
            .map(|label| view! { <th scope="col" class="nowrap">{label}</th> })
            .collect_view()
    };
    let row = move |key: Key| {
        let at = RecordAt { table, key };
        let cells = columns.get_value().into_iter().map(|column| {
            let said = said(column.label, key, rows);
            let is_prose = column.form.lines;
            view! { <td class=is_prose.then_some("text") data-cell=column.form.field>{cell(desk, at, column.form, said, column.offered)}</td> }
        });
        view! {
            <tr data-row=key.to_string()>
                {extra.iter().map(|column| view! { <td>{(column.cell)(key)}</td> }).collect_view()}
                {cells.collect_view()}
                {counts_uses.then(|| view! { <td class="number"><UseCount at /></td> })}
                <td class="row-actions"><RowButtons siblings key rows focus=first /></td>
            </tr>
        }
    };
    let or = |text: String, usual: String| if text.is_empty() { usual } else { text };
    let empty = or(empty, words::EMPTY.to_owned());
    let add = add_words(desk, table, add);
    view! {
        <Show when=move || !rows.read().is_empty() fallback=move || view! { <p>{empty.clone()}</p> }>
            <TableRegion label=title.clone() paste=paste.clone()>
                <table class="table" data-size="dense">
                    <thead><tr>
                        {extra.iter().map(|column| view! { <th scope="col" class="nowrap">{column.head}</th> }).collect_view()}
                        {heads()}
                        {counts_uses.then(|| view! { <th scope="col" class="number">{words::USED}</th> })}
                        <th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                    </tr></thead>
                    <tbody><For each=move || rows.get() key=|key| *key children=row /></tbody>
                </table>
            </TableRegion>
        </Show>
        <AddButton siblings words=add focus=first />
    }
}
