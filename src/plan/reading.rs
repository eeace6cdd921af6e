//! What can be read out of an indicator cell.
//!
//! A target is not a number: it is what somebody typed. A [`Reading`] is computed from that text
//! whenever it is needed and never stored, and a figure is read only where the text leaves no
//! doubt. Every figure returned is spelled by digits that stand in the text in that order; numbers
//! in kanji are not read. Only what is read may be charted or judged.

use crate::plan::normal::comparable;

mod attainment;
mod counter;
mod figure;
mod numeral;
mod quantity;
mod words;

pub use attainment::{Attainment, BetterWhen, Ratio, attainment, is_met};
pub use quantity::{Decimal, Quantity, Unit};

use figure::{Found, FoundKind};
use numeral::Cell;

/// What an indicator cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is typed. It is not zero; 0件 is a [`Reading::Figure`].
    Blank,
    /// One figure: 42か所, ４００万円, 年８回受講, 閲覧数の増加（年間40,000件）.
    Figure(Figure),
    /// A figure and another in brackets behind it: 66人（31人）, 年１回（年4～6回）. What the brackets
    /// hold is told by the remarks of the indicator; as a rule a part of the total.
    Pair {
        /// The figure before the brackets.
        total: Figure,
        /// The figure in the brackets.
        of_which: Figure,
    },
    /// A change instead of a level: ２か所増, 5％削減.
    Change {
        /// Up or down, never [`Direction::Keep`].
        direction: Direction,
        /// By how much.
        by: Figure,
    },
    /// Measured by a figure that stands elsewhere: 総事務事業数の3分の1, 前年比105％, 定員計画が定める人数.
    Relative,
    /// Only a direction: 増加, ↑, 現状維持.
    Direction(Direction),
    /// Words: 参加, 組織内研修の実施. Also several figures of which none is the one: 配食315件・安否1,010件.
    Qualitative,
    /// Left to a plan still to come: 次期介護保険事業計画による.
    Deferred,
    /// Decided by another body or rule: 検討委員会にて決定する, 国の指標による.
    DecidedElsewhere,
    /// Published later: 未公表, 集計中, 令和8年3月公表予定.
    NotYet,
    /// Digits that are meant as a figure and cannot safely be taken for one: 5,600,00円, △3件, 5回～.
    Doubtful,
}

/// A figure: a quantity or a range of quantities, for the year of the cell or for each period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// The quantity, or the lower end of the range.
    pub amount: Quantity,
    /// The upper end of a range (年4～6回): above `amount`, in the same unit.
    pub up_to: Option<Quantity>,
    /// The period a frequency is counted over: 年12回, 週2回, 12回／年.
    pub per: Option<Period>,
}

/// The period a frequency is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// 年
    Year,
    /// 月
    Month,
    /// 週
    Week,
    /// 毎日
    Day,
}

/// Where a value shall go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 増加, 上昇, ↑
    Up,
    /// 減少, 低下, ↓
    Down,
    /// 維持, 横ばい, →
    Keep,
}

/// Reads an indicator cell. Any text can be read; see [`Reading`] for what comes out.
pub fn read(text: &str) -> Reading {
    let compared = comparable(text);
    if compared.is_empty() {
        return Reading::Blank;
    }
    let cell = Cell::new(text);
    let found = figure::find(&cell);
    if found.is_empty() {
        return words::read(&compared);
    }
    if words::is_proportion(&compared) {
        return Reading::Relative;
    }
    if found
        .iter()
        .any(|place| matches!(place.kind, FoundKind::Doubtful))
    {
        return Reading::Doubtful;
    }
    if words::is_rate(&compared) || words::is_not_yet(&compared) {
        return Reading::Qualitative;
    }
    match found.as_slice() {
        [only] => one(&cell, &compared, only),
        [total, of_which] => pair(&cell, total, of_which),
        _ => None,
    }
    .unwrap_or(Reading::Qualitative)
}

impl Reading {
    /// Returns the figure a chart draws and a judgement compares: the only one, or the total of a
    /// pair. A change is not a level and gives none.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) | Self::Pair { total: figure, .. } => Some(figure),
            _ => None,
        }
    }

    /// Returns the one quantity of the year: the figure, if it is no range and not counted over a
    /// month, a week or a day.
    pub fn quantity(&self) -> Option<&Quantity> {
        self.figure()
            .filter(|figure| figure.up_to.is_none() && figure.is_of_the_year())
            .map(|figure| &figure.amount)
    }

    /// Returns the reading with `unit` wherever a figure is typed without one.
    #[must_use]
    pub fn or_unit(self, unit: &str) -> Self {
        match self {
            Self::Figure(figure) => Self::Figure(figure.or_unit(unit)),
            Self::Pair { total, of_which } => Self::Pair {
                total: total.or_unit(unit),
                of_which: of_which.or_unit(unit),
            },
            Self::Change { direction, by } => Self::Change {
                direction,
                by: by.or_unit(unit),
            },
            other => other,
        }
    }
}

impl Figure {
    /// Tells whether the figure holds for the whole year: a frequency of the year does.
    pub fn is_of_the_year(&self) -> bool {
        matches!(self.per, None | Some(Period::Year))
    }

    fn or_unit(self, unit: &str) -> Self {
        Self {
            amount: self.amount.or_unit(unit),
            up_to: self.up_to.map(|up_to| up_to.or_unit(unit)),
            per: self.per,
        }
    }
}

impl Period {
    fn of(word: char) -> Option<Self> {
        match word {
            '年' => Some(Self::Year),
            '月' => Some(Self::Month),
            '週' => Some(Self::Week),
            '日' => Some(Self::Day),
            _ => None,
        }
    }
}

fn one(cell: &Cell, compared: &str, only: &Found) -> Option<Reading> {
    let figure = only.kind.figure()?.clone();
    let before = comparable(&cell.typed(0, only.start));
    let behind = comparable(&cell.typed(only.end, cell.typed.len()));
    let direction = words::change(&behind);
    if matches!(only.kind, FoundKind::Bare(_)) {
        let alone = words::adds_nothing_behind(&behind) || direction.is_some();
        if !alone || !words::adds_nothing_before(&before) {
            return None;
        }
    }
    Some(match direction {
        Some(direction) => Reading::Change {
            direction,
            by: figure,
        },
        None if words::mentions_earlier_value(compared) => Reading::Relative,
        None => Reading::Figure(figure),
    })
}

fn pair(cell: &Cell, total: &Found, of_which: &Found) -> Option<Reading> {
    let between = comparable(&cell.typed(total.end, of_which.start));
    let named = between.strip_prefix('(')?;
    let behind = comparable(&cell.typed(of_which.end, cell.typed.len()));
    let note = behind.strip_prefix(')')?;
    let before = comparable(&cell.typed(0, total.start));
    let alone = named.is_empty() && words::adds_nothing_before(&before);
    let part = named.starts_with("うち") || named.starts_with('内');
    let (total, of_which) = (total.kind.figure()?, of_which.kind.figure()?);
    let one_unit = total.amount.unit.base() == of_which.amount.unit.base();
    let noted = note.is_empty() || words::is_footnote_mark(note);
    (one_unit && noted && (alone || part)).then(|| Reading::Pair {
        total: total.clone(),
        of_which: of_which.clone(),
    })
}
