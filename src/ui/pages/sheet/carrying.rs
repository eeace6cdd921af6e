//! Last year's texts (昨年度の文): shown beside each field and copied into it on request.

use leptos::prelude::*;

use super::handle::{OpenSheet, control_id, text_of};
use crate::browser::page;
use crate::edit::sheets::SheetText;
use crate::ui::parts::Dialog;
use crate::wording::sheet as words;

/// Copies last year's text into an empty field; where something stands, asks first.
fn carry_over(sheet: &OpenSheet, which: SheetText) {
    let text = sheet.look(|view| text_of(view, which));
    if text.text.trim().is_empty() {
        sheet.write(words::actions::CARRY_OVER, which, text.last_year);
        page::focus(&control_id(which));
    } else {
        sheet.appending.set(Some(which));
    }
}

/// Last year's text with the button that copies it; nothing where none was written.
#[component]
pub fn LastYearText(
    /// The open sheet.
    sheet: OpenSheet,
    /// The text.
    which: SheetText,
) -> impl IntoView {
    let last = sheet.read(move |view| text_of(view, which).last_year);
    let locked = sheet.is_text_locked(which);
    view! {
        <Show when=move || !last.read().trim().is_empty()>
            <p class="quote">{last}</p>
            <Show when=move || !locked>
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| carry_over(&sheet, which)>
                    {words::CARRY_OVER}<span class="visually-hidden">{words::into_field(&sheet.name_of(which))}</span>
                </button>
            </Show>
        </Show>
    }
}

/// Asks whether last year's text shall follow what is there.
#[component]
pub fn AppendDialog(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if sheet.appending.read().is_some() {
            open.set(true);
        }
    });
    // Closed in whichever way, nothing waits any more.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            sheet.appending.set(None);
        }
        is_open
    });
    let last = Memo::new(move |_| {
        let which = sheet.appending.get();
        which.map_or_else(String::new, |which| {
            sheet.look(|view| text_of(view, which).last_year)
        })
    });
    let append = move |_| {
        let Some(which) = sheet.appending.get_untracked() else {
            return;
        };
        let text = sheet.look(|view| text_of(view, which));
        let joined = format!("{}\n{}", text.text.trim_end(), text.last_year);
        sheet.write(words::actions::CARRY_OVER, which, joined);
        open.set(false);
        request_animation_frame(move || {
            page::focus(&control_id(which));
        });
    };
    view! {
        <Dialog id="append-title" open title=Signal::stored(words::APPEND_TITLE.to_owned())>
            <div class="dialog-body flow" data-gap="small">
                <p>{words::APPEND_LEAD}</p>
                <p class="quote">{last}</p>
            </div>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{words::CANCEL}</button>
                <button type="button" class="button" data-kind="main" on:click=append>{words::APPEND}</button>
            </div>
        </Dialog>
    }
}
