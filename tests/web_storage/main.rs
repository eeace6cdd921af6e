//! The browser's database and small store, in a real browser: what cannot be known natively.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may panic when its own preparation fails"
)]

mod local;

use std::cell::RefCell;
use std::rc::Rc;

use ayumi::browser::database::{Database, Notice};
use ayumi::storage::memory::MemoryStore;
use ayumi::storage::opening::{Judgement, Opened, open};
use ayumi::storage::{Commit, CommitError, NewGeneration, Origin, Store, StoreError, WholePlan};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PLAN: &str = "計画-1";

/// A database no other test uses.
async fn database(name: &str) -> Database {
    let name = ["ayumi-test-", name].concat();
    delete(&name);
    Database::open(&name, |_| {}).await.expect("it opens")
}

/// Asks for the deletion; whoever opens the database next has to wait for it.
fn delete(name: &str) {
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let _request = factory.delete_database(name).unwrap();
}

async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let set_timeout = js_sys::Reflect::get(&js_sys::global(), &"setTimeout".into()).unwrap();
        let set_timeout: js_sys::Function = set_timeout.unchecked_into();
        let _ = set_timeout
            .call2(&js_sys::global(), &resolve, &milliseconds.into())
            .unwrap();
    });
    let _ = JsFuture::from(promise).await.unwrap();
}

fn generation(parent: Option<u64>, origin: Origin, text: &str) -> NewGeneration {
    NewGeneration {
        plan: PLAN.to_owned(),
        parent,
        schema: 1,
        app_version: "test".to_owned(),
        at: "2026-04-01T12:00:00+09:00".to_owned(),
        origin,
        text: text.to_owned(),
    }
}

fn commit(expected: Option<u64>, text: &str) -> Commit {
    Commit {
        expected,
        generation: generation(expected, Origin::Automatic, text),
        title: "市地域福祉計画".to_owned(),
        period: "令和6～10年度".to_owned(),
        log: vec![format!("[{text:?}]")],
        resolves: vec![],
    }
}

/// Everything a store says about the plan, for comparison.
async fn contents<S: Store>(store: &S) -> String {
    let head = store.head(PLAN).await.unwrap();
    let generations = store.generations(PLAN).await.unwrap();
    let log = store.log(PLAN, 0).await.unwrap();
    let summaries = store.summaries().await.unwrap();
    let mut texts = vec![];
    for known in &generations {
        texts.push(store.generation(PLAN, known.revision).await.unwrap());
    }
    format!("{head:?} {generations:?} {log:?} {summaries:?} {texts:?}")
}

/// One life of a plan, told by what every call answers.
async fn life<S: Store>(store: &S) -> Vec<String> {
    let mut told = vec![contents(store).await];
    macro_rules! tell {
        ($call:expr) => {{
            let answer = $call.await;
            told.push(format!("{answer:?}"));
            told.push(contents(store).await);
        }};
    }
    tell!(store.commit(&commit(None, "一")));
    tell!(store.commit(&commit(Some(1), "二\0\r\n👩‍👩‍👧葛\u{E0100}か\u{3099}")));
    tell!(store.commit(&commit(Some(1), "遅れ")));
    tell!(store.commit(&commit(None, "別")));
    tell!(store.keep(&generation(Some(1), Origin::Fork, "分岐"), None));
    tell!(store.keep(&generation(Some(2), Origin::Manual, "手動"), None));
    let first = store.generation(PLAN, 1).await.unwrap().unwrap();
    let mut settling = commit(Some(2), "合流");
    settling.resolves = vec![3];
    settling.log = vec!["{}".to_owned(), "[]".to_owned()];
    tell!(store.commit(&settling));
    tell!(store.log(PLAN, 5));
    for round in 5..12 {
        tell!(store.commit(&commit(Some(round), "続き")));
    }
    tell!(store.prune(PLAN, &[1, 2, 3, 4, 6, 12, 99]));
    tell!(store.keep(&generation(Some(1), Origin::Fork, "分岐2"), Some(&first)));
    tell!(store.prune(PLAN, &[1, 13]));
    tell!(store.mark_exported(PLAN, 12, "2026-04-02T09:00:00+09:00"));
    tell!(store.delete(PLAN, "2026-04-03T09:00:00+09:00"));
    tell!(store.purge(PLAN, "2026-05-03T09:00:00+09:00"));
    tell!(store.undelete(PLAN));
    tell!(store.delete("no such plan", "2026-04-03T09:00:00+09:00"));
    tell!(store.delete(PLAN, "2026-04-03T09:00:00+09:00"));
    tell!(store.commit(&commit(Some(12), "復活")));
    tell!(store.delete(PLAN, "2026-04-03T09:00:00+09:00"));
    let whole = whole(store).await;
    tell!(store.adopt(&whole));
    tell!(store.purge(PLAN, "2026-05-04T09:00:00+09:00"));
    tell!(store.adopt(&whole));
    tell!(store.adopt(&whole));
    tell!(store.commit(&commit(Some(whole.head), "引き継ぎ")));
    told
}

/// Everything of the plan, as a backup holds it.
async fn whole<S: Store>(store: &S) -> WholePlan {
    let mut generations = vec![];
    for known in store.generations(PLAN).await.unwrap().into_iter().rev() {
        let found = store.generation(PLAN, known.revision).await.unwrap();
        generations.push(found.unwrap());
    }
    WholePlan {
        summary: store.summaries().await.unwrap().remove(0),
        head: store.head(PLAN).await.unwrap().unwrap(),
        generations,
        log: store.log(PLAN, 0).await.unwrap(),
    }
}

/// F3: a plan that is adopted is there whole or not at all, whatever gives up half-way.
#[wasm_bindgen_test]
async fn f3_an_adoption_given_up_half_way_is_whole_or_absent() {
    let source = MemoryStore::new();
    source.commit(&commit(None, "一")).await.unwrap();
    source.commit(&commit(Some(1), "二")).await.unwrap();
    let plan = whole(&source).await;
    let expected = contents(&source).await;
    for polls in 1..12 {
        let store = database("adoption").await;
        let before = contents(&store).await;
        let finished = {
            let mut adoption = Box::pin(store.adopt(&plan));
            let mut left = polls;
            std::future::poll_fn(|context| {
                left -= 1;
                match adoption.as_mut().poll(context) {
                    std::task::Poll::Ready(result) => std::task::Poll::Ready(Some(result)),
                    std::task::Poll::Pending if left == 0 => std::task::Poll::Ready(None),
                    std::task::Poll::Pending => std::task::Poll::Pending,
                }
            })
            .await
        };
        let after = contents(&store).await;
        match finished {
            Some(result) => {
                assert_eq!(result, Ok(()));
                assert_eq!(after, expected);
            }
            None => assert_eq!(after, before, "given up after {polls} polls"),
        }
        store.close();
    }
}

/// A value beside the plans, such as the handle of a folder, is there again and can be forgotten.
#[wasm_bindgen_test]
async fn a_value_is_remembered_beside_the_plans() {
    let store = database("remembered").await;
    let before = contents(&store).await;
    let value = js_sys::Array::of1(&"値".into());
    store.remember("folder", &value).await.unwrap();
    store.close();
    let found: js_sys::Array = store.recall("folder").await.unwrap().unchecked_into();
    assert_eq!(found.get(0), "値");
    assert_eq!(contents(&store).await, before);
    store.forget("folder").await.unwrap();
    assert!(store.recall("folder").await.unwrap().is_undefined());
}

/// The database answers every call exactly like the store in memory, on which the catalogue runs.
#[wasm_bindgen_test]
async fn the_database_behaves_like_the_store_in_memory() {
    let expected = life(&MemoryStore::new()).await;
    let found = life(&database("life").await).await;
    assert_eq!(expected.len(), found.len());
    for (step, (expected, found)) in expected.iter().zip(&found).enumerate() {
        assert_eq!(expected, found, "step {step}");
    }
}

#[wasm_bindgen_test]
async fn another_plan_with_a_similar_name_is_untouched() {
    let store = database("neighbours").await;
    store.commit(&commit(None, "一")).await.unwrap();
    let mut other = commit(None, "隣");
    other.generation.plan = [PLAN, "0"].concat();
    assert_eq!(store.commit(&other).await, Ok(1));
    assert_eq!(store.generations(PLAN).await.unwrap().len(), 1);
    store
        .delete(PLAN, "2026-04-03T09:00:00+09:00")
        .await
        .unwrap();
    assert!(
        store
            .purge(PLAN, "2027-04-03T09:00:00+09:00")
            .await
            .unwrap()
    );
    assert_eq!(store.head(&other.generation.plan).await, Ok(Some(1)));
}

/// M5: two connections race on one head a hundred times; every round has exactly one winner.
#[wasm_bindgen_test]
async fn d1_of_two_connections_exactly_one_wins() {
    let one = database("race").await;
    let two = Database::open("ayumi-test-race", |_| {}).await.unwrap();
    let mut head = None;
    for _ in 0..100 {
        let (mine, theirs) = (commit(head, "一"), commit(head, "二"));
        let first = RefCell::new(None);
        let second = RefCell::new(None);
        futures_join(
            async { drop(first.replace(Some(one.commit(&mine).await))) },
            async { drop(second.replace(Some(two.commit(&theirs).await))) },
        )
        .await;
        let results = [first.take().unwrap(), second.take().unwrap()];
        let winner = results.iter().find_map(|result| result.as_ref().ok());
        let winner = *winner.expect("one of them wins");
        let conflict = Err(CommitError::Conflict { head: Some(winner) });
        assert!(results.contains(&conflict), "{results:?}");
        head = Some(winner);
    }
}

async fn futures_join(one: impl Future<Output = ()>, two: impl Future<Output = ()>) {
    let mut one = std::pin::pin!(one);
    let mut two = std::pin::pin!(two);
    let (mut one_done, mut two_done) = (false, false);
    std::future::poll_fn(|context| {
        one_done = one_done || one.as_mut().poll(context).is_ready();
        two_done = two_done || two.as_mut().poll(context).is_ready();
        if one_done && two_done {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
}

/// M6: a commit that is given up half-way, at any of its waits, leaves everything or nothing.
#[wasm_bindgen_test]
async fn a6_a_commit_given_up_half_way_is_whole_or_absent() {
    let store = database("given-up").await;
    store.commit(&commit(None, "一")).await.unwrap();
    for polls in 1..12 {
        let head = store.head(PLAN).await.unwrap();
        let before = contents(&store).await;
        let next = commit(head, "二");
        let finished = {
            let mut commit = Box::pin(store.commit(&next));
            let mut left = polls;
            std::future::poll_fn(|context| {
                left -= 1;
                match commit.as_mut().poll(context) {
                    std::task::Poll::Ready(result) => std::task::Poll::Ready(Some(result)),
                    std::task::Poll::Pending if left == 0 => std::task::Poll::Ready(None),
                    std::task::Poll::Pending => std::task::Poll::Pending,
                }
            })
            .await
        };
        let after = contents(&store).await;
        match finished {
            Some(result) => assert!(result.is_ok()),
            None => assert_eq!(after, before, "given up after {polls} polls"),
        }
    }
    assert!(
        store.head(PLAN).await.unwrap() > Some(1),
        "some were not given up"
    );
}

/// A7: the browser refuses a write for want of room: nothing changes, and the reason is named.
#[wasm_bindgen_test]
async fn a7_a_refused_put_leaves_the_old_and_names_the_reason() {
    let store = database("quota").await;
    store.commit(&commit(None, "一")).await.unwrap();
    let before = contents(&store).await;
    let patch = js_sys::Function::new_no_args(
        "const p = IDBObjectStore.prototype, put = p.put;
         p.put = function (value, key) {
           if (this.name === 'heads') throw new DOMException('full', 'QuotaExceededError');
           return put.call(this, value, key);
         };
         return () => { p.put = put; };",
    );
    let restore: js_sys::Function = patch.call0(&js_sys::global()).unwrap().unchecked_into();
    let refused = store.commit(&commit(Some(1), "二")).await;
    restore.call0(&js_sys::global()).unwrap();
    assert_eq!(refused, Err(CommitError::Store(StoreError::Quota)));
    assert_eq!(
        contents(&store).await,
        before,
        "the puts before it were aborted"
    );
    assert_eq!(store.commit(&commit(Some(1), "二")).await, Ok(2));
}

/// B8: a browser that refuses storage is an error, not a panic.
#[wasm_bindgen_test]
async fn b8_a_blocked_database_is_reported() {
    let patch = js_sys::Function::new_no_args(
        "const p = IDBFactory.prototype, open = p.open;
         p.open = function () { throw new DOMException('denied', 'SecurityError'); };
         return () => { p.open = open; };",
    );
    let restore: js_sys::Function = patch.call0(&js_sys::global()).unwrap().unchecked_into();
    let refused = Database::open("ayumi-test-blocked", |_| {}).await;
    restore.call0(&js_sys::global()).unwrap();
    let Err(StoreError::Blocked(reason)) = refused else {
        panic!("the browser refused");
    };
    assert_eq!(reason, "SecurityError: denied");
}

/// C6: a newer version asks for the database: the old connection gives way and says so; once the
/// newer one is in, the old version may not come back.
#[wasm_bindgen_test]
async fn c6_an_old_connection_gives_way_to_a_newer_version() {
    let heard = Rc::new(RefCell::new(vec![]));
    let name = "ayumi-test-versions";
    delete(name);
    let store = {
        let heard = Rc::clone(&heard);
        let notify = move |notice| heard.borrow_mut().push(notice);
        Database::open(name, notify).await.unwrap()
    };
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let newer = factory.open_with_u32(name, 2).unwrap();
    let refused = store.commit(&commit(None, "一")).await;
    let mut waited = 0;
    while heard.borrow().is_empty() && waited < 200 {
        pause(10).await;
        waited += 1;
    }
    assert_eq!(*heard.borrow(), [Notice::ClosedForOther]);
    // Whether the commit came before or after the other's request, the next one is told.
    assert!(matches!(
        refused,
        Ok(1) | Err(CommitError::Store(StoreError::Newer | StoreError::Closed))
    ));
    let next = store.commit(&commit(Some(1), "二")).await;
    assert_eq!(next, Err(CommitError::Store(StoreError::Newer)));
    drop(newer);
}

/// B10: the database is deleted while the page is open; the same connection object works again.
#[wasm_bindgen_test]
async fn b10_a_deleted_database_is_made_again() {
    let store = database("deleted").await;
    store.commit(&commit(None, "一")).await.unwrap();
    delete("ayumi-test-deleted");
    pause(50).await;
    let gone = store.commit(&commit(Some(1), "二")).await;
    assert_eq!(gone, Err(CommitError::Conflict { head: None }));
    let mut again = commit(None, "二");
    again.generation.parent = Some(1);
    assert_eq!(
        store.commit(&again).await,
        Ok(2),
        "a number no tab has seen"
    );
}

#[wasm_bindgen_test]
async fn the_probe_leaves_nothing_behind() {
    let store = database("probe").await;
    let before = contents(&store).await;
    store.probe().await.unwrap();
    store.close();
    store.probe().await.unwrap();
    assert_eq!(contents(&store).await, before);
    let opened = open(&store, PLAN, |_| Judgement::Readable).await;
    assert_eq!(opened, Ok(Opened::Empty));
}
