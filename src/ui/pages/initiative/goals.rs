//! The goals of another plan that an action serves: several to tick, and words for the cell.

use leptos::prelude::*;

use crate::edit::goals::{LinksOf, set_words, toggle};
use crate::plan::action::Action;
use crate::plan::vocabulary::OutsideGoal;
use crate::plan::{Id, Key, Plan};
use crate::report::actions::of_initiative;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::form::CellPanel;
use crate::ui::parts::{CellText, is_page_locked, record};
use crate::wording::initiative::{self as words, actions};

/// The cell with the goals of an action: what it holds, and the boxes on request.
pub(super) fn goal_cell(action: Key) -> AnyView {
    let desk = use_desk();
    let id: Id<Action> = action.into();
    let shown = desk.read(move |plan| {
        let row = plan.get(id)?;
        let all = of_initiative(plan, row.initiative);
        let view = all.into_iter().find(|view| view.id == id)?;
        Some((view.goals.cell, view.overview_goals.cell))
    });
    let has_goals = desk.read(|plan| !plan.outside_goals.is_empty());
    let own = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .map_or_else(String::new, |it| words::goal_cell(&it.0))
        })
    };
    let apart = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .filter(|it| it.0 != it.1)
                .map(|it| words::goals_in_overview(&it.1))
        })
    };
    let label = super::actions::said(words::GOALS, action);
    let of = LinksOf {
        action: id,
        overview_only: false,
    };
    view! {
        <Show when=move || has_goals.get() fallback=|| view! { <span class="muted">{words::NO_GOALS}</span> }>
            <CellPanel id=format!("goals-{id}") label shown=Signal::derive(own)>
                {boxes(desk, of)}
                {words_of(desk, of, label)}
            </CellPanel>
            {move || apart().map(|apart| view! { <p class="muted">{apart}</p> })}
        </Show>
    }
    .into_any()
}

fn boxes(desk: Desk, of: LinksOf) -> AnyView {
    let goals = desk.read(goals);
    let linked = desk.read(move |plan| of.goals(plan));
    let is_locked = is_page_locked();
    let change = move |goal: Id<OutsideGoal>| {
        let new = Desk::new_id::<OutsideGoal>().key();
        desk.act(actions::GOALS, |plan| toggle(plan, of, goal, new));
    };
    view! {
        <div class="check-row">
            <For each=move || goals.get() key=Clone::clone let((goal, name))>
                <label class="check">
                    <input type="checkbox" disabled=is_locked prop:checked=move || linked.read().contains(&goal) on:change=move |_| change(goal) />
                    <span>{name}</span>
                </label>
            </For>
        </div>
    }
    .into_any()
}

/// The goals of all outside plans by number and title.
fn goals(plan: &Plan) -> Vec<(Id<OutsideGoal>, String)> {
    let goals = crate::report::overview::goal_ids(plan).into_iter();
    let named = goals.filter_map(|id| {
        let goal = plan.get(id)?;
        Some((id, words::goal_named(&goal.number, &goal.title)))
    });
    named.collect()
}

fn words_of(desk: Desk, of: LinksOf, label: Signal<String>) -> AnyView {
    let text = record::text_by(
        desk,
        actions::GOALS,
        move |plan| of.words(plan),
        move |plan, text| {
            let new = Desk::new_id::<OutsideGoal>().key();
            set_words(plan, of, &text, new)
        },
    );
    let label = Signal::derive(move || words::words_of(&label.get()));
    view! {
        <p class="field-support">{words::GOAL_WORDS}</p>
        <CellText id=format!("goal-words-{}", of.action) label text example=words::GOAL_WORDS_EXAMPLE />
    }
    .into_any()
}
