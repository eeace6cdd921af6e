//! `cargo xtask test`: every test there is, and one closing line of how many passed and failed.

use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};

use crate::process::{self, announce};
use crate::{browser, dist, node, office, project, tools};

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
    let is_wanted = |part: &Part| options.parts.is_empty() || options.parts.contains(part);
    let parts: Vec<Part> = Part::value_variants()
        .iter()
        .copied()
        .filter(is_wanted)
        .collect();
    // Optimising the page keeps one core busy for minutes: it is done beside the other parts.
    let mut site = None;
    if parts.len() > 1 && parts.contains(&Part::Page) {
        site = Some(Site::begin());
    }
    let mut total = Tally::default();
    for part in parts {
        let outcome = match part {
            Part::Native => native(),
            Part::Wasm => wasm(),
            Part::Page => site.take().unwrap_or(Ok(Site::Here)).and_then(page),
        };
        total += outcome.unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::failure()
        });
    }
    println!("{total}");
    total.is_good()
}

/// The optimised site that the page is tested on.
enum Site {
    /// It is built when it is wanted.
    Here,
    /// It is being built by another run of this tool.
    Beside(Child),
}

impl Site {
    /// Begins to build it. What both runs would install is installed before.
    fn begin() -> Result<Self> {
        tools::wasm_target()?;
        tools::trunk().program()?;
        tools::wasm_bindgen()?.programs()?;
        node::programs()?;
        announce("building the optimised page beside the tests that follow");
        let log = File::create(Self::log()?)?;
        let child = process::command(std::env::current_exe()?)
            .arg("dist")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("this tool could not be started a second time")?;
        Ok(Self::Beside(child))
    }

    /// Waits for it.
    fn finish(self) -> Result<()> {
        let Self::Beside(mut child) = self else {
            return dist::dist(dist::Options::default());
        };
        announce("waiting for the optimised page");
        let status = child.wait()?;
        println!("{}", String::from_utf8_lossy(&std::fs::read(Self::log()?)?));
        if !status.success() {
            bail!("the optimised page could not be built: {status}");
        }
        Ok(())
    }

    /// What the other run prints, so that it does not mix with what this one does.
    fn log() -> Result<PathBuf> {
        let folder = project::root().join("target");
        std::fs::create_dir_all(&folder)?;
        Ok(folder.join("dist.log"))
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
        // Optimising what only a browser can run takes minutes and saves seconds.
        .env("CARGO_PROFILE_TEST_OPT_LEVEL", "0")
        .env("CHROMEDRIVER", &browser.driver);
    process::prepend_path(&mut command, &[&runner])?;
    Ok(Tally::of_libtest(&process::watch(&mut command)?))
}

fn page(site: Site) -> Result<Tally> {
    let built = site.finish();
    let browser = browser::browser()?;
    browser::java()?;
    built?;
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
