//! Where a record comes from in the plan before, and where it went in the next.

use crate::plan::review::{OtherKind, Trace, TraceDirection};
use crate::plan::{Key, Plan};
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
    /// What the record there is.
    pub kind: OtherKind,
    /// The record there, if it is known.
    pub record: Option<Key>,
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
    TraceLine {
        is_next: trace.toward == TraceDirection::Next,
        plan: trace.other_plan,
        plan_title: trace.other_plan_title.clone(),
        kind: trace.other_kind,
        record: trace.other_record,
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
