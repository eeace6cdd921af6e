//! Bringing an outline in from a spreadsheet or a list: titles in one column, or a column a level.

use super::{EntryId, children, holds_parts, level_below, moves, parent_of};
use crate::clipboard::Block;
use crate::edit::Edit;
use crate::edit::build::add;
use crate::plan::header::Family;
use crate::plan::initiative::Initiative;
use crate::plan::numbering::leading::without_leading_number;
use crate::plan::outline::{NodeRole, OutlineNode, Placement};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, Plan, Position};

/// A line of an outline that is brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedLine {
    /// How deep below the first ones, which are 0. Never more than one deeper than the line before.
    pub depth: usize,
    /// The title, without a typed number.
    pub title: String,
}

/// What comes of pasting an outline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastedOutline {
    /// The edits, to be let in as one action.
    pub edits: Vec<Edit>,
    /// The new lines.
    pub entries: Vec<EntryId>,
}

/// The lines a block holds: each cell is one, a level deeper than the cell to its left, and empty
/// cells in front indent. What a table repeats on every row, the line above the last one of its
/// row, is one line.
pub fn lines_of(block: &Block) -> Vec<PastedLine> {
    let mut lines: Vec<PastedLine> = Vec::new();
    // The texts open at each column, as long as nothing further left has changed.
    let mut open: Vec<(usize, String)> = Vec::new();
    for row in block.rows() {
        let cells: Vec<(usize, &str)> = row
            .iter()
            .enumerate()
            .map(|(column, text)| (column, text.trim()))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        for (place, (column, text)) in cells.iter().enumerate() {
            let is_last = place + 1 == cells.len();
            let is_open = |(at, words): &(usize, String)| at == column && words == text;
            if !is_last && open.iter().any(is_open) {
                continue;
            }
            open.retain(|(at, _)| at < column);
            lines.push(PastedLine {
                depth: open.len(),
                title: title_of(text),
            });
            open.push((*column, (*text).to_owned()));
        }
    }
    lines
}

/// A title is one line and begins with no number: numbers are computed.
fn title_of(text: &str) -> String {
    let one_line = text.replace('\n', "");
    let once = without_leading_number(&one_line);
    // （１）① is two.
    without_leading_number(once).to_owned()
}

/// Brings lines in below a line of the outline, as its siblings, or at the end of an outline in
/// which none is in hand. Each line takes two of the keys, whatever it becomes.
///
/// A line that has others under it is a node. One that has none is an initiative where it stands
/// beside one, or on the level of the initiatives; else it is a node like the line it follows.
pub fn paste_outline(
    plan: &Plan,
    after: Option<EntryId>,
    lines: &[PastedLine],
    keys: &[[Key; 2]],
) -> PastedOutline {
    let parent = after.and_then(|after| parent_of(plan, after));
    let siblings = children(plan, parent);
    let at = siblings
        .iter()
        .position(|(id, _)| Some(*id) == after)
        .map_or(siblings.len(), |at| at + 1);
    let (first, edits) = moves::make_room(plan, &siblings, at);
    let next = siblings.get(at).map(|(_, position)| position.clone());
    let mut bringing = Bringing {
        plan,
        after,
        levels: plan
            .in_order::<Level>()
            .iter()
            .map(|level| level.id())
            .collect(),
        takes_initiatives: takes_initiatives(plan),
        open: vec![Open {
            node: parent,
            level: level_below(plan, parent),
            last: None,
            first: Some(first),
            next,
        }],
        pasted: PastedOutline {
            edits,
            entries: Vec::new(),
        },
    };
    for (index, (line, keys)) in lines.iter().zip(keys).enumerate() {
        let has_lines_below = lines
            .get(index + 1)
            .is_some_and(|next| next.depth > line.depth);
        bringing.line(line, *keys, has_lines_below);
    }
    bringing.pasted
}

/// Whether the last level of the plan is one of initiatives: as it is where there are some. An
/// empty plan takes them unless it is one of headings and text.
fn takes_initiatives(plan: &Plan) -> bool {
    let is_text = plan
        .header()
        .is_some_and(|header| header.family == Family::AnnualPlan);
    !plan.initiatives.is_empty() || (plan.nodes.is_empty() && !is_text)
}

/// A node under which lines are being brought in.
struct Open {
    node: Option<Id<OutlineNode>>,
    /// The level of what stands under it.
    level: Option<Id<Level>>,
    last: Option<Position>,
    first: Option<Position>,
    next: Option<Position>,
}

impl Open {
    fn place(&mut self) -> Position {
        let position = match self.first.take() {
            Some(first) => first,
            None => Position::between(self.last.as_ref(), self.next.as_ref()),
        };
        self.last = Some(position.clone());
        position
    }
}

struct Bringing<'a> {
    plan: &'a Plan,
    after: Option<EntryId>,
    levels: Vec<Id<Level>>,
    takes_initiatives: bool,
    open: Vec<Open>,
    pasted: PastedOutline,
}

impl Bringing<'_> {
    fn line(&mut self, line: &PastedLine, [first, second]: [Key; 2], has_lines_below: bool) {
        self.open.truncate(line.depth + 1);
        let is_outer = self.open.len() == 1;
        let Some(above) = self.open.last_mut() else {
            return;
        };
        let position = above.place();
        let (node, level) = (above.node, above.level);
        let is_initiative = match (is_outer, self.after) {
            (true, Some(EntryId::Listing(_))) => true,
            (true, Some(EntryId::Node(_))) => false,
            _ => self.takes_initiatives && level.is_some() && level == self.levels.last().copied(),
        };
        if let Some(node) = node.filter(|_| is_initiative && !has_lines_below) {
            self.initiative(node, position, &line.title, first.into(), second.into());
            return;
        }
        let id: Id<OutlineNode> = first.into();
        let like = match self.after {
            Some(EntryId::Node(like)) if is_outer => self.plan.get(like),
            _ => None,
        };
        let role = match like.map(|like| like.role) {
            None | Some(NodeRole::Omitted) => NodeRole::Heading,
            // What has lines under it is no paragraph.
            Some(NodeRole::Prose) if has_lines_below => NodeRole::Heading,
            Some(role) => role,
        };
        let level = like.map_or(level, |like| like.level);
        let mut new = OutlineNode {
            id,
            parent: node,
            position,
            level,
            role,
            ..OutlineNode::default()
        };
        match role {
            NodeRole::Prose => new.text.clone_from(&line.title),
            _ => new.title.clone_from(&line.title),
        }
        self.pasted.edits.push(add(new));
        self.pasted.entries.push(EntryId::Node(id));
        self.open.push(Open {
            node: Some(id),
            level: self.below(level),
            last: None,
            first: None,
            next: None,
        });
    }

    fn initiative(
        &mut self,
        node: Id<OutlineNode>,
        position: Position,
        title: &str,
        id: Id<Initiative>,
        placement: Id<Placement>,
    ) {
        self.pasted.edits.push(add(Initiative {
            id,
            title: title.to_owned(),
            ..Initiative::default()
        }));
        self.pasted.edits.push(add(Placement {
            id: placement,
            node,
            initiative: id,
            position,
            is_part: holds_parts(self.plan, node),
            ..Placement::default()
        }));
        self.pasted.entries.push(EntryId::Listing(placement));
    }

    /// The level after another, the last one below itself.
    fn below(&self, level: Option<Id<Level>>) -> Option<Id<Level>> {
        let at = self.levels.iter().position(|other| Some(*other) == level)?;
        self.levels.get(at + 1).or(self.levels.last()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str)]) {
        let lines = lines_of(&Block::read(text).unwrap());
        let lines: Vec<(usize, &str)> = lines
            .iter()
            .map(|line| (line.depth, line.title.as_str()))
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn one_column_is_one_level() {
        check(
            "（１）① 見守り\n\n１－２　相談\n\"居場\n所\"\n",
            &[(0, "見守り"), (0, "相談"), (0, "居場所")],
        );
    }

    #[test]
    fn empty_cells_indent_and_a_step_is_one_level() {
        check(
            "\t目標\n\t\t\t施策\n\t\t取組\n\t目標二\n",
            &[(0, "目標"), (1, "施策"), (1, "取組"), (0, "目標二")],
        );
    }

    #[test]
    fn a_column_is_a_level_and_what_is_repeated_is_one_line() {
        check(
            "目標\t施策\t取組\n目標\t施策\t取組二\n\t施策二\t取組\n目標二\t施策\t取組三\n",
            &[
                (0, "目標"),
                (1, "施策"),
                (2, "取組"),
                (2, "取組二"),
                (1, "施策二"),
                (2, "取組"),
                (0, "目標二"),
                (1, "施策"),
                (2, "取組三"),
            ],
        );
        // The same title twice in one column is two lines.
        check("研修\n研修\n", &[(0, "研修"), (0, "研修")]);
    }
}
