//! The list of progress sheets (進捗管理シート): how far each section is, and the way to each sheet.

pub mod query;

pub mod row;
pub mod sections;

use leptos::prelude::*;

use crate::report::SheetState;
use crate::report::progress::{Progress, progress};
use crate::report::sheet::SheetWords;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::{Filter, PageHead};
use crate::ui::place::use_place;
use crate::wording::{frame, sheets as words};
use query::{SheetFilter, use_sheet_filter};
use row::SheetRow;
pub use row::state_name;
use sections::SectionList;

/// The list of progress sheets.
#[component]
pub fn SheetsPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let filter = use_sheet_filter();
    let title = desk.read(|plan| SheetWords::of(plan).sheet.clone());
    let list = Memo::new(move |_| {
        desk.read_now(|plan| progress(plan, &filter.query(plan, place.year().get())))
    });
    let is_empty = Memo::new(move |_| list.read().total.all() == 0);
    view! {
        <PageHead title lead=Signal::stored(words::LEAD.to_owned()) />
        <Show when=move || !is_empty.get() fallback=NoSheets>
            <Show when=move || desk.scope().read().is_none()><SectionList list filter /></Show>
            <Filters list filter />
            <SheetList list filter />
        </Show>
    }
}

/// There is no initiative, or none has a sheet in this year.
#[component]
fn NoSheets() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let has_initiatives = desk.read(|plan| !plan.initiatives.is_empty());
    let words = move || {
        if has_initiatives.get() {
            (words::NONE_IN_YEAR, words::NONE_IN_YEAR_BECAUSE)
        } else {
            (words::NONE, words::NONE_BECAUSE)
        }
    };
    view! {
        <div class="paper">
            <div class="empty">
                <h2>{move || words().0}</h2>
                <p>{move || words().1}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
            </div>
        </div>
    }
}

#[component]
fn Filters(list: Memo<Progress>, filter: SheetFilter) -> impl IntoView {
    let any = || (String::new(), words::ANY.to_owned());
    let states = std::iter::once(any())
        .chain(SheetState::ALL.iter().map(|state| {
            (
                words::state(*state).to_owned(),
                words::state(*state).to_owned(),
            )
        }))
        .collect::<Vec<_>>();
    let state = Memo::new(move |_| {
        let state = filter.state.get();
        state.map_or_else(String::new, |state| words::state(state).to_owned())
    });
    let choose_state = move |name: String| {
        let state = SheetState::ALL
            .into_iter()
            .find(|state| words::state(*state) == name);
        filter.state.set(state);
    };
    let count = move || {
        let list = list.read();
        words::shown(list.sheets.len(), list.total.all())
    };
    view! {
        <div class="filters">
            <Filter label=words::STATE options=Signal::stored(states) value=state choose=Callback::new(choose_state) />
            <label class="filter" for="sheet-search">
                {words::SEARCH}
                <input class="input" type="search" id="sheet-search" autocomplete="off" prop:value=filter.text
                    on:input=move |event| filter.text.set(event_target_value(&event)) />
            </label>
            <Show when=move || filter.is_narrow()>
                <button type="button" class="button" data-kind="quiet" on:click=move |_| {
                    filter.clear();
                    crate::browser::page::focus("sheet-search");
                }>{words::CLEAR}</button>
            </Show>
            <span class="push"></span>
            <p class="filter-count" role="status">{count}</p>
        </div>
    }
}

#[component]
fn SheetList(list: Memo<Progress>, filter: SheetFilter) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let list = list.read();
        list.sheets
            .iter()
            .map(|line| line.initiative)
            .collect::<Vec<_>>()
    });
    view! {
        <div class="paper">
            <Show when=move || !ids.read().is_empty() fallback=move || view! {
                <div class="empty">
                    <h2>{words::NO_MATCH}</h2>
                    <p>{words::NO_MATCH_BECAUSE}</p>
                    <button type="button" class="button" on:click=move |_| filter.clear()>{words::CLEAR}</button>
                </div>
            }>
                <ul class="sheet-list" aria-label=words::LIST>
                    <For each=move || ids.get() key=|id| *id let(id)>
                        <SheetRow id list />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// The name of a section's block, or of the sheets nobody is responsible for.
fn section_name(section: Option<&crate::report::NamedSection>) -> String {
    section.map_or_else(
        || words::NO_SECTION.to_owned(),
        |section| section.name.clone(),
    )
}

/// How many sheets are done, in short.
fn done_of(counts: crate::report::progress::StateCounts) -> String {
    frame::done_of(counts.complete, counts.all())
}
