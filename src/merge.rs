//! The merge: what came back from the sections, put together with the plan.
//!
//! A pure function of the plan and the **set** of replies: their order and their number of arrivals
//! do not matter, and nothing is lost. Every value a reply changed is in the plan afterwards, or
//! stands for choice in a question, or is listed as outside what was asked.
