//! The records of the outline (体系): nodes, links between them and listings of initiatives.
//!
//! The tree itself is computed: see [`super::listing`].

use serde::{Deserialize, Serialize};

use super::initiative::Initiative;
use super::vocabulary::{Level, OutsideGoal, OutsidePlan};
use super::{Id, Position};

record! {
    /// A node of the outline (体系の項目). Depth is ragged: levels may be left out.
    OutlineNode in Nodes part of parent {
        /// The node it stands under; none for the outermost.
        parent: Option<Id<OutlineNode>>,
        /// The place among the siblings, listings of initiatives included.
        position: Position,
        /// Its level; none for prose that has none.
        level: Option<Id<Level>>,
        /// The number as printed where it is not the computed one.
        number: String,
        /// The title.
        title: String,
        /// Prose that belongs to the node.
        text: String,
        /// What the node is.
        role: NodeRole,
        /// Why it is not part of this plan, or why it is empty: printed in its place.
        reason: String,
    }
}

/// What an outline node is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NodeRole {
    /// An ordinary heading of the plan; also the item that is split into parts.
    #[default]
    Heading,
    /// Prose without items (annual plan family).
    Prose,
    /// An example, shown and never counted (annual plan family).
    Example,
    /// A number that the plan leaves out, with the reason (progress sheet family).
    Omitted,
}

record! {
    /// A link between outline nodes, or from a node to something outside the plan (annual plan
    /// family: priorities and projects, guidelines with their year).
    NodeLink in NodeLinks part of from, to {
        /// The node the link starts at.
        from: Id<OutlineNode>,
        /// The node it leads to.
        to: Option<Id<OutlineNode>>,
        /// The outside plan it leads to.
        outside_plan: Option<Id<OutsidePlan>>,
        /// The outside goal it leads to.
        outside_goal: Option<Id<OutsideGoal>>,
        /// The words of the link, also where they lead nowhere definite.
        words: String,
    }
}

record! {
    /// A listing of an initiative in the outline (掲載). An initiative is one record however often
    /// it is listed (再掲: cross-listing).
    Placement in Placements part of node, initiative; one per node, initiative {
        /// The node it is listed under.
        node: Id<OutlineNode>,
        /// What is listed.
        initiative: Id<Initiative>,
        /// The place among the siblings, nodes included.
        position: Position,
        /// The number as printed where it is not the computed one.
        number: String,
        /// Whether it stands here as one part (1)(2) of the node's item.
        is_part: bool,
        /// Whether this is a repeated listing; the one that is not is the initiative's home.
        cross_listed: bool,
        /// The title as printed here, where it differs from the initiative's own.
        listed_title: String,
    }
}

record!(@placed OutlineNode, Placement);
choices! {
    NodeRole { Heading = "heading", Prose = "prose", Example = "example", Omitted = "omitted" }
}
