//! The samples, published.

use ayumi::bundle;
use ayumi::paper::{Block, Piece};
use ayumi::plan::scale::Stage;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Plan};
use ayumi::publish::html::html;
use ayumi::publish::open_data::open_data;
use ayumi::publish::text::{LineEnd, text};
use ayumi::publish::{Imprint, Part, Selection, inventory, latest_year, public_paper, published};

pub(crate) fn sample(name: &str) -> Plan {
    let path = format!("{}/public/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    bundle::read(&std::fs::read(path).unwrap()).unwrap().plan
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn everything(plan: &Plan, selection: &Selection) -> String {
    let public = published(plan, selection);
    let paper = public_paper(&public, selection);
    let imprint = Imprint::default();
    let tables = open_data(&public, &imprint)
        .into_iter()
        .map(|file| file.text);
    let pages = [html(&paper, &imprint), text(&paper, &imprint, LineEnd::Lf)];
    pages
        .into_iter()
        .chain(tables)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_newest_year_with_something_in_it_is_published_next() {
    let years = ["honjo", "kawagoe", "nishitokyo", "kawaguchi", "kanagawa"]
        .map(|name| latest_year(&sample(name)).unwrap().western());
    assert_eq!(years, [2023, 2023, 2019, 2024, 2025]);
}

#[test]
fn a_second_stage_that_is_held_back_leaves_no_trace() {
    let plan = sample("honjo");
    let mut selection = Selection::usual(&plan, year(2023));
    let (first, second) = {
        let stages = plan.in_order::<Stage>();
        (stages[0].id(), stages[1].clone())
    };
    selection.stages = vec![first];
    let out = everything(&plan, &selection);
    let own: Vec<_> = plan
        .ratings
        .iter()
        .filter(|row| row.stage == second.id())
        .collect();
    assert!(own.len() > 30, "the sample has ratings of the second stage");
    for rating in own.iter().filter(|row| row.reason.chars().count() > 8) {
        assert!(!out.contains(&rating.reason), "{}", rating.reason);
    }
    assert!(!out.contains("<th scope=\"row\">査定</th>"));
}

#[test]
fn a_section_that_is_held_back_is_named_where_its_cells_are_empty() {
    let plan = sample("honjo");
    let mut selection = Selection::usual(&plan, year(2023));
    let section = plan.in_order::<Section>()[0].clone();
    let reason = format!("公表していないため空欄です：{}", section.name);
    assert!(!everything(&plan, &selection).contains("公表していないため"));
    selection.withheld = vec![section.id()];
    let public = published(&plan, &selection);
    let paper = public_paper(&public, &selection);
    let grid = paper
        .leaves
        .iter()
        .find(|leaf| leaf.anchor == "grid")
        .unwrap();
    assert!(matches!(&grid.blocks[0], Block::Text { text, .. } if text.ends_with(&reason)));
}

#[test]
fn chapters_of_the_text_are_listed_and_lead_to_their_headings() {
    let plan = sample("nishitokyo");
    let selection = Selection::usual(&plan, year(2019));
    let public = published(&plan, &selection);
    let paper = public_paper(&public, &selection);
    let page = html(&paper, &Imprint::default());
    let document = paper.leaves.iter().find(|leaf| leaf.anchor == "document");
    let listed = document.unwrap().listed();
    assert!(listed.len() > 5, "{listed:?}");
    for line in listed {
        assert!(page.contains(&format!("href=\"#{}\"", line.to)), "{line:?}");
        assert!(page.contains(&format!("id=\"{}\"", line.to)), "{line:?}");
    }
}

#[test]
fn every_sheet_stands_on_the_page_once_a_listing() {
    let plan = sample("honjo");
    let selection = Selection::usual(&plan, year(2023));
    let public = published(&plan, &selection);
    let paper = public_paper(&public, &selection);
    let page = html(&paper, &Imprint::default());
    let mut seen = 0;
    for sheet in plan.sheets.iter().filter(|row| row.year == year(2023)) {
        let listings = plan
            .placements
            .iter()
            .filter(|row| row.initiative == sheet.initiative);
        let first = sheet.outcome.lines().next().unwrap_or_default();
        if first.chars().count() > 20 {
            seen += 1;
            assert!(page.matches(first).count() >= listings.count(), "{first}");
        }
    }
    assert!(seen > 20, "{seen}");
    assert_eq!(page.matches("<section class=\"part form\"").count(), 60);
}

#[test]
fn a_section_that_holds_back_shows_in_no_sheet() {
    let plan = sample("honjo");
    let mut selection = Selection::usual(&plan, year(2023));
    let section = plan
        .sections
        .iter()
        .find(|row| row.name == "庶務係")
        .unwrap()
        .id();
    selection.withheld = vec![section];
    let public = published(&plan, &selection);
    let own = |plan: &Plan| {
        let initiatives = plan
            .initiatives
            .iter()
            .filter(|row| row.sections == [section]);
        let ids: Vec<_> = initiatives.map(|row| row.id()).collect();
        let sheets = plan
            .sheets
            .iter()
            .filter(|row| ids.contains(&row.initiative))
            .count();
        (ids.len(), sheets)
    };
    assert_eq!(
        own(&plan).0,
        own(&public).0,
        "the items themselves stay: numbers depend on them"
    );
    assert!(own(&plan).1 > 0);
    assert_eq!(own(&public).1, 0);
    let paper = public_paper(&public, &selection);
    let sheets = paper
        .leaves
        .iter()
        .filter(|leaf| leaf.anchor.starts_with("sheet-"));
    assert!((1..60).contains(&sheets.count()));
}

#[test]
fn only_what_is_wanted_is_drawn() {
    let plan = sample("honjo");
    let mut selection = Selection::usual(&plan, year(2023));
    selection.pieces = vec![Piece::Grid, Piece::BlankSheets];
    let paper = public_paper(&published(&plan, &selection), &selection);
    let anchors: Vec<&str> = paper
        .leaves
        .iter()
        .map(|leaf| leaf.anchor.as_str())
        .collect();
    assert_eq!(anchors, ["grid"], "forms for the pen are never published");
}

#[test]
fn what_there_is_to_publish() {
    let plan = sample("honjo");
    let inventory = inventory(&plan, year(2022));
    let stages: Vec<(&str, usize)> = inventory
        .stages
        .iter()
        .map(|one| (one.name.as_str(), one.count))
        .collect();
    assert_eq!(stages, [("自己評価", 196), ("査定", 0)]);
    assert!(
        inventory.later >= 49,
        "the sheets of the next year: {}",
        inventory.later
    );
    assert!(
        inventory
            .parts
            .iter()
            .any(|one| one.what == Part::Activities && one.count > 0)
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = sample("kawaguchi");
    let selection = Selection::usual(&plan, year(2024));
    assert_eq!(
        everything(&plan, &selection),
        everything(&plan.clone(), &selection)
    );
}
