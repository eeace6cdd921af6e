//! What the one-file edition carries within itself (`carried.js`) instead of beside itself.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this is the one-file edition.
pub fn is_there() -> bool {
    edition().is_some()
}

/// What the site has beside the page under that path; nothing if this is another edition, or the
/// file has no such part, or a damaged one.
pub async fn bytes(path: &str) -> Option<Uint8Array> {
    let promise: Promise = call("bytes", &path.into())?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The address of the worker; nothing if this is another edition.
pub fn worker() -> Option<String> {
    call("worker", &JsValue::UNDEFINED)?.as_string()
}

fn edition() -> Option<Object> {
    let edition = Reflect::get(&js_sys::global(), &"ayumiCarried".into()).ok()?;
    edition.dyn_into().ok()
}

fn call(method: &str, with: &JsValue) -> Option<JsValue> {
    let edition = edition()?;
    let method: Function = Reflect::get(&edition, &method.into())
        .ok()?
        .dyn_into()
        .ok()?;
    method.call1(&edition, with).ok()
}
