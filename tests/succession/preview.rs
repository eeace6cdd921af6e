//! What the page says of a draft before anything is made.

use ayumi::bundle;
use ayumi::edit::apply;
use ayumi::plan::review::OtherKind;
use ayumi::plan::{Key, Moment, Plan, TableName};
use ayumi::report::Subject;
use ayumi::report::next::{Became, Problem, entry_lines, old_lines, preview, problems};
use ayumi::report::traces::{traced_plans, traces};
use ayumi::succession::{Succession, succeed, suggest};

fn kawaguchi() -> (Plan, Succession) {
    let old = bundle::read(include_bytes!("../../public/samples/kawaguchi.json"))
        .unwrap()
        .plan;
    let draft = suggest(&old, Key::new("next").unwrap(), Moment::default());
    (old, draft)
}

fn key_of(draft: &Succession, title: &str) -> Key {
    let found = draft.entries.iter().find(|entry| entry.title == title);
    found.unwrap().key
}

#[test]
fn the_old_outline_stands_beside_what_the_review_says() {
    let (old, draft) = kawaguchi();
    let lines = old_lines(&old, &draft);
    assert_eq!(lines.len(), 10 + 16);
    let line = |title: &str| lines.iter().find(|line| line.title == title).unwrap();
    let members = line("会員の増強");
    assert_eq!(members.disposition, "達成・延長");
    assert_eq!(members.goes_on, Some(true));
    assert!(members.is_carried && members.becomes.is_empty());
    let staff = line("人事の強化");
    assert_eq!(staff.goes_on, Some(false));
    assert!(!staff.is_carried);
    assert_eq!(line("財務管理・経営管理体制の強化").issues, 4);
}

#[test]
fn figures_and_what_is_left_behind_are_told_with_reasons() {
    let (old, draft) = kawaguchi();
    let shown = preview(&old, &draft);
    assert_eq!((shown.nodes, shown.initiatives, shown.same), (10, 6, 16));
    assert_eq!((shown.issues_led, shown.issues_open.len()), (14, 0));
    assert_eq!(shown.left.len(), 10);
    assert!(shown.left.iter().all(|line| line.reason.contains("総括で")));
    assert_eq!(shown.baselines.len(), 1);
    assert_eq!(shown.baselines[0].value, "前年度実績を上回る");
    assert_eq!(shown.baselines[0].when, "令和5年度実績");
    assert!(shown.stays.contains(&(TableName::Issues, 14)));
    // A plan of several years is named by a person.
    assert_eq!(problems(&draft), [Problem::NoPlanTitle]);
}

#[test]
fn what_became_of_a_line_is_told() {
    let (old, mut draft) = kawaguchi();
    draft.rename(key_of(&draft, "ＰＲ活動の推進"), "若い世代への広報");
    let second = Key::new("second").unwrap();
    draft.split(key_of(&draft, "会員の増強"), second);
    let into = key_of(&draft, "職員の経営意識の向上");
    draft.merge(key_of(&draft, "事務局組織の強化・改編"), into);
    let new = Key::new("new").unwrap();
    draft.add(&old, new, Some(key_of(&draft, "組織")), true);
    let lines = entry_lines(&old, &draft);
    let became = |key: Key| lines.iter().find(|line| line.key == key).unwrap().became;
    assert_eq!(became(key_of(&draft, "若い世代への広報")), Became::Renamed);
    assert_eq!(became(second), Became::Split);
    assert_eq!(became(into), Became::Merged);
    assert_eq!(became(new), Became::New);
    assert_eq!(became(key_of(&draft, "組織")), Became::Same);
    let new_line = lines.iter().find(|line| line.key == new).unwrap();
    assert_eq!(new_line.level_name, "強化項目");
    assert_eq!(lines.len(), draft.entries.len());
}

#[test]
fn what_must_be_put_right_is_told() {
    let (old, mut draft) = kawaguchi();
    draft.title = " ".to_owned();
    draft.last_year = old.header().unwrap().first_year;
    let (bare, loose) = (Key::new("bare").unwrap(), Key::new("loose").unwrap());
    draft.add(&old, bare, None, true);
    draft.add(&old, loose, None, false);
    draft.rename(loose, "どこにもない取組");
    assert_eq!(
        problems(&draft),
        [
            Problem::NoPlanTitle,
            Problem::PeriodBackwards,
            Problem::NoTitle(bare),
            Problem::NoPlace(loose),
        ]
    );
    draft.entries.clear();
    assert!(problems(&draft).contains(&Problem::Nothing));
}

#[test]
fn traces_are_read_at_either_end() {
    let (old, mut draft) = kawaguchi();
    draft.title = "第４次計画".to_owned();
    let made = succeed(&old, &draft).unwrap();
    let (old, _) = apply(&old, made.edits).unwrap();

    let before = traces(&old, Subject::Initiative(Key::new("k10").unwrap().into()));
    assert_eq!(before.len(), 1);
    assert!(before[0].is_next);
    assert_eq!(before[0].plan_title, "第４次計画");
    assert_eq!(before[0].title, "会員の増強");

    let record = before[0].record.unwrap();
    let after = traces(&made.plan, Subject::Initiative(record.into()));
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].record.unwrap().as_str(), "k10");
    assert_eq!(after[0].kind, OtherKind::Initiative);

    // The node of ① comes from ① and from the two issues that were left there.
    let node = key_of(&draft, "小地域福祉活動の推進・強化");
    let of_node = traces(&made.plan, Subject::Node(node.into()));
    let issues = of_node.iter().filter(|line| line.kind == OtherKind::Issue);
    assert_eq!((of_node.len(), issues.count()), (3, 2));

    let plans = traced_plans(&old);
    assert_eq!(plans.len(), 1);
    assert_eq!((plans[0].is_next, plans[0].traces), (true, 16 + 14));
}
