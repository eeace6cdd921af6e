//! The foot of the sheet: how far the section is, and the way to the sheets before and after.

use leptos::ev;
use leptos::prelude::*;

use super::handle::OpenSheet;
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::report::progress::{ProgressQuery, neighbours, progress};
use crate::report::task::{asked_around, task};
use crate::route::Page;
use crate::ui::pages::sheets::query::use_sheet_filter;
use crate::ui::place::{Place, use_place};
use crate::wording::{copies, sheet as words, task as task_words};

/// The foot of the sheet. Alt with `PageUp` and `PageDown` goes the same ways.
#[component]
pub fn SheetFooter(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let place = use_place();
    let filter = use_sheet_filter();
    // In the copy of a section the way leads through what is asked for, and ends where it is handed
    // in.
    let ends_at = if sheet.is_copy() {
        Page::Task
    } else {
        Page::Sheets
    };
    let around = Memo::new(move |_| {
        sheet.desk.read_now(|plan| {
            if sheet.is_copy() {
                asked_around(plan, sheet.id)
            } else {
                neighbours(plan, &filter.query(plan, sheet.year), sheet.id)
            }
        })
    });
    let note = Memo::new(move |_| {
        sheet.desk.read_now(|plan| {
            if let Some(task) = task(plan, "") {
                return task_words::done_of(task.counts);
            }
            let chosen = filter.query(plan, sheet.year).section;
            let progress = progress(plan, &ProgressQuery::new(sheet.year));
            let is_here =
                |of: &&crate::report::progress::SectionProgress| of.initiatives.contains(&sheet.id);
            let mut here = progress.sections.iter().filter(is_here);
            let of_chosen = |of: &&crate::report::progress::SectionProgress| {
                chosen.is_some() && of.section.as_ref().map(|section| section.id) == chosen
            };
            let of = here.clone().find(of_chosen).or(here.next());
            match of.and_then(|of| of.section.as_ref().map(|section| (section, of.counts))) {
                Some((section, counts)) => {
                    words::progress(&section.name, counts.complete, counts.all())
                }
                None => words::progress_of_all(progress.total.complete, progress.total.all()),
            }
        })
    });
    listen_for_page_keys(place, ends_at, move || {
        let around = around.try_get_untracked().unwrap_or_default();
        (around.previous, around.next)
    });
    view! {
        <div class="sheet-footer">
            <p class="sheet-footer-note">{note}<span class="page-keys"><kbd class="key">{words::KEY_PREVIOUS}</kbd>" "<kbd class="key">{words::KEY_NEXT}</kbd></span></p>
            <Step ends_at label=words::PREVIOUS arrow="←" to=Signal::derive(move || around.get().previous) />
            <Step ends_at label=words::NEXT arrow="→" is_main=true to=Signal::derive(move || around.get().next) />
        </div>
    }
}

/// A way to a neighbour; at either end, to the list.
#[component]
fn Step(
    ends_at: Page,
    label: &'static str,
    arrow: &'static str,
    #[prop(optional)] is_main: bool,
    to: Signal<Option<Id<Initiative>>>,
) -> impl IntoView {
    let place = use_place();
    let href = move || place.href(to.get().map_or(ends_at, Page::Sheet));
    let text = move || {
        if to.get().is_some() {
            label
        } else if ends_at == Page::Task {
            copies::TO_TASK
        } else {
            words::TO_LIST
        }
    };
    let mark = || view! { <span class="button-mark" aria-hidden="true">{arrow}</span> };
    view! {
        <a class="button" data-kind=is_main.then_some("main") href=href>
            {(!is_main).then(mark)}{text}{is_main.then(mark)}
        </a>
    }
}

fn listen_for_page_keys(
    place: Place,
    ends_at: Page,
    around: impl Fn() -> (Option<Id<Initiative>>, Option<Id<Initiative>>) + 'static,
) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
        if !event.alt_key() || belongs_to_input_method {
            return;
        }
        let (previous, next) = around();
        let to = match event.key().as_str() {
            "PageUp" => previous,
            "PageDown" => next,
            _ => return,
        };
        event.prevent_default();
        place.go(to.map_or(ends_at, Page::Sheet));
    });
    on_cleanup(move || handle.remove());
}
