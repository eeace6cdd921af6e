//! A row of the grid. Its name and its grades wake apart: rating leaves the name alone.

use leptos::prelude::*;

use super::cell;
use super::looking::Looking;
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::report::GradeCell;
use crate::report::grid::{GridRow, HeadingRow, ListingRow, RowKey};
use crate::route::Page;
use crate::wording::grid as words;

/// The column of names, for roving focus.
const NAME: &str = "name";
/// Levels further in look like the third.
const DEEPEST_LOOK: usize = 3;

/// The row with that key.
pub(super) fn row(looking: Looking, key: RowKey) -> AnyView {
    let row = Memo::new(move |_| looking.rows.with(|rows| rows.by_key.get(&key).cloned()));
    let cells = Memo::new(move |_| match row.get().as_deref() {
        Some(GridRow::Listing(listing)) => listing.cells.clone(),
        Some(GridRow::Heading(heading)) => heading.cells.clone(),
        None => Vec::new(),
    });
    match key {
        RowKey::Heading(_) => {
            let heading = Memo::new(move |_| match row.get().as_deref() {
                Some(GridRow::Heading(heading)) => Some(Heading::of(heading)),
                _ => None,
            });
            heading_row(looking, key, heading, cells)
        }
        RowKey::Listing(_) => {
            let listing = Memo::new(move |_| match row.get().as_deref() {
                Some(GridRow::Listing(listing)) => Some(Name::of(listing)),
                _ => None,
            });
            listing_row(looking, key, listing, cells)
        }
    }
}

/// What a heading's row says beside its grades.
#[derive(Clone, PartialEq)]
struct Heading {
    level: String,
    title: String,
    is_omitted: bool,
    reason: String,
}

impl Heading {
    fn of(row: &HeadingRow) -> Self {
        let number = if row.depth == 0 {
            words::outermost_number(&row.level_name, &row.number)
        } else {
            row.number.clone()
        };
        Self {
            level: (row.depth + 1).min(DEEPEST_LOOK).to_string(),
            title: words::heading(&number, &row.title),
            is_omitted: row.is_omitted,
            reason: row.reason.clone(),
        }
    }

    fn view(self) -> impl IntoView + use<> {
        let omitted = self.is_omitted.then(|| {
            view! { " " <span class="mark">{words::OMITTED}</span> " " <span class="muted">{self.reason}</span> }
        });
        view! { {self.title}{omitted} }
    }
}

fn heading_row(
    looking: Looking,
    key: RowKey,
    heading: Memo<Option<Heading>>,
    cells: Memo<Vec<GradeCell>>,
) -> AnyView {
    let level = move || heading.get().map(|heading| heading.level);
    let is_rated = move || !cells.read().is_empty();
    let span = move || {
        let years = looking.rows.with(|rows| rows.years.len());
        if is_rated() { 2 } else { years + 3 }.to_string()
    };
    view! {
        <tr class="level-row" data-level=level data-row=key.to_string()>
            <th scope="rowgroup" colspan=span>{move || heading.get().map(Heading::view)}</th>
            {move || grade_cells(looking, cells, |_| true)}
            {move || is_rated().then(|| view! { <td class="page-cell"></td> })}
        </tr>
    }
    .into_any()
}

/// What a listing's row says beside its grades.
#[derive(Clone, PartialEq)]
struct Name {
    initiative: Id<Initiative>,
    label: String,
    part: String,
    is_first_of_item: bool,
    cross_listed: bool,
    section_names: String,
    page: usize,
}

impl Name {
    fn of(row: &ListingRow) -> Self {
        Self {
            initiative: row.initiative,
            label: words::heading_of_item(&row.number, row.label()),
            part: row.part.clone(),
            is_first_of_item: row.is_first_of_item,
            cross_listed: row.cross_listed,
            section_names: row.section_names.clone(),
            page: row.page,
        }
    }

    /// The link to the sheet. Of several parts of an item only the first shows its label; on the
    /// others it is said, and its width kept.
    fn view(self, looking: Looking) -> impl IntoView + use<> {
        let href = looking.place.href(Page::Sheet(self.initiative));
        let part = (!self.part.is_empty()).then(|| {
            let space = (!self.is_first_of_item).then(|| self.label.clone());
            let space = space
                .map(|label| view! { <span class="part-space" aria-hidden="true">{label}</span> });
            view! { {space}<span class="part-label">{self.part}</span> }
        });
        let class = (!self.is_first_of_item).then_some("visually-hidden");
        let cross_listed = self
            .cross_listed
            .then(|| view! { <span class="mark">{words::CROSS_LISTED}</span> });
        view! {
            <a href=href tabindex="-1" data-column=NAME><span class=class>{self.label}</span>{part}</a>
            {cross_listed}
        }
    }
}

fn listing_row(
    looking: Looking,
    key: RowKey,
    name: Memo<Option<Name>>,
    cells: Memo<Vec<GradeCell>>,
) -> AnyView {
    let is_part = move || {
        name.read()
            .as_ref()
            .is_some_and(|name| !name.is_first_of_item)
    };
    let sections = move || name.get().map(|name| name.section_names);
    view! {
        <tr class=move || is_part().then_some("part-row") data-row=key.to_string()>
            <th scope="row" class="name-cell">{move || name.get().map(|name| name.view(looking))}</th>
            <td>{sections}</td>
            {move || grade_cells(looking, cells, cell::can_be_rated)}
            <td class="page-cell">{move || name.get().map(|name| name.page)}</td>
        </tr>
    }
    .into_any()
}

fn grade_cells(
    looking: Looking,
    cells: Memo<Vec<GradeCell>>,
    can_be_rated: fn(&GradeCell) -> bool,
) -> Vec<AnyView> {
    let current = looking.place.year().get();
    let draw = |cell: &GradeCell| {
        let year = looking.year_in_words(cell.year);
        cell::cell(cell, &year, cell.year == current, can_be_rated(cell))
    };
    cells.read().iter().map(draw).collect()
}
