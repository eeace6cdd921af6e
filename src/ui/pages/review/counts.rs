//! How many have which disposition: in a line at the top, and by item in a table.

use leptos::prelude::*;

use super::Shown;
use crate::browser::page;
use crate::report::Subject;
use crate::report::review::{Counts, Disposition, FindingLine, ReviewReport};
use crate::ui::parts::{Seal, Stack, TableRegion, shape_name};
use crate::wording::review as words;

/// What a row's first control is called, to go to it.
pub(super) fn row_id(subject: Subject) -> String {
    match subject {
        Subject::Initiative(id) => format!("review-{id}"),
        Subject::Node(id) => format!("review-{id}"),
    }
}

/// The counts over the whole plan and what is worth a second look.
pub(super) fn figures(shown: Shown) -> impl IntoView {
    let of_plan = shown.read(|report| {
        (
            report.dispositions.clone(),
            report.counts.clone(),
            report.tree_items,
        )
    });
    let findings = shown.read(|report| report.findings.clone());
    view! {
        {move || of_plan.with(|(dispositions, counts, items)| summary(dispositions, counts, *items))}
        <Show when=move || !findings.read().is_empty()>
            <section class="paper screen-only"><div class="paper-body">
                <details class="disclosure" open=true>
                    <summary>{move || words::to_check(findings.read().len())}</summary>
                    <ul class="plain-list">{move || findings.get().into_iter().map(finding).collect_view()}</ul>
                </details>
            </div></section>
        </Show>
    }
}

fn finding(line: FindingLine) -> impl IntoView {
    let text = words::finding_of(&line.title, words::finding(line.finding));
    let go = move |_| {
        page::focus(&row_id(line.subject));
    };
    view! { <li><button type="button" class="button" data-kind="quiet" data-size="small" on:click=go>{text}</button></li> }
}

fn summary(
    dispositions: &[Disposition],
    counts: &Counts,
    tree_items: usize,
) -> impl IntoView + use<> {
    let figures: Vec<_> = dispositions
        .iter()
        .zip(&counts.each)
        .map(|(it, count)| {
            view! {
                <div><dt><Seal symbol=it.symbol.clone() label=it.label.clone() shape=it.shape size="small" /></dt><dd>{*count}</dd></div>
            }
        })
        .collect();
    let parts = dispositions
        .iter()
        .map(|it| shape_name(it.shape))
        .zip(
            counts
                .each
                .iter()
                .map(|count| u32::try_from(*count).unwrap_or(u32::MAX)),
        )
        .collect();
    let [of, not, on, end] = words::sentence(counts.rows, tree_items);
    let open = (counts.open > 0).then(|| words::still_open(counts.open));
    view! {
        <div class="paper summary"><dl class="summary-figures">{figures}</dl><Stack parts /></div>
        <p class="figure-line" role="status">
            <span class="figure">{counts.rows}</span>{of}<span class="figure">{counts.achieved}</span>{not}
            <span class="figure">{counts.not_achieved}</span>{on}<span class="figure">{counts.extended}</span>{end}{open}
        </p>
    }
}

/// The counts by field and item.
pub(super) fn table(shown: Shown) -> impl IntoView {
    let rows = shown.read(Table::of);
    view! {
        <section class="paper"><div class="paper-head"><h2>{words::COUNTS}</h2></div>
            {move || rows.with(counts_table)}
        </section>
    }
}

/// What stands in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Table {
    dispositions: Vec<Disposition>,
    lines: Vec<(bool, String, Counts)>,
    total: Counts,
}

impl Table {
    fn of(report: &ReviewReport) -> Self {
        let mut rows = Vec::new();
        for field in &report.fields {
            let name = words::item_caption("", &field.number, &field.title);
            rows.push((true, name, field.counts.clone()));
            for item in field.items.iter().filter(|item| item.node.is_some()) {
                let name = words::item_caption("", &item.number, &item.title);
                rows.push((false, name, item.counts.clone()));
            }
        }
        Self {
            dispositions: report.dispositions.clone(),
            lines: rows,
            total: report.counts.clone(),
        }
    }
}

fn counts_table(shown: &Table) -> impl IntoView + use<> {
    let heads: Vec<_> = shown
        .dispositions
        .iter()
        .map(|it| view! { <th scope="col" class="number"><Seal symbol=it.symbol.clone() label=it.label.clone() shape=it.shape size="small" /></th> })
        .collect();
    let cells = |counts: &Counts| {
        let each: Vec<_> = counts
            .each
            .iter()
            .map(|count| view! { <td class="number">{*count}</td> })
            .collect();
        view! { {each}<td class="number">{counts.open}</td><td class="number"><span class="figure">{counts.rows}</span></td> }
    };
    let rows: Vec<_> = shown
        .lines
        .iter()
        .map(|(is_field, name, counts)| {
            let name = name.clone();
            let head = if *is_field {
                view! { <th scope="row"><strong>{name}</strong></th> }.into_any()
            } else {
                view! { <th scope="row" class="review-item">{name}</th> }.into_any()
            };
            view! { <tr>{head}{cells(counts)}</tr> }
        })
        .collect();
    let table = view! {
            <table class="table" data-size="dense">
                <caption class="visually-hidden">{words::COUNTS_CAPTION}</caption>
                <thead><tr><th scope="col">{words::ITEM}</th>{heads}<th scope="col" class="number">{words::STILL_OPEN}</th><th scope="col" class="number">{words::ALL}</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{words::WHOLE_PLAN}</th>{cells(&shown.total)}</tr></tfoot>
            </table>
    };
    view! {
        <TableRegion label=words::COUNTS_CAPTION>{table}</TableRegion>
    }
}
