//! A small plan format for the tests, and an executor that can give up.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use ayumi::storage::memory::MemoryStore;
use ayumi::storage::opening::{Judgement, Opened, open};
use ayumi::storage::{Commit, NewGeneration, Origin, Store};

pub(crate) const PLAN: &str = "plan-1";
pub(crate) const SCHEMA: u64 = 1;
pub(crate) const NOON: &str = "2026-04-01T12:00:00+09:00";

/// Runs a future to its end; `None` if it never ends, as after a crash.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
    }
    None
}

/// Runs a future that has no reason not to end.
#[track_caller]
pub(crate) fn done<T>(future: impl Future<Output = T>) -> T {
    run(future).expect("the store answers")
}

/// A plan that is a list of typed values.
pub(crate) fn text<S: AsRef<str>>(values: &[S]) -> String {
    text_of(PLAN, SCHEMA, values)
}

pub(crate) fn text_of<S: AsRef<str>>(plan: &str, schema: u64, values: &[S]) -> String {
    let values: Vec<&str> = values.iter().map(AsRef::as_ref).collect();
    serde_json::json!({ "plan": plan, "schema": schema, "values": values }).to_string()
}

pub(crate) fn values(text: &str) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(text).expect("a plan of these tests");
    let list = json["values"].as_array().expect("values").iter();
    list.map(|value| value.as_str().expect("a text").to_owned())
        .collect()
}

pub(crate) fn judge(text: &str) -> Judgement {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(text) else {
        return Judgement::Unreadable;
    };
    if json["plan"] != PLAN || !json["values"].is_array() {
        return Judgement::Unreadable;
    }
    match json["schema"].as_u64() {
        Some(schema) if schema > SCHEMA => Judgement::NewerFormat,
        Some(_) => Judgement::Readable,
        None => Judgement::Unreadable,
    }
}

pub(crate) fn generation(parent: Option<u64>, origin: Origin, text: String) -> NewGeneration {
    NewGeneration {
        plan: PLAN.to_owned(),
        parent,
        schema: 1,
        app_version: "test".to_owned(),
        at: NOON.to_owned(),
        origin,
        text,
    }
}

pub(crate) fn commit(expected: Option<u64>, text: String) -> Commit {
    Commit {
        expected,
        generation: generation(expected, Origin::Automatic, text),
        title: "市地域福祉計画".to_owned(),
        period: "令和6～10年度".to_owned(),
        log: vec![],
        resolves: vec![],
    }
}

/// A store in which each of `texts` was committed on top of the one before.
pub(crate) fn store_with(texts: &[String]) -> MemoryStore {
    let store = MemoryStore::new();
    let mut head = None;
    for text in texts {
        head = Some(done(store.commit(&commit(head, text.clone()))).expect("a clean commit"));
    }
    store
}

#[track_caller]
pub(crate) fn opened(store: &MemoryStore) -> Opened {
    done(open(store, PLAN, judge)).expect("reading works")
}

/// Everything a user could get back: head, and all forks.
pub(crate) fn recoverable(store: &MemoryStore) -> BTreeSet<String> {
    let store = store.tab();
    let head = done(store.head(PLAN)).expect("reading works");
    let mut found = BTreeSet::new();
    for known in done(store.generations(PLAN)).expect("reading works") {
        if Some(known.revision) == head || known.origin == Origin::Fork {
            let whole = done(store.generation(PLAN, known.revision)).expect("reading works");
            found.extend(values(&whole.expect("it was listed").text));
        }
    }
    found
}
