//! Builds the page with Trunk, from pinned tools only.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::{self, announce};
use crate::{node, tools};

/// How the page is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build, large and slow.
    Development,
    /// Small and quick, as it is given away.
    Release,
}

/// Which words the page speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// Those of the councils.
    Japanese,
    /// Those of everybody else.
    English,
}

impl Language {
    /// What cargo and Trunk are told.
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Japanese => &[],
            Self::English => &["--features", "english"],
        }
    }
}

/// Builds the page once into `folder`.
pub(crate) fn build(profile: Profile, folder: &Path, language: Language) -> Result<()> {
    announce(match profile {
        Profile::Development => "building the page (a few minutes at first, seconds later)",
        Profile::Release => {
            "building the optimised page (a few minutes at first, half a minute later)"
        }
    });
    let mut trunk = trunk("build", profile, folder)?;
    trunk.args(language.arguments());
    if profile == Profile::Release {
        // Trunk builds one program after the other; together they use every core.
        let bins = PROGRAMS.iter().flat_map(|program| ["--bin", program]);
        let target = ["--target", "wasm32-unknown-unknown"];
        let mut cargo = process::cargo();
        cargo.args(["build", "--offline", "--locked", "--release"]);
        process::run(cargo.args(target).args(bins).args(language.arguments()))?;
    }
    process::run(&mut trunk)
}

/// The programs of the page.
const PROGRAMS: [&str; 3] = ["page", "front", "workbook"];

/// A Trunk that builds again whenever a source file changes, until it is stopped.
pub(crate) fn watch(profile: Profile, folder: &Path) -> Result<Command> {
    trunk("watch", profile, folder)
}

fn trunk(task: &str, profile: Profile, folder: &Path) -> Result<Command> {
    tools::wasm_target()?;
    let program = tools::trunk().program()?;
    let wasm_bindgen = tools::wasm_bindgen()?.programs()?;
    // Trunk builds offline, lest it fetch tools of its own choice: the crates have to be here.
    process::run(process::cargo().args(["fetch", "--quiet", "--locked"]))
        .context("the crates of Cargo.lock could not be fetched: is crates.io within reach?")?;

    let mut command = process::command(program);
    command
        .args([task, "--offline", "--locked", "--dist"])
        .arg(folder)
        // Trunk takes the usual NO_COLOR=1 for a mistake.
        .env_remove("NO_COLOR");
    match profile {
        Profile::Development => process::prepend_path(&mut command, &[&wasm_bindgen])?,
        Profile::Release => {
            // wasm-opt stands among the npm packages.
            let packages = node::programs()?;
            process::prepend_path(&mut command, &[&wasm_bindgen, &packages])?;
            command.arg("--release");
        }
    }
    Ok(command)
}
