//! What is read out of printed texts: fiscal years, compared forms, indicator cells.

mod fiscal_year;

mod normal;
