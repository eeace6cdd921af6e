//! What is counted: listings of initiatives, and nodes in a plan that rates groups.

use std::collections::HashSet;

use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Listing, Outline};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Level;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::Counting;
use crate::report::register::{Register, Standing, Subject};

/// Something that can be rated, with its place in the outline.
#[derive(Debug, Clone)]
pub(in crate::report) struct Unit<'a> {
    /// What is rated.
    pub(in crate::report) subject: Subject,
    /// The initiative, if it is one.
    pub(in crate::report) initiative: Option<&'a Row<Initiative>>,
    /// The nodes above it, outermost first; a node that is rated itself is the last.
    pub(in crate::report) path: Vec<&'a Row<OutlineNode>>,
}

impl<'a> Unit<'a> {
    fn listed(listing: Listing<'a>) -> Self {
        Self {
            subject: Subject::Initiative(listing.initiative.id()),
            initiative: Some(listing.initiative),
            path: listing.path,
        }
    }

    /// The node of that level it stands under, or is.
    pub(in crate::report) fn node_of(&self, level: Id<Level>) -> Option<Id<OutlineNode>> {
        self.path
            .iter()
            .find(|node| node.level == Some(level))
            .map(|node| node.id())
    }
}

/// Everything that can be rated in a plan.
#[derive(Debug)]
pub(in crate::report) struct Units<'a> {
    listings: Vec<Unit<'a>>,
    nodes: Vec<Unit<'a>>,
    /// The levels whose nodes a stage rates.
    rated: HashSet<(Id<Stage>, Id<Level>)>,
}

impl<'a> Units<'a> {
    pub(in crate::report) fn of(plan: &'a Plan, outline: &Outline<'a>, counting: Counting) -> Self {
        let listings = match counting {
            Counting::Listings => outline.listings(),
            Counting::Once => outline.homes().into_values().collect(),
        };
        Self {
            listings: listings.into_iter().map(Unit::listed).collect(),
            nodes: nodes(outline),
            rated: plan
                .ratings
                .iter()
                .filter(|rating| rating.is_given())
                .filter_map(|rating| Some((rating.stage, plan.get(rating.node?)?.level?)))
                .collect(),
        }
    }

    /// What there is to rate in a year and stage, and what is said of it.
    ///
    /// Where a stage rates the nodes of a level, those are counted, and an initiative under them
    /// only if it has a rating of its own. A rating counts even in a year without a sheet.
    pub(in crate::report) fn due<'b>(
        &'b self,
        register: &'b Register<'a>,
        year: FiscalYear,
        stage: Option<&'b Row<Stage>>,
    ) -> impl Iterator<Item = (&'b Unit<'a>, Standing<'a>)> {
        let standing = move |unit: &'b Unit<'a>| {
            let said = stage.map_or(Standing::Open, |stage| {
                register.standing(unit.subject, year, stage.id())
            });
            (unit, said)
        };
        let is_rated = move |node: &Row<OutlineNode>| match (stage, node.level) {
            (Some(stage), Some(level)) => self.rated.contains(&(stage.id(), level)),
            _ => false,
        };
        let nodes = self
            .nodes
            .iter()
            .filter(move |unit| unit.path.last().is_some_and(|node| is_rated(node)))
            .map(standing);
        let listings = self
            .listings
            .iter()
            .map(standing)
            .filter(move |(unit, said)| {
                let is_kept = unit
                    .initiative
                    .is_some_and(|initiative| register.is_kept(initiative, year));
                let is_group_rated = || unit.path.iter().any(|node| is_rated(node));
                said.is_given() || (is_kept && !is_group_rated())
            });
        nodes.chain(listings)
    }
}

/// Every heading with the nodes above it.
fn nodes<'a>(outline: &Outline<'a>) -> Vec<Unit<'a>> {
    let mut path: Vec<&'a Row<OutlineNode>> = Vec::new();
    let mut units = Vec::new();
    for line in outline.lines() {
        path.truncate(line.depth);
        let Entry::Node(node) = line.entry else {
            continue;
        };
        path.push(node);
        if node.role == NodeRole::Heading {
            units.push(Unit {
                subject: Subject::Node(node.id()),
                initiative: None,
                path: path.clone(),
            });
        }
    }
    units
}
