//! Whether a file may be opened as a workbook at all.
//!
//! Everything in it is inflated once, a little at a time, and thrown away again, because what a
//! file says of its own sizes can be a lie.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::super::{LARGEST_FILE, OtherKind, Unreadable};
use crate::bundle::{Lookalike, lookalike};

/// The most parts a workbook may have.
pub const MOST_PARTS: usize = 5_000;
/// The most bytes all parts together may have when they are inflated.
pub const LARGEST_INFLATED: usize = 128 * 1024 * 1024;

/// The most elements of all parts together.
const MOST_ELEMENTS: usize = 12_000_000;
/// The most elements of the parts that describe looks, names and relations: each becomes something
/// larger than a cell.
const MOST_DESCRIPTIONS: usize = 600_000;
/// The longest text between two elements, and the longest element, in bytes.
const LONGEST_RUN: usize = 1024 * 1024;
/// The most texts that cells may share.
const MOST_TEXTS: usize = 2_000_000;

/// Where a zip archive names one of its parts.
const PART: &[u8] = b"PK\x01\x02";
/// An old Office file, or one with a password around it.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Refuses whatever must not be opened.
pub(super) fn let_in(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(Unreadable::LooksLike(kind));
    }
    // The directory of the archive is read as a whole: its length is looked at first.
    if occurrences(bytes, PART, MOST_PARTS) > MOST_PARTS {
        return Err(Unreadable::TooManyParts);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| damaged(&why))?;
    names(&archive)?;
    let mut left = LARGEST_INFLATED;
    let mut elements = MOST_ELEMENTS;
    for index in 0..archive.len() {
        look_through(&mut archive, index, &mut left, &mut elements)?;
    }
    Ok(())
}

/// What kind of other file it is, unless it is an archive with a workbook in it.
fn other_kind(bytes: &[u8]) -> Option<OtherKind> {
    if bytes.starts_with(COMPOUND) {
        let holds = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            occurrences(bytes, &name, 0) > 0
        };
        return Some(if holds("EncryptedPackage") {
            OtherKind::Encrypted
        } else if holds("Workbook") || holds("Book") {
            OtherKind::OldExcel
        } else {
            OtherKind::OldOffice
        });
    }
    match lookalike(bytes) {
        Some(Lookalike::Excel | Lookalike::Zip) => None,
        Some(Lookalike::Word) => Some(OtherKind::Word),
        Some(Lookalike::OldOffice) => Some(OtherKind::OldOffice),
        Some(Lookalike::Pdf) => Some(OtherKind::Pdf),
        Some(Lookalike::Image) => Some(OtherKind::Image),
        Some(Lookalike::Html) => Some(OtherKind::Html),
        None => Some(OtherKind::Text),
    }
}

/// How often something stands in the bytes; counting ends above `most`.
fn occurrences(bytes: &[u8], what: &[u8], most: usize) -> usize {
    bytes
        .windows(what.len().max(1))
        .filter(|window| *window == what)
        .take(most + 1)
        .count()
}

/// The names of the parts tell what it is, and what it brings with it.
fn names(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), Unreadable> {
    let mut names = Vec::new();
    for name in archive.file_names() {
        names.push(plain(&name.map_err(|why| damaged(&why))?));
    }
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    let has_folder = |folder: &str| names.iter().any(|name| name.contains(folder));
    if has("vbaproject.bin") || has_folder("/macrosheets/") {
        return Err(Unreadable::Macros);
    }
    if has("xl/workbook.bin") {
        return Err(Unreadable::LooksLike(OtherKind::BinaryExcel));
    }
    if has_folder("/externallinks/") {
        return Err(Unreadable::ExternalLinks);
    }
    if has("[content_types].xml") && has_folder("xl/") {
        return Ok(());
    }
    let is_open_document = has("content.xml") && names.iter().any(|name| name == "mimetype");
    Err(Unreadable::LooksLike(if is_open_document {
        OtherKind::OpenDocument
    } else if has_folder("word/") {
        OtherKind::Word
    } else {
        OtherKind::Zip
    }))
}

/// The name of a part however it is written.
fn plain(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// Inflates one part and counts what is in it.
fn look_through(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: &mut usize,
    elements: &mut usize,
) -> Result<(), Unreadable> {
    let mut part = archive.by_index(index).map_err(|why| damaged(&why))?;
    let name = plain(&part.name().map_err(|why| damaged(&why))?);
    let is_xml = ["xml", "rels", "vml"]
        .iter()
        .any(|ending| name.rsplit('.').next() == Some(ending));
    let holds_many = [
        "worksheets/",
        "sharedstrings",
        "drawings/",
        "pivotcache/",
        "comments",
    ]
    .iter()
    .any(|place| name.contains(place));
    let mut marks = Marks::default();
    let mut buffer = [0; 16 * 1024];
    loop {
        let length = part.read(&mut buffer).map_err(|why| Unreadable::Damaged {
            reason: format!("{name}: {why}"),
        })?;
        if length == 0 {
            break;
        }
        *left = left.checked_sub(length).ok_or(Unreadable::TooLargeInside)?;
        if is_xml {
            marks.add(&buffer[..length])?;
            if marks.elements > *elements || (!holds_many && marks.elements > MOST_DESCRIPTIONS) {
                return Err(Unreadable::TooManyCells);
            }
        }
    }
    *elements -= marks.elements;
    Ok(())
}

/// What is counted in the text of a part.
#[derive(Default)]
struct Marks {
    /// Where elements begin or end.
    elements: usize,
    /// Bytes since the last of them.
    run: usize,
    /// How much of each of these words has just gone by.
    matched: [usize; WORDS.len()],
    /// The number of texts, while it goes by.
    #[expect(
        clippy::option_option,
        reason = "a number that goes by may be too large to be one"
    )]
    number: Option<Option<usize>>,
}

/// What reserves room for as many texts as it says, and what could make a short text a long one.
const WORDS: [&[u8]; 2] = [b"uniqueCount", b"<!DOCTYPE"];

impl Marks {
    fn add(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        for byte in bytes.iter().copied() {
            if byte == b'<' {
                self.elements += 1;
                self.run = 0;
            }
            self.run += 1;
            if self.run > LONGEST_RUN {
                return Err(Unreadable::TooMuchText);
            }
            // Text of another width would pass by unread; no spreadsheet writes any.
            if byte == 0 {
                return Err(odd("a zero byte in a text"));
            }
            self.read_number(byte)?;
            for (word, matched) in WORDS.iter().zip(&mut self.matched) {
                // No word begins again inside itself.
                let goes_on = byte.eq_ignore_ascii_case(&word[*matched]);
                let begins = byte.eq_ignore_ascii_case(&word[0]);
                *matched = if goes_on {
                    *matched + 1
                } else {
                    usize::from(begins)
                };
            }
            if self.matched[0] == WORDS[0].len() {
                self.matched[0] = 0;
                self.number = Some(None);
            }
            if self.matched[1] == WORDS[1].len() {
                return Err(odd("a document type declaration"));
            }
        }
        Ok(())
    }

    /// Reads the number behind `uniqueCount`, whatever stands between them.
    fn read_number(&mut self, byte: u8) -> Result<(), Unreadable> {
        let Some(number) = &mut self.number else {
            return Ok(());
        };
        if byte.is_ascii_digit() {
            let digit = usize::from(byte - b'0');
            let value = number.unwrap_or(0).saturating_mul(10).saturating_add(digit);
            *number = Some(value);
            if value > MOST_TEXTS {
                return Err(Unreadable::TooManyCells);
            }
        } else if number.is_some() {
            self.number = None;
        }
        Ok(())
    }
}

fn odd(what: &str) -> Unreadable {
    Unreadable::Damaged {
        reason: what.to_owned(),
    }
}

fn damaged(why: &ZipError) -> Unreadable {
    match why {
        ZipError::UnsupportedArchive(reason) if reason.contains("assword") => {
            Unreadable::LooksLike(OtherKind::Encrypted)
        }
        why => Unreadable::Damaged {
            reason: why.to_string(),
        },
    }
}
