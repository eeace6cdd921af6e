//! A block of cells as text: cells parted by tabs, rows by line breaks, as spreadsheets put it on
//! the clipboard.

/// The most cells one block can have. A whole column of a spreadsheet has a million.
pub const MOST_CELLS: usize = 20_000;

/// A block has more than [`MOST_CELLS`] cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

/// A block of cells, row by row. Rows may differ in length; there is always one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    rows: Vec<Vec<String>>,
}

impl Block {
    /// Reads a block. A cell in double quotes may hold tabs, line breaks and doubled quotes; a
    /// quotation mark that nothing closes stands for itself. Line breaks inside cells become `\n`.
    /// The line break spreadsheets put after the last row begins no row of its own.
    ///
    /// # Errors
    /// [`TooLarge`]; empty rows at the end of a block that is too large do not count.
    pub fn read(text: &str) -> Result<Self, TooLarge> {
        let is_long = text.matches('\n').nth(MOST_CELLS).is_some();
        let text = if is_long {
            text.trim_end_matches(['\t', '\r', '\n'])
        } else {
            let without_break = text.strip_suffix('\n').unwrap_or(text);
            without_break.strip_suffix('\r').unwrap_or(without_break)
        };
        let mut rows = Vec::new();
        let mut row = Vec::new();
        let mut rest = text;
        for _ in 0..MOST_CELLS {
            let (cell, after) = first_cell(rest);
            row.push(cell);
            let mut letters = after.chars();
            let separator = letters.next();
            rest = letters.as_str();
            match separator {
                Some('\t') => {}
                Some(separator) => {
                    if separator == '\r' {
                        rest = rest.strip_prefix('\n').unwrap_or(rest);
                    }
                    rows.push(std::mem::take(&mut row));
                }
                None => {
                    rows.push(row);
                    return Ok(Self { rows });
                }
            }
        }
        Err(TooLarge)
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The text of a block that is one cell.
    pub fn single(&self) -> Option<&str> {
        match self.rows.as_slice() {
            [row] => match row.as_slice() {
                [cell] => Some(cell),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a text that is being pasted is to fill cells, and not to be written where the caret
    /// stands. `is_table` says that it was copied as a table, nothing that it comes as text alone;
    /// `takes_lines`, that the control with the focus is a box of several lines, into which people
    /// paste paragraphs.
    pub fn fills_cells(&self, is_table: Option<bool>, takes_lines: bool) -> bool {
        let has_columns = self.rows.iter().any(|row| row.len() > 1);
        self.single().is_none()
            && match is_table {
                Some(is_table) => is_table || !takes_lines,
                None => has_columns || !takes_lines,
            }
    }
}

/// The first cell of a text, and the text from its separator on.
fn first_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"').and_then(quoted_cell) {
        return quoted;
    }
    let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// The rest of a cell in quotes, if they are closed right before a separator or the end.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(after) = after.strip_prefix('"') {
            cell.push('"');
            rest = after;
        } else if after.is_empty() || after.starts_with(['\t', '\r', '\n']) {
            return Some((cell.replace("\r\n", "\n").replace('\r', "\n"), after));
        } else {
            return None;
        }
    }
}

/// Writes rows of cells as spreadsheets do: cells with tabs, line breaks or quotes stand in double
/// quotes, every row ends with a line break.
pub fn tab_separated<'a>(rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let mut text = String::new();
    for row in rows {
        for (index, cell) in row.into_iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\r', '\n', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        assert_eq!(Block::read(text).unwrap().rows(), rows, "{text:?}");
    }

    #[test]
    fn a_block_is_read_as_spreadsheets_write_it() {
        check("a\tb\r\nc\t\r\n", &[&["a", "b"], &["c", ""]]);
        check("a\tb\nc", &[&["a", "b"], &["c"]]);
        check(
            "\"66人\r\n（31人）\"\t67人\r\n",
            &[&["66人\n（31人）", "67人"]],
        );
        check("\"a\"\"b\"", &[&["a\"b"]]);
        check("", &[&[""]]);
        check("\r\n\r\n", &[&[""], &[""]]);
        check("a\rb", &[&["a"], &["b"]]);
    }

    #[test]
    fn a_quotation_mark_of_the_words_stands_for_itself() {
        check("5\"x", &[&["5\"x"]]);
        check("\"重点\"とは\tb", &[&["\"重点\"とは", "b"]]);
        check("\"開いたまま\r\nb", &[&["\"開いたまま"], &["b"]]);
    }

    #[test]
    fn a_block_is_bounded_but_for_the_empty_end_of_a_whole_column() {
        let column = format!("a\r\nb\r\n{}", "\r\n".repeat(1_048_574));
        check(&column, &[&["a"], &["b"]]);
        assert_eq!(Block::read(&"a\r\n".repeat(1_048_576)), Err(TooLarge));
        assert_eq!(Block::read(&"\t".repeat(MOST_CELLS)), Err(TooLarge));
        let most = Block::read(&"a\tb\r\n".repeat(MOST_CELLS / 2)).unwrap();
        assert_eq!(most.rows().len(), MOST_CELLS / 2);
    }

    #[test]
    fn paragraphs_are_text_and_cells_are_cells() {
        let fills = |text: &str, is_table, takes_lines| {
            let block = Block::read(text).unwrap();
            block.fills_cells(is_table, takes_lines)
        };
        // One cell is written where the caret stands, whatever it came from.
        for is_table in [None, Some(false), Some(true)] {
            assert!(!fills("一つ\r\n", is_table, false));
            assert!(!fills("\"二行の\n一つ\"\r\n", is_table, true));
        }
        // Paragraphs into a box, from a word processor or a plain text.
        assert!(!fills("一段落\n二段落", None, true));
        assert!(!fills("１．\t一段落\n２．\t二段落", Some(false), true));
        // Cells.
        assert!(fills("一\n二", Some(true), true));
        assert!(fills("一\t二", None, true));
        // Where no line break can stand, lines are cells.
        assert!(fills("一\n二", None, false));
        assert!(fills("一\n二", Some(false), false));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[\"\t\r\n a亜]{0,4}|\\PC{0,3}", 1..4), 1..5),
        ) {
            let text = tab_separated(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
            let expected: Vec<Vec<String>> = rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.replace("\r\n", "\n").replace('\r', "\n")).collect())
                .collect();
            let block = Block::read(&text).unwrap();
            prop_assert_eq!(block.rows(), expected);
        }

        #[test]
        fn anything_is_read(text in "[\"\t\r\na]{0,12}") {
            prop_assert!(Block::read(&text).is_ok());
        }
    }
}
