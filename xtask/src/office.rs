//! The office program that opens our workbooks in the tests: found on the machine, or installed
//! through the system's package manager where that is allowed.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{packages, process};

/// Debian's package with the spreadsheet alone.
const PACKAGES: [&str; 1] = ["libreoffice-calc"];

const BY_HAND: &str = "the tests of workbooks need LibreOffice. \
    Debian: `sudo apt-get install libreoffice-calc`. \
    Elsewhere: https://www.libreoffice.org/. \
    Where it stands outside PATH, name the program `soffice` in AYUMI_SOFFICE";

/// Finds the program, after installing it where there is none.
pub(crate) fn program() -> Result<PathBuf> {
    if let Some(program) = found() {
        return Ok(program);
    }
    packages::install("LibreOffice", &PACKAGES).context(BY_HAND)?;
    found().context(BY_HAND)
}

fn found() -> Option<PathBuf> {
    let named = std::env::var_os("AYUMI_SOFFICE").map(PathBuf::from);
    named
        .or_else(|| process::find("soffice"))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

const PLACES: [&str; 2] = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];
