//! Where the page is: the fragment of its address, typed.
//!
//! Fragments work on any static host, under any folder and by double-click on a file; paths do
//! not.

use std::fmt;

use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id, Key};

/// A place in the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Route {
    /// The list of plans (計画一覧).
    #[default]
    Plans,
    /// Making a new plan.
    New,
    /// Opening a file.
    Open,
    /// One file of everything this browser keeps (控え), and bringing it back.
    Backup,
    /// A page of a plan.
    Plan {
        /// The plan.
        plan: Key,
        /// Whether it is a sample, which is kept apart from real plans.
        sample: bool,
        /// The fiscal year looked at.
        year: Option<FiscalYear>,
        /// The page.
        page: Page,
    },
}

/// A page of a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Page {
    /// The outline (体系).
    #[default]
    Outline,
    /// One initiative's record.
    Initiative(Id<Initiative>),
    /// The list of progress sheets (進捗管理シート).
    Sheets,
    /// One progress sheet.
    Sheet(Id<Initiative>),
    /// The whole-plan grid (評価).
    Grid,
    /// The tally (集計).
    Tally,
    /// Every item in one table (全体計画表).
    Overview,
    /// Where what is printed twice has drifted apart (記載のずれ).
    Drift,
    /// Actions that stand on many initiatives (共通の取組).
    SharedActions,
    /// Other plans and guidelines this plan refers to (関連計画・指針).
    OutsidePlans,
    /// The plan as one text (本文).
    Document,
    /// Assessment by a working group or committee (評価の場): who is through and who is left.
    Assessment,
    /// One sheet in the assessment.
    Assess(Id<Initiative>),
    /// Where stages of evaluation disagree (評価の違い).
    Disagreement,
    /// The yearly summary (総括).
    Summary,
    /// Opinions and what is answered (意見と対応).
    Opinions,
    /// The review of the whole plan (計画の総括).
    Review,
    /// What is left (課題).
    Issues,
    /// Making the next plan from this one (次の計画).
    Next,
    /// What this copy is asked for, and handing it in (提出).
    Task,
    /// Issuing sheets to the sections (発行).
    Dispatch,
    /// Who has replied, and taking replies in (回答).
    Replies,
    /// What a merge left to be decided (確認が必要な点).
    Questions,
    /// Printing (印刷).
    Print,
    /// Publication (公表).
    Publish,
    /// Export and import (受渡し).
    Exchange,
    /// Bringing tables in (表の取り込み).
    Intake,
    /// Findings (点検).
    Checks,
    /// The change log (変更の記録).
    Changes,
    /// Stored versions (版の履歴).
    Versions,
    /// The plan's own settings (設定).
    Settings,
}

impl Page {
    /// The pages without a record of their own and their names in an address.
    const NAMED: &'static [(Self, &'static str)] = &[
        (Self::Outline, "outline"),
        (Self::Sheets, "sheets"),
        (Self::Grid, "grid"),
        (Self::Tally, "tally"),
        (Self::Overview, "overview"),
        (Self::Drift, "drift"),
        (Self::SharedActions, "shared"),
        (Self::OutsidePlans, "outside"),
        (Self::Document, "document"),
        (Self::Assessment, "assessment"),
        (Self::Disagreement, "disagreement"),
        (Self::Summary, "summary"),
        (Self::Opinions, "opinions"),
        (Self::Review, "review"),
        (Self::Issues, "issues"),
        (Self::Next, "next"),
        (Self::Task, "task"),
        (Self::Dispatch, "dispatch"),
        (Self::Replies, "replies"),
        (Self::Questions, "questions"),
        (Self::Print, "print"),
        (Self::Publish, "publish"),
        (Self::Exchange, "exchange"),
        (Self::Intake, "intake"),
        (Self::Checks, "checks"),
        (Self::Changes, "changes"),
        (Self::Versions, "versions"),
        (Self::Settings, "settings"),
    ];

    /// The page as a part of an address.
    fn write(self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Initiative(id) => write!(formatter, "initiative/{id}"),
            Self::Sheet(id) => write!(formatter, "sheet/{id}"),
            Self::Assess(id) => write!(formatter, "assess/{id}"),
            page => {
                let name = Self::NAMED.iter().find(|(named, _)| *named == page);
                formatter.write_str(name.map_or("outline", |(_, name)| name))
            }
        }
    }

    fn read<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<Self> {
        let name = parts.next()?;
        match (name, parts.next()) {
            ("initiative", Some(id)) => Id::new(id).map(Self::Initiative),
            ("sheet", Some(id)) => Id::new(id).map(Self::Sheet),
            ("assess", Some(id)) => Id::new(id).map(Self::Assess),
            (_, None) => Self::NAMED
                .iter()
                .find(|(_, named)| *named == name)
                .map(|(page, _)| *page),
            _ => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plans => formatter.write_str("#/"),
            Self::New => formatter.write_str("#/new"),
            Self::Open => formatter.write_str("#/open"),
            Self::Backup => formatter.write_str("#/backup"),
            Self::Plan {
                plan,
                sample,
                year,
                page,
            } => {
                let kind = if *sample { "sample" } else { "plan" };
                write!(formatter, "#/{kind}/{plan}/")?;
                match year {
                    Some(year) => write!(formatter, "{}/", year.western())?,
                    None => formatter.write_str("-/")?,
                }
                page.write(formatter)
            }
        }
    }
}

impl Route {
    /// Reads the fragment of an address, `#` included. Anything unknown leads to the list of
    /// plans.
    pub fn read(fragment: &str) -> Self {
        Self::read_plan(fragment).unwrap_or_default()
    }

    fn read_plan(fragment: &str) -> Option<Self> {
        match fragment {
            "#/new" => return Some(Self::New),
            "#/open" => return Some(Self::Open),
            "#/backup" => return Some(Self::Backup),
            _ => {}
        }
        let mut parts = fragment
            .strip_prefix("#/")?
            .split('/')
            .filter(|part| !part.is_empty());
        let sample = match parts.next()? {
            "plan" => false,
            "sample" => true,
            _ => return None,
        };
        let plan = Key::new(parts.next()?)?;
        let year = parts
            .next()
            .and_then(|year| year.parse().ok())
            .and_then(FiscalYear::new);
        let page = Page::read(parts).unwrap_or_default();
        Some(Self::Plan {
            plan,
            sample,
            year,
            page,
        })
    }

    /// The same place on another page of the plan.
    #[must_use]
    pub fn with_page(self, page: Page) -> Self {
        match self {
            Self::Plan {
                plan, sample, year, ..
            } => Self::Plan {
                plan,
                sample,
                year,
                page,
            },
            Self::Plans | Self::New | Self::Open | Self::Backup => self,
        }
    }

    /// The same page in another year.
    #[must_use]
    pub fn with_year(self, year: FiscalYear) -> Self {
        match self {
            Self::Plan {
                plan, sample, page, ..
            } => Self::Plan {
                plan,
                sample,
                year: Some(year),
                page,
            },
            Self::Plans | Self::New | Self::Open | Self::Backup => self,
        }
    }

    /// The plan and whether it is a sample, if it is a page of one.
    pub fn plan(self) -> Option<(Key, bool)> {
        match self {
            Self::Plan { plan, sample, .. } => Some((plan, sample)),
            Self::Plans | Self::New | Self::Open | Self::Backup => None,
        }
    }

    /// The page of a plan, if it is one.
    pub fn page(self) -> Option<Page> {
        match self {
            Self::Plan { page, .. } => Some(page),
            Self::Plans | Self::New | Self::Open | Self::Backup => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pages() -> impl Strategy<Value = Page> {
        let id = "[A-Za-z0-9._-]{1,40}";
        prop_oneof![
            proptest::sample::select(
                Page::NAMED
                    .iter()
                    .map(|(page, _)| *page)
                    .collect::<Vec<_>>()
            ),
            id.prop_map(|id| Page::Sheet(Id::new(&id).unwrap())),
            id.prop_map(|id| Page::Initiative(Id::new(&id).unwrap())),
            id.prop_map(|id| Page::Assess(Id::new(&id).unwrap())),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(plan in "[A-Za-z0-9._-]{1,40}", sample: bool, year in proptest::option::of(1950..2100), page in pages()) {
            let route = Route::Plan { plan: Key::new(&plan).unwrap(), sample, year: year.and_then(FiscalYear::new), page };
            prop_assert_eq!(Route::read(&route.to_string()), route);
        }

        #[test]
        fn anything_else_leads_somewhere(fragment in ".{0,60}") {
            let _ = Route::read(&fragment);
        }
    }

    #[test]
    fn pages_without_a_plan_are_read_back() {
        for route in [Route::Plans, Route::New, Route::Open, Route::Backup] {
            assert_eq!(Route::read(&route.to_string()), route);
        }
    }

    #[test]
    fn unknown_places_lead_home() {
        for fragment in [
            "",
            "#",
            "#/",
            "#/unknown",
            "#/plan",
            "#/plan/あ/2023/grid",
            "grid",
        ] {
            assert_eq!(Route::read(fragment), Route::Plans, "{fragment}");
        }
        let unknown_page = Route::read("#/plan/p1/2023/nowhere");
        assert_eq!(unknown_page.page(), Some(Page::Outline));
    }
}
