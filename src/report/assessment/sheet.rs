//! What lies on the table while one sheet is rated, beside the sheet itself.

use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::outline::Placement;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::grade::GradeLook;
use crate::report::sheet::{OpinionView, SheetView, TargetCell, opinions_on_plan};

/// What the sheet itself does not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Every place it is listed at, its home first.
    pub places: Vec<PlaceLine>,
    /// Last year's opinions on the plan as a whole.
    pub opinions_on_plan: Vec<OpinionView>,
}

/// A place an initiative is listed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceLine {
    /// The listing.
    pub listing: Id<Placement>,
    /// The page of its sheet.
    pub page: usize,
    /// The titles of the nodes above, outermost first.
    pub path: Vec<String>,
    /// The number with that of the part.
    pub number: String,
    /// The title as listed there.
    pub title: String,
    /// Whether it is a repeated listing.
    pub cross_listed: bool,
}

/// What lies beside the sheet of an initiative in a year.
pub fn beside(plan: &Plan, initiative: Id<Initiative>, year: FiscalYear) -> Beside {
    let mut listings: Vec<Listing<'_>> = Outline::of(plan)
        .listings()
        .into_iter()
        .filter(|listing| listing.initiative.id() == initiative)
        .collect();
    // Stable: the repeated listings stay in printed order.
    listings.sort_by_key(|listing| listing.placement.cross_listed);
    let place = |listing: Listing<'_>| PlaceLine {
        listing: listing.placement.id(),
        page: listing.page,
        path: listing.path.iter().map(|node| node.title.clone()).collect(),
        number: [listing.number.as_str(), listing.part.as_str()].concat(),
        title: listing.title().to_owned(),
        cross_listed: listing.placement.cross_listed,
    };
    let last_year = year.previous();
    Beside {
        places: listings.into_iter().map(place).collect(),
        opinions_on_plan: last_year.map_or_else(Vec::new, |year| opinions_on_plan(plan, year)),
    }
}

/// What the schedule says of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarOfYear {
    /// The wording of the action it schedules; empty for the initiative as a whole.
    pub action: String,
    /// The label, or the phase word where it has none.
    pub label: String,
}

/// One figure of the year: what was meant, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureOfYear {
    /// The indicator's name with its population.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Targets, actual and attainment of the year.
    pub cell: TargetCell,
    /// What was reached in every year of the plan in which anything was, with the year.
    pub actuals: Vec<(FiscalYear, String)>,
}

/// What the schedule and the indicators say of the sheet's year.
pub fn figures(view: &SheetView) -> (Vec<BarOfYear>, Vec<FigureOfYear>) {
    let column = view.years.iter().position(|year| *year == view.year);
    let covers = |bar: &&crate::report::sheet::Bar| {
        column.is_some_and(|column| bar.first_column <= column && column <= bar.last_column)
    };
    let bars = view.tracks.iter().flat_map(|track| {
        let bar = |bar: &crate::report::sheet::Bar| BarOfYear {
            action: track.action_title.clone(),
            label: if bar.lines.is_empty() {
                bar.phase.clone()
            } else {
                bar.lines.join("\n")
            },
        };
        track.bars.iter().filter(covers).map(bar)
    });
    let figure = |row: &crate::report::sheet::IndicatorRow| {
        let all = || row.cells.iter().chain(&row.outside);
        let is_said = |cell: &&TargetCell| !cell.actual.is_empty();
        FigureOfYear {
            name: [
                row.number.as_str(),
                row.name.as_str(),
                row.population_name.as_str(),
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
            unit: row.unit.clone(),
            cell: all()
                .find(|cell| cell.year == view.year)
                .cloned()
                .unwrap_or_default(),
            actuals: all()
                .filter(is_said)
                .map(|cell| (cell.year, cell.actual.clone()))
                .collect(),
        }
    };
    (bars.collect(), view.indicators.iter().map(figure).collect())
}

/// What was said of the sheet in one place: by a stage, a criterion of it or an assessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The stage.
    pub stage: Id<Stage>,
    /// Its name.
    pub stage_name: String,
    /// Whose it is where several stand side by side: the criterion and the assessor.
    pub by: String,
    /// The grade.
    pub grade: Option<GradeLook>,
    /// Why there is none.
    pub not_rated_because: String,
    /// The reason for it.
    pub reason: String,
}

/// What the stages before this one said, in their order; a stage that has said nothing stands
/// there without a grade.
pub fn earlier(view: &SheetView, stage: Id<Stage>) -> Vec<Said> {
    let before = view.stages.iter().take_while(|form| form.stage != stage);
    before
        .flat_map(|form| {
            form.entries.iter().map(|entry| Said {
                stage: form.stage,
                stage_name: form.name.clone(),
                by: [entry.criterion_name.as_str(), entry.assessor.as_str()]
                    .join(" ")
                    .trim()
                    .to_owned(),
                grade: entry.grade.clone(),
                not_rated_because: entry.not_rated_because.clone(),
                reason: entry.reason.clone(),
            })
        })
        .collect()
}
