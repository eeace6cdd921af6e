//! One rating: the cards of its grades, the reason, or why nothing was rated.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::{Rated, control_id};
use crate::browser::page;
use crate::edit::assessing::RatingSlot;
use crate::plan::Id;
use crate::plan::rating::Verdict;
use crate::plan::scale::Grade;
use crate::report::grid::grade_by_key;
use crate::report::sheet::{GradeChoice, RatingEntry, StageForm};
use crate::ui::parts::{Seal, TextField};
use crate::wording::{rating as words, sheet};

/// What does not change while the form is open.
struct Form {
    stage: String,
    /// What is rated where several stand side by side: the criterion, the assessor, or the whole.
    part: String,
    support: String,
    grades: Vec<GradeChoice>,
}

fn entry_of<'a>(form: &'a StageForm, slot: &RatingSlot) -> Option<&'a RatingEntry> {
    let mut entries = form.entries.iter();
    entries.find(|entry| entry.criterion == slot.criterion && entry.assessor == slot.assessor)
}

fn form(stage: &StageForm, slot: &RatingSlot) -> Option<Form> {
    let entry = entry_of(stage, slot)?;
    let part = [entry.criterion_name.as_str(), entry.assessor.as_str()]
        .join(" ")
        .trim()
        .to_owned();
    let is_whole = part.is_empty() && (stage.several_assessors || stage.entries.len() > 1);
    let note = if entry.criterion_definition.is_empty() {
        &stage.scale_note
    } else {
        &entry.criterion_definition
    };
    let by = if stage.assessor_name.is_empty() {
        String::new()
    } else {
        sheet::said_by(&stage.assessor_name)
    };
    Some(Form {
        stage: stage.name.clone(),
        part: if is_whole {
            words::WHOLE.to_owned()
        } else {
            part
        },
        support: [note.as_str(), by.as_str()].concat(),
        grades: if entry.own_grades.is_empty() {
            stage.grades.clone()
        } else {
            entry.own_grades.clone()
        },
    })
}

/// One rating.
#[component]
pub fn RatingView(
    /// What is rated.
    rated: Rated,
    /// Which rating.
    of: RatingSlot,
    /// Whether it is small, as one of many: its reason is asked for once there is a grade.
    is_compact: Memo<bool>,
) -> impl IntoView {
    let Some(form) = rated.look(of.stage, |stage| form(stage, &of)).flatten() else {
        return ().into_any();
    };
    let name = control_id(&of);
    let of_slot = of.clone();
    let entry = rated.read(of.stage, move |stage| {
        entry_of(stage, &of_slot).cloned().unwrap_or_default()
    });
    let grade = Memo::new(move |_| entry.read().grade.as_ref().map(|grade| grade.id));
    let because = Memo::new(move |_| entry.read().not_rated_because.clone());
    let refused = RwSignal::new(false);
    let is_refused =
        Memo::new(move |_| grade.get().is_none() && (refused.get() || !because.read().is_empty()));
    let slot = StoredValue::new(of);
    let stage = StoredValue::new(form.stage.clone());
    let action = move |named: fn(&str) -> String| stage.with_value(|stage| named(stage));
    let choose = Callback::new(move |id: Id<Grade>| {
        refused.set(false);
        rated.say(
            &action(words::actions::rate),
            &slot.get_value(),
            Verdict::Grade(id),
        );
    });
    let clear = move || {
        rated.say(
            &action(words::actions::clear),
            &slot.get_value(),
            Verdict::Nothing,
        );
    };
    let not_rated_id = format!("{name}-not-rated");
    let focus_id = not_rated_id.clone();
    let refuse = move |_| {
        refused.set(true);
        if grade.get_untracked().is_some() {
            clear();
        }
        let id = focus_id.clone();
        request_animation_frame(move || {
            page::focus(&id);
        });
    };
    let last_year = move || {
        let last = entry.read().last_year.clone();
        last.map(|last| words::grade_last_year(&last.symbol))
    };
    let locked = rated.is_locked(slot.with_value(|slot| slot.stage));
    let radio = name.clone();
    let grades = StoredValue::new(form.grades.clone());
    let key = move |event: ev::KeyboardEvent| {
        let chosen = grades.with_value(|grades| by_key(grades, &event));
        if let Some(id) = chosen.filter(|_| !locked) {
            event.prevent_default();
            choose.run(id);
            page::focus(&format!("{}-{id}", slot.with_value(control_id)));
        }
    };
    let cards = form
        .grades
        .into_iter()
        .map(|choice| view! { <GradeCard choice name=name.clone() grade choose locked /> })
        .collect_view();
    let legend = [form.stage.as_str(), form.part.as_str()]
        .join(" ")
        .trim()
        .to_owned();
    view! {
        <div class="rating-entry flow" data-gap="small">
        <fieldset class="field rating" id=name.clone() on:keydown=key>
            <legend class="field-label">{legend}" "<small>{form.support}</small>" "<small>{last_year}</small></legend>
            <div class="options">{cards}</div>
            <div class="row rating-else screen-only">
                <label class="check">
                    <input type="radio" name=radio prop:checked=is_refused disabled=locked on:change=refuse />
                    <span>{sheet::NOT_RATED}</span>
                </label>
                <Show when=move || grade.get().is_some() && !locked>
                    <button type="button" class="button push" data-kind="quiet" data-size="small" on:click=move |_| clear()>{words::CLEAR_RATING}</button>
                </Show>
            </div>
        </fieldset>
        <Reasons rated of=slot stage entry because is_refused is_compact id=not_rated_id />
        </div>
    }
    .into_any()
}

/// Why there is no grade, or the reason for it. A reason that was written stays in sight.
#[component]
fn Reasons(
    rated: Rated,
    of: StoredValue<RatingSlot>,
    stage: StoredValue<String>,
    entry: Memo<RatingEntry>,
    because: Memo<String>,
    is_refused: Memo<bool>,
    is_compact: Memo<bool>,
    id: String,
) -> impl IntoView {
    let reason = Memo::new(move |_| entry.read().reason.clone());
    let lacks_reason = Signal::derive(move || {
        let entry = entry.read();
        let lacks = entry.reason_required && entry.reason.trim().is_empty();
        let words = if lacks { words::REASON_NEEDED } else { "" };
        words.to_owned()
    });
    let name_of = |named: fn(&str) -> String| stage.with_value(|stage| named(stage));
    let write = |named, set| rated.typed(name_of(named), of.get_value(), set);
    let write_reason = write(words::actions::reason, |rating, text| rating.reason = text);
    let write_because = write(words::actions::rate, |rating, text| {
        rating.not_rated_because = text;
    });
    let asks_for_reason = Memo::new(move |_| {
        let is_due = !is_refused.get() && (!is_compact.get() || entry.read().grade.is_some());
        is_due || !reason.read().is_empty()
    });
    let locked = rated.is_locked(of.with_value(|slot| slot.stage));
    let id = StoredValue::new(id);
    view! {
        <Show when=move || is_refused.get()>
            <TextField id=id.get_value() label=Signal::stored(words::NOT_RATED_BECAUSE.to_owned()) value=because commit=write_because support=words::NOT_RATED_EMPTY locked />
        </Show>
        <Show when=move || asks_for_reason.get()>
            <TextField id=id.with_value(|id| format!("{id}-reason")) label=Signal::stored(words::REASON.to_owned()) value=reason commit=write_reason lines=true error=lacks_reason locked />
        </Show>
    }
}

/// The grade a key pressed on one of the cards stands for.
fn by_key(grades: &[GradeChoice], event: &ev::KeyboardEvent) -> Option<Id<Grade>> {
    let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    let target = event
        .target()?
        .dyn_into::<web_sys::HtmlInputElement>()
        .ok()?;
    if belongs_to_input_method || has_modifier || target.type_() != "radio" {
        return None;
    }
    grade_by_key(grades, &event.key())
}

/// A grade to choose, with when to choose it.
#[component]
fn GradeCard(
    choice: GradeChoice,
    name: String,
    grade: Memo<Option<Id<Grade>>>,
    choose: Callback<Id<Grade>>,
    locked: bool,
) -> impl IntoView {
    let id = choice.id;
    view! {
        <label class="option">
            <input type="radio" id=format!("{name}-{id}") name=name prop:checked=move || grade.get() == Some(id) disabled=locked on:change=move |_| choose.run(id) />
            <Seal symbol=choice.symbol shape=choice.shape />
            <span class="option-name">{choice.label}</span>
            <span class="option-text">{choice.definition}</span>
        </label>
    }
}
