//! The cargo tools the project needs, at pinned versions, each built once into a cache folder of
//! the user that every clone shares.
//!
//! One folder per tool and version (`trunk-0.21.14/bin/trunk`). A build goes to a folder of its
//! own name first and is renamed when complete, so an interrupted one never looks finished.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::process::{self, announce};
use crate::project;

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const CARGO_MACHETE: &str = "0.9.2";

/// A cargo tool at one version and the way it builds quickest.
pub(crate) struct Tool {
    name: &'static str,
    version: String,
    executables: &'static [&'static str],
    arguments: &'static [&'static str],
    /// Optimisation of the quick build: 0 unless the tool itself would become slow.
    optimisation: &'static str,
    /// Minutes the build took on two cores, rounded up.
    minutes: u8,
}

/// Trunk: builds the page from `index.html`.
pub(crate) fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        executables: &["trunk"],
        arguments: &["--locked", "--no-default-features", "--features", "rustls"],
        optimisation: "0",
        minutes: 5,
    }
}

/// The command line of wasm-bindgen, always of the library's version, and its test runner.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen-cli",
        version: project::locked_version("wasm-bindgen")?,
        executables: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Not `--locked`: its lock file names a version that left the registry.
        arguments: &[],
        // Unoptimised, the runner takes 17 seconds longer for each run.
        optimisation: "1",
        minutes: 4,
    })
}

/// cargo-deny: licences, bans, sources and advisories.
pub(crate) fn cargo_deny() -> Tool {
    Tool {
        name: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        executables: &["cargo-deny"],
        arguments: &["--locked"],
        optimisation: "0",
        minutes: 3,
    }
}

/// cargo-machete: dependencies nobody uses.
pub(crate) fn cargo_machete() -> Tool {
    Tool {
        name: "cargo-machete",
        version: CARGO_MACHETE.to_owned(),
        executables: &["cargo-machete"],
        arguments: &["--locked"],
        optimisation: "0",
        minutes: 2,
    }
}

impl Tool {
    /// The folder of the tool's programs, after building them where they are not there yet.
    pub(crate) fn programs(&self) -> Result<PathBuf> {
        let cache = cache()?;
        let finished = cache.join(format!("{}-{}", self.name, self.version));
        if !self.is_complete(&finished) {
            self.build(&finished)?;
        }
        Ok(finished.join("bin"))
    }

    /// One program of the tool, after building it where it is not there yet.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        Ok(self.programs()?.join(executable(self.executables[0])))
    }

    fn is_complete(&self, folder: &Path) -> bool {
        self.executables
            .iter()
            .all(|name| folder.join("bin").join(executable(name)).is_file())
    }

    fn build(&self, finished: &Path) -> Result<()> {
        announce(&format!(
            "building {} {} once into {} (about {} minutes on two cores)",
            self.name,
            self.version,
            finished.display(),
            self.minutes
        ));
        let unfinished = cache()?.join(format!(
            "{}-{}.unfinished-{}",
            self.name,
            self.version,
            std::process::id()
        ));
        process::run(
            process::cargo()
                .args(["install", self.name, "--debug"])
                .args(["--version", &format!("={}", self.version)])
                .arg("--root")
                .arg(&unfinished)
                .args(self.arguments)
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env("CARGO_PROFILE_DEV_OPT_LEVEL", self.optimisation)
                // A temporary folder that cargo removes, not the project's own.
                .env_remove("CARGO_TARGET_DIR"),
        )
        .with_context(|| {
            format!(
                "{} could not be built. Is crates.io within reach, and a C linker installed \
                 (Debian: `apt-get install build-essential`)? The same command can be run by hand",
                self.name
            )
        })?;
        if !self.is_complete(&unfinished) {
            bail!("{} was built without its programs", self.name);
        }
        if self.is_complete(finished) {
            // Another clone was quicker.
            std::fs::remove_dir_all(&unfinished)?;
            return Ok(());
        }
        if finished.exists() {
            std::fs::remove_dir_all(finished)?;
        }
        std::fs::rename(&unfinished, finished)
            .with_context(|| format!("could not move {} into place", finished.display()))
    }
}

/// Makes sure that the toolchain can compile for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let printed = process::command("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("rustc is missing: install Rust from https://rustup.rs")?;
    if Path::new(String::from_utf8_lossy(&printed.stdout).trim()).is_dir() {
        return Ok(());
    }
    announce(&format!("adding the {TARGET} target (about a minute)"));
    process::run(process::command("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!(
            "add the target by hand: `rustup target add {TARGET}`, or your system's package of it"
        )
    })
}

/// Makes sure that the toolchain can format and lint.
pub(crate) fn toolchain_components() -> Result<()> {
    let there = |task: &str| process::succeeds(process::cargo().args([task, "--version"]));
    if there("fmt") && there("clippy") {
        return Ok(());
    }
    announce("adding rustfmt and clippy (about a minute)");
    process::run(process::command("rustup").args(["component", "add", "rustfmt", "clippy"]))
        .context("add them by hand: `rustup component add rustfmt clippy`")
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

fn cache() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    cache_folder(cfg!(windows), variable)
        .context("no cache folder: set HOME, or XDG_CACHE_HOME, to a folder you can write to")
}

/// `%LOCALAPPDATA%\ayumi\cache` on Windows, `$XDG_CACHE_HOME/ayumi` or `~/.cache/ayumi` elsewhere.
fn cache_folder(windows: bool, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if windows {
        return Some(
            PathBuf::from(variable("LOCALAPPDATA")?)
                .join("ayumi")
                .join("cache"),
        );
    }
    let parent = match variable("XDG_CACHE_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(variable("HOME")?).join(".cache"),
    };
    Some(parent.join("ayumi"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_the_systems_convention() {
        let variable = |known: &'static [(&str, &str)]| {
            move |name: &str| {
                let found = known.iter().find(|(key, _)| *key == name)?;
                Some(OsString::from(found.1))
            }
        };
        assert_eq!(
            cache_folder(false, variable(&[("HOME", "/home/a")])),
            Some(PathBuf::from("/home/a/.cache/ayumi"))
        );
        assert_eq!(
            cache_folder(
                false,
                variable(&[("HOME", "/home/a"), ("XDG_CACHE_HOME", "/var/c")])
            ),
            Some(PathBuf::from("/var/c/ayumi"))
        );
        assert_eq!(cache_folder(true, variable(&[("HOME", "/home/a")])), None);
    }

    #[test]
    fn a_folder_without_every_program_is_not_complete() {
        let folder = std::env::temp_dir().join(format!("ayumi-tools-{}", std::process::id()));
        let programs = folder.join("bin");
        assert!(std::fs::create_dir_all(&programs).is_ok());
        let tool = Tool {
            name: "two",
            version: "1.0.0".to_owned(),
            executables: &["first", "second"],
            arguments: &[],
            optimisation: "0",
            minutes: 1,
        };
        assert!(std::fs::write(programs.join(executable("first")), "").is_ok());
        assert!(!tool.is_complete(&folder));
        assert!(std::fs::write(programs.join(executable("second")), "").is_ok());
        assert!(tool.is_complete(&folder));
        assert!(std::fs::remove_dir_all(folder).is_ok());
    }
}
