//! The words of a progress sheet.
