//! The words that follow a number in an indicator cell: what is counted (件, か所), by how many it is
//! multiplied (千, 万), and what makes it no quantity at all (年度, 第２次).

/// What can be counted inside words. In a cell that holds the figure alone any unit is taken.
///
/// Time (日, 時間, か月) is not here: inside words it says how long or when, seldom how much.
const COUNTERS: [&str; 64] = [
    "円",
    "%",
    "パーセント",
    "ポイント",
    "人",
    "名",
    "回",
    "件",
    "ケース",
    "か所",
    "カ所",
    "ヶ所",
    "ケ所",
    "ヵ所",
    "箇所",
    "個所",
    "団体",
    "法人",
    "世帯",
    "戸",
    "枚",
    "台",
    "冊",
    "部",
    "社",
    "社協",
    "校",
    "校区",
    "園",
    "館",
    "施設",
    "店",
    "店舗",
    "地区",
    "地域",
    "圏域",
    "町会",
    "自治会",
    "町内会",
    "サロン",
    "グループ",
    "クラブ",
    "組",
    "組織",
    "班",
    "チーム",
    "教室",
    "講座",
    "コース",
    "メニュー",
    "プログラム",
    "事業",
    "事業所",
    "企業",
    "会場",
    "拠点",
    "窓口",
    "食",
    "便",
    "セット",
    "項目",
    "種類",
    "延人",
    "人回",
];

/// Spellings of one counter, the first of which stands for all.
const SAME_COUNTER: [&[&str]; 2] = [
    &["か所", "カ所", "ヶ所", "ケ所", "ヵ所", "箇所", "個所"],
    &["%", "パーセント"],
];

const MULTIPLIERS: [(&str, i64); 11] = [
    ("十万", 100_000),
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("十億", 1_000_000_000),
    ("百億", 10_000_000_000),
    ("千億", 100_000_000_000),
    ("十", 10),
    ("百", 100),
    ("千", 1_000),
    ("万", 10_000),
    ("億", 100_000_000),
];

/// A counter and what may follow it when it is the beginning of another word: 社 of 社会, 人 of 人権.
const OTHER_WORDS: [(&str, &str); 13] = [
    ("人", "暮ぐ親ひ一組権材口事工間生"),
    ("名", "称簿義"),
    ("回", "線覧答収復"),
    ("件", "数名"),
    ("社", "会"),
    ("部", "会制門署"),
    ("冊", "子"),
    ("台", "帳"),
    ("食", "事堂品"),
    ("便", "り利"),
    ("円", "卓滑"),
    ("校", "長"),
    ("%", "%"),
];

/// What makes the number before it a date, an ordinal or a name. か月, 年間 and 時間 are durations
/// and not among them.
const LABELS: [&str; 25] = [
    "年度", "年生", "年目", "年", "月", "期", "次", "層", "級", "号", "番", "条", "章", "位", "階",
    "丁目", "歳", "代", "周年", "か年", "ヶ年", "カ年", "ヵ年", "学年", "時",
];

/// Returns the length in characters of the unit at the beginning of `rest`, multiplier included.
pub(super) fn unit_length(rest: &[char]) -> Option<usize> {
    let multipliers = MULTIPLIERS
        .iter()
        .filter(|(word, _)| begins_with(rest, word))
        .map(|(word, _)| word.chars().count())
        .max()
        .unwrap_or(0);
    let rest = rest.get(multipliers..)?;
    let counter = COUNTERS
        .iter()
        .filter(|counter| begins_with(rest, counter))
        .max_by_key(|counter| counter.chars().count())?;
    let length = counter.chars().count();
    let follower = rest.get(length).copied();
    let other_word = OTHER_WORDS.iter().any(|(word, followers)| {
        word == counter && follower.is_some_and(|follower| followers.contains(follower))
    });
    (!other_word).then_some(multipliers + length)
}

/// Tells whether what follows a number makes it a date, an ordinal or a name.
pub(super) fn is_label(rest: &[char]) -> bool {
    if let Some(length) = unit_length(rest) {
        return rest.get(length) == Some(&'目');
    }
    let duration = ["年間", "時間"].iter().any(|word| begins_with(rest, word));
    !duration && LABELS.iter().any(|label| begins_with(rest, label))
}

/// Splits a unit in its compared form into its multiplier and what is counted.
pub(super) fn split_multiplier(unit: &str) -> (i64, &str) {
    MULTIPLIERS
        .iter()
        .find_map(|(word, factor)| {
            let counter = unit.strip_prefix(word)?;
            (counter.is_empty() || COUNTERS.contains(&counter)).then_some((*factor, counter))
        })
        .unwrap_or((1, unit))
}

/// Returns the spelling that stands for all spellings of the counter.
pub(super) fn one_spelling(counter: &str) -> &str {
    SAME_COUNTER
        .iter()
        .find(|spellings| spellings.contains(&counter))
        .and_then(|spellings| spellings.first())
        .copied()
        .unwrap_or(counter)
}

pub(super) fn begins_with(rest: &[char], word: &str) -> bool {
    let mut characters = rest.iter();
    word.chars()
        .all(|expected| characters.next() == Some(&expected))
}
