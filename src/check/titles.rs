//! Names that are still empty.

use super::{Address, Checking, Found, Place, Severity};
use crate::plan::outline::NodeRole;
use crate::plan::{InPlan, Row, TableName};
use crate::wording::checks::findings as words;
use crate::wording::checks::names::table as table_name;

pub(super) fn are_not_empty(checking: &Checking<'_>, found: &mut Found) {
    let (plan, places) = (checking.plan, &checking.places);
    let whole = || places.plan();
    for row in &plan.plan {
        require(found, row, ("title", &row.title), whole());
    }
    for row in &plan.levels {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.sections {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.actors {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.scales {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.grades {
        // A grade is known by its symbol or by its word.
        let known_by = [row.symbol.as_str(), &row.label].concat();
        require(found, row, ("symbol", &known_by), whole());
    }
    for row in &plan.stages {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.criteria {
        require(found, row, ("name", &row.name), whole());
    }
    for row in &plan.nodes {
        // Prose may stand without a heading, and what is left out gives its reason instead.
        if row.role == NodeRole::Heading {
            require(found, row, ("title", &row.title), places.node(row.id()));
        }
    }
    for row in &plan.initiatives {
        let place = places.initiative(row.id(), None);
        require(found, row, ("title", &row.title), place);
    }
    for row in &plan.indicators {
        let place = places.initiative(row.initiative, None);
        require(found, row, ("name", &row.name), place);
    }
}

fn require<R: InPlan>(found: &mut Found, row: &Row<R>, (field, text): (&str, &str), place: Place) {
    if text.trim().is_empty() {
        let table: TableName = R::TABLE;
        found.add(
            Severity::Warning,
            place,
            Address::of(row, field),
            words::no_name(table_name(table)),
        );
    }
}
