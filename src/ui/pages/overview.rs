//! Every item in one table (全体計画表), and the map of another plan's goals across the items.

use leptos::prelude::*;

use crate::paper::Piece;
use crate::report::drift::drifts;
use crate::report::overview::{Overview, OverviewGroup, OverviewItem, OverviewRow, overview};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::{PageHead, TableRegion, tracks};
use crate::ui::place::{Place, use_place};
use crate::wording::{frame, initiative, overview as words};

mod cross;

/// Every item in one table (全体計画表).
#[component]
pub fn OverviewPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let all = desk.read(overview);
    let drifted = desk.read(|plan| drifts(plan).len());
    let content = move || {
        let all = all.read();
        if all.items == 0 {
            return view! {
                <div class="paper empty">
                    <h2>{words::EMPTY}</h2>
                    <p>{words::EMPTY_STEP}</p>
                    <a class="button" href=place.href(Page::Outline)>{words::TO_OUTLINE}</a>
                </div>
            }
            .into_any();
        }
        let drifted = drifted.get();
        let counts = words::counts(all.items, all.rows, all.rows_without_goal, drifted);
        let link = (drifted > 0).then(
            || view! { <a class="screen-only" href=place.href(Page::Drift)>{words::TO_DRIFT}</a> },
        );
        view! {
            <div class="flow" data-gap="large">
                <p class="row"><span>{counts}</span>{link}</p>
                {table(desk, &all, place)}
                {cross::map(&all.cross, &all.words.initiative, place)}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="print-landscape">
            <PageHead title=Signal::stored(frame::OVERVIEW.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
                <PrintButton pieces=&[Piece::Overview] />
            </PageHead>
            {content}
        </div>
    }
}

fn table(desk: Desk, all: &Overview, place: Place) -> AnyView {
    let years = all.years.len();
    let heads = all
        .years
        .iter()
        .map(|year| view! { <span>{desk.short(*year)}</span> });
    let has_goals = !all.cross.goals.is_empty();
    let groups = all
        .groups
        .iter()
        .map(|group| group_rows(group, years, has_goals, place));
    let table = view! {
            <table class="table overview" data-size="dense">
                <thead><tr>
                    <th scope="col">{words::NUMBER}</th>
                    <th scope="col">{all.words.initiative.clone()}{words::sections(&all.words.section)}</th>
                    <th scope="col" colspan="2">{words::ACTIONS}</th>
                    <th scope="col" class="action-bars">{all.words.schedule.clone()}
                        <div class="schedule" style=("--years", years.to_string())><div class="schedule-years">{heads.collect_view()}</div></div></th>
                    {has_goals.then(|| view! { <th scope="col">{words::GOALS}</th> })}
                </tr></thead>
                {groups.collect_view()}
            </table>
    };
    view! {
        <div class="paper"><TableRegion label=frame::OVERVIEW>{table}</TableRegion></div>
    }
    .into_any()
}

fn group_rows(group: &OverviewGroup, years: usize, has_goals: bool, place: Place) -> AnyView {
    let columns = if has_goals { "6" } else { "5" };
    let items = group.items.iter().map(|item| {
        let rows = item.rows.iter().enumerate();
        let rows = rows.map(|(index, row)| {
            let heading = (index == 0).then(|| item_cells(item, place));
            view! { <tr>{heading}{row_cells(row, years, has_goals)}</tr> }
        });
        view! { <tbody class="keep">{rows.collect_view()}</tbody> }
    });
    view! {
        <tbody><tr class="level-row" data-level="1">
            <th scope="rowgroup" colspan=columns>{initiative::step("", &group.number, &group.title)}</th>
        </tr></tbody>
        {items.collect_view()}
    }
    .into_any()
}

fn item_cells(item: &OverviewItem, place: Place) -> AnyView {
    let rows = item.rows.len().to_string();
    let mark = item
        .cross_listed
        .then(|| view! { <span class="mark">{words::CROSS_LISTED}</span> });
    view! {
        <td class="nowrap" rowspan=rows.clone()>{item.number.clone()}</td>
        <th scope="row" rowspan=rows>
            <a href=place.href(Page::Initiative(item.initiative))>{item.title.clone()}</a>{mark}
            <p class="muted">{words::sections(&item.section_names)}</p>
        </th>
    }
    .into_any()
}

fn row_cells(row: &OverviewRow, years: usize, has_goals: bool) -> AnyView {
    let title = initiative::with_class(&row.title, &row.change_class);
    let goals = has_goals.then(|| {
        let is_action = !row.actions.is_empty();
        let blank = (is_action && row.goals.is_blank())
            .then(|| view! { <span class="visually-hidden">{words::NONE}</span> });
        view! { <td class="center nowrap">{row.goals.cell.clone()}{blank}</td> }
    });
    view! {
        <td class="nowrap">{row.number.clone()}</td>
        <td>{title}</td>
        <td class="action-bars">{tracks::drawn(&row.tracks, years)}</td>
        {goals}
    }
    .into_any()
}
