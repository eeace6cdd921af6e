//! On a new machine everything is as it was.

use ayumi::backup::restoring::Standing;
use ayumi::plan::{Moment, Plan};
use ayumi::session::Session;
use ayumi::storage::memory::MemoryStore;
use ayumi::storage::{Origin, Store};
use proptest::prelude::*;

use super::office::{
    Open, author, backup, contents, done, lasting_contents, made, office, restored,
};
use super::support::{Chance, Gesture, arbitrary_plan};

/// What happens in an office, decided by a seed.
fn happen(seed: u64, store: &MemoryStore, plans: &mut [Open]) {
    let chance = &mut Chance::of(seed);
    let at = chance.below(plans.len());
    let open = &mut plans[at];
    let author = author("2026-04-14T10:22:05+09:00");
    let name = open.key.clone();
    match chance.below(9) {
        0..=3 => {
            let edits = Gesture(seed).edits(open.session.plan());
            let _ = open.session.act("入力", &author, edits);
        }
        4 => drop(open.session.undo(&author)),
        5 => drop(open.session.redo(&author)),
        6 => {
            let origins = [
                Origin::Manual,
                Origin::Issued,
                Origin::BeforeImport,
                Origin::Fork,
            ];
            open.keep(store, *chance.pick(&origins).unwrap());
        }
        7 => drop(done(store.delete(&name, "2026-04-14T10:22:05+09:00"))),
        _ => {
            let _ = open.save(store);
        }
    }
}

/// The states that undo leads through.
fn walked_back(mut session: Session) -> Vec<Plan> {
    let author = author("2026-05-01T09:00:00+09:00");
    let mut states = vec![session.plan().clone()];
    while session.undo(&author) == Ok(true) && states.len() < 60 {
        states.push(session.plan().clone());
    }
    states
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn e15_f3_everything_is_on_the_new_machine(
        starts in proptest::collection::vec(arbitrary_plan(), 1..4),
        seeds in proptest::collection::vec(any::<u64>(), 0..50),
    ) {
        let store = MemoryStore::new();
        let numbered = starts.iter().enumerate();
        let mut plans: Vec<Open> = numbered
            .map(|(index, start)| Open::new(&format!("plan-{index}"), Plan::clone(start)))
            .collect();
        for open in &mut plans {
            open.save(&store);
        }
        for seed in seeds {
            happen(seed, &store, &mut plans);
        }
        let backup = backup(&store);
        let machine = MemoryStore::new();
        for standing in restored(&machine, &backup) {
            prop_assert_eq!(standing, Standing::Absent);
        }
        prop_assert_eq!(contents(&machine), lasting_contents(&store));
        for open in &plans {
            let (there, here) = (Open::from(&store, &open.key), Open::from(&machine, &open.key));
            prop_assert!(walked_back(there.session) == walked_back(here.session));
        }
        // Once more changes nothing.
        let before = machine.snapshot();
        for standing in restored(&machine, &backup) {
            prop_assert_eq!(standing, Standing::Same);
        }
        prop_assert_eq!(machine.snapshot(), before);
    }
}

#[test]
fn the_same_store_makes_the_same_file() {
    let (store, _) = office();
    assert_eq!(made(&store).bytes, made(&store).bytes);
}

#[test]
fn a_restored_plan_counts_as_written_out() {
    let (store, open) = office();
    let machine = MemoryStore::new();
    restored(&machine, &backup(&store));
    let summary = done(machine.summaries()).unwrap().remove(0);
    assert_eq!(
        summary.exported_revision,
        done(store.head(&open.key)).unwrap()
    );
    assert!(summary.exported_at.is_some());
}

#[test]
fn work_goes_on_after_a_restore_under_numbers_never_used() {
    let (store, _) = office();
    let machine = MemoryStore::new();
    restored(&machine, &backup(&store));
    let used: Vec<u64> = contents(&store)[0]
        .generations
        .iter()
        .map(|known| known.summary.revision)
        .collect();
    let mut open = Open::from(&machine, "small");
    let revision = open.rename(&machine, "三", "四");
    assert!(!used.contains(&revision));
}

#[test]
fn an_empty_store_makes_a_backup_that_can_be_read() {
    let backup = backup(&MemoryStore::new());
    assert_eq!(backup.plans, []);
    assert_eq!(backup.office, "総務係");
    assert_eq!(backup.made_at, Moment(super::office::NOON.to_owned()));
}
