//! The worker that makes and reads workbooks: started when somebody asks for it, told one job
//! after the other, stopped when the person has had enough.
//!
//! Knows texts and bytes; what a job is, the page and the worker's program agree on. Where the
//! worker cannot start, nothing else does its work: whoever asked is told.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, WorkerOptions, WorkerType};

use super::carried;

/// What came of a job: a text and the bytes of a file.
pub struct Outcome {
    /// The answer.
    pub answer: String,
    /// The bytes; none if no file was made.
    pub bytes: Vec<u8>,
}

/// Why nothing came of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The worker does not start: its reason, for whoever looks after the machine.
    NotStarted(String),
    /// The worker ended in the middle, for want of memory or by a fault.
    Ended(String),
    /// The person stopped it.
    Stopped,
}

/// A job that is not done yet.
struct Pending {
    settle: Function,
    progress: Box<dyn Fn(u32)>,
}

/// The worker while it runs.
struct Running {
    worker: web_sys::Worker,
    /// Whether it has answered anything, so that its program must have started.
    has_answered: bool,
    pending: HashMap<u32, Pending>,
    last: u32,
    // They have to live as long as the worker.
    _listeners: [Closure<dyn FnMut(JsValue)>; 3],
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Has the worker do a job, after starting it where it does not run. `progress` is told how far it
/// is.
pub async fn run(
    job: &str,
    bytes: &[u8],
    progress: impl Fn(u32) + 'static,
) -> Result<Outcome, Failure> {
    start_if_needed().await?;
    let message = Object::new();
    let bytes = Uint8Array::from(bytes);
    set(&message, "job", &job.into());
    set(&message, "bytes", &bytes);
    let mut posted = Ok(());
    let mut progress: Option<Box<dyn Fn(u32)>> = Some(Box::new(progress));
    let promise = Promise::new(&mut |settle, _| {
        RUNNING.with_borrow_mut(|running| {
            let (Some(running), Some(progress)) = (running.as_mut(), progress.take()) else {
                return;
            };
            running.last += 1;
            set(&message, "number", &running.last.into());
            running
                .pending
                .insert(running.last, Pending { settle, progress });
            let transferred = js_sys::Array::of1(&bytes.buffer());
            posted = running
                .worker
                .post_message_with_transfer(&message, &transferred);
        });
    });
    posted.map_err(|why| Failure::Ended(words(&why)))?;
    let settled = JsFuture::from(promise).await;
    outcome(&settled.map_err(|why| Failure::Ended(words(&why)))?)
}

/// Stops the worker, whatever it is doing. The next job starts a new one.
pub fn stop() {
    let stopped = Object::new();
    set(&stopped, "stopped", &JsValue::TRUE);
    end(&stopped);
}

/// Where the worker and its program are.
struct Places {
    /// The address of the worker.
    worker: String,
    /// The address of the program's script; empty where it stands in the worker.
    script: String,
    /// The address of the program, or its bytes.
    module: JsValue,
    kind: WorkerType,
}

impl Places {
    async fn find() -> Option<Self> {
        if carried::is_there() {
            return Some(Self {
                worker: carried::worker()?,
                script: String::new(),
                module: carried::bytes("workbook_bg.wasm").await?.into(),
                kind: WorkerType::Classic,
            });
        }
        let document = web_sys::window()?.document()?;
        let base = document.base_uri().ok()??;
        let script = document.query_selector("script[data-wasm]").ok()??;
        // The name of the page's script changes with every build; those of the worker do not.
        let build = script.get_attribute("data-js")?;
        let build: String = js_sys::encode_uri_component(&build).into();
        let beside = |name: &str| {
            let address = web_sys::Url::new_with_base(&format!("./{name}?{build}"), &base);
            address.ok().map(|address| address.href())
        };
        Some(Self {
            worker: beside("worker.js")?,
            script: beside("workbook.js")?,
            module: beside("workbook_bg.wasm")?.into(),
            kind: WorkerType::Module,
        })
    }
}

async fn start_if_needed() -> Result<(), Failure> {
    let is_running = || RUNNING.with_borrow(Option::is_some);
    if is_running() {
        return Ok(());
    }
    let not_started = |why: JsValue| Failure::NotStarted(words(&why));
    let places = Places::find().await;
    let places = places.ok_or_else(|| Failure::NotStarted("no address".to_owned()))?;
    // Another job may have started it meanwhile.
    if is_running() {
        return Ok(());
    }
    let options = WorkerOptions::new();
    options.set_type(places.kind);
    let worker =
        web_sys::Worker::new_with_options(&places.worker, &options).map_err(not_started)?;
    let listeners = [
        Closure::<dyn FnMut(JsValue)>::new(|event| on_message(&event)),
        Closure::<dyn FnMut(JsValue)>::new(|event| on_error(&event)),
        Closure::<dyn FnMut(JsValue)>::new(|event| on_error(&event)),
    ];
    let events = ["message", "error", "messageerror"];
    for (event, listener) in events.into_iter().zip(&listeners) {
        worker
            .add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())
            .map_err(not_started)?;
    }
    let message = Object::new();
    set(&message, "script", &places.script.into());
    set(&message, "module", &places.module);
    worker.post_message(&message).map_err(not_started)?;
    RUNNING.set(Some(Running {
        worker,
        has_answered: false,
        pending: HashMap::new(),
        last: 0,
        _listeners: listeners,
    }));
    Ok(())
}

fn on_message(event: &JsValue) {
    let Some(event) = event.dyn_ref::<MessageEvent>() else {
        return;
    };
    let data = event.data();
    let number = get(&data, "number").as_f64().unwrap_or_default();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "JavaScript counts in whole floats"
    )]
    let whole = |number: f64| number as u32;
    let number = whole(number);
    let is_progress = get(&data, "done").as_f64();
    if !get(&data, "notStarted").is_undefined() || !get(&data, "ended").is_undefined() {
        // A program that has ended in the middle answers nothing any more.
        end(&data);
        return;
    }
    RUNNING.with_borrow_mut(|running| {
        let Some(running) = running else { return };
        running.has_answered = true;
        if let Some(done) = is_progress {
            if let Some(pending) = running.pending.get(&number) {
                (pending.progress)(whole(done));
            }
        } else if let Some(pending) = running.pending.remove(&number) {
            let _ = pending.settle.call1(&JsValue::NULL, &data);
        }
    });
}

fn on_error(event: &JsValue) {
    let why = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
    let why = why.filter(|why| !why.is_empty());
    let has_answered =
        RUNNING.with_borrow(|running| running.as_ref().is_some_and(|running| running.has_answered));
    let message = Object::new();
    let field = if has_answered { "ended" } else { "notStarted" };
    set(
        &message,
        field,
        &why.unwrap_or_else(|| "worker.js".to_owned()).into(),
    );
    end(&message);
}

/// Ends the worker and settles whatever waits for it with that message.
fn end(message: &JsValue) {
    let Some(running) = RUNNING.take() else {
        return;
    };
    running.worker.terminate();
    for pending in running.pending.values() {
        let _ = pending.settle.call1(&JsValue::NULL, message);
    }
    // One of the listeners may be running right now: it goes with the next turn of the loop.
    wasm_bindgen_futures::spawn_local(async move { drop(running) });
}

fn outcome(message: &JsValue) -> Result<Outcome, Failure> {
    if let Some(why) = get(message, "notStarted").as_string() {
        return Err(Failure::NotStarted(why));
    }
    if let Some(why) = get(message, "ended").as_string() {
        return Err(Failure::Ended(why));
    }
    let Some(answer) = get(message, "answer").as_string() else {
        return Err(Failure::Stopped);
    };
    let bytes = get(message, "bytes").dyn_into::<Uint8Array>();
    Ok(Outcome {
        answer,
        bytes: bytes.map(|bytes| bytes.to_vec()).unwrap_or_default(),
    })
}

fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &name.into()).unwrap_or_default()
}

fn set(on: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(on, &name.into(), value);
}

fn words(why: &JsValue) -> String {
    let error = why.dyn_ref::<js_sys::Error>();
    error.map_or_else(|| format!("{why:?}"), |error| error.message().into())
}
