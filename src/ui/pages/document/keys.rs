//! The keys of a line. While an input method composes, every key is its own.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};

use super::super::outline::actions::Way;
use super::editor::Editor;
use crate::browser::{caret, clipboard, page};
use crate::clipboard::Block;
use crate::edit::outline::EntryId;
use crate::ui::parts::text::Typing;

/// What Shift and Enter do on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShiftEnter {
    /// Breaks the line within the paragraph.
    BreaksParagraph,
    /// Goes to the prose under the heading.
    GoesToText,
}

/// A key on a line. `open_text` shows the prose under the heading and moves the focus there.
pub(super) fn on_key(
    editor: Editor,
    id: EntryId,
    typing: Typing,
    event: &KeyboardEvent,
    shift_enter: ShiftEnter,
    open_text: Callback<()>,
) {
    if event.is_composing() || event.key_code() == 229 || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(area) = area_of(event) else { return };
    let (before, after) = caret::around(&area);
    let shift = |way: Way| {
        typing.leave(&area.value());
        editor.tree.shift(id, way);
    };
    match (event.key().as_str(), event.alt_key(), event.shift_key()) {
        ("Enter", false, false) => {
            typing.leave(&area.value());
            editor.break_line(id, &(before, after));
        }
        ("Enter", false, true) if shift_enter == ShiftEnter::GoesToText => open_text.run(()),
        ("Tab", false, false) => shift(Way::In),
        ("Tab", false, true) => shift(Way::Out),
        ("ArrowUp", true, false) => shift(Way::Up),
        ("ArrowDown", true, false) => shift(Way::Down),
        ("ArrowUp", false, false) if before.is_empty() || caret::is_one_line(&area) => {
            editor.step(id, -1);
        }
        ("ArrowDown", false, false) if after.is_empty() || caret::is_one_line(&area) => {
            editor.step(id, 1);
        }
        ("Backspace", false, false) if area.value().is_empty() => {
            typing.leave("");
            editor.remove_empty(id);
        }
        ("Escape", false, false) => {
            page::focus("details-heading");
        }
        _ => return,
    }
    event.prevent_default();
}

/// Several lines become lines of their own, several columns of a table lines under lines; one line
/// is left to the browser.
pub(super) fn on_paste(editor: Editor, id: EntryId, typing: Typing, event: &ClipboardEvent) {
    let Some(pasted) = caret::pasted(event) else {
        return;
    };
    if let Some(block) = columns_of(event)
        && let Some(area) = area_of(event)
    {
        event.prevent_default();
        typing.leave(&area.value());
        editor.tree.bring_in(Some(id), &block);
        return;
    }
    let has_several = pasted
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count()
        > 1;
    let Some(area) = area_of(event).filter(|_| has_several) else {
        return;
    };
    event.prevent_default();
    let around = caret::around(&area);
    typing.leave(&area.value());
    editor.paste(id, &around, &pasted);
}

/// What is pasted, if it is a table of several columns.
fn columns_of(event: &ClipboardEvent) -> Option<Block> {
    let (text, _) = clipboard::pasted(event).filter(|(_, is_table)| *is_table == Some(true))?;
    let block = Block::read(&text).ok()?;
    let has_columns = block.rows().iter().any(|row| row.len() > 1);
    has_columns.then_some(block)
}

fn area_of(event: &web_sys::Event) -> Option<HtmlTextAreaElement> {
    event.target()?.dyn_into().ok()
}
