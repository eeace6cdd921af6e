//! The clock of this machine.

use js_sys::Date;

/// Milliseconds of the machine's clock, for measuring pauses.
pub fn now_ms() -> u64 {
    // A date before 1970 is no use to anybody; it counts as 1970.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "floats are how JavaScript counts; 2^53 ms are far away"
    )]
    let now = Date::now().max(0.0) as u64;
    now
}

/// The local time with its offset: `2026-04-14T10:22:05+09:00`.
pub fn now_local() -> String {
    local(&Date::new_0())
}

/// A time in milliseconds since 1970 as local time with its offset.
pub fn local_of(at_ms: f64) -> String {
    local(&Date::new(&wasm_bindgen::JsValue::from_f64(at_ms)))
}

/// A time of [`now_ms`] as a local time of day: `10:22`.
pub fn time_of_day(at_ms: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "2^53 ms are far away")]
    let date = Date::new(&wasm_bindgen::JsValue::from_f64(at_ms as f64));
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Today as year, month (1–12) and day of the month, by the local calendar.
pub fn today() -> (i32, u32, u32) {
    let date = Date::new_0();
    (
        i32::try_from(date.get_full_year()).unwrap_or(1970),
        date.get_month() + 1,
        date.get_date(),
    )
}

fn local(date: &Date) -> String {
    // Minutes behind UTC: negative east of Greenwich.
    #[allow(clippy::cast_possible_truncation, reason = "an offset is under a day")]
    let behind = date.get_timezone_offset() as i32;
    let sign = if behind > 0 { '-' } else { '+' };
    let offset = behind.unsigned_abs();
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
        offset / 60,
        offset % 60,
    )
}
