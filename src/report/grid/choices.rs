//! What can be chosen in a cell of the whole-plan grid, and by which key.

use crate::plan::normal::comparable;
use crate::plan::scale::{Criterion, Grade, Stage};
use crate::plan::{Id, Row};
use crate::report::register::Register;
use crate::report::sheet::GradeChoice;
use crate::report::sheet::rating::choices;

/// What can be chosen in a stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The grades in the order of the stage's scale.
    pub grades: Vec<GradeChoice>,
    /// Whether a cell takes one grade. A stage with several assessors or criteria is rated on the
    /// sheet.
    pub is_single: bool,
}

impl Choices {
    /// The choices of a stage.
    pub(super) fn of(register: &Register<'_>, stage: &Row<Stage>) -> Self {
        let is_of_stage = |criterion: &&Row<Criterion>| criterion.stage == stage.id();
        let criteria = register.plan().in_order::<Criterion>();
        Self {
            grades: choices(register, stage, stage.scale),
            is_single: !stage.several_assessors && !criteria.iter().any(is_of_stage),
        }
    }

    /// The grade a key stands for.
    pub fn by_key(&self, key: &str) -> Option<Id<Grade>> {
        grade_by_key(&self.grades, key)
    }

    /// The first and the last key that choose a grade.
    pub fn key_range(&self) -> Option<(String, String)> {
        key_range(&self.grades)
    }
}

/// The grade a key stands for: its symbol in any case and width, or its place in the scale counted
/// from 1.
pub fn grade_by_key(grades: &[GradeChoice], key: &str) -> Option<Id<Grade>> {
    let folded = |text: &str| comparable(text).to_uppercase();
    let key = folded(key);
    let has_symbol = |choice: &&GradeChoice| folded(&choice.symbol) == key;
    let at_place = || {
        let place = key.parse::<usize>().ok()?.checked_sub(1)?;
        grades.get(place)
    };
    let choice = grades.iter().find(has_symbol).or_else(at_place)?;
    Some(choice.id)
}

/// The first and the last key that choose a grade: the symbols where a keyboard has them, else the
/// places. None where there is nothing to choose by key.
pub fn key_range(grades: &[GradeChoice]) -> Option<(String, String)> {
    let (first, last) = (grades.first()?, grades.last()?);
    let is_key = |choice: &GradeChoice| {
        let symbol = comparable(&choice.symbol);
        symbol.len() == 1 && symbol.is_ascii()
    };
    Some(if grades.iter().all(is_key) {
        (first.symbol.clone(), last.symbol.clone())
    } else {
        ("1".to_owned(), grades.len().to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::scale::SealShape;

    fn scale_of(symbols: &[&str]) -> Choices {
        let choice = |(index, symbol): (usize, &&str)| GradeChoice {
            id: Id::new(&format!("g{}", index + 1)).unwrap(),
            symbol: (*symbol).to_owned(),
            label: String::new(),
            shape: SealShape::Ring,
            definition: String::new(),
            reason_required: false,
        };
        Choices {
            grades: symbols.iter().enumerate().map(choice).collect(),
            is_single: true,
        }
    }

    fn chosen(choices: &Choices, key: &str) -> Option<String> {
        choices.by_key(key).map(|id| id.to_string())
    }

    #[test]
    fn letters_choose_in_any_case_and_width() {
        let scale = scale_of(&["A", "B", "C", "D"]);
        for key in ["b", "B", "ｂ", "Ｂ", "2", "２"] {
            assert_eq!(chosen(&scale, key).as_deref(), Some("g2"), "{key}");
        }
        for key in ["e", "0", "5", "", "Enter", "Delete", " "] {
            assert_eq!(chosen(&scale, key), None, "{key}");
        }
        assert_eq!(scale.key_range(), Some(("A".into(), "D".into())));
    }

    #[test]
    fn a_symbol_goes_before_a_place() {
        let scale = scale_of(&["5", "4", "3", "2", "1"]);
        assert_eq!(chosen(&scale, "5").as_deref(), Some("g1"));
        assert_eq!(chosen(&scale, "1").as_deref(), Some("g5"));
    }

    #[test]
    fn symbols_no_keyboard_has_are_chosen_by_place() {
        let scale = scale_of(&["◎", "○", "△", "×"]);
        assert_eq!(chosen(&scale, "1").as_deref(), Some("g1"));
        assert_eq!(chosen(&scale, "○").as_deref(), Some("g2"));
        assert_eq!(scale.key_range(), Some(("1".into(), "4".into())));
        assert_eq!(scale_of(&[]).key_range(), None);
    }
}
