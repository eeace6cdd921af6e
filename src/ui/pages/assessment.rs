//! Assessment by a working group or committee (評価の場): who is through and who is left, and one
//! sheet at a time, large.

pub mod by_hand;
pub mod list;
pub mod opinions;
pub mod reading;
pub mod sheet;
pub mod sitting;
pub mod way;

use leptos::prelude::*;

use crate::plan::initiative::Initiative;
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Plan};
use crate::report::assessment::{Assessment, assessment};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::choice::Choosable;
use crate::ui::parts::{CheckField, Filter, PageHead};
use crate::ui::place::use_place;
use crate::wording::reports;
use crate::wording::{assessment as words, frame};
use sitting::{Sitting, use_sitting};

/// Who is through and who is left.
#[component]
pub fn AssessmentPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let sitting = use_sitting();
    let list = Memo::new(move |_| {
        desk.read_now(|plan| {
            let query = sitting.query(plan, place.year().get());
            assessment(plan, &query)
        })
    });
    let has_stage = Memo::new(move |_| list.read().stage.is_some());
    let has_initiatives = desk.read(|plan| !plan.initiatives.is_empty());
    view! {
        <PageHead title=Signal::stored(frame::ASSESSMENT.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <Begin list sitting />
        </PageHead>
        <Show when=move || has_stage.get() fallback=NoStage>
            <Show when=move || has_initiatives.get() fallback=NoSheets>
                <Filters list sitting />
                <list::Progress list />
                <list::SheetList list />
            </Show>
        </Show>
    }
}

/// The way to the first sheet that is left.
#[component]
fn Begin(list: Memo<Assessment>, sitting: Sitting) -> impl IntoView {
    let place = use_place();
    let next = Memo::new(move |_| list.read().next_left);
    let label = move || {
        let is_begun = list.read().total.through > 0;
        if is_begun { words::GO_ON } else { words::BEGIN }
    };
    move || {
        match next.get() {
        Some(id) => view! {
            <a class="button" data-kind="main" href=place.href(Page::Assess(id)) on:click=move |_| sitting.to_rating.set(true)>{label}</a>
        }
        .into_any(),
        None if list.read().total.all() > 0 && list.read().total.blocked == 0 => {
            view! { <p class="state" data-state="done">{words::ALL_THROUGH}</p> }.into_any()
        }
        None => ().into_any(),
    }
    }
}

/// There is no stage of evaluation yet.
#[component]
fn NoStage() -> impl IntoView {
    let place = use_place();
    view! {
        <div class="paper">
            <div class="empty">
                <h2>{words::NO_STAGE}</h2>
                <p>{words::NO_STAGE_BECAUSE}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Settings)>{words::TO_SETTINGS}</a>
            </div>
        </div>
    }
}

/// There is no initiative yet, and so no sheet.
#[component]
fn NoSheets() -> impl IntoView {
    let place = use_place();
    view! {
        <div class="paper">
            <div class="empty">
                <h2>{words::NO_SHEETS}</h2>
                <p>{words::NO_SHEETS_BECAUSE}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
            </div>
        </div>
    }
}

/// Stage, section, and whether only what is left is shown.
#[component]
fn Filters(list: Memo<Assessment>, sitting: Sitting) -> impl IntoView {
    let desk = use_desk();
    let stages = Memo::new(move |_| -> Vec<Choosable> {
        let list = list.read();
        let stages = list.stages.iter();
        stages
            .map(|stage| {
                (
                    stage.id.to_string(),
                    words::stage_by(&stage.name, &stage.by),
                )
            })
            .collect()
    });
    let stage = Memo::new(move |_| {
        let list = list.read();
        let stage = list.stage.as_ref();
        stage.map_or_else(String::new, |stage| stage.id.to_string())
    });
    let sections = desk.read(|plan| -> Vec<Choosable> {
        let rows = plan.in_order::<Section>().into_iter();
        let named = rows.map(|row| (row.id().to_string(), row.name.clone()));
        std::iter::once((String::new(), words::ANY.to_owned()))
            .chain(named)
            .collect()
    });
    let section = Memo::new(move |_| {
        let section = sitting.section.get();
        section.map_or_else(String::new, |id| id.to_string())
    });
    let section_word = desk.look(|plan| {
        let word = plan.header().map_or("", |header| &header.words.section);
        reports::or_usual(word, reports::SECTION).to_owned()
    });
    view! {
        <div class="filters">
            <Filter label=words::STAGE options=stages value=stage choose=Callback::new(move |id: String| sitting.stage.set(Id::new(&id))) />
            <Filter label=section_word options=sections value=section choose=Callback::new(move |id: String| sitting.section.set(Id::new(&id))) />
            <CheckField label=Signal::stored(words::ONLY_LEFT.to_owned()) value=sitting.only_left choose=Callback::new(move |only| sitting.only_left.set(only)) />
        </div>
    }
}

/// One sheet.
#[component]
pub fn AssessPage(
    /// The initiative whose sheet it is.
    id: Id<Initiative>,
) -> impl IntoView {
    let place = use_place();
    // Another year is another sheet: its fields are made anew.
    move || view! { <sheet::AssessSheet id year=place.year().get() /> }
}

/// The stage and the year, as the list and the sheet are headed.
fn heading(list: Memo<Assessment>) -> Memo<String> {
    let style = use_desk().read(Plan::year_style);
    Memo::new(move |_| {
        let list = list.read();
        let stage = list
            .stage
            .as_ref()
            .map_or_else(String::new, |stage| words::stage_by(&stage.name, &stage.by));
        words::title_of(&stage, &list.year.show(style.get()))
    })
}
