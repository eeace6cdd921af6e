//! A plan with what its rows look up again and again.

use std::collections::HashMap;
use std::sync::Arc;

use super::rows::{OfGrade, OfInitiative, OfLevel, OfNode, OfPlan, OfStage};
use super::{Cell, Columns, LongTable, SEPARATOR, cells};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Listing, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::position::Placed;
use crate::plan::scale::{Grade, Stage};
use crate::plan::sorting::sort_by;
use crate::plan::vocabulary::Level;
use crate::plan::{Field, Id, InPlan, Plan, Row};
use crate::report::Register;

/// Where rows go.
pub(super) type See<'s> = &'s mut dyn FnMut(LongTable, &[Cell<'_>]);

/// What the rows of a plan look up.
pub(super) struct Source<'a> {
    pub(super) plan: &'a Plan,
    pub(super) of: Arc<OfPlan>,
    pub(super) outline: Outline<'a>,
    pub(super) register: Register<'a>,
    pub(super) homes: HashMap<Id<Initiative>, Listing<'a>>,
    numbers: HashMap<Id<OutlineNode>, String>,
    levels: HashMap<Id<Level>, usize>,
    grades: HashMap<Id<Grade>, (usize, usize)>,
    stages: HashMap<Id<Stage>, usize>,
}

impl<'a> Source<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let of = plan.header().map(|header| OfPlan {
            plan_id: header.id().key(),
            organisation: header.organisation.clone(),
            plan: header.title.clone(),
            family: code(&header.family),
        });
        let outline = Outline::of(plan);
        let number = |line: &crate::plan::listing::Line<'a>| match line.entry {
            Entry::Node(node) => Some((node.id(), line.number.clone())),
            Entry::Listing(_) => None,
        };
        Self {
            plan,
            of: Arc::new(of.unwrap_or_default()),
            register: Register::of(plan),
            homes: outline.homes(),
            numbers: outline.lines().iter().filter_map(number).collect(),
            levels: places(&plan.in_order::<Level>()),
            grades: places_in_scales(plan),
            stages: places(&plan.in_order::<Stage>()),
            outline,
        }
    }

    /// Shows every row.
    pub(super) fn show(&self, see: See<'_>) {
        self.show_outline(see);
        self.show_initiatives(see);
        self.show_the_rest(see);
    }

    /// The initiatives in the order of the document; those that are listed nowhere come last.
    pub(super) fn initiatives(&self) -> Vec<&'a Row<Initiative>> {
        let page = |row: &Row<Initiative>| {
            let home = self.homes.get(&row.id());
            (home.is_none(), home.map(|home| home.page), row.id())
        };
        let mut rows: Vec<_> = self.plan.initiatives.iter().map(AsRef::as_ref).collect();
        sort_by(&mut rows, |a, b| page(a).cmp(&page(b)));
        rows
    }

    pub(super) fn of_initiative(&self, initiative: &Row<Initiative>) -> Arc<OfInitiative> {
        let home = self.homes.get(&initiative.id());
        Arc::new(OfInitiative {
            initiative_id: initiative.id(),
            number: home.map_or_else(String::new, |home| home.number.clone()),
            part: home.map_or_else(String::new, |home| home.part.clone()),
            initiative: initiative.title.clone(),
            sections: self.names(&initiative.sections, |section| &section.name),
            actors: self.names(&initiative.actors, |actor| &actor.name),
        })
    }

    pub(super) fn of_node(&self, id: Id<OutlineNode>) -> Option<OfNode> {
        Some(OfNode {
            node_id: id,
            node_number: self.numbers.get(&id).cloned().unwrap_or_default(),
            node: self.plan.get(id)?.title.clone(),
        })
    }

    pub(super) fn of_level(&self, id: Id<Level>) -> Option<OfLevel> {
        Some(OfLevel {
            level_order: *self.levels.get(&id)?,
            level: self.plan.get(id)?.name.clone(),
        })
    }

    pub(super) fn of_stage(&self, id: Id<Stage>) -> Option<OfStage> {
        let stage = self.plan.get(id)?;
        Some(OfStage {
            stage_id: id,
            stage_order: *self.stages.get(&id)?,
            stage: stage.name.clone(),
            stage_assessor: code(&stage.assessor),
        })
    }

    pub(super) fn of_grade(&self, id: Id<Grade>) -> Option<OfGrade> {
        let grade = self.plan.get(id)?;
        let (grade_order, grade_count) = *self.grades.get(&id)?;
        let scale = self.plan.get(grade.scale);
        Some(OfGrade {
            grade_id: id,
            grade: grade.symbol.clone(),
            grade_label: grade.label.clone(),
            grade_order,
            grade_count,
            grade_rank: grade.rank,
            grade_achieved: grade.achieved,
            grade_continues: grade.continues,
            scale: scale.map_or_else(String::new, |scale| scale.name.clone()),
        })
    }

    /// Names in the order given.
    pub(super) fn names<R: InPlan>(&self, ids: &[Id<R>], name: impl Fn(&R) -> &String) -> String {
        let name = |id: &Id<R>| self.plan.get(*id).map(|row| name(row).as_str());
        let names: Vec<&str> = ids.iter().filter_map(name).collect();
        names.join(SEPARATOR)
    }
}

/// Shows one row.
pub(super) fn show(see: See<'_>, table: LongTable, row: &impl Columns) {
    see(table, &cells(row));
}

/// A choice by the word a bundle writes.
pub(super) fn code(choice: &impl Field) -> String {
    let word = choice.to_value();
    word.as_str().unwrap_or_default().to_owned()
}

/// Rows by what they belong to, in their order.
pub(super) fn grouped<'a, R, Owner: std::hash::Hash + Eq>(
    rows: impl IntoIterator<Item = &'a Row<R>>,
    owner: impl Fn(&R) -> Option<Owner>,
) -> HashMap<Owner, Vec<&'a Row<R>>> {
    let mut groups: HashMap<Owner, Vec<&'a Row<R>>> = HashMap::new();
    for row in rows {
        if let Some(owner) = owner(row) {
            groups.entry(owner).or_default().push(row);
        }
    }
    groups
}

fn places<R: InPlan + Placed>(rows: &[&Row<R>]) -> HashMap<Id<R>, usize> {
    rows.iter().map(|row| row.id()).zip(1..).collect()
}

/// The place of every grade in its scale, and how many stand there.
fn places_in_scales(plan: &Plan) -> HashMap<Id<Grade>, (usize, usize)> {
    let of_scales = grouped(plan.in_order::<Grade>(), |grade| Some(grade.scale));
    let of_scale = |grades: Vec<&Row<Grade>>| {
        let count = grades.len();
        let place = move |(index, grade): (usize, &Row<Grade>)| (grade.id(), (index + 1, count));
        grades
            .into_iter()
            .enumerate()
            .map(place)
            .collect::<Vec<_>>()
    };
    of_scales.into_values().flat_map(of_scale).collect()
}
