//! The sample of the final review family, from `samples/tables/kawaguchi`.

use std::path::Path;

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add, change};
use ayumi::plan::header::{PeriodChange, PlanHeader};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::vocabulary::{Level, Section};
use ayumi::plan::{Id, Plan, Position};
use ayumi::preset::Preset;

use super::{Made, id, key, let_in, made, year};

mod indicators;
mod reviews;
mod tables;

use tables::{LevelName, NodeRow, Tables};

const MADE: Made = Made {
    id: "kawaguchi",
    preset: Preset::FinalReview,
    title: "川口市社協　第３次（強化）計画",
    organisation: "川口市社会福祉協議会",
    notice: "これは見本です。体系、取り組みの名称、達成状況の区分、計画の期間とその延長、文章に出てくる人数などの数値は、\
        川口市社会福祉協議会が公表した「第３次計画の総括」から採りました。取り組み内容、延長後の取り組み、\
        重点項目ごとの文章、課題、延長の理由などの文章と担当課は、すべてこの見本のために作ったものです。\
        実在する団体の活動や考えを示すものではありません。",
    period: (2020, 2022),
};

/// The basic philosophy, as the document names it.
const PREFACE: &str = "基本理念：誰もがあんしんして暮らせる福祉のまちづくり";

/// Made up, after the three reasons that the document gives.
const EXTENDED_BECAUSE: &str = "福祉をめぐる状況が変わったこと、第１次計画から１０年がたったこと、\
    ５年から１０年先までを考えて取り組みを見直す時間がいることから、期間を２年延ばした。";

/// The plan the tables in that folder describe.
pub(super) fn plan(folder: &Path) -> Result<Plan> {
    let tables = Tables::read(folder)?;
    let plan = made(&MADE)?;
    let header: Id<PlanHeader> = key(MADE.id)?.into();
    let preface = change(&plan, header, |header| {
        PREFACE.clone_into(&mut header.preface);
    });
    let edits = [
        preface,
        vec![extension()?],
        outline(&plan, &tables)?,
        actions(&tables)?,
        indicators::edits(&tables)?,
        reviews::edits(&plan, &tables)?,
    ];
    let_in(&plan, edits.concat())
}

/// Decided in the last year of the period as first set, after the mid-term review.
fn extension() -> Result<Edit> {
    Ok(add(PeriodChange {
        id: id("extension")?,
        new_last_year: year(2024)?,
        decided_year: Some(year(2022)?),
        reason: EXTENDED_BECAUSE.to_owned(),
        ..PeriodChange::default()
    }))
}

fn outline(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let levels = plan.in_order::<Level>();
    let node = |(index, row): (usize, &NodeRow)| {
        let level = match row.level {
            LevelName::Field => 0,
            LevelName::Item => 1,
            LevelName::Action => 2,
        };
        let level = levels.get(level).context("the preset lacks a level")?;
        let parent = Some(row.parent.as_str()).filter(|parent| !parent.is_empty());
        Ok(add(OutlineNode {
            id: id(&row.key)?,
            parent: parent.map(id).transpose()?,
            position: Position::nth(index),
            level: Some(level.id()),
            title: row.title.clone(),
            ..OutlineNode::default()
        }))
    };
    tables.outline.iter().enumerate().map(node).collect()
}

/// The judged rows with their sections and where they are listed.
fn actions(tables: &Tables) -> Result<Vec<Edit>> {
    let mut sections: Vec<&str> = Vec::new();
    let mut edits = Vec::new();
    for (index, row) in tables.actions.iter().enumerate() {
        if !sections.contains(&row.section.as_str()) {
            edits.push(add(Section {
                id: section_id(sections.len())?,
                position: Position::nth(sections.len()),
                name: row.section.clone(),
                ..Section::default()
            }));
            sections.push(&row.section);
        }
        let section = sections.iter().position(|name| *name == row.section);
        edits.push(add(Initiative {
            id: id(&row.key)?,
            title: row.title.clone(),
            sections: vec![section_id(section.unwrap_or_default())?],
            overview: row.overview.clone(),
            ..Initiative::default()
        }));
        edits.push(add(Placement {
            id: id(&format!("{}-{}", row.node, row.key))?,
            node: id(&row.node)?,
            initiative: id(&row.key)?,
            // After the node that stands among them: 財源確保に向けた取り組み comes first.
            position: Position::nth(tables.outline.len() + index),
            listed_title: row.listed_title.clone(),
            ..Placement::default()
        }));
    }
    Ok(edits)
}

fn section_id(index: usize) -> Result<Id<Section>> {
    id(&format!("section-{}", index + 1))
}
