//! A small plan with what is unusual: an item in parts, a repeated listing, an item without a
//! section, one that starts late, one that is retired, marks, two actors, a year known only as
//! counts.

use ayumi::edit::{Edit, add, apply};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Assessor, Grade, RatingScale, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::summary::ReportedTally;
use ayumi::plan::vocabulary::{Actor, Level, Mark, Section};
use ayumi::plan::{FiscalYear, Id, Plan, Position};

/// The fiscal years of the plan.
pub(crate) const FIRST: i32 = 2024;
pub(crate) const LAST: i32 = 2026;

pub(crate) fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

pub(crate) fn id<R>(key: &str) -> Id<R> {
    Id::new(key).unwrap()
}

/// Adds what a plan needs: a header, two levels, two sections, one scale ◎○×, one stage.
pub(crate) fn frame() -> Vec<Edit> {
    let mut edits = vec![
        add(PlanHeader {
            id: id("plan"),
            title: "小さな計画".into(),
            first_year: year(FIRST),
            last_year: year(LAST),
            ..PlanHeader::default()
        }),
        add(RatingScale {
            id: id("scale"),
            ..RatingScale::default()
        }),
        add(Stage {
            id: id("self"),
            name: "自己評価".into(),
            scale: id("scale"),
            assessor: Assessor::Section,
            ..Stage::default()
        }),
    ];
    for (index, (key, name)) in [("goal", "基本目標"), ("item", "取組")]
        .into_iter()
        .enumerate()
    {
        edits.push(add(Level {
            id: id(key),
            position: Position::nth(index),
            name: name.into(),
            ..Level::default()
        }));
    }
    for (index, (key, name)) in [("east", "東係"), ("west", "西係")].into_iter().enumerate() {
        edits.push(add(Section {
            id: id(key),
            position: Position::nth(index),
            name: name.into(),
            ..Section::default()
        }));
    }
    for (index, (key, symbol, rank)) in [
        ("best", "◎", Some(1)),
        ("good", "○", Some(2)),
        ("aside", "―", None),
    ]
    .into_iter()
    .enumerate()
    {
        edits.push(add(Grade {
            id: id(key),
            scale: id("scale"),
            position: Position::nth(index),
            symbol: symbol.into(),
            achieved: Some(rank == Some(1)),
            rank,
            reason_required: rank == Some(2),
            ..Grade::default()
        }));
    }
    edits
}

pub(crate) fn node(key: &str, parent: Option<&str>, level: Option<&str>, index: usize) -> Edit {
    add(OutlineNode {
        id: id(key),
        parent: parent.map(id),
        level: level.map(id),
        position: Position::nth(index),
        title: format!("項目{key}"),
        ..OutlineNode::default()
    })
}

pub(crate) fn initiative(key: &str, sections: &[&str]) -> Initiative {
    Initiative {
        id: id(key),
        title: format!("取組{key}"),
        sections: sections.iter().map(|section| id(section)).collect(),
        ..Initiative::default()
    }
}

pub(crate) fn listing(node: &str, initiative: &str, index: usize, cross_listed: bool) -> Placement {
    Placement {
        id: id(&format!("{node}-{initiative}")),
        node: id(node),
        initiative: id(initiative),
        position: Position::nth(index),
        cross_listed,
        ..Placement::default()
    }
}

/// A sheet with a grade.
pub(crate) fn rated(initiative: &str, western: i32, grade: &str) -> [Edit; 2] {
    let sheet = ProgressSheet::new(id(initiative), year(western));
    let mut rating = Rating::of_sheet(sheet.id, id("self"));
    rating.grade = Some(id(grade));
    [add(sheet), add(rating)]
}

/// The plan.
pub(crate) fn plan() -> Plan {
    let mut edits = frame();
    for (index, key) in ["city", "people"].into_iter().enumerate() {
        edits.push(add(Actor {
            id: id(key),
            position: Position::nth(index),
            name: if key == "city" { "市" } else { "地域" }.into(),
        }));
    }
    edits.push(add(Mark {
        id: id("key"),
        name: "重点".into(),
        ..Mark::default()
    }));
    edits.push(node("g1", None, Some("goal"), 0));
    edits.push(node("g2", None, Some("goal"), 1));
    edits.push(node("parts", Some("g1"), Some("item"), 0));
    // Prose that has no level: what is listed under it has no goal.
    edits.push(node("loose", None, None, 2));

    let mut a = initiative("a", &["east"]);
    a.marks = vec![id("key")];
    a.actors = vec![id("city"), id("people")];
    let mut b = initiative("b", &["west", "east"]);
    b.actors = vec![id("city")];
    let mut late = initiative("late", &["west"]);
    late.starts = Some(year(2026));
    let mut retired = initiative("retired", &[]);
    retired.last_sheet_year = Some(year(2025));
    edits.extend([a, b, late, retired].map(add));

    let part = |node, initiative, index| Placement {
        is_part: true,
        ..listing(node, initiative, index, false)
    };
    edits.extend([
        add(part("parts", "a", 0)),
        add(part("parts", "b", 1)),
        add(listing("g2", "a", 0, true)),
        add(listing("g2", "late", 1, false)),
        add(listing("loose", "retired", 0, false)),
    ]);
    edits.extend(rated("a", 2025, "good"));
    edits.extend(rated("a", 2026, "best"));
    edits.extend(rated("b", 2025, "best"));
    edits.extend(rated("b", 2026, "good"));
    edits.extend(rated("retired", 2025, "aside"));
    edits.extend(unrated("late"));
    // 2024 is known only as counts: of the goal as a whole, and again of its two actors.
    for (index, (node, actor, grade, count)) in [
        ("g1", None, "best", 1),
        ("g1", None, "good", 2),
        ("g1", Some("city"), "best", 1),
        ("g1", Some("people"), "good", 2),
        ("g2", Some("city"), "good", 4),
    ]
    .into_iter()
    .enumerate()
    {
        edits.push(add(ReportedTally {
            id: id(&format!("tally{index}")),
            year: year(2024),
            node: Some(id(node)),
            actor: actor.map(id),
            grade: id(grade),
            count,
            ..ReportedTally::default()
        }));
    }
    apply(&Plan::default(), edits).unwrap().0
}

fn unrated(initiative: &str) -> [Edit; 2] {
    let sheet = ProgressSheet::new(id(initiative), year(2026));
    let mut rating = Rating::of_sheet(sheet.id, id("self"));
    rating.not_rated_because = "始まったばかりのため".into();
    [add(sheet), add(rating)]
}
