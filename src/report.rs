//! Reports: pure functions from a plan to plain view models.
