//! Keys: `[plan, revision]` for generations and texts, `[plan, revision, position]` for the log.
//!
//! The browser orders arrays after numbers and compares them element by element, so all keys of a
//! plan lie in one range, in the order of revisions.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use super::failure;
use crate::storage::{LogEntry, StoreError};

#[allow(
    clippy::cast_precision_loss,
    reason = "revisions count saves: they stay far below 2^53"
)]
pub(super) fn number(revision: u64) -> JsValue {
    JsValue::from_f64(revision as f64)
}

/// A revision as stored; `None` if there is none, or something that is no revision.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is checked first"
)]
pub(super) fn revision(stored: &JsValue) -> Option<u64> {
    let number = stored.as_f64()?;
    (0.0..9_007_199_254_740_992.0)
        .contains(&number)
        .then_some(number as u64)
}

pub(super) fn generation(plan: &str, revision: u64) -> JsValue {
    Array::of2(&plan.into(), &number(revision)).into()
}

pub(super) fn log(plan: &str, revision: u64, position: u32) -> JsValue {
    Array::of3(&plan.into(), &number(revision), &position.into()).into()
}

/// All keys of `plan` from `revision` on, of generations and of the log alike.
pub(super) fn from_revision(plan: &str, revision: u64) -> Result<JsValue, StoreError> {
    let first = generation(plan, revision);
    let last = Array::of2(&plan.into(), &Array::new());
    IdbKeyRange::bound(&first, &last)
        .map(Into::into)
        .map_err(|error| failure::of(&error))
}

/// The revision in the key of a generation.
pub(super) fn revision_of(key: &JsValue) -> Option<u64> {
    revision(&key.dyn_ref::<Array>()?.get(1))
}

pub(super) fn log_entry(key: &JsValue, value: &JsValue) -> Option<LogEntry> {
    let position = revision(&key.dyn_ref::<Array>()?.get(2))?;
    Some(LogEntry {
        revision: revision_of(key)?,
        position: u32::try_from(position).ok()?,
        change: value.as_string()?,
    })
}
