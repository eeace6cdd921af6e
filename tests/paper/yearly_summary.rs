//! The yearly summary on paper, against the published document of the year 2023.

use ayumi::paper::{Block, Piece, RowKind, Tone};

use crate::support::{draw, leaves, sample, tables, words};

#[test]
fn the_table_has_every_count_of_the_document_and_its_total() {
    let leaves = leaves(&sample("kawagoe"), 2023, Piece::Summary);
    let table = tables(&leaves)[0];
    let plain = table.body.iter().filter(|row| row.kind == RowKind::Plain);
    // Seven measures, each with two actors.
    assert_eq!(plain.count(), 14);
    let totals: Vec<Vec<String>> = table
        .body
        .iter()
        .filter(|row| row.kind == RowKind::Total)
        .map(|row| row.cells.iter().map(words).collect())
        .collect();
    assert_eq!(
        totals,
        [
            [
                "計",
                "141 (⇧ 36)",
                "129 (⇩ 15)",
                "22 (⇩ 19)",
                "13 (⇩ 2)",
                "305"
            ],
            ["割合", "46.2％", "42.3％", "7.2％", "4.3％", ""],
        ]
    );
}

#[test]
fn a_survey_that_is_left_out_prints_its_reason() {
    let leaves = leaves(&sample("kawagoe"), 2023, Piece::Summary);
    let reasons: Vec<&str> = leaves[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Text {
                tone: Tone::Reason,
                text,
            } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(reasons, ["比較可能な調査がないため省略"]);
}

#[test]
fn it_prints_in_the_order_of_the_document() {
    let leaves = leaves(&sample("kawagoe"), 2023, Piece::Summary);
    assert_eq!(leaves.len(), 1);
    insta::assert_snapshot!(draw(&leaves[0]));
}

#[test]
fn a_year_of_which_nothing_is_known_is_not_printed() {
    assert_eq!(leaves(&sample("kanagawa"), 2025, Piece::Summary), []);
}
