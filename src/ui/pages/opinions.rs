//! Opinions and what is answered (意見と対応).

use leptos::prelude::*;

use crate::edit::order::{Pin, Siblings};
use crate::form::{FieldForm, RecordAt, field, lines};
use crate::plan::summary::Opinion;
use crate::plan::{FiscalYear, Id, Key, Plan, TableName};
use crate::report::opinions::{OpinionRow, OpinionStanding, opinions};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::PageHead;
use crate::ui::parts::form::{
    AddButton, RecordCards, RecordFields, RowButtons, control_id, focus_later,
};
use crate::ui::place::use_place;
use crate::wording::opinions as words;

const SUBJECT: &[FieldForm] = &[
    field("given_by").supported(words::GIVEN_BY_HELP),
    field("node")
        .called(words::NODE)
        .supported(words::NODE_HELP),
];
const INITIATIVE: &[FieldForm] = &[field("initiative").called(words::INITIATIVE)];
const TEXT: &[FieldForm] = &[lines("text")];
const RESPONSE: &[FieldForm] = &[field("section"), field("state")];
const ANSWER: &[FieldForm] = &[lines("text")];

/// A filter and the opinions it shows.
type Filtered = (Option<OpinionStanding>, Vec<Id<Opinion>>);

/// Opinions and what is answered (意見と対応).
#[component]
pub fn OpinionsPage() -> impl IntoView {
    let desk = use_desk();
    let year = use_place().year();
    let all = desk.read(move |plan| opinions(plan, year.get()));
    let picked = RwSignal::new(None::<OpinionStanding>);
    let style = desk.read(Plan::year_style);
    let title = Signal::derive(move || words::title(&year.get().show(style.get())));
    // What is shown stays until another filter is picked: an answer that is being written may
    // change how far its opinion is.
    let filtered = Memo::new(move |before: Option<&Filtered>| {
        let picked = picked.get();
        let before = before.filter(|(before, _)| *before == picked);
        let was_shown = |row: &OpinionRow| before.is_some_and(|(_, ids)| ids.contains(&row.id));
        let all = all.read();
        let is_shown = |row: &&OpinionRow| {
            picked.is_none_or(|picked| row.standing == picked) || was_shown(row)
        };
        let rows = all.of_year.iter().filter(is_shown);
        (picked, rows.map(|row| row.id).collect())
    });
    let shown = Memo::new(move |_| filtered.read().1.clone());
    let older = Memo::new(move |_| {
        let all = all.read();
        let older: Vec<_> = all
            .still_open
            .iter()
            .map(|row| (row.id, row.year))
            .collect();
        older
    });
    let of_year = move || Siblings::of(TableName::Opinions).with("year", Pin::Year(year.get()));
    let segment = move |standing: Option<OpinionStanding>| {
        let label = move || {
            let count = all.read().count(standing);
            words::counted(standing.map_or(words::ALL, words::standing), count)
        };
        view! {
            <label>
                <input type="radio" name="opinion-state" prop:checked=move || picked.get() == standing on:change=move |_| picked.set(standing) />
                {label}
            </label>
        }
    };
    let segments = OpinionStanding::ALL.iter().copied().map(Some);
    let segments = std::iter::once(None)
        .chain(segments)
        .map(segment)
        .collect_view();
    let nothing = move || {
        let is_empty = all.read().of_year.is_empty();
        if is_empty {
            words::EMPTY
        } else {
            words::NONE_SHOWN
        }
    };
    view! {
        <PageHead title lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="filters">
            <fieldset class="filter"><legend>{words::STATE}</legend><div class="segments">{segments}</div></fieldset>
        </div>
        <div class="flow">
            <Show when=move || shown.read().is_empty()><p>{nothing}</p></Show>
            <For each=move || shown.get() key=|id| *id let(id)>{card(desk, id, year.get_untracked(), None)}</For>
            // A new opinion has no answer: it must not be filtered away while it is written.
            <div on:click=move |_| picked.set(None)>
                {move || view! { <AddButton siblings=of_year() words=words::ADD focus="given_by" /> }}
            </div>
            <Show when=move || !older.read().is_empty()>
                <h2>{words::STILL_OPEN}</h2>
                <For each=move || older.get() key=|row| *row let((id, given))>
                    {card(desk, id, given, Some(given.show(style.get_untracked())))}
                </For>
            </Show>
        </div>
    }
}

/// An opinion with its answers.
fn card(desk: Desk, id: Id<Opinion>, year: FiscalYear, given: Option<String>) -> AnyView {
    let at = RecordAt {
        table: TableName::Opinions,
        key: id.key(),
    };
    let siblings = Siblings::of(TableName::Opinions).with("year", Pin::Year(year));
    let rows = desk.read(move |plan| crate::form::keys(plan, siblings));
    let row = desk.read(move |plan| {
        let all = opinions(plan, year);
        all.of_year.into_iter().find(|row| row.id == id)
    });
    let standing = move || row.get().map(|row| row.standing);
    let word = move || standing().map(words::standing);
    let tone = move || standing().map(|standing| if standing.is_open() { "warn" } else { "key" });
    let on = move || {
        let on = row.get().map_or_else(String::new, |row| row.on);
        words::on(if on.is_empty() { words::ON_PLAN } else { &on })
    };
    view! {
        <section class="paper opinion">
            <div class="paper-head"><h2>{given.map(|given| view! { <strong>{given}</strong>" " })}<span class="mark" data-tone=tone>{word}</span>" "{on}</h2></div>
            <div class="paper-body flow" data-gap="small">
                <RecordFields at fields=TEXT />
                <RecordFields at fields=SUBJECT columns="2" />
                {initiative(desk, id)}
                {responses(id.key())}
                <div class="button-row"><RowButtons siblings key=id.key() rows focus="given_by" /></div>
            </div>
        </section>
    }
    .into_any()
}

/// The initiative an opinion is on. The list of all of them is only made where it is wanted.
fn initiative(desk: Desk, id: Id<Opinion>) -> AnyView {
    let at = RecordAt {
        table: TableName::Opinions,
        key: id.key(),
    };
    let is_wanted = RwSignal::new(false);
    let is_set = desk.read(move |plan| plan.get(id).is_some_and(|row| row.initiative.is_some()));
    let want = move |_| {
        is_wanted.set(true);
        focus_later(control_id(at, "initiative"));
    };
    view! {
        <Show when=move || is_wanted.get() || is_set.get() fallback=move || view! {
            <div class="button-row"><button type="button" class="button" data-kind="quiet" data-size="small" on:click=want>{words::CHOOSE_INITIATIVE}</button></div>
        }>
            <RecordFields at fields=INITIATIVE />
        </Show>
    }
    .into_any()
}

fn responses(opinion: Key) -> AnyView {
    let siblings = Siblings::under(TableName::OpinionResponses, "opinion", opinion);
    view! {
        <h3>{words::RESPONSES}</h3>
        <RecordCards siblings side_by_side=RESPONSE fields=ANSWER focus="text" add=words::ADD_RESPONSE empty=words::NO_RESPONSE />
    }
    .into_any()
}
