//! How one wording became another.

use ayumi::plan::normal::comparable;
use ayumi::plan::rewording::{Span, SpanKind, rewording};
use proptest::prelude::*;

/// The pieces written as one line: [-removed-] and {+added+}.
fn drawn(old: &str, new: &str) -> String {
    let piece = |span: &Span| match span.kind {
        SpanKind::Kept => span.text.clone(),
        SpanKind::Removed => format!("[-{}-]", span.text),
        SpanKind::Added => format!("{{+{}+}}", span.text),
    };
    rewording(old, new).iter().map(piece).collect()
}

#[test]
fn words_that_came_and_went_are_marked() {
    assert_eq!(
        drawn(
            "県内災害ボランティアセンターの運営支援",
            "県内災害ボランティアセンターのICT促進等による運営支援"
        ),
        "県内災害ボランティアセンターの{+ICT促進等による+}運営支援"
    );
    assert_eq!(
        drawn("職員採用に向けた協議", "職員の採用に向けた相談"),
        "職員{+の+}採用に向けた[-協議-]{+相談+}"
    );
    assert_eq!(drawn("", "はじめて"), "{+はじめて+}");
    assert_eq!(drawn("なくなった", ""), "[-なくなった-]");
    assert_eq!(drawn("", ""), "");
    assert_eq!(drawn("おなじ", "おなじ"), "おなじ");
}

#[test]
fn a_width_alone_is_no_change() {
    assert_eq!(drawn("ICT化４回", "ＩＣＴ化4回"), "ＩＣＴ化4回");
    assert_eq!(drawn("年４回", "年5回"), "年[-４-]{+5+}回");
}

#[test]
fn letters_that_are_in_both_by_accident_are_not_kept_alone() {
    // Only 会 and の stand in both.
    assert_eq!(
        drawn("会議の開催", "研修会への参加の促し"),
        "[-会議の開催-]{+研修会への参加の促し+}"
    );
}

#[test]
fn texts_that_have_nothing_in_common_are_told_quickly() {
    let (old, new) = ("あいうえお".repeat(2_000), "カキクケコ".repeat(2_000));
    let spans = rewording(&old, &new);
    assert_eq!(spans.len(), 2);
    assert_eq!(
        (spans[0].text.as_str(), spans[1].text.as_str()),
        (old.as_str(), new.as_str())
    );
}

fn joined(spans: &[Span], without: SpanKind) -> String {
    let texts = spans.iter().filter(|span| span.kind != without);
    texts.map(|span| span.text.as_str()).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost(old in "[あいう研修の１1 \n]{0,40}", new in "[あいう研修の１1 \n]{0,40}") {
        let spans = rewording(&old, &new);
        prop_assert_eq!(joined(&spans, SpanKind::Removed), new);
        // Kept letters are written as the new wording has them.
        prop_assert_eq!(comparable(&joined(&spans, SpanKind::Added)), comparable(&old));
    }

    #[test]
    fn pieces_alternate(old in "[あいう]{0,30}", new in "[あいう]{0,30}") {
        let kinds: Vec<SpanKind> = rewording(&old, &new).iter().map(|span| span.kind).collect();
        for pair in kinds.windows(2) {
            prop_assert!(pair[0] != pair[1] && pair != [SpanKind::Added, SpanKind::Removed], "{:?}", kinds);
        }
        if old == new {
            prop_assert!(kinds.iter().all(|kind| *kind == SpanKind::Kept));
        }
    }
}
