//! The plan's own settings (設定): what it is called, its period, its words and how it rates.

use leptos::prelude::*;

use crate::browser::page;
use crate::edit::order::Siblings;
use crate::form::{FieldForm, field};
use crate::plan::TableName;
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::ui::parts::form::RecordTable;
use crate::wording::checks::names;
use crate::wording::{forms, frame, settings as words};

mod basics;
mod evaluation;
mod names_of_plan;
mod period;
mod this_machine;

use basics::Basics;
use evaluation::{Scales, Stages};
use names_of_plan::NamesOfPlan;
use period::Period;
use this_machine::ThisMachine;

const NAME: &[FieldForm] = &[field("name")];

const LEVEL: &[FieldForm] = &[field("name"), field("numbering"), field("runs_on")];

const SECTION: &[FieldForm] = &[
    field("name"),
    field("contact")
        .called(words::CONTACT)
        .like(words::CONTACT_EXAMPLE),
];

/// The lists of words, in the order of the page.
const LISTS: &[(TableName, &[FieldForm])] = &[
    (TableName::Sections, SECTION),
    (TableName::Actors, NAME),
    (TableName::FundingTypes, NAME),
    (TableName::Marks, NAME),
    (TableName::ChangeClasses, NAME),
    (TableName::Phases, NAME),
];

/// The parts of the page: the id of the heading and its words.
const PARTS: &[(&str, &str)] = &[
    ("settings-basics", words::BASICS),
    ("settings-period", words::PERIOD),
    ("settings-levels", words::LEVELS),
    ("settings-lists", words::LISTS),
    ("settings-evaluation", words::EVALUATION),
    ("settings-words", words::WORDS),
];

/// The plan's own settings (設定).
#[component]
pub fn SettingsPage() -> impl IntoView {
    let desk = use_desk();
    let lists = LISTS.iter().map(|&(table, columns)| {
        let title = desk.read(move |plan| forms::table(plan, table));
        view! {
            <section class="flow" data-gap="small">
                <h3>{title}</h3>
                <RecordTable siblings=Siblings::of(table) columns title=names::table(table) counts_uses=true />
            </section>
        }
    });
    view! {
        <PageHead title=Signal::stored(frame::SETTINGS.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow" data-gap="large">
        <nav class="row screen-only" aria-label=words::PARTS>
            {PARTS.iter().map(|&(id, name)| view! {
                <button type="button" class="button" data-size="small" on:click=move |_| { page::focus(id); }>{name}</button>
            }).collect_view()}
        </nav>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-basics" words=words::BASICS />
            <ThisMachine />
            <Basics />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-period" words=words::PERIOD />
            <Period />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-levels" words=words::LEVELS />
            <p class="field-support">{words::LEVELS_SUPPORT}</p>
            <RecordTable siblings=Siblings::of(TableName::Levels) columns=LEVEL title=words::LEVELS counts_uses=true />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-lists" words=words::LISTS />
            {lists.collect_view()}
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-evaluation" words=words::EVALUATION />
            <Scales />
            <Stages />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-words" words=words::WORDS />
            <NamesOfPlan />
        </div></section>
        </div>
    }
}

#[component]
fn PartHeading(id: &'static str, words: &'static str) -> impl IntoView {
    view! { <h2 id=id tabindex="-1">{words}</h2> }
}
