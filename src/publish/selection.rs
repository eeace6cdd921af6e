//! What is published.

use crate::paper::{Order, Piece, pieces};
use crate::plan::initiative::Initiative;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::Counting;

/// A kind of content a council decides on when it publishes a plan. What belongs to none of them
/// is the plan itself, which is always published, or never is: the mail, the change log, marks of
/// time, where sections can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What was done and what came of it (取組内容・成果).
    Activities,
    /// Policies for the next year (今後の方針).
    Policies,
    /// Remarks on progress sheets (備考).
    Remarks,
    /// Why a grade was given (評価の理由).
    Reasons,
    /// Which assessor gave which rating; without it they are numbered.
    Assessors,
    /// What indicators reached (実績値).
    Actuals,
    /// How and why the plan was changed on its way: renamed items, revised targets, its period.
    Revisions,
    /// Opinions of committees (意見).
    Opinions,
    /// What is answered to them (意見への対応).
    Responses,
    /// Texts of the yearly summary (総括の文章).
    Summary,
    /// Surveys of the yearly summary (アンケート調査).
    Surveys,
    /// Mid-term and final reviews (計画の総括).
    Reviews,
    /// What is left (課題).
    Issues,
    /// Where things came from and went to, in the plan before and the next one.
    Traces,
    /// Appendices (資料).
    Appendices,
}

impl Part {
    /// Every part, in the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Activities,
        Self::Policies,
        Self::Remarks,
        Self::Reasons,
        Self::Assessors,
        Self::Actuals,
        Self::Revisions,
        Self::Summary,
        Self::Surveys,
        Self::Opinions,
        Self::Responses,
        Self::Reviews,
        Self::Issues,
        Self::Traces,
        Self::Appendices,
    ];

    /// The name where it is written down, such as on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Policies => "policies",
            Self::Remarks => "remarks",
            Self::Reasons => "reasons",
            Self::Assessors => "assessors",
            Self::Actuals => "actuals",
            Self::Revisions => "revisions",
            Self::Opinions => "opinions",
            Self::Responses => "responses",
            Self::Summary => "summary",
            Self::Surveys => "surveys",
            Self::Reviews => "reviews",
            Self::Issues => "issues",
            Self::Traces => "traces",
            Self::Appendices => "appendices",
        }
    }

    /// Whether councils usually publish it. The others have to be chosen.
    pub fn is_usual(self) -> bool {
        !matches!(self, Self::Assessors | Self::Traces)
    }
}

/// What is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The fiscal year reported on. Nothing of a later one is published: it is still being written.
    pub year: FiscalYear,
    /// The stages whose ratings are published.
    pub stages: Vec<Id<Stage>>,
    /// The sections whose sheets, ratings, actuals and answers are held back. What several sections
    /// are responsible for is published as long as one of them publishes.
    pub withheld: Vec<Id<Section>>,
    /// The kinds of content that are published.
    pub parts: Vec<Part>,
    /// The pieces the public page is made of, as far as the plan has something for them.
    pub pieces: Vec<Piece>,
}

impl Selection {
    /// What councils usually publish of a year: the ratings of every stage and of every section.
    pub fn usual(plan: &Plan, year: FiscalYear) -> Self {
        Self {
            year,
            stages: plan
                .in_order::<Stage>()
                .iter()
                .map(|row| row.id())
                .collect(),
            withheld: Vec::new(),
            parts: Part::ALL
                .into_iter()
                .filter(|part| part.is_usual())
                .collect(),
            pieces: usual_pieces(plan),
        }
    }

    /// Everything of a year that can be published at all.
    pub fn whole(plan: &Plan, year: FiscalYear) -> Self {
        Self {
            parts: Part::ALL.to_vec(),
            ..Self::usual(plan, year)
        }
    }

    /// Whether a kind of content is published.
    pub fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether everything sections wrote on an initiative is held back.
    pub fn withholds(&self, initiative: &Row<Initiative>) -> bool {
        let is_withheld = |section| self.withheld.contains(section);
        !initiative.sections.is_empty() && initiative.sections.iter().all(is_withheld)
    }

    /// What is drawn of the plan. The plan must be what [`super::published`] left of it.
    pub fn order(&self, published: &Plan) -> Order {
        let initiatives = published.initiatives.iter();
        let shown: Vec<Id<Initiative>> = initiatives
            .filter(|row| !self.withholds(row))
            .map(|row| row.id())
            .collect();
        let is_drawn = |piece: &Piece| {
            self.pieces.contains(piece)
                && is_public(*piece)
                && !(shown.is_empty() && piece.is_by_item())
        };
        let has_sheets = self.has(Part::Activities) || !published.ratings.is_empty();
        let drawn = pieces(published).into_iter();
        let drawn =
            drawn.filter(|piece| is_drawn(piece) && (has_sheets || *piece != Piece::Sheets));
        let mut order = Order::new(self.year, &drawn.collect::<Vec<_>>());
        order.counting = Counting::Listings;
        if !self.withheld.is_empty() {
            order.items.initiatives = shown;
        }
        order
    }
}

/// Whether a piece is for the public: forms to be written on by hand are not, and a page that is
/// one document has its cover and its contents of itself.
fn is_public(piece: Piece) -> bool {
    !matches!(
        piece,
        Piece::Contents | Piece::AssessmentSheets | Piece::BlankSheets
    )
}

/// The pieces of a plan that can be published, in the order of a booklet.
pub fn public_pieces(plan: &Plan) -> Vec<Piece> {
    let pieces = pieces(plan).into_iter();
    pieces.filter(|piece| is_public(*piece)).collect()
}

/// The pieces councils usually publish. A page for each item says nothing new where items have no
/// actions, nor does a sheet where sheets are only rated.
fn usual_pieces(plan: &Plan) -> Vec<Piece> {
    let is_rated_only = plan.header().is_some_and(|header| header.rated_only);
    let is_usual = |piece: &Piece| match piece {
        Piece::ActionPages => !plan.actions.is_empty(),
        Piece::Sheets => !is_rated_only,
        _ => true,
    };
    public_pieces(plan).into_iter().filter(is_usual).collect()
}

/// The newest year of which something is written: what is published next. The plan's first year
/// where nothing is.
pub fn latest_year(plan: &Plan) -> Option<FiscalYear> {
    let years = plan.years();
    let sheets = plan.sheets.iter().map(|row| row.year);
    let texts = plan.summary_texts.iter().map(|row| row.year);
    let reviews = plan.reviews.iter().map(|row| row.year);
    let written = sheets.chain(texts).chain(reviews);
    let written = written.filter(|year| years.contains(year)).max();
    written.or_else(|| years.first().copied())
}
