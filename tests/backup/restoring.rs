//! A plan that is here already: compared, never written over.

use ayumi::backup::Backup;
use ayumi::backup::restoring::{Outlook, Standing, outlook, restore};
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

/// A machine and the backup of another that went on from the same state: here 三 became `here`,
/// there it became `there` and a heading 新 was added.
fn parted(here: &str, there: &str) -> (MemoryStore, Backup) {
    let (store, mut open) = office();
    let machine = machine_with(&backup(&store));
    let mut other = Open::from(&machine, "small");
    if here != "三" {
        other.rename(&machine, "三", here);
    }
    other.add(&machine, "ここ");
    open.add(&store, "新");
    if there != "三" {
        open.rename(&store, "三", there);
    }
    (machine, backup(&store))
}

#[test]
fn where_both_went_on_what_is_no_clash_is_put_together_once() {
    let (machine, theirs) = parted("三", "甲");
    let before = texts(&machine);
    assert_eq!(expected(&machine, &theirs).standing, Standing::Diverged);
    let author = super::office::author(super::office::NOON);
    let done_for = done(restore(&machine, &theirs, &theirs.plans[0], &author)).unwrap();
    assert_eq!((done_for.taken, done_for.questions), (Some(2), 0));
    let drawing = shown(&machine);
    assert!(
        ["甲", "ここ", "新"]
            .iter()
            .all(|title| drawing.contains(title)),
        "{drawing}"
    );
    assert!(texts(&machine).is_superset(&before));
    let mut open = Open::from(&machine, "small");
    assert_eq!(open.session.undo(&author), Ok(true));
    assert!(
        !draw(open.session.plan()).contains('甲'),
        "it is one action that can be taken back"
    );
    let after = machine.snapshot();
    assert_eq!(restored(&machine, &theirs), [Standing::TakenIn]);
    assert_eq!(machine.snapshot(), after);
}

#[test]
fn what_both_changed_differently_is_asked_and_what_is_here_stays() {
    let (machine, theirs) = parted("乙", "甲");
    assert_eq!(restored(&machine, &theirs), [Standing::Diverged]);
    let drawing = shown(&machine);
    assert!(
        drawing.contains('乙') && !drawing.contains('甲'),
        "{drawing}"
    );
    let open = Open::from(&machine, "small");
    assert_eq!(ayumi::merge::open_questions(open.session.plan()), 1);
    let fork = done(machine.generations("small")).unwrap();
    let fork = fork
        .iter()
        .find(|known| known.origin == Origin::Fork)
        .unwrap();
    let base = done(machine.generation("small", fork.parent.unwrap())).unwrap();
    assert!(
        draw(&read_plan(&base.unwrap().text)).contains('三'),
        "the common state"
    );
    let kept = done(machine.generation("small", fork.revision)).unwrap();
    assert!(draw(&read_plan(&kept.unwrap().text)).contains('甲'));
}

#[test]
fn a_state_of_a_newer_version_waits_as_a_version() {
    let (machine, mut theirs) = parted("乙", "甲");
    let plan = &mut theirs.plans[0];
    let head = plan.head;
    let current = plan
        .generations
        .iter_mut()
        .find(|known| known.summary.revision == head)
        .unwrap();
    current.text = current.text.replace("\"version\": 1", "\"version\": 2");
    current.summary.sha256 = ayumi::storage::generation::fingerprint(&current.text);
    let before = shown(&machine);
    assert_eq!(restored(&machine, &theirs), [Standing::Diverged]);
    assert_eq!(shown(&machine), before);
    assert_eq!(expected(&machine, &theirs).standing, Standing::Diverged);
    let known = done(machine.generations("small")).unwrap();
    assert!(known[0].waits_for_decision());
    restored(&machine, &theirs);
    assert_eq!(
        done(machine.generations("small")).unwrap(),
        known,
        "kept once"
    );
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
fn a_plan_that_was_deleted_here_comes_out_of_the_bin() {
    let (store, _) = office();
    let backup = backup(&store);
    done(store.delete("small", "2026-04-02T09:00:00+09:00")).unwrap();
    let outlook = expected(&store, &backup);
    assert_eq!(
        (outlook.standing, outlook.is_binned),
        (Standing::Same, true)
    );
    assert!(outlook.is_open());
    restored(&store, &backup);
    assert_eq!(done(store.summaries()).unwrap()[0].deleted_at, None);
    assert!(!expected(&store, &backup).is_open());
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
