//! One initiative (取組): everything the plan says of it, in the order in which an action plan
//! prints it on a page. What is written year by year stands on its progress sheets.

use leptos::prelude::*;

use crate::edit::Edit;
use crate::edit::outline::{EntryId, remove};
use crate::form::{FieldForm, RecordAt, field, lines};
use crate::paper::Piece;
use crate::plan::header::PlanWords;
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::{Id, Plan, TableName};
use crate::report::Subject;
use crate::report::sheet::SheetWords;
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::form::RecordFields;
use crate::ui::parts::{PageHead, Question, Removal, RemovalDialog, Traces, is_page_locked};
use crate::ui::place::use_place;
use crate::wording::initiative as words;
use crate::wording::removal;

mod actions;
mod goals;
mod history;
mod listing;
mod page_view;
mod places;
mod revising;
mod schedule;
mod targets;

use actions::Actions;
use history::History;
use places::Places;
use schedule::Schedule;
use targets::Targets;

const BASICS: &[FieldForm] = &[
    field("title").supported(words::TITLE_SUPPORT),
    field("sections"),
];

/// Vocabularies a plan may not use: each is asked for only where there is something to tick.
const TICKS: &[(TableName, &[FieldForm])] = &[
    (TableName::Actors, &[field("actors")]),
    (TableName::FundingTypes, &[field("funding_types")]),
    (TableName::Marks, &[field("marks")]),
];

const TEXTS: &[FieldForm] = &[
    lines("overview"),
    lines("current_issues"),
    lines("direction"),
    lines("responses").supported(words::RESPONSES_SUPPORT),
];

const REMARKS: &[FieldForm] = &[lines("remarks").supported(words::REMARKS_SUPPORT)];

const PERIOD: &[FieldForm] = &[
    field("starts").called(words::STARTS),
    field("last_sheet_year").called(words::LAST_SHEET_YEAR),
    field("retirement_reason").called(words::RETIREMENT_REASON),
];

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
    let as_printed = RwSignal::new(false);
    let title = desk
        .read(move |plan| removal::named(plan.get(id).map_or("", |initiative| &initiative.title)));
    let plan_words = desk.read(|plan| (*SheetWords::of(plan)).clone());
    let style = desk.read(Plan::year_style);
    let sheet_words = move || {
        let year = place.year().get().show(style.get());
        plan_words.with(|words| words::to_sheet(&year, &words.sheet))
    };
    let toggle = move |_| as_printed.update(|shown| *shown = !*shown);
    view! {
        <PageHead title lead=Signal::stored(words::LEAD.to_owned())>
            <a class="button" data-kind="quiet" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
            <button type="button" class="button" aria-pressed=move || as_printed.get().to_string() on:click=toggle>{words::AS_PRINTED}</button>
            <PrintButton pieces=&[Piece::ActionPages] only=id />
            <a class="button" data-kind="main" href=move || place.href(Page::Sheet(id))>{sheet_words}</a>
        </PageHead>
        <div class=move || if as_printed.get() { "" } else { "print-only" }>{page_view::page_view(id)}</div>
        <div class="flow screen-only" data-gap="large" hidden=move || as_printed.get()>
            <Form id plan_words />
            <Traces subject=Subject::Initiative(id) paper=true />
            <div class="button-row" hidden=is_page_locked()>
                <button type="button" class="button" data-kind="danger" on:click=move |_| ask_removal(desk, question, id)>{words::DELETE}</button>
            </div>
        </div>
        <RemovalDialog id="initiative-removal" question />
    }
}

/// The fields, in the order of the page.
#[component]
fn Form(id: Id<Initiative>, plan_words: Memo<PlanWords>) -> impl IntoView {
    let desk = use_desk();
    let at = RecordAt {
        table: TableName::Initiatives,
        key: id.key(),
    };
    let ticks = TICKS.iter().map(|&(table, fields)| {
        let is_used = desk.read(move |plan| plan.table(table).count() > 0);
        view! { <Show when=move || is_used.get()><RecordFields at fields /></Show> }
    });
    view! {
        <Places id />
        <section class="paper"><div class="paper-body flow">
            <h2>{words::BASICS}</h2>
            <RecordFields at fields=BASICS />
            {ticks.collect_view()}
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <h2>{words::TEXTS}</h2>
            <RecordFields at fields=TEXTS />
        </div></section>
        <Actions id />
        <Schedule id plan_words />
        <Targets id />
        <section class="paper"><div class="paper-body flow">
            <h2>{words::REMARKS_AND_PERIOD}</h2>
            <RecordFields at fields=REMARKS />
            <RecordFields at fields=PERIOD columns="3" />
        </div></section>
        <History id />
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
