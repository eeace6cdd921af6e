//! The way from sheet to sheet, by button and by key.

use leptos::ev;
use leptos::prelude::*;

use super::sitting::Sitting;
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::report::assessment::Assessment;
use crate::route::Page;
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::ui::place::{Place, use_place};
use crate::wording::assessment as words;

/// How far the sitting is, and the way to the other sheets. Alt with `PageUp` and `PageDown` goes
/// to the neighbours, Ctrl with Enter to the next one left.
#[component]
pub fn WayFooter(
    /// The open sheet.
    sheet: OpenSheet,
    /// The sheets of the year in the stage.
    list: Memo<Assessment>,
    /// What the sitting looks at.
    sitting: Sitting,
) -> impl IntoView {
    let place = use_place();
    let way = Memo::new(move |_| list.read().way(sheet.id));
    let note = move || {
        let way = way.get();
        let here = way.place.map(|place| words::place(place, way.count));
        let counts = words::counts(list.read().total);
        [here.unwrap_or_default(), counts].join(words::GAP)
    };
    listen_for_keys(place, sitting, move |key| {
        let way = way.try_get_untracked().unwrap_or_default();
        match key {
            Key::Previous => way.previous,
            Key::Next => way.next,
            Key::NextLeft => way.next_left,
        }
    });
    let href =
        move |to: Option<Id<Initiative>>| place.href(to.map_or(Page::Assessment, Page::Assess));
    let or_list = |to: Option<Id<Initiative>>, words| {
        if to.is_some() { words } else { words::TO_LIST }
    };
    let left_words = move || match way.get().next_left {
        Some(_) => words::NEXT_LEFT,
        None => words::ALL_THROUGH_TO_LIST,
    };
    view! {
        <footer class="sheet-footer assess-footer">
            <p class="sheet-footer-note" role="status">{note}
            </p>
            <p class="sheet-footer-note page-keys">
                <Hint words=words::PREVIOUS key=words::KEY_PREVIOUS />
                <Hint words=words::NEXT key=words::KEY_NEXT />
                <Hint words=words::NEXT_LEFT key=words::KEY_NEXT_LEFT />
            </p>
            <a class="button" href=move || href(way.get().previous)>{move || or_list(way.get().previous, words::PREVIOUS)}</a>
            <a class="button" href=move || href(way.get().next)>{move || or_list(way.get().next, words::NEXT)}</a>
            <a class="button" data-kind="main" href=move || href(way.get().next_left) on:click=move |_| sitting.to_rating.set(true)>{left_words}</a>
        </footer>
    }
}

/// What a key does.
#[component]
fn Hint(words: &'static str, key: &'static str) -> impl IntoView {
    view! { <span class="nowrap">{words}" "<kbd class="key">{key}</kbd></span>" " }
}

#[derive(Clone, Copy)]
enum Key {
    Previous,
    Next,
    NextLeft,
}

fn listen_for_keys(
    place: Place,
    sitting: Sitting,
    to: impl Fn(Key) -> Option<Id<Initiative>> + 'static,
) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
        if belongs_to_input_method {
            return;
        }
        let key = match (event.key().as_str(), event.alt_key(), event.ctrl_key()) {
            ("PageUp", true, false) => Key::Previous,
            ("PageDown", true, false) => Key::Next,
            ("Enter", false, true) => Key::NextLeft,
            _ => return,
        };
        event.prevent_default();
        let to = to(key);
        sitting.to_rating.set(to.is_some());
        place.go(to.map_or(Page::Assessment, Page::Assess));
    });
    on_cleanup(move || handle.remove());
}
