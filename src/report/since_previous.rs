//! What has changed since the plan this one was made from.
//!
//! A plan that was made from another keeps, with every record it took over, the title and text the
//! record had there (a [`Trace`] back). So the changes of a year can be told without the plan of
//! the year before: what has no trace is new, and a trace without a record tells of what was left
//! out. Where a record stood before is not kept; that it was moved is no change here.

use std::collections::HashMap;

use crate::edit::outline::EntryId;
use crate::plan::initiative::Initiative;
use crate::plan::normal::same;
use crate::plan::outline::OutlineNode;
use crate::plan::review::{OtherKind, Trace, TraceDirection};
use crate::plan::rewording::{Span, rewording};
use crate::plan::sorting::sort_by;
use crate::plan::{Id, Plan, Row};

/// The changes of a plan since the one it was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SincePrevious {
    /// The title of the plan it was made from.
    pub previous_title: String,
    lines: HashMap<EntryId, LineChange>,
    /// What stood in that plan and stands in this one no more.
    pub left_out: Vec<LeftOut>,
    /// How many lines are new.
    pub new: usize,
    /// How many are worded otherwise.
    pub changed: usize,
    /// How many are as they were.
    pub unchanged: usize,
}

/// What happened to a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LineChange {
    /// It is as it was.
    #[default]
    Unchanged,
    /// It is new.
    New,
    /// It is worded otherwise: the pieces of the title and of the text, where that has changed.
    Changed {
        /// The title.
        title: Option<Vec<Span>>,
        /// The text.
        text: Option<Vec<Span>>,
    },
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its trace.
    pub trace: Id<Trace>,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What was decided about it.
    pub note: String,
}

impl SincePrevious {
    /// What happened to a line.
    pub fn of_line(&self, id: EntryId) -> LineChange {
        self.lines.get(&id).cloned().unwrap_or_default()
    }

    /// Whether anything has changed at all.
    pub fn is_changed(&self) -> bool {
        self.new + self.changed + self.left_out.len() > 0
    }
}

/// The changes since the plan this one was made from; none if it was made from none.
pub fn since_previous(plan: &Plan) -> Option<SincePrevious> {
    let mut traces: Vec<&Row<Trace>> = plan
        .traces
        .iter()
        .map(AsRef::as_ref)
        .filter(|trace| trace.toward == TraceDirection::Previous)
        // An issue that led here was no line of the outline.
        .filter(|trace| trace.other_kind != OtherKind::Issue)
        .collect();
    sort_by(&mut traces, |a, b| a.id().cmp(&b.id()));
    let titles = traces.iter().map(|trace| &trace.other_plan_title);
    let mut found = SincePrevious {
        previous_title: titles.into_iter().find(|title| !title.is_empty())?.clone(),
        ..SincePrevious::default()
    };
    let mut of_nodes: HashMap<Id<OutlineNode>, Vec<&Trace>> = HashMap::new();
    let mut of_initiatives: HashMap<Id<Initiative>, Vec<&Trace>> = HashMap::new();
    for trace in traces {
        match (trace.node, trace.initiative) {
            (Some(node), _) => of_nodes.entry(node).or_default().push(trace),
            (_, Some(initiative)) => of_initiatives.entry(initiative).or_default().push(trace),
            // An issue that led to nothing of its own is no line that was left out.
            (None, None) if trace.issue.is_none() => found.left_out.push(LeftOut {
                trace: trace.id(),
                title: trace.other_title.clone(),
                text: trace.other_text.clone(),
                note: trace.note.clone(),
            }),
            (None, None) => {}
        }
    }
    for node in &plan.nodes {
        let traces = of_nodes.get(&node.id()).map_or(&[][..], Vec::as_slice);
        let change = change(traces, &node.title, &node.text);
        found.note(&change);
        found.lines.insert(EntryId::Node(node.id()), change);
    }
    for initiative in &plan.initiatives {
        let traces = of_initiatives.get(&initiative.id());
        let traces = traces.map_or(&[][..], Vec::as_slice);
        let change = change(traces, &initiative.title, &initiative.overview);
        found.note(&change);
        let listings = plan.placements.iter();
        for listing in listings.filter(|listing| listing.initiative == initiative.id()) {
            let id = EntryId::Listing(listing.id());
            found.lines.insert(id, change.clone());
        }
    }
    Some(found)
}

impl SincePrevious {
    fn note(&mut self, change: &LineChange) {
        match change {
            LineChange::New => self.new += 1,
            LineChange::Unchanged => self.unchanged += 1,
            LineChange::Changed { .. } => self.changed += 1,
        }
    }
}

/// What happened to a record since it was as its traces tell. Of several, because lines were
/// brought together, the first counts, unless the record still is as another one.
fn change(traces: &[&Trace], title: &str, text: &str) -> LineChange {
    let Some(first) = traces.first() else {
        return LineChange::New;
    };
    let is_as_it_was =
        |trace: &&&Trace| same(&trace.other_title, title) && same(&trace.other_text, text);
    if traces.iter().any(|trace| is_as_it_was(&trace)) {
        return LineChange::Unchanged;
    }
    let pieces = |old: &str, new: &str| (!same(old, new)).then(|| rewording(old, new));
    LineChange::Changed {
        title: pieces(&first.other_title, title),
        text: pieces(&first.other_text, text),
    }
}
