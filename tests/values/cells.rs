//! Indicator cells one by one: what is read and what is left alone.

use ayumi::plan::reading::{Decimal, Direction, Figure, Period, Quantity, Reading, Unit, read};

pub(crate) fn quantity(number: i64, unit: &str) -> Option<Quantity> {
    Some(Quantity {
        number: Decimal::new(number, 0)?,
        unit: Unit::new(unit),
    })
}

#[track_caller]
fn is_quantity(text: &str, number: i64, unit: &str) {
    let reading = read(text);
    assert!(matches!(reading, Reading::Figure(_)), "{text}: {reading:?}");
    assert_eq!(
        reading.quantity().cloned(),
        quantity(number, unit),
        "{text}"
    );
}

#[track_caller]
fn reads(expected: &Reading, texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn a_figure_is_read_in_any_width_with_its_unit_as_typed() {
    is_quantity("45か所", 45, "か所");
    is_quantity("4２サロン", 42, "サロン");
    is_quantity("４００万円", 400, "万円");
    is_quantity("3500千円", 3500, "千円");
    is_quantity("9,708千円", 9708, "千円");
    is_quantity("1,９４６名", 1946, "名");
    is_quantity("４，９２５件", 4925, "件");
    is_quantity("９０％", 90, "％");
    is_quantity("824件 (*１）", 824, "件");
    is_quantity("5\n 件", 5, "件");
    is_quantity("0件", 0, "件");
    is_quantity("１５企画", 15, "企画");
    is_quantity("１５企画以上", 15, "企画");
    is_quantity("40時間", 40, "時間");
    is_quantity("48", 48, "");
    is_quantity("約30", 30, "");
    is_quantity("30人以上", 30, "人");
    is_quantity("3万人", 3, "万人");
}

#[test]
fn a_figure_inside_words_is_read_when_it_is_the_only_one() {
    is_quantity("ホームページ閲覧数の増加（年間40,000件）", 40_000, "件");
    is_quantity("ふくしＰＲコーナーの設置（45か所）", 45, "か所");
    is_quantity("既受講者８名", 8, "名");
    is_quantity("令和5年度までに3件", 3, "件");
    is_quantity("第２次計画の会議4回", 4, "回");
    is_quantity("65歳以上の参加者20人", 20, "人");
    is_quantity("青少年30人の参加", 30, "人");
    is_quantity("10月に2回開催", 2, "回");
    is_quantity("各種講座の開催（5件）", 5, "件");
    is_quantity("A4チラシ 500枚", 500, "枚");
}

#[test]
fn digits_that_are_no_figure_are_left_alone() {
    reads(
        &Reading::Qualitative,
        &[
            "社協会費協力金額 5,570,000円 寄附協力金額 2,200,000円",
            "会議（６回）講座（1回）",
            "個別ニーズ対応16/17",
            "令和5年度",
            "2023年度に策定",
            "平成31～35年度",
            "第３回",
            "3月",
            "１層協議体の設置",
            "1人暮らし高齢者の見守り",
            "3社会福祉法人との協働",
            "24時間体制の整備",
            "8050問題への対応",
            "登録者15",
            "各地区2回",
            "地区ごとに1回",
            "半年に1回",
            "隔月1回",
            "3年に1回",
            "数年に1回",
            "四半期に1回",
            "2か月に1回",
            "2回目の見直し",
            "3、4回",
            "938世帯（1,929人）",
            "6,451,531円（113.9％）",
            "1億2,000万円",
            "令和5年度分は集計中、前回48件（集計中）",
            "三人",
            "数十人",
            "①",
            "-",
        ],
    );
}

#[test]
fn digits_that_may_be_a_slip_are_doubtful() {
    reads(
        &Reading::Doubtful,
        &[
            "5,600,00円",
            "社協会費の増加（5,600,00円）",
            "56,0000円",
            "1,0000",
            "0,500円",
            "40.000件",
            "1.2.3件",
            "△3件",
            "-5％",
            "＋5件",
            "5回～",
            "～6回",
            "12345678901234567890円",
        ],
    );
}

#[test]
fn ranges_frequencies_and_changes_are_kept_apart() {
    let times = |low, high: Option<i64>, per| {
        Some(Figure {
            amount: quantity(low, "回")?,
            up_to: high.and_then(|high| quantity(high, "回")),
            per,
        })
    };
    for (text, expected) in [
        ("年12回", times(12, None, Some(Period::Year))),
        ("年８回受講", times(8, None, Some(Period::Year))),
        ("年に4回", times(4, None, Some(Period::Year))),
        ("12回／年", times(12, None, Some(Period::Year))),
        ("毎月1回", times(1, None, Some(Period::Month))),
        ("週２回の実施", times(2, None, Some(Period::Week))),
        ("毎日2回", times(2, None, Some(Period::Day))),
        ("年4～6回", times(4, Some(6), Some(Period::Year))),
        ("４回〜６回", times(4, Some(6), None)),
    ] {
        assert!(expected.is_some(), "{text}");
        assert_eq!(read(text).figure().cloned(), expected, "{text}");
    }
    reads(&Reading::Qualitative, &["6～4回", "4件～6回"]);
    assert!(read("年12回").quantity().is_some());
    assert!(read("月2回").quantity().is_none());
    assert!(read("4～6回").quantity().is_none());

    for (text, direction, number, unit) in [
        ("サロン数の増加（２か所増）", Direction::Up, 2, "か所"),
        ("前年比5件増", Direction::Up, 5, "件"),
        ("30％削減", Direction::Down, 30, "％"),
        ("5件以上の増", Direction::Up, 5, "件"),
        ("5増", Direction::Up, 5, ""),
    ] {
        let Reading::Change {
            direction: found,
            by,
        } = read(text)
        else {
            panic!("{text}: {:?}", read(text));
        };
        assert_eq!(found, direction, "{text}");
        assert_eq!(Some(by.amount), quantity(number, unit), "{text}");
        assert!(
            read(text).quantity().is_none(),
            "a change is no level: {text}"
        );
    }
}

#[test]
fn a_pair_has_its_part_in_brackets() {
    for (text, total, part, unit) in [
        ("66人（31人）", 66, 31, "人"),
        ("66人\n（31人） *2", 66, 31, "人"),
        ("50件（うち新規8件）", 50, 8, "件"),
        ("サロン50か所（うち新規８か所）", 50, 8, "か所"),
    ] {
        let Reading::Pair {
            total: found,
            of_which,
        } = read(text)
        else {
            panic!("{text}: {:?}", read(text));
        };
        assert_eq!(Some(found.amount), quantity(total, unit), "{text}");
        assert_eq!(Some(of_which.amount), quantity(part, unit), "{text}");
    }
}

#[test]
fn words_are_told_apart() {
    reads(&Reading::Blank, &["", " ", "　\n", "\u{200b}"]);
    reads(
        &Reading::Relative,
        &[
            "総事務事業数の3分の1",
            "総事務事業数\nの３分の１",
            "前年比105％",
            "2019年度比105％",
            "基準値の80％",
            "前年度48件を上回る",
            "前年度並み",
            "5割以上",
            "2倍",
            "職員定員適\n正化計画が\n定める人数",
        ],
    );
    reads(
        &Reading::Direction(Direction::Up),
        &["増加", "↑", " 増 加 "],
    );
    reads(&Reading::Direction(Direction::Down), &["減少", "↓"]);
    reads(&Reading::Direction(Direction::Keep), &["現状維持", "→"]);
    reads(
        &Reading::Deferred,
        &[
            "次期介護保険事業計画による",
            "次期介護保険\n事業計画によ\nる",
        ],
    );
    reads(
        &Reading::DecidedElsewhere,
        &["検討委員会にて決定する", "国の指標による", "別に定める"],
    );
    reads(
        &Reading::NotYet,
        &["未公表", "（集計中）", "令和8年3月公表予定", "未定"],
    );
    reads(
        &Reading::Qualitative,
        &[
            "参加",
            "組織内研修の実施",
            "サロン数の増加を図る",
            "前年度の反省を生かした研修",
        ],
    );
}
