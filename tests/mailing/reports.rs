//! Who has replied, and what a section is still to do.

use ayumi::edit::sheets::{SheetText, set_text};
use ayumi::edit::{add, change, removal};
use ayumi::mailing::{self, Order, Role, first_opened};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::mailing::{Delivery, Reply};
use ayumi::plan::{Moment, Plan};
use ayumi::report::task::{Due, ReadOnly, TaskSheet, task};
use ayumi::report::tracker::{DeliveryState, Late, issue_status, tracker};
use ayumi::report::{MissingField, SheetState};

use super::{after, author, id, issued, opened, sample, section, year};

fn replied(plan: &Plan, key: &str, sections: &[&str], made_at: &str) -> Plan {
    let reply = Reply {
        id: id(key),
        dispatch: Some(id("dispatch-1")),
        sections: sections.iter().map(|section| id(section)).collect(),
        made_at: Moment(made_at.to_owned()),
        merged_at: Moment("2024-06-01T09:00:00+09:00".to_owned()),
        hash: key.to_owned(),
        ..Reply::default()
    };
    after(plan, vec![add(reply)])
}

fn noted(plan: &Plan, section: &str, note: impl FnOnce(&mut Delivery)) -> Plan {
    let row = plan
        .deliveries
        .iter()
        .find(|row| row.section == Some(id(section)))
        .unwrap();
    after(plan, change(plan, row.id(), note))
}

fn issued_plan() -> Plan {
    let plan = sample();
    after(&plan, issued(&plan).edits)
}

/// State, lateness, and whether it was corrected, of every file.
fn states(plan: &Plan, today: &str) -> Vec<(DeliveryState, Late, bool)> {
    let status = issue_status(plan, id("dispatch-1"), today).unwrap();
    let line =
        |row: &ayumi::report::tracker::DeliveryStatus| (row.state, row.late, row.is_corrected);
    status.deliveries.iter().map(line).collect()
}

#[test]
fn a_file_goes_from_made_to_replied() {
    let moment = || Moment("2024-04-02T09:00:00+09:00".to_owned());
    let plan = issued_plan();
    let plan = noted(&plan, "section-2", |row| row.sent_at = moment());
    let plan = noted(&plan, "section-3", |row| row.opened_at = moment());
    let plan = replied(&plan, "r1", &["section-4"], "2024-05-01T09:00:00+09:00");
    let before = "2024-05-17";
    let expected = [
        DeliveryState::NotSent,
        DeliveryState::Sent,
        DeliveryState::Opened,
        DeliveryState::Replied,
        DeliveryState::NotSent,
    ];
    assert_eq!(
        states(&plan, before),
        expected.map(|state| (state, Late::No, false))
    );
    let status = &tracker(&plan, before)[0];
    let totals = status.totals;
    // The file for all is not counted beside those of the sections.
    assert_eq!((totals.all, totals.answered(), totals.overdue), (4, 1, 0));
    assert_eq!((totals.not_sent, totals.sent, totals.opened), (1, 1, 1));
    assert_eq!(status.due.clone().unwrap().words, "5月17日（金）");
    assert_eq!(status.due.clone().unwrap().days_left, Some(0));
}

#[test]
fn after_the_day_who_has_not_replied_is_overdue() {
    let plan = replied(
        &issued_plan(),
        "r1",
        &["section-4"],
        "2024-05-18T00:10:00+09:00",
    );
    let plan = replied(&plan, "r2", &["section-1"], "2024-05-17T23:50:00+09:00");
    let late: Vec<Late> = states(&plan, "2024-05-20")
        .into_iter()
        .map(|(_, late, _)| late)
        .collect();
    assert_eq!(
        late,
        [
            Late::No,
            Late::Overdue(3),
            Late::Overdue(3),
            Late::RepliedLate,
            Late::No
        ]
    );
    let totals = tracker(&plan, "2024-05-20")[0].totals;
    assert_eq!((totals.overdue, totals.late), (2, 1));
}

#[test]
fn a_second_reply_is_a_correction() {
    let plan = replied(
        &issued_plan(),
        "r1",
        &["section-4"],
        "2024-05-01T09:00:00+09:00",
    );
    let plan = replied(&plan, "r2", &["section-4"], "2024-05-20T09:00:00+09:00");
    let status = issue_status(&plan, id("dispatch-1"), "2024-05-21").unwrap();
    let row = &status.deliveries[3];
    assert_eq!(
        (row.is_corrected, row.late, row.replies),
        (true, Late::No, 2)
    );
    assert_eq!(row.replied_at.date(), "2024-05-20");
    assert_eq!(status.totals.corrected, 1);
}

#[test]
fn what_is_missing_is_counted_on_the_plan_as_it_is() {
    let plan = issued_plan();
    let section = plan.get(id::<Initiative>("p01")).unwrap().sections[0];
    let plan = replied(
        &plan,
        "r1",
        &[&section.to_string()],
        "2024-05-01T09:00:00+09:00",
    );
    let row = |plan: &Plan| {
        let status = issue_status(plan, id("dispatch-1"), "2024-05-02").unwrap();
        // Of those who have not replied nothing is said to be missing.
        let others = status
            .deliveries
            .iter()
            .filter(|row| row.section != Some(section));
        assert!(
            others
                .clone()
                .all(|row| row.missing == 0 && row.lacking.is_empty())
        );
        let mut rows = status.deliveries.into_iter();
        rows.find(|row| row.section == Some(section)).unwrap()
    };
    let lacks = |plan: &Plan| {
        let sheet = row(plan)
            .lacking
            .into_iter()
            .find(|sheet| sheet.initiative == id("p01"));
        sheet.map(|sheet| sheet.completeness.missing)
    };
    let before = row(&plan);
    assert_eq!(lacks(&plan), None);
    let clear = |plan: &Plan, which| {
        after(
            plan,
            set_text(plan, id("p01"), year(2023), which, String::new()),
        )
    };
    let plan = clear(&clear(&plan, SheetText::Outcome), SheetText::Policy);
    assert_eq!(
        lacks(&plan),
        Some(vec![MissingField::Outcome, MissingField::Policy])
    );
    assert_eq!(row(&plan).missing, before.missing + 2);
    assert_eq!(row(&plan).state, DeliveryState::Incomplete);
}

#[test]
fn one_reply_for_all_answers_for_every_section_that_wrote_anything() {
    let plan = replied(&issued_plan(), "r1", &[], "2024-05-01T09:00:00+09:00");
    let found = states(&plan, "2024-06-01");
    assert!(
        found
            .iter()
            .all(|(state, late, _)| state.is_replied() && *late == Late::No),
        "{found:?}"
    );
}

#[test]
fn a_copy_says_what_it_is_asked_for() {
    let copy = opened(&issued(&sample()).files, "section-4");
    let found = task(&copy, "2024-05-10").unwrap();
    assert_eq!(found.section_name, "地域包括支援センター係");
    assert_eq!(
        (found.year_words.as_str(), found.stage_name.as_str()),
        ("令和5年度", "自己評価")
    );
    assert_eq!(
        found.due,
        Some(Due {
            on: "2024-05-17".to_owned(),
            words: "5月17日（金）".to_owned(),
            days_left: Some(7)
        })
    );
    assert_eq!(found.instructions, "成果は数字でも書いてください。");
    let sheets: Vec<_> = found
        .sheets
        .iter()
        .map(|row| (row.initiative, row.role))
        .collect();
    assert_eq!(
        sheets,
        [(id("p38"), Role::Further), (id("p42"), Role::Further)]
    );
    assert_eq!(
        found.read_only,
        [
            ReadOnly::Plan,
            ReadOnly::OtherYears,
            ReadOnly::OtherStages(vec!["査定".to_owned()]),
            ReadOnly::OtherSections
        ]
    );
    assert_eq!((found.counts.complete, found.missing), (2, 0));
    assert_eq!(task(&sample(), "2024-05-10"), None);
}

#[test]
fn a_further_section_is_through_when_it_says_what_it_did() {
    let copy = opened(&issued(&sample()).files, "section-4");
    let block = copy.sheet_blocks.iter().next().unwrap().id();
    let edits = change(&copy, block, |row: &mut ayumi::plan::sheet::SheetBlock| {
        row.activity.clear();
    });
    let found = task(&after(&copy, edits), "2024-05-10").unwrap();
    let blank = found
        .sheets
        .iter()
        .find(|row| row.completeness.state == SheetState::Blank);
    assert_eq!(
        blank.unwrap().completeness.missing,
        [MissingField::Activity]
    );
    assert_eq!(
        (found.counts.blank, found.counts.complete, found.missing),
        (1, 1, 1)
    );
}

#[test]
fn without_a_stage_no_rating_is_missing() {
    let plan = sample();
    let ratings: Vec<_> = plan.ratings.iter().map(|row| row.id()).collect();
    let plan = after(&plan, removal(&plan, &ratings).unwrap());
    let missing = |stage| {
        let order = Order {
            stage,
            ..super::order()
        };
        let files = mailing::issue(&plan, &order, &section(), 1, id("d"))
            .unwrap()
            .files;
        let found = task(&opened(&files, "section-2"), "2024-05-10").unwrap();
        let lacks_rating =
            |sheet: &&TaskSheet| sheet.completeness.missing.contains(&MissingField::Rating);
        (
            found.missing,
            found.sheets.iter().filter(lacks_rating).count(),
        )
    };
    let (texts, unrated) = missing(None);
    assert_eq!(unrated, 0);
    assert_eq!(missing(Some(id("stage-self"))), (texts + 23, 23));
}

#[test]
fn what_was_changed_since_it_was_handed_in_is_told() {
    let copy = opened(&issued(&sample()).files, "section-1");
    let copy = after(&copy, first_opened(&copy, &section()));
    assert_eq!(task(&copy, "").unwrap().hand_in.times, 0);
    let office = author("庶務係", "2024-05-02T09:00:00+09:00");
    let answer = ayumi::mailing::answer(&copy, &office, 1, ayumi::plan::Key::new("r").unwrap());
    let copy = after(&copy, answer.unwrap().edits);
    let hand_in = |plan: &Plan| task(plan, "").unwrap().hand_in;
    assert_eq!(
        (hand_in(&copy).times, hand_in(&copy).is_changed_since),
        (1, false)
    );
    let edits = set_text(
        &copy,
        id("p01"),
        year(2023),
        SheetText::Remarks,
        "直し".to_owned(),
    );
    assert!(hand_in(&after(&copy, edits)).is_changed_since);
}
