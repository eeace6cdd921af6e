//! Not laid out yet.

use crate::paper::{Leaf, Order};
use crate::plan::Plan;

/// The pages.
pub(super) fn opinions(_plan: &Plan, _order: &Order) -> Vec<Leaf> {
    Vec::new()
}
