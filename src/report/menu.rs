//! The menu of a plan's pages: which stand in it at once, and which are there when they are wanted.
//!
//! Every page can be gone to in every plan, but for what only a section's copy or only the
//! secretariat has a use for. A page stands in the menu itself where the plan's
//! family is about it or the plan already holds something of it.

use crate::mailing::is_copy;
use crate::plan::header::Family;
use crate::plan::sorting::sort_by_key;
use crate::plan::{Plan, TableName};
use crate::route::Page;
use crate::wording::{forms, frame as words};

/// A part of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuGroup {
    /// What stands above it.
    pub heading: &'static str,
    /// Its pages, in order, by the plan's own word where it has one.
    pub pages: Vec<(Page, String)>,
}

/// The menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The groups that are always seen.
    pub groups: Vec<MenuGroup>,
    /// The pages that stand behind 「ほかの画面」.
    pub others: Vec<(Page, String)>,
}

const GROUPS: &[(&str, &[(Page, &str)])] = &[
    (
        words::THE_PLAN,
        &[
            (Page::Outline, words::OUTLINE),
            (Page::Document, words::DOCUMENT),
            (Page::Overview, words::OVERVIEW),
            (Page::SharedActions, words::SHARED_ACTIONS),
            (Page::OutsidePlans, words::OUTSIDE_PLANS),
        ],
    ),
    (
        words::EVERY_YEAR,
        &[
            (Page::Sheets, words::SHEETS),
            (Page::Grid, words::GRID),
            (Page::Assessment, words::ASSESSMENT),
            (Page::Disagreement, words::DISAGREEMENT),
            (Page::Tally, words::TALLY),
            (Page::Summary, words::SUMMARY),
            (Page::Opinions, words::OPINIONS),
        ],
    ),
    (
        words::END_OF_PERIOD,
        &[
            (Page::Review, words::REVIEW),
            (Page::Issues, words::ISSUES),
            (Page::Next, words::NEXT),
        ],
    ),
    (
        words::BETWEEN_OFFICES,
        &[
            (Page::Task, words::TASK),
            (Page::Dispatch, words::DISPATCH),
            (Page::Replies, words::REPLIES),
            (Page::Questions, words::QUESTIONS),
            (Page::Print, words::PRINT),
            (Page::Publish, words::PUBLISH),
            (Page::Exchange, words::EXCHANGE),
            (Page::Intake, words::INTAKE),
            (Page::Checks, words::CHECKS),
            (Page::Drift, words::DRIFT),
        ],
    ),
    (
        words::THIS_PLAN,
        &[
            (Page::Changes, words::CHANGES),
            (Page::Versions, words::VERSIONS),
            (Page::Settings, words::SETTINGS),
        ],
    ),
];

/// The menu of a plan.
pub fn menu(plan: &Plan) -> Menu {
    let mut groups = Vec::new();
    let mut others = Vec::new();
    for (heading, pages) in GROUPS {
        let is_there = |(page, _): &&(Page, &str)| is_there(plan, *page);
        let named = |(page, name): &(Page, &str)| (*page, name_in(plan, *page, name));
        let (seen, rest): (Vec<_>, Vec<_>) = pages
            .iter()
            .filter(is_there)
            .map(named)
            .partition(|(page, _)| is_seen(plan, *page));
        others.extend(rest);
        if !seen.is_empty() {
            groups.push(MenuGroup {
                heading,
                pages: seen,
            });
        }
    }
    // A copy begins with what is to be done.
    sort_by_key(&mut groups, |group: &MenuGroup| {
        !group.pages.iter().any(|(page, _)| *page == Page::Task)
    });
    Menu { groups, others }
}

/// What a page is called in that plan.
fn name_in(plan: &Plan, page: Page, usual: &str) -> String {
    match page {
        Page::Sheets => forms::table(plan, TableName::Sheets),
        _ => usual.to_owned(),
    }
}

/// Whether a page stands in the menu of a section's copy itself. The others can be looked at.
fn is_seen_in_copy(plan: &Plan, page: Page) -> bool {
    match page {
        Page::Task
        | Page::Sheets
        | Page::Print
        | Page::Exchange
        | Page::Checks
        | Page::Changes
        | Page::Versions => true,
        Page::Opinions => !plan.opinions.is_empty(),
        Page::Questions => !plan.questions.is_empty(),
        _ => false,
    }
}

/// Whether a page is of use in the plan: handing in is for copies, and the secretariat's desk is
/// not.
fn is_there(plan: &Plan, page: Page) -> bool {
    let is_copy = is_copy(plan);
    match page {
        Page::Task => is_copy,
        Page::Dispatch | Page::Replies | Page::Publish | Page::Next | Page::Intake => !is_copy,
        _ => true,
    }
}

/// Whether a page stands in the menu itself.
fn is_seen(plan: &Plan, page: Page) -> bool {
    if is_copy(plan) {
        return is_seen_in_copy(plan, page);
    }
    let family = plan
        .header()
        .map(|header| header.family)
        .unwrap_or_default();
    let is_of = |families: &[Family]| families.contains(&family);
    match page {
        Page::Overview => is_of(&[Family::ActionPlan]) || !plan.actions.is_empty(),
        Page::SharedActions => is_of(&[Family::ActionPlan]) || !plan.shared_actions.is_empty(),
        Page::OutsidePlans => {
            is_of(&[Family::ActionPlan, Family::AnnualPlan]) || !plan.outside_plans.is_empty()
        }
        Page::Drift => is_of(&[Family::ActionPlan]),
        Page::Document => is_of(&[Family::AnnualPlan]),
        Page::Sheets | Page::Grid => !is_of(&[Family::AnnualPlan]) || !plan.initiatives.is_empty(),
        Page::Tally => {
            !is_of(&[Family::AnnualPlan, Family::FinalReview]) || !plan.ratings.is_empty()
        }
        Page::Assessment | Page::Disagreement => plan.stages.len() > 1,
        Page::Summary => is_of(&[Family::YearlySummary]) || !plan.summary_texts.is_empty(),
        Page::Opinions => is_of(&[Family::YearlySummary]) || !plan.opinions.is_empty(),
        Page::Review => is_of(&[Family::FinalReview]) || !plan.reviews.is_empty(),
        Page::Issues => is_of(&[Family::FinalReview]) || !plan.issues.is_empty(),
        Page::Next => is_of(&[Family::FinalReview, Family::AnnualPlan]),
        Page::Dispatch => !is_of(&[Family::AnnualPlan]),
        Page::Replies => !plan.dispatches.is_empty(),
        Page::Questions => !plan.questions.is_empty(),
        _ => true,
    }
}
