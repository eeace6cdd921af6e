//! `cargo xtask sample`: writes the sample plan of the page from the tables behind it.
//!
//! The tables in `xtask/sample/honjo` are the source; `public/samples/honjo.json` is never edited
//! by hand. The same tables give the same bytes on every machine.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use ayumi::bundle::{self, Envelope};
use ayumi::edit::{Edit, EditError, apply, change};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan};
use ayumi::preset::{NewPlan, Preset, start};
use clap::Args;

use crate::process::announce;
use crate::project;

mod indicators;
mod initiatives;
mod outline;
mod sheets;
mod tables;
#[cfg(test)]
mod tests;

use tables::Tables;

/// Where the tables stand in the project.
const TABLES: &str = "xtask/sample/honjo";

/// Where the bundle stands in the project.
const BUNDLE: &str = "public/samples/honjo.json";

const TITLE: &str = "ふくしの杜ほんじょうプラン２１";
const ORGANISATION: &str = "本庄市社会福祉協議会";
const NOTICE: &str = "これは見本です。体系、取組の名称、担当係、年次計画、自己評価の区分、目標値と実績値は、本庄市社会福祉協議会が\
    公表した「ふくしの杜ほんじょうプラン２１　進捗管理シート　令和５年度」から採りました。概要、取組内容、成果、\
    今後の方針、評価の理由などの文章と、査定の区分、変更を決めた会議や役職は、すべてこの見本のために作ったものです。\
    実在する団体の活動や考えを示すものではありません。";
/// Fixed, so that the bundle does not change with the day it is made on.
const MADE_AT: &str = "2026-11-21T09:00:00+09:00";
const PERIOD: (i32, i32) = (2019, 2023);

/// What to do with the sample.
#[derive(Args)]
pub(crate) struct Options {
    /// Only check that the file in the project is the one the tables give.
    #[arg(long)]
    check: bool,
}

/// Writes the sample, or checks that it is written.
pub(crate) fn sample(options: &Options) -> Result<()> {
    let path = project::root().join(BUNDLE);
    let text = generate(project::root())?;
    if !options.check {
        let folder = path.parent().unwrap_or(project::root());
        fs::create_dir_all(folder)
            .with_context(|| format!("could not make {}", folder.display()))?;
        fs::write(&path, &text).with_context(|| format!("could not write {}", path.display()))?;
        announce(&format!("wrote {BUNDLE}, {} bytes", text.len()));
        return Ok(());
    }
    let there =
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    if there != text {
        bail!("{BUNDLE} is not what the tables give: run `cargo xtask sample`");
    }
    announce(&format!("{BUNDLE} is what the tables give"));
    Ok(())
}

/// The sample as a bundle of a whole plan.
fn generate(root: &Path) -> Result<String> {
    let plan = plan(root)?;
    let envelope = Envelope {
        made_at: Moment(MADE_AT.to_owned()),
        ..Envelope::of(&plan)
    };
    Ok(bundle::write(&plan, &envelope))
}

/// The plan the tables describe.
fn plan(root: &Path) -> Result<Plan> {
    let tables = Tables::read(&root.join(TABLES))?;
    let new = NewPlan {
        id: key("honjo")?,
        title: TITLE.to_owned(),
        organisation: ORGANISATION.to_owned(),
        first_year: year(PERIOD.0)?,
        last_year: year(PERIOD.1)?,
        made_at: Moment(MADE_AT.to_owned()),
    };
    let header: Id<PlanHeader> = new.id.into();
    let plan = start(Preset::ProgressSheets, new).map_err(|error| refused(&error))?;
    let notice = change(&plan, header, |header| {
        NOTICE.clone_into(&mut header.notice);
    });
    let edits = [
        notice,
        initiatives::edits(&tables)?,
        outline::edits(&plan, &tables)?,
        sheets::edits(&plan, &tables)?,
        indicators::edits(&tables)?,
    ];
    let plan = let_in(&plan, edits.concat())?;
    let plan = let_in(&plan, outline::printed_numbers(&plan, &tables)?)?;
    Ok(plan)
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
