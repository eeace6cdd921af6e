//! One item as the action plan prints it on a page of its own, in the order of the document: number,
//! sections, funding types, policy and section, title, issues, direction, responses ①②③, actions
//! with their classes, goals and bars, the table of targets, remarks.

mod footnotes;

pub use footnotes::Footnote;

use super::actions::{ActionView, of_initiative};
use super::sheet::{IndicatorRow, PathStep, SheetHeading, SheetWords, Track};
use super::sheet::{heading_of, indicators, schedule};
use crate::plan::initiative::Initiative;
use crate::plan::numbering::NumberingStyle;
use crate::plan::{FiscalYear, Id, Plan};
use crate::wording::reports as words;

/// The page of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionPage {
    /// The item.
    pub initiative: Id<Initiative>,
    /// The years of the plan, the columns of schedule and targets.
    pub years: Vec<FiscalYear>,
    /// The same as printed at the head of the columns.
    pub year_heads: Vec<String>,
    /// The plan's words for the parts of the page.
    pub words: SheetWords,
    /// The number of the item.
    pub number: String,
    /// The responsible sections in one cell.
    pub section_names: String,
    /// The funding types as printed, one a line.
    pub funding_types: Vec<String>,
    /// The policy and the section it stands under, outermost first.
    pub path: Vec<PathStep>,
    /// The title on its page.
    pub title: String,
    /// The title in the outline where that is another; empty for the same.
    pub listed_title: String,
    /// Its overview.
    pub overview: String,
    /// Present state and issues.
    pub current_issues: Vec<String>,
    /// Direction and purpose.
    pub direction: Vec<String>,
    /// Responses, with ①②③ added.
    pub responses: Vec<Response>,
    /// The activity plan whose goals the actions serve; empty for none.
    pub goals_of: String,
    /// The actions.
    pub actions: Vec<ActionRow>,
    /// Tracks of the item as a whole.
    pub own_tracks: Vec<Track>,
    /// What must be known about the bars, each note once.
    pub bar_notes: Vec<String>,
    /// The date of the baselines as most of them print it.
    pub baseline_head: String,
    /// The table of targets; without an indicator an empty row is printed.
    pub indicators: Vec<IndicatorRow>,
    /// Remarks line by line.
    pub remarks: Vec<String>,
    /// Footnotes in remarks and under indicators, with where their marks stand.
    pub footnotes: Vec<Footnote>,
}

impl ActionPage {
    /// The footnotes of the marks a name or value of the table of targets carries.
    pub fn notes_at(&self, text: &str) -> String {
        let notes = self.footnotes.iter();
        let here = notes.filter(|note| note.stands_at.iter().any(|other| other == text));
        let lines: Vec<&str> = here.map(|note| note.text.as_str()).collect();
        lines.join("\n")
    }
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// ①, or nothing where the text brings its own.
    pub mark: String,
    /// The text.
    pub text: String,
}

/// An action with its bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// The action.
    pub action: ActionView,
    /// Its goals as the sheet prints them: 基本目標１　基本目標４.
    pub goals: String,
    /// Its tracks from the top.
    pub tracks: Vec<Track>,
}

/// The page of an item; none if there is no such item.
pub fn action_page(plan: &Plan, id: Id<Initiative>) -> Option<ActionPage> {
    let initiative = plan.get(id)?;
    let heading: SheetHeading = heading_of(plan, id)?;
    let years = plan.years();
    let style = plan.year_style();
    let (own_tracks, tracks): (Vec<Track>, Vec<Track>) = schedule(plan, id)
        .into_iter()
        .partition(|track| track.action.is_none());
    let actions: Vec<ActionRow> = of_initiative(plan, id)
        .into_iter()
        .map(|action| ActionRow {
            goals: goals(plan, &action),
            tracks: tracks
                .iter()
                .filter(|track| track.action == Some(action.id))
                .cloned()
                .collect(),
            action,
        })
        .collect();
    let mut bar_notes: Vec<String> = Vec::new();
    for bar in own_tracks
        .iter()
        .chain(&tracks)
        .flat_map(|track| &track.bars)
    {
        if !bar.note.is_empty() && !bar_notes.contains(&bar.note) {
            bar_notes.push(bar.note.clone());
        }
    }
    let indicators = indicators(plan, id);
    let funding = initiative.funding_types.iter();
    Some(ActionPage {
        initiative: id,
        year_heads: years.iter().map(|year| year.show(style)).collect(),
        years,
        words: SheetWords::of(plan),
        number: format!("{}{}", heading.number, heading.part),
        section_names: heading.section_names,
        funding_types: funding
            .filter_map(|id| plan.get(*id))
            .map(|funding| funding.name.clone())
            .collect(),
        path: heading.path,
        listed_title: if heading.title == initiative.title {
            String::new()
        } else {
            heading.title
        },
        title: initiative.title.clone(),
        overview: initiative.overview.clone(),
        current_issues: lines(&initiative.current_issues),
        direction: lines(&initiative.direction),
        responses: responses(&initiative.responses),
        goals_of: goals_of(plan, &actions),
        actions,
        own_tracks,
        bar_notes,
        baseline_head: baseline_head(&indicators),
        footnotes: footnotes::of(initiative, &indicators),
        remarks: lines(&initiative.remarks),
        indicators,
    })
}

/// The lines that say something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(str::to_owned).collect()
}

/// The responses with their marks; a line that brings its own keeps it.
fn responses(text: &str) -> Vec<Response> {
    let marked = |(index, text): (usize, String)| {
        let has_own = text.starts_with(|first| ('①'..='⑳').contains(&first));
        Response {
            mark: if has_own {
                String::new()
            } else {
                NumberingStyle::Circled.show(index + 1)
            },
            text,
        }
    };
    lines(text).into_iter().enumerate().map(marked).collect()
}

/// The goals of an action as its page names them.
fn goals(plan: &Plan, action: &ActionView) -> String {
    let goals = action.goals.goals.iter().filter_map(|goal| plan.get(*goal));
    let numbers = goals.map(|goal| words::goal(&goal.number));
    let all: Vec<String> = numbers.chain(action.goals.words.iter().cloned()).collect();
    all.join(words::GAP)
}

/// The title of the plan whose goals are named most.
fn goals_of(plan: &Plan, actions: &[ActionRow]) -> String {
    let named = actions.iter().flat_map(|row| &row.action.goals.goals);
    let plans: Vec<_> = named
        .filter_map(|goal| plan.get(*goal))
        .map(|goal| goal.outside_plan)
        .collect();
    most(&plans)
        .and_then(|id| plan.get(*id))
        .map_or_else(String::new, |outside| outside.title.clone())
}

/// The date most baselines print.
fn baseline_head(indicators: &[IndicatorRow]) -> String {
    let dates: Vec<&String> = indicators
        .iter()
        .filter_map(|row| row.baseline.as_ref())
        .map(|baseline| &baseline.when)
        .collect();
    most(&dates).map_or_else(|| words::BASELINE.to_owned(), |when| (*when).clone())
}

/// What occurs most often, the first of them.
fn most<T: PartialEq>(items: &[T]) -> Option<&T> {
    let count = |item: &T| items.iter().filter(|other| *other == item).count();
    items.iter().rev().max_by_key(|item| count(item))
}
