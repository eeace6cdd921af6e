//! Every sample of the page, whichever there are: it opens, it is written as it was read, and
//! nothing in it is an error.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use std::fs;
use std::path::PathBuf;

use ayumi::bundle;
use ayumi::check::{Severity, check};
use ayumi::edit::rules::violations;
use ayumi::samples;

/// The samples in the folder, by file name.
fn all() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    let file = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, fs::read(path).unwrap())
    };
    paths.iter().map(file).collect()
}

#[test]
fn there_is_a_file_for_every_sample_the_page_offers() {
    let files: Vec<String> = all().into_iter().map(|(name, _)| name).collect();
    for sample in samples::SAMPLES {
        assert!(files.iter().any(|file| file == sample.id), "{}", sample.id);
    }
}

#[test]
fn each_is_read_and_written_and_read_again_with_nothing_lost() {
    for (name, bytes) in all() {
        let reading = bundle::read(&bytes).unwrap();
        assert_eq!(reading.problems, [], "{name}");
        assert_eq!(reading.set_aside, [], "{name}");
        assert!(reading.intact && !reading.newer, "{name}");
        assert!(violations(&reading.plan).is_empty(), "{name}");

        let written = bundle::write(&reading.plan, &reading.envelope);
        assert_eq!(written.as_bytes(), bytes, "{name}");
        let again = bundle::read(written.as_bytes()).unwrap();
        assert_eq!(again.plan, reading.plan, "{name}");
        assert_eq!(again.problems, [], "{name}");
    }
}

#[test]
fn nothing_in_any_of_them_is_an_error() {
    for (name, bytes) in all() {
        let plan = bundle::read(&bytes).unwrap().plan;
        let mut findings = check(&plan);
        findings.retain(|finding| finding.severity == Severity::Error);
        assert_eq!(findings, [], "{name}");
    }
}
