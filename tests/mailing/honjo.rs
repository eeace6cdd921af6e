//! The issue of a whole plan of five years to its four sections.

use ayumi::check::{Finding, check, destination};
use ayumi::edit::removal;
use ayumi::edit::sheets::{SheetText, set_text};
use ayumi::mailing::{Asked, Role, receive};
use ayumi::plan::listing::Outline;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::{Id, TableName};
use ayumi::report::progress::{ProgressQuery, progress};
use ayumi::report::sheet::sheet;
use ayumi::route::Page;

use super::{after, handed_in, id, issued, opened, read, sample, year};

#[test]
fn every_section_gets_its_own_sheets() {
    let plan = sample();
    let issued = issued(&plan);
    let of = |copy: &ayumi::plan::Plan| {
        let asked = Asked::of_copy(copy).unwrap();
        let count = |role| {
            let ids = copy.initiatives.iter().map(|row| row.id());
            ids.filter(|id| asked.role(*id) == Some(role)).count()
        };
        let sheets = copy.sheets.iter().filter(|sheet| sheet.year == year(2023));
        (
            count(Role::Responsible),
            count(Role::Further),
            sheets.count(),
            copy.sheets.len(),
        )
    };
    let found: Vec<_> = issued
        .files
        .iter()
        .map(|file| of(&read(&file.text).plan))
        .collect();
    // Responsible, further, sheets of the year, sheets of all years.
    assert_eq!(
        found,
        [
            (8, 0, 8, 40),
            (23, 0, 23, 115),
            (18, 0, 18, 90),
            (0, 2, 2, 10),
            (49, 0, 49, 245)
        ]
    );
}

#[test]
fn the_names_of_the_files_say_what_they_are() {
    let names: Vec<String> = issued(&sample())
        .files
        .into_iter()
        .map(|file| file.name)
        .collect();
    assert_eq!(
        names,
        ["庶務係", "地域福祉係", "社会福祉係", "地域包括支援センター係", "全担当"].map(|section| format!(
            "本庄市社会福祉協議会_ふくしの杜ほんじょうプラン２１_令和5年度_{section}_第1回_20240401.json"
        ))
    );
    assert!(names.iter().all(|name| name.len() <= 255));
}

#[test]
fn numbers_and_pages_are_those_of_the_whole_plan() {
    let plan = sample();
    let copy = opened(&issued(&plan).files, "section-4");
    let lines = |plan| {
        let outline = Outline::of(plan);
        let listings = outline.listings().into_iter();
        listings
            .map(|line| {
                (
                    line.page,
                    line.number.clone(),
                    line.part.clone(),
                    line.title().to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&copy), lines(&plan));
    // The list of sheets shows those it is asked for, with those pages.
    let shown = progress(&copy, &ProgressQuery::new(year(2023))).sheets;
    let ids: Vec<Id<_>> = shown.iter().map(|sheet| sheet.initiative).collect();
    assert_eq!(ids, [id("p38"), id("p42")]);
    // What stands on the sheet is what stands on it in the plan.
    assert_eq!(
        sheet(&copy, id("p38"), year(2023)),
        sheet(&plan, id("p38"), year(2023))
    );
}

#[test]
fn nothing_of_other_sections_goes_out() {
    let plan = sample();
    let copy = opened(&issued(&plan).files, "section-1");
    let asked = Asked::of_copy(&copy).unwrap();
    assert!(
        copy.sheets
            .iter()
            .all(|sheet| asked.role(sheet.initiative).is_some())
    );
    assert!(
        copy.ratings
            .iter()
            .all(|rating| copy.sheets.get(rating.sheet.unwrap()).is_some())
    );
    for table in [
        TableName::Deliveries,
        TableName::Replies,
        TableName::Questions,
    ] {
        assert_eq!(copy.table(table).count(), 0);
    }
}

#[test]
fn a_copy_is_checked_for_its_own_sheets_only() {
    let plan = sample();
    let copy = opened(&issued(&plan).files, "section-1");
    let asked = Asked::of_copy(&copy).unwrap();
    let own = |finding: &Finding| match destination(&plan, finding) {
        Some((Page::Sheet(initiative), Some(year))) => asked.sheet(initiative, year),
        _ => false,
    };
    let of_plan: Vec<Finding> = check(&plan).into_iter().filter(own).collect();
    assert_eq!(check(&copy), of_plan);
    // What is missing on its own sheet it is told.
    let sheet = ProgressSheet::id_of(id("p01"), year(2023));
    let ratings = copy.ratings.iter().filter(|row| row.sheet == Some(sheet));
    let ratings: Vec<_> = ratings.map(|row| row.id()).collect();
    assert!(!ratings.is_empty());
    let copy = after(&copy, removal(&copy, &ratings).unwrap());
    assert!(check(&copy).len() > of_plan.len());
}

#[test]
fn a_copy_that_is_filled_in_comes_back_as_a_reply() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let copy = opened(&issued.files, "section-4");
    let block = copy.sheet_blocks.iter().next().unwrap().id();
    let text = SheetText::BlockActivity(block);
    let copy = after(
        &copy,
        set_text(&copy, id("p38"), year(2023), text, "新しい文".to_owned()),
    );
    let file = handed_in(&copy);
    assert_eq!(
        file.name,
        "本庄市社会福祉協議会_ふくしの杜ほんじょうプラン２１_令和5年度_地域包括支援センター係_第1回回答_20240420.json"
    );
    let reply = receive(&here, &read(&file.text), |_: &str| Some(plan.clone())).unwrap();
    assert_eq!(reply.office, "地域福祉係");
    assert_eq!(reply.sections, [id("section-4")]);
    let changes = ayumi::edit::difference(&reply.base.unwrap(), &reply.plan);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].id(), block.key());
}
