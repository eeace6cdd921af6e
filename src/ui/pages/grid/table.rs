//! The grid itself: one table, one handler for all its cells.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::cell;
use super::looking::{Looking, RowKey};
use super::rating::{self, Spot, Verdict, rate};
use super::summary::counting_word;
use crate::plan::FiscalYear;
use crate::report::grid::{GridRow, HeadingRow, ListingRow};
use crate::route::Page;
use crate::ui::parts::{ChangeMark, Seal, roving};
use crate::wording::{frame, grid as words, reports};

/// The column of names, for roving focus.
const NAME: &str = "name";
/// Levels further in look like the third.
const DEEPEST_LOOK: usize = 3;

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
    view! {
        <p class="grid-status screen-only" role="status">{status}</p>
        <p class="print-only">{caption}</p>
        <Show when=move || has_match.get() fallback=move || view! { <NoMatch looking /> }>
            <div class="paper">
                <div class="table-scroll" data-stick="page">
                    <table class="table plan-grid" role="grid">
                        <caption class="visually-hidden">{caption}</caption>
                        <Head looking />
                        <Body looking spot />
                    </table>
                </div>
            </div>
            <Legend looking />
        </Show>
        {rating::menu(looking, spot)}
    }
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
            <button type="button" class="button" id="grid-clear" on:click=clear>{words::CLEAR}</button>
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
                    <th scope="col" class="year-cell" data-current=move || (current.get() == year).then_some("")>{year.short()}</th>
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
        looking.rows.track();
        request_animation_frame(keep_tab_stop);
    });
    let click = move |event: ev::MouseEvent| {
        if let Some(found) = spot_of(event.target()) {
            spot.set(Some(found));
        }
    };
    view! {
        <tbody node_ref=body on:click=click on:keydown=move |event| key(looking, &event) on:focusin=|event| roving::take_tab_stop(&event)>
            <For each=move || order.get() key=|key| *key let(key)><RowView looking key /></For>
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
fn key(looking: Looking, event: &ev::KeyboardEvent) {
    let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
    if belongs_to_input_method || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if roving::move_by_key(event) {
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

#[component]
fn RowView(looking: Looking, key: RowKey) -> impl IntoView {
    let row = Memo::new(move |_| looking.rows.with(|rows| rows.by_key.get(&key).cloned()));
    move || {
        row.get().map(|row| match row.as_ref() {
            GridRow::Heading(heading) => heading_row(looking, key, heading),
            GridRow::Listing(listing) => listing_row(looking, key, listing),
        })
    }
}

fn heading_row(looking: Looking, key: RowKey, heading: &HeadingRow) -> AnyView {
    let level = (heading.depth + 1).min(DEEPEST_LOOK).to_string();
    let title = words::heading(&heading.number, &heading.title);
    let omitted = heading.is_omitted.then(|| {
        view! { <span class="mark">{words::OMITTED}</span> <span class="muted">{heading.reason.clone()}</span> }
    });
    let current = looking.place.year().get();
    let cells: Vec<_> = heading
        .cells
        .iter()
        .map(|cell| {
            cell::cell(
                cell,
                &looking.year_in_words(cell.year),
                cell.year == current,
                true,
            )
        })
        .collect();
    let years = looking.rows.with_untracked(|rows| rows.years.len());
    let (span, page) = if cells.is_empty() {
        (years + 3, None)
    } else {
        (2, Some(view! { <td class="page-cell"></td> }))
    };
    view! {
        <tr class="level-row" data-level=level data-row=key.to_string()>
            <th scope="rowgroup" colspan=span.to_string()>{title}{omitted}</th>
            {cells}
            {page}
        </tr>
    }
    .into_any()
}

fn listing_row(looking: Looking, key: RowKey, listing: &ListingRow) -> AnyView {
    let class = (!listing.is_first_of_item).then_some("part-row");
    let name = words::heading_of_item(&listing.number, listing.label());
    let href = looking.place.href(Page::Sheet(listing.initiative));
    let part = (!listing.part.is_empty())
        .then(|| view! { <span class="part-label">{listing.part.clone()}</span> });
    let link = if listing.is_first_of_item {
        view! { <a href=href tabindex="-1" data-column=NAME>{name}{part}</a> }.into_any()
    } else {
        view! { <a href=href tabindex="-1" data-column=NAME><span class="visually-hidden">{name}</span>{part}</a> }
            .into_any()
    };
    let cross_listed = listing
        .cross_listed
        .then(|| view! { <span class="mark">{words::CROSS_LISTED}</span> });
    let current = looking.place.year().get();
    let cells: Vec<_> = listing
        .cells
        .iter()
        .map(|cell| {
            let year = looking.year_in_words(cell.year);
            cell::cell(cell, &year, cell.year == current, cell::can_be_rated(cell))
        })
        .collect();
    view! {
        <tr class=class data-row=key.to_string()>
            <th scope="row" class="name-cell">{link}{cross_listed}</th>
            <td>{listing.section_names.clone()}</td>
            {cells}
            <td class="page-cell">{listing.page}</td>
        </tr>
    }
    .into_any()
}

#[component]
fn Legend(looking: Looking) -> impl IntoView {
    let grades = move || {
        looking.rows.with(|rows| {
            let entry = |choice: &crate::report::sheet::GradeChoice| {
                
                view! { <div><dt><Seal symbol=choice.symbol.clone() shape=choice.shape size="small" /></dt><dd>{choice.label.clone()}</dd></div> }
            };
            rows.choices.grades.iter().map(entry).collect_view()
        })
    };
    view! {
        <dl class="legend grid-legend">
            {grades}
            <div><dt><ChangeMark direction=1 /></dt><dd aria-hidden="true">{frame::CHANGE_UP}</dd></div>
            <div><dt><ChangeMark direction=-1 /></dt><dd aria-hidden="true">{frame::CHANGE_DOWN}</dd></div>
            <div><dt>{words::DIFFERS}</dt><dd>{words::LEGEND_DIFFERS}</dd></div>
            <div><dt>{words::NO_GRADE}</dt><dd>{words::LEGEND_NOT_RATED}</dd></div>
            <div><dt>{words::NOT_KEPT}</dt><dd>{words::LEGEND_NOT_KEPT}</dd></div>
        </dl>
    }
}
