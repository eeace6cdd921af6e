//! Where a record comes from in the plan before, and where it went in the next.

use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::review::{Trace, TraceDirection};
use crate::plan::{Id, Key, Plan};
use crate::report::Subject;

/// One trace of a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TraceLine {
    /// Which way it leads.
    pub is_next: bool,
    /// The other plan, if its id is known.
    pub plan: Option<Key>,
    /// The other plan's title.
    pub plan_title: String,
    /// The record there; none where it is not known or is no initiative's page.
    pub initiative: Option<Id<Initiative>>,
    /// The title of the record there.
    pub title: String,
    /// What was decided about it.
    pub note: String,
}

/// Another plan that traces lead to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TracedPlan {
    /// Whether it is the next plan or the one before.
    pub is_next: bool,
    /// Its id, if that is known.
    pub plan: Option<Key>,
    /// Its title.
    pub title: String,
    /// How many traces lead there.
    pub traces: usize,
}

/// The traces of a node or an initiative: those back first.
pub fn traces(plan: &Plan, subject: Subject) -> Vec<TraceLine> {
    let is_own = |trace: &Trace| match subject {
        Subject::Initiative(id) => trace.initiative == Some(id),
        Subject::Node(id) => trace.node == Some(id),
    };
    let own = |toward: TraceDirection| {
        plan.traces
            .iter()
            .map(|row| row.record())
            .filter(move |trace| trace.toward == toward && is_own(trace))
    };
    own(TraceDirection::Previous)
        .chain(own(TraceDirection::Next))
        .map(line)
        .collect()
}

fn line(trace: &Trace) -> TraceLine {
    let is_plain = trace.initiative.is_some() && trace.note.is_empty();
    TraceLine {
        is_next: trace.toward == TraceDirection::Next,
        plan: trace.other_plan,
        plan_title: trace.other_plan_title.clone(),
        initiative: trace.other_record.filter(|_| is_plain).map(Id::from),
        title: trace.other_title.clone(),
        note: trace.note.clone(),
    }
}

/// The plans that traces lead to, the ones before first, each once.
pub fn traced_plans(plan: &Plan) -> Vec<TracedPlan> {
    let mut plans: Vec<TracedPlan> = Vec::new();
    for trace in &plan.traces {
        let is_next = trace.toward == TraceDirection::Next;
        let known = plans
            .iter_mut()
            .find(|known| known.is_next == is_next && known.plan == trace.other_plan);
        match known {
            Some(known) => known.traces += 1,
            None => plans.push(TracedPlan {
                is_next,
                plan: trace.other_plan,
                title: trace.other_plan_title.clone(),
                traces: 1,
            }),
        }
    }
    plans.sort_by_key(|traced| traced.is_next);
    plans
}

/// The nodes that have a trace, in no order.
pub fn traced_nodes(plan: &Plan) -> Vec<Id<OutlineNode>> {
    plan.traces.iter().filter_map(|trace| trace.node).collect()
}
