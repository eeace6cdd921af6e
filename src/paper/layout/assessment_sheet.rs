//! A sheet for each item with room to rate it by hand (評価用紙): what the item is, what it was to
//! reach and reached in the year, what its section wrote and how it rated, last year's opinions,
//! then the boxes of every stage after the sections' own.

use crate::paper::{
    Align, Block, Cell, Choice, Content, Leaf, LeafKind, Look, Order, Row, Table, Tone,
};
use crate::plan::scale::Assessor;
use crate::plan::{Plan, YearStyle};
use crate::report::assessment::{BarOfYear, FigureOfYear, figures};
use crate::report::grade::Change;
use crate::report::sheet::{
    GradeChoice, OpinionView, RatingEntry, SheetView, StageForm, opinions_on_plan, sheets,
};
use crate::wording::paper::assessment_sheet as words;
use crate::wording::paper::schedule::UNTITLED;
use crate::wording::{assessment, grid, opinions as opinion_words, reports, sheet as sheet_words};

/// Room for a reason and for an opinion, in lines.
const REASON_LINES: u16 = 3;
const OPINION_LINES: u16 = 4;

/// The sheets of the year, in the order of the outline. An item that is listed again is rated
/// once, where it is at home.
pub(super) fn assessment_sheets(plan: &Plan, order: &Order) -> Vec<Leaf> {
    if plan.stages.is_empty() {
        return Vec::new();
    }
    let last_year = order.year.previous();
    let on_plan = last_year.map_or_else(Vec::new, |year| opinions_on_plan(plan, year));
    let leaf = |view: SheetView| {
        let listing = view.heading.listing?;
        let item = plan.get(view.initiative)?;
        let is_printed = !view.heading.cross_listed && order.items.lets_through(item.id(), item);
        let anchor = format!("assess-{listing}");
        is_printed.then(|| leaf(plan, &view, &on_plan, &anchor))
    };
    let all = sheets(plan, order.year).into_iter();
    all.filter_map(leaf).collect()
}

fn leaf(plan: &Plan, view: &SheetView, on_plan: &[OpinionView], anchor: &str) -> Leaf {
    let style = plan.year_style();
    let mut blocks = vec![Block::Table(head(view, style))];
    let (bars, figures) = figures(view);
    if !figures.is_empty() {
        blocks.push(Block::Table(figures_table(&figures)));
    }
    let texts = texts(view, &bars);
    if !texts.body.is_empty() {
        blocks.push(Block::Table(texts));
    }
    if !view.texts.omitted_because.is_empty() {
        let because = view.texts.omitted_because.as_str();
        blocks.push(Block::text(Tone::Reason, because));
    }
    let (earlier, by_hand) = stages(view);
    if !earlier.is_empty() {
        blocks.push(Block::Table(earlier_table(&earlier)));
    }
    let opinions = opinions(view, on_plan);
    if !opinions.body.is_empty() {
        blocks.push(Block::Table(opinions));
    }
    blocks.push(Block::heading(2, words::BY_HAND));
    blocks.push(Block::text(Tone::Note, words::HOW));
    blocks.push(Block::Table(boxes(&by_hand)));
    let title = title(view);
    Leaf {
        depth: 2,
        blocks,
        ..Leaf::new(LeafKind::Form, anchor, &title)
    }
}

/// The number and the title with that of its part.
fn title(view: &SheetView) -> String {
    let title = match view.heading.title_with_part.trim() {
        "" => UNTITLED,
        title => title,
    };
    grid::heading(&view.heading.number, title)
}

/// The stages that have spoken before, and those that are rated by hand: all that are not the
/// sections' own, or the last where every stage is.
fn stages(view: &SheetView) -> (Vec<&StageForm>, Vec<&StageForm>) {
    let (own, others): (Vec<&StageForm>, Vec<&StageForm>) = view
        .stages
        .iter()
        .partition(|form| form.assessor == Assessor::Section);
    if !others.is_empty() {
        return (own, others);
    }
    match own.split_last() {
        Some((last, before)) => (before.to_vec(), vec![*last]),
        None => (Vec::new(), Vec::new()),
    }
}

/// Where the item stands, who is responsible, and what it is.
fn head(view: &SheetView, style: YearStyle) -> Table {
    let heading = &view.heading;
    let mut table = Table::form(words::HEAD, &[16, 44, 14, 26]);
    table.body.push(Row::new([
        Cell::row_head(reports::YEAR),
        Cell::text(view.year.show(style)),
        Cell::row_head(view.words.section.as_str()),
        Cell::text(heading.section_names.as_str()),
    ]));
    for step in heading.path.iter().filter(|step| step.node.is_some()) {
        let title = grid::heading(&step.number, &step.title);
        table.body.push(wide(&step.level_name, Cell::text(title)));
    }
    let title = Cell::text(title(view)).look(Look::Title);
    table.body.push(wide(&view.words.initiative, title));
    if !heading.overview.is_empty() {
        let overview = Cell::text(heading.overview.as_str());
        table.body.push(wide(&view.words.overview, overview));
    }
    table
}

/// A label with what is said, over the whole width.
fn wide(label: &str, cell: Cell) -> Row {
    Row::new([Cell::row_head(label), cell.over_columns(3)])
}

/// Targets of the year against what was reached.
fn figures_table(figures: &[FigureOfYear]) -> Table {
    let mut table = Table::data(assessment::FIGURES, &[34, 26, 26, 14]);
    table.shows_caption = true;
    table.head.push(Row::new(
        [
            assessment::INDICATOR,
            assessment::TARGET,
            assessment::ACTUAL,
            assessment::ATTAINMENT,
        ]
        .map(Cell::column_head),
    ));
    let row = |figure: &FigureOfYear| {
        let cell = &figure.cell;
        let mut target = vec![cell.target_in_force.clone()];
        if !cell.revised.is_empty() && !cell.target.is_empty() {
            target.push(assessment::revised_from(&cell.target));
        }
        target.retain(|line| !line.is_empty());
        let actual = if cell.actual.is_empty() && cell.not_yet {
            sheet_words::NOT_YET
        } else {
            &cell.actual
        };
        let met = match cell.is_met {
            Some(true) => assessment::MET,
            Some(false) => assessment::NOT_MET,
            None => "",
        };
        let attained = [cell.attainment.as_str(), met];
        let attained: Vec<&str> = attained.into_iter().filter(|it| !it.is_empty()).collect();
        Row::new([
            Cell::row_head(figure.name.as_str()),
            Cell::text(target.join("\n")),
            Cell::text(actual),
            Cell::text(attained.join("\n")),
        ])
    };
    table.body.extend(figures.iter().map(row));
    table
}

/// What was to be done in the year, what was done and what came of it; what further sections
/// wrote stands below. Only what was written: a plan that is only rated asks for no texts.
fn texts(view: &SheetView, bars: &[BarOfYear]) -> Table {
    let mut table = Table::form(assessment::TEXTS, &[20, 80]);
    let mut put = |label: String, text: &str| {
        if !text.trim().is_empty() {
            let row = Row::new([Cell::row_head(label), Cell::text(text)]);
            table.body.push(row);
        }
    };
    let bars = bars.iter().map(|bar| {
        let parts = [bar.action.as_str(), bar.label.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(reports::GAP)
    });
    let bars: Vec<String> = bars.collect();
    put(words::SCHEDULE_OF_YEAR.to_owned(), &bars.join("\n"));
    let (texts, names) = (&view.texts, &view.words);
    put(names.activity.clone(), &texts.activity.text);
    put(names.outcome.clone(), &texts.outcome.text);
    for block in &texts.blocks {
        let label = |field: &str| sheet_words::block_field(&block.section_name, field);
        put(label(&names.activity), &block.activity.text);
        put(label(&names.outcome), &block.outcome.text);
    }
    put(names.policy.clone(), &texts.policy.text);
    put(names.remarks.clone(), &texts.remarks.text);
    table
}

/// What the stages before have said, each criterion and assessor in a row.
fn earlier_table(stages: &[&StageForm]) -> Table {
    let mut table = Table::data(words::EARLIER, &[24, 26, 50]);
    table.shows_caption = true;
    table.head.push(Row::new(
        [words::STAGE, words::GRADE, words::REASON].map(Cell::column_head),
    ));
    for form in stages {
        for entry in &form.entries {
            let grade = match &entry.grade {
                Some(grade) => Cell::of(Content::Grade {
                    grade: grade.clone(),
                    change: Change::Unknown,
                }),
                None if !entry.not_rated_because.is_empty() => {
                    Cell::text(sheet_words::not_rated(&entry.not_rated_because))
                }
                None => Cell::text(assessment::NOT_SAID),
            };
            table.body.push(Row::new([
                Cell::row_head(label(form, entry)),
                grade.align(Align::Centre),
                Cell::text(entry.reason.as_str()),
            ]));
        }
    }
    table
}

/// The stage, with the criterion and the assessor where there are several.
fn label(form: &StageForm, entry: &RatingEntry) -> String {
    let stage = assessment::stage_by(&form.name, &form.assessor_name);
    let parts = [
        stage.as_str(),
        entry.criterion_name.as_str(),
        entry.assessor.as_str(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// Last year's opinions on the item, on what it stands under and on the plan, with what became of
/// them.
fn opinions(view: &SheetView, on_plan: &[OpinionView]) -> Table {
    let mut table = Table::data(assessment::OPINIONS_LAST_YEAR, &[14, 46, 40]);
    table.shows_caption = true;
    table.head.push(Row::new(
        [words::ON, words::OPINIONS, words::ANSWER].map(Cell::column_head),
    ));
    let own = view.opinions_last_year.iter().map(|opinion| {
        let on = if opinion.is_on_node {
            words::ON_NODE
        } else {
            words::ON_ITEM
        };
        (on, opinion)
    });
    let on_plan = on_plan.iter().map(|opinion| (words::ON_PLAN, opinion));
    for (on, opinion) in own.chain(on_plan) {
        let given_by = sheet_words::said_by(&opinion.given_by);
        let given_by = (!opinion.given_by.is_empty()).then_some(given_by.as_str());
        let said: Vec<&str> = std::iter::once(opinion.text.as_str())
            .chain(given_by)
            .collect();
        let answers: Vec<String> = opinion
            .responses
            .iter()
            .map(|answer| {
                let state = opinion_words::state(answer.state);
                let head = opinion_words::answered_by(&answer.section_name, state);
                [head.as_str(), &answer.text].join(reports::GAP)
            })
            .collect();
        let answers = if answers.is_empty() {
            assessment::NO_RESPONSE.to_owned()
        } else {
            answers.join("\n")
        };
        table.body.push(Row::new([
            Cell::row_head(on),
            Cell::text(said.join("\n")),
            Cell::text(answers),
        ]));
    }
    table
}

/// The boxes to tick and to write in: a grade and a reason for every criterion and assessor of
/// each stage, then an opinion. Nothing is chosen, whatever was rated already.
fn boxes(stages: &[&StageForm]) -> Table {
    let mut table = Table::form(words::BY_HAND, &[24, 76]);
    for form in stages {
        for entry in &form.entries {
            let head = Cell::row_head(label(form, entry)).over_rows(2);
            let grades = if entry.own_grades.is_empty() {
                &form.grades
            } else {
                &entry.own_grades
            };
            let mut choices: Vec<Choice> = grades.iter().map(choice).collect();
            choices.push(Choice {
                symbol: String::new(),
                label: words::NOT_RATED.to_owned(),
                is_chosen: false,
            });
            let choices = Content::Choices {
                of: String::new(),
                choices,
            };
            table.body.push(Row::new([head, Cell::of(choices)]));
            // The word stays at the top, with room below it.
            let reason = Cell::text(words::REASON).room(REASON_LINES);
            table.body.push(Row::new([reason]));
        }
    }
    table.body.push(Row::new([
        Cell::row_head(words::OPINION),
        Cell::text("").room(OPINION_LINES),
    ]));
    table
}

fn choice(grade: &GradeChoice) -> Choice {
    let has_own_label = grade.label != grade.symbol;
    Choice {
        symbol: grade.symbol.clone(),
        label: if has_own_label {
            grade.label.clone()
        } else {
            String::new()
        },
        is_chosen: false,
    }
}
