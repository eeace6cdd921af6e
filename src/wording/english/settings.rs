//! The words of the settings.

use crate::plan::YearStyle;
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, SealShape};

pub const LEAD: &str = "Set the plan’s basics, what it calls things, the words to choose from and the rules for rating.";
pub const PARTS: &str = "Parts of the settings";
pub const BASICS: &str = "Plan basics";
pub const PERIOD: &str = "Plan period";
pub const WORDS: &str = "What this plan calls things";
pub const LISTS: &str = "Words to choose from";
pub const LEVELS: &str = "Outline levels";
pub const EVALUATION: &str = "Rules for rating";
pub const TITLE: &str = "Plan name";
pub const ORGANISATION: &str = "Organisation that makes the plan";
pub const LENGTH_GUIDE: &str = "Suggested length of texts in sheets (characters)";
pub const LENGTH_GUIDE_SUPPORT: &str =
    "Longer texts are saved too. Leave it empty to suggest no length.";
pub const NOTICE: &str = "Notice about the data";
pub const NOTICE_SUPPORT: &str = "Shown at the top of every page. Leave it empty for no notice.";
pub const PREFACE: &str = "Preface to the plan (principles and so on)";
pub const FIRST_YEAR: &str = "First fiscal year";
pub const LAST_YEAR: &str = "Last fiscal year as first planned";
pub const YEARS_SUPPORT: &str =
    "If you leave out years, what was written for them is not removed. It is just no longer shown.";
pub const EXTENSIONS: &str = "Changes to the plan period";
pub const NO_EXTENSIONS: &str = "There are no changes.";
pub const EXTEND: &str = "Record a change to the plan period";
pub const NEW_LAST_YEAR: &str = "New last fiscal year";
pub const DECIDED_YEAR: &str = "Fiscal year of the decision";
pub const DECIDED_BY: &str = "Board or department that decided it";
pub const DECIDED_BY_SUPPORT: &str = "Do not write the names of individuals.";
pub const REASON: &str = "Reason";
pub const RECORD: &str = "Record";
pub const WORDS_SUPPORT: &str = "If a field is empty, the word shown faintly in it is used.";
pub const CONTACT: &str = "Send to";
pub const CONTACT_EXAMPLE: &str = "Such as the section’s shared address";
pub const DELETE: &str = "Remove";

pub fn delete(what: &str) -> String {
    format!("Remove {what}")
}

pub const LEVELS_SUPPORT: &str =
    "The broadest level comes first. The last one is the level of the initiatives.";
pub const REPLACE: &str = "Replace and remove";
pub const REPLACE_BY: &str = "Use instead";
pub const NO_REPLACEMENT: &str = "There is nothing to use instead. Add something first.";
pub const NOT_REPLACEABLE: &str = "First change or remove what uses it.";
pub const SCALES: &str = "Rating scales";
pub const SCALE_NAME: &str = "Name of the rating scale";
pub const SCALE_NOTE: &str = "How to choose a grade";
pub const LABEL: &str = "Label";
pub const DEFINITION: &str = "When to choose it";
pub const ACHIEVED: &str = "Achieved";
pub const CONTINUES: &str = "Continues";
pub const RANK_SUPPORT: &str = "The rank is used to show whether a rating went up or down from last year. 1 is the best grade. Grades without a rank are not compared.";
pub const REASON_REQUIRED: &str = "Needs a reason";
pub const PREVIEW: &str = "Preview";
pub const STAGES: &str = "Stages";
pub const STAGES_SUPPORT: &str = "Rating goes through the stages from the top. A later stage never overwrites the rating of an earlier one.";
pub const STAGE_NAME: &str = "Name of the stage";
pub const ASSESSOR: &str = "Assessor";
pub const ASSESSOR_NAME: &str = "Name of the board or department that rates";
pub const STAGE_SCALE: &str = "Rating scale to use";
pub const SEVERAL: &str = "Several assessors rate the same sheet";
pub const AVERAGED: &str = "Average their ratings";
pub const AVERAGED_SUPPORT: &str = "Matters only in stages with several assessors.";
pub const FAMILY_SUPPORT: &str =
    "Changes how pages and forms are arranged. What is written stays the same.";
pub const RATED_ONLY: &str = "Sheets are filled in with ratings only";
pub const RATED_ONLY_SUPPORT: &str =
    "A sheet counts as filled in without texts on what was done and its outcome.";
pub const SECRETARIAT_SUPPORT: &str = "Choose one if the secretariat is also one of the sections.";
pub const STAGE_REASON: &str = "Every rating needs a reason";
pub const CRITERIA: &str = "Criteria";
pub const CRITERIA_SUPPORT: &str =
    "For rating by several criteria side by side, such as need and effectiveness.";
pub const SAME_SCALE: &str = "Same as the stage";
pub const UNSAID: &str = "Not set";
pub mod actions {
    pub const PERIOD: &str = "Change the plan period";
    pub const EXTEND: &str = "Record a change to the plan period";
    pub const DELETE_EXTENSION: &str = "Take back a change to the plan period";
    pub const WORDS: &str = "Change what the plan calls things";
}

pub fn is_used(name: &str, what: &str) -> String {
    format!(
        "“{name}” is in use ({what}). If you remove it, whatever uses it changes to what you choose instead."
    )
}

pub fn is_used_only(name: &str, what: &str) -> String {
    format!("“{name}” cannot be removed because it is in use ({what}).")
}

pub fn extension(last_year: &str) -> String {
    format!("To the end of {last_year}")
}

pub fn year_style(style: YearStyle) -> String {
    crate::plan::FiscalYear::new(2023).map_or_else(String::new, |year| year.show(style))
}

// The signs are those that stand in the plan.
pub fn numbering(style: NumberingStyle) -> String {
    match style {
        NumberingStyle::None => "None".to_owned(),
        NumberingStyle::Bullet | NumberingStyle::Diamond | NumberingStyle::Dot => style.show(1),
        NumberingStyle::Nested => "１－１ １－２ １－３ (continues the number above)".to_owned(),
        _ => format!("{} {} {}", style.show(1), style.show(2), style.show(3)),
    }
}

pub fn assessor(assessor: Assessor) -> &'static str {
    match assessor {
        Assessor::Section => "Section",
        Assessor::Secretariat => "Secretariat",
        Assessor::Committee => "Board or committee",
    }
}

pub fn shape(shape: SealShape) -> &'static str {
    match shape {
        SealShape::Filled => "Filled circle",
        SealShape::Ring => "Circle",
        SealShape::Dashed => "Dashed circle",
        SealShape::Square => "Square",
        SealShape::Plain => "Symbol only",
    }
}

pub const OFFICE: &str = "Section or office of the person writing on this computer";
pub const OFFICE_SUPPORT: &str = "Kept in the record of changes and in exported files. No one’s name is kept. This setting is for this computer only.";
// It stands in files and logs as who acted, whichever language the program speaks.
pub use crate::wording::japanese::settings::SECRETARIAT;

pub fn office(name: &str) -> String {
    if name.is_empty() {
        "(not set)".to_owned()
    } else if name == SECRETARIAT {
        "Secretariat".to_owned()
    } else {
        name.to_owned()
    }
}

pub fn grades_of(scale: &str) -> String {
    format!("Grades of {scale}")
}
