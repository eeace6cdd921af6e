//! From a book to the bytes of a workbook.
//!
//! A text is always a text cell and never a formula, a number is a number. The same book is always
//! the same bytes.

mod heights;
mod looks;
mod printing;
mod unwritable;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula,
    Workbook, Worksheet, XlsxError,
};

use super::super::{
    Area, Book, Cell, ChoiceSource, Choices, DefinedName, LAST_COLUMN, LAST_ROW, Properties, Sheet,
    Style, Value, column_letters,
};
use looks::Looks;
pub use unwritable::Unwritable;

/// The longest text a cell holds, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// Whole numbers from here on have more digits than a spreadsheet keeps.
const TOO_MANY_DIGITS: u64 = 1_000_000_000_000_000;

/// Writes a workbook. `progress` is told how many sheets are done.
///
/// # Errors
/// What a workbook cannot hold, and where it stands.
pub fn write(book: &Book, progress: &mut dyn FnMut(usize)) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let whole = |error: &XlsxError| Unwritable::of("", error);
    workbook.set_properties(&properties(&book.properties));
    workbook
        .set_default_format(&looks::usual(), 24, 72)
        .map_err(|error| whole(&error))?;
    let mut looks = Looks::default();
    for (index, sheet) in book.sheets.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        fill(worksheet, sheet, &mut looks)?;
        progress(index + 1);
    }
    for DefinedName { name, sheet, area } in &book.names {
        workbook
            .define_name(name, &format!("={}", absolute(sheet, *area)))
            .map_err(|error| whole(&error))?;
    }
    workbook.save_to_buffer().map_err(|error| whole(&error))
}

fn properties(properties: &Properties) -> DocProperties {
    let made_at = properties.made_at.trim_end_matches('Z');
    let made_at = ExcelDateTime::parse_from_str(made_at)
        .or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))
        .unwrap_or_default();
    DocProperties::new()
        .set_title(&properties.title)
        .set_subject(&properties.subject)
        .set_author(&properties.author)
        .set_company(&properties.company)
        .set_comment(&properties.comment)
        .set_creation_datetime(&made_at)
}

fn fill(to: &mut Worksheet, sheet: &Sheet, looks: &mut Looks) -> Result<(), Unwritable> {
    let refused = |error: XlsxError| Unwritable::of(&sheet.name, &error);
    to.set_name(&sheet.name).map_err(refused)?;
    to.set_hidden(sheet.is_hidden);
    for (column, width) in (0..).zip(&sheet.widths) {
        if *width > 0 {
            to.set_column_width(column, *width).map_err(refused)?;
        }
    }
    // The cells of an area that is one have one look; what stands in the first is written over it.
    for area in &sheet.merges {
        let look = looks.of(style_at(sheet, area.first_row, area.first_column));
        if !area.is_one_cell() {
            let (first, last) = corners(*area);
            to.merge_range(first.0, first.1, last.0, last.1, "", look)
                .map_err(refused)?;
        }
    }
    for row in &sheet.rows {
        for cell in &row.cells {
            put(to, sheet, row.number, cell, looks)?;
        }
    }
    for (row, height) in heights::of(sheet) {
        to.set_row_height(row - 1, height).map_err(refused)?;
    }
    if sheet.freeze.rows > 0 || sheet.freeze.columns > 0 {
        to.set_freeze_panes(sheet.freeze.rows, sheet.freeze.columns)
            .map_err(refused)?;
    }
    for choices in &sheet.choices {
        offer(to, choices).map_err(refused)?;
    }
    printing::set_up(to, &sheet.print).map_err(refused)
}

fn put(
    to: &mut Worksheet,
    sheet: &Sheet,
    row: u32,
    cell: &Cell,
    looks: &mut Looks,
) -> Result<(), Unwritable> {
    let column = cell.column;
    if !(1..=LAST_ROW).contains(&row) || !(1..=LAST_COLUMN).contains(&column) {
        return Err(Unwritable::TooLarge {
            sheet: sheet.name.clone(),
        });
    }
    let hidden = |area: &Area| {
        area.contains(row, column) && (area.first_row, area.first_column) != (row, column)
    };
    if sheet.merges.iter().any(hidden) {
        return Ok(());
    }
    let look = looks.of(cell.style);
    put_value(to, (row - 1, column - 1), &cell.value, look).map_err(|error| match error {
        XlsxError::MaxStringLengthExceeded => Unwritable::TextTooLong {
            sheet: sheet.name.clone(),
            row,
            column,
        },
        error => Unwritable::of(&sheet.name, &error),
    })
}

fn put_value(
    to: &mut Worksheet,
    at: (u32, u16),
    value: &Value,
    look: &Format,
) -> Result<(), XlsxError> {
    let (row, column) = at;
    match value {
        Value::Nothing => to.write_blank(row, column, look)?,
        Value::Text(text) | Value::Fault(text) => {
            let text = as_held(text);
            if text.encode_utf16().count() > LONGEST_TEXT {
                return Err(XlsxError::MaxStringLengthExceeded);
            }
            to.write_string_with_format(row, column, text, look)?
        }
        Value::Whole(number) if number.unsigned_abs() >= TOO_MANY_DIGITS => {
            to.write_string_with_format(row, column, number.to_string(), look)?
        }
        #[allow(clippy::cast_precision_loss, reason = "it has at most 15 digits")]
        Value::Whole(number) => to.write_number_with_format(row, column, *number as f64, look)?,
        Value::Decimal(number) => to.write_number_with_format(row, column, *number, look)?,
        Value::Flag(flag) => to.write_boolean_with_format(row, column, *flag, look)?,
        // Its outcome is all that is known of it.
        Value::Calculated(value) => return put_value(to, at, value, look),
    };
    Ok(())
}

/// A text as a cell holds it: lines end with a line feed, and there is no control sign, which XML
/// has no way to say.
fn as_held(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let cannot = |sign: char| matches!(sign, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.replace(cannot, "\u{fffd}")
}

fn offer(to: &mut Worksheet, choices: &Choices) -> Result<(), XlsxError> {
    let rule = DataValidation::new();
    let rule = match &choices.source {
        ChoiceSource::List(list) => rule.allow_list_strings(list)?,
        ChoiceSource::Cells { sheet, area } => {
            rule.allow_list_formula(Formula::new(format!("={}", absolute(sheet, *area))))
        }
    };
    let (heading, text) = &choices.prompt;
    let rule = rule
        .set_input_title(heading)?
        .set_input_message(text)?
        .set_error_style(if choices.is_strict {
            DataValidationErrorStyle::Stop
        } else {
            DataValidationErrorStyle::Warning
        });
    let (first, last) = corners(choices.area);
    to.add_data_validation(first.0, first.1, last.0, last.1, &rule)?;
    Ok(())
}

/// The corners of an area, counted from 0.
fn corners(area: Area) -> ((u32, u16), (u32, u16)) {
    let from_zero = |row: u32, column: u16| (row.saturating_sub(1), column.saturating_sub(1));
    (
        from_zero(area.first_row, area.first_column),
        from_zero(area.last_row, area.last_column),
    )
}

/// An area as a formula names it: `'取組 一覧'!$A$1:$B$9`.
fn absolute(sheet: &str, area: Area) -> String {
    let corner = |row: u32, column: u16| format!("${}${row}", column_letters(column));
    let first = corner(area.first_row, area.first_column);
    let sheet = sheet.replace('\'', "''");
    if area.is_one_cell() {
        return format!("'{sheet}'!{first}");
    }
    let last = corner(area.last_row, area.last_column);
    format!("'{sheet}'!{first}:{last}")
}

fn style_at(sheet: &Sheet, row: u32, column: u16) -> Style {
    let row = sheet.rows.iter().find(|other| other.number == row);
    let cell = row.and_then(|row| row.cells.iter().find(|cell| cell.column == column));
    cell.map(|cell| cell.style).unwrap_or_default()
}
