//! Plans drawn as text, and the outline drawn back.
//!
//! ```text
//! level 戦略 １
//! level 項目 ① runs on
//!
//! つながりづくり
//!   - サロン活動の推進
//!   相談支援の体制
//!     + 窓口
//!     + 訪問
//!   * 窓口
//! ```
//!
//! Two spaces a depth. `- ` lists a new initiative, `+ ` one as a part of the node above, `* ` and
//! `*+ ` list the initiative of that title again. `~ ` is prose, `? ` an example, `x ` a number
//! that is left out. Any other line is a heading. `[（５）]` at the end of a line is a printed
//! number, `@2` the level where it is not that of the depth, both counted from 1.

use std::collections::HashMap;

use ayumi::edit::{Edit, add};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::listing::{Entry, Outline};
use ayumi::plan::numbering::NumberingStyle;
use ayumi::plan::outline::{NodeRole, OutlineNode, Placement};
use ayumi::plan::vocabulary::Level;
use ayumi::plan::{FiscalYear, Id, Plan, Position};

use super::applied;

fn id<R>(letter: char, number: usize) -> Id<R> {
    Id::new(&format!("{letter}{number}")).expect("a short id")
}

/// The plan that is drawn.
#[track_caller]
pub fn plan(text: &str) -> Plan {
    let margin = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let left = lines.iter().map(|line| margin(line)).min().unwrap_or(0);
    let mut drawing = Drawing::default();
    drawing.edits.push(add(PlanHeader {
        id: id('h', 1),
        title: "計画".into(),
        first_year: FiscalYear::new(2019).expect("a year"),
        last_year: FiscalYear::new(2023).expect("a year"),
        ..PlanHeader::default()
    }));
    for line in lines {
        let depth = (margin(line) - left) / 2;
        match line.trim().strip_prefix("level ") {
            Some(level) => drawing.level(level),
            None => drawing.line(depth, line.trim()),
        }
    }
    applied(&Plan::default(), drawing.edits)
}

#[derive(Default)]
struct Drawing {
    edits: Vec<Edit>,
    levels: usize,
    nodes: usize,
    listings: usize,
    path: Vec<Id<OutlineNode>>,
    initiatives: HashMap<String, Id<Initiative>>,
}

impl Drawing {
    #[track_caller]
    fn level(&mut self, text: &str) {
        let (text, runs_on) = match text.strip_suffix(" runs on") {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (name, sign) = text.split_once(' ').unwrap_or((text, ""));
        // Numbers that go on from the level above are drawn with both.
        let is_sign = |style: &&NumberingStyle| match style {
            NumberingStyle::Nested => sign == "１－１",
            style => style.show(1) == sign,
        };
        let numbering = NumberingStyle::ALL.iter().find(is_sign);
        self.levels += 1;
        self.edits.push(add(Level {
            id: id('l', self.levels),
            position: Position::nth(self.levels),
            name: name.to_owned(),
            numbering: *numbering.unwrap_or_else(|| panic!("no style starts with {sign}")),
            runs_on,
        }));
    }

    #[track_caller]
    fn line(&mut self, depth: usize, text: &str) {
        let position = Position::nth(self.edits.len());
        let (text, level) = match text.rsplit_once(" @") {
            Some((text, level)) => (text, level.parse().expect("a level")),
            None => (text, depth + 1),
        };
        let (text, number) = match text
            .strip_suffix(']')
            .and_then(|text| text.rsplit_once(" ["))
        {
            Some((text, number)) => (text, number.to_owned()),
            None => (text, String::new()),
        };
        let (mark, title) = match text.split_once(' ') {
            Some((mark @ ("-" | "+" | "*" | "*+" | "~" | "?" | "x"), title)) => (mark, title),
            _ => ("", text),
        };
        self.path.truncate(depth);
        if matches!(mark, "-" | "+" | "*" | "*+") {
            let initiative = self.initiative(title, mark.starts_with('*'));
            self.listings += 1;
            self.edits.push(add(Placement {
                id: id('p', self.listings),
                node: *self.path.last().expect("a listing stands under a node"),
                initiative,
                position,
                number,
                is_part: mark.ends_with('+'),
                cross_listed: mark.starts_with('*'),
                ..Placement::default()
            }));
            return;
        }
        let role = match mark {
            "~" => NodeRole::Prose,
            "?" => NodeRole::Example,
            "x" => NodeRole::Omitted,
            _ => NodeRole::Heading,
        };
        self.nodes += 1;
        let node = id('n', self.nodes);
        self.edits.push(add(OutlineNode {
            id: node,
            parent: self.path.last().copied(),
            position,
            level: (1..=self.levels).contains(&level).then(|| id('l', level)),
            number,
            title: title.to_owned(),
            role,
            ..OutlineNode::default()
        }));
        self.path.push(node);
    }

    #[track_caller]
    fn initiative(&mut self, title: &str, again: bool) -> Id<Initiative> {
        if again {
            let known = self.initiatives.get(title);
            return *known.unwrap_or_else(|| panic!("{title} is not listed above"));
        }
        let initiative = id('i', self.initiatives.len() + 1);
        let title = title.to_owned();
        self.initiatives.insert(title.clone(), initiative);
        self.edits.push(add(Initiative {
            id: initiative,
            title,
            ..Initiative::default()
        }));
        initiative
    }
}

/// The outline as text: two spaces a depth, the number, the title or prose, `*` for a repeated listing.
pub fn draw(plan: &Plan) -> String {
    let outline = Outline::of(plan);
    let mut lines = Vec::new();
    for line in outline.lines() {
        let (title, mark) = match line.entry {
            Entry::Node(node) if node.title.is_empty() => (node.text.as_str(), ""),
            Entry::Node(node) => (node.title.as_str(), ""),
            Entry::Listing(placement) => (
                plan.get(placement.initiative).map_or("?", |row| &row.title),
                if placement.cross_listed { "*" } else { "" },
            ),
        };
        let words = [line.number.as_str(), title, mark];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        lines.push(format!("{}{}", "  ".repeat(line.depth), words.join(" ")));
    }
    lines.join("\n")
}

/// Asserts how the outline looks; the margin of the expected text does not count.
#[track_caller]
pub fn check_outline(plan: &Plan, expected: &str) {
    let lines: Vec<&str> = expected
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let margin = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let left = lines.iter().map(margin).min().unwrap_or(0);
    let expected: Vec<&str> = lines.iter().map(|line| &line[left..]).collect();
    assert_eq!(draw(plan).lines().collect::<Vec<_>>(), expected);
}

/// The node of that title.
#[track_caller]
pub fn node(plan: &Plan, title: &str) -> Id<OutlineNode> {
    let found = plan.nodes.iter().find(|node| node.title == title);
    found.unwrap_or_else(|| panic!("no node {title}")).id()
}

/// The initiative of that title.
#[track_caller]
pub fn initiative(plan: &Plan, title: &str) -> Id<Initiative> {
    let found = plan.initiatives.iter().find(|row| row.title == title);
    found
        .unwrap_or_else(|| panic!("no initiative {title}"))
        .id()
}

/// The listing of that initiative under that node.
#[track_caller]
pub fn listing(plan: &Plan, under: &str, title: &str) -> Id<Placement> {
    let (node, initiative) = (node(plan, under), initiative(plan, title));
    let found = plan
        .placements
        .iter()
        .find(|row| row.node == node && row.initiative == initiative);
    found
        .unwrap_or_else(|| panic!("{title} is not listed under {under}"))
        .id()
}
