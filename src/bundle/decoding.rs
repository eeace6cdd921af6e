//! From the bytes of any file to JSON, or the reason why not.

use std::borrow::Cow;

use serde_json::Value;
use serde_json::error::Category;

use super::{LARGEST, Lookalike, Unreadable};

/// JSON that was read, and whether its bytes were whole.
pub(super) struct Decoded {
    pub(super) value: Value,
    /// Whether some bytes were no text and had to be replaced.
    pub(super) damaged: bool,
}

/// Reads JSON from the bytes of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = lookalike(bytes) {
        return Err(Unreadable::LooksLike(kind));
    }
    let (text, damaged) = text(bytes, super::FORMAT)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    match serde_json::from_str(text) {
        Ok(value) => Ok(Decoded { value, damaged }),
        Err(_) if damaged && !text.starts_with('{') => Err(Unreadable::NotText),
        Err(error) if error.classify() == Category::Eof => {
            Err(Unreadable::CutOff { line: error.line() })
        }
        Err(error) => Err(Unreadable::NotJson {
            line: error.line(),
            column: characters(text, error.line(), error.column()),
        }),
    }
}

/// What kind of other file this is, if it is one people pick by mistake.
pub(crate) fn lookalike(bytes: &[u8]) -> Option<Lookalike> {
    const IMAGES: &[&[u8]] = &[
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"RIFF",
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        // The names of a zip's members stand in it uncompressed.
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        return Some(if holds(b"xl/") {
            Lookalike::Excel
        } else if holds(b"word/") {
            Lookalike::Word
        } else {
            Lookalike::Zip
        });
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(Lookalike::OldOffice);
    }
    if bytes.starts_with(b"%PDF") {
        return Some(Lookalike::Pdf);
    }
    if IMAGES.iter().any(|start| bytes.starts_with(start)) {
        return Some(Lookalike::Image);
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    let head = start[..start.len().min(15)].to_ascii_lowercase();
    let is_html = [&b"<!doctype html"[..], b"<html", b"<head", b"<body"]
        .iter()
        .any(|tag| head.starts_with(tag));
    is_html.then_some(Lookalike::Html)
}

/// UTF-8 or, with its mark, UTF-16, and whether bytes had to be replaced: where single bytes of
/// what is plainly meant as a file of that format are broken, the rest can still be seen.
pub(crate) fn text<'a>(bytes: &'a [u8], format: &str) -> Result<(Cow<'a, str>, bool), Unreadable> {
    let units = |unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes[2..].as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        match String::from_utf16(&units) {
            Ok(text) => (Cow::Owned(text), !rest.is_empty()),
            Err(_) => (Cow::Owned(String::from_utf16_lossy(&units)), true),
        }
    };
    if bytes.starts_with(b"\xff\xfe") {
        return Ok(units(u16::from_le_bytes));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Ok(units(u16::from_be_bytes));
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), false));
    }
    let text = String::from_utf8_lossy(bytes);
    if text.contains(format) {
        Ok((text, true))
    } else {
        Err(Unreadable::NotText)
    }
}

/// The place in a line counted in characters, from the one counted in bytes.
fn characters(text: &str, line: usize, column: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1));
    line.map_or(column, |line| {
        line.char_indices()
            .take_while(|(at, _)| *at < column)
            .count()
            .max(1)
    })
}
