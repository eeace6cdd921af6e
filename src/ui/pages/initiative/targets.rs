//! The indicators of an initiative in one table: name, unit, baseline and a target for each year,
//! exactly as printed; what is rarely needed stands below, one part for each.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::revising::{RevisionDialog, Revisions};
use crate::edit::order::Siblings;
use crate::edit::targets::{TargetColumn, TargetRow, paste, text, write};
use crate::form::{FieldForm, RecordAt, field, keys, lines};
use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id, Key, Plan, TableName};
use crate::report::sheet::indicators;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::form::{AddButton, RecordFields, RowButtons, control_id};
use crate::ui::parts::{CellText, is_page_locked, record};
use crate::ui::place::use_place;
use crate::wording::initiative::{self as words, actions};

const DETAILS: &[FieldForm] = &[
    field("better").called(words::BETTER),
    field("counting").called(words::COUNTING),
    field("final_target_year"),
    field("number").called(words::PRINTED_NUMBER),
    field("same_as"),
    field("populations").supported(words::POPULATIONS_SUPPORT),
];

const TEXTS: &[FieldForm] = &[
    lines("source").called(words::SOURCE),
    lines("note").called(words::NOTE),
];

/// A row of the table: one population of an indicator.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    indicator: Id<Indicator>,
    values: TargetRow,
    population: String,
}

/// The indicators.
#[component]
pub(super) fn Targets(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let current = use_place().year();
    let siblings = Siblings::under(TableName::Indicators, "initiative", id.key());
    let rows = desk.read(move |plan| keys(plan, siblings));
    let lines = desk.read(move |plan| table_lines(plan, id));
    let years = desk.read(Plan::years);
    let numbered = move || {
        let lines = lines.get().into_iter();
        lines.enumerate().collect::<Vec<_>>()
    };
    let is_locked = is_page_locked();
    let pasted = move |event: ev::ClipboardEvent| {
        if !is_locked {
            paste_block(desk, &lines.get_untracked(), &event);
        }
    };
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::INDICATORS}</h2>
            <Show when=move || !lines.read().is_empty() fallback=|| view! { <p>{words::NO_INDICATORS}</p> }>
                <p class="field-support">{words::VALUES_SUPPORT}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label=words::VALUES on:paste=pasted>
                    <table class="table targets" data-size="dense" data-rules="columns">
                        <thead><tr>
                            <th scope="col">{words::INDICATOR_NAME}</th><th scope="col">{words::UNIT}</th>
                            <th scope="col">{words::BASELINE_WHEN}</th><th scope="col">{words::BASELINE}</th>
                            <For each=move || years.get() key=|year| *year let(year)>
                                <th scope="col" data-current=move || (current.get() == year).then_some("")>{move || desk.short(year)}</th>
                            </For>
                            <th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                        </tr></thead>
                        <tbody>
                            <For each=numbered
                                key=|(index, line)| (*index, line.values, line.population.clone()) let((index, line))>
                                {table_row(desk, index, line, years, siblings, rows)}
                            </For>
                        </tbody>
                    </table>
                </div>
            </Show>
            <AddButton siblings words=Signal::stored(words::ADD_INDICATOR.to_owned()) focus="name" />
            <For each=move || rows.get() key=|key| *key let(key)>{details(desk, key)}</For>
        </div></section>
    }
}

fn table_lines(plan: &Plan, id: Id<Initiative>) -> Vec<Line> {
    let rows = indicators(plan, id).into_iter();
    rows.map(|row| Line {
        indicator: row.indicator,
        values: (row.values_of, row.population),
        population: row.population_name,
    })
    .collect()
}

fn table_row(
    desk: Desk,
    index: usize,
    line: Line,
    years: Memo<Vec<FiscalYear>>,
    siblings: Siblings,
    rows: Memo<Vec<Key>>,
) -> AnyView {
    let id = line.indicator;
    let at = RecordAt {
        table: TableName::Indicators,
        key: id.key(),
    };
    let name = record::text(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| &row.name,
        |row, text| row.name = text,
    );
    let unit = record::text(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| &row.unit,
        |row, text| row.unit = text,
    );
    let population = line.population.clone();
    let called = Signal::derive(move || words::with_population(&name.value.get(), &population));
    let of_name =
        move |what: &'static str| Signal::derive(move || words::of_name(what, &called.get()));
    let values = line.values;
    let cell = move |column: TargetColumn, label: Signal<String>, example: &'static str| {
        let id = format!("value-{}-{}-{}", values.0, values.1, column_name(column));
        view! { <CellText id label text=bound(desk, values, column) lines=true example /> }
    };
    let place = |column: usize| (index.to_string(), column.to_string());
    let ((row, when), (_, base)) = (place(0), place(1));
    let base_row = row.clone();
    let heads = if line.values.1 == 0 {
        view! {
            <td class="text"><CellText id=control_id(at, "name") label=of_name(words::INDICATOR_NAME) text=name lines=true />
                {(!line.population.is_empty()).then(|| line.population.clone())}</td>
            <td><CellText id=control_id(at, "unit") label=of_name(words::UNIT) text=unit /></td>
        }
        .into_any()
    } else {
        view! { <td class="text">{line.population.clone()}</td><td></td> }.into_any()
    };
    let numbered = move || {
        let years = years.get().into_iter();
        years.enumerate().collect::<Vec<_>>()
    };
    let buttons = (line.values.1 == 0)
        .then(|| view! { <RowButtons siblings key=id.key() rows focus="name" name=name.value /> });
    view! {
        <tr>
            {heads}
            <td data-row=row data-cell=when>{cell(TargetColumn::BaselineWhen, of_name(words::BASELINE_WHEN), words::BASELINE_WHEN_EXAMPLE)}</td>
            <td data-row=base_row data-cell=base>{cell(TargetColumn::Baseline, of_name(words::BASELINE), "")}</td>
            <For each=numbered key=|(_, year)| *year let((column, year))>
                <td data-row=index.to_string() data-cell=(column + 2).to_string()>
                    {cell(TargetColumn::Year(year), Signal::derive(move || words::target_of(&called.get(), &desk.short(year))), "")}
                </td>
            </For>
            <td class="row-actions">{buttons}</td>
        </tr>
    }
    .into_any()
}

fn column_name(column: TargetColumn) -> String {
    match column {
        TargetColumn::BaselineWhen => "when".to_owned(),
        TargetColumn::Baseline => "baseline".to_owned(),
        TargetColumn::Year(year) => year.western().to_string(),
    }
}

fn bound(desk: Desk, row: TargetRow, column: TargetColumn) -> record::TextOf {
    record::text_by(
        desk,
        actions::TARGET,
        move |plan| text(plan, row, column),
        move |plan, text| write(plan, row, column, &text),
    )
}

/// A block that was copied from a spreadsheet fills the cells from the one it is pasted into.
fn paste_block(desk: Desk, lines: &[Line], event: &ev::ClipboardEvent) {
    let block = event
        .clipboard_data()
        .and_then(|data| data.get_data("text").ok())
        .unwrap_or_default();
    let is_block = block.contains('\t') || block.trim_end().contains('\n');
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let cell = target.and_then(|target| target.closest("td[data-cell]").ok().flatten());
    let Some(cell) = cell.filter(|_| is_block) else {
        return;
    };
    let number = |name: &str| cell.get_attribute(name).and_then(|text| text.parse().ok());
    let Some(start) = number("data-row").zip(number("data-cell")) else {
        return;
    };
    event.prevent_default();
    let rows: Vec<TargetRow> = lines.iter().map(|line| line.values).collect();
    let (edits, left_out) =
        desk.look(|plan| paste(plan, &rows, &TargetColumn::all(plan), start, &block));
    desk.act(actions::PASTE, |_| edits);
    if left_out > 0 {
        desk.notices()
            .say(Notice::warning(&words::left_out(left_out)));
    }
}

/// What is rarely needed of an indicator.
fn details(desk: Desk, key: Key) -> AnyView {
    let at = RecordAt {
        table: TableName::Indicators,
        key,
    };
    let id: Id<Indicator> = key.into();
    let revising = RwSignal::new(false);
    let name = desk.read(move |plan| {
        let row = plan.get(id);
        words::details_of(row.map_or("", |row| row.name.as_str()))
    });
    view! {
        <details class="disclosure">
            <summary>{name}</summary>
            <div class="flow" data-gap="small">
                <RecordFields at fields=DETAILS columns="3" />
                <RecordFields at fields=TEXTS columns="2" />
                <Revisions id />
                <div class="button-row" hidden=is_page_locked()>
                    <button type="button" class="button" data-size="small" on:click=move |_| revising.set(true)>{words::REVISE_TARGET}</button>
                </div>
            </div>
        </details>
        <RevisionDialog id open=revising />
    }
    .into_any()
}
