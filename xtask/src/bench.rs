//! `cargo xtask bench`: how fast the program is beside something else that does the same, as ratios
//! measured in turns in one run, written to `docs/benchmarks.md`.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{self, announce};
use crate::{browser, dist, node, project};

const HEAD: &str = "# How fast it is\n\n\
    `cargo xtask bench` measures this anew. What stands on both sides of a ratio was measured in turns in \
    one run, so that a busy machine is busy for both; the ratio is the median of the pairs. Times are \
    medians with the least and the most.\n\n";

/// Measures, prints the table and writes it to the docs.
pub(crate) fn bench() -> Result<()> {
    if !project::dist().join("index.html").is_file() {
        dist::dist(dist::Options::default())?;
    }
    node::programs()?;
    let browser = browser::browser()?.program;
    announce("opening the page again and again on a processor slowed down (some minutes)");
    let mut command = process::command("node");
    command
        .arg(project::root().join("benches/start.mjs"))
        .env("AYUMI_CHROMIUM", browser)
        .current_dir(project::root());
    let rows = printed(&mut command)?;
    let text = format!(
        "{HEAD}Measured on {} on a machine with {} processors ({}).\n\n\
         | What | Ratio | Here | There | Runs |\n|---|---|---|---|---|\n{rows}",
        today()?,
        std::thread::available_parallelism().map_or(0, usize::from),
        std::env::consts::ARCH,
    );
    print!("{text}");
    let path = project::root().join("docs/benchmarks.md");
    std::fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))
}

fn today() -> Result<String> {
    let mut command = process::command("node");
    let date = printed(command.args(["-p", "new Date().toISOString().slice(0, 10)"]))?;
    Ok(date.trim().to_owned())
}

/// What a program prints, if it ends well.
fn printed(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("node could not be started")?;
    if !output.status.success() {
        let program = command.get_program().to_string_lossy();
        bail!("{program} ended with {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}
