//! Changing a draft: what carries over, and how old and new are mapped to each other.

use std::collections::HashSet;

use super::suggesting::new_key;
use super::{Draft, DraftKind, Source, Succession};
use crate::edit::outline::level_below;
use crate::plan::listing::{Entry, Outline};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, Plan};

impl Succession {
    /// The entry with that key.
    pub fn entry(&self, key: Key) -> Option<&Draft> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    fn entry_mut(&mut self, key: Key) -> Option<&mut Draft> {
        self.entries.iter_mut().find(|entry| entry.key == key)
    }

    /// Whether something new comes from an old record.
    pub fn is_carried(&self, source: Source) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.from.contains(&source))
    }

    /// Whether one entry stands somewhere under another, or is that one.
    pub fn is_within(&self, key: Key, above: Key) -> bool {
        let mut at = Some(key);
        for _ in 0..=self.entries.len() {
            match at {
                Some(key) if key == above => return true,
                Some(key) => at = self.entry(key).and_then(|entry| entry.under),
                None => return false,
            }
        }
        false
    }

    /// Leaves an old record behind, and everything that stands under it in the old outline.
    pub fn leave(&mut self, plan: &Plan, source: Source) {
        let going: HashSet<Source> = with_below(plan, source).into_iter().collect();
        let mut gone = Vec::new();
        for entry in &mut self.entries {
            let had = entry.from.len();
            entry.from.retain(|source| !going.contains(source));
            if had > 0 && entry.from.is_empty() {
                gone.push(entry.key);
            }
        }
        for key in gone {
            self.remove(key);
        }
    }

    /// Carries an old record over: with everything under it in the old outline, and with the nodes
    /// above it, where they are not carried over already.
    pub fn carry(&mut self, plan: &Plan, source: Source) {
        let order: Vec<(Source, Option<Source>, DraftKind, String)> = in_order(plan);
        let below: HashSet<Source> = with_below(plan, source).into_iter().collect();
        let mut above = HashSet::new();
        let mut at = Some(source);
        while let Some(inner) = at {
            let line = order.iter().find(|(other, ..)| *other == inner);
            at = line
                .and_then(|(_, under, ..)| *under)
                .filter(|outer| above.insert(*outer));
        }
        for (index, (own, under, kind, title)) in order.iter().enumerate() {
            let is_meant = below.contains(own) || above.contains(own);
            if !is_meant || self.is_carried(*own) {
                continue;
            }
            let under = under.and_then(|under| {
                let holds = |entry: &&Draft| entry.is_node() && entry.from.contains(&under);
                self.entries.iter().find(holds).map(|entry| entry.key)
            });
            let mut key = new_key(self, *own);
            while self.entry(key).is_some() {
                key = Key::derived(&[key.as_str(), "again"]);
            }
            let entry = Draft {
                key,
                under,
                title: title.clone(),
                kind: *kind,
                from: vec![*own],
            };
            // Right behind the last entry that comes from something before it.
            let before: HashSet<Source> = order[..index].iter().map(|(it, ..)| *it).collect();
            let after = self
                .entries
                .iter()
                .rposition(|entry| entry.from.iter().any(|source| before.contains(source)));
            self.entries.insert(after.map_or(0, |at| at + 1), entry);
        }
    }

    /// Gives an entry another title.
    pub fn rename(&mut self, key: Key, title: &str) {
        if let Some(entry) = self.entry_mut(key) {
            title.clone_into(&mut entry.title);
        }
    }

    /// Gives a node another level.
    pub fn set_level(&mut self, key: Key, to: Option<Id<Level>>) {
        if let Some(DraftKind::Node { level, .. }) =
            self.entry_mut(key).map(|entry| &mut entry.kind)
        {
            *level = to;
        }
    }

    /// Adds something new, last under a node; a node has the level below that of the one above.
    pub fn add(&mut self, plan: &Plan, key: Key, under: Option<Key>, is_node: bool) {
        let kind = if is_node {
            DraftKind::Node {
                level: self.level_under(plan, under),
                role: crate::plan::outline::NodeRole::Heading,
            }
        } else {
            DraftKind::default()
        };
        self.entries.push(Draft {
            key,
            under,
            kind,
            ..Draft::default()
        });
    }

    fn level_under(&self, plan: &Plan, under: Option<Key>) -> Option<Id<Level>> {
        let above = under
            .and_then(|key| self.entry(key))
            .map(|entry| entry.kind);
        let Some(DraftKind::Node { level, .. }) = above else {
            return level_below(plan, None);
        };
        let levels = plan.in_order::<Level>();
        let at = levels.iter().position(|row| Some(row.id()) == level)?;
        levels.get(at + 1).or(levels.last()).map(|row| row.id())
    }

    /// Takes an entry out; what stands under it moves up to where it stood.
    pub fn remove(&mut self, key: Key) {
        let Some(under) = self.entry(key).map(|entry| entry.under) else {
            return;
        };
        self.entries.retain(|entry| entry.key != key);
        for entry in &mut self.entries {
            if entry.under == Some(key) {
                entry.under = under;
            }
        }
        for (_, keys) in &mut self.leads {
            keys.retain(|lead| *lead != key);
        }
    }

    /// Puts an entry last under a node, or outermost; false if that cannot be.
    pub fn place(&mut self, key: Key, under: Option<Key>) -> bool {
        let can_hold = under.is_none_or(|under| {
            self.entry(under).is_some_and(Draft::is_node) && !self.is_within(under, key)
        });
        let Some(at) = self
            .entries
            .iter()
            .position(|entry| entry.key == key)
            .filter(|_| can_hold)
        else {
            return false;
        };
        let mut entry = self.entries.remove(at);
        entry.under = under;
        self.entries.push(entry);
        true
    }

    /// Moves an entry up (`-1`) or down (`1`) among its siblings; false if it is at the end.
    pub fn shift(&mut self, key: Key, by: isize) -> bool {
        let Some(under) = self.entry(key).map(|entry| entry.under) else {
            return false;
        };
        let siblings: Vec<usize> = (0..self.entries.len())
            .filter(|index| self.entries[*index].under == under)
            .collect();
        let at = siblings
            .iter()
            .position(|index| self.entries[*index].key == key);
        let other = at
            .and_then(|at| at.checked_add_signed(by))
            .and_then(|to| siblings.get(to));
        match (at, other) {
            (Some(at), Some(&other)) => {
                self.entries.swap(siblings[at], other);
                true
            }
            _ => false,
        }
    }

    /// Makes one entry of two of a kind: `into` also comes from what `key` came from, and holds
    /// what stood under it. False if they are not two of a kind.
    pub fn merge(&mut self, key: Key, into: Key) -> bool {
        let (Some(one), Some(other)) = (self.entry(key).cloned(), self.entry(into)) else {
            return false;
        };
        if key == into || one.is_node() != other.is_node() {
            return false;
        }
        if self.is_within(into, key)
            && let Some(inner) = self.entry_mut(into)
        {
            inner.under = one.under;
        }
        if let Some(other) = self.entry_mut(into) {
            for source in one.from {
                if !other.from.contains(&source) {
                    other.from.push(source);
                }
            }
        }
        for entry in &mut self.entries {
            if entry.under == Some(key) && entry.key != into {
                entry.under = Some(into);
            }
        }
        for (_, keys) in &mut self.leads {
            if keys.contains(&key) && !keys.contains(&into) {
                keys.push(into);
            }
        }
        self.remove(key);
        true
    }

    /// Makes two entries of one: a second one beside it comes from the same and has its title.
    pub fn split(&mut self, key: Key, new: Key) -> bool {
        let Some(at) = self.entries.iter().position(|entry| entry.key == key) else {
            return false;
        };
        let second = Draft {
            key: new,
            ..self.entries[at].clone()
        };
        self.entries.insert(at + 1, second);
        true
    }

    /// Makes an entry come from an old record too.
    pub fn draw_from(&mut self, key: Key, source: Source) {
        if let Some(entry) = self
            .entry_mut(key)
            .filter(|entry| !entry.from.contains(&source))
        {
            entry.from.push(source);
        }
    }

    /// Makes an entry no longer come from an old record. The entry stays.
    pub fn no_longer_from(&mut self, key: Key, source: Source) {
        if let Some(entry) = self.entry_mut(key) {
            entry.from.retain(|own| *own != source);
        }
    }

    /// Says whether an issue leads to an entry.
    pub fn lead(&mut self, issue: Id<crate::plan::review::Issue>, key: Key, leads: bool) {
        if !self.leads.iter().any(|(own, _)| *own == issue) {
            self.leads.push((issue, Vec::new()));
        }
        if let Some((_, keys)) = self.leads.iter_mut().find(|(own, _)| *own == issue) {
            keys.retain(|own| *own != key);
            if leads {
                keys.push(key);
            }
        }
    }
}

/// Every old record that can be carried over, in the order of the outline, with what it stands
/// under; what is not listed comes last.
fn in_order(plan: &Plan) -> Vec<(Source, Option<Source>, DraftKind, String)> {
    let outline = Outline::of(plan);
    let homes = outline.homes();
    let mut order = Vec::new();
    for line in outline.lines() {
        match line.entry {
            Entry::Node(node) => {
                let (level, role) = (node.level, node.role);
                let kind = DraftKind::Node { level, role };
                let under = node.parent.map(Source::Node);
                order.push((Source::Node(node.id()), under, kind, node.title.clone()));
            }
            Entry::Listing(row) => {
                let home = homes.get(&row.initiative);
                if let Some(home) = home.filter(|home| home.placement.id() == row.id()) {
                    let is_part = row.is_part;
                    let kind = DraftKind::Initiative { is_part };
                    let under = Some(Source::Node(row.node));
                    let title = home.initiative.title.clone();
                    order.push((Source::Initiative(row.initiative), under, kind, title));
                }
            }
        }
    }
    for row in &plan.initiatives {
        if !homes.contains_key(&row.id()) {
            let source = Source::Initiative(row.id());
            order.push((source, None, DraftKind::default(), row.title.clone()));
        }
    }
    order
}

/// An old record and everything under it.
fn with_below(plan: &Plan, source: Source) -> Vec<Source> {
    let order = in_order(plan);
    let mut meant = vec![source];
    // Parents come before their children.
    for (own, under, ..) in &order {
        if under.is_some_and(|under| meant.contains(&under)) && !meant.contains(own) {
            meant.push(*own);
        }
    }
    meant
}
