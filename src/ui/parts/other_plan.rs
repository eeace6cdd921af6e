//! A link to a page of another plan, where that plan is in this browser.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::plan::Key;
use crate::route::{Page, Route};
use crate::samples::SAMPLES;
use crate::ui::desk::use_desk;
use crate::ui::place::use_place;

/// What a page of another plan is called; a link if that plan is in this browser, beside this one.
#[component]
pub fn OtherPlanLink(
    /// The other plan, if its id is known.
    plan: Option<Key>,
    /// The page there.
    page: Page,
    /// The words.
    title: String,
) -> impl IntoView {
    let desk = use_desk();
    let is_here = RwSignal::new(false);
    let sample = use_place()
        .route_now()
        .plan()
        .is_some_and(|(_, sample)| sample);
    if let Some(key) = plan {
        let keeper = desk.keeper(Clone::clone);
        let is_offered = sample && SAMPLES.iter().any(|sample| sample.id == key.as_str());
        spawn_local(async move {
            let is_kept = is_offered || keeper.has(key, sample).await;
            // The view may be gone by now.
            is_here.try_set(is_kept);
        });
    }
    let href = plan.map(|plan| {
        let year = None;
        Route::Plan {
            plan,
            sample,
            year,
            page,
        }
        .to_string()
    });
    move || match href.clone().filter(|_| is_here.get()) {
        Some(href) => view! { <a href=href>{title.clone()}</a> }.into_any(),
        None => title.clone().into_any(),
    }
}
