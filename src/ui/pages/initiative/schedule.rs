//! The schedule of an initiative (年次計画): as it is printed, and the table its bars are edited in.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::browser::page;
use crate::edit::{Edit, add};
use crate::plan::action::{Action, ScheduleBar};
use crate::plan::header::PlanWords;
use crate::plan::initiative::Initiative;
use crate::plan::vocabulary::Phase;
use crate::plan::{Id, Plan, TableName};
use crate::report::sheet::{Track, schedule};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{CellChoice, CellText, record};
use crate::ui::place::use_place;
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal::named;

/// How many tracks can be chosen from.
const TRACKS: u32 = 6;

/// The schedule.
#[component]
pub(super) fn Schedule(id: Id<Initiative>, plan_words: Memo<PlanWords>) -> impl IntoView {
    let desk = use_desk();
    let bars = desk.read(move |plan| bars(plan, id));
    let add_bar = move |_| {
        let bar: Id<ScheduleBar> = Desk::new_id();
        if desk.act(actions::ADD_BAR, |plan| new_bar(plan, bar, id)) {
            request_animation_frame(move || {
                page::focus(&format!("bar-label-{bar}"));
            });
        }
    };
    let options = BarOptions::of(desk, id);
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{move || plan_words.with(|words| words.schedule.clone())}</h2>
            <Drawn id />
            <Show when=move || bars.read().is_empty()><p>{words::NO_BARS}</p></Show>
            <Show when=move || !bars.read().is_empty()>
                <div class="table-scroll" tabindex="0" role="region" aria-label=words::BARS>
                    <table class="table" data-size="dense">
                        <thead><tr>
                            <th scope="col">{words::BAR_LABEL}</th><th scope="col">{words::FROM}</th><th scope="col">{words::TO}</th>
                            <th scope="col">{words::TRACK}</th><th scope="col">{words::PHASE}</th>
                            <th scope="col" hidden=move || options.actions.read().len() < 2>{words::OF_ACTION}</th>
                            <th scope="col">{words::NOTE}</th><th scope="col"><span class="visually-hidden">{words::OPERATIONS}</span></th>
                        </tr></thead>
                        <tbody>
                            <For each=move || bars.get() key=|bar| *bar let(bar)><BarRow bar bars options /></For>
                        </tbody>
                    </table>
                </div>
            </Show>
            <div class="button-row"><button type="button" class="button" id="add-bar" on:click=add_bar>{words::ADD_BAR}</button></div>
        </div></section>
    }
}

/// The bars over the plan's years, as on the sheet.
#[component]
fn Drawn(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let current = use_place().year();
    let years = desk.read(Plan::years);
    let tracks = desk.read(move |plan| schedule(plan, id));
    let draw = move |track: Track| {
        let bars = track.bars.into_iter().map(|bar| {
            let (from, span) = (bar.first_column + 1, bar.last_column + 1 - bar.first_column);
            view! {
                <li class="schedule-bar" style=("--from", from.to_string()) style=("--span", span.to_string()) data-open=bar.goes_on.then_some("")>{bar.lines.join(" ")}</li>
            }
        });
        view! { <ol class="schedule-track" aria-label=track.action_title>{bars.collect_view()}</ol> }
    };
    view! {
        <Show when=move || !tracks.read().is_empty()>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words::BARS_DRAWN>
                <div class="schedule" style=("--years", move || years.read().len().to_string())>
                    <div class="schedule-years">
                        <For each=move || years.get() key=|year| *year let(year)>
                            <span data-current=move || (current.get() == year).then_some("")>{year.short()}</span>
                        </For>
                    </div>
                    {move || tracks.get().into_iter().map(draw).collect_view()}
                </div>
            </div>
        </Show>
    }
}

/// What the lists of a bar's row offer.
#[derive(Clone, Copy)]
struct BarOptions {
    years: Memo<Vec<(String, String)>>,
    phases: Memo<Vec<(String, String)>>,
    actions: Memo<Vec<(String, String)>>,
}

impl BarOptions {
    fn of(desk: Desk, id: Id<Initiative>) -> Self {
        let none = |words: &str| vec![(String::new(), words.to_owned())];
        Self {
            years: desk.read(move |plan| {
                let own = plan.bars.iter().filter(|bar| bar.initiative == id);
                let mut years = plan.years();
                years.extend(own.flat_map(|bar| [bar.from, bar.to]));
                years.sort_unstable();
                years.dedup();
                record::years(years, record::year_style(plan))
            }),
            phases: desk.read(move |plan| {
                let mut options = none(words::NONE);
                options.extend(
                    plan.in_order::<Phase>()
                        .iter()
                        .map(|phase| (phase.id().to_string(), named(&phase.name))),
                );
                options
            }),
            actions: desk.read(move |plan| {
                let mut options = none(words::WHOLE);
                let own = plan.in_order::<Action>();
                options.extend(
                    own.iter()
                        .filter(|action| action.initiative == id)
                        .map(|action| (action.id().to_string(), named(&action.title))),
                );
                options
            }),
        }
    }
}

#[component]
fn BarRow(
    bar: Id<ScheduleBar>,
    bars: Memo<Vec<Id<ScheduleBar>>>,
    options: BarOptions,
) -> impl IntoView {
    let desk = use_desk();
    let row = Memo::new(move |_| {
        bars.with(|bars| bars.iter().position(|other| *other == bar).unwrap_or(0) + 1)
    });
    let said = move |what: &'static str| Signal::derive(move || words::of_row(what, row.get()));
    let label = record::text(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| &bar.label,
        |bar, text| bar.label = text,
    );
    let note = record::text(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| &bar.note,
        |bar, text| bar.note = text,
    );
    // The other end follows, so that a bar never ends before it begins.
    let from = record::choice(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| record::year_value(Some(bar.from)),
        |bar, value| {
            bar.from = record::year_of(value).unwrap_or(bar.from);
            bar.to = bar.to.max(bar.from);
        },
    );
    let to = record::choice(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| record::year_value(Some(bar.to)),
        |bar, value| {
            bar.to = record::year_of(value).unwrap_or(bar.to);
            bar.from = bar.from.min(bar.to);
        },
    );
    let track = record::choice(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| bar.track.to_string(),
        |bar, value| bar.track = value.parse().unwrap_or_default(),
    );
    let phase = record::choice(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| record::id_value(bar.phase),
        |bar, value| bar.phase = Id::new(value),
    );
    let action = record::choice(
        desk,
        bar,
        actions::BAR,
        |bar: &ScheduleBar| record::id_value(bar.action),
        |bar, value| bar.action = Id::new(value),
    );
    let tracks: Vec<(String, String)> = (0..TRACKS)
        .map(|track| (track.to_string(), words::track(track + 1)))
        .collect();
    let id = |what: &str| format!("bar-{what}-{bar}");
    let remove = move |_| {
        let next = neighbour(&bars.get_untracked(), bar);
        let is_done = desk.act(actions::DELETE_BAR, |_| {
            vec![Edit::Remove {
                table: TableName::Bars,
                id: bar.key(),
                row: crate::edit::Fields::new(),
            }]
        });
        if is_done {
            request_animation_frame(move || {
                page::focus(
                    &next.map_or_else(|| "add-bar".to_owned(), |next| format!("bar-label-{next}")),
                );
            });
        }
    };
    view! {
        <tr>
            <td><CellText id=id("label") label=said(words::BAR_LABEL) text=label lines=true /></td>
            <td><CellChoice id=id("from") label=said(words::FROM) options=options.years choice=from /></td>
            <td><CellChoice id=id("to") label=said(words::TO) options=options.years choice=to /></td>
            <td><CellChoice id=id("track") label=said(words::TRACK) options=Signal::stored(tracks) choice=track /></td>
            <td><CellChoice id=id("phase") label=said(words::PHASE) options=options.phases choice=phase /></td>
            <td hidden=move || options.actions.read().len() < 2><CellChoice id=id("action") label=said(words::OF_ACTION) options=options.actions choice=action /></td>
            <td><CellText id=id("note") label=said(words::NOTE) text=note /></td>
            <td class="row-actions"><button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(words::DELETE_ROW) on:click=remove>{words::DELETE_ROW}</button></td>
        </tr>
    }
}

/// The record that takes the focus when one is gone: the next, or the one before.
pub(super) fn neighbour<T: Copy + PartialEq>(all: &[T], gone: T) -> Option<T> {
    let at = all.iter().position(|other| *other == gone)?;
    all.get(at + 1)
        .or_else(|| all.get(at.checked_sub(1)?))
        .copied()
}

/// The bars from top left to bottom right.
fn bars(plan: &Plan, id: Id<Initiative>) -> Vec<Id<ScheduleBar>> {
    let mut bars: Vec<_> = plan
        .bars
        .iter()
        .filter(|bar| bar.initiative == id)
        .map(|bar| {
            (
                (bar.action, bar.track, bar.from, bar.to, bar.id()),
                bar.id(),
            )
        })
        .collect();
    bars.sort();
    bars.into_iter().map(|(_, id)| id).collect()
}

/// A new bar goes on where the last one of the first track ends.
fn new_bar(plan: &Plan, id: Id<ScheduleBar>, initiative: Id<Initiative>) -> Vec<Edit> {
    let years = plan.years();
    let own = plan.bars.iter().filter(|bar| bar.initiative == initiative);
    let end = own
        .filter(|bar| bar.action.is_none() && bar.track == 0)
        .map(|bar| bar.to)
        .max();
    let next = end.and_then(crate::plan::FiscalYear::next);
    let from = next
        .filter(|year| years.contains(year))
        .or(years.first().copied())
        .unwrap_or_default();
    let to = years.last().copied().unwrap_or(from);
    vec![add(ScheduleBar {
        id,
        initiative,
        from,
        to,
        ..ScheduleBar::default()
    })]
}
