//! From bytes to text.

use std::borrow::Cow;

use encoding_rs::{SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::Encoding;

/// A text, how it was written, and how many of its bytes were none.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: Encoding,
    /// Whether the file says of itself how it is written.
    pub(super) is_sure: bool,
    /// How many characters could not be read and became U+FFFD.
    pub(super) damaged: usize,
}

/// Reads a text. What the file says of itself counts first, then what was asked for, then what
/// fits: bytes that are UTF-8 by chance are rare, and `Shift_JIS` fits almost everything.
pub(super) fn decode(bytes: &[u8], wanted: Option<Encoding>) -> Decoded<'_> {
    let marked = [
        (&b"\xef\xbb\xbf"[..], Encoding::Utf8),
        (b"\xff\xfe", Encoding::Utf16LittleEndian),
        (b"\xfe\xff", Encoding::Utf16BigEndian),
    ]
    .into_iter()
    .find_map(|(mark, encoding)| Some((bytes.strip_prefix(mark)?, encoding)));
    if let Some((rest, encoding)) =
        marked.filter(|(_, said)| wanted.is_none_or(|wanted| wanted == *said))
    {
        return as_written(rest, encoding, true);
    }
    if let Some(encoding) = wanted {
        return as_written(bytes, encoding, false);
    }
    if str::from_utf8(bytes).is_ok() {
        return as_written(bytes, Encoding::Utf8, false);
    }
    as_written(bytes, Encoding::ShiftJis, false)
}

fn as_written(bytes: &[u8], encoding: Encoding, is_sure: bool) -> Decoded<'_> {
    let decoder = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16LittleEndian => UTF_16LE,
        Encoding::Utf16BigEndian => UTF_16BE,
        Encoding::ShiftJis => SHIFT_JIS,
    };
    let (text, is_damaged) = decoder.decode_without_bom_handling(bytes);
    let damaged = if is_damaged {
        text.matches('\u{fffd}').count()
    } else {
        0
    };
    Decoded {
        text,
        encoding,
        is_sure,
        damaged,
    }
}
