//! The sheet as a form, and the lines of the outline.

use ayumi::plan::Plan;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::{FiscalYear, Id};
use ayumi::report::outline::{LineKind, outline};
use ayumi::report::sheet::{SheetView, sheet, sheets};

use crate::honjo;

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn on_page(plan: &Plan, page: usize, western: i32) -> SheetView {
    sheets(plan, year(western)).swap_remove(page - 1)
}

#[test]
fn every_listing_has_its_page() {
    let plan = honjo::plan();
    let all = sheets(&plan, year(2023));
    let pages: Vec<Option<usize>> = all.iter().map(|sheet| sheet.heading.page).collect();
    assert_eq!(pages, (1..=60).map(Some).collect::<Vec<_>>());
    let marked = all
        .iter()
        .filter(|sheet| !sheet.heading.cross_listing_mark.is_empty());
    assert_eq!(marked.count(), 11);
}

#[test]
fn the_head_keeps_a_level_that_is_left_out_blank() {
    let plan = honjo::plan();
    let steps = |page| -> Vec<(String, bool)> {
        let heading = on_page(&plan, page, 2023).heading;
        let step = |step: ayumi::report::sheet::PathStep| (step.level_name, step.title.is_empty());
        heading.path.into_iter().map(step).collect()
    };
    let expected = |blank| {
        [
            ("基本戦略", false),
            ("施策細目", false),
            ("重点施策", blank),
        ]
        .map(|(name, blank)| (name.to_owned(), blank))
    };
    assert_eq!(steps(1), expected(false));
    // Only the first strategy has priority measures.
    assert_eq!(steps(51), expected(true));
}

#[test]
fn parts_and_repeated_listings_carry_their_marks() {
    let plan = honjo::plan();
    let first = on_page(&plan, 1, 2023);
    let again = on_page(&plan, 10, 2023);
    assert_eq!(first.initiative, again.initiative);
    assert!(first.heading.title_with_part.ends_with("（１）"));
    assert_eq!(again.heading.cross_listing_mark, "【再掲】");
    assert_ne!(first.heading.path, again.heading.path);
    let home = sheet(&plan, first.initiative, year(2023)).unwrap();
    assert_eq!(home, first);
}

#[test]
fn a_lowered_target_keeps_the_original() {
    let plan = honjo::plan();
    let view = on_page(&plan, 60, 2023);
    let last = &view.indicators[0].cells[4];
    assert_eq!(last.revised.len(), 1);
    assert_ne!(last.target, last.target_in_force);
    assert_eq!(last.target_in_force, last.revised[0].as_printed);
    assert!(!last.revised[0].by.is_empty());
}

#[test]
fn what_was_reached_is_judged_where_it_can_be_read() {
    let plan = honjo::plan();
    let judged: Vec<(usize, String, Option<bool>)> = sheets(&plan, year(2023))
        .into_iter()
        .filter(|view| !view.heading.cross_listed)
        .flat_map(|view| {
            let page = view.heading.page.unwrap_or(0);
            let cell = |row: ayumi::report::sheet::IndicatorRow| row.cells[4].clone();
            view.indicators
                .into_iter()
                .map(cell)
                .filter(|cell| !cell.attainment.is_empty())
                .map(move |cell| (page, cell.attainment, cell.is_met))
                .collect::<Vec<_>>()
        })
        .collect();
    insta::assert_debug_snapshot!(judged);
}

#[test]
fn carried_over_texts_are_told() {
    let plan = honjo::plan();
    let pages: Vec<usize> = sheets(&plan, year(2023))
        .iter()
        .filter(|view| view.texts.policy.unchanged_since_last_year)
        .filter_map(|view| view.heading.page)
        .collect();
    assert_eq!(pages, [24, 36, 49]);
    let blank = on_page(&plan, 1, 2020);
    assert!(!blank.texts.activity.unchanged_since_last_year);
}

#[test]
fn a_renamed_initiative_tells_its_former_title() {
    let plan = honjo::plan();
    let changed: Vec<usize> = sheets(&plan, year(2023))
        .iter()
        .filter(|view| {
            view.heading
                .changes
                .iter()
                .any(|change| !change.former_title.is_empty())
        })
        .filter_map(|view| view.heading.page)
        .collect();
    assert_eq!(changed, [42]);
}

#[test]
fn bars_lie_in_the_columns_of_the_years() {
    let plan = honjo::plan();
    let bars: Vec<(usize, usize)> = on_page(&plan, 2, 2023).tracks[0]
        .bars
        .iter()
        .map(|bar| (bar.first_column, bar.last_column))
        .collect();
    assert_eq!(bars, [(0, 2), (3, 4)]);
    let lines = on_page(&plan, 40, 2023).tracks[0].bars[0].lines.len();
    assert_eq!(lines, 2);
}

#[test]
fn an_unknown_initiative_has_no_sheet() {
    let unknown: Id<Initiative> = Id::new("unheard-of").unwrap();
    assert_eq!(sheet(&honjo::plan(), unknown, year(2023)), None);
}

#[test]
fn outline_lines_count_what_is_under_them() {
    let plan = honjo::plan();
    let lines = outline(&plan);
    let listings = lines
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Listing { .. }));
    assert_eq!((lines.len(), listings.count()), (92, 60));
    let top: Vec<(usize, usize, usize, usize)> = lines
        .iter()
        .filter(|line| line.depth == 0)
        .map(|line| {
            (
                line.place,
                line.siblings,
                line.child_count,
                line.listing_count,
            )
        })
        .collect();
    assert_eq!(
        top,
        [(1, 4, 3, 33), (2, 4, 2, 9), (3, 4, 3, 8), (4, 4, 3, 10)]
    );
    assert!(
        lines
            .iter()
            .all(|line| line.has_children() || line.listing_count == 0)
    );
}
