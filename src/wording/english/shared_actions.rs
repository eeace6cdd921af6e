//! The words of the pages on shared actions and on other plans.

use super::counting::counted;

pub const LEAD: &str = "Actions that several initiatives share. Correct one here and it changes in every initiative that lists it.";
pub const ADD: &str = "Add a shared action";
pub const EMPTY: &str = "There are no shared actions yet. After adding one, choose it as “Shared action” among the actions on an initiative’s page.";
pub const LABEL: &str = "Label";
pub const LABEL_EXAMPLE: &str = "Shared 1";
pub const TITLE: &str = "Action";
pub const CLASS: &str = "Class";
pub const NOWHERE: &str = "No initiative lists it yet.";
pub const OWN_WORDS: &str = "Own wording";
pub const TO_DRIFT: &str = "See where wording differs";

pub const OUTSIDE_LEAD: &str = "Plans and guidelines that this plan refers to. Enter their goals to link actions and items to them.";
pub const ADD_OUTSIDE: &str = "Add a related plan or guideline";
pub const NO_OUTSIDE: &str = "There are no related plans or guidelines yet. Add, for example, the city’s community welfare plan, the prefecture’s guidelines or the plan of the prefectural council.";
pub const OUTSIDE_TITLE: &str = "Name";
pub const PERIOD: &str = "Year or period (as written)";
pub const PERIOD_EXAMPLE: &str = "Fiscal years 2019–2023";
pub const YEAR: &str = "First fiscal year";
pub const YEAR_SUPPORT: &str = "Used for sorting and checks. Leave it empty if you do not know.";
pub const GOALS: &str = "Goals";
pub const ADD_GOAL: &str = "Add a goal";
pub const NO_GOALS: &str = "There are no goals yet.";
pub const GOAL_NUMBER: &str = "Number";
pub const GOAL_TITLE: &str = "Name of the goal";

pub fn stands_on(count: usize) -> String {
    format!("Listed on {}", counted(count, "item", "items"))
}
