//! One sheet, large: what is to be read on the left, what is to be said on the right.

use leptos::prelude::*;

use super::by_hand::ByHand;
use super::list::state_name;
use super::opinions::OpinionsOfYear;
use super::reading::Reading;
use super::sitting::{Sitting, use_sitting};
use super::way::WayFooter;
use crate::browser::page;
use crate::paper::Piece;
use crate::plan::initiative::Initiative;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id};
use crate::report::assessment::{
    Assessment, AssessmentQuery, AssessmentState, Beside, assessment, beside,
};
use crate::report::grid::key_range;
use crate::route::Page;
use crate::ui::pages::print::PrintButton;
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::ui::parts::PageHead;
use crate::ui::parts::rating::{StageEntries, first_control};
use crate::ui::place::use_place;
use crate::wording::{assessment as words, frame, sheet as sheet_words};

/// One sheet of a year in the assessment.
#[component]
pub fn AssessSheet(
    /// The initiative.
    id: Id<Initiative>,
    /// The fiscal year.
    year: FiscalYear,
) -> impl IntoView {
    let sheet = OpenSheet::new(id, year);
    let sitting = use_sitting();
    // All the sheets of the chosen section, those that are through too: the way does not change
    // under the hand that rates.
    let list = Memo::new(move |_| {
        sheet.desk.read_now(|plan| {
            let query = AssessmentQuery {
                only_left: false,
                ..sitting.query(plan, year)
            };
            assessment(plan, &query)
        })
    });
    let stage = Memo::new(move |_| list.read().stage.as_ref().map(|stage| stage.id));
    let is_there = Memo::new(move |_| sheet.is_there());
    move || match (is_there.get(), stage.get()) {
        (true, Some(stage)) => view! { <Table sheet stage list sitting /> }.into_any(),
        _ => view! { <NoSheet /> }.into_any(),
    }
}

#[component]
fn NoSheet() -> impl IntoView {
    let place = use_place();
    view! {
        <PageHead title=Signal::stored(sheet_words::MISSING.to_owned()) />
        <div class="paper">
            <div class="empty">
                <p>{sheet_words::MISSING_BECAUSE}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Assessment)>{words::TO_LIST}</a>
            </div>
        </div>
    }
}

/// The table a sitting sits at.
#[component]
fn Table(
    sheet: OpenSheet,
    stage: Id<Stage>,
    list: Memo<Assessment>,
    sitting: Sitting,
) -> impl IntoView {
    let beside = sheet
        .desk
        .read(move |plan| beside(plan, sheet.id, sheet.year));
    let state = Memo::new(move |_| {
        let list = list.read();
        let mut lines = list.lines.iter();
        let line = lines.find(|line| line.sheet.initiative == sheet.id);
        line.map(|line| line.state).unwrap_or_default()
    });
    let rated = sheet.rated();
    let keys = sheet.look(|view| {
        let form = view.stages.iter().find(|form| form.stage == stage)?;
        key_range(&form.grades)
    });
    let keys = keys.map(|(first, last)| words::keys(&first, &last));
    let place = use_place();
    if sitting.to_rating.get_untracked() {
        sitting.to_rating.set(false);
        Effect::new(move || {
            if let Some(control) = untrack(|| first_control(rated, stage)) {
                place.place_focus(&control);
            }
        });
    }
    view! {
        <div class="assess" data-wide=move || sitting.is_wide.get().then_some("")>
            <Head sheet list beside state sitting />
            <div class="assess-table">
                <div class="paper assess-reading"><Reading sheet stage beside /></div>
                <div class="paper assess-saying flow" data-gap="small">
                    <Show when=move || state.get() == AssessmentState::Blocked>
                        <p class="notice" data-kind="info" data-size="small">{words::BLOCKED}</p>
                    </Show>
                    <StageEntries rated id=stage />
                    <p class="field-support screen-only">{keys}</p>
                    <OpinionsOfYear sheet stage />
                </div>
            </div>
            <ByHand sheet stage />
            <WayFooter sheet list sitting />
        </div>
    }
}

/// What is on the table.
#[component]
fn Head(
    sheet: OpenSheet,
    list: Memo<Assessment>,
    beside: Memo<Beside>,
    state: Memo<AssessmentState>,
    sitting: Sitting,
) -> impl IntoView {
    let place = use_place();
    let heading = sheet.read(|view| view.heading.clone());
    let title = Memo::new(move |_| {
        let heading = heading.read();
        [heading.number.as_str(), heading.title_with_part.as_str()].join(" ")
    });
    Effect::new(move |_| page::set_title(&frame::page_title(title.read().trim())));
    let of_year = super::heading(list);
    let facts = move || {
        let heading = heading.read();
        let beside = beside.read();
        let pages: Vec<usize> = beside.places.iter().map(|place| place.page).collect();
        let path = heading.path.iter().filter(|step| !step.title.is_empty());
        let path: Vec<String> = path
            .map(|step| [step.number.as_str(), step.title.as_str()].concat())
            .collect();
        [
            heading.section_names.clone(),
            words::pages(&pages),
            path.join(words::PATH_MARK),
        ]
        .join(words::GAP)
    };
    view! {
        <header class="assess-head">
            <div class="row">
                <p class="assess-year">{of_year}</p>
                <span class="state" role="status" data-state=move || state_name(state.get())>{move || words::state(state.get())}</span>
                <span class="push"></span>
                <a class="button screen-only" data-kind="quiet" data-size="small" href=move || place.href(Page::Assessment)>{words::TO_LIST}</a>
                <a class="button screen-only" data-kind="quiet" data-size="small" href=move || place.href(Page::Sheet(sheet.id))>{words::OPEN_SHEET}</a>
                <button type="button" class="button screen-only wide-only" data-kind="quiet" data-size="small" aria-pressed=move || sitting.is_wide.get().to_string()
                    on:click=move |_| sitting.is_wide.update(|wide| *wide = !*wide)>{words::WIDE}</button>
                <PrintButton pieces=&[Piece::AssessmentSheets] only=sheet.id is_small=true />
            </div>
            <h1 tabindex="-1">{title}</h1>
            <p class="assess-facts">{facts}</p>
        </header>
    }
}
