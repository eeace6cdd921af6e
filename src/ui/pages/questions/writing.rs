//! Writing something that nobody gave.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::{Asked, heading_id};
use crate::browser::page;
use crate::plan::Id;
use crate::plan::mailing::Question;
use crate::report::questions::{Writing, read};
use crate::ui::parts::choice::SelectOptions;
use crate::ui::parts::field::{FieldFrame, described_by};
use crate::ui::parts::form::focus_later;
use crate::wording::{forms, questions as words};

/// The control for something else, with the button that takes it. Nothing of it is in the plan
/// before that.
#[component]
pub(super) fn Writer(
    asked: Asked,
    id: Id<Question>,
    writing: Writing,
    draft: RwSignal<Option<String>>,
) -> impl IntoView {
    let error = RwSignal::new(String::new());
    let control_id = format!("question-writing-{id}");
    let description = described_by(&control_id);
    let control = control_id.clone();
    let start = draft.get_untracked().unwrap_or_default();
    let write = move |text: String| draft.set(Some(text));
    let support = match writing {
        Writing::Lines { .. } => [words::ONE_A_LINE, words::WRITING_SUPPORT].concat(),
        _ => words::WRITING_SUPPORT.to_owned(),
    };
    let control = match writing {
        Writing::Not => ().into_any(),
        Writing::Text { .. } | Writing::Lines { .. } => view! {
            <textarea class="input" rows="3" id=control aria-describedby=description prop:value=start
                on:input=move |event| write(event_target_value(&event))></textarea>
        }
        .into_any(),
        Writing::Number => view! {
            <input class="input" type="text" data-width="number" inputmode="numeric" id=control aria-describedby=description prop:value=start
                on:input=move |event| write(event_target_value(&event)) />
        }
        .into_any(),
        Writing::List(options) => {
            // A list shows its first value from the beginning.
            if let Some((first, _)) = options.first().filter(|_| start.is_empty()) {
                draft.set(Some(first.clone()));
            }
            let value = Signal::stored(draft.get_untracked().unwrap_or_default());
            view! {
                <select class="select" id=control aria-describedby=description on:change=move |event| write(event_target_value(&event))>
                    <SelectOptions options=Signal::stored(options) value />
                </select>
            }
            .into_any()
        }
        Writing::Ticks { options, .. } => view! {
            <div class="check-row" role="group" tabindex="-1" id=control aria-label=words::WRITING aria-describedby=description>
                {ticks(options, draft)}
            </div>
        }
        .into_any(),
    };
    let take = move |_| {
        let text = draft.get_untracked().unwrap_or_default();
        match asked.desk.look(|plan| read(plan, id, &text)) {
            Some(value) => {
                // Of a question that was decided nothing may be written to a control that is gone.
                if asked.decide(id, &value) {
                    draft.try_set(None);
                }
            }
            None => error.set(words::UNFIT.to_owned()),
        }
    };
    let leave = move |_| {
        draft.set(None);
        page::focus(&heading_id(id));
    };
    focus_later(control_id.clone());
    view! {
        <div class="flow" data-gap="small">
            <FieldFrame id=control_id label=Signal::stored(words::WRITING.to_owned()) support error>{control}</FieldFrame>
            <div class="button-row">
                <button type="button" class="button" data-kind="main" on:click=take>{words::TAKE_WRITTEN}</button>
                <button type="button" class="button" data-kind="quiet" on:click=leave>{words::LEAVE_WRITING}</button>
            </div>
        </div>
    }
}

/// A box for each of what can be ticked; what is ticked is kept as keys, one a line.
fn ticks(options: Vec<(String, String)>, draft: RwSignal<Option<String>>) -> AnyView {
    if options.is_empty() {
        return view! { <p class="muted">{forms::NOTHING_TO_TICK}</p> }.into_any();
    }
    let one = move |(key, name): (String, String)| {
        let own = key.clone();
        let is_ticked = move || {
            draft
                .read()
                .as_deref()
                .is_some_and(|keys| keys.lines().any(|line| line == own))
        };
        let turn = move |event| {
            let is_on = event_target_checked(&event);
            draft.update(|draft| {
                let keys = draft.take().unwrap_or_default();
                let mut keys: Vec<&str> = keys.lines().filter(|line| *line != key).collect();
                if is_on {
                    keys.push(&key);
                }
                *draft = Some(keys.join("\n"));
            });
        };
        view! {
            <label class="check"><input type="checkbox" prop:checked=is_ticked on:change=turn /><span>{name}</span></label>
        }
    };
    options.into_iter().map(one).collect_view().into_any()
}
