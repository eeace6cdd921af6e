//! What a column can hold.

use super::{IntakeKind, Request};
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Level;
use crate::plan::{FiscalYear, Id, Plan, Row, TableName};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// Nothing that is brought in.
    Nothing,
    /// The title of a node of that level.
    LevelTitle(Id<Level>),
    /// The number of a node of that level.
    LevelNumber(Id<Level>),
    /// The number of the initiative.
    Number,
    /// The title of the initiative.
    Title,
    /// Which part of an item the initiative is.
    Part,
    /// Whether the row is a repeated listing (再掲).
    CrossListed,
    /// The fiscal year of the row.
    Year,
    /// A field of the record the row is about.
    Field(TableName, &'static str),
    /// The grade in that stage.
    Grade(Id<Stage>),
    /// The reason for the grade in that stage.
    Reason(Id<Stage>),
    /// The grade of that fiscal year.
    GradeOf(FiscalYear),
    /// The baseline of an indicator.
    Baseline,
    /// The date of the baseline in its own words.
    BaselineWhen,
    /// The target of that fiscal year.
    TargetOf(FiscalYear),
    /// The actual of that fiscal year.
    ActualOf(FiscalYear),
}

/// The fields a row of each kind can hold.
fn fields(kind: IntakeKind) -> &'static [(TableName, &'static str)] {
    use TableName as T;
    match kind {
        IntakeKind::Outline => &[
            (T::Initiatives, "sections"),
            (T::Initiatives, "overview"),
            (T::Initiatives, "actors"),
            (T::Initiatives, "funding_types"),
            (T::Initiatives, "marks"),
            (T::Initiatives, "current_issues"),
            (T::Initiatives, "direction"),
            (T::Initiatives, "responses"),
            (T::Initiatives, "remarks"),
            (T::Initiatives, "starts"),
            (T::Initiatives, "last_sheet_year"),
        ],
        IntakeKind::Indicators => &[
            (T::Indicators, "name"),
            (T::Indicators, "unit"),
            (T::Indicators, "better"),
            (T::Indicators, "counting"),
            (T::Indicators, "source"),
            (T::Indicators, "note"),
        ],
        IntakeKind::Sheets => &[
            (T::Sheets, "activity"),
            (T::Sheets, "outcome"),
            (T::Sheets, "policy"),
            (T::Sheets, "remarks"),
            (T::Sheets, "omitted_because"),
        ],
        IntakeKind::Ratings => &[],
        IntakeKind::Opinions => &[
            (T::Opinions, "text"),
            (T::Opinions, "given_by"),
            (T::OpinionResponses, "text"),
            (T::OpinionResponses, "section"),
            (T::OpinionResponses, "state"),
        ],
        IntakeKind::Issues => &[(T::Issues, "text")],
        IntakeKind::Sections => &[(T::Sections, "name"), (T::Sections, "contact")],
    }
}

/// Every field any kind can hold, to read a remembered name.
fn every_field() -> impl Iterator<Item = (TableName, &'static str)> {
    let all = IntakeKind::ALL.into_iter();
    all.flat_map(|kind| fields(kind).iter().copied())
}

/// What the columns of such a table can hold in that plan, in the order of a menu.
pub fn targets(plan: &Plan, request: &Request) -> Vec<Target> {
    let kind = request.kind;
    let mut targets = Vec::new();
    if kind == IntakeKind::Sections {
        targets.extend(
            fields(kind)
                .iter()
                .map(|(table, field)| Target::Field(*table, field)),
        );
        return targets;
    }
    let levels = plan.in_order::<Level>();
    // The last level is that of the initiatives themselves.
    for level in levels.iter().take(levels.len().saturating_sub(1)) {
        targets.extend([
            Target::LevelTitle(level.id()),
            Target::LevelNumber(level.id()),
        ]);
    }
    if kind != IntakeKind::Issues {
        targets.extend([Target::Title, Target::Number, Target::Part]);
    }
    if kind == IntakeKind::Outline {
        targets.push(Target::CrossListed);
    }
    if kind.is_of_a_year() {
        targets.push(Target::Year);
    }
    targets.extend(
        fields(kind)
            .iter()
            .map(|(table, field)| Target::Field(*table, field)),
    );
    let years = plan.years();
    match kind {
        IntakeKind::Sheets => {
            for stage in ratable_stages(plan) {
                targets.extend([Target::Grade(stage.id()), Target::Reason(stage.id())]);
            }
        }
        IntakeKind::Ratings => targets.extend(years.into_iter().map(Target::GradeOf)),
        IntakeKind::Indicators => {
            targets.extend([Target::Baseline, Target::BaselineWhen]);
            targets.extend(years.iter().copied().map(Target::TargetOf));
            targets.extend(years.into_iter().map(Target::ActualOf));
        }
        _ => {}
    }
    targets
}

/// The stages in which a sheet has one rating: where several assessors or criteria stand side by
/// side, a table does not say whose a grade is.
pub fn ratable_stages(plan: &Plan) -> Vec<&Row<Stage>> {
    let mut stages = plan.in_order::<Stage>();
    stages.retain(|stage| {
        let mut criteria = plan.criteria.iter();
        let has_criteria = criteria.any(|criterion| criterion.stage == stage.id());
        !stage.several_assessors && !has_criteria
    });
    stages
}

/// The stage whose ratings a table of ratings brings in.
pub(super) fn stage_of<'a>(plan: &'a Plan, request: &Request) -> Option<&'a Row<Stage>> {
    let mut stages = ratable_stages(plan).into_iter();
    match request.stage {
        Some(id) => stages.find(|stage| stage.id() == id),
        None => stages.next(),
    }
}

impl Target {
    /// The name as a plan remembers it.
    pub fn name(&self) -> String {
        match self {
            Self::Nothing => "-".to_owned(),
            Self::LevelTitle(level) => format!("level-title:{level}"),
            Self::LevelNumber(level) => format!("level-number:{level}"),
            Self::Number => "number".to_owned(),
            Self::Title => "title".to_owned(),
            Self::Part => "part".to_owned(),
            Self::CrossListed => "cross-listed".to_owned(),
            Self::Year => "year".to_owned(),
            Self::Field(table, field) => format!("field:{}.{field}", table.as_str()),
            Self::Grade(stage) => format!("grade:{stage}"),
            Self::Reason(stage) => format!("reason:{stage}"),
            Self::GradeOf(year) => format!("grade-of:{}", year.western()),
            Self::Baseline => "baseline".to_owned(),
            Self::BaselineWhen => "baseline-when".to_owned(),
            Self::TargetOf(year) => format!("target-of:{}", year.western()),
            Self::ActualOf(year) => format!("actual-of:{}", year.western()),
        }
    }

    /// Reads a name; nothing for one this version does not know.
    pub fn from_name(name: &str) -> Option<Self> {
        let year = |text: &str| text.parse().ok().and_then(FiscalYear::new);
        Some(match name.split_once(':').unwrap_or((name, "")) {
            ("-", "") => Self::Nothing,
            ("number", "") => Self::Number,
            ("title", "") => Self::Title,
            ("part", "") => Self::Part,
            ("cross-listed", "") => Self::CrossListed,
            ("year", "") => Self::Year,
            ("baseline", "") => Self::Baseline,
            ("baseline-when", "") => Self::BaselineWhen,
            ("level-title", id) => Self::LevelTitle(Id::new(id)?),
            ("level-number", id) => Self::LevelNumber(Id::new(id)?),
            ("grade", id) => Self::Grade(Id::new(id)?),
            ("reason", id) => Self::Reason(Id::new(id)?),
            ("grade-of", text) => Self::GradeOf(year(text)?),
            ("target-of", text) => Self::TargetOf(year(text)?),
            ("actual-of", text) => Self::ActualOf(year(text)?),
            ("field", text) => {
                let (table, field) = text.split_once('.')?;
                let table = TableName::from_name(table)?;
                let mut known = every_field();
                let (table, field) = known.find(|known| *known == (table, field))?;
                Self::Field(table, field)
            }
            _ => return None,
        })
    }

    /// Whether the column holds headings: words that are printed once and hold for the rows below.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self, Self::LevelTitle(_) | Self::LevelNumber(_))
    }

    /// Whether the column says which initiative the row is about.
    pub(super) fn is_subject(&self) -> bool {
        matches!(self, Self::Number | Self::Title | Self::Part)
    }

    /// Whether the column only says where in the plan the row belongs.
    pub(super) fn is_place(&self) -> bool {
        self.is_heading() || self.is_subject()
    }

    /// What a table of that kind is of little use without.
    pub(super) fn is_core(&self, kind: IntakeKind) -> bool {
        match self {
            Self::Field(_, field) => match kind {
                IntakeKind::Outline => *field == "sections",
                IntakeKind::Sheets => matches!(*field, "activity" | "outcome" | "policy"),
                IntakeKind::Indicators | IntakeKind::Sections => *field == "name",
                IntakeKind::Opinions | IntakeKind::Issues => *field == "text",
                IntakeKind::Ratings => false,
            },
            Self::LevelTitle(_) => kind == IntakeKind::Outline,
            Self::Title | Self::GradeOf(_) | Self::TargetOf(_) | Self::Baseline => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_remembered_is_read_back() {
        let year = FiscalYear::new(2023).unwrap();
        let fields = every_field().map(|(table, field)| Target::Field(table, field));
        let others = [
            Target::Nothing,
            Target::LevelTitle(Id::new("l.1").unwrap()),
            Target::LevelNumber(Id::new("l1").unwrap()),
            Target::Number,
            Target::Title,
            Target::Part,
            Target::CrossListed,
            Target::Year,
            Target::Grade(Id::new("s1").unwrap()),
            Target::Reason(Id::new("s1").unwrap()),
            Target::GradeOf(year),
            Target::Baseline,
            Target::BaselineWhen,
            Target::TargetOf(year),
            Target::ActualOf(year),
        ];
        for target in fields.chain(others) {
            assert_eq!(Target::from_name(&target.name()), Some(target));
        }
        for unknown in [
            "",
            "field:sheets.unheard",
            "target-of:x",
            "level-title:",
            "titles",
        ] {
            assert_eq!(Target::from_name(unknown), None, "{unknown}");
        }
    }
}
