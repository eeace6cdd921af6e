//! What this tab and another changed differently: both values side by side until someone decides.

use leptos::prelude::*;
use serde_json::Value;

use crate::edit::Edit;
use crate::edit::rebase::Clash;
use crate::report::comparison::in_words;
use crate::ui::desk::use_desk;
use crate::wording::{exchange, versions as words};

/// The disagreements, if there are any.
#[component]
pub fn Clashes() -> impl IntoView {
    let desk = use_desk();
    let clashes = desk.clashes();
    let one = |(index, clash)| view! { <OneClash index clash /> };
    view! {
        <Show when=move || !clashes.read().is_empty()>
            <section class="paper" aria-label=words::CLASHES>
                <div class="paper-head"><h2>{words::CLASHES}</h2></div>
                <div class="paper-body flow">
                    <p>{words::CLASHES_ABOUT}</p>
                    {move || clashes.get().into_iter().enumerate().map(one).collect_view()}
                </div>
            </section>
        </Show>
    }
}

#[component]
fn OneClash(index: usize, clash: Clash) -> impl IntoView {
    let desk = use_desk();
    let Clash { mine: edit, theirs } = clash;
    let lines = desk.look(|plan| in_words(plan, vec![edit.clone()]));
    let heading = lines
        .first()
        .map(|line| words::clash_place(&line.place, &line.label));
    let mine = match &edit {
        Edit::Set { to, .. } => shown(to),
        Edit::Add { .. } => exchange::ADDED.to_owned(),
        Edit::Remove { .. } => exchange::REMOVED.to_owned(),
    };
    let theirs = if theirs.is_object() {
        words::CHANGED.to_owned()
    } else {
        shown(&theirs)
    };
    let settle = move || {
        desk.clashes().update(|list| {
            if index < list.len() {
                list.remove(index);
            }
        });
    };
    let take_mine = move |_| {
        // What cannot be let in any more stays on the list.
        if desk.act(words::TOOK_MINE, |_| vec![edit.clone()]) {
            settle();
        }
    };
    view! {
        <article class="flow" data-gap="small">
            <h3>{heading}</h3>
            <div class="choices">
                <div class="choice"><h4 class="choice-head">{words::MINE}</h4><p>{mine}</p></div>
                <div class="choice" data-picked=""><h4 class="choice-head">{words::THEIRS}</h4><p>{theirs}</p></div>
            </div>
            <div class="button-row">
                <button type="button" class="button" on:click=take_mine>{words::TAKE_MINE}</button>
                <button type="button" class="button" on:click=move |_| settle()>{words::KEEP_THEIRS}</button>
            </div>
        </article>
    }
}

/// A value as it can be read.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => words::NOTHING.to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
