//! A plan in the list.

use leptos::prelude::*;

use crate::plan::{Key, Moment};
use crate::route::{Page, Route};
use crate::storage::PlanSummary;
use crate::wording::plans as words;

/// A plan that is in use.
#[component]
pub fn PlanCard(
    /// What is known of it.
    plan: PlanSummary,
    /// Moves it to the bin.
    delete: Callback<()>,
) -> impl IntoView {
    let href = Key::new(&plan.plan).map(|key| {
        Route::Plan {
            plan: key,
            sample: false,
            year: None,
            page: Page::Outline,
        }
        .to_string()
    });
    let title = if plan.title.is_empty() {
        words::UNTITLED.to_owned()
    } else {
        plan.title.clone()
    };
    let saved = Moment(plan.saved_at.clone()).short();
    let exported = plan.exported_at.clone().map(|at| Moment(at).short());
    let is_stale = plan
        .exported_revision
        .is_none_or(|revision| revision < plan.last_revision);
    view! {
        <article class="plan-card">
            <h2><a href=href>{title.clone()}</a></h2>
            <p class="plan-card-meta">{plan.period}</p>
            <dl class="facts">
                <dt>{words::LAST_SAVED}</dt><dd>{saved}</dd>
                <dt>{words::LAST_EXPORTED}</dt><dd>{words::exported(exported.as_deref(), is_stale)}</dd>
                <dt>{words::SIZE}</dt><dd>{words::size(plan.size_bytes)}</dd>
            </dl>
            <div class="button-row">
                <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=words::delete(&title) on:click=move |_| delete.run(())>
                    {words::DELETE}
                </button>
            </div>
        </article>
    }
}

/// A plan in the bin.
#[component]
pub fn DeletedPlan(
    /// What is known of it.
    plan: PlanSummary,
    /// Takes it out of the bin.
    put_back: Callback<()>,
) -> impl IntoView {
    let when = plan
        .deleted_at
        .clone()
        .map(|at| Moment(at).short())
        .unwrap_or_default();
    view! {
        <li class="row">
            <span>{plan.title.clone()}</span>
            <span class="muted">{words::deleted_at(&when)}</span>
            <button type="button" class="button" data-size="small" aria-label=words::put_back(&plan.title) on:click=move |_| put_back.run(())>{words::PUT_BACK}</button>
        </li>
    }
}
