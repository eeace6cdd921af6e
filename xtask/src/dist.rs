//! `cargo xtask dist`: the static site and the one-file edition, their sizes, and the budget the
//! site has to keep.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::page::{self, Language, Profile};
use crate::process::announce;
use crate::{bill, english, offline, one_file, parcel, project};

/// Most bytes, after gzip, of everything needed before the first click.
const BUDGET: usize = 250 * 1024;

/// Most bytes, after gzip, of the page that is fetched behind the front: what holds every screen.
const BUDGET_BEHIND: usize = 1950 * 1024;

/// Most bytes, after gzip, of the worker that makes and reads workbooks.
const BUDGET_WORKBOOK: usize = 640 * 1024;

/// What stands beside the program for whoever asks how it is used, and what a browser asks for once
/// the program is there.
const LEAFLETS: [&str; 7] = [
    bill::LICENCES,
    bill::BILL,
    "help.html",
    "guide.html",
    "help.css",
    "service.js",
    "manifest.webmanifest",
];

/// When a file is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// Before the first click: the front.
    First,
    /// Right behind the front, while the list of plans is already there.
    Behind,
    /// When somebody asks for a workbook.
    Workbook,
    /// When somebody asks for it.
    OnDemand,
    /// Never by the site: what is given away beside it.
    Apart,
}

impl Moment {
    fn of(path: &str) -> Self {
        if [one_file::NAME, parcel::NAME, english::FILE].contains(&path)
            || path.starts_with(english::INSIDE)
        {
            Self::Apart
        } else if path.starts_with("samples/") || LEAFLETS.contains(&path) {
            Self::OnDemand
        } else if path.starts_with("page-") {
            Self::Behind
        } else if path.starts_with("workbook") || path == "worker.js" {
            Self::Workbook
        } else {
            Self::First
        }
    }

    fn note(self) -> &'static str {
        match self {
            Self::First => "",
            Self::Behind => "  behind",
            Self::Workbook | Self::OnDemand => "  on demand",
            Self::Apart => "  apart",
        }
    }
}

/// What to make.
#[derive(Args, Clone, Copy, Default)]
pub(crate) struct Options {
    /// Also the same program in English: a site of its own in dist/en, and dist/ayumi-en.html. The
    /// English words are not complete yet, so that this fails.
    #[arg(long)]
    english: bool,
}

/// Builds the optimised site and the one-file edition into `dist/`, prints its sizes, and fails above the budget.
pub(crate) fn dist(options: Options) -> Result<()> {
    let folder = project::dist();
    page::build(Profile::Release, &folder, Language::Japanese)?;
    bill::write(&folder)?;
    let file = one_file::write(&folder, Language::Japanese)?;
    if options.english {
        english::write(&folder)?;
    }
    offline::write(&folder)?;
    let parcel = parcel::write(&folder)?;
    let sizes = sizes_below(&folder, &folder)?;
    println!("{}", table(&sizes));
    within_budget(&sizes)?;
    if options.english {
        let folder = folder.join(english::FOLDER);
        within_budget(&sizes_below(&folder, &folder)?).context("the program in English")?;
    }
    announce(&format!(
        "the site is in {}: copy it to any static host; {} is the whole program in one file; {} has both, for a web master",
        folder.display(),
        file.display(),
        parcel.display()
    ));
    Ok(())
}

/// The size of one file of the site, in bytes.
struct Size {
    path: String,
    raw: usize,
    gzip: usize,
}

fn sizes_below(top: &Path, folder: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("could not list {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            sizes.extend(sizes_below(top, &path)?);
        } else {
            let bytes = std::fs::read(&path)?;
            let inside = path.strip_prefix(top).unwrap_or(&path);
            sizes.push(Size {
                path: inside.to_string_lossy().replace('\\', "/"),
                raw: bytes.len(),
                gzip: gzip_length(&bytes)?,
            });
        }
    }
    sizes.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sizes)
}

fn gzip_length(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The bytes, before and after gzip, that are loaded at that moment.
fn loaded(sizes: &[Size], moment: Moment) -> (usize, usize) {
    let loaded = sizes.iter().filter(|size| Moment::of(&size.path) == moment);
    loaded.fold((0, 0), |(raw, gzip), size| {
        (raw + size.raw, gzip + size.gzip)
    })
}

/// The moments that have a budget, with their names.
const BUDGETS: [(&str, Moment, usize); 3] = [
    ("first load", Moment::First, BUDGET),
    ("behind it", Moment::Behind, BUDGET_BEHIND),
    ("workbooks", Moment::Workbook, BUDGET_WORKBOOK),
];

fn within_budget(sizes: &[Size]) -> Result<()> {
    for (name, moment, budget) in BUDGETS {
        let (_, total) = loaded(sizes, moment);
        if total > budget {
            bail!(
                "{name}: {} KB after gzip, {} bytes above the budget of {} KB",
                kilobytes(total),
                total - budget,
                budget / 1024
            );
        }
    }
    Ok(())
}

/// One line for each file in bytes, and the sums that have a budget.
fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.path.chars().count()).max();
    let width = width.unwrap_or(0).max("first load".len());
    let mut table = format!("{:width$}  {:>9}  {:>9}", "file", "bytes", "gzip");
    for Size { path, raw, gzip } in sizes {
        let note = Moment::of(path).note();
        let _ = write!(table, "\n{path:width$}  {raw:>9}  {gzip:>9}{note}");
    }
    for (name, moment, budget) in BUDGETS {
        let (raw, gzip) = loaded(sizes, moment);
        let _ = write!(
            table,
            "\n{name:width$}  {raw:>9}  {gzip:>9}  {} KB of at most {} KB",
            kilobytes(gzip),
            budget / 1024
        );
    }
    table
}

/// Kilobytes (1,024 bytes) with one decimal, rounded up so that nothing looks within the budget
/// that is not.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(path: &str, raw: usize, gzip: usize) -> Size {
        Size {
            path: path.to_owned(),
            raw,
            gzip,
        }
    }

    #[test]
    fn each_file_counts_for_the_moment_it_is_loaded() {
        let sizes = [
            size("front_bg.wasm", 2_000, 1_024),
            size("page-0a1b.js", 5_000, 2_048),
            size("samples/city.json", 9_000_000, 900_000),
            size("workbook_bg.wasm", 9_000, 3_072),
        ];
        let table = table(&sizes);
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines[2].ends_with("behind"), "{table}");
        assert!(lines[3].ends_with("on demand"), "{table}");
        assert!(lines[4].ends_with("on demand"), "{table}");
        assert!(
            lines[5].ends_with("1024  1.0 KB of at most 250 KB"),
            "{table}"
        );
        assert!(lines[6].contains("2048  2.0 KB"), "{table}");
        assert!(lines[7].contains("3072  3.0 KB"), "{table}");
        assert!(within_budget(&sizes).is_ok());
    }

    #[test]
    fn the_budgets_hold_to_the_byte() {
        assert!(within_budget(&[size("front_bg.wasm", 1, BUDGET)]).is_ok());
        assert!(within_budget(&[size("front_bg.wasm", 1, BUDGET), size("boot.js", 1, 1)]).is_err());
        assert!(within_budget(&[size("page-0a1b_bg.wasm", 1, BUDGET_BEHIND + 1)]).is_err());
        assert!(within_budget(&[size("workbook_bg.wasm", 1, BUDGET_WORKBOOK + 1)]).is_err());
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!(kilobytes(1024), "1.0");
        assert_eq!(kilobytes(1025), "1.1");
        assert_eq!(kilobytes(BUDGET), "250.0");
    }

    #[test]
    fn gzip_makes_repetition_small() {
        assert!(gzip_length(&[b'a'; 10_000]).is_ok_and(|length| length < 100));
    }
}
