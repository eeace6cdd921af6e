//! The actions of an initiative (実施内容): wording, class, shared action, and the goals they serve.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::goals::goal_cell;
use crate::edit::order::Siblings;
use crate::form::{FieldForm, RecordAt, field, keys, lines};
use crate::plan::action::Action;
use crate::plan::initiative::Initiative;
use crate::plan::{Id, Key, TableName};
use crate::report::actions::of_initiative;
use crate::ui::desk::use_desk;
use crate::ui::parts::form::{CellPanel, ExtraColumn, RecordFields, RecordTable};
use crate::wording::{forms, initiative as words};

const COLUMNS: &[FieldForm] = &[
    lines("title").called(words::ACTION_TITLE),
    field("change_class").called(words::CHANGE_CLASS),
    field("shared").called(words::SHARED),
];

/// What only drifting documents need.
const RARE: &[FieldForm] = &[
    lines("overview_title")
        .called(words::OVERVIEW_TITLE)
        .supported(words::OVERVIEW_TITLE_SUPPORT),
    field("number")
        .called(words::PRINTED_NUMBER)
        .supported(words::PRINTED_NUMBER_SUPPORT),
];

const BEFORE: &[ExtraColumn] = &[
    ExtraColumn {
        head: words::NUMBER,
        cell: number,
    },
    ExtraColumn {
        head: words::GOALS,
        cell: goal_cell,
    },
    ExtraColumn {
        head: words::RARE,
        cell: rare,
    },
];

/// The actions.
#[component]
pub(super) fn Actions(id: Id<Initiative>) -> impl IntoView {
    let siblings = Siblings::under(TableName::Actions, "initiative", id.key());
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::ACTIONS}</h2>
            <p class="field-support">{words::ACTIONS_SUPPORT}</p>
            <RecordTable siblings columns=COLUMNS extra=BEFORE title=words::ACTIONS add=words::ADD_ACTION empty=words::NO_ACTIONS />
        </div></section>
    }
}

/// The number of an action, and the wording of the shared action where it has none of its own.
fn number(action: Key) -> AnyView {
    let shown = use_desk().read(move |plan| {
        let row = plan.get(Id::<Action>::from(action))?;
        let all = of_initiative(plan, row.initiative);
        let view = all.into_iter().find(|view| view.id.key() == action)?;
        let shared = view.shared.filter(|_| row.title.is_empty());
        Some((view.number, shared.map(|_| view.title)))
    });
    (move || {
        shown.get().map(|(number, title)| {
            view! { <span class="nowrap strong">{number}</span>{title.map(|title| view! { <p class="muted shared-wording">{title}</p> })} }
        })
    })
    .into_any()
}

/// What a cell of an action's row is called: by the row, like the row's other controls.
pub(super) fn said(what: &'static str, action: Key) -> Signal<String> {
    let said = use_desk().read(move |plan| {
        let row = plan.get(Id::<Action>::from(action))?;
        let siblings = Siblings::under(TableName::Actions, "initiative", row.initiative.key());
        let at = keys(plan, siblings).iter().position(|key| *key == action)?;
        Some(forms::of_row(what, at + 1))
    });
    Signal::derive(move || said.get().unwrap_or_default())
}

/// The wording of the overview and a number of its own, on request.
fn rare(action: Key) -> AnyView {
    let at = RecordAt {
        table: TableName::Actions,
        key: action,
    };
    let desk = use_desk();
    let is_written = desk.read(move |plan| {
        let row = plan.get(Id::<Action>::from(action));
        row.is_some_and(|row| !row.overview_title.is_empty() || !row.number.is_empty())
    });
    let shown = move || {
        if is_written.get() {
            words::WRITTEN
        } else {
            words::NOT_WRITTEN
        }
    };
    view! {
        <CellPanel id=format!("rare-{action}") label=said(words::RARE, action) shown=Signal::derive(move || shown().to_owned())>
            <RecordFields at fields=RARE />
        </CellPanel>
    }
    .into_any()
}
