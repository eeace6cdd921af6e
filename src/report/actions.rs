//! Actions as reports show them: numbered, with the wording of the shared action that stands
//! there, and the goals of another plan they serve, on the sheet and in the overview.

use std::collections::HashMap;

use crate::plan::action::{Action, GoalLink, Numbered, SharedAction, numbered};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::sorting::sort_by_key;
use crate::plan::vocabulary::OutsideGoal;
use crate::plan::{Id, Plan, Row};
use crate::wording::reports as words;

/// An action as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionView {
    /// The action.
    pub id: Id<Action>,
    /// Its number: as printed, the label of the shared action, or its place among the others.
    pub number: String,
    /// Whether it stands under the number of the one before: the overview makes one row of them.
    pub goes_on: bool,
    /// The wording on the sheet.
    pub title: String,
    /// The wording of the overview where it differs from the sheet's; empty for none.
    pub overview_title: String,
    /// The change class; empty for none.
    pub change_class: String,
    /// The shared action that stands here.
    pub shared: Option<Id<SharedAction>>,
    /// The goals on the sheet.
    pub goals: Goals,
    /// The goals in the overview, where links stand there only; else those of the sheet.
    pub overview_goals: Goals,
    /// Whether the overview has goals of its own.
    pub overview_has_own_goals: bool,
}

impl ActionView {
    /// The wording of the overview table.
    pub fn listed_title(&self) -> &str {
        if self.overview_title.is_empty() {
            &self.title
        } else {
            &self.overview_title
        }
    }
}

/// A cell of goals: several, none, or words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goals {
    /// The goals named, in their order, each once.
    pub goals: Vec<Id<OutsideGoal>>,
    /// Words that stand in the cell: ４全般.
    pub words: Vec<String>,
    /// The cell as printed in the overview: １、４ or ４全般; empty for a blank cell.
    pub cell: String,
}

impl Goals {
    /// Whether the cell is blank.
    pub fn is_blank(&self) -> bool {
        self.cell.is_empty()
    }

    fn of(plan: &Plan, mut links: Vec<&Row<GoalLink>>) -> Self {
        let goal = |link: &GoalLink| link.outside_goal.and_then(|goal| plan.get(goal));
        let place = |link: &Row<GoalLink>| {
            goal(link).map_or((true, None, None), |goal| {
                let of = plan.get(goal.outside_plan);
                let of = of.map(|of| (of.position().clone(), of.id()));
                (false, of, Some((goal.position().clone(), goal.id())))
            })
        };
        sort_by_key(&mut links, |link| (place(link), link.id()));
        let mut cell = Self::default();
        let mut parts: Vec<&str> = Vec::new();
        for link in links {
            let named = goal(link);
            if let Some(goal) = named.filter(|goal| !cell.goals.contains(&goal.id())) {
                cell.goals.push(goal.id());
            }
            if link.words.is_empty() {
                parts.extend(named.map(|goal| goal.number.as_str()));
            } else {
                cell.words.push(link.words.clone());
                parts.push(&link.words);
            }
        }
        parts.dedup();
        cell.cell = parts.join(words::GOAL_MARK);
        cell
    }
}

/// The actions of every initiative, in their order.
pub fn by_initiative(plan: &Plan) -> HashMap<Id<Initiative>, Vec<ActionView>> {
    let mut links: HashMap<Id<Action>, Vec<&Row<GoalLink>>> = HashMap::new();
    for link in &plan.goal_links {
        if let Some(action) = link.action {
            links.entry(action).or_default().push(link);
        }
    }
    let mut rows: HashMap<Id<Initiative>, Vec<&Row<Action>>> = HashMap::new();
    for action in &plan.actions {
        rows.entry(action.initiative).or_default().push(action);
    }
    let view = |(id, rows): (Id<Initiative>, Vec<&Row<Action>>)| {
        let of = |action: Id<Action>| links.get(&action).map_or(&[][..], Vec::as_slice);
        let rows = numbered(plan, rows).into_iter();
        (
            id,
            rows.map(|row| {
                let links = of(row.action.id());
                view(plan, row, links)
            })
            .collect(),
        )
    };
    rows.into_iter().map(view).collect()
}

/// The actions of one initiative, in their order.
pub fn of_initiative(plan: &Plan, initiative: Id<Initiative>) -> Vec<ActionView> {
    by_initiative(plan).remove(&initiative).unwrap_or_default()
}

fn view(plan: &Plan, row: Numbered<'_>, links: &[&Row<GoalLink>]) -> ActionView {
    let (action, shared) = (row.action, row.shared);
    let class = action
        .change_class
        .or_else(|| shared.and_then(|shared| shared.change_class));
    let class = class.and_then(|class| plan.get(class));
    let (overview, sheet): (Vec<&Row<GoalLink>>, Vec<&Row<GoalLink>>) =
        links.iter().partition(|link| link.overview_only);
    let overview_has_own_goals = !overview.is_empty();
    let goals = Goals::of(plan, sheet);
    ActionView {
        id: action.id(),
        number: row.number,
        goes_on: row.goes_on,
        title: match shared {
            Some(shared) if action.title.is_empty() => shared.title.clone(),
            _ => action.title.clone(),
        },
        overview_title: action.overview_title.clone(),
        change_class: class.map_or_else(String::new, |class| class.name.clone()),
        shared: action.shared,
        overview_goals: if overview_has_own_goals {
            Goals::of(plan, overview)
        } else {
            goals.clone()
        },
        goals,
        overview_has_own_goals,
    }
}
