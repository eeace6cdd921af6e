//! An open connection to a database, and how it is opened.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbTransaction};

use super::request::Answer;
use super::transaction::Transaction;
use super::{ALL, Notice, failure};
use crate::storage::StoreError;

/// Version of the layout of the database. Only ever grows; a layout is only ever added to.
const VERSION: u32 = 1;

pub(super) struct Connection {
    database: IdbDatabase,
    open: Rc<Cell<bool>>,
    _on_version_change: Closure<dyn FnMut()>,
    _on_close: Closure<dyn FnMut()>,
}

impl Connection {
    pub(super) async fn open(name: &str, notify: Rc<dyn Fn(Notice)>) -> Result<Self, StoreError> {
        let request = request(name).map_err(|error| failure::of_opening(&error))?;
        let on_upgrade = {
            let request = request.clone();
            Closure::<dyn FnMut()>::new(move || lay_out(&request))
        };
        let on_blocked = {
            let notify = Rc::clone(&notify);
            Closure::<dyn FnMut()>::new(move || notify(Notice::WaitsForOtherTab))
        };
        request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
        request.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
        let opening = Opening {
            request: request.clone(),
            finished: Cell::new(false),
        };
        let answer = Answer::explained_by(request.into(), failure::of_opening);
        let answer = answer.await;
        opening.finished.set(true);
        let database = answer?.unchecked_into::<IdbDatabase>();
        drop(opening);
        Ok(Self::over(database, notify))
    }

    fn over(database: IdbDatabase, notify: Rc<dyn Fn(Notice)>) -> Self {
        let open = Rc::new(Cell::new(true));
        let on_version_change = {
            let (database, open, notify) = (database.clone(), Rc::clone(&open), Rc::clone(&notify));
            Closure::<dyn FnMut()>::new(move || {
                database.close();
                open.set(false);
                notify(Notice::ClosedForOther);
            })
        };
        let on_close = {
            let open = Rc::clone(&open);
            Closure::<dyn FnMut()>::new(move || {
                open.set(false);
                notify(Notice::Lost);
            })
        };
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Self {
            database,
            open,
            _on_version_change: on_version_change,
            _on_close: on_close,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.get()
    }

    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(stores, "readonly")
    }

    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(stores, "readwrite")
    }

    fn transaction(&self, stores: &[&str], mode: &str) -> Result<Transaction, StoreError> {
        durable(&self.database, stores, mode)
            .map(Transaction::new)
            .map_err(|error| failure::of(&error))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

fn request(name: &str) -> Result<IdbOpenDbRequest, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let factory = window.indexed_db()?.ok_or("no indexedDB")?;
    factory.open_with_u32(name, VERSION)
}

/// Makes the stores that are missing. An exception here makes the browser abort the whole upgrade.
fn lay_out(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else {
        return;
    };
    let database = database.unchecked_into::<IdbDatabase>();
    let present = database.object_store_names();
    for store in ALL {
        if !present.contains(store) && database.create_object_store(store).is_err() {
            // A half-made database is worse than none.
            if let Some(transaction) = request.transaction() {
                let _ = transaction.abort();
            }
            return;
        }
    }
}

/// A transaction that is reported only once it is on the disk.
///
/// The third argument is not in the stable part of web-sys; browsers that do not know it ignore it.
fn durable(database: &IdbDatabase, stores: &[&str], mode: &str) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let transaction = Reflect::get(database, &"transaction".into())?.dyn_into::<Function>()?;
    transaction
        .call3(database, &names, &mode.into(), &options)?
        .dyn_into()
}

/// An opening that is under way. Given up, it still closes what it opens, so that no other tab waits
/// for a connection nobody holds.
struct Opening {
    request: IdbOpenDbRequest,
    finished: Cell<bool>,
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.request.set_onupgradeneeded(None);
        self.request.set_onblocked(None);
        if !self.finished.get() {
            let request = self.request.clone();
            let close = Closure::once_into_js(move || {
                if let Ok(database) = request.result() {
                    database.unchecked_into::<IdbDatabase>().close();
                }
            });
            self.request.set_onsuccess(Some(close.unchecked_ref()));
        }
    }
}
