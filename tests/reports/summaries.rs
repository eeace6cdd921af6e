//! The parts of a yearly summary on a small plan: texts in their slots and blocks, surveys over
//! waves, opinions and how far their answers are.

use ayumi::edit::summary::{
    TextSlot, add_to_block, move_in_block, rename_block, rewrite, write_text,
};
use ayumi::edit::{Edit, add, apply};
use ayumi::plan::summary::{
    Opinion, OpinionResponse, ResponseState, SummaryText, Survey, SurveyResult,
};
use ayumi::plan::{Plan, Position};
use ayumi::report::opinions::{OpinionStanding, opinions};
use ayumi::report::summary::{TextBlock, TextState, summary, write_all};

use crate::small::{self, id, year};

fn done(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

#[test]
fn a_plan_without_actors_or_counts_has_a_summary_too() {
    let empty = done(&Plan::default(), small::frame());
    let summary = summary(&empty, year(2025));
    assert_eq!(summary.texts.len(), 1);
    assert_eq!(summary.texts[0].state, TextState::Empty);
    assert_eq!(summary.texts[0].sentence, "");
    assert!(!summary.has_outline && !summary.is_counted() && !summary.has_sentences());
    assert_eq!(write_all(&empty, year(2025)), []);
}

#[test]
fn sentences_are_written_once_into_their_slots_and_follow_the_data() {
    let plan = small::plan();
    let written = done(&plan, write_all(&plan, year(2026)));
    let counted = summary(&written, year(2026));
    assert!(counted.has_outline && counted.is_counted() && counted.has_sentences());
    let texts = counted.texts;
    assert!(texts.len() > 1);
    assert!(texts.iter().all(|text| text.state == TextState::AsWritten));
    assert!(texts.iter().all(|text| text.unknown_figures.is_empty()));
    assert_eq!(write_all(&written, year(2026)), []);
    // Another year has texts of its own.
    let other = summary(&written, year(2025)).texts;
    assert!(other.iter().all(|text| text.state == TextState::Empty));
}

#[test]
fn a_text_without_its_sentence_is_replaced_as_a_whole() {
    let plan = small::plan();
    let slot = TextSlot {
        year: year(2026),
        node: None,
        actor: None,
    };
    let plan = done(&plan, rewrite(&plan, slot, "はじめの文。"));
    let plan = done(
        &plan,
        write_text(&plan, slot, "前。はじめの文。後。".into()),
    );
    let plan = done(&plan, rewrite(&plan, slot, "次の文。"));
    assert_eq!(slot.text_in(&plan).unwrap().text, "前。次の文。後。");
    let plan = done(&plan, write_text(&plan, slot, "まったく別の文。".into()));
    let plan = done(&plan, rewrite(&plan, slot, "三つめの文。"));
    assert_eq!(slot.text_in(&plan).unwrap().text, "三つめの文。");
}

/// The headings of a block's texts.
fn headings(blocks: &[TextBlock], block: usize) -> Vec<&str> {
    let texts = blocks[block].texts.iter();
    texts.map(|text| text.heading.as_str()).collect()
}

#[test]
fn programmes_keep_to_their_block() {
    let mut plan = small::plan();
    for (key, block) in [("a", "一"), ("x", "二"), ("b", "一")] {
        plan = done(&plan, add_to_block(&plan, id(key), year(2026), block));
        let name = |text: &mut SummaryText| text.heading = key.into();
        let edits = ayumi::edit::change(&plan, id(key), name);
        plan = done(&plan, edits);
    }
    let blocks = summary(&plan, year(2026)).blocks;
    assert_eq!(blocks.len(), 2);
    assert_eq!(
        (headings(&blocks, 0), headings(&blocks, 1)),
        (vec!["a", "b"], vec!["x"])
    );
    let moved = done(&plan, move_in_block(&plan, id("b"), true));
    assert_eq!(headings(&summary(&moved, year(2026)).blocks, 0), ["b", "a"]);
    assert_eq!(move_in_block(&plan, id("b"), false), []);
    assert_eq!(move_in_block(&plan, id("x"), true), []);
    let named = done(
        &plan,
        rename_block(&plan, year(2026), "一", "別の事業の評価"),
    );
    let blocks = summary(&named, year(2026)).blocks;
    assert_eq!(blocks[0].heading, "別の事業の評価");
    assert_eq!(blocks[0].texts.len(), 2);
    assert_eq!(rename_block(&plan, year(2026), "一", " "), []);
}

#[test]
fn a_survey_is_a_table_of_questions_over_waves() {
    let mut edits = vec![add(Survey {
        id: id("survey"),
        year: year(2026),
        title: "市民意識調査".into(),
        ..Survey::default()
    })];
    let results = [
        ("Q1", "第1回", "40％"),
        ("Q1", "第2回", "45％"),
        ("Q2", "第2回", "12％"),
    ];
    for (index, (question, wave, value)) in results.into_iter().enumerate() {
        edits.push(add(SurveyResult {
            id: id(&format!("result-{index}")),
            survey: id("survey"),
            position: Position::nth(index),
            question: question.into(),
            wave: wave.into(),
            as_printed: value.into(),
        }));
    }
    let plan = done(&small::plan(), edits);
    let surveys = summary(&plan, year(2026)).surveys;
    assert_eq!(surveys[0].waves, ["第1回", "第2回"]);
    let lines: Vec<(&str, &[String])> = surveys[0]
        .lines
        .iter()
        .map(|line| (line.question.as_str(), line.values.as_slice()))
        .collect();
    // A question that a wave did not ask is blank, not nought.
    let first = ["40％".to_owned(), "45％".to_owned()];
    let second = [String::new(), "12％".to_owned()];
    assert_eq!(lines, [("Q1", &first[..]), ("Q2", &second[..])]);
}

#[test]
fn an_opinion_is_as_far_as_its_last_open_answer() {
    use ResponseState::{Declined, Done, Open};
    let standing = |states: &[ResponseState]| {
        let mut edits = vec![add(Opinion {
            id: id("opinion"),
            year: year(2025),
            ..Opinion::default()
        })];
        for (index, state) in states.iter().enumerate() {
            edits.push(add(OpinionResponse {
                id: id(&format!("response-{index}")),
                opinion: id("opinion"),
                section: Some(id(["west", "east"][index])),
                state: *state,
                ..OpinionResponse::default()
            }));
        }
        let plan = done(&small::plan(), edits);
        let next = opinions(&plan, year(2026)).still_open.len();
        let row = opinions(&plan, year(2025)).of_year.remove(0);
        // The sections answer in the plan's order.
        let sections: Vec<String> = row.responses.into_iter().map(|row| row.section).collect();
        assert!(sections.len() < 2 || sections == ["東係", "西係"]);
        (row.standing, next)
    };
    assert_eq!(standing(&[]), (OpinionStanding::Unanswered, 1));
    assert_eq!(standing(&[Done, Open]), (OpinionStanding::Open, 1));
    assert_eq!(standing(&[Done, Declined]), (OpinionStanding::Done, 0));
    assert_eq!(standing(&[Declined]), (OpinionStanding::Declined, 0));
}
