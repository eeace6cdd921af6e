//! Tables, cell by cell.

use super::Edition;
use crate::paper::{Content, Look, Row, RowKind, Table, TableKind};
use crate::publish::places::{Placed, placed};
use crate::wording::publish as words;

impl Edition {
    /// A table: what it shows, then every cell with its heads.
    pub(super) fn table(&mut self, table: &Table) {
        let cells = Cells {
            head: placed(&table.head),
            body: placed(&table.body),
        };
        self.line(0, &[words::TABLE, &table.caption].concat());
        let heads: Vec<String> = cells
            .head
            .iter()
            .map(said)
            .filter(|said| !said.is_empty())
            .collect();
        if table.kind == TableKind::Data && !heads.is_empty() {
            self.line(1, &words::columns(&heads));
        }
        for (index, row) in table.body.iter().enumerate() {
            self.row(table.kind, &cells, index, row);
        }
        self.gap();
    }

    fn row(&mut self, kind: TableKind, cells: &Cells<'_>, index: usize, row: &Row) {
        let begins = |cell: &&Placed<'_>| cell.row == index;
        let own: Vec<&Placed<'_>> = cells.body.iter().filter(begins).collect();
        let covers = |cell: &&Placed<'_>| cell.row <= index && index < cell.row + cell.rows;
        let is_head = |cell: &&Placed<'_>| cell.cell.look == Look::RowHead;
        let heads = cells.body.iter().filter(covers).filter(is_head).map(said);
        let heads: Vec<String> = heads.filter(|said| !said.is_empty()).collect();
        let is_listed = kind == TableKind::Data || matches!(row.kind, RowKind::Group { .. });
        if is_listed && !heads.is_empty() {
            self.line(1, &[words::ROW, &heads.join(words::INDENT)].concat());
        } else if is_listed {
            self.line(1, words::ROW);
        }
        for cell in own {
            let is_head = cell.cell.look == Look::RowHead;
            let text = said(cell);
            if text.is_empty() || (is_listed && is_head) {
                continue;
            }
            if is_head || cell.cell.look == Look::ColumnHead {
                if !cells.is_used(cell) {
                    self.line(1, &text);
                }
                continue;
            }
            let mut heads = if is_listed {
                Vec::new()
            } else {
                cells.row_heads(cell)
            };
            heads.extend(cells.column_heads(cell));
            let line = if heads.is_empty() {
                text
            } else {
                [&heads.join(words::HEAD_GAP), words::HEAD_END, &text].concat()
            };
            self.line(if is_listed { 2 } else { 1 }, &line);
        }
    }
}

/// The cells of a table in their places.
struct Cells<'a> {
    head: Vec<Placed<'a>>,
    body: Vec<Placed<'a>>,
}

impl Cells<'_> {
    /// The heads of a row at the left of a cell: the nearest, and those right before it.
    fn row_heads(&self, cell: &Placed<'_>) -> Vec<String> {
        let is_head = |other: &&Placed<'_>| {
            other.cell.look == Look::RowHead && other.shares_row(cell) && other.column < cell.column
        };
        let mut heads: Vec<&Placed<'_>> = self.body.iter().filter(is_head).collect();
        heads.sort_by_key(|head| std::cmp::Reverse(head.column));
        let mut nearest: Vec<&Placed<'_>> = Vec::new();
        for head in heads {
            let end = head.column + head.columns;
            if nearest.last().is_some_and(|later| end < later.column) {
                break;
            }
            nearest.push(head);
        }
        let said = nearest.into_iter().rev().map(said);
        said.filter(|said| !said.is_empty()).collect()
    }

    /// The heads above a cell: of its first and of its last column, if they differ.
    fn column_heads(&self, cell: &Placed<'_>) -> Option<String> {
        let first = self.heads_over(cell, cell.column);
        let last = self.heads_over(cell, cell.column + cell.columns - 1);
        let join = |heads: Vec<String>| heads.join(words::HEAD_GAP);
        let (first, last) = (join(first), join(last));
        if first == last {
            (!first.is_empty()).then_some(first)
        } else {
            Some([first.as_str(), words::HEAD_SPAN, last.as_str()].concat())
        }
    }

    /// The heads over one column above a cell: those of the table, or the nearest in its body.
    fn heads_over(&self, cell: &Placed<'_>, column: usize) -> Vec<String> {
        let is_over = |other: &&Placed<'_>| {
            let covers = other.column <= column && column < other.column + other.columns;
            covers && other.cell.look == Look::ColumnHead
        };
        let above = self
            .body
            .iter()
            .filter(is_over)
            .filter(|other| other.row < cell.row);
        let mut near: Vec<&Placed<'_>> = above.collect();
        if let Some(last) = near.last().map(|last| last.row + last.rows) {
            // Heads one below the other belong together.
            let mut top = last;
            near.reverse();
            near.retain(|head| {
                let joins = head.row + head.rows >= top;
                top = if joins { head.row } else { 0 };
                joins
            });
            near.reverse();
        } else {
            near = self.head.iter().filter(is_over).collect();
        }
        near.into_iter()
            .map(said)
            .filter(|said| !said.is_empty())
            .collect()
    }

    /// Whether a head in the body stands before some cell that has something to say.
    fn is_used(&self, head: &Placed<'_>) -> bool {
        let mut others = self
            .body
            .iter()
            .filter(|other| !is_label(other) && !said(other).is_empty());
        let text = said(head);
        if head.cell.look == Look::RowHead {
            others.any(|other| other.shares_row(head) && self.row_heads(other).contains(&text))
        } else {
            others.any(|other| {
                other.shares_column(head)
                    && (self.heads_over(other, other.column).contains(&text)
                        || self
                            .heads_over(other, other.column + other.columns - 1)
                            .contains(&text))
            })
        }
    }
}

fn is_label(cell: &Placed<'_>) -> bool {
    matches!(cell.cell.look, Look::RowHead | Look::ColumnHead)
}

/// What a cell says; empty for nothing.
fn said(cell: &Placed<'_>) -> String {
    match &cell.cell.content {
        Content::Nothing if cell.cell.look == Look::Bar => words::BAR_SPOKEN.to_owned(),
        Content::Nothing => String::new(),
        Content::Text(text) => text.clone(),
        Content::Number { printed, .. } => printed.clone(),
        Content::Grade { grade, change } => {
            let label = if grade.label.is_empty() || grade.label == grade.symbol {
                String::new()
            } else {
                words::grade_label(&grade.label)
            };
            [&grade.symbol, label.as_str(), words::change(*change)].concat()
        }
        Content::Choices { of, choices } => {
            let of = std::iter::once(of.clone()).filter(|of| !of.is_empty());
            let parts: Vec<String> = of.chain(choices.iter().map(words::choice)).collect();
            parts.join(words::INDENT)
        }
        Content::PageOf { otherwise, .. } => otherwise.clone(),
    }
}
