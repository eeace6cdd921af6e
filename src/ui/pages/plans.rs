//! The list of plans (計画一覧). It stands alone before a plan is opened: everything it leads to is
//! a link, so that it can be shown before the rest of the program is there.

use crate::plan::sorting::sort_by;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::route::Route;
use crate::samples::{SAMPLES, Sample};
use crate::storage::{PlanSummary, Store as _};
use crate::ui::keeper::Shelf;
use crate::ui::notices::{Notice, Notices};
use crate::ui::parts::PageHead;
use crate::wording::{frame, plans as words};

pub mod card;

use card::{DeletedPlan, PlanCard};

/// The list of plans.
#[component]
pub fn PlansPage(
    /// Where the plans lie.
    shelf: Shelf,
    /// Where notices go.
    notices: Notices,
) -> impl IntoView {
    let list = Listed::new(shelf, notices);
    list.reload();
    view! {
        <PageHead title=Signal::stored(frame::PLANS.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <a class="button" href=Route::Backup.to_string()>{frame::BACKUP}</a>
            <a class="button" href=Route::Open.to_string()>{words::OPEN_FILE}</a>
            <a class="button" data-kind="main" href=Route::New.to_string()>{words::NEW}</a>
        </PageHead>
        <div class="flow" data-gap="large">
            <Plans list />
            <Samples />
            <Deleted list />
        </div>
    }
}

/// The plans of this browser as they were last read.
#[derive(Clone, Copy)]
struct Listed {
    shelf: StoredValue<Shelf, LocalStorage>,
    notices: Notices,
    plans: RwSignal<Option<Vec<PlanSummary>>>,
}

impl Listed {
    fn new(shelf: Shelf, notices: Notices) -> Self {
        Self {
            shelf: StoredValue::new_local(shelf),
            notices,
            plans: RwSignal::new(None),
        }
    }

    fn reload(self) {
        let shelf = self.shelf.get_value();
        spawn_local(async move {
            match shelf.summaries().await {
                Ok(mut plans) => {
                    sort_by(&mut plans, |a, b| b.saved_at.cmp(&a.saved_at));
                    self.plans.try_set(Some(plans));
                }
                Err(error) => {
                    self.plans.try_set(Some(Vec::new()));
                    self.notices.say(Notice::error(&words::cannot_list(&error)));
                }
            }
        });
    }

    fn in_bin(self, is_deleted: bool) -> Vec<PlanSummary> {
        let plans = self.plans.get().unwrap_or_default();
        plans
            .into_iter()
            .filter(|plan| plan.deleted_at.is_some() == is_deleted)
            .collect()
    }

    fn delete(self, plan: &PlanSummary) {
        let (key, title) = (plan.plan.clone(), plan.title.clone());
        let shelf = self.shelf.get_value();
        spawn_local(async move {
            match shelf.delete(&key, &clock::now_local()).await {
                Ok(()) => {
                    let undo = move || self.put_back(key.clone());
                    self.notices.say(
                        Notice::success(&words::deleted(&title)).with_action(frame::UNDO, undo),
                    );
                }
                Err(error) => self
                    .notices
                    .say(Notice::error(&words::cannot_delete(&error))),
            }
            self.reload();
        });
    }

    fn put_back(self, key: String) {
        let Some(shelf) = self.shelf.try_get_value() else {
            return;
        };
        spawn_local(async move {
            if let Err(error) = shelf.undelete(&key).await {
                self.notices
                    .say(Notice::error(&words::cannot_delete(&error)));
            }
            self.reload();
        });
    }
}

#[component]
fn Plans(list: Listed) -> impl IntoView {
    let is_loading = move || list.plans.read().is_none();
    let is_empty = move || list.plans.read().is_some() && list.in_bin(false).is_empty();
    let is_readable = list.shelf.with_value(|shelf| shelf.passing().is_none());
    let none = move || {
        if is_readable {
            view! { <h2>{words::NONE}</h2><Doors /><p>{words::NONE_BECAUSE}</p> }.into_any()
        } else {
            view! { <h2>{words::UNREAD}</h2><p>{words::UNREAD_BECAUSE}</p> }.into_any()
        }
    };
    view! {
        <section class="flow" aria-label=words::IN_THIS_BROWSER>
            <Show when=is_loading><p class="loading">{words::LOADING}</p></Show>
            <Show when=is_empty>
                <div class="paper"><div class="empty">{none()}</div></div>
            </Show>
            <div class="plan-cards">
                <For each=move || list.in_bin(false) key=|plan| (plan.plan.clone(), plan.last_revision, plan.exported_at.clone()) let(plan)>
                    <PlanCard plan=plan.clone() delete=Callback::new(move |()| list.delete(&plan)) />
                </For>
            </div>
        </section>
    }
}

/// What brings somebody here for the first time: a file that came, a plan to be made, or to look
/// around.
#[component]
fn Doors() -> impl IntoView {
    let sample = SAMPLES.first().and_then(Sample::route);
    let doors = [
        (Some(Route::Open), words::DOOR_FILE, words::DOOR_FILE_ABOUT),
        (Some(Route::New), words::DOOR_PLAN, words::DOOR_PLAN_ABOUT),
        (sample, words::DOOR_SAMPLE, words::DOOR_SAMPLE_ABOUT),
    ];
    let door = |(route, title, about): (Option<Route>, &'static str, &'static str)| {
        let href = route.map(|route| route.to_string());
        view! { <li><a class="door" href=href><strong>{title}</strong><span>{about}</span></a></li> }
    };
    view! { <ul class="doors">{doors.map(door).into_iter().collect_view()}</ul> }
}

#[component]
fn Deleted(list: Listed) -> impl IntoView {
    view! {
        <Show when=move || !list.in_bin(true).is_empty()>
            <details class="disclosure">
                <summary>{move || words::deleted_plans(list.in_bin(true).len())}</summary>
                <ul>
                    <For each=move || list.in_bin(true) key=|plan| plan.plan.clone() let(plan)>
                        {
                            let key = plan.plan.clone();
                            view! { <DeletedPlan plan put_back=Callback::new(move |()| list.put_back(key.clone())) /> }
                        }
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn Samples() -> impl IntoView {
    let card = |sample: &Sample| {
        view! {
            <article class="plan-card" data-kind="sample">
                <h3>{sample.title}</h3>
                <p class="plan-card-meta">{sample.about}{sample.made_up}</p>
                <div class="button-row"><a class="button" href=sample.route().map(|route| route.to_string())>{words::OPEN_SAMPLE}<span class="visually-hidden">{words::of(sample.title)}</span></a></div>
            </article>
        }
    };
    view! {
        <section class="flow">
            <h2>{words::SAMPLES}</h2>
            <p>{words::SAMPLES_ABOUT}</p>
            <div class="plan-cards">{SAMPLES.iter().map(card).collect_view()}</div>
        </section>
    }
}
