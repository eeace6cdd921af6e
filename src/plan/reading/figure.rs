//! Finds the figures in a cell: a number or a range, its unit, and the period it is counted over.

use super::counter;
use super::numeral::{Cell, Numeral, numerals};
use super::quantity::{Quantity, Unit};
use super::words;
use super::{Figure, Period};
use crate::plan::normal::comparable;

/// A place in a cell where digits stand that are no date, ordinal or name.
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: FoundKind,
}

/// What the digits are.
pub(super) enum FoundKind {
    /// A figure with a known counter: it can be read inside words.
    Counted(Figure),
    /// A figure without a unit or with one of the plan's own: it can be read only on its own.
    Bare(Figure),
    /// Digits meant as a figure but written so that it may not be the figure that was meant.
    Doubtful,
    /// Digits that say something else.
    Other,
}

impl FoundKind {
    pub(super) fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Counted(figure) | Self::Bare(figure) => Some(figure),
            Self::Doubtful | Self::Other => None,
        }
    }
}

/// Finds every place, in the order in which they stand.
pub(super) fn find(cell: &Cell) -> Vec<Found> {
    let numerals = numerals(cell);
    let mut found = Vec::new();
    let mut remaining = numerals.as_slice();
    while let Some((first, rest)) = remaining.split_first() {
        remaining = rest;
        if is_label(cell, *first, rest) {
            continue;
        }
        let second = rest
            .first()
            .filter(|second| continues_range(cell, *first, **second));
        if second.is_some() {
            remaining = rest.get(1..).unwrap_or_default();
        }
        found.push(figure_at(cell, *first, second.copied()));
    }
    found
}

fn is_label(cell: &Cell, numeral: Numeral, following: &[Numeral]) -> bool {
    let behind = cell.rest(cell.skip_spaces(numeral.end));
    let before = cell.before(cell.skip_spaces_back(numeral.start));
    if counter::is_label(behind) || before == Some('第') {
        return true;
    }
    let marked = cell
        .before(numeral.start)
        .is_some_and(|mark| mark.is_ascii_alphabetic() || matches!(mark, '*' | '※' | '注'));
    if marked && counter::unit_length(behind).is_none() {
        return true;
    }
    // 平成31～35年度: the word behind the last year is meant for the first as well.
    following.split_first().is_some_and(|(next, following)| {
        continues_range(cell, numeral, *next) && is_label(cell, *next, following)
    })
}

/// Tells whether the second number ends a range that the first begins: 4～6回, 4回～6回.
fn continues_range(cell: &Cell, first: Numeral, second: Numeral) -> bool {
    let wave = cell.skip_spaces(known_unit(cell, first.end).1);
    cell.rest(wave).first() == Some(&'~') && cell.skip_spaces(wave + 1) == second.start
}

/// Returns where the counter behind a number begins and ends; both are `position` if there is none.
fn known_unit(cell: &Cell, position: usize) -> (usize, usize) {
    let start = cell.skip_spaces(position);
    match counter::unit_length(cell.rest(start)) {
        Some(length) => (start, start + length),
        None => (position, position),
    }
}

fn figure_at(cell: &Cell, first: Numeral, second: Option<Numeral>) -> Found {
    let before = period_before(cell, first.start);
    let last = second.unwrap_or(first);
    let (mut start, mut unit) = (first.start, known_unit(cell, last.end));
    let counted = unit.0 < unit.1;
    if let Before::Each(_, position) = before {
        start = position;
    }
    let leads = words::adds_nothing_before(&comparable(&cell.typed(0, start)));
    if leads && !counted {
        unit = own_unit(cell, last.end);
    }
    let unit_text = cell.typed(unit.0, unit.1);
    let (mut end, mut per) = (unit.1, None);
    if let Some((period, position)) = period_behind(cell, unit.1) {
        (end, per) = (position, Some(period));
    } else if let Before::Each(period, _) = before {
        // A figure of the year is what every cell of a year holds; only 回 makes it a frequency.
        let of_the_year = period == Period::Year && Unit::new(&unit_text).base() != "回";
        per = (!of_the_year).then_some(period);
    }
    let found = |kind| Found { start, end, kind };

    if matches!(before, Before::Other) || cell.before(first.start) == Some('/') {
        return found(FoundKind::Other);
    }
    let same_unit = second.is_none() || {
        let (from, to) = known_unit(cell, first.end);
        from == to || comparable(&cell.typed(from, to)) == comparable(&unit_text)
    };
    let open = cell.rest(cell.skip_spaces(end)).first() == Some(&'~');
    let signed = matches!(
        cell.before(first.start),
        Some('-' | '+' | '±' | '△' | '▲' | '~')
    );
    let quantity = |numeral: Numeral| {
        Some(Quantity {
            number: numeral.value?,
            unit: Unit::new(&unit_text),
        })
    };
    let figure = match (quantity(first), second.map(quantity)) {
        (Some(amount), None) => Some((amount, None)),
        (Some(amount), Some(Some(up_to))) => Some((amount, Some(up_to))),
        _ => None,
    };
    let Some((amount, up_to)) = figure.filter(|_| !open && !signed) else {
        let meant = counted || leads;
        return found(if meant {
            FoundKind::Doubtful
        } else {
            FoundKind::Other
        });
    };
    let rises = up_to
        .as_ref()
        .is_none_or(|up_to| amount.millionths() < up_to.millionths());
    if !same_unit || !rises {
        return found(FoundKind::Other);
    }
    let figure = Figure { amount, up_to, per };
    found(if counted {
        FoundKind::Counted(figure)
    } else {
        FoundKind::Bare(figure)
    })
}

/// Returns where a unit of the plan's own begins and ends: a short word without hiragana.
fn own_unit(cell: &Cell, position: usize) -> (usize, usize) {
    const LONGEST: usize = 6;
    let start = cell.skip_spaces(position);
    let word: Vec<char> = cell
        .rest(start)
        .iter()
        .copied()
        .take_while(|next| {
            let hiragana = ('\u{3041}'..='\u{3096}').contains(next) && *next != 'つ';
            next.is_alphanumeric() && !next.is_ascii_digit() && !hiragana
        })
        .collect();
    let length = words::without_bound(&word);
    if (1..=LONGEST).contains(&length) {
        (start, start + length)
    } else {
        (position, position)
    }
}

/// What stands right before a number.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    /// The period the figure is counted over, and where its word begins.
    Each(Period, usize),
    /// A span that is no plain period: 隔月1回, 3年に1回, 四半期1回.
    Other,
}

fn period_before(cell: &Cell, start: usize) -> Before {
    let mut end = cell.skip_spaces_back(start);
    let every = cell.before(end) == Some('に');
    if every {
        end = cell.skip_spaces_back(end - 1);
    }
    if cell.before(end) == Some('間') && matches!(cell.before(end - 1), Some('年' | '月' | '週'))
    {
        end -= 1;
    }
    let period = match cell.before(end).map(Period::of) {
        Some(Some(period)) => period,
        _ if cell.before(end) == Some('期') => return Before::Other,
        _ => return Before::Nothing,
    };
    let word = end - 1;
    match (period, cell.before(word)) {
        (_, Some('毎')) => Before::Each(period, word - 1),
        (Period::Month, Some('0'..='9')) => Before::Nothing,
        (Period::Year, Some(previous)) if "元少青成周定中壮学老熟若生高幼".contains(previous) => {
            Before::Nothing
        }
        (Period::Day, _) | (_, Some('0'..='9')) => Before::Other,
        // 数年に1回, but not 閲覧数年間40,000件.
        (_, Some('数')) if every => Before::Other,
        (_, Some(previous))
            if "隔半翌前昨先来正今かカヶケヵ箇一二三四五六七八九十".contains(previous) =>
        {
            Before::Other
        }
        _ => Before::Each(period, word),
    }
}

/// Returns the period behind a unit and where its word ends: 12回／年.
fn period_behind(cell: &Cell, position: usize) -> Option<(Period, usize)> {
    let slash = cell.skip_spaces(position);
    match cell.rest(slash) {
        ['/', word, ..] => Period::of(*word).map(|period| (period, slash + 2)),
        _ => None,
    }
}
