//! `cargo xtask check`: what can be said about the code without running it.

use anyhow::{Result, bail};
use clap::Args;

use crate::process::{self, announce};
use crate::{node, tools};

/// How much to check.
#[derive(Args)]
pub(crate) struct Options {
    /// Only formatting and lints.
    #[arg(long)]
    quick: bool,
}

/// A check under the name it is announced by.
type Check = (&'static str, fn() -> Result<()>);

const QUICK: [Check; 3] = [
    ("formatting", formatting),
    ("native lints", native_lints),
    ("page lints", page_lints),
];

const THOROUGH: [Check; 3] = [
    ("types of the browser tests", browser_test_types),
    ("dependencies", dependencies),
    ("dead dependencies", dead_dependencies),
];

/// Runs every check to its end and fails where one of them did.
pub(crate) fn check(options: &Options) -> Result<()> {
    let thorough = THOROUGH.iter().filter(|_| !options.quick);
    let mut failed = Vec::new();
    for (name, check) in QUICK.iter().chain(thorough) {
        announce(name);
        if let Err(error) = check() {
            println!("error: {error:#}");
            failed.push(*name);
        }
    }
    if !failed.is_empty() {
        bail!("these checks failed: {}", failed.join(", "));
    }
    announce("every check passed");
    Ok(())
}

fn formatting() -> Result<()> {
    tools::toolchain_components()?;
    process::run(process::cargo().args(["fmt", "--all", "--check"]))
}

fn native_lints() -> Result<()> {
    process::run(
        process::cargo()
            .args(["clippy", "--workspace", "--all-targets", "--locked"])
            .args(["--", "--deny", "warnings"]),
    )
}

/// The library and the page as WebAssembly, and the tests that run there.
fn page_lints() -> Result<()> {
    tools::wasm_target()?;
    process::run(
        process::cargo()
            .args(["clippy", "--locked", "--target", "wasm32-unknown-unknown"])
            .args([
                "--lib",
                "--bin",
                "page",
                "--bin",
                "front",
                "--test",
                "web",
                "--test",
                "web_storage",
            ])
            .args(["--", "--deny", "warnings"]),
    )
}

fn browser_test_types() -> Result<()> {
    node::programs()?;
    process::run(node::node("typescript/bin/tsc").args(["--project", "tests/e2e"]))
}

/// Licences, bans and sources always; advisories where their database answers.
fn dependencies() -> Result<()> {
    let program = tools::cargo_deny().program()?;
    let deny = || process::command(&program);
    process::run(deny().args(["--locked", "check", "bans", "licenses", "sources"]))?;
    if !process::succeeds(deny().args(["fetch", "db"])) {
        announce("NOT checked: advisories, because their database did not answer");
        return Ok(());
    }
    process::run(deny().args(["--locked", "check", "--disable-fetch", "advisories"]))
}

fn dead_dependencies() -> Result<()> {
    process::run(&mut process::command(tools::cargo_machete().program()?))
}
