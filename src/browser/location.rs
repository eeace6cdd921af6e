//! The fragment of the page's address.

use leptos::leptos_dom::helpers::window_event_listener_untyped;

/// The fragment, `#` included; empty without one.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to another fragment; the place left stays in the browser's history.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment cannot fail on any page that is open.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to another fragment instead of the one now: it cannot be gone back to.
pub fn replace(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let null = wasm_bindgen::JsValue::NULL;
        // Refused only by pages without a location of their own, which then stay where they are.
        let _ = history.replace_state_with_url(&null, "", Some(fragment));
    }
}

/// Calls `listener` whenever the fragment has changed.
pub fn on_change(listener: impl Fn() + 'static) {
    // Lives as long as the page.
    std::mem::forget(window_event_listener_untyped("hashchange", move |_| {
        listener();
    }));
}
