//! Actions inside initiatives, their links to other plans' goals and the schedule.

mod numbers;

pub use numbers::{Numbered, numbered};

use super::initiative::Initiative;
use super::vocabulary::{ChangeClass, OutsideGoal, Phase};
use super::{FiscalYear, Id, Position};

record! {
    /// One action that stands on many initiatives (事業共通), edited once (action plan family).
    SharedAction in SharedActions {
        /// The place among the shared actions.
        position: Position,
        /// The label as printed: 共通１.
        label: String,
        /// The wording.
        title: String,
        /// The change class.
        change_class: Option<Id<ChangeClass>>,
    }
}

record! {
    /// A line of work inside an initiative (実施内容).
    Action in Actions part of initiative {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The place among its actions.
        position: Position,
        /// The number as printed where it is not the computed one.
        number: String,
        /// The wording; for a shared action only where it was printed differently here.
        title: String,
        /// The change class; for a shared action only where it differs here.
        change_class: Option<Id<ChangeClass>>,
        /// The shared action that stands here.
        shared: Option<Id<SharedAction>>,
        /// The wording of the overview table where it differs from the sheet's.
        overview_title: String,
    }
}

record! {
    /// A link to goals of another plan (基本目標への対応): a goal, or free words such as ４全般,
    /// or both. An action without a link has a blank cell.
    GoalLink in GoalLinks part of initiative, action {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The action, if the link is one action's.
        action: Option<Id<Action>>,
        /// The goal.
        outside_goal: Option<Id<OutsideGoal>>,
        /// The words where the cell holds more or less than a goal's number.
        words: String,
        /// Whether the link stands in the overview table only (there and on the sheet they drift).
        overview_only: bool,
    }
}

record! {
    /// A bar of the schedule (年次計画): a label over fiscal years. Bars with the same initiative,
    /// action and track make one track, in which a phase may recur.
    ScheduleBar in Bars part of initiative, action {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The action it schedules; none for the initiative as a whole.
        action: Option<Id<Action>>,
        /// The track, counted from 0 from the top.
        track: u32,
        /// The first fiscal year it covers.
        from: FiscalYear,
        /// The last fiscal year it covers.
        to: FiscalYear,
        /// The label as printed; may have several lines.
        label: String,
        /// The phase word, if the label is one.
        phase: Option<Id<Phase>>,
        /// What must be known about it, such as that its last year is not certain.
        note: String,
    }
}

record!(@placed SharedAction, Action);
