//! Opinions (意見) of committees with what is answered to them, and those of earlier years that
//! are still open.

use crate::plan::listing::Outline;
use crate::plan::position::Placed as _;
use crate::plan::sorting::sort_by;
use crate::plan::summary::{Opinion, OpinionResponse, ResponseState};
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::wording::reports as words;

/// An opinion with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionRow {
    /// The record.
    pub id: Id<Opinion>,
    /// The fiscal year it was given on.
    pub year: FiscalYear,
    /// What it is on: the title of a node with its number, or of an initiative; empty for the
    /// plan.
    pub on: String,
    /// The body that gave it.
    pub given_by: String,
    /// The opinion.
    pub text: String,
    /// The answers, in the order of the sections.
    pub responses: Vec<ResponseRow>,
    /// How far it is.
    pub standing: OpinionStanding,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseRow {
    /// The record.
    pub id: Id<OpinionResponse>,
    /// The section that answers; empty if none is named.
    pub section: String,
    /// The answer.
    pub text: String,
    /// How far it is.
    pub state: ResponseState,
}

/// How far the answers to an opinion are, taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpinionStanding {
    /// Nobody answers yet.
    Unanswered,
    /// One of the answers is not decided.
    Open,
    /// Every answer is decided, and one takes the opinion up.
    Done,
    /// Every answer declines, with its reason.
    Declined,
}

impl OpinionStanding {
    /// Every standing, in the order of a list.
    pub const ALL: &'static [Self] = &[Self::Unanswered, Self::Open, Self::Done, Self::Declined];

    /// Whether somebody still has to act.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Unanswered | Self::Open)
    }
}

/// The opinions a year has to deal with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opinions {
    /// Those of the year.
    pub of_year: Vec<OpinionRow>,
    /// Those of earlier years that are still open, latest year first.
    pub still_open: Vec<OpinionRow>,
}

impl Opinions {
    /// How many of the year stand that way; all of them where none is named.
    pub fn count(&self, standing: Option<OpinionStanding>) -> usize {
        let is_one = |row: &&OpinionRow| standing.is_none_or(|standing| row.standing == standing);
        self.of_year.iter().filter(is_one).count()
    }
}

/// The opinions of a year and those still open.
pub fn opinions(plan: &Plan, year: FiscalYear) -> Opinions {
    let outline = Outline::of(plan);
    let mut still_open = rows(plan, &outline, |opinion| opinion.year < year);
    still_open.retain(|row| row.standing.is_open());
    sort_by(&mut still_open, |a, b| b.year.cmp(&a.year));
    Opinions {
        of_year: rows(plan, &outline, |opinion| opinion.year == year),
        still_open,
    }
}

/// The opinions of a year.
pub(super) fn of_year(plan: &Plan, year: FiscalYear) -> Vec<OpinionRow> {
    rows(plan, &Outline::of(plan), |opinion| opinion.year == year)
}

fn rows(
    plan: &Plan,
    outline: &Outline<'_>,
    is_meant: impl Fn(&Opinion) -> bool,
) -> Vec<OpinionRow> {
    let mut found: Vec<&Row<Opinion>> = plan
        .opinions
        .iter()
        .map(AsRef::as_ref)
        .filter(|opinion| is_meant(opinion))
        .collect();
    sort_by(&mut found, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    found
        .into_iter()
        .map(|opinion| row(plan, outline, opinion))
        .collect()
}

fn row(plan: &Plan, outline: &Outline<'_>, opinion: &Row<Opinion>) -> OpinionRow {
    let node = opinion.node.and_then(|id| plan.get(id));
    let initiative = opinion.initiative.and_then(|id| plan.get(id));
    let on = match (initiative, node) {
        (Some(initiative), _) => initiative.title.clone(),
        (None, Some(node)) => match outline.number_of(node.id()) {
            "" => node.title.clone(),
            number => words::numbered(number, &node.title),
        },
        (None, None) => String::new(),
    };
    let responses = responses(plan, opinion.id());
    OpinionRow {
        id: opinion.id(),
        year: opinion.year,
        on,
        given_by: opinion.given_by.clone(),
        text: opinion.text.clone(),
        standing: standing(&responses),
        responses,
    }
}

fn responses(plan: &Plan, opinion: Id<Opinion>) -> Vec<ResponseRow> {
    let section = |response: &OpinionResponse| plan.get(response.section?);
    let mut found: Vec<&Row<OpinionResponse>> = plan
        .opinion_responses
        .iter()
        .map(AsRef::as_ref)
        .filter(|response| response.opinion == opinion)
        .collect();
    let place = |row: &Row<OpinionResponse>| section(row).map(|section| section.position.clone());
    sort_by(&mut found, |a, b| {
        place(a).cmp(&place(b)).then(a.id().cmp(&b.id()))
    });
    found
        .into_iter()
        .map(|response| ResponseRow {
            id: response.id(),
            section: section(response).map_or_else(String::new, |row| row.name.clone()),
            text: response.text.clone(),
            state: response.state,
        })
        .collect()
}

fn standing(responses: &[ResponseRow]) -> OpinionStanding {
    let any = |state| responses.iter().any(|response| response.state == state);
    if responses.is_empty() {
        OpinionStanding::Unanswered
    } else if any(ResponseState::Open) {
        OpinionStanding::Open
    } else if any(ResponseState::Done) {
        OpinionStanding::Done
    } else {
        OpinionStanding::Declined
    }
}
