//! The developer's one tool: `cargo xtask serve | test | dist | check | bench | sample`.
//!
//! Each task installs what it needs by itself, says so before it starts, and says what to do by
//! hand where it cannot. It writes to this project and to one cache folder of the user, never to
//! the user's own cargo or npm installations; only a missing browser or office program is asked of
//! the system's package manager, and only as root.

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

mod bench;
mod bill;
mod browser;
mod check;
mod dist;
mod english;
mod folders;
mod node;
mod office;
mod offline;
mod one_file;
mod packages;
mod page;
mod parcel;
mod process;
mod project;
mod serve;
mod server;
mod test;
mod tools;

/// What `cargo xtask` was asked to do.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The developer's one tool of this project", version = None)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the page and serves it on this machine.
    Serve(serve::Options),
    /// Runs the whole test suite, native and in a browser, and closes with how many passed and failed.
    Test(test::Options),
    /// Writes the optimised static site to dist/ and holds it to its size budget.
    Dist(dist::Options),
    /// Checks formatting, lints, licences and dead dependencies.
    Check(check::Options),
    /// Measures how fast the program is beside something else that does the same.
    Bench,
    /// Writes the sample plan of the page from the tables behind it.
    Sample(Sample),
}

/// What to do with the samples. They are made by a program of their own.
#[derive(Args)]
struct Sample {
    /// Only checks that the files in the project are the ones the tables give.
    #[arg(long)]
    check: bool,
}

impl Sample {
    fn write(&self) -> anyhow::Result<()> {
        let mut command = process::cargo();
        command.args(["run", "--quiet", "--locked", "--package", "samples", "--"]);
        process::run(command.args(self.check.then_some("--check")))
    }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Serve(options) => serve::serve(&options).map(|()| true),
        Task::Test(options) => Ok(test::test(&options)),
        Task::Dist(options) => dist::dist(options).map(|()| true),
        Task::Check(options) => check::check(&options).map(|()| true),
        Task::Bench => bench::bench().map(|()| true),
        Task::Sample(options) => options.write().map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
