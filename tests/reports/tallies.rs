//! What tallies, the grid and the progress do with what is unusual.

use ayumi::plan::Plan;
use ayumi::report::grid::{GridFilter, GridQuery, grid};
use ayumi::report::progress::{ProgressQuery, neighbours, progress};
use ayumi::report::tally::{Dimension, Source, Tally, TallyQuery, TallyRow, tally};
use ayumi::report::{Change, Counting, MissingField, SheetState};

use crate::small::{self, id, year};

fn count(plan: &Plan, western: i32, dimension: Dimension) -> Tally {
    let query = TallyQuery {
        dimension,
        of_which: Some(id("key")),
        ..TallyQuery::new(year(western))
    };
    tally(plan, &query)
}

/// A row as text: name, count of items, then count, of-which and change of each grade.
fn line(row: &TallyRow) -> String {
    let cell = |cell: &ayumi::report::tally::TallyCell| {
        let change = ayumi::report::figures::known_change(cell.change);
        let of_which = cell
            .of_which
            .map_or("?".to_owned(), |count| count.to_string());
        format!(" {}/{of_which}({change})", cell.count)
    };
    let cells: String = row.cells.iter().map(cell).collect();
    let sign = if row.item_count_changed() { "!" } else { "" };
    let rest = format!("未{} 除{}", row.missing, row.not_rated);
    format!("{} {}{sign}:{cells} {rest}\n", row.full_label(), row.items)
}

fn text(tally: &Tally) -> String {
    let rows = tally.rows.iter().chain(tally.last_row()).map(line);
    rows.collect()
}

#[test]
fn rows_say_what_is_counted_marked_missing_and_not_rated() {
    insta::assert_snapshot!(text(&count(&small::plan(), 2026, Dimension::Level(1))), @r"
    項目g1 2: 1/1(±0) 1/0(±0) 0/0(±0) 未0 除0
    項目g2 2!: 1/1(+1) 0/0(−1) 0/0(±0) 未0 除1
    （なし） 0!: 0/0(±0) 0/0(±0) 0/0(−1) 未0 除0
    計 4: 2/2(+1) 1/0(−1) 0/0(−1) 未0 除1
    ");
}

#[test]
fn a_year_known_only_as_counts_is_compared_with() {
    let plan = small::plan();
    let by_goal = count(&plan, 2025, Dimension::Level(1));
    assert_eq!(by_goal.source_of_last_year, Source::Reported);
    insta::assert_snapshot!(text(&by_goal));
    insta::assert_snapshot!(text(&count(&plan, 2025, Dimension::Actor)));
    let first = count(&plan, 2024, Dimension::Level(1));
    assert_eq!(
        (first.source, first.source_of_last_year),
        (Source::Reported, Source::Unknown)
    );
    insta::assert_snapshot!(text(&first));
    insta::assert_snapshot!(text(&count(&plan, 2026, Dimension::Year)));
}

#[test]
fn sections_together_are_one_row_or_count_in_each() {
    let plan = small::plan();
    insta::assert_snapshot!(text(&count(&plan, 2025, Dimension::Section)));
    insta::assert_snapshot!(text(&count(&plan, 2025, Dimension::EachSection)));
}

#[test]
fn grades_outside_the_order_do_not_move() {
    let plan = small::plan();
    let whole = grid(&plan, &GridQuery::default());
    let changes: Vec<(String, Change)> = whole
        .listings()
        .map(|row| (row.title.clone(), row.cells[2].change))
        .collect();
    let expected = [
        ("取組a", Change::Up),
        ("取組b", Change::Down),
        ("取組a", Change::Up),
        ("取組late", Change::Unknown),
        ("取組retired", Change::Unknown),
    ];
    assert_eq!(
        changes,
        expected.map(|(title, change)| (title.to_owned(), change))
    );
}

#[test]
fn filters_leave_only_the_headings_of_what_they_show() {
    let plan = small::plan();
    let shown = |filter: GridFilter, counting| {
        let query = GridQuery {
            filter,
            counting,
            ..GridQuery::default()
        };
        let grid = grid(&plan, &query);
        (grid.rows.len() - grid.shown, grid.shown, grid.all)
    };
    let text = |text: &str| GridFilter {
        text: text.into(),
        ..GridFilter::default()
    };
    assert_eq!(shown(GridFilter::default(), Counting::Listings), (4, 5, 5));
    assert_eq!(shown(GridFilter::default(), Counting::Once), (4, 4, 4));
    assert_eq!(shown(text("ｌａｔｅ"), Counting::Listings), (1, 1, 5));
    assert_eq!(shown(text("どこにもない"), Counting::Listings), (0, 0, 5));
    let missing = GridFilter {
        only_missing: true,
        year: Some(year(2024)),
        ..GridFilter::default()
    };
    assert_eq!(shown(missing, Counting::Listings), (4, 4, 5));
    let of_both = GridFilter {
        section: Some(id("east")),
        grade: Some(id("good")),
        ..GridFilter::default()
    };
    assert_eq!(shown(of_both, Counting::Listings), (2, 1, 5));
}

#[test]
fn progress_tells_what_each_sheet_lacks() {
    let plan = small::plan();
    let now = progress(&plan, &ProgressQuery::new(year(2026)));
    let states: Vec<(usize, SheetState, usize)> = now
        .sheets
        .iter()
        .map(|sheet| {
            (
                sheet.page,
                sheet.completeness.state,
                sheet.completeness.missing.len(),
            )
        })
        .collect();
    // The retired one has no sheet; grade ○ lacks its reason as well.
    let expected = [
        (1, SheetState::Started, 3),
        (2, SheetState::Started, 4),
        (4, SheetState::Started, 3),
    ];
    assert_eq!(states, expected);
    assert_eq!(now.sheets[1].completeness.missing[3], MissingField::Reason);
    assert_eq!(now.sheets[0].pages, [1, 3]);
    // Shared sheets count in each section, but once in the total.
    let sections: Vec<u32> = now
        .sections
        .iter()
        .map(|group| group.counts.all())
        .collect();
    assert_eq!((sections, now.total.all()), (vec![2, 2], 3));
    let before = progress(&plan, &ProgressQuery::new(year(2024)));
    assert_eq!((before.total.blank, before.total.all()), (3, 3));
}

#[test]
fn the_next_sheet_is_found_from_one_that_left_the_filter() {
    let plan = small::plan();
    let mut query = ProgressQuery::new(year(2026));
    query.section = Some(id("west"));
    let from_a = neighbours(&plan, &query, id("a"));
    assert_eq!((from_a.previous, from_a.next), (None, Some(id("b"))));
    assert_eq!((from_a.place, from_a.count), (None, 2));
    let from_late = neighbours(&plan, &query, id("late"));
    assert_eq!((from_late.previous, from_late.next), (Some(id("b")), None));
    assert_eq!(from_late.place, Some(2));
}
