//! The page itself: its title, focus, printing, and the moment it is left.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement, VisibilityState};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where the same program is in the other language; nothing where it was not built, or stands in one
/// file.
pub fn other_language() -> Option<String> {
    let meta = document()?.query_selector("meta[name=other-language]");
    meta.ok().flatten()?.get_attribute("content")
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with that id and brings it into view; false if there is none.
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.focus().is_ok()
}

/// Brings the element with that id into view where it scrolls, moving no more than that needs.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus to the text control with that id and marks its text.
pub fn mark(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(area) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    {
        let _ = area.focus();
        area.select();
    }
}

/// Moves the focus to the heading of the page, and shows the page from its beginning.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
    scroll_to_top();
}

/// Shows the page from its beginning.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Ends the edit of the focused field, so that what was typed is committed before it goes away. A
/// link or button keeps the focus.
pub fn commit_focused_field() {
    let active = document().and_then(|document| document.active_element());
    let field =
        active.filter(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"));
    if let Some(element) = field.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only where printing is switched off; the browser says so itself.
        let _ = window.print();
    }
}

/// Sets what stands at the head of every printed page; nothing for an empty text.
pub fn set_print_title(title: &str) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // A quoted string of CSS; what would end it is escaped.
    let escaped = title
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', " ");
    let quoted = format!("\"{escaped}\"");
    // Fails only where the property cannot be written at all: then the head stays empty.
    let _ = root.style().set_property("--print-title", &quoted);
}

/// Calls `listener` when the page may be gone in a moment: hidden, left or frozen.
pub fn on_leaving(listener: impl Fn() + Clone + 'static) {
    for event in ["pagehide", "freeze"] {
        let listener = listener.clone();
        std::mem::forget(window_event_listener_untyped(event, move |_| listener()));
    }
    std::mem::forget(window_event_listener_untyped(
        "visibilitychange",
        move |_| {
            if document()
                .is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
            {
                listener();
            }
        },
    ));
}

/// Asks the person before the page is left, while `is_unsafe` says so.
pub fn ask_before_leaving(is_unsafe: impl Fn() -> bool + 'static) {
    std::mem::forget(window_event_listener_untyped(
        "beforeunload",
        move |event| {
            if is_unsafe() {
                event.prevent_default();
            }
        },
    ));
}

/// Whether nothing was shown yet but what stands on the page while the program starts.
pub fn is_starting() -> bool {
    document().is_some_and(|document| document.get_element_by_id("start").is_some())
}

/// The element the views are mounted into, emptied of what stood there while the program started.
pub fn root() -> Option<HtmlElement> {
    let root = document()?.get_element_by_id("app")?;
    root.replace_children_with_node_0();
    root.dyn_into().ok()
}

static HAS_PANICKED: AtomicBool = AtomicBool::new(false);

/// Whether the program has panicked. The browser goes on calling what is left of it.
pub fn has_panicked() -> bool {
    HAS_PANICKED.load(Ordering::Relaxed)
}

/// Tells the script that started the program of a panic, with its words. The program is lost then;
/// the script shows how to get at what is stored, without WebAssembly.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        HAS_PANICKED.store(true, Ordering::Relaxed);
        let message = wasm_bindgen::JsValue::from_str(&panic.to_string());
        web_sys::console::error_1(&message);
        let options = web_sys::CustomEventInit::new();
        options.set_detail(&message);
        let event = web_sys::CustomEvent::new_with_event_init_dict("ayumi:lost", &options);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
