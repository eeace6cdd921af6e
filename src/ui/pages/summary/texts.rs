//! The texts about the plan, its actors and its measures: written in place, and what the data says
//! to each.

use leptos::prelude::*;

use crate::edit::summary::{TextSlot, keep, rewrite, write_text};
use crate::form::{FieldForm, RecordAt, lines};
use crate::plan::Plan;
use crate::plan::TableName;
use crate::report::summary::{SlotText, TextState, YearSummary};
use crate::ui::desk::Desk;
use crate::ui::parts::form::{FormField, focus_later};
use crate::ui::parts::record::text_by;
use crate::ui::parts::{TextField, is_page_locked};
use crate::wording::summary as words;

const TEXT: &FieldForm = &lines("text");

/// The texts.
pub(super) fn texts(desk: Desk, whole: Memo<YearSummary>) -> AnyView {
    let slots = Memo::new(move |_| {
        let whole = whole.read();
        let slot = |text: &SlotText| (text.slot, text.heading.clone());
        whole.texts.iter().map(slot).collect::<Vec<_>>()
    });
    let others = Memo::new(move |_| {
        let whole = whole.read();
        let other = |text: &crate::report::summary::TextRow| (text.id.key(), text.heading.clone());
        whole.others.iter().map(other).collect::<Vec<_>>()
    });
    view! {
        <For each=move || slots.get() key=Clone::clone let((slot, heading))>{one(desk, whole, slot, heading)}</For>
        <For each=move || others.get() key=Clone::clone let((key, heading))>
            <h3>{heading}</h3>
            <FormField at=RecordAt { table: TableName::SummaryTexts, key } form=TEXT />
        </For>
    }
    .into_any()
}

fn id_of(slot: TextSlot) -> String {
    let node = slot.node.map_or_else(String::new, |node| node.to_string());
    let actor = slot
        .actor
        .map_or_else(String::new, |actor| actor.to_string());
    format!("summary-text-{node}-{actor}")
}

fn one(desk: Desk, whole: Memo<YearSummary>, slot: TextSlot, heading: String) -> AnyView {
    let label = if heading.is_empty() {
        words::WHOLE.to_owned()
    } else {
        heading
    };
    let text = text_by(
        desk,
        words::ACTION_TYPE,
        move |plan| {
            slot.text_in(plan)
                .map_or_else(String::new, |row| row.text.clone())
        },
        move |plan, typed| write_text(plan, slot, typed),
    );
    let now = Memo::new(move |_| {
        let whole = whole.read();
        whole.texts.iter().find(|text| text.slot == slot).cloned()
    });
    let spoken = label.clone();
    view! {
        <div class="summary-text">
            <TextField id=id_of(slot) label value=text.value commit=text.commit lines=true />
            {move || now.get().map(|now| said(desk, &now, &spoken))}
        </div>
    }
    .into_any()
}

/// What the data says to a text, and what can be done about it.
fn said(desk: Desk, text: &SlotText, label: &str) -> AnyView {
    let slot = text.slot;
    let sentence = StoredValue::new(text.sentence.clone());
    let act = move |name: &'static str,
                    edits: fn(&Plan, TextSlot, &str) -> Vec<crate::edit::Edit>| {
        desk.act(name, |plan| {
            sentence.with_value(|sentence| edits(plan, slot, sentence))
        });
        // The button goes with what it was about.
        focus_later(id_of(slot));
    };
    let button = |word: &'static str, name: &'static str, edits| {
        view! {
            <button type="button" class="button" data-size="small" aria-label=words::about(word, label) hidden=is_page_locked() on:click=move |_| act(name, edits)>{word}</button>
        }
        .into_any()
    };
    let has_sentence = !text.sentence.is_empty();
    let offered = |lead: &'static str, buttons: Vec<AnyView>| {
        view! {
            <div class="notice screen-only" data-size="small" data-kind=if text.state == TextState::Outdated { "warning" } else { "info" }>
                <p>{lead}</p>
                <p class="quote">{text.sentence.clone()}</p>
                <div class="notice-actions">{buttons}</div>
            </div>
        }
        .into_any()
    };
    let quiet =
        |note: &'static str| view! { <p class="field-support screen-only">{note}</p> }.into_any();
    let state = match text.state {
        TextState::Empty if has_sentence => offered(
            words::EMPTY_TEXT,
            vec![button(words::WRITE, words::ACTION_WRITE, rewrite)],
        ),
        TextState::Empty => ().into_any(),
        TextState::Outdated if has_sentence => offered(
            words::OUTDATED,
            vec![
                button(words::REWRITE, words::ACTION_WRITE, rewrite),
                button(words::KEEP, words::ACTION_KEEP, keep),
            ],
        ),
        TextState::AsWritten => quiet(words::AS_WRITTEN),
        TextState::Edited => quiet(words::EDITED),
        TextState::Outdated | TextState::ByHand => quiet(words::BY_HAND),
    };
    let unknown = (!text.unknown_figures.is_empty()).then(|| {
        let quoted = |figure: &crate::report::summary::Quoted| figure.words.clone();
        let quoted: Vec<String> = text.unknown_figures.iter().map(quoted).collect();
        view! { <p class="field-error screen-only">{words::unknown_figures(&quoted)}</p> }
    });
    view! { {unknown}{state} }.into_any()
}
