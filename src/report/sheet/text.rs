//! The texts of a progress sheet beside those of the year before, and the opinions on it.

use crate::plan::initiative::Initiative;
use crate::plan::listing::Listing;
use crate::plan::normal;
use crate::plan::position::Placed as _;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::sorting::sort_by;
use crate::plan::summary::{Opinion, ResponseState};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::register::Register;

/// A text and the one of the year before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldText {
    /// The text as typed.
    pub text: String,
    /// The text of the year before.
    pub last_year: String,
    /// Whether the two are the same when compared; an empty text is no carried-over one.
    pub unchanged_since_last_year: bool,
}

impl FieldText {
    fn new(text: &str, last_year: &str) -> Self {
        Self {
            text: text.to_owned(),
            last_year: last_year.to_owned(),
            unchanged_since_last_year: !text.trim().is_empty() && normal::same(text, last_year),
        }
    }
}

/// What is written on a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetTexts {
    /// What was done.
    pub activity: FieldText,
    /// What came of it.
    pub outcome: FieldText,
    /// The policy for next year.
    pub policy: FieldText,
    /// Remarks.
    pub remarks: FieldText,
    /// Why it is empty on purpose.
    pub omitted_because: String,
    /// What further sections write on it.
    pub blocks: Vec<BlockTexts>,
}

/// What a further section writes on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockTexts {
    /// The block's record.
    pub id: Id<SheetBlock>,
    /// The section.
    pub section: Id<Section>,
    /// Its name.
    pub section_name: String,
    /// What it did.
    pub activity: FieldText,
    /// What came of it.
    pub outcome: FieldText,
}

/// An opinion with what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionView {
    /// The opinion's record.
    pub id: Id<Opinion>,
    /// Whether it is on a node above the initiative and not on it alone.
    pub is_on_node: bool,
    /// The body that gave it.
    pub given_by: String,
    /// The opinion.
    pub text: String,
    /// The answers.
    pub responses: Vec<ResponseView>,
}

/// An answer to an opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseView {
    /// The section that answers; empty for none.
    pub section_name: String,
    /// The answer.
    pub text: String,
    /// How far it is.
    pub state: ResponseState,
}

pub(super) fn texts(
    register: &Register<'_>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> SheetTexts {
    let now = register.sheet(initiative, year);
    let before = year
        .previous()
        .and_then(|before| register.sheet(initiative, before));
    let field = |pick: fn(&ProgressSheet) -> &str| {
        FieldText::new(
            now.map_or("", |sheet| pick(sheet)),
            before.map_or("", |sheet| pick(sheet)),
        )
    };
    SheetTexts {
        activity: field(|sheet| &sheet.activity),
        outcome: field(|sheet| &sheet.outcome),
        policy: field(|sheet| &sheet.policy),
        remarks: field(|sheet| &sheet.remarks),
        omitted_because: now.map_or_else(String::new, |sheet| sheet.omitted_because.clone()),
        blocks: now.map_or_else(Vec::new, |sheet| blocks(register, sheet, before)),
    }
}

fn blocks(
    register: &Register<'_>,
    sheet: &Row<ProgressSheet>,
    before: Option<&Row<ProgressSheet>>,
) -> Vec<BlockTexts> {
    let earlier = before.map_or(&[][..], |before| register.blocks(before.id()));
    let block = |block: &&Row<SheetBlock>| {
        let last = earlier.iter().find(|other| other.section == block.section);
        let section = register.plan().get(block.section);
        BlockTexts {
            id: block.id(),
            section: block.section,
            section_name: section.map_or_else(String::new, |section| section.name.clone()),
            activity: FieldText::new(&block.activity, last.map_or("", |last| &last.activity)),
            outcome: FieldText::new(&block.outcome, last.map_or("", |last| &last.outcome)),
        }
    };
    register.blocks(sheet.id()).iter().map(block).collect()
}

/// The opinions of a year on an initiative and on the nodes above it, in the year's order.
pub(super) fn opinions(
    plan: &Plan,
    initiative: Id<Initiative>,
    listing: Option<&Listing<'_>>,
    year: FiscalYear,
) -> Vec<OpinionView> {
    let is_above = |opinion: &Opinion| {
        listing.is_some_and(|listing| {
            listing
                .path
                .iter()
                .any(|node| opinion.node == Some(node.id()))
        })
    };
    let is_here = |opinion: &Opinion| opinion.initiative == Some(initiative) || is_above(opinion);
    opinions_of(plan, year, &is_here)
        .into_iter()
        .map(|opinion| view(plan, opinion, opinion.initiative != Some(initiative)))
        .collect()
}

/// The opinions of a year on the plan as a whole, in the year's order.
pub fn opinions_on_plan(plan: &Plan, year: FiscalYear) -> Vec<OpinionView> {
    let is_on_plan = |opinion: &Opinion| opinion.initiative.is_none() && opinion.node.is_none();
    opinions_of(plan, year, &is_on_plan)
        .into_iter()
        .map(|opinion| view(plan, opinion, false))
        .collect()
}

fn opinions_of<'a>(
    plan: &'a Plan,
    year: FiscalYear,
    is_meant: &dyn Fn(&Opinion) -> bool,
) -> Vec<&'a Row<Opinion>> {
    let mut opinions: Vec<&Row<Opinion>> = plan
        .opinions
        .iter()
        .map(AsRef::as_ref)
        .filter(|opinion| opinion.year == year && is_meant(opinion))
        .collect();
    sort_by(&mut opinions, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    opinions
}

fn view(plan: &Plan, opinion: &Row<Opinion>, is_on_node: bool) -> OpinionView {
    OpinionView {
        id: opinion.id(),
        is_on_node,
        given_by: opinion.given_by.clone(),
        text: opinion.text.clone(),
        responses: responses(plan, opinion.id()),
    }
}

fn responses(plan: &Plan, opinion: Id<Opinion>) -> Vec<ResponseView> {
    plan.opinion_responses
        .iter()
        .filter(|response| response.opinion == opinion)
        .map(|response| ResponseView {
            section_name: response
                .section
                .and_then(|section| plan.get(section))
                .map_or_else(String::new, |section| section.name.clone()),
            text: response.text.clone(),
            state: response.state,
        })
        .collect()
}
