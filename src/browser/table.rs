//! A table of the page as plain cells: what a person reads in it, and nothing of how it looks.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node, NodeList};

use crate::clipboard::{Address, CopiedTable, HeadOf, PlainCell};
use crate::wording::clipboard as words;

/// On the cell of a table that can be pasted into: its column. The row stands on its row.
const COLUMN: &str = "data-cell";
const ROW: &str = "data-row";

/// What is not read: only for screen readers, for keeping room, for paper, or a help.
const NOT_READ: &[&str] = &[
    "visually-hidden",
    "part-space",
    "print-only",
    "print-text",
    "field-error",
    "field-support",
    "stack",
    "button",
];

/// A table read from the page.
pub struct ReadTable {
    /// Its cells.
    pub table: CopiedTable,
    /// The cell that holds the element looked for: its row, and its place among those of the row.
    pub at: Option<(usize, usize)>,
}

/// Reads the table in a region and looks for the cell that holds an element; nothing if there is
/// no table.
pub fn read(region: &Element, holding: Option<&Element>) -> Option<ReadTable> {
    let table = region.query_selector("table").ok().flatten()?;
    Some(read_table(&table, holding))
}

/// Reads every table in a region, without the columns that are only for the screen.
pub fn read_all(region: &Element) -> Vec<CopiedTable> {
    let tables = elements(region.query_selector_all("table").ok());
    let read = |table| read_table(table, None).table.without_screen_columns();
    tables.iter().map(read).collect()
}

fn read_table(table: &Element, holding: Option<&Element>) -> ReadTable {
    let cell = holding.and_then(|element| element.closest("td, th").ok().flatten());
    let mut read = ReadTable {
        table: CopiedTable::default(),
        at: None,
    };
    let caption = elements(table.query_selector_all("caption").ok());
    if let Some(caption) = caption.first().filter(|caption| is_read(caption)) {
        read.table.caption = text_of(caption);
    }
    for row in elements(table.query_selector_all("tr").ok()) {
        let is_head = row
            .parent_element()
            .is_some_and(|parent| parent.tag_name() == "THEAD");
        read.table.head_rows += usize::from(is_head);
        let cells = elements(Some(row.child_nodes()));
        let place = cells.iter().position(|other| Some(other) == cell.as_ref());
        if let Some(place) = place {
            read.at = Some((read.table.rows.len(), place));
        }
        let row_name = row.get_attribute(ROW);
        let cells = cells.iter().map(|cell| plain(cell, row_name.as_deref()));
        read.table.rows.push(cells.collect());
    }
    read
}

/// The texts of one cell.
pub fn cell_text(cell: &Element) -> String {
    text_of(cell)
}

fn plain(cell: &Element, row: Option<&str>) -> PlainCell {
    let span = |name: &str| {
        let span = cell.get_attribute(name);
        span.and_then(|span| span.parse().ok()).unwrap_or(1).max(1)
    };
    let is_head = cell.tag_name() == "TH";
    let scope = cell.get_attribute("scope").unwrap_or_default();
    let address = row.zip(cell.get_attribute(COLUMN));
    // What stands beside the control of a cell that can be written is no part of its value.
    let control = address.as_ref().and_then(|_| {
        let control = cell.query_selector("textarea, select, input");
        value_of(&control.ok().flatten()?)
    });
    let text = match control {
        Some(value) => value.trim().to_owned(),
        None => text_of(cell),
    };
    let has_buttons = || cell.query_selector(".button").ok().flatten().is_some();
    PlainCell {
        is_left_out: cell.get_attribute("aria-hidden").as_deref() == Some("true")
            || has_class(cell, "row-actions")
            || (text.is_empty() && has_buttons()),
        text,
        head: is_head.then(|| HeadOf::of_scope(&scope)),
        columns: span("colspan"),
        rows: span("rowspan"),
        address: address.map(|(row, column)| Address {
            row: row.to_owned(),
            column,
        }),
    }
}

fn elements(list: Option<NodeList>) -> Vec<Element> {
    let Some(list) = list else {
        return Vec::new();
    };
    let all = (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok());
    all.collect()
}

fn has_class(element: &Element, name: &str) -> bool {
    let classes = element.get_attribute("class").unwrap_or_default();
    classes.split_whitespace().any(|class| class == name)
}

/// Whether the element is for reading.
fn is_read(element: &Element) -> bool {
    !element.has_attribute("hidden")
        && !element.has_attribute("popover")
        && !matches!(element.tag_name().as_str(), "DIALOG" | "svg" | "TEMPLATE")
        && !NOT_READ.iter().any(|name| has_class(element, name))
}

fn text_of(cell: &Element) -> String {
    let mut text = String::new();
    push_children(&mut text, cell);
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

fn push_children(text: &mut String, parent: &Node) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.dyn_ref::<Element>() {
            Some(element) => push_element(text, element),
            None if node.node_type() == Node::TEXT_NODE => {
                text.push_str(&node.node_value().unwrap_or_default());
            }
            None => {}
        }
        next = node.next_sibling();
    }
}

fn push_element(text: &mut String, element: &Element) {
    if let Some(value) = value_of(element) {
        part(text, ' ');
        text.push_str(&value);
        return;
    }
    if !is_read(element) {
        return;
    }
    match element.tag_name().as_str() {
        "BR" => text.push('\n'),
        "P" | "DIV" | "LI" | "DT" | "DD" => {
            part(text, '\n');
            push_children(text, element);
            text.push('\n');
        }
        "SMALL" => {
            part(text, ' ');
            push_children(text, element);
        }
        _ => {
            if ["change", "seal", "mark", "figure"]
                .iter()
                .any(|name| has_class(element, name))
            {
                part(text, ' ');
            }
            if has_class(element, "change") {
                text.push_str(sign(element));
            }
            push_children(text, element);
        }
    }
}

/// Parts what follows from what stands there.
fn part(text: &mut String, separator: char) {
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(separator);
    }
}

/// What stands in a control: a text, the word chosen, a sign for a ticked box.
fn value_of(element: &Element) -> Option<String> {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return Some(match input.type_().as_str() {
            "checkbox" | "radio" if input.checked() => words::TICKED.to_owned(),
            "checkbox" | "radio" => String::new(),
            _ => input.value(),
        });
    }
    let select = element.dyn_ref::<HtmlSelectElement>()?;
    let options = elements(select.query_selector_all("option").ok());
    let chosen = usize::try_from(select.selected_index()).ok();
    let chosen = chosen
        .filter(|_| !select.value().is_empty())
        .and_then(|index| options.get(index));
    let words = chosen.and_then(|option| option.text_content());
    Some(words.unwrap_or_default().trim().to_owned())
}

fn sign(change: &Element) -> &'static str {
    match change.get_attribute("data-direction").as_deref() {
        Some("up") => words::SIGN_UP,
        Some("down") => words::SIGN_DOWN,
        _ => words::SIGN_SAME,
    }
}
