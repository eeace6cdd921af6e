//! What several assessors say on average, in a plan that says so. Exact: no floating point.

use crate::plan::rating::Rating;
use crate::plan::scale::{Criterion, Grade, RatingScale, Stage};
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::register::{Register, Subject};

/// An average of the ratings several assessors gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Average {
    /// The criterion's name; empty where there are none.
    pub criterion_name: String,
    /// The average with one decimal, rounded half up; empty where nothing can be averaged.
    pub value: String,
    /// What was averaged.
    pub of: AverageOf,
    /// How many ratings it is the average of.
    pub count: usize,
    /// How many were left out: not rated for a reason, or with a grade outside the order.
    pub left_out: usize,
}

/// What is averaged of grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AverageOf {
    /// The grades are figures themselves: 5, 4, 3 …
    Figures,
    /// Their ranks, 1 for the best.
    Ranks,
}

/// The averages of a stage: one, or one for each criterion; none where the plan does not average.
/// The rating of the whole is a conclusion and not one voice among the others.
pub(super) fn averages(
    register: &Register<'_>,
    stage: &Row<Stage>,
    subject: Subject,
    year: FiscalYear,
) -> Vec<Average> {
    if !(stage.several_assessors && stage.averaged) {
        return Vec::new();
    }
    let plan = register.plan();
    let ratings = register.ratings(subject, year, stage.id());
    let average = |criterion: Option<&Row<Criterion>>| {
        let id = criterion.map(Row::id);
        let given: Vec<&Row<Rating>> = ratings
            .iter()
            .copied()
            .filter(|row| row.criterion == id && !row.assessor.is_empty() && row.is_given())
            .collect();
        let scale = criterion.and_then(|row| row.scale).unwrap_or(stage.scale);
        let of = measure(plan, scale);
        let value = |rating: &&Row<Rating>| value(plan.get(rating.grade?)?, of);
        let values: Vec<u32> = given.iter().filter_map(value).collect();
        Average {
            criterion_name: criterion.map_or_else(String::new, |row| row.name.clone()),
            value: mean(&values),
            of,
            count: values.len(),
            left_out: given.len() - values.len(),
        }
    };
    let criteria: Vec<&Row<Criterion>> = plan
        .in_order::<Criterion>()
        .into_iter()
        .filter(|criterion| criterion.stage == stage.id())
        .collect();
    if criteria.is_empty() {
        return vec![average(None)];
    }
    criteria.into_iter().map(|row| average(Some(row))).collect()
}

/// Figures are averaged as they are; letters and signs by their rank.
fn measure(plan: &Plan, scale: Id<RatingScale>) -> AverageOf {
    let is_of_scale = |grade: &&std::sync::Arc<Row<Grade>>| grade.scale == scale;
    let is_figure = |grade: &std::sync::Arc<Row<Grade>>| figure(grade).is_some();
    let mut ranked = plan.grades.iter().filter(is_of_scale).peekable();
    if ranked.peek().is_some() && ranked.all(is_figure) {
        AverageOf::Figures
    } else {
        AverageOf::Ranks
    }
}

fn figure(grade: &Grade) -> Option<u32> {
    crate::plan::normal::comparable(&grade.symbol).parse().ok()
}

fn value(grade: &Grade, of: AverageOf) -> Option<u32> {
    match of {
        AverageOf::Figures => figure(grade),
        AverageOf::Ranks => grade.rank,
    }
}

fn mean(values: &[u32]) -> String {
    let Ok(count @ 1..) = u64::try_from(values.len()) else {
        return String::new();
    };
    let sum: u64 = values.iter().copied().map(u64::from).sum();
    let tenths = (sum * 20 + count) / (count * 2);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::mean;

    #[test]
    fn an_average_has_one_decimal_rounded_half_up() {
        let means = [&[1, 2][..], &[1, 1, 2], &[1, 2, 2], &[1, 1, 1, 2], &[7]].map(mean);
        assert_eq!(means, ["1.5", "1.3", "1.7", "1.3", "7.0"]);
        assert_eq!(mean(&[]), "");
    }
}
