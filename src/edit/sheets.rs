//! Edits of a progress sheet and of everything that is written on it.
//!
//! A sheet and a block come into being with the first thing written on them.

use super::build::{add, change, fill, set_sheet, there_or_new};
use super::{Edit, build};
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Key, Moment, Plan, Position};

/// A text of a progress sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetText {
    /// What was done.
    Activity,
    /// What came of it.
    Outcome,
    /// The policy for next year.
    Policy,
    /// Remarks.
    Remarks,
    /// Why the sheet is empty on purpose.
    OmittedBecause,
    /// What a further section did.
    BlockActivity(Id<SheetBlock>),
    /// What came of that.
    BlockOutcome(Id<SheetBlock>),
}

/// A target that replaces the one before, as it is decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revision {
    /// The new target as typed.
    pub as_printed: String,
    /// When it was decided.
    pub on: String,
    /// Why.
    pub because: String,
    /// Who decided, as a role or body.
    pub by: String,
    /// When it was written down here.
    pub at: Moment,
}

/// The edits that write a text of a sheet.
pub fn set_text(
    plan: &Plan,
    initiative: Id<Initiative>,
    year: FiscalYear,
    which: SheetText,
    text: String,
) -> Vec<Edit> {
    let on_sheet = |pick: fn(&mut ProgressSheet) -> &mut String, text| {
        set_sheet(plan, initiative, year, |sheet| *pick(sheet) = text)
    };
    match which {
        SheetText::Activity => on_sheet(|sheet| &mut sheet.activity, text),
        SheetText::Outcome => on_sheet(|sheet| &mut sheet.outcome, text),
        SheetText::Policy => on_sheet(|sheet| &mut sheet.policy, text),
        SheetText::Remarks => on_sheet(|sheet| &mut sheet.remarks, text),
        SheetText::OmittedBecause => on_sheet(|sheet| &mut sheet.omitted_because, text),
        SheetText::BlockActivity(block) => change(plan, block, |block| block.activity = text),
        SheetText::BlockOutcome(block) => change(plan, block, |block| block.outcome = text),
    }
}

/// The edits that give a further section its block on a sheet, after those that are there; none
/// if it has one.
pub fn add_block(
    plan: &Plan,
    initiative: Id<Initiative>,
    year: FiscalYear,
    section: Id<Section>,
) -> Vec<Edit> {
    let (sheet, new) = there_or_new(plan, ProgressSheet::new(initiative, year));
    let last = plan
        .sheet_blocks
        .iter()
        .filter(|block| block.sheet == sheet)
        .map(|block| block.position())
        .max();
    let (sheet_key, section_key) = (sheet.key(), section.key());
    let block = SheetBlock {
        id: Key::derived(&["block", sheet_key.as_str(), section_key.as_str()]).into(),
        sheet,
        section,
        position: Position::between(last, None),
        ..SheetBlock::default()
    };
    let (_, added) = there_or_new(plan, block);
    match added {
        Some(added) => new.into_iter().chain([added]).collect(),
        None => Vec::new(),
    }
}

/// The edits that change one value of one population of an indicator.
pub fn set_value_of(
    plan: &Plan,
    (indicator, population): (Id<Indicator>, u32),
    kind: ValueKind,
    year: FiscalYear,
    alter: impl FnOnce(&mut IndicatorValue),
) -> Vec<Edit> {
    let empty = IndicatorValue {
        population,
        ..IndicatorValue::new(indicator, kind, Some(year))
    };
    fill(plan, &empty, alter)
}

/// The edits that replace a target; the one before stays as it was.
pub fn revise_target(
    plan: &Plan,
    (indicator, population): (Id<Indicator>, u32),
    year: FiscalYear,
    revision: Revision,
) -> Vec<Edit> {
    let kind = ValueKind::RevisedTarget;
    let last = plan
        .indicator_values
        .iter()
        .filter(|value| value.indicator == indicator && value.kind == kind)
        .filter(|value| value.year == Some(year) && value.population == population)
        .map(|value| value.sequence)
        .max();
    let sequence = last.unwrap_or(0).saturating_add(1);
    let empty = IndicatorValue {
        population,
        ..IndicatorValue::revision(indicator, kind, Some(year), sequence)
    };
    fill(plan, &empty, |value| {
        value.as_printed = revision.as_printed;
        value.revised_on = revision.on;
        value.revised_because = revision.because;
        value.revised_by = revision.by;
        value.at = revision.at;
    })
}

/// The edits that open a sheet in a year for which none is kept.
pub fn open_year(plan: &Plan, initiative: Id<Initiative>, year: FiscalYear) -> Vec<Edit> {
    build::change(plan, initiative, |initiative| {
        initiative.starts = initiative.starts.map(|first| first.min(year));
        initiative.last_sheet_year = initiative.last_sheet_year.map(|last| last.max(year));
    })
}

/// The edits that give an initiative without indicators a row for its targets.
pub fn add_target_row(
    plan: &Plan,
    initiative: Id<Initiative>,
    id: Id<Indicator>,
    name: &str,
) -> Vec<Edit> {
    let last = plan
        .indicators
        .iter()
        .filter(|indicator| indicator.initiative == initiative)
        .map(|indicator| indicator.position())
        .max();
    vec![add(Indicator {
        id,
        initiative,
        position: Position::between(last, None),
        name: name.to_owned(),
        ..Indicator::default()
    })]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::plan::header::PlanHeader;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).unwrap()
    }

    fn id<R>(text: &str) -> Id<R> {
        Id::new(text).unwrap()
    }

    fn plan() -> Plan {
        let records = vec![
            add(PlanHeader {
                id: id("plan"),
                ..PlanHeader::default()
            }),
            add(Initiative {
                id: id("i1"),
                starts: Some(year(2021)),
                last_sheet_year: Some(year(2022)),
                ..Initiative::default()
            }),
            add(Section {
                id: id("s1"),
                ..Section::default()
            }),
            add(Indicator {
                id: id("n1"),
                initiative: id("i1"),
                ..Indicator::default()
            }),
        ];
        apply(&Plan::default(), records).unwrap().0
    }

    fn after(plan: &Plan, edits: Vec<Edit>) -> Plan {
        apply(plan, edits).unwrap().0
    }

    #[test]
    fn a_block_is_added_once() {
        let plan = plan();
        let plan = after(&plan, add_block(&plan, id("i1"), year(2021), id("s1")));
        assert_eq!(plan.sheet_blocks.len(), 1);
        assert_eq!(add_block(&plan, id("i1"), year(2021), id("s1")), []);
    }

    #[test]
    fn a_revision_leaves_the_target_and_the_revision_before() {
        let mut plan = plan();
        let target = |value: &mut IndicatorValue| value.as_printed = "10".to_owned();
        let place = (id("n1"), 1);
        let edits = set_value_of(&plan, place, ValueKind::Target, year(2021), target);
        plan = after(&plan, edits);
        for new in ["8", "6"] {
            let revision = Revision {
                as_printed: new.to_owned(),
                ..Revision::default()
            };
            let edits = revise_target(&plan, place, year(2021), revision);
            plan = after(&plan, edits);
        }
        let mut values: Vec<(u32, &str)> = plan
            .indicator_values
            .iter()
            .map(|value| (value.sequence, value.as_printed.as_str()))
            .collect();
        values.sort_unstable();
        assert_eq!(values, [(0, "10"), (1, "8"), (2, "6")]);
        assert!(
            plan.indicator_values
                .iter()
                .all(|value| value.population == 1)
        );
    }

    #[test]
    fn opening_a_year_moves_only_the_bound_it_lies_beyond() {
        let plan = plan();
        let bounds = |western| {
            let plan = after(&plan, open_year(&plan, id("i1"), year(western)));
            let initiative = plan.get(id::<Initiative>("i1")).unwrap();
            (initiative.starts, initiative.last_sheet_year)
        };
        assert_eq!(bounds(2019), (Some(year(2019)), Some(year(2022))));
        assert_eq!(bounds(2023), (Some(year(2021)), Some(year(2023))));
    }

    #[test]
    fn a_text_makes_its_sheet() {
        let plan = plan();
        let text = "text".to_owned();
        let edits = set_text(&plan, id("i1"), year(2021), SheetText::Policy, text);
        let plan = after(&plan, edits);
        assert_eq!(plan.sheets.iter().next().unwrap().policy, "text");
    }
}
