//! The workbook that looks like the printed form (帳票): a paper as sheets of merged cells.
//!
//! It is for people and for the printer. Whoever counts takes the data: merged cells and colours
//! are in the way of that.

use super::Imprint;
use super::places::{Placed, placed};
use crate::paper::{self, Block, Content, Leaf, LeafKind, Look, Paper, RowKind, Table, TableKind};
use crate::spreadsheet::{
    Across, Area, Book, Cell, Down, Fill, Freeze, Kind, NumberFormat, Orientation, Print,
    Properties, Row, Sheet, Strip, Style, Value,
};
use crate::wording::publish as words;

/// How many columns a sheet is divided into: what tables of different columns have in common.
const GRID: u32 = 48;
/// How wide one of them is, in half-width characters, upright and across.
const WIDTHS: (u16, u16) = (2, 3);
/// How high a line of text is, in points.
const LINE: u32 = 15;
/// A row can be no higher.
const HIGHEST: u32 = 400;

/// The workbook: one sheet for each part, cover and contents left out.
pub fn form_workbook(paper: &Paper, imprint: &Imprint) -> Book {
    let publisher = imprint.publisher_of(paper);
    let mut book = Book {
        properties: Properties {
            title: paper.title.clone(),
            company: publisher.to_owned(),
            author: publisher.to_owned(),
            ..Properties::default()
        },
        ..Book::default()
    };
    let is_part = |leaf: &&Leaf| {
        !matches!(leaf.kind, LeafKind::Cover | LeafKind::Contents) && !leaf.blocks.is_empty()
    };
    for leaf in paper.leaves.iter().filter(is_part) {
        let mut form = Form::new(leaf);
        form.draw(paper, leaf);
        form.sheet.print.header.left.clone_from(&paper.title);
        publisher.clone_into(&mut form.sheet.print.header.right);
        book.push(form.sheet);
    }
    book
}

/// A sheet while it is drawn.
struct Form {
    sheet: Sheet,
    /// The row that is drawn next, counted from 1.
    next: u32,
    /// How wide a column of the grid is, in half-width characters.
    width: u32,
}

impl Form {
    fn new(leaf: &Leaf) -> Self {
        let (orientation, width) = match leaf.orientation {
            paper::Orientation::Portrait => (Orientation::Portrait, WIDTHS.0),
            paper::Orientation::Landscape => (Orientation::Landscape, WIDTHS.1),
        };
        Self {
            sheet: Sheet {
                widths: (0..GRID).map(|_| width).collect(),
                print: Print {
                    orientation,
                    header: Strip::default(),
                    ..Print::default()
                },
                ..Sheet::new(leaf.title.clone())
            },
            next: 1,
            width: u32::from(width),
        }
    }

    fn draw(&mut self, paper: &Paper, leaf: &Leaf) {
        self.line(&leaf.title, Style::title());
        if !paper.notice.is_empty() {
            self.line(&paper.notice, note());
        }
        let mut tables = leaf.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        // Only a sheet with one table has heads that can stay on top of all its pages.
        let only = tables.next().filter(|_| tables.next().is_none());
        for block in &leaf.blocks {
            match block {
                Block::Heading { text, .. } => self.line(
                    text,
                    Style {
                        is_bold: true,
                        ..Style::default()
                    },
                ),
                Block::Text { tone, text } => self.line(
                    text,
                    match tone {
                        paper::Tone::Note | paper::Tone::Notice => note(),
                        paper::Tone::Strong => Style {
                            is_bold: true,
                            is_wrapped: true,
                            ..Style::default()
                        },
                        paper::Tone::Plain | paper::Tone::Reason => Style {
                            is_wrapped: true,
                            ..Style::default()
                        },
                    },
                ),
                Block::Points(points) => {
                    for point in points {
                        self.line(
                            &[words::POINT, point].concat(),
                            Style {
                                is_wrapped: true,
                                ..Style::default()
                            },
                        );
                    }
                }
                Block::Contents(contents) => {
                    for line in &contents.lines {
                        self.line(&line.title, Style::default());
                    }
                }
                Block::Shares(shares) => {
                    self.line(&shares.caption, note());
                    for row in &shares.rows {
                        let counts = shares.parts.iter().zip(&row.counts);
                        let counts: Vec<String> = counts
                            .map(|((name, _), count)| words::count(name, *count))
                            .collect();
                        self.line(&words::bar(&row.label, &counts), note());
                    }
                }
                Block::Table(table) => {
                    self.table(table, only.is_some_and(|only| std::ptr::eq(only, table)));
                }
            }
        }
    }

    /// A line over the whole width.
    fn line(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        let lines = self.lines(text, GRID);
        let cell = Cell::new(1, text).styled(Style {
            is_wrapped: style.is_wrapped || lines > 1,
            ..style
        });
        let large = if style.kind == Kind::Title { 6 } else { 1 };
        self.merge(self.next, self.next, 1, GRID);
        self.row(vec![cell], lines * LINE + large);
    }

    fn table(&mut self, table: &Table, is_only: bool) {
        if table.shows_caption {
            self.line(&table.caption, note());
        }
        let first = self.next;
        self.rows(table, &table.head, true);
        let heads = self.next - first;
        self.rows(table, &table.body, false);
        if is_only && heads > 0 && table.kind == TableKind::Data {
            self.sheet.print.repeated_rows = Some((first, first + heads - 1));
            self.sheet.freeze = Freeze {
                rows: first + heads - 1,
                columns: 0,
            };
        }
        // Room between what stands below one another.
        self.next += 1;
    }

    fn rows(&mut self, table: &Table, rows: &[paper::Row], is_head: bool) {
        let cells = placed(rows);
        let edges = edges(table, &cells);
        let first = self.next;
        for (index, row) in rows.iter().enumerate() {
            let mut height = LINE;
            let mut drawn: Vec<Cell> = Vec::new();
            for cell in cells
                .iter()
                .filter(|cell| cell.row <= index && index < cell.row + cell.rows)
            {
                let (from, to) = (edges[cell.column], edges[cell.column + cell.columns]);
                let style = style(cell, row.kind, is_head);
                if cell.row == index {
                    let lines = self.lines(&said(&cell.cell.content), to - from);
                    let lines = lines.max(u32::from(cell.cell.least_lines));
                    let spread = u32::try_from(cell.rows).unwrap_or(1).max(1);
                    height = height.max(lines.div_ceil(spread) * LINE + 3);
                    let top = first + number(cell.row);
                    self.merge(top, top + number(cell.rows) - 1, from + 1, to);
                }
                // Every cell of what is one has its frame, or the frame would have gaps.
                for column in from..to {
                    let value = if cell.row == index && column == from {
                        value(&cell.cell.content)
                    } else {
                        Value::Nothing
                    };
                    drawn.push(Cell {
                        column: u16::try_from(column + 1).unwrap_or(u16::MAX),
                        value,
                        style,
                    });
                }
            }
            drawn.sort_by_key(|cell| cell.column);
            self.row(drawn, height);
        }
    }

    fn row(&mut self, cells: Vec<Cell>, height: u32) {
        self.sheet.rows.push(Row {
            number: self.next,
            height: u16::try_from(height.min(HIGHEST)).ok(),
            cells,
        });
        self.next += 1;
    }

    fn merge(&mut self, top: u32, bottom: u32, left: u32, right: u32) {
        if top < bottom || left < right {
            let column = |column: u32| u16::try_from(column).unwrap_or(u16::MAX);
            self.sheet
                .merges
                .push(Area::new((top, column(left)), (bottom, column(right))));
        }
    }

    /// How many lines a text takes over so many columns of the grid.
    fn lines(&self, text: &str, columns: u32) -> u32 {
        let room = (columns * self.width).saturating_sub(1).max(2);
        let lines = text.lines().map(|line| {
            let wide = line
                .chars()
                .map(|sign| if sign.is_ascii() { 1 } else { 2 })
                .sum::<u32>();
            wide.div_ceil(room).max(1)
        });
        lines.sum::<u32>().max(1)
    }
}

fn note() -> Style {
    Style {
        kind: Kind::Note,
        is_wrapped: true,
        ..Style::default()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where the columns of a table begin and end on the grid. Each takes a column of it at least.
fn edges(table: &Table, cells: &[Placed<'_>]) -> Vec<u32> {
    let ends = cells.iter().map(|cell| cell.column + cell.columns);
    let count = ends.max().unwrap_or(0).max(table.columns.len());
    let mut widths = table.thousandths();
    widths.resize(count, 0);
    let left = GRID.saturating_sub(number(count));
    let mut edges = vec![0];
    let (mut edge, mut share) = (0, 0);
    for (index, width) in widths.into_iter().enumerate() {
        share += width;
        let wanted = share * left / 1000 + number(index) + 1;
        edge = wanted.max(edge + 1);
        edges.push(edge);
    }
    edges
}

fn style(cell: &Placed<'_>, kind: RowKind, is_head: bool) -> Style {
    let base = match cell.cell.look {
        Look::ColumnHead => Style::heading(),
        Look::RowHead if is_head => Style::heading(),
        Look::RowHead => Style::label(),
        Look::Bar => Style {
            fill: Fill::Label,
            ..Style::framed()
        },
        Look::Title => Style {
            is_bold: true,
            ..Style::framed()
        },
        Look::Plain | Look::Gap => Style::framed(),
    };
    Style {
        across: match cell.cell.align {
            paper::Align::Left if cell.cell.look == Look::ColumnHead => Across::Middle,
            paper::Align::Left => Across::Left,
            paper::Align::Centre => Across::Middle,
            paper::Align::Right => Across::Right,
        },
        down: if cell.rows > 1 {
            Down::Middle
        } else {
            base.down
        },
        is_bold: base.is_bold || kind == RowKind::Total,
        format: NumberFormat::Plain,
        ..base
    }
}

/// A number as a number; everything else as it is printed.
fn value(content: &Content) -> Value {
    match content {
        Content::Number { value, printed } if *printed == value.to_string() => Value::Whole(*value),
        other => Value::from(said(other)),
    }
}

fn said(content: &Content) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Text(text) => text.clone(),
        Content::Number { printed, .. } => printed.clone(),
        Content::Grade { grade, change } => [&grade.symbol, words::arrow(*change)].concat(),
        Content::Choices { of, choices } => {
            let of = std::iter::once(of.clone()).filter(|of| !of.is_empty());
            let choices = choices.iter().map(words::choice);
            of.chain(choices).collect::<Vec<_>>().join(words::INDENT)
        }
        Content::PageOf { otherwise, .. } => otherwise.clone(),
    }
}
