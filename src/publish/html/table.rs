//! Tables of the public page: real ones, with heads that say what they are the head of.

use super::Page;
use crate::paper::{Align, Cell, Choice, Content, Look, Row, RowKind, Table, TableKind};
use crate::publish::places::{Placed, placed};
use crate::report::grade::GradeLook;
use crate::wording::publish as words;

/// A table no wider than that fits the smallest screen.
const NARROW: usize = 3;

/// The columns and rows in which a cell begins, by what was there before: a table must have no
/// others.
struct Lines {
    /// For every column, how many of those before it are left.
    columns: Vec<usize>,
}

impl Lines {
    fn of(table: &Table) -> Self {
        let mut begins = vec![false; table.columns.len()];
        for cell in placed(&table.head).iter().chain(&placed(&table.body)) {
            let end = cell.column + cell.columns;
            if begins.len() < end {
                begins.resize(end, false);
            }
            begins[cell.column] = true;
        }
        let mut left = 0;
        let mut columns = vec![0];
        for begins in begins {
            left += usize::from(begins);
            columns.push(left);
        }
        Self { columns }
    }

    fn count(&self) -> usize {
        self.columns.last().copied().unwrap_or(0)
    }

    fn span(&self, cell: &Placed<'_>) -> usize {
        self.columns[cell.column + cell.columns] - self.columns[cell.column]
    }

    /// The widths of the columns that are left, in hundredths.
    fn widths(&self, table: &Table) -> Vec<u32> {
        let mut widths = vec![0; self.count()];
        let mut last = 0;
        for (index, width) in table.thousandths().into_iter().enumerate() {
            let begins = self.columns[index + 1] > self.columns[index];
            if begins {
                last = self.columns[index];
            }
            if let Some(wide) = widths.get_mut(last) {
                *wide += width;
            }
        }
        widths
            .into_iter()
            .map(|width| ((width + 5) / 10).max(1))
            .collect()
    }
}

impl Page {
    /// A table; one that may be wider than the screen can be moved sideways, by keyboard too.
    pub(super) fn table(&mut self, table: &Table) {
        let lines = Lines::of(table);
        if lines.count() == 0 {
            return;
        }
        let is_wide = lines.count() > NARROW;
        if is_wide {
            let label = if table.caption.is_empty() {
                words::TABLE
            } else {
                table.caption.as_str()
            };
            self.out.open(
                "div",
                &[
                    ("class", "scroll"),
                    ("role", "group"),
                    ("tabindex", "0"),
                    ("aria-label", label),
                ],
            );
            self.out.line();
        }
        let class = match (table.kind, lines.count()) {
            (TableKind::Form, 0..=NARROW) => "boxes",
            (TableKind::Form, 4..=8) => "boxes wide",
            (TableKind::Form, _) => "boxes wider",
            (TableKind::Data, 0..=NARROW) => "data",
            (TableKind::Data, 4..=8) => "data wide",
            (TableKind::Data, _) => "data wider",
        };
        self.out.open("table", &[("class", class)]);
        self.out.line();
        if !table.caption.is_empty() {
            let shown: &[_] = if table.shows_caption {
                &[]
            } else {
                &[("class", "unseen")]
            };
            self.out.element("caption", shown, &table.caption);
            self.out.line();
        }
        self.columns(&lines.widths(table));
        self.rows("thead", &table.head, &lines, true);
        for body in bodies(&table.body) {
            self.rows("tbody", body, &lines, false);
        }
        self.out.markup("</table>\n");
        if is_wide {
            self.out.markup("</div>\n");
        }
    }

    fn columns(&mut self, widths: &[u32]) {
        self.out.open("colgroup", &[]);
        for width in widths {
            self.widths.insert(*width);
            self.out.open("col", &[("class", &format!("w{width}"))]);
        }
        self.out.close("colgroup");
        self.out.line();
    }

    fn rows(&mut self, group: &'static str, rows: &[Row], lines: &Lines, is_head: bool) {
        let cells = placed(rows);
        if cells.is_empty() {
            return;
        }
        let begins = |row: usize| cells.iter().any(|cell| cell.row == row);
        let kept: Vec<bool> = (0..rows.len()).map(begins).collect();
        self.out.open(group, &[]);
        self.out.line();
        for (index, row) in rows.iter().enumerate().filter(|(index, _)| kept[*index]) {
            match row.kind {
                RowKind::Plain => self.out.open("tr", &[]),
                RowKind::Total => self.out.open("tr", &[("class", "total")]),
                RowKind::Group { depth } => {
                    let class = GROUPS[usize::from(depth).min(GROUPS.len() - 1)];
                    self.out.open("tr", &[("class", class)]);
                }
            }
            let mut filled = 0;
            for cell in cells.iter().filter(|cell| cell.row == index) {
                let height = kept[index..index + cell.rows]
                    .iter()
                    .filter(|kept| **kept)
                    .count();
                let is_group = matches!(row.kind, RowKind::Group { .. }) && index == 0;
                self.cell(cell.cell, (lines.span(cell), height), is_head, is_group);
                filled = filled.max(lines.columns[cell.column + cell.columns]);
            }
            let covers = |cell: &&Placed<'_>| cell.row < index && index < cell.row + cell.rows;
            let covered = cells.iter().filter(covers);
            let covered = covered
                .map(|cell| lines.columns[cell.column + cell.columns])
                .max();
            for _ in filled.max(covered.unwrap_or(0))..lines.count() {
                self.out.element("td", &[], "");
            }
            self.out.markup("</tr>\n");
        }
        self.out.close(group);
        self.out.line();
    }

    fn cell(
        &mut self,
        cell: &Cell,
        (columns, rows): (usize, usize),
        is_head: bool,
        is_group: bool,
    ) {
        let is_empty = cell.content == Content::Nothing;
        let (name, scope) = match cell.look {
            _ if is_empty => ("td", ""),
            Look::ColumnHead => ("th", "col"),
            Look::RowHead if is_head => ("th", "col"),
            Look::RowHead if is_group && columns > 1 => ("th", "rowgroup"),
            Look::RowHead => ("th", "row"),
            _ => ("td", ""),
        };
        let align = match cell.align {
            Align::Left => "",
            Align::Centre => "centre",
            Align::Right => "right",
        };
        let look = match cell.look {
            Look::Bar => "bar-cell",
            Look::Gap => "gap",
            Look::Title => "title",
            Look::ColumnHead | Look::RowHead if is_empty => "head-cell",
            Look::Plain | Look::ColumnHead | Look::RowHead => "",
        };
        let class = [align, look].join(" ");
        let (columns_text, rows_text) = (columns.to_string(), rows.to_string());
        let mut attributes = Vec::new();
        let mut add = |is_there: bool, name: &'static str, value: &str| {
            if is_there {
                attributes.push((name, value.to_owned()));
            }
        };
        add(!class.trim().is_empty(), "class", class.trim());
        add(columns > 1, "colspan", &columns_text);
        add(rows > 1, "rowspan", &rows_text);
        add(!scope.is_empty(), "scope", scope);
        let attributes: Vec<_> = attributes
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        self.out.open(name, &attributes);
        if cell.look == Look::Bar {
            self.spoken(words::BAR_SPOKEN);
        }
        self.content(&cell.content, cell.look);
        self.out.close(name);
    }

    fn content(&mut self, content: &Content, look: Look) {
        match content {
            Content::Nothing if look == Look::Bar => self.out.text(words::BAR),
            Content::Nothing => {}
            Content::Text(text) => self.out.text(text),
            Content::Number { printed, .. } => self.out.text(printed),
            Content::Grade { grade, change } => {
                self.grade(grade);
                let arrow = words::arrow(*change);
                if !arrow.is_empty() {
                    self.out.element(
                        "span",
                        &[("class", "arrow"), ("aria-hidden", "true")],
                        arrow,
                    );
                    self.spoken(words::change(*change));
                }
            }
            Content::Choices { of, choices } => {
                if !of.is_empty() {
                    self.out.element("p", &[("class", "of")], of);
                }
                self.choices(choices);
            }
            Content::PageOf { to, otherwise } => self.way(to, otherwise),
        }
    }

    /// The symbol, and its word for whoever hears it.
    fn grade(&mut self, grade: &GradeLook) {
        self.out
            .element("span", &[("class", "grade")], &grade.symbol);
        if !grade.label.is_empty() && grade.label != grade.symbol {
            self.spoken(&words::grade_label(&grade.label));
        }
    }

    fn choices(&mut self, choices: &[Choice]) {
        self.out.markup("<ul class=\"choices\">");
        for choice in choices {
            let (class, mark) = if choice.is_chosen {
                ("chosen", words::CHOSEN)
            } else {
                ("open", words::NOT_CHOSEN)
            };
            self.out.open("li", &[("class", class)]);
            self.out.element("span", &[("aria-hidden", "true")], mark);
            self.out.text(" ");
            let label = (choice.label != choice.symbol).then_some(choice.label.as_str());
            let parts = [Some(choice.symbol.as_str()), label];
            let parts: Vec<&str> = parts
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect();
            self.out.text(&parts.join(" "));
            if choice.is_chosen {
                self.spoken(words::CHOSEN_SPOKEN);
            }
            self.out.close("li");
        }
        self.out.markup("</ul>");
    }

    /// Words that are heard and not seen.
    fn spoken(&mut self, text: &str) {
        self.out.element("span", &[("class", "unseen")], text);
    }
}

/// Rows of headings, by how deep they stand.
const GROUPS: [&str; 4] = ["group", "group group-1", "group group-2", "group group-3"];

/// The rows in parts that begin with a heading, as far as no cell reaches from one into another.
fn bodies(rows: &[Row]) -> Vec<&[Row]> {
    let reach: Vec<usize> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let heights = row.cells.iter().map(|cell| usize::from(cell.rows.max(1)));
            index + heights.max().unwrap_or(1)
        })
        .collect();
    let mut bodies = Vec::new();
    let (mut from, mut reached) = (0, 0);
    for (index, row) in rows.iter().enumerate() {
        let is_heading = matches!(row.kind, RowKind::Group { .. });
        if is_heading && index > from && reached <= index {
            bodies.push(&rows[from..index]);
            from = index;
        }
        reached = reached.max(reach[index]);
    }
    bodies.push(&rows[from..]);
    bodies
}
