//! How far the progress sheets of a year are (記入状況), by section and sheet.

use crate::mailing::Asked;
use crate::plan::sorting::sort_by_key;
use std::collections::BTreeMap;

use super::completeness::{Completeness, SheetState, completeness};
use super::grade::GradeLook;
use super::register::{Register, Standing, Subject};
use super::sections::{self, NamedSection};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::normal::comparable;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};

/// Which sheets are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgressQuery {
    /// The fiscal year of the sheets.
    pub year: FiscalYear,
    /// A section that is responsible, alone or with others.
    pub section: Option<Id<Section>>,
    /// A state.
    pub state: Option<SheetState>,
    /// Words in the title or section names, or the page.
    pub text: String,
}

/// The sheets of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The year.
    pub year: FiscalYear,
    /// The sheets that pass the filter, in printed order.
    pub sheets: Vec<SheetLine>,
    /// Every section with its sheets, whatever the filter; a shared sheet counts in each.
    pub sections: Vec<SectionProgress>,
    /// Every sheet once, whatever the filter.
    pub total: StateCounts,
}

/// A sheet in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// The initiative.
    pub initiative: Id<Initiative>,
    /// The page of its home.
    pub page: usize,
    /// Every page its sheet is printed on.
    pub pages: Vec<usize>,
    /// The number of the item.
    pub number: String,
    /// The number of the part; empty for none.
    pub part: String,
    /// The title.
    pub title: String,
    /// The responsible sections.
    pub sections: Vec<NamedSection>,
    /// Their names in one cell.
    pub section_names: String,
    /// How complete it is.
    pub completeness: Completeness,
    /// The section's own grade.
    pub grade: Option<GradeLook>,
    /// Whether the section says it was not rated.
    pub is_not_rated: bool,
}

/// How many sheets are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StateCounts {
    /// Not begun.
    pub blank: u32,
    /// Begun.
    pub started: u32,
    /// Complete.
    pub complete: u32,
}

impl StateCounts {
    /// All of them.
    pub fn all(self) -> u32 {
        self.blank + self.started + self.complete
    }

    /// Those in a state.
    pub fn of(self, state: SheetState) -> u32 {
        match state {
            SheetState::Blank => self.blank,
            SheetState::Started => self.started,
            SheetState::Complete => self.complete,
        }
    }

    pub(super) fn add(&mut self, state: SheetState) {
        match state {
            SheetState::Blank => self.blank += 1,
            SheetState::Started => self.started += 1,
            SheetState::Complete => self.complete += 1,
        }
    }
}

/// The sheets of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionProgress {
    /// The section; none for sheets nobody is responsible for.
    pub section: Option<NamedSection>,
    /// How far they are.
    pub counts: StateCounts,
    /// Its sheets in printed order.
    pub initiatives: Vec<Id<Initiative>>,
}

/// Where a sheet stands among those that pass the filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The sheet before it.
    pub previous: Option<Id<Initiative>>,
    /// The sheet after it.
    pub next: Option<Id<Initiative>>,
    /// Its place, counted from 1; none if it does not pass the filter (any more).
    pub place: Option<usize>,
    /// How many pass.
    pub count: usize,
}

/// The sheets of a year that pass a filter, with the counts of all.
pub fn progress(plan: &Plan, query: &ProgressQuery) -> Progress {
    let all = sheets(&Register::of(plan), query.year);
    let mut total = StateCounts::default();
    for sheet in &all {
        total.add(sheet.completeness.state);
    }
    Progress {
        year: query.year,
        sections: by_section(plan, &all),
        total,
        sheets: all
            .into_iter()
            .filter(|sheet| query.lets_through(sheet))
            .collect(),
    }
}

/// The sheets before and after one, in printed order, among those that pass the filter. The one
/// itself need not pass: who finishes a blank sheet still goes on to the next blank one.
pub fn neighbours(plan: &Plan, query: &ProgressQuery, of: Id<Initiative>) -> Neighbours {
    let all = sheets(&Register::of(plan), query.year);
    let Some(here) = all.iter().position(|sheet| sheet.initiative == of) else {
        return Neighbours::default();
    };
    let id = |sheet: &SheetLine| sheet.initiative;
    let passes = |sheet: &&SheetLine| query.lets_through(sheet);
    let before = all[..here].iter().filter(passes).count();
    let is_shown = query.lets_through(&all[here]);
    Neighbours {
        previous: all[..here].iter().rev().find(passes).map(id),
        next: all[here + 1..].iter().find(passes).map(id),
        place: is_shown.then_some(before + 1),
        count: all.iter().filter(passes).count(),
    }
}

impl ProgressQuery {
    /// Every sheet of a year.
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            ..Self::default()
        }
    }

    /// Whether a sheet passes.
    pub(super) fn lets_through(&self, sheet: &SheetLine) -> bool {
        let sought = comparable(&self.text);
        let holds = |text: &str| comparable(text).contains(&sought);
        let is_of = |section| sheet.sections.iter().any(|named| named.id == section);
        self.section.is_none_or(is_of)
            && self
                .state
                .is_none_or(|state| sheet.completeness.state == state)
            && (sought.is_empty()
                || holds(&sheet.title)
                || holds(&sheet.section_names)
                || sheet.pages.iter().any(|page| page.to_string() == sought))
    }
}

/// Every sheet that is kept in the year, in printed order of their homes. In the copy of a section
/// those of other sections are not, and none of theirs is shown as empty.
pub(super) fn sheets(register: &Register<'_>, year: FiscalYear) -> Vec<SheetLine> {
    let outline = Outline::of(register.plan());
    let mut pages: BTreeMap<Id<Initiative>, Vec<usize>> = BTreeMap::new();
    for listing in outline.listings() {
        pages
            .entry(listing.initiative.id())
            .or_default()
            .push(listing.page);
    }
    let mut homes: Vec<Listing<'_>> = outline.homes().into_values().collect();
    sort_by_key(&mut homes, |listing| listing.page);
    let asked = Asked::of_copy(register.plan());
    let is_here = |listing: &&Listing<'_>| {
        let role = |asked: &Asked| asked.role(listing.initiative.id());
        asked.as_ref().is_none_or(|asked| role(asked).is_some())
    };
    homes
        .iter()
        .filter(|listing| register.is_kept(listing.initiative, year))
        .filter(is_here)
        .map(|listing| {
            let pages = pages.remove(&listing.initiative.id()).unwrap_or_default();
            line(register, listing, year, pages)
        })
        .collect()
}

fn line(
    register: &Register<'_>,
    listing: &Listing<'_>,
    year: FiscalYear,
    pages: Vec<usize>,
) -> SheetLine {
    let initiative: &Row<Initiative> = listing.initiative;
    let sections = sections::named(register.plan(), &initiative.sections);
    let standing = register.self_assessment().map_or(Standing::Open, |stage| {
        register.standing(Subject::Initiative(initiative.id()), year, stage.id())
    });
    SheetLine {
        initiative: initiative.id(),
        page: listing.page,
        pages,
        number: listing.number.clone(),
        part: listing.part.clone(),
        title: listing.title().to_owned(),
        section_names: sections::joined(&sections),
        sections,
        completeness: completeness(register, initiative.id(), year),
        grade: match standing {
            Standing::Graded(grade) => Some(GradeLook::of(grade)),
            _ => None,
        },
        is_not_rated: matches!(standing, Standing::NotRated(_)),
    }
}

fn by_section(plan: &Plan, sheets: &[SheetLine]) -> Vec<SectionProgress> {
    let ids = plan.in_order::<Section>().into_iter().map(Row::id);
    let group = |section: Option<NamedSection>, belongs: &dyn Fn(&SheetLine) -> bool| {
        let mut counts = StateCounts::default();
        let mut initiatives = Vec::new();
        for sheet in sheets.iter().filter(|sheet| belongs(sheet)) {
            counts.add(sheet.completeness.state);
            initiatives.push(sheet.initiative);
        }
        SectionProgress {
            section,
            counts,
            initiatives,
        }
    };
    let mut groups: Vec<SectionProgress> = ids
        .flat_map(|id| sections::named(plan, &[id]))
        .map(|section| {
            let id = section.id;
            let is_of = move |sheet: &SheetLine| sheet.sections.iter().any(|named| named.id == id);
            group(Some(section), &is_of)
        })
        .collect();
    groups.push(group(None, &|sheet| sheet.sections.is_empty()));
    groups.retain(|group| group.counts.all() > 0);
    groups
}
