//! The program of the worker: makes and reads workbooks and tables.

fn main() {}
