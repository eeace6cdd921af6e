//! `ayumi collect` takes no more memory for many plans than for a few.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use super::support::{Folder, program, sample};

/// The most memory the program had in use, in kilobytes, when it had read that many plans.
///
/// Behind the plans stand files that are none, each told in a long line: more than a pipe holds, so
/// that the program cannot have ended while its first line is read.
fn peak(plans: usize) -> u64 {
    let folder = Folder::new();
    let plan = sample("kawaguchi.json");
    for index in 0..plans {
        folder.write(&format!("in/{index:03}.json"), &plan);
    }
    for index in 0..400 {
        folder.write(&format!("in/z{index:03}{}.txt", "-".repeat(200)), "");
    }
    let mut child = program()
        .args(["collect", &folder.path("in"), "--out", &folder.path("out")])
        .args(["--format", "both"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::with_capacity(256, child.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    assert!(line.contains("z000"), "{line}");
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    told.read_to_string(&mut line).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let peak = status.lines().find(|line| line.starts_with("VmHWM:"));
    let digits = peak.and_then(|line| line.split_whitespace().nth(1));
    digits.and_then(|digits| digits.parse().ok()).unwrap()
}

#[test]
fn three_hundred_plans_take_the_memory_of_three() {
    let (few, many) = (peak(3), peak(300));
    assert!(
        many < few * 3 / 2,
        "{few} kB for 3 plans, {many} kB for 300"
    );
}
