//! The plan with everything taken out of it that is not published.
//!
//! What a table and its fields belong to stands in [`super::rules`]; what depends on a row (its
//! year, its stage, whose it is) stands here.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::rules::{FIELDS, Rule, of_table};
use super::{Part, Selection};
use crate::plan::header::PlanWords;
use crate::plan::indicator::{IndicatorValue, ValueKind};
use crate::plan::initiative::{Initiative, InitiativeChange};
use crate::plan::outline::OutlineNode;
use crate::plan::rating::Rating;
use crate::plan::review::{PlanReview, ReviewEntry};
use crate::plan::scale::{Criterion, Grade, RatingScale, Stage};
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::summary::{Opinion, OpinionResponse, ReportedTally, SummaryText, Survey};
use crate::plan::{AnyRow, Field as _, Id, InPlan, Key, Plan, TableName};
use crate::wording::publish as words;

/// The plan with everything taken out that is not published: rows, fields, and whatever a newer
/// version of the format added, which this one cannot judge. It keeps every rule of a plan.
pub fn published(plan: &Plan, selection: &Selection) -> Plan {
    let mut sieve = Sieve {
        plan,
        selection,
        withheld: HashSet::new(),
        out: HashSet::new(),
    };
    sieve.withhold();
    sieve.choose();
    sieve.cascade();
    sieve.choose_scales();
    sieve.cascade();
    sieve.rest()
}

struct Sieve<'a> {
    plan: &'a Plan,
    selection: &'a Selection,
    /// The initiatives all of whose sections hold back.
    withheld: HashSet<Id<Initiative>>,
    /// The rows that are taken out.
    out: HashSet<(TableName, Key)>,
}

impl Sieve<'_> {
    fn withhold(&mut self) {
        let initiatives = self.plan.initiatives.iter();
        let withheld = initiatives.filter(|row| self.selection.withholds(row));
        self.withheld = withheld.map(|row| row.id()).collect();
    }

    fn lets(&self, rule: Rule) -> bool {
        match rule {
            Rule::Always => true,
            Rule::With(part) => self.selection.has(part),
            Rule::Never => false,
        }
    }

    fn take_out<R: InPlan>(&mut self, is_out: impl Fn(&Self, &R) -> bool) {
        for row in R::table(self.plan) {
            if is_out(self, row) {
                self.out.insert((R::TABLE, row.id().key()));
            }
        }
    }

    fn is_out<R: InPlan>(&self, id: Id<R>) -> bool {
        self.out.contains(&(R::TABLE, id.key()))
    }

    /// Takes out what is not published by itself.
    fn choose(&mut self) {
        for &table in TableName::ALL {
            if !self.lets(of_table(table)) {
                let keys = self.plan.table(table).keys();
                self.out.extend(keys.into_iter().map(|key| (table, key)));
            }
        }
        let last = self.selection.year;
        self.take_out(|_, row: &InitiativeChange| row.year.is_some_and(|year| year > last));
        self.take_out(|sieve, row: &ProgressSheet| {
            row.year > last || sieve.withheld.contains(&row.initiative)
        });
        self.take_out(|sieve, row: &SheetBlock| sieve.selection.withheld.contains(&row.section));
        self.take_out(|sieve, row: &Stage| !sieve.selection.stages.contains(&row.id));
        let nodes = self.nodes_above_withheld();
        self.take_out(|_, row: &Rating| {
            row.year.is_some_and(|year| year > last)
                || row.node.is_some_and(|node| nodes.contains(&node))
        });
        self.take_out(|sieve, row: &IndicatorValue| {
            let is_held_back = || {
                let indicator = sieve.plan.get(row.indicator);
                indicator.is_some_and(|indicator| sieve.withheld.contains(&indicator.initiative))
            };
            row.kind == ValueKind::Actual
                && (!sieve.selection.has(Part::Actuals)
                    || row.year.is_some_and(|year| year > last)
                    || is_held_back())
        });
        let is_withheld = |sieve: &Self, initiative: Option<Id<Initiative>>| {
            initiative.is_some_and(|initiative| sieve.withheld.contains(&initiative))
        };
        self.take_out(|sieve, row: &Opinion| row.year > last || is_withheld(sieve, row.initiative));
        self.take_out(|sieve, row: &OpinionResponse| {
            let section = row.section;
            section.is_some_and(|section| sieve.selection.withheld.contains(&section))
        });
        self.take_out(|_, row: &SummaryText| row.year > last);
        self.take_out(|_, row: &Survey| row.year > last);
        self.take_out(|sieve, row: &ReportedTally| {
            let stages = &sieve.selection.stages;
            let section = row.section;
            row.year > last
                || stages.is_empty()
                || row.stage.is_some_and(|stage| !stages.contains(&stage))
                || section.is_some_and(|section| sieve.selection.withheld.contains(&section))
        });
        self.take_out(|_, row: &PlanReview| row.year > last);
        self.take_out(|sieve, row: &ReviewEntry| is_withheld(sieve, row.initiative));
    }

    /// Nodes under which something is held back: a rating of theirs would tell of it.
    fn nodes_above_withheld(&self) -> HashSet<Id<OutlineNode>> {
        let mut nodes = HashSet::new();
        for placement in &self.plan.placements {
            if !self.withheld.contains(&placement.initiative) {
                continue;
            }
            let mut next = Some(placement.node);
            while let Some(node) = next.filter(|node| nodes.insert(*node)) {
                next = self.plan.get(node).and_then(|node| node.parent);
            }
        }
        nodes
    }

    /// Takes out the scales nothing that is published is rated on.
    fn choose_scales(&mut self) {
        let plan = self.plan;
        let mut used: HashSet<Id<RatingScale>> = HashSet::new();
        let scale_of = |grade: Id<Grade>| plan.get(grade).map(|grade| grade.scale);
        for row in plan.stages.iter().filter(|row| !self.is_out(row.id())) {
            used.insert(row.scale);
        }
        for row in plan.criteria.iter().filter(|row| !self.is_out(row.id())) {
            used.extend(row.scale);
        }
        for row in plan.reviews.iter().filter(|row| !self.is_out(row.id())) {
            used.extend(row.scale);
        }
        for row in plan.ratings.iter().filter(|row| !self.is_out(row.id())) {
            used.extend(row.grade.and_then(scale_of));
        }
        for row in plan
            .reported_tallies
            .iter()
            .filter(|row| !self.is_out(row.id()))
        {
            used.extend(scale_of(row.grade));
        }
        for row in plan
            .review_entries
            .iter()
            .filter(|row| !self.is_out(row.id()))
        {
            used.extend(row.disposition.and_then(scale_of));
        }
        self.take_out(|_, row: &RatingScale| !used.contains(&row.id));
        self.take_out(|_, row: &Criterion| row.scale.is_some_and(|scale| !used.contains(&scale)));
    }

    /// Takes out what is a part of something that is out, or means nothing without it.
    fn cascade(&mut self) {
        loop {
            let mut more = Vec::new();
            for &table in TableName::ALL {
                let rows = self.plan.table(table);
                let binding = [rows.owners(), rows.required()].concat();
                rows.all_references(&mut |key, field, target, named| {
                    if binding.contains(&field)
                        && self.out.contains(&(target, named))
                        && !self.out.contains(&(table, key))
                    {
                        more.push((table, key));
                    }
                });
            }
            if more.is_empty() {
                return;
            }
            self.out.extend(more);
        }
    }

    /// The plan that is left.
    fn rest(&self) -> Plan {
        let mut rest = self.plan.clone();
        rest.unknown = Arc::default();
        for &table in TableName::ALL {
            let rows = rest.table_mut(table);
            for index in (0..rows.count()).rev() {
                let key = rows.row(index).key();
                if self.out.contains(&(table, key)) {
                    rows.take(index);
                    continue;
                }
                let before = rows.row(index).to_map();
                let after = self.left_of(table, rows.row(index), before.clone());
                if before != after {
                    // A row with fewer fields, none of them required, is a row.
                    let _ = rows.write(&after);
                }
            }
        }
        rest
    }

    fn left_of(
        &self,
        table: TableName,
        row: &dyn AnyRow,
        mut map: Map<String, Value>,
    ) -> Map<String, Value> {
        map.retain(|name, _| name == "id" || row.names().contains(&name.as_str()));
        for (_, fields, _) in FIELDS
            .iter()
            .filter(|(of, _, rule)| *of == table && !self.lets(*rule))
        {
            map.retain(|name, _| !fields.contains(&name.as_str()));
        }
        row.references(&mut |field, target, named| {
            if self.out.contains(&(target, named)) {
                map.remove(field);
            }
        });
        match table {
            TableName::Header => drop_unknown_words(self.plan, &mut map),
            TableName::Ratings if !self.selection.has(Part::Assessors) => {
                self.number_the_assessor(row.key().into(), &mut map);
            }
            _ => {}
        }
        map
    }

    /// Several assessors stay apart, and nobody learns who they are.
    fn number_the_assessor(&self, rating: Id<Rating>, map: &mut Map<String, Value>) {
        let Some(rating) = self.plan.get(rating).filter(|row| !row.assessor.is_empty()) else {
            return;
        };
        let ratings = self.plan.ratings.iter();
        let of_stage = ratings.filter(|other| other.stage == rating.stage);
        let before: HashSet<&str> = of_stage
            .map(|other| other.assessor.as_str())
            .filter(|name| !name.is_empty() && *name < rating.assessor.as_str())
            .collect();
        let name = words::assessor(before.len() + 1);
        map.insert("assessor".to_owned(), name.into());
    }
}

/// Words of the plan that a newer version added are not published: nobody here knows what they say.
fn drop_unknown_words(plan: &Plan, map: &mut Map<String, Value>) {
    let Some(header) = plan.header() else { return };
    let known = PlanWords {
        unknown: Map::new(),
        ..header.words.clone()
    };
    if known == PlanWords::default() {
        map.remove("words");
    } else if header.words != known {
        map.insert("words".to_owned(), known.to_value());
    }
}
