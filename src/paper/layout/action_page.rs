//! A page for each item as an action plan prints it: head, schedule of its actions, targets,
//! remarks.

use super::{targets, tracks};
use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Look, Order, Row, Table, Tone};
use crate::plan::Plan;
use crate::plan::listing::{Listing, Outline};
use crate::report::action_page::{ActionPage, action_page};
use crate::wording::paper::schedule as words;
use crate::wording::{grid, initiative};

/// The pages, in the order of the outline. An item that is listed again has one page, at home.
pub(super) fn action_pages(plan: &Plan, order: &Order) -> Vec<Leaf> {
    let listings = Outline::of(plan).listings();
    let is_printed = |listing: &&Listing<'_>| {
        let item = listing.initiative;
        !listing.placement.cross_listed && order.items.lets_through(item.id(), item)
    };
    let leaf = |listing: &Listing<'_>| {
        let page = action_page(plan, listing.initiative.id())?;
        let anchor = format!("action-{}", listing.placement.id());
        Some(leaf(plan, &page, &anchor))
    };
    let printed = listings.iter().filter(is_printed);
    printed.filter_map(leaf).collect()
}

fn leaf(plan: &Plan, page: &ActionPage, anchor: &str) -> Leaf {
    let mut blocks = vec![Block::Table(head(page))];
    if !page.actions.is_empty() || !page.own_tracks.is_empty() {
        blocks.push(Block::Table(actions(page)));
        let notes = page.bar_notes.iter();
        push_notes(
            &notes
                .map(|note| initiative::bar_note(note))
                .collect::<Vec<String>>(),
            &mut blocks,
        );
    }
    blocks.push(Block::Table(targets::table(page)));
    push_notes(&targets::notes(page, plan.year_style()), &mut blocks);
    if !page.remarks.is_empty() {
        let remarks = page.words.remarks.as_str();
        let mut table = Table::form(remarks, &HEAD_AND_TEXT);
        table
            .body
            .push(text_row(remarks, &page.remarks, HEAD_AND_TEXT.len()));
        blocks.push(Block::Table(table));
    }
    let title = grid::heading(&page.number, titled(&page.title));
    Leaf {
        depth: 2,
        blocks,
        ..Leaf::new(LeafKind::Form, anchor, &title)
    }
}

const HEAD_AND_TEXT: [u16; 2] = [14, 86];

fn titled(title: &str) -> &str {
    if title.trim().is_empty() {
        words::UNTITLED
    } else {
        title
    }
}

fn push_notes(notes: &[String], blocks: &mut Vec<Block>) {
    if !notes.is_empty() {
        blocks.push(Block::text(Tone::Note, notes.join("\n")));
    }
}

/// The head: number, sections, funding types, where it stands, title, and the texts that are
/// written.
fn head(page: &ActionPage) -> Table {
    let mut table = Table::form(titled(&page.title), &[14, 10, 12, 30, 10, 24]);
    let columns = table.columns.len();
    table.body.push(Row::new([
        Cell::row_head(initiative::ITEM_NUMBER),
        Cell::text(page.number.as_str())
            .align(Align::Centre)
            .look(Look::Title),
        Cell::row_head(page.words.section.as_str()),
        Cell::text(page.section_names.as_str()),
        Cell::row_head(initiative::FUNDING),
        Cell::text(page.funding_types.join("\n")),
    ]));
    let path = page.path.iter().filter(|step| step.node.is_some());
    let path: Vec<String> = path
        .enumerate()
        .map(|(index, step)| {
            // Only the outermost level is named before its number, as the document does.
            let level = if index == 0 {
                step.level_name.as_str()
            } else {
                ""
            };
            initiative::step(level, &step.number, &step.title)
        })
        .collect();
    if !path.is_empty() {
        let path = Cell::text(path.join("\n")).over_columns(columns);
        table.body.push(Row::new([path]));
    }
    let title = if page.listed_title.is_empty() {
        titled(&page.title).to_owned()
    } else {
        let listed = initiative::listed_as(&page.listed_title);
        [titled(&page.title), &listed].join("\n")
    };
    table.body.push(Row::new([
        Cell::row_head(page.words.initiative.as_str()),
        Cell::text(title)
            .look(Look::Title)
            .over_columns(columns - 1),
    ]));
    let overview: Vec<String> = page.overview.lines().map(str::to_owned).collect();
    let responses = page.responses.iter();
    let responses: Vec<String> = responses
        .map(|response| format!("{}{}", response.mark, response.text))
        .collect();
    let texts = [
        (page.words.overview.as_str(), &overview),
        (initiative::CURRENT_ISSUES, &page.current_issues),
        (initiative::DIRECTION_AND_PURPOSE, &page.direction),
        (initiative::RESPONSES_AND_WORK, &responses),
    ];
    let written = texts.into_iter().filter(|(_, lines)| !lines.is_empty());
    let rows = written.map(|(head, lines)| text_row(head, lines, columns));
    table.body.extend(rows);
    table
}

fn text_row(head: &str, lines: &[String], columns: usize) -> Row {
    let text = Cell::text(lines.join("\n")).over_columns(columns - 1);
    Row::new([Cell::row_head(head), text])
}

/// The actions beside their bars; what is scheduled for the item as a whole comes first.
fn actions(page: &ActionPage) -> Table {
    let years = page.years.len();
    let mut widths = vec![6, 34];
    widths.resize(2 + years, tracks::year_width(years));
    let mut table = Table::data(initiative::ACTIONS, &widths);
    let head = Cell::column_head(initiative::ACTIONS).over_columns(2);
    if years == 0 {
        table.head.push(Row::new([head]));
    } else {
        let schedule = Cell::column_head(page.words.schedule.as_str()).over_columns(years);
        table.head.push(Row::new([head.over_rows(2), schedule]));
        table.head.push(Row::new(tracks::heads(&page.year_heads)));
    }
    if !page.own_tracks.is_empty() {
        let whole = Cell::row_head(initiative::WHOLE).over_columns(2);
        let rows = tracks::rows(vec![whole], &page.own_tracks, years, Vec::new());
        table.body.extend(rows);
    }
    for row in &page.actions {
        let action = &row.action;
        let title = initiative::with_class(&action.title, &action.change_class);
        let goals = [page.goals_of.as_str(), row.goals.as_str()].join(" ");
        let goals = (!row.goals.is_empty()).then(|| goals.trim().to_owned());
        let title: Vec<String> = std::iter::once(title).chain(goals).collect();
        let heads = vec![
            Cell::row_head(action.number.as_str()).align(Align::Centre),
            Cell::text(title.join("\n")),
        ];
        let rows = tracks::rows(heads, &row.tracks, years, Vec::new());
        table.body.extend(rows);
    }
    table
}
