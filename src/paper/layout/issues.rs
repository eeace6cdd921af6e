//! What is left (課題), by item, and what it leads to in the next plan.

use crate::paper::{Block, Cell, Leaf, LeafKind, Row, Table, Tone};
use crate::plan::Plan;
use crate::plan::vocabulary::Level;
use crate::report::issues::{IssueItem, IssueLine, issues as report};
use crate::wording::paper::review as words;
use crate::wording::reports::or_usual;
use crate::wording::{frame, issues as issue_words, review as review_words};

/// The page; none where there is no issue.
pub(super) fn issues(plan: &Plan) -> Vec<Leaf> {
    let all = report(plan);
    if all.total == 0 {
        return Vec::new();
    }
    let items: Vec<&IssueItem> = all
        .items
        .iter()
        .filter(|item| !item.issues.is_empty())
        .collect();
    let counts = issue_words::counts((all.total, all.led));
    vec![Leaf {
        blocks: vec![
            Block::text(Tone::Plain, counts),
            Block::Table(table(plan, &items, all.led > 0)),
        ],
        ..Leaf::new(LeafKind::Report, "issues", frame::ISSUES)
    }]
}

/// The issues beside their items and fields. The column of what they lead to is there only where
/// one leads to something.
fn table(plan: &Plan, items: &[&IssueItem], shows_leads: bool) -> Table {
    let widths: &[u16] = if shows_leads {
        &[10, 20, 45, 25]
    } else {
        &[10, 20, 70]
    };
    let mut table = Table::data(frame::ISSUES, widths);
    let levels = plan.in_order::<Level>();
    let level = |index: usize, usual| {
        let own = levels.get(index).map_or("", |level| level.name.as_str());
        Cell::column_head(or_usual(own, usual))
    };
    let mut head = vec![
        level(0, words::FIELD),
        level(1, review_words::ITEM),
        Cell::column_head(words::PRESENT_ISSUES),
    ];
    head.extend(shows_leads.then(|| Cell::column_head(words::LEADS_TO)));
    table.head.push(Row::new(head));
    for (index, item) in items.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| items.get(before));
        let begins = before.is_none_or(|before| before.field != item.field);
        let mut heads: Vec<Cell> = Vec::new();
        if item.field.is_empty() {
            // The whole plan's own, or those of a field itself.
            heads.push(Cell::row_head(title(item)).over_columns(2));
        } else {
            heads.extend(begins.then(|| {
                let same = items[index..]
                    .iter()
                    .take_while(|other| other.field == item.field);
                let height = same.map(|other| other.issues.len()).sum();
                Cell::row_head(item.field.as_str()).over_rows(height)
            }));
            heads.push(Cell::row_head(title(item)));
        }
        let own = item.issues.len();
        let item_head = heads.pop().map(|cell| cell.over_rows(own));
        heads.extend(item_head);
        for issue in &item.issues {
            let mut cells = std::mem::take(&mut heads);
            cells.push(Cell::text(issue.text.as_str()));
            cells.extend(shows_leads.then(|| Cell::text(leads(issue))));
            table.body.push(Row::new(cells));
        }
    }
    table
}

fn title(item: &IssueItem) -> String {
    if item.node.is_none() {
        return issue_words::WHOLE_PLAN.to_owned();
    }
    review_words::item_caption("", &item.number, &item.title)
}

fn leads(issue: &IssueLine) -> String {
    let lead =
        |lead: &crate::report::issues::Lead| issue_words::leads_to(&lead.plan_title, &lead.title);
    let leads: Vec<String> = issue.leads_to.iter().map(lead).collect();
    leads.join("\n")
}
