//! What is written in a cell, as the value of a field.

use serde_json::Value;

use super::draft::Write;
use super::kinds::Work;
use super::preview::{Note, Problem, ProblemKind};
use super::register::Register;
use crate::edit::Fields;
use crate::edit::order::Siblings;
use crate::plan::field::Shape;
use crate::plan::normal::{comparable, same};
use crate::plan::{Key, TableName, fiscal_year};
use crate::wording::forms;
use crate::wording::intake::names as words;
use crate::wording::names_of_choice;

/// A value that was read, with what has to be there for it.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) value: Value,
    /// Names that are added to the vocabulary.
    pub(super) writes: Vec<Write>,
    pub(super) notes: Vec<Note>,
}

impl Work<'_> {
    /// Reads what is written in a cell that is not blank.
    pub(super) fn value(
        &mut self,
        table: TableName,
        field: &'static str,
        text: &str,
        column: usize,
    ) -> Result<Read, Problem> {
        let problem = |kind| Problem::of(column, text, kind);
        let read = |value: Value| {
            Ok(Read {
                value,
                ..Read::default()
            })
        };
        match table.shape(field).0 {
            Shape::Reference(of) => self.record_named(of, text, column).map(|(key, mut read)| {
                read.value = key.as_str().into();
                read
            }),
            Shape::References(of) => self.names(of, text, column),
            Shape::Choice(choices) => {
                let says = |choice: &&&str| {
                    let mut names = names_of_choice(field, choice).into_iter();
                    names.any(|name| same(&name, text)) || same(choice, text)
                };
                let found = choices.iter().find(says);
                let offered = || {
                    choices
                        .iter()
                        .map(|choice| forms::choice(field, choice))
                        .collect()
                };
                let found = found.ok_or_else(|| problem(ProblemKind::NoChoice(offered())))?;
                read((*found).into())
            }
            Shape::Year => {
                let year = fiscal_year::read(text).ok_or_else(|| problem(ProblemKind::NoYear))?;
                read(year.western().into())
            }
            Shape::Number => {
                let number: Result<u32, _> = comparable(text).parse();
                read(number.map_err(|_| problem(ProblemKind::NoNumber))?.into())
            }
            Shape::Flag => read((!words::NO.contains(&comparable(text).as_str())).into()),
            Shape::Text | Shape::Texts | Shape::Inner => read(text.into()),
        }
    }

    /// The records of a vocabulary that a cell names: the cell as one name, or the names between
    /// the usual signs.
    fn names(&mut self, table: TableName, text: &str, column: usize) -> Result<Read, Problem> {
        let mut all = Read::default();
        let mut keys: Vec<Value> = Vec::new();
        for name in self.parts(table, text) {
            let (key, read) = self.record_named(table, &name, column)?;
            all.writes.extend(read.writes);
            all.notes.extend(read.notes);
            let key = Value::from(key.as_str());
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        all.value = keys.into();
        Ok(all)
    }

    /// The names in a cell. A sign that may belong to a name parts only what is known on both sides.
    fn parts(&self, table: TableName, text: &str) -> Vec<String> {
        let is_known = |name: &str| !self.register.named(table, name).is_empty();
        if is_known(text) {
            return vec![text.to_owned()];
        }
        let [parting, perhaps] = words::BETWEEN_NAMES;
        let mut names = Vec::new();
        let parts = |text: &str, signs: &[char]| {
            let parts = text.split(signs).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            parts.map(str::to_owned).collect::<Vec<_>>()
        };
        for name in parts(text, parting) {
            let inner = parts(&name, perhaps);
            if !is_known(&name) && inner.iter().all(|name| is_known(name)) {
                names.extend(inner);
            } else {
                names.push(name);
            }
        }
        names
    }

    /// The record of a vocabulary with that name; where a person wants it, a new one.
    fn record_named(
        &mut self,
        table: TableName,
        name: &str,
        column: usize,
    ) -> Result<(Key, Read), Problem> {
        let problem = |kind| Problem::of(column, name, kind);
        match self.register.named(table, name).as_slice() {
            [key] => return Ok((*key, Read::default())),
            [] => {}
            several => {
                let names = several.iter().map(|_| name.to_owned()).collect();
                return Err(problem(ProblemKind::Several(names)));
            }
        }
        if !self.request.adds_names || !Register::can_add(table) {
            let near = self.near(|register| register.near_name(table, name));
            return Err(problem(ProblemKind::UnknownName(table, near)));
        }
        let key = self.new_key(table, &[&comparable(name)]);
        let place = self.place_at_the_end(table);
        let mut row = Fields::new();
        row.insert("name".to_owned(), name.trim().into());
        row.insert("position".to_owned(), place.0.into());
        let read = Read {
            writes: vec![Write::Add {
                at: (table, key),
                row,
            }],
            notes: vec![Note::AddsName(table, name.trim().to_owned())],
            ..Read::default()
        };
        self.learn_later.push(super::kinds::Learned::Name(
            table,
            key,
            name.trim().to_owned(),
        ));
        Ok((key, read))
    }

    /// A place after every record of the table.
    pub(super) fn place_at_the_end(&mut self, table: TableName) -> crate::plan::Position {
        let plan = self.plan;
        self.draft.next_place(table.as_str().to_owned(), || {
            let order = Siblings::of(table).in_order(plan);
            order.last().map(|(_, place)| place.clone())
        })
    }
}
