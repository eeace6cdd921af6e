//! The reminder grows with days and changes, and is still where there is nothing to write.

use ayumi::backup::reminder::{Urgency, reminder};
use proptest::prelude::*;

const SINCE: &str = "2026-03-25T17:00:00+09:00";

fn after(now: &str, changes: usize) -> Urgency {
    reminder(now, Some(SINCE), changes).urgency
}

#[test]
fn grows_with_the_days() {
    assert_eq!(after("2026-03-31T23:59:59+09:00", 1), Urgency::None);
    assert_eq!(after("2026-04-01T00:00:00+09:00", 1), Urgency::Line);
    assert_eq!(after("2026-04-08T00:00:00+09:00", 1), Urgency::Notice);
    assert_eq!(after("2026-04-24T00:00:00+09:00", 1), Urgency::Standing);
}

#[test]
fn grows_with_the_changes() {
    use Urgency::{Line, None, Notice, Standing};
    let today = "2026-03-25T18:00:00+09:00";
    let found = [19, 20, 59, 60, 199, 200].map(|changes| after(today, changes));
    assert_eq!(found, [None, Line, Line, Notice, Notice, Standing]);
}

#[test]
fn counts_days_by_the_calendar() {
    // Two minutes apart, over midnight and over the end of the fiscal year.
    let found = reminder(
        "2026-04-01T00:01:00+09:00",
        Some("2026-03-31T23:59:00+09:00"),
        1,
    );
    assert_eq!(found.days, 1);
}

#[test]
fn is_still_where_nothing_was_changed() {
    assert_eq!(after("2036-04-01T00:00:00+09:00", 0), Urgency::None);
}

#[test]
fn survives_a_clock_that_went_back_and_dates_that_are_none() {
    assert_eq!(after("2020-01-01T00:00:00+09:00", 5), Urgency::None);
    assert_eq!(reminder("きょう", Some(SINCE), 25).urgency, Urgency::Line);
    assert_eq!(reminder(SINCE, None, 25).days, 0);
}

proptest! {
    #[test]
    fn never_shrinks(days in 1_u32..28, changes in 0_usize..300, more_days in 0_u32..3, more in 0_usize..300) {
        let on = |day: u32| format!("2026-04-{:02}T09:00:00+09:00", day.min(30));
        let (before, later) = (after(&on(days), changes), after(&on(days + more_days), changes + more));
        prop_assert!(before <= later);
    }
}
