//! What a cell holds, from what the file says.

use calamine::{DataRef, ExcelDateTime};

use super::super::super::Value;

/// Whole numbers from here on may have been rounded.
const TOO_LARGE: f64 = 1e15;

/// What a cell holds.
pub(super) fn of(found: DataRef<'_>) -> Value {
    match found {
        DataRef::Empty => Value::Nothing,
        DataRef::Int(number) => Value::Whole(number),
        DataRef::Float(number) => of_number(number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Value::from(text)
        }
        DataRef::SharedString(text) => Value::from(text),
        DataRef::Bool(flag) => Value::Flag(flag),
        DataRef::DateTime(at) => of_date(at),
        DataRef::Error(fault) => Value::Fault(fault.to_string()),
    }
}

/// A spreadsheet knows no whole numbers: what has nothing behind the point is one.
fn of_number(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < TOO_LARGE {
        #[allow(clippy::cast_possible_truncation, reason = "it has at most 15 digits")]
        return Value::Whole(number as i64);
    }
    Value::from(number)
}

/// A date as a text: 2026-04-01, with a time of day if it has one. What only counts days or hours
/// stays a number.
fn of_date(at: ExcelDateTime) -> Value {
    let number = at.as_f64();
    if at.is_duration() || !(1.0..2_958_466.0).contains(&number) {
        return of_number(number);
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if number.fract() == 0.0 {
        return Value::Text(date);
    }
    Value::Text(format!("{date}T{hour:02}:{minute:02}:{second:02}"))
}
