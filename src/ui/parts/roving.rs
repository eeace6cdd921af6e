//! One tab stop in a large table: the arrow keys go from stop to stop, the Tab key goes past.
//!
//! A stop is an element with `data-column` inside a row of the table's body; the column is a name
//! that the stops above and below share. All stops have `tabindex="-1"` in the view; which one is
//! the tab stop is kept in the document, so that moving wakes no view.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

const STOP: &str = "[data-column]";
/// On the body of the table: where its tab stop is, as a selector.
const LAST: &str = "data-tab-stop";
const TAB_STOP: &str = "[data-column][tabindex='0']";

/// Makes the stop that has the focus the tab stop of its table.
pub fn take_tab_stop(event: &ev::FocusEvent) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(stop) = target.and_then(|target: Element| closest(&target, STOP)) {
        make_tab_stop(&stop);
    }
}

/// Gives a table without a tab stop one: where the focus is or was last, else the first stop of
/// the column, or the first at all. To be called when rows were drawn again.
pub fn ensure_tab_stop(table: &Element, column: &str) {
    let find = |selector: &str| table.query_selector(selector).ok().flatten();
    if find(TAB_STOP).is_some() {
        return;
    }
    let stop = table
        .get_attribute(LAST)
        .and_then(|last| find(&last))
        .or_else(|| find(&format!("[data-column='{column}']")))
        .or_else(|| find(STOP));
    if let Some(stop) = stop {
        make_tab_stop(&stop);
    }
}

/// Moves the focus if the key is one that moves; true if it did.
pub fn move_by_key(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(stop) = target.and_then(|target: Element| closest(&target, STOP)) else {
        return false;
    };
    let Some(row) = closest(&stop, "tr") else {
        return false;
    };
    let next = match event.key().as_str() {
        "ArrowUp" => vertically(&row, &stop, Element::previous_element_sibling),
        "ArrowDown" => vertically(&row, &stop, Element::next_element_sibling),
        "ArrowLeft" => beside(&row, &stop, -1),
        "ArrowRight" => beside(&row, &stop, 1),
        "Home" => stops(&row).into_iter().next(),
        "End" => stops(&row).pop(),
        _ => return false,
    };
    if let Some(next) = next {
        focus_element(&next);
    }
    event.prevent_default();
    true
}

/// Moves the focus to the stop of a row, named by its `data-row`, in a column; false if there is
/// none.
pub fn focus_stop(row: &str, column: &str) -> bool {
    let selector = selector_of(row, column);
    let document = web_sys::window().and_then(|window| window.document());
    let stop = document.and_then(|document| document.query_selector(&selector).ok().flatten());
    stop.as_ref().is_some_and(focus_element)
}

fn selector_of(row: &str, column: &str) -> String {
    format!("tr[data-row='{row}'] [data-column='{column}']")
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn focus_element(element: &Element) -> bool {
    element
        .dyn_ref::<HtmlElement>()
        .is_some_and(|element| element.focus().is_ok())
}

fn make_tab_stop(stop: &Element) {
    let body = closest(stop, "tbody");
    let row = closest(stop, "tr").and_then(|row| row.get_attribute("data-row"));
    let column = stop.get_attribute("data-column");
    if let (Some(body), Some(row), Some(column)) = (&body, row, column) {
        // Refused only for an invalid attribute name.
        let _ = body.set_attribute(LAST, &selector_of(&row, &column));
    }
    let before = body.and_then(|body| body.query_selector_all(TAB_STOP).ok());
    if let Some(before) = before {
        for index in 0..before.length() {
            if let Some(element) = before.item(index).and_then(|node| node.dyn_into().ok()) {
                set_tab_index(&element, "-1");
            }
        }
    }
    set_tab_index(stop, "0");
}

fn set_tab_index(element: &Element, value: &str) {
    // Refused only for an invalid attribute name.
    let _ = element.set_attribute("tabindex", value);
}

/// The stops of a row from left to right.
fn stops(row: &Element) -> Vec<Element> {
    let Ok(nodes) = row.query_selector_all(STOP) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

fn beside(row: &Element, stop: &Element, distance: isize) -> Option<Element> {
    let stops = stops(row);
    let here = stops.iter().position(|other| other == stop)?;
    stops.get(here.checked_add_signed(distance)?).cloned()
}

/// The nearest row above or below that has a stop in the same column.
fn vertically(
    row: &Element,
    stop: &Element,
    sibling: fn(&Element) -> Option<Element>,
) -> Option<Element> {
    let column = stop.get_attribute("data-column")?;
    let selector = format!("[data-column='{column}']");
    let mut next = sibling(row);
    while let Some(row) = next {
        if let Some(found) = row.query_selector(&selector).ok().flatten() {
            return Some(found);
        }
        next = sibling(&row);
    }
    None
}
