//! The schedule of an initiative (年次計画): bars on a grid of years, moved with pointer or keys.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::plan::header::PlanWords;
use crate::plan::initiative::Initiative;
use crate::plan::{Id, Plan};
use crate::report::lanes::{Lane, lanes};
use crate::ui::desk::use_desk;
use crate::ui::place::use_place;
use crate::wording::schedule as words;

mod bar;
mod handling;
mod panel;

use bar::{BarItem, OutsideBars};
use handling::Editor;
use panel::BarPanel;

/// The schedule.
#[component]
pub(super) fn Schedule(id: Id<Initiative>, plan_words: Memo<PlanWords>) -> impl IntoView {
    let desk = use_desk();
    let current = use_place().year();
    let years = desk.read(Plan::years);
    let all = desk.read(move |plan| lanes(plan, id));
    let editor = Editor::new(desk, all, years);
    let keys = Memo::new(move |_| {
        let lanes = all.read();
        lanes.lanes.iter().map(|lane| lane.at).collect::<Vec<_>>()
    });
    view! {
        <section class="paper"><div class="paper-body flow" data-gap="small">
            <h2>{move || plan_words.with(|words| words.schedule.clone())}</h2>
            <p class="field-support" id="schedule-keys" hidden=editor.is_locked>{words::KEYS}</p>
            <p class="visually-hidden" role="status">{editor.said}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words::REGION>
                <div class="schedule schedule-editor" style=("--years", move || years.read().len().to_string())
                    on:pointerdown=move |event| editor.press(&event)
                    on:pointermove=move |event| editor.drag(&event)
                    on:pointerup=move |_| editor.release()
                    on:pointercancel=move |_| editor.cancel()
                    on:click=move |event| editor.click(&event)
                    on:keydown=move |event| editor.key(&event)
                >
                    <div class="schedule-lane">
                        <span></span>
                        <div class="schedule-years">
                            <For each=move || years.get() key=|year| *year let(year)>
                                <span data-current=move || (current.get() == year).then_some("")>{move || desk.short(year)}</span>
                            </For>
                        </div>
                    </div>
                    <For each=move || keys.get() key=|at| *at let(at)>
                        {
                            let lane = Memo::new(move |_| {
                                let lanes = all.read();
                                lanes.lanes.iter().find(|lane| lane.at == at).cloned()
                            });
                            view! { <LaneView lane editor /> }
                        }
                    </For>
                </div>
            </div>
            <OutsideBars all editor />
        </div></section>
    }
}

/// One track with its label, its bars and the button that adds one.
#[component]
fn LaneView(lane: Memo<Option<Lane>>, editor: Editor) -> impl IntoView {
    let read =
        move |of: fn(&Lane) -> String| lane.with(|lane| lane.as_ref().map(of).unwrap_or_default());
    let track = move || lane.with(|lane| lane.as_ref().map_or(1, |lane| lane.at.track + 1));
    let title = move || read(|lane| lane.title.clone());
    let label = move || {
        if track() > 1 {
            return String::new();
        }
        match (read(|lane| lane.number.clone()), title()) {
            (_, title) if title.is_empty() => words::WHOLE.to_owned(),
            (number, title) => format!("{number} {title}"),
        }
    };
    let bars = Memo::new(move |_| {
        lane.with(|lane| {
            let bars = lane.iter().flat_map(|lane| &lane.bars);
            bars.map(|bar| bar.id).collect::<Vec<_>>()
        })
    });
    let at = lane.with_untracked(|lane| lane.as_ref().map(|lane| lane.at));
    let key = at.map(handling::lane_id).unwrap_or_default();
    let add_id = format!("add-{key}");
    let shown = Memo::new(move |_| {
        let selected = editor.selected.get();
        selected.filter(|id| bars.read().contains(id))
    });
    view! {
        <div class="schedule-lane" data-lane=key>
            <span class="schedule-label">{label}</span>
            <ol class="schedule-track" aria-label=move || words::lane(&title(), track())>
                <For each=move || bars.get() key=|id| *id let(id)><BarItem id editor /></For>
            </ol>
            <button type="button" class="button" data-kind="quiet" data-size="small" id=add_id hidden=editor.is_locked
                aria-label=move || words::add_to(&title(), track()) on:click=move |_| editor.add(at, None)>{words::ADD_SIGN}</button>
        </div>
        {move || shown.get().map(|id| view! { <BarPanel id editor /> })}
    }
}
