//! What the rows of each kind of table write.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::columns::Column;
use super::draft::{Address, Changed, Draft, Write};
use super::entry::{Entry, Said};
use super::preview::{Change, Note, Problem};
use super::register::{Known, KnownNode, Register};
use super::{IntakeKind, Request, Target};
use crate::edit::{Edit, Fields, apply};
use crate::form::named;
use crate::plan::field::Shape;
use crate::plan::listing::{Entry as Line, Outline};
use crate::plan::{Key, Plan, Position, TableName};
use crate::wording::forms;
use crate::wording::reports::LIST_MARK;

mod grades;
mod indicators;
mod lists;
mod outline;
mod subject;
mod yearly;

use super::register::number_key;
use grades::Grades;
use indicators::Indicators;
use yearly::Sheets;

/// As many times the nearest name is looked for: in a table that does not fit at all it helps
/// nobody.
const MOST_NEAR: usize = 300;

/// The work on one table: what is known, and what its rows write.
pub(super) struct Work<'a> {
    pub(super) plan: &'a Plan,
    pub(super) request: &'a Request,
    pub(super) register: Register,
    pub(super) draft: Draft<'a>,
    /// What the row adds, to be found by the rows below once it is taken.
    pub(super) learn_later: Vec<Learned>,
    /// The titles of nodes that are added.
    titles: HashMap<Key, String>,
    /// Numbers that stand in the table, of what is added.
    numbers: Vec<(Address, String)>,
    near_left: usize,
    /// The date of new baselines, where it stands over their column.
    baseline_when: Option<String>,
    grades: Grades,
    indicators: Indicators,
    sheets: Sheets,
    lists: lists::Lists,
    /// The place of the last entry under every node of the plan.
    last_places: HashMap<Option<Key>, Position>,
}

/// Something a row adds.
#[derive(Debug, Clone)]
pub(super) enum Learned {
    /// A name of a vocabulary.
    Name(TableName, Key, String),
    /// A grade of a scale.
    Grade(Key, Key, String),
    /// A node.
    Node(KnownNode, String),
    /// A listing.
    Listing(Known, Vec<String>),
    /// An indicator of an initiative.
    Indicator(Key, Key, String),
    /// A number that stands in the table.
    Number(Address, String),
    /// An opinion or issue.
    Text(lists::TextAt, Key),
}

/// What became of a row.
#[derive(Debug, Default)]
pub(super) struct Handled {
    pub(super) is_new: bool,
    pub(super) changed: usize,
    pub(super) changes: Vec<Change>,
    pub(super) notes: Vec<Note>,
}

/// What a row writes, as it is put together.
#[derive(Debug, Default)]
pub(super) struct Writing {
    pub(super) is_new: bool,
    pub(super) writes: Vec<Write>,
    pub(super) notes: Vec<Note>,
    pub(super) problems: Vec<Problem>,
}

impl Writing {
    /// A record that comes into being.
    pub(super) fn add(&mut self, at: Address, row: Fields) {
        self.writes.push(Write::Add { at, row });
    }

    /// A value that follows from another one of the row.
    pub(super) fn follows(&mut self, at: Address, field: &'static str, to: Value) {
        self.writes.push(Write::Set {
            at,
            field,
            to,
            starts: Vec::new(),
            column: None,
        });
    }
}

impl<'a> Work<'a> {
    pub(super) fn of(plan: &'a Plan, request: &'a Request, columns: &[Column]) -> Self {
        Self {
            plan,
            request,
            baseline_when: indicators::baseline_when(plan, columns),
            register: Register::of(plan),
            draft: Draft::of(plan),
            learn_later: Vec::new(),
            titles: HashMap::new(),
            numbers: Vec::new(),
            near_left: MOST_NEAR,
            grades: Grades::of(plan),
            indicators: Indicators::of(plan),
            sheets: Sheets::of(plan),
            lists: lists::Lists::of(plan),
            last_places: outline::last_places(plan),
        }
    }

    /// What a row is about, as it is called in the table.
    pub(super) fn name(&self, entry: &Entry) -> String {
        let own = match self.request.kind {
            IntakeKind::Opinions => Target::Field(TableName::Opinions, "text"),
            IntakeKind::Issues => Target::Field(TableName::Issues, "text"),
            IntakeKind::Sections => Target::Field(TableName::Sections, "name"),
            _ => Target::Title,
        };
        let mut texts = [own, Target::Title, Target::Number].into_iter();
        let texts = texts.by_ref().map(|target| entry.text(target));
        let mut texts = texts.chain(entry.targets().map(|target| entry.text(target)));
        let text = texts.find(|text| !text.is_empty()).unwrap_or_default();
        let mut name: String = text.chars().take(LONGEST_NAME).collect();
        if !entry.text(Target::Part).is_empty() && own == Target::Title {
            name.push_str(entry.text(Target::Part));
        }
        name
    }

    /// Reads what a row writes and takes it.
    pub(super) fn handle(&mut self, entry: &Entry) -> Result<Handled, Vec<Problem>> {
        self.learn_later.clear();
        let mut writing = Writing::default();
        let outcome = match self.request.kind {
            IntakeKind::Outline => self.outline(entry, &mut writing),
            IntakeKind::Indicators => self.indicator(entry, &mut writing),
            IntakeKind::Sheets => self.sheet(entry, &mut writing),
            IntakeKind::Ratings => self.ratings(entry, &mut writing),
            IntakeKind::Opinions => self.opinion(entry, &mut writing),
            IntakeKind::Issues => self.issue(entry, &mut writing),
            IntakeKind::Sections => self.section(entry, &mut writing),
        };
        if let Err(problem) = outcome {
            writing.problems.push(problem);
        }
        if !writing.problems.is_empty() {
            return Err(writing.problems);
        }
        let told = |mut problem: Problem| {
            let mut targets = entry.targets();
            let target = targets.find(|target| entry.column(*target) == problem.column);
            target
                .map_or("", |target| entry.text(target))
                .clone_into(&mut problem.found);
            problem
        };
        let changed = self
            .draft
            .commit(entry.row, writing.writes)
            .map_err(|problems| problems.into_iter().map(told).collect::<Vec<_>>())?;
        self.learn();
        let changes = changed
            .iter()
            .filter_map(|changed| self.told(entry, changed))
            .collect();
        Ok(Handled {
            is_new: writing.is_new,
            changed: changed
                .iter()
                .filter(|changed| changed.column.is_some())
                .count(),
            changes,
            notes: writing.notes,
        })
    }

    /// A change as it is shown.
    fn told(&self, entry: &Entry, changed: &Changed) -> Option<Change> {
        let column = changed.column?;
        let mut targets = entry.targets();
        let target = targets.find(|target| entry.column(*target) == Some(column))?;
        Some(Change {
            column,
            before: self.shown(changed.at.0, changed.field, &changed.from),
            after: entry.text(target).to_owned(),
        })
    }

    fn shown(&self, table: TableName, field: &str, value: &Value) -> String {
        let of_record = |of: TableName, value: &Value| {
            let key = value.as_str().and_then(Key::new);
            key.map_or_else(String::new, |key| named(self.plan, of, key))
        };
        match (table.shape(field).0, value) {
            (Shape::Reference(of), value) => of_record(of, value),
            (Shape::References(of), Value::Array(keys)) => {
                let names: Vec<String> = keys.iter().map(|key| of_record(of, key)).collect();
                names.join(LIST_MARK)
            }
            (Shape::Choice(_), Value::String(choice)) => forms::choice(field, choice),
            (_, Value::String(text)) => text.clone(),
            (_, Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// Lets the rows below find what the row added.
    fn learn(&mut self) {
        for learned in std::mem::take(&mut self.learn_later) {
            match learned {
                Learned::Name(table, key, name) => self.register.learn_name(table, key, &name),
                Learned::Grade(scale, key, symbol) => self.grades.learn(scale, key, &symbol, ""),
                Learned::Node(node, title) => {
                    self.register.learn_node(node.clone(), &title);
                    self.titles.insert(node.key, title);
                }
                Learned::Listing(known, titles) => {
                    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
                    self.register.learn(known, &titles);
                }
                Learned::Indicator(initiative, key, name) => {
                    self.indicators.learn(initiative, key, &name);
                }
                Learned::Number(at, number) => self.numbers.push((at, number)),
                Learned::Text(at, key) => self.lists.learn(at, key),
            }
        }
    }

    /// A new key, the same every time the table is read.
    pub(super) fn new_key(&self, table: TableName, parts: &[&str]) -> Key {
        let seed = self.request.seed;
        let mut all = vec!["intake", seed.as_str(), table.as_str()];
        all.extend(parts);
        self.draft.free(table, Key::derived(&all))
    }

    /// The nearest name, as long as it is worth looking for.
    pub(super) fn near(
        &mut self,
        find: impl FnOnce(&Register) -> Option<String>,
    ) -> Option<String> {
        self.near_left = self.near_left.checked_sub(1)?;
        find(&self.register)
    }

    /// Writes what a column says into a field. A blank one says nothing, or empties the field where
    /// a person wants that.
    pub(super) fn set(
        &mut self,
        writing: &mut Writing,
        entry: &Entry,
        target: Target,
        (at, field): (Address, &'static str),
        starts: &[(Address, Fields)],
    ) {
        let (to, column) = match entry.said(target) {
            Said::NoColumn => return,
            Said::Blank if !self.request.blanks_erase => return,
            Said::Blank => (Value::Null, entry.column(target)),
            Said::Text(text, column) => match self.value(at.0, field, text, column) {
                Ok(read) => {
                    writing.writes.extend(read.writes);
                    writing.notes.extend(read.notes);
                    (read.value, Some(column))
                }
                Err(problem) => return writing.problems.push(problem),
            },
        };
        // A default is not written, so that nothing is what it is compared with.
        let mut usual = Value::Null;
        let table = self.plan.table(at.0);
        table.with_default(field, &mut |field| usual = field.write_whole());
        let to = if to == usual { Value::Null } else { to };
        let there = self.draft.value(at, field);
        let to = if is_same(&there, &to) { there } else { to };
        writing.writes.push(Write::Set {
            at,
            field,
            to,
            starts: starts.to_vec(),
            column,
        });
    }

    /// The edits of all rows that were taken, with the numbers of what was added where they are not
    /// the computed ones.
    pub(super) fn finish(&self) -> Vec<Edit> {
        let mut edits = self.draft.edits();
        if self.numbers.is_empty() {
            return edits;
        }
        let Ok((after, _)) = apply(self.plan, edits.clone()) else {
            return edits;
        };
        let outline = Outline::of(&after);
        let computed: HashMap<Address, &str> = outline
            .lines()
            .iter()
            .map(|line| {
                let at = match line.entry {
                    Line::Node(node) => (TableName::Nodes, node.id().key()),
                    Line::Listing(row) => (TableName::Placements, row.id().key()),
                };
                (at, line.computed_number.as_str())
            })
            .collect();
        let mut done = BTreeSet::new();
        for (at, number) in &self.numbers {
            let expected = computed.get(at).copied().unwrap_or_default();
            if done.insert(*at) && number_key(expected) != number_key(number) {
                edits.push(Edit::Set {
                    table: at.0,
                    id: at.1,
                    field: "number".to_owned(),
                    from: Value::Null,
                    to: number.as_str().into(),
                });
            }
        }
        edits
    }
}

/// The longest name a row is told by, in characters.
const LONGEST_NAME: usize = 60;

/// Whether two values say the same: line ends and space behind the last word are no difference.
fn is_same(there: &Value, to: &Value) -> bool {
    match (there, to) {
        (Value::String(there), Value::String(to)) => {
            there.replace("\r\n", "\n").trim_end() == to.as_str()
        }
        _ => there == to,
    }
}
