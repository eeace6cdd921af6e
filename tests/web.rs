//! What only a browser can confirm about the code that runs in one.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Journals are written in `pagehide`, so the browser has to give local storage to a test page.
#[wasm_bindgen_test]
fn local_storage_keeps_japanese_text() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let storage = storage.expect("a browser page has local storage");
    storage
        .set_item("計画", "令和8年度")
        .expect("there is room");
    assert_eq!(storage.get_item("計画"), Ok(Some("令和8年度".to_owned())));
}
