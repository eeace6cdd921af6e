//! Beside the sheet: last year's texts and opinions, what is still missing, how grades moved.

use leptos::prelude::*;

use super::carrying::LastYearText;
use super::handle::{OpenSheet, text_of};
use super::years::grades;
use crate::check::{check, of_sheet};
use crate::edit::sheets::SheetText;
use crate::report::sheet::OpinionView;
use crate::wording::{sheet as words, sheets};

/// The aside.
#[component]
pub fn SheetAside(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let last = sheet.read(|view| view.opinions_last_year.clone());
    let now = sheet.read(|view| view.opinions.clone());
    view! {
        <aside class="paper aside sheet-aside">
            <LastYear sheet />
            <Opinions title=words::OPINIONS_LAST_YEAR opinions=last />
            <Opinions title=words::OPINIONS opinions=now />
            <Notes sheet />
            <Trend sheet />
        </aside>
    }
}

/// Last year's texts, each under its name. On a narrow screen they stand under their fields.
#[component]
fn LastYear(sheet: OpenSheet) -> impl IntoView {
    let written = sheet.read(|view| {
        let blocks = view.texts.blocks.iter();
        let blocks = blocks.flat_map(|block| {
            [
                SheetText::BlockActivity(block.id),
                SheetText::BlockOutcome(block.id),
            ]
        });
        [SheetText::Activity, SheetText::Outcome]
            .into_iter()
            .chain(blocks)
            .chain([SheetText::Policy, SheetText::Remarks])
            .filter(|which| !text_of(view, *which).last_year.trim().is_empty())
            .collect::<Vec<_>>()
    });
    view! {
        <section class="wide-only">
            <h2>{words::last_year(&sheet.last_year_words())}</h2>
            <Show when=move || written.read().is_empty()><p>{words::NOTHING_LAST_YEAR}</p></Show>
            <For each=move || written.get() key=|which| *which let(which)>
                <div class="last-year">
                    <h3>{sheet.name_of(which)}</h3>
                    <LastYearText sheet which />
                </div>
            </For>
        </section>
    }
}

#[component]
fn Opinions(title: &'static str, opinions: Memo<Vec<OpinionView>>) -> impl IntoView {
    let one = |opinion: &OpinionView| {
        let answers = opinion.responses.iter();
        let answers = answers.map(|answer| {
            let by = if answer.section_name.is_empty() {
                String::new()
            } else {
                words::said_by(&answer.section_name)
            };
            view! { <p>{[words::response(answer.state), words::GAP, &answer.text, &by].concat()}</p> }
        });
        let by = (!opinion.given_by.is_empty()).then(|| words::said_by(&opinion.given_by));
        view! { <p class="quote">{opinion.text.clone()}{by}</p>{answers.collect_view()} }
    };
    view! {
        <Show when=move || !opinions.read().is_empty()>
            <section><h2>{title}</h2>{move || opinions.read().iter().map(one).collect_view()}</section>
        </Show>
    }
}

/// What is missing on the sheet and what the checks found about it.
#[component]
fn Notes(sheet: OpenSheet) -> impl IntoView {
    let missing = sheet.read(|view| {
        let (fields, own) = (&view.completeness.missing, &view.words);
        sheets::missing(fields, &own.activity, &own.outcome, &own.policy)
    });
    let found = sheet
        .desk
        .read(move |plan| of_sheet(plan, check(plan), sheet.id, sheet.year));
    let is_kept = sheet.read(|view| view.is_kept);
    // What others have to fill in is not missing here.
    let is_told = !sheet.is_copy() || sheet.role().is_some();
    view! {
        <section>
            <h2>{words::NOTES}</h2>
            <Show when=move || is_told && is_kept.get() && !missing.read().is_empty()>
                <p>{words::STILL_OPEN}</p>
                <p class="strong">{missing}</p>
            </Show>
            {move || found.read().iter().map(|finding| view! {
                <div class="notice" data-kind="warning" data-size="small">
                    <p class="notice-title">{words::PLEASE_CHECK}</p>
                    <p>{finding.message.clone()}{finding.remedy.clone()}</p>
                </div>
            }).collect_view()}
            <Show when=move || (!is_told || missing.read().is_empty()) && found.read().is_empty()><p>{words::NO_NOTES}</p></Show>
        </section>
    }
}

/// The grades of each stage through the years.
#[component]
fn Trend(sheet: OpenSheet) -> impl IntoView {
    let ratings = sheet.read(|view| view.ratings.clone());
    let rows = move || {
        let ratings = ratings.read();
        let stage = |stage: &crate::report::sheet::StageRatings| {
            let cells = stage.cells.iter().filter(|cell| cell.grade.is_some());
            let seals = cells.map(|cell| view! { <li><span class="visually-hidden">{sheet.desk.short(cell.year)}" "</span>{grades(cell)}</li> });
            view! { <p>{stage.name.clone()}</p><ol class="trend">{seals.collect_view()}</ol> }
        };
        ratings
            .iter()
            .filter(|stage| stage.cells.iter().any(|cell| cell.grade.is_some()))
            .map(stage)
            .collect_view()
    };
    view! { <section><h2>{words::TREND}</h2>{rows}</section> }
}
