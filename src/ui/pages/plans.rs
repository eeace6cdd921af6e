//! The list of plans (計画一覧): what is in this browser, a new one, a sample, a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, location};
use crate::bundle;
use crate::plan::{Key, Plan};
use crate::route::{Page, Route};
use crate::storage::PlanSummary;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{FileDrop, PageHead};
use crate::wording::{frame, plans as words};

pub mod card;
pub mod create;
mod receive;

use card::{DeletedPlan, PlanCard};
use create::NewPlanDialog;

/// The sample's id and where it lies beside the page.
const SAMPLE: (&str, &str) = ("honjo", "samples/honjo.json");

/// The list of plans.
#[component]
pub fn PlansPage() -> impl IntoView {
    let desk = use_desk();
    let list = Listed::load(desk);
    let creating = RwSignal::new(false);
    let take = Callback::new(move |picked: Vec<files::PickedFile>| {
        spawn_local(async move { receive::receive(desk, picked).await });
    });
    view! {
        <PageHead title=Signal::stored(frame::PLANS.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <button type="button" class="button" data-kind="main" on:click=move |_| creating.set(true)>{words::NEW}</button>
        </PageHead>
        <NewPlanDialog open=creating />
        <div class="flow" data-gap="large">
            <Plans list />
            <section class="flow">
                <h2>{words::OPEN_FILE}</h2>
                <FileDrop id="plan-file" title=words::DROP support=words::DROP_SUPPORT take />
            </section>
            <SampleCard />
            <Deleted list />
        </div>
    }
}

/// The plans of this browser as they were last read.
#[derive(Clone, Copy)]
struct Listed {
    desk: Desk,
    plans: RwSignal<Option<Vec<PlanSummary>>>,
}

impl Listed {
    fn load(desk: Desk) -> Self {
        let list = Self {
            desk,
            plans: RwSignal::new(None),
        };
        list.reload();
        list
    }

    fn reload(self) {
        let keeper = self.desk.keeper(Clone::clone);
        spawn_local(async move {
            match keeper.plans().await {
                Ok(mut plans) => {
                    plans.sort_by(|a, b| b.saved_at.cmp(&a.saved_at));
                    self.plans.try_set(Some(plans));
                }
                Err(error) => {
                    self.plans.try_set(Some(Vec::new()));
                    self.desk
                        .notices()
                        .say(Notice::error(&words::cannot_list(&error)));
                }
            }
        });
    }

    fn in_use(self) -> Vec<PlanSummary> {
        self.plans
            .get()
            .unwrap_or_default()
            .into_iter()
            .filter(|plan| plan.deleted_at.is_none())
            .collect()
    }

    fn deleted(self) -> Vec<PlanSummary> {
        self.plans
            .get()
            .unwrap_or_default()
            .into_iter()
            .filter(|plan| plan.deleted_at.is_some())
            .collect()
    }

    fn delete(self, plan: &PlanSummary) {
        let Some(key) = Key::new(&plan.plan) else {
            return;
        };
        let title = plan.title.clone();
        let keeper = self.desk.keeper(Clone::clone);
        spawn_local(async move {
            match keeper.delete(key).await {
                Ok(()) => {
                    let notice = Notice::success(&words::deleted(&title))
                        .with_action(frame::UNDO, move || self.undelete(key));
                    self.desk.notices().say(notice);
                }
                Err(error) => self
                    .desk
                    .notices()
                    .say(Notice::error(&words::cannot_delete(&error))),
            }
            self.reload();
        });
    }

    fn undelete(self, key: Key) {
        let keeper = self.desk.keeper(Clone::clone);
        spawn_local(async move {
            if let Err(error) = keeper.undelete(key).await {
                self.desk
                    .notices()
                    .say(Notice::error(&words::cannot_delete(&error)));
            }
            self.reload();
        });
    }
}

#[component]
fn Plans(list: Listed) -> impl IntoView {
    let is_loading = move || list.plans.read().is_none();
    let is_empty = move || list.plans.read().is_some() && list.in_use().is_empty();
    view! {
        <section class="flow" aria-label=words::IN_THIS_BROWSER>
            <Show when=is_loading><p class="loading">{words::LOADING}</p></Show>
            <Show when=is_empty>
                <div class="paper"><div class="empty"><h2>{words::NONE}</h2><p>{words::NONE_BECAUSE}</p></div></div>
            </Show>
            <div class="plan-cards">
                <For each=move || list.in_use() key=|plan| (plan.plan.clone(), plan.last_revision, plan.exported_at.clone()) let(plan)>
                    <PlanCard plan=plan.clone() delete=Callback::new(move |()| list.delete(&plan)) />
                </For>
            </div>
        </section>
    }
}

#[component]
fn Deleted(list: Listed) -> impl IntoView {
    view! {
        <Show when=move || !list.deleted().is_empty()>
            <details class="disclosure">
                <summary>{move || words::deleted_plans(list.deleted().len())}</summary>
                <ul>
                    <For each=move || list.deleted() key=|plan| plan.plan.clone() let(plan)>
                        {
                            let key = Key::new(&plan.plan);
                            let put_back = Callback::new(move |()| if let Some(key) = key { list.undelete(key) });
                            view! { <DeletedPlan plan put_back /> }
                        }
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn SampleCard() -> impl IntoView {
    let desk = use_desk();
    let opening = RwSignal::new(false);
    let open = move |_| {
        opening.set(true);
        spawn_local(async move {
            open_sample(desk).await;
            opening.try_set(false);
        });
    };
    view! {
        <section class="flow">
            <h2>{words::SAMPLES}</h2>
            <article class="plan-card" data-kind="sample">
                <h3>{words::HONJO}</h3>
                <p class="plan-card-meta">{words::HONJO_ABOUT}</p>
                <div class="button-row">
                    <button type="button" class="button" disabled=opening on:click=open>{words::OPEN_SAMPLE}</button>
                </div>
            </article>
        </section>
    }
}

/// Opens the sample, which is kept apart from real plans. What was changed in it earlier is there
/// again.
async fn open_sample(desk: Desk) {
    let (name, path) = SAMPLE;
    let keeper = desk.keeper(Clone::clone);
    let bytes = files::beside_the_page(path).await;
    let Some(reading) = bytes.and_then(|bytes| bundle::read(&bytes).ok()) else {
        desk.notices().say(Notice::error(words::NO_SAMPLE));
        return;
    };
    let Some(key) = plan_key(&reading.plan).or(Key::new(name)) else {
        return;
    };
    if !keeper.has(key, true).await {
        if let Err(error) = keeper.add(key, true, &reading.plan).await {
            desk.notices()
                .say(Notice::error(&words::cannot_add(&error)));
            return;
        }
    }
    let year = Desk::usual_year(&reading.plan);
    location::go(
        &Route::Plan {
            plan: key,
            sample: true,
            year,
            page: Page::Grid,
        }
        .to_string(),
    );
}

/// The id of a plan.
fn plan_key(plan: &Plan) -> Option<Key> {
    plan.header().map(|header| header.id().key())
}
