//! One initiative (取組): everything the plan says of it. What is written year by year stands on
//! its progress sheets.

use leptos::prelude::*;

use crate::edit::Edit;
use crate::edit::outline::{EntryId, remove};
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::{Id, Plan, TableName};
use crate::report::Subject;
use crate::report::sheet::SheetWords;
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{PageHead, Question, Removal, RemovalDialog, Traces, record};
use crate::ui::place::use_place;
use crate::wording::initiative as words;
use crate::wording::removal;

mod actions;
mod basics;
mod history;
mod indicator;
mod indicators;
mod listing;
mod places;
mod revising;
mod schedule;
mod texts;

use actions::Actions;
use basics::Basics;
use history::History;
use indicators::Indicators;
use places::Places;
use schedule::Schedule;
use texts::Texts;

/// One initiative (取組).
#[component]
pub fn InitiativePage(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let desk = use_desk();
    let is_there = desk.read(move |plan| plan.get(id).is_some());
    move || {
        if is_there.get() {
            view! { <InitiativeForm id /> }.into_any()
        } else {
            view! { <MissingInitiative /> }.into_any()
        }
    }
}

#[component]
fn MissingInitiative() -> impl IntoView {
    let place = use_place();
    view! {
        <PageHead title=Signal::stored(words::MISSING.to_owned()) />
        <div class="paper"><div class="empty">
            <p>{words::MISSING_STEP}</p>
            <a class="button" data-kind="main" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
        </div></div>
    }
}

#[component]
fn InitiativeForm(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let question = Question::default();
    let title = desk
        .read(move |plan| removal::named(plan.get(id).map_or("", |initiative| &initiative.title)));
    let plan_words = desk.read(|plan| (*SheetWords::of(plan)).clone());
    let style = desk.read(record::year_style);
    let sheet_words = move || {
        let year = place.year().get().show(style.get());
        plan_words.with(|words| words::to_sheet(&year, &words.sheet))
    };
    view! {
        <PageHead title lead=Signal::stored(words::LEAD.to_owned())>
            <a class="button" data-kind="quiet" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
            <a class="button" data-kind="main" href=move || place.href(Page::Sheet(id))>{sheet_words}</a>
        </PageHead>
        <div class="flow" data-gap="large">
        <Places id />
        <Basics id plan_words />
        <Texts id plan_words />
        <Schedule id plan_words />
        <Indicators id question />
        <Actions id question />
        <History id />
        <Traces subject=Subject::Initiative(id) paper=true />
        <div class="button-row">
            <button type="button" class="button" data-kind="danger" on:click=move |_| ask_removal(desk, question, id)>{words::DELETE}</button>
        </div>
        </div>
        <RemovalDialog id="initiative-removal" question />
    }
}

/// Asks before the initiative goes from everywhere it is listed.
fn ask_removal(desk: Desk, question: Question, id: Id<Initiative>) {
    let edits = desk.look(|plan| removal_of(plan, id));
    let name = desk.look(|plan| {
        plan.get(id)
            .map(|initiative| initiative.title.clone())
            .unwrap_or_default()
    });
    let place = use_context::<crate::ui::place::Place>();
    question.ask(Removal {
        title: removal::question(&name),
        lines: removal::with_it(&edits, TableName::Initiatives),
        button: removal::DELETE.to_owned(),
        run: Callback::new(move |()| {
            let is_done = desk.act(words::actions::DELETE, |plan| removal_of(plan, id));
            if let Some(place) = place.filter(|_| is_done) {
                place.go(Page::Outline);
            }
        }),
    });
}

/// The edits that remove an initiative with every listing; an initiative that is listed nowhere
/// goes by itself.
fn removal_of(plan: &Plan, id: Id<Initiative>) -> Vec<Edit> {
    let home = Outline::of(plan)
        .homes()
        .remove(&id)
        .map(|listing| listing.placement.id());
    let listings = plan
        .placements
        .iter()
        .filter(|row| row.initiative == id)
        .count();
    let edits = match home {
        Some(home) if listings == 1 => remove(plan, EntryId::Listing(home)),
        _ => crate::edit::removal(plan, &[id]),
    };
    edits.unwrap_or_default()
}
