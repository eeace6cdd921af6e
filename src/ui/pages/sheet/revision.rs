//! Revised targets (目標の見直し): what replaced a target, when, why and who decided. The target
//! first set stays.

use leptos::prelude::*;

use super::handle::OpenSheet;
use crate::edit::removal;
use crate::edit::sheets::{Revision, revise_target};
use crate::plan::indicator::{Indicator, IndicatorValue};
use crate::plan::{FiscalYear, Id};
use crate::report::sheet::{IndicatorRow, RevisedTarget, TargetCell};
use crate::ui::parts::{Choice, Dialog, TextField, Typed};
use crate::wording::sheet as words;

/// What is typed into the dialog.
#[derive(Clone, Copy)]
struct Draft {
    row: RwSignal<String>,
    year: RwSignal<String>,
    target: RwSignal<String>,
    on: RwSignal<String>,
    because: RwSignal<String>,
    by: RwSignal<String>,
    error: RwSignal<String>,
}

/// The dialog for a revised target. What was typed into it stays until it is recorded.
#[component]
pub fn ReviseDialog(
    /// The open sheet.
    sheet: OpenSheet,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let text = || RwSignal::new(String::new());
    let draft = Draft {
        row: text(),
        year: RwSignal::new(sheet.year.western().to_string()),
        target: text(),
        on: text(),
        because: text(),
        by: text(),
        error: text(),
    };
    view! {
        <Dialog id="revise-title" open title=Signal::stored(words::REVISE.to_owned())>
            <ReviseForm sheet draft open />
        </Dialog>
    }
}

#[component]
fn ReviseForm(sheet: OpenSheet, draft: Draft, open: RwSignal<bool>) -> impl IntoView {
    let rows = sheet.look(|view| view.indicators.clone());
    let options: Vec<(String, String)> = rows.iter().map(|row| (key(row), name(row))).collect();
    let years = sheet.look(|view| view.years.clone());
    let years: Vec<(String, String)> = years
        .iter()
        .map(|year| (year.western().to_string(), sheet.year_words(*year)))
        .collect();
    if !options
        .iter()
        .any(|(key, _)| *key == draft.row.get_untracked())
    {
        draft.row.set(
            options
                .first()
                .map(|(key, _)| key.clone())
                .unwrap_or_default(),
        );
    }
    let has_choice = options.len() > 1;
    let options = StoredValue::new(options);
    let rows = StoredValue::new(rows);
    let chosen = move || {
        let key_now = draft.row.get();
        rows.with_value(|rows| rows.iter().find(|row| key(row) == key_now).cloned())
    };
    let in_force = move || {
        let year = year_of(&draft.year.get());
        let cell =
            chosen().and_then(|row| row.cells.into_iter().find(|cell| Some(cell.year) == year));
        cell.map_or_else(String::new, |cell| cell.target_in_force)
    };
    let record = move |_| {
        let (Some(row), Some(year)) = (chosen(), year_of(&draft.year.get_untracked())) else {
            return;
        };
        let as_printed = draft.target.get_untracked();
        if as_printed.trim().is_empty() {
            draft.error.set(words::NEW_TARGET_EMPTY.to_owned());
            crate::browser::page::focus("revise-target");
            return;
        }
        let revision = Revision {
            as_printed,
            on: draft.on.get_untracked(),
            because: draft.because.get_untracked(),
            by: draft.by.get_untracked(),
            at: sheet.desk.author().at,
        };
        let is_recorded = sheet.desk.act(words::actions::REVISE, |plan| {
            revise_target(plan, (row.values_of, row.population), year, revision)
        });
        if is_recorded {
            for text in [draft.target, draft.on, draft.because, draft.by, draft.error] {
                text.set(String::new());
            }
            open.set(false);
        }
    };
    let keep = |text: RwSignal<String>| Callback::new(move |typed: Typed| text.set(typed.text));
    let choose = |value: RwSignal<String>| Callback::new(move |chosen: String| value.set(chosen));
    view! {
        <div class="dialog-body flow" data-gap="small">
            <p>{words::REVISE_LEAD}</p>
            <Show when=move || has_choice>
                <Choice id="revise-row" label=Signal::stored(words::INDICATOR.to_owned()) options=Signal::stored(options.get_value()) value=draft.row choose=choose(draft.row) />
            </Show>
            <Choice id="revise-year" label=Signal::stored(words::TARGET_YEAR.to_owned()) options=Signal::stored(years) value=draft.year choose=choose(draft.year) />
            <p class="quote" hidden=move || in_force().is_empty()>{in_force}</p>
            <TextField id="revise-target" label=Signal::stored(words::NEW_TARGET.to_owned()) value=draft.target commit=keep(draft.target) error=draft.error />
            <TextField id="revise-on" label=Signal::stored(words::WHEN.to_owned()) value=draft.on commit=keep(draft.on) width="short" example=words::WHEN_EXAMPLE />
            <TextField id="revise-because" label=Signal::stored(words::WHY.to_owned()) value=draft.because commit=keep(draft.because) lines=true />
            <TextField id="revise-by" label=Signal::stored(words::DECIDED_BY.to_owned()) value=draft.by commit=keep(draft.by) width="medium" />
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{words::CANCEL}</button>
            <button type="button" class="button" data-kind="main" on:click=record>{words::REVISE_DO}</button>
        </div>
    }
}

fn key(row: &IndicatorRow) -> String {
    format!("{} {}", row.indicator, row.population)
}

fn name(row: &IndicatorRow) -> String {
    [
        row.number.as_str(),
        row.name.as_str(),
        row.population_name.as_str(),
    ]
    .join(" ")
    .trim()
    .to_owned()
}

fn year_of(value: &str) -> Option<FiscalYear> {
    value.parse().ok().and_then(FiscalYear::new)
}

/// A revision with the target it replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Revised {
    year: FiscalYear,
    indicator: Id<Indicator>,
    before: String,
    revision: RevisedTarget,
    /// Only the last can go: the others are what it replaced.
    is_last: bool,
}

fn revised(row: &IndicatorRow) -> Vec<Revised> {
    let of = |cell: &TargetCell| {
        let mut before = cell.target.clone();
        let mut all = Vec::with_capacity(cell.revised.len());
        for (index, revision) in cell.revised.iter().enumerate() {
            let next = revision.as_printed.clone();
            all.push(Revised {
                year: cell.year,
                indicator: row.indicator,
                before: std::mem::replace(&mut before, next),
                revision: revision.clone(),
                is_last: index + 1 == cell.revised.len(),
            });
        }
        all
    };
    row.cells.iter().flat_map(of).collect()
}

/// Every revision of the sheet's targets.
#[component]
pub fn Revisions(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let all = sheet.read(|view| view.indicators.iter().flat_map(revised).collect::<Vec<_>>());
    let remove = move |id: Id<IndicatorValue>| {
        sheet.desk.act(words::actions::UNREVISE, |plan| {
            removal(plan, &[id]).unwrap_or_default()
        });
    };
    let locked = sheet.is_locked();
    view! {
        <Show when=move || !all.read().is_empty()>
            <section class="flow" data-gap="small">
                <h2 class="field-label">{words::REVISIONS}</h2>
                <For each=move || all.get() key=|one| (one.revision.id, one.is_last, one.before.clone(), one.revision.as_printed.clone()) let(one)>
                    <div class="row">
                        <div>
                            <p>{words::revision(&sheet.year_words(one.year), &one.before, &one.revision.as_printed)}</p>
                            <p class="muted">{words::revision_about(&one.revision.on, &one.revision.by, &one.revision.because)}</p>
                        </div>
                        {(one.is_last && !locked).then(|| view! {
                            <button type="button" class="button push" data-kind="quiet" data-size="small" on:click=move |_| remove(one.revision.id)>{words::REVISION_REMOVE}</button>
                        })}
                    </div>
                </For>
            </section>
        </Show>
    }
}
