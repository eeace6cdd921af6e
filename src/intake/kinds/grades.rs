//! Grades by what a cell says: symbol, word, or both.

use std::collections::HashMap;

use super::{Learned, Work, Writing};
use crate::edit::Fields;
use crate::edit::order::Siblings;
use crate::intake::draft::Write;
use crate::intake::preview::{Note, Problem, ProblemKind};
use crate::plan::normal::comparable;
use crate::plan::position::Placed as _;
use crate::plan::scale::{Grade, Stage};
use crate::plan::sorting::sort_by;
use crate::plan::{Id, Key, Plan, Row, TableName};

/// The grades of every scale.
pub(super) struct Grades {
    of_scale: HashMap<Key, Vec<Known>>,
}

struct Known {
    key: Key,
    symbol: String,
    label: String,
    shown: String,
}

impl Grades {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut grades = Self {
            of_scale: HashMap::new(),
        };
        let mut rows: Vec<&Row<Grade>> = plan.grades.iter().map(AsRef::as_ref).collect();
        sort_by(&mut rows, |a, b| {
            a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
        });
        for row in rows {
            grades.learn(row.scale.key(), row.id().key(), &row.symbol, &row.label);
        }
        grades
    }

    pub(super) fn learn(&mut self, scale: Key, key: Key, symbol: &str, label: &str) {
        let shown = [symbol, label].join(" ").trim().to_owned();
        self.of_scale.entry(scale).or_default().push(Known {
            key,
            symbol: comparable(symbol),
            label: comparable(label),
            shown,
        });
    }

    fn find(&self, scale: Key, text: &str) -> Vec<&Known> {
        let text = comparable(text);
        let says = |grade: &&Known| {
            let (symbol, label) = (&grade.symbol, &grade.label);
            let both = [":", ".", "-", ""].map(|joint| format!("{symbol}{joint}{label}"));
            text == *symbol
                || text == *label
                || text == format!("{symbol}({label})")
                || text == format!("{label}({symbol})")
                || both.contains(&text)
        };
        let of_scale = self.of_scale.get(&scale).into_iter().flatten();
        of_scale.filter(says).collect()
    }

    fn shown(&self, scale: Key) -> Vec<String> {
        let of_scale = self.of_scale.get(&scale).into_iter().flatten();
        of_scale.map(|grade| grade.shown.clone()).collect()
    }
}

impl Work<'_> {
    /// The grade a cell says in a stage; where a person wants it, a new one.
    pub(super) fn grade(
        &mut self,
        writing: &mut Writing,
        stage: Id<Stage>,
        text: &str,
        column: usize,
    ) -> Option<Key> {
        let scale = self.plan.get(stage)?.scale.key();
        let problem = |kind| Problem::of(column, text, kind);
        let found = self.grades.find(scale, text);
        match found.as_slice() {
            [grade] => return Some(grade.key),
            [] => {}
            several => {
                let names = several.iter().map(|grade| grade.shown.clone()).collect();
                writing.problems.push(problem(ProblemKind::Several(names)));
                return None;
            }
        }
        if !self.request.adds_names {
            let offered = self.grades.shown(scale);
            writing
                .problems
                .push(problem(ProblemKind::NoChoice(offered)));
            return None;
        }
        let table = TableName::Grades;
        let key = self.new_key(table, &[scale.as_str(), &comparable(text)]);
        let plan = self.plan;
        let place = self.draft.next_place(format!("grades of {scale}"), || {
            let order = Siblings::under(table, "scale", scale).in_order(plan);
            order.last().map(|(_, place)| place.clone())
        });
        let mut row = Fields::new();
        row.insert("scale".to_owned(), scale.as_str().into());
        row.insert("symbol".to_owned(), text.trim().into());
        row.insert("position".to_owned(), place.0.into());
        writing.writes.push(Write::Add {
            at: (table, key),
            row,
        });
        writing
            .notes
            .push(Note::AddsName(table, text.trim().to_owned()));
        let learned = Learned::Grade(scale, key, text.trim().to_owned());
        let is_known = self.learn_later.iter().any(
            |other| matches!(other, Learned::Grade(of, known, _) if (*of, *known) == (scale, key)),
        );
        if !is_known {
            self.learn_later.push(learned);
        }
        Some(key)
    }
}
