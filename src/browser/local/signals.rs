//! Signals between the tabs of one browser: somebody saved, or everything was cleared.
//!
//! They are a courtesy. One may get lost, or come twice; what protects the work is the comparison of
//! heads in the store.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

use super::{LocalArea, PREFIX};

const CHANNEL: &str = "ayumi";
const BEACON: &str = "beacon";

/// What a tab tells the others after a save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beacon {
    /// The plan that was saved.
    pub plan: String,
    /// Its new head.
    pub revision: u64,
    /// The schema of the saving program.
    pub schema: u32,
    /// The tab that saved.
    pub tab: String,
}

/// What a tab hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// Another tab saved.
    Saved(Beacon),
    /// Everything this site had stored was cleared while the page was open: whatever is in memory is
    /// all there is, and has to be saved again.
    Cleared,
}

/// This tab's ear and mouth. Dropping it ends both.
pub struct Signals {
    area: LocalArea,
    channel: Option<BroadcastChannel>,
    on_storage: Closure<dyn FnMut(StorageEvent)>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Signals {
    /// Listens from now on. A beacon that comes both ways is reported once.
    pub fn listen(area: LocalArea, hear: impl Fn(Signal) + 'static) -> Self {
        let hear: Rc<dyn Fn(Signal)> = Rc::new(hear);
        let last = Rc::new(RefCell::new(None::<Beacon>));
        let saved = {
            let hear = Rc::clone(&hear);
            Rc::new(move |text: &str| {
                let Ok(beacon) = serde_json::from_str::<Beacon>(text) else {
                    return;
                };
                let repeated = last.replace(Some(beacon.clone())).as_ref() == Some(&beacon);
                if !repeated {
                    hear(Signal::Saved(beacon));
                }
            })
        };
        let on_storage = {
            let saved = Rc::clone(&saved);
            Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
                match event.key().as_deref().map(|key| key.strip_prefix(PREFIX)) {
                    None => hear(Signal::Cleared),
                    Some(Some(BEACON)) => {
                        let text = event.new_value().unwrap_or_default();
                        saved(&serde_json::from_str::<String>(&text).unwrap_or_default());
                    }
                    Some(_) => {}
                }
            })
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            saved(&event.data().as_string().unwrap_or_default());
        });
        if let Some(window) = web_sys::window() {
            let _ = window
                .add_event_listener_with_callback("storage", on_storage.as_ref().unchecked_ref());
        }
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self {
            area,
            channel,
            on_storage,
            _on_message: on_message,
        }
    }

    /// Tells the other tabs. Failure is of no consequence.
    pub fn tell(&self, beacon: &Beacon) {
        let Ok(text) = serde_json::to_string(beacon) else {
            return;
        };
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&text.as_str().into());
        }
        if self.area == LocalArea::Available {
            let _ = LocalStorage::set([PREFIX, BEACON].concat(), text);
        }
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(
                "storage",
                self.on_storage.as_ref().unchecked_ref(),
            );
        }
    }
}
