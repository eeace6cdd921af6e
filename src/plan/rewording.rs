//! How one wording became another, letter by letter: what is marked where a plan was changed
//! since the year before, and where two offices wrote the same text.
//!
//! Letters are compared as [`super::normal`] folds them, so a width alone is never a change. The
//! shortest way (Myers) is found first; then letters that only happen to stand in both wordings
//! are given to the changes round them, because marks that alternate with every letter cannot be
//! read.

use std::ops::Range;

use super::normal::fold;

/// A piece of the two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where it stands.
    pub kind: SpanKind,
    /// The letters; of a kept piece, as the new wording writes them.
    pub text: String,
}

/// In which of the two wordings a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpanKind {
    /// In both.
    Kept,
    /// In the old one only.
    Removed,
    /// In the new one only.
    Added,
}

/// As many letters may have been removed and added for the shortest way to be looked for. Past
/// that the two are different texts, and looking would take time with the square of it.
const MOST_CHANGES: usize = 600;

/// A piece of the old wording and what stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

/// The pieces of both wordings in order. What is removed stands before what is added in its place.
pub fn rewording(old: &str, new: &str) -> Vec<Span> {
    let old: Vec<char> = old.chars().collect();
    let new: Vec<char> = new.chars().collect();
    let mut changes = shortest(&folded(&old), &folded(&new));
    join_over_accidents(&mut changes);
    let mut spans = Vec::with_capacity(changes.len() * 3 + 1);
    let mut shown = 0;
    for Change { old: from, new: to } in changes {
        push(&mut spans, SpanKind::Kept, &new[shown..to.start]);
        push(&mut spans, SpanKind::Removed, &old[from]);
        push(&mut spans, SpanKind::Added, &new[to.clone()]);
        shown = to.end;
    }
    push(&mut spans, SpanKind::Kept, &new[shown..]);
    spans
}

fn push(spans: &mut Vec<Span>, kind: SpanKind, letters: &[char]) {
    if !letters.is_empty() {
        spans.push(Span {
            kind,
            text: letters.iter().collect(),
        });
    }
}

fn folded(letters: &[char]) -> Vec<char> {
    letters.iter().copied().map(fold).collect()
}

/// The fewest changes that make `old` into `new`, in order, none touching the next.
fn shortest(old: &[char], new: &[char]) -> Vec<Change> {
    let is_same = |(a, b): &(&char, &char)| a == b;
    let head = old.iter().zip(new).take_while(is_same).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let ends = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = ends.take_while(is_same).count();
    let old_middle = &old_rest[..old_rest.len() - tail];
    let new_middle = &new_rest[..new_rest.len() - tail];
    let mut changes = match ways(old_middle, new_middle) {
        Some(ways) => way_back(&ways, old_middle, new_middle),
        None => vec![Change {
            old: 0..old_middle.len(),
            new: 0..new_middle.len(),
        }],
    };
    for change in &mut changes {
        change.old = change.old.start + head..change.old.end + head;
        change.new = change.new.start + head..change.new.end + head;
    }
    changes
}

/// For every number of changes, how far one gets in the old wording on every diagonal: on diagonal
/// `k` of `d` changes one stands at `ways[d][(k + d) / 2]`. None if there are too many changes.
fn ways(old: &[char], new: &[char]) -> Option<Vec<Vec<usize>>> {
    let most = (old.len() + new.len()).min(MOST_CHANGES);
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for d in 0..=most {
        let mut far = Vec::with_capacity(d + 1);
        for step in 0..=d {
            let mut x = start_of(&ways, d, step).0;
            let mut y = (x + d).checked_sub(2 * step).unwrap_or(usize::MAX);
            while x < old.len() && y < new.len() && old[x] == new[y] {
                x += 1;
                y += 1;
            }
            far.push(x);
            if x == old.len() && y == new.len() {
                ways.push(far);
                return Some(ways);
            }
        }
        ways.push(far);
    }
    None
}

/// Where the last of `d` changes leads on the diagonal of `step` removals more than the least, and
/// whether it is a removal. The farther way is taken; of two, the one that ends in an addition.
fn start_of(ways: &[Vec<usize>], d: usize, step: usize) -> (usize, bool) {
    let Some(before) = d.checked_sub(1).and_then(|d| ways.get(d)) else {
        return (0, false);
    };
    let by_removal = step.checked_sub(1).and_then(|step| before.get(step));
    let by_addition = before.get(step).copied();
    match (by_removal.map(|x| x + 1), by_addition) {
        (Some(removal), Some(addition)) if removal > addition => (removal, true),
        (Some(removal), None) => (removal, true),
        (_, Some(addition)) => (addition, false),
        (None, None) => (0, false),
    }
}

/// The changes of the way that was found, walked from its end.
fn way_back(ways: &[Vec<usize>], old: &[char], new: &[char]) -> Vec<Change> {
    let (mut x, mut y) = (old.len(), new.len());
    let mut changes: Vec<Change> = Vec::new();
    let mut step = ways
        .last()
        .and_then(|far| far.iter().rposition(|x| *x == old.len()))
        .unwrap_or(0);
    for d in (1..ways.len()).rev() {
        // The diagonal of the last change follows from where one stands.
        step = (x + d).checked_sub(y).map_or(step, |twice| twice / 2);
        let (start, is_removal) = start_of(ways, d, step);
        let start_y = (start + d).saturating_sub(2 * step);
        let one = if is_removal {
            Change {
                old: start - 1..start,
                new: start_y..start_y,
            }
        } else {
            Change {
                old: start..start,
                new: start_y.saturating_sub(1)..start_y,
            }
        };
        (x, y) = (one.old.start, one.new.start);
        match changes.last_mut() {
            Some(next) if next.old.start == one.old.end && next.new.start == one.new.end => {
                next.old.start = one.old.start;
                next.new.start = one.new.start;
            }
            _ => changes.push(one),
        }
    }
    changes.reverse();
    changes
}

/// Joins changes between which no more letters are kept than are changed on either side.
fn join_over_accidents(changes: &mut Vec<Change>) {
    let size = |change: &Change| change.old.len().max(change.new.len());
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for mut change in changes.drain(..) {
        while let Some(last) = joined.last() {
            let kept = change.new.start - last.new.end;
            if kept > size(last).min(size(&change)) {
                break;
            }
            change = Change {
                old: last.old.start..change.old.end,
                new: last.new.start..change.new.end,
            };
            joined.pop();
        }
        joined.push(change);
    }
    *changes = joined;
}
