//! What the browser's exceptions mean for a store of plans.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::storage::StoreError;

/// What an exception on an open database means.
pub(super) fn of(error: &JsValue) -> StoreError {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreError::Failed(description(error));
    };
    match exception.name().as_str() {
        "QuotaExceededError" => StoreError::Quota,
        "VersionError" => StoreError::Newer,
        // Thrown when a transaction is asked of a connection that is closed or closing.
        "InvalidStateError" => StoreError::Closed,
        _ => StoreError::Failed(description(error)),
    }
}

/// What an exception while opening means: here the same names stand for a browser that refuses.
pub(super) fn of_opening(error: &JsValue) -> StoreError {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreError::Blocked(description(error));
    };
    match exception.name().as_str() {
        "SecurityError" | "UnknownError" | "InvalidStateError" | "NotAllowedError" => {
            StoreError::Blocked(description(error))
        }
        _ => of(error),
    }
}

/// The exception's name, then its message.
fn description(error: &JsValue) -> String {
    if let Some(exception) = error.dyn_ref::<DomException>() {
        let mut text = exception.name();
        let message = exception.message();
        if !message.is_empty() {
            text.push_str(": ");
            text.push_str(&message);
        }
        return text;
    }
    if let Some(error) = error.dyn_ref::<js_sys::Error>() {
        return error.to_string().into();
    }
    error
        .as_string()
        .unwrap_or_else(|| "an error without a name".to_owned())
}
