//! The outline: nodes, listings, and the numbers that are printed otherwise than computed.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add, change};
use ayumi::plan::listing::{Entry, Outline};
use ayumi::plan::outline::{NodeRole, OutlineNode, Placement};
use ayumi::plan::vocabulary::Level;
use ayumi::plan::{Id, Plan, Position};

use super::id;
use super::initiatives::without_part;
use super::tables::{LevelName, ListingRow, NodeRow, Tables};

/// The edits that add nodes and listings, without any number: numbers are computed.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let nodes = tables.outline.iter().enumerate();
    let nodes = nodes.map(|(index, row)| node(plan, tables, row, index));
    let listings = tables.listings.iter().map(|row| listing(tables, row));
    nodes.chain(listings).collect()
}

fn node(plan: &Plan, tables: &Tables, row: &NodeRow, index: usize) -> Result<Edit> {
    // Items stand among listings, which are ordered by page; other nodes only among each other.
    let place = match row.level {
        LevelName::Item => {
            let listing = tables
                .listings
                .iter()
                .find(|listing| listing.node == row.key);
            listing
                .with_context(|| format!("nothing is listed under {}", row.key))?
                .page
        }
        _ => index,
    };
    let parent = Some(row.parent.as_str()).filter(|parent| !parent.is_empty());
    Ok(add(OutlineNode {
        id: id(&row.key)?,
        parent: parent.map(id).transpose()?,
        position: Position::nth(place),
        level: Some(level(plan, row.level)?.0),
        title: row.title.clone(),
        role: if row.omitted {
            NodeRole::Omitted
        } else {
            NodeRole::Heading
        },
        reason: row.omitted_reason.clone(),
        ..OutlineNode::default()
    }))
}

/// The preset's level and its name.
fn level(plan: &Plan, name: LevelName) -> Result<(Id<Level>, &str)> {
    let levels = plan.in_order::<Level>();
    let row = levels.get(name as usize).copied();
    let row = row.with_context(|| format!("the preset has no level {name:?}"))?;
    Ok((row.id(), &row.name))
}

fn listing(tables: &Tables, row: &ListingRow) -> Result<Edit> {
    let initiative = tables
        .initiatives
        .iter()
        .find(|one| one.key == row.initiative);
    let initiative = initiative.with_context(|| format!("there is no {}", row.initiative))?;
    let own_title = without_part(&initiative.title);
    let listed_title = without_part(&row.listed_title);
    let differs = !listed_title.is_empty() && listed_title != own_title;
    Ok(add(Placement {
        id: id(&format!("{}-{}", row.node, row.initiative))?,
        node: id(&row.node)?,
        initiative: id(&row.initiative)?,
        position: Position::nth(row.page),
        is_part: !row.part.is_empty(),
        cross_listed: row.cross_listed,
        listed_title: if differs {
            listed_title.to_owned()
        } else {
            String::new()
        },
        ..Placement::default()
    }))
}

/// The edits that write down a number where the document prints another than is computed.
pub(super) fn printed_numbers(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for line in Outline::of(plan).lines() {
        match line.entry {
            Entry::Node(node) => {
                let printed = printed_node_number(plan, tables, node.id())?;
                if printed != line.number {
                    edits.extend(change(plan, node.id(), |node| node.number = printed));
                }
            }
            Entry::Listing(placement) => {
                let row = tables
                    .listings
                    .iter()
                    .find(|row| Some(row.page) == line.page);
                let row = row.with_context(|| format!("no page {:?}", line.page))?;
                let printed = if placement.is_part {
                    &row.part
                } else {
                    &row.number
                };
                if *printed != line.number {
                    let write = |placement: &mut Placement| placement.number.clone_from(printed);
                    edits.extend(change(plan, placement.id(), write));
                }
            }
        }
    }
    Ok(edits)
}

/// The printed number of a node without the level's name, which the document puts before it on
/// the outermost level only: 基本戦略１.
fn printed_node_number(plan: &Plan, tables: &Tables, id: Id<OutlineNode>) -> Result<String> {
    let row = tables
        .outline
        .iter()
        .find(|row| row.key == id.key().as_str());
    let row = row.with_context(|| format!("no node {id}"))?;
    let (_, level_name) = level(plan, row.level)?;
    let number = row.number.strip_prefix(level_name).unwrap_or(&row.number);
    Ok(number.to_owned())
}
