//! Numbers and signs that were typed before a line, as a text from a word processor has them. They
//! are computed here, so they are taken off when such a text is brought in.

/// The line without the number or sign it begins with, and without the space round it. A figure
/// that belongs to the words stays: ３つの柱, 10 人, 2025 年度.
pub fn without_leading_number(line: &str) -> &str {
    let line = line.trim();
    let rest = after_sign(line)
        .or_else(|| after_brackets(line))
        .or_else(|| after_plain(line));
    match rest.map(str::trim_start) {
        // A line that is a number and nothing else keeps it.
        None | Some("") => line,
        Some(rest) => rest,
    }
}

/// After a sign that says by itself that it begins an item: ○ ・ ◇ ①, and the private signs that
/// word processors leave behind for a bullet.
fn after_sign(line: &str) -> Option<&str> {
    let mut letters = line.chars();
    match letters.next()? {
        '○'
        | '◯'
        | '●'
        | '◇'
        | '◆'
        | '□'
        | '■'
        | '▪'
        | '▫'
        | '・'
        | '･'
        | '•'
        | '‣'
        | '➢'
        | '①'..='⑳'
        | '㉑'..='㉟'
        | '㊱'..='㊿'
        | '⑴'..='⒇'
        | '\u{e000}'..='\u{f8ff}' => Some(letters.as_str()),
        '-' | '–' | '*' | '〇' => letters
            .as_str()
            .starts_with(char::is_whitespace)
            .then_some(letters.as_str()),
        _ => None,
    }
}

/// After a number or letter in brackets: (１), （1）, (ア), （一）.
fn after_brackets(line: &str) -> Option<&str> {
    let inside = line.strip_prefix(['(', '（'])?;
    let (number, rest) = inside.split_once([')', '）'])?;
    let is_short = (1..=3).contains(&number.chars().count());
    let is_number = number
        .chars()
        .all(|letter| digit(letter) || "一二三四五六七八九十".contains(letter));
    let is_letter = number.chars().count() == 1
        && number
            .chars()
            .all(|letter| katakana(letter) || letter.is_ascii_alphabetic());
    (is_short && (is_number || is_letter)).then_some(rest)
}

/// After a number or letter that a separator follows: １　, 1., 1-2 , ア　, Ⅱ．.
fn after_plain(line: &str) -> Option<&str> {
    let is_joint = |letter: char| matches!(letter, '-' | '－' | '‐' | '.' | '．');
    let number = line.trim_start_matches(|letter| digit(letter) || is_joint(letter));
    let taken = &line[..line.len() - number.len()];
    let (head, rest) = if taken.starts_with(digit) {
        let head = taken.trim_end_matches(is_joint);
        (head, &line[head.len()..])
    } else {
        let mut letters = line.chars();
        let first = letters.next()?;
        if !katakana(first) && !('Ⅰ'..='Ⅻ').contains(&first) {
            return None;
        }
        (&line[..first.len_utf8()], letters.as_str())
    };
    let parts = head.split(is_joint);
    if parts.into_iter().any(|part| part.chars().count() > 2) {
        return None;
    }
    let separator = rest.chars().next()?;
    let after = &rest[separator.len_utf8()..];
    let next = after.trim_start().chars().next()?;
    let separates = match separator {
        '.' | '．' | '、' | ')' | '）' | '　' | '\t' => true,
        ' ' => !"人名件回年月日時分円％%歳台冊枚か箇カヶヵ".contains(next),
        _ => false,
    };
    separates.then_some(after)
}

fn digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '０'..='９')
}

fn katakana(letter: char) -> bool {
    matches!(letter, 'ア'..='ン')
}

#[cfg(test)]
mod tests {
    use super::without_leading_number;

    #[test]
    fn typed_numbers_and_signs_are_taken_off() {
        for (line, words) in [
            ("１ 市町村社協を取り巻く状況", "市町村社協を取り巻く状況"),
            ("(１) 協議・情報交換等", "協議・情報交換等"),
            ("（２）研修", "研修"),
            ("①研修の実施", "研修の実施"),
            ("㉑ 研修の実施", "研修の実施"),
            ("○ 人材の確保", "人材の確保"),
            ("\u{f0b7} 階層別研修", "階層別研修"),
            ("・個別支援", "個別支援"),
            ("- 個別支援", "個別支援"),
            ("1.\t個別支援", "個別支援"),
            ("１－２　個別支援", "個別支援"),
            ("ア　個別支援", "個別支援"),
            ("Ⅱ．個別支援", "個別支援"),
            ("（ア）個別支援", "個別支援"),
            ("　10) 個別支援　", "個別支援"),
        ] {
            assert_eq!(without_leading_number(line), words, "{line}");
        }
    }

    #[test]
    fn figures_that_belong_to_the_words_stay() {
        for line in [
            "３つの柱",
            "10 人が集まる場",
            "2025 年度の計画",
            "2025　年度の計画",
            "1.5倍にふやす",
            "（令和7年度）の計画",
            "アンケート調査",
            "Ⅱ型の支援",
            "①",
            "",
            "(再掲)研修",
            "-3度",
        ] {
            assert_eq!(without_leading_number(line), line, "{line}");
        }
    }
}
