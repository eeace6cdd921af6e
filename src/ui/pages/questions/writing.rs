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
use crate::wording::questions as words;

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
    let control = match writing {
        Writing::Not => ().into_any(),
        Writing::Text { .. } => view! {
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
            <FieldFrame id=control_id label=Signal::stored(words::WRITING.to_owned()) support=words::WRITING_SUPPORT error>{control}</FieldFrame>
            <div class="button-row">
                <button type="button" class="button" data-kind="main" on:click=take>{words::TAKE_WRITTEN}</button>
                <button type="button" class="button" data-kind="quiet" on:click=leave>{words::LEAVE_WRITING}</button>
            </div>
        </div>
    }
}
