//! `cargo xtask dist`: the static site, its sizes, and the budget it has to keep.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::page::{self, Profile};
use crate::process::announce;
use crate::project;

/// Most bytes, after gzip, of everything needed before the first click.
const BUDGET: usize = 250 * 1024;

/// The folder of files that are loaded only when somebody asks for them.
const ON_DEMAND: &str = "samples/";

/// Builds the optimised site into `dist/`, prints its sizes, and fails above the budget.
pub(crate) fn dist() -> Result<()> {
    let folder = project::dist();
    page::build(Profile::Release, &folder)?;
    let sizes = sizes_below(&folder, &folder)?;
    println!("{}", table(&sizes));
    within_budget(&sizes)?;
    announce(&format!(
        "the site is in {}: copy it to any static host",
        folder.display()
    ));
    Ok(())
}

/// The size of one file of the site, in bytes.
struct Size {
    path: String,
    raw: usize,
    gzip: usize,
}

impl Size {
    fn is_counted(&self) -> bool {
        !self.path.starts_with(ON_DEMAND)
    }
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

/// The bytes, after gzip, that count against the budget.
fn counted(sizes: &[Size]) -> usize {
    let counted = sizes.iter().filter(|size| size.is_counted());
    counted.map(|size| size.gzip).sum()
}

fn within_budget(sizes: &[Size]) -> Result<()> {
    let total = counted(sizes);
    if total > BUDGET {
        bail!(
            "the first load takes {} KB after gzip, {} bytes above the budget of {} KB",
            kilobytes(total),
            total - BUDGET,
            BUDGET / 1024
        );
    }
    Ok(())
}

/// One line for each file in bytes, and the sum of those that count.
fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.path.chars().count()).max();
    let width = width.unwrap_or(0).max("first load".len());
    let mut table = format!("{:width$}  {:>9}  {:>9}\n", "file", "bytes", "gzip");
    for size in sizes {
        let note = if size.is_counted() { "" } else { "  on demand" };
        let Size { path, raw, gzip } = size;
        let _ = writeln!(table, "{path:width$}  {raw:>9}  {gzip:>9}{note}");
    }
    let raw: usize = sizes
        .iter()
        .filter(|size| size.is_counted())
        .map(|size| size.raw)
        .sum();
    let gzip = counted(sizes);
    let _ = write!(
        table,
        "{:width$}  {raw:>9}  {gzip:>9}  {} KB of at most {} KB",
        "first load",
        kilobytes(gzip),
        BUDGET / 1024
    );
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
    fn samples_are_listed_and_not_counted() {
        let sizes = [
            size("index.html", 2_000, 1_024),
            size("samples/city.json", 9_000_000, 900_000),
        ];
        assert_eq!(
            table(&sizes),
            "file                   bytes       gzip\n\
             index.html              2000       1024\n\
             samples/city.json    9000000     900000  on demand\n\
             first load              2000       1024  1.0 KB of at most 250 KB"
        );
        assert!(within_budget(&sizes).is_ok());
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(within_budget(&[size("page.wasm", 1, BUDGET)]).is_ok());
        assert!(within_budget(&[size("page.wasm", 1, BUDGET), size("boot.js", 1, 1)]).is_err());
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
