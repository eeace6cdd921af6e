//! One indicator: what is measured, its baseline, and a target for each year.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::revising::{RevisionForm, Revisions};
use super::schedule::neighbour;
use crate::browser::page;
use crate::edit::build::set_value;
use crate::edit::order::Siblings;
use crate::edit::removal;
use crate::plan::indicator::{Better, Counting, Indicator, IndicatorValue, ValueKind};
use crate::plan::{FiscalYear, Id, Plan, Record as _, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::record::{self, TextOf};
use crate::ui::parts::{CellText, Choice, Dialog, Question, Removal, TextField};
use crate::ui::place::use_place;
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal as removal_words;

const BETTER: &[Better] = &[Better::Higher, Better::Lower, Better::Neither];
const COUNTING: &[Counting] = &[Counting::OfTheYear, Counting::Cumulative];

/// One indicator.
#[component]
pub(super) fn IndicatorForm(
    id: Id<Indicator>,
    indicators: Memo<Vec<Id<Indicator>>>,
    siblings: Siblings,
    question: Question,
) -> impl IntoView {
    let desk = use_desk();
    let revising = RwSignal::new(false);
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
    let source = record::text(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| &row.source,
        |row, text| row.source = text,
    );
    let note = record::text(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| &row.note,
        |row, text| row.note = text,
    );
    let better = record::choice(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| record::value_of(BETTER, &row.better),
        |row, value| row.better = record::variant_of(BETTER, value),
    );
    let counting = record::choice(
        desk,
        id,
        actions::INDICATOR,
        |row: &Indicator| record::value_of(COUNTING, &row.counting),
        |row, value| row.counting = record::variant_of(COUNTING, value),
    );
    let betters = record::variants(BETTER, |better| words::better(better).to_owned());
    let countings = record::variants(COUNTING, |counting| words::counting(counting).to_owned());
    let field = |what: &str| format!("indicator-{what}-{id}");
    let said = move |what: &'static str| move || words::of_name(what, &name.value.get());
    let shift = move |by: isize| {
        desk.act(actions::ORDER, |plan| siblings.shift(plan, id.key(), by));
    };
    view! {
        <fieldset class="field">
            <legend class="visually-hidden">{move || removal_words::named(&name.value.get())}</legend>
            <div class="flow" data-gap="small">
                <TextField id=field("name") label=words::INDICATOR_NAME value=name.value commit=name.commit />
                <div class="columns" data-columns="3">
                    <TextField id=field("unit") label=words::UNIT value=unit.value commit=unit.commit />
                    <Choice id=field("better") label=words::BETTER options=Signal::stored(betters) value=better.value choose=better.choose />
                    <Choice id=field("counting") label=words::COUNTING options=Signal::stored(countings) value=counting.value choose=counting.choose />
                </div>
                <ValueTable id name=name.value />
                <Revisions id />
                <div class="columns" data-columns="2">
                    <TextField id=field("source") label=words::SOURCE value=source.value commit=source.commit lines=true />
                    <TextField id=field("note") label=words::NOTE value=note.value commit=note.commit lines=true />
                </div>
                <div class="button-row">
                    <button type="button" class="button" data-size="small" on:click=move |_| revising.set(true)>{words::REVISE_TARGET}</button>
                    <button type="button" class="button" data-size="small" aria-label=said(words::UP) on:click=move |_| shift(-1)>{words::UP}</button>
                    <button type="button" class="button" data-size="small" aria-label=said(words::DOWN) on:click=move |_| shift(1)>{words::DOWN}</button>
                    <button type="button" class="button" data-size="small" data-kind="danger" aria-label=said(words::DELETE_ROW)
                        on:click=move |_| ask_removal(desk, question, id, indicators)>{words::DELETE_ROW}</button>
                </div>
            </div>
        </fieldset>
        <RevisionDialog id open=revising />
    }
}

#[component]
fn RevisionDialog(id: Id<Indicator>, open: RwSignal<bool>) -> impl IntoView {
    // A dialog only while it is wanted: its heading's id must be the only one on the page.
    view! {
        <Show when=move || open.get()>
            <Dialog id="revision-heading" open title=Signal::stored(words::REVISE_TARGET.to_owned())><RevisionForm id open /></Dialog>
        </Show>
    }
}

fn ask_removal(
    desk: Desk,
    question: Question,
    id: Id<Indicator>,
    indicators: Memo<Vec<Id<Indicator>>>,
) {
    let name = desk.look(|plan| plan.get(id).map(|row| row.name.clone()).unwrap_or_default());
    let edits = desk.look(|plan| removal(plan, &[id]).unwrap_or_default());
    question.ask(Removal {
        title: removal_words::question(&name),
        lines: removal_words::with_it(&edits, TableName::Indicators),
        button: removal_words::DELETE.to_owned(),
        run: Callback::new(move |()| {
            let next = neighbour(&indicators.get_untracked(), id);
            let edits = |plan: &Plan| removal(plan, &[id]).unwrap_or_default();
            if desk.act(actions::DELETE_INDICATOR, edits) {
                request_animation_frame(move || {
                    let focus = next.map_or_else(
                        || "add-indicator".to_owned(),
                        |next| format!("indicator-name-{next}"),
                    );
                    page::focus(&focus);
                });
            }
        }),
    });
}

/// The baseline and the target first set for each year, exactly as printed.
#[component]
fn ValueTable(id: Id<Indicator>, name: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let current = use_place().year();
    let years = desk.read(Plan::years);
    let baseline = baseline(
        desk,
        id,
        |value| value.as_printed.clone(),
        |value, text| value.as_printed = text,
    );
    let when = self::baseline(
        desk,
        id,
        |value| value.when_as_printed.clone(),
        |value, text| value.when_as_printed = text,
    );
    let of_name =
        move |what: &'static str| Signal::derive(move || words::of_name(what, &name.get()));
    view! {
        <p class="field-support">{words::VALUES_SUPPORT}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=of_name(words::VALUES)>
            <table class="table" data-size="dense" data-rules="columns">
                <caption class="visually-hidden">{of_name(words::VALUES)}</caption>
                <thead><tr>
                    <th scope="col">{words::BASELINE_WHEN}</th><th scope="col">{words::BASELINE}</th>
                    <For each=move || years.get() key=|year| *year let(year)>
                        <th scope="col" data-current=move || (current.get() == year).then_some("")>{year.short()}</th>
                    </For>
                </tr></thead>
                <tbody><tr>
                    <td><CellText id=format!("baseline-when-{id}") label=of_name(words::BASELINE_WHEN) text=when lines=true example=words::BASELINE_WHEN_EXAMPLE /></td>
                    <td><CellText id=format!("baseline-{id}") label=of_name(words::BASELINE) text=baseline lines=true /></td>
                    <For each=move || years.get() key=|year| *year let(year)>
                        <td><CellText id=format!("target-{id}-{}", year.western()) label=Signal::derive(move || words::target_of(&name.get(), &year.short())) text=target(desk, id, year) lines=true /></td>
                    </For>
                </tr></tbody>
            </table>
        </div>
    }
}

fn target(desk: Desk, id: Id<Indicator>, year: FiscalYear) -> TextOf {
    record::text_by(
        desk,
        actions::TARGET,
        move |plan| {
            value_in(plan, id, ValueKind::Target, Some(year))
                .map_or_else(String::new, |value| value.as_printed)
        },
        move |plan, text| {
            set_value(plan, id, ValueKind::Target, Some(year), |value| {
                value.as_printed = text;
            })
        },
    )
}

/// A field of the baseline, wherever its year stands.
fn baseline(
    desk: Desk,
    id: Id<Indicator>,
    get: fn(&IndicatorValue) -> String,
    set: fn(&mut IndicatorValue, String),
) -> TextOf {
    let year = |plan: &Plan, id: Id<Indicator>| {
        let baselines = plan.indicator_values.iter();
        baselines
            .filter(|value| value.indicator == id && value.kind == ValueKind::Baseline)
            .find_map(|value| value.year)
    };
    record::text_by(
        desk,
        actions::BASELINE,
        move |plan| {
            let year = year(plan, id);
            value_in(plan, id, ValueKind::Baseline, year)
                .map_or_else(String::new, |value| get(&value))
        },
        move |plan, text| {
            let year = year(plan, id);
            set_value(plan, id, ValueKind::Baseline, year, |value| {
                set(value, text);
            })
        },
    )
}

/// The value in its slot.
fn value_in(
    plan: &Plan,
    id: Id<Indicator>,
    kind: ValueKind,
    year: Option<FiscalYear>,
) -> Option<IndicatorValue> {
    let slot = IndicatorValue::new(id, kind, year);
    let row = plan.get(slot.id).or_else(|| {
        let mut values = plan.indicator_values.iter();
        values.find(|value| value.indicator == id && value.same_slot(&slot))
    })?;
    Some(row.record().clone())
}
