//! The small store and the signals between tabs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ayumi::browser::local::{Beacon, LocalArea, Signal, Signals, journal_key, journal_prefix};
use ayumi::storage::StoreError;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{PLAN, pause};

#[wasm_bindgen_test]
fn the_small_store_keeps_texts_and_leaves_no_probe() {
    let raw = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let area = LocalArea::probe();
    assert_eq!(area, LocalArea::Available);
    assert_eq!(raw.get_item("ayumi:probe").unwrap(), None);

    let key = journal_key(PLAN, "tab");
    area.set_text(&key, "一\n\"二\"\0").unwrap();
    assert_eq!(area.text(&key).as_deref(), Some("一\n\"二\"\0"));
    assert_eq!(area.keys(&journal_prefix(PLAN)), std::slice::from_ref(&key));
    area.remove_unchanged(&key, "something else");
    assert!(area.text(&key).is_some());
    area.remove_unchanged(&key, "一\n\"二\"\0");
    assert_eq!(area.text(&key), None);

    raw.set_item(&["ayumi:", &key].concat(), "not our json")
        .unwrap();
    assert_eq!(area.text(&key).as_deref(), Some("not our json"));
    area.remove(&key);
}

#[wasm_bindgen_test]
fn a7_a_full_small_store_keeps_the_old_value() {
    let area = LocalArea::probe();
    area.set_text("full", "old").unwrap();
    let huge = "x".repeat(6_000_000);
    assert_eq!(area.set_text("full", &huge), Err(StoreError::Quota));
    assert_eq!(area.text("full").as_deref(), Some("old"));
    area.remove("full");
}

/// B8: blocked storage, where gloo-storage alone would panic.
#[wasm_bindgen_test]
fn b8_a_blocked_small_store_is_reported() {
    let patch = js_sys::Function::new_no_args(
        "const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', { configurable: true,
           get() { throw new DOMException('denied', 'SecurityError'); } });
         return () => { Object.defineProperty(window, 'localStorage', own); };",
    );
    let restore: js_sys::Function = patch.call0(&js_sys::global()).unwrap().unchecked_into();
    let area = LocalArea::probe();
    let write = area.set_text("key", "value");
    let read = area.text("key");
    area.remove("key");
    let keys = area.keys("");
    restore.call0(&js_sys::global()).unwrap();
    let reason = "SecurityError".to_owned();
    assert_eq!(area, LocalArea::Blocked(reason.clone()));
    assert_eq!(write, Err(StoreError::Blocked(reason)));
    assert_eq!((read, keys), (None, vec![]));
}

#[wasm_bindgen_test]
async fn tabs_hear_one_another_once_and_hear_clearing() {
    let heard = Rc::new(RefCell::new(vec![]));
    let deaf = Rc::new(Cell::new(0));
    let listener = {
        let heard = Rc::clone(&heard);
        Signals::listen(LocalArea::probe(), move |signal| {
            heard.borrow_mut().push(signal);
        })
    };
    let teller = {
        let deaf = Rc::clone(&deaf);
        Signals::listen(LocalArea::probe(), move |_| deaf.set(deaf.get() + 1))
    };
    let beacon = Beacon {
        plan: PLAN.to_owned(),
        revision: 7,
        schema: 1,
        tab: "teller".to_owned(),
    };
    teller.tell(&beacon);
    pause(100).await;
    assert_eq!(*heard.borrow(), [Signal::Saved(beacon.clone())]);

    // A browser fires these in other tabs only; here they are made by hand.
    let window = web_sys::window().unwrap();
    let fire = |script: &str| {
        let fire = js_sys::Function::new_no_args(script);
        fire.call0(&window).unwrap();
    };
    fire(
        "const stored = localStorage.getItem('ayumi:beacon');
         dispatchEvent(new StorageEvent('storage', { key: 'ayumi:beacon', newValue: stored }));",
    );
    assert_eq!(heard.borrow().len(), 1, "the same beacon again");
    fire("dispatchEvent(new StorageEvent('storage', { key: 'other' }));");
    fire("dispatchEvent(new StorageEvent('storage', { key: null }));");
    assert_eq!(*heard.borrow(), [Signal::Saved(beacon), Signal::Cleared]);

    drop(listener);
    fire("dispatchEvent(new StorageEvent('storage', { key: null }));");
    assert_eq!(heard.borrow().len(), 2, "a dropped listener hears nothing");
}
