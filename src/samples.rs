//! The samples that lie beside the page: one for each family of documents.

use crate::plan::{FiscalYear, Key};
use crate::route::{Page, Route};

/// A sample plan.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// Its plan's id, and the name of its file beside the page.
    pub id: &'static str,
    /// The western year the fiscal year begins in that it is opened at.
    pub year: i32,
    /// The page it is opened at.
    pub page: Page,
    /// Its title.
    pub title: &'static str,
    /// What can be seen in it, in a sentence or two.
    pub about: &'static str,
    /// What is from the published document and what is made up, in a sentence.
    pub made_up: &'static str,
}

/// Every sample, in the order of the list.
pub const SAMPLES: &[Sample] = &[
    Sample {
        id: "honjo",
        year: 2023,
        page: Page::Grid,
        title: "ふくしの杜ほんじょうプラン２１（見本）",
        about: "60枚の進捗管理シート、令和元年度から令和5年度まで。",
        made_up: "項目と数値は公表された資料から、文章は作りものです。",
    },
    Sample {
        id: "nishitokyo",
        year: 2019,
        page: Page::Overview,
        title: "西東京市社協 アクションプラン（見本）",
        about: "25の実施項目、99の実施内容、31の指標と2019年度からの年次計画。",
        made_up: "項目と数値は公表された資料から、文章と年次計画の期間は作りものです。",
    },
    Sample {
        id: "kawagoe",
        year: 2023,
        page: Page::Summary,
        title: "みんなでつくる福祉のまち川越プラン（見本）",
        about: "施策と実施主体ごとに305の取組を数え、前年比とともに一年をまとめた総括シート。",
        made_up: "件数は公表された資料から、文章は作りものです。",
    },
    Sample {
        id: "kawaguchi",
        year: 2024,
        page: Page::Review,
        title: "川口市社協 第３次（強化）計画（見本）",
        about: "計画の総括、期間の延長、16の取り組みの達成状況と14の課題。次の計画を作ってみることもできます。",
        made_up: "項目は公表された資料から、文章は作りものです。",
    },
    Sample {
        id: "kanagawa",
        year: 2025,
        page: Page::Document,
        title: "令和 7年度 市町村社協部会事業計画（見本）",
        about: "四つの章からなる一年度の事業計画。重点課題と22の個別事業のつながり、前の年度から変わったところが見られます。",
        made_up: "見出しは公表された資料から、文章は作りものです。",
    },
];

impl Sample {
    /// The sample whose plan has that id; none for a plan that somebody made from a sample.
    pub fn of(plan: Key) -> Option<&'static Self> {
        SAMPLES.iter().find(|sample| sample.id == plan.as_str())
    }

    /// Where it is opened.
    pub fn route(&self) -> Option<Route> {
        Key::new(self.id).map(|plan| Route::Plan {
            plan,
            sample: true,
            year: FiscalYear::new(self.year),
            page: self.page,
        })
    }
}
