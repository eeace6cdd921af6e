//! One rating: the cards of its grades, the reason, or why nothing was rated.

use leptos::prelude::*;

use super::stage_of;
use crate::browser::page;
use crate::edit::sheets::{RatingSlot, set_rating_in};
use crate::plan::Id;
use crate::plan::rating::Rating;
use crate::plan::scale::Grade;
use crate::report::sheet::{GradeChoice, RatingEntry, SheetView};
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::ui::parts::{Seal, TextField};
use crate::wording::sheet as words;

/// What does not change while the form is open.
struct Form {
    stage: String,
    /// What is rated where several stand side by side: the criterion, the assessor, or the whole.
    part: String,
    support: String,
    grades: Vec<GradeChoice>,
}

fn entry_of<'a>(view: &'a SheetView, slot: &RatingSlot) -> Option<&'a RatingEntry> {
    let mut entries = stage_of(view, slot.stage)?.entries.iter();
    entries.find(|entry| entry.criterion == slot.criterion && entry.assessor == slot.assessor)
}

fn form(view: &SheetView, slot: &RatingSlot) -> Option<Form> {
    let stage = stage_of(view, slot.stage)?;
    let entry = entry_of(view, slot)?;
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
        words::said_by(&stage.assessor_name)
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
#[allow(
    clippy::too_many_lines,
    reason = "one form, read from top to bottom as it stands on the page"
)]
pub fn RatingView(
    /// The open sheet.
    sheet: OpenSheet,
    /// Which rating.
    of: RatingSlot,
) -> impl IntoView {
    let Some(form) = sheet.look(|view| form(view, &of)) else {
        return ().into_any();
    };
    let name = [
        "rating".to_owned(),
        of.stage.to_string(),
        of.criterion.map_or_else(String::new, |id| id.to_string()),
        of.assessor.clone(),
    ]
    .join("-");
    let of_slot = of.clone();
    let entry = sheet.read(move |view| entry_of(view, &of_slot).cloned().unwrap_or_default());
    let grade = Memo::new(move |_| entry.read().grade.as_ref().map(|grade| grade.id));
    let because = Memo::new(move |_| entry.read().not_rated_because.clone());
    let refused = RwSignal::new(false);
    let is_refused =
        Memo::new(move |_| grade.get().is_none() && (refused.get() || !because.read().is_empty()));
    let slot = StoredValue::new(of);
    let stage = StoredValue::new(form.stage.clone());
    let act =
        move |action: fn(&str) -> String, alter: fn(&mut Rating, Option<Id<Grade>>), grade| {
            let at = sheet.desk.author().at;
            sheet
                .desk
                .act(&stage.with_value(|stage| action(stage)), |plan| {
                    set_rating_in(plan, sheet.id, sheet.year, &slot.get_value(), |rating| {
                        alter(rating, grade);
                        rating.at = at;
                    })
                });
        };
    let choose = Callback::new(move |id: Id<Grade>| {
        refused.set(false);
        let rate = |rating: &mut Rating, grade| {
            rating.grade = grade;
            rating.not_rated_because.clear();
        };
        act(words::actions::rate, rate, Some(id));
    });
    let clear = move || {
        let forget = |rating: &mut Rating, _| {
            rating.grade = None;
            rating.not_rated_because.clear();
        };
        act(words::actions::clear, forget, None);
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
    let reason = Memo::new(move |_| entry.read().reason.clone());
    let lacks_reason = Signal::derive(move || {
        let entry = entry.read();
        let lacks = entry.reason_required && entry.reason.trim().is_empty();
        if lacks {
            words::REASON_NEEDED.to_owned()
        } else {
            String::new()
        }
    });
    let write_reason = sheet.typed(words::actions::reason(&form.stage), move |plan, text| {
        set_rating_in(plan, sheet.id, sheet.year, &slot.get_value(), |rating| {
            rating.reason = text;
        })
    });
    let write_because = sheet.typed(words::actions::rate(&form.stage), move |plan, text| {
        set_rating_in(plan, sheet.id, sheet.year, &slot.get_value(), |rating| {
            rating.not_rated_because = text;
        })
    });
    let last_year = move || {
        let last = entry.read().last_year.clone();
        last.map(|last| words::grade_last_year(&last.symbol))
    };
    let locked = sheet.is_locked();
    let radio = name.clone();
    let cards = form
        .grades
        .into_iter()
        .map(|choice| view! { <GradeCard choice name=name.clone() grade choose locked /> })
        .collect_view();
    let because_field = StoredValue::new(not_rated_id);
    let legend = [form.stage.as_str(), form.part.as_str()]
        .join(" ")
        .trim()
        .to_owned();
    view! {
        <div class="rating-entry flow" data-gap="small">
        <fieldset class="field rating">
            <legend class="field-label">{legend}" "<small>{form.support}</small>" "<small>{last_year}</small></legend>
            <div class="options">{cards}</div>
            <div class="row rating-else screen-only">
                <label class="check">
                    <input type="radio" name=radio prop:checked=is_refused disabled=locked on:change=refuse />
                    <span>{words::NOT_RATED}</span>
                </label>
                <Show when=move || grade.get().is_some() && !locked>
                    <button type="button" class="button push" data-kind="quiet" data-size="small" on:click=move |_| clear()>{words::CLEAR_RATING}</button>
                </Show>
            </div>
        </fieldset>
        <Show when=move || is_refused.get()>
            <TextField id=because_field.get_value() label=Signal::stored(words::NOT_RATED_BECAUSE.to_owned()) value=because commit=write_because support=words::NOT_RATED_EMPTY read_only=sheet.locked() />
        </Show>
        <Show when=move || !is_refused.get() || !reason.read().is_empty()>
            <TextField id=because_field.with_value(|id| format!("{id}-reason")) label=Signal::stored(words::REASON.to_owned()) value=reason commit=write_reason lines=true error=lacks_reason read_only=sheet.locked() />
        </Show>
        </div>
    }
    .into_any()
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
            <input type="radio" name=name prop:checked=move || grade.get() == Some(id) disabled=locked on:change=move |_| choose.run(id) />
            <Seal symbol=choice.symbol shape=choice.shape />
            <span class="option-name">{choice.label}</span>
            <span class="option-text">{choice.definition}</span>
        </label>
    }
}
