//! Where a table comes from: the clipboard, or a file.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::Draft;
use super::file::FileSource;
use crate::intake::IntakeTable;
use crate::ui::parts::field::{FieldFrame, described_by};
use crate::wording::intake::{self, page as words};

/// The box to paste into and the place to drop a file on.
#[component]
pub(super) fn SourceStep(draft: Draft) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let refused = RwSignal::new(String::new());
    let take = move |table: Result<IntakeTable, String>| match table {
        Ok(table) => {
            refused.set(String::new());
            told.set(if table.is_empty() {
                String::new()
            } else {
                words::read(&table)
            });
            draft.lay(Some(table));
        }
        Err(because) => {
            refused.set(because);
            told.set(String::new());
            draft.lay(None);
        }
    };
    let paste = move |event| {
        let text: String = event_target_value(&event);
        take(IntakeTable::from_clipboard(&text).map_err(intake::too_large));
    };
    let take_file = Callback::new(take);
    let is_laid = Signal::derive(move || draft.table.read().is_some());
    // What was brought in, or put away, leaves the box.
    let area = NodeRef::<leptos::html::Textarea>::new();
    Effect::new(move |_| {
        let is_away = draft.table.read().is_none() && refused.read_untracked().is_empty();
        if let (true, Some(area)) = (is_away, area.get_untracked()) {
            area.set_value("");
            told.set(String::new());
        }
    });
    view! {
        <section class="paper" aria-label=words::TABLE>
            <div class="paper-head"><h2>{words::TABLE}</h2></div>
            <div class="paper-body flow">
                <FieldFrame id="intake-paste" label=Signal::stored(words::PASTE.to_owned()) support=words::PASTE_SUPPORT error=refused>
                    <textarea class="input" rows="5" id="intake-paste" wrap="off" spellcheck="false" node_ref=area aria-describedby=described_by("intake-paste") on:input=paste></textarea>
                </FieldFrame>
                <p role="status">{told}</p>
                <FileSource take=take_file is_laid />
            </div>
        </section>
    }
}
