//! The words of the page on which tables are brought in.
