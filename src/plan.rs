//! The plan model: tables of small records.

pub mod fiscal_year;
pub mod normal;
pub mod reading;
