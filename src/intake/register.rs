//! The records of a plan found by what a table says of them: titles, numbers, names.
//!
//! What rows add is learned, so that the rows below find it.

use std::collections::{BTreeSet, HashMap};

use super::nearest::Nearest;
use crate::plan::listing::{Listing, Outline};
use crate::plan::normal::comparable;
use crate::plan::numbering::leading::without_leading_number;
use crate::plan::vocabulary::Level;
use crate::plan::{Key, Plan, TableName};
use crate::wording::intake::names as words;

/// A listing of an initiative, or an initiative that is listed nowhere.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub(super) initiative: Key,
    /// The titles of the nodes above, by level, as compared.
    pub(super) above: Vec<(Key, String)>,
    /// The number, as compared.
    pub(super) number: String,
    /// The part, as compared; empty for none.
    pub(super) part: String,
    /// Where it stands, to be told.
    pub(super) place: String,
}

/// A node of the outline.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownNode {
    pub(super) key: Key,
    pub(super) parent: Option<Key>,
    pub(super) level: Option<Key>,
    /// The number, as compared.
    pub(super) number: String,
}

/// The vocabularies whose names a table can say.
const VOCABULARY: [TableName; 4] = [
    TableName::Sections,
    TableName::Actors,
    TableName::FundingTypes,
    TableName::Marks,
];

/// As many nodes one row can add.
const MOST_LEVELS: usize = 100;

/// What can be found.
#[derive(Default)]
pub(super) struct Register {
    listings: Vec<Known>,
    by_title: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
    nodes: HashMap<Key, KnownNode>,
    nodes_by_title: HashMap<String, Vec<Key>>,
    names: HashMap<TableName, HashMap<String, BTreeSet<Key>>>,
    near_titles: Nearest,
    near_nodes: Nearest,
    near_names: HashMap<TableName, Nearest>,
}

/// A title without the mark of a repeated listing, and whether it had one.
pub(super) fn without_mark(title: &str) -> (String, bool) {
    let compared = comparable(title);
    for mark in words::CROSS_LISTED {
        // The words without brackets only at an end.
        let rest = compared
            .strip_suffix(mark)
            .or_else(|| compared.strip_prefix(mark));
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            return (rest.to_owned(), true);
        }
    }
    (compared, false)
}

/// A title without the number that was typed before it, for looking it up only: a figure that
/// belongs to the words looks the same (2 人と人とのつながり, 10 人が集まる場).
pub(super) fn without_number(title: &str) -> &str {
    let bare = without_leading_number(title);
    let is_digit = |letter: char| matches!(letter, '0'..='9' | '０'..='９');
    let rest = bare.trim_start_matches(is_digit);
    if rest.len() < bare.len() && rest.starts_with([' ', '　']) {
        rest.trim_start()
    } else {
        bare
    }
}

/// A number as it is compared: ① （１） 1. and １ are one.
pub(super) fn number_key(number: &str) -> String {
    let mut key = String::new();
    for letter in comparable(number).chars() {
        let code = u32::from(letter);
        let value = match letter {
            '①'..='⑳' => code - 0x2460 + 1,
            '⑴'..='⒇' => code - 0x2474 + 1,
            'Ⅰ'..='Ⅻ' => code - 0x2160 + 1,
            _ => 0,
        };
        match letter {
            _ if value > 0 => key.push_str(&value.to_string()),
            '(' | ')' | '.' | '第' | '「' | '」' | '<' | '>' | '[' | ']' => {}
            other => key.push(other),
        }
    }
    key.to_lowercase()
}

impl Register {
    /// Reads a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let mut register = Self::default();
        let outline = Outline::of(plan);
        for line in outline.lines() {
            if let crate::plan::listing::Entry::Node(node) = line.entry {
                let known = KnownNode {
                    key: node.id().key(),
                    parent: node.parent.map(crate::plan::Id::key),
                    level: node.level.map(crate::plan::Id::key),
                    number: number_key(&line.number),
                };
                register.learn_node(known, &node.title);
            }
        }
        let mut listed = BTreeSet::new();
        for listing in outline.listings() {
            listed.insert(listing.initiative.id());
            register.learn_listing(&listing);
        }
        for row in plan
            .initiatives
            .iter()
            .filter(|row| !listed.contains(&row.id()))
        {
            let known = Known {
                initiative: row.id().key(),
                ..Known::default()
            };
            register.learn(known, &[&row.title]);
        }
        for table in VOCABULARY {
            let rows = plan.table(table);
            for key in rows.keys() {
                if let serde_json::Value::String(name) = rows.value(key, "name") {
                    register.learn_name(table, key, &name);
                }
            }
        }
        register
    }

    fn learn_listing(&mut self, listing: &Listing<'_>) {
        let item = listing.item();
        let above = listing
            .path
            .iter()
            .filter(|node| item.is_none_or(|item| item.id() != node.id()));
        let above: Vec<_> = above.collect();
        let known = Known {
            initiative: listing.initiative.id().key(),
            above: above
                .iter()
                .filter_map(|node| Some((node.level?.key(), comparable(&node.title))))
                .collect(),
            number: number_key(&listing.number),
            part: number_key(&listing.part),
            place: above
                .last()
                .map_or_else(String::new, |node| node.title.clone()),
        };
        let titles = [
            listing.title(),
            &listing.initiative.title,
            item.map_or("", |item| &item.title),
        ];
        self.learn(known, &titles);
    }

    /// Learns of a listing under these titles.
    pub(super) fn learn(&mut self, known: Known, titles: &[&str]) {
        let index = self.listings.len();
        let mut keys = BTreeSet::new();
        for title in titles {
            let (title, _) = without_mark(title);
            if title.is_empty() {
                continue;
            }
            if !known.part.is_empty() {
                keys.insert(format!("{title}({})", known.part));
                keys.insert(format!("{title}{}", known.part));
            }
            if !self.by_title.contains_key(&title) {
                self.near_titles.add(&title);
            }
            keys.insert(title);
        }
        for key in keys {
            self.by_title.entry(key).or_default().push(index);
        }
        if !known.number.is_empty() {
            self.by_number
                .entry(known.number.clone())
                .or_default()
                .push(index);
        }
        self.listings.push(known);
    }

    /// Learns of a node.
    pub(super) fn learn_node(&mut self, known: KnownNode, title: &str) {
        let compared = comparable(title);
        if !compared.is_empty() {
            if !self.nodes_by_title.contains_key(&compared) {
                self.near_nodes.add(title);
            }
            self.nodes_by_title
                .entry(compared)
                .or_default()
                .push(known.key);
        }
        self.nodes.insert(known.key, known);
    }

    /// Learns of a name of a vocabulary.
    pub(super) fn learn_name(&mut self, table: TableName, key: Key, name: &str) {
        let names = self.names.entry(table).or_default();
        names.entry(comparable(name)).or_default().insert(key);
        self.near_names.entry(table).or_default().add(name);
    }

    /// The listings of initiatives that are called so: as written, or without a typed number.
    pub(super) fn titled(&self, title: &str) -> Vec<&Known> {
        let (whole, _) = without_mark(title);
        let (bare, _) = without_mark(without_number(title));
        let found = self
            .by_title
            .get(&whole)
            .or_else(|| self.by_title.get(&bare));
        found
            .into_iter()
            .flatten()
            .map(|index| &self.listings[*index])
            .collect()
    }

    /// The listings with that number.
    pub(super) fn numbered(&self, number: &str) -> Vec<&Known> {
        let found = self.by_number.get(&number_key(number));
        found
            .into_iter()
            .flatten()
            .map(|index| &self.listings[*index])
            .collect()
    }

    /// The nodes of a level that are called so, anywhere under a node.
    pub(super) fn nodes(
        &self,
        title: &str,
        level: Option<Key>,
        under: Option<Key>,
    ) -> Vec<&KnownNode> {
        let find = |title: &str| self.nodes_by_title.get(&comparable(title));
        let keys = find(title).or_else(|| find(without_number(title)));
        let nodes = keys
            .into_iter()
            .flatten()
            .filter_map(|key| self.nodes.get(key));
        nodes
            .filter(|node| level.is_none() || node.level.is_none() || node.level == level)
            .filter(|node| under.is_none() || self.is_under(node, under))
            .collect()
    }

    fn is_under(&self, node: &KnownNode, above: Option<Key>) -> bool {
        let mut parent = node.parent;
        // No path is longer than there are nodes.
        for _ in 0..=self.nodes.len() {
            match parent {
                None => return false,
                _ if parent == above => return true,
                Some(key) => parent = self.nodes.get(&key).and_then(|node| node.parent),
            }
        }
        false
    }

    /// Every listing of an initiative.
    pub(super) fn listings_of(&self, initiative: Key) -> Vec<Known> {
        let listings = self.listings.iter();
        listings
            .filter(|known| known.initiative == initiative)
            .cloned()
            .collect()
    }

    /// The titles of a node and those above it by level, as compared. `new` gives nodes that are
    /// not learned yet.
    pub(super) fn path<'t>(
        &self,
        node: Key,
        new: &dyn Fn(Key) -> Option<&'t KnownNode>,
        title: &dyn Fn(Key) -> Option<&'t str>,
    ) -> Vec<(Key, String)> {
        let mut path = Vec::new();
        let mut next = Some(node);
        // No path is longer than there are nodes; new ones stand at its end.
        for _ in 0..self.nodes.len() + MOST_LEVELS {
            let known = next.and_then(|key| new(key).or_else(|| self.nodes.get(&key)));
            let Some(known) = known else {
                break;
            };
            if let Some(level) = known.level {
                path.push((level, comparable(title(known.key).unwrap_or_default())));
            }
            next = known.parent;
        }
        path
    }

    /// Whether a person may let names be added to that vocabulary by a table.
    pub(super) fn can_add(table: TableName) -> bool {
        VOCABULARY.contains(&table)
    }

    /// The records of a vocabulary with that name.
    pub(super) fn named(&self, table: TableName, name: &str) -> Vec<Key> {
        let names = self
            .names
            .get(&table)
            .and_then(|names| names.get(&comparable(name)));
        names.into_iter().flatten().copied().collect()
    }

    /// The nearest title of an initiative.
    pub(super) fn near_title(&self, title: &str) -> Option<String> {
        self.near_titles.find(title).map(str::to_owned)
    }

    /// The nearest title of a node.
    pub(super) fn near_node(&self, title: &str) -> Option<String> {
        self.near_nodes.find(title).map(str::to_owned)
    }

    /// The nearest name of a vocabulary.
    pub(super) fn near_name(&self, table: TableName, name: &str) -> Option<String> {
        self.near_names.get(&table)?.find(name).map(str::to_owned)
    }
}

/// The levels of nodes, outermost first: all but the last, which is that of the initiatives.
pub(super) fn levels_of_nodes(plan: &Plan) -> Vec<Key> {
    let levels = plan.in_order::<Level>();
    let count = levels.len().saturating_sub(1);
    levels
        .iter()
        .take(count)
        .map(|level| level.id().key())
        .collect()
}
