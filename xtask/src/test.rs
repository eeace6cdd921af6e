//! `cargo xtask test`: every test there is, and one closing line of how many passed and failed.

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::process::{self, announce};
use crate::{browser, dist, node, office, tools};

mod summary;

use summary::Tally;

/// Which parts of the suite to run.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these parts; all of them where none is named.
    #[arg(value_enum)]
    parts: Vec<Part>,
}

/// A part of the suite.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The core, the command line and this tool, as native programs.
    Native,
    /// The code that talks to the browser, compiled to WebAssembly and run in one.
    Wasm,
    /// The built page, opened and used in a browser.
    Page,
}

/// Runs the suite; returns whether everything passed.
///
/// A part that cannot run at all counts as one failure and does not keep the others from running.
pub(crate) fn test(options: &Options) -> bool {
    let mut total = Tally::default();
    for part in Part::value_variants() {
        if options.parts.is_empty() || options.parts.contains(part) {
            total += part.run().unwrap_or_else(|error| {
                println!("error: {error:#}");
                Tally::failure()
            });
        }
    }
    println!("{total}");
    total.is_good()
}

impl Part {
    fn run(self) -> Result<Tally> {
        match self {
            Self::Native => native(),
            Self::Wasm => wasm(),
            Self::Page => page(),
        }
    }
}

fn native() -> Result<Tally> {
    let office = office::program();
    announce("native tests (a minute or two at first)");
    let mut command = process::cargo();
    command.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    // Without it, the tests that need it fail and say so; all the others can still be run.
    command.env("AYUMI_REQUIRE_OFFICE", "1");
    match &office {
        Ok(program) => {
            command.env("AYUMI_SOFFICE", program);
        }
        Err(why) => println!("error: {why:#}"),
    }
    Ok(Tally::of_libtest(&process::watch(&mut command)?))
}

fn wasm() -> Result<Tally> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.programs()?;
    let browser = browser::browser()?;
    announce("WebAssembly tests in a browser (a few minutes at first)");
    let mut command = process::cargo();
    command
        .args([
            "test",
            "--locked",
            "--target",
            "wasm32-unknown-unknown",
            "--test",
            "web",
            "--test",
            "web_storage",
        ])
        .env("CHROMEDRIVER", &browser.driver);
    process::prepend_path(&mut command, &[&runner])?;
    Ok(Tally::of_libtest(&process::watch(&mut command)?))
}

fn page() -> Result<Tally> {
    let browser = browser::browser()?;
    browser::java()?;
    dist::dist()?;
    node::programs()?;
    announce("the built page in a browser");
    let output = process::watch(
        node::node("@playwright/test/cli.js")
            .args(["test", "--config", "tests/e2e"])
            .env("AYUMI_CHROMIUM", &browser.program)
            .env("AYUMI_PORT", free_port()?.to_string()),
    )?;
    Ok(Tally::of_playwright(&output))
}

/// A port nobody listens on, so that two clones can test at the same time.
fn free_port() -> Result<u16> {
    let listener =
        std::net::TcpListener::bind(("127.0.0.1", 0)).context("no port of this machine is free")?;
    Ok(listener.local_addr()?.port())
}
