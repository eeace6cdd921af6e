//! What is asked for, one cell each, in the order of the form.

use crate::edit::Edit;
use crate::edit::assessing::{RatingSlot, set_rating_in};
use crate::edit::sheets::{SheetText, add_block, set_text, set_value_of};
use crate::mailing::{Asked, Role};
use crate::plan::indicator::{Indicator, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::normal::comparable;
use crate::plan::rating::{Rating, Subject};
use crate::plan::scale::Grade;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::sheet::{GradeChoice, SheetView, StageForm};

/// Something that is asked for, with a cell of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// A text of the sheet.
    Text(SheetText),
    /// What a further section did, or what came of it.
    Block {
        /// The section.
        section: Id<Section>,
        /// Whether it is what came of it.
        is_outcome: bool,
    },
    /// What an indicator reached in the year.
    Actual {
        /// The indicator that holds the values.
        indicator: Id<Indicator>,
        /// Which of its populations.
        population: u32,
    },
    /// A part of a rating.
    Rating {
        /// Which rating.
        of: RatingSlot,
        /// Which part of it.
        part: RatingPart,
        /// What can be chosen: the grade, its symbol and the words in the list.
        choices: Vec<(Id<Grade>, String, String)>,
    },
}

/// A part of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RatingPart {
    /// The grade.
    Grade,
    /// Its reason.
    Reason,
    /// Why there is none.
    NotRated,
}

/// A slot of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The initiative whose sheet it is.
    pub(super) initiative: Id<Initiative>,
    /// The year.
    pub(super) year: FiscalYear,
    /// What is asked for.
    pub(super) slot: Slot,
}

/// The slots of a sheet, in the order of the form.
pub(super) fn slots(asked: &Asked, view: &SheetView) -> Vec<Place> {
    let mut slots = Vec::new();
    let role = asked.role(view.initiative);
    for row in &view.indicators {
        if asked.actual(row.indicator, view.year) && row.is_measured {
            slots.push(Slot::Actual {
                indicator: row.values_of,
                population: row.population,
            });
        }
    }
    if role == Some(Role::Responsible) {
        let texts = [
            SheetText::Activity,
            SheetText::Outcome,
            SheetText::Policy,
            SheetText::Remarks,
        ];
        slots.extend(texts.map(Slot::Text));
        for stage in &view.stages {
            if asked.rating(Subject::Initiative(view.initiative), view.year, stage.stage) {
                slots.extend(rating_slots(stage));
            }
        }
    }
    for section in sections(asked, view) {
        slots.extend([false, true].map(|is_outcome| Slot::Block {
            section,
            is_outcome,
        }));
    }
    let place = |slot| Place {
        initiative: view.initiative,
        year: view.year,
        slot,
    };
    slots.into_iter().map(place).collect()
}

/// The sections that write a block of their own on the sheet and are asked for it.
fn sections(asked: &Asked, view: &SheetView) -> Vec<Id<Section>> {
    let further = view.heading.sections.iter().skip(1).map(|named| named.id);
    further
        .filter(|section| asked.block(view.initiative, view.year, *section))
        .collect()
}

fn rating_slots(stage: &StageForm) -> Vec<Slot> {
    let words = |grade: &GradeChoice| {
        let words = crate::wording::paper::legend(&grade.symbol, &grade.label);
        (grade.id, grade.symbol.clone(), words)
    };
    let slots = stage.entries.iter().flat_map(|entry| {
        let grades = if entry.own_grades.is_empty() {
            &stage.grades
        } else {
            &entry.own_grades
        };
        let choices: Vec<_> = grades.iter().map(words).collect();
        let of = RatingSlot {
            stage: stage.stage,
            criterion: entry.criterion,
            assessor: entry.assessor.clone(),
        };
        [RatingPart::Grade, RatingPart::Reason, RatingPart::NotRated].map(|part| Slot::Rating {
            of: of.clone(),
            part,
            choices: if part == RatingPart::Grade {
                choices.clone()
            } else {
                Vec::new()
            },
        })
    });
    slots.collect()
}

impl Place {
    /// What stands there in a plan, as the cell has it.
    pub(super) fn text(&self, plan: &Plan) -> String {
        match &self.slot {
            Slot::Text(which) => self.sheet_text(plan, *which),
            Slot::Block {
                section,
                is_outcome,
            } => self.block(plan, *section).map_or_else(String::new, |row| {
                let text = if *is_outcome {
                    &row.outcome
                } else {
                    &row.activity
                };
                text.clone()
            }),
            Slot::Actual {
                indicator,
                population,
            } => {
                let mut values = plan.indicator_values.iter();
                let found = values.find(|row| {
                    row.indicator == *indicator
                        && row.population == *population
                        && row.kind == ValueKind::Actual
                        && row.year == Some(self.year)
                });
                found.map_or_else(String::new, |row| row.as_printed.clone())
            }
            Slot::Rating { of, part, choices } => {
                let Some(rating) = self.rating(plan, of) else {
                    return String::new();
                };
                match part {
                    RatingPart::Reason => rating.reason.clone(),
                    RatingPart::NotRated => rating.not_rated_because.clone(),
                    RatingPart::Grade => {
                        let chosen = choices.iter().find(|(id, ..)| Some(*id) == rating.grade);
                        chosen.map_or_else(String::new, |(_, _, words)| words.clone())
                    }
                }
            }
        }
    }

    /// The edits that write what stands in the cell; none if it says nothing a plan can hold there.
    pub(super) fn write(&self, plan: &Plan, text: &str) -> Option<Vec<Edit>> {
        let (initiative, year) = (self.initiative, self.year);
        Some(match &self.slot {
            Slot::Text(which) => set_text(plan, initiative, year, *which, text.to_owned()),
            Slot::Block {
                section,
                is_outcome,
            } => return self.write_block(plan, *section, *is_outcome, text),
            Slot::Actual {
                indicator,
                population,
            } => {
                let row = (*indicator, *population);
                set_value_of(plan, row, ValueKind::Actual, year, |value| {
                    text.clone_into(&mut value.as_printed);
                })
            }
            Slot::Rating { of, part, choices } => {
                let grade = match part {
                    RatingPart::Grade => chosen(choices, text).ok()?,
                    _ => None,
                };
                let subject = Subject::Initiative(initiative);
                set_rating_in(plan, subject, year, of, |rating| match part {
                    RatingPart::Grade => rating.grade = grade,
                    RatingPart::Reason => text.clone_into(&mut rating.reason),
                    RatingPart::NotRated => text.clone_into(&mut rating.not_rated_because),
                })
            }
        })
    }

    /// A block that is not there yet is added first.
    fn write_block(
        &self,
        plan: &Plan,
        section: Id<Section>,
        is_outcome: bool,
        text: &str,
    ) -> Option<Vec<Edit>> {
        let mut edits = Vec::new();
        let mut plan = plan.clone();
        if self.block(&plan, section).is_none() {
            edits = add_block(&plan, self.initiative, self.year, section);
            plan = crate::edit::apply(&plan, edits.clone()).ok()?.0;
        }
        let block = self.block(&plan, section)?.id();
        let which = if is_outcome {
            SheetText::BlockOutcome(block)
        } else {
            SheetText::BlockActivity(block)
        };
        edits.extend(set_text(
            &plan,
            self.initiative,
            self.year,
            which,
            text.to_owned(),
        ));
        Some(edits)
    }

    fn sheet_text(&self, plan: &Plan, which: SheetText) -> String {
        let mut sheets = plan.sheets.iter();
        let sheet = sheets.find(|row| row.initiative == self.initiative && row.year == self.year);
        sheet.map_or_else(String::new, |sheet| match which {
            SheetText::Activity => sheet.activity.clone(),
            SheetText::Outcome => sheet.outcome.clone(),
            SheetText::Policy => sheet.policy.clone(),
            SheetText::Remarks => sheet.remarks.clone(),
            SheetText::OmittedBecause => sheet.omitted_because.clone(),
            SheetText::BlockActivity(_) | SheetText::BlockOutcome(_) => String::new(),
        })
    }

    fn block<'a>(&self, plan: &'a Plan, section: Id<Section>) -> Option<&'a Row<SheetBlock>> {
        let mut blocks = plan.sheet_blocks.iter().map(AsRef::as_ref);
        blocks.find(|block| block.section == section && self.is_on(plan, block.sheet))
    }

    /// Whether that sheet is the one the slot is on.
    fn is_on(&self, plan: &Plan, sheet: Id<ProgressSheet>) -> bool {
        let sheet = plan.get(sheet);
        sheet.is_some_and(|row| row.initiative == self.initiative && row.year == self.year)
    }

    fn rating<'a>(&self, plan: &'a Plan, of: &RatingSlot) -> Option<&'a Row<Rating>> {
        let mut ratings = plan.ratings.iter().map(AsRef::as_ref);
        ratings.find(|rating| {
            rating.stage == of.stage
                && rating.criterion == of.criterion
                && rating.assessor == of.assessor
                && rating.sheet.is_some_and(|sheet| self.is_on(plan, sheet))
        })
    }
}

/// A cell names no grade of the scale.
struct UnknownGrade;

/// The grade a cell names, by its symbol or its words in any width and case; none for an empty one.
fn chosen(
    choices: &[(Id<Grade>, String, String)],
    text: &str,
) -> Result<Option<Id<Grade>>, UnknownGrade> {
    let folded = |text: &str| comparable(text).to_uppercase();
    let sought = folded(text);
    if sought.is_empty() {
        return Ok(None);
    }
    let is_it = |(_, symbol, words): &&(Id<Grade>, String, String)| {
        folded(symbol) == sought || folded(words) == sought
    };
    let found = choices.iter().find(is_it);
    found.map(|(id, ..)| Some(*id)).ok_or(UnknownGrade)
}
