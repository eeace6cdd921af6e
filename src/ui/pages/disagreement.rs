//! Where stages of evaluation disagree (評価の違い).

pub mod counts;
pub mod pairs;

use leptos::prelude::*;

use crate::browser::page;
use crate::plan::scale::Stage;
use crate::plan::{Id, Plan};
use crate::report::Counting;
use crate::report::assessment::StageName;
use crate::report::disagreement::{Disagreement, DisagreementQuery, disagreement};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::choice::Choosable;
use crate::ui::parts::{Filter, PageHead};
use crate::ui::place::use_place;
use crate::wording::{assessment, disagreement as words, frame, grid};

const ONCE: &str = "once";
const LISTINGS: &str = "listings";

/// What is compared, as it is remembered while the page is open.
#[derive(Clone, Copy, Default)]
struct Asked {
    first: RwSignal<Option<Id<Stage>>>,
    second: RwSignal<Option<Id<Stage>>>,
    counting: RwSignal<Option<Counting>>,
}

/// Where stages of evaluation disagree (評価の違い).
#[component]
pub fn DisagreementPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let asked = Asked::default();
    let found = Memo::new(move |_| {
        let query = DisagreementQuery {
            first: asked.first.get(),
            second: asked.second.get(),
            counting: asked.counting.get().unwrap_or(Counting::Once),
            ..DisagreementQuery::new(place.year().get())
        };
        desk.read_now(|plan| disagreement(plan, &query))
    });
    let is_comparable = Memo::new(move |_| found.read().compared.is_some());
    let has_initiatives = desk.read(|plan| !plan.initiatives.is_empty());
    let has_any = Memo::new(move |_| found.read().total.compared() > 0);
    view! {
        <PageHead title=Signal::stored(frame::DISAGREEMENT.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <button type="button" class="button" on:click=|_| page::print()>{words::PRINT}</button>
        </PageHead>
        <Show when=move || is_comparable.get() fallback=|| view! {
            <Nothing head=words::NO_STAGES text=words::NO_STAGES_BECAUSE to=Page::Settings link=words::TO_SETTINGS />
        }>
            <Show when=move || has_initiatives.get() fallback=|| view! {
                <Nothing head=assessment::NO_SHEETS text=assessment::NO_SHEETS_BECAUSE to=Page::Outline link=assessment::TO_OUTLINE />
            }>
                <Controls found asked />
                <div class="flow">
                <Show when=move || has_any.get() fallback=|| view! {
                    <Nothing head=words::NOTHING text=words::NOTHING_BECAUSE to=Page::Assessment link=words::TO_ASSESSMENT />
                }>
                    <counts::Sentence found />
                    <pairs::Differing found />
                    <counts::MatrixTable found />
                    <counts::SectionTable found />
                </Show>
                <pairs::Missing found />
                </div>
            </Show>
        </Show>
    }
}

/// There is nothing to show, and what to do then.
#[component]
fn Nothing(head: &'static str, text: &'static str, to: Page, link: &'static str) -> impl IntoView {
    let place = use_place();
    view! {
        <div class="paper">
            <div class="empty">
                <h2>{head}</h2>
                <p>{text}</p>
                <a class="button" data-kind="main" href=move || place.href(to)>{link}</a>
            </div>
        </div>
    }
}

/// Which stages, and how it is counted.
#[component]
fn Controls(found: Memo<Disagreement>, asked: Asked) -> impl IntoView {
    let stages = Memo::new(move |_| -> Vec<Choosable> {
        let found = found.read();
        let stages = found.stages.iter();
        stages
            .map(|stage| {
                (
                    stage.id.to_string(),
                    assessment::stage_by(&stage.name, &stage.by),
                )
            })
            .collect()
    });
    let chosen = move |pick: fn(&(StageName, StageName)) -> &StageName| {
        Memo::new(move |_| {
            let found = found.read();
            let stage = found.compared.as_ref().map(pick);
            stage.map_or_else(String::new, |stage| stage.id.to_string())
        })
    };
    let countings = vec![
        (ONCE.to_owned(), grid::EACH_ONCE.to_owned()),
        (LISTINGS.to_owned(), grid::EVERY_LISTING.to_owned()),
    ];
    let counting = Memo::new(move |_| {
        let counting = match found.read().counting {
            Counting::Once => ONCE,
            Counting::Listings => LISTINGS,
        };
        counting.to_owned()
    });
    let count = move |value: String| {
        let counting = if value == ONCE {
            Counting::Once
        } else {
            Counting::Listings
        };
        asked.counting.set(Some(counting));
    };
    view! {
        <div class="filters">
            <Filter label=words::FIRST options=stages value=chosen(|both| &both.0) choose=Callback::new(move |id: String| asked.first.set(Id::new(&id))) />
            <Filter label=words::SECOND options=stages value=chosen(|both| &both.1) choose=Callback::new(move |id: String| asked.second.set(Id::new(&id))) />
            <Filter label=words::COUNTING options=Signal::stored(countings) value=counting choose=Callback::new(count) />
        </div>
    }
}

/// What a table shows, of which year and stages, counted how: stands on every table.
fn caption(found: Memo<Disagreement>, what: &'static str) -> Signal<String> {
    let style = use_desk().read(Plan::year_style);
    Signal::derive(move || {
        let found = found.read();
        let (first, second) = names(&found);
        let counting = match found.counting {
            Counting::Once => grid::EACH_ONCE,
            Counting::Listings => grid::EVERY_LISTING,
        };
        let year = found.year.show(style.get());
        words::caption(what, &year, &first, &second, counting)
    })
}

/// The names of the two stages.
fn names(found: &Disagreement) -> (String, String) {
    let both = found.compared.as_ref();
    both.map_or_else(Default::default, |(first, second)| {
        (first.name.clone(), second.name.clone())
    })
}
