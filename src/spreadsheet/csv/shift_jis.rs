//! `Shift_JIS` as Windows writes it (CP932), and what it has no character for.

use std::borrow::Cow;

use encoding_rs::SHIFT_JIS;
use serde::{Deserialize, Serialize};

/// What stands for a character that cannot be written, if the person agrees: 〓.
pub const REPLACEMENT: char = '〓';

/// A character that `Shift_JIS` has none for, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// The row, counted from 1.
    pub row: u32,
    /// The column, counted from 1.
    pub column: u16,
    /// The character.
    pub character: char,
}

/// A text in the characters Windows would take: some signs stand at two places of Unicode and at
/// one of `Shift_JIS`.
pub fn nearest(text: &str) -> Cow<'_, str> {
    if text.contains(|sign| twin(sign) != sign) {
        Cow::Owned(text.chars().map(twin).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The same sign where `Shift_JIS` has it.
fn twin(sign: char) -> char {
    match sign {
        '〜' => '～',
        '−' => '－',
        '‖' => '∥',
        '—' => '―',
        '¢' => '￠',
        '£' => '￡',
        '¬' => '￢',
        '¥' => '￥',
        '¦' => '￤',
        '‾' => '￣',
        sign => sign,
    }
}

/// Whether it can be written. Call it with what [`nearest`] gives.
pub(super) fn can_write(sign: char) -> bool {
    if sign.is_ascii() {
        return true;
    }
    // Encoded one by one, a sign that has no place says so.
    let mut held = [0; 4];
    let (_, _, is_lost) = SHIFT_JIS.encode(sign.encode_utf8(&mut held));
    !is_lost
}

/// The bytes of a text every character of which can be written.
pub(super) fn encode(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character that can be written comes back as itself, and there are as many as Windows
    /// has: single bytes, those of the standard, and the additions.
    #[test]
    fn every_character_comes_back_as_itself() {
        let mut written = 0;
        for sign in ('\0'..=char::MAX).filter(|sign| can_write(*sign) && twin(*sign) == *sign) {
            let text = sign.to_string();
            let bytes = encode(&text);
            let (back, is_damaged) = SHIFT_JIS.decode_without_bom_handling(&bytes);
            assert!(!is_damaged, "{sign}");
            assert_eq!(back, text, "{sign:?}");
            written += 1;
        }
        // ASCII, one control sign, half-width kana, and what takes two bytes. The places for
        // characters of one's own (外字) are none: another machine shows something else there.
        assert_eq!(written, 128 + 1 + 63 + 7_326);
    }

    #[test]
    fn signs_with_two_places_go_to_the_one_windows_has() {
        assert_eq!(nearest("9〜17時 −3 ‖ ¢£¬ ¥"), "9～17時 －3 ∥ ￠￡￢ ￥");
        assert!(nearest("9〜17時 −3 ‖ ¢£¬ ¥").chars().all(can_write));
        // 髙 and ① are additions of Windows; 𠮷 and 鷗 stand nowhere.
        assert!("髙﨑①㈱Ⅳ".chars().all(can_write));
        assert!(!"𠮷鷗é".chars().any(can_write));
        assert_eq!(encode("髙"), b"\xfb\xfc");
    }
}
