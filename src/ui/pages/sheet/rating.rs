//! The ratings of the sheet, stage by stage: cards to choose a grade from, the reason, or why
//! nothing was rated.

pub mod entry;

use leptos::prelude::*;

use super::handle::OpenSheet;
use crate::edit::sheets::{RatingSlot, add_assessor};
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::report::sheet::{SheetView, StageForm};
use crate::ui::parts::{TextField, Typed};
use crate::wording::sheet as words;
use entry::RatingView;

/// The stages in the order of evaluation.
#[component]
pub fn Stages(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let stages = sheet.read(|view| {
        view.stages
            .iter()
            .map(|stage| stage.stage)
            .collect::<Vec<_>>()
    });
    view! {
        <For each=move || stages.get() key=|id| *id let(id)>
            <StageView sheet id />
        </For>
    }
}

/// The form of a stage.
fn stage_of(view: &SheetView, id: Id<Stage>) -> Option<&StageForm> {
    view.stages.iter().find(|stage| stage.stage == id)
}

/// One stage: one rating, or one for each criterion or assessor.
#[component]
fn StageView(sheet: OpenSheet, id: Id<Stage>) -> impl IntoView {
    let slots = sheet.read(move |view| {
        let entries = stage_of(view, id).map_or(&[][..], |stage| &stage.entries);
        let slot = |entry: &crate::report::sheet::RatingEntry| RatingSlot {
            stage: id,
            criterion: entry.criterion,
            assessor: entry.assessor.clone(),
        };
        entries.iter().map(slot).collect::<Vec<_>>()
    });
    let several =
        sheet.look(|view| stage_of(view, id).is_some_and(|stage| stage.several_assessors));
    view! {
        <div class="flow stage" data-gap="small">
            <For each=move || slots.get() key=Clone::clone let(slot)>
                <RatingView sheet of=slot />
            </For>
            {several.then(|| view! { <AddAssessor sheet id /> })}
        </div>
    }
}

/// Adds one more assessor whose rating stands beside the others.
#[component]
fn AddAssessor(sheet: OpenSheet, id: Id<Stage>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let control = format!("assessor-{id}");
    let focus = control.clone();
    let add = move |_| {
        let assessor = name.get_untracked().trim().to_owned();
        if assessor.is_empty() {
            error.set(words::ASSESSOR_EMPTY.to_owned());
            crate::browser::page::focus(&focus);
            return;
        }
        let slot = RatingSlot {
            stage: id,
            criterion: None,
            assessor,
        };
        sheet.desk.act(words::actions::ADD_ASSESSOR, |plan| {
            add_assessor(plan, sheet.id, sheet.year, &slot)
        });
        name.set(String::new());
        error.set(String::new());
    };
    view! {
        <div class="row screen-only" hidden=sheet.is_locked()>
            <TextField id=control label=Signal::stored(words::ASSESSOR.to_owned()) value=name commit=Callback::new(move |typed: Typed| name.set(typed.text)) error width="medium" />
            <button type="button" class="button" on:click=add>{words::ADD_ASSESSOR}</button>
        </div>
    }
}
