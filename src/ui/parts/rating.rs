//! Ratings as they are given: cards to choose a grade from, the reason, or why nothing was rated;
//! by every criterion and assessor there is. One part for every page that rates.

pub mod assessors;
pub mod entry;

use leptos::prelude::*;

use super::text::Typed;
use crate::edit::assessing::{RatingSlot, set_rating_in};
use crate::mailing::Asked;
use crate::plan::rating::{Rating, Subject, Verdict};
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::sheet::{Average, RatingEntry, StageForm};
use crate::ui::desk::{Desk, OpenState};
use crate::wording::{copies, rating as words, sheet};
use assessors::AddAssessor;
use entry::RatingView;

/// What is rated in a year, and how its ratings are written. A handle.
#[derive(Clone, Copy)]
pub struct Rated {
    /// The desk it lies on.
    pub desk: Desk,
    /// What is rated.
    pub subject: Subject,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The stages as forms.
    pub stages: Memo<Vec<StageForm>>,
}

impl Rated {
    /// Something read from a stage; wakes its reader only when it has changed.
    fn read<T>(
        self,
        stage: Id<Stage>,
        read: impl Fn(&StageForm) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let stages = self.stages.read();
            let form = stages.iter().find(|form| form.stage == stage);
            form.map(&read).unwrap_or_default()
        })
    }

    /// Looks at a stage once.
    fn look<T>(self, stage: Id<Stage>, look: impl FnOnce(&StageForm) -> T) -> Option<T> {
        self.stages.with_untracked(|stages| {
            let form = stages.iter().find(|form| form.stage == stage);
            form.map(look)
        })
    }

    /// Whether nothing can be written in a stage.
    pub fn is_locked(self, stage: Id<Stage>) -> bool {
        let is_asked = |plan: &Plan| {
            let asked = Asked::of_copy(plan);
            asked.is_none_or(|asked| asked.rating(self.subject, self.year, stage))
        };
        self.desk.state().get_untracked() != OpenState::Ready || !self.desk.look(is_asked)
    }

    /// Why nothing can be written in a stage; empty if it can, and where the sheet as a whole is not
    /// asked for, which its head says.
    fn why_locked(self, stage: Id<Stage>) -> &'static str {
        if self.desk.state().get_untracked() != OpenState::Ready {
            return sheet::LOCKED;
        }
        let is_another = |plan: &Plan| {
            let asked = Asked::of_copy(plan);
            asked.is_some_and(|asked| match self.subject {
                Subject::Initiative(id) => {
                    asked.sheet(id, self.year) && asked.scope().stage != Some(stage)
                }
                Subject::Node(_) => !asked.rating(self.subject, self.year, stage),
            })
        };
        if self.desk.look(is_another) {
            copies::OTHER_STAGE
        } else {
            ""
        }
    }

    /// Gives a rating, or takes it back.
    fn say(self, action: &str, slot: &RatingSlot, verdict: Verdict) {
        let at = self.desk.author().at;
        self.desk.act(action, |plan| {
            set_rating_in(plan, self.subject, self.year, slot, |rating| {
                rating.say(verdict, at);
            })
        });
    }

    /// The commit of a text of a rating.
    fn typed(
        self,
        action: String,
        slot: RatingSlot,
        write: fn(&mut Rating, String),
    ) -> Callback<Typed> {
        Callback::new(move |typed: Typed| {
            let edits = |plan: &Plan| {
                set_rating_in(plan, self.subject, self.year, &slot, |rating| {
                    write(rating, typed.text);
                })
            };
            if typed.continues {
                self.desk.go_on(&action, edits);
            } else {
                self.desk.act(&action, edits);
            }
        })
    }
}

/// The id of the group of grades of a rating. The card of a grade has the grade's id behind it.
pub fn control_id(slot: &RatingSlot) -> String {
    let criterion = slot.criterion.map_or_else(String::new, |id| id.to_string());
    // An id is one word wherever another attribute names it.
    let assessor = slot.assessor.replace(char::is_whitespace, "_");
    format!("rating-{}-{criterion}-{assessor}", slot.stage)
}

/// The control of a stage that takes the focus: that of the first rating there is to give.
pub fn first_control(rated: Rated, stage: Id<Stage>) -> Option<String> {
    rated.look(stage, |form| control_of(form, form.entries.first()?))?
}

/// The control of a rating that takes the focus: the grade that was chosen, or else the first.
fn control_of(form: &StageForm, entry: &RatingEntry) -> Option<String> {
    let grades = if entry.own_grades.is_empty() {
        &form.grades
    } else {
        &entry.own_grades
    };
    let chosen = entry.grade.as_ref().map(|grade| grade.id);
    let grade = chosen.or(grades.first().map(|grade| grade.id))?;
    let slot = RatingSlot {
        stage: form.stage,
        criterion: entry.criterion,
        assessor: entry.assessor.clone(),
    };
    Some(format!("{}-{grade}", control_id(&slot)))
}

/// One stage: one rating, or one for each criterion and assessor, and what they say on average.
#[component]
pub fn StageEntries(
    /// What is rated.
    rated: Rated,
    /// The stage.
    id: Id<Stage>,
) -> impl IntoView {
    let slots = rated.read(id, move |form| {
        let slot = |entry: &RatingEntry| RatingSlot {
            stage: id,
            criterion: entry.criterion,
            assessor: entry.assessor.clone(),
        };
        form.entries.iter().map(slot).collect::<Vec<_>>()
    });
    let several = rated.look(id, |form| form.several_assessors);
    let averages = rated.read(id, |form| form.averages.clone());
    let (is_locked, why_locked) = (rated.is_locked(id), rated.why_locked(id));
    // Many ratings side by side are small each.
    let is_compact = Memo::new(move |_| slots.read().len() > 2);
    view! {
        <div class="flow stage" data-gap="small" data-compact=move || is_compact.get().then_some("")>
            {(!why_locked.is_empty()).then(|| view! { <p class="field-support">{why_locked}</p> })}
            <For each=move || slots.get() key=Clone::clone let(slot)>
                <RatingView rated of=slot is_compact />
            </For>
            {move || averages.read().iter().map(average).collect_view()}
            {(several == Some(true) && !is_locked).then(|| view! { <AddAssessor rated id /> })}
        </div>
    }
}

fn average(average: &Average) -> impl IntoView + use<> {
    let text = words::average(
        &average.criterion_name,
        &average.value,
        average.of,
        average.count,
        average.left_out,
    );
    view! { <p class="figure-line rating-average">{text}</p> }
}
