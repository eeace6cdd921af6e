//! Where what is printed twice has drifted apart (記載のずれ), and which wording is to hold.

use leptos::prelude::*;

use crate::edit::drift::{Source, settle};
use crate::report::drift::{Drift, Side, drifts, in_words};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::form::focus_later;
use crate::ui::parts::{PageHead, TableRegion};
use crate::ui::place::{Place, use_place};
use crate::wording::{drift as words, frame};

/// Where what is printed twice has drifted apart (記載のずれ).
#[component]
pub fn DriftPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let all = desk.read(drifts);
    let content = move || {
        let all = all.read();
        if all.is_empty() {
            return view! {
                <div class="paper empty"><h2 id="drift-count" tabindex="-1">{words::NONE}</h2><p>{words::NONE_STEP}</p></div>
            }
            .into_any();
        }
        let rows = all
            .iter()
            .enumerate()
            .map(|(index, drift)| row(desk, place, index, drift))
            .collect_view();
        view! {
            <p id="drift-count" tabindex="-1">{words::count(all.len(), in_words(&all))}</p>
            <div class="paper"><TableRegion label=words::TABLE>
                <table class="table drifts">
                    <thead><tr>
                        <th scope="col">{words::PLACE}</th><th scope="col">{words::KIND}</th><th scope="col" colspan="2">{words::SIDES}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableRegion></div>
        }
        .into_any()
    };
    view! {
        <PageHead title=Signal::stored(frame::DRIFT.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow">{content}</div>
    }
}

fn row(desk: Desk, place: Place, index: usize, drift: &Drift) -> AnyView {
    let name = words::place(&drift.numbers, &drift.item);
    let sides = drift.sides.iter();
    let sides = sides.map(|side| side_cell(desk, index, drift, side, &name));
    view! {
        <tr>
            <th scope="row"><a href=place.href(Page::Initiative(drift.initiative))>{name.clone()}</a></th>
            <td>{words::kind(drift.kind)}<p class="muted">{words::likeness(drift.likeness)}</p></td>
            {sides.collect_view()}
        </tr>
    }
    .into_any()
}

/// One wording, what differs marked, and the button that makes it hold.
fn side_cell(desk: Desk, index: usize, drift: &Drift, side: &Side, name: &str) -> AnyView {
    let (spot, source) = (drift.spot, side.source);
    let named = words::source(source, drift.kind);
    let take = move |_| {
        if desk.act(words::ACTION, |plan| settle(plan, spot, source)) {
            // The row is gone: the next one has taken its place.
            focus_later("drift-count".to_owned());
        }
    };
    let [before, differs, after] = side.parts.clone();
    let text = if side.text.is_empty() {
        view! { <span class="muted">{words::BLANK}</span> }.into_any()
    } else {
        view! { {before}<mark>{differs}</mark>{after} }.into_any()
    };
    let id = format!(
        "take-{index}-{}",
        if source == Source::Page {
            "page"
        } else {
            "other"
        }
    );
    view! {
        <td class="text">
            <p class="muted">{named}</p>
            <p>{text}</p>
            <button type="button" class="button screen-only" data-size="small" id=id
                aria-label=words::take(name, words::kind(drift.kind), named) on:click=take>{words::TAKE}</button>
        </td>
    }
    .into_any()
}
