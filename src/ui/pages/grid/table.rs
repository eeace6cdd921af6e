//! The grid itself: one table, one handler for all its cells.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::looking::Looking;
use super::rating::{self, Spot, rate};
use super::summary::counting_word;
use super::{cell, legend, row};
use crate::pasting::Ratings;
use crate::plan::FiscalYear;
use crate::plan::rating::Verdict;
use crate::report::grid::RowKey;
use crate::ui::parts::{PasteInto, TableRegion, is_page_locked, roving};
use crate::wording::{grid as words, reports};

/// The status line, the table, its legend and the menu of grades.
pub(super) fn table(looking: Looking) -> impl IntoView {
    let shown = Memo::new(move |_| looking.rows.with(|rows| (rows.shown, rows.all)));
    let status = move || {
        let (shown, all) = shown.get();
        words::shown(shown, all)
    };
    let has_match = Memo::new(move |_| shown.get().0 > 0);
    let spot = RwSignal::new(None);
    let caption = Signal::derive(move || {
        words::caption(
            &looking.year_in_words(looking.place.year().get()),
            &looking.stage_name(),
            counting_word(looking.asked.with(|asked| asked.counting)),
            &status(),
        )
    });
    let paste = PasteInto::new(move || ratings(looking));
    view! {
        <p class="grid-status screen-only" role="status">{status}</p>
        <p class="print-only">{caption}</p>
        <Show when=move || has_match.get() fallback=move || view! { <NoMatch looking /> }>
            <div class="paper">
                <TableRegion stick="page" paste=paste.clone()>
                    <table class="table plan-grid" role="grid">
                        <caption class="visually-hidden">{caption}</caption>
                        <Head looking />
                        <Body looking spot />
                    </table>
                </TableRegion>
            </div>
            {legend::legend(looking)}
        </Show>
        {rating::menu(looking, spot)}
    }
}

/// What grades pasted into the grid are written to.
fn ratings(looking: Looking) -> Ratings {
    let at = looking.desk.author().at;
    looking.rows.with_untracked(|rows| Ratings {
        stage: rows.stage.as_ref().map(|(stage, _)| *stage),
        choices: rows.choices.clone(),
        at,
    })
}

#[component]
fn NoMatch(looking: Looking) -> impl IntoView {
    let clear = move |_| {
        looking.clear_filters();
        request_animation_frame(crate::browser::page::focus_heading);
    };
    view! {
        <div class="paper empty">
            <h2>{words::NO_MATCH}</h2>
            <button type="button" class="button" id=rating::CLEAR_BUTTON on:click=clear>{words::CLEAR}</button>
        </div>
    }
}

#[component]
fn Head(looking: Looking) -> impl IntoView {
    let names = looking.desk.read(|plan| {
        let words_of = plan
            .header()
            .map(|header| header.words.clone())
            .unwrap_or_default();
        (
            reports::or_usual(&words_of.initiative, words::INITIATIVE).to_owned(),
            reports::or_usual(&words_of.section, reports::SECTION).to_owned(),
        )
    });
    let years = Memo::new(move |_| looking.rows.with(|rows| rows.years.clone()));
    let current = looking.place.year();
    view! {
        <thead>
            <tr>
                <th scope="col">{move || names.get().0}</th>
                <th scope="col">{move || names.get().1}</th>
                <For each=move || years.get() key=|year| *year let(year)>
                    <th scope="col" class="year-cell" data-current=move || (current.get() == year).then_some("")>{move || looking.desk.short(year)}</th>
                </For>
                <th scope="col" class="page-cell">{words::PAGE}</th>
            </tr>
        </thead>
    }
}

#[component]
fn Body(looking: Looking, spot: RwSignal<Option<Spot>>) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let order = Memo::new(move |_| looking.rows.with(|rows| rows.order.clone()));
    let keep_tab_stop = move || {
        if let Some(body) = body.try_get_untracked().flatten() {
            let year = looking.place.year().get_untracked();
            roving::ensure_tab_stop(&body, &cell::column(year));
        }
    };
    Effect::new(move |_| {
        looking.rows.with(|_| ());
        request_animation_frame(keep_tab_stop);
    });
    let is_locked = is_page_locked();
    let click = move |event: ev::MouseEvent| {
        if let Some(found) = spot_of(event.target()).filter(|_| !is_locked) {
            spot.set(Some(found));
        }
    };
    view! {
        <tbody node_ref=body on:click=click on:keydown=move |event| key(looking, &event, is_locked) on:focusin=|event| roving::take_tab_stop(&event)>
            <For each=move || order.get() key=|key| *key let(key)>{row::row(looking, key)}</For>
        </tbody>
    }
}

/// The cell an event is about.
fn spot_of(target: Option<web_sys::EventTarget>) -> Option<Spot> {
    let element: web_sys::Element = target?.dyn_into().ok()?;
    let button = element.closest(".cell-button").ok().flatten()?;
    let row = button
        .closest("tr")
        .ok()
        .flatten()?
        .get_attribute("data-row")?;
    let year = button.get_attribute("data-column")?.parse().ok()?;
    Some(Spot {
        row: RowKey::read(&row)?,
        year: FiscalYear::new(year)?,
    })
}

/// Arrow keys move, the keys of grades rate, Delete takes the rating away.
fn key(looking: Looking, event: &ev::KeyboardEvent, is_locked: bool) {
    let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
    if belongs_to_input_method || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if roving::move_by_key(event) || is_locked {
        return;
    }
    let Some(spot) = spot_of(event.target()) else {
        return;
    };
    let key = event.key();
    let verdict = if matches!(key.as_str(), "Delete" | "Backspace") {
        Some(Verdict::Nothing)
    } else {
        looking
            .rows
            .with_untracked(|rows| rows.choices.by_key(&key))
            .map(Verdict::Grade)
    };
    if let Some(verdict) = verdict {
        event.prevent_default();
        rate(looking, spot, verdict);
    }
}
