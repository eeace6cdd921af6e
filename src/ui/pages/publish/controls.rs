//! What is published, and in whose name: check boxes with how much there is.

use leptos::prelude::*;

use super::Publishing;
use super::choice::Wanted;
use crate::paper::Piece;
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::publish::{Counted, Part, piece_name, public_pieces};
use crate::ui::parts::CheckField;
use crate::wording::publish as words;

/// Takes it off the list, or puts it there.
fn put<T: PartialEq>(list: &mut Vec<T>, what: T, is_there: bool) {
    list.retain(|other| *other != what);
    list.extend(is_there.then_some(what));
}

/// What is published.
pub(super) fn contents(publishing: Publishing) -> impl IntoView {
    let Publishing {
        desk,
        choice,
        selection,
        inventory,
        ..
    } = publishing;
    let stages = Memo::new(move |_| inventory.read().stages.clone());
    let sections = Memo::new(move |_| inventory.read().sections.clone());
    let parts = Memo::new(move |_| inventory.read().parts.clone());
    let pieces = desk.read(move |plan| {
        let pieces = public_pieces(plan).into_iter();
        pieces
            .map(|piece| (piece, piece_name(plan, piece)))
            .collect::<Vec<_>>()
    });
    let stage = move |Counted { what, name, count }: Counted<Id<Stage>>| {
        let value = Memo::new(move |_| selection.read().stages.contains(&what));
        let choose = Callback::new(move |is_on: bool| {
            choice.change(|wanted| put(&mut wanted.stages_off, what, !is_on));
        });
        view! { <CheckField label=Signal::stored(words::counted(&name, count)) value choose /> }
    };
    let section = move |Counted { what, name, count }: Counted<Id<Section>>| {
        let value = Memo::new(move |_| !selection.read().withheld.contains(&what));
        let choose = Callback::new(move |is_on: bool| {
            choice.change(|wanted| put(&mut wanted.withheld, what, !is_on));
        });
        view! { <CheckField label=Signal::stored(words::counted(&name, count)) value choose /> }
    };
    let part = move |Counted { what, count, .. }: Counted<Part>| {
        let value = Memo::new(move |_| selection.read().has(what));
        let choose = Callback::new(move |is_on: bool| {
            choice.change(|wanted| put(&mut wanted.turned, what, is_on != what.is_usual()));
        });
        let label = words::counted(words::part(what), count);
        view! { <CheckField label=Signal::stored(label) value choose /> }
    };
    let piece = move |(what, name): (Piece, String)| {
        let value = Memo::new(move |_| selection.read().pieces.contains(&what));
        let choose = Callback::new(move |is_on: bool| {
            let is_now = selection.with_untracked(|selection| selection.pieces.contains(&what));
            choice.change(|wanted| {
                let is_turned = wanted.turned_pieces.contains(&what);
                put(
                    &mut wanted.turned_pieces,
                    what,
                    is_turned != (is_now != is_on),
                );
            });
        });
        view! { <CheckField label=Signal::stored(name) value choose /> }
    };
    view! {
        <section class="paper" aria-labelledby="publish-contents">
            <div class="paper-head"><h2 id="publish-contents">{words::WHAT}</h2></div>
            <div class="paper-body flow">
                <p>{words::WHAT_ABOUT}</p>
                <Show when=move || !stages.read().is_empty()>
                    <fieldset class="field">
                        <legend class="field-label">{words::STAGES}</legend>
                        <div class="check-row"><For each=move || stages.get() key=|one| (one.what, one.count) children=stage /></div>
                    </fieldset>
                </Show>
                <Show when=move || !parts.read().is_empty()>
                    <fieldset class="field">
                        <legend class="field-label">{words::PARTS}</legend>
                        <div class="check-row"><For each=move || parts.get() key=|one| (one.what, one.count) children=part /></div>
                    </fieldset>
                </Show>
                <Show when=move || !sections.read().is_empty()>
                    <fieldset class="field">
                        <legend class="field-label">{words::SECTIONS}</legend>
                        <p class="field-support">{words::SECTIONS_SUPPORT}</p>
                        <div class="check-row"><For each=move || sections.get() key=|one| (one.what, one.count) children=section /></div>
                    </fieldset>
                </Show>
                <fieldset class="field">
                    <legend class="field-label">{words::PIECES}</legend>
                    <div class="check-row"><For each=move || pieces.get() key=Clone::clone children=piece /></div>
                </fieldset>
            </div>
        </section>
    }
}

/// In whose name, as of when, on what terms.
pub(super) fn imprint(publishing: Publishing) -> impl IntoView {
    let Publishing {
        choice, imprint, ..
    } = publishing;
    let publisher = Memo::new(move |_| imprint.read().publisher.clone());
    let as_of = Memo::new(move |_| imprint.read().as_of.clone());
    let terms = Memo::new(move |_| imprint.read().terms.clone());
    let write = move |label: &'static str, value: Memo<String>, write: fn(&mut Wanted, String)| {
        view! {
            <label class="filter">{label}
                <input class="input" data-width="medium" prop:value=value
                    on:change=move |event| choice.change(|wanted| write(wanted, event_target_value(&event))) />
            </label>
        }
    };
    view! {
        <section class="paper" aria-labelledby="publish-imprint">
            <div class="paper-head"><h2 id="publish-imprint">{words::IMPRINT}</h2></div>
            <div class="paper-body flow">
                <div class="filters">
                    {write(words::PUBLISHER, publisher, |wanted, text| wanted.publisher = Some(text))}
                    {write(words::AS_OF, as_of, |wanted, text| wanted.as_of = Some(text))}
                    {write(words::TERMS, terms, |wanted, text| wanted.terms = text)}
                </div>
                <p class="field-support">{words::TERMS_SUPPORT}</p>
            </div>
        </section>
    }
}
