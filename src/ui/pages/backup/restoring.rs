//! Bringing plans back: the file is read and compared first, and only then anything is done.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backup::folder::FolderState;
use crate::backup::restoring::{Outlook, Restored, Standing};
use crate::backup::{self, Backup, Problem, Unreadable};
use crate::browser::files::PickedFile;
use crate::browser::{location, page};
use crate::plan::{Key, Moment};
use crate::route::{Page, Route};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{FileDrop, TableRegion};
use crate::wording::{backup as words, frame, plans};

use super::banner;

/// A backup that was read and compared.
#[derive(Clone)]
struct Compared {
    name: String,
    backup: Arc<Backup>,
    problems: Vec<String>,
    outlooks: Vec<Outlook>,
}

/// Something that was done, and where a person goes on from there.
type Told = (String, Option<(Route, &'static str)>);

/// Where the page is in bringing plans back.
#[derive(Clone, Copy)]
pub struct Progress {
    compared: RwSignal<Option<Compared>>,
    is_reading: RwSignal<bool>,
    /// How many plans of how many are done.
    running: RwSignal<Option<(usize, usize)>>,
    told: RwSignal<Vec<Told>>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            compared: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            running: RwSignal::new(None),
            told: RwSignal::new(Vec::new()),
        }
    }
}

impl Progress {
    /// Whether it is shown what a backup would do.
    pub fn is_shown(self) -> bool {
        self.compared.read().is_some()
    }

    /// Whether a backup was brought back.
    pub fn is_done(self) -> bool {
        !self.told.read().is_empty()
    }
}

/// Takes a file, shows what it would do, and does it.
#[component]
pub fn RestoreSection(
    /// Where it is.
    progress: Progress,
    /// A file from elsewhere: its name and bytes.
    offered: RwSignal<Option<(String, Vec<u8>)>>,
) -> impl IntoView {
    let desk = use_desk();
    Effect::new(move |_| {
        if let Some((name, bytes)) = offered.get() {
            offered.set(None);
            spawn_local(async move { look_into(desk, progress, name, bytes).await });
        }
    });
    let take = Callback::new(move |picked: Vec<PickedFile>| {
        let Some(file) = picked.into_iter().next() else {
            return;
        };
        spawn_local(async move {
            let name = file.name();
            if file.size() > backup::LARGEST as u64 {
                return refuse(desk, &name, &Unreadable::TooLarge);
            }
            progress.is_reading.set(true);
            let bytes = file.read().await;
            progress.is_reading.set(false);
            match bytes {
                Some(bytes) => look_into(desk, progress, name, bytes).await,
                None => say_cannot_open(desk, &name, plans::NOT_THERE, plans::PICK_AGAIN),
            }
        });
    });
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::RESTORE}</h2></div>
            <div class="paper-body flow">
                <p>{words::RESTORE_ABOUT}</p>
                <FileDrop id="backup-file" title=words::DROP support=words::DROP_SUPPORT take />
                <Show when=move || progress.is_reading.get()><p class="loading">{words::READING}</p></Show>
                {move || progress.compared.get().map(|compared| view! { <Preview progress compared /> })}
                <div role="status" class="flow" data-gap="small" id="backup-done" tabindex="-1">{move || progress.told.get().into_iter().map(done_line).collect_view()}</div>
            </div>
        </section>
    }
}

/// A line about what was done.
fn done_line((text, leads_to): Told) -> AnyView {
    let link = leads_to.map(|(route, label)| {
        view! { <div class="notice-actions"><a class="button" data-size="small" href=route.to_string()>{label}</a></div> }
    });
    view! { <div class="notice" data-kind="success"><span class="notice-mark">{frame::NOTICE_SUCCESS}</span><p>{text}</p>{link}</div> }.into_any()
}

fn say_cannot_open(desk: Desk, name: &str, message: &str, remedy: &str) {
    let text = plans::cannot_open(name, message, remedy);
    desk.notices().say(Notice::error(&text));
}

fn refuse(desk: Desk, name: &str, problem: &Unreadable) {
    let text = plans::cannot_open(name, &problem.message(), problem.remedy());
    let notice = Notice::error(&text);
    desk.notices().say(if *problem == Unreadable::OnePlan {
        notice.with_action(words::TO_OPEN, || location::go(&Route::Open.to_string()))
    } else {
        notice
    });
}

/// Reads a file and compares it with what is here.
async fn look_into(desk: Desk, progress: Progress, name: String, bytes: Vec<u8>) {
    progress.compared.set(None);
    progress.told.set(Vec::new());
    match backup::read(&bytes) {
        Err(problem) => refuse(desk, &name, &problem),
        Ok(reading) => {
            let problems = problems(&reading.problems, &reading.backup);
            let backup = Arc::new(reading.backup);
            compare(desk, progress, name, backup, problems).await;
            request_animation_frame(|| {
                page::focus("backup-preview");
            });
        }
    }
}

fn problems(problems: &[Problem], backup: &Backup) -> Vec<String> {
    let title = |key: &str| {
        let mut plans = backup.plans.iter();
        let plan = plans.find(|plan| plan.summary.plan == key);
        let title = plan.map_or(key, |plan| words::or_untitled(&plan.summary.title));
        title.to_owned()
    };
    let said = problems.iter();
    said.map(|problem| words::problem(problem, &title))
        .collect()
}

async fn compare(
    desk: Desk,
    progress: Progress,
    name: String,
    backup: Arc<Backup>,
    problems: Vec<String>,
) {
    let keeper = desk.keeper(Clone::clone);
    match keeper.compare_backup(&backup).await {
        Ok(outlooks) => {
            let compared = Compared {
                name,
                backup,
                problems,
                outlooks,
            };
            progress.compared.try_set(Some(compared));
        }
        Err(error) => {
            let text = plans::cannot_list(&error);
            desk.notices().say(Notice::error(&text));
        }
    }
}

/// Brings back every plan for which there is something to do.
async fn bring_back(desk: Desk, progress: Progress, compared: Compared) {
    let keeper = desk.keeper(Clone::clone);
    let held = Arc::clone(&compared.backup);
    let open: Vec<&Outlook> = compared
        .outlooks
        .iter()
        .filter(|look| look.is_open())
        .collect();
    let mut told = Vec::new();
    for (index, outlook) in open.iter().enumerate() {
        progress.running.try_set(Some((index, open.len())));
        let plan = held
            .plans
            .iter()
            .find(|plan| plan.summary.plan == outlook.plan);
        let Some(plan) = plan else { continue };
        match keeper.restore_plan(&held, plan).await {
            Ok(done) => told.extend(worth_saying(outlook, &done)),
            Err(error) => {
                let text = words::cannot_restore(&outlook.title, &error);
                desk.notices().say(Notice::error(&text));
                progress.running.try_set(None);
                progress.told.try_set(told);
                return compare(
                    desk,
                    progress,
                    compared.name,
                    compared.backup,
                    compared.problems,
                )
                .await;
            }
        }
    }
    progress.running.try_set(None);
    told.insert(
        0,
        (
            words::RESTORED.to_owned(),
            Some((Route::Plans, frame::PLANS)),
        ),
    );
    progress.told.try_set(told);
    progress.compared.try_set(None);
    request_animation_frame(|| {
        page::focus("backup-done");
    });
    // What somebody else had left in the kept folder is here now.
    if matches!(desk.folder().get_untracked(), FolderState::Foreign { .. }) {
        keeper.write_to_folder().await;
    }
}

/// What was done where both had gone on, and where a person goes on from there.
fn worth_saying(outlook: &Outlook, done: &Restored) -> Option<Told> {
    if done.standing != Standing::Diverged {
        return None;
    }
    let to = |page| {
        Key::new(&outlook.plan).map(|plan| Route::Plan {
            plan,
            sample: false,
            year: None,
            page,
        })
    };
    let leads_to = match (done.taken, done.questions) {
        (None, _) => to(Page::Versions).map(|route| (route, words::TO_VERSIONS)),
        (Some(_), 0) => None,
        (Some(_), _) => to(Page::Questions).map(|route| (route, words::TO_QUESTIONS)),
    };
    Some((words::put_together(&outlook.title, done), leads_to))
}

#[component]
fn Preview(progress: Progress, compared: Compared) -> impl IntoView {
    let desk = use_desk();
    let facts = words::facts(&compared.backup);
    let is_open = compared.outlooks.iter().any(Outlook::is_open);
    let heading = words::preview_of(&compared.name);
    let label = heading.clone();
    let warnings = compared.problems.iter().cloned();
    let warnings = warnings
        .map(|text| banner("warning", frame::NOTICE_WARNING, text))
        .collect_view();
    let rows = compared.outlooks.iter().map(row).collect_view();
    let nothing = (!is_open).then(|| view! { <p class="strong">{words::NOTHING_TO_DO}</p> });
    let running = progress.running;
    let restore = move |_| {
        let compared = compared.clone();
        spawn_local(async move { bring_back(desk, progress, compared).await });
    };
    let main = is_open.then(|| {
        view! { <button type="button" class="button" data-kind="main" disabled=move || running.read().is_some() on:click=restore>{words::DO_IT}</button> }
    });
    let under_way = move || {
        running.get().map(|(done, all)| {
            view! { <p class="progress"><progress id="backup-progress" value=done max=all></progress><label for="backup-progress">{words::progress(done, all)}</label></p> }
        })
    };
    view! {
        <section class="flow" aria-label=label id="backup-preview" tabindex="-1">
            <h3>{heading}</h3>
            <p class="muted">{facts}</p>
            {warnings}
            <TableRegion label=words::PREVIEW>
                <table class="table">
                    <caption class="visually-hidden">{words::PREVIEW}</caption>
                    <thead><tr><th scope="col">{words::PLAN}</th><th scope="col">{words::SAVED_AT}</th><th scope="col">{words::HERE}</th><th scope="col">{words::TO_DO}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableRegion>
            {nothing}
            {under_way}
            <div class="button-row">
                {main}
                <button type="button" class="button" disabled=move || running.read().is_some() on:click=move |_| progress.compared.set(None)>{words::LEAVE}</button>
            </div>
        </section>
    }
}

fn row(outlook: &Outlook) -> AnyView {
    let title = words::or_untitled(&outlook.title).to_owned();
    let saved = Moment(outlook.saved_at.clone()).short();
    view! { <tr><th scope="row">{title}</th><td>{saved}</td><td>{words::standing(outlook)}</td><td class="text">{words::to_do(outlook)}</td></tr> }.into_any()
}
