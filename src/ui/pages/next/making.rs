//! The fourth step: what will come of it, and making it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Work, drafts};
use crate::browser::location;
use crate::plan::Key;
use crate::report::next::{Preview, preview, problems};
use crate::route::{Page, Route};
use crate::succession::succeed;
use crate::ui::desk::OpenState;
use crate::ui::notices::Notice;
use crate::ui::parts::{TableRegion, is_page_locked};
use crate::ui::place::use_place;
use crate::wording::{edits, next as words, plans};

pub(super) fn section(work: Work) -> impl IntoView {
    let place = use_place();
    let shown = work.read(preview);
    let wrong = work.read(|_, draft| problems(draft));
    let asked = work.asked;
    let make = move |_| {
        if wrong.read_untracked().is_empty() {
            make(
                work,
                place.route_now().plan().is_some_and(|(_, sample)| sample),
            );
        } else {
            asked.set(true);
            request_animation_frame(|| {
                crate::browser::page::focus("next-problems");
            });
        }
    };
    let lines = move || {
        let mut told: Vec<&str> = wrong.read().iter().map(|it| words::problem(*it)).collect();
        told.dedup();
        told.into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view()
    };
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::STEP_PREVIEW}</h2>
            {move || shown.with(figures)}
            <Show when=move || asked.get() && !wrong.read().is_empty()>
                <section class="error-summary" id="next-problems" tabindex="-1" aria-label=words::MAKE><ul>{lines}</ul></section>
            </Show>
            <p>{words::MAKE_SUPPORT}</p>
            <div class="button-row" hidden=is_page_locked()><button type="button" class="button" data-kind="main" on:click=make>{words::MAKE}</button></div>
        </div></section>
    }
}

fn figures(shown: &Preview) -> impl IntoView + use<> {
    let counts: Vec<_> = words::figures(shown)
        .into_iter()
        .map(|(what, count)| view! { <div><dt>{what}</dt><dd>{count}</dd></div> })
        .collect();
    let list = |heading: String, lines: Vec<String>| {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect();
        let is_empty = lines.is_empty();
        (!is_empty).then(|| view! { <details class="disclosure"><summary>{heading}</summary><ul>{lines}</ul></details> })
    };
    let left = shown
        .left
        .iter()
        .map(|line| words::left_line(&line.number, &line.title, &line.reason));
    let open = shown.issues_open.iter().map(|(_, text)| text.clone());
    let stays = shown
        .stays
        .iter()
        .map(|(table, count)| words::stays(*table, *count));
    view! {
        <dl class="summary-figures">{counts}</dl>
        {baselines(shown)}
        {list(words::left(shown.left.len()), left.collect())}
        {list(words::issues_open(shown.issues_open.len()), open.collect())}
        {list(words::STAYS.to_owned(), stays.collect())}
    }
}

fn baselines(shown: &Preview) -> Option<impl IntoView + use<>> {
    if shown.baselines.is_empty() {
        return None;
    }
    let rows: Vec<_> = shown
        .baselines
        .iter()
        .map(|line| {
            let value = if line.value.is_empty() { words::NO_FIGURE.to_owned() } else { line.value.clone() };
            let substitute = line.is_substitute.then(|| view! { <span class="mark" data-tone="warn">{line.when.clone()}</span> }.into_any());
            let when = substitute.unwrap_or_else(|| line.when.clone().into_any());
            view! { <tr><th scope="row">{line.indicator.clone()}</th><td>{line.initiative.clone()}</td><td>{value}</td><td>{when}</td></tr> }
        })
        .collect();
    Some(view! {
        <TableRegion label=words::BASELINES>
            <table class="table" data-size="dense"><caption>{words::BASELINES}</caption>
                <thead><tr><th scope="col">{words::INDICATOR}</th><th scope="col">{words::INITIATIVE}</th><th scope="col">{words::BASELINE}</th><th scope="col">{words::WHEN}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
    })
}

/// Makes and stores the new plan, writes the traces into this one, and goes to the new one. What
/// is made from a sample lies where samples lie.
fn make(work: Work, sample: bool) {
    let desk = work.desk;
    if desk.state().get_untracked() != OpenState::Ready {
        return desk.notices().say(Notice::warning(words::READ_ONLY));
    }
    let draft = work.draft.get_untracked();
    let own = |plan: &crate::plan::Plan| plan.header().map(|header| header.id().key());
    let old: Option<Key> = desk.look(own);
    let made = match desk.look(|plan| succeed(plan, &draft)) {
        Ok(made) => made,
        Err(error) => return desk.notices().say(Notice::error(&edits::refused(&error))),
    };
    let keeper = desk.keeper(Clone::clone);
    spawn_local(async move {
        if let Err(error) = keeper.add(draft.id, sample, &made.plan).await {
            return desk
                .notices()
                .say(Notice::error(&plans::cannot_add(&error)));
        }
        if desk.look(own) != old {
            return desk.notices().say(Notice::warning(words::NOT_HERE));
        }
        desk.act(words::actions::MAKE, |_| made.edits);
        desk.notices()
            .say(Notice::success(&words::made(&draft.title)).about_next_plan());
        // The next one begins anew.
        work.draft.try_set(drafts::begin(desk));
        let route = Route::Plan {
            plan: draft.id,
            sample,
            year: None,
            page: Page::Outline,
        };
        location::go(&route.to_string());
    });
}
