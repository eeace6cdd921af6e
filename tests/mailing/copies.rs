//! A section's working copy on its machine: where it is kept, what it is called, and that nothing
//! is changed in it but what it is asked for.

use ayumi::bundle::{Kind, hash};
use ayumi::edit::change;
use ayumi::edit::sheets::{SheetText, set_text};
use ayumi::history::History;
use ayumi::mailing::copy::{begun, beside, in_list, office, storage_key, taken_in};
use ayumi::mailing::guard::are_asked;
use ayumi::mailing::{self, assignment};
use ayumi::merge;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::{Key, Plan};
use ayumi::report::menu::menu;
use ayumi::report::task::{asked_around, task};
use ayumi::route::Page;
use ayumi::session::Session;

use super::{after, id, issued, opened, read, sample, section, without_mail, year};

/// The copy of one section, opened for the first time.
fn copy() -> Plan {
    let issued = issued(&sample());
    let file = issued
        .files
        .iter()
        .find(|file| file.section == Some(id("section-1")));
    let reading = read(&file.unwrap().text);
    begun(reading.plan, &reading.envelope, &section())
}

fn write(plan: &Plan, initiative: &str, western: i32) -> Vec<ayumi::edit::Edit> {
    let text = "窓口を三か所にふやした。".to_owned();
    set_text(
        plan,
        id(initiative),
        year(western),
        SheetText::Remarks,
        text,
    )
}

#[test]
fn every_copy_has_a_place_of_its_own_and_a_plan_its_own_id() {
    let plan = sample();
    let files = issued(&plan).files;
    assert_eq!(storage_key(&plan), Key::new("honjo"));
    let mut keys: Vec<_> = files
        .iter()
        .map(|file| storage_key(&read(&file.text).plan))
        .collect();
    assert!(keys.iter().all(Option::is_some));
    keys.push(storage_key(&plan));
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), files.len() + 1);
}

#[test]
fn the_same_file_leads_to_the_same_place_again() {
    let copy = copy();
    let written = after(&copy, write(&copy, "p01", 2023));
    assert_eq!(storage_key(&copy), storage_key(&written));
    let files = issued(&sample()).files;
    assert_eq!(
        storage_key(&copy),
        storage_key(&opened(&files, "section-1"))
    );
}

#[test]
fn a_copy_notes_when_it_was_opened_and_says_what_it_is() {
    let copy = copy();
    let (asked, _) = assignment(&copy).unwrap();
    assert_eq!(asked.opened_at, section().at);
    let name = office(&copy);
    assert!(!name.is_empty());
    let (title, about) = in_list(&copy).unwrap();
    assert!(
        title.starts_with("提出用：") && title.contains(&name),
        "{title}"
    );
    assert!(about.contains("まだ提出していません"), "{about}");
    assert_eq!(in_list(&sample()), None);
}

#[test]
fn only_what_is_asked_for_can_be_edited() {
    let copy = copy();
    let asked = task(&copy, "").unwrap().sheets[0].initiative.key();
    let asked = asked.as_str();
    assert!(are_asked(&copy, &write(&copy, asked, 2023)));
    assert!(!are_asked(&copy, &write(&copy, asked, 2022)));
    let sheets = task(&copy, "").unwrap().sheets;
    let is_asked = |key| sheets.iter().any(|sheet| sheet.initiative == key);
    let other = copy
        .initiatives
        .iter()
        .find(|row| !is_asked(row.id()))
        .unwrap();
    assert!(!are_asked(
        &copy,
        &write(&copy, other.id().key().as_str(), 2023)
    ));
    let renamed = change(&copy, id::<Initiative>(asked), |row| {
        row.title = "別の名前".to_owned();
    });
    assert!(!are_asked(&copy, &renamed));
    // What changes nothing, and anything in a plan of one's own, is let in.
    assert!(are_asked(&copy, &[]));
    assert!(are_asked(&sample(), &renamed));
}

#[test]
fn handing_in_is_never_taken_back_by_undo() {
    let copy = copy();
    let mut session = Session::open(copy.clone(), History::default());
    let asked = task(&copy, "").unwrap().sheets[0].initiative.key();
    let edits = write(&copy, asked.as_str(), 2023);
    assert_eq!(session.act("備考を記入", &section(), edits), Ok(true));
    let answer = mailing::answer(session.plan(), &section(), 1, Key::derived(&["r"])).unwrap();
    assert_eq!(session.note("提出", &section(), answer.edits), Ok(true));
    assert_eq!(session.undo(&section()), Ok(true));
    let (asked, _) = assignment(session.plan()).unwrap();
    assert_eq!(asked.handed_in, 1);
    assert!(task(session.plan(), "").unwrap().hand_in.is_changed_since);
    assert_eq!(session.redo(&section()), Ok(true));
    assert!(!task(session.plan(), "").unwrap().hand_in.is_changed_since);
}

#[test]
fn a_reply_opened_where_its_copy_is_gone_goes_on_from_what_was_handed_in() {
    let copy = copy();
    let asked = task(&copy, "").unwrap().sheets[0].initiative.key();
    let written = after(&copy, write(&copy, asked.as_str(), 2023));
    let answer = mailing::answer(&written, &section(), 1, Key::derived(&["r"])).unwrap();
    let handed_in = after(&written, answer.edits);
    let reading = read(&answer.file.text);
    assert_eq!(reading.envelope.kind, Kind::Reply);
    let again = begun(reading.plan, &reading.envelope, &section());
    assert_eq!(hash(&again), hash(&handed_in));
}

#[test]
fn a_file_laid_beside_a_copy_leaves_alone_what_the_copy_notes_of_itself() {
    let copy = copy();
    let answer = mailing::answer(&copy, &section(), 1, Key::derived(&["r"])).unwrap();
    let handed_in = after(&copy, answer.edits);
    let laid = beside(&handed_in, &copy);
    assert_eq!(laid, handed_in);
    // A file of another plan is taken as it is.
    assert_eq!(beside(&handed_in, &sample()), sample());
}

#[test]
fn two_people_of_a_section_put_their_work_together() {
    let copy = copy();
    let sheets = task(&copy, "").unwrap().sheets;
    let (first, second) = (sheets[0].initiative, sheets[1].initiative);
    let here = after(&copy, write(&copy, first.key().as_str(), 2023));
    let there = after(&copy, write(&copy, second.key().as_str(), 2023));
    let both = after(&here, write(&here, second.key().as_str(), 2023));
    let taken = taken_in(&here, &there, "同僚", &section());
    assert_eq!((hash(&taken.plan), taken.questions), (hash(&both), 0));
    // What was written differently here stays, and is asked.
    let other = set_text(
        &copy,
        first,
        year(2023),
        SheetText::Remarks,
        "別の文".to_owned(),
    );
    let taken = taken_in(&here, &after(&copy, other), "同僚", &section());
    assert_eq!(hash(&without_mail(&taken.plan)), hash(&without_mail(&here)));
    assert_eq!((taken.questions, taken.plan.questions.len()), (1, 1));
    // The choice is the section's own, though it is no sheet.
    let chosen = merge::decide(
        &taken.plan,
        taken.plan.questions.iter().next().unwrap().id(),
        "\"別の文\"",
        &section(),
    );
    assert!(are_asked(&taken.plan, &chosen.unwrap()));
    // What is not asked for does not come in by a file either.
    let renamed = change(&copy, first, |row| row.title = "別の名前".to_owned());
    let taken = taken_in(&here, &after(&copy, renamed), "同僚", &section());
    assert_eq!(hash(&without_mail(&taken.plan)), hash(&without_mail(&here)));
}

#[test]
fn the_way_leads_through_the_asked_sheets_only() {
    let copy = copy();
    let sheets = task(&copy, "").unwrap().sheets;
    let ways: Vec<_> = sheets
        .iter()
        .map(|sheet| asked_around(&copy, sheet.initiative))
        .collect();
    assert_eq!(ways[0].previous, None);
    assert_eq!(ways[0].next, sheets.get(1).map(|sheet| sheet.initiative));
    assert_eq!(ways.last().unwrap().next, None);
    assert!(ways.iter().all(|way| way.count == sheets.len()));
}

#[test]
fn the_menu_of_a_copy_begins_with_what_is_to_be_done() {
    let pages = |plan: &Plan| {
        let menu = menu(plan);
        let seen = menu.groups.into_iter().flat_map(|group| group.pages);
        let seen: Vec<Page> = seen.map(|(page, _)| page).collect();
        let others: Vec<Page> = menu.others.into_iter().map(|(page, _)| page).collect();
        (seen, others)
    };
    let (seen, others) = pages(&copy());
    assert_eq!(seen[0], Page::Task);
    assert!(seen.contains(&Page::Sheets) && !seen.contains(&Page::Settings));
    assert!(others.contains(&Page::Outline) && !others.contains(&Page::Dispatch));
    let (seen, others) = pages(&sample());
    assert!(!seen.contains(&Page::Task) && !others.contains(&Page::Task));
}
