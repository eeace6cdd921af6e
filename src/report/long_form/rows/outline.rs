//! Rows of the tables about a plan as it is written: its outline and its initiatives.

use super::super::column::columns;

use super::groups::{OfInitiative, OfLevel, OfNode, OfPlan};
use crate::plan::initiative::Initiative;
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::{FiscalYear, Id, Key, Moment};
use std::sync::Arc;

columns! {
    /// A file that was read, or could not be.
    #[derive(Default)]
    FileRow {
        /// Whether a plan could be read from it.
        readable: bool,
        /// Why not.
        reason: String,
        /// What the file is for.
        kind: String,
        /// The plan.
        plan_id: Option<Key>,
        /// The organisation that owns it.
        organisation: String,
        /// Its title.
        plan: String,
        /// The family it was started from.
        family: String,
        /// Who wrote the file.
        office: String,
        /// When, by the clock of that machine.
        made_at: Moment,
        /// The revision of the plan.
        revision: Option<u64>,
        /// The hash of the content: files with the same say the same.
        content_hash: String,
        /// Whether the content is what was written.
        intact: Option<bool>,
        /// Whether it is of a newer format.
        newer: Option<bool>,
        /// How much of it could not be taken over.
        set_aside: Option<usize>,
    }

    /// A plan.
    PlanRow {
        /// Its id, owner, title and family.
        of: Arc<OfPlan>,
        /// The first fiscal year of the period.
        first_year: FiscalYear,
        /// The last one as first decided.
        last_year: FiscalYear,
        /// The last one in force, extensions included.
        extended_to: FiscalYear,
        /// Whether sheets are only rated.
        rated_only: bool,
        /// What a reader must be told about the data.
        notice: String,
    }

    /// A node of the outline.
    NodeRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The node.
        node: OfNode,
        /// The node it stands under.
        parent_id: Option<Id<OutlineNode>>,
        /// The place in the document, counted from 1 over all nodes.
        node_order: usize,
        /// How deep it stands, 1 for the outermost.
        depth: usize,
        /// Its level.
        level: Option<OfLevel>,
        /// What it is.
        role: String,
        /// The titles from the outermost down to it.
        path: String,
        /// The text that belongs to it.
        text: String,
        /// Why it is not part of the plan, or empty.
        reason: String,
    }

    /// An initiative.
    InitiativeRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative.
        initiative: Arc<OfInitiative>,
        /// The page of its sheet.
        page: Option<usize>,
        /// The titles of the nodes above its home.
        path: String,
        /// The funding types.
        funding_types: String,
        /// The marks.
        marks: String,
        /// How often it is listed.
        listings: usize,
        /// The first year in which it is done, where it starts after the plan.
        starts: Option<FiscalYear>,
        /// The last year that still has a sheet.
        last_sheet_year: Option<FiscalYear>,
        /// Why no sheet is kept after it.
        retirement_reason: String,
        /// Overview.
        overview: String,
        /// Present state and issues.
        current_issues: String,
        /// Basic direction.
        direction: String,
        /// Concrete responses, one a line.
        responses: String,
        /// Remarks.
        remarks: String,
    }

    /// A section, actor, funding type or mark of an initiative.
    LabelRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative.
        initiative_id: Id<Initiative>,
        /// Its title.
        initiative: String,
        /// What kind of label.
        dimension: &'static str,
        /// Its place among the initiative's labels of that kind, counted from 1.
        label_order: usize,
        /// The label.
        label_id: Key,
        /// Its name.
        label: String,
    }

    /// A listing of an initiative.
    ListingRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The listing.
        listing_id: Id<Placement>,
        /// The initiative.
        initiative_id: Id<Initiative>,
        /// The page of its sheet here.
        page: usize,
        /// Its number here.
        number: String,
        /// The number of the part.
        part: String,
        /// Its title as listed here.
        listed_title: String,
        /// Whether it is a repeated listing.
        cross_listed: bool,
        /// The node it is listed under.
        node: OfNode,
        /// The titles of the nodes above it.
        path: String,
    }

    /// A node above a listing.
    ListingNodeRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The listing.
        listing_id: Id<Placement>,
        /// The initiative.
        initiative_id: Id<Initiative>,
        /// Whether it is a repeated listing.
        cross_listed: bool,
        /// How deep the node stands, 1 for the outermost.
        depth: usize,
        /// The node's level.
        level: Option<OfLevel>,
        /// The node.
        node: OfNode,
    }
}
