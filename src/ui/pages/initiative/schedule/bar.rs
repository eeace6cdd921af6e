//! One bar on its track, and bars no track can show.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::handling::{Editor, bar_id, said};
use super::panel::BarPanel;
use crate::edit::schedule::moved;
use crate::plan::action::ScheduleBar;
use crate::plan::{FiscalYear, Id};
use crate::report::lanes::{Lanes, overlaps};
use crate::wording::schedule as words;

/// What a bar looks like: its label and where it lies, counted from 1.
#[derive(Clone, Default, PartialEq)]
struct Look {
    label: String,
    from: usize,
    span: usize,
    goes_on: bool,
    overlaps: bool,
}

/// A bar; while it is dragged it lies where it would go.
#[component]
pub(super) fn BarItem(id: Id<ScheduleBar>, editor: Editor) -> impl IntoView {
    let desk = editor.desk;
    let look = Memo::new(move |_| {
        let dragged = editor.dragged.get().filter(|(bar, _)| *bar == id);
        desk.read_now(|plan| {
            let Some(bar) = plan.bars.get(id) else {
                return Look::default();
            };
            let (from, to) = match dragged {
                Some((_, by)) => {
                    let (from, to, _) = moved(plan, bar, by);
                    (from, to)
                }
                None => (bar.from, bar.to),
            };
            let years = plan.years();
            let covers = |year: &FiscalYear| (from..=to).contains(year);
            let first = years.iter().position(covers).unwrap_or(0);
            let last = years.iter().rposition(covers).unwrap_or(first);
            Look {
                label: words::named(&bar.label).to_owned(),
                from: first + 1,
                span: last + 1 - first,
                goes_on: years.last().is_some_and(|last| to > *last),
                overlaps: overlaps(plan, bar),
            }
        })
    });
    let name = desk.read(move |plan| said(plan, id));
    let is_selected = move || editor.selected.get() == Some(id);
    let is_dragged = move || {
        editor
            .dragged
            .with(|dragged| dragged.is_some_and(|(bar, _)| bar == id))
    };
    view! {
        <li class="schedule-bar" data-bar=id.to_string()
            style=("--from", move || look.read().from.to_string()) style=("--span", move || look.read().span.to_string())
            data-open=move || look.read().goes_on.then_some("") data-dragging=move || is_dragged().then_some("")>
            <button type="button" class="bar-button" id=bar_id(id) aria-label=name aria-expanded=move || is_selected().to_string()
                aria-describedby="schedule-keys">{move || look.read().label.clone()}</button>
            <span class="bar-overlap" aria-hidden="true" hidden=move || !look.read().overlaps>{words::OVERLAPPING}</span>
            <span class="bar-edge" data-edge="start"></span>
            <span class="bar-edge" data-edge="end"></span>
        </li>
    }
}

/// Bars wholly outside the plan's years: named, so that they can be brought back or deleted.
#[component]
pub(super) fn OutsideBars(all: Memo<Lanes>, editor: Editor) -> impl IntoView {
    let bars = Memo::new(move |_| all.read().outside.clone());
    let select = move |id: Id<ScheduleBar>| {
        editor.selected.set(Some(id));
        crate::ui::parts::form::focus_later(super::panel::label_id(id));
    };
    let shown = Memo::new(move |_| {
        let selected = editor.selected.get();
        selected.filter(|id| bars.read().iter().any(|bar| bar.id == *id))
    });
    view! {
        <Show when=move || !bars.read().is_empty()>
            <p class="strong">{words::OUTSIDE}</p>
            <div class="button-row">
                <For each=move || bars.get() key=Clone::clone let(bar)>
                    <button type="button" class="button" data-size="small" id=bar_id(bar.id) on:click=move |_| select(bar.id)>{words::named(&bar.label).to_owned()}</button>
                </For>
            </div>
            {move || shown.get().map(|id| view! { <BarPanel id editor /> })}
        </Show>
    }
}
