//! The opinions of the year on paper; they are written on their own page.

use leptos::prelude::*;

use super::part;
use crate::report::opinions::OpinionRow;
use crate::report::summary::YearSummary;
use crate::route::Page;
use crate::ui::place::Place;
use crate::wording::{opinions as opinion_words, summary as words};

/// The section: the opinions by the body that gave them.
pub(super) fn section(place: Place, whole: Memo<YearSummary>) -> AnyView {
    let opinions = part(whole, |whole| &whole.opinions);
    let bodies = move || {
        let opinions = opinions.read();
        if opinions.is_empty() {
            return view! {
                <h2>{words::opinions_of("")}</h2>
                <p class="muted">{words::NO_OPINIONS}</p>
            }
            .into_any();
        }
        let mut bodies: Vec<&str> = Vec::new();
        for opinion in opinions.iter() {
            if !bodies.contains(&opinion.given_by.as_str()) {
                bodies.push(&opinion.given_by);
            }
        }
        bodies
            .into_iter()
            .map(|body| {
                let of_body = opinions.iter().filter(|opinion| opinion.given_by == body);
                let rows = of_body.map(row).collect_view();
                view! { <h2>{words::opinions_of(body)}</h2><ul class="opinions">{rows}</ul> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="paper-body flow">
            {bodies}
            <p class="button-row screen-only"><a class="button" data-size="small" href=move || place.href(Page::Opinions)>{words::TO_OPINIONS}</a></p>
        </section>
    }
    .into_any()
}

fn row(opinion: &OpinionRow) -> AnyView {
    let on = (!opinion.on.is_empty())
        .then(|| view! { <p class="muted">{opinion_words::on(&opinion.on)}</p> });
    let responses = opinion
        .responses
        .iter()
        .map(|response| {
            let state = opinion_words::state(response.state);
            let head = opinion_words::answered_by(&response.section, state);
            view! { <p class="response"><strong>{head}</strong>" "{response.text.clone()}</p> }
        })
        .collect_view();
    let none = opinion
        .responses
        .is_empty()
        .then(|| view! { <p class="muted">{opinion_words::NO_RESPONSE}</p> });
    view! { <li><p>{opinion.text.clone()}</p>{on}{responses}{none}</li> }.into_any()
}
