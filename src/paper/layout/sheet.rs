//! Not laid out yet.

use crate::paper::{Leaf, Order};
use crate::plan::Plan;

/// The pages.
pub(super) fn sheets(_plan: &Plan, _order: &Order) -> Vec<Leaf> {
    Vec::new()
}

/// The empty forms.
pub(super) fn blank_sheets(_plan: &Plan, _order: &Order) -> Vec<Leaf> {
    Vec::new()
}
