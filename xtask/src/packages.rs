//! Programs from the system's package manager, where it may be used.

use anyhow::{Result, bail};

use crate::process::{self, announce};

/// Installs Debian's packages of a program.
///
/// # Errors
/// This user may not install anything, there is no apt-get, or it does not succeed.
pub(crate) fn install(program: &str, packages: &[&str]) -> Result<()> {
    if !may_install() {
        bail!("{program} is missing and cannot be installed from here");
    }
    announce(&format!(
        "installing {program} through apt-get (a few minutes)"
    ));
    let apt_get = |arguments: &[&str]| {
        process::run(
            process::command("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

fn may_install() -> bool {
    let user = process::command("id").arg("-u").output();
    let root = user.is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    root && process::find("apt-get").is_some()
}
