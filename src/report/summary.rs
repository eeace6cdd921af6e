//! The yearly summary (総括シート) of a plan: tallies, the texts around them, surveys, programmes
//! that are evaluated in prose, and the opinions of a committee, in the order of the document.
//!
//! Its sentences are written from the data and may then be changed by a person. The summary says
//! of every text whether the data has gone on since, and which figures in it the data does not
//! have.

mod parts;
mod quoted;
mod sentences;

use super::Counting;
use super::crosstab::{Axis, Crosstab, CrosstabQuery, crosstab};
use super::opinions::{self, OpinionRow};
use super::tally::{Dimension, Source, dimensions};
use crate::edit::Edit;
use crate::edit::summary::{TextSlot, rewrite};
use crate::plan::outline::OutlineNode;
use crate::plan::summary::SummaryText;
use crate::plan::vocabulary::Actor;
use crate::plan::{FiscalYear, Id, Plan};
use crate::wording::summary as words;

pub use parts::{SurveyBlock, SurveyLine, TextBlock, TextRow};
pub use quoted::Quoted;

/// A yearly summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearSummary {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The title of the sheet.
    pub title: String,
    /// Whether the outline has any headings: without them nothing can be counted or copied.
    pub has_outline: bool,
    /// The tally: outline levels and actors against grades.
    pub table: Crosstab,
    /// The tally of each actor over the whole plan, and what it is made of.
    pub by_actor: Crosstab,
    /// The texts about the plan, the actors and the measures.
    pub texts: Vec<SlotText>,
    /// Further texts without a block that a person added.
    pub others: Vec<TextRow>,
    /// The surveys; empty if none was entered and no reason given.
    pub surveys: Vec<SurveyBlock>,
    /// The programmes that are evaluated in prose, by the block they stand in.
    pub blocks: Vec<TextBlock>,
    /// The opinions of the year.
    pub opinions: Vec<OpinionRow>,
}

/// A text of the summary in its slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotText {
    /// What it is about.
    pub slot: TextSlot,
    /// What it is about, in words; empty for the plan.
    pub heading: String,
    /// The record, once something was written.
    pub id: Option<Id<SummaryText>>,
    /// The text.
    pub text: String,
    /// The sentence as the data reads now; empty if nothing was counted.
    pub sentence: String,
    /// How text and data stand to each other.
    pub state: TextState,
    /// Figures in the text that the data does not have, or no longer says here.
    pub unknown_figures: Vec<Quoted>,
}

/// How a text and the data stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextState {
    /// Nothing is written.
    Empty,
    /// It is what the data says, word for word.
    AsWritten,
    /// A person changed it; the data says what it said then.
    Edited,
    /// It was never written from the data.
    ByHand,
    /// The data would now say something else than when it was written.
    Outdated,
}

impl SlotText {
    /// Whether a person should look at it: the data has gone on, or does not have a figure.
    pub fn is_flagged(&self) -> bool {
        self.state == TextState::Outdated || !self.unknown_figures.is_empty()
    }
}

impl YearSummary {
    /// Whether anything is known of the year: else there are no figures to show.
    pub fn is_counted(&self) -> bool {
        self.table.source != Source::Unknown
    }

    /// Whether the data has a sentence for any of the texts.
    pub fn has_sentences(&self) -> bool {
        self.texts.iter().any(|text| !text.sentence.is_empty())
    }

    /// How many texts a person should look at.
    pub fn flagged(&self) -> usize {
        self.texts.iter().filter(|text| text.is_flagged()).count()
    }
}

/// What the rows of a summary's table are: every outline level that has headings, then the actors.
pub fn summary_rows(plan: &Plan) -> Vec<Axis> {
    dimensions(plan)
        .into_iter()
        .map(|(dimension, _)| dimension)
        .filter(|dimension| matches!(dimension, Dimension::Level(_) | Dimension::Actor))
        .map(Axis::By)
        .collect()
}

/// The summary of a year: every listing counts, as in the document, by the first stage.
pub fn summary(plan: &Plan, year: FiscalYear) -> YearSummary {
    let rows = summary_rows(plan);
    let count = |rows: Vec<Axis>| {
        let query = CrosstabQuery {
            year,
            rows,
            columns: Axis::Grade,
            counting: Counting::Listings,
            stage: None,
        };
        crosstab(plan, &query)
    };
    let mut actor_first = rows.clone();
    if rows.contains(&Axis::By(Dimension::Actor)) {
        actor_first.rotate_right(1);
    }
    let table = count(rows);
    let by_actor = count(actor_first);
    let header = plan.header();
    let style = plan.year_style();
    let name = header.map_or("", |header| header.title.as_str());
    let (blocks, others) = parts::texts(plan, year);
    YearSummary {
        year,
        has_outline: plan.nodes.iter().next().is_some(),
        title: words::title(&year.show(style), name),
        texts: slots(plan, year, &table, &by_actor),
        others,
        surveys: parts::surveys(plan, year),
        blocks,
        opinions: opinions::of_year(plan, year),
        table,
        by_actor,
    }
}

/// The edits that write every sentence that is missing or that the data has left behind. A text
/// whose sentence a person has changed keeps its words and stays flagged.
pub fn write_all(plan: &Plan, year: FiscalYear) -> Vec<Edit> {
    let mut after = plan.clone();
    let mut edits = Vec::new();
    for text in summary(plan, year).texts {
        let written = text.id.and_then(|id| plan.get(id));
        let is_found = written.is_some_and(|row| {
            !row.written_from_data.is_empty() && text.text.contains(&row.written_from_data)
        });
        let is_due = match text.state {
            TextState::Empty => true,
            TextState::Outdated => is_found,
            _ => false,
        };
        if !is_due || text.sentence.is_empty() {
            continue;
        }
        // Each new text takes the place after the one before.
        let more = rewrite(&after, text.slot, &text.sentence);
        if let Ok((next, done)) = crate::edit::apply(&after, more) {
            after = next;
            edits.extend(done);
        }
    }
    edits
}

fn slots(plan: &Plan, year: FiscalYear, table: &Crosstab, by_actor: &Crosstab) -> Vec<SlotText> {
    let is_known = table.source != Source::Unknown;
    let slot =
        |node: Option<Id<OutlineNode>>, actor: Option<Id<Actor>>| TextSlot { year, node, actor };
    let mut texts = vec![slot_text(
        plan,
        (slot(None, None), String::new()),
        if is_known {
            sentences::total(table)
        } else {
            String::new()
        },
        &quoted::known(
            &table.columns,
            table
                .rows
                .iter()
                .chain([&table.total])
                .chain(&by_actor.rows),
        ),
    )];
    for (actor, row) in sentences::actors(by_actor) {
        let of_actor = by_actor
            .rows
            .iter()
            .filter(|other| other.path.first() == row.path.first());
        texts.push(slot_text(
            plan,
            (slot(None, Some(actor)), row.label.clone()),
            if is_known {
                sentences::actor(by_actor, row)
            } else {
                String::new()
            },
            &quoted::known(&by_actor.columns, of_actor),
        ));
    }
    for (node, row) in sentences::measures(table) {
        let own = table
            .rows
            .iter()
            .filter(|other| other.path.starts_with(&row.path));
        texts.push(slot_text(
            plan,
            (slot(Some(node), None), row.full_label()),
            if is_known {
                sentences::measure(table, row)
            } else {
                String::new()
            },
            &quoted::known(&table.columns, own),
        ));
    }
    texts
}

fn slot_text(
    plan: &Plan,
    (slot, heading): (TextSlot, String),
    sentence: String,
    known: &quoted::Known,
) -> SlotText {
    let row = slot.text_in(plan);
    let text = row.map_or_else(String::new, |row| row.text.clone());
    let written = row.map_or("", |row| row.written_from_data.as_str());
    let state = if text.is_empty() {
        TextState::Empty
    } else if written.is_empty() {
        TextState::ByHand
    } else if written != sentence {
        TextState::Outdated
    } else if text == sentence {
        TextState::AsWritten
    } else {
        TextState::Edited
    };
    SlotText {
        slot,
        heading,
        id: row.map(crate::plan::Row::id),
        unknown_figures: known.missing_from(&text, written, &sentence),
        text,
        sentence,
        state,
    }
}
