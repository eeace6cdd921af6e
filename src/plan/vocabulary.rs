//! A plan's own words: levels, units, types, classes and the other plans it refers to.

use super::numbering::NumberingStyle;
use super::{FiscalYear, Id, Position};

record! {
    /// A level of the outline (基本目標, 基本戦略, 施策細目 …). The last one is the level of the
    /// initiatives themselves.
    Level in Levels {
        /// The place among the levels, outermost first.
        position: Position,
        /// The plan's word for it.
        name: String,
        /// How nodes of this level are numbered.
        numbering: NumberingStyle,
        /// Whether numbers run on across parents instead of starting again under each.
        runs_on: bool,
    }
}

record! {
    /// A responsible unit (担当課・担当係).
    Section in Sections {
        /// The place in lists.
        position: Position,
        /// The name.
        name: String,
        /// Where requests are mailed: a role or a shared address, never a person.
        contact: String,
    }
}

record! {
    /// Who acts (実施主体: 市・市社協, 地域): a dimension for tallies.
    Actor in Actors {
        /// The place in lists.
        position: Position,
        /// The name.
        name: String,
    }
}

record! {
    /// A funding type (種別: 市委託事業, 市補助事業, 独自事業 …).
    FundingType in FundingTypes {
        /// The place in lists.
        position: Position,
        /// The name.
        name: String,
    }
}

record! {
    /// A change class of actions (区分: 新規・継続・充実・強化).
    ChangeClass in ChangeClasses {
        /// The place in lists.
        position: Position,
        /// The name.
        name: String,
    }
}

record! {
    /// A phase word of the schedule (検討, 試行, 実施, 評価 …).
    Phase in Phases {
        /// The place in lists.
        position: Position,
        /// The word.
        name: String,
    }
}

record! {
    /// A mark of the plan's own on initiatives (重点, 新規 …): an of-which column of any count.
    Mark in Marks {
        /// The place in lists.
        position: Position,
        /// The word.
        name: String,
    }
}

record! {
    /// Another plan or guideline this plan refers to (関連計画・指針).
    OutsidePlan in OutsidePlans {
        /// The place in lists.
        position: Position,
        /// The title.
        title: String,
        /// Its year or period as printed, such as 平成31～35年度.
        period_as_printed: String,
        /// The year it can be understood as, if it can.
        year: Option<FiscalYear>,
    }
}

record! {
    /// A goal of another plan (他の計画の目標) that this plan's actions are mapped to.
    OutsideGoal in OutsideGoals part of outside_plan {
        /// The plan whose goal it is.
        outside_plan: Id<OutsidePlan>,
        /// The place among that plan's goals.
        position: Position,
        /// The number as printed.
        number: String,
        /// The title.
        title: String,
    }
}

record!(@placed Level, Section, Actor, FundingType, ChangeClass, Phase, Mark, OutsidePlan, OutsideGoal);
