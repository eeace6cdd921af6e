//! What a cell says in words when it holds no figure: a direction, a reference, a “not yet”.
//!
//! Every function takes the compared form of the cell.

use super::{Direction, Reading};

/// A cell that is one of these and nothing else is a direction.
const DIRECTIONS: [(Direction, &[&str]); 3] = [
    (
        Direction::Up,
        &[
            "増加",
            "増",
            "増やす",
            "増加傾向",
            "上昇",
            "向上",
            "上げる",
            "アップ",
            "↑",
            "⇧",
            "⬆",
            "↗",
            "増加(↑)",
        ],
    ),
    (
        Direction::Down,
        &[
            "減少",
            "減",
            "減らす",
            "減少傾向",
            "低下",
            "下げる",
            "削減",
            "ダウン",
            "↓",
            "⇩",
            "⬇",
            "↘",
            "減少(↓)",
        ],
    ),
    (
        Direction::Keep,
        &["維持", "現状維持", "維持する", "横ばい", "→", "⇨", "⇒", "➡"],
    ),
];

const NOT_YET: [&str; 11] = [
    "未公表",
    "公表待ち",
    "公表前",
    "公表予定",
    "集計中",
    "集計前",
    "未集計",
    "未確定",
    "確定待ち",
    "算定中",
    "調査中",
];

const DECIDED_ELSEWHERE: [&str; 14] = [
    "にて決定",
    "で決定",
    "において決定",
    "が決定",
    "により決定",
    "にて決定する",
    "で決定する",
    "において決定する",
    "が決定する",
    "により決定する",
    "別途定める",
    "別に定める",
    "指標による",
    "基準による",
];

/// Reads a cell that holds no figure.
pub(super) fn read(cell: &str) -> Reading {
    if let Some(direction) = direction(cell) {
        Reading::Direction(direction)
    } else if is_not_yet(cell) || cell == "未定" {
        Reading::NotYet
    } else if is_deferred(cell) {
        Reading::Deferred
    } else if ends_with_any(cell, &DECIDED_ELSEWHERE) {
        Reading::DecidedElsewhere
    } else if refers_to_another_figure(cell) {
        Reading::Relative
    } else {
        Reading::Qualitative
    }
}

/// Tells whether the value of the cell is still to come.
pub(super) fn is_not_yet(cell: &str) -> bool {
    ends_with_any(cell, &NOT_YET)
}

/// Tells whether the cell, which holds digits, states a share or a multiple of another figure: 3分の1, 5割,
/// 2倍.
pub(super) fn is_proportion(cell: &str) -> bool {
    let characters: Vec<char> = cell.chars().collect();
    let digit = |position: usize| characters.get(position).is_some_and(char::is_ascii_digit);
    (1..characters.len()).any(|position| {
        digit(position - 1)
            && match characters[position] {
                '割' => characters.get(position + 1) != Some(&'合'),
                '倍' => true,
                '分' => characters.get(position + 1) == Some(&'の') && digit(position + 2),
                _ => false,
            }
    })
}

/// Tells whether the cell speaks of an earlier value, as 前年比105％ and 基準値の80％ do.
pub(super) fn mentions_earlier_value(cell: &str) -> bool {
    ["前年", "昨年", "年比", "年度比", "基準値の", "現状値の"]
        .iter()
        .any(|words| cell.contains(words))
}

/// Tells whether a figure in the cell holds for each of several things, so that it is no figure of
/// the whole: 各地区2回, 学期ごとに1回.
pub(super) fn is_rate(cell: &str) -> bool {
    let each = cell
        .split('各')
        .skip(1)
        .any(|behind| !behind.starts_with('種'));
    each || ["ごとに", "毎に", "あたり", "当たり", "につき"]
        .iter()
        .any(|word| cell.contains(word))
}

/// Tells whether what follows a figure makes it a change: 2か所増, 5％削減.
pub(super) fn change(behind: &str) -> Option<Direction> {
    let behind = ["以上", "程度", "ずつ"]
        .iter()
        .find_map(|bound| behind.strip_prefix(bound))
        .unwrap_or(behind);
    let behind = behind.strip_prefix('の').unwrap_or(behind);
    let begins = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if begins(&["増", "アップ", "上昇", "向上"]) {
        Some(Direction::Up)
    } else if begins(&["減", "ダウン", "低下", "削減", "縮減"]) {
        Some(Direction::Down)
    } else {
        None
    }
}

/// Tells whether the words before a figure add nothing to it: 約, 延べ.
pub(super) fn adds_nothing_before(words: &str) -> bool {
    [
        "",
        "約",
        "およそ",
        "延べ",
        "のべ",
        "延",
        "計",
        "合計",
        "年間",
    ]
    .contains(&words)
}

/// Tells whether the words behind a figure only bound it (以上, 程度) or are a footnote mark ((*1)).
pub(super) fn adds_nothing_behind(words: &str) -> bool {
    let bounds = [
        "",
        "以上",
        "以下",
        "未満",
        "以内",
        "程度",
        "前後",
        "ほど",
        "超",
        "(見込)",
        "(見込み)",
        "(予定)",
        "(目標)",
    ];
    bounds.contains(&words) || is_footnote_mark(words)
}

/// Returns the length of a word without what bounds or changes a figure at its end: 企画以上, 企画増.
pub(super) fn without_bound(word: &[char]) -> usize {
    let ends = [
        "以上", "以下", "未満", "以内", "程度", "前後", "増加", "減少", "増", "減", "超",
    ];
    ends.iter()
        .map(|end| end.chars().collect::<Vec<char>>())
        .find_map(|end| word.strip_suffix(end.as_slice()))
        .unwrap_or(word)
        .len()
}

/// Tells whether the words are a footnote mark and nothing else: *2, (※1), 注3.
pub(super) fn is_footnote_mark(words: &str) -> bool {
    let words = words.strip_prefix('(').unwrap_or(words);
    let words = words.strip_suffix(')').unwrap_or(words);
    ["*", "※", "注"].iter().any(|mark| {
        words
            .strip_prefix(mark)
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

fn direction(cell: &str) -> Option<Direction> {
    DIRECTIONS
        .iter()
        .find(|(_, words)| words.contains(&cell))
        .map(|(direction, _)| *direction)
}

fn is_deferred(cell: &str) -> bool {
    let next_plan = cell.contains("次期") && ends_with_any(cell, &["による", "で定める"]);
    next_plan || ends_with_any(cell, &["計画による", "計画に準ずる", "計画に準じる"])
}

fn refers_to_another_figure(cell: &str) -> bool {
    let by_plan = ["計画が定める", "計画で定める", "計画に定める"]
        .iter()
        .any(|words| cell.contains(words));
    let compared = [
        "並み",
        "同数",
        "同程度",
        "同水準",
        "以上",
        "以下",
        "上回",
        "下回",
    ]
    .iter()
    .any(|word| cell.contains(word));
    by_plan || (mentions_earlier_value(cell) && compared) || cell.contains("半数")
}

fn ends_with_any(cell: &str, endings: &[&str]) -> bool {
    let cell = cell.trim_matches(['(', ')', '。', '※']);
    endings.iter().any(|ending| cell.ends_with(ending))
}
