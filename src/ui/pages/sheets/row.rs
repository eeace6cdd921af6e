//! One sheet in the list.

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::report::SheetState;
use crate::report::progress::{Progress, SheetLine};
use crate::report::sheet::SheetWords;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::Seal;
use crate::ui::place::use_place;
use crate::wording::sheets as words;

/// The state as the style sheet names it.
pub fn state_name(state: SheetState) -> &'static str {
    match state {
        SheetState::Blank => "empty",
        SheetState::Started => "started",
        SheetState::Complete => "done",
    }
}

/// A line that leads to a sheet: its state, number, title, sections, what is missing, its grade.
#[component]
pub fn SheetRow(
    /// The initiative.
    id: Id<Initiative>,
    /// The sheets of the year.
    list: Memo<Progress>,
) -> impl IntoView {
    let place = use_place();
    let line = Memo::new(move |_| {
        let list = list.read();
        list.sheets
            .iter()
            .find(|line| line.initiative == id)
            .cloned()
    });
    view! {
        <li>
            <a class="sheet-link" href=move || place.href(Page::Sheet(id))>{move || line.get().map(content)}</a>
        </li>
    }
}

fn content(line: SheetLine) -> impl IntoView {
    let desk = use_desk();
    let state = line.completeness.state;
    let missing = desk.look(|plan| {
        let own = SheetWords::of(plan);
        words::missing(
            &line.completeness.missing,
            &own.activity,
            &own.outcome,
            &own.policy,
        )
    });
    let note = if line.completeness.is_omitted {
        words::OMITTED.to_owned()
    } else if state == SheetState::Started {
        words::lacks(&missing)
    } else {
        String::new()
    };
    let pages = if line.pages.len() > 1 {
        words::pages(line.page, line.pages.len() - 1)
    } else {
        words::page(line.page)
    };
    let part = (!line.part.is_empty())
        .then(|| view! { <span class="part-label">{line.part.clone()}</span> });
    let grade = match line.grade {
        Some(grade) => {
            view! { <Seal symbol=grade.symbol label=grade.label shape=grade.shape size="small" /> }
                .into_any()
        }
        None if line.is_not_rated => {
            view! { <span class="muted">{words::NOT_RATED}</span> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <span class="state" data-state=state_name(state)>{words::state(state)}</span>
        <span class="sheet-link-title">
            <span class="sheet-link-name">{line.number}" "{line.title}{part}</span>
            <span class="sheet-link-note">{note}</span>
        </span>
        <span class="sheet-link-section">{line.section_names}</span>
        <span class="sheet-link-grade">{grade}</span>
        <span class="sheet-link-page">{pages}</span>
    }
}
