//! A plan that is here already: compared, never written over.

use ayumi::backup::Backup;
use ayumi::backup::restoring::{Outlook, Standing, outlook};
use ayumi::storage::memory::MemoryStore;
use ayumi::storage::{Origin, Store};

use super::office::{Open, backup, contents, done, office, read_plan, restored, texts};
use super::support::draw;

fn expected(store: &MemoryStore, backup: &Backup) -> Outlook {
    done(outlook(&store.tab(), &backup.plans[0])).unwrap()
}

/// The outline that opens, as a drawing.
fn shown(store: &MemoryStore) -> String {
    draw(Open::from(store, "small").session.plan())
}

/// Another machine with the same plan as it was when `backup` was made.
fn machine_with(backup: &Backup) -> MemoryStore {
    let machine = MemoryStore::new();
    restored(&machine, backup);
    machine
}

#[test]
fn the_same_changes_nothing() {
    let (store, _) = office();
    let backup = backup(&store);
    let before = store.snapshot();
    assert_eq!(expected(&store, &backup).standing, Standing::Same);
    assert!(!expected(&store, &backup).is_open());
    assert_eq!(restored(&store, &backup), [Standing::Same]);
    assert_eq!(store.snapshot(), before);
}

#[test]
fn an_older_state_changes_nothing_even_where_it_was_given_up_here() {
    let (store, mut open) = office();
    let backup = backup(&store);
    let head = done(store.head("small")).unwrap().unwrap();
    open.rename(&store, "三", "四");
    store.lose_generation("small", head);
    let before = store.snapshot();
    assert_eq!(expected(&store, &backup).standing, Standing::Older);
    assert_eq!(restored(&store, &backup), [Standing::Older]);
    assert_eq!(store.snapshot(), before);
}

#[test]
fn a_newer_state_goes_on_from_what_is_here_and_can_be_taken_back() {
    let (store, mut open) = office();
    let machine = machine_with(&backup(&store));
    open.rename(&store, "三", "四");
    open.keep(&store, Origin::Issued);
    open.rename(&store, "四", "五");
    let newer = backup(&store);
    assert_eq!(expected(&machine, &newer).standing, Standing::Newer);
    assert_eq!(expected(&machine, &newer).missing, 1);
    assert_eq!(restored(&machine, &newer), [Standing::Newer]);
    assert_eq!(shown(&machine), shown(&store));
    assert!(texts(&machine).is_superset(&texts(&store)), "the issue too");
    let mut here = Open::from(&machine, "small");
    let author = super::office::author(super::office::NOON);
    assert_eq!(here.session.undo(&author), Ok(true));
    assert!(draw(here.session.plan()).contains('四'));
    assert_eq!(restored(&machine, &newer), [Standing::Same]);
}

#[test]
fn a_plan_that_came_as_a_file_goes_on_from_the_file() {
    let (store, mut open) = office();
    // The other machine has the plan from a mailed file: the text without the log.
    let text = contents(&store)[0].generations[0].text.clone();
    let machine = MemoryStore::new();
    Open::new("small", read_plan(&text)).save(&machine);
    assert_eq!(restored(&machine, &backup(&store)), [Standing::Same]);
    open.rename(&store, "三", "四");
    assert_eq!(restored(&machine, &backup(&store)), [Standing::Newer]);
    assert!(shown(&machine).contains('四'));
}

#[test]
fn a_diverged_state_is_kept_beside_once() {
    let (store, mut open) = office();
    let machine = machine_with(&backup(&store));
    open.rename(&store, "三", "甲");
    let mut there = Open::from(&machine, "small");
    there.rename(&machine, "三", "乙");
    let theirs = backup(&store);
    let before = texts(&machine);
    assert_eq!(expected(&machine, &theirs).standing, Standing::Diverged);
    assert_eq!(restored(&machine, &theirs), [Standing::Diverged]);
    assert!(shown(&machine).contains('乙'), "what is here stays");
    let fork = done(machine.generations("small")).unwrap().remove(0);
    assert!(fork.waits_for_decision());
    let base = done(machine.generation("small", fork.parent.unwrap())).unwrap();
    assert!(
        draw(&read_plan(&base.unwrap().text)).contains('三'),
        "the common state"
    );
    let kept = done(machine.generation("small", fork.revision)).unwrap();
    assert!(draw(&read_plan(&kept.unwrap().text)).contains('甲'));
    assert!(texts(&machine).is_superset(&before));
    let after = machine.snapshot();
    assert_eq!(restored(&machine, &theirs), [Standing::KeptBeside]);
    assert_eq!(machine.snapshot(), after);
}

#[test]
fn another_plan_under_the_same_key_is_kept_beside() {
    let (store, _) = office();
    let machine = MemoryStore::new();
    let mut other = Open::new("small", super::support::plan("べつの柱"));
    other.save(&machine);
    assert_eq!(restored(&machine, &backup(&store)), [Standing::Diverged]);
    assert!(shown(&machine).contains("べつの柱"));
}

#[test]
fn issued_versions_come_back_to_a_plan_that_is_the_same() {
    let (store, open) = office();
    let machine = MemoryStore::new();
    Open::new("small", open.session.plan().clone()).save(&machine);
    let backup = backup(&store);
    let outlook = expected(&machine, &backup);
    assert_eq!((outlook.standing, outlook.missing), (Standing::Same, 2));
    assert!(outlook.is_open());
    restored(&machine, &backup);
    let origins: Vec<Origin> = done(machine.generations("small"))
        .unwrap()
        .iter()
        .map(|known| known.origin)
        .collect();
    assert_eq!(origins, [Origin::Manual, Origin::Issued, Origin::Automatic]);
    assert_eq!(expected(&machine, &backup).missing, 0);
}

#[test]
fn a_plan_in_the_bin_comes_back_into_the_bin() {
    let (store, _) = office();
    done(store.delete("small", "2026-04-02T09:00:00+09:00")).unwrap();
    let machine = MemoryStore::new();
    let backup = backup(&store);
    assert!(expected(&machine, &backup).in_bin);
    restored(&machine, &backup);
    let summary = done(machine.summaries()).unwrap().remove(0);
    assert_eq!(
        summary.deleted_at.as_deref(),
        Some("2026-04-02T09:00:00+09:00")
    );
}

#[test]
fn a_current_state_that_is_damaged_here_is_put_right() {
    let (store, _) = office();
    let backup = backup(&store);
    let head = done(store.head("small")).unwrap().unwrap();
    store.damage("small", head, |text| text.truncate(20));
    assert_eq!(expected(&store, &backup).standing, Standing::Newer);
    restored(&store, &backup);
    assert!(shown(&store).contains('三'));
    let damaged = done(store.generation("small", head)).unwrap();
    assert!(damaged.is_some(), "what is damaged stays");
}

#[test]
fn a_plan_whose_head_is_lost_here_is_not_written_over() {
    let (store, _) = office();
    let backup = backup(&store);
    store.lose_head("small");
    let before = texts(&store);
    restored(&store, &backup);
    assert!(texts(&store).is_superset(&before));
}
