//! An outline brought in from a spreadsheet or a list, below the line in hand.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::tree::Tree;
use crate::clipboard::Block;
use crate::edit::outline::{EntryId, lines_of, paste_outline};
use crate::ui::notices::Notice;
use crate::ui::parts::is_page_locked;
use crate::ui::parts::pasting::{new_key, read_block, say_with_undo};
use crate::wording::clipboard as words;

impl Tree {
    /// What takes a block of titles in, pasted anywhere on the outline; a title that is being
    /// written takes text as ever.
    pub(super) fn on_paste(self) -> impl Fn(ev::ClipboardEvent) + Copy + 'static {
        let is_locked = is_page_locked();
        move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            let Some(target): Option<Element> = target else {
                return;
            };
            if matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") {
                return;
            }
            self.paste(&target, &event, is_locked);
        }
    }

    fn paste(self, target: &Element, event: &ev::ClipboardEvent, is_locked: bool) {
        let Some(block) = read_block(self.desk, target, event) else {
            return;
        };
        if is_locked {
            self.desk.notices().say(Notice::warning(words::LOCKED));
            return;
        }
        self.bring_in(self.current().get_untracked(), &block);
    }

    /// Brings the titles of a block in below a line, or at the end, as one action.
    pub(in crate::ui::pages) fn bring_in(self, after: Option<EntryId>, block: &Block) {
        let desk = self.desk;
        let lines = lines_of(block);
        let keys: Vec<_> = lines.iter().map(|_| [new_key(), new_key()]).collect();
        let pasted = desk.look(|plan| paste_outline(plan, after, &lines, &keys));
        if desk.act(words::ACTION, |_| pasted.edits) {
            if let Some(first) = pasted.entries.first() {
                self.focus(*first);
            }
            let told = words::lines_pasted(pasted.entries.len());
            say_with_undo(desk, Notice::success(&told), true);
        }
    }
}
