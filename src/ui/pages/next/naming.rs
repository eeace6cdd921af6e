//! The first step: the new plan's name and period.

use leptos::prelude::*;

use super::Work;
use crate::plan::{FiscalYear, fiscal_year};
use crate::report::next::Problem;
use crate::succession::Succession;
use crate::ui::parts::{TextField, Typed};
use crate::wording::{next as words, plans};

pub(super) fn section(work: Work) -> impl IntoView {
    let title = work.read(|_, draft| draft.title.clone());
    let rename = Callback::new(move |typed: Typed| {
        work.update(|_, draft| typed.text.trim().clone_into(&mut draft.title));
    });
    let asked = work.asked;
    let nameless = Memo::new(move |_| asked.get() && title.read().trim().is_empty());
    let error = Signal::derive(move || {
        let error = if nameless.get() {
            words::problem(Problem::NoPlanTitle)
        } else {
            ""
        };
        error.to_owned()
    });
    let old = work
        .desk
        .look(|plan| plan.header().map(|header| header.title.clone()));
    let example = words::title_example(&old.unwrap_or_default());
    let first = year(
        work,
        |draft| draft.first_year,
        |draft, year| {
            draft.first_year = year;
            draft.last_year = draft.last_year.max(year);
        },
    );
    let last = year(
        work,
        |draft| draft.last_year,
        |draft, year| draft.last_year = year,
    );
    let (first_value, take_first, first_error) = first;
    let (last_value, take_last, last_error) = last;
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::STEP_NAME}</h2>
            <TextField id="next-title" label=Signal::stored(words::TITLE.to_owned()) value=title commit=rename error example support=words::TITLE_SUPPORT />
            <div class="columns" data-columns="2">
                <TextField id="next-first" label=Signal::stored(words::FIRST.to_owned()) value=first_value commit=take_first error=first_error support=plans::YEAR_SUPPORT />
                <TextField id="next-last" label=Signal::stored(words::LAST.to_owned()) value=last_value commit=take_last error=last_error />
            </div>
        </div></section>
    }
}

/// A fiscal year of the draft in any way of writing it, and what is wrong with what was written.
fn year(
    work: Work,
    get: fn(&Succession) -> FiscalYear,
    set: fn(&mut Succession, FiscalYear),
) -> (Memo<String>, Callback<Typed>, RwSignal<String>) {
    let error = RwSignal::new(String::new());
    let value = work.read(move |plan, draft| get(draft).show(plan.year_style()));
    let take = Callback::new(move |typed: Typed| match fiscal_year::read(&typed.text) {
        Some(year) => {
            error.set(String::new());
            work.update(|_, draft| set(draft, year));
        }
        None => error.set(plans::YEAR_UNREADABLE.to_owned()),
    });
    (value, take, error)
}
