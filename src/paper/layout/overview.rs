//! Not laid out yet.

use crate::paper::Leaf;
use crate::plan::Plan;

/// The pages.
pub(super) fn overview(_plan: &Plan) -> Vec<Leaf> {
    Vec::new()
}
