//! What the programs of the page are made of: `licences.html`, with the licence of every crate in
//! them, and a bill of materials (`CycloneDX` 1.5) for whoever checks software before it is used.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::json;

use crate::folders::{files_below, text};
use crate::process;

/// The page of licences in the folder of the site.
pub(crate) const LICENCES: &str = "licences.html";
/// The bill of materials in the folder of the site.
pub(crate) const BILL: &str = "sbom.cdx.json";

/// How the files begin in which a crate keeps its licences.
const LICENCE_FILES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

/// Writes both into the folder of the site.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let crates = Metadata::read()?.in_the_page();
    let put = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))
    };
    put(BILL, bill(&crates)?)?;
    put(LICENCES, page(&crates, &texts(&crates)?))
}

/// What cargo says of the packages and what needs what.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    #[serde(default)]
    license: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    #[serde(default)]
    repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Needed>,
}

#[derive(Deserialize)]
struct Needed {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// Nothing for what a program is linked with.
    kind: Option<String>,
}

impl Metadata {
    fn read() -> Result<Self> {
        let target = "wasm32-unknown-unknown";
        let arguments = [
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--offline",
            "--filter-platform",
            target,
        ];
        let output = process::cargo()
            .args(arguments)
            .output()
            .context("cargo could not be asked for its packages")?;
        serde_json::from_slice(&output.stdout).context("cargo told of its packages in another way")
    }

    /// The crates the programs of the page are linked with, by name and version; the project's own
    /// first. Macros run while it is built and are not in it.
    fn in_the_page(self) -> Vec<Package> {
        let mut packages: HashMap<String, Package> = self
            .packages
            .into_iter()
            .map(|package| (package.id.clone(), package))
            .collect();
        let needs: HashMap<String, Vec<Needed>> = self
            .resolve
            .nodes
            .into_iter()
            .map(|node| (node.id, node.deps))
            .collect();
        let own = packages.values().find(|package| package.name == "ayumi");
        let mut next: Vec<String> = own.map(|package| package.id.clone()).into_iter().collect();
        let mut found = Vec::new();
        while let Some(id) = next.pop() {
            let is_macro = |package: &Package| {
                package
                    .targets
                    .iter()
                    .any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
            };
            // Taken out, so that it is met once.
            let Some(package) = packages.remove(&id).filter(|package| !is_macro(package)) else {
                continue;
            };
            let linked = needs.get(&id).into_iter().flatten();
            let linked =
                linked.filter(|needed| needed.dep_kinds.iter().any(|kind| kind.kind.is_none()));
            next.extend(linked.map(|needed| needed.pkg.clone()));
            found.push(package);
        }
        found.sort_by_key(|package| {
            (
                package.name != "ayumi",
                package.name.clone(),
                package.version.clone(),
            )
        });
        found
    }
}

/// The bill of materials. No time and no number of its own: the same crates give the same bytes.
fn bill(crates: &[Package]) -> Result<String> {
    let component = |package: &Package| {
        json!({
            "type": if package.name == "ayumi" { "application" } else { "library" },
            "name": package.name,
            "version": package.version,
            "purl": format!("pkg:cargo/{}@{}", package.name, package.version),
            "licenses": [{ "expression": expression(package) }],
        })
    };
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": crates.first().map(component) },
        "components": crates.iter().skip(1).map(component).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// The licence as an SPDX expression; older crates write a slash for OR.
fn expression(package: &Package) -> String {
    let licence = package.license.as_deref().unwrap_or("NOASSERTION");
    licence.replace('/', " OR ")
}

/// The texts of the licences, each with the crates that come with it.
fn texts(crates: &[Package]) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in crates {
        let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
        for (name, path) in files_below(folder)? {
            let upper = name.to_uppercase();
            let is_licence = LICENCE_FILES.iter().any(|begin| upper.starts_with(begin));
            if is_licence && !name.contains('/') {
                let text = text(&path)?.trim().to_owned();
                let crates = texts.entry(text).or_default();
                crates.insert(format!("{} {}", package.name, package.version));
            }
        }
    }
    Ok(texts)
}

fn page(crates: &[Package], texts: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut rows = String::new();
    for package in crates {
        let by = package
            .repository
            .clone()
            .unwrap_or_else(|| package.authors.join(", "));
        let cells =
            [&package.name, &package.version, &expression(package), &by].map(|cell| escaped(cell));
        let [name, version, licence, by] = cells;
        let _ = writeln!(
            rows,
            "<tr><th scope=\"row\">{name}</th><td>{version}</td><td>{licence}</td><td>{by}</td></tr>"
        );
    }
    let mut details = String::new();
    for (text, crates) in texts {
        let names = crates
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ");
        let _ = writeln!(
            details,
            "<details><summary>{}</summary><p class=\"licence\" lang=\"en\">{}</p></details>",
            escaped(&names),
            escaped(text)
        );
    }
    PAGE.replace("@ROWS@", &rows).replace("@TEXTS@", &details)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ライセンス｜あゆみ</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="help.css">
</head>
<body>
<header>
<h1>ライセンス</h1>
<p>あゆみは、MIT と Apache-2.0 のどちらかを選んで、だれでも使えます。次の部品を使っています。</p>
</header>
<main id="main">
<h2>使っている部品</h2>
<div class="wide" tabindex="0" role="region" aria-label="使っている部品">
<table>
<thead><tr><th scope="col">部品</th><th scope="col">版</th><th scope="col">ライセンス</th><th scope="col">ありか</th></tr></thead>
<tbody>
@ROWS@</tbody>
</table>
</div>
<h2>ライセンスの本文</h2>
@TEXTS@</main>
<footer><p><a href="./">あゆみを開く</a></p></footer>
</body>
</html>
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, licence: Option<&str>) -> Package {
        Package {
            id: name.to_owned(),
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: licence.map(str::to_owned),
            authors: vec!["A <a@example.org>".to_owned()],
            repository: None,
            manifest_path: PathBuf::new(),
            targets: Vec::new(),
        }
    }

    #[test]
    fn the_bill_names_every_crate_with_its_licence() {
        let crates = [
            package("ayumi", Some("MIT")),
            package("other", Some("MIT/Apache-2.0")),
            package("bare", None),
        ];
        let bill = bill(&crates).unwrap_or_default();
        assert!(
            bill.contains("\"purl\": \"pkg:cargo/other@1.0.0\""),
            "{bill}"
        );
        assert!(
            bill.contains("\"expression\": \"MIT OR Apache-2.0\""),
            "{bill}"
        );
        assert!(bill.contains("\"expression\": \"NOASSERTION\""), "{bill}");
    }

    #[test]
    fn what_a_licence_says_is_text() {
        let texts = BTreeMap::from([(
            "a <b> & c".to_owned(),
            BTreeSet::from(["other 1.0.0".to_owned()]),
        )]);
        let page = page(&[package("other", Some("MIT"))], &texts);
        assert!(page.contains("a &lt;b&gt; &amp; c"), "{page}");
        assert!(page.contains("A &lt;a@example.org&gt;"), "{page}");
    }

    #[test]
    fn the_page_is_made_of_its_own_crates_and_no_macros() {
        let Ok(metadata) = Metadata::read() else {
            return;
        };
        let names: Vec<String> = metadata
            .in_the_page()
            .into_iter()
            .map(|package| package.name)
            .collect();
        assert_eq!(names.first().map(String::as_str), Some("ayumi"));
        assert!(names.iter().any(|name| name == "leptos"));
        assert!(
            !names
                .iter()
                .any(|name| name == "serde_derive" || name == "clap" || name == "proptest")
        );
    }
}
