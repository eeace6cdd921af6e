//! Several assessors whose ratings stand side by side: adding one, and taking one out again.

use leptos::prelude::*;

use super::{Rated, control_of};
use crate::browser::page;
use crate::edit::assessing::{RatingSlot, add_assessor, ratings_of_assessor, remove_assessor};
use crate::plan::Id;
use crate::plan::rating::Rating;
use crate::plan::scale::Stage;
use crate::ui::parts::{Question, Removal, RemovalDialog, TextField, Typed};
use crate::wording::rating as words;

/// Adds one more assessor. Whoever is added has a rating to give on every sheet of the year.
#[component]
pub fn AddAssessor(
    /// What is rated.
    rated: Rated,
    /// The stage.
    id: Id<Stage>,
) -> impl IntoView {
    let is_first = rated.look(id, |form| {
        form.entries.iter().all(|entry| entry.assessor.is_empty())
    });
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let control = format!("assessor-{id}");
    let focus = control.clone();
    let add = move |_| {
        let assessor = name.get_untracked().trim().to_owned();
        if assessor.is_empty() {
            error.set(words::ASSESSOR_EMPTY.to_owned());
            page::focus(&focus);
            return;
        }
        let slot = RatingSlot {
            stage: id,
            criterion: None,
            assessor,
        };
        rated.desk.act(words::actions::ADD_ASSESSOR, |plan| {
            add_assessor(plan, rated.subject, rated.year, &slot)
        });
        name.set(String::new());
        error.set(String::new());
        let first = rated.look(id, |form| {
            let mut entries = form.entries.iter();
            control_of(form, entries.find(|entry| entry.assessor == slot.assessor)?)
        });
        request_animation_frame(move || {
            if let Some(Some(first)) = first {
                page::focus(&first);
            }
        });
    };
    view! {
        <details class="disclosure screen-only" hidden=rated.is_locked(id) open=is_first>
            <summary>{words::ASSESSORS}</summary>
            <TextField id=control label=Signal::stored(words::ASSESSOR.to_owned()) value=name commit=Callback::new(move |typed: Typed| name.set(typed.text))
                support=words::ASSESSOR_SUPPORT error width="medium" />
            <button type="button" class="button" data-size="small" on:click=add>{words::ADD_ASSESSOR}</button>
            <Assessors rated id />
        </details>
    }
}

/// The assessors there are, each with the way to take them out.
#[component]
fn Assessors(rated: Rated, id: Id<Stage>) -> impl IntoView {
    let names = rated.read(id, |form| {
        let mut names: Vec<String> = Vec::new();
        for entry in &form.entries {
            if !entry.assessor.is_empty() && !names.contains(&entry.assessor) {
                names.push(entry.assessor.clone());
            }
        }
        names
    });
    let question = Question::default();
    let ask = move |name: String| {
        let given = rated.desk.look(|plan| {
            let ratings = ratings_of_assessor(plan, rated.year, id, &name);
            let is_given =
                |rating: &&Id<Rating>| plan.get(**rating).is_some_and(|row| row.is_given());
            ratings.iter().filter(is_given).count()
        });
        let gone = name.clone();
        let run = Callback::new(move |()| {
            rated.desk.act(words::actions::REMOVE_ASSESSOR, |plan| {
                remove_assessor(plan, rated.year, id, &gone).unwrap_or_default()
            });
            page::focus(&format!("assessor-{id}"));
        });
        if given == 0 {
            run.run(());
            return;
        }
        question.ask(Removal {
            title: words::remove_assessor(&name),
            lines: vec![words::ratings_go(given)],
            button: words::REMOVE_ASSESSOR.to_owned(),
            run,
        });
    };
    view! {
        <Show when=move || !names.read().is_empty() && !rated.is_locked(id)>
            <div class="button-row">
                <For each=move || names.get() key=Clone::clone let(name)>
                    {
                        let words = words::remove_assessor_button(&name);
                        view! { <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| ask(name.clone())>{words}</button> }
                    }
                </For>
            </div>
        </Show>
        <RemovalDialog id="assessor-removal" question />
    }
}
