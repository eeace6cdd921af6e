//! What taking replies in would do (取り込む前に確かめる表).

use super::comparison::in_words;
use super::log::place::Places;
use super::log::value::show;
use super::log::{LineKind, LogLine};
use super::questions::{QuestionCard, questions, told_fields};
use crate::edit::Edit;
use crate::merge::{Accepted, Asked, Merged};
use crate::plan::Plan;
use crate::wording::reports::{LINE_MARK, LIST_MARK};
use crate::wording::{forms, replies as words};

/// What a merge would do, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergePreview {
    /// What would be taken in.
    pub taken: Vec<Taken>,
    /// How many changes the plan has already.
    pub same: usize,
    /// What would be asked.
    pub asked: Vec<QuestionCard>,
    /// What was changed outside of what was asked for, which would be asked too.
    pub outside: Vec<QuestionCard>,
    /// How many of the replies were taken in before, or are replaced by a later one.
    pub passed_over: usize,
    /// Whether anything would be written, if only that the replies came.
    pub has_edits: bool,
}

/// A change that would be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The change.
    pub line: LogLine,
    /// Who says so.
    pub offices: String,
}

impl MergePreview {
    /// What would be taken in, by who says so: in the order in which each comes first.
    pub fn by_office(&self) -> Vec<(String, Vec<Taken>)> {
        let mut groups: Vec<(String, Vec<Taken>)> = Vec::new();
        for one in &self.taken {
            let known = groups.iter_mut().find(|(of, _)| *of == one.offices);
            match known {
                Some((_, group)) => group.push(one.clone()),
                None => groups.push((one.offices.clone(), vec![one.clone()])),
            }
        }
        groups
    }
}

/// A merge in words. `plan` is the plan before it.
pub fn preview(plan: &Plan, merged: &Merged) -> MergePreview {
    let edits = merged.accepted.iter().map(|one| edit(plan, merged, one));
    let edits: Vec<Edit> = edits.collect();
    let contents: Vec<String> = edits
        .iter()
        .map(|edit| content(&merged.plan, edit))
        .collect();
    let lines = in_words(&merged.plan, edits);
    let offices = merged
        .accepted
        .iter()
        .map(|one| one.offices.join(LIST_MARK));
    let mut cards = questions(&merged.plan).open;
    let mut of = |asked: &[Asked]| {
        let is_asked = |card: &mut QuestionCard| asked.iter().any(|one| one.question.id == card.id);
        cards.extract_if(.., is_asked).collect()
    };
    MergePreview {
        taken: lines
            .into_iter()
            .zip(contents)
            .zip(offices)
            .map(|((mut line, content), offices)| {
                if line.kind == LineKind::Added {
                    line.after = content;
                }
                Taken { line, offices }
            })
            .collect(),
        same: merged.same,
        asked: of(&merged.questions),
        outside: of(&merged.outside),
        passed_over: merged.passed_over,
        has_edits: !merged.edits.is_empty(),
    }
}

/// What a record that comes says, field by field; empty for any other edit.
fn content(plan: &Plan, edit: &Edit) -> String {
    let Edit::Add { table, row } = edit else {
        return String::new();
    };
    let places = Places::of(plan, &[]);
    let told = told_fields(plan, *table).into_iter().filter_map(|field| {
        let value = row.get(field)?;
        let label = forms::label(plan, *table, field);
        Some(words::field(&label, &show(&places, *table, field, value)))
    });
    told.collect::<Vec<_>>().join(LINE_MARK)
}

/// A change as an edit, to be told in the words of the change log.
fn edit(plan: &Plan, merged: &Merged, one: &Accepted) -> Edit {
    let (table, id) = (one.address.table, one.address.id);
    let row = |plan: &Plan| plan.table(table).read(id).unwrap_or_default();
    if !one.address.field.is_empty() {
        return Edit::Set {
            table,
            id,
            field: one.address.field.clone(),
            from: one.from.clone(),
            to: one.to.clone(),
        };
    }
    if one.to.is_null() {
        return Edit::Remove {
            table,
            id,
            row: row(plan),
        };
    }
    let mut row = row(&merged.plan);
    row.insert("id".to_owned(), id.as_str().into());
    Edit::Add { table, row }
}
