//! The actions of an initiative (実施内容): their wording, class and shared action.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::schedule::neighbour;
use crate::browser::page;
use crate::edit::order::Siblings;
use crate::edit::{add, removal};
use crate::plan::action::{Action, SharedAction};
use crate::plan::initiative::Initiative;
use crate::plan::vocabulary::ChangeClass;
use crate::plan::{Id, Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{CellChoice, CellText, Question, Removal, record};
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal as removal_words;

/// The actions.
#[component]
pub(super) fn Actions(id: Id<Initiative>, question: Question) -> impl IntoView {
    let desk = use_desk();
    let siblings = Siblings::under(TableName::Actions, "initiative", id.key());
    let rows = desk.read(move |plan| {
        let rows = plan.in_order::<Action>();
        let own = rows.iter().filter(|row| row.initiative == id);
        own.map(|row| row.id()).collect::<Vec<_>>()
    });
    let classes = desk.read(|plan| {
        let none = std::iter::once((String::new(), words::NONE.to_owned()));
        let classes = plan.in_order::<ChangeClass>();
        none.chain(
            classes
                .iter()
                .map(|row| (row.id().to_string(), removal_words::named(&row.name))),
        )
        .collect::<Vec<_>>()
    });
    let shared = desk.read(|plan| {
        let none = std::iter::once((String::new(), words::NONE.to_owned()));
        let shared = plan.in_order::<SharedAction>();
        none.chain(
            shared
                .iter()
                .map(|row| (row.id().to_string(), format!("{} {}", row.label, row.title))),
        )
        .collect::<Vec<_>>()
    });
    let add_action = move |_| {
        let action: Id<Action> = Desk::new_id();
        let is_done = desk.act(actions::ADD_ACTION, |plan| {
            vec![add(Action {
                id: action,
                initiative: id,
                position: siblings.end(plan),
                ..Action::default()
            })]
        });
        if is_done {
            request_animation_frame(move || {
                page::focus(&format!("action-title-{action}"));
            });
        }
    };
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::ACTIONS}</h2>
            <Show when=move || !rows.read().is_empty() fallback=|| view! { <p>{words::NO_ACTIONS}</p> }>
                <div class="table-scroll" tabindex="0" role="region" aria-label=words::ACTIONS>
                    <table class="table" data-size="dense">
                        <thead><tr>
                            <th scope="col">{words::ACTION_TITLE}</th><th scope="col">{words::CHANGE_CLASS}</th>
                            <th scope="col" hidden=move || shared.read().len() < 2>{words::SHARED}</th>
                            <th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                        </tr></thead>
                        <tbody>
                            <For each=move || rows.get() key=|row| *row let(row)><ActionRow id=row rows siblings classes shared question /></For>
                        </tbody>
                    </table>
                </div>
            </Show>
            <div class="button-row"><button type="button" class="button" id="add-action" on:click=add_action>{words::ADD_ACTION}</button></div>
        </div></section>
    }
}

#[component]
fn ActionRow(
    id: Id<Action>,
    rows: Memo<Vec<Id<Action>>>,
    siblings: Siblings,
    classes: Memo<Vec<(String, String)>>,
    shared: Memo<Vec<(String, String)>>,
    question: Question,
) -> impl IntoView {
    let desk = use_desk();
    let row = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|other| *other == id).unwrap_or(0) + 1)
    });
    let said = move |what: &'static str| Signal::derive(move || words::of_row(what, row.get()));
    let title = record::text(
        desk,
        id,
        actions::ACTION,
        |row: &Action| &row.title,
        |row, text| row.title = text,
    );
    let class = record::choice(
        desk,
        id,
        actions::ACTION,
        |row: &Action| record::id_value(row.change_class),
        |row, value| row.change_class = Id::new(value),
    );
    let common = record::choice(
        desk,
        id,
        actions::ACTION,
        |row: &Action| record::id_value(row.shared),
        |row, value| row.shared = Id::new(value),
    );
    let shift = move |by: isize| {
        desk.act(actions::ORDER, |plan| siblings.shift(plan, id.key(), by));
    };
    view! {
        <tr>
            <td class="text"><CellText id=format!("action-title-{id}") label=said(words::ACTION_TITLE) text=title lines=true /></td>
            <td><CellChoice id=format!("action-class-{id}") label=said(words::CHANGE_CLASS) options=classes choice=class /></td>
            <td hidden=move || shared.read().len() < 2><CellChoice id=format!("action-shared-{id}") label=said(words::SHARED) options=shared choice=common /></td>
            <td class="row-actions">
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::UP) on:click=move |_| shift(-1)>{words::UP}</button>
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DOWN) on:click=move |_| shift(1)>{words::DOWN}</button>
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DELETE_ROW) on:click=move |_| ask_removal(desk, question, id, rows)>{words::DELETE_ROW}</button>
            </td>
        </tr>
    }
}

fn ask_removal(desk: Desk, question: Question, id: Id<Action>, rows: Memo<Vec<Id<Action>>>) {
    let name = desk.look(|plan| {
        plan.get(id)
            .map(|row| row.title.clone())
            .unwrap_or_default()
    });
    let edits = desk.look(|plan| removal(plan, &[id]).unwrap_or_default());
    let run = Callback::new(move |()| {
        let next = neighbour(&rows.get_untracked(), id);
        let edits = |plan: &Plan| removal(plan, &[id]).unwrap_or_default();
        if desk.act(actions::DELETE_ACTION, edits) {
            request_animation_frame(move || {
                page::focus(&next.map_or_else(
                    || "add-action".to_owned(),
                    |next| format!("action-title-{next}"),
                ));
            });
        }
    });
    let lines = removal_words::with_it(&edits, TableName::Actions);
    if lines.is_empty() {
        // Nothing goes along: undo is enough.
        run.run(());
        return;
    }
    question.ask(Removal {
        title: removal_words::question(&name),
        lines,
        button: removal_words::DELETE.to_owned(),
        run,
    });
}
