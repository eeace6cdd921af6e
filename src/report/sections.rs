//! Responsible sections as a report names them.

use crate::plan::vocabulary::Section;
use crate::plan::{Id, Plan};
use crate::wording::reports::LIST_MARK;

/// A section with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSection {
    /// The section.
    pub id: Id<Section>,
    /// Its name.
    pub name: String,
}

/// The sections by name, in the order given.
pub fn named(plan: &Plan, sections: &[Id<Section>]) -> Vec<NamedSection> {
    let name = |id: &Id<Section>| {
        plan.get(*id).map(|section| NamedSection {
            id: *id,
            name: section.name.clone(),
        })
    };
    sections.iter().filter_map(name).collect()
}

/// The names as printed in one cell: 社会福祉係・地域包括支援センター係.
pub fn joined(sections: &[NamedSection]) -> String {
    let names: Vec<&str> = sections
        .iter()
        .map(|section| section.name.as_str())
        .collect();
    names.join(LIST_MARK)
}
