//! The sample of the yearly summary family, from `samples/tables/kawagoe`.

use std::path::Path;

use anyhow::Result;
use ayumi::plan::Plan;
use ayumi::preset::Preset;

use super::{Made, id, let_in, made, year};

mod counted;
mod tables;
mod texts;

use tables::Tables;

const MADE: Made = Made {
    id: "kawagoe",
    preset: Preset::YearlySummary,
    title: "みんなでつくる福祉のまち川越プラン",
    organisation: "川越市・川越市社会福祉協議会",
    notice: "これは見本です。体系、実施主体、令和５年度の評価の件数と前年比、重層的支援体制整備事業の事業名、意見を述べた\
        分科会の名前、調査を載せない理由は、公表された「令和５年度みんなでつくる福祉のまち川越プラン　総括シート」から採りました。\
        令和４年度の件数は前年比から逆算しました。305の取組の名前、担当の割り振り、総括や事業評価の文章、意見と対応の文章と状況、\
        計画期間（令和４年度から令和８年度）は、すべてこの見本のために作ったものです。もとの資料には◎○△×の凡例がないため、\
        評価の定義は空けてあります。実在する団体の活動や考えを示すものではありません。",
    period: (2022, 2026),
};

/// The year that is held initiative by initiative.
const RATED: i32 = 2023;

/// The plan the tables in that folder describe.
pub(super) fn plan(folder: &Path) -> Result<Plan> {
    let tables = Tables::read(folder)?;
    let plan = made(&MADE)?;
    let plan = let_in(&plan, counted::edits(&plan, &tables)?)?;
    texts::written(&plan, &tables)
}
