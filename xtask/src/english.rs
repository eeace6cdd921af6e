//! The program in English beside the Japanese one: a site of its own in a folder of the site, and a
//! file of its own. Both use the plans of the same browser.

use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::folders::text;
use crate::page::{self, Language, Profile};
use crate::{bill, offline, one_file, project};

/// The folder of the site.
pub(crate) const FOLDER: &str = "en";

/// What the paths of its files begin with.
pub(crate) const INSIDE: &str = "en/";

/// The one-file edition.
pub(crate) const FILE: &str = "ayumi-en.html";

/// What the page says before the program runs, in English.
const START: &str = "start-english.html";

/// Builds both beside the site in `site`, and lets each site lead to the other.
pub(crate) fn write(site: &Path) -> Result<()> {
    let folder = site.join(FOLDER);
    page::build(Profile::Release, &folder, Language::English)?;
    for name in [bill::LICENCES, bill::BILL] {
        std::fs::copy(site.join(name), folder.join(name))
            .with_context(|| format!("could not copy {name}"))?;
    }
    let file = one_file::write(&folder, Language::English)?;
    std::fs::rename(&file, site.join(FILE))
        .with_context(|| format!("could not move {}", file.display()))?;
    rewrite(&folder.join("index.html"), |page| {
        leading_to(&spoken(page)?, "../")
    })?;
    offline::write(&folder)?;
    rewrite(&site.join("index.html"), |page| leading_to(page, INSIDE))
}

fn rewrite(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let changed = change(&text(path)?)?;
    std::fs::write(path, changed).with_context(|| format!("could not write {}", path.display()))
}

/// The page with where the same program is in the other language.
fn leading_to(page: &str, other: &str) -> Result<String> {
    let meta = format!("<meta name=\"other-language\" content=\"{other}\">");
    in_place(page, "</title>", &format!("</title>{meta}"))
}

/// The page of the project with English in place of what it says before the program runs.
pub(crate) fn spoken(page: &str) -> Result<String> {
    let start = text(&project::root().join(START))?;
    let page = in_place(page, "<html lang=\"ja\"", "<html lang=\"en\"")?;
    let (before, rest) = page.split_once("<main id=\"start\"").context("no start")?;
    let (_, rest) = rest.split_once("</main>").context("no end of the start")?;
    let (between, rest) = rest
        .split_once("<noscript>")
        .context("no words without scripts")?;
    let (_, after) = rest
        .split_once("</noscript>")
        .context("no end of those words")?;
    let (start, without_scripts) = start
        .split_once("<!-- without scripts -->")
        .context("one part")?;
    Ok([before, start.trim(), between, without_scripts.trim(), after].concat())
}

fn in_place(page: &str, of: &str, put: &str) -> Result<String> {
    if page.matches(of).count() != 1 {
        bail!("index.html has not one {of}");
    }
    Ok(page.replace(of, put))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_the_project_can_speak_english() {
        let page = text(&project::root().join("index.html")).unwrap_or_default();
        let spoken = spoken(&page).unwrap_or_default();
        assert!(spoken.contains("<html lang=\"en\">"));
        assert!(spoken.contains("<div id=\"app\">"));
        assert!(spoken.contains("id=\"start\"") && spoken.contains("<noscript>"));
        let body = spoken.split_once("<body>").map_or("", |(_, body)| body);
        let is_japanese =
            |sign: char| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
        let said = body.replace("あゆみ", "");
        assert_eq!(said.find(is_japanese), None, "{said}");
    }
}
