//! Revised targets: the original stays, with when, why and who decided.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use crate::plan::sorting::sort_by_key;
use leptos::prelude::*;

use crate::edit::add;
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::{Id, Plan};
use crate::ui::desk::use_desk;
use crate::ui::parts::{Choice, Dialog, TextField, Typed, record};
use crate::ui::place::use_place;
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal;

/// A revision in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct RevisionLine {
    id: Id<IndicatorValue>,
    what: String,
    about: String,
}

/// The revisions of an indicator's targets, with the originals.
#[component]
pub(super) fn Revisions(id: Id<Indicator>) -> impl IntoView {
    let desk = use_desk();
    let lines = desk.read(move |plan| revisions(plan, id));
    view! {
        <Show when=move || !lines.read().is_empty()>
            <h3>{words::REVISED_ROW}</h3>
            <ol class="timeline">
                <For each=move || lines.get() key=RevisionLine::clone let(line)>
                    <li><span class="timeline-what">{line.what}</span><span class="timeline-who">{line.about}</span></li>
                </For>
            </ol>
        </Show>
    }
}

fn revisions(plan: &Plan, id: Id<Indicator>) -> Vec<RevisionLine> {
    let style = plan.year_style();
    let own = |kind: ValueKind| {
        let values = plan.indicator_values.iter();
        values.filter(move |value| value.indicator == id && value.kind == kind)
    };
    let mut revised: Vec<_> = own(ValueKind::RevisedTarget).collect();
    sort_by_key(&mut revised, |value| {
        (value.year, value.sequence, value.id())
    });
    let line = |value: &&std::sync::Arc<crate::plan::Row<IndicatorValue>>| {
        let mut originals = own(ValueKind::Target);
        let original = originals
            .find(|target| target.year == value.year && target.population == value.population)
            .map_or("", |target| target.as_printed.as_str());
        let year = value.year.map_or_else(String::new, |year| year.show(style));
        RevisionLine {
            id: value.id(),
            what: words::revision(&year, original, &value.as_printed),
            about: words::circumstances(&[
                &value.revised_on,
                &value.revised_by,
                &value.revised_because,
            ]),
        }
    };
    revised.iter().map(line).collect()
}

/// The dialog with that form.
#[component]
pub(super) fn RevisionDialog(id: Id<Indicator>, open: RwSignal<bool>) -> impl IntoView {
    // A dialog only while it is wanted: its heading's id must be the only one on the page.
    view! {
        <Show when=move || open.get()>
            <Dialog id="revision-heading" open title=Signal::stored(words::REVISE_TARGET.to_owned())><RevisionForm id open /></Dialog>
        </Show>
    }
}

/// The form of one revision: a draft that is written only when it is recorded.
#[component]
fn RevisionForm(id: Id<Indicator>, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let now = use_place().year().get_untracked();
    let draft = || RwSignal::new(String::new());
    let (text, on, by, because, error) = (draft(), draft(), draft(), draft(), draft());
    let year = RwSignal::new(record::year_value(Some(now)));
    let take = |signal: RwSignal<String>| Callback::new(move |typed: Typed| signal.set(typed.text));
    let years = desk.look(|plan| record::years(plan.years(), plan.year_style()));
    let submit = move |_| {
        if text.read_untracked().trim().is_empty() {
            error.set(words::REVISED_VALUE_NEEDED.to_owned());
            crate::browser::page::focus("revision-value");
            return;
        }
        let at = desk.author().at;
        let is_done = desk.act(actions::REVISE, |plan| {
            let year = record::year_of(&year.get_untracked());
            let sequence = next_sequence(plan, id, year);
            let mut value = IndicatorValue::revision(id, ValueKind::RevisedTarget, year, sequence);
            value.as_printed = text.get_untracked();
            value.revised_on = on.get_untracked();
            value.revised_by = by.get_untracked();
            value.revised_because = because.get_untracked();
            value.at = at;
            vec![add(value)]
        });
        if is_done {
            open.set(false);
        }
    };
    view! {
        <div class="dialog-body flow">
            <Choice id="revision-year" label=words::REVISED_YEAR options=Signal::stored(years) value=year choose=Callback::new(move |value| year.set(value)) />
            <TextField id="revision-value" label=words::REVISED_VALUE value=text commit=take(text) error />
            <TextField id="revision-on" label=words::REVISED_ON value=on commit=take(on) />
            <TextField id="revision-by" label=words::DECIDED_BY value=by commit=take(by) support=words::DECIDED_BY_SUPPORT />
            <TextField id="revision-because" label=words::REASON value=because commit=take(because) lines=true />
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{removal::CANCEL}</button>
            <button type="button" class="button" data-kind="main" on:click=submit>{words::RECORD}</button>
        </div>
    }
}

/// The number of the next revision of the target of a year.
fn next_sequence(plan: &Plan, id: Id<Indicator>, year: Option<crate::plan::FiscalYear>) -> u32 {
    let values = plan.indicator_values.iter();
    let own = values.filter(|value| {
        value.indicator == id && value.kind == ValueKind::RevisedTarget && value.year == year
    });
    own.map(|value| value.sequence).max().unwrap_or(0) + 1
}
