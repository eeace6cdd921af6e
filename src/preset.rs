//! Presets: what a new plan starts with.
