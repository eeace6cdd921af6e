//! Receiving: from a file that came back to what it says, ready to be merged.
//!
//! A file from a mail is not trusted with more than it was asked for: what it was changed from is
//! taken from the issue kept here where there is one, and what a damaged file does not hold is no
//! removal.

mod base;

use super::{MAIL_TABLES, assignment, is_copy, part, scope_of};
use crate::bundle::{self, Kind, MOST_ANCESTORS, Reading, Scope};
use crate::merge::Reply;
use crate::plan::mailing::Dispatch;
use crate::plan::{Id, Key, Moment, Plan, Row};
use crate::report::task;
use crate::wording::mailing as words;

/// Why a file is not taken in. Nothing was changed by trying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is of another plan of the same organisation.
    OtherPlan {
        /// The title of its plan.
        theirs: String,
        /// The title of the plan here.
        ours: String,
    },
    /// It is of another organisation.
    OtherOrganisation {
        /// Its organisation.
        theirs: String,
        /// The organisation here.
        ours: String,
    },
    /// It is of a newer version of the format: what this version does not know would be lost.
    Newer,
    /// It answers for another year than its issue asked for.
    OtherYear {
        /// The year that was asked for, in words.
        asked: String,
        /// The year it answers for, in words.
        answered: String,
    },
    /// The plan here is itself the copy of a section.
    IsCopy,
}

impl Refused {
    /// What is wrong, in words for the office.
    pub fn message(&self) -> String {
        match self {
            Self::OtherPlan { theirs, ours } => words::refused::other_plan(theirs, ours),
            Self::OtherOrganisation { theirs, ours } => {
                words::refused::other_organisation(theirs, ours)
            }
            Self::Newer => words::refused::NEWER.to_owned(),
            Self::OtherYear { asked, answered } => words::refused::other_year(asked, answered),
            Self::IsCopy => words::refused::IS_COPY.to_owned(),
        }
    }

    /// What to do next.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::OtherPlan { .. } | Self::OtherOrganisation { .. } => words::refused::PICK,
            Self::Newer => words::refused::UPDATE,
            Self::OtherYear { .. } => words::refused::ASK,
            Self::IsCopy => words::refused::OPEN_OWN,
        }
    }
}

/// The hashes of stored versions that [`receive`] would like to see, the best first.
pub fn wanted(plan: &Plan, reading: &Reading) -> Vec<String> {
    let file = File::of(plan, reading);
    let mut hashes: Vec<String> = Vec::new();
    let mut want = |hash: &str| {
        if !hash.is_empty() && hashes.iter().all(|other| other != hash) {
            hashes.push(hash.to_owned());
        }
    };
    if let Some(known) = file.known {
        want(&known.hash);
    }
    if let Some(base) = &reading.envelope.base {
        want(&base.hash);
    }
    if let Some((assignment, _)) = assignment(&reading.plan) {
        want(&assignment.base_hash);
    }
    for hash in reading.envelope.ancestors.iter().take(MOST_ANCESTORS) {
        want(hash);
    }
    let mut dispatches: Vec<_> = reading.plan.dispatches.iter().collect();
    crate::plan::sorting::sort_by_key(&mut dispatches, |row| std::cmp::Reverse(row.number));
    for dispatch in dispatches {
        want(&dispatch.hash);
    }
    hashes
}

/// What a file says to the secretariat's plan: a reply, an issued copy that was sent back, or a
/// whole plan from another machine. `archived` gives the stored version with a hash, if it is kept
/// here; see [`wanted`].
///
/// That the file was damaged on its way is no reason to refuse it: [`Reading::problems`] says so.
///
/// # Errors
/// [`Refused`], with the message and what to do.
pub fn receive(
    plan: &Plan,
    reading: &Reading,
    archived: impl Fn(&str) -> Option<Plan>,
) -> Result<Reply, Refused> {
    receive_with(plan, reading, &archived)
}

fn receive_with(
    plan: &Plan,
    reading: &Reading,
    archived: &dyn Fn(&str) -> Option<Plan>,
) -> Result<Reply, Refused> {
    let file = File::of(plan, reading);
    file.check(plan)?;
    let scope = file.scope();
    let id = header_id(plan);
    let hashes = match file.known {
        // Where the issue is known, no other version is what the file was changed from.
        Some(known) => vec![known.hash.clone()],
        None => wanted(plan, reading),
    };
    let archived = hashes
        .iter()
        .find_map(|hash| archived(hash))
        .filter(|archived| header_id(archived) == id);
    let mut said = reading.plan.clone();
    if scope.is_some() || file.is_part() {
        said = part::keep(&said, &|table, _| !MAIL_TABLES.contains(&table));
        said.unknown = reading.plan.unknown.clone();
    }
    let base = file.base(id, scope.as_ref(), &said, archived.as_ref());
    base::put_back(&mut said, reading, base.as_ref().unwrap_or(plan));
    let sections = scope.as_ref().map_or(&[][..], |scope| &scope.sections);
    let envelope = &reading.envelope;
    Ok(Reply {
        hash: bundle::hash(&reading.plan),
        office: file.office(plan, sections),
        made_at: Moment(bounded(&envelope.made_at.0)),
        supersedes: file.supersedes(),
        dispatch: file.known.map(Row::id),
        sections: sections
            .iter()
            .copied()
            .filter(|section| plan.get(*section).is_some())
            .collect(),
        missing: scope
            .as_ref()
            .map_or(0, |scope| task::missing(&reading.plan, scope)),
        opened_at: assignment(&reading.plan)
            .map(|(row, _)| Moment(bounded(&row.opened_at.0)))
            .unwrap_or_default(),
        scope,
        base,
        plan: said,
    })
}

/// What a whole plan from another machine says: everything is its own to change. `base` is the state
/// both went on from, if that is known.
pub fn from_machine(plan: &Plan, reading: &Reading, base: Option<&Plan>) -> Reply {
    let file = File::of(plan, reading);
    let mut said = reading.plan.clone();
    let base = file.base(header_id(plan), None, &said, base);
    base::put_back(&mut said, reading, base.as_ref().unwrap_or(plan));
    Reply {
        office: file.office(plan, &[]),
        made_at: Moment(bounded(&reading.envelope.made_at.0)),
        base,
        plan: said,
        ..Reply::default()
    }
}

/// A file beside the plan it came back to.
struct File<'a> {
    reading: &'a Reading,
    /// The issue it answers, as it stands in the plan here.
    known: Option<&'a Row<Dispatch>>,
}

impl<'a> File<'a> {
    fn of(plan: &'a Plan, reading: &'a Reading) -> Self {
        let named = reading.plan.assignments.iter().next();
        // A reply whose assignment was lost still carries the one issue it answers.
        let only = reading.plan.dispatches.iter().next();
        let only = only.filter(|_| reading.plan.dispatches.len() == 1);
        let id: Option<Id<Dispatch>> = match named {
            Some(assignment) => Some(assignment.dispatch),
            None if is_mail(reading) => only.map(|dispatch| dispatch.id()),
            None => None,
        };
        Self {
            reading,
            known: id.and_then(|id| plan.get(id)).map(AsRef::as_ref),
        }
    }

    fn check(&self, plan: &Plan) -> Result<(), Refused> {
        let reading = self.reading;
        if is_copy(plan) {
            return Err(Refused::IsCopy);
        }
        if let (Some(own), Some(other)) = (plan.header(), reading.plan.header()) {
            let is_same_organisation = own.organisation.trim() == other.organisation.trim();
            if own.id() == other.id() {
                // An organisation may get another name between an issue and its reply.
                if !is_same_organisation && self.known.is_none() {
                    return Err(Refused::OtherOrganisation {
                        theirs: bounded(&other.organisation),
                        ours: own.organisation.clone(),
                    });
                }
            } else if is_same_organisation {
                return Err(Refused::OtherPlan {
                    theirs: bounded(&other.title),
                    ours: own.title.clone(),
                });
            } else {
                return Err(Refused::OtherOrganisation {
                    theirs: bounded(&other.organisation),
                    ours: own.organisation.clone(),
                });
            }
        }
        if reading.newer {
            return Err(Refused::Newer);
        }
        let answered = reading.envelope.scope.as_ref().and_then(|scope| scope.year);
        let answered = answered.or(assignment(&reading.plan).map(|(_, issue)| issue.year));
        match (self.known, answered) {
            (Some(known), Some(answered)) if known.year != answered => Err(Refused::OtherYear {
                asked: known.year.show(plan.year_style()),
                answered: answered.show(plan.year_style()),
            }),
            _ => Ok(()),
        }
    }

    /// What it was asked for: by the issue as it stands here, else by what the file says itself.
    fn scope(&self) -> Option<Scope> {
        let own = assignment(&self.reading.plan);
        let stated = self.reading.envelope.scope.clone();
        let sections = match (own, &stated) {
            (Some((assignment, _)), _) => assignment.section.into_iter().collect(),
            (None, Some(stated)) => stated.sections.clone(),
            (None, None) => return None,
        };
        let issue = self.known.or(own.map(|(_, issue)| issue));
        let asked = issue.map(|issue| scope_of(issue, None));
        Some(Scope {
            sections,
            ..asked.or(stated)?
        })
    }

    /// Whether it can only be a part of the plan: it says so, or it has an issue without the files
    /// of that issue, which a whole plan has too.
    fn is_part(&self) -> bool {
        let plan = &self.reading.plan;
        is_mail(self.reading) || (!plan.dispatches.is_empty() && plan.deliveries.is_empty())
    }

    fn supersedes(&self) -> String {
        let stated = self.reading.envelope.supersedes.clone();
        let counted = || assignment(&self.reading.plan).map(|(row, _)| row.last_reply.clone());
        let hash = stated.or_else(counted).unwrap_or_default();
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { hash } else { String::new() }
    }

    /// Who made it: as it says itself, else the sections it answers for.
    fn office(&self, plan: &Plan, sections: &[Id<crate::plan::vocabulary::Section>]) -> String {
        let stated = self.reading.envelope.office.trim();
        if !stated.is_empty() {
            return bounded(stated);
        }
        let names = crate::report::sections::named(plan, sections);
        crate::report::sections::joined(&names)
    }
}

/// Whether the file says that it is mail, and so a part of the plan.
fn is_mail(reading: &Reading) -> bool {
    matches!(reading.envelope.kind, Kind::Issue | Kind::Reply)
}

fn header_id(plan: &Plan) -> Option<Key> {
    plan.header().map(|header| header.id().key())
}

/// A short text from the envelope: whoever wrote it, it is not longer than a name is.
fn bounded(text: &str) -> String {
    text.chars().take(100).collect()
}
