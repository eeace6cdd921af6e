//! Stored versions (版の履歴): looked at, compared, brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, location};
use crate::mailing::copy::beside;
use crate::plan::{Moment, Plan};
use crate::report::comparison::comparison;
use crate::route::{Page, Route};
use crate::storage::{GenerationSummary, Origin};
use crate::ui::desk::{Desk, OpenState, use_desk};
use crate::ui::keeper::Keeper;
use crate::ui::notices::Notice;
use crate::ui::pages::exchange::changes_table;
use crate::ui::parts::{PageHead, TableRegion};
use crate::ui::place::use_place;
use crate::wording::{exchange, frame, opening, versions as words};

/// How many changes of a comparison are shown.
const SHOWN: usize = 100;

/// Stored versions (版の履歴).
#[component]
pub fn VersionsPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let list = RwSignal::new(Vec::<GenerationSummary>::new());
    let picked = RwSignal::new(None::<(GenerationSummary, Content)>);
    let here = move || place.route_now().plan();
    let reload = move || {
        let Some((plan, sample)) = here() else { return };
        let keeper = desk.keeper(Clone::clone);
        spawn_local(async move {
            match keeper.versions(plan, sample).await {
                Ok(versions) => drop(list.try_set(versions)),
                Err(error) => desk
                    .notices()
                    .say(Notice::error(&words::cannot_list(&error))),
            }
        });
    };
    // A save adds a version.
    Effect::new(move |_| {
        desk.saving().track();
        reload();
    });
    let look = move |version: GenerationSummary| {
        let Some((plan, sample)) = here() else { return };
        let keeper = desk.keeper(Clone::clone);
        spawn_local(async move {
            let stored = keeper
                .version(plan, sample, version.revision)
                .await
                .ok()
                .flatten();
            let content = match stored {
                Some(stored) if version.origin == Origin::Received => Content::Reply(stored.text),
                stored => Content::Plan(stored.and_then(|stored| Keeper::read_version(&stored))),
            };
            picked.try_set(Some((version, content)));
        });
    };
    let keep = move |_| {
        let keeper = desk.keeper(Clone::clone);
        spawn_local(async move {
            match keeper.keep_copy(Origin::Manual).await {
                Ok(_) => desk.notices().say(Notice::success(words::KEPT)),
                Err(error) => desk
                    .notices()
                    .say(Notice::error(&words::cannot_keep(&error))),
            }
            reload();
        });
    };
    view! {
        <PageHead title=Signal::stored(frame::VERSIONS.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <Show when=move || desk.state().get() == OpenState::Ready>
                <button type="button" class="button" on:click=keep>{words::KEEP}</button>
            </Show>
        </PageHead>
        <div class="flow" data-gap="large">
            {move || picked.get().map(|(version, content)| view! { <Picked version content close=Callback::new(move |()| picked.set(None)) /> })}
            <div class="paper"><TableRegion label=frame::VERSIONS>
                <table class="table">
                    <caption class="visually-hidden">{frame::VERSIONS}</caption>
                    <thead><tr>
                        <th scope="col">{words::VERSION}</th><th scope="col">{words::AT}</th><th scope="col">{words::WHY}</th>
                        <th scope="col"><span class="visually-hidden">{words::ACTIONS}</span></th>
                    </tr></thead>
                    <tbody>
                        <For each=move || list.get() key=|version| (version.revision, version.resolved_by) let(version)>
                            {
                                let chosen = version.clone();
                                view! {
                                    <tr>
                                        <th scope="row">{words::number(version.revision)}</th>
                                        <td>{Moment(version.at.clone()).short()}</td>
                                        <td>{words::origin(&version)}</td>
                                        <td class="row-actions">
                                            <button type="button" class="button" data-size="small" aria-label=words::look_at(version.revision) on:click=move |_| look(chosen.clone())>{words::LOOK}</button>
                                        </td>
                                    </tr>
                                }
                            }
                        </For>
                    </tbody>
                </table>
            </TableRegion></div>
        </div>
    }
}

/// What a version holds.
#[derive(Clone)]
enum Content {
    /// A state of the plan; none that can be read, perhaps.
    Plan(Option<Plan>),
    /// A reply as it came, which is only a part of one.
    Reply(String),
}

/// A version that was picked: what would change if it came back.
#[component]
fn Picked(version: GenerationSummary, content: Content, close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let revision = version.revision;
    let body = match content {
        Content::Plan(None) => view! { <p>{words::UNREADABLE}</p> }.into_any(),
        Content::Reply(text) => {
            let download = move |_| {
                files::offer(
                    &words::file_name(revision),
                    "application/json",
                    text.as_bytes(),
                );
            };
            view! {
                <p>{words::IS_REPLY}</p>
                <div class="button-row"><button type="button" class="button" on:click=download>{words::DOWNLOAD_REPLY}</button></div>
            }
            .into_any()
        }
        Content::Plan(Some(plan)) => {
            let plan = StoredValue::new(plan);
            let compared =
                desk.read(move |now| plan.with_value(|plan| comparison(now, &beside(now, plan))));
            let is_damaged = matches!(desk.state().get_untracked(), OpenState::Damaged(_));
            let restore = move |_| {
                let plan = plan.get_value();
                let route = place.route_now();
                close.run(());
                spawn_local(async move { bring_back(desk, route, revision, plan).await });
            };
            let download = move |_| {
                let text = plan.with_value(|plan| {
                    crate::bundle::write(plan, &crate::bundle::Envelope::of(plan))
                });
                files::offer(
                    &words::file_name(revision),
                    "application/json",
                    text.as_bytes(),
                );
            };
            view! {
                <p class="strong" hidden=is_damaged>{move || if compared.read().is_empty() { words::SAME.to_owned() } else { exchange::counts(&compared.read()) }}</p>
                {move || (!is_damaged && !compared.read().is_empty()).then(|| changes_table(compared.read().lines.iter().take(SHOWN).cloned().collect(), words::WOULD_CHANGE))}
                <div class="button-row">
                    <button type="button" class="button" data-kind="main" disabled=move || !is_damaged && compared.read().is_empty() on:click=restore>{words::RESTORE}</button>
                    <button type="button" class="button" on:click=download>{words::DOWNLOAD}</button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="paper" aria-label=words::number(revision)>
            <div class="paper-head">
                <h2>{words::number(revision)}</h2>
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| close.run(())>{frame::CLOSE}</button>
            </div>
            <div class="paper-body flow">{body}</div>
        </section>
    }
}

/// Makes the plan into an older version of it: one action that can be taken back. A damaged plan
/// is written anew from it and opened again.
async fn bring_back(desk: Desk, route: Route, revision: u64, plan: Plan) {
    let keeper = desk.keeper(Clone::clone);
    if let (
        OpenState::Damaged(_),
        Route::Plan {
            plan: key, sample, ..
        },
    ) = (desk.state().get_untracked(), route)
    {
        match keeper.repair(key, sample, &plan).await {
            Ok(()) => reopen(route),
            Err(error) => desk
                .notices()
                .say(Notice::error(&opening::cannot_repair(&error))),
        }
        return;
    }
    if let Err(error) = keeper.keep_copy(Origin::BeforeRestore).await {
        return desk
            .notices()
            .say(Notice::error(&words::cannot_keep(&error)));
    }
    if desk.become_plan(&words::restored_action(revision), &plan) {
        desk.notices().say(
            Notice::success(&words::restored(revision))
                .with_action(frame::UNDO, move || desk.undo()),
        );
    }
}

/// Leaves the plan and comes back to it, so that it is read from the store.
fn reopen(route: Route) {
    location::go(&Route::Plans.to_string());
    leptos::prelude::set_timeout(
        move || location::go(&route.with_page(Page::Outline).to_string()),
        std::time::Duration::from_millis(50),
    );
}
