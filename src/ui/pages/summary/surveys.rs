//! Surveys with their waves, or the reason why there is none.

use leptos::prelude::*;

use super::part;
use crate::edit::order::{Pin, Siblings};
use crate::form::{FieldForm, field, lines};
use crate::plan::{FiscalYear, Key, TableName};
use crate::report::summary::{SurveyBlock, YearSummary};
use crate::ui::parts::TableRegion;
use crate::ui::parts::form::{RecordCards, RecordTable};
use crate::wording::summary as words;

const FIELDS: &[FieldForm] = &[field("title"), lines("omitted_because")];
const RESULT: &[FieldForm] = &[field("question"), field("wave"), field("as_printed")];

/// The section: on paper the tables, and the form behind a fold.
pub(super) fn section(year: Memo<FiscalYear>, whole: Memo<YearSummary>) -> AnyView {
    let surveys = part(whole, |whole| &whole.surveys);
    let shown = move || {
        let surveys = surveys.read();
        if surveys.is_empty() {
            return view! { <p class="muted screen-only">{words::NO_SURVEY}</p> }.into_any();
        }
        surveys.iter().map(block).collect_view().into_any()
    };
    let form = move || {
        let siblings = Siblings::of(TableName::Surveys).with("year", Pin::Year(year.get()));
        view! { <RecordCards siblings fields=FIELDS below=results add=words::ADD_SURVEY empty=words::NO_SURVEY /> }
    };
    view! {
        <section class="paper-body flow" aria-labelledby="summary-surveys">
            <h2 id="summary-surveys">{words::SURVEYS}</h2>
            {shown}
            <details class="disclosure screen-only"><summary>{words::EDIT_SURVEY}</summary><div class="flow">{form}</div></details>
        </section>
    }
    .into_any()
}

/// The figures of a survey in the form.
fn results(key: Key) -> AnyView {
    let siblings = Siblings::under(TableName::SurveyResults, "survey", key);
    view! { <RecordTable siblings columns=RESULT title=words::RESULTS add=words::ADD_RESULT /> }
        .into_any()
}

/// A survey on paper.
fn block(survey: &SurveyBlock) -> AnyView {
    let title = (!survey.title.is_empty() && survey.title != words::SURVEYS)
        .then(|| view! { <h3>{survey.title.clone()}</h3> });
    let reason = (!survey.omitted_because.is_empty())
        .then(|| view! { <p>{survey.omitted_because.clone()}</p> });
    let table = (!survey.lines.is_empty()).then(|| {
        let waves = survey
            .waves
            .iter()
            .map(|wave| view! { <th scope="col" class="number">{wave.clone()}</th> })
            .collect_view();
        let rows = survey
            .lines
            .iter()
            .map(|line| {
                let values = line
                    .values
                    .iter()
                    .map(|value| view! { <td class="number">{value.clone()}</td> })
                    .collect_view();
                view! { <tr><th scope="row">{line.question.clone()}</th>{values}</tr> }
            })
            .collect_view();
        view! {
            <TableRegion label=survey.title.clone()>
                <table class="table">
                    <thead><tr><th scope="col">{words::QUESTION}</th>{waves}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableRegion>
        }
    });
    view! { {title}{reason}{table} }.into_any()
}
