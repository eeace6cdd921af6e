//! Reading arguments, and saying in one line what is wrong with them.

use ayumi::plan::scale::Stage;
use ayumi::plan::vocabulary::Level;
use ayumi::plan::{FiscalYear, Id, Plan, fiscal_year};
use ayumi::report::crosstab::Axis;
use ayumi::report::tally::Dimension;
use ayumi::wording::command_line as words;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Problem;

/// Reads a fiscal year in any spelling: 2023, R5, 令和5年度.
pub(crate) fn year(text: &str) -> Result<FiscalYear, String> {
    fiscal_year::read(text).ok_or_else(|| words::no_year(text))
}

/// Reads a dimension: `level:1`, `section` …
pub(crate) fn dimension(text: &str) -> Result<Dimension, String> {
    let level = || {
        let index = text.strip_prefix("level:")?.parse().ok()?;
        (index > 0).then_some(Dimension::Level(index))
    };
    Ok(match text {
        "section" => Dimension::Section,
        "each-section" => Dimension::EachSection,
        "actor" => Dimension::Actor,
        "funding-type" => Dimension::FundingType,
        "mark" => Dimension::Mark,
        "stage" => Dimension::Stage,
        "year" => Dimension::Year,
        "total" => Dimension::Total,
        _ => return level().ok_or_else(|| words::no_dimension(text)),
    })
}

/// Reads an axis: a dimension, or `grade` or `change-class`.
pub(crate) fn axis(text: &str) -> Result<Axis, String> {
    match text {
        "grade" => Ok(Axis::Grade),
        "change-class" => Ok(Axis::ChangeClass),
        _ => dimension(text).map(Axis::By),
    }
}

/// The stage with that id or name.
pub(crate) fn stage(plan: &Plan, wanted: Option<&str>) -> Result<Option<Id<Stage>>, Problem> {
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    let stages = plan.in_order::<Stage>();
    let found = stages
        .iter()
        .find(|stage| stage.id().key().as_str() == wanted || stage.name == wanted);
    if let Some(stage) = found {
        return Ok(Some(stage.id()));
    }
    let names: Vec<&str> = stages.iter().map(|stage| stage.name.as_str()).collect();
    Err(Problem(words::no_stage(wanted, &names.join("、"))))
}

/// Refuses a year of which the plan can know nothing.
pub(crate) fn is_known(plan: &Plan, year: FiscalYear) -> Result<(), Problem> {
    let years = plan.years();
    let is_reported = plan.reported_tallies.iter().any(|tally| tally.year == year);
    if years.contains(&year) || is_reported {
        return Ok(());
    }
    let style = plan.year_style();
    let show = |year: Option<&FiscalYear>| year.map_or_else(String::new, |year| year.show(style));
    let period = format!("{}～{}", show(years.first()), show(years.last()));
    Err(Problem(words::outside_the_plan(&year.show(style), &period)))
}

/// Refuses a level the plan does not have.
pub(crate) fn has_level(plan: &Plan, axis: Axis) -> Result<(), Problem> {
    let levels = plan.in_order::<Level>();
    match axis {
        Axis::By(Dimension::Level(index)) if index > levels.len() => {
            let names: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
            Err(Problem(words::no_level(index, &names.join("、"))))
        }
        _ => Ok(()),
    }
}

/// What is wrong with the arguments, in one line.
pub(crate) fn problem(error: &clap::Error) -> Problem {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join("、")),
        _ => None,
    };
    let argument = context(ContextKind::InvalidArg);
    Problem(match error.kind() {
        // The readers above say themselves what is wrong.
        ErrorKind::ValueValidation => std::error::Error::source(error)
            .map_or_else(|| words::wrong_argument(""), ToString::to_string),
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words::missing_argument(&argument.unwrap_or_default())
        }
        _ => {
            let value = context(ContextKind::InvalidSubcommand)
                .or_else(|| context(ContextKind::InvalidValue).filter(|value| !value.is_empty()))
                .or(argument);
            words::wrong_argument(&value.unwrap_or_default())
        }
    })
}
