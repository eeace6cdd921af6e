//! Programmes that are evaluated in prose on the same summary, a card for each, by block.

use leptos::prelude::*;

use super::part;
use crate::edit::summary::{add_to_block, move_in_block, rename_block};
use crate::form::{FieldForm, RecordAt, field, lines};
use crate::plan::summary::SummaryText;
use crate::plan::{FiscalYear, Id, TableName};
use crate::report::summary::YearSummary;
use crate::ui::desk::Desk;
use crate::ui::parts::form::{RecordFields, control_id, focus_later, use_deletion};
use crate::ui::parts::record::text_by;
use crate::ui::parts::{TextField, is_page_locked};
use crate::wording::forms::{DELETE, DOWN, UP};
use crate::wording::summary as words;

const FIELDS: &[FieldForm] = &[field("heading").called(words::PROGRAMME), lines("text")];

/// The blocks, and a button that starts another.
pub(super) fn section(desk: Desk, year: Memo<FiscalYear>, whole: Memo<YearSummary>) -> AnyView {
    let blocks = part(whole, |whole| &whole.blocks);
    let headings = Memo::new(move |_| {
        let blocks = blocks.read();
        blocks
            .iter()
            .map(|block| block.heading.clone())
            .collect::<Vec<_>>()
    });
    let start = move |_| {
        let headings = headings.read_untracked();
        let taken = |name: &str| headings.iter().any(|heading| heading == name);
        let mut name = words::NEW_BLOCK.to_owned();
        while taken(&name) {
            name.push_str(words::AGAIN);
        }
        add(desk, year.get_untracked(), &name);
    };
    let block = move |heading: String| {
        let key = heading.clone();
        let ids = Memo::new(move |_| {
            let blocks = blocks.read();
            let block = blocks.iter().find(|block| block.heading == key);
            block.map_or_else(Vec::new, |block| {
                block.texts.iter().map(|text| text.id).collect::<Vec<_>>()
            })
        });
        let name = StoredValue::new(heading.clone());
        let rename = text_by(
            desk,
            words::ACTION_BLOCK,
            move |_| name.get_value(),
            move |plan, to| {
                name.with_value(|from| rename_block(plan, year.get_untracked(), from, &to))
            },
        );
        let field = format!("block-{heading}");
        view! {
            <section class="paper-body flow">
                <h2>{heading}</h2>
                <For each=move || ids.get() key=|id| *id let(id)>{card(desk, id, ids)}</For>
                <div class="button-row screen-only" hidden=is_page_locked()>
                    <button type="button" class="button" data-size="small"
                        on:click=move |_| name.with_value(|name| add(desk, year.get_untracked(), name))>{words::ADD_PROGRAMME}</button>
                </div>
                <details class="disclosure screen-only">
                    <summary>{words::RENAME_BLOCK}</summary>
                    <TextField id=field label=words::BLOCK value=rename.value commit=rename.commit />
                </details>
            </section>
        }
    };
    view! {
        <For each=move || headings.get() key=Clone::clone children=block />
        <section class="paper-body screen-only">
            <div class="button-row" hidden=is_page_locked()><button type="button" class="button" data-size="small" on:click=start>{words::ADD_BLOCK}</button></div>
        </section>
    }
    .into_any()
}

fn at(id: Id<SummaryText>) -> RecordAt {
    RecordAt {
        table: TableName::SummaryTexts,
        key: id.key(),
    }
}

fn add(desk: Desk, year: FiscalYear, heading: &str) {
    let id = Desk::new_id();
    if desk.act(words::ACTION_PROGRAMME, |plan| {
        add_to_block(plan, id, year, heading)
    }) {
        focus_later(control_id(at(id), "heading"));
    }
}

fn card(desk: Desk, id: Id<SummaryText>, ids: Memo<Vec<Id<SummaryText>>>) -> AnyView {
    let name = desk.read(move |plan| {
        plan.get(id)
            .map_or_else(String::new, |text| text.heading.clone())
    });
    let said = move |what: &'static str| move || words::of_programme(what, &name.read());
    let shift = move |up: bool| {
        desk.act(words::ACTION_MOVE, |plan| move_in_block(plan, id, up));
    };
    let deletion = use_deletion();
    let delete = move |_| {
        let all = ids.get_untracked();
        let place = all.iter().position(|other| *other == id).unwrap_or(0);
        let next = all
            .get(place + 1)
            .or_else(|| all.get(place.checked_sub(1)?));
        let focus = next.map_or_else(
            || "main".to_owned(),
            |next| control_id(at(*next), "heading"),
        );
        let keys = all.iter().map(|id| id.key()).collect();
        deletion.delete(desk, at(id), keys, focus);
    };
    view! {
        <fieldset class="record-card flow" data-gap="small">
            <legend class="visually-hidden">{name}</legend>
            <RecordFields at=at(id) fields=FIELDS />
            <div class="button-row screen-only" hidden=is_page_locked()>
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(UP) on:click=move |_| shift(true)>{UP}</button>
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(DOWN) on:click=move |_| shift(false)>{DOWN}</button>
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=said(DELETE) on:click=delete>{DELETE}</button>
            </div>
        </fieldset>
    }
    .into_any()
}
