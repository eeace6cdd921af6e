//! Rows of opinions, issues and sections: records that are found by what they say.

use std::collections::HashMap;

use super::{Learned, Work, Writing};
use crate::edit::Fields;
use crate::edit::order::{Pin, Siblings};
use crate::intake::Target;
use crate::intake::draft::Address;
use crate::intake::entry::{Entry, Said};
use crate::intake::preview::{Problem, ProblemKind};
use crate::plan::normal::comparable;
use crate::plan::{FiscalYear, Key, Plan, TableName};

/// What a text is about, and how it reads as compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::intake) enum TextAt {
    /// An opinion of a year on a node or an initiative, or on the plan.
    Opinion(FiscalYear, Option<Key>, Option<Key>, String),
    /// An issue of a node, or of the plan.
    Issue(Option<Key>, String),
}

/// The opinions and issues by what they say.
pub(super) struct Lists {
    texts: HashMap<TextAt, Key>,
    /// The answers to every opinion, with the section.
    responses: HashMap<Key, Vec<(Key, Option<Key>)>>,
}

impl Lists {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut lists = Self {
            texts: HashMap::new(),
            responses: HashMap::new(),
        };
        for row in &plan.opinions {
            let (node, initiative) = (row.node, row.initiative);
            let at = TextAt::Opinion(
                row.year,
                node.map(crate::plan::Id::key),
                initiative.map(crate::plan::Id::key),
                comparable(&row.text),
            );
            lists.learn(at, row.id().key());
        }
        for row in &plan.issues {
            let at = TextAt::Issue(row.node.map(crate::plan::Id::key), comparable(&row.text));
            lists.learn(at, row.id().key());
        }
        for row in &plan.opinion_responses {
            let responses = lists.responses.entry(row.opinion.key()).or_default();
            responses.push((row.id().key(), row.section.map(crate::plan::Id::key)));
        }
        lists
    }

    pub(super) fn learn(&mut self, at: TextAt, key: Key) {
        self.texts.entry(at).or_insert(key);
    }
}

/// The columns of a response.
const RESPONSE: [(Target, &str); 3] = [
    (Target::Field(TableName::OpinionResponses, "text"), "text"),
    (
        Target::Field(TableName::OpinionResponses, "section"),
        "section",
    ),
    (Target::Field(TableName::OpinionResponses, "state"), "state"),
];

impl Work<'_> {
    /// A row of an opinion and what is answered.
    pub(super) fn opinion(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let table = TableName::Opinions;
        let text = needed(entry, Target::Field(table, "text"))?;
        let year = self.year(entry)?;
        let initiative = self.initiative_if_named(entry)?;
        // On an initiative, the headings only say where it stands.
        let node = match initiative {
            Some(_) => None,
            None => self.node(entry)?,
        };
        let at = TextAt::Opinion(year, node, initiative, comparable(text));
        let key = if let Some(key) = self.lists.texts.get(&at) {
            *key
        } else {
            let western = year.western().to_string();
            let subject = initiative.or(node).unwrap_or_default();
            let parts = [western.as_str(), subject.as_str(), &comparable(text)];
            let key = self.new_key(table, &parts);
            let plan = self.plan;
            let place = self.draft.next_place(format!("opinions of {western}"), || {
                let of_year = Siblings::of(table).with("year", Pin::Year(year));
                of_year
                    .in_order(plan)
                    .last()
                    .map(|(_, place)| place.clone())
            });
            let mut row = Fields::new();
            row.insert("year".to_owned(), year.western().into());
            row.insert("text".to_owned(), text.into());
            row.insert("position".to_owned(), place.0.into());
            for (field, key) in [("node", node), ("initiative", initiative)] {
                if let Some(key) = key {
                    row.insert(field.to_owned(), key.as_str().into());
                }
            }
            writing.add((table, key), row);
            writing.is_new = true;
            self.learn_later.push(Learned::Text(at, key));
            key
        };
        let given_by = Target::Field(table, "given_by");
        self.set(writing, entry, given_by, ((table, key), "given_by"), &[]);
        self.response(entry, writing, key)
    }

    /// What is answered: by the section the row names, or where it names none in the one answer. A
    /// row that says nothing of an answer leaves every answer as it is.
    fn response(
        &mut self,
        entry: &Entry,
        writing: &mut Writing,
        opinion: Key,
    ) -> Result<(), Problem> {
        let table = TableName::OpinionResponses;
        // Blank cells alone do not say whose answer they would empty.
        let says = |(target, _): &(Target, _)| matches!(entry.said(*target), Said::Text(..));
        if !RESPONSE.iter().any(says) {
            return Ok(());
        }
        let section = match entry.said(RESPONSE[1].0) {
            Said::Text(text, column) => {
                let read = self.value(table, "section", text, column)?;
                read.value.as_str().and_then(Key::new)
            }
            _ => None,
        };
        let there = self.lists.responses.get(&opinion);
        let there = there.map_or(&[][..], Vec::as_slice);
        let of_section = there
            .iter()
            .find(|(_, of)| section.is_some() && *of == section);
        let open = there
            .iter()
            .find(|(_, of)| section.is_none() || of.is_none());
        let found = of_section.or(open).map(|(key, _)| *key);
        let key = found.unwrap_or_else(|| {
            let by = section.unwrap_or_default();
            self.new_key(table, &[opinion.as_str(), by.as_str()])
        });
        let at: Address = (table, key);
        let mut row = Fields::new();
        row.insert("opinion".to_owned(), opinion.as_str().into());
        let starts = [(at, row)];
        for (target, field) in RESPONSE {
            self.set(writing, entry, target, (at, field), &starts);
        }
        Ok(())
    }

    /// A row of an issue.
    pub(super) fn issue(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let table = TableName::Issues;
        let text = needed(entry, Target::Field(table, "text"))?;
        let node = self.node(entry)?;
        let at = TextAt::Issue(node, comparable(text));
        if self.lists.texts.contains_key(&at) {
            return Ok(());
        }
        let above = node.unwrap_or_default();
        let key = self.new_key(table, &[above.as_str(), &comparable(text)]);
        let plan = self.plan;
        let place = self.draft.next_place(format!("issues of {above}"), || {
            let pin = node.map_or(Pin::Nothing, Pin::Record);
            let of_node = Siblings::of(table).with("node", pin);
            of_node
                .in_order(plan)
                .last()
                .map(|(_, place)| place.clone())
        });
        let mut row = Fields::new();
        row.insert("text".to_owned(), text.into());
        row.insert("position".to_owned(), place.0.into());
        if let Some(node) = node {
            row.insert("node".to_owned(), node.as_str().into());
        }
        writing.add((table, key), row);
        writing.is_new = true;
        self.learn_later.push(Learned::Text(at, key));
        Ok(())
    }

    /// A row of a section.
    pub(super) fn section(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let table = TableName::Sections;
        let target = Target::Field(table, "name");
        let name = needed(entry, target)?;
        let key = match self.register.named(table, name).as_slice() {
            [key] => *key,
            [] => {
                let key = self.new_key(table, &[&comparable(name)]);
                let place = self.place_at_the_end(table);
                let mut row = Fields::new();
                row.insert("name".to_owned(), name.into());
                row.insert("position".to_owned(), place.0.into());
                writing.add((table, key), row);
                writing.is_new = true;
                self.learn_later
                    .push(Learned::Name(table, key, name.to_owned()));
                key
            }
            several => {
                let names = several.iter().map(|_| name.to_owned()).collect();
                let kind = ProblemKind::Several(names);
                return Err(Problem::of(entry.column(target), name, kind));
            }
        };
        let contact = Target::Field(table, "contact");
        self.set(writing, entry, contact, ((table, key), "contact"), &[]);
        Ok(())
    }
}

/// What must be said in a row.
fn needed(entry: &Entry, target: Target) -> Result<&str, Problem> {
    match entry.said(target) {
        Said::Text(text, _) => Ok(text),
        _ => Err(Problem::of(entry.column(target), "", ProblemKind::Needed)),
    }
}
