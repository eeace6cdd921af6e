//! Edits of a yearly summary: its texts and the counts of years known only as counts.

use super::build::{add, change};
use super::{Edit, fill};
use crate::plan::outline::OutlineNode;
use crate::plan::position::Placed as _;
use crate::plan::scale::{Grade, Stage};
use crate::plan::sorting::sort_by;
use crate::plan::summary::{ReportedTally, SummaryText};
use crate::plan::vocabulary::Actor;
use crate::plan::{FiscalYear, Id, Key, Plan, Position, Row};

/// What a text of a summary is about: the plan, an actor, a node, or an actor's part in a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextSlot {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The node.
    pub node: Option<Id<OutlineNode>>,
    /// The actor.
    pub actor: Option<Id<Actor>>,
}

impl TextSlot {
    /// Whether the text is about this: it stands in no block and has no heading of its own.
    fn holds(&self, text: &SummaryText) -> bool {
        text.year == self.year
            && text.node == self.node
            && text.actor == self.actor
            && text.block.is_empty()
            && text.heading.is_empty()
    }

    /// The text in the slot; the first one if there are several.
    pub fn text_in(self, plan: &Plan) -> Option<&Row<SummaryText>> {
        let mut texts: Vec<&Row<SummaryText>> = plan
            .summary_texts
            .iter()
            .map(AsRef::as_ref)
            .filter(|text| self.holds(text))
            .collect();
        sort_by(&mut texts, |a, b| {
            a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
        });
        texts.first().copied()
    }

    /// The id of a new text here: on every machine the same.
    fn id(self, plan: &Plan) -> Id<SummaryText> {
        let node = self.node.map_or(Key::default(), Id::key);
        let actor = self.actor.map_or(Key::default(), Id::key);
        let year = self.year.western().to_string();
        let parts = ["summary-text", &year, node.as_str(), actor.as_str()];
        let mut id: Id<SummaryText> = Key::derived(&parts).into();
        while plan.get(id).is_some() {
            id = Key::derived(&[id.key().as_str(), "again"]).into();
        }
        id
    }

    /// The edits that change the text in the slot, or add one with that change; none if nothing
    /// would be said.
    fn alter(self, plan: &Plan, alter: impl FnOnce(&mut SummaryText)) -> Vec<Edit> {
        if let Some(text) = self.text_in(plan) {
            return change(plan, text.id(), alter);
        }
        let last = plan
            .summary_texts
            .iter()
            .filter(|text| text.year == self.year)
            .map(|text| text.position())
            .max();
        let empty = SummaryText {
            id: self.id(plan),
            year: self.year,
            node: self.node,
            actor: self.actor,
            position: Position::between(last, None),
            ..SummaryText::default()
        };
        let mut text = empty.clone();
        alter(&mut text);
        if text == empty {
            Vec::new()
        } else {
            vec![add(text)]
        }
    }
}

/// The edits that write what a person typed. The sentence from the data it was based on stays
/// remembered.
pub fn write_text(plan: &Plan, slot: TextSlot, typed: String) -> Vec<Edit> {
    slot.alter(plan, |text| text.text = typed)
}

/// The edits that put the sentence from the data in place of the one written before; what a person
/// wrote around that one stays. A text in which it is no longer found is replaced as a whole.
pub fn rewrite(plan: &Plan, slot: TextSlot, sentence: &str) -> Vec<Edit> {
    slot.alter(plan, |text| {
        let written = &text.written_from_data;
        text.text = if !written.is_empty() && text.text.contains(written.as_str()) {
            text.text.replacen(written.as_str(), sentence, 1)
        } else {
            sentence.to_owned()
        };
        sentence.clone_into(&mut text.written_from_data);
    })
}

/// The edits that keep the text as it is although the data would now say something else.
pub fn keep(plan: &Plan, slot: TextSlot, sentence: &str) -> Vec<Edit> {
    slot.alter(plan, |text| {
        sentence.clone_into(&mut text.written_from_data);
    })
}

/// Which count of a year that is known only as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CountSlot {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The stage whose ratings were counted.
    pub stage: Option<Id<Stage>>,
    /// The node; none for the plan.
    pub node: Option<Id<OutlineNode>>,
    /// The actor; none for all together.
    pub actor: Option<Id<Actor>>,
    /// The grade.
    pub grade: Id<Grade>,
}

impl CountSlot {
    /// The count as it stands: also one whose stage was not noted.
    pub fn tally_in(self, plan: &Plan) -> Option<&Row<ReportedTally>> {
        let in_stage = |stage| {
            plan.reported_tallies.iter().find(move |tally| {
                tally.stage == stage
                    && (tally.year, tally.node, tally.actor) == (self.year, self.node, self.actor)
                    && tally.section.is_none()
                    && tally.grade == self.grade
            })
        };
        in_stage(self.stage)
            .or_else(|| in_stage(None))
            .map(AsRef::as_ref)
    }
}

/// The edits that set a reported count; none takes it away.
pub fn set_count(plan: &Plan, slot: CountSlot, count: Option<u32>) -> Vec<Edit> {
    let there = slot.tally_in(plan);
    match (there, count) {
        (Some(tally), None) => vec![Edit::Remove {
            table: crate::plan::TableName::ReportedTallies,
            id: tally.id().key(),
            row: super::Fields::new(),
        }],
        (None, None) => Vec::new(),
        (Some(tally), Some(count)) => change(plan, tally.id(), |tally| tally.count = count),
        (None, Some(count)) => {
            let key = |id: Option<Key>| id.unwrap_or_default();
            let keys = [
                key(slot.stage.map(Id::key)),
                key(slot.node.map(Id::key)),
                key(slot.actor.map(Id::key)),
                slot.grade.key(),
            ];
            let year = slot.year.western().to_string();
            let mut parts = vec!["reported-tally", &year];
            parts.extend(keys.iter().map(Key::as_str));
            let empty = ReportedTally {
                id: Key::derived(&parts).into(),
                year: slot.year,
                stage: slot.stage,
                node: slot.node,
                actor: slot.actor,
                section: None,
                grade: slot.grade,
                count: 0,
            };
            let edits = fill(plan, &empty, |tally| tally.count = count);
            // A count of nought is a count.
            if edits.is_empty() {
                vec![add(empty)]
            } else {
                edits
            }
        }
    }
}

/// The texts of a block, in their order.
fn block<'a>(plan: &'a Plan, year: FiscalYear, heading: &str) -> Vec<&'a Row<SummaryText>> {
    let mut texts: Vec<&Row<SummaryText>> = plan
        .summary_texts
        .iter()
        .map(AsRef::as_ref)
        .filter(|text| text.year == year && text.block == heading)
        .collect();
    sort_by(&mut texts, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    texts
}

/// The edits that add a text to a block: last, or the first of a new block.
pub fn add_to_block(
    plan: &Plan,
    id: Id<SummaryText>,
    year: FiscalYear,
    heading: &str,
) -> Vec<Edit> {
    let places = || plan.summary_texts.iter().filter(|text| text.year == year);
    let own = block(plan, year, heading);
    let last = own.last().map(|text| text.position());
    let after = last.or_else(|| places().map(|text| text.position()).max());
    let before = last.and_then(|last| {
        let later = places().map(|text| text.position()).filter(|it| *it > last);
        later.min()
    });
    vec![add(SummaryText {
        id,
        year,
        block: heading.to_owned(),
        position: Position::between(after, before),
        ..SummaryText::default()
    })]
}

/// The edits that move a text one place up or down in its block; none at the end of it.
pub fn move_in_block(plan: &Plan, id: Id<SummaryText>, up: bool) -> Vec<Edit> {
    let Some(text) = plan.get(id) else {
        return Vec::new();
    };
    let texts = block(plan, text.year, &text.block);
    let at = texts.iter().position(|other| other.id() == id);
    let other = at
        .and_then(|at| {
            if up {
                at.checked_sub(1)
            } else {
                at.checked_add(1)
            }
        })
        .and_then(|at| texts.get(at));
    let Some(other) = other else {
        return Vec::new();
    };
    let (here, there) = (text.position().clone(), other.position().clone());
    [
        change(plan, id, |text| text.position = there),
        change(plan, other.id(), |text| text.position = here),
    ]
    .concat()
}

/// The edits that give a block another heading.
pub fn rename_block(plan: &Plan, year: FiscalYear, heading: &str, to: &str) -> Vec<Edit> {
    let texts = block(plan, year, heading);
    // Without a heading the texts would stand in no block.
    if to.trim().is_empty() {
        return Vec::new();
    }
    texts
        .iter()
        .flat_map(|text| change(plan, text.id(), |text| to.clone_into(&mut text.block)))
        .collect()
}
