//! One question: what was issued and what was given instead, side by side.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::writing::Writer;
use super::{Asked, heading_id};
use crate::plan::Id;
use crate::plan::mailing::Question;
use crate::plan::rewording::SpanKind;
use crate::report::questions::{Choice, QuestionCard, ShownLine, Writing};
use crate::ui::parts::Seal;
use crate::wording::questions as words;

/// One question.
#[component]
pub(super) fn Card(asked: Asked, id: Id<Question>) -> impl IntoView {
    let card = asked.card(id);
    // Outlives the card's redrawing, so that a change elsewhere takes nothing away.
    let draft = RwSignal::new(None::<String>);
    let heading = heading_id(id);
    let named_by = heading.clone();
    let what = move || card.with(|card| card.as_ref().map(|card| card.what.clone()));
    let kind = move || card.with(|card| card.as_ref().map(|card| words::kind(card.kind)));
    let body = move || card.get().map(|card| body(asked, &card, draft));
    view! {
        <article class="paper question" aria-labelledby=named_by on:keydown=move |event| press(asked, id, card, &event)>
            <div class="paper-head">
                <h3 id=heading tabindex="-1">{what}</h3>
                <span class="mark" data-tone="warn">{kind}</span>
            </div>
            <div class="paper-body flow" data-gap="small">{body}</div>
        </article>
    }
}

/// A digit takes the value that it counts, from 0 for what was issued; arrows go to the question
/// before and after. Keys that belong to a control are left to it.
fn press(asked: Asked, id: Id<Question>, card: Memo<Option<QuestionCard>>, event: &KeyboardEvent) {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_writing = element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    if is_writing || event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key()
    {
        return;
    }
    let key = event.key();
    match key.as_str() {
        "ArrowDown" => asked.go(id, true),
        "ArrowUp" => asked.go(id, false),
        digit => {
            let index = digit.parse::<usize>().ok().filter(|_| digit.len() == 1);
            let card = card.get_untracked().filter(|card| card.is_known);
            let value = index.zip(card).and_then(|(index, card)| {
                card.choices.get(index).map(|choice| choice.text.clone())
            });
            let Some(value) = value else { return };
            asked.decide(id, &value);
        }
    }
    event.prevent_default();
}

fn body(asked: Asked, card: &QuestionCard, draft: RwSignal<Option<String>>) -> AnyView {
    let id = card.id;
    let earlier = card
        .decision
        .as_ref()
        .filter(|_| card.choices.iter().any(|choice| choice.is_late));
    let earlier = earlier.map(|decision| {
        view! {
            <div class="notice" data-kind="info">
                <p class="notice-title">{words::earlier(&decision.by, &decision.when)}</p>
                {lines(&decision.lines)}
            </div>
        }
    });
    let choices = card
        .choices
        .iter()
        .map(|choice| one(asked, card, choice))
        .collect_view();
    let joined = card.joined.clone();
    let both = (!joined.is_empty()).then(|| {
        view! { <button type="button" class="button" on:click=move |_| { asked.decide(id, &serde_json::Value::from(joined.as_str()).to_string()); }>{words::BOTH}</button> }
    });
    let start = match &card.writing {
        Writing::Not => None,
        Writing::Text { start } | Writing::Lines { start } | Writing::Ticks { start, .. } => {
            Some(start.clone())
        }
        Writing::Number | Writing::List(_) => Some(String::new()),
    };
    let write = start.map(|start| {
        view! {
            <button type="button" class="button" aria-expanded=move || draft.read().is_some().to_string()
                on:click=move |_| draft.update(|draft| { if draft.is_none() { *draft = Some(start.clone()); } })>{words::WRITE}</button>
        }
    });
    let writing = card.writing.clone();
    let is_writing = Memo::new(move |_| draft.read().is_some());
    view! {
        <p>{words::because(card)}</p>
        <p class="field-error" hidden=card.is_known>{words::UNKNOWN_STEP}</p>
        {earlier}
        <div class="choices">{choices}</div>
        <div class="button-row">
            {both}{write}
            <button type="button" class="button" data-kind="quiet" on:click=move |_| asked.go(id, true)>{words::LATER}</button>
        </div>
        {move || is_writing.get().then(|| view! { <Writer asked id writing=writing.clone() draft /> })}
    }
    .into_any()
}

/// One value with the button that takes it.
fn one(asked: Asked, card: &QuestionCard, choice: &Choice) -> AnyView {
    let id = card.id;
    let value = choice.text.clone();
    let take = words::take(card, choice);
    let now = choice
        .is_now
        .then(|| view! { " "<span class="mark" data-tone="key">{words::NOW}</span> });
    let late = choice
        .is_late
        .then(|| view! { " "<span class="mark" data-tone="warn">{words::LATE}</span> });
    let button = card.is_known.then(|| {
        view! {
            <button type="button" class="button screen-only" data-size="small" aria-label=words::take_of(take, choice)
                on:click=move |_| { asked.decide(id, &value); }>{take}</button>
        }
    });
    view! {
        <div class="choice" data-picked=choice.is_now.then_some("")>
            <h4 class="choice-head"><b>{words::name(choice.name)}</b>" "{words::from(choice)}{now}{late}</h4>
            {lines(&choice.lines)}
            {button}
        </div>
    }
    .into_any()
}

/// A value, marked against what was issued.
pub(super) fn lines(lines: &[ShownLine]) -> AnyView {
    lines.iter().map(line).collect_view().into_any()
}

fn line(line: &ShownLine) -> AnyView {
    let label = (!line.label.is_empty())
        .then(|| view! { <span class="muted">{words::label(&line.label)}</span> });
    let seal = line.grade.as_ref().map(|grade| {
        view! { <Seal symbol=grade.symbol.clone() shape=grade.shape size="small" />" "{grade.label.clone()} }
    });
    let is_grade = line.grade.is_some();
    let pieces = line.pieces.iter().filter(|_| !is_grade).map(|piece| {
        let text = piece.text.clone();
        match piece.kind {
            SpanKind::Kept => text.into_any(),
            SpanKind::Removed => view! { <del>{text}</del> }.into_any(),
            SpanKind::Added => view! { <ins>{text}</ins> }.into_any(),
        }
    });
    view! { <p class="choice-value" class:muted=line.is_blank>{label}{seal}{pieces.collect_view()}</p> }.into_any()
}
