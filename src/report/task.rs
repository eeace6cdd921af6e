//! What a section's copy is asked for, how far it is, and what is missing (提出).

use super::completeness::{Completeness, MissingField, SheetState, completeness_in};
use super::progress::{Neighbours, StateCounts};
use super::register::Register;
use super::sections;
use crate::bundle::Scope;
use crate::mailing::{Asked, Role, answering, assignment, issuing, scope_of};
use crate::plan::header::PlanHeader;
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::mailing::Dispatch;
use crate::plan::scale::Stage;
use crate::plan::sorting::sort_by_key;
use crate::plan::summary::ResponseState;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Moment, Plan, Row, day};
use crate::wording::mailing as words;

/// What a section's copy is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The issue.
    pub dispatch: Id<Dispatch>,
    /// Which issue of the plan it is, from 1.
    pub number: u32,
    /// The fiscal year that is asked for.
    pub year: FiscalYear,
    /// The same in words.
    pub year_words: String,
    /// The section that is asked; none for all.
    pub section: Option<Id<Section>>,
    /// Its name, or the words for all.
    pub section_name: String,
    /// The stage of evaluation that is asked for.
    pub stage: Option<Id<Stage>>,
    /// Its name; empty if only texts are asked for.
    pub stage_name: String,
    /// The day it is due; none if none was set.
    pub due: Option<Due>,
    /// What the section is told to do.
    pub instructions: String,
    /// Who asks.
    pub issued_by: String,
    /// When it was issued.
    pub issued_at: Moment,
    /// The sheets, in printed order.
    pub sheets: Vec<TaskSheet>,
    /// How far they are.
    pub counts: StateCounts,
    /// How many entries are missing on all of them.
    pub missing: u32,
    /// The opinions that wait for the section's answer.
    pub opinions: Vec<TaskOpinion>,
    /// What cannot be changed here, and why.
    pub read_only: Vec<ReadOnly>,
    /// How often it was handed in, and whether anything was changed since.
    pub hand_in: HandIn,
}

/// The day something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day, `2026-05-29`.
    pub on: String,
    /// The same as offices write it: 5月29日（金）.
    pub words: String,
    /// How many days are left: 0 on the day itself, negative after it. None if either day cannot
    /// be read.
    pub days_left: Option<i64>,
}

/// A sheet that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSheet {
    /// The initiative.
    pub initiative: Id<Initiative>,
    /// The page of its home.
    pub page: usize,
    /// The number of the item.
    pub number: String,
    /// The number of the part; empty for none.
    pub part: String,
    /// The title.
    pub title: String,
    /// Whether the section is responsible for it or writes its own block only.
    pub role: Role,
    /// The names of the sections that write on it, in one cell.
    pub section_names: String,
    /// How far what is asked for is.
    pub completeness: Completeness,
}

/// An opinion that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskOpinion {
    /// The fiscal year it was given on, in words.
    pub year_words: String,
    /// The body that gave it.
    pub given_by: String,
    /// The opinion.
    pub text: String,
    /// The initiative it is on, if it is on one.
    pub initiative: Option<Id<Initiative>>,
}

/// What cannot be changed in a section's copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// The plan itself: outline, titles, targets, schedule. The secretariat keeps them.
    Plan,
    /// Sheets of other years: they were handed in before.
    OtherYears,
    /// Ratings in these stages, by name: others give them.
    OtherStages(Vec<String>),
    /// Texts of other sections on sheets that several write on.
    OtherSections,
}

/// How often a copy was handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandIn {
    /// How often.
    pub times: u32,
    /// When last.
    pub at: Moment,
    /// Whether anything was changed since.
    pub is_changed_since: bool,
}

/// What a section's copy is asked for, seen on the day `today` (`2026-05-14`); none for any other
/// plan.
pub fn task(plan: &Plan, today: &str) -> Option<Task> {
    let (row, dispatch) = assignment(plan)?;
    let scope = scope_of(dispatch, row.section);
    let asked = Asked::of(plan, &scope);
    let sheets = sheets(plan, &asked);
    let stage = dispatch.stage.and_then(|stage| plan.get(stage));
    Some(Task {
        dispatch: dispatch.id(),
        number: dispatch.number,
        year: dispatch.year,
        year_words: dispatch.year.show(plan.year_style()),
        section: row.section,
        section_name: issuing::section_name(plan, row.section),
        stage: dispatch.stage,
        stage_name: stage.map_or_else(String::new, |stage| stage.name.clone()),
        due: Due::of(&dispatch.due, today),
        instructions: dispatch.instructions.clone(),
        issued_by: dispatch.issued_by.clone(),
        issued_at: dispatch.issued_at.clone(),
        counts: counts(&sheets),
        missing: missing_on(&sheets),
        opinions: opinions(plan, &asked),
        read_only: read_only(plan, dispatch, &sheets),
        hand_in: HandIn {
            times: row.handed_in,
            at: row.handed_in_at.clone(),
            is_changed_since: answering::is_changed_since(plan),
        },
        sheets,
    })
}

/// The asked sheets before and after one, in printed order.
pub fn asked_around(plan: &Plan, of: Id<Initiative>) -> Neighbours {
    let sheets = Asked::of_copy(plan).map_or_else(Vec::new, |asked| sheets(plan, &asked));
    let id = |index: usize| sheets.get(index).map(|sheet| sheet.initiative);
    let here = sheets.iter().position(|sheet| sheet.initiative == of);
    Neighbours {
        previous: here.and_then(|here| id(here.checked_sub(1)?)),
        next: here.and_then(|here| id(here + 1)),
        place: here.map(|here| here + 1),
        count: sheets.len(),
    }
}

/// The sheets that a scope asks for, in printed order, with what is missing on them.
pub fn asked_sheets(plan: &Plan, scope: &Scope) -> Vec<TaskSheet> {
    sheets(plan, &Asked::of(plan, scope))
}

/// How many of the entries that a scope asks for are missing.
pub fn missing(plan: &Plan, scope: &Scope) -> u32 {
    missing_on(&sheets(plan, &Asked::of(plan, scope)))
}

impl Due {
    /// The day, seen from `today`; none for an empty one.
    pub fn of(on: &str, today: &str) -> Option<Self> {
        (!on.is_empty()).then(|| Self {
            on: on.to_owned(),
            words: words::date(on),
            days_left: day::between(today, on),
        })
    }
}

/// The sheets that are asked for and kept in the asked year, in printed order of their homes.
pub(super) fn sheets(plan: &Plan, asked: &Asked) -> Vec<TaskSheet> {
    let Some(year) = asked.scope().year else {
        return Vec::new();
    };
    let register = Register::of(plan);
    let outline = Outline::of(plan);
    let mut homes: Vec<Listing<'_>> = outline.homes().into_values().collect();
    sort_by_key(&mut homes, |listing| listing.page);
    homes
        .iter()
        .filter(|listing| register.is_kept(listing.initiative, year))
        .filter_map(|listing| {
            let role = asked.role(listing.initiative.id())?;
            Some(sheet(&register, asked, listing, (role, year)))
        })
        .collect()
}

fn sheet(
    register: &Register<'_>,
    asked: &Asked,
    listing: &Listing<'_>,
    (role, year): (Role, FiscalYear),
) -> TaskSheet {
    let initiative = listing.initiative;
    let plan = register.plan();
    let stage = asked.scope().stage.and_then(|stage| plan.get(stage));
    let whole = completeness_in(register, initiative.id(), year, stage.map(AsRef::as_ref));
    let sections = sections::named(plan, &initiative.sections);
    TaskSheet {
        initiative: initiative.id(),
        page: listing.page,
        number: listing.number.clone(),
        part: listing.part.clone(),
        title: listing.title().to_owned(),
        section_names: sections::joined(&sections),
        completeness: match role {
            Role::Further if !whole.is_omitted => of_blocks(register, asked, initiative, year),
            _ => whole,
        },
        role,
    }
}

/// How far a further section is with its own block: it is to say what it did.
fn of_blocks(
    register: &Register<'_>,
    asked: &Asked,
    initiative: &Row<Initiative>,
    year: FiscalYear,
) -> Completeness {
    let sheet = register.sheet(initiative.id(), year);
    let blocks = sheet.map_or(&[][..], |sheet| register.blocks(sheet.id()));
    let mut own = blocks.iter().filter(|block| asked.is_of(block.section));
    let is_text = |text: &str| !text.trim().is_empty();
    let is_rated_only = |header: &Row<PlanHeader>| header.rated_only;
    let is_asked = !register.plan().header().is_some_and(is_rated_only);
    let is_said = own.clone().any(|block| is_text(&block.activity));
    let is_begun = own.any(|block| is_text(&block.outcome));
    match (is_said || !is_asked, is_begun) {
        (true, _) => Completeness {
            state: SheetState::Complete,
            ..Completeness::default()
        },
        (false, is_begun) => Completeness {
            state: if is_begun {
                SheetState::Started
            } else {
                SheetState::Blank
            },
            missing: vec![MissingField::Activity],
            is_omitted: false,
        },
    }
}

/// How many sheets are in which state.
pub(super) fn counts(sheets: &[TaskSheet]) -> StateCounts {
    let mut counts = StateCounts::default();
    for sheet in sheets {
        counts.add(sheet.completeness.state);
    }
    counts
}

/// How many entries are missing.
pub(super) fn missing_on(sheets: &[TaskSheet]) -> u32 {
    let missing = sheets.iter().map(|sheet| sheet.completeness.missing.len());
    u32::try_from(missing.sum::<usize>()).unwrap_or(u32::MAX)
}

/// The opinions whose answer is the section's own and not written yet.
fn opinions(plan: &Plan, asked: &Asked) -> Vec<TaskOpinion> {
    let waiting = plan.opinion_responses.iter().filter(|response| {
        let is_open = response.state == ResponseState::Open && response.text.trim().is_empty();
        is_open && asked.response(response.opinion, response.section)
    });
    let mut opinions: Vec<_> = waiting.filter_map(|row| plan.get(row.opinion)).collect();
    sort_by_key(&mut opinions, |row| {
        (row.year, row.position.clone(), row.id())
    });
    let view = |row: &std::sync::Arc<Row<crate::plan::summary::Opinion>>| TaskOpinion {
        year_words: row.year.show(plan.year_style()),
        given_by: row.given_by.clone(),
        text: row.text.clone(),
        initiative: row.initiative,
    };
    opinions.into_iter().map(view).collect()
}

fn read_only(plan: &Plan, dispatch: &Dispatch, sheets: &[TaskSheet]) -> Vec<ReadOnly> {
    let mut read_only = vec![ReadOnly::Plan];
    if plan.sheets.iter().any(|sheet| sheet.year != dispatch.year) {
        read_only.push(ReadOnly::OtherYears);
    }
    let stages = plan.in_order::<Stage>().into_iter();
    let others = stages.filter(|stage| dispatch.stage != Some(stage.id()));
    let others: Vec<String> = others.map(|stage| stage.name.clone()).collect();
    if !others.is_empty() {
        read_only.push(ReadOnly::OtherStages(others));
    }
    let is_shared = |sheet: &TaskSheet| {
        let initiative = plan.get(sheet.initiative);
        initiative.is_some_and(|initiative| initiative.sections.len() > 1)
            || sheet.role == Role::Further
    };
    if sheets.iter().any(is_shared) {
        read_only.push(ReadOnly::OtherSections);
    }
    read_only
}
