//! The whole way round: issued, filled in on several machines, handed in, received, merged.

use ayumi::edit::rules::violations;
use ayumi::edit::sheets::{SheetText, set_text};
use ayumi::edit::{change, set_rating};
use ayumi::mailing::{self, Asked, Role, receive};
use ayumi::merge::{Merged, Reply, merge};
use ayumi::plan::indicator::Indicator;
use ayumi::plan::rating::Verdict;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::{Id, Key, Moment, Plan};
use ayumi::report::tracker::issue_status;

use super::{after, author, id, issued, opened, order, read, sample, secretariat, year};

const SECTIONS: [&str; 4] = ["section-1", "section-2", "section-3", "section-4"];

/// Every asked entry of a copy, filled in with the name of its section.
fn filled_in(copy: Plan, name: &str) -> Plan {
    let asked = Asked::of_copy(&copy).unwrap();
    let ids: Vec<Id<_>> = copy.initiatives.iter().map(|row| row.id()).collect();
    let mut now = copy;
    for initiative in ids {
        if asked.role(initiative) == Some(Role::Responsible) {
            for which in [SheetText::Activity, SheetText::Outcome, SheetText::Policy] {
                let text = format!("{name}の文");
                now = after(&now, set_text(&now, initiative, year(2023), which, text));
            }
            let say = |rating: &mut ayumi::plan::rating::Rating| {
                rating.say(Verdict::Grade(id("grade-b")), Moment::default());
            };
            let stage = id("stage-self");
            now = after(&now, set_rating(&now, initiative, year(2023), stage, say));
        }
    }
    for block in now
        .sheet_blocks
        .iter()
        .map(|row| row.id())
        .collect::<Vec<_>>()
    {
        let text = SheetText::BlockActivity(block);
        let text = set_text(&now, id("p38"), year(2023), text, format!("{name}の欄"));
        if asked.is_of(now.get(block).unwrap().section) {
            now = after(&now, text);
        }
    }
    now
}

fn answered(copy: &Plan, name: &str) -> String {
    let author = author(name, "2024-05-10T10:00:00+09:00");
    let answer = mailing::answer(copy, &author, 1, Key::derived(&[name])).unwrap();
    answer.file.text
}

fn received(here: &Plan, texts: &[String], archive: Option<&Plan>) -> Vec<Reply> {
    let one = |text: &String| receive(here, &read(text), |_: &str| archive.cloned()).unwrap();
    texts.iter().map(one).collect()
}

#[track_caller]
fn is_clean(merged: &Merged) {
    assert!(merged.questions.is_empty(), "{:?}", merged.questions);
    assert!(merged.outside.is_empty(), "{:?}", merged.outside);
}

#[test]
fn what_four_sections_write_comes_together_without_a_question() {
    let plan = sample();
    let issued = issued(&plan);
    // The secretariat goes on working meanwhile: on last year's sheets and on titles.
    let here = after(&plan, issued.edits.clone());
    let own = set_text(
        &here,
        id("p01"),
        year(2022),
        SheetText::Remarks,
        "事務局の追記".to_owned(),
    );
    let here = after(&here, own);
    let texts = SECTIONS
        .map(|section| answered(&filled_in(opened(&issued.files, section), section), section));
    for archive in [None, Some(&plan)] {
        let merged = merge(&here, &received(&here, &texts, archive), &secretariat());
        is_clean(&merged);
        let after = after(&here, merged.edits.clone());
        assert_eq!(violations(&after), []);
        let of_year = after.sheets.iter().filter(|sheet| sheet.year == year(2023));
        for sheet in of_year {
            let section = after.get(sheet.initiative).unwrap().sections[0];
            assert_eq!(sheet.policy, format!("{section}の文"));
        }
        assert!(
            after
                .sheet_blocks
                .iter()
                .all(|block| block.activity == "section-4の欄")
        );
        let kept = after
            .get(ProgressSheet::id_of(id("p01"), year(2022)))
            .unwrap();
        assert_eq!(kept.remarks, "事務局の追記");
        let status = issue_status(&after, id("dispatch-1"), "2024-05-11").unwrap();
        let replied = status
            .deliveries
            .iter()
            .filter(|row| row.state.is_replied());
        assert_eq!(replied.count(), 4);
    }
}

#[test]
fn the_file_for_all_and_a_file_of_a_section_may_both_come_back() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let all = issued
        .files
        .iter()
        .find(|file| file.section.is_none())
        .unwrap();
    let whole = answered(&filled_in(read(&all.text).plan, "同じ"), "全担当");
    let part = answered(
        &filled_in(opened(&issued.files, "section-1"), "同じ"),
        "庶務係",
    );
    let merged = merge(
        &here,
        &received(&here, &[whole, part], Some(&plan)),
        &secretariat(),
    );
    is_clean(&merged);
}

#[test]
fn what_a_section_was_not_asked_for_is_told_and_not_taken() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let copy = opened(&issued.files, "section-1");
    let indicator = copy.indicators.iter().next().unwrap().id();
    let rename = |row: &mut Indicator| "別の名".clone_into(&mut row.name);
    let copy = after(&copy, change(&copy, indicator, rename));
    let old = set_text(
        &copy,
        id("p01"),
        year(2022),
        SheetText::Policy,
        "去年の分も".to_owned(),
    );
    let copy = after(&copy, old);
    let texts = [answered(&copy, "庶務係")];
    let merged = merge(&here, &received(&here, &texts, Some(&plan)), &secretariat());
    assert_eq!((merged.outside.len(), merged.questions.len()), (2, 0));
    let after = after(&here, merged.edits);
    assert_eq!(after.indicators, plan.indicators);
    assert_eq!(after.sheets, plan.sheets);
}

#[test]
fn a_late_reply_to_an_earlier_issue_is_compared_with_that_issue() {
    let plan = sample();
    let first = issued(&plan);
    let here = after(&plan, first.edits.clone());
    let write = |plan: &Plan, text: &str| {
        let edits = set_text(
            plan,
            id("p01"),
            year(2023),
            SheetText::Remarks,
            text.to_owned(),
        );
        after(plan, edits)
    };
    let later = write(&here, "事務局が直した");
    let second = mailing::issue(&later, &order(), &secretariat(), 9, id("dispatch-2")).unwrap();
    let now = after(&later, second.edits);
    let copy = opened(&first.files, "section-1");
    let asked = Asked::of_copy(&copy).unwrap();
    let mut ids = copy.initiatives.iter().map(|row| row.id());
    let own = ids
        .find(|own| *own != id("p01") && asked.sheet(*own, year(2023)))
        .unwrap();
    let text = "遅れた回答".to_owned();
    let copy = after(
        &copy,
        set_text(&copy, own, year(2023), SheetText::Remarks, text),
    );
    let texts = [answered(&copy, "庶務係")];
    let merged = merge(&now, &received(&now, &texts, None), &secretariat());
    is_clean(&merged);
    assert_eq!(merged.accepted.len(), 1);
    let after = after(&now, merged.edits);
    let remarks = |initiative| {
        let sheet = ProgressSheet::id_of(initiative, year(2023));
        after.get(sheet).unwrap().remarks.clone()
    };
    assert_eq!(remarks(id("p01")), "事務局が直した");
    assert_eq!(remarks(own), "遅れた回答");
}
