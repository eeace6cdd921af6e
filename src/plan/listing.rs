//! The outline as a tree, computed from the tables: who stands where, under which number, and on
//! which page a sheet is printed.

use std::collections::HashMap;

use super::initiative::Initiative;
use super::numbering::NumberingStyle;
use super::outline::{NodeRole, OutlineNode, Placement};
use super::position::Placed as _;
use super::sorting::sort_by;
use super::vocabulary::Level;
use super::{Id, Plan, Position, Row};

/// One line of the outline: a node or a listing.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// A node.
    Node(&'a Row<OutlineNode>),
    /// A listing of an initiative.
    Listing(&'a Row<Placement>),
}

impl Entry<'_> {
    /// The place among the siblings.
    pub fn position(&self) -> &Position {
        match self {
            Self::Node(node) => node.record().position(),
            Self::Listing(placement) => placement.record().position(),
        }
    }

    fn order(&self) -> (&Position, super::Key) {
        match self {
            Self::Node(node) => (&node.position, node.id().key()),
            Self::Listing(placement) => (&placement.position, placement.id().key()),
        }
    }

    fn printed_number(&self) -> &str {
        match self {
            Self::Node(node) => &node.number,
            Self::Listing(placement) => &placement.number,
        }
    }
}

/// A line of the outline with its place in the tree.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// What stands there.
    pub entry: Entry<'a>,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The number: as printed, or computed from the level's style. Empty for none.
    pub number: String,
    /// The number computed from the level's style, also where another is printed.
    pub computed_number: String,
    /// The place among the siblings, counted from 1, and how many siblings there are.
    pub place: (usize, usize),
    /// For a listing: the page its sheet is printed on, counted from 1 over all listings.
    pub page: Option<usize>,
}

/// A listing in the order of the outline.
#[derive(Debug, Clone)]
pub struct Listing<'a> {
    /// The page its sheet is printed on, counted from 1.
    pub page: usize,
    /// The listing's record.
    pub placement: &'a Row<Placement>,
    /// What is listed.
    pub initiative: &'a Row<Initiative>,
    /// The nodes above it, outermost first.
    pub path: Vec<&'a Row<OutlineNode>>,
    /// The number of the item: for a part, that of its node.
    pub number: String,
    /// The number of the part （１）, empty if the item has none.
    pub part: String,
}

impl<'a> Listing<'a> {
    /// The title as listed: the listing's own wording, or the initiative's.
    pub fn title(&self) -> &'a str {
        let listed = &self.placement.record().listed_title;
        if listed.is_empty() {
            &self.initiative.record().title
        } else {
            listed
        }
    }

    /// The node of that level above it. A level that is left out here has none.
    pub fn node_of(&self, level: Id<Level>) -> Option<&'a Row<OutlineNode>> {
        self.path
            .iter()
            .copied()
            .find(|node| node.level == Some(level))
    }

    /// The node whose parts it and its siblings are, if it is a part.
    pub fn item(&self) -> Option<&'a Row<OutlineNode>> {
        self.path.last().copied().filter(|_| self.placement.is_part)
    }
}

/// The outline of a plan, in order.
#[derive(Debug)]
pub struct Outline<'a> {
    plan: &'a Plan,
    lines: Vec<Line<'a>>,
}

impl<'a> Outline<'a> {
    /// Computes the outline. Takes time in proportion to the plan.
    pub fn of(plan: &'a Plan) -> Self {
        let mut children: HashMap<Option<Id<OutlineNode>>, Vec<Entry<'a>>> = HashMap::new();
        for node in &plan.nodes {
            children
                .entry(node.parent)
                .or_default()
                .push(Entry::Node(node));
        }
        for placement in &plan.placements {
            children
                .entry(Some(placement.node))
                .or_default()
                .push(Entry::Listing(placement));
        }
        for siblings in children.values_mut() {
            sort_by(siblings, |a, b| a.order().cmp(&b.order()));
        }
        let walk = Walk {
            styles: Styles::of(plan),
            children,
            running: HashMap::new(),
        };
        Self {
            plan,
            lines: walk.lines(),
        }
    }

    /// Every line in printed order.
    pub fn lines(&self) -> &[Line<'a>] {
        &self.lines
    }

    /// Every listing in printed order.
    pub fn listings(&self) -> Vec<Listing<'a>> {
        let mut path: Vec<(&'a Row<OutlineNode>, &str)> = Vec::new();
        let mut listings = Vec::new();
        for line in &self.lines {
            path.truncate(line.depth);
            match line.entry {
                Entry::Node(node) => path.push((node, &line.number)),
                Entry::Listing(placement) => {
                    let (Some(initiative), Some(page)) =
                        (self.plan.get(placement.initiative), line.page)
                    else {
                        continue;
                    };
                    let item_number = path
                        .last()
                        .filter(|_| placement.is_part)
                        .map(|(_, number)| (*number).to_owned());
                    let (number, part) = match item_number {
                        Some(number) => (number, line.number.clone()),
                        None => (line.number.clone(), String::new()),
                    };
                    let path = path.iter().map(|(node, _)| *node).collect();
                    listings.push(Listing {
                        page,
                        placement,
                        initiative,
                        path,
                        number,
                        part,
                    });
                }
            }
        }
        listings
    }

    /// The listing of every initiative at its home, by initiative; where every listing is a
    /// repeated one, the first.
    pub fn homes(&self) -> HashMap<Id<Initiative>, Listing<'a>> {
        let mut homes: HashMap<Id<Initiative>, Listing<'a>> = HashMap::new();
        for listing in self.listings() {
            let id = listing.initiative.id();
            if !listing.placement.cross_listed || !homes.contains_key(&id) {
                homes.insert(id, listing);
            }
        }
        homes
    }

    /// The number of a node.
    pub fn number_of(&self, id: Id<OutlineNode>) -> &str {
        let found = self
            .lines
            .iter()
            .find(|line| matches!(line.entry, Entry::Node(node) if node.id() == id));
        found.map_or("", |line| &line.number)
    }
}

/// The numbering of every level; the last level's is that of the initiatives.
struct Styles {
    by_level: HashMap<Id<Level>, (NumberingStyle, bool)>,
    of_items: Option<Id<Level>>,
}

impl Styles {
    fn of(plan: &Plan) -> Self {
        let levels = plan.in_order::<Level>();
        let by_level = levels
            .iter()
            .map(|level| (level.id(), (level.numbering, level.runs_on)))
            .collect();
        Self {
            by_level,
            of_items: levels.last().map(|level| level.id()),
        }
    }

    /// The sign before prose and examples, which take no number: that of their level, if it is one
    /// that does not count (○ paragraphs and ・ examples in the annual plan family).
    fn sign(&self, level: Option<Id<Level>>) -> String {
        let style = level.and_then(|level| self.by_level.get(&level));
        let sign = style.and_then(|(style, _)| style.sign());
        sign.unwrap_or_default().to_owned()
    }
}

/// What is numbered in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Series {
    /// Nodes of a level, and listings with those of the last.
    Level(Id<Level>),
    /// The parts of an item.
    Parts,
}

/// Siblings on the way down, and how far they are counted.
struct Siblings<'a> {
    entries: Vec<Entry<'a>>,
    next: usize,
    /// The number of the node they stand under.
    above: String,
    counts: HashMap<Series, usize>,
}

/// The way through the tree. It keeps its own stack, because an outline that is read from
/// anywhere may be deeper than the program's.
struct Walk<'a> {
    styles: Styles,
    children: HashMap<Option<Id<OutlineNode>>, Vec<Entry<'a>>>,
    running: HashMap<Id<Level>, usize>,
}

impl<'a> Walk<'a> {
    fn lines(mut self) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        let mut page = 0;
        let mut open = vec![self.below(None, String::new())];
        while let Some(siblings) = open.last_mut() {
            let Some(&entry) = siblings.entries.get(siblings.next) else {
                open.pop();
                continue;
            };
            siblings.next += 1;
            let place = (siblings.next, siblings.entries.len());
            let computed_number = self.number(entry, &siblings.above, &mut siblings.counts);
            let number = match entry.printed_number() {
                "" => computed_number.clone(),
                printed => printed.to_owned(),
            };
            let depth = open.len() - 1;
            let is_listing = matches!(entry, Entry::Listing(_));
            page += usize::from(is_listing);
            lines.push(Line {
                entry,
                depth,
                number: number.clone(),
                computed_number,
                place,
                page: is_listing.then_some(page),
            });
            if let Entry::Node(node) = entry {
                open.push(self.below(Some(node.id()), number));
            }
        }
        lines
    }

    fn below(&mut self, parent: Option<Id<OutlineNode>>, above: String) -> Siblings<'a> {
        Siblings {
            // Taking the children out also ends the walk if a damaged plan had a ring.
            entries: self.children.remove(&parent).unwrap_or_default(),
            next: 0,
            above,
            counts: HashMap::new(),
        }
    }

    /// The number computed from the place. A place with a printed number counts too, so that a
    /// number the plan leaves out with a reason moves the ones after it.
    fn number(
        &mut self,
        entry: Entry<'_>,
        above: &str,
        counts: &mut HashMap<Series, usize>,
    ) -> String {
        let series = match entry {
            Entry::Node(node) => match node.role {
                NodeRole::Heading | NodeRole::Omitted => node.level.map(Series::Level),
                NodeRole::Prose | NodeRole::Example => return self.styles.sign(node.level),
            },
            Entry::Listing(placement) if placement.is_part => Some(Series::Parts),
            Entry::Listing(_) => self.styles.of_items.map(Series::Level),
        };
        let Some(series) = series else {
            return String::new();
        };
        let (style, running) = match series {
            Series::Parts => (NumberingStyle::Parenthesised, None),
            Series::Level(level) => {
                let styles = self.styles.by_level.get(&level).copied();
                let (style, runs_on) = styles.unwrap_or_default();
                (style, runs_on.then_some(level))
            }
        };
        let count = match running {
            Some(level) => self.running.entry(level).or_default(),
            None => counts.entry(series).or_default(),
        };
        *count += 1;
        match style {
            NumberingStyle::Nested if !above.is_empty() => {
                format!("{above}－{}", style.show(*count))
            }
            _ => style.show(*count),
        }
    }
}
