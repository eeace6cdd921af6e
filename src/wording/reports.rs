//! Headings and labels of reports.
