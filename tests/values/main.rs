//! What is read out of printed texts: fiscal years, compared forms, indicator cells.

mod attainment;
mod cells;
mod fiscal_year;
mod golden;
mod normal;
mod quantities;
mod rewording;
