//! The indicators of an initiative in one table: name, unit, baseline and a target for each year,
//! exactly as printed; what is rarely needed stands below, one part for each.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::revising::{RevisionDialog, Revisions};
use crate::edit::order::Siblings;
use crate::edit::targets::{TargetColumn, TargetRow, text, write};
use crate::form::{FieldForm, RecordAt, field, keys, lines};
use crate::pasting;
use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id, Key, Plan, TableName};
use crate::report::sheet::indicators;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::form::{AddButton, RecordFields, RowButtons, control_id};
use crate::ui::parts::{CellText, PasteInto, TableRegion, is_page_locked, record};
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
    let paste = PasteInto::new(move || pasting::Targets { initiative: id });
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::INDICATORS}</h2>
            <Show when=move || !lines.read().is_empty() fallback=|| view! { <p>{words::NO_INDICATORS}</p> }>
                <p class="field-support">{words::VALUES_SUPPORT}</p>
                <TableRegion label=words::VALUES paste=paste.clone()>
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
                            <For each=move || lines.get()
                                key=|line| (line.indicator, line.values, line.population.clone()) let(line)>
                                {table_row(desk, line, years, siblings, rows)}
                            </For>
                        </tbody>
                    </table>
                </TableRegion>
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
        let id = format!(
            "value-{}-{}-{}",
            values.0,
            values.1,
            pasting::Targets::column(column)
        );
        view! { <CellText id label text=bound(desk, values, column) lines=true example /> }
    };
    let column = pasting::Targets::column;
    let (when, base) = (TargetColumn::BaselineWhen, TargetColumn::Baseline);
    let heads = if line.values.1 == 0 {
        view! {
            <td class="text" data-cell=pasting::Targets::NAME><CellText id=control_id(at, "name") label=of_name(words::INDICATOR_NAME) text=name lines=true />
                {(!line.population.is_empty()).then(|| line.population.clone())}</td>
            <td data-cell=pasting::Targets::UNIT><CellText id=control_id(at, "unit") label=of_name(words::UNIT) text=unit /></td>
        }
        .into_any()
    } else {
        view! { <td class="text">{line.population.clone()}</td><td></td> }.into_any()
    };
    let buttons = (line.values.1 == 0)
        .then(|| view! { <RowButtons siblings key=id.key() rows focus="name" name=name.value /> });
    view! {
        <tr data-row=pasting::Targets::row(id, values)>
            {heads}
            <td data-cell=column(when)>{cell(when, of_name(words::BASELINE_WHEN), words::BASELINE_WHEN_EXAMPLE)}</td>
            <td data-cell=column(base)>{cell(base, of_name(words::BASELINE), "")}</td>
            <For each=move || years.get() key=|year| *year let(year)>
                <td data-cell=column(TargetColumn::Year(year))>
                    {cell(TargetColumn::Year(year), Signal::derive(move || words::target_of(&called.get(), &desk.short(year))), "")}
                </td>
            </For>
            <td class="row-actions">{buttons}</td>
        </tr>
    }
    .into_any()
}

fn bound(desk: Desk, row: TargetRow, column: TargetColumn) -> record::TextOf {
    record::text_by(
        desk,
        actions::TARGET,
        move |plan| text(plan, row, column),
        move |plan, text| write(plan, row, column, &text),
    )
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
