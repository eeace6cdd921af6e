//! Calendar days in ISO dates, for due dates and for grouping by day.
//!
//! Days are only counted between dates that were written down or passed in: nothing here knows
//! which day it is.

/// Days since 1970-01-01 of the date part of an ISO 8601 date or time, in the proleptic Gregorian
/// calendar. `None` if it is no day of the years 1 to 9999.
pub fn number(at: &str) -> Option<i64> {
    let (year, month, day) = parts(at)?;
    // Years are counted from March, so that the leap day is the last day of a year.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    Some(
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
            - 719_468,
    )
}

/// The date of that many days since 1970-01-01: `2026-05-29`. The other way round of [`number`].
pub fn date(number: i64) -> String {
    // Years are counted from March, four hundred of them at a time.
    let day = number + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (carried, month) = if month < 10 {
        (0, month + 3)
    } else {
        (1, month - 9)
    };
    let year = year + era * 400 + carried;
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// How many days lie between two dates: positive if `to` is the later one.
pub fn between(from: &str, to: &str) -> Option<i64> {
    Some(number(to)? - number(from)?)
}

/// The month, 1 to 12, the day of it, and the day of the week, 0 for Sunday.
pub fn of_week(at: &str) -> Option<(i64, i64, usize)> {
    let (_, month, day) = parts(at)?;
    // 1970-01-01 was a Thursday.
    let weekday = usize::try_from((number(at)? + 4).rem_euclid(7)).ok()?;
    Some((month, day, weekday))
}

/// The year, month and day, if there is such a day.
fn parts(at: &str) -> Option<(i64, i64, i64)> {
    let date = at.split('T').next().unwrap_or(at);
    let mut parts = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    ((1..=9999).contains(&year) && (1..=length).contains(&day)).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(number("1970-01-01T00:00:00+09:00"), Some(0));
        assert_eq!(number("2000-03-01"), Some(11_017));
        assert_eq!(number("2024-02-29T23:59:59+09:00"), Some(19_782));
        assert_eq!(number("2026-04-01"), Some(20_544));
        assert_eq!(between("2026-02-28", "2026-03-01"), Some(1));
        assert_eq!(
            between("2026-05-29", "2026-05-01T08:00:00+09:00"),
            Some(-28)
        );
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "令和8年4月1日",
            "2026-02-29",
            "2026-13-01",
            "2026-04-31",
            "2026-4",
            "0000-01-01",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_its_date() {
        for day in (-719_162..2_932_896).step_by(97) {
            assert_eq!(number(&date(day)), Some(day), "{}", date(day));
        }
        assert_eq!(date(19_782), "2024-02-29");
    }

    #[test]
    fn days_of_the_week_go_round() {
        assert_eq!(of_week("2026-05-29"), Some((5, 29, 5)));
        assert_eq!(of_week("2026-05-31"), Some((5, 31, 0)));
        assert_eq!(of_week("1969-12-31"), Some((12, 31, 3)));
    }
}
