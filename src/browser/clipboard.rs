//! The clipboard. Browsers keep it from pages that were not served safely; what a person copies or
//! pastes with a key or a button goes through the events of the page, which work everywhere.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardEvent, Element, HtmlTextAreaElement};

/// Puts a text on the clipboard; false where the browser does not let the page.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into());
    match clipboard {
        Ok(clipboard) if clipboard.is_object() => {
            let clipboard: Clipboard = clipboard.unchecked_into();
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Puts what stands in an element on the clipboard, as HTML and as text. Where the browser does not
/// let the page, the element stays marked, so that a key copies it, and false is given.
pub fn copy_tables(element: &Element, html: String, text: String) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    // Some browsers copy nothing where nothing is marked.
    on_selection("selectAllChildren", Some(element));
    let is_set = Rc::new(Cell::new(false));
    let sets = is_set.clone();
    let listener = Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        event.stop_immediate_propagation();
        sets.set(fill(&event, &html, &text));
    });
    let function = listener.as_ref().unchecked_ref();
    // Refused only for what is no function.
    let _ = document.add_event_listener_with_callback_and_bool("copy", function, true);
    let is_copied = execute("copy", "") && is_set.get();
    let _ = document.remove_event_listener_with_callback_and_bool("copy", function, true);
    if is_copied {
        on_selection("removeAllRanges", None);
    }
    is_copied
}

/// Performs a command of the document; false where the browser does not.
fn execute(command: &str, value: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let name = JsValue::from_str("execCommand");
    let function = Reflect::get(&document, &name).ok();
    let done = function
        .and_then(|function| function.dyn_into::<Function>().ok())
        .and_then(|function| {
            let (command, value) = (JsValue::from_str(command), JsValue::from_str(value));
            function
                .call3(&document, &command, &JsValue::FALSE, &value)
                .ok()
        });
    done.is_some_and(|done| done.is_truthy())
}

/// Calls a method of what is marked on the page.
fn on_selection(method: &str, node: Option<&Element>) {
    let Some(selection) = selection() else {
        return;
    };
    let function = Reflect::get(&selection, &method.into()).ok();
    if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
        // Without it the table is only not marked.
        let _ = match node {
            Some(node) => function.call1(&selection, node),
            None => function.call0(&selection),
        };
    }
}

/// Answers a copy event with a table instead of what is marked; false if the browser refuses.
pub fn fill(event: &ClipboardEvent, html: &str, text: &str) -> bool {
    event.prevent_default();
    event.clipboard_data().is_some_and(|data| {
        data.set_data("text/html", html).is_ok() && data.set_data("text/plain", text).is_ok()
    })
}

/// Whether some text of the page is marked.
pub fn is_text_marked() -> bool {
    let is_collapsed = selection()
        .and_then(|selection| Reflect::get(&selection, &"isCollapsed".into()).ok())
        .and_then(|value| value.as_bool());
    is_collapsed == Some(false)
}

/// What is marked on the page.
fn selection() -> Option<JsValue> {
    let window = web_sys::window()?;
    let function = Reflect::get(&window, &"getSelection".into()).ok()?;
    let selection = function.dyn_into::<Function>().ok()?.call0(&window).ok()?;
    selection.is_object().then_some(selection)
}

/// The text that is being pasted, and whether it was copied as a table; nothing about that where it
/// comes as text alone.
pub fn pasted(event: &ClipboardEvent) -> Option<(String, Option<bool>)> {
    let data = event.clipboard_data()?;
    let text = data.get_data("text/plain").ok()?;
    let html = data.get_data("text/html").unwrap_or_default();
    let is_table = (!html.is_empty()).then(|| html.to_ascii_lowercase().contains("<table"));
    Some((text, is_table))
}

/// Whether the element is a box of several lines.
pub fn takes_lines(element: &Element) -> bool {
    element.dyn_ref::<HtmlTextAreaElement>().is_some()
}

/// Writes a text where the caret stands, as if it were typed. Where a browser does not know how,
/// nothing is written.
pub fn insert(text: &str) {
    execute("insertText", text);
}
