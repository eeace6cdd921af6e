//! The frame around every page: top bar, navigation, notices, footer.

pub mod reminder;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::desk::{Desk, OpenState, use_desk};
use super::keeper::Passing;
use super::notices::NoticeRegion;
use super::palette::{FindButton, Palette, PaletteWindows};
use super::place::{Place, use_place};
use super::tour::{TourButton, TourCard, Walk};
use super::workbook::WorkStrip;
use crate::browser::{clock, page};
use crate::merge::open_questions;
use crate::plan::Plan;
use crate::report::document::period;
use crate::report::drift::drifts;
use crate::report::menu::{MenuGroup, menu};
use crate::report::progress::{ProgressQuery, progress};
use crate::report::task::task;
use crate::route::{Page, Route};
use crate::samples::Sample;
use crate::storage::saving::Status;
use crate::wording::frame as words;

/// The frame around the current page.
#[component]
pub fn Frame(
    /// The current page.
    children: Children,
) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let has_plan = Memo::new(move |_| place.route().plan().is_some());
    let menu_open = RwSignal::new(false);
    let palette = Palette::default();
    let walk = Walk::new(None);
    listen_for_undo_keys(desk);
    view! {
        <a class="skip-link" href="#main" on:click=move |event| { event.prevent_default(); crate::browser::page::focus("main"); }>{words::SKIP}</a>
        <div class="app" data-frame=move || (!has_plan.get()).then_some("plain")>
            <TopBar menu_open has_plan palette />
            <Show when=move || has_plan.get()><Side menu_open /></Show>
            <main id="main" tabindex="-1">
                <WorkStrip desk />
                <NoticeRegion notices=desk.notices() />
                <div class="notices">
                    <SavingTrouble />
                    <reminder::ExportReminder />
                    <reminder::FolderNotice />
                    <ReadOnlyBanner />
                    <DataNotice walk />
                </div>
                <Show when=move || has_plan.get()><TourCard walk /></Show>
                <Show when=move || place.route().plan().is_some_and(|(_, is_sample)| is_sample)>
                    <p class="print-only">{move || words::sample_on_paper(sample_short(place))}</p>
                </Show>
                {children()}
            </main>
            <reminder::Footer palette />
            <Show when=move || has_plan.get()><PaletteWindows palette /></Show>
        </div>
    }
}

/// Leads to how the program is used, in a tab of its own: no work is left for it.
#[component]
pub fn HelpLink() -> impl IntoView {
    view! {
        <a class="help-link" href="help.html" target="_blank" rel="noopener">{words::HELP}<span class="visually-hidden">{words::IN_NEW_TAB}</span></a>
    }
}

/// Leads to the same place in the other language, where the site has it.
#[component]
pub fn LanguageLink(
    /// The fragment of the address.
    #[prop(into)]
    at: Signal<String>,
) -> impl IntoView {
    page::other_language().map(|folder| {
        let href = move || [folder.as_str(), &at.read()].concat();
        view! { <a class="help-link" href=href lang=words::OTHER_LANGUAGE_CODE hreflang=words::OTHER_LANGUAGE_CODE>{words::OTHER_LANGUAGE}</a> }
    })
}

#[component]
fn TopBar(menu_open: RwSignal<bool>, has_plan: Memo<bool>, palette: Palette) -> impl IntoView {
    let desk = use_desk();
    let title = desk.read(|plan| {
        plan.header()
            .map(|header| header.title.clone())
            .unwrap_or_default()
    });
    let period = desk.read(period);
    view! {
        <header class="top-bar">
            <Show when=move || has_plan.get()>
                <button type="button" class="button menu-button" data-size="small" aria-controls="side"
                    aria-expanded=move || menu_open.get().to_string()
                    on:click=move |_| menu_open.update(|open| *open = !*open)
                >{words::MENU}</button>
            </Show>
            <a class="brand" href=Route::Plans.to_string()>{words::NAME}</a>
            <Show when=move || has_plan.get() fallback=|| view! { <p class="plan-title"></p> }>
                <p class="plan-title"><b>{title}</b><span>{period}</span></p>
                <YearSwitch />
                <SaveState />
                <TopActions palette />
            </Show>
        </header>
    }
}

#[component]
fn YearSwitch() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let years = desk.read(Plan::years);
    let is_current = move |year| (place.year().get() == year).then_some("true");
    view! {
        <nav class="segments year-switch" aria-label=words::FISCAL_YEAR>
            <For each=move || years.get() key=|year| *year let(year)>
                <a href=move || place.href_of_year(year) aria-current=move || is_current(year)>{move || desk.short(year)}</a>
            </For>
        </nav>
    }
}

/// Where saving stands. Always visible; said aloud only when its kind changes to or from failure.
#[component]
fn SaveState() -> impl IntoView {
    let desk = use_desk();
    // What is still being typed is not in the plan yet, and so not saved either.
    let status = Memo::new(move |_| match desk.saving().get() {
        Status::Saved { .. } if desk.uncommitted().get() > 0 => Status::Unsaved,
        status => status,
    });
    let state = move || match status.get() {
        Status::Saved { .. } => "saved",
        Status::Saving { .. } | Status::Unsaved => "saving",
        Status::Failing { .. } => "failed",
    };
    let text = move || match status.get() {
        Status::Saved { at_ms: None } => words::SAVED.to_owned(),
        Status::Saved { at_ms: Some(at) } => words::saved_at(&clock::time_of_day(at)),
        Status::Saving { .. } | Status::Unsaved => words::SAVING.to_owned(),
        Status::Failing { .. } => words::NOT_SAVED.to_owned(),
    };
    view! { <p class="save-state" data-state=state>{text}</p> }
}

#[component]
fn TopActions(palette: Palette) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let undo = desk.read_session(|session| {
        session
            .history()
            .next_undo()
            .map(|group| group.name.clone())
    });
    let redo = desk.read_session(|session| {
        session
            .history()
            .next_redo()
            .map(|group| group.name.clone())
    });
    let hint = |name: Option<String>, nothing: &str| {
        name.map_or_else(|| nothing.to_owned(), |name| words::which_action(&name))
    };
    view! {
        <div class="top-actions">
            <FindButton palette />
            <button type="button" class="button" data-kind="quiet" disabled=move || undo.read().is_none()
                title=move || hint(undo.get(), words::NOTHING_TO_UNDO) on:click=move |_| desk.undo()>{words::UNDO}</button>
            <button type="button" class="button" data-kind="quiet" disabled=move || redo.read().is_none()
                title=move || hint(redo.get(), words::NOTHING_TO_REDO) on:click=move |_| desk.redo()>{words::REDO}</button>
            <a class="button" href=move || place.href(Page::Exchange)>{words::EXPORT}</a>
        </div>
    }
}

#[component]
fn Side(menu_open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let year = place.year();
    let done = Memo::new(move |_| {
        let query = ProgressQuery::new(year.get());
        let counts = desk.read_now(|plan| progress(plan, &query).total);
        words::done_of(counts.complete, counts.all())
    });
    let findings = desk.read(|plan| crate::check::check(plan).len());
    // Worked out only where the menu has the entry.
    let drifted = desk.read(|plan| drifts(plan).len());
    let asked = desk.read(open_questions);
    let count = move |page| count_of(desk, page, done, findings, drifted, asked);
    let links = move |pages: Vec<(Page, String)>| {
        pages
            .into_iter()
            .map(|(page, name)| view! { <SideLink place page name count=count(page) menu_open /> })
            .collect_view()
    };
    let menu = desk.read(menu);
    let groups = move || {
        let group = |group: MenuGroup| view! { <h2 class="side-heading">{group.heading}</h2><ul>{links(group.pages)}</ul> };
        menu.get().groups.into_iter().map(group).collect_view()
    };
    // What is gone to is seen, even where it stands behind 「ほかの画面」.
    let is_among_others = move || {
        let here = place.route().page();
        menu.with(|menu| menu.others.iter().any(|(page, _)| Some(*page) == here))
    };
    view! {
        <nav class="side" id="side" aria-label=words::PAGES_OF_PLAN>
            {groups}
            <Show when=move || !menu.read().others.is_empty()>
                <details class="side-others" prop:open=is_among_others>
                    <summary class="side-heading">{words::OTHER_PAGES}</summary>
                    <ul>{move || links(menu.get().others)}</ul>
                </details>
            </Show>
        </nav>
    }
}

fn count_of(
    desk: Desk,
    page: Page,
    done: Memo<String>,
    findings: Memo<usize>,
    drifted: Memo<usize>,
    asked: Memo<usize>,
) -> Signal<String> {
    let unless_none = |count: Memo<usize>| {
        Signal::derive(move || match count.get() {
            0 => String::new(),
            count => count.to_string(),
        })
    };
    match page {
        Page::Sheets if desk.scope().read_untracked().is_none() => done.into(),
        Page::Task => Memo::new(move |_| {
            desk.read_now(|plan| task(plan, "").map(|task| task.counts))
                .map_or_else(String::new, |counts| {
                    words::done_of(counts.complete, counts.all())
                })
        })
        .into(),
        Page::Checks => unless_none(findings),
        Page::Drift => unless_none(drifted),
        Page::Questions => unless_none(asked),
        _ => Signal::stored(String::new()),
    }
}

#[component]
fn SideLink(
    place: Place,
    page: Page,
    name: String,
    count: Signal<String>,
    menu_open: RwSignal<bool>,
) -> impl IntoView {
    let is_here = move || match (place.route().page(), page) {
        (Some(Page::Initiative(_)), Page::Outline)
        | (Some(Page::Sheet(_)), Page::Sheets)
        | (Some(Page::Assess(_)), Page::Assessment) => Some("true"),
        (here, page) => (here == Some(page)).then_some("page"),
    };
    view! {
        <li>
            <a class="side-link" href=move || place.href(page) aria-current=is_here on:click=move |_| menu_open.set(false)>
                {name}
                <span class="side-count" hidden=move || count.read().is_empty()>{count}</span>
            </a>
        </li>
    }
}

/// Stays for as long as saving fails: what happened and how to keep the work.
#[component]
fn SavingTrouble() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let trouble = Memo::new(move |_| match desk.saving().get() {
        Status::Failing { kind, .. } => Some(words::saving_fails(&kind)),
        _ => None,
    });
    let passing = desk.passing();
    view! {
        {move || passing.get().map(not_kept)}
        <Show when=move || trouble.read().is_some()>
            <div class="notice" data-kind="error" role="alert">
                <span class="notice-mark">{words::NOTICE_ERROR}</span>
                <p>{move || trouble.get().unwrap_or_default()}</p>
                <div class="notice-actions"><a class="button" data-size="small" data-kind="main" href=move || place.href(Page::Exchange)>{words::EXPORT_TO_FILE}</a></div>
            </div>
        </Show>
    }
}

/// Stays for as long as the page is open: nothing is kept here.
pub fn not_kept(why: Passing) -> AnyView {
    let words = match why {
        Passing::Blocked => words::STORAGE_BLOCKED,
        Passing::Newer => words::STORAGE_NEWER,
    };
    view! {
        <div class="notice" data-kind="error" role="alert"><span class="notice-mark">{words::NOTICE_ERROR}</span><p>{words}</p></div>
    }
    .into_any()
}

#[component]
fn ReadOnlyBanner() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let reason = move || match desk.state().get() {
        OpenState::ReadOnly(reason) if place.route().plan().is_some() => Some(reason),
        _ => None,
    };
    view! {
        <Show when=move || reason().is_some()>
            <div class="notice" data-kind="warning"><span class="notice-mark">{words::NOTICE_WARNING}</span><p>{move || reason().unwrap_or_default()}</p></div>
        </Show>
    }
}

/// What a reader must be told about the data. A sample says on its face what it is: in a line, and
/// in full on request.
#[component]
fn DataNotice(walk: Walk) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let notice = desk.read(|plan| {
        plan.header()
            .map(|header| header.notice.clone())
            .unwrap_or_default()
    });
    // Whether it is a sample, if there is something to tell.
    let told = Memo::new(move |_| {
        let is_sample = place.route().plan().map(|(_, is_sample)| is_sample);
        is_sample.filter(|_| !notice.read().is_empty())
    });
    move || {
        match told.get() {
        None => ().into_any(),
        Some(true) => view! {
            <div class="row sample-row">
            <details class="disclosure sample-note">
                <summary><span class="mark" data-tone="warn">{words::SAMPLE}</span>" "{move || sample_short(place)}</summary>
                <p>{notice}</p>
            </details>
            <TourButton walk />
            </div>
        }
        .into_any(),
        Some(false) => view! {
            <div class="notice" data-kind="info"><span class="notice-mark">{words::NOTICE_INFO}</span><p>{notice}</p></div>
        }
        .into_any(),
    }
    }
}

/// What a plan that lies among the samples is, in a line: what is made up in a sample, or that it was
/// made from one.
fn sample_short(place: Place) -> &'static str {
    let plan = place.route().plan().map(|(plan, _)| plan);
    plan.and_then(Sample::of)
        .map_or(words::MADE_FROM_SAMPLE, |sample| sample.made_up)
}

/// Ctrl+Z and Ctrl+Y work on the plan, except while a text field has its own undo.
fn listen_for_undo_keys(desk: Desk) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let in_text = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| {
                matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT")
                    && element.get_attribute("type").as_deref() != Some("radio")
            });
        if in_text || event.is_composing() || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => desk.undo(),
            ("y", _) | ("z", true) => desk.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
