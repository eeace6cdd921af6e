//! What is asked of whom, and the button that issues it.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{FILES, save_all};
use super::{Shown, folder};
use crate::browser::folder::Folder;
use crate::browser::location;
use crate::mailing::{Order, issue};
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Plan};
use crate::report::dispatch::{SectionShare, last_instructions, shares, usual_stage};
use crate::storage::Origin;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::field::{FieldFrame, described_by};
use crate::ui::parts::form::focus_later;
use crate::ui::parts::record::{id_value, year_of, year_value, years};
use crate::ui::parts::{CheckField, Choice, TableRegion};
use crate::ui::place::use_place;
use crate::wording::{dispatch as words, mailing};

/// What is to be issued, as it stands on the page.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    stage: RwSignal<Option<Id<Stage>>>,
    due: RwSignal<String>,
    instructions: RwSignal<String>,
    /// Sections that are ticked although they are not by themselves, or the other way round.
    turned: RwSignal<Vec<Id<Section>>>,
    also_one_for_all: RwSignal<bool>,
    shares: Memo<Vec<SectionShare>>,
}

impl Draft {
    fn is_ticked(self, share: &SectionShare) -> bool {
        share.is_asked() != self.turned.read().contains(&share.section)
    }

    fn sections(self) -> Vec<Id<Section>> {
        let shares = self.shares.read();
        let ticked = shares.iter().filter(|share| self.is_ticked(share));
        ticked.map(|share| share.section).collect()
    }
}

/// The form.
#[component]
pub(super) fn Ordering(shown: RwSignal<Option<Shown>>) -> impl IntoView {
    let desk = use_desk();
    let year = use_place().year();
    let stage = RwSignal::new(desk.look(usual_stage));
    let draft = Draft {
        stage,
        due: RwSignal::new(String::new()),
        instructions: RwSignal::new(desk.look(|plan| {
            let family = plan
                .header()
                .map(|header| header.family)
                .unwrap_or_default();
            last_instructions(plan).unwrap_or_else(|| words::instructions(family).to_owned())
        })),
        turned: RwSignal::default(),
        also_one_for_all: RwSignal::new(false),
        shares: Memo::new(move |_| desk.read_now(|plan| shares(plan, year.get(), stage.get()))),
    };
    let files =
        Memo::new(move |_| draft.sections().len() + usize::from(draft.also_one_for_all.get()));
    let make = move |goes_to_folder: bool| {
        let order = Order {
            year: year.get_untracked(),
            stage: draft.stage.get_untracked(),
            sections: untrack(|| draft.sections()),
            also_one_for_all: draft.also_one_for_all.get_untracked(),
            due: draft.due.get_untracked(),
            instructions: draft.instructions.get_untracked(),
        };
        spawn_local(async move {
            let mut folder = None;
            if goes_to_folder {
                // Whoever chooses none has not issued anything.
                folder = folder::choose(desk).await;
                if folder.is_none() {
                    return;
                }
            }
            issue_now(desk, order, folder, shown).await;
        });
    };
    view! {
        <section class="paper" aria-label=words::ORDER>
            <div class="paper-head"><h2>{words::ORDER}</h2></div>
            <div class="paper-body flow">
                <Facts draft />
                <h3>{words::SECTIONS}</h3>
                <Sections draft />
                <CheckField label=Signal::stored(words::ONE_FOR_ALL.to_owned()) value=draft.also_one_for_all support=words::ONE_FOR_ALL_SUPPORT
                    choose=Callback::new(move |on| draft.also_one_for_all.set(on)) />
                <div class="button-row">
                    <button type="button" class="button" data-kind="main" on:click=move |_| make(false)>{words::ISSUE}</button>
                    <button type="button" class="button" hidden=!Folder::is_supported() on:click=move |_| make(true)>{words::ISSUE_INTO_FOLDER}</button>
                    <span>{move || words::files(files.get())}</span>
                </div>
            </div>
        </section>
    }
}

/// Year, stage, day and what to do.
#[component]
fn Facts(draft: Draft) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let all_years = desk.read(|plan| years(plan.years(), plan.year_style()));
    let all_stages = desk.read(stages);
    let year = Signal::derive(move || year_value(Some(place.year().get())));
    let stage = Signal::derive(move || id_value(draft.stage.get()));
    let go = move |value: String| {
        if let Some(year) = year_of(&value) {
            location::go(&place.route_now().with_year(year).to_string());
        }
    };
    let on = move || match draft.due.get().as_str() {
        "" => words::NO_DUE.to_owned(),
        day => mailing::date(day),
    };
    let instructions = draft.instructions;
    view! {
        <div class="columns" data-columns="3">
            <Choice id="dispatch-year" label=Signal::stored(words::YEAR.to_owned()) options=all_years value=year choose=Callback::new(go) />
            <Choice id="dispatch-stage" label=Signal::stored(words::STAGE.to_owned()) options=all_stages value=stage
                choose=Callback::new(move |id: String| draft.stage.set(Id::new(&id))) />
            <FieldFrame id="dispatch-due" label=Signal::stored(words::DUE.to_owned())>
                <input class="input" type="date" id="dispatch-due" data-width="short" aria-describedby="dispatch-due-words"
                    on:change=move |event| draft.due.set(event_target_value(&event)) />
                <p id="dispatch-due-words">{on}</p>
            </FieldFrame>
        </div>
        <FieldFrame id="dispatch-instructions" label=Signal::stored(words::INSTRUCTIONS.to_owned()) support=words::INSTRUCTIONS_SUPPORT>
            <textarea class="input" rows="4" id="dispatch-instructions" aria-describedby=described_by("dispatch-instructions")
                prop:value=instructions.get_untracked() on:input=move |event| instructions.set(event_target_value(&event))></textarea>
        </FieldFrame>
    }
}

fn stages(plan: &Plan) -> Vec<(String, String)> {
    let stages = plan.in_order::<Stage>().into_iter();
    let named = stages.map(|stage| (stage.id().to_string(), stage.name.clone()));
    named
        .chain([(String::new(), words::NO_STAGE.to_owned())])
        .collect()
}

/// What each section will get, each with a box.
#[component]
fn Sections(draft: Draft) -> impl IntoView {
    let row = move |share: &SectionShare| {
        let section = share.section;
        let is_ticked = draft.is_ticked(share);
        let turn = move |_| {
            draft.turned.update(
                |turned| match turned.iter().position(|other| *other == section) {
                    Some(index) => drop(turned.remove(index)),
                    None => turned.push(section),
                },
            );
        };
        let what = if share.is_asked() {
            view! { <td>{words::share(share)}</td><td class="number">{share.missing}</td> }
                .into_any()
        } else {
            view! { <td colspan="2" class="muted">{words::NOT_ASKED}</td> }.into_any()
        };
        view! {
            <tr>
                <th scope="row"><label class="check"><input type="checkbox" prop:checked=is_ticked on:change=turn /><span>{share.name.clone()}</span></label></th>
                {what}<td>{share.contact.clone()}</td>
            </tr>
        }
    };
    let rows = move || draft.shares.read().iter().map(row).collect_view();
    view! {
        <TableRegion label=words::SECTIONS>
            <table class="table">
                <thead><tr>
                    <th scope="col">{words::SECTION}</th><th scope="col">{words::SHEETS}</th>
                    <th scope="col" class="number">{words::MISSING}</th><th scope="col">{words::CONTACT}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
    }
}

/// Keeps the plan as it is, writes the issue down and saves its files, into the folder if there is
/// one. Without the kept version nothing is issued.
async fn issue_now(
    desk: Desk,
    order: Order,
    folder: Option<Folder>,
    shown: RwSignal<Option<Shown>>,
) {
    let refuse = |message: &str| desk.notices().say(Notice::error(message));
    let (plan, author, dispatch) = (desk.look(Clone::clone), desk.author(), Desk::new_id());
    // What cannot be issued leaves no version behind.
    if let Err(because) = issue(&plan, &order, &author, 0, dispatch) {
        return refuse(because.message());
    }
    let keeper = desk.keeper(Clone::clone);
    let revision = match keeper.keep_copy(Origin::Issued).await {
        Ok(revision) => revision,
        Err(error) => return refuse(&words::not_kept(&error)),
    };
    match issue(&plan, &order, &author, revision, dispatch) {
        Err(because) => refuse(because.message()),
        Ok(issued) => {
            if desk.act(words::ACTION, |_| issued.edits) {
                let files = issued.files;
                if let Some(folder) = folder {
                    folder::save_into(desk, &folder, &files).await;
                } else {
                    let told = words::issued(files.len());
                    desk.notices().say(Notice::success(&told));
                    save_all(&files);
                }
                shown.try_set(Some(Shown { dispatch, files }));
                focus_later(FILES.to_owned());
            }
        }
    }
}
