//! Who has replied, and taking replies in (回答).

pub mod preview;
pub mod receiving;
pub mod tracking;
mod workbook;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::PickedFile;
use crate::mailing::is_copy;
use crate::mailing::receiving::Refused;
use crate::merge::open_questions;
use crate::route::Page;
use crate::ui::desk::{OpenState, use_desk};
use crate::ui::parts::{FileDrop, PageHead};
use crate::ui::place::use_place;
use crate::wording::{frame, replies as words};

use receiving::ReceivedFile;

/// What the last merge came to; takes the focus after it.
const RESULT: &str = "replies-result";

/// Who has replied, and taking replies in (回答).
#[component]
pub fn RepliesPage() -> impl IntoView {
    let desk = use_desk();
    let is_copy = desk.read(is_copy);
    view! {
        <PageHead title=Signal::stored(frame::REPLIES.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <Show when=move || !is_copy.get() fallback=|| view! {
            <div class="paper empty"><p>{Refused::IsCopy.message()}</p><p>{Refused::IsCopy.remedy()}</p></div>
        }>
            <div class="flow" data-gap="large"><Receiving /><tracking::Tracking /></div>
        </Show>
    }
}

/// The part of the page that takes files in.
#[component]
fn Receiving() -> impl IntoView {
    let desk = use_desk();
    let list = RwSignal::new(Vec::<ReceivedFile>::new());
    let take = Callback::new(move |picked: Vec<PickedFile>| {
        spawn_local(async move { receiving::read_all(desk, picked, list).await });
    });
    // A reply that was given to another page leads here, perhaps before the plan is open.
    let is_open = Memo::new(move |_| desk.state().get() == OpenState::Ready);
    Effect::new(move |_| {
        if !is_open.get() {
            return;
        }
        if let Some((name, reading)) = desk.received().get() {
            desk.received().set(None);
            spawn_local(async move { receiving::take(desk, name, reading, list).await });
        }
    });
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::RECEIVE}</h2></div>
            <div class="paper-body flow">
                <Result />
                <FileDrop id="replies-file" title=words::DROP support=words::DROP_SUPPORT multiple=true workbooks=true take />
                <preview::Preview list />
            </div>
        </section>
    }
}

/// What the last action was, if it was a merge: to be taken back with one press.
#[component]
fn Result() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let last_is_merge = desk.read_session(|session| {
        let last = session.history().next_undo();
        last.is_some_and(|group| group.name == words::ACTION)
    });
    let open = desk.read(open_questions);
    view! {
        <div id=RESULT tabindex="-1" class="flow" data-gap="small" hidden=move || !last_is_merge.get() && open.get() == 0>
            <Show when=move || last_is_merge.get()>
                <div class="notice" data-kind="info">
                    <span class="notice-mark">{frame::NOTICE_INFO}</span>
                    <p>{words::LAST_WAS_MERGE}</p>
                    <div class="notice-actions"><button type="button" class="button" data-size="small" on:click=move |_| desk.undo()>{words::UNDO}</button></div>
                </div>
            </Show>
            <Show when=move || { open.get() > 0 }>
                <div class="notice" data-kind="warning">
                    <span class="notice-mark">{frame::NOTICE_WARNING}</span>
                    <p>{move || words::questions_wait(open.get())}</p>
                    <div class="notice-actions"><a class="button" data-size="small" href=move || place.href(Page::Questions)>{words::TO_QUESTIONS}</a></div>
                </div>
            </Show>
        </div>
    }
}
