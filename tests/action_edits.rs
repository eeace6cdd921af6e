//! Edits of the action plan family: bars, goals and tables of targets.
#![allow(
    clippy::unwrap_used,
    reason = "a test whose plan cannot be built has failed"
)]

use std::sync::LazyLock;

use ayumi::bundle;
use ayumi::edit::goals::{self, LinksOf};
use ayumi::edit::schedule::{BarMove, TrackAt, move_bar, new_bar, set_label, set_phase};
use ayumi::edit::targets::{TargetColumn, text, write};
use ayumi::edit::{Edit, apply, change};
use ayumi::plan::action::ScheduleBar;
use ayumi::plan::vocabulary::{OutsideGoal, Phase};
use ayumi::plan::{FiscalYear, Id, Key, Plan};
use proptest::prelude::*;

fn plan() -> Plan {
    static SAMPLE: LazyLock<Plan> = LazyLock::new(|| {
        let sample = include_bytes!("../public/samples/nishitokyo.json");
        bundle::read(sample).unwrap().plan
    });
    SAMPLE.clone()
}

fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn done(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

fn lies(plan: &Plan, bar: Id<ScheduleBar>) -> (u16, u16, u32) {
    let bar = plan.get(bar).unwrap();
    (bar.from.western(), bar.to.western(), bar.track)
}

#[test]
fn a_bar_moves_and_stretches_inside_the_plan() {
    let plan = plan();
    // 検討 2019, 実施 2020–2021, 評価・充実 2022–2023.
    let bar = id("i01-1-bar-1-2");
    assert_eq!(lies(&plan, bar), (2020, 2021, 0));
    for (by, expected) in [
        (BarMove::Shift(1), (2021, 2022, 0)),
        (BarMove::Shift(-9), (2019, 2020, 0)),
        (BarMove::Shift(9), (2022, 2023, 0)),
        (BarMove::End(1), (2020, 2022, 0)),
        (BarMove::End(-5), (2020, 2020, 0)),
        (BarMove::Start(-1), (2019, 2021, 0)),
        (BarMove::Start(7), (2021, 2021, 0)),
        (BarMove::Track(1), (2020, 2021, 1)),
        (BarMove::Track(-1), (2020, 2021, 0)),
    ] {
        assert_eq!(
            lies(&done(&plan, move_bar(&plan, bar, by)), bar),
            expected,
            "{by:?}"
        );
    }
    assert!(move_bar(&plan, bar, BarMove::Track(-1)).is_empty());
}

#[test]
fn a_bar_that_begins_before_the_plan_may_stay_there() {
    let plan = plan();
    let bar: Id<ScheduleBar> = id("i01-1-bar-1-1");
    let early = change(&plan, bar, |bar| bar.from = FiscalYear::new(2017).unwrap());
    let plan = done(&plan, early);
    let longer = done(&plan, move_bar(&plan, bar, BarMove::End(1)));
    assert_eq!(lies(&longer, bar), (2017, 2020, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_move_turns_a_bar_round_or_takes_it_out(
        moves in proptest::collection::vec((0_u8..4, -7_i16..7), 1..20),
    ) {
        let mut plan = plan();
        let bar = id("i01-1-bar-1-2");
        for (kind, by) in moves {
            let by = match kind {
                0 => BarMove::Shift(by),
                1 => BarMove::Start(by),
                2 => BarMove::End(by),
                _ => BarMove::Track(by),
            };
            plan = done(&plan, move_bar(&plan, bar, by));
            let (from, to, track) = lies(&plan, bar);
            prop_assert!(2019 <= from && from <= to && to <= 2023 && track < 10);
        }
    }
}

#[test]
fn a_new_bar_takes_the_year_clicked_or_the_first_free_one() {
    let plan = plan();
    let at = |track| TrackAt {
        initiative: id("i07"),
        action: Some(id("i07-1")),
        track,
    };
    let new: Id<ScheduleBar> = id("new");
    let clicked = FiscalYear::new(2021);
    assert_eq!(
        lies(&done(&plan, new_bar(&plan, new, at(1), clicked)), new),
        (2021, 2021, 1)
    );
    assert_eq!(
        lies(&done(&plan, new_bar(&plan, new, at(1), None)), new),
        (2019, 2019, 1)
    );
    // The track is full: the last year.
    assert_eq!(
        lies(&done(&plan, new_bar(&plan, new, at(0), None)), new),
        (2023, 2023, 0)
    );
}

#[test]
fn label_and_phase_follow_each_other() {
    let plan = plan();
    let new: Id<ScheduleBar> = id("new");
    let at = TrackAt {
        initiative: id("i07"),
        action: None,
        track: 0,
    };
    let plan = done(&plan, new_bar(&plan, new, at, None));
    let phase = |plan: &Plan, name: &str| -> Id<Phase> {
        plan.phases
            .iter()
            .find(|phase| phase.name == name)
            .unwrap()
            .id()
    };
    let tried = done(&plan, set_phase(&plan, new, Some(phase(&plan, "試行"))));
    assert_eq!(tried.get(new).unwrap().label, "試行");
    let done_later = done(&tried, set_phase(&tried, new, Some(phase(&plan, "実施"))));
    assert_eq!(done_later.get(new).unwrap().label, "実施");
    let own = done(&done_later, set_label(&done_later, new, "市と協議"));
    assert_eq!(own.get(new).unwrap().phase, None);
    let kept = done(&own, set_phase(&own, new, Some(phase(&plan, "協議"))));
    assert_eq!(kept.get(new).unwrap().label, "市と協議");
}

#[test]
fn goals_are_linked_taken_away_and_put_in_words() {
    let plan = plan();
    let of = LinksOf {
        action: id("i11-2"),
        overview_only: false,
    };
    let goal: Id<OutsideGoal> = id("goal-3");
    let new = Key::new("new").unwrap();
    assert_eq!(of.goals(&plan), []);
    let linked = done(&plan, goals::toggle(&plan, of, goal, new));
    assert_eq!(of.goals(&linked), [goal]);
    let back = done(&linked, goals::toggle(&linked, of, goal, new));
    assert_eq!(back, plan);
    let worded = done(&plan, goals::set_words(&plan, of, "４全般", new));
    assert_eq!(of.words(&worded), "４全般");
    assert_eq!(done(&worded, goals::set_words(&worded, of, "", new)), plan);
    // Words that stand at a goal go and leave the goal.
    let overview = LinksOf {
        action: id("i11-c1"),
        overview_only: true,
    };
    let cleared = done(&plan, goals::set_words(&plan, overview, "", new));
    assert_eq!(
        (overview.words(&cleared), overview.goals(&cleared).len()),
        (String::new(), 1)
    );
}

#[test]
fn a_new_baseline_makes_one_record_for_date_and_value() {
    let plan = plan();
    let row = (id("i17-indicator-1"), 1);
    let date = write(&plan, row, TargetColumn::BaselineWhen, "平成30年度");
    let dated = done(&plan, date);
    let after = done(&dated, write(&dated, row, TargetColumn::Baseline, "9件"));
    assert_eq!(
        after.indicator_values.len(),
        plan.indicator_values.len() + 1
    );
    assert_eq!(text(&after, row, TargetColumn::Baseline), "9件");
    let emptied = done(&after, write(&after, row, TargetColumn::Baseline, ""));
    assert_eq!(
        text(&emptied, row, TargetColumn::BaselineWhen),
        "平成30年度"
    );
}
