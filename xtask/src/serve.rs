//! `cargo xtask serve`: the page on this machine.

use anyhow::Result;
use clap::Args;

use crate::page::{self, Language, Profile};
use crate::process::announce;
use crate::project;
use crate::server::{Port, Site};

const FIRST_PORT: u16 = 8080;

/// How to serve the page.
#[derive(Args)]
#[command(
    after_help = "The page is built once. To see a change, stop and start again, or use --watch \
                        and reload the page in the browser."
)]
pub(crate) struct Options {
    /// Build the optimised page, as `cargo xtask dist` does.
    #[arg(long)]
    release: bool,
    /// Build again whenever a source file changes.
    #[arg(long)]
    watch: bool,
    /// Serve dist/ as it stands, without building.
    #[arg(long, conflicts_with_all = ["release", "watch"])]
    no_build: bool,
    /// Use exactly this port, instead of 8080 or the next free one.
    #[arg(long)]
    port: Option<u16>,
    /// The path to serve the page under.
    #[arg(long, default_value = "/")]
    under: String,
}

/// Builds the page and serves it until stopped.
pub(crate) fn serve(options: &Options) -> Result<()> {
    let profile = if options.release {
        Profile::Release
    } else {
        Profile::Development
    };
    let folder = if options.no_build {
        project::dist()
    } else {
        project::target().join("page")
    };
    if !options.no_build {
        page::build(profile, &folder, Language::Japanese)?;
    }
    if options.watch {
        page::watch(profile, &folder)?.spawn()?;
    }
    let site = Site::new(folder, &options.under)?;
    let port = options.port.map_or(Port::From(FIRST_PORT), Port::Exactly);
    let (server, address) = site.open(port)?;
    announce(&format!("the page is at {address} (stop with Ctrl+C)"));
    site.answer(&server);
    Ok(())
}
