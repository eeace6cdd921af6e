//! Dispositions (達成状況): grades that answer two questions, whether it was achieved and whether it
//! goes on.

use crate::plan::scale::{Grade, RatingScale, SealShape};
use crate::plan::{Id, Plan, Row};

/// A disposition to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposition {
    /// The grade.
    pub id: Id<Grade>,
    /// In short: 達成・延長.
    pub symbol: String,
    /// In full, as printed; the symbol where there is no more to say.
    pub label: String,
    /// When to choose it.
    pub definition: String,
    /// Whether it counts as achieved.
    pub achieved: Option<bool>,
    /// Whether the item goes on.
    pub continues: Option<bool>,
    /// The shape of its seal.
    pub shape: SealShape,
    /// Whether it is on the review's scale; one that is not was chosen before the scale changed.
    pub is_on_scale: bool,
}

impl Disposition {
    fn of(grade: &Row<Grade>, is_on_scale: bool) -> Self {
        let or = |text: &String, other: &String| if text.is_empty() { other } else { text }.clone();
        Self {
            id: grade.id(),
            symbol: or(&grade.symbol, &grade.label),
            label: or(&grade.label, &grade.symbol),
            definition: grade.definition.clone(),
            achieved: grade.achieved,
            continues: grade.continues,
            shape: grade.shape,
            is_on_scale,
        }
    }
}

/// The grades of a scale in their order, and behind them those of `used` that are not on it.
pub fn dispositions(
    plan: &Plan,
    scale: Option<Id<RatingScale>>,
    used: &[Id<Grade>],
) -> Vec<Disposition> {
    let (on, off): (Vec<_>, Vec<_>) = plan
        .in_order::<Grade>()
        .into_iter()
        .partition(|grade| Some(grade.scale) == scale);
    let off = off.into_iter().filter(|grade| used.contains(&grade.id()));
    on.into_iter()
        .map(|grade| Disposition::of(grade, true))
        .chain(off.map(|grade| Disposition::of(grade, false)))
        .collect()
}

/// The disposition that answers both questions so; none where the scale does not have it.
pub fn answer(dispositions: &[Disposition], achieved: bool, continues: bool) -> Option<Id<Grade>> {
    let fits = |it: &&Disposition| {
        it.is_on_scale && it.achieved == Some(achieved) && it.continues == Some(continues)
    };
    dispositions.iter().find(fits).map(|it| it.id)
}

/// The scales whose grades say whether an item goes on, by their names in their order.
pub fn disposition_scales(plan: &Plan) -> Vec<(Id<RatingScale>, String)> {
    let says_so = |scale: &&Row<RatingScale>| {
        let mut grades = plan.grades.iter().filter(|grade| grade.scale == scale.id());
        grades.any(|grade| grade.continues.is_some())
    };
    plan.in_order::<RatingScale>()
        .into_iter()
        .filter(says_so)
        .map(|scale| (scale.id(), scale.name.clone()))
        .collect()
}
