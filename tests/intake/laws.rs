//! What holds for every plan and every table.

use std::collections::BTreeSet;

use ayumi::intake::{IntakeKind, Outcome, Preview, Problem, ProblemKind, Request, preview};
use ayumi::plan::Plan;
use proptest::prelude::*;

use super::{faults, looked_at, of_year, request, sample, table, taken, written, year};

const SAMPLES: [&str; 5] = ["honjo", "kawagoe", "nishitokyo", "kawaguchi", "kanagawa"];

/// Every kind of table a plan is written as, that has anything in it.
fn tables(plan: &Plan) -> Vec<(Request, String)> {
    let mut tables = vec![
        (request(IntakeKind::Outline), written::outline(plan)),
        (request(IntakeKind::Indicators), written::indicators(plan)),
        (request(IntakeKind::Ratings), written::ratings(plan)),
        (request(IntakeKind::Opinions), written::opinions(plan)),
        (request(IntakeKind::Issues), written::issues(plan)),
        (request(IntakeKind::Sections), written::sections(plan)),
    ];
    for year in plan.years() {
        let western = i32::from(year.western());
        tables.push((
            of_year(IntakeKind::Sheets, western),
            written::sheets(plan, year),
        ));
    }
    // A heading may have two lines.
    tables.retain(|(_, text)| table(text).rows().len() > 1);
    tables
}

#[test]
fn what_an_export_of_the_same_table_says_changes_nothing() {
    for name in SAMPLES {
        let plan = sample(name);
        for (request, text) in tables(&plan) {
            let found = looked_at(&plan, &text, &request);
            let kind = request.kind;
            assert_eq!(faults(&found), [], "{name} {kind:?}");
            assert_eq!(*found.edits, [], "{name} {kind:?}");
            let rows = found.rows.iter();
            assert!(
                rows.clone().all(|row| row.outcome == Outcome::Unchanged),
                "{name} {kind:?}"
            );
        }
    }
}

/// The rows of a table that hold anything below its headings.
fn written_rows(text: &str, found: &Preview) -> BTreeSet<usize> {
    let last = found.header.unwrap().last;
    let table = table(text);
    let rows = table
        .rows()
        .iter()
        .filter(|row| !row.is_blank() && row.number > last);
    rows.map(|row| row.number).collect()
}

/// A table with what people do to tables: cells emptied, changed, rows moved, doubled, left out.
fn disturbed(text: &str, seed: u64) -> String {
    let mut chance = super::support::Chance::of(seed);
    let block = ayumi::clipboard::Block::read(text).unwrap();
    let mut lines: Vec<Vec<String>> = block.rows().to_vec();
    let words = [
        "",
        "－",
        "同上",
        "A",
        "Ｂ",
        "新しいもの",
        "未集計",
        "令和5年度",
        "＝1+1",
        "地域福祉係",
    ];
    for _ in 0..12 {
        let row = 1 + chance.below(lines.len() - 1);
        let column = chance.below(lines[row].len());
        match chance.below(4) {
            0 => lines.swap(row, 1),
            1 => {
                let doubled = lines[row].clone();
                lines.push(doubled);
            }
            _ => words[chance.below(words.len())].clone_into(&mut lines[row][column]),
        }
    }
    let cell = |cell: &String| {
        if cell.contains(['\n', '\t']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn twice_is_once_and_no_row_is_lost(
        name in proptest::sample::select(SAMPLES[..4].to_vec()),
        which in 0_usize..12,
        seed: u64,
        adds_names: bool,
    ) {
        twice_is_once(name, which, seed, (false, adds_names))?;
    }

    #[test]
    fn twice_is_once_where_blanks_erase(
        name in proptest::sample::select(SAMPLES[..4].to_vec()),
        which in 0_usize..12,
        seed: u64,
        adds_names: bool,
    ) {
        twice_is_once(name, which, seed, (true, adds_names))?;
    }

    #[test]
    fn a_refused_row_changes_nothing_and_keeps_no_other_out(seed: u64) {
        let plan = sample("honjo");
        let text = disturbed(&written::sheets(&plan, year(2023)), seed);
        let request = of_year(IntakeKind::Sheets, 2023);
        let found = preview(&plan, &table(&text), &request);
        let refused: BTreeSet<usize> = faults(&found).into_iter().map(|(row, _)| row).collect();
        // The same table with the refused rows emptied brings in the same.
        let block = ayumi::clipboard::Block::read(&text).unwrap();
        let lines = block.rows();
        let mut kept = String::new();
        for (index, line) in lines.iter().enumerate() {
            if !refused.contains(&(index + 1)) {
                let cells = line.iter().map(|cell| format!("\"{}\n\"", cell.replace('"', "\"\"")));
                kept.push_str(&cells.collect::<Vec<_>>().join("\t"));
            }
            kept.push('\n');
        }
        let without = preview(&plan, &table(&kept), &request);
        // A row may be refused because a refused one is the first to say otherwise.
        if faults(&without).is_empty() {
            prop_assert_eq!(taken(&plan, &found), taken(&plan, &without));
        }
    }

    #[test]
    fn any_text_is_read_without_harm(text in "[\t\n\"A-C=①再掲取組担当課評価令和5年度]{0,120}", kind in 0_usize..7) {
        let plan = sample("kawaguchi");
        let request = of_year(IntakeKind::ALL[kind], 2021);
        let found = preview(&plan, &table(&text), &request);
        if found.blocked.is_none() {
            taken(&plan, &found);
        }
    }
}

fn twice_is_once(
    name: &str,
    which: usize,
    seed: u64,
    (blanks_erase, adds_names): (bool, bool),
) -> Result<(), TestCaseError> {
    let plan = sample(name);
    let tables = tables(&plan);
    let (request, text) = &tables[which % tables.len()];
    let request = Request {
        blanks_erase,
        adds_names,
        ..request.clone()
    };
    let text = disturbed(text, seed);
    let found = preview(&plan, &table(&text), &request);
    prop_assert_eq!(&found.blocked, &None);
    let told: Vec<usize> = found.rows.iter().map(|row| row.number).collect();
    prop_assert_eq!(told.len(), told.iter().collect::<BTreeSet<_>>().len());
    prop_assert_eq!(
        told.into_iter().collect::<BTreeSet<_>>(),
        written_rows(&text, &found)
    );

    let after = taken(&plan, &found);
    let again = preview(&after, &table(&text), &request);
    prop_assert_eq!(&again.blocked, &None);
    prop_assert_eq!(again.edits.to_vec(), vec![], "{} {:?}", name, request.kind);
    // What was refused is refused again, or was waiting for what came with the table. A name may by
    // now stand for several: the table brought a part of its own beside it.
    let is_ambiguous = |problem: &Problem| matches!(problem.kind, ProblemKind::Several(_));
    for row in again.rows.iter() {
        let before = found
            .rows
            .iter()
            .find(|other| other.number == row.number)
            .unwrap();
        if row.outcome == Outcome::Refused && !row.problems.iter().all(is_ambiguous) {
            prop_assert_eq!(before.outcome, Outcome::Refused);
        }
    }
    Ok(())
}
