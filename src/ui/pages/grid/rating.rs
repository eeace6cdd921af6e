//! Rating in place: what a key or a choice does to the plan, and the menu of grades.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::cell;
use super::looking::Looking;
use crate::browser::page;
use crate::edit::build;
use crate::plan::rating::{Rating, Verdict};
use crate::plan::scale::Grade;
use crate::plan::{FiscalYear, Id};
use crate::report::GradeCell;
use crate::report::grid::{GridRow, RowKey};
use crate::report::sheet::GradeChoice;
use crate::route::Page;
use crate::ui::notices::Notice;
use crate::ui::parts::{Dialog, Seal, TextField, roving};
use crate::wording::grid as words;

/// The id of the button that takes the filters off where nothing fits them.
pub(super) const CLEAR_BUTTON: &str = "grid-clear";

/// A cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) row: RowKey,
    pub(super) year: FiscalYear,
}

/// What saying that is called.
fn action(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Grade(_) => words::ACT_RATE,
        Verdict::NotRated(_) => words::ACT_NOT_RATED,
        Verdict::Nothing => words::ACT_CLEAR,
    }
}

/// Rates a cell, as one action. The reason for a grade stays: nothing written is lost by a key.
pub(super) fn rate(looking: Looking, spot: Spot, verdict: Verdict) {
    let Looking { desk, rows, .. } = looking;
    let (stage, is_single) = rows.with_untracked(|rows| {
        let stage = rows.stage.as_ref().map(|(id, _)| *id);
        (stage, rows.choices.is_single)
    });
    if !is_single {
        desk.notices().say(Notice::info(words::ON_SHEET));
        return;
    }
    let (Some(stage), Some(row)) = (stage, looking.row_now(spot.row)) else {
        return;
    };
    let place = place_of(looking, spot.row);
    let at = desk.author().at;
    let action = action(&verdict);
    let alter = move |rating: &mut Rating| rating.say(verdict, at);
    desk.act(action, |plan| match row.as_ref() {
        GridRow::Listing(row) => build::set_rating(plan, row.initiative, spot.year, stage, alter),
        GridRow::Heading(row) => build::set_node_rating(plan, row.node, spot.year, stage, alter),
    });
    keep_focus(looking, spot, place);
}

/// The place of a row among those shown.
fn place_of(looking: Looking, row: RowKey) -> usize {
    let place = |order: &[RowKey]| order.iter().position(|other| *other == row);
    looking
        .rows
        .with_untracked(|rows| place(&rows.order))
        .unwrap_or_default()
}

/// A rated row may not fulfil the conditions any more: then the focus goes to the row in its place.
fn keep_focus(looking: Looking, spot: Spot, place: usize) {
    let column = cell::column(spot.year);
    request_animation_frame(move || {
        let near = looking.rows.try_with_untracked(|rows| {
            let is_gone = !rows.by_key.contains_key(&spot.row);
            is_gone.then(|| {
                let after = rows.order.iter().skip(place);
                let before = rows.order.iter().take(place).rev();
                after.chain(before).copied().collect::<Vec<_>>()
            })
        });
        let Some(Some(near)) = near else { return };
        let is_there = |row: &RowKey| roving::focus_stop(&row.to_string(), &column);
        if !near.iter().any(is_there) && !page::focus(CLEAR_BUTTON) {
            page::focus_heading();
        }
    });
}

/// The menu of grades for the cell in `spot`; closing it brings the focus back to the cell.
pub(super) fn menu(looking: Looking, spot: RwSignal<Option<Spot>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if spot.read().is_some() {
            open.set(true);
            request_animation_frame(|| {
                let _ = page::focus("rating-chosen") || page::focus("rating-first");
            });
        }
    });
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            spot.set(None);
        }
        is_open
    });
    let title = Signal::derive(move || {
        let year = spot.get().map(|spot| looking.year_in_words(spot.year));
        words::choose(&year.unwrap_or_default())
    });
    let on_key = Callback::new(move |event| {
        if let Some(spot) = spot.get_untracked() {
            rate_by_key(looking, spot, open, &event);
        }
    });
    view! {
        <Dialog id="rating-menu" open title on_key>
            {move || spot.get().map(|spot| view! { <Menu looking spot open /> })}
        </Dialog>
    }
}

/// Takes the answer of the menu.
fn decide(looking: Looking, spot: Spot, open: RwSignal<bool>, verdict: Verdict) {
    open.set(false);
    rate(looking, spot, verdict);
}

/// The sign of a grade, pressed anywhere in the menu, answers it.
fn rate_by_key(looking: Looking, spot: Spot, open: RwSignal<bool>, event: &ev::KeyboardEvent) {
    let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    if belongs_to_input_method || has_modifier || is_in_text(event) {
        return;
    }
    let grade = looking.rows.with_untracked(|rows| {
        let choices = &rows.choices;
        choices.is_single.then(|| choices.by_key(&event.key()))
    });
    if let Some(grade) = grade.flatten() {
        event.prevent_default();
        decide(looking, spot, open, Verdict::Grade(grade));
    }
}

#[component]
fn Menu(looking: Looking, spot: Spot, open: RwSignal<bool>) -> impl IntoView {
    let Some(row) = looking.row_now(spot.row) else {
        return ().into_any();
    };
    let (name, cells, initiative) = match row.as_ref() {
        GridRow::Listing(row) => (
            words::part_of_item(&words::heading_of_item(&row.number, row.label()), &row.part),
            &row.cells,
            Some(row.initiative),
        ),
        GridRow::Heading(row) => (words::heading(&row.number, &row.title), &row.cells, None),
    };
    let Some(cell) = cells.iter().find(|cell| cell.year == spot.year) else {
        return ().into_any();
    };
    let decide = Callback::new(move |verdict| decide(looking, spot, open, verdict));
    let choices = looking.rows.with_untracked(|rows| rows.choices.clone());
    let is_single = choices.is_single;
    let is_given = cell.grade.is_some() || !cell.not_rated_because.is_empty();
    let sheet = initiative.map(|id| {
        let route = looking
            .place
            .route_now()
            .with_page(Page::Sheet(id))
            .with_year(spot.year);
        view! { <a class="button" data-kind="quiet" href=route.to_string()>{words::OPEN_SHEET}</a> }
    });
    let content = if is_single {
        let options = choices.grades.iter().enumerate();
        let chosen = cell.grade.as_ref().map(|look| look.id);
        let options: Vec<_> = options
            .map(|(index, choice)| option(choice, index, chosen, decide))
            .collect();
        view! {
            <div class="options" data-columns="2">{options}</div>
            <NotRated cell=cell.clone() decide />
        }
        .into_any()
    } else {
        view! { <Voices cell=cell.clone() /> }.into_any()
    };
    view! {
        <div class="dialog-body flow">
            <p class="strong">{name}</p>
            {content}
        </div>
        <div class="dialog-actions">
            {sheet}
            <span class="push"></span>
            <button type="button" class="button" hidden={!(is_single && is_given)} on:click=move |_| decide.run(Verdict::Nothing)>{words::REMOVE}</button>
        </div>
    }
    .into_any()
}

fn is_in_text(event: &ev::KeyboardEvent) -> bool {
    event
        .target()
        .is_some_and(|target| target.dyn_ref::<web_sys::HtmlInputElement>().is_some())
}

fn option(
    choice: &GradeChoice,
    index: usize,
    chosen: Option<Id<Grade>>,
    decide: Callback<Verdict>,
) -> impl IntoView + use<> {
    let grade = choice.id;
    let is_chosen = chosen == Some(grade);
    let id = if is_chosen {
        Some("rating-chosen")
    } else {
        (index == 0).then_some("rating-first")
    };
    let needs_reason = choice
        .reason_required
        .then(|| view! { " " <span class="mark">{words::NEEDS_REASON}</span> });
    view! {
        <button type="button" class="option" id=id aria-pressed=is_chosen.to_string() on:click=move |_| decide.run(Verdict::Grade(grade))>
            <Seal symbol=choice.symbol.clone() shape=choice.shape />
            <span class="option-name">{choice.label.clone()}{needs_reason}</span>
            <span class="option-text">{choice.definition.clone()}</span>
        </button>
    }
}

/// Saying that nothing was rated, and why.
#[component]
fn NotRated(cell: GradeCell, decide: Callback<Verdict>) -> impl IntoView {
    let is_open = !cell.not_rated_because.is_empty();
    let because = RwSignal::new(cell.not_rated_because);
    let error = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let because = because.get_untracked().trim().to_owned();
        if because.is_empty() {
            error.set(words::REASON_MISSING.to_owned());
            page::focus("not-rated-because");
        } else {
            decide.run(Verdict::NotRated(because));
        }
    };
    view! {
        <details class="disclosure" open=is_open>
            <summary>{words::NOT_RATED}</summary>
            <form class="flow" data-gap="small" on:submit=submit>
                <TextField id="not-rated-because" label=Signal::stored(words::NOT_RATED_BECAUSE.to_owned()) value=because
                    commit=Callback::new(move |typed: crate::ui::parts::Typed| because.set(typed.text))
                    support=words::NOT_RATED_SUPPORT error />
                <button type="submit" class="button">{words::SET_NOT_RATED}</button>
            </form>
        </details>
    }
}

/// What several assessors or criteria say; rated on the sheet only.
#[component]
fn Voices(cell: GradeCell) -> impl IntoView {
    let voices: Vec<_> = cell
        .voices
        .into_iter()
        .map(|voice| {
            let seal = voice
                .grade
                .map(|look| view! { <Seal symbol=look.symbol shape=look.shape label=look.label size="small" /> });
            view! { <dt>{voice.label}</dt><dd>{seal}{voice.not_rated_because}</dd> }
        })
        .collect();
    view! {
        <p>{words::ON_SHEET}</p>
        <dl class="facts">{voices}</dl>
    }
}
