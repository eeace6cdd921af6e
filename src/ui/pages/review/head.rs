//! Choosing a review, beginning one, and what comes after it.

use leptos::prelude::*;

use super::Shown;
use crate::edit::reviews::add_review;
use crate::plan::review::{PlanReview, ReviewKind};
use crate::plan::{FiscalYear, Id};
use crate::preset::dispositions;
use crate::report::review::{ReviewChoice, disposition_scales};
use crate::route::Page;
use crate::ui::desk::Desk;
use crate::ui::parts::{Filter, is_page_locked, record};
use crate::ui::place::use_place;
use crate::wording::review as words;

type Chosen = RwSignal<Option<Id<PlanReview>>>;

/// Begins a review of that kind in the year looked at; the plan gets the four dispositions where
/// it has no scale of its own for them.
fn begin(desk: Desk, chosen: Chosen, kind: ReviewKind, year: FiscalYear) {
    let id = Desk::new_id();
    let is_begun = desk.act(words::actions::ADD, |plan| {
        let own = disposition_scales(plan).first().map(|(id, _)| *id);
        let (usual, edits) = dispositions(plan);
        let edits = if own.is_some() { Vec::new() } else { edits };
        let review = add_review(plan, id, kind, year, own.or(Some(usual)));
        [edits, review].concat()
    });
    if is_begun {
        chosen.set(Some(id));
        request_animation_frame(crate::browser::page::focus_heading);
    }
}

fn begin_buttons(desk: Desk, chosen: Chosen) -> impl IntoView {
    let year = use_place().year();
    let button = move |kind: ReviewKind, what: &'static str| {
        let begin = move |_| begin(desk, chosen, kind, year.get_untracked());
        view! { <button type="button" class="button" hidden=is_page_locked() on:click=begin>{what}</button> }
    };
    view! {
        {button(ReviewKind::Midterm, words::ADD_MIDTERM)}
        {button(ReviewKind::Final, words::ADD_FINAL)}
    }
}

/// What is said where there is no review.
pub(super) fn no_review(desk: Desk, chosen: Chosen) -> impl IntoView {
    view! {
        <div class="paper empty">
            <h2>{words::NONE}</h2>
            <p>{words::NONE_HELP}</p>
            <div class="button-row">{begin_buttons(desk, chosen)}</div>
        </div>
    }
}

/// Which review, and how dispositions are chosen.
pub(super) fn bar(shown: Shown, all: Memo<Vec<ReviewChoice>>, chosen: Chosen) -> impl IntoView {
    let options = Signal::derive(move || {
        let all = all.read();
        all.iter()
            .map(|choice| (choice.id.to_string(), choice.title.clone()))
            .collect()
    });
    let value = Signal::derive(move || record::id_value(Some(shown.id)));
    let choose = Callback::new(move |value: String| chosen.set(Id::new(&value)));
    let has_questions = shown.read(|report| {
        report
            .dispositions
            .iter()
            .any(|it| it.achieved.is_some() && it.continues.is_some())
    });
    let ways = vec![
        ("questions".to_owned(), words::BY_QUESTIONS.to_owned()),
        ("list".to_owned(), words::FROM_LIST.to_owned()),
    ];
    let by_questions = shown.by_questions;
    let way = Signal::derive(move || {
        if by_questions.get() {
            "questions"
        } else {
            "list"
        }
        .to_owned()
    });
    let choose_way = Callback::new(move |value: String| by_questions.set(value == "questions"));
    view! {
        <div class="filters">
            <Filter label=words::WHICH options value choose />
            <Show when=move || has_questions.get()>
                <Filter label=words::WAY options=Signal::stored(ways.clone()) value=way choose=choose_way />
            </Show>
            <span class="push"></span>
            <details class="menu" hidden=is_page_locked()><summary class="button">{words::ADD_ANOTHER}</summary>
                <div class="menu-list">{begin_buttons(shown.desk, chosen)}</div>
            </details>
        </div>
    }
}

/// What comes after the review.
pub(super) fn onward() -> impl IntoView {
    let place = use_place();
    view! {
        <div class="button-row">
            <a class="button" href=move || place.href(Page::Issues)>{words::TO_ISSUES}</a>
            <a class="button" href=move || place.href(Page::Next)>{words::TO_NEXT}</a>
        </div>
    }
}
