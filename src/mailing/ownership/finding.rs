//! Finding once what a scope asks for, so that many questions can be answered.

use std::collections::{HashMap, HashSet};

use super::{Asked, Role};
use crate::bundle::Scope;
use crate::edit::build::free_id;
use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::sheet::ProgressSheet;
use crate::plan::summary::Opinion;
use crate::plan::{Id, Plan, Row};

impl Asked {
    /// What the scope asks for in that plan, which is best the one that was issued.
    pub fn of(plan: &Plan, scope: &Scope) -> Self {
        let mut asked = Self {
            scope: scope.clone(),
            ..Self::default()
        };
        let written = asked.blocks_written(plan);
        for initiative in &plan.initiatives {
            let mut sections = initiative.sections.iter();
            let is_first = match sections.next() {
                Some(first) => asked.is_of(*first),
                None => scope.sections.is_empty(),
            };
            if is_first {
                asked.responsible.insert(initiative.id());
            } else if sections.any(|section| asked.is_of(*section))
                || written.contains(&initiative.id())
            {
                asked.further.insert(initiative.id());
            }
        }
        asked.find_sheets(plan);
        asked.find_indicators(plan);
        if scope.stage.is_some() {
            asked.find_nodes(plan);
        }
        let is_its_own = |opinion: &&std::sync::Arc<Row<Opinion>>| {
            let is_past = scope.year.is_none_or(|year| opinion.year <= year);
            let initiative = opinion.initiative;
            is_past && initiative.is_some_and(|id| asked.responsible.contains(&id))
        };
        let opinions = plan.opinions.iter().filter(is_its_own).map(|row| row.id());
        asked.opinions = opinions.collect();
        asked
    }

    /// The initiatives on whose asked sheets one of the sections has a block already.
    fn blocks_written(&self, plan: &Plan) -> HashSet<Id<Initiative>> {
        let sheets = plan.sheet_blocks.iter();
        sheets
            .filter(|block| self.is_of(block.section))
            .filter_map(|block| plan.get(block.sheet))
            .filter(|sheet| self.is_year(sheet.year))
            .map(|sheet| sheet.initiative)
            .collect()
    }

    /// Finds the asked sheets; one that is not there yet by the id it will have.
    fn find_sheets(&mut self, plan: &Plan) {
        let mut there = HashSet::new();
        for sheet in &plan.sheets {
            if self.is_year(sheet.year) {
                there.insert((sheet.initiative, sheet.year));
                self.take_sheet(sheet.initiative, sheet.id());
            }
        }
        let years = match self.scope.year {
            Some(year) => vec![year],
            None => plan.years(),
        };
        let initiatives: Vec<_> = self
            .responsible
            .iter()
            .chain(&self.further)
            .copied()
            .collect();
        for initiative in initiatives {
            for &year in &years {
                if !there.contains(&(initiative, year)) {
                    let id = free_id(plan, ProgressSheet::id_of(initiative, year));
                    self.take_sheet(initiative, id);
                }
            }
        }
    }

    fn take_sheet(&mut self, initiative: Id<Initiative>, sheet: Id<ProgressSheet>) {
        match self.role(initiative) {
            Some(Role::Responsible) => drop(self.sheets.insert(sheet)),
            Some(Role::Further) => drop(self.shared.insert(sheet)),
            None => {}
        }
    }

    /// Finds the indicators of the initiatives, and those whose values they show as their own.
    fn find_indicators(&mut self, plan: &Plan) {
        for indicator in &plan.indicators {
            if self.role(indicator.initiative).is_some() {
                self.indicators.insert(indicator.id());
                self.indicators.extend(indicator.same_as);
            }
        }
    }

    /// Finds the nodes under which every initiative is one of its own.
    fn find_nodes(&mut self, plan: &Plan) {
        if self.scope.sections.is_empty() {
            self.nodes = plan.nodes.iter().map(|node| node.id()).collect();
            return;
        }
        let mut is_its_own: HashMap<Id<OutlineNode>, bool> = HashMap::new();
        for placement in plan.placements.iter().filter(|row| !row.cross_listed) {
            let own = self.responsible.contains(&placement.initiative);
            let mut next = Some(placement.node);
            while let Some(node) = next {
                *is_its_own.entry(node).or_insert(true) &= own;
                next = plan.get(node).and_then(|node| node.parent);
            }
        }
        let own = is_its_own.into_iter().filter(|(_, own)| *own);
        self.nodes = own.map(|(node, _)| node).collect();
    }
}
