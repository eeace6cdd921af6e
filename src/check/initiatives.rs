//! Initiatives that nobody is responsible for, or that stand nowhere.

use std::collections::HashMap;

use super::{Address, Checking, Found, Severity};
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::wording::checks::findings as words;
use crate::wording::checks::names;

pub(super) fn have_a_section(checking: &Checking<'_>, found: &mut Found) {
    // A plan that names no sections at all does not work with them.
    if checking.plan.sections.is_empty() {
        return;
    }
    let own = checking
        .plan
        .header()
        .map_or("", |header| &header.words.section);
    let word = if own.is_empty() {
        names::field("sections")
    } else {
        own
    };
    for initiative in &checking.plan.initiatives {
        if initiative.sections.is_empty() {
            found.add(
                Severity::Warning,
                checking.places.initiative(initiative.id(), None),
                Address::of(initiative, "sections"),
                words::no_section(word),
            );
        }
    }
}

pub(super) fn are_listed(checking: &Checking<'_>, found: &mut Found) {
    let mut has_home: HashMap<Id<Initiative>, bool> = HashMap::new();
    for placement in &checking.plan.placements {
        *has_home.entry(placement.initiative).or_default() |= !placement.cross_listed;
    }
    for initiative in &checking.plan.initiatives {
        let words = match has_home.get(&initiative.id()) {
            None => words::not_listed(),
            Some(false) => words::no_home(),
            Some(true) => continue,
        };
        found.add(
            Severity::Warning,
            checking.places.initiative(initiative.id(), None),
            Address::of(initiative, ""),
            words,
        );
    }
}
