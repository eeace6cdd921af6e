//! Who is through and who is left: by section, and sheet by sheet.

use leptos::prelude::*;

use super::heading;
use crate::report::assessment::{Assessment, AssessmentLine, AssessmentState, SectionAssessment};
use crate::route::Page;
use crate::ui::parts::{Seal, TableRegion};
use crate::ui::place::use_place;
use crate::wording::{assessment as words, sheets};

/// How far the assessment is, as a whole and by section.
#[component]
pub fn Progress(
    /// The sheets of the year in the stage.
    list: Memo<Assessment>,
) -> impl IntoView {
    let total = Memo::new(move |_| list.read().total);
    let sections = Memo::new(move |_| list.read().sections.clone());
    let title = heading(list);
    let row = |group: &SectionAssessment| {
        let name = group.section.as_ref().map_or_else(
            || sheets::NO_SECTION.to_owned(),
            |section| section.name.clone(),
        );
        let counts = group.counts;
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number">{counts.through}</td>
                <td class="number">{counts.left}</td>
                <td class="number">{counts.blocked}</td>
                <td class="number">{counts.all()}</td>
            </tr>
        }
    };
    view! {
        <section class="paper assess-progress">
            <div class="paper-head">
                <h2>{title}</h2>
                <p class="progress" role="status">
                    <progress id="assess-progress" value=move || total.get().through.to_string() max=move || total.get().all().max(1).to_string()></progress>
                    <label for="assess-progress">{move || words::counts(total.get())}</label>
                </p>
            </div>
            <details class="disclosure">
                <summary>{words::BY_SECTION}</summary>
                <TableRegion label=words::BY_SECTION>
                    <table class="table" data-size="dense">
                        <caption class="visually-hidden">{words::BY_SECTION}</caption>
                        <thead><tr>
                            <td></td>
                            <th scope="col" class="number">{words::THROUGH}</th>
                            <th scope="col" class="number">{words::LEFT}</th>
                            <th scope="col" class="number">{words::WAITING}</th>
                            <th scope="col" class="number">{words::ALL_SECTIONS}</th>
                        </tr></thead>
                        <tbody>{move || sections.read().iter().map(row).collect_view()}</tbody>
                    </table>
                </TableRegion>
            </details>
        </section>
    }
}

/// The sheets.
#[component]
pub fn SheetList(
    /// The sheets of the year in the stage.
    list: Memo<Assessment>,
) -> impl IntoView {
    let lines = Memo::new(move |_| list.read().lines.clone());
    view! {
        <div class="paper">
            <Show when=move || !lines.read().is_empty() fallback=|| view! {
                <div class="empty"><h2>{words::NO_MATCH}</h2><p>{words::NO_MATCH_BECAUSE}</p></div>
            }>
                <ul class="sheet-list" aria-label=words::LIST>
                    {move || lines.read().iter().map(row).collect_view()}
                </ul>
            </Show>
        </div>
    }
}

/// The state as the style sheet names it.
pub fn state_name(state: AssessmentState) -> &'static str {
    match state {
        AssessmentState::Open => "empty",
        AssessmentState::Blocked => "locked",
        AssessmentState::Partly | AssessmentState::LacksReason => "started",
        AssessmentState::Rated | AssessmentState::NotRated | AssessmentState::Omitted => "done",
    }
}

fn row(line: &AssessmentLine) -> impl IntoView + use<> {
    let place = use_place();
    let sheet = &line.sheet;
    let id = sheet.initiative;
    let earlier = line.earlier.iter().map(|(stage, grade)| {
        let seal = grade.clone().map(
            |grade| view! { <Seal symbol=grade.symbol label=grade.label shape=grade.shape size="small" /> },
        );
        view! { <span class="visually-hidden">{stage.name.clone()}" "</span>{seal}" " }
    });
    let earlier = earlier.collect_view();
    let arrow = (!line.earlier.is_empty())
        .then(|| view! { <span class="assess-arrow" aria-hidden="true">"→"</span> });
    let now = if let Some(grade) = line.grade.clone() {
        view! { <Seal symbol=grade.symbol label=grade.label shape=grade.shape size="small" /> }
            .into_any()
    } else {
        let voices = line.voices.iter().filter_map(|voice| {
            let grade = voice.grade.clone()?;
            Some(view! { <Seal symbol=grade.symbol label=voice.label.clone() shape=grade.shape size="small" />" " })
        });
        voices.collect_view().into_any()
    };
    let part = (!sheet.part.is_empty())
        .then(|| view! { <span class="part-label">{sheet.part.clone()}</span> });
    let note = if line.differs {
        words::DIFFERS.to_owned()
    } else {
        line.not_rated_because.clone()
    };
    let pages = if sheet.pages.len() > 1 {
        sheets::pages(sheet.page, sheet.pages.len() - 1)
    } else {
        sheets::page(sheet.page)
    };
    view! {
        <li>
            <a class="sheet-link" href=move || place.href(Page::Assess(id))>
                <span class="state" data-state=state_name(line.state)>{words::state(line.state)}</span>
                <span class="sheet-link-title">
                    <span class="sheet-link-name">{sheet.number.clone()}" "{sheet.title.clone()}{part}</span>
                    <span class="sheet-link-note">{note}</span>
                </span>
                <span class="sheet-link-section">{sheet.section_names.clone()}</span>
                <span class="sheet-link-grade assess-grades">{earlier}{arrow}{now}</span>
                <span class="sheet-link-page">{pages}</span>
            </a>
        </li>
    }
}
