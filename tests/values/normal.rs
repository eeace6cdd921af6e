//! The compared form: what it equates, what it keeps apart.

use ayumi::plan::normal::{comparable, same};
use proptest::prelude::*;

#[test]
fn differences_of_typing_are_equated() {
    for (left, right) in [
        ("Ａ", "A"),
        ("４００万円", "400万円"),
        ("ふくしＰＲコーナー", "ふくしPR コーナー"),
        ("多職種連携ｾﾐﾅｰ", "多職種連携セミナー"),
        ("ﾆｰｽﾞ把握・検討", "ニーズ把握･検討"),
        ("ﾊﾞｽ", "バス"),
        ("ﾊﾟﾝﾌ", "パンフ"),
        ("ｳﾞｧ", "ヴァ"),
        ("ハ\u{3099}ス", "バス"),
        ("か\u{3099}くしゅう", "がくしゅう"),
        ("ﾐ", "ミ"),
        ("見直し､ 改定", "見直し、改定"),
        ("（再掲）", "(再掲)"),
        ("【 再掲 】", "【再掲】"),
        ("整備（1）【再掲】", "整備（１）【再掲】"),
        ("総合相談体制の充\n実", "総合相談体制の充実"),
        ("年4～6回", "年４〜６回"),
        ("2019－2023", "2019–2023"),
        ("090ー1234", "090-1234"),
        ("９０％", "90%"),
        ("１，９４６名", "1,946名"),
        ("｢つながり｣", "「つながり」"),
        ("\u{feff}計画", "計画"),
    ] {
        assert!(same(left, right), "{left} / {right}");
    }
}

#[test]
fn differences_of_meaning_are_kept() {
    for (left, right) in [
        ("しくみ", "仕組み"),
        ("サポーター", "サポ-タ-"),
        ("サポーター", "サポタ"),
        ("Ａ", "a"),
        ("①", "1"),
        ("Ⅰ", "I"),
        ("【再掲】", "[再掲]"),
        ("1、2", "1,2"),
        ("改定", "改訂"),
        ("髙", "高"),
        ("0", ""),
        ("ハ", "バ"),
    ] {
        assert!(!same(left, right), "{left} / {right}");
    }
}

#[test]
fn the_long_vowel_mark_is_a_dash_only_between_digits() {
    assert_eq!(comparable("コーナー15か所"), "コーナー15か所");
    assert_eq!(comparable("ｺｰﾅｰ１５"), "コーナー15");
    assert_eq!(comparable("４ー６回"), "4-6回");
    assert_eq!(comparable("第1ー"), "第1ー");
}

proptest! {
    #[test]
    fn a_compared_form_compares_as_itself(text in any::<String>(), kana in "[ｦ-ﾟハかー\u{3099}\u{309a}0-9 ]{0,12}") {
        for text in [text, kana] {
            let once = comparable(&text);
            prop_assert_eq!(comparable(&once), once.clone());
            prop_assert!(same(&text, &once));
        }
    }
}
