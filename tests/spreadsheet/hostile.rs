//! Files that are made to do harm, or are something else, are refused with the reason.

use std::io::{Cursor, Write as _};

use ayumi::spreadsheet::{LARGEST_FILE, OtherKind, Unreadable, xlsx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::parts::{archive, sheet, workbook};

/// A file: its name, how it is made, and why it is refused.
struct File {
    name: &'static str,
    make: Box<dyn Fn() -> Vec<u8>>,
    refused: Option<Unreadable>,
}

fn file(
    name: &'static str,
    refused: impl Into<Option<Unreadable>>,
    make: impl Fn() -> Vec<u8> + 'static,
) -> File {
    File {
        name,
        make: Box::new(make),
        refused: refused.into(),
    }
}

/// Every one of them is also read in a process of its own whose memory is looked at.
fn files() -> Vec<File> {
    [large(), odd(), others()].into_iter().flatten().collect()
}

/// Those that would be large if they were believed.
fn large() -> Vec<File> {
    vec![
        file("a cell in the last corner", None, || {
            let corner = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
            sheet(corner, &[])
        }),
        file("a formula of a very high number", None, || {
            let rows = r#"<row r="1"><c r="A1"><f t="shared" si="99999999999" ref="A1:A2">1</f><v>1</v></c></row>"#;
            sheet(rows, &[])
        }),
        file(
            "room for more texts than there can be",
            Unreadable::TooManyCells,
            || with_strings(r#"<sst uniqueCount = "999999999999999"></sst>"#),
        ),
        file("twelve million texts", Unreadable::TooManyCells, || {
            with_strings(&format!("<sst>{}</sst>", "<si/>".repeat(12_000_001)))
        }),
        file(
            "one long text in many cells",
            Unreadable::TooMuchText,
            || {
                let shared = format!("<sst><si><t>{}</t></si></sst>", "長".repeat(30_000));
                let sharing: String = (1..=2_000)
                    .map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#))
                    .collect();
                sheet(&sharing, &[("xl/sharedStrings.xml", &shared)])
            },
        ),
        file("more cells than are read", Unreadable::TooManyCells, || {
            let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_000));
            sheet(&row.repeat(70), &[])
        }),
        file(
            "more looks than there can be",
            Unreadable::TooManyCells,
            || {
                let looks = "<xf/>".repeat(700_000);
                let looks = format!("<styleSheet><cellXfs>{looks}</cellXfs></styleSheet>");
                sheet("", &[("xl/styles.xml", &looks)])
            },
        ),
        file(
            "a text longer than a cell holds",
            Unreadable::TooMuchText,
            || sheet(&cell(&"長".repeat(32_768)), &[]),
        ),
        file("a text without an end", Unreadable::TooMuchText, || {
            sheet(&cell(&"x".repeat(2 * 1024 * 1024)), &[])
        }),
        file("much inflated", Unreadable::TooLargeInside, || bomb(false)),
        file("many parts", Unreadable::TooManyParts, crowd),
        file(
            "larger than is read",
            Unreadable::TooLarge {
                bytes: LARGEST_FILE + 4,
            },
            || [&b"PK\x03\x04"[..], &vec![0; LARGEST_FILE]].concat(),
        ),
    ]
}

/// Those that no spreadsheet would make.
fn odd() -> Vec<File> {
    let damaged = |reason: &str| Unreadable::Damaged {
        reason: reason.to_owned(),
    };
    vec![
        file("a row below the last", Unreadable::TooManyRows, || {
            let rows = r#"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#;
            sheet(rows, &[])
        }),
        file(
            "a column behind the last",
            damaged("a column behind XFD"),
            || sheet(r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#, &[]),
        ),
        file(
            "a document type",
            damaged("a document type declaration"),
            || {
                let text = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><worksheet/>";
                workbook(&[("xl/worksheets/sheet1.xml", text)])
            },
        ),
        file(
            "text of another width",
            damaged("a zero byte in a text"),
            || workbook(&[("xl/worksheets/sheet1.xml", "<\0w\0/\0>\0")]),
        ),
        file("macros", Unreadable::Macros, || {
            sheet("", &[("xl/vbaProject.bin", "x")])
        }),
        file("old macros", Unreadable::Macros, || {
            sheet("", &[("xl/macrosheets/sheet1.xml", "<m/>")])
        }),
        file("links to other files", Unreadable::ExternalLinks, || {
            sheet("", &[("xl/externalLinks/externalLink1.xml", "<l/>")])
        }),
    ]
}

/// Those that are something else.
fn others() -> Vec<File> {
    let other = Unreadable::LooksLike;
    vec![
        file("nothing", Unreadable::Empty, Vec::new),
        file("a binary workbook", other(OtherKind::BinaryExcel), || {
            workbook(&[("xl/workbook.bin", "x")])
        }),
        file(
            "a workbook of another program",
            other(OtherKind::OpenDocument),
            || {
                let kind = "application/vnd.oasis.opendocument.spreadsheet";
                archive(&[("mimetype", kind), ("content.xml", "<c/>")])
            },
        ),
        file("an archive", other(OtherKind::Zip), || {
            archive(&[("読んでください.txt", "x")])
        }),
        file("a document", other(OtherKind::Word), || {
            archive(&[("word/document.xml", "<w/>")])
        }),
        file("an old workbook", other(OtherKind::OldExcel), || {
            compound("Workbook")
        }),
        file("a password", other(OtherKind::Encrypted), || {
            compound("EncryptedPackage")
        }),
        file("another old document", other(OtherKind::OldOffice), || {
            compound("WordDocument")
        }),
        file("a text", other(OtherKind::Text), || {
            "名称,件数\n".as_bytes().to_vec()
        }),
        file("a page", other(OtherKind::Html), || {
            b"<html><table></table></html>".to_vec()
        }),
        file("a paper", other(OtherKind::Pdf), || b"%PDF-1.7".to_vec()),
    ]
}

fn cell(text: &str) -> String {
    format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"#)
}

fn with_strings(strings: &str) -> Vec<u8> {
    sheet("", &[("xl/sharedStrings.xml", strings)])
}

fn compound(name: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 600]);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// A small archive with a part of two hundred megabytes in it, which may say that it is small.
fn bomb(lies: bool) -> Vec<u8> {
    const LENGTH: usize = 200 * 1024 * 1024;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/media/image1.png",
    ] {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
    }
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..LENGTH / zeros.len() {
        writer.write_all(&zeros).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    if lies {
        let length = u32::try_from(LENGTH).unwrap().to_le_bytes();
        let places: Vec<usize> = (0..bytes.len() - 4)
            .filter(|at| bytes[*at..at + 4] == length)
            .collect();
        assert!(!places.is_empty());
        for place in places {
            bytes[place..place + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    bytes
}

fn crowd() -> Vec<u8> {
    let names: Vec<String> = (0..5_001).map(|index| format!("xl/{index}.xml")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    archive(&parts)
}

#[test]
fn each_is_refused_with_its_reason() {
    for File {
        name,
        make,
        refused,
    } in files()
    {
        let found = xlsx::read(&make(), &mut |_| {});
        assert_eq!(found.as_ref().err(), refused.as_ref(), "{name}");
        if let Some(why) = refused {
            assert!(why.to_string().ends_with("ください。"), "{name}: {why}");
        }
    }
}

#[test]
fn a_part_that_lies_about_its_size_is_not_let_in() {
    let why = xlsx::read(&bomb(true), &mut |_| {}).unwrap_err();
    assert!(
        matches!(why, Unreadable::TooLargeInside | Unreadable::Damaged { .. }),
        "{why:?}"
    );
}

#[test]
fn one_cell_in_the_last_corner_is_one_cell() {
    let bytes = (files().swap_remove(0).make)();
    let book = xlsx::read(&bytes, &mut |_| {}).unwrap();
    let rows = &book.sheets[0].rows;
    assert_eq!((rows.len(), rows[0].number), (1, 1_048_576));
    assert_eq!(rows[0].cells[0].column, 16_384);
}

/// The most memory that reading any of the files takes, above that of the file itself.
#[cfg(target_os = "linux")]
#[test]
fn none_takes_much_memory() {
    // The largest that is let in: a million cells, and the texts of a workbook inflated.
    const MOST: u64 = 400 * 1024;
    for File { name, .. } in files() {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "hostile::read_one_alone",
                "--ignored",
                "--nocapture",
            ])
            .env("AYUMI_HOSTILE_FILE", name)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&child.stdout).into_owned();
        assert!(child.status.success(), "{name}: {said}");
        let taken = said.lines().find_map(|line| line.strip_prefix("taken "));
        let taken: u64 = taken.and_then(|taken| taken.parse().ok()).unwrap();
        assert!(taken < MOST, "{name}: {taken} kB");
    }
}

/// Run by the test above, in a process of its own.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "a part of none_takes_much_memory"]
fn read_one_alone() {
    let wanted = std::env::var("AYUMI_HOSTILE_FILE").unwrap();
    let file = files().into_iter().find(|file| file.name == wanted);
    let bytes = (file.unwrap().make)();
    // Making the files took memory too: the mark is set back.
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = memory("VmRSS:");
    let _ = xlsx::read(&bytes, &mut |_| {});
    println!("\ntaken {}", memory("VmHWM:").saturating_sub(before));
}

#[cfg(target_os = "linux")]
fn memory(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
