//! The sample of the progress sheet family, from `samples/tables/honjo`.

use std::path::Path;

use anyhow::Result;
use ayumi::edit::{Edit, change};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::{Id, Plan};
use ayumi::preset::Preset;

use super::{Made, id, let_in, made, year};

mod indicators;
mod initiatives;
mod opinions;
mod outline;
mod sheets;
mod tables;
#[cfg(test)]
mod tests;

use tables::Tables;

const MADE: Made = Made {
    id: "honjo",
    preset: Preset::ProgressSheets,
    title: "ふくしの杜ほんじょうプラン２１",
    organisation: "本庄市社会福祉協議会",
    notice: "これは見本です。体系、取組の名称、担当係、年次計画、自己評価の区分、目標値と実績値は、本庄市社会福祉協議会が\
        公表した「ふくしの杜ほんじょうプラン２１　進捗管理シート　令和５年度」から採りました。概要、取組内容、成果、\
        今後の方針、評価の理由、意見と対応などの文章と、査定の区分、変更を決めた会議や役職は、すべてこの見本のために作ったものです。\
        実在する団体の活動や考えを示すものではありません。",
    period: (2019, 2023),
};

/// The plan the tables in that folder describe.
pub(super) fn plan(folder: &Path) -> Result<Plan> {
    let tables = Tables::read(folder)?;
    let plan = made(&MADE)?;
    let edits = [
        initiatives::edits(&tables)?,
        outline::edits(&plan, &tables)?,
        sheets::edits(&plan, &tables)?,
        indicators::edits(&tables)?,
        opinions::edits(&tables)?,
        preface(&plan)?,
    ];
    let plan = let_in(&plan, edits.concat())?;
    let_in(&plan, outline::printed_numbers(&plan, &tables)?)
}

/// What the cover of the collection says of it: what for, what is on a sheet, how it is rated.
fn preface(plan: &Plan) -> Result<Vec<Edit>> {
    let header: Id<PlanHeader> = id(MADE.id)?;
    Ok(change(plan, header, |header| {
        "この計画の取組を年度ごとに確かめ、次の年度に生かすための資料です。\n\
            取組ごとに一枚のシートをつくり、年次計画、年度の目標、取り組んだこと、成果、評価、今後の方針を書きます。\n\
            はじめに担当係が自己評価をし、そのあとにワーキンググループが内容を確かめて査定します。\n\
            終わった取組のシートは、次の年度からつくりません。"
            .clone_into(&mut header.preface);
    }))
}
