//! The one-file edition: the built site as a single page that starts by double-click.
//!
//! The programs and samples stand in it packed, in blocks that no browser runs (`carried.js` takes
//! them out). Its policy lets run what it is made of and nothing else, and lets it fetch nothing at
//! all.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::folders::{bytes, files_below, text};
use crate::page::Language;
use crate::{bill, english, project};

/// The name of the file in the folder of the site.
pub(crate) const NAME: &str = "ayumi.html";

/// Makes the file from the site in `folder` and puts it there; gives where it is.
pub(crate) fn write(folder: &Path, language: Language) -> Result<PathBuf> {
    let site = Site::read(folder, language)?;
    let path = folder.join(NAME);
    std::fs::write(&path, site.page()?)
        .with_context(|| format!("could not write {}", path.display()))?;
    Ok(path)
}

/// What the file is made of.
struct Site {
    /// The page as it stands in the project, before Trunk.
    page: String,
    styles: String,
    /// The style of the leaflets, which live by the policy of the page that opens them.
    leaflet_style: String,
    icon: Vec<u8>,
    /// What takes out what is carried.
    carried: String,
    /// The scripts of the programs, as wasm-bindgen makes them.
    front: String,
    main: String,
    workbook: String,
    worker: String,
    recovery: String,
    offline: String,
    boot: String,
    /// What is carried, by its path beside the page.
    parts: Vec<(String, Vec<u8>)>,
}

impl Site {
    fn read(folder: &Path, language: Language) -> Result<Self> {
        let mut page = text(&project::root().join("index.html"))?;
        if language == Language::English {
            page = english::spoken(&page)?;
        }
        let mut styles = String::new();
        for name in style_names(&page) {
            styles.push_str(&text(&only(folder, &format!("{name}-"), ".css")?)?);
            styles.push('\n');
        }
        let main_bytes = only(folder, "page-", "_bg.wasm")?;
        let mut parts = vec![
            (
                "front_bg.wasm".to_owned(),
                bytes(&folder.join("front_bg.wasm"))?,
            ),
            ("page_bg.wasm".to_owned(), bytes(&main_bytes)?),
            (
                "workbook_bg.wasm".to_owned(),
                bytes(&folder.join("workbook_bg.wasm"))?,
            ),
        ];
        let leaflet_style = text(&folder.join("help.css"))?;
        let behind = [("guide", "guide.html"), ("licences", bill::LICENCES)];
        let behind = behind.map(|(id, name)| Ok((id, name, text(&folder.join(name))?)));
        let behind = behind.into_iter().collect::<Result<Vec<_>>>()?;
        let leaflet = leaflet(&text(&folder.join("help.html"))?, &behind, &leaflet_style)?;
        parts.push(("help.html".to_owned(), leaflet.into_bytes()));
        for (name, sample) in files_below(&folder.join("samples"))? {
            parts.push((format!("samples/{name}"), bytes(&sample)?));
        }
        Ok(Self {
            styles,
            leaflet_style,
            page,
            icon: bytes(&folder.join("icon.svg"))?,
            carried: text(&project::root().join("carried.js"))?,
            front: text(&folder.join("front.js"))?,
            main: text(&only(folder, "page-", ".js")?)?,
            workbook: text(&folder.join("workbook.js"))?,
            worker: text(&folder.join("worker.js"))?,
            recovery: text(&folder.join("recovery.js"))?,
            offline: text(&folder.join("offline.js"))?,
            boot: text(&folder.join("boot.js"))?,
            parts,
        })
    }

    /// The page.
    fn page(&self) -> Result<String> {
        let program = |name: &str, script: &str| -> Result<String> {
            let script = as_plain_script(script)?;
            Ok(format!(
                "{script}\nglobalThis.ayumiCarried.programs.{name} = {{ default: __wbg_init }};\n"
            ))
        };
        let scripts = [
            self.carried.clone(),
            program("front", &self.front)?,
            program("page", &self.main)?,
            as_plain_script(&format!(
                "{}\n{}\n{}",
                self.recovery, self.offline, self.boot
            ))?,
        ]
        .map(|script| shielded(&script));
        let worker = shielded(&format!(
            "{}\nglobalThis.ayumiProgram = {{ default: __wbg_init }};\n{}",
            as_plain_script(&self.workbook)?,
            self.worker
        ));
        for styles in [&self.styles, &self.leaflet_style] {
            if styles.contains("</style") || styles.contains("url(") {
                bail!("a style sheet ends its element, or needs a file beside it");
            }
        }

        let hashes: Vec<String> = scripts.iter().map(|script| source_hash(script)).collect();
        let policy = format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {} {}; img-src data: blob:; \
             worker-src blob:; base-uri 'none'; form-action 'none'",
            hashes.join(" "),
            source_hash(&self.styles),
            source_hash(&self.leaflet_style)
        );
        let mut head =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        let icon = BASE64_STANDARD.encode(&self.icon);
        let _ = writeln!(
            head,
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"
        );
        let _ = writeln!(head, "<style>{}</style>", self.styles);

        let mut body = String::new();
        for (path, bytes) in &self.parts {
            let packed = BASE64_STANDARD.encode(packed(bytes)?);
            let _ = writeln!(
                body,
                "<script type=\"application/gzip\" id=\"carried:{path}\">{packed}</script>"
            );
        }
        let _ = writeln!(
            body,
            "<script type=\"text/plain\" id=\"carried:worker.js\">{worker}</script>"
        );
        for script in scripts {
            let _ = writeln!(body, "<script type=\"module\">{script}</script>");
        }
        assembled(&self.page, &head, &body)
    }
}

/// The page with that behind the line of its character set and before the end of its body; what is
/// for the site alone is left out.
fn assembled(page: &str, head: &str, body: &str) -> Result<String> {
    let page = without_comments(page);
    let is_of_site = |line: &str| {
        line.contains("data-trunk")
            || line.contains("Content-Security-Policy")
            || line.contains("rel=\"icon\"")
            || line.contains("rel=\"manifest\"")
    };
    let mut made = String::new();
    let (mut has_head, mut has_body) = (false, false);
    for line in page
        .lines()
        .filter(|line| !is_of_site(line) && !line.trim().is_empty())
    {
        if line.trim() == "</body>" {
            made.push_str(body);
            has_body = true;
        }
        made.push_str(line);
        made.push('\n');
        if line.contains("<meta charset=") {
            made.push_str(head);
            has_head = true;
        }
    }
    if !has_head || !has_body {
        bail!("index.html has no line of its own for its character set or the end of its body");
    }
    Ok(made)
}

/// How the program is used, as one leaflet that stands for itself: with its style, and with what it
/// leads to behind it, since a page opened from a folder leads to no other. Each of those has the id
/// it gets, its name beside the help, and its text.
fn leaflet(help: &str, behind: &[(&str, &str, String)], style: &str) -> Result<String> {
    let link = "<link rel=\"stylesheet\" href=\"help.css\">";
    let policy = "style-src 'self'";
    if !help.contains(link) || !help.contains(policy) {
        bail!("the help has no style sheet or no policy of its own");
    }
    let html = help.replace(link, &format!("<style>{style}</style>"));
    let mut html = html.replace(policy, &format!("style-src {}", source_hash(style)));
    for (id, name, text) in behind {
        let text = between(text, "<main id=\"main\">", "</main>")?;
        html = html.replace(&format!("href=\"{name}\""), &format!("href=\"#{id}\""));
        let part = format!("<div id=\"{id}\" class=\"sheet\">{text}</div>\n</main>");
        html = html.replace("</main>", &part);
    }
    // What leads back to the site, and its icon.
    let is_of_site = |line: &&str| !line.starts_with("<footer>") && !line.contains("rel=\"icon\"");
    let lines: Vec<&str> = html.lines().filter(is_of_site).collect();
    Ok(lines.join("\n"))
}

fn between<'t>(text: &'t str, begin: &str, end: &str) -> Result<&'t str> {
    let (_, rest) = text
        .split_once(begin)
        .with_context(|| format!("no {begin}"))?;
    let (inside, _) = rest.split_once(end).with_context(|| format!("no {end}"))?;
    Ok(inside)
}

fn without_comments(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The names of the style sheets in their order.
fn style_names(page: &str) -> Vec<&str> {
    let links = page
        .lines()
        .filter(|line| line.contains("data-trunk") && line.contains("rel=\"css\""));
    let names = links.filter_map(|line| {
        let (_, rest) = line.split_once("href=\"style/")?;
        rest.split_once(".css\"").map(|(name, _)| name)
    });
    names.collect()
}

/// A module without what it imports and exports: what it consists of is put together here.
fn as_plain_script(module: &str) -> Result<String> {
    let mut plain = String::new();
    for line in module.lines() {
        let is_import = line.starts_with("import ");
        let is_here = ["./recovery.js", "./offline.js"]
            .iter()
            .any(|name| line.contains(name));
        if is_import && !is_here {
            bail!("a script imports what the one file does not hold: {line}");
        }
        if is_import || line.starts_with("export {") {
            continue;
        }
        plain.push_str(line.strip_prefix("export ").unwrap_or(line));
        plain.push('\n');
    }
    // Only asked where no bytes are given, and no plain script may say it.
    let plain = plain.replace("import.meta.url", "location.href");
    if plain.contains("import.meta") || plain.contains("export{") {
        bail!("a script is written in another way than the one-file edition knows");
    }
    Ok(plain)
}

/// A script that does not end the element it stands in: the words that would are only ever texts.
fn shielded(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    let script = script
        .replace("</script", "<\\/script")
        .replace("<script", "<\\script");
    script.replace("<!--", "<\\!--")
}

/// What a policy calls a script or style that may stand in the page.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// The only file of a folder that begins and ends like that.
fn only(folder: &Path, begin: &str, end: &str) -> Result<PathBuf> {
    let mut found = files_below(folder)?;
    found.retain(|(name, _)| name.starts_with(begin) && name.ends_with(end));
    match found.as_slice() {
        [(_, one)] => Ok(one.clone()),
        _ => bail!(
            "{} has {} files {begin}…{end}, not one",
            folder.display(),
            found.len()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html>\n<head>\n<meta charset=\"utf-8\">\n<!-- two\nlines -->\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
        <link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"manifest\" href=\"m\">\n<link data-trunk rel=\"css\" href=\"style/one.css\">\n\
        <link data-trunk rel=\"css\" href=\"style/two.css\">\n</head>\n<body>\n<p>文</p>\n</body>\n</html>\n";

    #[test]
    fn what_is_for_the_site_is_left_out_and_the_rest_put_in_its_place() {
        let made = assembled(PAGE, "HEAD\n", "BODY\n").unwrap_or_default();
        let expected = "<html>\n<head>\n<meta charset=\"utf-8\">\nHEAD\n</head>\n<body>\n<p>文</p>\nBODY\n</body>\n</html>\n";
        assert_eq!(made, expected);
        assert!(assembled("<html></html>", "", "").is_err());
        assert_eq!(style_names(PAGE), ["one", "two"]);
    }

    #[test]
    fn a_module_becomes_a_script_of_its_own_or_is_refused() {
        let module =
            "export class One {}\nconst where = import.meta.url;\nexport { a, b as default };\n";
        let plain = as_plain_script(module).unwrap_or_default();
        assert_eq!(plain, "class One {}\nconst where = location.href;\n");
        assert!(as_plain_script("import { x } from './snippets/x.js';").is_err());
        assert!(as_plain_script("const a=1;export{a as default};").is_err());
    }

    #[test]
    fn the_help_stands_for_itself_with_the_guide_behind_it() {
        let help = "<meta content=\"style-src 'self'\">\n<link rel=\"icon\" href=\"i\">\n\
            <link rel=\"stylesheet\" href=\"help.css\">\n<main><a href=\"guide.html\">手引き</a></main>\n<footer>戻る</footer>\n";
        let guide = "<h1>手引き</h1><main id=\"main\"><p>文</p></main>";
        let behind = [("guide", "guide.html", guide.to_owned())];
        let made = leaflet(help, &behind, "p{}").unwrap_or_default();
        let hash = source_hash("p{}");
        let expected = format!(
            "<meta content=\"style-src {hash}\">\n<style>p{{}}</style>\n<main><a href=\"#guide\">手引き</a>\
             <div id=\"guide\" class=\"sheet\"><p>文</p></div>\n</main>"
        );
        assert_eq!(made, expected);
        assert!(leaflet("<p>文</p>", &behind, "").is_err());
    }

    #[test]
    fn nothing_ends_the_element_a_script_stands_in() {
        let shielded = shielded("a = '</script><script><!--';\r\n");
        assert_eq!(shielded, "a = '<\\/script><\\script><\\!--';\n");
    }

    #[test]
    fn a_hash_is_what_browsers_compute() {
        // The example of the Content Security Policy specification.
        let hash = source_hash("alert('Hello, world.');");
        assert_eq!(
            hash,
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }
}
