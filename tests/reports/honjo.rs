//! The Honjo plan, built from the tables the sample is generated from.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use ayumi::edit::{Edit, add, apply};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{NodeRole, OutlineNode, Placement};
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Assessor, Grade, RatingScale, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::{Level, Section};
use ayumi::plan::{FiscalYear, Id, Plan, Position};

/// The plan: outline, listings, initiatives and both stages' ratings.
pub(crate) fn plan() -> Plan {
    let mut edits = vocabulary();
    edits.extend(outline());
    edits.extend(initiatives());
    edits.extend(listings());
    edits.extend(ratings());
    apply(&Plan::default(), edits).unwrap().0
}

/// A row of a table by column name.
type Row = HashMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("xtask/sample/honjo");
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let mut records = records(&text).into_iter();
    let head = records.next().unwrap();
    let row = |record: Vec<String>| head.iter().cloned().zip(record).collect();
    records.map(row).collect()
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut is_quoted = false;
    for character in text.trim_end().chars() {
        let record = records.last_mut().unwrap();
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => record.push(String::new()),
            '\n' if !is_quoted => records.push(vec![String::new()]),
            other => record.last_mut().unwrap().push(other),
        }
    }
    records
}

fn id<R>(key: &str) -> Id<R> {
    Id::new(key).unwrap()
}

fn year(text: &str) -> FiscalYear {
    FiscalYear::new(text.parse().unwrap()).unwrap()
}

fn vocabulary() -> Vec<Edit> {
    let header = PlanHeader {
        id: id("plan"),
        title: "ふくしの杜ほんじょうプラン２１".into(),
        first_year: year("2019"),
        last_year: year("2023"),
        ..PlanHeader::default()
    };
    let mut edits = vec![add(header)];
    let levels = [
        ("strategy", "基本戦略"),
        ("area", "施策細目"),
        ("priority_measure", "重点施策"),
        ("item", "重点的取組"),
    ];
    for (index, (key, name)) in levels.into_iter().enumerate() {
        edits.push(add(Level {
            id: id(key),
            position: Position::nth(index),
            name: name.into(),
            ..Level::default()
        }));
    }
    let sections = [
        "地域福祉係",
        "社会福祉係",
        "庶務係",
        "地域包括支援センター係",
    ];
    for (index, name) in sections.into_iter().enumerate() {
        edits.push(add(Section {
            id: section(name),
            position: Position::nth(index),
            name: name.into(),
            ..Section::default()
        }));
    }
    edits.push(add(RatingScale {
        id: id("scale"),
        ..RatingScale::default()
    }));
    for (index, (symbol, label)) in [
        ("A", "達成"),
        ("B", "未達成"),
        ("C", "検討中"),
        ("D", "中止"),
    ]
    .into_iter()
    .enumerate()
    {
        edits.push(add(Grade {
            id: id(symbol),
            scale: id("scale"),
            position: Position::nth(index),
            symbol: symbol.into(),
            label: label.into(),
            achieved: Some(symbol == "A"),
            rank: u32::try_from(index + 1).ok(),
            ..Grade::default()
        }));
    }
    for (index, (key, name, assessor)) in [
        ("self", "自己評価", Assessor::Section),
        ("group", "査定", Assessor::Committee),
    ]
    .into_iter()
    .enumerate()
    {
        edits.push(add(Stage {
            id: id(key),
            position: Position::nth(index),
            name: name.into(),
            assessor,
            scale: id("scale"),
            ..Stage::default()
        }));
    }
    edits
}

fn section(name: &str) -> Id<Section> {
    ayumi::plan::Key::derived(&["section", name]).into()
}

fn outline() -> Vec<Edit> {
    let node = |(index, row): (usize, Row)| {
        add(OutlineNode {
            id: id(&row["key"]),
            parent: Id::new(&row["parent"]),
            position: place(&row["number"], index),
            level: Some(id(&row["level"])),
            number: row["number"].clone(),
            title: row["title"].clone(),
            role: if row["omitted"] == "1" {
                NodeRole::Omitted
            } else {
                NodeRole::Heading
            },
            reason: row["omitted_reason"].clone(),
            ..OutlineNode::default()
        })
    };
    table("outline.csv")
        .into_iter()
        .enumerate()
        .map(node)
        .collect()
}

/// Item nodes and listings stand among each other in the order of their circled numbers.
fn place(number: &str, index: usize) -> Position {
    let circled = "①②③④⑤⑥⑦⑧⑨"
        .chars()
        .position(|sign| number.starts_with(sign));
    Position::nth(circled.unwrap_or(index))
}

fn initiatives() -> Vec<Edit> {
    let initiative = |row: Row| {
        add(Initiative {
            id: id(&row["key"]),
            title: row["title"].clone(),
            sections: row["sections"].split('；').map(section).collect(),
            ..Initiative::default()
        })
    };
    table("initiatives.csv")
        .into_iter()
        .map(initiative)
        .collect()
}

fn listings() -> Vec<Edit> {
    let listing = |(index, row): (usize, Row)| {
        add(Placement {
            id: id(&format!("page{}", row["page"])),
            node: id(&row["node"]),
            initiative: id(&row["initiative"]),
            position: place(&row["number"], index),
            number: format!("{}{}", row["number"], row["part"]),
            is_part: !row["part"].is_empty(),
            cross_listed: row["cross_listed"] == "1",
            listed_title: row["listed_title"].clone(),
        })
    };
    table("listings.csv")
        .into_iter()
        .enumerate()
        .map(listing)
        .collect()
}

fn ratings() -> Vec<Edit> {
    let mut edits = Vec::new();
    for (file, stage) in [("ratings.csv", "self"), ("working_group.csv", "group")] {
        for row in table(file) {
            let sheet = ProgressSheet::new(id(&row["initiative"]), year(&row["year"]));
            let mut rating = Rating::of_sheet(sheet.id, id(stage));
            rating.grade = Some(id(&row["grade"]));
            if stage == "self" {
                edits.push(add(sheet));
            }
            edits.push(add(rating));
        }
    }
    edits
}
