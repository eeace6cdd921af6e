//! The small synchronous store of the browser (`localStorage`) and the signals between tabs.
//!
//! It holds the last-second journals, the preferences and the beacon, never a plan: what it is told
//! can be lost when the computer stops. Everything goes through gloo-storage, but only after
//! [`LocalArea::probe`] has found out whether the browser allows it, because gloo-storage panics
//! where storage is blocked.

mod signals;

use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use wasm_bindgen::{JsCast, JsValue};

pub use self::signals::{Beacon, Signal, Signals};
use crate::storage::StoreError;

/// Every key of ours begins with this.
const PREFIX: &str = "ayumi:";

/// Key of the preferences.
pub const PREFERENCES: &str = "preferences";

/// Whether the small store can be used. Copies are the same store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalArea {
    /// It can be read and written.
    Available,
    /// The browser refuses; the text names the exception.
    Blocked(String),
}

/// Key of the journal of one tab on one plan.
pub fn journal_key(plan: &str, tab: &str) -> String {
    [&journal_prefix(plan), tab].concat()
}

/// What the keys of all journals on one plan begin with.
pub fn journal_prefix(plan: &str) -> String {
    ["journal:", plan, ":"].concat()
}

impl LocalArea {
    /// Finds out whether the store can be used, by writing, reading and removing a value. A store
    /// that is merely full counts as available: it can still be read.
    pub fn probe() -> Self {
        match probe() {
            Ok(()) => Self::Available,
            Err(error) => Self::Blocked(name(&error)),
        }
    }

    /// The value under `key`; `None` if there is none, or if the store is blocked.
    pub fn text(&self, key: &str) -> Option<String> {
        if *self != Self::Available {
            return None;
        }
        let key = [PREFIX, key].concat();
        match LocalStorage::get::<String>(&key) {
            Ok(text) => Some(text),
            // Damaged, or not written by us: whoever reads it has to judge it.
            Err(StorageError::SerdeError(_)) => LocalStorage::raw().get_item(&key).ok()?,
            Err(_) => None,
        }
    }

    /// Puts a value. On failure the old value stays.
    pub fn set_text(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if let Self::Blocked(reason) = self {
            return Err(StoreError::Blocked(reason.clone()));
        }
        LocalStorage::set([PREFIX, key].concat(), text).map_err(|error| match error {
            StorageError::JsError(error) if error.name == "QuotaExceededError" => StoreError::Quota,
            StorageError::JsError(error) => StoreError::Failed(error.name),
            StorageError::SerdeError(_) | StorageError::KeyNotFound(_) => {
                StoreError::Failed("not a text".to_owned())
            }
        })
    }

    /// Removes a value.
    pub fn remove(&self, key: &str) {
        if *self == Self::Available {
            LocalStorage::delete([PREFIX, key].concat());
        }
    }

    /// Removes a value if it is still `expected`: another tab may have written a newer one since.
    pub fn remove_unchanged(&self, key: &str, expected: &str) {
        if self.text(key).as_deref() == Some(expected) {
            self.remove(key);
        }
    }

    /// The keys that begin with `prefix`, in no particular order.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        if *self != Self::Available {
            return Vec::new();
        }
        let raw = LocalStorage::raw();
        (0..LocalStorage::length())
            .filter_map(|index| raw.key(index).ok()?)
            .filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
            .filter(|key| key.starts_with(prefix))
            .collect()
    }
}

fn probe() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let storage = window.local_storage()?.ok_or("no localStorage")?;
    let key = [PREFIX, "probe"].concat();
    let written = storage.set_item(&key, "1");
    let read = storage.get_item(&key);
    // A probe left behind would take the room of the next one.
    storage.remove_item(&key)?;
    match written {
        Ok(()) if read?.as_deref() == Some("1") => Ok(()),
        Ok(()) => Err("read another value".into()),
        Err(error) if name(&error) == "QuotaExceededError" => Ok(()),
        Err(error) => Err(error),
    }
}

fn name(error: &JsValue) -> String {
    match error.dyn_ref::<web_sys::DomException>() {
        Some(exception) => exception.name(),
        None => error.as_string().unwrap_or_default(),
    }
}
