//! Units and decimals, and what holds of the reading of any text.

use ayumi::plan::normal::comparable;
use ayumi::plan::reading::{Decimal, Figure, Reading, Unit, read};
use proptest::prelude::*;

use crate::cells::quantity;

#[test]
fn money_compares_in_yen() {
    let amount = |text| read(text).quantity().cloned();
    let (Some(in_thousands), Some(in_ten_thousands), Some(people)) =
        (amount("4,000千円"), amount("４００万円"), amount("400人"))
    else {
        panic!("all are quantities");
    };
    assert!(in_thousands.unit.is_money());
    assert_eq!(in_thousands.unit.factor(), 1_000);
    assert_eq!(
        in_thousands.compare(&in_ten_thousands),
        Some(std::cmp::Ordering::Equal)
    );
    assert_eq!(in_thousands.compare(&people), None);
    assert_eq!(Unit::new("カ所").base(), Unit::new("箇所").base());
    assert_eq!(Unit::new("万人").base(), "人");
    assert_eq!(Unit::new("千円").typed(), "千円");
}

#[test]
fn decimals_are_exact_and_bounded() {
    let shown = |mantissa, scale| Decimal::new(mantissa, scale).map(|number| number.to_string());
    assert_eq!(shown(941, 1).as_deref(), Some("94.1"));
    assert_eq!(shown(-5, 2).as_deref(), Some("-0.05"));
    assert_eq!(shown(1500, 3).as_deref(), Some("1.5"));
    assert_eq!(Decimal::new(150, 2), Decimal::new(15, 1));
    assert_eq!(Decimal::new(1_000_000_000_000_000, 0), None);
    assert_eq!(Decimal::new(i64::MIN, 0), None);
    assert_eq!(Decimal::new(1, 7), None);
    let rate = read("94.1％").quantity().map(|rate| rate.number);
    assert_eq!(rate, Decimal::new(941, 1));
}

fn figures(reading: &Reading) -> Vec<&Figure> {
    match reading {
        Reading::Figure(figure) | Reading::Change { by: figure, .. } => vec![figure],
        Reading::Pair { total, of_which } => vec![total, of_which],
        _ => Vec::new(),
    }
}

/// Tells whether the digits stand in the text in this order, and takes the text up to the last.
fn spelled_by(digits: &str, text: &mut impl Iterator<Item = char>) -> bool {
    digits.chars().all(|digit| text.any(|next| next == digit))
}

/// Texts made of the pieces that cells are made of.
fn cell_like() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "0",
        "1",
        "２",
        "40",
        "3,000",
        ",",
        "，",
        "00",
        ".",
        "人",
        "件",
        "か所",
        "千",
        "万",
        "円",
        "％",
        "回",
        "年",
        "月",
        "間",
        "度",
        "令和",
        "第",
        "（",
        "）",
        "(",
        "うち",
        "～",
        "-",
        "△",
        "/",
        "増",
        "以上",
        "分の",
        "割",
        "\n",
        "　",
        "サロン",
        "ｾﾐﾅｰ",
        "の開催",
        "*",
        "※",
        "毎",
        "に",
        "次期",
        "計画による",
        "R",
        "目",
    ]);
    prop::collection::vec(pieces, 0..10).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_number_is_invented(any_text in any::<String>(), cell in cell_like()) {
        for text in [any_text, cell] {
            let reading = read(&text);
            let normal = comparable(&text);
            prop_assert_eq!(reading == Reading::Blank, normal.is_empty());
            let figures = figures(&reading);
            if !normal.contains(|next: char| next.is_ascii_digit()) {
                prop_assert!(figures.is_empty(), "{} {:?}", text, reading);
            }
            let mut rest = normal.chars();
            for quantity in figures.iter().flat_map(|figure| std::iter::once(&figure.amount).chain(&figure.up_to)) {
                let digits = quantity.number.mantissa().to_string();
                prop_assert!(spelled_by(&digits, &mut rest), "{} {:?}", text, reading);
                prop_assert!(text.contains(quantity.unit.typed()), "{} {:?}", text, reading);
            }
        }
    }

    #[test]
    fn width_and_line_breaks_do_not_change_what_a_figure_says(number in 0..10_000_000_i64, break_line in any::<bool>()) {
        let wide: String = number
            .to_string()
            .chars()
            .filter_map(|digit| char::from_u32(u32::from(digit) + 0xfee0))
            .collect();
        let text = if break_line { format!("利用者数\n（{wide}\n人）") } else { format!("{wide}人") };
        prop_assert_eq!(read(&text).quantity().cloned(), quantity(number, "人"));
    }
}
