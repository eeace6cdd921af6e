//! From a sheet to the bytes of a table.

use serde::{Deserialize, Serialize};

use super::super::{Sheet, Value, formula};
use super::shift_jis::{self, Loss, REPLACEMENT};
use super::{Delimiter, Encoding};

/// What stands for a line break inside a cell where every record has to be one line: ¶.
pub const LINE_BREAK: &str = "¶";

/// The most losses that are listed.
const MOST_LOSSES: usize = 1_000;

/// How a table is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// How characters become bytes: UTF-8 or `Shift_JIS`. Anything else is written as UTF-8.
    pub encoding: Encoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// What becomes of line breaks inside cells.
    pub line_breaks: LineBreaks,
    /// Whether a character that cannot be written becomes 〓. If not, the table is not written and
    /// the losses are told.
    pub replaces: bool,
}

/// What becomes of line breaks inside cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineBreaks {
    /// They stay, inside quotation marks.
    #[default]
    Kept,
    /// Each becomes [`LINE_BREAK`], so that a record is a line.
    Marked,
}

/// Why a table is not written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unwritable {
    /// The characters that cannot be written, from the top; the first thousand of them.
    pub losses: Vec<Loss>,
    /// How many there are.
    pub count: usize,
}

/// Writes a table: every row of the sheet down to its last, each with as many cells as the widest.
///
/// # Errors
/// Characters that the encoding does not have, unless they may be replaced.
pub fn write(sheet: &Sheet, options: &Options) -> Result<Vec<u8>, Unwritable> {
    let last_cells = sheet.rows.iter().filter_map(|row| row.cells.last());
    let width = last_cells.map(|cell| cell.column).max().unwrap_or(0);
    let mut writer = Writer {
        options,
        text: String::new(),
        losses: Vec::new(),
        count: 0,
    };
    let mut next = 1;
    for row in &sheet.rows {
        for between in next..row.number {
            writer.record(between, width, |_| &Value::Nothing);
        }
        writer.record(row.number, width, |column| row.value(column));
        next = row.number + 1;
    }
    writer.finish()
}

/// A table of texts as UTF-8 with its mark: every cell guarded, line breaks as they are. For what the
/// page writes by itself; nothing can be lost.
pub fn of_texts<const WIDTH: usize>(rows: &[[String; WIDTH]]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                text.push(',');
            }
            field(&formula::guarded(cell), &mut text);
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

struct Writer<'o> {
    options: &'o Options,
    text: String,
    losses: Vec<Loss>,
    count: usize,
}

impl Writer<'_> {
    fn record<'v>(&mut self, row: u32, width: u16, value: impl Fn(u16) -> &'v Value) {
        for column in 1..=width {
            if column > 1 {
                self.text.push(self.options.delimiter.sign());
            }
            self.cell(row, column, value(column));
        }
        // A line with nothing on it is no record to most readers.
        if width == 1 && value(1).is_nothing() {
            self.text.push_str("\"\"");
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, row: u32, column: u16, value: &Value) {
        match value {
            Value::Nothing => {}
            Value::Text(text) | Value::Fault(text) => {
                let text = self.writable(row, column, text);
                field(&formula::guarded(&text), &mut self.text);
            }
            Value::Whole(number) => self.text += &number.to_string(),
            Value::Decimal(number) => self.text += &number.to_string(),
            Value::Flag(flag) => self.text += if *flag { "true" } else { "false" },
            Value::Calculated(value) => self.cell(row, column, value),
        }
    }

    /// The text in characters that can be written. This comes before the guard, because a sign may
    /// become one that needs it.
    fn writable(&mut self, row: u32, column: u16, text: &str) -> String {
        let text = match self.options.line_breaks {
            LineBreaks::Kept => text.to_owned(),
            LineBreaks::Marked => text
                .replace("\r\n", LINE_BREAK)
                .replace(['\r', '\n'], LINE_BREAK),
        };
        if self.options.encoding != Encoding::ShiftJis {
            return text;
        }
        let mut written = String::with_capacity(text.len());
        for character in shift_jis::nearest(&text).chars() {
            if shift_jis::can_write(character) {
                written.push(character);
                continue;
            }
            written.push(REPLACEMENT);
            self.count += 1;
            if self.losses.len() < MOST_LOSSES {
                self.losses.push(Loss {
                    row,
                    column,
                    character,
                });
            }
        }
        written
    }

    fn finish(self) -> Result<Vec<u8>, Unwritable> {
        if self.count > 0 && !self.options.replaces {
            return Err(Unwritable {
                losses: self.losses,
                count: self.count,
            });
        }
        if self.options.encoding == Encoding::ShiftJis {
            return Ok(shift_jis::encode(&self.text));
        }
        let mut bytes = b"\xef\xbb\xbf".to_vec();
        bytes.extend(self.text.into_bytes());
        Ok(bytes)
    }
}

/// Adds a text as one cell: between quotation marks where it holds something that could end it,
/// whatever the delimiter, or has spaces at its ends.
pub fn field(text: &str, to: &mut String) {
    let is_special = |sign: char| matches!(sign, '"' | ',' | ';' | '\t' | '\r' | '\n' | '\u{feff}');
    let has_edge = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if has_edge || text.contains(is_special) {
        to.push('"');
        *to += &text.replace('"', "\"\"");
        to.push('"');
    } else {
        to.push_str(text);
    }
}
