//! The traces of a succession: each is written twice, once in either plan, and names the other end
//! by its id and title.

use super::{Draft, Ended, Source, Succession, ended};
use crate::edit::{Edit, add};
use crate::plan::outline::NodeRole;
use crate::plan::review::{Issue, OtherKind, Trace, TraceDirection};
use crate::plan::{Id, Key, Plan, TableName};

/// The edits that add the traces, by the plan they stand in.
#[derive(Default)]
pub(super) struct Both {
    pub(super) old: Vec<Edit>,
    pub(super) new: Vec<Edit>,
}

/// The traces of every entry to what it comes from, and of every issue to what it leads to.
pub(super) fn both(old: &Plan, draft: &Succession) -> Both {
    let (old_id, old_title) = old.header().map_or_else(Default::default, |header| {
        (header.id().key(), header.title.clone())
    });
    let ended = ended(old);
    let ends = Ends {
        old: (old_id, old_title),
        new: (draft.id, draft.title.clone()),
    };
    let mut both = Both::default();
    for entry in &draft.entries {
        for source in &entry.from {
            of_source(&ends, old, entry, *source, &mut both);
        }
    }
    for source in left_out(old, draft) {
        both.new.push(add(of_left_out(&ends, old, &ended, source)));
    }
    for (issue, keys) in &draft.leads {
        let mut known = Vec::new();
        for key in keys {
            let entry = draft.entries.iter().find(|entry| entry.key == *key);
            if let Some(entry) = entry.filter(|_| !known.contains(key)) {
                known.push(*key);
                of_issue(&ends, old, entry, *issue, &mut both);
            }
        }
    }
    both
}

/// The two plans: id and title.
struct Ends {
    old: (Key, String),
    new: (Key, String),
}

impl Ends {
    /// An empty trace in the old plan toward the entry.
    fn next(&self, table: TableName, from: Key, entry: &Draft) -> Trace {
        Trace {
            id: self.id("next", (table, from), entry.key),
            toward: TraceDirection::Next,
            other_plan: Some(self.new.0).filter(|key| *key != Key::default()),
            other_plan_title: self.new.1.clone(),
            other_record: Some(entry.key),
            other_kind: if entry.is_node() {
                OtherKind::Node
            } else {
                OtherKind::Initiative
            },
            other_title: entry.title.clone(),
            ..Trace::default()
        }
    }

    /// An empty trace at the entry back to the record it comes from.
    fn previous(
        &self,
        table: TableName,
        from: Key,
        entry: &Draft,
        (title, text): (String, String),
    ) -> Trace {
        let own = entry.key;
        Trace {
            id: self.id("previous", (table, from), entry.key),
            toward: TraceDirection::Previous,
            node: entry.is_node().then(|| own.into()),
            initiative: (!entry.is_node()).then(|| own.into()),
            other_plan: Some(self.old.0).filter(|key| *key != Key::default()),
            other_plan_title: self.old.1.clone(),
            other_record: Some(from),
            other_kind: match table {
                TableName::Nodes => OtherKind::Node,
                TableName::Initiatives => OtherKind::Initiative,
                _ => OtherKind::Issue,
            },
            other_title: title,
            other_text: text,
            ..Trace::default()
        }
    }

    fn id(&self, toward: &str, (table, from): (TableName, Key), to: Key) -> Id<Trace> {
        let parts = [
            "trace",
            toward,
            self.new.0.as_str(),
            table.as_str(),
            from.as_str(),
            to.as_str(),
        ];
        Key::derived(&parts).into()
    }
}

fn of_source(ends: &Ends, old: &Plan, entry: &Draft, source: Source, both: &mut Both) {
    let from = source.key();
    let mut next = ends.next(source.table(), from, entry);
    match source {
        Source::Node(id) => next.node = Some(id),
        Source::Initiative(id) => next.initiative = Some(id),
    }
    both.old.push(add(next));
    both.new.push(add(ends.previous(
        source.table(),
        from,
        entry,
        source.said(old),
    )));
}

fn of_issue(ends: &Ends, old: &Plan, entry: &Draft, issue: Id<Issue>, both: &mut Both) {
    let Some(row) = old.get(issue) else {
        return;
    };
    let (table, from) = (TableName::Issues, issue.key());
    let mut next = ends.next(table, from, entry);
    next.issue = Some(issue);
    both.old.push(add(next));
    let said = (row.text.clone(), String::new());
    both.new.push(add(ends.previous(table, from, entry, said)));
}

/// The lines of the old outline that nothing comes from. A number that was left out there already
/// is none.
fn left_out(old: &Plan, draft: &Succession) -> Vec<Source> {
    let nodes = old
        .nodes
        .iter()
        .filter(|node| node.role != NodeRole::Omitted);
    let nodes = nodes.map(|node| Source::Node(node.id()));
    let initiatives = old
        .initiatives
        .iter()
        .map(|row| Source::Initiative(row.id()));
    nodes
        .chain(initiatives)
        .filter(|source| !draft.is_carried(*source))
        .collect()
}

/// What the new plan keeps of a line that was left out: no record of its own names it.
fn of_left_out(ends: &Ends, old: &Plan, ended: &Ended, source: Source) -> Trace {
    let nothing = Draft::default();
    let left = ends.previous(source.table(), source.key(), &nothing, source.said(old));
    let said = ended.dispositions.get(&source);
    let grade = said.and_then(|(grade, _)| old.get(*grade));
    Trace {
        node: None,
        initiative: None,
        note: grade.map(|grade| grade.label.clone()).unwrap_or_default(),
        ..left
    }
}
