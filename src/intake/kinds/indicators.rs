//! Rows of indicators: what they are called, and their values.

use std::collections::HashMap;

use serde_json::Value;

use super::{Learned, Work, Writing};
use crate::edit::Fields;
use crate::edit::order::Siblings;
use crate::intake::Target;
use crate::intake::columns::Column;
use crate::intake::draft::{Address, Write};
use crate::intake::entry::{Entry, Said};
use crate::intake::preview::{Note, Problem, ProblemKind};
use crate::intake::years::{YearHeading, year_in};
use crate::plan::indicator::{IndicatorValue, ValueKind};
use crate::plan::normal::comparable;
use crate::plan::reading::{self, Reading};
use crate::plan::{FiscalYear, Id, Key, Plan, Row, TableName};
use crate::wording::intake::names as words;

/// The indicators of every initiative and the records of their values.
pub(super) struct Indicators {
    of_initiative: HashMap<Key, Vec<(Key, String)>>,
    values: HashMap<(Key, ValueSlot), Key>,
}

/// Which value of an indicator. Of baselines there is one, of whatever year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum ValueSlot {
    Baseline,
    Target(FiscalYear),
    Actual(FiscalYear),
}

impl ValueSlot {
    fn of(value: &IndicatorValue) -> Option<Self> {
        match (value.kind, value.year) {
            _ if value.population != 0 => None,
            (ValueKind::Baseline, _) => Some(Self::Baseline),
            (ValueKind::Target, Some(year)) => Some(Self::Target(year)),
            (ValueKind::Actual, Some(year)) => Some(Self::Actual(year)),
            _ => None,
        }
    }

    fn empty(self, indicator: Id<crate::plan::indicator::Indicator>) -> IndicatorValue {
        let (kind, year) = match self {
            Self::Baseline => (ValueKind::Baseline, None),
            Self::Target(year) => (ValueKind::Target, Some(year)),
            Self::Actual(year) => (ValueKind::Actual, Some(year)),
        };
        IndicatorValue::new(indicator, kind, year)
    }
}

impl Indicators {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut indicators = Self {
            of_initiative: HashMap::new(),
            values: HashMap::new(),
        };
        for row in plan.in_order::<crate::plan::indicator::Indicator>() {
            indicators.learn(row.initiative.key(), row.id().key(), &row.name);
        }
        for value in &plan.indicator_values {
            if let Some(slot) = ValueSlot::of(value) {
                let slot = (value.indicator.key(), slot);
                indicators.values.entry(slot).or_insert(value.id().key());
            }
        }
        indicators
    }

    pub(super) fn learn(&mut self, initiative: Key, key: Key, name: &str) {
        let of_initiative = self.of_initiative.entry(initiative).or_default();
        of_initiative.push((key, comparable(name)));
    }
}

/// The date of the baseline as it stands over its column: 平成30年度（見込み）, and of
/// 基準値（平成30年度） the year.
pub(super) fn baseline_when(plan: &Plan, columns: &[Column]) -> Option<String> {
    let mut columns = columns.iter();
    let column = columns.find(|column| column.target == Target::Baseline)?;
    let YearHeading { year, rest } = year_in(&column.heading)?;
    let is_named = words::BASELINE.contains(&rest.as_str());
    Some(if is_named {
        year.show(plan.year_style())
    } else {
        column.heading.clone()
    })
}

/// The column of an indicator's name.
const NAME: Target = Target::Field(TableName::Indicators, "name");

impl Work<'_> {
    /// A row of an indicator.
    pub(super) fn indicator(
        &mut self,
        entry: &Entry,
        writing: &mut Writing,
    ) -> Result<(), Problem> {
        let initiative = self.initiative(entry)?;
        // A list of initiatives has rows for those without an indicator too.
        let says = |target: Target| !target.is_place() && !entry.text(target).is_empty();
        if !entry.targets().any(says) {
            return Ok(());
        }
        let key = self.find_indicator(entry, writing, initiative)?;
        let at = (TableName::Indicators, key);
        let is_there = self.plan.table(at.0).contains(key);
        for target in entry.targets() {
            match target {
                // What is in the plan keeps its name as it is written there.
                Target::Field(TableName::Indicators, "name") if is_there => {}
                Target::Field(TableName::Indicators, field) => {
                    self.set(writing, entry, target, (at, field), &[]);
                }
                Target::Baseline => self.baseline(writing, entry, key),
                Target::TargetOf(year) => {
                    self.indicator_value(writing, entry, target, key, ValueSlot::Target(year));
                }
                Target::ActualOf(year) => {
                    self.indicator_value(writing, entry, target, key, ValueSlot::Actual(year));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The indicator of that name, or the only one where the row has no name; a new one for a new
    /// name.
    fn find_indicator(
        &mut self,
        entry: &Entry,
        writing: &mut Writing,
        initiative: Key,
    ) -> Result<Key, Problem> {
        let name = entry.text(NAME);
        let compared = comparable(name);
        let of_initiative = self.indicators.of_initiative.get(&initiative);
        let known = of_initiative.map_or(&[][..], Vec::as_slice);
        let named = known
            .iter()
            .filter(|(_, other)| name.is_empty() || *other == compared);
        let found: Vec<Key> = named.map(|(key, _)| *key).collect();
        match found.as_slice() {
            [one] => return Ok(*one),
            [] => {}
            _ => {
                let names = known.iter().map(|(_, name)| name.clone()).collect();
                let column = entry.column(NAME).or(entry.column(Target::Title));
                return Err(Problem::of(column, name, ProblemKind::Several(names)));
            }
        }
        let near = self.near_indicator(initiative, name);
        writing.notes.extend(near.map(Note::Near));
        let table = TableName::Indicators;
        let key = self.new_key(table, &[initiative.as_str(), &compared]);
        let plan = self.plan;
        let place = self
            .draft
            .next_place(format!("indicators of {initiative}"), || {
                let siblings = Siblings::under(table, "initiative", initiative);
                siblings
                    .in_order(plan)
                    .last()
                    .map(|(_, place)| place.clone())
            });
        let mut row = Fields::new();
        row.insert("initiative".to_owned(), initiative.as_str().into());
        row.insert("position".to_owned(), place.0.into());
        writing.add((table, key), row);
        writing.is_new = true;
        self.learn_later
            .push(Learned::Indicator(initiative, key, name.to_owned()));
        Ok(key)
    }

    /// What else the initiative is measured by, if it is called almost so.
    fn near_indicator(&self, initiative: Key, name: &str) -> Option<String> {
        let mut nearest = crate::intake::nearest::Nearest::default();
        let of_initiative = self.indicators.of_initiative.get(&initiative)?;
        for (_, other) in of_initiative {
            nearest.add(other);
        }
        nearest.find(name).map(str::to_owned)
    }

    /// A baseline with its date: in a column of its own, or for a new one over the column.
    fn baseline(&mut self, writing: &mut Writing, entry: &Entry, indicator: Key) {
        let (at, starts) = self.value_at(indicator, ValueSlot::Baseline);
        let is_new = !self.draft.contains(at);
        self.indicator_value(
            writing,
            entry,
            Target::Baseline,
            indicator,
            ValueSlot::Baseline,
        );
        let when = Target::BaselineWhen;
        if entry.column(when).is_some() {
            self.set(writing, entry, when, (at, "when_as_printed"), &starts);
        } else if let (true, Said::Text(..)) = (is_new, entry.said(Target::Baseline))
            && let Some(when) = &self.baseline_when
        {
            writing.follows(at, "when_as_printed", when.as_str().into());
        }
    }

    fn value_at(&self, indicator: Key, slot: ValueSlot) -> (Address, Vec<(Address, Fields)>) {
        let table = TableName::IndicatorValues;
        if let Some(key) = self.indicators.values.get(&(indicator, slot)) {
            return ((table, *key), Vec::new());
        }
        let empty = slot.empty(indicator.into());
        let key = self.draft.free(table, empty.id.key());
        let at = (table, key);
        let mut row = Row::new(empty).write();
        row.remove("id");
        (at, vec![(at, row)])
    }

    /// A value as typed. What is published later is said to be so, and is no value.
    fn indicator_value(
        &mut self,
        writing: &mut Writing,
        entry: &Entry,
        target: Target,
        indicator: Key,
        slot: ValueSlot,
    ) {
        let (at, starts) = self.value_at(indicator, slot);
        let Said::Text(text, column) = entry.said(target) else {
            return self.set(writing, entry, target, (at, "as_printed"), &starts);
        };
        let there = self.draft.value(at, "as_printed");
        let is_there = there.as_str().is_some_and(|there| there.trim_end() == text);
        if reading::read(text) == Reading::NotYet && !is_there {
            let notes = [("not_yet", Value::from(true)), ("note", Value::from(text))];
            for (index, (field, to)) in notes.into_iter().enumerate() {
                writing.writes.push(Write::Set {
                    at,
                    field,
                    to,
                    starts: starts.clone(),
                    column: (index == 0).then_some(column),
                });
            }
            writing.follows(at, "as_printed", Value::Null);
            return;
        }
        self.set(writing, entry, target, (at, "as_printed"), &starts);
        writing.follows(at, "not_yet", Value::Null);
    }
}
