//! Settling what has drifted apart: one of two wordings holds for both.

use super::build::{change, removal};
use super::{Edit, apply};
use crate::plan::action::{Action, GoalLink, ScheduleBar, numbered};
use crate::plan::indicator::{Indicator, IndicatorValue};
use crate::plan::outline::Placement;
use crate::plan::{Id, InPlan, Plan, Row};

/// Marks behind the wording of an action that is listed again.
pub const RELISTED: &[&str] = &["（再掲）", "(再掲)", "【再掲】"];

/// What has drifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The title of a listing and that of its initiative.
    Title(Id<Placement>),
    /// The wording of an action in the overview and on the page.
    ActionTitle(Id<Action>),
    /// An action whose row in the overview holds the ones after it under the same number.
    Rows(Id<Action>),
    /// The goals of an action in the overview and on the page.
    Goals(Id<Action>),
    /// The wording of a shared action on one page.
    SharedTitle(Id<Action>),
    /// The class of a shared action on one page.
    SharedClass(Id<Action>),
    /// An action that is listed again, and the one it repeats.
    Relisted(Id<Action>, Id<Action>),
    /// An indicator that is the same figure as another.
    SameFigure(Id<Indicator>),
}

/// Where a wording stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// On the item's own page.
    Page,
    /// In the overview.
    Overview,
    /// At the shared action.
    Shared,
    /// At the one it repeats.
    Original,
}

/// The edits after which what stands at `source` holds in both places; none where nothing has
/// drifted or the source is none of the two.
pub fn settle(plan: &Plan, spot: Spot, source: Source) -> Vec<Edit> {
    match (spot, source) {
        (Spot::Title(listing), Source::Page) => {
            change(plan, listing, |row| row.listed_title.clear())
        }
        (Spot::Title(listing), Source::Overview) => title_from_listing(plan, listing),
        (Spot::ActionTitle(action), Source::Page) => {
            change(plan, action, |row| row.overview_title.clear())
        }
        (Spot::ActionTitle(action), Source::Overview) => title_from_overview(plan, action),
        (Spot::Rows(action), Source::Page) => part_rows(plan, action),
        (Spot::Rows(action), Source::Overview) => join_rows(plan, action),
        (Spot::Goals(action), Source::Page) => remove_links(plan, action, true),
        (Spot::Goals(action), Source::Overview) => {
            let mut edits = remove_links(plan, action, false);
            for link in links(plan, action, true) {
                edits.extend(change(plan, link, |link| link.overview_only = false));
            }
            edits
        }
        (Spot::SharedTitle(action), Source::Shared) => {
            change(plan, action, |row| row.title.clear())
        }
        (Spot::SharedClass(action), Source::Shared) => {
            change(plan, action, |row| row.change_class = None)
        }
        (Spot::SharedTitle(action) | Spot::SharedClass(action), Source::Page) => {
            share(plan, spot, action)
        }
        (Spot::Relisted(copy, original), Source::Original) => {
            let Some(text) = plan.get(original).map(|row| row.title.clone()) else {
                return Vec::new();
            };
            change(plan, copy, |row| {
                let mark = mark(&row.title).unwrap_or_default();
                row.title = format!("{text}{mark}");
            })
        }
        (Spot::Relisted(copy, original), Source::Page) => {
            let title = plan.get(copy).map(|row| row.title.clone());
            let title = title.unwrap_or_default();
            let bare = mark(&title).and_then(|mark| title.strip_suffix(mark));
            change(plan, original, |row| {
                bare.unwrap_or(&title).clone_into(&mut row.title);
            })
        }
        (Spot::SameFigure(indicator), source) => one_figure(plan, indicator, source),
        _ => Vec::new(),
    }
}

fn mark(title: &str) -> Option<&'static str> {
    RELISTED.iter().copied().find(|mark| title.ends_with(mark))
}

fn title_from_listing(plan: &Plan, listing: Id<Placement>) -> Vec<Edit> {
    let Some(row) = plan.get(listing).filter(|row| !row.listed_title.is_empty()) else {
        return Vec::new();
    };
    let title = row.listed_title.clone();
    let mut edits = change(plan, row.initiative, |initiative| initiative.title = title);
    edits.extend(change(plan, listing, |row| row.listed_title.clear()));
    edits
}

/// The wording of a shared action stands at it, unless this page has its own.
fn title_from_overview(plan: &Plan, action: Id<Action>) -> Vec<Edit> {
    let shared = plan.get(action).and_then(|row| row.shared);
    let shared = shared.and_then(|shared| plan.get(shared));
    change(plan, action, |row| {
        let title = std::mem::take(&mut row.overview_title);
        let is_shared = shared.is_some_and(|shared| shared.title == title);
        row.title = if is_shared { String::new() } else { title };
    })
}

/// The actions that stand under the number of this one, in order.
fn under_one_number(plan: &Plan, action: Id<Action>) -> Vec<Id<Action>> {
    let Some(row) = plan.get(action) else {
        return Vec::new();
    };
    let of = plan.actions.iter().map(AsRef::as_ref);
    let own = of.filter(|other: &&Row<Action>| other.initiative == row.initiative);
    let all = numbered(plan, own.collect()).into_iter();
    let after = all.skip_while(|other| other.action.id() != action).skip(1);
    let joined = after.take_while(|other| other.goes_on);
    joined.map(|other| other.action.id()).collect()
}

/// Each row gets a number of its own.
fn part_rows(plan: &Plan, action: Id<Action>) -> Vec<Edit> {
    let mut edits = change(plan, action, |row| row.overview_title.clear());
    for other in under_one_number(plan, action) {
        edits.extend(change(plan, other, |row| row.number.clear()));
    }
    edits
}

/// One row takes the wording of the overview and the bars and indicators of the others, which go.
fn join_rows(plan: &Plan, action: Id<Action>) -> Vec<Edit> {
    let others = under_one_number(plan, action);
    let mut edits = title_from_overview(plan, action);
    let tracks = plan.bars.iter().filter(|bar| bar.action == Some(action));
    let mut free = tracks.map(|bar| bar.track + 1).max().unwrap_or(0);
    for other in &others {
        let bars = of_action::<ScheduleBar>(plan, *other, |bar| bar.action);
        let mut highest = free;
        for bar in bars {
            edits.extend(change(plan, bar, |bar| {
                bar.action = Some(action);
                bar.track += free;
                highest = highest.max(bar.track + 1);
            }));
        }
        free = highest;
        for indicator in of_action::<Indicator>(plan, *other, |indicator| indicator.action) {
            edits.extend(change(plan, indicator, |row| row.action = Some(action)));
        }
    }
    // What still hangs on the others is found in the plan as it is then.
    if let Ok((after, _)) = apply(plan, edits.clone())
        && let Ok(removed) = removal(&after, &others)
    {
        edits.extend(removed);
        return edits;
    }
    Vec::new()
}

fn of_action<R: InPlan>(
    plan: &Plan,
    action: Id<Action>,
    of: fn(&R) -> Option<Id<Action>>,
) -> Vec<Id<R>> {
    let rows = R::table(plan).iter().map(AsRef::as_ref);
    let own = rows.filter(|row: &&Row<R>| of(row.record()) == Some(action));
    own.map(Row::id).collect()
}

fn links(plan: &Plan, action: Id<Action>, overview_only: bool) -> Vec<Id<GoalLink>> {
    let links = plan.goal_links.iter();
    let own =
        links.filter(|link| link.action == Some(action) && link.overview_only == overview_only);
    own.map(|link| link.id()).collect()
}

fn remove_links(plan: &Plan, action: Id<Action>, overview_only: bool) -> Vec<Edit> {
    removal(plan, &links(plan, action, overview_only)).unwrap_or_default()
}

/// The shared action takes what this page says of it.
fn share(plan: &Plan, spot: Spot, action: Id<Action>) -> Vec<Edit> {
    let Some((row, shared)) = plan.get(action).and_then(|row| Some((row, row.shared?))) else {
        return Vec::new();
    };
    let mut edits = change(plan, shared, |shared| match spot {
        Spot::SharedClass(_) => shared.change_class = row.change_class,
        _ => shared.title.clone_from(&row.title),
    });
    edits.extend(change(plan, action, |row| match spot {
        Spot::SharedClass(_) => row.change_class = None,
        _ => row.title.clear(),
    }));
    edits
}

/// The values of one of two indicators hold for both: this one keeps none of its own.
fn one_figure(plan: &Plan, indicator: Id<Indicator>, source: Source) -> Vec<Edit> {
    let Some(other) = plan.get(indicator).and_then(|row| row.same_as) else {
        return Vec::new();
    };
    let rows = plan.indicator_values.iter();
    let own: Vec<_> = rows.filter(|value| value.indicator == indicator).collect();
    let ids: Vec<Id<IndicatorValue>> = own.iter().map(|value| value.id()).collect();
    let mut edits = removal(plan, &ids).unwrap_or_default();
    if source != Source::Page {
        return edits;
    }
    for value in own {
        let slot = IndicatorValue::revision(other, value.kind, value.year, value.sequence)
            .of_population(value.population);
        let written = |there: &mut IndicatorValue| {
            there.as_printed.clone_from(&value.as_printed);
            there.when_as_printed.clone_from(&value.when_as_printed);
            there.not_yet = value.not_yet;
            there.note.clone_from(&value.note);
        };
        edits.extend(super::fill(plan, &slot, written));
    }
    edits
}
