//! What is to be read before a sheet is rated.

use leptos::prelude::*;

use crate::edit::sheets::SheetText;
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::report::assessment::{Beside, FigureOfYear, Said, earlier, figures};
use crate::report::sheet::{OpinionView, SheetView, StageRatings};
use crate::ui::pages::sheet::handle::{OpenSheet, text_of};
use crate::ui::pages::sheet::years::grades;
use crate::ui::parts::{Seal, TableRegion};
use crate::wording::{assessment as words, sheet as sheet_words};

/// Schedule, figures, earlier stages, years, last year's opinions, texts.
#[component]
pub fn Reading(
    /// The open sheet.
    sheet: OpenSheet,
    /// The stage that is assessed.
    stage: Id<Stage>,
    /// What lies beside the sheet.
    beside: Memo<Beside>,
) -> impl IntoView {
    let said = sheet.read(move |view| earlier(view, stage));
    let figures = sheet.read(figures);
    view! {
        <div class="assess-columns">
            <section>
                <h2>{words::FIGURES}</h2>
                {move || figures.with(|(bars, _)| bars.iter().map(|bar| view! {
                    <p class="assess-schedule"><span class="muted">{words::SCHEDULE_OF_YEAR}</span>{words::GAP}{bar.action.clone()}{bar.label.clone()}</p>
                }).collect_view())}
                {move || figures.with(|(_, figures)| figure_table(figures))}
            </section>
            <section class="assess-earlier">
                {move || said.read().iter().map(one_said).collect_view()}
            </section>
            <Trend sheet />
            <LastYear sheet beside />
        </div>
        <Texts sheet />
    }
}

fn figure_table(figures: &[FigureOfYear]) -> AnyView {
    if figures.is_empty() {
        return view! { <p class="muted">{words::NO_FIGURES}</p> }.into_any();
    }
    let row = |figure: &FigureOfYear| {
        let cell = &figure.cell;
        let original = (!cell.revised.is_empty()).then(
            || view! { <small class="year-note">{words::revised_from(&cell.target)}</small> },
        );
        let attainment = match (cell.attainment.as_str(), cell.is_met) {
            ("", Some(true)) => words::MET,
            ("", Some(false)) => words::NOT_MET,
            (share, _) => share,
        };
        let actual = if cell.not_yet {
            sheet_words::NOT_YET
        } else {
            &cell.actual
        };
        view! {
            <tr>
                <th scope="row">{figure.name.clone()}</th>
                <td>{cell.target_in_force.clone()}{original}</td>
                <td>{actual.to_owned()}</td>
                <td class="number">{attainment.to_owned()}</td>
            </tr>
        }
    };
    let table = view! {
            <table class="table" data-size="dense">
                <caption class="visually-hidden">{words::FIGURES}</caption>
                <thead><tr>
                    <th scope="col">{words::INDICATOR}</th>
                    <th scope="col">{words::TARGET}</th>
                    <th scope="col">{words::ACTUAL}</th>
                    <th scope="col" class="number">{words::ATTAINMENT}</th>
                </tr></thead>
                <tbody>{figures.iter().map(row).collect_view()}</tbody>
            </table>
    };
    view! {
        <TableRegion label=words::FIGURES>{table}</TableRegion>
    }
    .into_any()
}

/// What a stage before said.
fn one_said(said: &Said) -> impl IntoView + use<> {
    let head = [said.stage_name.as_str(), said.by.as_str()]
        .join(" ")
        .trim()
        .to_owned();
    let grade = match said.grade.clone() {
        Some(grade) => view! {
            <p class="assess-grade"><Seal symbol=grade.symbol shape=grade.shape size="large" />" "<b>{grade.label}</b></p>
        }
        .into_any(),
        None if !said.not_rated_because.is_empty() => {
            view! { <p>{sheet_words::not_rated(&said.not_rated_because)}</p> }.into_any()
        }
        None => view! { <p class="muted">{words::NOT_SAID}</p> }.into_any(),
    };
    let reason = if said.grade.is_some() && said.reason.trim().is_empty() {
        view! { <p class="muted">{words::NO_REASON}</p> }.into_any()
    } else {
        view! { <p class="assess-text">{said.reason.clone()}</p> }.into_any()
    };
    view! { <h2>{head}</h2>{grade}{reason} }
}

/// Grades and what was reached through the years.
#[component]
fn Trend(sheet: OpenSheet) -> impl IntoView {
    let years = sheet.read(|view| view.years.clone());
    let ratings = sheet.read(|view| view.ratings.clone());
    let reached = sheet.read(|view| figures(view).1);
    let is_now = move |year| (year == sheet.year).then_some("");
    let head = move || {
        let years = years.read();
        let column = |year: &crate::plan::FiscalYear| view! { <th scope="col" data-current=is_now(*year)>{sheet.desk.short(*year)}</th> };
        years.iter().map(column).collect_view()
    };
    let stage = move |stage: &StageRatings| {
        let cells = stage
            .cells
            .iter()
            .map(|cell| view! { <td data-current=is_now(cell.year)>{grades(cell)}</td> });
        view! { <tr><th scope="row">{stage.name.clone()}</th>{cells.collect_view()}</tr> }
    };
    let figure = move |figure: &FigureOfYear| {
        let years = years.read();
        let cells = years.iter().map(|year| {
            let mut actuals = figure.actuals.iter();
            let actual = actuals.find(|(other, _)| other == year);
            let text = actual.map_or_else(String::new, |(_, text)| text.clone());
            view! { <td data-current=is_now(*year)>{text}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{figure.name.clone()}</th>{cells}</tr> }
    };
    let figures = move || {
        let reached = reached.read();
        let with_any = reached.iter().filter(|figure| !figure.actuals.is_empty());
        with_any.map(figure).collect_view()
    };
    view! {
        <section>
            <h2>{words::TREND}</h2>
            <TableRegion label=words::TREND>
                <table class="years-table">
                    <caption class="visually-hidden">{words::TREND}</caption>
                    <thead><tr><td></td>{head}</tr></thead>
                    <tbody>{move || ratings.read().iter().map(stage).collect_view()}{figures}</tbody>
                </table>
            </TableRegion>
        </section>
    }
}

/// Last year's opinions on the initiative, on what is above it and on the plan; and what came of
/// each.
#[component]
fn LastYear(sheet: OpenSheet, beside: Memo<Beside>) -> impl IntoView {
    let opinions = sheet.read(|view| view.opinions_last_year.clone());
    let is_none = move || opinions.read().is_empty() && beside.read().opinions_on_plan.is_empty();
    let on = |opinion: &OpinionView| {
        if opinion.is_on_node {
            words::ON_NODE
        } else {
            ""
        }
    };
    view! {
        <section>
            <h2>{words::OPINIONS_LAST_YEAR}</h2>
            <Show when=is_none><p class="muted">{words::NO_OPINIONS}</p></Show>
            {move || opinions.read().iter().map(|one| opinion(one, on(one))).collect_view()}
            {move || beside.read().opinions_on_plan.iter().map(|one| opinion(one, words::ON_PLAN)).collect_view()}
        </section>
    }
}

fn opinion(opinion: &OpinionView, on: &'static str) -> impl IntoView + use<> {
    let by = (!opinion.given_by.is_empty()).then(|| sheet_words::said_by(&opinion.given_by));
    let responses = if opinion.responses.is_empty() {
        view! { <p class="muted">{words::NO_RESPONSE}</p> }.into_any()
    } else {
        let answers = opinion.responses.iter().map(|answer| {
            let by = if answer.section_name.is_empty() {
                String::new()
            } else {
                sheet_words::said_by(&answer.section_name)
            };
            let text = [answer.text.as_str(), &by].concat();
            view! { <p><span class="mark">{sheet_words::response(answer.state)}</span>" "{text}</p> }
        });
        answers.collect_view().into_any()
    };
    let on = (!on.is_empty()).then(|| view! { <span class="mark">{on}</span>" " });
    view! { <p class="quote">{on}{opinion.text.clone()}{by}</p>{responses} }
}

/// What the sections wrote.
#[component]
fn Texts(sheet: OpenSheet) -> impl IntoView {
    let fields = sheet.read(|view| {
        let blocks = view.texts.blocks.iter().flat_map(|block| {
            [
                SheetText::BlockActivity(block.id),
                SheetText::BlockOutcome(block.id),
            ]
        });
        let own = [SheetText::Activity, SheetText::Outcome];
        let closing = [
            SheetText::Policy,
            SheetText::Remarks,
            SheetText::OmittedBecause,
        ];
        let is_shown = |which: &SheetText, view: &SheetView| {
            let is_main = matches!(which, SheetText::Activity | SheetText::Outcome);
            is_main || !text_of(view, *which).text.trim().is_empty()
        };
        own.into_iter()
            .chain(blocks)
            .chain(closing)
            .filter(|which| is_shown(which, view))
            .map(|which| (which, text_of(view, which).text))
            .collect::<Vec<_>>()
    });
    let one = move |(which, text): &(SheetText, String)| {
        let text = if text.trim().is_empty() {
            words::NO_TEXT.to_owned()
        } else {
            text.clone()
        };
        view! { <h3>{sheet.name_of(*which)}</h3><p class="assess-text">{text}</p> }
    };
    view! {
        <section class="assess-texts">
            <h2>{words::TEXTS}</h2>
            {move || fields.read().iter().map(one).collect_view()}
        </section>
    }
}
