//! Not laid out yet.

use crate::paper::{Leaf, Order};
use crate::plan::Plan;

/// The pages.
pub(super) fn action_pages(_plan: &Plan, _order: &Order) -> Vec<Leaf> {
    Vec::new()
}
