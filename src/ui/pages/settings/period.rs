//! The plan's period and the decisions that changed it.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use crate::plan::sorting::sort_by_key;
use leptos::prelude::*;

use super::basics::header_choice;
use crate::edit::{add, removal};
use crate::plan::header::{PeriodChange, PlanHeader};
use crate::plan::{FiscalYear, Id, Plan};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Choice, Dialog, TextField, Typed, is_page_locked, record};
use crate::wording::initiative::circumstances;
use crate::wording::removal as removal_words;
use crate::wording::settings::{self as words, actions};

/// How many years around the plan's can be chosen from.
const AROUND: u16 = 12;

/// The period.
#[component]
pub(super) fn Period() -> impl IntoView {
    let desk = use_desk();
    let open = RwSignal::new(false);
    let years = desk.read(years_around);
    // The other end follows, so that the years are never the wrong way round.
    let first = header_choice(
        desk,
        actions::PERIOD,
        |header: &PlanHeader| record::year_value(Some(header.first_year)),
        |header, value| {
            header.first_year = record::year_of(value).unwrap_or(header.first_year);
            header.last_year = header.last_year.max(header.first_year);
        },
    );
    let last = header_choice(
        desk,
        actions::PERIOD,
        |header: &PlanHeader| record::year_value(Some(header.last_year)),
        |header, value| {
            header.last_year = record::year_of(value).unwrap_or(header.last_year);
            header.first_year = header.first_year.min(header.last_year);
        },
    );
    let changes = desk.read(changes);
    let remove = move |id: Id<PeriodChange>| {
        desk.act(actions::DELETE_EXTENSION, |plan| {
            removal(plan, &[id]).unwrap_or_default()
        });
        crate::browser::page::focus("extend-period");
    };
    view! {
        <div class="columns" data-columns="2">
            <Choice id="plan-first-year" label=words::FIRST_YEAR options=years value=first.value choose=first.choose />
            <Choice id="plan-last-year" label=words::LAST_YEAR options=years value=last.value choose=last.choose />
        </div>
        <p class="field-support">{words::YEARS_SUPPORT}</p>
        <h3>{words::EXTENSIONS}</h3>
        <Show when=move || changes.read().is_empty()><p>{words::NO_EXTENSIONS}</p></Show>
        <ol class="timeline">
            <For each=move || changes.get() key=ChangeLine::clone let(line)>
                <li>
                    <span class="timeline-what">{line.what.clone()}</span><span class="timeline-who">{line.about}</span>
                    <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=words::delete(&line.what) hidden=is_page_locked() on:click=move |_| remove(line.id)>{words::DELETE}</button>
                </li>
            </For>
        </ol>
        <div class="button-row" hidden=is_page_locked()><button type="button" class="button" id="extend-period" on:click=move |_| open.set(true)>{words::EXTEND}</button></div>
        <Dialog id="extension-heading" open title=Signal::stored(words::EXTEND.to_owned())><ExtensionForm open /></Dialog>
    }
}

/// A change of the period in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct ChangeLine {
    id: Id<PeriodChange>,
    what: String,
    about: String,
}

fn changes(plan: &Plan) -> Vec<ChangeLine> {
    let style = plan.year_style();
    let mut changes: Vec<_> = plan.period_changes.iter().collect();
    sort_by_key(&mut changes, |change| {
        (change.decided_year, change.new_last_year, change.id())
    });
    let line = |change: &std::sync::Arc<crate::plan::Row<PeriodChange>>| {
        let year = change
            .decided_year
            .map_or_else(String::new, |year| year.show(style));
        ChangeLine {
            id: change.id(),
            what: words::extension(&change.new_last_year.show(style)),
            about: circumstances(&[&year, &change.decided_by, &change.reason]),
        }
    };
    changes.into_iter().map(line).collect()
}

/// The years of the plan and some on both sides.
fn years_around(plan: &Plan) -> Vec<(String, String)> {
    let Some(header) = plan.header() else {
        return Vec::new();
    };
    let last = plan.years().last().copied().unwrap_or(header.last_year);
    let (first, last) = (header.first_year.western(), last.western());
    let around = first.saturating_sub(AROUND)..=last.saturating_add(AROUND);
    let years = around.filter_map(|year| FiscalYear::new(i32::from(year)));
    record::years(years, plan.year_style())
}

/// The form: a draft that is written only when it is recorded.
#[component]
fn ExtensionForm(open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let draft = |text: String| RwSignal::new(text);
    let last = desk.look(|plan| plan.years().last().copied());
    let last_year = draft(record::year_value(last.and_then(FiscalYear::next)));
    let decided_year = draft(record::year_value(last));
    let (decided_by, reason) = (draft(String::new()), draft(String::new()));
    let take = |signal: RwSignal<String>| Callback::new(move |typed: Typed| signal.set(typed.text));
    let choose = |signal: RwSignal<String>| Callback::new(move |value: String| signal.set(value));
    let years = desk.look(years_around);
    let submit = move |_| {
        let Some(new_last_year) = record::year_of(&last_year.get_untracked()) else {
            return;
        };
        let change = PeriodChange {
            id: Desk::new_id(),
            new_last_year,
            decided_year: record::year_of(&decided_year.get_untracked()),
            decided_by: decided_by.get_untracked(),
            reason: reason.get_untracked(),
        };
        if desk.act(actions::EXTEND, |_| vec![add(change)]) {
            open.set(false);
        }
    };
    view! {
        <div class="dialog-body flow">
            <Choice id="extension-last" label=words::NEW_LAST_YEAR options=Signal::stored(years.clone()) value=last_year choose=choose(last_year) />
            <Choice id="extension-decided" label=words::DECIDED_YEAR options=Signal::stored(years) value=decided_year choose=choose(decided_year) />
            <TextField id="extension-by" label=words::DECIDED_BY value=decided_by commit=take(decided_by) support=words::DECIDED_BY_SUPPORT />
            <TextField id="extension-reason" label=words::REASON value=reason commit=take(reason) lines=true />
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{removal_words::CANCEL}</button>
            <button type="button" class="button" data-kind="main" on:click=submit>{words::RECORD}</button>
        </div>
    }
}
