//! The review of the plan (計画の総括): period and extension, how many of which disposition, then
//! field by field the narrative and a table for each item.

use crate::paper::{Block, Cell, Leaf, LeafKind, Row, RowKind, Table, Tone};
use crate::plan::Plan;
use crate::report::review::{
    Counts, Disposition, Field, Item, Period, ReviewReport, ReviewRow, review as report, reviews,
};
use crate::report::sheet::SheetWords;
use crate::wording::paper::review as words;
use crate::wording::review as review_words;

/// The pages, for each review of the plan.
pub(super) fn review(plan: &Plan) -> Vec<Leaf> {
    let initiative = SheetWords::of(plan).initiative.clone();
    let reports = reviews(plan).into_iter();
    let reports = reports.filter_map(|choice| report(plan, choice.id));
    reports.map(|report| leaf(&report, &initiative)).collect()
}

fn leaf(report: &ReviewReport, initiative: &str) -> Leaf {
    let mut blocks = Vec::new();
    if !report.period.first.is_empty() {
        blocks.push(Block::heading(2, review_words::PERIOD));
        blocks.push(Block::Table(period(&report.period)));
    }
    if !report.text.is_empty() {
        blocks.push(Block::heading(2, review_words::TEXT));
        blocks.push(Block::text(Tone::Plain, report.text.as_str()));
    }
    blocks.push(Block::heading(2, review_words::COUNTS));
    blocks.push(Block::text(Tone::Plain, sentence(report)));
    blocks.push(Block::Table(counts(report)));
    blocks.push(Block::text(Tone::Note, legend(report)));
    for field in &report.fields {
        self::field(field, report, initiative, &mut blocks);
    }
    Leaf {
        blocks,
        ..Leaf::new(
            LeafKind::Report,
            &format!("review-{}", report.id),
            &report.title,
        )
    }
}

/// The period as first decided, every extension with its reason, and the period in force.
fn period(period: &Period) -> Table {
    let mut table = Table::data(words::PERIOD_CAPTION, &[14, 46, 40]);
    table.head.push(Row::new([
        Cell::column_head(words::WHICH),
        Cell::column_head(words::DECIDED),
        Cell::column_head(words::REASON),
    ]));
    let row = |head: &str, text: String, reason: &str| {
        Row::new([Cell::row_head(head), Cell::text(text), Cell::text(reason)])
    };
    let first = review_words::first_period(period);
    table.body.push(row(review_words::FIRST_PERIOD, first, ""));
    for extension in &period.extensions {
        let text = review_words::extension(extension);
        let reason = extension.reason.as_str();
        table.body.push(row(review_words::EXTENSION, text, reason));
    }
    if !period.extensions.is_empty() {
        let now = review_words::period_in_force(period);
        table.body.push(row(review_words::PERIOD_IN_FORCE, now, ""));
    }
    table
}

/// The counts over the whole plan in a sentence.
fn sentence(report: &ReviewReport) -> String {
    let counts = &report.counts;
    let [of, not, on, end] = review_words::sentence(counts.rows, report.tree_items);
    let open = match counts.open {
        0 => String::new(),
        open => review_words::still_open(open),
    };
    let (rows, achieved) = (counts.rows, counts.achieved);
    let (not_achieved, extended) = (counts.not_achieved, counts.extended);
    format!("{rows}{of}{achieved}{not}{not_achieved}{on}{extended}{end}{open}")
}

/// The dispositions with what they mean, and what is counted.
fn legend(report: &ReviewReport) -> String {
    let line = |it: &Disposition| words::meaning(&it.symbol, &it.label, &it.definition);
    let mut lines: Vec<String> = report.dispositions.iter().map(line).collect();
    lines.push(words::COUNTED.to_owned());
    lines.join("\n")
}

/// How many rows of each field and item have which disposition.
fn counts(report: &ReviewReport) -> Table {
    let shows_open = report.counts.open > 0;
    let columns = report.dispositions.len() + usize::from(shows_open) + 1;
    let mut widths = vec![36];
    widths.resize(1 + columns, 12);
    let mut table = Table::data(review_words::COUNTS_CAPTION, &widths);
    let mut head = vec![Cell::column_head(review_words::ITEM)];
    let dispositions = report.dispositions.iter();
    head.extend(dispositions.map(|it| Cell::column_head(it.symbol.as_str())));
    head.extend(shows_open.then(|| Cell::column_head(review_words::STILL_OPEN)));
    head.push(Cell::column_head(review_words::ALL));
    table.head.push(Row::new(head));
    let row = |kind: RowKind, name: String, counts: &Counts| {
        let open = shows_open.then_some(counts.open);
        let each = counts.each.iter().copied().chain(open);
        let cells = each.chain([counts.rows]).map(count);
        Row::of(kind, std::iter::once(Cell::row_head(name)).chain(cells))
    };
    for field in &report.fields {
        let name = review_words::item_caption("", &field.number, &field.title);
        let kind = RowKind::Group { depth: 0 };
        table.body.push(row(kind, name, &field.counts));
        for item in field.items.iter().filter(|item| item.node.is_some()) {
            let name = review_words::item_caption("", &item.number, &item.title);
            table.body.push(row(RowKind::Plain, name, &item.counts));
        }
    }
    let total = review_words::WHOLE_PLAN.to_owned();
    table.body.push(row(RowKind::Total, total, &report.counts));
    table
}

fn count(count: usize) -> Cell {
    Cell::count(u32::try_from(count).unwrap_or(u32::MAX))
}

fn field(field: &Field, report: &ReviewReport, initiative: &str, blocks: &mut Vec<Block>) {
    let heading = match field.node {
        Some(_) => review_words::field_heading(&field.level_name, &field.number, &field.title),
        None => field.title.clone(),
    };
    blocks.push(Block::heading(2, heading));
    if !field.narrative.is_empty() {
        blocks.push(Block::text(Tone::Plain, field.narrative.as_str()));
    }
    for item in field.items.iter().filter(|item| !item.rows.is_empty()) {
        blocks.push(Block::Table(self::item(item, report, initiative)));
    }
}

/// The table of an item. A node between the item and its rows is the merged cell before them.
fn item(item: &Item, report: &ReviewReport, initiative: &str) -> Table {
    let named = review_words::item_caption(&item.level_name, &item.number, &item.title);
    let caption = match item.node {
        Some(_) if !named.is_empty() => named,
        _ => review_words::DIRECTLY.to_owned(),
    };
    let has_merged = item.rows.iter().any(|row| row.is_merged);
    let widths: &[u16] = if has_merged {
        &[8, 16, 18, 58]
    } else {
        &[24, 18, 58]
    };
    let mut table = Table::data(caption, widths);
    table.shows_caption = true;
    let columns_of_title = if has_merged { 2 } else { 1 };
    table.head.push(Row::new([
        Cell::column_head(initiative).over_columns(columns_of_title),
        Cell::column_head(review_words::DISPOSITION),
        Cell::column_head(review_words::DONE),
    ]));
    let row = |row: &ReviewRow| {
        let merged = row.merged.as_ref();
        let merged = merged.map(|cell| Cell::row_head(cell.title.as_str()).over_rows(cell.rows));
        let columns = if row.is_merged { 1 } else { columns_of_title };
        let title = if row.listed_title.is_empty() {
            row.title.clone()
        } else {
            let listed = review_words::listed_as(&row.listed_title);
            [row.title.as_str(), &listed].join("\n")
        };
        let cells = [
            Cell::row_head(title).over_columns(columns),
            Cell::text(disposition(row, report)),
            Cell::text(done(row)),
        ];
        Row::new(merged.into_iter().chain(cells))
    };
    table.body.extend(item.rows.iter().map(row));
    table
}

/// The disposition in short and in full; blank where none was decided.
fn disposition(row: &ReviewRow, report: &ReviewReport) -> String {
    let chosen = row
        .disposition
        .and_then(|index| report.dispositions.get(index));
    chosen.map_or_else(String::new, |it| {
        words::in_short_and_full(&it.symbol, &it.label)
    })
}

/// What was done, and below it what was done after the extension.
fn done(row: &ReviewRow) -> String {
    let after = (!row.text_after_extension.is_empty()).then(|| {
        [
            review_words::AFTER_EXTENSION,
            row.text_after_extension.as_str(),
        ]
        .join("\n")
    });
    let text = (!row.text.is_empty()).then(|| row.text.clone());
    let parts: Vec<String> = text.into_iter().chain(after).collect();
    parts.join("\n")
}
