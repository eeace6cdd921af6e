//! The developer's one tool.
fn main() {}
