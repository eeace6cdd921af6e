//! Earlier issues, with their files to be made again.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Shown;
use super::files::FILES;
use crate::mailing::again;
use crate::plan::Id;
use crate::plan::mailing::Dispatch;
use crate::report::tracker::{IssueStatus, tracker};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::TableRegion;
use crate::ui::parts::form::focus_later;
use crate::wording::dispatch as words;

/// The issues of the plan, the latest first.
#[component]
pub(super) fn Earlier(shown: RwSignal<Option<Shown>>) -> impl IntoView {
    let desk = use_desk();
    let issues = desk.read(|plan| tracker(plan, ""));
    let row = move |issue: &IssueStatus| {
        let dispatch = issue.dispatch;
        let show = move |_| spawn_local(async move { make_again(desk, dispatch, shown).await });
        let due = issue.due.as_ref().map(|due| due.words.clone());
        view! {
            <tr>
                <th scope="row">{words::number(issue.number)}</th>
                <td>{words::about(&issue.year_words, &issue.stage_name)}</td><td>{due}</td><td>{issue.issued_at.short()}</td>
                <td class="number">{issue.deliveries.len()}</td>
                <td class="row-actions"><button type="button" class="button" data-size="small" aria-label=words::show_files_of(issue.number) on:click=show>{words::SHOW_FILES}</button></td>
            </tr>
        }
    };
    let rows = move || issues.read().iter().map(row).collect_view();
    view! {
        <Show when=move || !issues.read().is_empty()>
            <section class="paper">
                <div class="paper-head"><h2>{words::EARLIER}</h2></div>
                <TableRegion label=words::EARLIER>
                    <table class="table">
                        <thead><tr>
                            <th scope="col">{words::NUMBER}</th><th scope="col">{words::YEAR}</th><th scope="col">{words::DUE}</th><th scope="col">{words::ISSUED_AT}</th>
                            <th scope="col" class="number">{words::COUNT}</th><th scope="col"><span class="visually-hidden">{words::ACTIONS}</span></th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableRegion>
            </section>
        </Show>
    }
}

/// Makes the files of an issue again from the version that was kept when it was issued.
async fn make_again(desk: Desk, dispatch: Id<Dispatch>, shown: RwSignal<Option<Shown>>) {
    let Some(hash) = desk.look(|plan| plan.get(dispatch).map(|row| row.hash.clone())) else {
        return;
    };
    let keeper = desk.keeper(Clone::clone);
    let Some((revision, issued)) = keeper.issued(&hash).await else {
        return desk.notices().say(Notice::warning(words::NO_VERSION));
    };
    match desk.look(|plan| again(plan, dispatch, &issued, revision)) {
        Ok(files) => {
            shown.try_set(Some(Shown { dispatch, files }));
            focus_later(FILES.to_owned());
        }
        Err(because) => desk.notices().say(Notice::warning(because.message())),
    }
}
