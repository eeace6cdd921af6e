//! `cargo xtask sample`: writes the sample plans of the page from the tables behind them. A program
//! of its own, so that the developer's tool does not have to wait for the core.
//!
//! The tables in `samples/tables/<name>` are the source; `public/samples/<name>.json` is never edited
//! by hand. The same tables give the same bytes on every machine.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use ayumi::bundle::{self, Envelope};
use ayumi::edit::{Edit, EditError, apply, change};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan};
use ayumi::preset::{NewPlan, Preset, start};
use clap::Parser;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};

mod honjo;
mod kanagawa;
mod kawagoe;
mod kawaguchi;
mod nishitokyo;

/// Makes a plan from the tables in a folder.
type Generator = fn(&Path) -> Result<Plan>;

/// The samples: one family of documents each.
const SAMPLES: &[(&str, Generator)] = &[
    ("honjo", honjo::plan),
    ("kanagawa", kanagawa::plan),
    ("kawagoe", kawagoe::plan),
    ("kawaguchi", kawaguchi::plan),
    ("nishitokyo", nishitokyo::plan),
];

/// Fixed, so that a bundle does not change with the day it is made on.
const MADE_AT: &str = "2026-11-21T09:00:00+09:00";

/// What to do with the samples.
#[derive(Parser)]
#[command(version = None)]
struct Options {
    /// Only check that the files in the project are the ones the tables give.
    #[arg(long)]
    check: bool,
}

fn main() -> Result<()> {
    sample(&Options::parse())
}

/// Writes the samples, or checks that they are written.
fn sample(options: &Options) -> Result<()> {
    for (name, generator) in SAMPLES {
        let text = generate(&tables_of(name), *generator).with_context(|| (*name).to_owned())?;
        write_or_check(name, &text, options.check)?;
    }
    Ok(())
}

/// The top of the project.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

fn write_or_check(name: &str, text: &str, check: bool) -> Result<()> {
    let bundle = format!("public/samples/{name}.json");
    let path = root().join(&bundle);
    if !check {
        let folder = path.parent().unwrap_or(root());
        fs::create_dir_all(folder)
            .with_context(|| format!("could not make {}", folder.display()))?;
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        println!("==> wrote {bundle}, {} bytes", text.len());
        return Ok(());
    }
    let there =
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    if there != text {
        bail!("{bundle} is not what the tables give: run `cargo xtask sample`");
    }
    println!("==> {bundle} is what the tables give");
    Ok(())
}

/// Where the tables of a sample stand.
fn tables_of(name: &str) -> PathBuf {
    root().join("samples/tables").join(name)
}

/// A sample as a bundle of a whole plan.
fn generate(folder: &Path, generator: Generator) -> Result<String> {
    let plan = generator(folder)?;
    let envelope = Envelope {
        made_at: Moment(MADE_AT.to_owned()),
        ..Envelope::of(&plan)
    };
    Ok(bundle::write(&plan, &envelope))
}

/// What a sample starts with.
struct Made {
    id: &'static str,
    preset: Preset,
    title: &'static str,
    organisation: &'static str,
    /// Where the figures come from and what is made up.
    notice: &'static str,
    /// The western years the first and last fiscal years begin in.
    period: (i32, i32),
}

/// The plan a sample starts with.
fn made(made: &Made) -> Result<Plan> {
    let new = NewPlan {
        id: key(made.id)?,
        title: made.title.to_owned(),
        organisation: made.organisation.to_owned(),
        first_year: year(made.period.0)?,
        last_year: year(made.period.1)?,
        made_at: Moment(MADE_AT.to_owned()),
    };
    let header: Id<PlanHeader> = new.id.into();
    let plan = start(made.preset, new).map_err(|error| refused(&error))?;
    let notice = change(&plan, header, |header| {
        made.notice.clone_into(&mut header.notice);
    });
    let_in(&plan, notice)
}

/// The rows of one table of a sample.
fn rows<R: DeserializeOwned>(folder: &Path, name: &str) -> Result<Vec<R>> {
    let path = folder.join(name).with_extension("csv");
    let file = File::open(&path).with_context(|| format!("could not open {}", path.display()))?;
    csv::Reader::from_reader(file)
        .deserialize()
        .collect::<csv::Result<_>>()
        .with_context(|| format!("could not read {}", path.display()))
}

/// The files write yes and no as 1 and 0.
fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match u8::deserialize(deserializer)? {
        0 => Ok(false),
        1 => Ok(true),
        other => Err(D::Error::custom(format!("{other} is neither 0 nor 1"))),
    }
}

fn let_in(plan: &Plan, edits: Vec<Edit>) -> Result<Plan> {
    apply(plan, edits)
        .map(|(plan, _)| plan)
        .map_err(|error| refused(&error))
}

fn refused(error: &EditError) -> anyhow::Error {
    anyhow!("the tables break a rule of plans: {error:?}")
}

fn key(text: &str) -> Result<Key> {
    Key::new(text).with_context(|| format!("{text} is no id"))
}

fn id<R>(text: &str) -> Result<Id<R>> {
    key(text).map(Id::from)
}

fn year(western: i32) -> Result<FiscalYear> {
    FiscalYear::new(western).with_context(|| format!("{western} is no fiscal year"))
}

#[test]
fn the_files_in_the_project_are_what_the_tables_give() {
    sample(&Options { check: true }).unwrap();
}
