//! Who has replied: a table of the sections of an issue, and what is noted by hand.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::change;
use crate::mailing::reminder;
use crate::plan::mailing::{Delivery, Dispatch};
use crate::plan::{FiscalYear, Id, Moment};
use crate::report::sheet::SheetWords;
use crate::report::task::TaskSheet;
use crate::report::tracker::{DeliveryState, DeliveryStatus, IssueStatus, Late, tracker};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::record::{TextOf, text};
use crate::ui::parts::{CheckField, CopyText, Filter, TableRegion, TextField};
use crate::ui::place::use_place;
use crate::wording::{replies as words, sheets};

/// The value of the filter that shows what is past its day.
const OVERDUE: &str = "overdue";

/// The issues, one of them shown.
#[component]
pub(super) fn Tracking() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let today = desk.author().at.date().to_owned();
    let issues = desk.read(move |plan| tracker(plan, &today));
    let picked = RwSignal::new(None::<Id<Dispatch>>);
    let state = RwSignal::new(String::new());
    let issue = Memo::new(move |_| {
        let issues = issues.read();
        let picked = issues
            .iter()
            .find(|issue| Some(issue.dispatch) == picked.get());
        picked.or(issues.first()).cloned()
    });
    let choices = Memo::new(move |_| {
        let issues = issues.read();
        let named =
            |issue: &IssueStatus| words::issue(issue.number, &issue.year_words, &issue.stage_name);
        issues
            .iter()
            .map(|issue| (issue.dispatch.to_string(), named(issue)))
            .collect::<Vec<_>>()
    });
    let chosen = move || {
        issue.with(|issue| {
            issue
                .as_ref()
                .map_or_else(String::new, |issue| issue.dispatch.to_string())
        })
    };
    let rows = Memo::new(move |_| {
        let issue = issue.read();
        let all = issue.iter().flat_map(|issue| &issue.deliveries);
        let state = state.read();
        all.filter(|delivery| is_shown(delivery, &state))
            .map(|delivery| delivery.delivery)
            .collect::<Vec<_>>()
    });
    let sentence = move || {
        issue.with(|issue| {
            issue.as_ref().map(|issue| {
                words::totals(
                    issue.totals,
                    issue.due.as_ref().map(|due| due.words.as_str()),
                )
            })
        })
    };
    view! {
        <Show when=move || !issues.read().is_empty() fallback=move || view! {
            <div class="paper empty">
                <h2>{words::NO_ISSUE}</h2><p>{words::NO_ISSUE_STEP}</p>
                <a class="button" href=move || place.href(Page::Dispatch)>{words::TO_DISPATCH}</a>
            </div>
        }>
            <section class="paper">
                <div class="paper-head"><h2>{words::TRACKER}</h2></div>
                <div class="paper-body flow" data-gap="small">
                    <p class="figure-line">{sentence}</p>
                    <div class="filters">
                        <Filter label=words::ISSUE options=choices value=Signal::derive(chosen) choose=Callback::new(move |id: String| picked.set(Id::new(&id))) />
                        <Filter label=words::STATE options=Signal::stored(states()) value=state choose=Callback::new(move |value| state.set(value)) />
                    </div>
                </div>
                <TableRegion label=words::TRACKER>
                    <table class="table mail-tracker">
                        <thead><tr>
                            <th scope="col">{words::SECTION}</th><th scope="col">{words::STATE}</th><th scope="col">{words::SENT}</th><th scope="col">{words::OPENED}</th>
                            <th scope="col">{words::REMINDED}</th><th scope="col">{words::REPLIED}</th><th scope="col">{words::MISSING}</th><th scope="col">{words::NOTE}</th>
                            <th scope="col"><span class="visually-hidden">{words::ACTIONS}</span></th>
                        </tr></thead>
                        <tbody>
                            <For each=move || rows.get() key=|id| *id let(id)><Row issue id /></For>
                        </tbody>
                    </table>
                </TableRegion>
                <p class="paper-body" hidden=move || !rows.read().is_empty()>{words::NONE_IN_STATE}</p>
            </section>
        </Show>
    }
}

/// What can be filtered by.
fn states() -> Vec<(String, String)> {
    let named = |(index, state): (usize, &DeliveryState)| {
        (index.to_string(), words::state(*state).to_owned())
    };
    let states = DeliveryState::ALL.iter().enumerate().map(named);
    [(String::new(), words::EVERY_STATE.to_owned())]
        .into_iter()
        .chain(states)
        .chain([(OVERDUE.to_owned(), words::OVERDUE.to_owned())])
        .collect()
}

fn is_shown(delivery: &DeliveryStatus, filter: &str) -> bool {
    match filter {
        "" => true,
        OVERDUE => matches!(delivery.late, Late::Overdue(_)),
        index => {
            let state = index
                .parse()
                .ok()
                .and_then(|index: usize| DeliveryState::ALL.get(index));
            state == Some(&delivery.state)
        }
    }
}

/// A section: how far it is, and below it, when it is opened, what is noted by hand.
#[component]
fn Row(issue: Memo<Option<IssueStatus>>, id: Id<Delivery>) -> impl IntoView {
    let delivery = Memo::new(move |_| {
        let issue = issue.read();
        let mut all = issue.iter().flat_map(|issue| &issue.deliveries);
        all.find(|delivery| delivery.delivery == id).cloned()
    });
    let is_open = RwSignal::new(false);
    let panel = format!("reply-{id}");
    let controls = panel.clone();
    let name = Memo::new(move |_| {
        delivery
            .with(|row| row.as_ref().map(|row| row.name.clone()))
            .unwrap_or_default()
    });
    let cells = move || delivery.get().map(|row| cells(&row));
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
            <td class="row-actions">
                <button type="button" class="button" data-size="small" aria-controls=controls aria-expanded=move || is_open.get().to_string()
                    aria-label=move || words::details_of(&name.read()) on:click=move |_| is_open.update(|open| *open = !*open)>{words::DETAILS}</button>
            </td>
        </tr>
        <tr id=panel hidden=move || !is_open.get()>
            <td colspan="9">{move || is_open.get().then(|| view! { <Details issue delivery id /> })}</td>
        </tr>
    }
}

fn cells(row: &DeliveryStatus) -> AnyView {
    let shape = match (row.state, row.late) {
        (_, Late::Overdue(_)) => "late",
        (DeliveryState::NotSent, _) => "empty",
        (DeliveryState::Sent, _) => "locked",
        (DeliveryState::Opened, _) => "started",
        (DeliveryState::Incomplete, _) => "returned",
        (DeliveryState::Replied, _) => "done",
    };
    let when = |moment: &Moment| match moment.short() {
        short if short.is_empty() => words::NO_DATE.to_owned(),
        short => short,
    };
    let missing = if row.state.is_replied() {
        words::missing(row.missing)
    } else {
        words::NO_DATE.to_owned()
    };
    view! {
        <td><span class="state" data-state=shape>{words::state_of(row)}</span></td>
        <td>{when(&row.sent_at)}</td><td>{when(&row.opened_at)}</td><td>{when(&row.reminded_at)}</td><td>{when(&row.replied_at)}</td>
        <td>{missing}</td><td class="text">{row.note.clone()}</td>
    }
    .into_any()
}

/// What is noted by hand, what is missing, and the reminder to be copied.
#[component]
fn Details(
    issue: Memo<Option<IssueStatus>>,
    delivery: Memo<Option<DeliveryStatus>>,
    id: Id<Delivery>,
) -> impl IntoView {
    let desk = use_desk();
    let tick = move |what: &'static str,
                     read: fn(&DeliveryStatus) -> &Moment,
                     write: fn(&mut Delivery) -> &mut Moment| {
        let at = Memo::new(move |_| {
            delivery
                .with(|row| row.as_ref().map(|row| read(row).clone()))
                .unwrap_or_default()
        });
        let label = Signal::derive(move || words::noted(what, &at.read().short()));
        let value = Signal::derive(move || !at.read().0.is_empty());
        let choose = Callback::new(move |is_on: bool| note(desk, id, is_on, write));
        view! { <CheckField label value choose /> }
    };
    let TextOf { value, commit } = text(
        desk,
        id,
        words::NOTED,
        |row| &row.note,
        |row, note| row.note = note,
    );
    let key = format!("reply-note-{id}");
    let letter = desk.look(|plan| {
        let row = plan.get(id)?;
        reminder(plan, row.dispatch, row.section)
    });
    let letter = letter.map(|letter| {
        view! {
            <CopyText id=format!("reminder-subject-{id}") label=words::SUBJECT text=letter.subject rows="1" />
            <CopyText id=format!("reminder-body-{id}") label=words::BODY text=letter.body rows="12" />
        }
    });
    let year = move || issue.with(|issue| issue.as_ref().map(|issue| issue.year));
    let lacking =
        move || delivery.with(|row| row.as_ref().map(|row| lacking(desk, &row.lacking, year())));
    view! {
        <div class="flow reply-details" data-gap="small">
            <div class="check-row">
                {tick(words::IS_SENT, |row| &row.sent_at, |row| &mut row.sent_at)}
                {tick(words::IS_OPENED, |row| &row.opened_at, |row| &mut row.opened_at)}
                {tick(words::IS_REMINDED, |row| &row.reminded_at, |row| &mut row.reminded_at)}
            </div>
            <TextField id=key label=Signal::stored(words::NOTE.to_owned()) value commit lines=true />
            {lacking}
            {letter}
        </div>
    }
}

/// Notes a moment, now; or takes it away.
fn note(desk: Desk, id: Id<Delivery>, is_on: bool, write: fn(&mut Delivery) -> &mut Moment) {
    let at = if is_on {
        desk.author().at
    } else {
        Moment::default()
    };
    desk.act(words::NOTED, |plan| {
        change(plan, id, |row| *write(row) = at)
    });
}

/// The sheets on which something is missing.
fn lacking(desk: Desk, lacking: &[TaskSheet], year: Option<FiscalYear>) -> Option<AnyView> {
    if lacking.is_empty() {
        return None;
    }
    let place = use_place();
    let own = desk.look(SheetWords::of);
    let line = |sheet: &TaskSheet| {
        let what = sheets::missing(
            &sheet.completeness.missing,
            &own.activity,
            &own.outcome,
            &own.policy,
        );
        let route = place.route_now().with_page(Page::Sheet(sheet.initiative));
        let route = year.map_or(route, |year| route.with_year(year));
        view! { <li><a href=route.to_string()>{words::lacking(sheet.page, &sheet.title, &what)}</a></li> }
    };
    let lines = lacking.iter().map(line).collect_view();
    Some(view! { <h4>{words::LACKING}</h4><ul>{lines}</ul> }.into_any())
}
