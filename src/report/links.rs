//! Links between lines of a plan, and from them to plans and guidelines outside it: each seen from
//! both of its ends.

use std::collections::HashMap;

use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::{NodeLink, NodeRole, OutlineNode};
use crate::plan::sorting::sort_by;
use crate::plan::vocabulary::{OutsideGoal, OutsidePlan};
use crate::plan::{Id, Plan, Row};
use crate::wording::reports::links as words;

/// One end of a link, as the other end shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkEnd {
    /// The link.
    pub link: Id<NodeLink>,
    /// What stands there.
    pub target: LinkTarget,
    /// Its number and title: ３(５)① 情報交換会の実施.
    pub title: String,
    /// The words of the link itself; empty for none.
    pub words: String,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkTarget {
    /// A line of this plan.
    Node(Id<OutlineNode>),
    /// A plan or guideline outside.
    OutsidePlan(Id<OutsidePlan>),
    /// A goal of one.
    OutsideGoal(Id<OutsideGoal>),
    /// Nowhere definite: there are only words.
    Words,
}

/// The links of one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NodeLinks {
    /// Where its own links lead.
    pub leads_to: Vec<LinkEnd>,
    /// The lines whose links lead here.
    pub led_by: Vec<LinkEnd>,
}

/// The lines that refer to a plan or guideline outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referring {
    /// The plan or guideline.
    pub outside_plan: Id<OutsidePlan>,
    /// Its title with its year.
    pub title: String,
    /// The lines, in their order.
    pub lines: Vec<LinkEnd>,
}

/// Every link of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    by_node: HashMap<Id<OutlineNode>, NodeLinks>,
    /// Every outside plan in its order, also those no line refers to.
    pub outside: Vec<Referring>,
    /// The counted lines nothing stands under that no link leads from or to: number and title.
    pub unlinked: Vec<(Id<OutlineNode>, String)>,
}

impl Links {
    /// Reads every link of the plan.
    pub fn of(plan: &Plan) -> Self {
        let names = Names::of(plan);
        let mut links = Self::default();
        let mut outside: HashMap<Id<OutsidePlan>, Vec<LinkEnd>> = HashMap::new();
        // In the order of the lines the links stand at, then of those they lead to.
        let mut rows: Vec<&Row<NodeLink>> = plan.node_links.iter().map(AsRef::as_ref).collect();
        let place = |node: Id<OutlineNode>| names.places.get(&node).copied();
        let outside_place = |link: &NodeLink| {
            let outside = link.outside_plan.and_then(|outside| plan.get(outside));
            outside.map(|outside| outside.position.clone())
        };
        let order = |link: &Row<NodeLink>| {
            let to = link.to.and_then(place);
            (place(link.from), to, outside_place(link), link.id())
        };
        sort_by(&mut rows, |a, b| order(a).cmp(&order(b)));
        for link in rows {
            let (target, title) = names.target(plan, link);
            if target == LinkTarget::Words && link.words.is_empty() {
                // Begun and not yet written.
                continue;
            }
            let from = links.by_node.entry(link.from).or_default();
            from.leads_to.push(end(link, target, title));
            let here = end(link, LinkTarget::Node(link.from), names.of_node(link.from));
            match target {
                LinkTarget::Node(to) => links.by_node.entry(to).or_default().led_by.push(here),
                LinkTarget::OutsidePlan(plan) => outside.entry(plan).or_default().push(here),
                LinkTarget::OutsideGoal(goal) => {
                    if let Some(goal) = plan.get(goal) {
                        outside.entry(goal.outside_plan).or_default().push(here);
                    }
                }
                LinkTarget::Words => {}
            }
        }
        let referring = |row: &Row<OutsidePlan>| Referring {
            outside_plan: row.id(),
            title: words::outside_plan(&row.title, &row.period_as_printed),
            lines: outside.remove(&row.id()).unwrap_or_default(),
        };
        links.outside = plan.in_order().into_iter().map(referring).collect();
        let is_linked = |node: &Id<OutlineNode>| links.by_node.contains_key(node);
        let leaves = names.leaves.iter().filter(|node| !is_linked(node));
        links.unlinked = leaves.map(|node| (*node, names.of_node(*node))).collect();
        links
    }

    /// The links of a line.
    pub fn of_node(&self, node: Id<OutlineNode>) -> NodeLinks {
        self.by_node.get(&node).cloned().unwrap_or_default()
    }
}

fn end(link: &NodeLink, target: LinkTarget, title: String) -> LinkEnd {
    LinkEnd {
        link: link.id,
        target,
        title,
        words: link.words.clone(),
    }
}

/// How lines are named from elsewhere, and where they stand.
struct Names {
    titles: HashMap<Id<OutlineNode>, String>,
    places: HashMap<Id<OutlineNode>, usize>,
    /// The headings nothing stands under, prose and examples aside.
    leaves: Vec<Id<OutlineNode>>,
}

impl Names {
    fn of(plan: &Plan) -> Self {
        let mut titles = HashMap::new();
        let mut places = HashMap::new();
        let mut leaves: Vec<Id<OutlineNode>> = Vec::new();
        for (index, (node, number)) in with_full_numbers(plan).into_iter().enumerate() {
            let title = match node.title.as_str() {
                "" => words::opening(&node.text),
                title => title.to_owned(),
            };
            titles.insert(node.id(), words::line(&number, &title));
            places.insert(node.id(), index);
            if node.role == NodeRole::Heading {
                leaves.retain(|leaf| Some(*leaf) != node.parent);
                leaves.push(node.id());
            }
        }
        Self {
            titles,
            places,
            leaves,
        }
    }

    fn of_node(&self, node: Id<OutlineNode>) -> String {
        self.titles.get(&node).cloned().unwrap_or_default()
    }

    fn target(&self, plan: &Plan, link: &NodeLink) -> (LinkTarget, String) {
        let goal = link.outside_goal.and_then(|goal| plan.get(goal));
        if let Some(node) = link.to {
            (LinkTarget::Node(node), self.of_node(node))
        } else if let Some(goal) = goal {
            let outside = plan.get(goal.outside_plan);
            let outside = outside.map_or_else(String::new, |outside| {
                words::outside_plan(&outside.title, &outside.period_as_printed)
            });
            let title = words::outside_goal(&outside, &words::line(&goal.number, &goal.title));
            (LinkTarget::OutsideGoal(goal.id()), title)
        } else if let Some(outside) = link.outside_plan.and_then(|outside| plan.get(outside)) {
            let title = words::outside_plan(&outside.title, &outside.period_as_printed);
            (LinkTarget::OutsidePlan(outside.id()), title)
        } else {
            (LinkTarget::Words, String::new())
        }
    }
}

/// The nodes in order, each with the numbers on the way to it: ３(５)①. Signs that do not count
/// are no part of it.
pub(super) fn with_full_numbers(plan: &Plan) -> Vec<(&Row<OutlineNode>, String)> {
    let outline = Outline::of(plan);
    let mut path: Vec<&str> = Vec::new();
    let mut nodes = Vec::with_capacity(plan.nodes.len());
    for line in outline.lines() {
        let Entry::Node(node) = line.entry else {
            continue;
        };
        path.truncate(line.depth);
        let level = node.level.and_then(|level| plan.get(level));
        let is_sign = level.is_some_and(|level| level.numbering.sign().is_some());
        path.push(if is_sign && node.number.is_empty() {
            ""
        } else {
            &line.number
        });
        let id = node.id();
        let Some(row) = plan.get(id) else { continue };
        nodes.push((row.as_ref(), path.concat()));
    }
    nodes
}
