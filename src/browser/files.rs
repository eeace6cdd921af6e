//! Files: offered for download, picked by the person, read as bytes.

use js_sys::{Array, Uint8Array};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, Url};

use super::carried;

/// A file a person picked or dropped, not read yet.
#[derive(Debug, Clone)]
pub struct PickedFile(File);

impl PickedFile {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "JavaScript counts bytes as a whole float"
        )]
        let size = self.0.size() as u64;
        size
    }

    /// When it was last changed, by the clock of this machine: `2026-04-14T10:22:05+09:00`.
    pub fn modified_at(&self) -> String {
        super::clock::local_of(self.0.last_modified())
    }

    /// Reads it whole; `None` if the browser cannot (it was moved, or is on a lost drive).
    pub async fn read(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// Where files wait that were dropped before the program that reads them was there.
const WAITING: &str = "ayumiDroppedFiles";

/// Lets files that were dropped on the page wait for the program that reads them, and keeps the
/// browser from leaving the page for them. Calls `listener` when some were dropped.
pub fn on_drop(listener: impl Fn() + 'static) {
    std::mem::forget(window_event_listener_untyped("dragover", |event| {
        event.prevent_default();
    }));
    std::mem::forget(window_event_listener_untyped("drop", move |event| {
        // A drop area on the page has taken it.
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let dropped: Option<web_sys::DragEvent> = event.dyn_into().ok();
        let files = dropped
            .and_then(|event| event.data_transfer())
            .and_then(|transfer| transfer.files());
        if let (Some(files), Some(window)) =
            (files.filter(|files| files.length() > 0), web_sys::window())
        {
            let _ = js_sys::Reflect::set(&window, &WAITING.into(), &files);
            listener();
        }
    }));
}

/// Takes the files that wait.
pub fn waiting() -> Vec<PickedFile> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let files = js_sys::Reflect::get(&window, &WAITING.into()).ok();
    let _ = js_sys::Reflect::delete_property(&window, &WAITING.into());
    picked(files.and_then(|files| files.dyn_into().ok()))
}

/// The files of a list a browser handed over.
pub fn picked(list: Option<FileList>) -> Vec<PickedFile> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|index| list.get(index))
        .map(PickedFile)
        .collect()
}

/// Offers bytes as a download under that name. The browser decides where it lands; nothing tells
/// whether it got there.
pub fn offer(name: &str, kind: &str, bytes: &[u8]) -> bool {
    try_offer(name, kind, bytes).is_some()
}

fn try_offer(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    document.body()?.append_child(&anchor).ok()?;
    anchor.click();
    anchor.remove();
    // The download has been handed over by the time the click returns.
    let _ = Url::revoke_object_url(&address);
    Some(())
}

/// Fetches a file that lies beside the page, such as a sample; in the one-file edition out of the
/// page itself.
pub async fn beside_the_page(path: &str) -> Option<Vec<u8>> {
    if carried::is_there() {
        return carried::bytes(path).await.map(|bytes| bytes.to_vec());
    }
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
