//! One progress sheet (進捗管理シート): the printed form, filled in place.

pub mod aside;
pub mod carrying;
pub mod cell;
pub mod footer;
pub mod handle;
pub mod head;
pub mod rating;
pub mod revision;
pub mod texts;
pub mod years;

use leptos::prelude::*;

use crate::edit::sheets::open_year;
use crate::mailing::Role;
use crate::mailing::copy::office;
use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id};
use crate::report::SheetState;
use crate::route::Page;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::{copies, sheet as words};
use aside::SheetAside;
use carrying::AppendDialog;
use footer::SheetFooter;
use handle::OpenSheet;
use head::SheetHead;
use rating::Stages;
use texts::{ClosingTexts, OpeningTexts};
use years::YearsTable;

/// One progress sheet.
#[component]
pub fn SheetPage(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let place = use_place();
    // Another year is another sheet: its fields are made anew, so that none writes into the wrong
    // year.
    move || view! { <SheetOfYear id year=place.year().get() /> }
}

#[component]
fn SheetOfYear(id: Id<Initiative>, year: FiscalYear) -> impl IntoView {
    let sheet = OpenSheet::new(id, year);
    let is_there = Memo::new(move |_| sheet.is_there());
    move || {
        if is_there.get() {
            view! { <SheetForm sheet /> }.into_any()
        } else {
            NoSheet().into_any()
        }
    }
}

/// There is no such initiative.
#[component]
fn NoSheet() -> impl IntoView {
    let place = use_place();
    view! {
        <PageHead title=Signal::stored(words::MISSING.to_owned()) />
        <div class="paper">
            <div class="empty">
                <p>{words::MISSING_BECAUSE}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Sheets)>{words::TO_LIST}</a>
            </div>
        </div>
    }
}

#[component]
fn SheetForm(sheet: OpenSheet) -> impl IntoView {
    let is_filled_in =
        sheet.read(|view| view.is_kept || view.completeness.state != SheetState::Blank);
    view! {
        <div class="two sheet">
            <article class="paper">
                <div class="paper-body flow">
                    <SheetHead sheet />
                    <NotAsked sheet />
                    <NotKept sheet />
                    <YearsTable sheet />
                    <Show when=move || is_filled_in.get()>
                        <OpeningTexts sheet />
                        <Stages sheet />
                        <ClosingTexts sheet />
                    </Show>
                </div>
                <SheetFooter sheet />
            </article>
            <SheetAside sheet />
        </div>
        <AppendDialog sheet />
    }
}

/// In the copy of a section: why the sheet cannot be written on, or what of it can.
#[component]
fn NotAsked(sheet: OpenSheet) -> impl IntoView {
    let is_year = sheet.is_asked(|asked| asked.scope().year.is_none_or(|year| year == sheet.year));
    let why = match sheet.role() {
        _ if !sheet.is_copy() => return ().into_any(),
        Some(Role::Responsible) => return ().into_any(),
        Some(Role::Further) => copies::further(&sheet.desk.look(office)),
        None if is_year => copies::OTHER_SECTION.to_owned(),
        None => copies::OTHER_YEAR.to_owned(),
    };
    view! { <p class="notice screen-only" data-kind="info" data-size="small">{why}</p> }.into_any()
}

/// Why there is no sheet in this year, with the way to open one.
#[component]
fn NotKept(sheet: OpenSheet) -> impl IntoView {
    let is_kept = sheet.read(|view| view.is_kept);
    let reason = move || {
        let bounds = sheet.desk.read_now(|plan| {
            let initiative = plan.get(sheet.id)?;
            Some((
                initiative.starts,
                initiative.last_sheet_year,
                initiative.retirement_reason.clone(),
            ))
        });
        match bounds {
            Some((Some(first), ..)) if sheet.year < first => {
                words::starts_later(&sheet.year_words(first))
            }
            Some((_, Some(last), because)) => words::ended(&sheet.year_words(last), &because),
            _ => String::new(),
        }
    };
    let open = move |_| {
        sheet.desk.act(words::actions::OPEN_YEAR, |plan| {
            open_year(plan, sheet.id, sheet.year)
        });
        request_animation_frame(crate::browser::page::focus_heading);
    };
    view! {
        <Show when=move || !is_kept.get()>
            <div class="notice" data-kind="info">
                <p class="notice-title">{words::NOT_KEPT}</p>
                <p>{reason}</p>
                <div class="notice-actions" hidden=sheet.is_locked()><button type="button" class="button" data-size="small" on:click=open>{words::OPEN_YEAR}</button></div>
            </div>
        </Show>
    }
}
