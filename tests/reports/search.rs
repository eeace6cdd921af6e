//! Looking for words: what is found, where it leads, and that nothing a person wrote is missed.

use std::sync::LazyLock;

use ayumi::bundle;
use ayumi::edit::{add, apply, set_sheet};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::OutlineNode;
use ayumi::plan::{Plan, Position, TableName};
use ayumi::report::search::{Hit, MOST, Search};
use ayumi::route::Page;
use proptest::prelude::*;
use serde_json::Value;

use super::small::{frame, id, year};

static HONJO: LazyLock<Plan> = LazyLock::new(|| {
    let sample = include_bytes!("../../public/samples/honjo.json");
    bundle::read(sample).unwrap().plan
});

fn small() -> Plan {
    let mut edits = frame();
    edits.push(add(OutlineNode {
        id: id("n1"),
        position: Position::nth(0),
        level: Some(id("goal")),
        title: "ボランティアの育成".into(),
        ..OutlineNode::default()
    }));
    edits.push(add(Initiative {
        id: id("i1"),
        title: "ﾎﾞﾗﾝﾃｨｱ講座".into(),
        ..Initiative::default()
    }));
    let plan = apply(&Plan::default(), edits).unwrap().0;
    let mut edits = Vec::new();
    for (western, text) in [(2024, "ぼらんてぃあ ８人"), (2025, "Ａコースと\nＢコース")]
    {
        edits.extend(set_sheet(&plan, id("i1"), year(western), |sheet| {
            sheet.activity = text.into();
        }));
    }
    apply(&plan, edits).unwrap().0
}

/// Everything found, whatever the steps.
fn found(plan: &Plan, words: &str, step: usize) -> (Vec<Hit>, usize) {
    let mut search = Search::new(plan, words);
    while search.go_on(step) {}
    (search.hits(), search.count())
}

fn places(plan: &Plan, words: &str) -> Vec<String> {
    let (hits, _) = found(plan, words, 7);
    hits.into_iter().map(|hit| hit.place).collect()
}

#[test]
fn widths_kana_and_capitals_do_not_matter_and_what_is_found_leads_to_its_page() {
    let (hits, count) = found(&small(), "ボランティア", 3);
    let told: Vec<_> = hits
        .iter()
        .map(|hit| (hit.page, hit.year, hit.excerpt.found.as_str()))
        .collect();
    let expected = [
        (Page::Outline, None, "ボランティア"),
        (Page::Initiative(id("i1")), None, "ﾎﾞﾗﾝﾃｨｱ"),
        (Page::Sheet(id("i1")), Some(year(2024)), "ぼらんてぃあ"),
    ];
    assert_eq!(told, expected);
    assert_eq!(count, 3);
    assert_eq!(hits[2].label, "具体的な取組内容");
    assert_eq!(hits[2].place, "進捗管理シート「ﾎﾞﾗﾝﾃｨｱ講座」令和6年度");
    assert_eq!(
        places(&small(), "b"),
        ["進捗管理シート「ﾎﾞﾗﾝﾃｨｱ講座」令和7年度"]
    );
}

#[test]
fn every_word_has_to_stand_in_the_record() {
    let plan = small();
    assert_eq!(places(&plan, "ボランティア 8人").len(), 1);
    assert_eq!(places(&plan, "ボランティア　9人").len(), 0);
    assert_eq!(places(&plan, " 　").len(), 0);
    assert_eq!(places(&plan, "").len(), 0);
}

#[test]
fn what_is_no_text_of_a_person_is_not_found() {
    assert_eq!(places(&small(), "i1"), Vec::<String>::new());
}

#[test]
fn many_places_are_counted_and_only_some_are_named() {
    let plan = (0..2 * MOST).fold(Plan::default(), |plan, index| {
        let edits = if plan.plan.is_empty() {
            frame()
        } else {
            Vec::new()
        };
        let initiative = add(Initiative {
            id: id(&format!("i{index}")),
            title: "見守り".into(),
            ..Initiative::default()
        });
        let edits = edits.into_iter().chain([initiative]).collect();
        apply(&plan, edits).unwrap().0
    });
    let (hits, count) = found(&plan, "みまもり 見守り", 50);
    assert_eq!((hits.len(), count), (0, 0));
    let (hits, count) = found(&plan, "見守り", 50);
    assert_eq!((hits.len(), count), (MOST, 2 * MOST));
}

proptest! {
    /// Whatever stands in the title of an initiative of a real plan, and in the text of a sheet, is
    /// found by any piece of it, in steps of any size.
    #[test]
    fn any_piece_of_what_was_written_is_found(at in 0_usize..40, from in 0_usize..20, length in 2_usize..6, step in 1_usize..500) {
        let table = HONJO.table(TableName::Initiatives);
        let key = table.keys()[at % table.count()];
        let Value::String(title) = table.value(key, "title") else { return Ok(()) };
        let piece: String = title.chars().skip(from % title.chars().count()).take(length).collect();
        prop_assume!(!piece.trim().is_empty());
        // A piece with a gap in it is looked for as two words.
        let (hits, count) = found(&HONJO, &piece, step);
        let is_named = hits.iter().any(|hit| hit.page == Page::Initiative(key.into()));
        prop_assert!(is_named || count > MOST, "{piece}");
    }
}
