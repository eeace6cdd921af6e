//! Pasting a block of cells into a table of the page, as one action that is told and can be taken
//! back.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::table::PasteInto;
use crate::browser::{clipboard, identity, table};
use crate::clipboard::{Block, place};
use crate::pasting::{Pasted, paste};
use crate::plan::Key;
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::wording::clipboard as words;

/// Takes what is pasted into a table, if it is to fill cells; what is to be written where the caret
/// stands is left to the browser.
pub(super) fn take(
    desk: Desk,
    region: &Element,
    into: &PasteInto,
    is_locked: bool,
    event: &ev::ClipboardEvent,
) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(target): Option<HtmlElement> = target else {
        return;
    };
    let Some(block) = read_block(desk, &target, event) else {
        return;
    };
    if is_locked {
        desk.notices().say(Notice::warning(words::LOCKED));
        return;
    }
    // What is being typed goes in first: it must not stand over what is pasted.
    let is_text = matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA");
    if is_text {
        let _ = target.blur();
    }
    if let Some(read) = table::read(region, Some(&target)) {
        let placed = place(&read.table, read.at, &block);
        let keys: Vec<Key> = placed.new_rows.iter().map(|_| new_key()).collect();
        let pasted = desk.look(|plan| paste(plan, into.table().as_ref(), placed, &keys));
        act(desk, pasted);
    }
    if is_text {
        let _ = target.focus();
    }
}

/// The block a paste event brings; nothing if it is text for the caret, or too large, which is
/// said. The browser pastes nothing of a block.
pub(in crate::ui) fn read_block(
    desk: Desk,
    target: &Element,
    event: &ev::ClipboardEvent,
) -> Option<Block> {
    let (text, is_table) = clipboard::pasted(event)?;
    let takes_lines = clipboard::takes_lines(target);
    let Ok(block) = Block::read(&text) else {
        if is_table != Some(true) && takes_lines {
            return None;
        }
        event.prevent_default();
        desk.notices().say(Notice::warning(&words::too_large()));
        return None;
    };
    if block.fills_cells(is_table, takes_lines) {
        event.prevent_default();
        return Some(block);
    }
    // A spreadsheet puts a line break behind a single cell, and quotes round one that has some.
    let cell = block.single().filter(|cell| *cell != text);
    if let Some(cell) = cell.filter(|_| is_table == Some(true) && takes_lines) {
        event.prevent_default();
        clipboard::insert(cell);
    }
    None
}

/// Lets a paste in as one action, and tells what was written and what was not.
fn act(desk: Desk, pasted: Pasted) {
    let has_edits = !pasted.edits.is_empty();
    if !has_edits && pasted.left.is_empty() {
        desk.notices().say(Notice::info(words::NOTHING_NEW));
        return;
    }
    let told = words::pasted(&pasted);
    let left: Vec<String> = pasted.left.iter().map(words::left).collect();
    if has_edits && !desk.act(words::ACTION, |_| pasted.edits) {
        return;
    }
    let notice = if left.is_empty() {
        Notice::success(&told)
    } else {
        Notice::warning(&told).with_list(left)
    };
    say_with_undo(desk, notice, has_edits);
}

/// Says what was done, with a button that takes the last action back.
pub(in crate::ui) fn say_with_undo(desk: Desk, notice: Notice, has_edits: bool) {
    let last = move || {
        desk.look_session(|session| session.history().next_undo().map(|group| group.sequence))
    };
    let done = last();
    let undo = move || {
        if last() == done {
            desk.undo();
        } else {
            desk.notices().say(Notice::info(words::DONE_SINCE));
        }
    };
    desk.notices().say(if has_edits {
        notice.with_action(words::UNDO, undo)
    } else {
        notice
    });
}

/// A new key.
pub(in crate::ui) fn new_key() -> Key {
    Key::from_uuid_bytes(identity::random_uuid_bytes())
}
