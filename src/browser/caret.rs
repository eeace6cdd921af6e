//! Where a person is inside a text box.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};

/// What stands before and after the caret; what is selected belongs to neither.
pub fn around(area: &HtmlTextAreaElement) -> (String, String) {
    let text: Vec<u16> = area.value().encode_utf16().collect();
    let length = text.len();
    let place = |found: Result<Option<u32>, _>| {
        let place = found
            .ok()
            .flatten()
            .and_then(|place| usize::try_from(place).ok());
        place.unwrap_or(length).min(length)
    };
    let start = place(area.selection_start());
    let end = place(area.selection_end()).max(start);
    let piece = |units: &[u16]| String::from_utf16_lossy(units);
    (piece(&text[..start]), piece(&text[end..]))
}

/// Whether the text box shows one line only, so that there is none above or below in it to go to.
pub fn is_one_line(area: &HtmlTextAreaElement) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(area).ok().flatten());
    let height = style.and_then(|style| style.get_property_value("line-height").ok());
    let height: Option<f64> = height.and_then(|height| height.trim_end_matches("px").parse().ok());
    height.is_some_and(|height| f64::from(area.client_height()) < 2.0 * height)
}

/// Moves the focus into the text box with that id, before its first letter or behind its last;
/// false if there is none.
pub fn enter(id: &str, at_start: bool) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let Some(area) = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    let length = u32::try_from(area.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let place = if at_start { 0 } else { length };
    let _ = area.set_selection_range(place, place);
    area.focus().is_ok()
}

/// Moves the focus into the text box with that id and selects what stands there.
pub fn select(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(area) = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = area.focus();
        area.select();
    }
}

/// The text that is being pasted.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}
