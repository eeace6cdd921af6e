//! Writing a plan line by line: what is typed on a line, a new line below it, lines pasted from
//! elsewhere, and a line that becomes something else.

use std::sync::Arc;

use super::{EntryId, children, level_below, moves, parent_of};
use crate::edit::Edit;
use crate::edit::build::{add, change};
use crate::plan::numbering::leading::without_leading_number;
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan, Position, Row};

/// Which words of a line are written on the line itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WordsOf {
    /// The title.
    Title,
    /// The text: prose without a title of its own.
    Text,
}

impl WordsOf {
    fn of(node: &OutlineNode) -> Self {
        match node.role {
            NodeRole::Prose if node.title.is_empty() => Self::Text,
            _ => Self::Title,
        }
    }

    fn get(self, node: &OutlineNode) -> &str {
        match self {
            Self::Title => &node.title,
            Self::Text => &node.text,
        }
    }

    fn set(self, node: &mut OutlineNode, words: &str) {
        match self {
            Self::Title => words.clone_into(&mut node.title),
            Self::Text => words.clone_into(&mut node.text),
        }
    }
}

/// The words written on the line of a node.
pub fn words_on(node: &OutlineNode) -> &str {
    WordsOf::of(node).get(node)
}

/// The words written on a line: the title a listing is listed under, the title of a node, or prose.
pub fn words_of(plan: &Plan, line: EntryId) -> String {
    match line {
        EntryId::Node(id) => plan
            .get(id)
            .map_or_else(String::new, |node| WordsOf::of(node).get(node).to_owned()),
        EntryId::Listing(id) => {
            let Some(placement) = plan.get(id) else {
                return String::new();
            };
            match placement.listed_title.as_str() {
                "" => plan
                    .get(placement.initiative)
                    .map_or_else(String::new, |row| row.title.clone()),
                listed => listed.to_owned(),
            }
        }
    }
}

/// Writes other words on a line. A listing with a title of its own keeps the initiative's.
pub fn rewrite(plan: &Plan, line: EntryId, words: &str) -> Vec<Edit> {
    match line {
        EntryId::Node(id) => change(plan, id, |node| WordsOf::of(node).set(node, words)),
        EntryId::Listing(id) => {
            let Some(placement) = plan.get(id) else {
                return Vec::new();
            };
            if placement.listed_title.is_empty() {
                change(plan, placement.initiative, |initiative| {
                    words.clone_into(&mut initiative.title);
                })
            } else {
                change(plan, id, |placement| {
                    words.clone_into(&mut placement.listed_title);
                })
            }
        }
    }
}

/// Breaks a line in two: `before` stays on it, `after` goes on a new line right below it. Below a
/// line with lines under it that is the first of those; else it is the next sibling. The new line
/// is what its neighbour is.
pub fn break_line(
    plan: &Plan,
    line: EntryId,
    id: Id<OutlineNode>,
    before: &str,
    after: &str,
) -> Vec<Edit> {
    let mut edits = rewrite(plan, line, before);
    edits.extend(lines_below(plan, line, &[(id, after.to_owned())]));
    edits
}

/// Brings several lines in where `before` and `after` are what stands on the line round the place:
/// the first stays on the line, each other one becomes a line of its own. Typed numbers and signs
/// are taken off; blank lines are left out. Every other line needs a new id; those without one
/// are joined to the last.
pub fn paste_lines(
    plan: &Plan,
    line: EntryId,
    ids: &[Id<OutlineNode>],
    (before, after): (&str, &str),
    pasted: &str,
) -> Vec<Edit> {
    let lines = pasted.lines().map(str::trim);
    let mut words = lines
        .filter(|line| !line.is_empty())
        .enumerate()
        // In the middle of a line a number is part of what is written.
        .map(|(index, pasted)| match index {
            0 if !before.is_empty() => format!("{before}{pasted}"),
            _ => without_leading_number(pasted).to_owned(),
        });
    let Some(first) = words.next() else {
        return Vec::new();
    };
    let mut new: Vec<(Id<OutlineNode>, String)> = Vec::new();
    let mut ids = ids.iter();
    let mut first = first;
    for words in words {
        match (ids.next(), new.last_mut()) {
            (Some(id), _) => new.push((*id, words)),
            (None, Some((_, last))) => last.push_str(&words),
            (None, None) => first.push_str(&words),
        }
    }
    match new.last_mut() {
        Some((_, last)) => last.push_str(after),
        None => first.push_str(after),
    }
    let mut edits = rewrite(plan, line, &first);
    edits.extend(lines_below(plan, line, &new));
    edits
}

/// New lines right below a line.
fn lines_below(plan: &Plan, line: EntryId, new: &[(Id<OutlineNode>, String)]) -> Vec<Edit> {
    let below = match line {
        EntryId::Node(node) => children(plan, Some(node)),
        EntryId::Listing(_) => Vec::new(),
    };
    let (parent, siblings, at, like) =
        if let (EntryId::Node(node), Some((first, _))) = (line, below.first().cloned()) {
            (Some(node), below, 0, first)
        } else {
            let parent = parent_of(plan, line);
            let siblings = children(plan, parent);
            let at = siblings.iter().position(|(id, _)| *id == line);
            let at = at.map_or(siblings.len(), |at| at + 1);
            (parent, siblings, at, line)
        };
    let (level, role) = match like {
        EntryId::Node(id) => match plan.get(id) {
            Some(node) if node.role == NodeRole::Omitted => (node.level, NodeRole::Heading),
            Some(node) => (node.level, node.role),
            None => (None, NodeRole::Heading),
        },
        EntryId::Listing(_) => (level_below(plan, parent), NodeRole::Heading),
    };
    let (mut position, mut edits) = moves::make_room(plan, &siblings, at);
    for (id, words) in new {
        let mut node = OutlineNode {
            id: *id,
            parent,
            position: position.clone(),
            level,
            role,
            ..OutlineNode::default()
        };
        WordsOf::of(&node).set(&mut node, words);
        edits.push(add(node));
        let next = siblings.get(at).map(|(_, position)| position);
        position = Position::between(Some(&position), next);
    }
    edits
}

/// Makes a node something else: its words go to where they stand then, and its level is that of
/// what it becomes, so that nothing is lost either way.
pub fn become_role(plan: &Plan, id: Id<OutlineNode>, role: NodeRole) -> Vec<Edit> {
    let Some(node) = plan.get(id) else {
        return Vec::new();
    };
    let level = match role {
        _ if role == node.role => return Vec::new(),
        NodeRole::Prose => level_of_prose(plan, node.parent).or(node.level),
        _ if node.role == NodeRole::Prose => level_below(plan, node.parent),
        _ => node.level,
    };
    change(plan, id, |node| {
        node.role = role;
        node.level = level;
        match role {
            NodeRole::Prose if node.text.is_empty() => {
                node.text = std::mem::take(&mut node.title);
            }
            NodeRole::Heading | NodeRole::Example | NodeRole::Omitted if node.title.is_empty() => {
                node.title = std::mem::take(&mut node.text);
            }
            _ => {}
        }
    })
}

/// The level that paragraphs have under a node: that of its other paragraphs, of any, or the last
/// one if it counts nothing.
fn level_of_prose(plan: &Plan, parent: Option<Id<OutlineNode>>) -> Option<Id<Level>> {
    let prose =
        |node: &&Arc<Row<OutlineNode>>| node.role == NodeRole::Prose && node.level.is_some();
    let mut others = plan.nodes.iter().filter(prose);
    let here = others.clone().find(|node| node.parent == parent);
    let other = here.or_else(|| others.next()).and_then(|node| node.level);
    let levels = plan.in_order::<Level>();
    let last = levels
        .last()
        .filter(|level| level.numbering.sign().is_some());
    other.or(last.map(|level| level.id()))
}
