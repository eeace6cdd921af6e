//! A fresh log for the database, before anything is written into it.
//!
//! Chromium appends what an origin stores to one log of records. Where the disk is full, or the power
//! goes, the last record is cut short. That alone is survived; but Chromium goes on writing behind the
//! stump, finds the log damaged at a later opening, and then removes **every database of the origin**,
//! whatever had been reported as stored. A page cannot mend the log. It can write so much that the
//! browser begins a new one and lets the old one go. That is done before the first write of a page
//! and after a write has failed, and only where there is room: half of it would be a stump, too.

use std::cell::Cell;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemWritableFileStream};

use super::META;
use super::transaction::Transaction;
use crate::storage::StoreError;

/// Name of what is written and removed again.
const BALLAST: &str = "ballast";
/// Bytes written at a time: little enough for the browser not to put them into a file of their own.
const PIECE: u32 = 48 * 1024;
/// How many pieces are written. A log is full at 4 MB in Chromium.
const PIECES: u32 = 100;
/// Bytes that have to be free on the disk.
const ROOM: u32 = 8 * 1024 * 1024;

thread_local! {
    /// All databases of an origin share one log.
    static IS_FRESH: Cell<bool> = const { Cell::new(false) };
}

/// Whether the log can be written to as it is.
pub(super) fn is_fresh() -> bool {
    IS_FRESH.get()
}

/// A write has failed, for whatever reason: what it left in the log is not known.
pub(super) fn is_due() {
    IS_FRESH.set(false);
}

/// Begins a new log. `begin` opens a transaction that may write to [`META`].
pub(super) async fn renew(
    begin: impl FnOnce() -> Result<Transaction, StoreError>,
) -> Result<(), StoreError> {
    if !has_room().await {
        return Err(StoreError::Quota);
    }
    let transaction = begin()?;
    let (name, piece) = (JsValue::from_str(BALLAST), noise()?);
    for _ in 0..PIECES {
        transaction.put(META, &name, &piece)?;
    }
    transaction.delete(META, &name)?;
    transaction.finish().await?;
    IS_FRESH.set(true);
    Ok(())
}

/// Bytes that cannot be compressed.
fn noise() -> Result<JsValue, StoreError> {
    let bytes = Uint8Array::new_with_length(PIECE);
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_js_u8_array(&bytes).ok())
        .ok_or_else(|| StoreError::Failed("no randomness".to_owned()))?;
    Ok(bytes.into())
}

/// Whether the disk takes what a new log needs. It is tried with a file beside the database, where
/// failing does no harm; a browser that has no such files is taken at its word.
async fn has_room() -> bool {
    let Some(folder) = folder().await else {
        return true;
    };
    let fits = try_room(&folder).await;
    let _ = JsFuture::from(folder.remove_entry(BALLAST)).await;
    fits.is_ok()
}

async fn folder() -> Option<FileSystemDirectoryHandle> {
    let storage = web_sys::window()?.navigator().storage();
    // Not there where the page was not fetched from a secure address.
    Reflect::get(&storage, &"getDirectory".into())
        .ok()
        .filter(JsValue::is_function)?;
    let folder = JsFuture::from(storage.get_directory()).await.ok()?;
    folder.dyn_into().ok()
}

async fn try_room(folder: &FileSystemDirectoryHandle) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"create".into(), &true.into())?;
    let file: FileSystemFileHandle =
        JsFuture::from(folder.get_file_handle_with_options(BALLAST, options.unchecked_ref()))
            .await?
            .dyn_into()?;
    let stream: FileSystemWritableFileStream =
        JsFuture::from(file.create_writable()).await?.dyn_into()?;
    let bytes = Uint8Array::new_with_length(ROOM);
    JsFuture::from(stream.write_with_buffer_source(&bytes)?).await?;
    JsFuture::from(stream.close()).await?;
    Ok(())
}
