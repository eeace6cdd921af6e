//! The box that finds everything: pages and actions by their name, and words in the whole plan. And
//! the list of keys.

pub mod finder;
pub mod keys;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use self::finder::Finder;
use self::keys::KeyTables;
use super::desk::{Desk, use_desk};
use super::parts::Dialog;
use crate::wording::palette as words;

/// Which of the two windows are open. A handle.
#[derive(Clone, Copy, Default)]
pub struct Palette {
    /// The box that finds everything.
    find: RwSignal<bool>,
    /// The list of keys.
    keys: RwSignal<bool>,
}

/// The two windows, and the keys that open them while a plan is shown.
#[component]
pub fn PaletteWindows(
    /// Which of them are open.
    palette: Palette,
) -> impl IntoView {
    listen_for_keys(use_desk(), palette);
    // What is typed in a window is not for the page behind it.
    let keep = Callback::new(|event: ev::KeyboardEvent| event.stop_propagation());
    view! {
        <Dialog id="finder-heading" open=palette.find title=Signal::stored(words::TITLE.to_owned()) on_key=keep>
            <Finder palette />
        </Dialog>
        <Dialog id="keys-heading" open=palette.keys title=Signal::stored(words::KEYS.to_owned()) on_key=keep>
            <KeyTables />
        </Dialog>
    }
}

/// Opens the box that finds everything.
#[component]
pub fn FindButton(
    /// Which windows are open.
    palette: Palette,
) -> impl IntoView {
    view! {
        <button type="button" class="button" data-kind="quiet" aria-haspopup="dialog" aria-keyshortcuts="Control+K" on:click=move |_| palette.find.set(true)>
            {words::FIND}<kbd class="key wide-only">{words::KEY_FIND}</kbd>
        </button>
    }
}

/// Opens the list of keys.
#[component]
pub fn KeysButton(
    /// Which windows are open.
    palette: Palette,
) -> impl IntoView {
    view! {
        <button type="button" class="button" data-kind="quiet" data-size="small" aria-haspopup="dialog" on:click=move |_| palette.keys.set(true)>{words::KEYS}</button>
    }
}

fn listen_for_keys(desk: Desk, palette: Palette) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.is_composing() || event.key_code() == 229 || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let opens = if event.ctrl_key() && !event.shift_key() && key.eq_ignore_ascii_case("k") {
            palette.find
        } else if key == "?" && !event.ctrl_key() && !is_written_in(&event) {
            if !desk.keeper(super::keeper::Keeper::has_question_key) {
                return;
            }
            palette.keys
        } else {
            return;
        };
        event.prevent_default();
        if !is_window_open() {
            opens.set(true);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a key pressed there is a sign of a text.
fn is_written_in(event: &ev::KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("radio" | "checkbox" | "file" | "button")
        ),
        _ => false,
    })
}

/// Whether a window stands over the page already; a second one does not open above it.
fn is_window_open() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        document
            .query_selector("dialog[open]")
            .ok()
            .flatten()
            .is_some()
    })
}
