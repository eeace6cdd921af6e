//! Rows of the outline: the nodes above, the initiative and where it is listed.

use std::collections::HashMap;

use super::subject::distinct;
use super::{Learned, Work, Writing};
use crate::edit::Fields;
use crate::intake::draft::{Address, Write};
use crate::intake::entry::Entry;
use crate::intake::preview::{Note, Problem, ProblemKind};
use crate::intake::register::{Known, KnownNode, number_key, without_mark};
use crate::intake::{IntakeKind, Target};
use crate::plan::normal::comparable;
use crate::plan::numbering::leading::without_leading_number;
use crate::plan::position::Placed as _;
use crate::plan::vocabulary::Level;
use crate::plan::{Key, Plan, Position, TableName};
use crate::wording::intake::names as words;

/// The place of the last entry under every node.
pub(super) fn last_places(plan: &Plan) -> HashMap<Option<Key>, Position> {
    let nodes = plan.nodes.iter();
    let nodes = nodes.map(|node| {
        (
            node.parent.map(crate::plan::Id::key),
            node.record().position(),
        )
    });
    let listings = plan.placements.iter();
    let listings = listings.map(|row| (Some(row.node.key()), row.record().position()));
    let mut last: HashMap<Option<Key>, Position> = HashMap::new();
    for (parent, place) in nodes.chain(listings) {
        let known = last.entry(parent).or_default();
        if *place > *known {
            place.clone_into(known);
        }
    }
    last
}

impl Work<'_> {
    /// A row of the outline.
    pub(super) fn outline(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let title = entry.text(Target::Title);
        if title.is_empty() {
            return self.headings_only(entry, writing);
        }
        let is_repeated = is_marked(entry);
        let found = self.candidates(entry);
        let column = entry.column(Target::Title);
        let initiative = match distinct(&found).as_slice() {
            [] if is_repeated => {
                let near = self.near(|register| register.near_title(title));
                return Err(Problem::of(column, title, ProblemKind::NotFound(near)));
            }
            [] => return self.new_initiative(entry, writing),
            [one] => *one,
            _ => {
                let kind = ProblemKind::Several(self.places(&found));
                return Err(Problem::of(column, title, kind));
            }
        };
        if is_repeated {
            self.list_again(entry, writing, initiative, &found)?;
            self.note_other_words(entry, writing, initiative);
            return Ok(());
        }
        if !found.iter().any(|known| self.fits_above(entry, known)) {
            let place = found.first().map(|known| known.place.clone());
            let kind = ProblemKind::ListedElsewhere(place.unwrap_or_default());
            return Err(Problem::of(column, title, kind));
        }
        self.fields_of_initiative(entry, writing, initiative);
        Ok(())
    }

    /// Whether a row that cannot be taken may be once all others were read: a repeated listing that
    /// stands above the first one.
    pub(in crate::intake) fn may_wait(&self, entry: &Entry) -> bool {
        self.request.kind == IntakeKind::Outline && is_marked(entry)
    }

    /// Whether a row is read after all others: one that names an initiative and no place, which a
    /// row below it may give it. Read in its turn it would say another thing the second time.
    pub(in crate::intake) fn is_late(&self, entry: &Entry) -> bool {
        let has_title = !entry.text(Target::Title).is_empty();
        let has_place = !self.levels_said(entry).is_empty();
        self.request.kind == IntakeKind::Outline && has_title && !has_place && !is_marked(entry)
    }

    /// A repeated listing says where an initiative is listed, and nothing of it: what its row says
    /// otherwise than the plan is told.
    fn note_other_words(&mut self, entry: &Entry, writing: &mut Writing, initiative: Key) {
        let mut scratch = Writing::default();
        let learned = self.learn_later.len();
        self.fields_of_initiative(entry, &mut scratch, initiative);
        // What is only compared adds no names.
        self.learn_later.truncate(learned);
        let is_other = |write: &Write| match write {
            Write::Set { at, field, to, .. } => self.draft.value(*at, field) != *to,
            Write::Add { .. } => true,
        };
        if scratch.writes.iter().any(is_other) || !scratch.problems.is_empty() {
            writing.notes.push(Note::OnlyListed);
        }
    }

    fn fields_of_initiative(&mut self, entry: &Entry, writing: &mut Writing, initiative: Key) {
        let at = (TableName::Initiatives, initiative);
        for target in entry.targets() {
            if let Target::Field(TableName::Initiatives, field) = target {
                self.set(writing, entry, target, (at, field), &[]);
            }
        }
    }

    /// A row without an initiative names nodes, if a heading is written in it.
    fn headings_only(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let says = |target: Target| !entry.text(target).is_empty();
        let mut own = entry.targets().filter(|target| entry.is_own(*target));
        let is_heading = own.any(|target| matches!(target, Target::LevelTitle(_)));
        let says_more = entry
            .targets()
            .any(|target| !target.is_heading() && says(target));
        if !is_heading || says_more {
            let column = entry.column(Target::Title);
            return Err(Problem::of(column, "", ProblemKind::NoSubject));
        }
        self.nodes_above(entry, writing).map(drop)
    }

    /// The innermost node the row stands under, with new nodes where a heading is not there yet.
    fn nodes_above(
        &mut self,
        entry: &Entry,
        writing: &mut Writing,
    ) -> Result<Option<Key>, Problem> {
        let mut node = None;
        let mut is_new = false;
        for (level, title) in self.levels_said(entry) {
            // Nothing stands under what is only now coming into being.
            let found = if is_new {
                Vec::new()
            } else {
                self.nodes_said(entry, level, title, node)
            };
            node = Some(match found.as_slice() {
                [one] => one.key,
                [] => {
                    is_new = true;
                    let number = entry.text(Target::LevelNumber(level.into()));
                    self.new_node(writing, (node, level), number, title)
                }
                _ => {
                    let kind = ProblemKind::Several(self.places_of_nodes(&found));
                    let column = entry.column(Target::LevelTitle(level.into()));
                    return Err(Problem::of(column, title, kind));
                }
            });
        }
        Ok(node)
    }

    fn new_node(
        &mut self,
        writing: &mut Writing,
        (parent, level): (Option<Key>, Key),
        number: &str,
        typed: &str,
    ) -> Key {
        let title = without_leading_number(typed);
        // A number that was typed before the title is one too.
        let before = typed.trim().strip_suffix(title).unwrap_or_default().trim();
        let number = if number.is_empty() { before } else { number };
        let above = parent.unwrap_or_default();
        let parts = [above.as_str(), level.as_str(), &comparable(title)];
        let key = self.new_key(TableName::Nodes, &parts);
        let place = self.place_under(parent);
        let mut row = Fields::new();
        if let Some(parent) = parent {
            row.insert("parent".to_owned(), parent.as_str().into());
        }
        row.insert("level".to_owned(), level.as_str().into());
        row.insert("title".to_owned(), title.into());
        row.insert("position".to_owned(), place.0.into());
        let at = (TableName::Nodes, key);
        writing.is_new = true;
        writing.add(at, row);
        let known = KnownNode {
            key,
            parent,
            level: Some(level),
            number: number_key(number),
        };
        self.learn_later
            .push(Learned::Node(known, title.to_owned()));
        self.learn_number(at, number);
        key
    }

    fn learn_number(&mut self, at: Address, number: &str) {
        if !number.is_empty() {
            self.learn_later
                .push(Learned::Number(at, number.to_owned()));
        }
    }

    fn place_under(&mut self, parent: Option<Key>) -> Position {
        let last = self.last_places.get(&parent).cloned();
        let siblings = format!("under {}", parent.unwrap_or_default());
        self.draft.next_place(siblings, || last)
    }

    /// An initiative that is not in the plan yet.
    fn new_initiative(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let typed = entry.text(Target::Title);
        let column = entry.column(Target::Title);
        let Some(node) = self.nodes_above(entry, writing)? else {
            return Err(Problem::of(column, typed, ProblemKind::NoPlace));
        };
        let title = without_leading_number(typed);
        let before = typed.trim().strip_suffix(title).unwrap_or_default().trim();
        let number = match entry.text(Target::Number) {
            "" => before,
            number => number,
        };
        let part = entry.text(Target::Part);
        let item = (!part.is_empty()).then(|| self.item_node(writing, node, number, title));
        let under = item.unwrap_or(node);
        let table = TableName::Initiatives;
        let parts = [under.as_str(), &comparable(title), &number_key(part)];
        let initiative = self.new_key(table, &parts);
        let mut row = Fields::new();
        row.insert("title".to_owned(), title.into());
        writing.is_new = true;
        writing.add((table, initiative), row);
        let listing = self.add_listing(writing, under, initiative, item.is_some());
        self.learn_number(listing, if item.is_some() { part } else { number });
        let near = self.near(|register| register.near_title(title));
        writing.notes.extend(near.map(Note::Near));
        let known = self.known(initiative, node, number, part);
        let titles = vec![title.to_owned()];
        self.learn_later.push(Learned::Listing(known, titles));
        self.fields_of_initiative(entry, writing, initiative);
        Ok(())
    }

    /// The node of an item that is split into parts, new where there is none yet.
    fn item_node(&mut self, writing: &mut Writing, node: Key, number: &str, title: &str) -> Key {
        let levels = self.plan.in_order::<Level>();
        let level = levels.last().map(|level| level.id().key());
        let found = self.register.nodes(title, level, Some(node));
        match (found.iter().find(|known| known.parent == Some(node)), level) {
            (Some(known), _) => known.key,
            (None, Some(level)) => self.new_node(writing, (Some(node), level), number, title),
            (None, None) => node,
        }
    }

    fn add_listing(
        &mut self,
        writing: &mut Writing,
        node: Key,
        initiative: Key,
        is_part: bool,
    ) -> Address {
        let table = TableName::Placements;
        let key = self.new_key(table, &[node.as_str(), initiative.as_str()]);
        let place = self.place_under(Some(node));
        let mut row = Fields::new();
        row.insert("node".to_owned(), node.as_str().into());
        row.insert("initiative".to_owned(), initiative.as_str().into());
        row.insert("position".to_owned(), place.0.into());
        if is_part {
            row.insert("is_part".to_owned(), true.into());
        }
        writing.add((table, key), row);
        (table, key)
    }

    /// Lists an initiative once more, if it is not listed there yet.
    fn list_again(
        &mut self,
        entry: &Entry,
        writing: &mut Writing,
        initiative: Key,
        found: &[Known],
    ) -> Result<(), Problem> {
        if self.levels_said(entry).is_empty() {
            return Ok(());
        }
        // Which initiative is meant may follow from where it stands: every listing counts here.
        let there = self.register.listings_of(initiative);
        if there
            .iter()
            .chain(found)
            .any(|known| self.fits_above(entry, known))
        {
            return Ok(());
        }
        let Some(node) = self.nodes_above(entry, writing)? else {
            return Ok(());
        };
        let (number, part) = (entry.text(Target::Number), entry.text(Target::Part));
        let title = self.title_of(initiative, entry);
        let item = (!part.is_empty()).then(|| self.item_node(writing, node, number, &title));
        let under = item.unwrap_or(node);
        let listing = self.add_listing(writing, under, initiative, item.is_some());
        if let Some(Write::Add { row, .. }) = writing.writes.last_mut() {
            row.insert("cross_listed".to_owned(), true.into());
        }
        writing.is_new = true;
        self.learn_number(listing, if item.is_some() { part } else { number });
        let known = self.known(initiative, node, number, part);
        self.learn_later.push(Learned::Listing(known, vec![title]));
        Ok(())
    }

    /// The title of an initiative; of one that comes with the table, as it stands there.
    fn title_of(&self, initiative: Key, entry: &Entry) -> String {
        match self
            .draft
            .value((TableName::Initiatives, initiative), "title")
        {
            serde_json::Value::String(title) => title,
            _ => without_mark(entry.text(Target::Title)).0,
        }
    }

    /// A listing that comes into being, as rows below find it.
    fn known(&self, initiative: Key, node: Key, number: &str, part: &str) -> Known {
        let mut nodes: HashMap<Key, (KnownNode, &str)> = HashMap::new();
        for learned in &self.learn_later {
            if let Learned::Node(known, title) = learned {
                nodes.insert(known.key, (known.clone(), title));
            }
        }
        let title = |key: Key| {
            let there = self
                .plan
                .nodes
                .get(key.into())
                .map(|row| row.title.as_str());
            let new = || nodes.get(&key).map(|(_, title)| *title);
            there
                .or_else(new)
                .or_else(|| self.titles.get(&key).map(String::as_str))
        };
        let new = |key: Key| nodes.get(&key).map(|(node, _)| node);
        let above = self.register.path(node, &new, &title);
        let place = above
            .first()
            .map_or_else(String::new, |(_, title)| title.clone());
        Known {
            initiative,
            above,
            number: number_key(number),
            part: number_key(part),
            place,
        }
    }
}

/// Whether the row says that it is a repeated listing.
fn is_marked(entry: &Entry) -> bool {
    let says = comparable(entry.text(Target::CrossListed));
    let is_yes = !says.is_empty() && !words::NO.contains(&says.as_str());
    is_yes || without_mark(entry.text(Target::Title)).1
}
