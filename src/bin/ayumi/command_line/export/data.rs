//! The data of a plan, as a workbook or as tables of plain text.

use std::path::PathBuf;

use ayumi::bundle::Reading;
use ayumi::report::data_book::{Carrier, data_book, file_name};
use ayumi::spreadsheet::csv::{self, Delimiter, LineBreaks};
use ayumi::spreadsheet::xlsx;
use ayumi::wording::command_line::export as words;
use clap::ValueEnum;

use super::super::Problem;
use super::Made;

/// What to write, and where.
#[derive(clap::Args)]
pub(super) struct DataOptions {
    #[arg(long, help = words::XLSX)]
    xlsx: Option<PathBuf>,
    #[arg(long, help = words::CSV)]
    csv: Option<PathBuf>,
    #[arg(long, help = words::ENCODING, default_value = "utf-8", requires = "csv")]
    encoding: Encoding,
    #[arg(long, help = words::REPLACE, requires = "csv")]
    replace: bool,
}

/// How the characters of tables are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Encoding {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "shift_jis")]
    ShiftJis,
}

impl DataOptions {
    /// Whether they ask for anything.
    pub(super) fn asks(&self) -> bool {
        self.xlsx.is_some() || self.csv.is_some()
    }
}

/// Makes what is asked for.
pub(super) fn make(
    reading: &Reading,
    options: &DataOptions,
    made: &mut Made,
) -> Result<(), Problem> {
    // There is no clock here: the data are as old as the file they are made from.
    let made_at = reading.envelope.made_at.0.as_str();
    if let Some(path) = &options.xlsx {
        let book = data_book(&reading.plan, Carrier::Workbook, made_at);
        let bytes = xlsx::write(&book, &mut |_| {}).map_err(|why| Problem(why.to_string()))?;
        made.files.push((path.clone(), bytes));
    }
    if let Some(folder) = &options.csv {
        let encoding = match options.encoding {
            Encoding::Utf8 => csv::Encoding::Utf8,
            Encoding::ShiftJis => csv::Encoding::ShiftJis,
        };
        let book = data_book(&reading.plan, Carrier::Tables(encoding), made_at);
        let mut tables = Vec::new();
        for sheet in &book.sheets {
            let how = |replaces| csv::Options {
                encoding,
                delimiter: Delimiter::Comma,
                line_breaks: LineBreaks::Marked,
                replaces,
            };
            let path = folder.join(format!("{}.csv", file_name(sheet)));
            match csv::write(sheet, &how(false)) {
                Ok(bytes) => tables.push((path, bytes)),
                Err(why) => {
                    made.told.push(words::losses(sheet, &why));
                    made.losses += why.count;
                    if let Ok(bytes) = csv::write(sheet, &how(true)) {
                        tables.push((path, bytes));
                    }
                }
            }
        }
        if made.losses > 0 && options.replace {
            made.told.push(words::replaced(made.losses));
        }
        if made.losses > 0 && !options.replace {
            made.told.push(words::NO_TABLES.to_owned());
        } else {
            made.files.append(&mut tables);
        }
    }
    Ok(())
}
