//! The head of the sheet: where it stands, what it is, who is responsible, what happened to it.

use leptos::prelude::*;

use super::handle::OpenSheet;
use crate::browser::page;
use crate::paper::Piece;
use crate::report::sheet::{ChangeNote, PathStep, SheetHeading};
use crate::route::Page;
use crate::ui::pages::print::PrintButton;
use crate::ui::pages::sheets::state_name;
use crate::ui::place::use_place;
use crate::wording::{copies, frame, reports, sheet as words, sheets};

/// The head of the sheet.
#[component]
pub fn SheetHead(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let heading = sheet.read(|view| view.heading.clone());
    let title = Memo::new(move |_| {
        let heading = heading.read();
        [heading.number.as_str(), heading.title_with_part.as_str()].join(" ")
    });
    Effect::new(move |_| page::set_title(&frame::page_title(title.read().trim())));
    let place = use_place();
    let state = sheet.read(|view| view.completeness.state);
    let mark = move || {
        let mark = heading.read().cross_listing_mark.clone();
        (!mark.is_empty()).then(|| view! { " "<span class="mark">{mark}</span> })
    };
    view! {
        <div class="sheet-head">
            <Path heading />
            <div class="row">
                <h1 tabindex="-1">{title}{mark}</h1>
                <span class="state push screen-only" data-state=move || state_name(state.get())>{move || sheets::state(state.get())}</span>
                {sheet.is_copy().then(|| view! { <a class="button screen-only" data-kind="quiet" data-size="small" href=move || place.href(Page::Task)>{copies::TO_TASK}</a> })}
                <PrintButton pieces=&[Piece::Sheets] only=sheet.id is_small=true />
            </div>
        </div>
        <Facts sheet heading />
    }
}

#[component]
fn Path(heading: Memo<SheetHeading>) -> impl IntoView {
    let place = use_place();
    let steps = move || {
        let heading = heading.read();
        let steps = heading.path.iter().filter(|step| !step.title.is_empty());
        steps
            .map(|step| view! { <li><a href=place.href(Page::Outline)>{titled(step)}</a></li> })
            .collect_view()
    };
    view! { <nav aria-label=words::POSITION><ol class="breadcrumbs">{steps}</ol></nav> }
}

fn titled(step: &PathStep) -> String {
    [step.number.as_str(), step.title.as_str()]
        .join(" ")
        .trim()
        .to_owned()
}

#[component]
fn Facts(sheet: OpenSheet, heading: Memo<SheetHeading>) -> impl IntoView {
    let section_word = sheet.word(|words| &words.section);
    let overview_word = sheet.word(|words| &words.overview);
    let year = sheet.year_words(sheet.year);
    // Every level has its cell on paper, a blank one where it is left out; on the screen the path
    // above shows the same.
    let levels = move || {
        let heading = heading.read();
        let is_last = |index| index + 1 == heading.path.len();
        let level = |(index, step): (usize, &PathStep)| {
            // The last of an odd number takes the line, so that the next pair begins a new one.
            let is_wide = is_last(index) && index % 2 == 0;
            view! {
                <dt class="print-only">{step.level_name.clone()}</dt>
                <dd class="print-only" class:wide=is_wide>{titled(step)}</dd>
            }
        };
        heading.path.iter().enumerate().map(level).collect_view()
    };
    let history = move || {
        let heading = heading.read();
        (!heading.changes.is_empty()).then(|| {
            let notes = heading
                .changes
                .iter()
                .map(|note| view! { <p>{change_words(&sheet, note)}</p> })
                .collect_view();
            view! { <dt>{words::HISTORY}</dt><dd class="wide">{notes}</dd> }
        })
    };
    let page = move || heading.read().page.map_or_else(String::new, sheets::page);
    view! {
        <dl class="facts">
            <dt>{section_word}</dt><dd>{move || heading.read().section_names.clone()}</dd>
            <dt>{words::YEAR}</dt><dd>{year}<span class="muted">{words::GAP}{page}</span></dd>
            {levels}
            <dt>{overview_word}</dt><dd class="wide text">{move || heading.read().overview.clone()}</dd>
            {history}
        </dl>
    }
}

/// What happened, in one sentence: 令和4年度 名称変更 旧名称… 理由 決定….
fn change_words(sheet: &OpenSheet, note: &ChangeNote) -> String {
    let told = |text: &str, tell: &dyn Fn(&str) -> String| {
        if text.is_empty() {
            String::new()
        } else {
            tell(text)
        }
    };
    let parts = [
        note.year
            .map_or_else(String::new, |year| sheet.year_words(year)),
        words::change(note.kind).to_owned(),
        told(&note.former_title, &words::formerly),
        told(&note.other_title, &words::other),
        told(&note.former_overview, &reports::quoted),
        note.reason.clone(),
        told(&note.decided_by, &words::decided),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(words::GAP)
}
