//! What is to be printed.

use crate::mailing::is_copy;
use crate::plan::initiative::Initiative;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::Counting;
use crate::report::review::disposition_scales;

/// A part that can be printed, in the order in which they follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// The cover (表紙).
    Cover,
    /// The table of contents (目次).
    Contents,
    /// How it is evaluated, and what the grades mean (評価方法・凡例).
    Method,
    /// The plan as one text (本文).
    Document,
    /// Every item in one table (全体計画表).
    Overview,
    /// The schedule of all items (年次計画表).
    Schedule,
    /// A page for each item (実施項目の頁).
    ActionPages,
    /// The whole-plan grid (計画全体の評価).
    Grid,
    /// The yearly summary (総括シート).
    Summary,
    /// The progress sheets of the year (進捗管理シート).
    Sheets,
    /// Opinions and what was answered (意見と対応).
    Opinions,
    /// The review of the plan (計画の総括).
    Review,
    /// What is left (課題).
    Issues,
    /// A sheet for each item with room to rate it by hand (評価用紙).
    AssessmentSheets,
    /// An empty form for each item, to be written on by hand (記入用紙).
    BlankSheets,
}

impl Piece {
    /// Every piece, in the order of a booklet.
    pub const ALL: [Self; 15] = [
        Self::Cover,
        Self::Contents,
        Self::Method,
        Self::Document,
        Self::Overview,
        Self::Schedule,
        Self::ActionPages,
        Self::Grid,
        Self::Summary,
        Self::Sheets,
        Self::Opinions,
        Self::Review,
        Self::Issues,
        Self::AssessmentSheets,
        Self::BlankSheets,
    ];

    /// The name of the piece where it is written down, such as on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Contents => "contents",
            Self::Method => "method",
            Self::Document => "document",
            Self::Overview => "overview",
            Self::Schedule => "schedule",
            Self::ActionPages => "action-pages",
            Self::Grid => "grid",
            Self::Summary => "summary",
            Self::Sheets => "sheets",
            Self::Opinions => "opinions",
            Self::Review => "review",
            Self::Issues => "issues",
            Self::AssessmentSheets => "assessment-sheets",
            Self::BlankSheets => "blank-sheets",
        }
    }

    /// Whether it stands for every item on a page of its own, so that items can be picked.
    pub fn is_by_item(self) -> bool {
        matches!(
            self,
            Self::ActionPages | Self::Sheets | Self::AssessmentSheets | Self::BlankSheets
        )
    }
}

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which pieces; they are printed in the order of [`Piece::ALL`].
    pub pieces: Vec<Piece>,
    /// The fiscal year reported on.
    pub year: FiscalYear,
    /// Whose ratings the whole-plan grid shows; the first stage where none is chosen.
    pub stage: Option<Id<Stage>>,
    /// Which listings the whole-plan grid shows and is counted by.
    pub counting: Counting,
    /// Which items have their pages printed.
    pub items: SheetChoice,
    /// The date on the cover, as it is printed; empty for none.
    pub dated: String,
}

/// Which items have their pages printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetChoice {
    /// Only those of these sections; all where none is named.
    pub sections: Vec<Id<Section>>,
    /// Only these; all where none is named.
    pub initiatives: Vec<Id<Initiative>>,
    /// Whether a repeated listing is left out, so that each item is printed once.
    pub once: bool,
}

impl SheetChoice {
    /// Whether an item is printed.
    pub fn lets_through(&self, id: Id<Initiative>, initiative: &Initiative) -> bool {
        let is_of = |section| self.sections.contains(section);
        (self.sections.is_empty() || initiative.sections.iter().any(is_of))
            && (self.initiatives.is_empty() || self.initiatives.contains(&id))
    }
}

impl Order {
    /// An order of those pieces for a year.
    pub fn new(year: FiscalYear, pieces: &[Piece]) -> Self {
        Self {
            pieces: pieces.to_vec(),
            year,
            stage: None,
            counting: Counting::Listings,
            items: SheetChoice::default(),
            dated: String::new(),
        }
    }

    /// Whether a piece is printed.
    pub fn has(&self, piece: Piece) -> bool {
        self.pieces.contains(&piece)
    }
}

/// The pieces a plan has something for, in the order of a booklet. Forms to be written on by hand
/// are there wherever there are items.
pub fn pieces(plan: &Plan) -> Vec<Piece> {
    let has_items = !plan.initiatives.is_empty();
    let rates = !plan.stages.is_empty();
    let is_there = |piece: &Piece| match piece {
        Piece::Cover | Piece::Contents => true,
        Piece::Method => !plan.grades.is_empty(),
        Piece::Document => !plan.nodes.is_empty(),
        Piece::Overview | Piece::ActionPages => has_items && !is_copy(plan),
        Piece::Schedule => !plan.bars.is_empty(),
        Piece::Grid | Piece::AssessmentSheets => has_items && rates,
        Piece::Summary => rates && !is_copy(plan),
        Piece::Sheets | Piece::BlankSheets => has_items,
        Piece::Opinions => !plan.opinions.is_empty(),
        Piece::Review => !disposition_scales(plan).is_empty(),
        Piece::Issues => !plan.issues.is_empty(),
    };
    Piece::ALL.into_iter().filter(is_there).collect()
}
