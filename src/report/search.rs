//! Looking for words in everything a plan says, in all its years.
//!
//! Widths, spaces, letter cases and the two kana do not matter. A record is found if it holds every
//! word looked for, in whichever of its texts.

mod excerpt;

use serde_json::Value;

use super::destination::page_of;
use super::log::place::Places;
use crate::plan::sorting::sort_by;
use crate::plan::{AnyRow, FiscalYear, Key, Plan, Shape, TableName};
use crate::route::Page;
use crate::wording::reports::records;

pub use excerpt::Excerpt;
use excerpt::searchable;

/// How many places are named at most; what is beyond is counted.
pub const MOST: usize = 100;

/// The tables that are looked through, in the order in which what is found is told. Mails and what
/// came of them have pages of their own.
const TABLES: &[TableName] = &[
    TableName::Nodes,
    TableName::Initiatives,
    TableName::SharedActions,
    TableName::Actions,
    TableName::Indicators,
    TableName::Sheets,
    TableName::SheetBlocks,
    TableName::Ratings,
    TableName::IndicatorValues,
    TableName::Bars,
    TableName::InitiativeChanges,
    TableName::Opinions,
    TableName::OpinionResponses,
    TableName::SummaryTexts,
    TableName::Surveys,
    TableName::SurveyResults,
    TableName::Reviews,
    TableName::ReviewEntries,
    TableName::Issues,
    TableName::Appendices,
    TableName::OutsidePlans,
    TableName::OutsideGoals,
    TableName::Header,
    TableName::PeriodChanges,
    TableName::Levels,
    TableName::Sections,
    TableName::Actors,
    TableName::FundingTypes,
    TableName::ChangeClasses,
    TableName::Phases,
    TableName::Marks,
    TableName::Scales,
    TableName::Grades,
    TableName::Criteria,
    TableName::Stages,
    TableName::ReportedTallies,
];

/// The fields that say which record's year a record is of.
const OF_YEAR: &[(&str, TableName)] = &[
    ("sheet", TableName::Sheets),
    ("opinion", TableName::Opinions),
    ("survey", TableName::Surveys),
];

/// A place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The page.
    pub page: Page,
    /// The fiscal year to open it in; none where it is the same in every year.
    pub year: Option<FiscalYear>,
    /// The record in words: シート「個別相談窓口の再構築」令和5年度.
    pub place: String,
    /// The field in words.
    pub label: String,
    /// What stands there around the first of the words.
    pub excerpt: Excerpt,
    rank: usize,
}

/// A search under way. It goes on in steps, so that whoever types is not kept waiting.
pub struct Search {
    plan: Plan,
    words: Vec<String>,
    table: usize,
    row: usize,
    hits: Vec<Hit>,
    count: usize,
}

impl Search {
    /// Begins to look for the words in a plan; for nothing where there are none.
    pub fn new(plan: &Plan, words: &str) -> Self {
        let words = words.split_whitespace().map(searchable);
        let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        let table = if words.is_empty() { TABLES.len() } else { 0 };
        Self {
            plan: plan.clone(),
            words,
            table,
            row: 0,
            hits: Vec::new(),
            count: 0,
        }
    }

    /// Looks through so many further records. Tells whether some are left.
    pub fn go_on(&mut self, records: usize) -> bool {
        for _ in 0..records {
            let Some(name) = TABLES.get(self.table) else {
                return false;
            };
            let table = self.plan.table(*name);
            if self.row >= table.count() {
                self.table += 1;
                self.row = 0;
                continue;
            }
            if let Some(hit) = self.look_into(*name, table.row(self.row)) {
                self.count += 1;
                if self.hits.len() < MOST {
                    self.hits.push(hit);
                }
            }
            self.row += 1;
        }
        self.table < TABLES.len()
    }

    /// The places found so far: by what they are, of the newest year first.
    pub fn hits(&self) -> Vec<Hit> {
        let mut hits = self.hits.clone();
        sort_by(&mut hits, |one, other| {
            let by_year = other.year.cmp(&one.year);
            let by_kind = one.rank.cmp(&other.rank);
            by_kind
                .then(by_year)
                .then_with(|| one.place.cmp(&other.place))
        });
        hits
    }

    /// How many places were found so far, those that are not named included.
    pub fn count(&self) -> usize {
        self.count
    }

    fn look_into(&self, table: TableName, row: &dyn AnyRow) -> Option<Hit> {
        let texts = texts_of(row);
        let forms: Vec<String> = texts.iter().map(|(_, text)| searchable(text)).collect();
        let stands_in = |word: &String| forms.iter().position(|form| form.contains(word.as_str()));
        let (first, others) = self.words.split_first()?;
        let place = stands_in(first)?;
        if others.iter().any(|word| stands_in(word).is_none()) {
            return None;
        }
        let year = year_of(&self.plan, row);
        let (field, text) = &texts[place];
        Some(Hit {
            page: page_of(&self.plan, table, row.key(), year)?,
            year,
            place: Places::of(&self.plan, &[]).place(table, row.key()),
            label: records::field(table, field).to_owned(),
            excerpt: Excerpt::around(text, first),
            rank: self.table,
        })
    }
}

/// Whether a text holds every one of the words.
pub fn holds(text: &str, words: &str) -> bool {
    let form = searchable(text);
    let mut words = words.split_whitespace().map(searchable);
    words.all(|word| form.contains(&word))
}

/// What somebody has written in a record, with the fields it stands in.
fn texts_of(row: &dyn AnyRow) -> Vec<(&'static str, String)> {
    let mut texts = Vec::new();
    for (index, name) in row.names().iter().enumerate() {
        let field = row.fields().field(index);
        if !matches!(field.shape(), Shape::Text | Shape::Texts) {
            continue;
        }
        match field.write() {
            Value::String(text) => texts.push((*name, text)),
            Value::Array(items) => texts.extend(items.into_iter().filter_map(|item| match item {
                Value::String(text) => Some((*name, text)),
                _ => None,
            })),
            _ => {}
        }
    }
    texts
}

fn year_of(plan: &Plan, row: &dyn AnyRow) -> Option<FiscalYear> {
    let value = |name: &str| {
        let index = row.names().iter().position(|known| *known == name)?;
        Some(row.fields().field(index).write())
    };
    let own = value("year").and_then(|year| fiscal_year(&year));
    own.or_else(|| {
        OF_YEAR.iter().find_map(|(field, table)| {
            let key = value(field)?.as_str().and_then(Key::new)?;
            fiscal_year(&plan.table(*table).value(key, "year"))
        })
    })
}

fn fiscal_year(value: &Value) -> Option<FiscalYear> {
    let western = value.as_i64().and_then(|year| i32::try_from(year).ok())?;
    FiscalYear::new(western)
}
