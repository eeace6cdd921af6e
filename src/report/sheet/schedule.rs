//! The schedule of a progress sheet (年次計画): bars over the columns of the plan's years.

use crate::plan::sorting::sort_by_key;
use std::collections::{BTreeMap, HashMap};

use crate::plan::action::{Action, ScheduleBar};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::{FiscalYear, Id, Plan, Position, Row};

/// A track: bars that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The action it schedules; none for the initiative as a whole.
    pub action: Option<Id<Action>>,
    /// The wording of that action.
    pub action_title: String,
    /// The track's number, counted from 0.
    pub track: u32,
    /// The bars from left to right.
    pub bars: Vec<Bar>,
}

/// A bar, clipped to the plan's years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The bar's record.
    pub id: Id<ScheduleBar>,
    /// The first column it covers, counted from 0.
    pub first_column: usize,
    /// The last column it covers.
    pub last_column: usize,
    /// The label line by line.
    pub lines: Vec<String>,
    /// The phase word, if the label is one.
    pub phase: String,
    /// What must be known about it.
    pub note: String,
    /// Whether it begins before the plan.
    pub begins_before: bool,
    /// Whether it goes on after the plan.
    pub goes_on: bool,
}

/// A run of columns in one row of the schedule: a bar, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// How many columns it takes, 1 or more.
    pub columns: usize,
    /// The bar; none for a gap.
    pub bar: Option<Bar>,
}

impl Track {
    /// The track as rows of a table with that many columns: every row fills all columns once.
    /// Bars that overlap take a further row.
    pub fn rows(&self, columns: usize) -> Vec<Vec<Span>> {
        let mut rows: Vec<Vec<Span>> = Vec::new();
        let filled = |row: &[Span]| row.iter().map(|span| span.columns).sum::<usize>();
        let gap = |columns| (columns > 0).then_some(Span { columns, bar: None });
        for bar in &self.bars {
            let is_free = |row: &&mut Vec<Span>| filled(row) <= bar.first_column;
            if !rows.iter_mut().any(|row| is_free(&row)) {
                rows.push(Vec::new());
            }
            let Some(row) = rows.iter_mut().find(is_free) else {
                continue;
            };
            row.extend(gap(bar.first_column - filled(row)));
            row.push(Span {
                columns: bar.last_column + 1 - bar.first_column,
                bar: Some(bar.clone()),
            });
        }
        for row in &mut rows {
            row.extend(gap(columns.saturating_sub(filled(row))));
        }
        rows
    }
}

type Place = (Option<Position>, Option<Id<Action>>, u32);

/// The tracks of an initiative: its own first, then those of its actions in their order. A bar
/// wholly outside the plan's years is not shown.
pub(super) fn tracks(plan: &Plan, initiative: Id<Initiative>, years: &[FiscalYear]) -> Vec<Track> {
    let own = plan.bars.iter().filter(|bar| bar.initiative == initiative);
    of_bars(plan, own.map(AsRef::as_ref), years)
}

/// The tracks of every initiative that has any.
pub(super) fn all(plan: &Plan, years: &[FiscalYear]) -> HashMap<Id<Initiative>, Vec<Track>> {
    let mut bars: HashMap<Id<Initiative>, Vec<&Row<ScheduleBar>>> = HashMap::new();
    for bar in &plan.bars {
        bars.entry(bar.initiative).or_default().push(bar);
    }
    let drawn = |(id, bars): (_, Vec<_>)| (id, of_bars(plan, bars.into_iter(), years));
    bars.into_iter().map(drawn).collect()
}

fn of_bars<'a>(
    plan: &Plan,
    bars: impl Iterator<Item = &'a Row<ScheduleBar>>,
    years: &[FiscalYear],
) -> Vec<Track> {
    let mut tracks: BTreeMap<Place, Track> = BTreeMap::new();
    for bar in bars {
        let Some(shown) = clipped(plan, bar, years) else {
            continue;
        };
        let action = bar.action.and_then(|action| plan.get(action));
        let place = action.map(|action| action.position().clone());
        let track = tracks
            .entry((place, bar.action, bar.track))
            .or_insert_with(|| Track {
                action: bar.action,
                action_title: action.map_or_else(String::new, |action| title(plan, action)),
                track: bar.track,
                bars: Vec::new(),
            });
        track.bars.push(shown);
    }
    let mut tracks: Vec<Track> = tracks.into_values().collect();
    for track in &mut tracks {
        sort_by_key(&mut track.bars, |bar| {
            (bar.first_column, bar.last_column, bar.id)
        });
    }
    tracks
}

/// The wording of an action: its own, or that of the shared action that stands here.
fn title(plan: &Plan, action: &Row<Action>) -> String {
    let shared = action.shared.and_then(|shared| plan.get(shared));
    match shared {
        Some(shared) if action.title.is_empty() => shared.title.clone(),
        _ => action.title.clone(),
    }
}

fn clipped(plan: &Plan, bar: &Row<ScheduleBar>, years: &[FiscalYear]) -> Option<Bar> {
    let covers = |year: &FiscalYear| bar.from <= *year && *year <= bar.to;
    let phase = bar.phase.and_then(|phase| plan.get(phase));
    Some(Bar {
        id: bar.id(),
        first_column: years.iter().position(covers)?,
        last_column: years.iter().rposition(covers)?,
        lines: bar.label.lines().map(str::to_owned).collect(),
        phase: phase.map_or_else(String::new, |phase| phase.name.clone()),
        note: bar.note.clone(),
        begins_before: years.first().is_some_and(|first| bar.from < *first),
        goes_on: years.last().is_some_and(|last| bar.to > *last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(bars: &[(usize, usize)]) -> Track {
        let bar = |&(first_column, last_column): &(usize, usize)| Bar {
            id: Id::default(),
            first_column,
            last_column,
            lines: Vec::new(),
            phase: String::new(),
            note: String::new(),
            begins_before: false,
            goes_on: false,
        };
        Track {
            action: None,
            action_title: String::new(),
            track: 0,
            bars: bars.iter().map(bar).collect(),
        }
    }

    fn shape(track: &Track) -> Vec<Vec<(usize, bool)>> {
        let row = |row: &Vec<Span>| {
            row.iter()
                .map(|span| (span.columns, span.bar.is_some()))
                .collect()
        };
        track.rows(5).iter().map(row).collect()
    }

    #[test]
    fn gaps_fill_a_row_before_between_and_after_bars() {
        assert_eq!(
            shape(&track(&[(1, 1), (3, 3)])),
            [[(1, false), (1, true), (1, false), (1, true), (1, false)]]
        );
        assert_eq!(shape(&track(&[(0, 2), (3, 4)])), [[(3, true), (2, true)]]);
    }

    #[test]
    fn bars_that_overlap_take_a_further_row() {
        assert_eq!(
            shape(&track(&[(0, 2), (2, 4), (3, 3)])),
            [
                vec![(3, true), (1, true), (1, false)],
                vec![(2, false), (3, true)]
            ]
        );
    }
}
