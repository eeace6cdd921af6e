//! Finding a text on the page and going there.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The controls that hold text.
const FIELDS: &str = "main textarea, main input:not([type=radio], [type=checkbox], [type=file])";

/// Moves the focus to where a text stands on the page and brings that into the middle of the
/// window; marks it in the field it stands in. False if it stands nowhere.
pub fn show(text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let in_field = || {
        let fields = document.query_selector_all(FIELDS).ok()?;
        (0..fields.length()).find_map(|index| {
            let field: HtmlElement = fields.get(index)?.dyn_into().ok()?;
            mark(&field, text).then_some(field)
        })
    };
    let main = || document.query_selector("main").ok().flatten();
    let found = in_field().or_else(|| main().and_then(|main| deepest(main, text)));
    found.is_some_and(|element| {
        let _ = element.focus();
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        true
    })
}

/// Marks the text in a field that holds it.
fn mark(field: &HtmlElement, text: &str) -> bool {
    let line = field.dyn_ref::<HtmlInputElement>();
    let area = field.dyn_ref::<HtmlTextAreaElement>();
    let value = line.map(HtmlInputElement::value);
    let value = value.or_else(|| area.map(HtmlTextAreaElement::value));
    let Some((before, _)) = value.as_deref().and_then(|value| value.split_once(text)) else {
        return false;
    };
    let units = |part: &str| u32::try_from(part.encode_utf16().count()).unwrap_or(u32::MAX);
    let (start, end) = (units(before), units(before).saturating_add(units(text)));
    // Refused by fields that hold no running text, such as dates.
    let _ = match (line, area) {
        (Some(line), _) => line.set_selection_range(start, end),
        (None, Some(area)) => area.set_selection_range(start, end),
        (None, None) => Ok(()),
    };
    true
}

/// The innermost element that holds the text, made one that can take the focus.
fn deepest(main: Element, text: &str) -> Option<HtmlElement> {
    let holds = |element: &Element| element.text_content().is_some_and(|all| all.contains(text));
    let mut element = Some(main).filter(holds)?;
    loop {
        let children = element.children();
        let inside = (0..children.length())
            .filter_map(|index| children.item(index))
            .find(holds);
        match inside {
            Some(child) => element = child,
            None => break,
        }
    }
    let element: HtmlElement = element.dyn_into().ok()?;
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    Some(element)
}
