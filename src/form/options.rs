//! What a list in a form offers.

use std::collections::BTreeSet;

use super::naming::named;
use crate::edit::order::Siblings;
use crate::plan::listing::{Entry, Outline};
use crate::plan::{FiscalYear, Plan, Shape, TableName};
use crate::wording::forms as words;

/// A value and its words.
pub type Choosable = (String, String);

/// How many years around the plan's can be chosen.
const AROUND: u16 = 12;

/// What can be chosen for a field, “nothing” first where it can be left open; nothing for a field
/// that is not chosen.
pub fn options(plan: &Plan, table: TableName, field: &str) -> Vec<Choosable> {
    let (shape, is_optional) = table.shape(field);
    let open = (is_optional && !matches!(shape, Shape::References(_)))
        .then(|| (String::new(), words::open(table, field).to_owned()));
    let choices = match shape {
        Shape::Choice(choices) => choices
            .iter()
            .map(|choice| ((*choice).to_owned(), words::choice(field, choice)))
            .collect(),
        Shape::Flag => [true, false]
            .map(|flag| (flag.to_string(), words::flag(flag).to_owned()))
            .into(),
        Shape::Year => years(plan, table, field),
        Shape::Reference(of) | Shape::References(of) => records(plan, of),
        Shape::Text | Shape::Texts | Shape::Number | Shape::Inner => Vec::new(),
    };
    open.into_iter().chain(choices).collect()
}

/// The records of a table by name; what stands in the outline in its order.
fn records(plan: &Plan, table: TableName) -> Vec<Choosable> {
    match table {
        TableName::Nodes => {
            let outline = Outline::of(plan);
            let nodes = outline.lines().iter().filter_map(|line| match line.entry {
                Entry::Node(node) => Some((
                    node.id().to_string(),
                    words::in_outline(
                        line.depth,
                        &line.number,
                        &named(plan, table, node.id().key()),
                    ),
                )),
                Entry::Listing(_) => None,
            });
            nodes.collect()
        }
        TableName::Initiatives => {
            let outline = Outline::of(plan);
            let listings = outline.listings();
            let homes = listings
                .iter()
                .filter(|listing| !listing.placement.cross_listed);
            homes
                .map(|listing| {
                    let id = listing.initiative.id();
                    let number = format!("{}{}", listing.number, listing.part);
                    let name = named(plan, table, id.key());
                    (id.to_string(), words::in_outline(0, &number, &name))
                })
                .collect()
        }
        _ => super::keys(plan, Siblings::of(table))
            .into_iter()
            .map(|key| (key.to_string(), named(plan, table, key)))
            .collect(),
    }
}

/// The plan's years and some on both sides. What the plan itself does lies inside it: there only
/// its years and those that are chosen already.
fn years(plan: &Plan, table: TableName, field: &str) -> Vec<Choosable> {
    let Some(header) = plan.header() else {
        return Vec::new();
    };
    let mut years: BTreeSet<FiscalYear> = plan.years().into_iter().collect();
    if matches!(table, TableName::Initiatives | TableName::Bars) {
        let rows = plan.table(table);
        let chosen = rows.keys().into_iter().filter_map(|key| {
            let year = rows.value(key, field).as_i64()?;
            FiscalYear::new(i32::try_from(year).ok()?)
        });
        years.extend(chosen);
    } else {
        let last = years.last().copied().unwrap_or(header.last_year);
        let first = header.first_year.western().saturating_sub(AROUND);
        let around = first..=last.western().saturating_add(AROUND);
        years.extend(around.filter_map(|year| FiscalYear::new(i32::from(year))));
    }
    years
        .into_iter()
        .map(|year| (year.western().to_string(), year.show(header.year_style)))
        .collect()
}
