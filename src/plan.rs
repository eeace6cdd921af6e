//! The plan model: tables of small records.
