//! The texts of the mails that go with a file: ready to be copied into whatever writes mail.

use super::issuing::{file_name, section_name};
use crate::plan::mailing::Dispatch;
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Plan};
use crate::wording::mailing as words;

/// A mail: plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// What a mail is about, in words.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The organisation.
    pub organisation: &'a str,
    /// The plan.
    pub plan: &'a str,
    /// The plan's word for a sheet.
    pub sheet: &'a str,
    /// The fiscal year.
    pub year: &'a str,
    /// The section that is asked, or the words for all.
    pub section: &'a str,
    /// Who asks.
    pub office: &'a str,
    /// Who writes the mail: the office that asks, or the section that answers.
    pub from: &'a str,
    /// The day it is due, in words; empty for none.
    pub due: &'a str,
    /// What the section is told to do.
    pub instructions: &'a str,
    /// The name of the file.
    pub file: &'a str,
}

/// The mail with which the file of an issue is sent; none if there is no such issue.
pub fn request(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    section: Option<Id<Section>>,
) -> Option<Letter> {
    sent(plan, dispatch, section, words::request)
}

/// The mail that reminds of it.
pub fn reminder(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    section: Option<Id<Section>>,
) -> Option<Letter> {
    sent(plan, dispatch, section, words::reminder)
}

/// The mail with which a section's copy is handed in; `file` is the name of the reply. None for a
/// plan that is no copy.
pub fn hand_in(plan: &Plan, file: &str) -> Option<Letter> {
    let (assignment, dispatch) = super::assignment(plan)?;
    let section = section_name(plan, assignment.section);
    let names = (section.as_str(), section.as_str(), file);
    Some(write(plan, dispatch, names, words::hand_in))
}

fn sent(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    section: Option<Id<Section>>,
    words: fn(&About<'_>) -> Letter,
) -> Option<Letter> {
    let dispatch = plan.get(dispatch)?;
    let name = section_name(plan, section);
    let file = file_name(plan, dispatch, section);
    let names = (name.as_str(), dispatch.issued_by.as_str(), file.as_str());
    Some(write(plan, dispatch, names, words))
}

fn write(
    plan: &Plan,
    dispatch: &Dispatch,
    (section, from, file): (&str, &str, &str),
    letter: fn(&About<'_>) -> Letter,
) -> Letter {
    let header = plan.header();
    let sheet = header.map_or("", |header| header.words.sheet.as_str());
    letter(&About {
        organisation: header.map_or("", |header| header.organisation.as_str()),
        plan: header.map_or("", |header| header.title.as_str()),
        sheet: if sheet.is_empty() {
            words::SHEET
        } else {
            sheet
        },
        year: &dispatch.year.show(plan.year_style()),
        section,
        office: &dispatch.issued_by,
        from,
        due: &words::date(&dispatch.due),
        instructions: &dispatch.instructions,
        file,
    })
}
