//! Reads how many tests passed and failed from what the test runners print.
//!
//! Never too kind: a runner that ended badly without naming a failure, and one that ran nothing,
//! count as one failure each.

use std::fmt;
use std::ops::AddAssign;

use crate::process::Output;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// One failure: of a part that could not run at all.
    pub(crate) fn failure() -> Self {
        Self {
            passed: 0,
            failed: 1,
        }
    }

    /// Whether something ran and nothing failed.
    pub(crate) fn is_good(self) -> bool {
        self.failed == 0 && self.passed > 0
    }

    /// The sum of the `test result:` lines of cargo's test programs and of wasm-bindgen's runner.
    pub(crate) fn of_libtest(output: &Output) -> Self {
        let text = without_colours(&output.text);
        let mut tally = Self::default();
        for line in text.lines() {
            if let Some(result) = line.strip_prefix("test result: ") {
                tally.passed += number_before(result, " passed;");
                tally.failed += number_before(result, " failed;");
            }
        }
        tally.unless_contradicted(output.succeeded)
    }

    /// The closing lines of Playwright's `list` reporter.
    pub(crate) fn of_playwright(output: &Output) -> Self {
        let text = without_colours(&output.text);
        let mut tally = Self::default();
        for line in text.lines().map(str::trim) {
            let Some((count, outcome)) = line.split_once(' ') else {
                continue;
            };
            let Ok(count) = count.parse::<u32>() else {
                continue;
            };
            match outcome {
                "failed" | "flaky" | "interrupted" | "did not run" => tally.failed += count,
                _ if outcome == "passed" || outcome.starts_with("passed (") => {
                    tally.passed += count;
                }
                _ => {}
            }
        }
        tally.unless_contradicted(output.succeeded)
    }

    fn unless_contradicted(mut self, succeeded: bool) -> Self {
        let ran_nothing = self == Self::default();
        if self.failed == 0 && (ran_nothing || !succeeded) {
            self.failed = 1;
        }
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number that stands right before `words`; 0 where there is none.
fn number_before(text: &str, words: &str) -> u32 {
    let before = text.split_once(words).map(|(before, _)| before);
    let digits = before.and_then(|before| before.rsplit(' ').next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Drops the escape sequences that colour a terminal.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut pieces = text.split("\u{1b}[");
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(|letter: char| letter.is_ascii_alphabetic());
        plain.push_str(end.map_or("", |end| &piece[end + 1..]));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(text: &str, succeeded: bool) -> Output {
        Output {
            text: text.to_owned(),
            succeeded,
        }
    }

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    const NATIVE: &str = "\
running 2 tests
test project::tests::a ... ok
test project::tests::b ... ok

test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 3 tests
test c ... FAILED

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
";

    #[test]
    fn every_result_line_of_cargo_is_added_up() {
        assert_eq!(Tally::of_libtest(&output(NATIVE, false)), tally(3, 2));
    }

    #[test]
    fn the_wasm_runner_prints_the_same_line_in_colour() {
        let text = "test a ... ok\n\ntest result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored; \
                    0 filtered out; finished in 0.02s\n";
        assert_eq!(Tally::of_libtest(&output(text, true)), tally(7, 0));
    }

    #[test]
    fn what_a_test_prints_is_not_a_result() {
        let text = "we saw test result: ok. 9 passed; 9 failed;\n\
                    test result: ok. 1 passed; 0 failed; 0 ignored\n";
        assert_eq!(Tally::of_libtest(&output(text, true)), tally(1, 0));
    }

    #[test]
    fn a_build_that_fails_is_a_failure() {
        assert_eq!(Tally::of_libtest(&output("", false)), tally(0, 1));
        assert_eq!(
            Tally::of_playwright(&output("Error: no server\n", false)),
            tally(0, 1)
        );
    }

    #[test]
    fn a_runner_that_dies_without_naming_a_failure_is_a_failure() {
        let text = "test result: ok. 4 passed; 0 failed; 0 ignored\n";
        assert_eq!(Tally::of_libtest(&output(text, false)), tally(4, 1));
        assert_eq!(
            Tally::of_playwright(&output("  4 passed (1.0s)\n", false)),
            tally(4, 1)
        );
    }

    #[test]
    fn running_nothing_is_a_failure() {
        assert_eq!(
            Tally::of_libtest(&output("no tests to run!\n", true)),
            tally(0, 1)
        );
        assert!(!Tally::default().is_good());
    }

    #[test]
    fn playwright_counts_what_did_not_run_as_failed() {
        let text = "\
Running 9 tests using 2 workers
  ✓  1 [chromium] › page.spec.ts:5:1 › the page opens (310ms)
  2) [chromium] › page.spec.ts:9:1 › 3 failed attempts are shown
  1 failed
    [chromium] › page.spec.ts:9:1 › 3 failed attempts are shown
  1 interrupted
  1 flaky
  2 skipped
  3 did not run
  \u{1b}[32m5 passed\u{1b}[39m\u{1b}[2m (3.2s)\u{1b}[22m
";
        assert_eq!(Tally::of_playwright(&output(text, false)), tally(5, 6));
    }

    #[test]
    fn the_closing_line_is_plain() {
        let mut total = tally(3, 0);
        total += tally(4, 1);
        assert_eq!(total.to_string(), "7 passed, 1 failed");
    }
}
