//! What an issue would send to whom (発行の前に確かめる表).

use super::task;
use crate::bundle::Scope;
use crate::mailing::{Asked, Role};
use crate::plan::scale::{Assessor, Stage};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};

/// What a section would be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionShare {
    /// The section.
    pub section: Id<Section>,
    /// Its name.
    pub name: String,
    /// Where requests to it are mailed.
    pub contact: String,
    /// How many sheets it is responsible for.
    pub sheets: usize,
    /// On how many sheets of others it writes its own block.
    pub blocks: usize,
    /// How many entries are missing on all of them.
    pub missing: u32,
}

impl SectionShare {
    /// Whether it is asked for anything.
    pub fn is_asked(&self) -> bool {
        self.sheets + self.blocks > 0
    }
}

/// What every section would be sent, in the order of the sections.
pub fn shares(plan: &Plan, year: FiscalYear, stage: Option<Id<Stage>>) -> Vec<SectionShare> {
    let sections = plan.in_order::<Section>().into_iter();
    let share = |section: &crate::plan::Row<Section>| {
        let scope = Scope {
            sections: vec![section.id()],
            year: Some(year),
            stage,
        };
        let sheets = task::sheets(plan, &Asked::of(plan, &scope));
        let of = |role| sheets.iter().filter(|sheet| sheet.role == role).count();
        SectionShare {
            section: section.id(),
            name: section.name.clone(),
            contact: section.contact.clone(),
            sheets: sheets.len() - of(Role::Further),
            blocks: of(Role::Further),
            missing: task::missing_on(&sheets),
        }
    };
    sections.map(share).collect()
}

/// The stage that is asked for first: the one in which sections rate themselves.
pub fn usual_stage(plan: &Plan) -> Option<Id<Stage>> {
    let stages = plan.in_order::<Stage>();
    let own = stages
        .iter()
        .find(|stage| stage.assessor == Assessor::Section);
    own.map(|stage| stage.id())
}

/// What the last issue told the sections to do; none before the first.
pub fn last_instructions(plan: &Plan) -> Option<String> {
    let last = plan
        .dispatches
        .iter()
        .max_by_key(|dispatch| dispatch.number);
    last.map(|dispatch| dispatch.instructions.clone())
}
