//! Plans written as tables, the way an office would: what an export of the same table says.

use std::collections::HashMap;

use ayumi::plan::indicator::{Indicator, ValueKind};
use ayumi::plan::listing::{Listing, Outline};
use ayumi::plan::scale::Stage;
use ayumi::plan::summary::Opinion;
use ayumi::plan::vocabulary::{Level, Section};
use ayumi::plan::{FiscalYear, Id, Plan, YearStyle};

/// A cell as a spreadsheet puts it on the clipboard.
fn cell(text: &str) -> String {
    if text.contains(['\n', '\t']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn text(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        row.iter()
            .map(|text| cell(text))
            .collect::<Vec<_>>()
            .join("\t")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn names<R>(ids: &[Id<R>], name: impl Fn(Id<R>) -> String) -> String {
    ids.iter()
        .map(|id| name(*id))
        .collect::<Vec<_>>()
        .join("、")
}

fn levels(plan: &Plan) -> Vec<(Id<Level>, String)> {
    let levels = plan.in_order::<Level>();
    let count = levels.len().saturating_sub(1);
    levels
        .iter()
        .take(count)
        .map(|level| (level.id(), level.name.clone()))
        .collect()
}

/// The headings above a listing, then its number, title and part.
fn place(plan: &Plan, listing: &Listing<'_>) -> Vec<String> {
    let item = listing.item().map(ayumi::plan::Row::id);
    let above = levels(plan).into_iter().map(|(level, _)| {
        let node = listing
            .node_of(level)
            .filter(|node| Some(node.id()) != item);
        node.map_or_else(String::new, |node| node.title.clone())
    });
    let title = listing.item().map_or(listing.title(), |item| &item.title);
    above
        .chain([
            listing.number.clone(),
            title.to_owned(),
            listing.part.clone(),
        ])
        .collect()
}

fn headings(plan: &Plan) -> Vec<String> {
    let levels = levels(plan).into_iter().map(|(_, name)| name);
    levels
        .chain(["番号", "取組名", "枝番"].map(str::to_owned))
        .collect()
}

/// The outline, every heading written in every row.
pub(crate) fn outline(plan: &Plan) -> String {
    let mut rows = vec![headings(plan)];
    rows[0].extend(["再掲", "担当課", "概要", "備考", "印", "種別", "実施主体"].map(str::to_owned));
    for listing in Outline::of(plan).listings() {
        let initiative = listing.initiative;
        let mut row = place(plan, &listing);
        let mark = if listing.placement.cross_listed {
            "○"
        } else {
            ""
        };
        row.push(mark.to_owned());
        row.push(names(&initiative.sections, |id| {
            plan.get(id).unwrap().name.clone()
        }));
        row.push(initiative.overview.clone());
        row.push(initiative.remarks.clone());
        row.push(names(&initiative.marks, |id| {
            plan.get(id).unwrap().name.clone()
        }));
        row.push(names(&initiative.funding_types, |id| {
            plan.get(id).unwrap().name.clone()
        }));
        row.push(names(&initiative.actors, |id| {
            plan.get(id).unwrap().name.clone()
        }));
        rows.push(row);
    }
    text(&rows)
}

/// The symbol of the grade of a sheet in a stage.
fn grades(plan: &Plan, stage: Id<Stage>) -> HashMap<(String, FiscalYear), (String, String)> {
    let ratings = plan.ratings.iter().filter(|rating| rating.stage == stage);
    ratings
        .filter(|rating| rating.criterion.is_none() && rating.assessor.is_empty())
        .filter_map(|rating| {
            let sheet = plan.get(rating.sheet?)?;
            let grade = rating.grade.and_then(|grade| plan.get(grade));
            let symbol = grade.map_or_else(String::new, |grade| grade.symbol.clone());
            Some((
                (sheet.initiative.to_string(), sheet.year),
                (symbol, rating.reason.clone()),
            ))
        })
        .collect()
}

/// The ratings of the first stage, one column a year.
pub(crate) fn ratings(plan: &Plan) -> String {
    let stage = plan.in_order::<Stage>()[0].id();
    let grades = grades(plan, stage);
    let mut rows = vec![headings(plan)];
    rows[0].extend(
        plan.years()
            .iter()
            .map(|year| year.show(YearStyle::EraShort)),
    );
    for listing in Outline::of(plan).listings() {
        let mut row = place(plan, &listing);
        let of = listing.initiative.id().to_string();
        row.extend(plan.years().iter().map(|year| {
            let found = grades.get(&(of.clone(), *year));
            found.map_or_else(String::new, |(symbol, _)| symbol.clone())
        }));
        rows.push(row);
    }
    text(&rows)
}

/// The sheets of a year.
pub(crate) fn sheets(plan: &Plan, year: FiscalYear) -> String {
    let stages = plan.in_order::<Stage>();
    let mut rows = vec![headings(plan)];
    rows[0].extend(["取組内容", "成果", "今後の方針", "備考"].map(str::to_owned));
    for stage in &stages {
        rows[0].extend([stage.name.clone(), format!("{}の理由", stage.name)]);
    }
    let all: Vec<_> = stages
        .iter()
        .map(|stage| grades(plan, stage.id()))
        .collect();
    for listing in Outline::of(plan).listings() {
        let of = listing.initiative.id();
        let mut sheets = plan.sheets.iter();
        let Some(sheet) = sheets.find(|sheet| sheet.initiative == of && sheet.year == year) else {
            continue;
        };
        let mut row = place(plan, &listing);
        row.extend(
            [
                &sheet.activity,
                &sheet.outcome,
                &sheet.policy,
                &sheet.remarks,
            ]
            .map(Clone::clone),
        );
        for grades in &all {
            let found = grades
                .get(&(of.to_string(), year))
                .cloned()
                .unwrap_or_default();
            row.extend([found.0, found.1]);
        }
        rows.push(row);
    }
    text(&rows)
}

/// The indicators with baseline, targets and actuals.
pub(crate) fn indicators(plan: &Plan) -> String {
    let mut rows = vec![headings(plan)];
    rows[0]
        .extend(["指標", "単位", "注記", "良い方向", "基準値", "基準値の時点"].map(str::to_owned));
    for year in plan.years() {
        let year = year.show(YearStyle::Era);
        rows[0].extend([format!("{year}\n目標値"), format!("実績値（{year}）")]);
    }
    let homes = Outline::of(plan).homes();
    for indicator in plan.in_order::<Indicator>() {
        let value = |kind, year: Option<FiscalYear>| {
            let mut values = plan.indicator_values.iter();
            let found = values.find(|value| {
                value.indicator == indicator.id()
                    && value.kind == kind
                    && value.population == 0
                    && (kind == ValueKind::Baseline || value.year == year)
            });
            found.map(|value| (value.as_printed.clone(), value.when_as_printed.clone()))
        };
        let mut row = place(plan, &homes[&indicator.initiative]);
        row.extend([&indicator.name, &indicator.unit, &indicator.note].map(Clone::clone));
        let better = serde_json::to_value(indicator.better).unwrap();
        row.push(ayumi::wording::forms::choice(
            "better",
            better.as_str().unwrap(),
        ));
        let baseline = value(ValueKind::Baseline, None).unwrap_or_default();
        row.extend([baseline.0, baseline.1]);
        for year in plan.years() {
            row.push(value(ValueKind::Target, Some(year)).unwrap_or_default().0);
            row.push(value(ValueKind::Actual, Some(year)).unwrap_or_default().0);
        }
        rows.push(row);
    }
    text(&rows)
}

/// The opinions with the answer to each.
pub(crate) fn opinions(plan: &Plan) -> String {
    let mut rows = vec![headings(plan)];
    rows[0].extend(["年度", "意見", "会議", "対応", "対応課", "状況"].map(str::to_owned));
    let homes = Outline::of(plan).homes();
    for opinion in plan.in_order::<Opinion>() {
        let mut row = if let Some(initiative) = opinion.initiative {
            place(plan, &homes[&initiative])
        } else {
            let node = opinion.node.and_then(|node| plan.get(node));
            let of_level = |(level, _): (Id<Level>, String)| {
                let mut next = node.cloned();
                while let Some(here) = next {
                    if here.level == Some(level) {
                        return here.title.clone();
                    }
                    next = here.parent.and_then(|parent| plan.get(parent)).cloned();
                }
                // A sign that nothing is meant: a blank would take the one above.
                "－".to_owned()
            };
            let above = levels(plan).into_iter().map(of_level);
            above.chain([const { String::new() }; 3]).collect()
        };
        let mut responses = plan.opinion_responses.iter();
        let response = responses.find(|response| response.opinion == opinion.id());
        row.extend([
            opinion.year.show(YearStyle::Era),
            opinion.text.clone(),
            opinion.given_by.clone(),
        ]);
        row.extend(match response {
            None => [const { String::new() }; 3],
            Some(response) => {
                let section = response.section.and_then(|section| plan.get(section));
                let state = serde_json::to_value(response.state).unwrap();
                [
                    response.text.clone(),
                    section.map_or_else(String::new, |section| section.name.clone()),
                    ayumi::wording::forms::choice("state", state.as_str().unwrap()),
                ]
            }
        });
        rows.push(row);
    }
    text(&rows)
}

/// The sections.
pub(crate) fn sections(plan: &Plan) -> String {
    let mut rows = vec![vec!["部署名".to_owned(), "連絡先".to_owned()]];
    for section in plan.in_order::<Section>() {
        rows.push(vec![section.name.clone(), section.contact.clone()]);
    }
    text(&rows)
}

/// The issues that belong to a node, under the headings above it.
pub(crate) fn issues(plan: &Plan) -> String {
    let levels = levels(plan);
    let mut rows = vec![
        levels
            .iter()
            .map(|(_, name)| name.clone())
            .collect::<Vec<_>>(),
    ];
    rows[0].push("残された課題".to_owned());
    for issue in &plan.issues {
        let mut row = Vec::new();
        for (level, _) in &levels {
            let mut next = issue.node.and_then(|node| plan.get(node)).cloned();
            let mut title = "－".to_owned();
            while let Some(node) = next {
                if node.level == Some(*level) {
                    title.clone_from(&node.title);
                }
                next = node.parent.and_then(|parent| plan.get(parent)).cloned();
            }
            row.push(title);
        }
        row.push(issue.text.clone());
        rows.push(row);
    }
    text(&rows)
}
