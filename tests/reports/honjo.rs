//! The sample plan of the page, whose figures are those of a published document.

use ayumi::bundle;
use ayumi::plan::Plan;

/// Where the file stands.
pub(crate) const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples/honjo.json");

/// The plan.
pub(crate) fn plan() -> Plan {
    let bytes = std::fs::read(FILE).unwrap();
    bundle::read(&bytes).unwrap().plan
}
