//! Which row of the tallies each sentence of a summary is about, and its figures.

use crate::plan::Id;
use crate::plan::outline::OutlineNode;
use crate::plan::vocabulary::Actor;
use crate::report::crosstab::{CrossRow, Crosstab};
use crate::report::tally::GroupKey;
use crate::wording::summary::sentences::{self as words, ActorFigures, GradeFigures};

/// The sentence of the total.
pub(super) fn total(table: &Crosstab) -> String {
    let items = table.total.items.unwrap_or(0);
    if items == 0 {
        return String::new();
    }
    words::total(items, &grades(table, &table.total))
}

/// The actors with their rows over the whole plan, where there is anything to count.
pub(super) fn actors(by_actor: &Crosstab) -> Vec<(Id<Actor>, &CrossRow)> {
    let actor = |row: &CrossRow| match row.path[..] {
        [GroupKey::Actor(actor)] if row.items.unwrap_or(0) > 0 => Some(actor),
        _ => None,
    };
    by_actor
        .rows
        .iter()
        .filter_map(|row| Some((actor(row)?, row)))
        .collect()
}

/// The sentence of an actor.
pub(super) fn actor(by_actor: &Crosstab, row: &CrossRow) -> String {
    words::actor(&figures(by_actor, row))
}

/// The nodes of the innermost level with their rows.
pub(super) fn measures(table: &Crosstab) -> Vec<(Id<OutlineNode>, &CrossRow)> {
    let node = |row: &CrossRow| match row.path.last() {
        Some(GroupKey::Node(node)) => Some(*node),
        _ => None,
    };
    let has_nodes_below = |path: &[GroupKey]| {
        let is_below = |other: &CrossRow| {
            other.path.len() == path.len() + 1
                && other.path.starts_with(path)
                && node(other).is_some()
        };
        table.rows.iter().any(is_below)
    };
    table
        .rows
        .iter()
        .filter(|row| row.items.unwrap_or(0) > 0 && !has_nodes_below(&row.path))
        .filter_map(|row| Some((node(row)?, row)))
        .collect()
}

/// The sentence of a measure: each of its actors, or the whole where a plan tells none apart.
pub(super) fn measure(table: &Crosstab, row: &CrossRow) -> String {
    let is_part = |other: &&CrossRow| {
        other.path.len() == row.path.len() + 1
            && other.path.starts_with(&row.path)
            && matches!(other.path.last(), Some(GroupKey::Actor(_)))
            && other.items.unwrap_or(0) + other.items_last_year.unwrap_or(0) > 0
    };
    let mut parts: Vec<ActorFigures> = table
        .rows
        .iter()
        .filter(is_part)
        .map(|part| figures(table, part))
        .collect();
    if parts.is_empty() {
        parts.push(ActorFigures {
            actor: String::new(),
            ..figures(table, row)
        });
    }
    words::measure(&row.number, &row.label, &parts)
}

fn figures(table: &Crosstab, row: &CrossRow) -> ActorFigures {
    let changed = row.items_changed();
    ActorFigures {
        actor: row.label.clone(),
        grades: grades(table, row),
        items_changed: changed.and(row.items_last_year.zip(row.items)),
    }
}

fn grades(table: &Crosstab, row: &CrossRow) -> Vec<GradeFigures> {
    let figures = |(column, cell): (
        &crate::report::crosstab::CrossColumn,
        &crate::report::crosstab::CrossCell,
    )| {
        let grade = column.grade.as_ref()?;
        Some(GradeFigures {
            symbol: grade.symbol.clone(),
            count: cell.count.unwrap_or(0),
            change: cell.change(),
            share: cell
                .share
                .map_or_else(String::new, |share| share.to_string()),
        })
    };
    table
        .columns
        .iter()
        .zip(&row.cells)
        .filter_map(figures)
        .collect()
}
