//! The plan's own settings (設定): what it is called, its period, its words and how it rates.

use leptos::prelude::*;

use crate::browser::page;
use crate::plan::TableName;
use crate::ui::parts::PageHead;
use crate::wording::checks::names;
use crate::wording::{frame, settings as words};

mod basics;
mod criteria;
mod grades;
mod levels;
mod names_of_plan;
mod period;
mod replacing;
mod scales;
mod stages;
mod this_machine;
mod word_list;

use basics::Basics;
use levels::Levels;
use names_of_plan::NamesOfPlan;
use period::Period;
use replacing::{ReplaceDialog, Replacing};
use scales::Scales;
use stages::Stages;
use this_machine::ThisMachine;
use word_list::WordList;

/// The lists of words, in the order of the page.
const LISTS: &[TableName] = &[
    TableName::Sections,
    TableName::Actors,
    TableName::FundingTypes,
    TableName::Marks,
    TableName::ChangeClasses,
    TableName::Phases,
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
    let replacing = Replacing::default();
    let lists = LISTS.iter().map(|&table| {
        view! { <WordList table title=names::table(table) replacing /> }
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
            <Levels replacing />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-lists" words=words::LISTS />
            {lists.collect_view()}
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-evaluation" words=words::EVALUATION />
            <Scales replacing />
            <Stages replacing />
        </div></section>
        <section class="paper"><div class="paper-body flow">
            <PartHeading id="settings-words" words=words::WORDS />
            <NamesOfPlan />
        </div></section>
        </div>
        <ReplaceDialog replacing />
    }
}

#[component]
fn PartHeading(id: &'static str, words: &'static str) -> impl IntoView {
    view! { <h2 id=id tabindex="-1">{words}</h2> }
}
