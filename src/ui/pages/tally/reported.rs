//! The counts of a year that is known only as counts, to be copied from what was published.

use leptos::prelude::*;

use super::Asked;
use crate::edit::summary::{CountSlot, set_count};
use crate::pasting::Counts;
use crate::plan::FiscalYear;
use crate::plan::normal::comparable;
use crate::report::reported_counts::{CountRow, ReportedCounts, reported_counts};
use crate::report::tally::Source;
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::ui::parts::choice::Choosable;
use crate::ui::parts::record::{TextOf, year_of, year_value, years};
use crate::ui::parts::{CellText, Filter, PasteInto, Seal, TableRegion, Typed};
use crate::wording::reports::TOTAL;
use crate::wording::tally::{self as tally_words, reported as words};

/// The section, closed until it is wanted; open in a year that has nothing else.
pub(super) fn section(asked: Asked) -> AnyView {
    let desk = asked.desk;
    let looked_at = asked.place.year();
    let picked = RwSignal::new(None::<FiscalYear>);
    // A year that has ratings is compared with the one before it.
    let year = Memo::new(move |_| {
        let year = looked_at.get();
        let usual = || {
            let is_rated = asked
                .desk
                .read_now(|plan| reported_counts(plan, year).has_ratings);
            if is_rated { year.previous() } else { None }
        };
        picked.get().or_else(usual).unwrap_or(year)
    });
    let table = desk.read(move |plan| reported_counts(plan, year.get()));
    let options = desk.read(|plan| -> Vec<Choosable> {
        let known = plan.years();
        let before = known.first().and_then(|first| first.previous());
        years(before.into_iter().chain(known), plan.year_style())
    });
    let can_be_filled = Memo::new(move |_| table.read().can_be_filled());
    let shape = Memo::new(move |_| Shape::of(&table.read()));
    let is_open = asked
        .by(|_| crate::report::tally::Dimension::Total)
        .with_untracked(|tally| tally.source == Source::Reported || tally.total.items == 0);
    view! {
        <details class="paper disclosure screen-only" id="reported-counts" open=is_open>
            <summary>{words::HEADING}</summary>
            <div class="paper-body flow" data-gap="small">
                <p>{words::LEAD}</p>
                <div class="filters">
                    <Filter label=words::YEAR options value=Signal::derive(move || year_value(Some(year.get())))
                        choose=Callback::new(move |value: String| picked.set(year_of(&value))) />
                </div>
                <Show when=move || table.read().has_ratings><p class="strong">{words::HAS_RATINGS}</p></Show>
                <Show when=move || can_be_filled.get() fallback=|| view! { <p>{words::EMPTY}</p> }>
                    {move || grid(desk, &shape.read(), table)}
                </Show>
            </div>
        </details>
    }
    .into_any()
}

/// What decides which controls there are: the table without its numbers, so that typing one does
/// not make the controls anew.
#[derive(Clone, PartialEq)]
struct Shape {
    rows: Vec<CountRow>,
    published: CountRow,
    grades: Vec<crate::report::GradeLook>,
}

impl Shape {
    fn of(table: &ReportedCounts) -> Self {
        let bare = |row: &CountRow| {
            let mut row = row.clone();
            row.sum = None;
            for cell in &mut row.cells {
                cell.count = None;
            }
            row
        };
        Self {
            rows: table.rows.iter().map(bare).collect(),
            published: bare(&table.published),
            grades: table.grades.clone(),
        }
    }
}

fn grid(desk: Desk, shape: &Shape, table: Memo<ReportedCounts>) -> AnyView {
    let heads = shape
        .grades
        .iter()
        .map(|grade| {
            view! { <th scope="col" class="number"><Seal symbol=grade.symbol.clone() shape=grade.shape size="small" />" "{grade.label.clone()}</th> }
        })
        .collect_view();
    let paste = PasteInto::new(move || Counts {
        counts: table.get_untracked(),
    });
    let mut last = String::new();
    let rows = shape
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            if !row.label.is_empty() {
                last.clone_from(&row.label);
            }
            let sum = move || shown(table.read().rows.get(index).and_then(|row| row.sum));
            view! {
                <tr data-row=index.to_string()>
                    <th scope="row">{row.label.clone()}<span class="visually-hidden">{row.label.is_empty().then(|| last.clone())}</span></th>
                    <td class="nowrap">{row.actor_name.clone()}</td>
                    {inputs(desk, row, &last, &shape.grades)}
                    <td class="number">{sum}</td>
                </tr>
            }
        })
        .collect_view();
    let sums = (0..shape.grades.len())
        .map(|index| {
            let sum = move || shown(table.read().sums.get(index).copied());
            view! { <td class="number">{sum}</td> }
        })
        .collect_view();
    let sum = move || table.read().sum.to_string();
    let published = inputs(desk, &shape.published, words::PUBLISHED, &shape.grades);
    let published_sum = move || shown(table.read().published.sum);
    let checked = move || {
        let table = table.read();
        if table.differences.is_empty() {
            let is_full = table
                .published
                .cells
                .iter()
                .all(|cell| cell.count.is_some());
            return (is_full && table.sum > 0)
                .then(|| view! { <p role="status">{words::AGREES}</p> })
                .into_any();
        }
        table
            .differences
            .iter()
            .map(|(grade, sum, total)| {
                let words = words::differs(grade, *sum, *total);
                view! { <p class="field-error" role="status">{words}</p> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <TableRegion label=words::HEADING paste>
            <table class="table reported" data-size="dense">
                <thead><tr>
                    <th scope="col">{words::NODE}</th>
                    <th scope="col">{crate::wording::reports::ACTOR}</th>
                    {heads}
                    <th scope="col" class="number">{TOTAL}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr><th scope="row" colspan="2">{words::SUM}</th>{sums}<td class="number">{sum}</td></tr>
                    <tr data-row=Counts::PUBLISHED><th scope="row" colspan="2">{words::PUBLISHED}</th>{published}<td class="number">{published_sum}</td></tr>
                </tfoot>
            </table>
        </TableRegion>
        {checked}
    }
    .into_any()
}

fn shown(count: Option<u32>) -> String {
    count.map_or_else(
        || tally_words::UNKNOWN.to_owned(),
        |count| count.to_string(),
    )
}

/// The fields of a row.
fn inputs(desk: Desk, row: &CountRow, label: &str, grades: &[crate::report::GradeLook]) -> AnyView {
    row.cells
        .iter()
        .zip(grades)
        .map(|(cell, grade)| {
            let said = words::cell(label, &row.actor_name, &grade.symbol);
            let id = id_of(cell.slot);
            let grade = cell.slot.grade.to_string();
            view! { <td class="number" data-cell=grade><CellText id label=Signal::stored(said) text=bound(desk, cell.slot) /></td> }
        })
        .collect_view()
        .into_any()
}

fn id_of(slot: CountSlot) -> String {
    let node = slot.node.map_or_else(String::new, |node| node.to_string());
    let actor = slot
        .actor
        .map_or_else(String::new, |actor| actor.to_string());
    format!("count-{node}-{actor}-{}", slot.grade)
}

fn bound(desk: Desk, slot: CountSlot) -> TextOf {
    let value = desk.read(move |plan| {
        let count = slot.tally_in(plan).map(|tally| tally.count);
        count.map_or_else(String::new, |count| count.to_string())
    });
    let commit = Callback::new(move |typed: Typed| {
        let read = comparable(&typed.text);
        let count = match read.parse::<u32>() {
            Ok(count) => Some(count),
            Err(_) if read.is_empty() => None,
            Err(_) => {
                // What is half typed may still become a number.
                if !typed.continues {
                    desk.notices().say(Notice::warning(words::NO_NUMBER));
                }
                return;
            }
        };
        let edits = |plan: &crate::plan::Plan| set_count(plan, slot, count);
        if typed.continues {
            desk.go_on(words::ACTION, edits);
        } else {
            desk.act(words::ACTION, edits);
        }
    });
    TextOf {
        value: value.into(),
        commit,
    }
}
