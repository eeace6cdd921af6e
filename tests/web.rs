//! What only a browser can confirm about the code that runs in one.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The journal of the last second goes there, so a test page has to have it too.
#[wasm_bindgen_test]
fn local_storage_keeps_japanese_text() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("not in a page")?;
    let storage = window.local_storage()?.ok_or("no local storage")?;
    storage.set_item("計画", "令和8年度")?;
    assert_eq!(storage.get_item("計画")?.as_deref(), Some("令和8年度"));
    storage.remove_item("計画")
}
