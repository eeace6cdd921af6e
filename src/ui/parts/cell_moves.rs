//! Moving between the cells of a table that is written in, as in a spreadsheet: Enter and Shift and
//! Enter go down and up from a line, Ctrl and an arrow from any cell. Keys that belong to an input
//! method, or that mean something in the control, are left alone; Escape is the control's.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

const CELL: &str = "td[data-cell]";
const CONTROL: &str = "input, textarea, select, .cell-opener, .cell-button";

/// A way to go.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
    Left,
    Right,
}

/// A key pressed in a table.
pub(super) fn on_key(event: &KeyboardEvent) {
    let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
    if belongs_to_input_method || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(target): Option<Element> = target else {
        return;
    };
    // Not what stands in a panel over the page.
    let cell = target
        .closest("[popover], td[data-cell]")
        .ok()
        .flatten()
        .filter(|cell| cell.tag_name() == "TD");
    let (Some(cell), Some(way)) = (cell, way_of(&target, event)) else {
        return;
    };
    if let Some(control) = beside(&cell, way).and_then(|cell| control_in(&cell)) {
        event.prevent_default();
        let _ = control.focus();
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        }
    }
}

fn way_of(target: &Element, event: &KeyboardEvent) -> Option<Way> {
    let is_line = target
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| input.type_() == "text");
    let with_control = event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    match (event.key().as_str(), event.shift_key()) {
        ("Enter", false) if plain && is_line => Some(Way::Down),
        ("Enter", true) if plain && is_line => Some(Way::Up),
        ("ArrowUp", false) if with_control => Some(Way::Up),
        ("ArrowDown", false) if with_control => Some(Way::Down),
        // Inside a text these go from word to word.
        ("ArrowLeft", false) if with_control && is_at_end(target, true) => Some(Way::Left),
        ("ArrowRight", false) if with_control && is_at_end(target, false) => Some(Way::Right),
        _ => None,
    }
}

/// Whether nothing of a text stands on that side of the caret; true for what is no text.
fn is_at_end(control: &Element, at_start: bool) -> bool {
    let (start, end, text) = if let Some(input) = control
        .dyn_ref::<HtmlInputElement>()
        .filter(|input| input.type_() == "text")
    {
        (
            input.selection_start(),
            input.selection_end(),
            input.value(),
        )
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        (area.selection_start(), area.selection_end(), area.value())
    } else {
        return true;
    };
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    // What is marked from end to end was only passed through.
    let (start, end) = (
        start.ok().flatten().unwrap_or(0),
        end.ok().flatten().unwrap_or(length),
    );
    (start == 0 && end == length) || if at_start { end == 0 } else { start == length }
}

fn beside(cell: &Element, way: Way) -> Option<Element> {
    let row = cell.closest("tr").ok().flatten()?;
    match way {
        Way::Left => next_cell(cell, Element::previous_element_sibling),
        Way::Right => next_cell(cell, Element::next_element_sibling),
        Way::Up => in_column(&row, cell, Element::previous_element_sibling),
        Way::Down => in_column(&row, cell, Element::next_element_sibling),
    }
}

fn next_cell(cell: &Element, step: fn(&Element) -> Option<Element>) -> Option<Element> {
    let mut next = step(cell);
    while let Some(cell) = next {
        if cell.matches(CELL).unwrap_or(false) && control_in(&cell).is_some() {
            return Some(cell);
        }
        next = step(&cell);
    }
    None
}

/// The nearest cell of the same column above or below.
fn in_column(
    row: &Element,
    cell: &Element,
    step: fn(&Element) -> Option<Element>,
) -> Option<Element> {
    let column = cell.get_attribute("data-cell")?;
    let mut next = step(row);
    while let Some(row) = next {
        let mut cells =
            std::iter::successors(row.first_element_child(), Element::next_element_sibling);
        let found = cells
            .find(|other| other.get_attribute("data-cell").as_deref() == Some(column.as_str()));
        if let Some(found) = found.filter(|found| control_in(found).is_some()) {
            return Some(found);
        }
        next = step(&row);
    }
    None
}

fn control_in(cell: &Element) -> Option<HtmlElement> {
    cell.query_selector(CONTROL).ok().flatten()?.dyn_into().ok()
}
