//! Reports: golden counts of a published plan, snapshots of a small one, and laws of tallies.

mod golden;
mod honjo;
