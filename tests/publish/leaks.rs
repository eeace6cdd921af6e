//! Nothing that is held back comes out by any way.
//!
//! Every text of an arbitrary plan becomes a mark of its own. Which marks must not be seen is said
//! here a second time, over plain rows.

use std::collections::BTreeMap;

use ayumi::bundle::canonical;
use ayumi::edit::rules::violations;
use ayumi::edit::{Edit, apply};
use ayumi::plan::TableName::{self, *};
use ayumi::plan::{FiscalYear, Key, Plan};
use ayumi::publish::html::html;
use ayumi::publish::open_data::open_data;
use ayumi::publish::text::{LineEnd, text};
use ayumi::publish::{Imprint, Part, Selection, public_paper, published};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::support::shapes::{Kind, shapes_of};
use super::support::{Chance, arbitrary_plan, rows};

type Rows = BTreeMap<(TableName, Key), Map<String, Value>>;

fn mark(table: TableName, key: Key, field: &str) -> String {
    format!("〔{}/{}/{field}〕", table.as_str(), key.as_str())
}

/// The plan with a mark in place of every text, and something of a newer version in every row.
fn marked(plan: &Plan) -> Plan {
    let mut edits = Vec::new();
    for ((table, key), mut row) in rows(plan) {
        for shape in shapes_of(table).filter(|shape| shape.field != "position") {
            let mark = mark(table, key, &shape.field);
            match shape.kind {
                Kind::Text => drop(row.insert(shape.field.clone(), json!(mark))),
                Kind::Texts => drop(row.insert(shape.field.clone(), json!([mark]))),
                _ => {}
            }
        }
        row.insert("newer".into(), json!(mark(table, key, "newer")));
        edits.push(Edit::Add { table, row });
    }
    let (mut plan, _) = apply(&Plan::default(), edits).unwrap();
    let unknown = Map::from_iter([("newer".to_owned(), json!("〔newer〕"))]);
    plan.unknown = std::sync::Arc::new(unknown);
    plan
}

/// A selection of some of everything.
fn some_selection(plan: &Plan, chance: &mut Chance) -> Selection {
    let year = FiscalYear::new(i32::try_from(2019 + chance.below(5)).unwrap()).unwrap();
    let mut selection = Selection::whole(plan, year);
    selection.stages.retain(|_| !chance.one_in(3));
    selection.parts.retain(|_| !chance.one_in(3));
    let sections = plan.sections.iter().map(|row| row.id());
    selection.withheld = sections.filter(|_| chance.one_in(3)).collect();
    selection
}

/// Says of rows and fields, in plain words, what must not be seen.
struct Rules<'a> {
    rows: &'a Rows,
    selection: &'a Selection,
}

impl Rules<'_> {
    fn lacks(&self, part: Part) -> bool {
        !self.selection.parts.contains(&part)
    }

    fn is_later(&self, row: &Map<String, Value>) -> bool {
        let year = row.get("year").and_then(Value::as_i64);
        year.is_some_and(|year| year > i64::from(self.selection.year.western()))
    }

    fn named<'r>(
        &'r self,
        row: &Map<String, Value>,
        field: &str,
        table: TableName,
    ) -> Option<&'r Map<String, Value>> {
        let key = Key::new(row.get(field)?.as_str()?)?;
        self.rows.get(&(table, key))
    }

    fn is_withheld_section(&self, value: Option<&Value>) -> bool {
        let withheld = &self.selection.withheld;
        value
            .and_then(Value::as_str)
            .is_some_and(|name| withheld.iter().any(|id| id.key().as_str() == name))
    }

    fn is_withheld(&self, initiative: Option<&Map<String, Value>>) -> bool {
        let sections = initiative
            .and_then(|row| row.get("sections"))
            .and_then(Value::as_array);
        sections.is_some_and(|sections| {
            !sections.is_empty()
                && sections
                    .iter()
                    .all(|section| self.is_withheld_section(Some(section)))
        })
    }

    fn of_stage_held_back(&self, row: &Map<String, Value>) -> bool {
        let stage = row.get("stage").and_then(Value::as_str);
        stage.is_some_and(|stage| {
            !self
                .selection
                .stages
                .iter()
                .any(|id| id.key().as_str() == stage)
        })
    }

    fn is_sheet_hidden(&self, sheet: &Map<String, Value>) -> bool {
        self.is_later(sheet) || self.is_withheld(self.named(sheet, "initiative", Initiatives))
    }

    fn is_hidden(&self, table: TableName, row: &Map<String, Value>, field: &str) -> bool {
        if field == "newer" || field == "at" || field == "made_at" {
            return true;
        }
        let initiative = self.named(row, "initiative", Initiatives);
        match table {
            Dispatches | Deliveries | Replies | Questions | Candidates | Assignments
            | IntakeColumns => true,
            Sections => field == "contact",
            PeriodChanges => self.lacks(Part::Revisions),
            InitiativeChanges => self.lacks(Part::Revisions) || self.is_later(row),
            Sheets => {
                self.is_sheet_hidden(row)
                    || match field {
                        "policy" => self.lacks(Part::Policies),
                        "remarks" => self.lacks(Part::Remarks),
                        _ => self.lacks(Part::Activities),
                    }
            }
            SheetBlocks => {
                self.lacks(Part::Activities)
                    || self.is_withheld_section(row.get("section"))
                    || self
                        .named(row, "sheet", Sheets)
                        .is_some_and(|sheet| self.is_sheet_hidden(sheet))
            }
            Stages => {
                let id = row["id"].as_str().unwrap();
                !self
                    .selection
                    .stages
                    .iter()
                    .any(|stage| stage.key().as_str() == id)
            }
            Criteria => self.of_stage_held_back(row),
            Ratings => {
                self.of_stage_held_back(row)
                    || self.is_later(row)
                    || self
                        .named(row, "sheet", Sheets)
                        .is_some_and(|sheet| self.is_sheet_hidden(sheet))
                    || (field == "reason" && self.lacks(Part::Reasons))
                    || (field == "assessor" && self.lacks(Part::Assessors))
            }
            IndicatorValues => {
                let is_actual = row.get("kind").is_some_and(|kind| kind == "actual");
                let indicator = self.named(row, "indicator", Indicators);
                let initiative =
                    indicator.and_then(|row| self.named(row, "initiative", Initiatives));
                is_actual
                    && (self.lacks(Part::Actuals)
                        || self.is_later(row)
                        || self.is_withheld(initiative))
                    || (field.starts_with("revised_") && self.lacks(Part::Revisions))
            }
            Opinions => {
                self.lacks(Part::Opinions) || self.is_later(row) || self.is_withheld(initiative)
            }
            OpinionResponses => {
                let opinion = self.named(row, "opinion", Opinions);
                self.lacks(Part::Responses)
                    || self.is_withheld_section(row.get("section"))
                    || opinion.is_some_and(|opinion| self.is_hidden(Opinions, opinion, "text"))
            }
            SummaryTexts => {
                self.lacks(Part::Summary) || self.is_later(row) || field == "written_from_data"
            }
            Surveys => self.lacks(Part::Surveys) || self.is_later(row),
            SurveyResults => {
                let survey = self.named(row, "survey", Surveys);
                survey.is_some_and(|survey| self.is_hidden(Surveys, survey, "title"))
            }
            Reviews => self.lacks(Part::Reviews) || self.is_later(row),
            ReviewEntries => {
                let review = self.named(row, "review", Reviews);
                self.is_withheld(initiative)
                    || review.is_some_and(|review| self.is_hidden(Reviews, review, "text"))
            }
            Issues => self.lacks(Part::Issues),
            Traces => self.lacks(Part::Traces) || field == "note" || field == "other_text",
            Appendices => self.lacks(Part::Appendices),
            _ => false,
        }
    }
}

/// Everything that comes out, each way with its name.
fn ways_out(public: &Plan, selection: &Selection) -> Vec<(String, String)> {
    let paper = public_paper(public, selection);
    let imprint = Imprint::default();
    let mut out = vec![
        ("html".to_owned(), html(&paper, &imprint)),
        ("text".to_owned(), text(&paper, &imprint, LineEnd::Lf)),
        ("rows".to_owned(), format!("{:?}", rows(public))),
        ("bundle".to_owned(), canonical(public)),
    ];
    let files = open_data(public, &imprint).into_iter();
    out.extend(files.map(|file| (file.name, file.text)));
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_held_back_comes_out_nowhere(plan in arbitrary_plan(), seed: u64) {
        let plan = marked(&plan);
        let selection = some_selection(&plan, &mut Chance::of(seed));
        let public = published(&plan, &selection);
        prop_assert_eq!(violations(&public), vec![]);
        let rows = rows(&plan);
        let rules = Rules { rows: &rows, selection: &selection };
        let ways = ways_out(&public, &selection);
        for ((table, key), row) in &rows {
            for field in row.keys().filter(|field| rules.is_hidden(*table, row, field)) {
                let mark = mark(*table, *key, field);
                for (way, text) in &ways {
                    prop_assert!(!text.contains(&mark), "{} in {}: {:?}", mark, way, selection);
                }
            }
        }
        prop_assert!(ways.iter().all(|(_, text)| !text.contains("newer〕")));
    }

    #[test]
    fn what_is_published_is_published_again_unchanged(plan in arbitrary_plan(), seed: u64) {
        let selection = some_selection(&plan, &mut Chance::of(seed));
        let public = published(&plan, &selection);
        let again = published(&public, &selection);
        prop_assert_eq!(&again, &public);
    }

    #[test]
    fn everything_is_everything_but_the_mail(plan in arbitrary_plan()) {
        let plan = marked(&plan);
        let year = FiscalYear::new(2100).unwrap();
        let public = published(&plan, &Selection::whole(&plan, year));
        let rows = rows(&plan);
        let kept = rows_of(&public);
        let selection = Selection::whole(&plan, year);
        let rules = Rules { rows: &rows, selection: &selection };
        for ((table, key), row) in &rows {
            // Scales nothing is rated on are left out.
            if matches!(table, Scales | Grades | Criteria)
                || (*table == ReportedTallies && plan.stages.is_empty())
            {
                continue;
            }
            for (field, value) in row {
                if !rules.is_hidden(*table, row, field) && !value.is_object() {
                    let there = kept.get(&(*table, *key)).and_then(|row| row.get(field));
                    prop_assert_eq!(there, Some(value), "{:?} {} {}", table, key.as_str(), field);
                }
            }
        }
    }
}

fn rows_of(plan: &Plan) -> Rows {
    rows(plan)
}

/// What of every table is published with what: a new field is seen here before it is published.
#[test]
fn every_field_that_is_published_is_known() {
    let year = FiscalYear::new(2100).unwrap();
    let mut seen: BTreeMap<String, bool> = BTreeMap::new();
    for seed in 0..60 {
        let plan = marked(&super::support::plans::plan_of(seed, 4));
        let public = published(&plan, &Selection::whole(&plan, year));
        for ((table, key), row) in rows(&plan) {
            let kept = public.table(table).read(key).unwrap_or_default();
            for field in row.keys().filter(|field| *field != "newer") {
                let name = format!("{}.{field}", table.as_str());
                *seen.entry(name).or_default() |= kept.contains_key(field);
            }
        }
    }
    let lines: Vec<String> = seen
        .iter()
        .map(|(name, is_published)| {
            format!("{name} {}", if *is_published { "yes" } else { "never" })
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
