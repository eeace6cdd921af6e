//! Requests of the database as futures.
//!
//! Handlers are set when the future is made and taken back when it is dropped, so no event ever
//! reaches a closure that is gone.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;
use web_sys::IdbRequest;

use super::failure;
use crate::storage::StoreError;

/// A place where an event handler leaves a result for a future.
pub(super) struct Mailbox<T>(Rc<RefCell<Content<T>>>);

struct Content<T> {
    result: Option<T>,
    waker: Option<Waker>,
}

impl<T> Mailbox<T> {
    pub(super) fn new() -> Self {
        Self(Rc::new(RefCell::new(Content {
            result: None,
            waker: None,
        })))
    }

    /// Leaves a result; the first one counts.
    pub(super) fn leave(&self, result: T) {
        let waker = {
            let mut inside = self.0.borrow_mut();
            inside.result.get_or_insert(result);
            inside.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    pub(super) fn poll(&self, context: &Context<'_>) -> Poll<T> {
        let mut inside = self.0.borrow_mut();
        if let Some(result) = inside.result.take() {
            return Poll::Ready(result);
        }
        inside.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

impl<T> Clone for Mailbox<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// The answer to one request.
pub(super) struct Answer {
    request: IdbRequest,
    mailbox: Mailbox<Result<JsValue, StoreError>>,
    _on_success: Closure<dyn FnMut()>,
    _on_error: Closure<dyn FnMut()>,
}

impl Answer {
    pub(super) fn to(request: IdbRequest) -> Self {
        Self::explained_by(request, failure::of)
    }

    /// The answer to a request whose exceptions mean what `explain` says.
    pub(super) fn explained_by(request: IdbRequest, explain: fn(&JsValue) -> StoreError) -> Self {
        let mailbox = Mailbox::new();
        let on_success = {
            let (request, mailbox) = (request.clone(), mailbox.clone());
            Closure::<dyn FnMut()>::new(move || {
                mailbox.leave(request.result().map_err(|error| explain(&error)));
            })
        };
        let on_error = {
            let (request, mailbox) = (request.clone(), mailbox.clone());
            Closure::<dyn FnMut()>::new(move || {
                let error = match request.error() {
                    Ok(Some(exception)) => explain(exception.as_ref()),
                    Ok(None) => StoreError::Failed("AbortError".to_owned()),
                    Err(error) => explain(&error),
                };
                mailbox.leave(Err(error));
            })
        };
        request.set_onsuccess(Some(on_success.as_ref().unchecked_ref()));
        request.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Self {
            request,
            mailbox,
            _on_success: on_success,
            _on_error: on_error,
        }
    }
}

impl Future for Answer {
    type Output = Result<JsValue, StoreError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.mailbox.poll(context)
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}
