//! Assessment by a working group or committee (評価の場): who is through, who is left, and what
//! lies on the table while one sheet is rated.

mod sheet;
mod state;

use super::grade::{self, GradeLook, Voice};
use super::progress::{ProgressQuery, SheetLine, sheets};
use super::register::{Register, Standing, Subject};
use super::sections::{self, NamedSection};
use crate::plan::initiative::Initiative;
use crate::plan::scale::{Assessor, Stage};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};

pub use sheet::{BarOfYear, Beside, FigureOfYear, PlaceLine, Said, beside, earlier, figures};
pub use state::{AssessmentCounts, AssessmentState};

/// What is assessed, and which sheets are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssessmentQuery {
    /// The fiscal year of the sheets.
    pub year: FiscalYear,
    /// The stage; where none is chosen, the first that is not the sections' own.
    pub stage: Option<Id<Stage>>,
    /// A section that is responsible, alone or with others.
    pub section: Option<Id<Section>>,
    /// Whether only those are listed that are not through.
    pub only_left: bool,
}

impl AssessmentQuery {
    /// Every sheet of a year.
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            ..Self::default()
        }
    }
}

/// A stage by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageName {
    /// The stage.
    pub id: Id<Stage>,
    /// Its name.
    pub name: String,
    /// The body that rates, in words.
    pub by: String,
}

impl StageName {
    /// The name of a stage.
    pub(super) fn of(stage: &Row<Stage>) -> Self {
        Self {
            id: stage.id(),
            name: stage.name.clone(),
            by: stage.assessor_name.clone(),
        }
    }
}

/// The sheets of a year in one stage of evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The year.
    pub year: FiscalYear,
    /// The stage; none in a plan without stages.
    pub stage: Option<StageName>,
    /// Every stage that can be chosen, in the order of evaluation.
    pub stages: Vec<StageName>,
    /// The sheets that pass the filter, in printed order.
    pub lines: Vec<AssessmentLine>,
    /// Every section with its sheets, whatever the filter; a shared sheet counts in each.
    pub sections: Vec<SectionAssessment>,
    /// Every sheet once, whatever the filter.
    pub total: AssessmentCounts,
    /// The first that can be rated now and is not.
    pub next_left: Option<Id<Initiative>>,
}

/// A sheet in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentLine {
    /// The sheet.
    pub sheet: SheetLine,
    /// How far it is in the stage.
    pub state: AssessmentState,
    /// What the stage says as one voice.
    pub grade: Option<GradeLook>,
    /// Why it says none.
    pub not_rated_because: String,
    /// What several assessors or criteria say, side by side.
    pub voices: Vec<Voice>,
    /// What each stage before says, in their order.
    pub earlier: Vec<(StageName, Option<GradeLook>)>,
    /// Whether the grade is another than that of the stage just before.
    pub differs: bool,
}

/// The sheets of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionAssessment {
    /// The section; none for sheets nobody is responsible for.
    pub section: Option<NamedSection>,
    /// How far they are.
    pub counts: AssessmentCounts,
}

/// Where a sheet stands among those that are assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Way {
    /// The sheet before it.
    pub previous: Option<Id<Initiative>>,
    /// The sheet after it.
    pub next: Option<Id<Initiative>>,
    /// The next one after it that can be rated and is not; from the last one on, from the top.
    pub next_left: Option<Id<Initiative>>,
    /// Its place, counted from 1; none if it is not among them.
    pub place: Option<usize>,
    /// How many there are.
    pub count: usize,
}

/// The sheets of a year in a stage.
pub fn assessment(plan: &Plan, query: &AssessmentQuery) -> Assessment {
    let register = Register::of(plan);
    let stage = stage_of(&register, query.stage);
    let all: Vec<AssessmentLine> = stage.map_or_else(Vec::new, |stage| {
        sheets(&register, query.year)
            .into_iter()
            .map(|sheet| line(&register, stage, query.year, sheet))
            .collect()
    });
    let mut total = AssessmentCounts::default();
    for line in &all {
        total.add(line.state);
    }
    let open = |line: &&AssessmentLine| line.state.is_open();
    let filter = ProgressQuery {
        section: query.section,
        ..ProgressQuery::new(query.year)
    };
    Assessment {
        year: query.year,
        stage: stage.map(StageName::of),
        stages: register
            .stages()
            .iter()
            .map(|stage| StageName::of(stage))
            .collect(),
        sections: by_section(plan, &all),
        total,
        next_left: all.iter().find(open).map(|line| line.sheet.initiative),
        lines: all
            .into_iter()
            .filter(|line| filter.lets_through(&line.sheet))
            .filter(|line| !query.only_left || !line.state.is_through())
            .collect(),
    }
}

impl Assessment {
    /// The way from one of its sheets to the others.
    pub fn way(&self, from: Id<Initiative>) -> Way {
        let id = |line: &AssessmentLine| line.sheet.initiative;
        let lines = &self.lines;
        let Some(here) = lines.iter().position(|line| id(line) == from) else {
            return Way {
                next_left: self.next_left,
                count: lines.len(),
                ..Way::default()
            };
        };
        let (before, after) = (&lines[..here], &lines[here + 1..]);
        let open = |line: &&AssessmentLine| line.state.is_open();
        Way {
            previous: before.last().map(id),
            next: after.first().map(id),
            next_left: after.iter().chain(before).find(open).map(id),
            place: Some(here + 1),
            count: lines.len(),
        }
    }
}

/// The stage asked for, or else the first that is not the sections' own, or else the last.
fn stage_of<'a>(register: &Register<'a>, asked: Option<Id<Stage>>) -> Option<&'a Row<Stage>> {
    let stages = register.stages();
    let is_of_others = |stage: &&&Row<Stage>| stage.assessor != Assessor::Section;
    asked
        .and_then(|id| stages.iter().find(|stage| stage.id() == id))
        .or_else(|| stages.iter().find(is_of_others))
        .or(stages.last())
        .copied()
}

fn line(
    register: &Register<'_>,
    stage: &Row<Stage>,
    year: FiscalYear,
    sheet: SheetLine,
) -> AssessmentLine {
    let subject = Subject::Initiative(sheet.initiative);
    let standing = |stage: &Row<Stage>| register.standing(subject, year, stage.id());
    let look = |standing| match standing {
        Standing::Graded(grade) => Some(GradeLook::of(grade)),
        _ => None,
    };
    let now = standing(stage);
    let stages = register.stages().iter();
    let earlier: Vec<&Row<Stage>> = stages
        .copied()
        .take_while(|other| other.id() != stage.id())
        .collect();
    let differs = match (earlier.last().map(|stage| standing(stage)), now) {
        (Some(Standing::Graded(before)), Standing::Graded(now)) => !grade::is_same(before, now),
        _ => false,
    };
    AssessmentLine {
        state: state::of(
            register,
            stage,
            subject,
            year,
            sheet.completeness.is_omitted,
        ),
        grade: look(now),
        not_rated_because: match now {
            Standing::NotRated(because) => because.to_owned(),
            _ => String::new(),
        },
        voices: grade::voices(register, subject, year, stage.id()),
        earlier: earlier
            .into_iter()
            .map(|stage| (StageName::of(stage), look(standing(stage))))
            .collect(),
        differs,
        sheet,
    }
}

fn by_section(plan: &Plan, lines: &[AssessmentLine]) -> Vec<SectionAssessment> {
    let group = |section: Option<NamedSection>| {
        let mut counts = AssessmentCounts::default();
        let id = section.as_ref().map(|section| section.id);
        for line in lines {
            let sections = &line.sheet.sections;
            let is_here = id.map_or(sections.is_empty(), |id| {
                sections.iter().any(|named| named.id == id)
            });
            if is_here {
                counts.add(line.state);
            }
        }
        SectionAssessment { section, counts }
    };
    let ids: Vec<Id<Section>> = plan
        .in_order::<Section>()
        .into_iter()
        .map(Row::id)
        .collect();
    let named = sections::named(plan, &ids).into_iter().map(Some);
    let mut groups: Vec<SectionAssessment> = named.chain([None]).map(group).collect();
    groups.retain(|group| group.counts.all() > 0);
    groups
}
