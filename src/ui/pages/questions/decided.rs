//! What was decided, to be decided anew.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::card::{Card, lines};
use super::{Asked, heading_id};
use crate::report::questions::QuestionCard;
use crate::ui::parts::TableRegion;
use crate::ui::parts::form::focus_later;
use crate::wording::questions as words;

/// The questions that were decided, and the one that is decided anew.
#[component]
pub(super) fn Decided(asked: Asked) -> impl IntoView {
    // Taken back, it is an open question again and stands above.
    let again = Memo::new(move |_| {
        let all = asked.all.read();
        let again = asked.again.get()?;
        let mut decided = all.decided.iter();
        decided.any(|card| card.id == again).then_some(again)
    });
    let rows = move || {
        let all = asked.all.read();
        let row = |card| row(asked, card);
        all.decided.iter().map(row).collect_view()
    };
    view! {
        <Show when=move || !asked.all.read().decided.is_empty()>
            <div class="flow">
                <h2>{words::DECIDED}</h2>
                {move || again.get().map(|id| view! { <Card asked id /> })}
                <div class="paper"><TableRegion label=words::DECIDED>
                    <table class="table">
                        <thead><tr>
                            <th scope="col">{words::PLACE}</th><th scope="col">{words::FIELD}</th><th scope="col">{words::CHOSEN}</th>
                            <th scope="col">{words::DECIDER}</th><th scope="col"><span class="visually-hidden">{words::ACTIONS}</span></th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableRegion></div>
            </div>
        </Show>
    }
}

fn row(asked: Asked, card: &QuestionCard) -> AnyView {
    let id = card.id;
    let decision = card.decision.as_ref();
    let by = decision.map(|decision| words::decided_by(&decision.by, &decision.when));
    let chosen = decision.map(|decision| lines(&decision.lines));
    let open = move |_| {
        asked.again.set(Some(id));
        focus_later(heading_id(id));
    };
    view! {
        <tr>
            <th scope="row">{card.place.clone()}</th><td>{card.what.clone()}</td><td class="text">{chosen}</td><td>{by}</td>
            <td class="row-actions">
                <button type="button" class="button" data-size="small" aria-label=words::again(&card.place, &card.what) on:click=open>{words::AGAIN}</button>
            </td>
        </tr>
    }
    .into_any()
}
