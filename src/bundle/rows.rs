//! From JSON tables to rows of a plan: what does not fit is set aside and kept.

use crate::plan::sorting::sort_by_key;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{MOST_ROWS, SetAside, Unreadable};
use crate::check::{Address, Finding, Places, Severity};
use crate::plan::{Key, Plan, RowProblem, TableName};
use crate::wording::checks::faults as words;

/// What is wrong with a row or a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The table is no list.
    NotATable,
    /// The row is no object.
    NotARow,
    /// The row has no id, or one that is none.
    NoId,
    /// Another row of the table has the same id; whether it says the same.
    SameId { same: bool },
    /// A field without which the row means nothing is missing.
    Missing(&'static str),
    /// The value does not fit the field.
    Misfit(&'static str),
    /// The field names a record that is not there.
    Dangling(&'static str, TableName, String),
    /// Another row fills the same slot.
    SlotTaken,
    /// The node would stand under itself.
    Cycle,
    /// The node would stand too deep.
    TooDeep,
    /// The initiative has its home elsewhere already; this listing now counts as repeated.
    SecondHome,
    /// The rating is of nothing, or of two things.
    RatingSubject,
    /// There is another record of the plan itself.
    SecondHeader,
}

/// A fault with its place.
struct Problem {
    table: TableName,
    id: Option<Key>,
    /// The row as it was found, for telling the place.
    row: Map<String, Value>,
    fault: Fault,
}

/// A plan that is being put together from what may be damaged.
pub(super) struct Salvage {
    pub(super) plan: Plan,
    problems: Vec<Problem>,
    set_aside: Vec<SetAside>,
}

impl Salvage {
    /// Takes in every row that can be read alone.
    pub(super) fn of(tables: Map<String, Value>) -> Result<Self, Unreadable> {
        let is_known = |name: &String| TableName::from_name(name).is_some();
        let rows = tables
            .iter()
            .filter(|(name, _)| is_known(name))
            .map(|(_, table)| table.as_array().map_or(1, Vec::len))
            .sum();
        if rows > MOST_ROWS {
            return Err(Unreadable::TooManyRows { rows });
        }
        let mut salvage = Self {
            plan: Plan::default(),
            problems: Vec::new(),
            set_aside: Vec::new(),
        };
        let mut unknown = Map::new();
        for (name, table) in tables {
            match (TableName::from_name(&name), table) {
                (None, table) => {
                    unknown.insert(name, table);
                }
                (Some(_), Value::Null) => {}
                (Some(name), Value::Array(rows)) => salvage.take_table(name, rows),
                (Some(name), other) => salvage.put_aside(name, other, Fault::NotATable),
            }
        }
        salvage.plan.unknown = Arc::new(unknown);
        Ok(salvage)
    }

    fn take_table(&mut self, table: TableName, rows: Vec<Value>) {
        let mut readable = Vec::new();
        for row in rows {
            match row {
                Value::Object(row) => match id_of(&row) {
                    Some(id) => readable.push((id, row)),
                    None => self.put_aside(table, Value::Object(row), Fault::NoId),
                },
                other => self.put_aside(table, other, Fault::NotARow),
            }
        }
        // In the order of ids every row goes to the end of its table, and equal ids meet.
        sort_by_key(&mut readable, |(id, _)| *id);
        let mut last: Option<(Key, Map<String, Value>)> = None;
        for (id, row) in readable {
            match &last {
                Some((taken, first)) if *taken == id => {
                    let same = *first == row;
                    if same {
                        self.note(table, Some(id), row, Fault::SameId { same });
                    } else {
                        self.put_aside(table, Value::Object(row), Fault::SameId { same });
                    }
                }
                _ => {
                    if self.take_row(table, id, row.clone()) {
                        last = Some((id, row));
                    }
                }
            }
        }
    }

    /// Takes a row in without the fields that do not fit; false if nothing of it can stand.
    fn take_row(&mut self, table: TableName, id: Key, mut row: Map<String, Value>) -> bool {
        let whole = row.clone();
        let mut misfits = Vec::new();
        loop {
            let fault = match self.plan.table_mut(table).write(&row) {
                Ok(_) => break,
                Err(RowProblem::Missing(field)) => Fault::Missing(field),
                Err(RowProblem::Misfit(field)) => Fault::Misfit(field),
            };
            match fault {
                Fault::Misfit(field) if !self.is_needed(table, field) => {
                    misfits.extend(row.remove(field).map(|value| (field, value)));
                }
                fault => {
                    self.put_aside(table, Value::Object(whole), fault);
                    return false;
                }
            }
        }
        for (field, value) in misfits {
            self.set_aside.push(SetAside {
                table,
                id: id.to_string(),
                field: Some(field.to_owned()),
                value,
            });
            self.note(table, Some(id), whole.clone(), Fault::Misfit(field));
        }
        true
    }

    /// Whether a row without the field would mean nothing, or something else.
    pub(super) fn is_needed(&self, table: TableName, field: &str) -> bool {
        let rows = self.plan.table(table);
        field == "id" || rows.required().contains(&field) || rows.slot().contains(&field)
    }

    /// Takes a row out of the plan, if it is still there.
    pub(super) fn drop_row(&mut self, table: TableName, id: Key, fault: Fault) {
        if let Some(row) = self.plan.table_mut(table).remove(id) {
            self.put_aside(table, Value::Object(row), fault);
        }
    }

    /// Changes a field of a row; what it held is set aside. A value of null takes it out.
    pub(super) fn set_field(
        &mut self,
        table: TableName,
        id: Key,
        field: &str,
        value: Value,
        fault: Fault,
    ) {
        let Some(mut row) = self.plan.table(table).read(id) else {
            return;
        };
        let before = row.clone();
        let former = row.insert(field.to_owned(), value).unwrap_or_default();
        if self.plan.table_mut(table).write(&row).is_err() {
            return self.drop_row(table, id, fault);
        }
        if !former.is_null() {
            self.set_aside.push(SetAside {
                table,
                id: id.to_string(),
                field: Some(field.to_owned()),
                value: former,
            });
        }
        self.note(table, Some(id), before, fault);
    }

    fn put_aside(&mut self, table: TableName, value: Value, fault: Fault) {
        let row = value.as_object().cloned().unwrap_or_default();
        let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
        self.set_aside.push(SetAside {
            table,
            id: id.to_owned(),
            field: None,
            value,
        });
        self.note(table, None, row, fault);
    }

    fn note(&mut self, table: TableName, id: Option<Key>, row: Map<String, Value>, fault: Fault) {
        self.problems.push(Problem {
            table,
            id,
            row,
            fault,
        });
    }

    /// The plan, the findings with their places in it, and what was set aside.
    pub(super) fn finish(self) -> (Plan, Vec<Finding>, Vec<SetAside>) {
        let findings = if self.problems.is_empty() {
            Vec::new()
        } else {
            let places = Places::of(&self.plan);
            let show = |problem: &Problem| problem.finding(&places);
            self.problems.iter().map(show).collect()
        };
        (self.plan, findings, self.set_aside)
    }
}

impl Problem {
    fn finding(&self, places: &Places<'_>) -> Finding {
        let severity = match self.fault {
            Fault::SameId { same: true } => Severity::Note,
            Fault::SecondHome => Severity::Warning,
            _ => Severity::Error,
        };
        let field = match self.fault {
            Fault::Misfit(field) | Fault::Dangling(field, ..) => Some(field),
            Fault::Cycle | Fault::TooDeep => Some("parent"),
            _ => None,
        };
        let address = self.id.map(|id| Address {
            table: self.table,
            id,
            field: field.map(str::to_owned),
        });
        let stays = self.id.is_some();
        let (message, remedy) = match &self.fault {
            Fault::NotATable => (words::not_a_table(self.table), words::ASK),
            Fault::NotARow => (words::not_a_row(self.table), words::ASK),
            Fault::NoId => (words::no_id(self.table), words::ASK),
            Fault::SameId { same: true } => (words::same_row(self.table), words::NOTHING_TO_DO),
            Fault::SameId { same: false } => (words::same_id(self.table), words::COMPARE),
            Fault::Missing(field) => (words::missing(self.table, field), words::ASK),
            Fault::Misfit(field) => {
                let value = self.row.get(*field).map(ToString::to_string);
                let value = value.unwrap_or_default();
                (words::misfit(field, &value), words::again(stays))
            }
            Fault::Dangling("grade", _, id) => {
                let year = places.year_of(&self.row);
                (words::unknown_grade(&year, id), words::RATE_AGAIN)
            }
            Fault::Dangling(field, target, id) => {
                (words::dangling(field, *target, id), words::again(stays))
            }
            Fault::SlotTaken => (words::slot_taken(self.table), words::COMPARE),
            Fault::Cycle => (words::CYCLE.to_owned(), words::MOVE),
            Fault::TooDeep => (words::too_deep(super::DEEPEST), words::MOVE),
            Fault::SecondHome => (words::SECOND_HOME.to_owned(), words::CHECK_HOME),
            Fault::RatingSubject => (words::RATING_SUBJECT.to_owned(), words::RATE_AGAIN),
            Fault::SecondHeader => (words::SECOND_HEADER.to_owned(), words::COMPARE),
        };
        Finding {
            severity,
            address,
            year: None,
            place: places.of_row(self.table, &self.row).words,
            message,
            remedy: remedy.to_owned(),
        }
    }
}

fn id_of(row: &Map<String, Value>) -> Option<Key> {
    Key::new(row.get("id")?.as_str()?)
}
