//! Copies against what they are copies of: actions marked 再掲, indicators that are one figure.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Drift, DriftKind, Item};
use crate::edit::drift::{RELISTED, Source, Spot};
use crate::plan::indicator::{Indicator, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::normal::comparable;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::actions::ActionView;
use crate::wording::reports as words;

/// How alike an action must be to be taken for the one that is repeated, in hundredths of the
/// pairs of neighbouring characters they share.
const ALIKE: usize = 50;

/// An action marked as listed again, if no other is worded like it and one is near.
pub(super) fn relisted(
    plan: &Plan,
    item: &Item,
    action: &ActionView,
    all: &HashMap<Id<Initiative>, Vec<ActionView>>,
) -> Option<Drift> {
    let bare = without_mark(&action.title)?;
    let others = || {
        let others = all.iter().filter(|(id, _)| **id != item.initiative);
        others.flat_map(|(_, actions)| actions)
    };
    if others().any(|other| other.title == bare) {
        return None;
    }
    let near = others().map(|other| (alike(bare, &other.title), other));
    let (share, original) =
        near.max_by_key(|(share, other)| (*share, std::cmp::Reverse(other.id)))?;
    if share < ALIKE {
        return None;
    }
    let row = plan.get(original.id)?;
    let spot = Spot::Relisted(action.id, row.id());
    let other = (Source::Original, original.title.as_str());
    let page = action.title.as_str();
    Some(item.drift(DriftKind::Relisted, spot, &action.number, page, other))
}

/// The wording without the mark of a repeated listing; none if it has no such mark.
fn without_mark(title: &str) -> Option<&str> {
    let mark = RELISTED.iter().find(|mark| title.ends_with(**mark))?;
    title.strip_suffix(mark)
}

/// The share of pairs of neighbouring characters that two texts have in common, in hundredths.
fn alike(left: &str, right: &str) -> usize {
    let pairs = |text: &str| -> HashSet<(char, char)> {
        let text: Vec<char> = comparable(text).chars().collect();
        text.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (left, right) = (pairs(left), pairs(right));
    let all = left.len() + right.len();
    if all == 0 {
        return 0;
    }
    200 * left.intersection(&right).count() / all
}

/// The indicators of an item that are the same figure as another and have other values.
pub(super) fn same_figures(plan: &Plan, item: &Item) -> Vec<Drift> {
    let own = plan
        .indicators
        .iter()
        .filter(|row| row.initiative == item.initiative);
    own.filter_map(|indicator| {
        let other = indicator.same_as?;
        let (here, there) = (values(plan, indicator.id()), values(plan, other));
        // One without values of its own shows the other's.
        let differ = here
            .iter()
            .filter(|(slot, text)| there.get(slot).is_none_or(|there| there != *text));
        let slots: Vec<_> = differ.map(|(slot, _)| *slot).collect();
        if slots.is_empty() {
            return None;
        }
        let told = |values: &BTreeMap<Slot, String>| {
            let told = slots.iter().filter_map(|slot| values.get(slot));
            told.cloned().collect::<Vec<_>>().join(words::GOAL_MARK)
        };
        let spot = Spot::SameFigure(indicator.id());
        let (here, there) = (told(&here), told(&there));
        let name = &indicator.name;
        Some(item.drift(
            DriftKind::SameFigure,
            spot,
            name,
            &here,
            (Source::Original, &there),
        ))
    })
    .collect()
}

/// What a value is: its kind, year, population and revision.
type Slot = (ValueKind, Option<FiscalYear>, u32, u32);

fn values(plan: &Plan, indicator: Id<Indicator>) -> BTreeMap<Slot, String> {
    let values = plan.indicator_values.iter();
    let own = values.filter(|value| value.indicator == indicator && !value.as_printed.is_empty());
    own.map(|value| {
        let slot = (value.kind, value.year, value.population, value.sequence);
        (slot, value.as_printed.clone())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_repetition_is_read_in_either_width() {
        assert_eq!(without_mark("計画の見直し（再掲）"), Some("計画の見直し"));
        assert_eq!(without_mark("計画の見直し【再掲】"), Some("計画の見直し"));
        assert_eq!(without_mark("計画の見直し"), None);
    }

    #[test]
    fn alike_counts_pairs_in_common() {
        assert_eq!(alike("あいう", "あいう"), 100);
        assert_eq!(alike("あいう", "かきく"), 0);
        assert_eq!(alike("", ""), 0);
        assert!(
            alike(
                "財源確保計画の見直し､改訂、実行",
                "自己財源確保計画の見直し、改訂、実行"
            ) > 80
        );
    }
}
