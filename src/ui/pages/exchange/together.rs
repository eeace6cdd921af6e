//! A whole plan of another machine beside the plan here: put together with it, or taken as it is.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::import::{SHOWN, changes, take_in};
use crate::bundle::{self, Reading};
use crate::exchange::{Standing, brings_news, put_together, replaced, told};
use crate::plan::Plan;
use crate::report::questions::{Choice, ChoiceName, QuestionCard};
use crate::ui::desk::use_desk;
use crate::wording::{edits, exchange as words};

/// How the file stands to the plan, and what taking it in would do.
#[component]
pub(super) fn Together(reading: Reading) -> impl IntoView {
    let desk = use_desk();
    let found = RwSignal::new(None::<(Standing, Option<Plan>)>);
    let hash = desk.read(bundle::hash);
    let file = StoredValue::new(reading);
    // It is looked for anew when the plan changes meanwhile.
    Effect::new(move |_| {
        let hash = hash.get();
        found.set(None);
        let (keeper, reading) = (desk.keeper(Clone::clone), file.get_value());
        spawn_local(async move {
            let beside = keeper.lay_beside(&reading).await;
            if desk.look(bundle::hash) == hash {
                found.try_set(Some(beside));
            }
        });
    });
    move || match found.get() {
        None => view! { <p role="status">{words::COMPARING}</p> }.into_any(),
        Some((standing, base)) => {
            view! { <Compared reading=file.get_value() standing base /> }.into_any()
        }
    }
}

#[component]
fn Compared(reading: Reading, standing: Standing, base: Option<Plan>) -> impl IntoView {
    let desk = use_desk();
    let is_newer = reading.newer;
    let told_standing = words::standing(&standing);
    let is_settled = standing.is_settled();
    let file = StoredValue::new((reading, standing, base));
    let author = desk.author();
    let taken = desk.read(move |plan| {
        file.with_value(|(reading, standing, base)| {
            put_together(plan, reading, standing, base.as_ref(), &author)
        })
    });
    let compared = desk.read(move |plan| {
        taken.with(|taken| match taken {
            Ok(taken) => told(plan, &taken.plan),
            Err(_) => told(plan, plan),
        })
    });
    let refused = move || {
        let refused = taken.with(|taken| taken.as_ref().err().map(edits::refused));
        refused.map(|refused| view! { <p class="field-error">{refused}</p> })
    };
    let asked = Memo::new(move |_| {
        taken.with(|taken| match taken {
            Ok(taken) => taken.asked.clone(),
            Err(_) => Vec::new(),
        })
    });
    let brings_news = desk.read(move |plan| {
        taken.with(|taken| {
            let taken = taken.as_ref();
            taken.is_ok_and(|taken| brings_news(plan, &taken.plan))
        })
    });
    let is_told = move || !compared.read().is_empty() || !asked.read().is_empty();
    let none = move || {
        let told = if brings_news.get() {
            words::ONLY_DECISIONS
        } else {
            words::NOTHING_NEW
        };
        (!is_settled).then(|| view! { <p>{told}</p> })
    };
    let apply = move |_| {
        let plan =
            taken.with_untracked(|taken| taken.as_ref().ok().map(|taken| taken.plan.clone()));
        let Some(plan) = plan else { return };
        let file = file.with_value(|(reading, ..)| reading.clone());
        spawn_local(async move { take_in(desk, words::IMPORTED, plan, Some(file)).await });
    };
    view! {
        <p>{told_standing}</p>
        {refused}
        {move || questions(&asked.read())}
        <Show when=is_told fallback=none>{move || changes(&compared.read())}</Show>
        <div class="button-row">
            <button type="button" class="button" data-kind="main" disabled=move || is_newer || !brings_news.get() on:click=apply>{words::TAKE_IN}</button>
            <button type="button" class="button" on:click=move |_| desk.received().set(None)>{words::LEAVE}</button>
        </div>
        <AsItIs reading=file.with_value(|(reading, ..)| reading.clone()) />
    }
}

/// What would be asked: what stands here, and what the file says.
fn questions(asked: &[QuestionCard]) -> Option<AnyView> {
    if asked.is_empty() {
        return None;
    }
    let row = |card: &QuestionCard| {
        let mut given = card.choices.iter().filter(|choice| !choice.is_now);
        let theirs = given.rfind(|choice| choice.name != ChoiceName::Issued);
        let here = card.choices.iter().find(|choice| choice.is_now);
        let text = |choice: Option<&Choice>| choice.map(Choice::plain);
        view! { <tr><th scope="row">{card.place.clone()}</th><td>{card.what.clone()}</td><td class="text">{text(here)}</td><td class="text">{text(theirs)}</td></tr> }
    };
    let rows = asked.iter().take(SHOWN).map(row).collect_view();
    let more = asked.len().saturating_sub(SHOWN);
    Some(
        view! {
            <p class="strong">{words::would_ask(asked.len())}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words::ASKED>
                <table class="table" data-size="dense">
                    <thead><tr><th scope="col">{words::PLACE}</th><th scope="col">{words::FIELD}</th><th scope="col">{words::HERE}</th><th scope="col">{words::IN_FILE}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p hidden=more == 0>{words::more_changes(more)}</p>
        }
        .into_any(),
    )
}

/// The second way: the plan becomes what the file says, whatever stands here.
#[component]
fn AsItIs(reading: Reading) -> impl IntoView {
    let desk = use_desk();
    let is_newer = reading.newer;
    let is_open = RwSignal::new(false);
    let author = desk.author();
    let file = StoredValue::new(reading);
    let plan = desk.read(move |plan| file.with_value(|file| replaced(plan, file, &author)));
    let compared = desk.read(move |here| plan.with(|plan| told(here, plan)));
    let apply = move |_| {
        let (plan, file) = (plan.get_untracked(), file.get_value());
        spawn_local(async move { take_in(desk, words::REPLACED, plan, Some(file)).await });
    };
    let body = move || {
        view! {
            <p>{words::AS_IT_IS_ABOUT}</p>
            {move || changes(&compared.read())}
            <div class="button-row"><button type="button" class="button" data-kind="danger" on:click=apply>{words::REPLACE}</button></div>
        }
    };
    view! {
        <details class="disclosure" hidden=move || is_newer || compared.read().is_empty() on:toggle=move |_| is_open.set(true)>
            <summary>{words::AS_IT_IS}</summary>
            <div class="flow">{move || is_open.get().then(body)}</div>
        </details>
    }
}
