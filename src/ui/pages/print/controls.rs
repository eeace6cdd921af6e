//! What is printed: booklets, pieces, items, stage and counting, the date on the cover.

use leptos::prelude::*;

use super::Printing;
use super::choice::Booklet;
use crate::paper::{Piece, pieces};
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::report::Counting;
use crate::ui::parts::choice::Choosable;
use crate::ui::parts::{CheckField, Filter};
use crate::wording::{grid as grid_words, paper as words};

/// The controls above the preview.
pub(super) fn controls(printing: Printing) -> impl IntoView {
    let Printing {
        desk,
        choice,
        order,
        ..
    } = printing;
    let there = desk.read(pieces);
    let booklets = desk.read(|plan| {
        let booklets = Booklet::of(plan).into_iter();
        booklets
            .map(|it| (it.pieces(), words::booklet(it.pieces())))
            .collect::<Vec<_>>()
    });
    let piece = move |piece: Piece| {
        let value = Memo::new(move |_| order.read().has(piece));
        let choose = Callback::new(move |is_wanted: bool| {
            let mut chosen = order.with_untracked(|order| order.pieces.clone());
            chosen.retain(|other| *other != piece);
            chosen.extend(is_wanted.then_some(piece));
            choice.change(|wanted| wanted.pieces = Some(chosen));
        });
        let label = Signal::stored(words::piece(piece).to_owned());
        view! { <CheckField label value choose /> }
    };
    view! {
        <section class="paper screen-only">
            <div class="paper-head"><h2>{words::WHAT}</h2></div>
            <div class="paper-body flow">
                <div class="button-row" role="group" aria-label=words::BOOKLETS>
                    <For each=move || booklets.get() key=|(_, name)| *name let((pieces, name))>
                        <button type="button" class="button" data-size="small" on:click=move |_| choice.change(|wanted| {
                            wanted.pieces = Some(pieces.to_vec());
                            wanted.only = None;
                        })>{name}</button>
                    </For>
                </div>
                <fieldset class="field">
                    <legend class="field-label">{words::PIECES}</legend>
                    <div class="check-row">
                        <For each=move || there.get() key=|piece| *piece children=piece />
                    </div>
                </fieldset>
                {only(printing)}
                {conditions(printing)}
            </div>
        </section>
    }
}

/// Says that only one item is printed, and takes that back.
fn only(printing: Printing) -> impl IntoView {
    let choice = printing.choice;
    let title = printing.desk.read(move |plan| {
        let only = choice.wanted().only.and_then(|id| plan.get(id));
        only.map(|initiative| initiative.title.clone())
    });
    move || {
        title.get().map(|title| {
            view! {
                <p class="row"><span>{words::only(&title)}</span>
                    <button type="button" class="button" data-size="small" on:click=move |_| choice.change(|wanted| (wanted.only, wanted.once) = (None, false))>{words::ALL_ITEMS}</button>
                </p>
            }
        })
    }
}

fn conditions(printing: Printing) -> impl IntoView {
    let Printing {
        desk,
        choice,
        order,
        ..
    } = printing;
    let stages = desk.read(|plan| -> Vec<Choosable> {
        let rows = plan.in_order::<Stage>().into_iter();
        rows.map(|row| (row.id().to_string(), row.name.clone()))
            .collect()
    });
    let stage = Memo::new(move |_| {
        let first = stages.read().first().map(|(id, _)| id.clone());
        let chosen = order.read().stage.map(|id| id.to_string());
        chosen.or(first).unwrap_or_default()
    });
    let has_grid = Memo::new(move |_| order.read().has(Piece::Grid));
    let is_by_item = Memo::new(move |_| order.read().pieces.iter().any(|it| it.is_by_item()));
    let has_cover = Memo::new(move |_| order.read().has(Piece::Cover));
    let counting = Memo::new(move |_| {
        let once = order.read().counting == Counting::Once;
        if once { "once" } else { "listings" }.to_owned()
    });
    let countings: Vec<Choosable> = vec![
        ("listings".to_owned(), grid_words::EVERY_LISTING.to_owned()),
        ("once".to_owned(), grid_words::EACH_ONCE.to_owned()),
    ];
    let dated = Memo::new(move |_| order.read().dated.clone());
    view! {
        <div class="filters">
            <Show when=move || { has_grid.get() && stages.read().len() > 1 }>
                <Filter label=grid_words::STAGE options=stages value=stage
                    choose=Callback::new(move |value: String| choice.change(|wanted| wanted.stage = Id::new(&value))) />
            </Show>
            <Show when=move || has_grid.get()>
                <Filter label=grid_words::COUNTING options=Signal::stored(countings.clone()) value=counting
                    choose=Callback::new(move |value: String| choice.change(|wanted| {
                        wanted.counting = if value == "once" { Counting::Once } else { Counting::Listings };
                    })) />
            </Show>
            <Show when=move || has_cover.get()>
                <label class="filter">{words::DATED}<input class="input" data-width="medium" prop:value=dated
                    on:change=move |event| choice.change(|wanted| wanted.dated = Some(event_target_value(&event))) /></label>
            </Show>
        </div>
        <Show when=move || is_by_item.get()>{items(printing)}</Show>
    }
}

/// Which items have their pages printed.
fn items(printing: Printing) -> impl IntoView {
    let Printing {
        desk,
        choice,
        order,
        ..
    } = printing;
    let sections = desk.read(|plan| {
        let rows = plan.in_order::<Section>().into_iter();
        rows.map(|row| (row.id(), row.name.clone()))
            .collect::<Vec<_>>()
    });
    let section = move |(id, name): (Id<Section>, String)| {
        let value = Memo::new(move |_| order.read().items.sections.contains(&id));
        let choose = Callback::new(move |is_wanted: bool| {
            choice.change(|wanted| {
                wanted.sections.retain(|other| *other != id);
                wanted.sections.extend(is_wanted.then_some(id));
            });
        });
        view! { <CheckField label=Signal::stored(name) value choose /> }
    };
    let once = Memo::new(move |_| order.read().items.once);
    let leave_out = Callback::new(move |is_wanted| choice.change(|wanted| wanted.once = is_wanted));
    view! {
        <fieldset class="field">
            <legend class="field-label">{words::SECTIONS}</legend>
            <p class="field-support">{words::SECTIONS_SUPPORT}</p>
            <div class="check-row">
                <For each=move || sections.get() key=Clone::clone children=section />
            </div>
        </fieldset>
        <CheckField label=Signal::stored(words::ONCE.to_owned()) value=once choose=leave_out />
    }
}
