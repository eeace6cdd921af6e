//! Where two stages of evaluation disagree (評価の違い): how many, which, and in which direction.
//!
//! A later stage never overwrites an earlier one, so the two can always be laid side by side.

mod matrix;

use super::Counting;
use super::assessment::StageName;
use super::figures::Share;
use super::grade::{self, Change, GradeLook};
use super::register::{Register, Standing, Subject};
use super::sections::{self, NamedSection};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::rating::Rating;
use crate::plan::scale::Stage;
use crate::plan::sorting::sort_by_key;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Row};

pub use matrix::{Matrix, MatrixRow};

/// Which two stages are compared, and how it is counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DisagreementQuery {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The stage that is compared; the first where none is chosen.
    pub first: Option<Id<Stage>>,
    /// The stage it is compared with; the last where none is chosen.
    pub second: Option<Id<Stage>>,
    /// Every listing, or each initiative once at its home.
    pub counting: Counting,
}

impl DisagreementQuery {
    /// The first and the last stage in a year, each initiative once.
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            counting: Counting::Once,
            ..Self::default()
        }
    }
}

/// Two stages side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The year.
    pub year: FiscalYear,
    /// Every stage that can be chosen.
    pub stages: Vec<StageName>,
    /// The two that are compared; none in a plan with fewer than two.
    pub compared: Option<(StageName, StageName)>,
    /// How it is counted.
    pub counting: Counting,
    /// All of them.
    pub total: Counts,
    /// The share of those that agree among those both stages have graded.
    pub agreement: Option<Share>,
    /// The same by responsible section; what two are responsible for counts in each.
    pub sections: Vec<SectionCounts>,
    /// Grade by grade.
    pub matrix: Matrix,
    /// Those that differ, in printed order.
    pub differing: Vec<Pair>,
    /// Those that cannot be compared because a grade is missing, in printed order.
    pub missing: Vec<Pair>,
}

/// How many agree and differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Both give the same grade.
    pub agree: u32,
    /// They give different grades.
    pub differ: u32,
    /// Of those that differ, the second stage gives the better one.
    pub milder: u32,
    /// Of those that differ, the second stage gives the worse one.
    pub stricter: u32,
    /// The first stage gives no grade; the second does.
    pub only_second: u32,
    /// The second stage gives no grade; the first does.
    pub only_first: u32,
    /// Neither gives one.
    pub neither: u32,
}

impl Counts {
    /// Those both stages have graded.
    pub fn compared(self) -> u32 {
        self.agree + self.differ
    }

    /// Those at least one of them has not.
    pub fn missing(self) -> u32 {
        self.only_first + self.only_second + self.neither
    }

    /// Those that differ in a way that has no direction: a grade without a rank, or two scales.
    pub fn undirected(self) -> u32 {
        self.differ - self.milder - self.stricter
    }

    fn add(&mut self, pair: &Pair) {
        match (pair.first.grade(), pair.second.grade()) {
            (Some(_), Some(_)) if !pair.differs => self.agree += 1,
            (Some(_), Some(_)) => {
                self.differ += 1;
                match pair.direction {
                    Change::Up => self.milder += 1,
                    Change::Down => self.stricter += 1,
                    Change::Same | Change::Unknown => {}
                }
            }
            (Some(_), None) => self.only_first += 1,
            (None, Some(_)) => self.only_second += 1,
            (None, None) => self.neither += 1,
        }
    }
}

/// The counts of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionCounts {
    /// The section; none for what nobody is responsible for.
    pub section: Option<NamedSection>,
    /// Its counts.
    pub counts: Counts,
}

/// What one stage says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    /// A grade, and why.
    Graded(GradeLook, String),
    /// No grade, for this reason.
    NotRated(String),
    /// Several assessors or criteria do not say the same.
    Split,
    /// Nothing.
    Missing,
}

impl Judgement {
    /// The grade.
    pub fn grade(&self) -> Option<&GradeLook> {
        match self {
            Self::Graded(grade, _) => Some(grade),
            _ => None,
        }
    }
}

/// What the two stages say of one listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The initiative.
    pub initiative: Id<Initiative>,
    /// The page of its sheet.
    pub page: usize,
    /// The number with that of the part.
    pub number: String,
    /// The title as listed.
    pub title: String,
    /// Whether it is a repeated listing.
    pub cross_listed: bool,
    /// The responsible sections.
    pub sections: Vec<NamedSection>,
    /// What the first stage says.
    pub first: Judgement,
    /// What the second stage says.
    pub second: Judgement,
    /// Whether both give a grade and not the same.
    pub differs: bool,
    /// Which way the second departs from the first, where grades have ranks.
    pub direction: Change,
}

/// Two stages side by side in a year.
pub fn disagreement(plan: &Plan, query: &DisagreementQuery) -> Disagreement {
    let register = Register::of(plan);
    let stages = register.stages();
    let find = |id: Option<Id<Stage>>| {
        let id = id?;
        stages.iter().copied().find(|stage| stage.id() == id)
    };
    let first = find(query.first).or(stages.first().copied());
    let second = find(query.second).or(stages.last().copied());
    let compared = first.zip(second).filter(|_| stages.len() > 1);
    let pairs = compared.map_or_else(Vec::new, |(first, second)| {
        let pairs = listings(plan, query.counting).into_iter();
        pairs
            .filter(|listing| register.is_kept(listing.initiative, query.year))
            .map(|listing| pair(&register, &listing, query.year, first, second))
            .collect()
    });
    let total = counts(pairs.iter());
    let matrix = compared.map_or_else(Matrix::default, |(first, second)| {
        matrix::of(&register, first, second, &pairs)
    });
    let is_missing = |pair: &&Pair| pair.first.grade().is_none() || pair.second.grade().is_none();
    Disagreement {
        year: query.year,
        stages: stages.iter().map(|stage| StageName::of(stage)).collect(),
        compared: compared.map(|(first, second)| (StageName::of(first), StageName::of(second))),
        counting: query.counting,
        total,
        agreement: Share::of(total.agree, total.compared()),
        sections: by_section(plan, &pairs),
        matrix,
        differing: pairs.iter().filter(|pair| pair.differs).cloned().collect(),
        missing: pairs.iter().filter(is_missing).cloned().collect(),
    }
}

fn counts<'a>(pairs: impl Iterator<Item = &'a Pair>) -> Counts {
    let mut counts = Counts::default();
    pairs.for_each(|pair| counts.add(pair));
    counts
}

fn listings(plan: &Plan, counting: Counting) -> Vec<Listing<'_>> {
    let outline = Outline::of(plan);
    match counting {
        Counting::Listings => outline.listings(),
        Counting::Once => {
            let mut homes: Vec<Listing<'_>> = outline.homes().into_values().collect();
            sort_by_key(&mut homes, |listing| listing.page);
            homes
        }
    }
}

fn pair(
    register: &Register<'_>,
    listing: &Listing<'_>,
    year: FiscalYear,
    first: &Row<Stage>,
    second: &Row<Stage>,
) -> Pair {
    let initiative = listing.initiative;
    let subject = Subject::Initiative(initiative.id());
    let standings = [first, second].map(|stage| register.standing(subject, year, stage.id()));
    let differs = match standings {
        [Standing::Graded(one), Standing::Graded(other)] => !grade::is_same(one, other),
        _ => false,
    };
    Pair {
        initiative: initiative.id(),
        page: listing.page,
        number: [listing.number.as_str(), listing.part.as_str()].concat(),
        title: listing.title().to_owned(),
        cross_listed: listing.placement.cross_listed,
        sections: sections::named(register.plan(), &initiative.sections),
        first: judgement(register, subject, year, first, standings[0]),
        second: judgement(register, subject, year, second, standings[1]),
        differs,
        direction: Change::between(standings[0], standings[1]),
    }
}

fn judgement(
    register: &Register<'_>,
    subject: Subject,
    year: FiscalYear,
    stage: &Row<Stage>,
    standing: Standing<'_>,
) -> Judgement {
    let ratings = register.ratings(subject, year, stage.id());
    match standing {
        Standing::Graded(grade) => {
            let says_it = |row: &&&Row<Rating>| row.grade == Some(grade.id());
            let reasons = ratings.iter().filter(says_it).map(|row| row.reason.trim());
            let reasons: Vec<&str> = reasons.filter(|reason| !reason.is_empty()).collect();
            Judgement::Graded(GradeLook::of(grade), reasons.join("\n"))
        }
        Standing::NotRated(because) => Judgement::NotRated(because.to_owned()),
        Standing::Open if ratings.iter().any(|row| row.is_given()) => Judgement::Split,
        Standing::Open => Judgement::Missing,
    }
}

fn by_section(plan: &Plan, pairs: &[Pair]) -> Vec<SectionCounts> {
    let ids: Vec<Id<Section>> = plan
        .in_order::<Section>()
        .into_iter()
        .map(Row::id)
        .collect();
    let group = |section: Option<NamedSection>| {
        let id = section.as_ref().map(|section| section.id);
        let is_here = |pair: &&Pair| {
            id.map_or(pair.sections.is_empty(), |id| {
                pair.sections.iter().any(|named| named.id == id)
            })
        };
        SectionCounts {
            section,
            counts: counts(pairs.iter().filter(is_here)),
        }
    };
    let named = sections::named(plan, &ids).into_iter().map(Some);
    let mut groups: Vec<SectionCounts> = named.chain([None]).map(group).collect();
    groups.retain(|group| group.counts.compared() + group.counts.missing() > 0);
    groups
}
