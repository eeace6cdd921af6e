//! Edits of the links between an action and the goals of another plan.

use super::Edit;
use super::build::{add, change, removal};
use crate::plan::action::{Action, GoalLink};
use crate::plan::vocabulary::OutsideGoal;
use crate::plan::{Id, Key, Plan, Row};

/// The links of an action on its page, or those that stand in the overview only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinksOf {
    /// The action.
    pub action: Id<Action>,
    /// Whether the ones that stand in the overview only.
    pub overview_only: bool,
}

impl LinksOf {
    fn rows(self, plan: &Plan) -> impl Iterator<Item = &Row<GoalLink>> {
        let links = plan.goal_links.iter().map(AsRef::as_ref);
        links.filter(move |link| {
            link.action == Some(self.action) && link.overview_only == self.overview_only
        })
    }

    /// The goals linked.
    pub fn goals(self, plan: &Plan) -> Vec<Id<OutsideGoal>> {
        self.rows(plan)
            .filter_map(|link| link.outside_goal)
            .collect()
    }

    /// The words that stand in the cell.
    pub fn words(self, plan: &Plan) -> String {
        let words = self.rows(plan).map(|link| link.words.as_str());
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        words.join(crate::wording::reports::GOAL_MARK)
    }
}

/// The edits that link an action to a goal, or take the link away. `new` is the id of a new link.
pub fn toggle(plan: &Plan, of: LinksOf, goal: Id<OutsideGoal>, new: Key) -> Vec<Edit> {
    let there: Vec<Id<GoalLink>> = of
        .rows(plan)
        .filter(|link| link.outside_goal == Some(goal))
        .map(Row::id)
        .collect();
    if !there.is_empty() {
        return removal(plan, &there).unwrap_or_default();
    }
    link(plan, of, new, |link| link.outside_goal = Some(goal))
}

/// The edits that put words into the cell: at the one link that has any, or a new one. A link that
/// says nothing any more goes.
pub fn set_words(plan: &Plan, of: LinksOf, words: &str, new: Key) -> Vec<Edit> {
    let mut with_words = of.rows(plan).filter(|link| !link.words.is_empty());
    let first = with_words.next().map(Row::id);
    let mut edits = Vec::new();
    for further in with_words {
        edits.extend(change(plan, further.id(), |link| link.words.clear()));
    }
    match first.and_then(|id| plan.get(id)) {
        Some(row) if words.is_empty() && row.outside_goal.is_none() => {
            edits.extend(removal(plan, &[row.id()]).unwrap_or_default());
        }
        Some(row) => edits.extend(change(plan, row.id(), |link| {
            words.clone_into(&mut link.words);
        })),
        None if words.is_empty() => {}
        None => edits.extend(link(plan, of, new, |link| {
            words.clone_into(&mut link.words);
        })),
    }
    edits
}

fn link(plan: &Plan, of: LinksOf, new: Key, say: impl FnOnce(&mut GoalLink)) -> Vec<Edit> {
    let Some(action) = plan.get(of.action) else {
        return Vec::new();
    };
    let mut link = GoalLink {
        id: new.into(),
        initiative: action.initiative,
        action: Some(of.action),
        overview_only: of.overview_only,
        ..GoalLink::default()
    };
    say(&mut link);
    vec![add(link)]
}
