//! A block of cells as spreadsheets put it on the clipboard: rows parted by line breaks, cells by
//! tabs.

use std::iter::Peekable;
use std::str::Chars;

/// The cells of a block, row by row.
///
/// A cell with a line break or a tab in it stands in double quotes, with its own quotes doubled. A
/// cell that only begins with a quote is what it says: spreadsheets write no quotes round it.
pub fn cells(block: &str) -> Vec<Vec<String>> {
    let block = block.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut characters = block.trim_end_matches('\n').chars().peekable();
    loop {
        row.push(cell(&mut characters));
        match characters.next() {
            Some('\t') => {}
            Some(_) => rows.push(std::mem::take(&mut row)),
            None => break,
        }
    }
    rows.push(row);
    rows
}

/// Reads one cell; what parts it from the next is left.
fn cell(characters: &mut Peekable<Chars<'_>>) -> String {
    if characters.peek() == Some(&'"') {
        let mut ahead = characters.clone();
        if let Some(quoted) = quoted(&mut ahead) {
            *characters = ahead;
            return quoted;
        }
    }
    let mut text = String::new();
    while let Some(character) = characters.next_if(|next| !matches!(next, '\t' | '\n')) {
        text.push(character);
    }
    text
}

/// Reads a cell in quotes; none if the quotes are part of what it says.
fn quoted(characters: &mut Peekable<Chars<'_>>) -> Option<String> {
    characters.next();
    let mut text = String::new();
    let mut needs_quotes = false;
    loop {
        match characters.next()? {
            '"' if characters.peek() == Some(&'"') => {
                characters.next();
                needs_quotes = true;
                text.push('"');
            }
            '"' => break,
            character => {
                needs_quotes |= matches!(character, '\t' | '\n');
                text.push(character);
            }
        }
    }
    let ends = matches!(characters.peek(), None | Some('\t' | '\n'));
    (needs_quotes && ends).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::cells;
    use proptest::prelude::*;

    #[test]
    fn a_block_is_read_as_spreadsheets_write_it() {
        assert_eq!(cells("a\tb\nc\t\n"), [vec!["a", "b"], vec!["c", ""]]);
        assert_eq!(
            cells("\"66人\n（31人）\"\t67人\r\n"),
            [vec!["66人\n（31人）", "67人"]]
        );
        assert_eq!(cells("\"a\"\"b\""), [vec!["a\"b"]]);
        assert_eq!(cells("5\"x"), [vec!["5\"x"]]);
        assert_eq!(cells(""), [vec![""]]);
    }

    #[test]
    fn quotes_that_belong_to_the_words_stay() {
        assert_eq!(
            cells("\"サロン\"の推進\tA"),
            [vec!["\"サロン\"の推進", "A"]]
        );
        assert_eq!(
            cells("\"開いたまま\tb\nc"),
            [vec!["\"開いたまま", "b"], vec!["c"]]
        );
        assert_eq!(cells("\"\"\tb"), [vec!["\"\"", "b"]]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(rows in proptest::collection::vec(proptest::collection::vec("[a\"\n\tあ]{0,4}", 1..4), 1..4)) {
            let write = |cell: &String| {
                if cell.contains(['\t', '\n']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            };
            // A cell of quotes alone may read as one in quotes.
            let is_clear = |cell: &String| !cell.starts_with('"') || cell.contains(['\t', '\n']);
            prop_assume!(rows.iter().flatten().all(is_clear));
            // Empty rows at the end are not told from a final line break.
            prop_assume!(rows.last().is_some_and(|row| row.len() > 1 || !row[0].is_empty()));
            let block: Vec<String> = rows.iter().map(|row| row.iter().map(write).collect::<Vec<_>>().join("\t")).collect();
            prop_assert_eq!(cells(&block.join("\n")), rows);
        }
    }
}
