//! A table of the page as plain cells, and how it is written for other programs.

use std::fmt::Write as _;

use super::block::tab_separated;

/// Which record and which of its fields a cell shows, as the table that is pasted into names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
}

/// What a head is the head of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadOf {
    /// A column.
    Column,
    /// A row.
    Row,
    /// Several columns.
    Columns,
    /// The rows below it.
    Rows,
}

impl HeadOf {
    /// Reads the `scope` of a head in a document.
    pub fn of_scope(scope: &str) -> Self {
        match scope {
            "row" => Self::Row,
            "colgroup" => Self::Columns,
            "rowgroup" => Self::Rows,
            _ => Self::Column,
        }
    }

    fn scope(self) -> &'static str {
        match self {
            Self::Column => "col",
            Self::Row => "row",
            Self::Columns => "colgroup",
            Self::Rows => "rowgroup",
        }
    }
}

/// A cell: what can be read in it and nothing of how it looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlainCell {
    /// The text; of a control, its value.
    pub text: String,
    /// What it is the head of; none for a cell with content.
    pub head: Option<HeadOf>,
    /// How many columns it takes, at least 1.
    pub columns: usize,
    /// How many rows it takes, at least 1.
    pub rows: usize,
    /// Whether it is only for the screen, such as a cell of buttons or a picture.
    pub is_left_out: bool,
    /// Where what is pasted into it goes; none for a cell that is only read.
    pub address: Option<Address>,
}

/// A table as it stands on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopiedTable {
    /// What is written above it; empty for nothing.
    pub caption: String,
    /// How many of the rows are heads.
    pub head_rows: usize,
    /// Its cells, row by row, each where it begins.
    pub rows: Vec<Vec<PlainCell>>,
}

/// One place of the table with its spans resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// The row the cell begins in, and its place among the cells that begin there.
    pub(super) cell: (usize, usize),
    /// Whether the cell begins here; the other places of a span are empty.
    pub(super) begins: bool,
}

impl CopiedTable {
    /// The table without the columns that are only for the screen.
    #[must_use]
    pub fn without_screen_columns(mut self) -> Self {
        let slots = self.slots();
        let width = slots.iter().map(Vec::len).max().unwrap_or(0);
        let is_dropped: Vec<bool> = (0..width)
            .map(|column| {
                let cells = slots.iter().filter_map(|row| row.get(column).copied());
                let cells = cells.flatten().map(|slot| self.cell(slot.cell));
                let mut alone = cells.filter(|cell| cell.columns == 1).peekable();
                alone.peek().is_some()
                    && alone.clone().any(|cell| cell.is_left_out)
                    && alone.all(|cell| {
                        cell.is_left_out || (cell.text.is_empty() && cell.address.is_none())
                    })
            })
            .collect();
        for (row, slots) in slots.iter().enumerate() {
            for (column, slot) in slots.iter().enumerate() {
                if let Some(slot) = slot
                    && slot.cell.0 == row
                    && is_dropped[column]
                {
                    self.rows[row][slot.cell.1].columns -= 1;
                }
            }
        }
        for row in &mut self.rows {
            row.retain(|cell| cell.columns > 0);
        }
        self
    }

    pub(super) fn cell(&self, (row, place): (usize, usize)) -> &PlainCell {
        &self.rows[row][place]
    }

    /// What stands where, row by row, with spans resolved; nothing where the table has a gap.
    pub(super) fn slots(&self) -> Vec<Vec<Option<Slot>>> {
        let mut slots: Vec<Vec<Option<Slot>>> = vec![Vec::new(); self.rows.len()];
        for (row, cells) in self.rows.iter().enumerate() {
            let mut column = 0;
            for (place, cell) in cells.iter().enumerate() {
                while slots[row].get(column).is_some_and(Option::is_some) {
                    column += 1;
                }
                let last = (row + cell.rows.max(1)).min(slots.len());
                for (down, taken) in slots[row..last].iter_mut().enumerate() {
                    for right in 0..cell.columns {
                        let at = column + right;
                        if taken.len() <= at {
                            taken.resize(at + 1, None);
                        }
                        taken[at] = Some(Slot {
                            cell: (row, place),
                            begins: down == 0 && right == 0,
                        });
                    }
                }
                column += cell.columns;
            }
        }
        slots
    }

    /// The texts row by row, for programs that take no tables; the other places of a span are
    /// empty.
    pub fn to_text(&self) -> String {
        let slots = self.slots();
        let width = slots.iter().map(Vec::len).max().unwrap_or(0);
        let rows = slots.iter().map(|row| {
            let text = |column: usize| match row.get(column).copied().flatten() {
                Some(slot) if slot.begins => self.cell(slot.cell).text.as_str(),
                _ => "",
            };
            (0..width).map(text).collect()
        });
        tab_separated(rows)
    }

    /// The table as HTML: heads, spans and texts, no classes and no scripts.
    pub fn to_html(&self) -> String {
        let mut html = "<table border=\"1\">".to_owned();
        if !self.caption.is_empty() {
            html.push_str("<caption>");
            push_text(&mut html, &self.caption);
            html.push_str("</caption>");
        }
        let (heads, body) = self.rows.split_at(self.head_rows.min(self.rows.len()));
        for (name, rows) in [("thead", heads), ("tbody", body)] {
            if rows.is_empty() {
                continue;
            }
            // Writing into a text cannot fail.
            let _ = write!(html, "<{name}>");
            for row in rows {
                html.push_str("<tr>");
                for cell in row {
                    push_cell(&mut html, cell);
                }
                html.push_str("</tr>");
            }
            let _ = write!(html, "</{name}>");
        }
        html.push_str("</table>");
        html
    }
}

fn push_cell(html: &mut String, cell: &PlainCell) {
    let tag = if cell.head.is_some() { "th" } else { "td" };
    let _ = write!(html, "<{tag}");
    if let Some(head) = cell.head {
        let _ = write!(html, " scope=\"{}\"", head.scope());
    }
    for (name, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if span > 1 {
            let _ = write!(html, " {name}=\"{span}\"");
        }
    }
    if would_be_read_otherwise(&cell.text) {
        html.push_str(" style=\"mso-number-format:'\\@'\"");
    }
    html.push('>');
    push_text(html, &cell.text);
    let _ = write!(html, "</{tag}>");
}

/// Whether Excel would make something else of the text when it is pasted: a formula of =A1 or -x, a
/// date of 1-2, a negative number of (1), half-width digits of full-width ones. Such cells are
/// marked as text, which other programs pass over.
fn would_be_read_otherwise(text: &str) -> bool {
    let is_plain_number = {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = digits.split('.').next().unwrap_or_default();
        digits.split('.').count() <= 2
            && digits
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
            && digits.ends_with(|letter: char| letter.is_ascii_digit())
            && (whole == "0" || !whole.starts_with('0'))
            && digits.len() <= 15
    };
    let begins = |letter: char| {
        letter.is_ascii_digit()
            || "=+-@(.,'$¥\\＝＋－＠（￥".contains(letter)
            || ('０'..='９').contains(&letter)
    };
    !is_plain_number && text.trim_start().starts_with(begins)
}

fn push_text(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // A bare line break would be one more row in Excel.
            '\n' => html.push_str("<br style=\"mso-data-placement:same-cell\">"),
            '\r' => {}
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clipboard::Block;
    use proptest::prelude::*;

    fn cell(text: &str) -> PlainCell {
        PlainCell {
            text: text.to_owned(),
            columns: 1,
            rows: 1,
            ..PlainCell::default()
        }
    }

    fn head(text: &str, head: HeadOf) -> PlainCell {
        PlainCell {
            head: Some(head),
            ..cell(text)
        }
    }

    fn wide(cell: PlainCell, columns: usize, rows: usize) -> PlainCell {
        PlainCell {
            columns,
            rows,
            ..cell
        }
    }

    fn buttons() -> PlainCell {
        PlainCell {
            is_left_out: true,
            ..cell("")
        }
    }

    #[test]
    fn a_table_is_written_with_heads_and_spans_and_nothing_else() {
        let table = CopiedTable {
            caption: "目標ごと & <全体>".to_owned(),
            head_rows: 1,
            rows: vec![
                vec![
                    head("取組", HeadOf::Column),
                    head("R5", HeadOf::Column),
                    head("R6", HeadOf::Column),
                ],
                vec![wide(head("１　基盤", HeadOf::Rows), 3, 1)],
                vec![
                    wide(head("(1)", HeadOf::Row), 1, 2),
                    cell("A"),
                    cell("\"B\"\n二行"),
                ],
                vec![cell("12"), cell("=1+1")],
            ],
        };
        assert_eq!(
            table.to_html(),
            "<table border=\"1\"><caption>目標ごと &amp; &lt;全体&gt;</caption>\
             <thead><tr><th scope=\"col\">取組</th><th scope=\"col\">R5</th><th scope=\"col\">R6</th></tr></thead>\
             <tbody><tr><th scope=\"rowgroup\" colspan=\"3\" style=\"mso-number-format:'\\@'\">１　基盤</th></tr>\
             <tr><th scope=\"row\" rowspan=\"2\" style=\"mso-number-format:'\\@'\">(1)</th><td>A</td>\
             <td>&quot;B&quot;<br style=\"mso-data-placement:same-cell\">二行</td></tr>\
             <tr><td>12</td><td style=\"mso-number-format:'\\@'\">=1+1</td></tr></tbody></table>"
        );
        assert_eq!(
            table.to_text(),
            "取組\tR5\tR6\r\n１　基盤\t\t\r\n(1)\tA\t\"\"\"B\"\"\n二行\"\r\n\t12\t=1+1\r\n"
        );
    }

    #[test]
    fn what_is_only_for_the_screen_is_left_out() {
        let table = CopiedTable {
            rows: vec![
                vec![
                    head("名称", HeadOf::Column),
                    head("", HeadOf::Column),
                    head("色", HeadOf::Column),
                ],
                vec![wide(cell("全体"), 3, 1)],
                vec![cell("総務係"), buttons(), cell("")],
            ],
            head_rows: 1,
            ..CopiedTable::default()
        };
        let text = table.without_screen_columns().to_text();
        assert_eq!(text, "名称\t色\r\n全体\t\r\n総務係\t\r\n");
    }

    #[test]
    fn what_excel_would_make_something_else_of_is_marked_as_text() {
        for text in [
            "1-2", "(1)", "=A1", "-x", "007", "5/12", "１", "1,000件", "1.2.3", "＝1", "66人",
        ] {
            assert!(would_be_read_otherwise(text), "{text}");
        }
        for text in ["12", "-3", "0", "0.5", "70.1", "達成", "A", ""] {
            assert!(!would_be_read_otherwise(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_text_reads_back_as_the_cells(
            rows in prop::collection::vec(prop::collection::vec("[\"\t\n a亜<&]{0,4}", 3), 1..5),
        ) {
            let table = CopiedTable {
                rows: rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect(),
                ..CopiedTable::default()
            };
            let block = Block::read(&table.to_text()).unwrap();
            prop_assert_eq!(block.rows(), rows);
        }

        #[test]
        fn no_text_becomes_markup(text in "[<>&\"'a\n=]{0,8}") {
            let table = CopiedTable { rows: vec![vec![cell(&text)]], ..CopiedTable::default() };
            let html = table.to_html();
            let inside = html.split_once("<td").unwrap().1.split_once('>').unwrap().1;
            let inside = inside.split_once("</td>").unwrap().0;
            let without_breaks = inside.replace("<br style=\"mso-data-placement:same-cell\">", "\n");
            prop_assert!(!without_breaks.contains(['<', '>', '"']));
            let back = without_breaks.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            prop_assert_eq!(back, text);
        }
    }
}
