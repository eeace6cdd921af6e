//! Handing in: what is missing is shown first, then the file is made, then it is said what to do
//! with it. Whether a browser kept a file is never known, so the same file can be made again.

use leptos::prelude::*;

use super::read;
use super::sheets::missing;
use crate::browser::{files, page};
use crate::mailing::{Letter, answer, hand_in};
use crate::report::SheetState;
use crate::report::sheet::SheetWords;
use crate::report::task::{self, Task};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::keeper::Keeper;
use crate::ui::notices::Notice;
use crate::ui::parts::{CopyText, Dialog};
use crate::ui::place::use_place;
use crate::wording::{frame, task as words};

/// The file that was made last, while the page is open.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Made {
    name: String,
    text: String,
    letter: Letter,
}

/// Handing in.
#[component]
pub fn HandIn(
    /// What is asked for.
    task: Memo<Option<Task>>,
) -> impl IntoView {
    let desk = use_desk();
    let made = RwSignal::new(None::<Made>);
    let checking = RwSignal::new(false);
    let hand_in = read(task, |task| task.hand_in.clone());
    let lacks = read(task, |task| {
        let is_open = |sheet: &&task::TaskSheet| sheet.completeness.state != SheetState::Complete;
        (task.missing, task.sheets.iter().filter(is_open).count())
    });
    let is_complete = move || lacks.read().1 == 0;
    let press = move |_| {
        if is_complete() {
            make(desk, made);
        } else {
            checking.set(true);
        }
    };
    let lacking = move || {
        if is_complete() {
            words::NOTHING_MISSING.to_owned()
        } else {
            let (count, sheets) = lacks.get();
            words::missing(count, u32::try_from(sheets).unwrap_or(u32::MAX))
        }
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::HAND_IN}</h2></div>
            <div class="paper-body flow">
                <Show when=move || { hand_in.read().times > 0 }>
                    <div class="notice" data-kind=move || if hand_in.read().is_changed_since { "warning" } else { "success" }>
                        <span class="notice-mark">{move || if hand_in.read().is_changed_since { frame::NOTICE_WARNING } else { frame::NOTICE_SUCCESS }}</span>
                        <p class="notice-title">{move || words::handed_in(&hand_in.read().at.short(), hand_in.read().times)}</p>
                        <p>{move || if hand_in.read().is_changed_since { words::CHANGED_SINCE } else { words::HANDED_IN_MEANS }}</p>
                    </div>
                </Show>
                <p>{words::HAND_IN_ABOUT}</p>
                <p class="strong">{lacking}</p>
                <div class="button-row">
                    <button type="button" class="button" id="hand-in" data-kind=move || is_complete().then_some("main") on:click=press>{words::MAKE_FILE}</button>
                </div>
                {move || made.get().map(|file| view! { <NextSteps file /> })}
            </div>
        </section>
        <Check task open=checking go=Callback::new(move |()| make(desk, made)) />
    }
}

/// Makes the file of what was filled in, and notes that it was.
fn make(desk: Desk, made: RwSignal<Option<Made>>) {
    let author = desk.author();
    let revision = desk.keeper(Keeper::revision);
    let id = Desk::new_id::<()>().key();
    let answer = desk.look(|plan| answer(plan, &author, revision, id));
    let Some(answer) = answer else { return };
    let (name, text) = (answer.file.name, answer.file.text);
    if !files::offer(&name, "application/json", text.as_bytes()) {
        return desk.notices().say(Notice::error(words::NOT_MADE));
    }
    let letter = desk.look(|plan| hand_in(plan, &name)).unwrap_or_default();
    desk.note(words::HANDED_IN, |_| answer.edits);
    made.set(Some(Made { name, text, letter }));
    request_animation_frame(|| {
        page::focus("next-steps");
    });
}

/// Offers the same file to the browser again and says so; what became of it there is not known.
fn offer_again(desk: Desk, name: &str, text: &str) {
    let is_offered = files::offer(name, "application/json", text.as_bytes());
    desk.notices().say(if is_offered {
        Notice::info(&words::made(name))
    } else {
        Notice::error(words::NOT_MADE)
    });
}

/// What to do with the file.
#[component]
fn NextSteps(file: Made) -> impl IntoView {
    let desk = use_desk();
    let (name, text) = (file.name.clone(), file.text);
    view! {
        <section class="flow" aria-labelledby="next-steps">
            <h3 id="next-steps" tabindex="-1">{words::NEXT_STEPS}</h3>
            <ol class="steps">
                <li>{words::STEP_FIND}</li>
                <li>{words::STEP_ATTACH}</li>
                <li>{words::STEP_SEND}</li>
            </ol>
            <dl class="facts"><dt>{words::FILE}</dt><dd class="wide text">{file.name}</dd></dl>
            <CopyText id="letter-subject" label=words::SUBJECT text=file.letter.subject rows="2" />
            <CopyText id="letter-body" label=words::BODY text=file.letter.body rows="8" />
            <p>{words::FILE_MISSING}</p>
            <div class="button-row">
                <button type="button" class="button" on:click=move |_| offer_again(desk, &name, &text)>{words::AGAIN}</button>
            </div>
        </section>
    }
}

/// What is missing, before it is handed in all the same.
#[component]
fn Check(task: Memo<Option<Task>>, open: RwSignal<bool>, go: Callback<()>) -> impl IntoView {
    let own = use_desk().read(SheetWords::of);
    let place = use_place();
    let lines = move || {
        let task = task.get_untracked();
        let sheets = task.map(|task| task.sheets).unwrap_or_default();
        let is_open = |sheet: &task::TaskSheet| sheet.completeness.state != SheetState::Complete;
        let line = |sheet: task::TaskSheet| {
            let what = own.with_untracked(|own| missing(&sheet, own));
            let href = place.href(Page::Sheet(sheet.initiative));
            view! { <li><a href=href>{sheet.number}" "{sheet.title}</a><p class="muted">{what}</p></li> }
        };
        sheets.into_iter().filter(is_open).map(line).collect_view()
    };
    view! {
        <Dialog id="hand-in-check" open title=Signal::stored(words::CHECK.to_owned())>
            <div class="dialog-body flow" data-gap="small">
                <p>{words::CHECK_ABOUT}</p>
                <ul>{lines}</ul>
            </div>
            <div class="dialog-actions">
                <button type="button" class="button" data-kind="main" on:click=move |_| open.set(false)>{words::GO_ON}</button>
                <button type="button" class="button" on:click=move |_| { open.set(false); go.run(()); }>{words::HAND_IN_PARTLY}</button>
            </div>
        </Dialog>
    }
}
