//! Actual values against their targets.

use ayumi::plan::reading::{BetterWhen, Ratio, attainment, is_met, read};
use proptest::prelude::*;

/// Returns the percentage and whether the target is met.
fn judged(target: &str, actual: &str, better_when: BetterWhen) -> Option<(String, Option<bool>)> {
    let found = attainment(&read(target), &read(actual), better_when)?;
    Some((found.ratio.percent_one_decimal(), found.met))
}

#[track_caller]
fn is_judged(target: &str, actual: &str, percent: &str, met: bool) {
    let found = judged(target, actual, BetterWhen::Higher);
    assert_eq!(found, Some((percent.to_owned(), Some(met))));
}

#[test]
fn the_figures_of_real_sheets_come_out_as_printed() {
    is_judged("目標額の達成（5,663,000円）", "6,451,531円", "113.9", true);
    is_judged(
        "ふくしＰＲコーナーの設置（45か所）",
        "42カ所",
        "93.3",
        false,
    );
    is_judged(
        "閲覧数の増加（年間55,000件）",
        "年間50,178件",
        "91.2",
        false,
    );
    is_judged("年４回受講", "4回", "100.0", true);
    is_judged("66人（31人）", "33人", "50.0", false);
    is_judged("４００万円", "3,950千円", "98.8", false);
}

#[test]
fn halves_are_rounded_up() {
    let percent = |part, whole| Ratio::new(part, whole).map(Ratio::percent_one_decimal);
    assert_eq!(percent(31, 35).as_deref(), Some("88.6"));
    assert_eq!(percent(16, 17).as_deref(), Some("94.1"));
    assert_eq!(percent(1, 2000).as_deref(), Some("0.1"));
    assert_eq!(percent(141, 305).as_deref(), Some("46.2"));
    assert_eq!(percent(129, 305).as_deref(), Some("42.3"));
    assert_eq!(percent(22, 305).as_deref(), Some("7.2"));
    assert_eq!(percent(13, 305).as_deref(), Some("4.3"));
    assert_eq!(percent(0, 5).as_deref(), Some("0.0"));
    assert_eq!(percent(-1, 8).as_deref(), Some("-12.5"));
    assert_eq!(percent(1, 0), None);
    assert_eq!(percent(1, -3), None);
    assert_eq!(percent(i128::MIN, 1), None);
    assert_eq!(Ratio::new(2, 4), Ratio::new(1, 2));
}

#[test]
fn fewer_may_be_better_and_neither_may_be() {
    let percent = Some("80.0".to_owned());
    let with = |met| percent.clone().map(|percent| (percent, met));
    assert_eq!(judged("10件", "8件", BetterWhen::Lower), with(Some(true)));
    assert_eq!(judged("10件", "8件", BetterWhen::Higher), with(Some(false)));
    assert_eq!(judged("10件", "8件", BetterWhen::Neither), with(None));
}

#[test]
fn what_does_not_compare_is_not_judged() {
    for (target, actual) in [
        ("10人", "8件"),
        ("10人", "8"),
        ("0件", "3件"),
        ("参加", "3件"),
        ("10件", ""),
        ("10件", "集計中"),
        ("4～6回", "5回"),
        ("月2回", "20回"),
        ("２か所増", "72か所"),
        ("5,600,00円", "5,339,953円"),
    ] {
        assert_eq!(judged(target, actual, BetterWhen::Higher), None, "{target}");
    }
    let filled = read("8").or_unit("人");
    let found = attainment(&read("10人"), &filled, BetterWhen::Higher);
    assert_eq!(found.and_then(|found| found.met), Some(false));
}

#[test]
fn a_target_of_zero_or_a_range_can_still_be_met() {
    let met = |target, actual, better| is_met(&read(target), &read(actual), better);
    assert_eq!(met("0件", "0件", BetterWhen::Lower), Some(true));
    assert_eq!(met("0件", "1件", BetterWhen::Lower), Some(false));
    assert_eq!(met("4～6回", "4回", BetterWhen::Higher), Some(true));
    assert_eq!(met("4～6回", "7回", BetterWhen::Lower), Some(false));
    assert_eq!(met("２か所増", "3か所増", BetterWhen::Higher), Some(true));
    assert_eq!(met("２か所増", "1か所増", BetterWhen::Higher), Some(false));
    assert_eq!(met("２か所増", "3か所減", BetterWhen::Higher), None);
    assert_eq!(met("２か所増", "3か所増", BetterWhen::Neither), None);
    assert_eq!(met("10件", "10件", BetterWhen::Neither), None);
}

proptest! {
    #[test]
    fn a_percentage_is_the_nearest_tenth(part in -1_000_000_i128..1_000_000, whole in 1_i128..1_000_000) {
        let tenths = Ratio::new(part, whole).map(Ratio::tenths_of_percent);
        // Twice the distance, in units of 1/whole: from just above minus one half to one half.
        let off = tenths.map(|tenths| 2 * (tenths * whole - part * 1000));
        prop_assert!(off.is_some_and(|off| -whole < off && off <= whole));
    }

    #[test]
    fn judging_never_fails(target in "[0-9０-９,.万億円件人回年～増（） ]{0,24}", actual in "[0-9０-９,.万億円件人回年～増（） ]{0,24}") {
        let found = attainment(&read(&target), &read(&actual), BetterWhen::Higher);
        let met = is_met(&read(&target), &read(&actual), BetterWhen::Higher);
        if let Some(found) = found {
            prop_assert_eq!(found.met, met);
        }
    }
}
