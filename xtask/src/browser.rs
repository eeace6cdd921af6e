//! A browser and its driver for the tests: found on the machine, or installed through the
//! system's package manager where that is allowed.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::packages;
use crate::process;

/// Debian's packages: the browser, its driver, and a font with Japanese letters.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

const BY_HAND: &str = "the browser tests need Chromium (or Chrome) and the chromedriver of the same version. \
    Debian: `sudo apt-get install chromium chromium-driver fonts-noto-cjk`. \
    macOS: `brew install --cask google-chrome chromedriver`. \
    Elsewhere: https://googlechromelabs.github.io/chrome-for-testing/. \
    Where they stand outside PATH, name the two programs in AYUMI_CHROMIUM and CHROMEDRIVER";

/// Installs Java where there is none: the checker of public pages runs on it.
pub(crate) fn java() -> Result<()> {
    if process::find("java").is_some() {
        return Ok(());
    }
    packages::install("Java", &["default-jre-headless"]).context(
        "the check of public pages needs Java 11 or newer. \
        Debian: `sudo apt-get install default-jre-headless`. macOS: `brew install openjdk`. \
        Elsewhere: https://adoptium.net/",
    )
}

/// The two programs of one browser.
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser, after installing it where there is none.
pub(crate) fn browser() -> Result<Browser> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    packages::install("Chromium", &PACKAGES).context(BY_HAND)?;
    found().context(BY_HAND)
}

fn found() -> Option<Browser> {
    Some(Browser {
        program: named("AYUMI_CHROMIUM")
            .or_else(|| PROGRAMS.iter().find_map(|name| process::find(name)))
            .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))?,
        driver: named("CHROMEDRIVER").or_else(|| process::find("chromedriver"))?,
    })
}

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}
