//! Running other programs: always at the top of the project, always announced, never silently
//! failed.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::project;

/// What a program that was watched to its end printed on its standard output, and whether it
/// ended well.
pub(crate) struct Output {
    pub(crate) text: String,
    pub(crate) succeeded: bool,
}

/// Says what happens next, so that nobody wonders during a long wait.
pub(crate) fn announce(text: &str) {
    println!("==> {text}");
}

/// A program that will run at the top of the project.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo of the toolchain that runs this tool.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end; anything but success is an error that names the whole command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Whether a program starts and ends well; what it prints is not shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program to its end, passing on what it prints line by line and keeping it.
pub(crate) fn watch(command: &mut Command) -> Result<Output> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for printed in BufReader::new(stdout).split(b'\n') {
            let printed = printed.context("could not read what the program printed")?;
            let printed = String::from_utf8_lossy(&printed);
            println!("{printed}");
            text.push_str(&printed);
            text.push('\n');
        }
    }
    std::io::stdout().flush()?;
    let succeeded = child.wait()?.success();
    Ok(Output { text, succeeded })
}

/// Puts folders in front of the program search path of a command.
pub(crate) fn prepend_path(command: &mut Command, folders: &[&Path]) -> Result<()> {
    let existing = std::env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().map(|folder| folder.to_path_buf());
    let joined = std::env::join_paths(folders.chain(std::env::split_paths(&existing)))
        .context("a folder's name cannot stand in PATH")?;
    command.env("PATH", joined);
    Ok(())
}

/// Finds a program on the search path.
pub(crate) fn find(name: &str) -> Option<std::path::PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|candidate| candidate.is_file())
}

fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
