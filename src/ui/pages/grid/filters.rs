//! The bar of conditions above the grid.

use leptos::ev;
use leptos::prelude::*;

use super::looking::Looking;
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::report::Counting;
use crate::report::grid::{ChangeFilter, GridQuery};
use crate::ui::parts::choice::Choosable;
use crate::ui::parts::{CheckField, Filter};
use crate::wording::{grid as words, reports};

const CHANGES: [(ChangeFilter, &str, &str); 3] = [
    (ChangeFilter::Improved, "up", words::IMPROVED),
    (ChangeFilter::Worse, "down", words::WORSE),
    (ChangeFilter::Moved, "moved", words::MOVED),
];
const ONCE: &str = "once";
const LISTINGS: &str = "listings";

/// The bar of conditions.
pub(super) fn bar(looking: Looking) -> impl IntoView {
    let Looking { desk, asked, .. } = looking;
    let set = move |change: fn(&mut GridQuery, &str)| {
        Callback::new(move |value: String| asked.update(|query| change(query, &value)))
    };
    let value = move |read: fn(&GridQuery) -> String| Memo::new(move |_| asked.with(read));
    let sections = desk.read(|plan| {
        let rows = plan.in_order::<Section>().into_iter();
        with_all(rows.map(|row| (row.id().to_string(), row.name.clone())))
    });
    let section_word = desk.read(|plan| {
        let word = plan.header().map_or("", |header| &header.words.section);
        reports::or_usual(word, reports::SECTION).to_owned()
    });
    let stages = desk.read(|plan| {
        let rows = plan.in_order::<Stage>().into_iter();
        rows.map(|row| (row.id().to_string(), row.name.clone()))
            .collect::<Vec<Choosable>>()
    });
    let grades = Memo::new(move |_| {
        looking.rows.with(|rows| {
            let looks = rows.choices.grades.iter();
            with_all(looks.map(|choice| {
                (
                    choice.id.to_string(),
                    words::grade(&choice.symbol, &choice.label),
                )
            }))
        })
    });
    let countings = Memo::new(move |_| {
        looking.rows.with(|rows| {
            vec![
                (
                    LISTINGS.to_owned(),
                    words::counting(words::EVERY_LISTING, rows.every_listing),
                ),
                (
                    ONCE.to_owned(),
                    words::counting(words::EACH_ONCE, rows.each_once),
                ),
            ]
        })
    });
    let changes = with_all(
        CHANGES
            .iter()
            .map(|(_, value, name)| ((*value).to_owned(), (*name).to_owned())),
    );
    let stage = Memo::new(move |_| {
        looking
            .rows
            .with(|rows| rows.stage.as_ref().map(|(id, _)| id.to_string()))
            .unwrap_or_default()
    });
    view! {
        <div class="filters" data-columns="2">
            {move || view! {
                <Filter label=section_word.get() options=sections
                    value=value(|query| text_of(query.filter.section))
                    choose=set(|query, value| query.filter.section = Id::new(value)) />
            }}
            <Show when=move || { stages.read().len() > 1 }>
                <Filter label=words::STAGE options=stages value=stage
                    choose=set(|query, value| { query.stage = Id::new(value); query.filter.grade = None; }) />
            </Show>
            <Filter label=words::COUNTING options=countings
                value=value(|query| if query.counting == Counting::Once { ONCE } else { LISTINGS }.to_owned())
                choose=set(|query, value| query.counting = if value == ONCE { Counting::Once } else { Counting::Listings }) />
            <Filter label=words::GRADE options=grades
                value=value(|query| text_of(query.filter.grade))
                choose=set(|query, value| query.filter.grade = Id::new(value)) />
            <Filter label=words::CHANGE options=Signal::stored(changes)
                value=value(|query| CHANGES.iter().find(|(change, ..)| Some(*change) == query.filter.change).map_or("", |(_, value, _)| value).to_owned())
                choose=set(|query, value| query.filter.change = CHANGES.iter().find(|(_, name, _)| *name == value).map(|(change, ..)| *change)) />
            <SearchField looking />
            <CheckField label=Signal::stored(words::ONLY_MISSING.to_owned())
                value=Memo::new(move |_| asked.with(|query| query.filter.only_missing))
                choose=Callback::new(move |only| asked.update(|query| query.filter.only_missing = only)) />
        </div>
    }
}

/// Narrows the rows with each character; while an input method composes, with none.
#[component]
fn SearchField(looking: Looking) -> impl IntoView {
    let text = Memo::new(move |_| looking.asked.with(|query| query.filter.text.clone()));
    let search = move |text: String| looking.asked.update(|query| query.filter.text = text);
    let typed = move |event: ev::Event| {
        let is_composing = wasm_bindgen::JsCast::dyn_ref::<web_sys::InputEvent>(&event)
            .is_some_and(web_sys::InputEvent::is_composing);
        if !is_composing {
            search(event_target_value(&event));
        }
    };
    view! {
        <label class="filter">
            {words::TEXT}
            <input class="input" type="search" data-width="short" autocomplete="off" prop:value=text
                on:input=typed on:compositionend=move |event| search(event_target_value(&event)) />
        </label>
    }
}

fn with_all(values: impl Iterator<Item = Choosable>) -> Vec<Choosable> {
    std::iter::once((String::new(), words::ALL.to_owned()))
        .chain(values)
        .collect()
}

fn text_of<R>(id: Option<Id<R>>) -> String {
    id.map_or_else(String::new, |id| id.to_string())
}
