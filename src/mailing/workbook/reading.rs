//! Reading a form that came back: what stands in its cells, filled into the working copy it
//! carries, and handed in.

use super::slot::{Place, slots};
use super::{CARRIER, FORMAT, LONGEST, VERSION, name_of};
use crate::bundle;
use crate::check::{Finding, Severity};
use crate::edit::apply;
use crate::mailing::{Asked, answer, copy, scope_of_copy};
use crate::plan::{Key, Moment, Plan};
use crate::report::sheet::sheet;
use crate::report::task::asked_sheets;
use crate::session::Author;
use crate::spreadsheet::{Book, Sheet, Value};
use crate::wording::mailing::workbook as words;

/// A form that came back, as the reply it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The reply: a bundle, to be read like any other file.
    pub text: String,
    /// What stands in cells and could not be taken over; it stays as it was issued.
    pub problems: Vec<CellProblem>,
    /// How many cells were filled in differently from what was issued.
    pub changed: usize,
}

/// A cell that could not be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The sheet of the workbook; empty if the cell is gone.
    pub sheet: String,
    /// The cell, as a spreadsheet writes it: `C12`; empty if it is gone.
    pub cell: String,
    /// What stands there.
    pub found: String,
    /// What is wrong.
    pub trouble: Trouble,
}

impl CellProblem {
    /// The same as a finding, to be shown with those of other files.
    pub fn finding(&self) -> Finding {
        let (message, remedy) = words::trouble(self.trouble);
        Finding {
            severity: Severity::Error,
            address: None,
            year: None,
            place: words::place(&self.sheet, &self.cell, &self.found),
            message: message.to_owned(),
            remedy: remedy.to_owned(),
        }
    }
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It holds a formula and not a value.
    Formula,
    /// It shows an error.
    Fault,
    /// It names no grade of the scale.
    UnknownGrade,
    /// The cell was deleted from the workbook.
    Gone,
    /// It would break a rule of the plan.
    Refused,
}

/// Why a workbook is no form that was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAForm {
    /// It carries nothing of this program.
    Other,
    /// What it carries is damaged or was taken away.
    Damaged,
    /// It is of a newer version of the program.
    Newer,
}

impl NotAForm {
    /// What is wrong and what to do, in words for the office.
    pub fn message(self) -> &'static str {
        match self {
            Self::Other => words::OTHER,
            Self::Damaged => words::DAMAGED,
            Self::Newer => words::NEWER,
        }
    }
}

/// Whether a workbook says that it is a form of this program.
pub fn is_form(book: &Book) -> bool {
    let carrier = book.sheet(CARRIER);
    carrier.is_some_and(|sheet| sheet.value(1, 1).text() == Some(FORMAT))
}

/// Reads a form that came back. `at` is when it was filled in, as far as that is known: the same
/// workbook with the same time is the same reply, however often it is read.
///
/// # Errors
/// [`NotAForm`] if there is no reply to be had from it.
pub fn read(book: &Book, at: &Moment) -> Result<Filled, NotAForm> {
    let (issued, envelope) = carried(book)?;
    let mut problems = Vec::new();
    let mut filled = issued.clone();
    let mut changed = 0;
    for (index, place) in places(&issued).iter().enumerate() {
        let before = place.text(&issued);
        if before.encode_utf16().count() > LONGEST {
            continue;
        }
        let told = match text_of(book, &name_of(index)) {
            Ok(text) if text == before => continue,
            Ok(text) => take_over(&mut filled, place, &text),
            Err(problem) => Err(problem),
        };
        match told {
            Ok(()) => changed += 1,
            Err(problem) => problems.push(CellProblem {
                ..located(book, index, problem)
            }),
        }
    }
    let author = Author {
        office: copy::office(&filled),
        at: at.clone(),
    };
    let id = Key::derived(&["form", &bundle::hash(&filled), &at.0]);
    let answer = answer(&filled, &author, envelope, id).ok_or(NotAForm::Damaged)?;
    Ok(Filled {
        text: answer.file.text,
        problems,
        changed,
    })
}

/// What is wrong, with what stands in the cell.
type Problem = (Trouble, String);

fn take_over(filled: &mut Plan, place: &Place, text: &str) -> Result<(), Problem> {
    let unknown = || (Trouble::UnknownGrade, text.to_owned());
    let edits = place.write(filled, text).ok_or_else(unknown)?;
    match apply(filled, edits) {
        Ok((next, _)) => {
            *filled = next;
            Ok(())
        }
        Err(_) => Err((Trouble::Refused, text.to_owned())),
    }
}

/// Everything the form asks for, in its order.
pub(super) fn places(copy: &Plan) -> Vec<Place> {
    let Some((asked, scope)) = Asked::of_copy(copy).zip(scope_of_copy(copy)) else {
        return Vec::new();
    };
    let Some(year) = scope.year else {
        return Vec::new();
    };
    let asked_for = asked_sheets(copy, &scope).into_iter();
    asked_for
        .filter_map(|line| sheet(copy, line.initiative, year))
        .flat_map(|view| slots(&asked, &view))
        .collect()
}

/// The working copy a form carries, and the revision it was issued at.
fn carried(book: &Book) -> Result<(Plan, u64), NotAForm> {
    let carrier = book.sheet(CARRIER).ok_or(NotAForm::Other)?;
    if carrier.value(1, 1).text() != Some(FORMAT) {
        return Err(NotAForm::Other);
    }
    match number(carrier.value(1, 2)) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(NotAForm::Newer),
        _ => return Err(NotAForm::Damaged),
    }
    let reading = bundle::read(chunks(carrier).as_bytes()).map_err(|_| NotAForm::Damaged)?;
    if reading.newer {
        return Err(NotAForm::Newer);
    }
    let is_issue = reading.intact && scope_of_copy(&reading.plan).is_some();
    if !is_issue {
        return Err(NotAForm::Damaged);
    }
    Ok((reading.plan, reading.envelope.revision))
}

/// The issued file, put together from the cells below the first row.
fn chunks(carrier: &Sheet) -> String {
    let below = carrier.rows.iter().filter(|row| row.number > 1);
    below.filter_map(|row| row.value(1).text()).collect()
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Whole(number) => Some(*number),
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a version is a small number"
        )]
        Value::Decimal(number) if number.fract() == 0.0 => Some(*number as i64),
        _ => None,
    }
}

/// What stands in the cell of that name, as text; line ends as the program writes them.
fn text_of(book: &Book, name: &str) -> Result<String, Problem> {
    let gone = || (Trouble::Gone, String::new());
    let named = book.names.iter().find(|named| named.name == name);
    let named = named.ok_or_else(gone)?;
    let sheet = book.sheet(&named.sheet).ok_or_else(gone)?;
    let value = sheet.value(named.area.first_row, named.area.first_column);
    match value {
        Value::Nothing => Ok(String::new()),
        Value::Text(text) => Ok(text.replace("\r\n", "\n")),
        Value::Whole(number) => Ok(number.to_string()),
        Value::Decimal(number) => Ok(number.to_string()),
        Value::Flag(flag) => Ok(flag.to_string().to_uppercase()),
        Value::Calculated(_) => Err((Trouble::Formula, String::new())),
        Value::Fault(fault) => Err((Trouble::Fault, fault.clone())),
    }
}

fn located(book: &Book, index: usize, (trouble, found): Problem) -> CellProblem {
    let name = name_of(index);
    let named = book.names.iter().find(|named| named.name == name);
    CellProblem {
        sheet: named.map_or_else(String::new, |named| named.sheet.clone()),
        cell: named.map_or_else(String::new, |named| {
            crate::spreadsheet::Area::cell(named.area.first_row, named.area.first_column)
                .to_string()
        }),
        found,
        trouble,
    }
}
