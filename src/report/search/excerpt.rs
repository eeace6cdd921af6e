//! The form in which texts are looked through, and what is shown of one that was found.

use crate::plan::normal::comparable;

/// How many characters are shown before what was found.
const BEFORE: usize = 12;

/// How many characters are shown behind it.
const AFTER: usize = 36;

/// What stands in the place of what is not shown.
const CUT: char = '…';

/// A text cut to what is around a word that was found in it, on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before it.
    pub before: String,
    /// What was found, as it is written there.
    pub found: String,
    /// What stands behind it.
    pub after: String,
}

impl Excerpt {
    /// The surroundings of `word`, which is in its searchable form, in a text that holds it.
    pub(super) fn around(text: &str, word: &str) -> Self {
        let ends = || {
            text.char_indices()
                .map(|(start, sign)| start + sign.len_utf8())
        };
        let holds = |part: &str| searchable(part).contains(word);
        // The more is read, the more is found: the shortest beginning that holds the word ends with
        // it, and the shortest end of that begins with it.
        let ends: Vec<usize> = ends().collect();
        let end = ends.partition_point(|end| !holds(&text[..*end]));
        let end = ends.get(end).copied().unwrap_or(text.len());
        let starts: Vec<usize> = text[..end].char_indices().map(|(start, _)| start).collect();
        let start = starts.partition_point(|start| holds(&text[*start..end]));
        let start = start.checked_sub(1).map_or(0, |last| starts[last]);
        Self {
            before: last_of(&text[..start]),
            found: on_one_line(&text[start..end]),
            after: first_of(&text[end..]),
        }
    }
}

/// The form in which texts are looked through: as they are compared, without the difference between
/// capitals and small letters and between the two kana.
pub(super) fn searchable(text: &str) -> String {
    comparable(text).chars().map(without_kind).collect()
}

fn without_kind(character: char) -> char {
    match character {
        // Katakana that have a hiragana stand in the same order.
        'ァ'..='ヶ' => char::from_u32(u32::from(character) - 0x60).unwrap_or(character),
        _ => character.to_ascii_lowercase(),
    }
}

fn last_of(text: &str) -> String {
    let text = on_one_line(text);
    match text.char_indices().rev().nth(BEFORE - 1) {
        Some((start, _)) if start > 0 => format!("{CUT}{}", &text[start..]),
        _ => text,
    }
}

fn first_of(text: &str) -> String {
    let text = on_one_line(text);
    match text.char_indices().nth(AFTER) {
        Some((end, _)) => format!("{}{CUT}", &text[..end]),
        None => text,
    }
}

fn on_one_line(text: &str) -> String {
    let is_break = |sign: char| sign == '\n' || sign == '\r';
    text.split(is_break)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn around(text: &str, word: &str) -> [String; 3] {
        let excerpt = Excerpt::around(text, &searchable(word));
        [excerpt.before, excerpt.found, excerpt.after]
    }

    #[test]
    fn shows_what_is_written_there() {
        assert_eq!(
            around("ﾎﾞﾗﾝﾃｨｱの育成", "ぼらんてぃあ"),
            ["", "ﾎﾞﾗﾝﾃｨｱ", "の育成"]
        );
        assert_eq!(
            around("見守り\n活動 を行う", "り活動"),
            ["見守", "り 活動", " を行う"]
        );
        assert_eq!(around("Ａ評価", "a"), ["", "Ａ", "評価"]);
    }

    #[test]
    fn cuts_what_is_far() {
        let text = format!("{}窓口{}", "あ".repeat(20), "い".repeat(50));
        let [before, found, after] = around(&text, "窓口");
        assert_eq!(before, format!("…{}", "あ".repeat(BEFORE)));
        assert_eq!(found, "窓口");
        assert_eq!(after, format!("{}…", "い".repeat(AFTER)));
    }

    proptest! {
        #[test]
        fn any_part_of_a_text_is_found_in_it(before in "\\PC{0,8}", word in "[ァ-ヶa-zＡ-Ｚぁ-ん\u{4e00}-\u{4e20}]{1,4}", after in "\\PC{0,8}") {
            let text = [before.as_str(), &word, &after].concat();
            let needle = searchable(&word);
            prop_assume!(searchable(&text).contains(&needle));
            let excerpt = Excerpt::around(&text, &needle);
            prop_assert!(searchable(&excerpt.found).contains(&needle));
        }
    }
}
