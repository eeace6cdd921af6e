//! Reported counts that cannot be compared from one year to the next.

use std::collections::BTreeMap;

use super::{Address, Checking, Found, Severity};
use crate::plan::outline::OutlineNode;
use crate::plan::scale::Stage;
use crate::plan::summary::ReportedTally;
use crate::plan::vocabulary::{Actor, Section};
use crate::plan::{FiscalYear, Id, Row};
use crate::wording::checks::findings as words;

/// A row of a reported tally: everything but the year and the grade.
type TallyRow = (
    Option<Id<Stage>>,
    Option<Id<OutlineNode>>,
    Option<Id<Actor>>,
    Option<Id<Section>>,
);

pub(super) fn keep_their_number(checking: &Checking<'_>, found: &mut Found) {
    let mut rows: BTreeMap<TallyRow, BTreeMap<FiscalYear, (u32, &Row<ReportedTally>)>> =
        BTreeMap::new();
    for tally in &checking.plan.reported_tallies {
        let row = (tally.stage, tally.node, tally.actor, tally.section);
        let years = rows.entry(row).or_default();
        let (sum, _) = years.entry(tally.year).or_insert((0, tally.as_ref()));
        *sum = sum.saturating_add(tally.count);
    }
    for ((_, node, actor, section), years) in rows {
        let mut before: Option<(FiscalYear, u32)> = None;
        for (year, (sum, tally)) in years {
            if let Some((year_before, sum_before)) = before
                && sum != sum_before
            {
                let place = node.map_or_else(
                    || checking.places.plan(),
                    |node| checking.places.node_in_year(node, year),
                );
                let actor = actor.and_then(|actor| checking.plan.get(actor));
                let section = section.and_then(|section| checking.plan.get(section));
                let row = words::tally_row(
                    &checking.places.year(year),
                    actor.map_or("", |actor| &actor.name),
                    section.map_or("", |section| &section.name),
                );
                found.add(
                    Severity::Note,
                    place,
                    Address::of(tally, "count"),
                    words::tally_changed(&row, sum_before, &checking.places.year(year_before), sum),
                );
            }
            before = Some((year, sum));
        }
    }
}
