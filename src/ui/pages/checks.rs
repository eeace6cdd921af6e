//! Findings (点検): what is missing or out of place, and where it can be put right.

use leptos::prelude::*;

use crate::check::{Finding, Severity, check, destination};
use crate::plan::FiscalYear;
use crate::route::{Page, Route};
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::checks::page as words;
use crate::wording::frame;

/// A finding and where it can be dealt with.
type Led = (Finding, Option<(Page, Option<FiscalYear>)>);

/// Findings (点検).
#[component]
pub fn ChecksPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let found = desk.read(|plan| -> Vec<Led> {
        let lead = |finding: Finding| {
            let to = destination(plan, &finding);
            (finding, to)
        };
        check(plan).into_iter().map(lead).collect()
    });
    let content = move || {
        let found = found.get();
        if found.is_empty() {
            return view! {
                <div class="paper empty"><h2>{words::EMPTY}</h2><p>{words::EMPTY_HELP}</p></div>
            }
            .into_any();
        }
        let route = place.route();
        let groups: Vec<_> = [Severity::Error, Severity::Warning, Severity::Note]
            .into_iter()
            .filter_map(|severity| group(&found, severity, route))
            .collect();
        view! { <p class="grid-status" role="status">{words::found(found.len())}</p> <div class="flow">{groups}</div> }
            .into_any()
    };
    view! {
        <PageHead title=Signal::stored(frame::CHECKS.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        {content}
    }
}

/// The findings of one severity; none where there are none.
fn group(found: &[Led], severity: Severity, route: Route) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = found
        .iter()
        .filter(|(finding, _)| finding.severity == severity)
        .map(|led| row(led, route))
        .collect();
    let count = rows.len();
    (count > 0).then(|| {
        view! {
            <section class="paper">
                <div class="paper-head">
                    <h2>{words::severity(severity)}</h2>
                    <span class="muted">{words::count(count)}</span>
                </div>
                <ul class="findings">{rows}</ul>
            </section>
        }
    })
}

fn row((finding, to): &Led, route: Route) -> impl IntoView + use<> {
    let tone = match finding.severity {
        Severity::Error => Some("error"),
        Severity::Warning => Some("warn"),
        Severity::Note => None,
    };
    let link = to.map(|(page, year)| {
        let there = route.with_page(page);
        let there = year.map_or(there, |year| there.with_year(year));
        // The place makes one of many equal words a link of its own.
        view! {
            <a class="button" data-size="small" href=there.to_string()>
                {words::OPEN}<span class="visually-hidden">{words::of_place(&finding.place)}</span>
            </a>
        }
    });
    view! {
        <li class="finding">
            <span class="mark" data-tone=tone>{words::mark(finding.severity)}</span>
            <div class="finding-text">
                <p class="finding-place">{finding.place.clone()}</p>
                <p>{finding.message.clone()}</p>
                <p class="muted">{finding.remedy.clone()}</p>
            </div>
            {link}
        </li>
    }
}
