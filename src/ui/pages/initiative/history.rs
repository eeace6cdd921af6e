//! What happened to the initiative during the plan, and the form that records a renaming.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use crate::plan::sorting::sort_by;
use leptos::prelude::*;

use crate::edit::order::Siblings;
use crate::edit::{add, change};
use crate::form::{FieldForm, field, lines};
use crate::plan::initiative::{ChangeKind, Initiative, InitiativeChange};
use crate::plan::{FiscalYear, Id, Plan, Row, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::form::RecordCards;
use crate::ui::parts::{Choice, Dialog, TextField, Typed, is_page_locked, record};
use crate::ui::place::use_place;
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal;

const WHAT: &[FieldForm] = &[
    field("kind"),
    field("year"),
    field("other"),
    field("former_title"),
];

const WHY: &[FieldForm] = &[
    lines("former_overview"),
    field("decided_by").supported(words::DECIDED_BY_SUPPORT),
    lines("reason"),
];

/// The history and the button that adds to it.
#[component]
pub(super) fn History(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let open = RwSignal::new(false);
    let changes = desk.read(move |plan| changes(plan, id));
    view! {
        <section class="paper"><div class="paper-body flow" data-gap="small">
            <h2>{words::HISTORY}</h2>
            <Show when=move || changes.read().is_empty()><p>{words::NO_HISTORY}</p></Show>
            <ol class="timeline">
                <For each=move || changes.get() key=ChangeLine::clone let(change)>
                    <li><time>{change.year}</time><span class="timeline-what">{change.what}</span><span class="timeline-who">{change.about}</span></li>
                </For>
            </ol>
            <div class="button-row" hidden=is_page_locked()><button type="button" class="button" on:click=move |_| open.set(true)>{words::RECORD_RENAMING}</button></div>
            <details class="disclosure">
                <summary>{words::OTHER_CHANGES}</summary>
                <div class="flow" data-gap="small">
                    <p class="field-support">{words::OTHER_CHANGES_SUPPORT}</p>
                    <RecordCards siblings=Siblings::under(TableName::InitiativeChanges, "initiative", id.key())
                        side_by_side=WHAT fields=WHY add=words::ADD_CHANGE empty=words::NO_HISTORY />
                </div>
            </details>
        </div></section>
        <Dialog id="renaming-heading" open title=Signal::stored(words::RECORD_RENAMING.to_owned())><RenamingForm id open /></Dialog>
    }
}

/// What happened, in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct ChangeLine {
    id: Id<InitiativeChange>,
    year: String,
    what: String,
    about: String,
}

/// What happened, the oldest first.
fn changes(plan: &Plan, id: Id<Initiative>) -> Vec<ChangeLine> {
    let style = plan.year_style();
    let changes = plan.initiative_changes.iter();
    let mut changes: Vec<_> = changes.filter(|change| change.initiative == id).collect();
    sort_by(&mut changes, |a, b| {
        (a.year, &a.at.0).cmp(&(b.year, &b.at.0))
    });
    let line = |change: &std::sync::Arc<Row<InitiativeChange>>| ChangeLine {
        id: change.id(),
        year: change
            .year
            .map_or_else(String::new, |year| year.show(style)),
        what: words::happened(change.kind, &change.former_title),
        about: {
            let other = change.other.and_then(|other| plan.get(other));
            let other = other.map_or("", |other| other.title.as_str());
            words::circumstances(&[other, &change.decided_by, &change.reason])
        },
    };
    changes.into_iter().map(line).collect()
}

/// The form: a draft that is written only when it is recorded.
#[component]
fn RenamingForm(id: Id<Initiative>, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let now = use_place().year().get_untracked();
    let draft = |text: String| RwSignal::new(text);
    let former = desk.look(|plan| {
        plan.get(id)
            .map(|row| row.title.clone())
            .unwrap_or_default()
    });
    let (title, year) = (draft(former.clone()), draft(record::year_value(Some(now))));
    let (decided_by, reason, error) = (
        draft(String::new()),
        draft(String::new()),
        draft(String::new()),
    );
    let take = |signal: RwSignal<String>| Callback::new(move |typed: Typed| signal.set(typed.text));
    let years = desk.look(|plan| record::years(plan.years(), plan.year_style()));
    let submit = move |_| {
        let new_title = title.get_untracked();
        if new_title.trim().is_empty() || new_title == former {
            error.set(words::NEW_TITLE_NEEDED.to_owned());
            crate::browser::page::focus("renaming-title");
            return;
        }
        let renaming = Renaming {
            title: new_title,
            year: record::year_of(&year.get_untracked()),
            decided_by: decided_by.get_untracked(),
            reason: reason.get_untracked(),
        };
        if renaming.record(desk, id) {
            open.set(false);
        }
    };
    view! {
        <div class="dialog-body flow">
            <TextField id="renaming-title" label=words::NEW_TITLE value=title commit=take(title) error />
            <Choice id="renaming-year" label=words::CHANGE_YEAR options=Signal::stored(years) value=year choose=Callback::new(move |value| year.set(value)) />
            <TextField id="renaming-decided" label=words::DECIDED_BY value=decided_by commit=take(decided_by) support=words::DECIDED_BY_SUPPORT />
            <TextField id="renaming-reason" label=words::REASON value=reason commit=take(reason) lines=true />
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{removal::CANCEL}</button>
            <button type="button" class="button" data-kind="main" on:click=submit>{words::RECORD}</button>
        </div>
    }
}

/// A renaming that is ready to be recorded.
struct Renaming {
    title: String,
    year: Option<FiscalYear>,
    decided_by: String,
    reason: String,
}

impl Renaming {
    fn record(self, desk: Desk, id: Id<Initiative>) -> bool {
        let (change_id, at) = (Desk::new_id(), desk.author().at);
        desk.act(actions::RENAMING, |plan| {
            let former_title = plan
                .get(id)
                .map(|row| row.title.clone())
                .unwrap_or_default();
            let mut edits = change(plan, id, |row| row.title = self.title);
            edits.push(add(InitiativeChange {
                id: change_id,
                initiative: id,
                kind: ChangeKind::Renamed,
                year: self.year,
                former_title,
                reason: self.reason,
                decided_by: self.decided_by,
                at,
                ..InitiativeChange::default()
            }));
            edits
        })
    }
}
