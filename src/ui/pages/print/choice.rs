//! What is to be printed. Remembered while the program is open, so that coming back to the page
//! finds it as it was left.

use leptos::prelude::*;

use crate::paper::{Order, Piece, SheetChoice, pieces};
use crate::plan::initiative::Initiative;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::Counting;
use crate::wording::paper as words;

/// What a person chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The pieces; none while nothing was chosen, which stands for the plan's usual ones.
    pub pieces: Option<Vec<Piece>>,
    /// Whose ratings the whole-plan grid shows.
    pub stage: Option<Id<Stage>>,
    /// Which listings.
    pub counting: Counting,
    /// Only the items of these sections.
    pub sections: Vec<Id<Section>>,
    /// Only this item.
    pub only: Option<Id<Initiative>>,
    /// Whether a repeated listing is left out.
    pub once: bool,
    /// The date on the cover; none for today's.
    pub dated: Option<String>,
}

/// A booklet that is often printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booklet {
    /// The sheets of a year, with cover, method and grid.
    Sheets,
    /// What a committee has before it.
    Committee,
    /// The plan itself.
    Plan,
    /// The yearly summary.
    Summary,
    /// The review of the plan.
    Review,
    /// Forms to write on by hand.
    Forms,
}

impl Booklet {
    /// Every booklet.
    pub const ALL: [Self; 6] = [
        Self::Sheets,
        Self::Committee,
        Self::Plan,
        Self::Summary,
        Self::Review,
        Self::Forms,
    ];

    /// What is in it, as far as a plan has it.
    pub fn pieces(self) -> &'static [Piece] {
        match self {
            Self::Sheets => &[
                Piece::Cover,
                Piece::Contents,
                Piece::Method,
                Piece::Grid,
                Piece::Sheets,
            ],
            Self::Committee => &[
                Piece::Method,
                Piece::Grid,
                Piece::Summary,
                Piece::AssessmentSheets,
            ],
            Self::Plan => &[
                Piece::Cover,
                Piece::Contents,
                Piece::Document,
                Piece::Overview,
                Piece::Schedule,
                Piece::ActionPages,
            ],
            Self::Summary => &[Piece::Summary, Piece::Opinions],
            Self::Review => &[Piece::Cover, Piece::Review, Piece::Issues],
            Self::Forms => &[Piece::BlankSheets],
        }
    }

    /// What makes it this booklet: a plan that has none of these does not offer it.
    fn heart(self) -> &'static [Piece] {
        match self {
            Self::Sheets => &[Piece::Sheets],
            Self::Committee => &[Piece::AssessmentSheets],
            Self::Plan => &[Piece::Document, Piece::ActionPages],
            Self::Summary => &[Piece::Summary],
            Self::Review => &[Piece::Review],
            Self::Forms => &[Piece::BlankSheets],
        }
    }

    /// Those a plan has something for.
    pub fn of(plan: &Plan) -> Vec<Self> {
        let there = pieces(plan);
        let has = |booklet: &Self| booklet.heart().iter().any(|piece| there.contains(piece));
        Self::ALL.into_iter().filter(has).collect()
    }
}

/// What is printed. A handle: copies are the same choice.
#[derive(Clone, Copy, Default)]
pub struct PrintChoice(RwSignal<Wanted>);

impl PrintChoice {
    /// Chooses something else.
    pub fn change(self, change: impl FnOnce(&mut Wanted)) {
        self.0.update(change);
    }

    /// What is chosen.
    pub fn wanted(self) -> Wanted {
        self.0.get()
    }

    /// Chooses a few pieces and nothing else, and perhaps one item only: for a page that prints
    /// itself.
    pub fn choose(self, pieces: &[Piece], only: Option<Id<Initiative>>) {
        self.0.set(Wanted {
            pieces: Some(pieces.to_vec()),
            only,
            // Who prints one item does not want it once for every place it is listed at.
            once: only.is_some(),
            ..Wanted::default()
        });
    }

    /// The order as far as the plan has what is chosen; `today` stands on the cover where no date
    /// was written.
    pub fn in_plan(self, plan: &Plan, year: FiscalYear, today: (i32, u32, u32)) -> Order {
        let wanted = self.0.read();
        let there = pieces(plan);
        let usual = || {
            Booklet::of(plan)
                .first()
                .copied()
                .unwrap_or(Booklet::Plan)
                .pieces()
        };
        let chosen = wanted.pieces.as_deref().unwrap_or_else(usual);
        let initiatives = wanted.only.into_iter();
        let sections = wanted.sections.iter().copied();
        Order {
            pieces: there
                .into_iter()
                .filter(|piece| chosen.contains(piece))
                .collect(),
            year,
            stage: wanted.stage.filter(|stage| plan.get(*stage).is_some()),
            counting: wanted.counting,
            items: SheetChoice {
                sections: sections
                    .filter(|section| plan.get(*section).is_some())
                    .collect(),
                initiatives: initiatives.filter(|id| plan.get(*id).is_some()).collect(),
                once: wanted.once,
            },
            dated: wanted
                .dated
                .clone()
                .unwrap_or_else(|| words::date(today, plan.year_style())),
        }
    }
}

/// The choice of this program.
pub fn use_print_choice() -> PrintChoice {
    expect_context()
}
