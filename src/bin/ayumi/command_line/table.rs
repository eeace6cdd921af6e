//! Tables as text, aligned where every character is one or two cells wide.

/// How a column is aligned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// The rows of a table, columns aligned, two spaces between them.
pub(crate) fn aligned(align: &[Align], rows: &[Vec<String>]) -> String {
    let cell = |row: &Vec<String>, column: usize| row.get(column).map_or(0, |text| width(text));
    let widths: Vec<usize> = (0..align.len())
        .map(|column| rows.iter().map(|row| cell(row, column)).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for ((cell, align), widest) in row.iter().zip(align).zip(&widths) {
            let padding = " ".repeat(widest.saturating_sub(width(cell)));
            match align {
                Align::Left => line.extend([cell.as_str(), &padding]),
                Align::Right => line.extend([&padding, cell.as_str()]),
            }
            line.push_str("  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// How many cells a text takes.
fn width(text: &str) -> usize {
    text.chars()
        .map(|character| if is_wide(character) { 2 } else { 1 })
        .sum()
}

/// Whether a terminal set to Japanese gives the character two cells: everything East Asian, and
/// the signs and symbols whose width is up to the reader.
fn is_wide(character: char) -> bool {
    matches!(
        character,
        '\u{00b1}' | '\u{00d7}' | '\u{1100}'..='\u{115f}' | '\u{2010}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [["計", "1"], ["ｱA", "10"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(
            aligned(&[Align::Left, Align::Right], &rows),
            "計   1\nｱA  10\n"
        );
    }
}
