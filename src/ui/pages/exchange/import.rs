//! Taking a file in: read, checked, compared, and only then applied as one action that can be
//! taken back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::PickedFile;
use crate::bundle::{self, Kind, Reading};
use crate::check::Finding;
use crate::mailing::copy::{storage_key, taken_in};
use crate::mailing::is_copy;
use crate::merge::open_questions;
use crate::plan::Plan;
use crate::report::comparison::{Comparison, comparison};
use crate::route::Page;
use crate::storage::Origin;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::pages::exchange::changes_table;
use crate::ui::pages::exchange::together::Together;
use crate::ui::parts::FileDrop;
use crate::ui::place::{Place, use_place};
use crate::wording::{checks, exchange as words, frame, plans as file_words};

/// How many changes are shown; the count says how many there are.
pub(super) const SHOWN: usize = 200;

/// The part of the page that takes a file in.
#[component]
pub fn ImportSection() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let received = desk.received();
    let take = Callback::new(move |picked: Vec<PickedFile>| {
        spawn_local(async move { receive(desk, place, picked).await });
    });
    let last_is_import = desk.read_session(|session| {
        let last = session.history().next_undo();
        last.is_some_and(|group| [words::IMPORTED, words::REPLACED].contains(&&*group.name))
    });
    let is_copy = desk.read(is_copy);
    // A file that was handed over for another plan waits until that one is open.
    let own = desk.read(storage_key);
    let of_this_plan = move || {
        let received = received.get();
        received.filter(|(_, reading)| storage_key(&reading.plan) == own.get())
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::IMPORT}</h2></div>
            <div class="paper-body flow">
                <p>{words::IMPORT_ABOUT}</p>
                <Show when=move || last_is_import.get()>
                    <div class="notice" data-kind="info">
                        <span class="notice-mark">{frame::NOTICE_INFO}</span>
                        <p>{words::LAST_WAS_IMPORT}</p>
                        <div class="notice-actions"><button type="button" class="button" data-size="small" on:click=move |_| desk.undo()>{words::UNDO_IMPORT}</button></div>
                    </div>
                </Show>
                <FileDrop id="exchange-file" title=file_words::DROP support=words::DROP_SUPPORT take />
                {move || of_this_plan().map(|(name, reading)| view! { <Preview name reading is_copy /> })}
            </div>
        </section>
    }
}

/// Reads the first file and lays it beside the plan.
async fn receive(desk: Desk, place: Place, picked: Vec<PickedFile>) {
    let Some(file) = picked.first() else { return };
    desk.received().set(None);
    let name = file.name();
    let refuse = |message: &str, remedy: &str| {
        desk.notices().say(Notice::error(&file_words::cannot_open(
            &name, message, remedy,
        )));
    };
    if file.size() > bundle::LARGEST as u64 {
        let too_large = bundle::Unreadable::TooLarge {
            bytes: usize::try_from(file.size()).unwrap_or(usize::MAX),
        };
        return refuse(&too_large.message(), too_large.remedy());
    }
    let Some(bytes) = file.read().await else {
        return refuse(file_words::NOT_THERE, file_words::PICK_AGAIN);
    };
    match bundle::read(&bytes) {
        Err(problem) => refuse(&problem.message(), problem.remedy()),
        Ok(reading) => {
            let id = |plan: &Plan| plan.header().map(crate::plan::Row::id);
            let is_mail = matches!(reading.envelope.kind, Kind::Issue | Kind::Reply);
            if is_mail && desk.look(|plan| !is_copy(plan) && id(plan) == id(&reading.plan)) {
                // What came back from a section is a part of the plan and never compared as if it
                // were the whole.
                place.go(Page::Replies);
                return desk.hand_over(name, reading);
            }
            let facts = |plan: &Plan| {
                let title = plan.header().map(|header| header.title.clone());
                (storage_key(plan), title.unwrap_or_default())
            };
            let (here, there) = (desk.look(facts), facts(&reading.plan));
            if here.0 == there.0 {
                return desk.hand_over(name, reading);
            }
            let told = if here.1 == there.1 {
                words::OTHER_COPY.to_owned()
            } else {
                words::other_plan(&there.1, &here.1)
            };
            desk.notices().say(Notice::error(&told));
        }
    }
}

/// A file beside the plan: what it is, what is wrong with it, and what taking it in would do.
#[component]
fn Preview(name: String, reading: Reading, is_copy: Memo<bool>) -> impl IntoView {
    let facts = words::file_facts(
        &reading.envelope.office,
        &reading.envelope.made_at.short(),
        reading.envelope.revision,
    );
    let (is_intact, is_newer) = (reading.intact, reading.newer);
    let problems = reading.problems.clone();
    let heading = words::preview_of(&name);
    let file = StoredValue::new((name, reading));
    let compared = move || {
        let (name, reading) = file.get_value();
        if is_copy.get() {
            view! { <IntoCopy name reading /> }.into_any()
        } else {
            view! { <Together reading /> }.into_any()
        }
    };
    view! {
        <section class="flow" aria-label=words::PREVIEW id="import-preview" tabindex="-1">
            <h3>{heading}</h3>
            <p class="muted">{facts}</p>
            <Show when=move || !is_intact><Warn text=words::NOT_INTACT /></Show>
            <Show when=move || is_newer><Warn text=file_words::NEWER_FILE /></Show>
            <Problems problems />
            {compared}
        </section>
    }
}

/// What a file of a section's copy would add to the copy here.
#[component]
fn IntoCopy(name: String, reading: Reading) -> impl IntoView {
    let desk = use_desk();
    let is_newer = reading.newer;
    let reading = StoredValue::new(reading);
    // What would change is computed anew when the plan changes meanwhile.
    let author = desk.author();
    let taken = desk.read(move |plan| {
        reading.with_value(|reading| taken_in(plan, &reading.plan, &name, &author))
    });
    let compared = desk.read(move |plan| taken.with(|taken| comparison(plan, &taken.plan)));
    let questions = Memo::new(move |_| taken.read().questions);
    let has_changes = move || !compared.read().is_empty();
    let apply = move |_| {
        let plan = taken.with_untracked(|taken| taken.plan.clone());
        spawn_local(async move { take_in(desk, words::IMPORTED, plan, None).await });
    };
    view! {
        <Show when=move || { questions.get() > 0 }><p class="strong">{move || words::to_decide(questions.get())}</p></Show>
        <Show when=has_changes fallback=|| view! { <p>{words::SAME}</p> }>{move || changes(&compared.read())}</Show>
        <div class="button-row">
            <button type="button" class="button" data-kind="main" disabled=move || is_newer || !has_changes() on:click=apply>{words::TAKE_IN}</button>
            <button type="button" class="button" on:click=move |_| desk.received().set(None)>{words::LEAVE}</button>
        </div>
    }
}

/// How much would change, and what.
pub(super) fn changes(compared: &Comparison) -> AnyView {
    let lines = compared.lines.iter().take(SHOWN).cloned().collect();
    let more = compared.lines.len().saturating_sub(SHOWN);
    view! {
        <p class="strong">{words::counts(compared)}</p>
        {changes_table(lines, words::PREVIEW)}
        <p hidden=more == 0>{words::more_changes(more)}</p>
    }
    .into_any()
}

/// Makes the plan into what it is with the file, as one action. What was here and the file itself are
/// kept first: without that nothing is taken in.
pub(super) async fn take_in(desk: Desk, name: &'static str, plan: Plan, file: Option<Reading>) {
    let keeper = desk.keeper(Clone::clone);
    let mut kept = keeper.keep_copy(Origin::BeforeImport).await.map(drop);
    if let (Ok(()), Some(file)) = (&kept, file) {
        kept = keeper.keep_received(&file).await;
    }
    if let Err(error) = kept {
        return desk.notices().say(Notice::error(&words::no_copy(&error)));
    }
    if desk.become_plan(name, &plan) {
        desk.received().set(None);
        desk.notices().say(
            Notice::success(&words::taken_in(desk.look(open_questions)))
                .with_action(words::UNDO_IMPORT, move || desk.undo()),
        );
    }
}

#[component]
fn Warn(text: &'static str) -> impl IntoView {
    view! { <div class="notice" data-kind="warning"><span class="notice-mark">{frame::NOTICE_WARNING}</span><p>{text}</p></div> }
}

/// What could not be taken over of the file, all at once.
#[component]
fn Problems(problems: Vec<Finding>) -> impl IntoView {
    if problems.is_empty() {
        return ().into_any();
    }
    let count = problems.len();
    let items = problems.into_iter().map(|problem| view! { <li>{checks::told(&problem.place, &problem.message, &problem.remedy)}</li> }).collect_view();
    view! {
        <div class="notice" data-kind="warning">
            <span class="notice-mark">{frame::NOTICE_WARNING}</span>
            <p class="notice-title">{words::set_aside(count)}</p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
