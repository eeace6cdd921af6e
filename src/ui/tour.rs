//! A walk through the pages of a sample: what each is for, in the order of the work. It stands above
//! the page, hides nothing of it, and can be left at any step.

use leptos::prelude::*;

use super::desk::{Desk, use_desk};
use super::place::{Place, use_place};
use crate::report::menu::menu;
use crate::route::{Page, Route};
use crate::wording::tour as words;

/// The id of the heading, which has the focus at every step.
const HEADING: &str = "tour-heading";

/// Where the walk is: the place of a step among those of the open plan, from 0; nothing while nobody
/// walks.
pub type Walk = RwSignal<Option<usize>>;

/// The steps whose page the plan has.
fn steps(desk: Desk) -> Memo<Vec<&'static words::Step>> {
    desk.read(|plan| {
        let menu = menu(plan);
        let groups = menu.groups.into_iter().flat_map(|group| group.pages);
        let pages: Vec<Page> = groups.chain(menu.others).map(|(page, _)| page).collect();
        let has = |step: &&words::Step| pages.contains(&step.page);
        words::STEPS.iter().filter(has).collect()
    })
}

/// Begins the walk; on samples, as long as nobody walks.
#[component]
pub fn TourButton(
    /// Where the walk is.
    walk: Walk,
) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let steps = steps(desk);
    let begin = move |_| go(place, walk, &steps.get_untracked(), 0);
    view! {
        <Show when=move || walk.get().is_none() && is_sample(place)>
            <button type="button" class="button screen-only" data-size="small" on:click=begin>{words::BEGIN}</button>
        </Show>
    }
}

/// What is to be seen on the page, and the way on.
#[component]
pub fn TourCard(
    /// Where the walk is.
    walk: Walk,
) -> impl IntoView {
    let (desk, place) = (use_desk(), use_place());
    let steps = steps(desk);
    let step = Memo::new(move |_| {
        let at = walk.get().filter(|_| is_sample(place))?;
        steps.read().get(at).map(|step| (at, *step))
    });
    // Once the card of the step is there, and instead of the heading of the page gone to.
    Effect::new(move |_| {
        if step.get().is_some() {
            place.place_focus(HEADING);
        }
    });
    let title = move || {
        step.get()
            .map(|(at, step)| words::heading(at + 1, steps.read().len(), step.title))
    };
    let text = move || step.get().map(|(_, step)| step.text);
    let at = move || step.get().map_or(0, |(at, _)| at);
    let to = move |at: usize| go(place, walk, &steps.get_untracked(), at);
    let leave = move |_| walk.set(None);
    view! {
        <Show when=move || step.get().is_some()>
            <aside class="notice tour screen-only" data-kind="info" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1" class="notice-title">{title}</h2>
                <p>{text}</p>
                <div class="notice-actions">
                    <button type="button" class="button" data-kind="quiet" data-size="small" on:click=leave>{words::LEAVE}</button>
                    <Show when=move || at() != 0>
                        <button type="button" class="button" data-size="small" on:click=move |_| to(at() - 1)>{words::BACK}</button>
                    </Show>
                    <Show
                        when=move || at() + 1 < steps.read().len()
                        fallback=|| view! { <a class="button" data-size="small" data-kind="main" href=Route::New.to_string()>{words::MAKE_ONE}</a> }
                    >
                        <button type="button" class="button" data-size="small" data-kind="main" on:click=move |_| to(at() + 1)>{words::NEXT}</button>
                    </Show>
                </div>
            </aside>
        </Show>
    }
}

fn is_sample(place: Place) -> bool {
    place.route().plan().is_some_and(|(_, is_sample)| is_sample)
}

fn go(place: Place, walk: Walk, steps: &[&words::Step], at: usize) {
    if let Some(step) = steps.get(at) {
        place.go(step.page);
        walk.set(Some(at));
    }
}
