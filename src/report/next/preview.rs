//! What the next plan will hold, and what is left behind.

use super::{Became, EntryLine, entry_lines, old_lines};
use crate::plan::indicator::Indicator;
use crate::plan::review::Issue;
use crate::plan::{Id, Key, Plan, TableName};
use crate::succession::{BaselineKind, Source, Succession, baseline};
use crate::wording::next as words;

/// What will be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many nodes the new outline has.
    pub nodes: usize,
    /// How many initiatives.
    pub initiatives: usize,
    /// How many entries go on as they were.
    pub same: usize,
    /// How many have another title.
    pub renamed: usize,
    /// How many come from several.
    pub merged: usize,
    /// How many are one of several that come from the same.
    pub split: usize,
    /// How many come from nothing.
    pub new: usize,
    /// What the indicators start from.
    pub baselines: Vec<BaselineLine>,
    /// What is left behind, and why.
    pub left: Vec<LeftLine>,
    /// How many issues lead to something.
    pub issues_led: usize,
    /// The issues that lead to nothing.
    pub issues_open: Vec<(Id<Issue>, String)>,
    /// How many records of which table stay with the old plan.
    pub stays: Vec<(TableName, usize)>,
}

/// What an indicator starts from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BaselineLine {
    /// The indicator's name.
    pub indicator: String,
    /// The title of the initiative it goes on at.
    pub initiative: String,
    /// The value as it was typed; empty where the old plan says none.
    pub value: String,
    /// Its date in words.
    pub when: String,
    /// Whether it is no actual.
    pub is_substitute: bool,
}

/// Something that is left behind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LeftLine {
    /// What.
    pub source: Source,
    /// Its number, empty for none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// What must be put right before the plan can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// The plan has no title.
    NoPlanTitle,
    /// The period ends before it begins.
    PeriodBackwards,
    /// Nothing was chosen.
    Nothing,
    /// An entry has no title.
    NoTitle(Key),
    /// An initiative stands under no node.
    NoPlace(Key),
}

/// What will be made of a draft.
pub fn preview(plan: &Plan, draft: &Succession) -> Preview {
    let lines = entry_lines(plan, draft);
    let became = |what: Became| lines.iter().filter(|line| line.became == what).count();
    let issues = plan.in_order::<Issue>();
    let is_led = |issue: &Id<Issue>| {
        let leads = draft.leads.iter().find(|(id, _)| id == issue);
        leads.is_some_and(|(_, keys)| keys.iter().any(|key| draft.entry(*key).is_some()))
    };
    let open = issues.iter().filter(|issue| !is_led(&issue.id()));
    let issues_open: Vec<(Id<Issue>, String)> =
        open.map(|issue| (issue.id(), issue.text.clone())).collect();
    Preview {
        nodes: lines.iter().filter(|line| line.is_node).count(),
        initiatives: lines.iter().filter(|line| !line.is_node).count(),
        same: became(Became::Same),
        renamed: became(Became::Renamed),
        merged: became(Became::Merged),
        split: became(Became::Split),
        new: became(Became::New),
        baselines: baselines(plan, &lines),
        left: left(plan, draft),
        issues_led: issues.len() - issues_open.len(),
        issues_open,
        stays: STAYS
            .iter()
            .map(|&table| (table, plan.table(table).count()))
            .filter(|(_, count)| *count > 0)
            .collect(),
    }
}

/// What a clerk might look for in the new plan and not find.
const STAYS: &[TableName] = &[
    TableName::Bars,
    TableName::Sheets,
    TableName::Ratings,
    TableName::Opinions,
    TableName::SummaryTexts,
    TableName::ReviewEntries,
    TableName::Issues,
    TableName::InitiativeChanges,
];

fn baselines(plan: &Plan, lines: &[EntryLine]) -> Vec<BaselineLine> {
    let style = plan.year_style();
    let all = plan.in_order::<Indicator>();
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| !line.is_node) {
        for (source, _) in &line.from {
            let own = all
                .iter()
                .filter(|row| *source == Source::Initiative(row.initiative));
            for row in own {
                let start = baseline(plan, row.id(), 0);
                found.push(BaselineLine {
                    indicator: row.name.clone(),
                    initiative: line.title.clone(),
                    when: start.as_ref().map(|it| it.when(style)).unwrap_or_default(),
                    is_substitute: start
                        .as_ref()
                        .is_some_and(|it| it.kind != BaselineKind::Actual),
                    value: start.map(|it| it.as_printed).unwrap_or_default(),
                });
            }
        }
    }
    found
}

fn left(plan: &Plan, draft: &Succession) -> Vec<LeftLine> {
    let lines = old_lines(plan, draft);
    let left = lines.into_iter().filter(|line| !line.is_carried);
    left.map(|line| LeftLine {
        source: line.source,
        number: line.number,
        title: line.title,
        reason: match (line.source, line.goes_on) {
            (_, Some(false)) => words::ended(&line.disposition),
            (Source::Node(_), _) => words::NOTHING_UNDER_IT.to_owned(),
            (Source::Initiative(_), _) => words::NOT_CHOSEN.to_owned(),
        },
    })
    .collect()
}

/// What must be put right before the plan can be made, in the order of the page.
pub fn problems(draft: &Succession) -> Vec<Problem> {
    let mut problems = Vec::new();
    if draft.title.trim().is_empty() {
        problems.push(Problem::NoPlanTitle);
    }
    if draft.last_year < draft.first_year {
        problems.push(Problem::PeriodBackwards);
    }
    if draft.entries.is_empty() {
        problems.push(Problem::Nothing);
    }
    for entry in &draft.entries {
        if entry.title.trim().is_empty() && entry.needs_title() {
            problems.push(Problem::NoTitle(entry.key));
        }
        if !entry.is_node() && entry.under.is_none() {
            problems.push(Problem::NoPlace(entry.key));
        }
    }
    problems
}
