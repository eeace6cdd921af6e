//! Which differ, with both reasons; and which cannot be compared.

use leptos::prelude::*;

use super::{caption, names};
use crate::report::disagreement::{Disagreement, Judgement, Pair};
use crate::route::Page;
use crate::ui::parts::{Seal, TableRegion};
use crate::ui::place::use_place;
use crate::wording::disagreement as words;

/// Those that differ.
#[component]
pub fn Differing(
    /// The two stages side by side.
    found: Memo<Disagreement>,
) -> impl IntoView {
    let is_none = Memo::new(move |_| found.read().differing.is_empty());
    view! {
        <section class="paper">
            <Show when=move || !is_none.get() fallback=|| view! { <div class="paper-body"><p>{words::NONE_DIFFERS}</p></div> }>
                <Table found what=words::DIFFERING pick=|found| &found.differing directed=true />
            </Show>
        </section>
    }
}

/// Those that cannot be compared.
#[component]
pub fn Missing(
    /// The two stages side by side.
    found: Memo<Disagreement>,
) -> impl IntoView {
    let count = Memo::new(move |_| found.read().missing.len());
    view! {
        <Show when=move || count.get() != 0>
            <section class="paper">
                <div class="paper-body">
                    <details class="disclosure">
                        <summary>{move || words::missing_heading(count.get())}</summary>
                        <Table found what=words::MISSING pick=|found| &found.missing directed=false />
                    </details>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Table(
    found: Memo<Disagreement>,
    what: &'static str,
    pick: fn(&Disagreement) -> &Vec<Pair>,
    directed: bool,
) -> impl IntoView {
    let caption = caption(found, what);
    let both = Memo::new(move |_| names(&found.read()));
    let rows = move || {
        let found = found.read();
        let second = both.get().1;
        let rows = pick(&found).iter();
        rows.map(|pair| row(pair, directed.then_some(second.as_str())))
            .collect_view()
    };
    view! {
        <TableRegion label=what>
            <table class="table differing" data-size="dense">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col">{words::INITIATIVE}</th>
                    <th scope="col">{move || both.get().0}</th>
                    <th scope="col">{move || both.get().1}</th>
                    {directed.then(|| view! { <th scope="col">{words::DIRECTION}</th> })}
                    <th scope="col" class="number">{words::PAGE}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
    }
}

fn row(pair: &Pair, second: Option<&str>) -> impl IntoView + use<> {
    let place = use_place();
    let id = pair.initiative;
    let name = [pair.number.as_str(), pair.title.as_str()].join(" ");
    let mark = pair
        .cross_listed
        .then(|| view! { " "<span class="mark">{words::CROSS_LISTED}</span> });
    let sections: Vec<&str> = pair
        .sections
        .iter()
        .map(|section| section.name.as_str())
        .collect();
    let sections = sections.join(crate::wording::reports::LIST_MARK);
    let direction = second.map(|second| {
        let direction = words::direction(second, pair.direction);
        view! { <td>{direction}</td> }
    });
    view! {
        <tr>
            <th scope="row"><a href=move || place.href(Page::Assess(id))>{name.trim().to_owned()}</a>{mark}<small class="year-note">{sections}</small></th>
            <td>{judgement(&pair.first)}</td>
            <td>{judgement(&pair.second)}</td>
            {direction}
            <td class="number">{pair.page}</td>
        </tr>
    }
}

fn judgement(judgement: &Judgement) -> AnyView {
    match judgement {
        Judgement::Graded(grade, reason) => {
            let reason = if reason.is_empty() {
                words::NO_REASON
            } else {
                reason
            };
            view! {
                <Seal symbol=grade.symbol.clone() label=grade.label.clone() shape=grade.shape size="small" />
                <p class="assess-text">{reason.to_owned()}</p>
            }
            .into_any()
        }
        Judgement::NotRated(because) => words::not_rated(because).into_any(),
        Judgement::Split => words::SPLIT.into_any(),
        Judgement::Missing => view! { <span class="muted">{words::NOT_SAID}</span> }.into_any(),
    }
}
