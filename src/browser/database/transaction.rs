//! One transaction: it ends whole, or it is aborted when it is dropped before its end.

use std::cell::Cell;
use std::future::{Future, poll_fn};

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IdbCursor, IdbCursorDirection, IdbObjectStore, IdbTransaction};

use super::request::{Answer, Mailbox};
use super::{GENERATIONS, TEXTS, failure, key, renewal};
use crate::storage::{Generation, GenerationSummary, StoreError};

pub(super) struct Transaction {
    inner: IdbTransaction,
    ending: Mailbox<Result<(), StoreError>>,
    ended: Cell<bool>,
    _on_complete: Closure<dyn FnMut()>,
    _on_abort: Closure<dyn FnMut()>,
}

impl Transaction {
    pub(super) fn new(transaction: IdbTransaction) -> Self {
        let ending = Mailbox::new();
        let on_complete = {
            let ending = ending.clone();
            Closure::<dyn FnMut()>::new(move || ending.leave(Ok(())))
        };
        let on_abort = {
            let (transaction, ending) = (transaction.clone(), ending.clone());
            Closure::<dyn FnMut()>::new(move || {
                let error = match transaction.error() {
                    Some(exception) => failure::of(exception.as_ref()),
                    None => StoreError::Failed("AbortError".to_owned()),
                };
                renewal::is_due();
                ending.leave(Err(error));
            })
        };
        transaction.set_oncomplete(Some(on_complete.as_ref().unchecked_ref()));
        transaction.set_onabort(Some(on_abort.as_ref().unchecked_ref()));
        Self {
            inner: transaction,
            ending,
            ended: Cell::new(false),
            _on_complete: on_complete,
            _on_abort: on_abort,
        }
    }

    /// Waits for the end the browser reports.
    pub(super) async fn finish(self) -> Result<(), StoreError> {
        let result = poll_fn(|context| self.ending.poll(context)).await;
        self.ended.set(true);
        result
    }

    pub(super) fn get(&self, store: &str, key: &JsValue) -> Result<Answer, StoreError> {
        answer(self.store(store)?.get(key))
    }

    pub(super) fn put(
        &self,
        store: &str,
        key: &JsValue,
        value: &JsValue,
    ) -> Result<(), StoreError> {
        checked(self.store(store)?.put_with_key(value, key))
    }

    /// Like `put`, but the whole transaction fails if the key is taken.
    pub(super) fn add(
        &self,
        store: &str,
        key: &JsValue,
        value: &JsValue,
    ) -> Result<(), StoreError> {
        checked(self.store(store)?.add_with_key(value, key))
    }

    pub(super) fn delete(&self, store: &str, key: &JsValue) -> Result<(), StoreError> {
        checked(self.store(store)?.delete(key))
    }

    /// All keys and values in a range, in the order of keys; of the whole store if undefined.
    pub(super) fn all(
        &self,
        store: &str,
        range: &JsValue,
    ) -> Result<impl Future<Output = Result<Vec<(JsValue, JsValue)>, StoreError>> + use<>, StoreError>
    {
        let store = self.store(store)?;
        let keys = answer(store.get_all_keys_with_key(range))?;
        let values = answer(store.get_all_with_key(range))?;
        Ok(async move {
            let (keys, values) = (keys.await?, values.await?);
            let keys = keys.unchecked_into::<Array>();
            let values = values.unchecked_into::<Array>();
            Ok(keys.iter().zip(values.iter()).collect())
        })
    }

    /// The generations of a plan, newest first.
    pub(super) fn generations(
        &self,
        plan: &str,
    ) -> Result<impl Future<Output = Result<Vec<GenerationSummary>, StoreError>> + use<>, StoreError>
    {
        let found = self.all(GENERATIONS, &key::from_revision(plan, 0)?)?;
        let plan = plan.to_owned();
        Ok(async move {
            let found = found.await?.into_iter().rev();
            Ok(found
                .filter_map(|(key, value)| {
                    let stored = value.as_string().unwrap_or_default();
                    let revision = key::revision_of(&key)?;
                    Some(GenerationSummary::decode(&plan, revision, &stored))
                })
                .collect())
        })
    }

    /// The largest revision of a plan. Texts are asked, too: one may have lost its summary.
    pub(super) fn newest_generation(
        &self,
        plan: &str,
    ) -> Result<impl Future<Output = Result<Option<u64>, StoreError>> + use<>, StoreError> {
        let newest_in = |store| {
            let range = key::from_revision(plan, 0)?;
            let cursor = self
                .store(store)?
                .open_key_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev);
            answer(cursor)
        };
        let (generation, text) = (newest_in(GENERATIONS)?, newest_in(TEXTS)?);
        Ok(async move { Ok(revision_at(&generation.await?).max(revision_at(&text.await?))) })
    }

    pub(super) fn add_generation(
        &self,
        summary: &GenerationSummary,
        text: &str,
    ) -> Result<(), StoreError> {
        let key = key::generation(&summary.plan, summary.revision);
        self.add(GENERATIONS, &key, &summary.encode().into())?;
        self.add(TEXTS, &key, &text.into())
    }

    /// Stores a generation under its own revision, unless that is there already.
    pub(super) async fn put_back(
        &self,
        plan: &str,
        generation: &Generation,
    ) -> Result<(), StoreError> {
        let key = key::generation(plan, generation.summary.revision);
        let summary = self.get(GENERATIONS, &key)?;
        let text = self.get(TEXTS, &key)?;
        if summary.await?.is_undefined() && text.await?.is_undefined() {
            self.add_generation(&generation.summary, &generation.text)?;
        }
        Ok(())
    }

    pub(super) async fn resolve_fork(
        &self,
        plan: &str,
        fork: u64,
        resolved_by: u64,
    ) -> Result<(), StoreError> {
        let key = key::generation(plan, fork);
        if let Some(stored) = self.get(GENERATIONS, &key)?.await?.as_string() {
            let mut summary = GenerationSummary::decode(plan, fork, &stored);
            summary.resolved_by = Some(resolved_by);
            self.put(GENERATIONS, &key, &summary.encode().into())?;
        }
        Ok(())
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        self.inner
            .object_store(name)
            .map_err(|error| failure::of(&error))
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        self.inner.set_oncomplete(None);
        self.inner.set_onabort(None);
        if !self.ended.get() {
            // It may have ended by itself, as a finished reading does; then there is nothing to do.
            let _ = self.inner.abort();
        }
    }
}

fn answer(request: Result<web_sys::IdbRequest, JsValue>) -> Result<Answer, StoreError> {
    request.map(Answer::to).map_err(|error| failure::of(&error))
}

/// The request is made; if it fails later, the transaction does.
fn checked(request: Result<web_sys::IdbRequest, JsValue>) -> Result<(), StoreError> {
    request.map(drop).map_err(|error| failure::of(&error))
}

fn revision_at(cursor: &JsValue) -> Option<u64> {
    let key = cursor.dyn_ref::<IdbCursor>()?.key().ok()?;
    key::revision_of(&key)
}
