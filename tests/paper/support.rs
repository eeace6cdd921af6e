//! A paper as plain text, and the laws every paper keeps.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ayumi::bundle;
use ayumi::paper::{
    Block, Cell, Content, Leaf, LeafKind, Look, Order, Paper, Piece, Row, RowKind, Shares, Table,
    TableKind, Tone, paper,
};
use ayumi::plan::{FiscalYear, Plan};
use ayumi::report::Change;

/// The samples beside the page.
pub(crate) const SAMPLES: [&str; 5] = ["honjo", "kanagawa", "kawagoe", "kawaguchi", "nishitokyo"];

/// A sample.
#[track_caller]
pub(crate) fn sample(name: &str) -> Plan {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples");
    let bytes = std::fs::read(format!("{folder}/{name}.json")).unwrap();
    bundle::read(&bytes).unwrap().plan
}

/// A fiscal year.
pub(crate) fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

/// The pages of one piece.
pub(crate) fn leaves(plan: &Plan, western: i32, piece: Piece) -> Vec<Leaf> {
    paper(plan, &Order::new(year(western), &[piece])).leaves
}

/// Every table of some pages, in order.
pub(crate) fn tables(leaves: &[Leaf]) -> Vec<&Table> {
    let blocks = leaves.iter().flat_map(|leaf| &leaf.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect()
}

/// What stands in a cell.
pub(crate) fn words(cell: &Cell) -> String {
    match &cell.content {
        Content::Nothing => String::new(),
        Content::Text(text) => text.replace('\n', " / "),
        Content::Number { printed, .. } => printed.clone(),
        Content::Grade { grade, change } => {
            let change = match change {
                Change::Up => "↑",
                Change::Down => "↓",
                Change::Same | Change::Unknown => "",
            };
            format!("<{} {}>{change}", grade.symbol, grade.label)
        }
        Content::Choices { of, choices } => {
            let choice = |choice: &ayumi::paper::Choice| {
                let tick = if choice.is_chosen { "■" } else { "□" };
                format!("{tick}{}{}", choice.symbol, choice.label)
            };
            let choices: Vec<String> = choices.iter().map(choice).collect();
            format!("{of} {}", choices.join(" ")).trim().to_owned()
        }
        Content::PageOf { to, otherwise } => format!("→{to} ({otherwise})"),
    }
}

fn cell(cell: &Cell) -> String {
    let words = words(cell);
    let mut marked = match cell.look {
        Look::Bar => format!("[{words}]"),
        Look::Gap => format!(".{words}"),
        Look::Title => format!("**{words}**"),
        Look::Plain | Look::ColumnHead | Look::RowHead => words,
    };
    if (cell.columns, cell.rows) != (1, 1) {
        let _ = write!(marked, " {}x{}", cell.columns, cell.rows);
    }
    if cell.least_lines > 0 {
        let _ = write!(marked, " _{}_", cell.least_lines);
    }
    marked
}

fn row(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    let mark = match row.kind {
        RowKind::Plain => "  ".to_owned(),
        RowKind::Group { depth } => format!("{}> ", ">".repeat(depth.into())),
        RowKind::Total => "= ".to_owned(),
    };
    format!("{mark}{}\n", cells.join(" | "))
}

/// A table as text, one line a row. Spans are written as columns x rows.
pub(crate) fn draw_table(table: &Table) -> String {
    let mut drawn = match table.kind {
        TableKind::Data => format!("table {}\n", table.caption),
        TableKind::Form => format!("form {}\n", table.caption),
    };
    for one in &table.head {
        let _ = write!(drawn, "# {}", row(one).trim_start());
    }
    for one in &table.body {
        drawn.push_str(&row(one));
    }
    drawn
}

fn shares(shares: &Shares) -> String {
    let parts: Vec<&str> = shares.parts.iter().map(|(name, _)| name.as_str()).collect();
    let mut drawn = format!("shares {} ({})\n", shares.caption, parts.join(", "));
    for row in &shares.rows {
        let _ = writeln!(drawn, "  {} {:?} of {}", row.label, row.counts, row.all());
    }
    drawn
}

/// A block as text.
pub(crate) fn draw_block(block: &Block) -> String {
    match block {
        Block::Heading { rank, text, anchor } => {
            let at = if anchor.is_empty() {
                String::new()
            } else {
                format!(" #{anchor}")
            };
            format!("{} {text}{at}\n", "#".repeat((*rank).into()))
        }
        Block::Text { tone, text } => {
            let mark = match tone {
                Tone::Plain => "",
                Tone::Strong => "! ",
                Tone::Note => "note: ",
                Tone::Notice => "notice: ",
                Tone::Reason => "reason: ",
            };
            let lines = text.lines().map(|line| format!("{mark}{line}\n"));
            lines.collect()
        }
        Block::Points(points) => points.iter().map(|point| format!("- {point}\n")).collect(),
        Block::Table(table) => draw_table(table),
        Block::Contents(contents) => {
            let lines = contents.lines.iter();
            let line = |line: &ayumi::paper::ContentsLine| {
                format!("{} {} → {}\n", line.depth, line.title, line.to)
            };
            lines.map(line).collect()
        }
        Block::Shares(found) => shares(found),
    }
}

/// A part of a paper as text.
pub(crate) fn draw(leaf: &Leaf) -> String {
    let (kind, depth, lies) = (leaf.kind, leaf.depth, leaf.orientation);
    let mut drawn = format!(
        "=== {} ({kind:?} {lies:?} {depth} #{})\n",
        leaf.title, leaf.anchor
    );
    for block in &leaf.blocks {
        drawn.push_str(&draw_block(block));
    }
    drawn
}

/// What is wrong with a paper, whatever stands in it.
pub(crate) fn faults(paper: &Paper) -> Vec<String> {
    let mut faults = Vec::new();
    let mut anchors = BTreeSet::new();
    let mut wanted = Vec::new();
    for leaf in &paper.leaves {
        let at = format!("{} ({})", leaf.anchor, leaf.title);
        note_anchor(&mut anchors, &leaf.anchor, &mut faults);
        if leaf.title.is_empty() && leaf.kind != LeafKind::Cover {
            faults.push(format!("{at} has no title"));
        }
        if leaf.blocks.is_empty() {
            faults.push(format!("{at} is an empty page"));
        }
        for block in &leaf.blocks {
            match block {
                Block::Heading { rank, text, anchor } => {
                    if !(2..=6).contains(rank) || text.is_empty() {
                        faults.push(format!("{at}: heading {rank} {text:?}"));
                    }
                    if !anchor.is_empty() {
                        note_anchor(&mut anchors, anchor, &mut faults);
                    }
                }
                Block::Text { text, .. } if text.is_empty() => {
                    faults.push(format!("{at}: an empty text"));
                }
                Block::Points(points) if points.is_empty() => {
                    faults.push(format!("{at}: a list of nothing"));
                }
                Block::Text { .. } | Block::Points(_) => {}
                Block::Table(table) => {
                    let found = table_faults(table);
                    faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
                    let rows = table.head.iter().chain(&table.body);
                    for cell in rows.flat_map(|row| &row.cells) {
                        if let Content::PageOf { to, .. } = &cell.content {
                            wanted.push(to.clone());
                        }
                    }
                }
                Block::Contents(contents) => {
                    wanted.extend(contents.lines.iter().map(|line| line.to.clone()));
                }
                Block::Shares(shares) => {
                    let wrong = |row: &&ayumi::paper::SharesRow| {
                        row.counts.len() != shares.parts.len() || row.all() == 0
                    };
                    if shares.rows.is_empty() || shares.rows.iter().any(|row| wrong(&row)) {
                        faults.push(format!("{at}: bars {}", shares.caption));
                    }
                }
            }
        }
    }
    let missing = wanted.into_iter().filter(|to| !anchors.contains(to));
    faults.extend(missing.map(|to| format!("nothing is called {to}")));
    faults
}

fn note_anchor(anchors: &mut BTreeSet<String>, anchor: &str, faults: &mut Vec<String>) {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
    if anchor.is_empty() || !anchor.chars().all(fits) {
        faults.push(format!("{anchor:?} is no anchor"));
    }
    if !anchors.insert(anchor.to_owned()) {
        faults.push(format!("two things are called {anchor}"));
    }
}

/// What is wrong with a table: every row's cells and the spans from above fill the columns once.
pub(crate) fn table_faults(table: &Table) -> Vec<String> {
    let mut faults = Vec::new();
    let name = &table.caption;
    if name.is_empty() {
        faults.push("a table without a caption".to_owned());
    }
    if table.columns.iter().any(|column| column.width == 0) || table.columns.is_empty() {
        faults.push(format!("{name}: widths {:?}", table.columns));
    }
    if table.body.is_empty() || (table.kind == TableKind::Data && table.head.is_empty()) {
        faults.push(format!("{name}: no rows, or no head"));
    }
    for (part, rows) in [("head", &table.head), ("body", &table.body)] {
        let mut left = vec![0_usize; table.columns.len()];
        for (index, row) in rows.iter().enumerate() {
            let mut column = 0;
            for cell in &row.cells {
                while left.get(column).is_some_and(|rows| *rows > 0) {
                    column += 1;
                }
                for _ in 0..cell.columns {
                    match left.get_mut(column) {
                        Some(0) => left[column] = cell.rows.into(),
                        _ => {
                            faults
                                .push(format!("{name}: {part} row {index} overlaps or runs over"));
                        }
                    }
                    column += 1;
                }
            }
            if left.contains(&0) {
                faults.push(format!("{name}: {part} row {index} leaves a column empty"));
            }
            for rows in &mut left {
                *rows = rows.saturating_sub(1);
            }
        }
        if left.iter().any(|rows| *rows > 0) {
            faults.push(format!("{name}: {part} ends inside a span"));
        }
    }
    faults
}
