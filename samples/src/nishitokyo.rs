//! The sample of the action plan family, from `samples/tables/nishitokyo`.

use std::path::Path;

use anyhow::{Context as _, Result};
use ayumi::edit::change;
use ayumi::plan::header::PlanHeader;
use ayumi::plan::{Id, InPlan, Plan, YearStyle};
use ayumi::preset::Preset;

use super::{Made, id, key, let_in, made, year};

mod actions;
mod indicators;
mod initiatives;
mod outside;
mod tables;

use tables::Tables;

const MADE: Made = Made {
    id: "nishitokyo",
    preset: Preset::ActionPlan,
    title: "第四次西東京市地域福祉活動計画を具現化するためのアクションプラン",
    organisation: "西東京市社会福祉協議会",
    notice: "これは見本です。体系、実施項目、担当課、種別、実施内容とその区分、活動計画の基本目標、指標と目標値、年次計画の言葉は、\
        西東京市社会福祉協議会が公表した「第四次西東京市地域福祉活動計画を具現化するためのアクションプラン」から採りました。\
        年次計画の言葉がどの実施内容のものか、どの年度にかかるかは元の資料の文字から読み取れないため、\
        期間を均等に分けて作りました。現状と課題、方向性、対応、備考などの文章は、すべてこの見本のために書いたものです。\
        評価区分は元の資料にありません。実在する団体の活動や考えを示すものではありません。",
    period: (2019, 2023),
};

/// What stands at the head of the plan, in words of its own.
const PREFACE: &str = "第四次西東京市地域福祉活動計画の六つの基本目標を、平成31（2019）年度から2023年度までの5年間でどう形にするかを、\
    実施項目ごとに示します。毎年度の点検は総務課がまとめ、進行管理委員会に報告し、社協だよりとホームページで知らせます。";

/// The plan the tables in that folder describe.
pub(super) fn plan(folder: &Path) -> Result<Plan> {
    let tables = Tables::read(folder)?;
    let plan = made(&MADE)?;
    let header: Id<PlanHeader> = key(MADE.id)?.into();
    let preface = change(&plan, header, |header| {
        PREFACE.clone_into(&mut header.preface);
        // The document writes 平成31(2019)年度, then western years alone.
        header.year_style = YearStyle::Western;
    });
    let plan = let_in(&plan, [preface, outside::edits(&plan, &tables)?].concat())?;
    let plan = let_in(&plan, initiatives::edits(&plan, &tables)?)?;
    let edits = [actions::edits(&plan, &tables)?, indicators::edits(&tables)?];
    let_in(&plan, edits.concat())
}

/// The one record whose name is `name`.
fn named<R: InPlan>(plan: &Plan, name: &str, of: impl Fn(&R) -> &str) -> Result<Id<R>> {
    let found = R::table(plan).iter().find(|row| of(row.record()) == name);
    found
        .map(|row| row.id())
        .with_context(|| format!("nothing is called {name}"))
}

/// The names in a cell that holds several.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('；').filter(|name| !name.is_empty())
}
