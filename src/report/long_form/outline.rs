//! The plan as it is written: its outline, its initiatives and where they are listed.

use std::sync::Arc;

use super::LongTable;
use super::rows::{
    InitiativeRow, LabelRow, ListingNodeRow, ListingRow, NodeRow, OfInitiative, PlanRow,
};
use super::source::{See, Source, code, show};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Listing};
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, InPlan, Row};

/// What stands between the titles of a path.
const BELOW: &str = " > ";

impl Source<'_> {
    /// The plan, its nodes and its listings.
    pub(super) fn show_outline(&self, see: See<'_>) {
        if let Some(header) = self.plan.header() {
            let row = PlanRow {
                of: Arc::clone(&self.of),
                first_year: header.first_year,
                last_year: header.last_year,
                extended_to: self
                    .plan
                    .years()
                    .last()
                    .copied()
                    .unwrap_or(header.last_year),
                rated_only: header.rated_only,
                notice: header.notice.clone(),
            };
            show(see, LongTable::Plans, &row);
        }
        self.show_nodes(see);
        for listing in self.outline.listings() {
            self.show_listing(&listing, see);
        }
    }

    fn show_nodes(&self, see: See<'_>) {
        let mut path: Vec<&str> = Vec::new();
        let mut node_order = 0;
        for line in self.outline.lines() {
            let Entry::Node(node) = line.entry else {
                continue;
            };
            path.truncate(line.depth);
            path.push(&node.title);
            node_order += 1;
            let Some(of_node) = self.of_node(node.id()) else {
                continue;
            };
            let row = NodeRow {
                of: Arc::clone(&self.of),
                node: of_node,
                parent_id: node.parent,
                node_order,
                depth: line.depth + 1,
                level: node.level.and_then(|level| self.of_level(level)),
                role: code(&node.role),
                path: path.join(BELOW),
                text: node.text.clone(),
                reason: node.reason.clone(),
            };
            show(see, LongTable::Nodes, &row);
        }
    }

    fn show_listing(&self, listing: &Listing<'_>, see: See<'_>) {
        let placement = listing.placement;
        let Some(node) = self.of_node(placement.node) else {
            return;
        };
        let row = ListingRow {
            of: Arc::clone(&self.of),
            listing_id: placement.id(),
            initiative_id: placement.initiative,
            page: listing.page,
            number: listing.number.clone(),
            part: listing.part.clone(),
            listed_title: listing.title().to_owned(),
            cross_listed: placement.cross_listed,
            node,
            path: path_of(&listing.path),
        };
        show(see, LongTable::Listings, &row);
        for (index, above) in listing.path.iter().enumerate() {
            let Some(node) = self.of_node(above.id()) else {
                continue;
            };
            let row = ListingNodeRow {
                of: Arc::clone(&self.of),
                listing_id: placement.id(),
                initiative_id: placement.initiative,
                cross_listed: placement.cross_listed,
                depth: index + 1,
                level: above.level.and_then(|level| self.of_level(level)),
                node,
            };
            show(see, LongTable::ListingNodes, &row);
        }
    }

    /// An initiative and its labels.
    pub(super) fn show_initiative(
        &self,
        initiative: &Row<Initiative>,
        of_initiative: &Arc<OfInitiative>,
        listings: usize,
        see: See<'_>,
    ) {
        let home = self.homes.get(&initiative.id());
        let row = InitiativeRow {
            of: Arc::clone(&self.of),
            initiative: Arc::clone(of_initiative),
            page: home.map(|home| home.page),
            path: home.map_or_else(String::new, |home| path_of(&home.path)),
            funding_types: self.names(&initiative.funding_types, |funding| &funding.name),
            marks: self.names(&initiative.marks, |mark| &mark.name),
            listings,
            starts: initiative.starts,
            last_sheet_year: initiative.last_sheet_year,
            retirement_reason: initiative.retirement_reason.clone(),
            overview: initiative.overview.clone(),
            current_issues: initiative.current_issues.clone(),
            direction: initiative.direction.clone(),
            responses: initiative.responses.clone(),
            remarks: initiative.remarks.clone(),
        };
        show(see, LongTable::Initiatives, &row);
        let of = initiative;
        self.show_labels(of, "section", &of.sections, |section| &section.name, see);
        self.show_labels(of, "actor", &of.actors, |actor| &actor.name, see);
        self.show_labels(
            of,
            "funding_type",
            &of.funding_types,
            |funding| &funding.name,
            see,
        );
        self.show_labels(of, "mark", &of.marks, |mark| &mark.name, see);
    }

    fn show_labels<R: InPlan>(
        &self,
        initiative: &Row<Initiative>,
        dimension: &'static str,
        labels: &[Id<R>],
        name: impl Fn(&R) -> &String,
        see: See<'_>,
    ) {
        for (index, id) in labels.iter().enumerate() {
            let row = LabelRow {
                of: Arc::clone(&self.of),
                initiative_id: initiative.id(),
                initiative: initiative.title.clone(),
                dimension,
                label_order: index + 1,
                label_id: id.key(),
                label: self
                    .plan
                    .get(*id)
                    .map_or_else(String::new, |row| name(row).clone()),
            };
            show(see, LongTable::Labels, &row);
        }
    }
}

fn path_of(path: &[&Row<OutlineNode>]) -> String {
    let titles: Vec<&str> = path.iter().map(|node| node.title.as_str()).collect();
    titles.join(BELOW)
}
