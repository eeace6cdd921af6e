//! The part of a plan that an office needs to fill in what it is asked for.
//!
//! The outline goes out whole, with every initiative: numbers and pages are computed from it, and a
//! sheet must have the same ones on every machine. What is written on sheets, in whatever year,
//! goes only to those who are asked for them.

use std::collections::HashSet;
use std::sync::Arc;

use super::ownership::Asked;
use crate::bundle::Scope;
use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::summary::Opinion;
use crate::plan::{FiscalYear, Id, Key, Plan, TableName};

/// Tables that go out whole: the plan's own record, its words and its outline.
const WHOLE: [TableName; 19] = [
    TableName::Header,
    TableName::PeriodChanges,
    TableName::Levels,
    TableName::Sections,
    TableName::Actors,
    TableName::FundingTypes,
    TableName::ChangeClasses,
    TableName::Phases,
    TableName::Marks,
    TableName::OutsidePlans,
    TableName::OutsideGoals,
    TableName::Scales,
    TableName::Grades,
    TableName::Criteria,
    TableName::Stages,
    TableName::Nodes,
    TableName::NodeLinks,
    TableName::Placements,
    TableName::Initiatives,
];

/// The part of the plan that is needed for what the scope asks: the outline; of the initiatives
/// asked for their actions, schedule, indicators with all values, sheets up to the asked year with
/// everything on them, opinions and answers. Never a table of the mail, nor one this version does
/// not know. Whatever a row of it names is in it too.
pub fn part_for(plan: &Plan, scope: &Scope) -> Plan {
    let mut part = Choice {
        plan,
        last: scope.year,
        asked: Asked::of(plan, scope),
        kept: HashSet::new(),
    };
    part.choose();
    part.close();
    keep(plan, &|table, key| {
        WHOLE.contains(&table) || part.kept.contains(&(table, key))
    })
}

/// The plan with those rows only, without the tables this version does not know. Whoever asks
/// keeps what the rows name.
pub(crate) fn keep(plan: &Plan, is_kept: &dyn Fn(TableName, Key) -> bool) -> Plan {
    let mut part = plan.clone();
    part.unknown = Arc::default();
    for &table in TableName::ALL {
        let rows = part.table_mut(table);
        for index in (0..rows.count()).rev() {
            if !is_kept(table, rows.row(index).key()) {
                rows.take(index);
            }
        }
    }
    part
}

/// The rows that are chosen.
struct Choice<'a> {
    plan: &'a Plan,
    last: Option<FiscalYear>,
    asked: Asked,
    kept: HashSet<(TableName, Key)>,
}

impl Choice<'_> {
    fn choose(&mut self) {
        let plan = self.plan;
        for row in &plan.initiative_changes {
            self.keep_if(
                self.is_its(row.initiative),
                TableName::InitiativeChanges,
                row.id().key(),
            );
        }
        for row in &plan.actions {
            self.keep_if(
                self.is_its(row.initiative),
                TableName::Actions,
                row.id().key(),
            );
        }
        for row in &plan.goal_links {
            self.keep_if(
                self.is_its(row.initiative),
                TableName::GoalLinks,
                row.id().key(),
            );
        }
        for row in &plan.bars {
            self.keep_if(self.is_its(row.initiative), TableName::Bars, row.id().key());
        }
        for row in &plan.indicators {
            self.keep_if(
                self.is_its(row.initiative),
                TableName::Indicators,
                row.id().key(),
            );
        }
        for row in &plan.sheets {
            let is_kept = self.is_its(row.initiative) && self.is_past(row.year);
            self.keep_if(is_kept, TableName::Sheets, row.id().key());
        }
        for row in &plan.sheet_blocks {
            self.keep_if(
                self.has(TableName::Sheets, row.sheet.key()),
                TableName::SheetBlocks,
                row.id().key(),
            );
        }
        let nodes = self.nodes_above();
        for row in &plan.ratings {
            let on_sheet = row
                .sheet
                .is_some_and(|sheet| self.has(TableName::Sheets, sheet.key()));
            let on_node = row.node.is_some_and(|node| nodes.contains(&node))
                && row.year.is_some_and(|year| self.is_past(year));
            self.keep_if(on_sheet || on_node, TableName::Ratings, row.id().key());
        }
        for row in &plan.opinions {
            let is_kept = self.is_past(row.year) && self.is_on_its(row, &nodes);
            self.keep_if(is_kept, TableName::Opinions, row.id().key());
        }
        for row in &plan.opinion_responses {
            let is_kept = self.has(TableName::Opinions, row.opinion.key())
                || self.asked.response(row.opinion, row.section);
            self.keep_if(is_kept, TableName::OpinionResponses, row.id().key());
        }
    }

    /// Takes in what is named by what is kept, and the values of indicators that come in so.
    fn close(&mut self) {
        let mut open: Vec<(TableName, Key)> = self.kept.iter().copied().collect();
        self.follow(&mut open);
        for row in &self.plan.indicator_values {
            let is_kept = self.has(TableName::Indicators, row.indicator.key());
            self.keep_if(is_kept, TableName::IndicatorValues, row.id().key());
        }
    }

    fn follow(&mut self, open: &mut Vec<(TableName, Key)>) {
        while let Some((table, key)) = open.pop() {
            self.plan
                .table(table)
                .references(key, &mut |_, target, key| {
                    if !WHOLE.contains(&target) && self.kept.insert((target, key)) {
                        open.push((target, key));
                    }
                });
        }
    }

    fn keep_if(&mut self, is_kept: bool, table: TableName, key: Key) {
        if is_kept {
            self.kept.insert((table, key));
        }
    }

    fn has(&self, table: TableName, key: Key) -> bool {
        self.kept.contains(&(table, key))
    }

    fn is_its(&self, initiative: Id<Initiative>) -> bool {
        self.asked.role(initiative).is_some()
    }

    fn is_past(&self, year: FiscalYear) -> bool {
        self.last.is_none_or(|last| year <= last)
    }

    fn is_on_its(&self, opinion: &Opinion, nodes: &HashSet<Id<OutlineNode>>) -> bool {
        opinion
            .initiative
            .is_some_and(|initiative| self.is_its(initiative))
            || opinion.node.is_some_and(|node| nodes.contains(&node))
    }

    /// The nodes its initiatives stand under, and those it rates.
    fn nodes_above(&self) -> HashSet<Id<OutlineNode>> {
        let plan = self.plan;
        let rated = plan.nodes.iter().map(|node| node.id());
        let mut nodes: HashSet<_> = rated.filter(|node| self.asked.node(*node)).collect();
        let places = plan.placements.iter();
        for placement in places.filter(|row| self.is_its(row.initiative)) {
            let mut next = Some(placement.node);
            while let Some(node) = next {
                nodes.insert(node);
                next = plan.get(node).and_then(|node| node.parent);
            }
        }
        nodes
    }
}
