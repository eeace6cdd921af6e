//! Grade by grade: how often the one stage said this and the other that.

use super::Pair;
use crate::plan::scale::{Grade, RatingScale, Stage};
use crate::plan::{Id, Row};
use crate::report::grade::GradeLook;
use crate::report::register::Register;

/// How often the first stage said this and the second that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The grades of the second stage, in the order of its scale: the columns.
    pub columns: Vec<GradeLook>,
    /// One row for each grade of the first stage, and one for no grade where there is any such.
    pub rows: Vec<MatrixRow>,
    /// The sum of each column; the last is that of no grade.
    pub sums: Vec<u32>,
    /// Whether anything has no grade in the second stage: whether the last column is needed.
    pub has_ungraded_column: bool,
}

/// A row: one grade of the first stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The grade; none for no grade.
    pub grade: Option<GradeLook>,
    /// How often each grade of the second stage stands against it; the last is no grade.
    pub counts: Vec<u32>,
    /// The column in which the two stages agree, if the second has that grade.
    pub same: Option<usize>,
    /// The sum of the row.
    pub sum: u32,
}

impl Matrix {
    /// How many stand in it at all.
    pub fn total(&self) -> u32 {
        self.sums.iter().sum()
    }
}

pub(super) fn of(
    register: &Register<'_>,
    first: &Row<Stage>,
    second: &Row<Stage>,
    pairs: &[Pair],
) -> Matrix {
    let columns = grades(
        register,
        second.scale,
        pairs.iter().map(|pair| pair.second.grade()),
    );
    let lines = grades(
        register,
        first.scale,
        pairs.iter().map(|pair| pair.first.grade()),
    );
    let is_one_scale = first.scale == second.scale;
    let place = |grade: Option<&GradeLook>| {
        let place = grade.and_then(|grade| columns.iter().position(|other| other.id == grade.id));
        place.unwrap_or(columns.len())
    };
    let row = |grade: Option<GradeLook>| {
        let id = grade.as_ref().map(|grade| grade.id);
        let mut counts = vec![0; columns.len() + 1];
        let is_here = |pair: &&Pair| pair.first.grade().map(|grade| grade.id) == id;
        for pair in pairs.iter().filter(is_here) {
            counts[place(pair.second.grade())] += 1;
        }
        let same = grade.as_ref().and_then(|grade| {
            columns.iter().position(|other| {
                other.id == grade.id || (!is_one_scale && other.symbol == grade.symbol)
            })
        });
        MatrixRow {
            sum: counts.iter().sum(),
            grade,
            counts,
            same,
        }
    };
    let mut rows: Vec<MatrixRow> = lines.into_iter().map(|grade| row(Some(grade))).collect();
    let ungraded = row(None);
    if ungraded.sum > 0 {
        rows.push(ungraded);
    }
    let mut sums = vec![0; columns.len() + 1];
    for row in &rows {
        for (sum, count) in sums.iter_mut().zip(&row.counts) {
            *sum += count;
        }
    }
    Matrix {
        has_ungraded_column: sums.last().is_some_and(|sum| *sum > 0),
        columns,
        rows,
        sums,
    }
}

/// The grades of a scale in their order, and after them any others that were given.
fn grades<'p>(
    register: &Register<'_>,
    scale: Id<RatingScale>,
    given: impl Iterator<Item = Option<&'p GradeLook>>,
) -> Vec<GradeLook> {
    let in_order = register.plan().in_order::<Grade>().into_iter();
    let mut grades: Vec<GradeLook> = in_order
        .filter(|grade| grade.scale == scale)
        .map(GradeLook::of)
        .collect();
    for grade in given.flatten() {
        if !grades.iter().any(|other| other.id == grade.id) {
            grades.push(grade.clone());
        }
    }
    grades
}
