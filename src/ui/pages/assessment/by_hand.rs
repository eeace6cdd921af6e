//! On paper only: what is to be said, with room to write by hand. What was said already stands in
//! its place.

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::report::sheet::{GradeChoice, RatingEntry, StageForm};
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::wording::assessment as words;

/// The boxes to write in.
#[component]
pub fn ByHand(
    /// The open sheet.
    sheet: OpenSheet,
    /// The stage that is assessed.
    stage: Id<Stage>,
) -> impl IntoView {
    let form = sheet.read(move |view| view.stages.iter().find(|form| form.stage == stage).cloned());
    let opinions = sheet.read(move |view| {
        let own = view.opinions.iter().filter(|opinion| !opinion.is_on_node);
        let texts: Vec<String> = own.map(|opinion| opinion.text.clone()).collect();
        texts.join("\n")
    });
    let entries = move || form.get().map(|form| entries(&form));
    view! {
        <section class="print-only by-hand">
            <h2>{words::BY_HAND}</h2>
            {entries}
            <p class="field-label">{words::HAND_OPINION}</p>
            <div class="print-text by-hand-room">{opinions}</div>
        </section>
    }
}

fn entries(form: &StageForm) -> impl IntoView + use<> {
    let entries = form.entries.iter().map(|entry| one(form, entry));
    entries.collect_view()
}

fn one(form: &StageForm, entry: &RatingEntry) -> impl IntoView + use<> {
    let parts = [
        form.name.as_str(),
        entry.criterion_name.as_str(),
        entry.assessor.as_str(),
    ];
    let name = parts.join(" ").trim().to_owned();
    let choices = if entry.own_grades.is_empty() {
        &form.grades
    } else {
        &entry.own_grades
    };
    let chosen = entry.grade.as_ref().map(|grade| grade.id);
    let choice = |choice: &GradeChoice| {
        let mark = words::hand_choice(&choice.symbol, &choice.label, chosen == Some(choice.id));
        view! { <span class="by-hand-choice">{mark}</span> }
    };
    let said = [entry.reason.as_str(), entry.not_rated_because.as_str()].concat();
    view! {
        <p class="field-label">{name}</p>
        <p>{choices.iter().map(choice).collect_view()}</p>
        <p class="field-label">{words::HAND_REASON}</p>
        <div class="print-text by-hand-room">{said}</div>
    }
}
