//! The yearly summary (総括シート), in the order of the document: the tally by goal, measure and
//! actor, the texts, surveys, programmes evaluated in prose, opinions.

use super::{counts, opinions};
use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Order, Row, Table, Tone};
use crate::plan::scale::Grade;
use crate::plan::{FiscalYear, Plan};
use crate::report::opinions::OpinionRow;
use crate::report::summary::{SurveyBlock, TextRow, YearSummary, summary as report};
use crate::report::tally::{Dimension, Source, TallyQuery, tally};
use crate::report::{Counting, GradeLook};
use crate::wording::paper::reports as words;
use crate::wording::{grid, paper, summary as summary_words, tally as tally_words};

/// The pages; none where nothing is known of the year and nothing was written.
pub(super) fn summary(plan: &Plan, order: &Order) -> Vec<Leaf> {
    let whole = report(plan, order.year);
    let mut blocks = Vec::new();
    texts(&whole, &mut blocks);
    surveys(&whole, &mut blocks);
    programmes(&whole, &mut blocks);
    of_bodies(&whole.opinions, &mut blocks);
    if blocks.is_empty() && !whole.is_counted() {
        return Vec::new();
    }
    let mut all = vec![Block::heading(2, summary_words::COUNTS)];
    figures(plan, &whole, &mut all);
    all.append(&mut blocks);
    vec![Leaf {
        blocks: all,
        ..Leaf::new(LeafKind::Report, "summary", &whole.title)
    }]
}

/// The tally, what its grades mean, and its shares by the outermost level and by year.
fn figures(plan: &Plan, whole: &YearSummary, blocks: &mut Vec<Block>) {
    if !whole.is_counted() {
        blocks.push(Block::text(Tone::Reason, words::NOT_COUNTED));
        return;
    }
    blocks.push(Block::Table(counts::crosstab_table(&whole.table)));
    let legend = legend(plan, whole);
    if !legend.is_empty() {
        blocks.push(Block::text(Tone::Note, legend));
    }
    let mut notes = whole.table.notes(false);
    notes.insert(notes.len().min(1), tally_words::SHARES_OF.to_owned());
    let changed = whole.table.changes_of_items().into_iter();
    notes.extend(changed.map(|(row, change)| words::items_changed(&row, change)));
    blocks.push(Block::text(Tone::Note, notes.join("\n")));

    let count = |dimension| {
        let query = TallyQuery {
            dimension,
            ..TallyQuery::new(whole.year)
        };
        tally(plan, &query)
    };
    let outermost = count(Dimension::Level(1));
    if counts::known(&outermost).next().is_some() {
        let caption = words::shares_by(&outermost.heading);
        blocks.push(Block::Shares(counts::shares(&outermost, caption)));
    }
    let years = count(Dimension::Year);
    if counts::known(&years).count() < 2 {
        return;
    }
    let stage = years.stage.as_ref().map_or("", |(_, name)| name.as_str());
    let counting = match years.query.counting {
        Counting::Listings => grid::EVERY_LISTING,
        Counting::Once => grid::EACH_ONCE,
    };
    let caption = tally_words::caption(tally_words::BY_YEAR, "", stage, counting);
    blocks.push(Block::Table(counts::years_table(&years, caption)));
    let reported = reported_years(plan);
    if !reported.is_empty() {
        blocks.push(Block::text(Tone::Note, reported.join("\n")));
    }
    let caption = paper::SHARES_BY_YEAR.to_owned();
    blocks.push(Block::Shares(counts::shares(&years, caption)));
}

/// The years that are known only as counts.
fn reported_years(plan: &Plan) -> Vec<String> {
    let is_reported = |year: &FiscalYear| {
        let counted = tally(plan, &TallyQuery::new(*year));
        counted.source == Source::Reported
    };
    let style = plan.year_style();
    let years = plan.years().into_iter().filter(is_reported);
    years
        .map(|year| words::reported_year(&year.show(style)))
        .collect()
}

/// The grades of the columns with what they mean, one a line.
fn legend(plan: &Plan, whole: &YearSummary) -> String {
    let columns = whole.table.columns.iter();
    let grades = columns.filter_map(|column| column.grade.as_ref());
    // A symbol alone explains nothing.
    let line = |grade: &GradeLook| {
        let name = grid::grade(&grade.symbol, &grade.label);
        let record = plan.get::<Grade>(grade.id)?;
        let says_more = name != grade.symbol || !record.definition.is_empty();
        says_more.then(|| words::grade_means(&name, &record.definition))
    };
    grades.filter_map(line).collect::<Vec<_>>().join("\n")
}

/// The texts that were written about the plan, the actors and the measures.
fn texts(whole: &YearSummary, blocks: &mut Vec<Block>) {
    let written = || whole.texts.iter().filter(|text| !text.text.is_empty());
    if written().next().is_none() && whole.others.is_empty() {
        return;
    }
    blocks.push(Block::heading(2, summary_words::TEXTS));
    for text in written() {
        if !text.heading.is_empty() {
            blocks.push(Block::heading(3, text.heading.as_str()));
        }
        blocks.push(Block::text(Tone::Plain, text.text.as_str()));
    }
    whole.others.iter().for_each(|row| headed(row, blocks));
}

/// A text under its own heading, or the reason why there is none.
fn headed(row: &TextRow, blocks: &mut Vec<Block>) {
    if !row.heading.is_empty() {
        blocks.push(Block::heading(3, row.heading.as_str()));
    }
    if !row.text.is_empty() {
        blocks.push(Block::text(Tone::Plain, row.text.as_str()));
    }
    if !row.omitted_because.is_empty() {
        blocks.push(Block::text(Tone::Reason, row.omitted_because.as_str()));
    }
}

fn programmes(whole: &YearSummary, blocks: &mut Vec<Block>) {
    for block in &whole.blocks {
        blocks.push(Block::heading(2, block.heading.as_str()));
        block.texts.iter().for_each(|row| headed(row, blocks));
    }
}

fn surveys(whole: &YearSummary, blocks: &mut Vec<Block>) {
    if whole.surveys.is_empty() {
        return;
    }
    blocks.push(Block::heading(2, summary_words::SURVEYS));
    for survey in &whole.surveys {
        let has_own_title = !survey.title.is_empty() && survey.title != summary_words::SURVEYS;
        if has_own_title {
            blocks.push(Block::heading(3, survey.title.as_str()));
        }
        if !survey.omitted_because.is_empty() {
            blocks.push(Block::text(Tone::Reason, survey.omitted_because.as_str()));
        }
        if !survey.lines.is_empty() {
            blocks.push(Block::Table(survey_table(survey)));
        }
    }
}

fn survey_table(survey: &SurveyBlock) -> Table {
    let mut widths = vec![40];
    widths.resize(1 + survey.waves.len(), 12);
    let caption = if survey.title.is_empty() {
        summary_words::SURVEYS
    } else {
        survey.title.as_str()
    };
    let mut table = Table::data(caption, &widths);
    let mut head = vec![Cell::column_head(summary_words::QUESTION)];
    head.extend(
        survey
            .waves
            .iter()
            .map(|wave| Cell::column_head(wave.as_str())),
    );
    table.head.push(Row::new(head));
    for line in &survey.lines {
        let values = line.values.iter();
        let values = values.map(|value| Cell::text(value.as_str()).align(Align::Right));
        let question = Cell::row_head(line.question.as_str());
        table
            .body
            .push(Row::new(std::iter::once(question).chain(values)));
    }
    table
}

/// The opinions by the body that gave them; as points where nothing is answered and each is on the
/// plan as a whole, as the document prints them.
fn of_bodies(all: &[OpinionRow], blocks: &mut Vec<Block>) {
    for (body, rows) in opinions::by_body(all) {
        let heading = summary_words::opinions_of(body);
        blocks.push(Block::heading(2, heading.as_str()));
        let is_bare = |row: &&OpinionRow| row.on.is_empty() && row.responses.is_empty();
        if rows.iter().all(is_bare) {
            let points = rows.iter().map(|row| row.text.clone());
            blocks.push(Block::Points(points.collect()));
        } else {
            blocks.push(Block::Table(opinions::table(heading, &rows, None)));
        }
    }
}
