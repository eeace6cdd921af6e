//! What each column holds: as a person said, as it was said before, or by its heading.

use std::collections::{HashMap, HashSet};

use super::header::{HeaderRows, headings};
use super::memory::Remembered;
use super::table::IntakeTable;
use super::target::{Target, stage_of, targets};
use super::years::{YearHeading, year_in};
use super::{IntakeKind, Request};
use crate::plan::Plan;
use crate::plan::normal::comparable;
use crate::plan::numbering::leading::without_leading_number;
use crate::wording::intake::names as words;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, counted from 0.
    pub index: usize,
    /// What stands over it, from above.
    pub heading: String,
    /// What it holds.
    pub target: Target,
    /// Who says so.
    pub by: MappedBy,
    /// The first thing written in it.
    pub example: String,
}

/// Who says what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MappedBy {
    /// A person, now.
    Person,
    /// A person, when a table with this heading came before.
    Remembered,
    /// Its heading.
    Heading,
    /// Nobody: the heading is not known.
    Nobody,
}

/// The known headings of a kind of table in a plan.
pub(super) struct Names<'a> {
    plan: &'a Plan,
    request: &'a Request,
    by_name: HashMap<String, Target>,
    remembered: Remembered,
}

/// The form in which headings are compared.
pub(super) fn heading_key(text: &str) -> String {
    let text = comparable(text).to_lowercase();
    text.trim_matches(|letter| "※*:".contains(letter))
        .to_owned()
}

impl<'a> Names<'a> {
    pub(super) fn of(plan: &'a Plan, request: &'a Request) -> Self {
        let mut by_name = HashMap::new();
        let targets = targets(plan, request);
        // The plan's own words count before the usual ones, of whatever column.
        for target in &targets {
            for name in words::own(plan, *target) {
                by_name.entry(heading_key(&name)).or_insert(*target);
            }
        }
        for target in &targets {
            for name in words::usual(plan, *target) {
                by_name.entry(heading_key(name)).or_insert(*target);
            }
        }
        by_name.remove("");
        Self {
            plan,
            request,
            by_name,
            remembered: Remembered::of(plan, request.kind),
        }
    }

    /// What a column under this heading holds.
    fn find(&self, parts: &[String]) -> Option<Target> {
        let whole = parts.concat();
        let found = self.named(&whole).or_else(|| self.of_a_year(&whole));
        // What stands over several columns may say nothing of its own.
        found.or_else(|| {
            let last = parts.last().filter(|_| parts.len() > 1)?;
            self.named(last).or_else(|| self.of_a_year(last))
        })
    }

    fn named(&self, heading: &str) -> Option<Target> {
        let find = |text: &str| self.by_name.get(&heading_key(text)).copied();
        find(heading)
            .or_else(|| find(without_leading_number(heading)))
            .or_else(|| find(&without_brackets(heading)))
    }

    fn of_a_year(&self, heading: &str) -> Option<Target> {
        let YearHeading { year, rest } = year_in(heading)?;
        let years = self.plan.years();
        let is_in = |words: &[&str]| words.iter().any(|word| heading_key(word) == rest);
        let is_before = years.first().is_some_and(|first| year < *first);
        match self.request.kind {
            IntakeKind::Ratings => {
                let stage = stage_of(self.plan, self.request)?;
                let is_rating = rest.is_empty()
                    || is_in(words::RATING)
                    || comparable(&stage.name).to_lowercase() == rest;
                (is_rating && years.contains(&year)).then_some(Target::GradeOf(year))
            }
            IntakeKind::Indicators => {
                let own = self
                    .plan
                    .header()
                    .map(|header| header.words.target.as_str());
                let is_target = rest.is_empty()
                    || is_in(words::TARGET)
                    || own.is_some_and(|own| without_marks(own) == rest);
                if is_in(words::BASELINE)
                    || (is_before && (rest.is_empty() || is_in(words::ACTUAL)))
                {
                    Some(Target::Baseline)
                } else if !years.contains(&year) {
                    None
                } else if is_target {
                    Some(Target::TargetOf(year))
                } else {
                    is_in(words::ACTUAL).then_some(Target::ActualOf(year))
                }
            }
            _ if self.request.year == Some(year) => self.named(&rest),
            _ => None,
        }
    }

    /// How many different things the headings name.
    pub(super) fn count(&self, headings: &[Vec<String>]) -> usize {
        let known = headings.iter().filter_map(|parts| {
            let before = self.remembered.find(&parts.join(words::JOINT));
            before.or_else(|| self.find(parts))
        });
        known.collect::<HashSet<_>>().len()
    }
}

/// A word as it is compared with what a heading says beside its year.
fn without_marks(word: &str) -> String {
    let is_mark = |letter: char| "()[]".contains(letter);
    heading_key(word).replace(is_mark, "")
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut left = String::new();
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '［' | '【' => depth += 1,
            ')' | '）' | ']' | '］' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => left.push(letter),
            _ => {}
        }
    }
    left
}

/// The columns of a table. Nothing is held by two of them: what a person says comes first, then what
/// was said before, then the headings from left to right.
pub(super) fn columns(
    plan: &Plan,
    table: &IntakeTable,
    request: &Request,
    names: &Names<'_>,
    header: HeaderRows,
) -> Vec<Column> {
    let possible: HashSet<Target> = targets(plan, request).into_iter().collect();
    let headings = headings(header.of(table));
    let mut columns: Vec<Column> = (0..table.width())
        .map(|index| {
            let parts = headings.get(index).map_or(&[][..], Vec::as_slice);
            let heading = parts.join(words::JOINT);
            let said = request.columns.get(&index).copied();
            let before = names
                .remembered
                .find(&heading)
                .filter(|target| *target == Target::Nothing || possible.contains(target));
            let (target, by) = match (said, before, names.find(parts)) {
                (Some(target), _, _) => (target, MappedBy::Person),
                (None, Some(target), _) => (target, MappedBy::Remembered),
                (None, None, Some(target)) => (target, MappedBy::Heading),
                (None, None, None) => (Target::Nothing, MappedBy::Nobody),
            };
            Column {
                index,
                heading,
                target,
                by,
                example: example(table, header, index),
            }
        })
        .collect();
    let mut taken = HashSet::new();
    for by in [MappedBy::Person, MappedBy::Remembered, MappedBy::Heading] {
        for column in columns.iter_mut().filter(|column| column.by == by) {
            if column.target != Target::Nothing && !taken.insert(column.target) {
                (column.target, column.by) = (Target::Nothing, MappedBy::Nobody);
            }
        }
    }
    // A column without a word in it is none.
    columns.retain(|column| !column.heading.is_empty() || !column.example.is_empty());
    columns
}

/// The longest example, in characters.
const LONGEST_EXAMPLE: usize = 40;

fn example(table: &IntakeTable, header: HeaderRows, column: usize) -> String {
    let below = table.rows().iter().filter(|row| row.number > header.last);
    let mut texts = below.map(|row| row.text(column).trim());
    let text = texts.find(|text| !text.is_empty()).unwrap_or_default();
    text.chars().take(LONGEST_EXAMPLE).collect()
}
