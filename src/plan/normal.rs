//! The one normaliser, for comparison only.
//!
//! Plans mix widths freely (Ａ and A, ４００万円 and 400万円, ﾐ and ミ), and what was typed is what
//! is stored and printed. [`comparable`] gives the form in which two such texts are the same; its
//! result is never stored and never shown.
//!
//! What it equates, and nothing else:
//!
//! | written as | compared as |
//! |---|---|
//! | full-width ASCII: letters, digits, brackets, ％ ， ． ／ ： ＊ | the ASCII character |
//! | half-width kana and their marks: ｾﾐﾅｰ, ﾊﾞ, ､ ｡ ｢ ｣ ･ | the full-width character: セミナー, バ, 、 。 「 」 ・ |
//! | a kana followed by a separate voicing mark (U+3099, U+309A) | the one voiced character |
//! | spaces of any width, tabs, line breaks, zero-width characters | nothing |
//! | hyphens, dashes, minus signs, horizontal rules | `-` |
//! | ー between two digits | `-` |
//! | wave dashes and tildes: 〜 ～ ∼ | `~` |
//! | typographic quotation marks | `"` and `'` |
//! | ￥ | ¥ |
//!
//! What it keeps apart: A and a, 、 and the comma, 【 and [, ① and 1, Ⅰ and I, kana and kanji of one
//! word (しくみ, 仕組み), variants of a kanji (髙, 高), and ー in a word from a hyphen.

/// Returns the form of `text` that is compared, as the module describes it. Applying it twice
/// changes nothing more.
pub fn comparable(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut characters = text
        .chars()
        .filter(|character| !is_invisible(*character))
        .map(fold)
        .peekable();
    while let Some(character) = characters.next() {
        let previous = result.chars().next_back();
        let next = characters.peek().copied();
        let composed = previous.and_then(|base| compose(base, character));
        if let Some(composed) = composed {
            result.pop();
            result.push(composed);
        } else if character == 'ー' && is_digit(previous) && is_digit(next) {
            result.push('-');
        } else {
            result.push(character);
        }
    }
    result
}

/// Tells whether two texts are the same when compared.
pub fn same(left: &str, right: &str) -> bool {
    left == right || comparable(left) == comparable(right)
}

/// Returns the character that stands for `character` when compared: the part of [`comparable`]
/// that goes one to one.
pub(crate) fn fold(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => narrowed(character),
        '\u{ff61}'..='\u{ff9f}' => widened(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{2501}' | '\u{fe63}' => '-',
        '\u{301c}' | '\u{223c}' => '~',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{ffe5}' => '¥',
        other => other,
    }
}

/// Tells whether the character takes part in no comparison.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The full-width characters of U+FF61 to U+FF9F, in that order.
const WIDE_KANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト\
                         ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309a}";

fn widened(half: char) -> char {
    let position = u32::from(half) - 0xff61;
    let position = usize::try_from(position).unwrap_or(usize::MAX);
    WIDE_KANA.chars().nth(position).unwrap_or(half)
}

fn narrowed(full: char) -> char {
    char::from_u32(u32::from(full) - 0xfee0).unwrap_or(full)
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(|character| character.is_ascii_digit())
}

/// Returns the one character for a kana and the separate mark behind it.
fn compose(base: char, mark: char) -> Option<char> {
    let step = match mark {
        '\u{3099}' => 1,
        '\u{309a}' => 2,
        _ => return None,
    };
    match (base, step) {
        ('ウ', 1) => Some('ヴ'),
        ('う', 1) => Some('ゔ'),
        ('ワ', 1) => Some('ヷ'),
        ('ヲ', 1) => Some('ヺ'),
        ('ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ' | 'は' | 'ひ' | 'ふ' | 'へ' | 'ほ', _) => {
            char::from_u32(u32::from(base) + step)
        }
        _ if step == 1 && takes_voicing(base) => char::from_u32(u32::from(base) + 1),
        _ => None,
    }
}

/// Tells whether the voiced form of the kana is the next character of the code table.
fn takes_voicing(base: char) -> bool {
    "カキクケコサシスセソタチツテトかきくけこさしすせそたちつてと".contains(base)
}
