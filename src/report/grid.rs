//! The whole-plan grid (計画全体の評価): every listing in printed order, its grade in every year.

mod choices;
mod filter;
mod row;

use std::collections::{HashMap, HashSet};

use super::grade::{self, GradeCell};
use super::register::{Register, Subject};
use super::{Counting, sections};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Listing, Outline};
use crate::plan::outline::{NodeRole, OutlineNode, Placement};
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan, Row};

pub use choices::{Choices, grade_by_key, key_range};
pub use filter::{ChangeFilter, GridFilter};
pub use row::{GridRow, HeadingRow, ListingRow, RowKey};

/// What the grid shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridQuery {
    /// Whose ratings; the first stage where none is chosen.
    pub stage: Option<Id<Stage>>,
    /// Every listing, or each initiative once at its home.
    pub counting: Counting,
    /// Which rows.
    pub filter: GridFilter,
}

/// The whole-plan grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The stage whose ratings it shows; none in a plan without stages.
    pub stage: Option<(Id<Stage>, String)>,
    /// The columns.
    pub years: Vec<FiscalYear>,
    /// Headings and listings in printed order. A heading stands here only if a listing under it
    /// does, or if nothing is filtered.
    pub rows: Vec<GridRow>,
    /// How many listings are shown.
    pub shown: usize,
    /// How many there are without the filter.
    pub all: usize,
    /// How many rows there are when every listing counts.
    pub every_listing: usize,
    /// How many there are when each initiative counts once.
    pub each_once: usize,
    /// What can be chosen in a cell.
    pub choices: Choices,
}

impl Grid {
    /// The listings alone.
    pub fn listings(&self) -> impl Iterator<Item = &ListingRow> {
        self.rows.iter().filter_map(|row| match row {
            GridRow::Listing(listing) => Some(listing),
            GridRow::Heading(_) => None,
        })
    }
}

/// The grid of a plan.
pub fn grid(plan: &Plan, query: &GridQuery) -> Grid {
    let register = Register::of(plan);
    let outline = Outline::of(plan);
    let stage = register.stage(query.stage);
    let maker = Maker {
        stage: stage.map(Row::id),
        years: plan.years(),
        homes: outline
            .homes()
            .into_iter()
            .map(|(id, home)| (id, home.placement.id()))
            .collect(),
        rates_nodes: plan.ratings.iter().any(|rating| rating.node.is_some()),
        register,
    };
    let listings: HashMap<Id<Placement>, Listing<'_>> = outline
        .listings()
        .into_iter()
        .map(|listing| (listing.placement.id(), listing))
        .collect();
    let items: HashSet<Id<OutlineNode>> = listings
        .values()
        .filter_map(|listing| listing.item().map(Row::id))
        .collect();
    let year = query.filter.year.or_else(|| maker.years.last().copied());
    let mut grid = Grid {
        stage: stage.map(|stage| (stage.id(), stage.name.clone())),
        years: maker.years.clone(),
        rows: Vec::new(),
        shown: 0,
        all: 0,
        every_listing: listings.len(),
        each_once: maker.homes.len(),
        choices: stage.map_or_else(Choices::default, |stage| {
            Choices::of(&maker.register, stage)
        }),
    };
    let mut last_item = None;
    for line in outline.lines() {
        match line.entry {
            Entry::Node(node) => {
                let mut heading = maker.heading(plan, node, line.depth, &line.number);
                heading.is_item = items.contains(&node.id());
                grid.rows.push(GridRow::Heading(heading));
            }
            Entry::Listing(placement) => {
                let Some(listing) = listings.get(&placement.id()) else {
                    continue;
                };
                let mut row = maker.listing(plan, listing, line.depth);
                if query.counting == Counting::Once && !row.is_home {
                    continue;
                }
                grid.all += 1;
                if !query.filter.lets_through(&row, year) {
                    continue;
                }
                // Of the parts of one item that are shown, the first one carries its label.
                let item = listing.item().map(Row::id);
                row.is_first_of_item = item.is_none() || item != last_item;
                last_item = item;
                grid.shown += 1;
                grid.rows.push(GridRow::Listing(row));
            }
        }
    }
    if query.filter.is_active() || query.counting == Counting::Once {
        drop_empty_headings(&mut grid.rows, query.filter.is_active());
    }
    grid
}

struct Maker<'a> {
    register: Register<'a>,
    stage: Option<Id<Stage>>,
    years: Vec<FiscalYear>,
    homes: HashMap<Id<Initiative>, Id<Placement>>,
    rates_nodes: bool,
}

impl Maker<'_> {
    fn heading(
        &self,
        plan: &Plan,
        node: &Row<OutlineNode>,
        depth: usize,
        number: &str,
    ) -> HeadingRow {
        let level = node.level.and_then(|level| plan.get(level));
        HeadingRow {
            node: node.id(),
            depth,
            level_name: level.map_or_else(String::new, |level| level.name.clone()),
            number: number.to_owned(),
            title: node.title.clone(),
            is_item: false,
            is_omitted: node.role == NodeRole::Omitted,
            reason: node.reason.clone(),
            cells: if self.rates_nodes {
                self.cells(Subject::Node(node.id()))
            } else {
                Vec::new()
            },
        }
    }

    fn listing(&self, plan: &Plan, listing: &Listing<'_>, depth: usize) -> ListingRow {
        let initiative = listing.initiative;
        let sections = sections::named(plan, &initiative.sections);
        ListingRow {
            placement: listing.placement.id(),
            initiative: initiative.id(),
            depth,
            page: listing.page,
            number: listing.number.clone(),
            title: listing.title().to_owned(),
            item_title: listing
                .item()
                .map_or_else(String::new, |node| node.title.clone()),
            part: listing.part.clone(),
            is_first_of_item: true,
            cross_listed: listing.placement.cross_listed,
            is_home: self.homes.get(&initiative.id()) == Some(&listing.placement.id()),
            path: listing.path.iter().map(|node| node.title.clone()).collect(),
            section_names: sections::joined(&sections),
            sections,
            cells: self.cells(Subject::Initiative(initiative.id())),
        }
    }

    fn cells(&self, subject: Subject) -> Vec<GradeCell> {
        let Some(stage) = self.stage else {
            return Vec::new();
        };
        let cell = |year: &FiscalYear| grade::cell(&self.register, subject, *year, stage);
        self.years.iter().map(cell).collect()
    }
}

/// Takes out the headings no listing is left under; of an unfiltered grid, those that say
/// something of their own stay.
fn drop_empty_headings(rows: &mut Vec<GridRow>, is_filtered: bool) {
    let mut deepest_needed = 0;
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows.drain(..).rev() {
        match row {
            GridRow::Listing(listing) => {
                deepest_needed = deepest_needed.max(listing.depth);
                kept.push(GridRow::Listing(listing));
            }
            GridRow::Heading(heading) => {
                let is_parent = heading.depth < deepest_needed;
                if is_parent {
                    deepest_needed = heading.depth;
                }
                if is_parent || (!is_filtered && heading.is_omitted) {
                    kept.push(GridRow::Heading(heading));
                }
            }
        }
    }
    kept.reverse();
    *rows = kept;
}
