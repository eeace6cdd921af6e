//! The names of the files in a folder, and which of them may go.

use ayumi::backup::folder::{KEPT, file_name, is_backup_name, newest, next_name, outdated};
use ayumi::plan::Moment;
use proptest::prelude::*;

fn at(text: &str) -> Moment {
    Moment(text.to_owned())
}

#[test]
fn a_name_says_whose_and_when() {
    let when = at("2026-11-21T10:22:05+09:00");
    assert_eq!(
        file_name("総務係", &when),
        "あゆみ控え_総務係_2026-11-21.json"
    );
    assert_eq!(file_name("", &when), "あゆみ控え_2026-11-21.json");
    assert_eq!(
        file_name("地域/福祉 係", &when),
        "あゆみ控え_地域福祉係_2026-11-21.json"
    );
    let first = next_name("総務係", &when, &[]);
    assert_eq!(first, "あゆみ控え_総務係_2026-11-21_1022.json");
    let there = [first, "あゆみ控え_総務係_2026-11-21_1022_2.json".to_owned()];
    assert_eq!(
        next_name("総務係", &when, &there),
        "あゆみ控え_総務係_2026-11-21_1022_3.json"
    );
}

#[test]
fn the_newest_is_told_by_its_date_whoever_wrote_it() {
    let there: Vec<String> = [
        "あゆみ控え_総務係_2026-11-20_1700.json",
        "あゆみ控え_2026-11-21_0900.json",
        "あゆみ控え_地域福祉係_2026-11-19.json",
        "見積書_2027-01-01.json",
        "あゆみ控え_読み方.txt",
    ]
    .map(str::to_owned)
    .to_vec();
    assert_eq!(newest(&there).unwrap(), "あゆみ控え_2026-11-21_0900.json");
    assert_eq!(newest(&there[3..]), None);
    assert!(!is_backup_name(&there[3]));
}

proptest! {
    #[test]
    fn only_ones_own_surplus_goes_and_never_the_newest(mine in prop::collection::vec(0_u32..60, 0..12), others in prop::collection::vec(0_u32..60, 0..12)) {
        let name = |office: &str, minute: &u32| next_name(office, &at(&format!("2026-11-21T10:{minute:02}:00+09:00")), &[]);
        let mine: Vec<String> = mine.iter().map(|minute| name("総務係", minute)).collect();
        let others: Vec<String> = others.iter().map(|minute| name("地域福祉係", minute)).collect();
        let there: Vec<String> = mine.iter().chain(&others).cloned().collect();
        let gone = outdated(&mine, &there);
        prop_assert!(gone.iter().all(|name| mine.contains(name)));
        let left: std::collections::BTreeSet<&String> = mine.iter().filter(|name| !gone.contains(name)).collect();
        let all: std::collections::BTreeSet<&String> = mine.iter().collect();
        prop_assert_eq!(left.len(), all.len().min(KEPT));
        prop_assert!(left.iter().all(|kept| gone.iter().all(|gone| gone.as_str() < kept.as_str())));
    }
}
