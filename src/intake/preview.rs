//! What a table would change, row by row, before anything is changed.

use std::sync::Arc;

use super::columns::{Column, Names, columns};
use super::entry::Reader;
use super::header::{self, HeaderRows};
use super::kinds::{Handled, Work};
use super::table::IntakeTable;
use super::target::{Target, stage_of, targets};
use super::{IntakeKind, Request};
use crate::edit::{Edit, EditError, apply};
use crate::plan::{Plan, TableName};

/// What a table would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The rows of the headings; none if they were not found.
    pub header: Option<HeaderRows>,
    /// The columns.
    pub columns: Vec<Column>,
    /// What such a table usually has and this one has no column for.
    pub missing: Vec<Target>,
    /// The rows below the headings that hold anything, in order.
    pub rows: Arc<Vec<PreviewRow>>,
    /// Why nothing can be brought in, if that is so.
    pub blocked: Option<Blocked>,
    /// The edits of all rows that can be taken.
    pub edits: Arc<Vec<Edit>>,
}

/// Why nothing of a table can be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// No row of headings was found.
    NoHeader,
    /// No column says what a row is about: these would.
    NoSubject(Vec<Target>),
    /// The plan has no stage in which a sheet has one rating.
    NoStage,
    /// A rule of the plan would be broken by all rows together.
    Rule(EditError),
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Its number in the source.
    pub number: usize,
    /// What it is about, as it is called in the table.
    pub name: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why it cannot be taken.
    pub problems: Vec<Problem>,
    /// What it changes.
    pub changes: Vec<Change>,
    /// What a person may want to know of it.
    pub notes: Vec<Note>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It says what is in the plan.
    Unchanged,
    /// It changes so many fields.
    Changed(usize),
    /// It adds what it is about.
    New,
    /// It repeats the headings.
    Heading,
    /// It cannot be taken.
    Refused,
}

/// What a row changes in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The column.
    pub column: usize,
    /// What stands in the plan.
    pub before: String,
    /// What stands in the table.
    pub after: String,
}

/// What a person may want to know of a row that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// There is something that is called almost the same: perhaps it was meant.
    Near(String),
    /// A name is added to the vocabulary.
    AddsName(TableName, String),
    /// The row is a repeated listing: what it says otherwise than the plan is not taken.
    OnlyListed,
}

/// Why a row cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The column; none where the row as a whole is meant.
    pub column: Option<usize>,
    /// What stands there.
    pub found: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A formula stands there.
    Formula,
    /// 同上 stands there, and the column is none of headings.
    SameAsAbove,
    /// Nothing says what the row is about.
    NoSubject,
    /// Such a thing is not in the plan; the nearest is.
    NotFound(Option<String>),
    /// Several are called so: these.
    Several(Vec<String>),
    /// It stands elsewhere in the outline: there.
    ListedElsewhere(String),
    /// A new initiative needs a place in the outline.
    NoPlace,
    /// The name is not in that vocabulary; the nearest is. It could be added.
    UnknownName(TableName, Option<String>),
    /// It is none of these words.
    NoChoice(Vec<String>),
    /// It is no fiscal year.
    NoYear,
    /// It is no number.
    NoNumber,
    /// Nothing stands there that must be said.
    Needed,
    /// Another row says otherwise: that one.
    Contradicts {
        /// Its number.
        row: usize,
    },
}

impl Problem {
    pub(super) fn of(column: impl Into<Option<usize>>, found: &str, kind: ProblemKind) -> Self {
        Self {
            column: column.into(),
            found: found.to_owned(),
            kind,
        }
    }
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that change something.
    pub changed: usize,
    /// Rows that add what they are about.
    pub new: usize,
    /// Rows that change nothing.
    pub unchanged: usize,
    /// Rows that repeat the headings.
    pub headings: usize,
    /// Rows that cannot be taken.
    pub refused: usize,
}

impl Preview {
    /// How many rows there are of each kind.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in self.rows.iter() {
            match row.outcome {
                Outcome::Unchanged => counts.unchanged += 1,
                Outcome::Changed(_) => counts.changed += 1,
                Outcome::New => counts.new += 1,
                Outcome::Heading => counts.headings += 1,
                Outcome::Refused => counts.refused += 1,
            }
        }
        counts
    }

    /// What stands over a column.
    pub fn heading(&self, column: usize) -> &str {
        let mut columns = self.columns.iter();
        let found = columns.find(|other| other.index == column);
        found.map_or("", |column| &column.heading)
    }
}

/// Reads a table and tells what it would change.
pub fn preview(plan: &Plan, table: &IntakeTable, request: &Request) -> Preview {
    let names = Names::of(plan, request);
    let found = request.header.filter(|rows| !rows.of(table).is_empty());
    let found = found.or_else(|| header::find(table, request, &names));
    let mut preview = Preview::default();
    let Some(header) = found else {
        preview.blocked = Some(Blocked::NoHeader);
        return preview;
    };
    preview.header = Some(header);
    preview.columns = columns(plan, table, request, &names, header);
    let has = |target: &Target| {
        preview
            .columns
            .iter()
            .any(|column| column.target == *target)
    };
    let possible = targets(plan, request);
    preview.missing = possible
        .iter()
        .filter(|target| target.is_core(request.kind) && !has(target))
        .copied()
        .collect();
    let subjects = subjects(request.kind, &possible);
    if !subjects.iter().any(has) {
        preview.blocked = Some(Blocked::NoSubject(subjects));
        return preview;
    }
    if request.kind.is_of_a_stage() && stage_of(plan, request).is_none() {
        preview.blocked = Some(Blocked::NoStage);
        return preview;
    }
    read_rows(plan, table, request, header, &mut preview);
    preview
}

/// The columns of which a table needs one to say what its rows are about.
fn subjects(kind: IntakeKind, possible: &[Target]) -> Vec<Target> {
    let names_it = |target: &&Target| match kind {
        IntakeKind::Sections => matches!(target, Target::Field(_, "name")),
        IntakeKind::Opinions | IntakeKind::Issues => {
            matches!(
                target,
                Target::Field(TableName::Opinions | TableName::Issues, "text")
            )
        }
        IntakeKind::Outline => matches!(target, Target::Title | Target::LevelTitle(_)),
        _ => matches!(target, Target::Title | Target::Number),
    };
    possible.iter().filter(names_it).copied().collect()
}

fn read_rows(
    plan: &Plan,
    table: &IntakeTable,
    request: &Request,
    header: HeaderRows,
    preview: &mut Preview,
) {
    let columns = std::mem::take(&mut preview.columns);
    let mut work = Work::of(plan, request, &columns);
    let mut rows = Vec::new();
    let mut reader = Reader::of(request.kind, &columns, &targets(plan, request));
    // A repeated listing may stand above the first one: it is looked at again at the end.
    let mut waiting = Vec::new();
    let below = table.rows().iter();
    for row in below.filter(|row| row.number > header.last && !row.is_blank()) {
        if reader.is_repeated_heading(row) {
            rows.push(PreviewRow::empty(row.number, Outcome::Heading));
            continue;
        }
        let read = match reader.read(row) {
            Ok(entry) if work.is_late(&entry) => {
                waiting.push((rows.len(), entry.clone()));
                (work.name(&entry), Ok(Handled::default()))
            }
            Ok(entry) => {
                let told = work.handle(&entry);
                if told.is_err() && work.may_wait(&entry) {
                    waiting.push((rows.len(), entry.clone()));
                }
                (work.name(&entry), told)
            }
            Err(problems) => (first_text(row, &columns), Err(problems)),
        };
        rows.push(PreviewRow::told(row.number, read.0, read.1));
    }
    for (index, entry) in waiting {
        let told = work.handle(&entry);
        let row = rows.get_mut(index);
        // What is wrong was told already.
        if let Some(row) = row.filter(|row| told.is_ok() || row.outcome != Outcome::Refused) {
            *row = PreviewRow::told(row.number, std::mem::take(&mut row.name), told);
        }
    }
    preview.columns = columns;
    preview.rows = Arc::new(rows);
    let edits = work.finish();
    match apply(plan, edits.clone()) {
        Ok(_) => preview.edits = Arc::new(edits),
        Err(error) => preview.blocked = Some(Blocked::Rule(error)),
    }
}

/// The first thing a row says, to tell it by.
fn first_text(row: &super::table::IntakeRow, columns: &[Column]) -> String {
    let used = columns
        .iter()
        .filter(|column| column.target != Target::Nothing);
    let mut texts = used.map(|column| row.text(column.index).trim());
    let text = texts.find(|text| !text.is_empty());
    text.unwrap_or_default().to_owned()
}

impl PreviewRow {
    fn empty(number: usize, outcome: Outcome) -> Self {
        Self {
            number,
            name: String::new(),
            outcome,
            problems: Vec::new(),
            changes: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn told(number: usize, name: String, told: Result<Handled, Vec<Problem>>) -> Self {
        match told {
            Err(problems) => Self {
                name,
                problems,
                ..Self::empty(number, Outcome::Refused)
            },
            Ok(handled) => Self {
                name,
                outcome: match handled.changed {
                    _ if handled.is_new => Outcome::New,
                    0 => Outcome::Unchanged,
                    changed => Outcome::Changed(changed),
                },
                changes: handled.changes,
                notes: handled.notes,
                ..Self::empty(number, Outcome::Unchanged)
            },
        }
    }
}
