//! How something is written that nobody gave.

use serde_json::Value;

use super::{At, Choice, ChoiceName};
use crate::form::{Choosable, RecordAt, options, written};
use crate::plan::mailing::Question;
use crate::plan::rating::Rating;
use crate::plan::{Id, Key, Plan, Shape, TableName};

/// How something else is written in a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Writing {
    /// Not here: records as a whole, and what no control shows.
    #[default]
    Not,
    /// As a text, to begin with what was given.
    Text {
        /// What stands in the control at first.
        start: String,
    },
    /// As a number.
    Number,
    /// Chosen from a list.
    List(Vec<Choosable>),
    /// Several texts, one a line.
    Lines {
        /// What stands in the control at first.
        start: String,
    },
    /// Several of a list, to be ticked: sections, marks, goals.
    Ticks {
        /// What can be ticked, by the plan's own names.
        options: Vec<Choosable>,
        /// The keys that are ticked at first, one a line.
        start: String,
    },
}

/// What was written in the control for the field of a question, as a decision writes it: compact
/// JSON; none where it does not fit. What was ticked is given as keys, one a line.
pub fn read(plan: &Plan, question: Id<Question>, text: &str) -> Option<String> {
    let row = plan.get(question)?;
    let table = TableName::from_name(&row.table)?;
    let fields = plan.table(table).fields();
    let field = fields.iter().copied().find(|known| *known == row.field)?;
    let key = row.record?;
    if let Shape::References(of) = table.shape(field).0 {
        let keys: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        let is_there = |key: &&str| Key::new(key).is_some_and(|key| plan.table(of).contains(key));
        return keys
            .iter()
            .all(is_there)
            .then(|| Value::from(keys).to_string());
    }
    let edits = written(RecordAt { table, key }, field, text).ok()?;
    edits.into_iter().find_map(|edit| match edit {
        crate::edit::Edit::Set { to, .. } => Some(to.to_string()),
        _ => None,
    })
}

pub(super) fn writing(plan: &Plan, at: At<'_>, choices: &[Choice], joined: &str) -> Writing {
    if at.field.is_empty() || !plan.table(at.table).contains(at.key) {
        return Writing::Not;
    }
    match at.table.shape(at.field).0 {
        Shape::Text => {
            let now = choices.iter().find(|choice| choice.is_now);
            let now = now.map(|choice| text_of(&choice.text));
            let joined = Some(joined).filter(|text| !text.is_empty());
            let start = joined.map(str::to_owned).or(now);
            Writing::Text {
                start: start.unwrap_or_default(),
            }
        }
        Shape::Number => Writing::Number,
        Shape::Year | Shape::Flag | Shape::Choice(_) | Shape::Reference(_) => {
            let mut list = options(plan, at.table, at.field);
            if (at.table, at.field) == (TableName::Ratings, "grade") {
                keep_scale(plan, at.key, &mut list);
            }
            Writing::List(list)
        }
        Shape::Texts => Writing::Lines {
            start: lines_of(choices),
        },
        Shape::References(_) => Writing::Ticks {
            options: options(plan, at.table, at.field),
            start: lines_of(choices),
        },
        Shape::Inner => Writing::Not,
    }
}

/// What stands in the plan now, one a line.
fn lines_of(choices: &[Choice]) -> String {
    let now = choices.iter().find(|choice| choice.is_now);
    let items: Option<Vec<String>> = now.and_then(|now| serde_json::from_str(&now.text).ok());
    items.unwrap_or_default().join("\n")
}

/// The text a value holds; empty where it is none.
fn text_of(value: &str) -> String {
    serde_json::from_str(value).unwrap_or_default()
}

/// Leaves the grades on which that rating is given.
fn keep_scale(plan: &Plan, rating: Key, list: &mut Vec<Choosable>) {
    let Some(rating) = plan.get(Id::<Rating>::from(rating)) else {
        return;
    };
    let criterion = rating.criterion.and_then(|id| plan.get(id));
    let stage = plan.get(rating.stage).map(|stage| stage.scale);
    let scale = criterion.and_then(|criterion| criterion.scale).or(stage);
    list.retain(|(value, _)| {
        let grade = Id::new(value).and_then(|id| plan.grades.get(id));
        grade.is_none_or(|grade| Some(grade.scale) == scale)
    });
}

/// All texts that were given, each once, one below the other; empty where there are not two.
pub(super) fn joined(at: At<'_>, choices: &[Choice]) -> String {
    if at.field.is_empty() || at.table.shape(at.field).0 != Shape::Text {
        return String::new();
    }
    let given = choices
        .iter()
        .filter(|choice| matches!(choice.name, ChoiceName::Given(_)));
    let texts: Vec<String> = given
        .map(|choice| text_of(&choice.text))
        .filter(|text| !text.trim().is_empty())
        .collect();
    if texts.len() < 2 {
        return String::new();
    }
    texts.join("\n")
}
