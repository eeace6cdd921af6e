//! The files that were read, and what taking them in would do.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::RESULT;
use super::receiving::{Content, ReceivedFile};
use crate::merge::{Reply, merge};
use crate::report::log::LineKind;
use crate::report::questions::QuestionCard;
use crate::report::replies::{MergePreview, Taken, preview};
use crate::storage::Origin;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::TableRegion;
use crate::ui::parts::form::focus_later;
use crate::wording::{checks, exchange, replies as words};

/// How many lines of a list are shown; the count says how many there are.
const SHOWN: usize = 200;

/// How many stand open at once; what is more is folded, so that the page stays as long as a hand.
const HANDFUL: usize = 5;

/// The files on the list, and what they would change.
#[component]
pub(super) fn Preview(list: RwSignal<Vec<ReceivedFile>>) -> impl IntoView {
    let desk = use_desk();
    let found = Memo::new(move |_| {
        let replies = replies(&list.read());
        let author = desk.author();
        (!replies.is_empty())
            .then(|| desk.read_now(|plan| preview(plan, &merge(plan, &replies, &author))))
    });
    let unreadable = move || {
        let list = list.read();
        let contents = list.iter().filter_map(|file| file.content.as_ref().ok());
        contents.map(|content| content.set_aside).sum()
    };
    let apply = move |_| spawn_local(async move { apply(desk, list).await });
    // What is refused stands open, for something has to be done about it.
    let files = move |is_readable: bool| {
        let list_now = list.read();
        let files = list_now.iter();
        let files = files.filter(|file| file.content.is_ok() == is_readable);
        files.map(|file| file_line(file, list)).collect::<Vec<_>>()
    };
    let readable = move || {
        let files = files(true);
        let count = files.len();
        let list = view! { <ul class="mail-files">{files}</ul> };
        if count > HANDFUL {
            view! { <details class="disclosure"><summary>{words::readable_files(count)}</summary>{list}</details> }.into_any()
        } else {
            list.into_any()
        }
    };
    let body = move || {
        found.get().map(|found| {
            let can_apply = found.has_edits;
            view! {
                <section class="flow" aria-label=words::PREVIEW>
                    <h3>{words::PREVIEW}</h3>
                    <p class="strong">{words::counts(&found, unreadable())}</p>
                    // Above the lists: they are as long as what thirty sections wrote.
                    <div class="button-row">
                        <button type="button" class="button" data-kind="main" disabled=!can_apply on:click=apply>{words::APPLY}</button>
                        <button type="button" class="button" on:click=move |_| list.set(Vec::new())>{words::LEAVE}</button>
                    </div>
                    {lists(&found)}
                </section>
            }
        })
    };
    view! {
        <Show when=move || !list.read().is_empty()>
            <h3>{words::FILES}</h3>
            <ul class="mail-files">{move || files(false)}</ul>
            {readable}
            {body}
        </Show>
    }
}

fn replies(list: &[ReceivedFile]) -> Vec<Reply> {
    let contents = list.iter().filter_map(|file| file.content.as_ref().ok());
    contents.map(|content| content.reply.clone()).collect()
}

/// A file: what it is, or why it is refused and what to do.
fn file_line(file: &ReceivedFile, list: RwSignal<Vec<ReceivedFile>>) -> AnyView {
    let key = file.key;
    let take_off = move |_| list.update(|list| list.retain(|file| file.key != key));
    let (state, mark, about) = match &file.content {
        Ok(content) => ("done", words::READABLE, readable(content)),
        Err((message, remedy)) => {
            let remedy = (!remedy.is_empty()).then(|| view! { <p>{remedy.clone()}</p> });
            let told = view! { <p>{message.clone()}</p>{remedy} };
            ("late", words::REFUSED, told.into_any())
        }
    };
    view! {
        <li class="record-card flow" data-gap="small">
            <p><span class="state" data-state=state>{mark}</span>" "<b class="mail-file-name">{file.name.clone()}</b></p>
            {about}
            <div class="button-row">
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=words::take_off(&file.name) on:click=take_off>{words::TAKE_OFF}</button>
            </div>
        </li>
    }
    .into_any()
}

fn readable(content: &Content) -> AnyView {
    let facts = words::file_facts(&content.reply.office, &content.reply.made_at.short());
    let problems = content.problems.iter().take(SHOWN).map(|problem| {
        view! { <li>{checks::told(&problem.place, &problem.message, &problem.remedy)}</li> }
    });
    let unreadable = (content.set_aside > 0)
        .then(|| view! { <p class="strong">{words::unreadable(content.set_aside)}</p> });
    view! {
        <p>{facts}</p>
        {unreadable}
        <ul>{problems.collect_view()}</ul>
    }
    .into_any()
}

fn lists(found: &MergePreview) -> AnyView {
    let is_same = found.taken.is_empty() && found.asked.is_empty() && found.outside.is_empty();
    let note = match (is_same, found.has_edits) {
        (true, true) => words::ONLY_NOTED,
        (true, false) => words::NOTHING,
        (false, _) => "",
    };
    let passed =
        (found.passed_over > 0).then(|| view! { <p>{words::passed_over(found.passed_over)}</p> });
    view! {
        <p hidden=note.is_empty()>{note}</p>
        {passed}
        {taken(found)}
        {asked(words::ASKED, &found.asked)}
        {asked(words::OUTSIDE, &found.outside)}
    }
    .into_any()
}

/// What would be taken in, of each office by itself.
fn taken(found: &MergePreview) -> AnyView {
    if found.taken.is_empty() {
        return ().into_any();
    }
    let is_open = found.taken.len() <= HANDFUL;
    let groups = found.by_office().into_iter().map(|(offices, lines)| {
        let heading = words::taken_of(&offices, lines.len());
        let name = heading.clone();
        view! {
            <details class="disclosure" open=is_open>
                <summary>{heading}</summary>
                {taken_lines(&lines, name)}
            </details>
        }
    });
    view! { <h4>{words::TAKEN}</h4>{groups.collect_view()} }.into_any()
}

fn taken_lines(taken: &[Taken], name: String) -> AnyView {
    let row = |one: &Taken| {
        let what = match one.line.kind {
            LineKind::Added => exchange::ADDED.to_owned(),
            LineKind::Removed => exchange::REMOVED.to_owned(),
            LineKind::Changed => one.line.label.clone(),
        };
        view! {
            <tr><th scope="row">{one.line.place.clone()}</th><td>{what}</td><td class="text">{one.line.before.clone()}</td>
                <td class="text">{one.line.after.clone()}</td></tr>
        }
    };
    let rows = taken.iter().take(SHOWN).map(row).collect_view();
    view! {
        <TableRegion label=name>
            <table class="table" data-size="dense">
                <thead><tr><th scope="col">{exchange::PLACE}</th><th scope="col">{exchange::FIELD}</th><th scope="col">{exchange::BEFORE}</th>
                    <th scope="col">{exchange::AFTER}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
        {more(taken.len())}
    }
    .into_any()
}

fn asked(heading: &'static str, cards: &[QuestionCard]) -> AnyView {
    if cards.is_empty() {
        return ().into_any();
    }
    let line = |card: &QuestionCard| view! { <li>{words::asked(&card.place, &card.what)}</li> };
    let lines = cards.iter().take(SHOWN).map(line).collect_view();
    let is_open = cards.len() <= HANDFUL;
    view! {
        <h4>{heading}</h4>
        <details class="disclosure" open=is_open>
            <summary>{words::some(cards.len())}</summary>
            <ul>{lines}</ul>{more(cards.len())}
        </details>
    }
    .into_any()
}

fn more(count: usize) -> Option<AnyView> {
    let more = count.saturating_sub(SHOWN);
    (more > 0).then(|| view! { <p>{words::more(more)}</p> }.into_any())
}

/// Takes everything in as one action. What was there before and the replies themselves are kept
/// first; without that nothing is taken in.
async fn apply(desk: Desk, list: RwSignal<Vec<ReceivedFile>>) {
    let files = list.get_untracked();
    let texts = files.iter().filter_map(|file| file.content.as_ref().ok());
    let texts: Vec<String> = texts.map(|content| content.text.clone()).collect();
    let keeper = desk.keeper(Clone::clone);
    let mut kept = keeper.keep_copy(Origin::BeforeImport).await.map(drop);
    if kept.is_ok() {
        kept = keeper.keep_replies(texts).await;
    }
    if let Err(error) = kept {
        return desk.notices().say(Notice::error(&words::not_kept(&error)));
    }
    let (replies, author) = (replies(&files), desk.author());
    let merged = desk.look(|plan| merge(plan, &replies, &author));
    let told = words::merged(
        merged.accepted.len(),
        merged.questions.len(),
        merged.outside.len(),
    );
    if desk.act(words::ACTION, |_| merged.edits) {
        // What came meanwhile stays on the list.
        list.try_update(|list| list.retain(|file| files.iter().all(|other| other.key != file.key)));
        desk.notices().say(Notice::success(&told));
        focus_later(RESULT.to_owned());
    }
}
