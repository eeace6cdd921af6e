//! What is left (課題), by the item of the outline it belongs to, and what it leads to in the next
//! plan.

use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::review::{Issue, TraceDirection};
use crate::plan::{Id, Key, Plan, Row};

/// Every issue of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issues {
    /// The items, in the order of the outline. The whole plan's own come first.
    pub items: Vec<IssueItem>,
    /// How many issues there are.
    pub total: usize,
    /// How many of them lead to something in the next plan.
    pub led: usize,
}

/// The issues of one item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IssueItem {
    /// The node; none for the whole plan.
    pub node: Option<Id<OutlineNode>>,
    /// The plan's word for its level.
    pub level_name: String,
    /// The number, empty for none.
    pub number: String,
    /// The title; empty for the whole plan.
    pub title: String,
    /// The title of the outermost node above it; empty for none.
    pub field: String,
    /// Its issues in their order.
    pub issues: Vec<IssueLine>,
}

/// One issue.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IssueLine {
    /// The issue.
    pub id: Id<Issue>,
    /// Its text.
    pub text: String,
    /// What it leads to in the next plan.
    pub leads_to: Vec<Lead>,
}

/// Something an issue leads to in another plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lead {
    /// The other plan.
    pub plan: Option<Key>,
    /// That plan's title.
    pub plan_title: String,
    /// The title of the record there.
    pub title: String,
}

/// The issues of a plan: every second node of the outline, where issues are written as a rule, and
/// every other node that has one.
pub fn issues(plan: &Plan) -> Issues {
    let rows = plan.in_order::<Issue>();
    let of = |node: Option<Id<OutlineNode>>| -> Vec<IssueLine> {
        let own = rows.iter().filter(|issue| issue.node == node);
        own.map(|issue| line(plan, issue)).collect()
    };
    let mut items = Vec::new();
    let whole = of(None);
    if !whole.is_empty() {
        items.push(IssueItem {
            node: None,
            level_name: String::new(),
            number: String::new(),
            title: String::new(),
            field: String::new(),
            issues: whole,
        });
    }
    let outline = Outline::of(plan);
    let mut field = String::new();
    for line in outline.lines() {
        let Entry::Node(node) = line.entry else {
            continue;
        };
        if line.depth == 0 {
            field.clone_from(&node.title);
        }
        let own = of(Some(node.id()));
        if own.is_empty() && line.depth != 1 {
            continue;
        }
        let level = node.level.and_then(|level| plan.get(level));
        items.push(IssueItem {
            node: Some(node.id()),
            level_name: level.map_or_else(String::new, |level| level.name.clone()),
            number: line.number.clone(),
            title: node.title.clone(),
            field: if line.depth == 0 {
                String::new()
            } else {
                field.clone()
            },
            issues: own,
        });
    }
    let all = || items.iter().flat_map(|item| &item.issues);
    let led = all().filter(|issue| !issue.leads_to.is_empty()).count();
    Issues {
        total: all().count(),
        led,
        items,
    }
}

fn line(plan: &Plan, issue: &Row<Issue>) -> IssueLine {
    let leads = plan
        .traces
        .iter()
        .filter(|trace| trace.issue == Some(issue.id()) && trace.toward == TraceDirection::Next);
    IssueLine {
        id: issue.id(),
        text: issue.text.clone(),
        leads_to: leads
            .map(|trace| Lead {
                plan: trace.other_plan,
                plan_title: trace.other_plan_title.clone(),
                title: trace.other_title.clone(),
            })
            .collect(),
    }
}
