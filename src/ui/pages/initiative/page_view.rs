//! The page of an item as the action plan prints it, drawn from its view model: on paper, and on
//! the screen on request.

use leptos::prelude::*;

use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id};
use crate::report::action_page::{ActionPage, ActionRow, action_page};
use crate::report::sheet::IndicatorRow;
use crate::ui::desk::use_desk;
use crate::ui::parts::TableRegion;
use crate::ui::parts::tracks;
use crate::wording::initiative as words;

/// The page, kept up with the plan.
pub(super) fn page_view(id: Id<Initiative>) -> impl IntoView {
    let page = use_desk().read(move |plan| action_page(plan, id));
    move || page.get().map(|page| drawn(&page))
}

fn drawn(page: &ActionPage) -> AnyView {
    let path = page
        .path
        .iter()
        .filter(|step| step.node.is_some())
        .enumerate();
    let path: Vec<String> = path
        .map(|(index, it)| {
            // Only the outermost level is named before its number, as the document does.
            let level = if index == 0 {
                it.level_name.as_str()
            } else {
                ""
            };
            words::step(level, &it.number, &it.title)
        })
        .collect();
    let text = |head: &'static str, lines: &[String]| {
        let lines: Vec<String> = lines.to_vec();
        (!lines.is_empty()).then(|| text_row(head.to_owned(), lines))
    };
    let responses: Vec<String> = page
        .responses
        .iter()
        .map(|response| format!("{}{}", response.mark, response.text))
        .collect();
    let overview: Vec<String> = page.overview.lines().map(str::to_owned).collect();
    let remarks = page.remarks.clone();
    view! {
        <article class="paper action-page"><div class="paper-body flow" data-gap="small">
            <table class="action-head">
                <tbody>
                    <tr>
                        <th scope="row">{words::ITEM_NUMBER}</th><td class="action-number">{page.number.clone()}</td>
                        <th scope="row">{page.words.section.clone()}</th><td>{page.section_names.clone()}</td>
                        <th scope="row">{words::FUNDING}</th><td>{page.funding_types.iter().map(|name| view! { <p>{name.clone()}</p> }).collect_view()}</td>
                    </tr>
                    <tr><td colspan="6">{path.into_iter().map(|step| view! { <p>{step}</p> }).collect_view()}</td></tr>
                    <tr><th scope="row">{page.words.initiative.clone()}</th><td colspan="5"><strong>{page.title.clone()}</strong>
                        {(!page.listed_title.is_empty()).then(|| view! { <p class="muted">{words::listed_as(&page.listed_title)}</p> })}</td></tr>
                    {(!overview.is_empty()).then(|| text_row(page.words.overview.clone(), overview))}
                    {text(words::CURRENT_ISSUES, &page.current_issues)}
                    {text(words::DIRECTION_AND_PURPOSE, &page.direction)}
                    {text(words::RESPONSES_AND_WORK, &responses)}
                </tbody>
            </table>
            {schedule(page)}
            {targets(page)}
            {(!remarks.is_empty()).then(|| view! {
                <table class="action-head"><tbody>{text_row(page.words.remarks.clone(), remarks)}</tbody></table>
            })}
        </div></article>
    }
    .into_any()
}

fn text_row(head: String, lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
    view! { <tr><th scope="row">{head}</th><td colspan="5">{lines.collect_view()}</td></tr> }
        .into_any()
}

/// The actions beside their bars.
fn schedule(page: &ActionPage) -> AnyView {
    let years = page.years.len();
    let heads = |years: &[String]| {
        let heads = years
            .iter()
            .map(|year| view! { <span>{year.clone()}</span> });
        heads.collect_view()
    };
    let goals_of = page.goals_of.clone();
    let row = |row: &ActionRow| {
        let action = &row.action;
        let goals = (!row.goals.is_empty()).then(|| view! { <p class="action-goals"><span>{goals_of.clone()}</span>" "{row.goals.clone()}</p> });
        view! {
            <tr>
                <th scope="row" class="action-row-number">{action.number.clone()}</th>
                <td>{words::with_class(&action.title, &action.change_class)}{goals}</td>
                <td class="action-bars">{tracks::drawn(&row.tracks, years)}</td>
            </tr>
        }
    };
    let rows = page.actions.iter().map(row).collect_view();
    let own = (!page.own_tracks.is_empty()).then(|| view! {
        <tr><th scope="row" colspan="2">{words::WHOLE}</th><td class="action-bars">{tracks::drawn(&page.own_tracks, years)}</td></tr>
    });
    if page.actions.is_empty() && page.own_tracks.is_empty() {
        return ().into_any();
    }
    let table = view! {
        <table class="action-rows">
            <thead><tr>
                <th scope="col" colspan="2">{words::ACTIONS}</th>
                <th scope="col" class="action-bars">{page.words.schedule.clone()}
                    <div class="schedule" style=("--years", years.to_string())><div class="schedule-years">{heads(&page.year_heads)}</div></div></th>
            </tr></thead>
            <tbody>{own}{rows}</tbody>
        </table>
    };
    view! {
        <TableRegion>{table}</TableRegion>
        <div class="action-notes">{page.bar_notes.iter().map(|note| view! { <p>{words::bar_note(note)}</p> }).collect_view()}</div>
    }
    .into_any()
}

/// The table of targets; without an indicator its first row stands empty, as the document prints it.
fn targets(page: &ActionPage) -> AnyView {
    let note = |text: &str| Some(page.notes_at(text)).filter(|note| !note.is_empty());
    let cells = |row: &IndicatorRow| {
        let cells = row.cells.iter().map(|cell| {
            let actual = (!cell.actual.is_empty())
                .then(|| view! { <p class="muted">{words::actual(&cell.actual)}</p> });
            view! { <td class="center" title=note(&cell.target_in_force)>{cell.target_in_force.clone()}{actual}</td> }
        });
        cells.collect_view()
    };
    let row = |(index, row): (usize, &IndicatorRow)| {
        let number = if row.number.is_empty() {
            (index + 1).to_string()
        } else {
            row.number.clone()
        };
        let baseline = row.baseline.clone();
        let (value, when) = baseline.map_or_else(Default::default, |it| (it.as_printed, it.when));
        let apart = (when != page.baseline_head && !when.is_empty())
            .then(|| view! { <p class="muted">{when}</p> });
        view! {
            <tr><td class="center">{number}</td><th scope="row" title=note(&row.name)>{words::with_population(&row.name, &row.population_name)}</th>
                <td class="center" title=note(&value)>{value.clone()}{apart}</td>{cells(row)}</tr>
        }
    };
    let blank = page.indicators.is_empty().then(|| {
        let cells = (0..=page.years.len()).map(|_| view! { <td></td> });
        view! { <tr><td class="center">"1"</td><td></td>{cells.collect_view()}</tr> }
    });
    let notes = page.indicators.iter().flat_map(|row| row.note.lines());
    let notes = notes
        .map(|note| view! { <p>{note.to_owned()}</p> })
        .collect_view();
    let year = |(year, head): (&FiscalYear, &String)| view! { <th scope="col" data-year=year.western()>{head.clone()}</th> };
    let table = view! {
        <table class="action-targets">
            <thead><tr>
                <th scope="col" colspan="2">{page.words.target.clone()}</th><th scope="col">{page.baseline_head.clone()}</th>
                {page.years.iter().zip(&page.year_heads).map(year).collect_view()}
            </tr></thead>
            <tbody>{page.indicators.iter().enumerate().map(row).collect_view()}{blank}</tbody>
        </table>
    };
    view! {
        <TableRegion>{table}</TableRegion>
        <div class="action-notes">{notes}</div>
    }
    .into_any()
}
