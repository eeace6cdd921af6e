//! Issuing (発行): what is written down about it in the plan, and the files that are mailed.

use serde_json::Value;

use super::part::part_for;
use super::{assignment, scope_of};
use crate::bundle::{self, Envelope, Kind};
use crate::edit::{Edit, add};
use crate::plan::mailing::{Assignment, Delivery, Dispatch};
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Key, Plan, Row, day};
use crate::session::Author;
use crate::wording::mailing as words;

/// What is to be issued.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// The fiscal year that is asked for.
    pub year: FiscalYear,
    /// The stage of evaluation that is asked for; none if only texts are.
    pub stage: Option<Id<Stage>>,
    /// The sections that get a file.
    pub sections: Vec<Id<Section>>,
    /// Whether there is also one file with all sections.
    pub also_one_for_all: bool,
    /// The day replies are due, `2026-05-29`; empty for none.
    pub due: String,
    /// What the sections are told to do.
    pub instructions: String,
}

/// An issue: nothing of it stands until the edits are let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The edits that write the issue and its files down in the plan.
    pub edits: Vec<Edit>,
    /// The files, in the order of the sections; the one for all last.
    pub files: Vec<MailFile>,
}

/// A file to be mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFile {
    /// Its name, which every file system takes.
    pub name: String,
    /// The section it is for or from; none for all.
    pub section: Option<Id<Section>>,
    /// What it holds: a bundle.
    pub text: String,
}

/// Why nothing is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotIssued {
    /// Nobody is asked.
    Nobody,
    /// The year is not one of the plan's.
    OtherYear,
    /// A section or the stage is not (any more) in the plan.
    Unknown,
    /// The day replies are due is no date.
    NoDate,
    /// This is the copy of a section, which is asked itself.
    IsCopy,
    /// The plan as it was issued is not the one the issue was made from.
    OtherPlan,
}

impl NotIssued {
    /// What is wrong and what to do, in words for the office.
    pub fn message(self) -> &'static str {
        match self {
            Self::Nobody => words::NOBODY,
            Self::OtherYear => words::OTHER_YEAR,
            Self::Unknown => words::UNKNOWN,
            Self::NoDate => words::NO_DATE,
            Self::IsCopy => words::IS_COPY,
            Self::OtherPlan => words::OTHER_PLAN,
        }
    }
}

/// Issues the plan as it stands: the edits that write it down, and one file per section. The
/// author is the secretariat; `revision` is that of the stored plan; `id` is a new one.
///
/// # Errors
/// [`NotIssued`]; nothing is made then.
pub fn issue(
    plan: &Plan,
    order: &Order,
    author: &Author,
    revision: u64,
    id: Id<Dispatch>,
) -> Result<Issued, NotIssued> {
    check(plan, order)?;
    let last = plan.dispatches.iter().map(|dispatch| dispatch.number).max();
    let dispatch = Dispatch {
        id,
        number: last.unwrap_or(0).saturating_add(1),
        year: order.year,
        stage: order.stage,
        due: order.due.clone(),
        instructions: order.instructions.clone(),
        issued_at: author.at.clone(),
        issued_by: author.office.clone(),
        hash: bundle::hash(plan),
    };
    let chosen = plan.in_order::<Section>().into_iter().map(Row::id);
    let chosen = chosen.filter(|section| order.sections.contains(section));
    let mut sections: Vec<Option<Id<Section>>> = chosen.map(Some).collect();
    sections.extend(order.also_one_for_all.then_some(None));
    let delivery = |section: &Option<Id<Section>>| {
        add(Delivery {
            id: id_for("delivery", id, *section).into(),
            dispatch: id,
            section: *section,
            ..Delivery::default()
        })
    };
    let deliveries: Vec<Edit> = sections.iter().map(delivery).collect();
    let files = files(plan, &dispatch, &sections, revision);
    let edits = std::iter::once(add(dispatch)).chain(deliveries).collect();
    Ok(Issued { edits, files })
}

/// The files of an earlier issue, made anew. `issued` is the plan as it stood then, read from the
/// stored version with the issue's hash; `revision` that version's.
///
/// # Errors
/// [`NotIssued::Unknown`] if there is no such issue, [`NotIssued::OtherPlan`] if `issued` is not
/// what it was made from.
pub fn again(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    issued: &Plan,
    revision: u64,
) -> Result<Vec<MailFile>, NotIssued> {
    let dispatch = plan.get(dispatch).ok_or(NotIssued::Unknown)?;
    if bundle::hash(issued) != dispatch.hash {
        return Err(NotIssued::OtherPlan);
    }
    let is_sent = |section: Option<Id<Section>>| {
        let mut deliveries = plan.deliveries.iter();
        deliveries.any(|row| row.dispatch == dispatch.id() && row.section == section)
    };
    let sections = issued.in_order::<Section>().into_iter();
    let sections = sections.map(|section| Some(section.id()));
    let sections: Vec<Option<Id<Section>>> = sections
        .chain([None])
        .filter(|section| is_sent(*section))
        .collect();
    Ok(files(issued, dispatch, &sections, revision))
}

/// The name of the file of an issue that goes to a section; none for the one with all.
pub fn file_name(plan: &Plan, dispatch: &Dispatch, section: Option<Id<Section>>) -> String {
    let rank = words::issue_rank(dispatch.number);
    name_of(plan, dispatch, section, &rank, dispatch.issued_at.date())
}

/// A file's name: organisation, plan, year, section, which one it is, day.
pub(super) fn name_of(
    plan: &Plan,
    dispatch: &Dispatch,
    section: Option<Id<Section>>,
    rank: &str,
    date: &str,
) -> String {
    let (organisation, title) = plan.header().map_or(("", ""), |header| {
        (header.organisation.as_str(), header.title.as_str())
    });
    let year = dispatch.year.show(plan.year_style());
    let name = section_name(plan, section);
    words::file_name([organisation, title, &year, &name, rank, date])
}

/// The name of a section; for all of them the words for that.
pub fn section_name(plan: &Plan, section: Option<Id<Section>>) -> String {
    match section {
        Some(id) => plan
            .get(id)
            .map_or_else(String::new, |row| row.name.clone()),
        None => words::ALL_SECTIONS.to_owned(),
    }
}

/// The name a file gets in a folder where those are: its own, or where that is taken one with a
/// number. Some file systems tell no capital letters from small ones.
pub fn free_name(name: &str, there: &[String]) -> String {
    let is_taken = |name: &str| {
        let name = name.to_lowercase();
        there.iter().any(|other| other.to_lowercase() == name)
    };
    let numbered = (2..).map(|number| words::another(name, number));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

fn check(plan: &Plan, order: &Order) -> Result<(), NotIssued> {
    let is_there = |section: &Id<Section>| plan.get(*section).is_some();
    if assignment(plan).is_some() {
        Err(NotIssued::IsCopy)
    } else if order.sections.is_empty() && !order.also_one_for_all {
        Err(NotIssued::Nobody)
    } else if !plan.years().contains(&order.year) {
        Err(NotIssued::OtherYear)
    } else if !order.sections.iter().all(is_there)
        || order.stage.is_some_and(|stage| plan.get(stage).is_none())
    {
        Err(NotIssued::Unknown)
    } else if !order.due.is_empty() && day::number(&order.due).is_none() {
        Err(NotIssued::NoDate)
    } else {
        Ok(())
    }
}

fn files(
    plan: &Plan,
    dispatch: &Dispatch,
    sections: &[Option<Id<Section>>],
    revision: u64,
) -> Vec<MailFile> {
    let mut files: Vec<MailFile> = Vec::with_capacity(sections.len());
    for &section in sections {
        let mut name = file_name(plan, dispatch, section);
        // Names that are cut or cleaned to the same one would write over each other.
        if files.iter().any(|file| file.name == name) {
            name = words::another(&name, files.len() + 1);
        }
        let text = text(plan, dispatch, section, revision);
        files.push(MailFile {
            name,
            section,
            text,
        });
    }
    files
}

/// The bundle for a section: its part of the plan, the issue, and what it is asked for.
fn text(plan: &Plan, dispatch: &Dispatch, section: Option<Id<Section>>, revision: u64) -> String {
    let scope = scope_of(dispatch, section);
    let mut part = part_for(plan, &scope);
    let assignment = Assignment {
        id: id_for("assignment", dispatch.id, section).into(),
        dispatch: dispatch.id,
        section,
        base_hash: dispatch.hash.clone(),
        base: bundle::canonical(&part),
        ..Assignment::default()
    };
    put(&mut part, &Row::new(dispatch.clone()));
    put(&mut part, &Row::new(assignment));
    let envelope = Envelope {
        kind: Kind::Issue,
        scope: Some(scope),
        revision,
        made_at: dispatch.issued_at.clone(),
        office: dispatch.issued_by.clone(),
        ..Envelope::of(&part)
    };
    bundle::write(&part, &envelope)
}

/// Writes a row into a plan that is about to be mailed; what it names must be there.
pub(super) fn put<R: crate::plan::Record>(plan: &mut Plan, row: &Row<R>) {
    // What a record writes it can read.
    let written = plan.table_mut(R::TABLE).write(&row.write());
    debug_assert!(written.is_ok());
}

/// The id of the one record of its kind for a section in an issue.
fn id_for(what: &str, dispatch: Id<Dispatch>, section: Option<Id<Section>>) -> Key {
    let section = section.map_or(Key::default(), Id::key);
    Key::derived(&[what, dispatch.key().as_str(), section.as_str()])
}

/// The tables in a text that [`bundle::canonical`] gave.
pub(super) fn tables_of(text: &str) -> serde_json::Map<String, Value> {
    match serde_json::from_str(text) {
        Ok(Value::Object(tables)) => tables,
        _ => serde_json::Map::new(),
    }
}
