//! Fiscal years: every spelling found in real plans, and the round trip of every style.

use ayumi::plan::fiscal_year::{FiscalYear, YearStyle, read};
use proptest::prelude::*;

#[track_caller]
fn reads(text: &str, western: i32) {
    assert_eq!(read(text), FiscalYear::new(western), "{text}");
    assert!(read(text).is_some(), "{text}");
}

#[test]
fn every_spelling_of_the_documents_is_read() {
    for (text, western) in [
        ("令和５年度", 2023),
        ("令和5年度", 2023),
        ("令和 7年度", 2025),
        ("令和元年度", 2019),
        ("令和５年", 2023),
        ("平成31(2019)年度", 2019),
        ("平成３１（2019）年度", 2019),
        ("平成２７（２０１５）年", 2015),
        ("２０１９（平成 31）年度", 2019),
        ("２０２３年度", 2023),
        ("2020年度", 2020),
        ("2019年度", 2019),
        ("2022", 2022),
        ("R1 ", 2019),
        ("R5", 2023),
        ("R05", 2023),
        ("Ｒ５", 2023),
        ("r5", 2023),
        ("H31", 2019),
        ("Ｈ３１年度", 2019),
        ("平成30年度", 2018),
        ("平成２９年度", 2017),
        ("平成３０年", 2018),
        ("平成 30 年", 2018),
        ("平成30", 2018),
        ("平成35年度", 2023),
        ("令和元(2019)", 2019),
        ("令和元(2019)年度", 2019),
        ("2019年度（令和元年度）", 2019),
        ("令和\n５年\n度", 2023),
        ("㋿5年度", 2023),
        ("昭和64年度", 1989),
    ] {
        reads(text, western);
    }
}

#[test]
fn what_names_no_year_is_not_read() {
    for text in [
        "",
        "8",
        "31",
        "５年度",
        "元年度",
        "年度",
        "R",
        "R0",
        "令和0年度",
        "令和年度",
        "平成31(2020)",
        "2019（2019）",
        "令和1（平成31）年度",
        "令和5(2023",
        "R5年4月",
        "平成31～35年度",
        "12023",
        "2300年度",
        "1899",
        "令和1000年度",
        "+2023",
        "20.3",
        "平成30年度(見込み)",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_year_the_era_changed_is_shown_by_its_new_name() {
    let year = FiscalYear::new(2019);
    let shown = |style| year.map(|year| year.show(style));
    assert_eq!(shown(YearStyle::Era).as_deref(), Some("令和元年度"));
    assert_eq!(shown(YearStyle::EraShort).as_deref(), Some("R1"));
    assert_eq!(read("平成31年度"), year);
    assert_eq!(read("令和元年度"), year);
}

#[test]
fn a_narrow_column_says_the_year_the_way_the_plan_does() {
    let year = FiscalYear::new(2019);
    let short = YearStyle::ALL.map(|style| year.map(|year| year.short_in(style)));
    let expected = YearStyle::ALL.map(|style| {
        let is_western = matches!(style, YearStyle::Western | YearStyle::WesternWithEra);
        Some(if is_western { "2019" } else { "R1" }.to_owned())
    });
    assert_eq!(short, expected);
}

#[test]
fn the_styles_are_written_as_plans_write_them() {
    let year = FiscalYear::new(2023);
    let shown = YearStyle::ALL.map(|style| year.map(|year| year.show(style)).unwrap_or_default());
    assert_eq!(
        shown,
        [
            "令和5年度",
            "R5",
            "2023年度",
            "令和5（2023）年度",
            "2023（令和5）年度"
        ]
    );
    let before = FiscalYear::new(1988).map(|year| year.show(YearStyle::Era));
    assert_eq!(before.as_deref(), Some("昭和63年度"));
}

#[test]
fn a_date_before_april_belongs_to_the_year_before() {
    assert_eq!(FiscalYear::of_date(2024, 3, 31), FiscalYear::new(2023));
    assert_eq!(FiscalYear::of_date(2024, 4, 1), FiscalYear::new(2024));
    assert_eq!(FiscalYear::of_date(2024, 13, 1), None);
    assert_eq!(FiscalYear::of_date(2024, 0, 1), None);
    assert_eq!(FiscalYear::of_date(2024, 4, 32), None);
    assert_eq!(FiscalYear::of_date(1900, 1, 1), None);
    assert_eq!(FiscalYear::of_date(i32::MIN, 1, 1), None);
}

#[test]
fn years_follow_one_another_up_to_the_ends() {
    assert_eq!(FiscalYear::LAST.next(), None);
    assert_eq!(FiscalYear::FIRST.previous(), None);
    assert_eq!(FiscalYear::FIRST.next(), FiscalYear::new(1901));
    let (Some(first), Some(last)) = (FiscalYear::new(2019), FiscalYear::new(2023)) else {
        panic!("both are fiscal years");
    };
    let years: Vec<u16> = FiscalYear::range(first, last)
        .map(FiscalYear::western)
        .collect();
    assert_eq!(years, [2019, 2020, 2021, 2022, 2023]);
    assert_eq!(FiscalYear::range(last, first).count(), 0);
}

#[test]
fn a_file_holds_the_plain_number_and_nothing_out_of_range() {
    let year = FiscalYear::new(2023);
    assert_eq!(serde_json::to_string(&year).ok().as_deref(), Some("2023"));
    assert_eq!(serde_json::from_str("2023").ok(), year);
    for refused in ["1899", "2200", "-1", "70000", "2023.5", "\"2023\"", "null"] {
        assert!(
            serde_json::from_str::<FiscalYear>(refused).is_err(),
            "{refused}"
        );
    }
    let keyed: std::collections::BTreeMap<FiscalYear, i32> =
        year.into_iter().map(|year| (year, 1)).collect();
    let written = serde_json::to_string(&keyed).unwrap_or_default();
    assert_eq!(written, r#"{"2023":1}"#);
    assert_eq!(serde_json::from_str(&written).ok(), Some(keyed));
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(western in 1900..=2199_i32, style in prop::sample::select(&YearStyle::ALL[..])) {
        let year = FiscalYear::new(western);
        let shown = year.map(|year| year.show(style)).unwrap_or_default();
        prop_assert_eq!(read(&shown), year, "{}", shown);
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>(), near in "[RrHh令和平成昭元年度0-9０-９()（） ]{0,12}") {
        let _ = read(&text);
        let _ = read(&near);
    }
}
