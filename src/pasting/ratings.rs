//! Pasting grades into the whole-plan grid.

use super::{Pasteable, Unfit};
use crate::clipboard::Address;
use crate::edit::build::set_node_rating;
use crate::edit::{Edit, set_rating};
use crate::plan::normal::comparable;
use crate::plan::rating::{Rating, Verdict};
use crate::plan::scale::{Grade, Stage};
use crate::plan::{FiscalYear, Id, Moment, Plan};
use crate::report::grid::{Choices, RowKey};
use crate::wording::clipboard::{SIGN_DOWN, SIGN_SAME, SIGN_UP};
use crate::wording::grid::{DIFFERS, MISSING, NO_GRADE, NOT_KEPT};

/// The ratings of a stage; rows are those of the grid, columns western years.
#[derive(Debug, Clone)]
pub struct Ratings {
    /// The stage.
    pub stage: Option<Id<Stage>>,
    /// What can be chosen there.
    pub choices: Choices,
    /// When it is pasted.
    pub at: Moment,
}

impl Ratings {
    /// What a text says: the symbol of a grade in any width and case, its word, or both. The marks
    /// that the grid itself puts beside a grade are passed over.
    fn verdict(&self, text: &str) -> Result<Verdict, Unfit> {
        let marks = [SIGN_UP, SIGN_DOWN, SIGN_SAME, DIFFERS];
        let bare = marks
            .iter()
            .fold(text.to_owned(), |text, mark| text.replace(mark, ""));
        let said = folded(&bare);
        if let Some(grade) = self.grade(&said) {
            return Ok(Verdict::Grade(grade));
        }
        match said.as_str() {
            said if said.is_empty() || said == folded(MISSING) => Ok(Verdict::Nothing),
            said if said == folded(NO_GRADE) || said == folded(NOT_KEPT) => Err(Unfit::NeedsReason),
            _ => Err(Unfit::NoChoice),
        }
    }

    fn grade(&self, said: &str) -> Option<Id<Grade>> {
        let mut grades = self.choices.grades.iter();
        let found = grades.find(|grade| {
            let (symbol, label) = (folded(&grade.symbol), folded(&grade.label));
            !said.is_empty() && (said == symbol || said == label || said == symbol + &label)
        });
        found.map(|grade| grade.id)
    }
}

fn folded(text: &str) -> String {
    comparable(text).to_uppercase()
}

impl Pasteable for Ratings {
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit> {
        let stage = self.stage.ok_or(Unfit::ReadOnly)?;
        if !self.choices.is_single {
            return Err(Unfit::OnSheet);
        }
        let row = RowKey::read(&at.row).ok_or(Unfit::ReadOnly)?;
        let year = at.column.parse().ok().and_then(FiscalYear::new);
        let year = year.ok_or(Unfit::ReadOnly)?;
        let verdict = self.verdict(text)?;
        let alter = |rating: &mut Rating| rating.say(verdict, self.at.clone());
        Ok(match row {
            RowKey::Heading(node) => set_node_rating(plan, node, year, stage, alter),
            RowKey::Listing(placement) => {
                let placement = plan.get(placement).ok_or(Unfit::ReadOnly)?;
                set_rating(plan, placement.initiative, year, stage, alter)
            }
        })
    }
}
