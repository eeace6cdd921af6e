//! The progress sheet (進捗管理シート) in the shape of its form: head, years, what was done, ratings,
//! policy, remarks; one on a page. The same form without what is to be written, for the pen.

mod head;
mod results;
mod years;

use crate::paper::{Block, Leaf, LeafKind, Order, Tone};
use crate::plan::initiative::Initiative;
use crate::plan::outline::Placement;
use crate::plan::{Id, Plan, Row as Record};
use crate::report::sheet::{self as report, SheetView};
use crate::wording::paper as words;
use crate::wording::paper::schedule::UNTITLED;

/// The anchor of the sheet of a listing.
pub(super) fn anchor_of(listing: Id<Placement>) -> String {
    format!("sheet-{}", listing.key())
}

/// What is written on the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filling {
    /// What the section wrote.
    Written,
    /// Room to write by hand: what a section would write is left empty.
    ByHand,
}

/// The sheets of the year, in the order of their pages.
pub(super) fn sheets(plan: &Plan, order: &Order) -> Vec<Leaf> {
    of(plan, order, Filling::Written)
}

/// The empty forms of the year.
pub(super) fn blank_sheets(plan: &Plan, order: &Order) -> Vec<Leaf> {
    of(plan, order, Filling::ByHand)
}

fn of(plan: &Plan, order: &Order, filling: Filling) -> Vec<Leaf> {
    let is_meant = |view: &SheetView| {
        let initiative = plan.get(view.initiative);
        let is_repeated = order.items.once && view.heading.cross_listed;
        let is_picked =
            |initiative: &Record<Initiative>| order.items.lets_through(view.initiative, initiative);
        initiative.is_some_and(|row| is_picked(row)) && !is_repeated
    };
    let views = report::sheets(plan, order.year).into_iter();
    views
        .filter(is_meant)
        .filter_map(|view| Some(leaf(plan, view.heading.listing?, &view, filling)))
        .collect()
}

fn leaf(plan: &Plan, listing: Id<Placement>, view: &SheetView, filling: Filling) -> Leaf {
    let style = plan.year_style();
    let year = view.year.show(style);
    let number = view.heading.number.as_str();
    let title = words::numbered(number, &view.heading.title_with_part);
    let mut title = title + &view.heading.cross_listing_mark;
    if title.is_empty() {
        UNTITLED.clone_into(&mut title);
    }
    let is_by_hand = filling == Filling::ByHand;
    let mut blocks = vec![
        Block::text(
            Tone::Strong,
            words::form_title(&view.heading.plan_title, &view.words.sheet, &year),
        ),
        Block::Table(head::table(view, style)),
    ];
    let years = years::table(view, style, filling);
    // A plan whose years are not set has no columns for them.
    if !view.years.is_empty() && !years.body.is_empty() {
        blocks.push(Block::Table(years));
    }
    if !is_by_hand && !view.texts.omitted_because.is_empty() {
        blocks.push(Block::text(
            Tone::Reason,
            words::omitted_sheet(&view.texts.omitted_because),
        ));
    }
    blocks.push(Block::heading(2, words::results_of(&year)));
    blocks.push(Block::Table(results::texts(view, filling)));
    if !view.stages.is_empty() {
        blocks.push(Block::Table(results::ratings(view, filling)));
    }
    blocks.push(Block::Table(results::policy(view, filling)));
    if !is_by_hand && !view.opinions.is_empty() {
        blocks.push(Block::heading(3, words::OPINIONS));
        blocks.push(Block::Table(results::opinions(view)));
    }
    let (prefix, depth) = if is_by_hand { ("blank", 0) } else { ("", 2) };
    Leaf {
        depth,
        blocks,
        ..Leaf::new(
            LeafKind::Form,
            &[prefix, &anchor_of(listing)].concat(),
            &title,
        )
    }
}
