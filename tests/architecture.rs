//! What the layout of the source promises, as tests.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

use std::fs;
use std::path::{Path, PathBuf};

/// The longest a source file may be, in lines.
const LONGEST: usize = 400;

/// Every Rust file under a folder of the package, with its path from the package's root.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            found.push((name, fs::read_to_string(path).unwrap()));
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

/// Whether a path is of that module or below it: `src/ui` for `src/ui.rs` and `src/ui/…`.
fn is_of(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

/// The program itself: without comments, and without the tests at the end of the file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("\n#[cfg(test)]\nmod tests {");
    text[..tests.unwrap_or(text.len())]
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn check_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn the_core_names_no_browser() {
    let mut found = Vec::new();
    for (path, text) in sources("src") {
        if ["src/browser", "src/ui", "src/bin"]
            .iter()
            .any(|module| is_of(&path, module))
        {
            continue;
        }
        for (line, code) in code(&text) {
            for name in ["leptos", "web_sys", "gloo", "wasm_bindgen", "js_sys"] {
                if code.contains(name) {
                    found.push(format!("{path}:{line} names {name}"));
                }
            }
        }
    }
    check_none(&found, "only browser, ui and the programs know the browser");
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let found: Vec<String> = sources("src")
        .into_iter()
        .chain(sources("xtask/src"))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path} has {lines} lines"))
        .collect();
    check_none(&found, "a file has at most 400 lines");
}

#[test]
fn every_module_says_what_it_holds() {
    let found: Vec<String> = sources("src")
        .into_iter()
        .chain(sources("xtask/src"))
        .chain(sources("tests"))
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    check_none(&found, "a file starts with what it holds");
}

#[test]
fn views_hold_no_words_of_their_own() {
    // Letters of Japanese, and the marks and full-width signs that stand between them.
    let is_japanese = |sign: char| matches!(sign, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}');
    let mut found = Vec::new();
    for (path, text) in sources("src") {
        if !is_of(&path, "src/ui") && !is_of(&path, "src/browser") {
            continue;
        }
        for (line, code) in code(&text) {
            let code = code.split(" // ").next().unwrap_or_default();
            if code.chars().any(is_japanese) {
                found.push(format!("{path}:{line}: {}", code.trim()));
            }
        }
    }
    check_none(&found, "the words of the interface stand in src/wording");
}

#[test]
fn nothing_ends_the_program() {
    let mut found = Vec::new();
    for (path, text) in sources("src") {
        for (line, code) in code(&text) {
            for call in [
                ".unwrap()",
                ".expect(",
                "panic!(",
                "todo!(",
                "unimplemented!(",
            ] {
                if code.contains(call) {
                    found.push(format!("{path}:{line} calls {call}"));
                }
            }
        }
    }
    check_none(
        &found,
        "what can go wrong is an error or a finding, not the end",
    );
}
