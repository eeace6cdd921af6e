//! Indicators and their values. What can be read out of a value is computed, never stored: see
//! [`super::reading`].

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::initiative::Initiative;
use super::{FiscalYear, Id, Key, Moment, Position};

record! {
    /// An indicator (指標): what is measured for an initiative.
    Indicator in Indicators part of initiative, action {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The action it measures, if one in particular.
        action: Option<Id<Action>>,
        /// The place among the initiative's indicators.
        position: Position,
        /// The number as printed where it is not the computed one.
        number: String,
        /// The name. May hold the goal itself (…取得率100％).
        name: String,
        /// The unit, where it does not stand in every value.
        unit: String,
        /// Which way is better.
        better: Better,
        /// Whether a value is of its year or the sum so far.
        counting: Counting,
        /// The populations of a value that has several, such as 会員 and 世帯.
        populations: Vec<String>,
        /// The year of the one final target, where there is not one a year.
        final_target_year: Option<FiscalYear>,
        /// Where the target comes from: a national indicator, another plan, a committee.
        source: String,
        /// Another indicator of this plan that is the same figure (printed on several sheets).
        same_as: Option<Id<Indicator>>,
        /// Remarks, with the footnotes that values refer to.
        note: String,
    }
}

record! {
    /// One value of an indicator, as printed.
    IndicatorValue in IndicatorValues part of indicator; one per indicator, kind, year, population, sequence {
        /// The indicator.
        indicator: Id<Indicator>,
        /// What the value is.
        kind: ValueKind,
        /// The fiscal year; none for a baseline with a wording of its own.
        year: Option<FiscalYear>,
        /// Which of the indicator's populations, counted from 0.
        population: u32,
        /// Counts the revisions of one target from 1; 0 for anything else.
        sequence: u32,
        /// The value exactly as typed.
        as_printed: String,
        /// The date of a baseline in its own words: 平成30年度（見込み）.
        when_as_printed: String,
        /// Whether the value exists and is published later: not blank and not zero.
        not_yet: bool,
        /// Footnote or remark.
        note: String,
        /// For a revised target: when it was revised.
        revised_on: String,
        /// For a revised target: why.
        revised_because: String,
        /// For a revised target: who decided, as a role or body.
        revised_by: String,
        /// When it was written down here.
        at: Moment,
    }
}

record!(@placed Indicator);

impl IndicatorValue {
    /// An empty value in its slot; its id is the same on every machine.
    pub fn new(indicator: Id<Indicator>, kind: ValueKind, year: Option<FiscalYear>) -> Self {
        Self::revision(indicator, kind, year, 0)
    }

    /// An empty value in the slot of the `sequence`th revision of a target.
    pub fn revision(
        indicator: Id<Indicator>,
        kind: ValueKind,
        year: Option<FiscalYear>,
        sequence: u32,
    ) -> Self {
        let year_key = year.map_or(String::new(), |year| year.western().to_string());
        let (indicator_key, sequence_key) = (indicator.key(), sequence.to_string());
        let parts = [
            "value",
            indicator_key.as_str(),
            kind.as_str(),
            &year_key,
            &sequence_key,
        ];
        Self {
            id: Key::derived(&parts).into(),
            indicator,
            kind,
            year,
            sequence,
            ..Self::default()
        }
    }

    /// The same slot for another of the indicator's populations, counted from 0; it has an id of
    /// its own.
    #[must_use]
    pub fn of_population(self, population: u32) -> Self {
        let first = Self::revision(self.indicator, self.kind, self.year, self.sequence).id;
        let id = match population {
            0 => first,
            other => Key::derived(&[first.key().as_str(), "population", &other.to_string()]).into(),
        };
        Self {
            id,
            population,
            ..self
        }
    }
}

/// What an indicator value is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    /// The state the plan starts from (基準値・策定時).
    Baseline,
    /// The target first set for the year (目標値).
    #[default]
    Target,
    /// A target that replaces the first one, which is kept (目標の見直し).
    RevisedTarget,
    /// What was reached (実績値).
    Actual,
}

impl ValueKind {
    /// The name as a bundle writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::RevisedTarget => "revised_target",
            Self::Actual => "actual",
        }
    }
}

/// Which way an indicator is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
    /// Neither: the figure is only watched.
    Neither,
}

/// Whether values are of their year or cumulative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Of the year alone (単年).
    #[default]
    OfTheYear,
    /// The sum so far (累計).
    Cumulative,
}

choices! {
    ValueKind { Baseline = "baseline", Target = "target", RevisedTarget = "revised_target", Actual = "actual" }
    Better { Higher = "higher", Lower = "lower", Neither = "neither" }
    Counting { OfTheYear = "of_the_year", Cumulative = "cumulative" }
}
