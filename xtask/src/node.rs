//! The tools that come from npm (wasm-opt, Playwright, axe), as `package-lock.json` fixes them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{self, announce};
use crate::project;

const BY_HAND: &str = "Node.js 20 or newer with npm is needed, and registry.npmjs.org within reach: \
    https://nodejs.org (Debian: `apt-get install nodejs npm`)";

/// Installs the packages where they are missing or older than the lock file, and returns the
/// folder of their programs.
pub(crate) fn programs() -> Result<PathBuf> {
    if process::find("node").is_none() {
        bail!(BY_HAND);
    }
    let modules = project::root().join("node_modules");
    let wanted = std::fs::read(project::root().join("package-lock.json"))
        .context("package-lock.json is missing")?;
    // Written last, so that an interrupted installation is done again.
    let installed = modules.join(".installed-package-lock.json");
    if std::fs::read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(modules.join(".bin"));
    }
    announce("installing the npm packages of package-lock.json (about a minute)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(process::command(npm).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
        .context(BY_HAND)?;
    std::fs::write(&installed, wanted)?;
    Ok(modules.join(".bin"))
}

/// Node running the program file of an installed package.
pub(crate) fn node(program: &str) -> Command {
    let mut command = process::command("node");
    command.arg(project::root().join("node_modules").join(program));
    command
}
