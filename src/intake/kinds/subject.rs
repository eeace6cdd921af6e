//! Which initiative or node a row is about.

use std::collections::BTreeSet;

use super::Work;
use crate::form::named;
use crate::intake::Target;
use crate::intake::entry::Entry;
use crate::intake::preview::{Problem, ProblemKind};
use crate::intake::register::{Known, KnownNode, levels_of_nodes, number_key, without_number};
use crate::plan::normal::comparable;
use crate::plan::{Key, TableName};

impl Work<'_> {
    /// The initiative a row is about.
    pub(super) fn initiative(&mut self, entry: &Entry) -> Result<Key, Problem> {
        let title = entry.text(Target::Title);
        let found = self.candidates(entry);
        let column = entry.column(Target::Title).or(entry.column(Target::Number));
        let told = if title.is_empty() {
            entry.text(Target::Number)
        } else {
            title
        };
        if told.is_empty() {
            return Err(Problem::of(column, "", ProblemKind::NoSubject));
        }
        match distinct(&found).as_slice() {
            [one] => Ok(*one),
            [] => {
                let near = self.near(|register| register.near_title(title));
                Err(Problem::of(column, told, ProblemKind::NotFound(near)))
            }
            _ => Err(Problem::of(
                column,
                told,
                ProblemKind::Several(self.places(&found)),
            )),
        }
    }

    /// The initiative, where the row names one.
    pub(super) fn initiative_if_named(&mut self, entry: &Entry) -> Result<Option<Key>, Problem> {
        let is_blank = |target| entry.text(target).is_empty();
        if is_blank(Target::Title) && is_blank(Target::Number) {
            return Ok(None);
        }
        self.initiative(entry).map(Some)
    }

    /// Every listing the row may be about: by its title, or where it has none by its number. Of
    /// several initiatives, those that the number and the headings above fit too.
    pub(super) fn candidates(&self, entry: &Entry) -> Vec<Known> {
        let (title, number) = (entry.text(Target::Title), entry.text(Target::Number));
        let part = number_key(entry.text(Target::Part));
        let mut found: Vec<Known> = if title.is_empty() {
            let found = self.register.numbered(number).into_iter();
            found
                .filter(|known| self.fits_above(entry, known))
                .cloned()
                .collect()
        } else {
            self.register.titled(title).into_iter().cloned().collect()
        };
        if !part.is_empty() {
            found.retain(|known| known.part == part);
            if found.is_empty() && !title.is_empty() {
                let with_part = format!("{title}({part})");
                found = self
                    .register
                    .titled(&with_part)
                    .into_iter()
                    .cloned()
                    .collect();
            }
        }
        narrow(&mut found, |known| {
            !number.is_empty() && known.number == number_key(number)
        });
        narrow(&mut found, |known| self.fits_above(entry, known));
        found
    }

    /// Whether every heading the row has stands above the listing.
    pub(super) fn fits_above(&self, entry: &Entry, known: &Known) -> bool {
        self.levels_said(entry).iter().all(|(level, title)| {
            let mut above = known.above.iter().filter(|(of, _)| of == level);
            above.any(|(_, there)| is_title(there, title))
        })
    }

    /// The headings a row has, outermost first.
    pub(super) fn levels_said<'e>(&self, entry: &'e Entry) -> Vec<(Key, &'e str)> {
        let levels = levels_of_nodes(self.plan).into_iter();
        levels
            .map(|level| (level, entry.text(Target::LevelTitle(level.into()))))
            .filter(|(_, title)| !title.is_empty())
            .collect()
    }

    /// The innermost node a row names; none where it names none.
    pub(super) fn node(&mut self, entry: &Entry) -> Result<Option<Key>, Problem> {
        let mut node = None;
        for (level, title) in self.levels_said(entry) {
            let target = Target::LevelTitle(level.into());
            let found = self.nodes_said(entry, level, title, node);
            match found.as_slice() {
                [one] => node = Some(one.key),
                [] => {
                    let near = self.near(|register| register.near_node(title));
                    let kind = ProblemKind::NotFound(near);
                    return Err(Problem::of(entry.column(target), title, kind));
                }
                _ => {
                    let kind = ProblemKind::Several(self.places_of_nodes(&found));
                    return Err(Problem::of(entry.column(target), title, kind));
                }
            }
        }
        Ok(node)
    }

    /// The nodes a heading may mean: of several, those with its number, then those right under the
    /// node above.
    pub(super) fn nodes_said(
        &self,
        entry: &Entry,
        level: Key,
        title: &str,
        under: Option<Key>,
    ) -> Vec<KnownNode> {
        let found = self.register.nodes(title, Some(level), under);
        let mut found: Vec<KnownNode> = found.into_iter().cloned().collect();
        let number = number_key(entry.text(Target::LevelNumber(level.into())));
        narrow_nodes(&mut found, |node| {
            !number.is_empty() && node.number == number
        });
        narrow_nodes(&mut found, |node| node.parent == under);
        found
    }

    /// Where candidates stand, to be told apart by a person.
    pub(super) fn places(&self, found: &[Known]) -> Vec<String> {
        let told = |known: &Known| {
            let name = named(self.plan, TableName::Initiatives, known.initiative);
            let parts = [known.place.as_str(), &known.number, &name, &known.part];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(" ")
        };
        found.iter().take(MOST_TOLD).map(told).collect()
    }

    pub(super) fn places_of_nodes(&self, found: &[KnownNode]) -> Vec<String> {
        let told = |node: &KnownNode| match node.parent {
            Some(parent) => named(self.plan, TableName::Nodes, parent),
            None => named(self.plan, TableName::Nodes, node.key),
        };
        found.iter().take(MOST_TOLD).map(told).collect()
    }
}

/// As many candidates are told.
const MOST_TOLD: usize = 5;

/// Whether a heading in a table is that title, with or without a typed number.
pub(super) fn is_title(there: &str, typed: &str) -> bool {
    *there == comparable(typed) || *there == comparable(without_number(typed))
}

/// The initiatives of listings, each once.
pub(super) fn distinct(found: &[Known]) -> Vec<Key> {
    let keys: BTreeSet<Key> = found.iter().map(|known| known.initiative).collect();
    keys.into_iter().collect()
}

/// Of several initiatives keeps those that fit, if any does.
fn narrow(found: &mut Vec<Known>, fits: impl Fn(&Known) -> bool) {
    if distinct(found).len() > 1 && found.iter().any(&fits) {
        found.retain(|known| fits(known));
    }
}

fn narrow_nodes(found: &mut Vec<KnownNode>, fits: impl Fn(&KnownNode) -> bool) {
    if found.len() > 1 && found.iter().any(&fits) {
        found.retain(|node| fits(node));
    }
}
