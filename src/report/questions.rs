//! What a merge left to be decided (確認が必要な点), to be looked at side by side.
//!
//! Works on any table by its description: a question names a table, a record and a field, and its
//! values are JSON. What cannot be read (a table of a newer version) is shown as it was written.

mod shown;
mod writing;

use serde_json::Value;

use super::log::place::Places as Names;
use crate::check::Places;
use crate::edit::Fields;
use crate::form::named;
use crate::merge::{Saying, is_open};
use crate::plan::mailing::{Candidate, Question, QuestionKind};
use crate::plan::sorting::{sort_by, sort_by_key};
use crate::plan::{Id, Key, Moment, Plan, Row, TableName};
use crate::wording::reports::LINE_MARK;
use crate::wording::{forms, questions as words};

pub use shown::ShownLine;
pub(super) use shown::told_fields;
pub use writing::{Writing, read};

/// What a merge asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questions {
    /// What someone has to decide, in the order of the outline.
    pub open: Vec<QuestionCard>,
    /// What was decided, the newest first.
    pub decided: Vec<QuestionCard>,
}

/// A question with everything that is needed to decide it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionCard {
    /// The question.
    pub id: Id<Question>,
    /// Why it is asked.
    pub kind: QuestionKind,
    /// Where: the sheet with its year, the item of the outline.
    pub place: String,
    /// What: the field in the plan's words, with what it is a field of where the place does not
    /// say it.
    pub what: String,
    /// Whether the record as a whole is asked about.
    pub is_record: bool,
    /// Whether this version knows what is asked about.
    pub is_known: bool,
    /// What can be chosen: as it was issued, then what was given instead.
    pub choices: Vec<Choice>,
    /// All texts that were given, one after the other; empty where that makes no sense.
    pub joined: String,
    /// How something else is written.
    pub writing: Writing,
    /// What was decided last.
    pub decision: Option<Decision>,
}

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is called.
    pub name: ChoiceName,
    /// The value as a decision writes it: compact JSON.
    pub text: String,
    /// Whether the record is not there then.
    pub is_removal: bool,
    /// The value as its readers know it, marked against what was issued.
    pub lines: Vec<ShownLine>,
    /// Who gave it, and when: 地域福祉係, 4月14日 10:22.
    pub from: Vec<(String, String)>,
    /// Whether it stands in the plan now.
    pub is_now: bool,
    /// Whether it came after the question had been decided.
    pub is_late: bool,
}

impl Choice {
    /// The value as a plain text, for a line of a table.
    pub fn plain(&self) -> String {
        let lines = self.lines.iter().map(ShownLine::plain);
        lines.collect::<Vec<_>>().join(LINE_MARK)
    }
}

/// What a value to choose is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceName {
    /// What was issued (元).
    Issued,
    /// A value that was given: A, B …, counted from 0.
    Given(usize),
    /// What stands in the plan and was neither issued nor given.
    Now,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What was chosen.
    pub lines: Vec<ShownLine>,
    /// Who decided.
    pub by: String,
    /// When: 4月14日 10:22.
    pub when: String,
}

/// Everything that was asked.
pub fn questions(plan: &Plan) -> Questions {
    if plan.questions.is_empty() {
        return Questions::default();
    }
    let reader = Reader {
        plan,
        places: Places::of(plan),
        names: Names::of(plan, &[]),
    };
    let mut open = Vec::new();
    let mut decided = Vec::new();
    for question in &plan.questions {
        let (order, card) = reader.card(question);
        if is_open(plan, question) {
            open.push((order, card));
        } else {
            decided.push((question.decided_at.0.clone(), card));
        }
    }
    sort_by_key(&mut open, |(order, card)| (*order, card.id));
    sort_by(&mut decided, |(a, _), (b, _)| b.cmp(a));
    Questions {
        open: open.into_iter().map(|(_, card)| card).collect(),
        decided: decided.into_iter().map(|(_, card)| card).collect(),
    }
}

/// The line of the outline, the year, the table and the field.
type Order = (usize, u16, Option<TableName>, usize);

/// Where a question points to.
#[derive(Clone, Copy)]
struct At<'a> {
    table: TableName,
    key: Key,
    field: &'a str,
}

struct Reader<'a> {
    plan: &'a Plan,
    places: Places<'a>,
    names: Names<'a>,
}

impl Reader<'_> {
    fn card(&self, question: &Row<Question>) -> (Order, QuestionCard) {
        let plan = self.plan;
        let at = TableName::from_name(&question.table)
            .zip(question.record)
            .map(|(table, key)| At {
                table,
                key,
                field: &question.field,
            });
        let base = parsed(&question.base);
        let candidates = self.candidates(question.id());
        let row = at.and_then(|at| plan.table(at.table).read(at.key));
        // A record that is gone is placed by what it was.
        let row = row.unwrap_or_else(|| {
            let values = candidates.iter().map(|row| parsed(&row.value));
            let mut objects = values
                .chain([base.clone()])
                .filter_map(|value| match value {
                    Value::Object(row) if row.contains_key("id") => Some(row),
                    _ => None,
                });
            objects.next().unwrap_or_default()
        });
        let (mut order, place) = match at {
            Some(at) => {
                let place = self.places.of_row(at.table, &row);
                (place.order, place.words)
            }
            None => ((usize::MAX, 0), words::UNKNOWN_PLACE.to_owned()),
        };
        if at.is_some_and(|at| at.table == TableName::Header) {
            order = (0, 0);
        }
        let field = at.map_or(0, |at| {
            let fields = plan.table(at.table).fields();
            fields
                .iter()
                .position(|known| *known == at.field)
                .unwrap_or_default()
        });
        let choices = self.choices(at, question, &candidates);
        let joined = at.map_or_else(String::new, |at| writing::joined(at, &choices));
        let card = QuestionCard {
            id: question.id(),
            kind: question.kind,
            place,
            what: self.what(at, &row),
            is_record: question.field.is_empty(),
            is_known: at.is_some(),
            writing: at.map_or(Writing::Not, |at| {
                writing::writing(plan, at, &choices, &joined)
            }),
            joined,
            choices,
            decision: self.decision(question, at, &base),
        };
        ((order.0, order.1, at.map(|at| at.table), field), card)
    }

    /// The values that were given: the plan's own first, then in the order in which they were made.
    fn candidates(&self, question: Id<Question>) -> Vec<&Row<Candidate>> {
        let all = self.plan.candidates.iter().map(AsRef::as_ref);
        let mut candidates: Vec<&Row<Candidate>> =
            all.filter(|row| row.question == question).collect();
        sort_by(&mut candidates, |a, b| {
            (&a.at.0, &a.office, &a.value).cmp(&(&b.at.0, &b.office, &b.value))
        });
        candidates
    }

    fn choices(
        &self,
        at: Option<At<'_>>,
        question: &Row<Question>,
        given: &[&Row<Candidate>],
    ) -> Vec<Choice> {
        let base = parsed(&question.base);
        let is_record = question.field.is_empty();
        let now = at.map(|at| self.now(at));
        let was_decided = !question.chosen.is_empty();
        let choice = |name, value: &Value| {
            let base = (name != ChoiceName::Issued).then_some(&base);
            let text = value.to_string();
            let is_removal = is_record && matches!(Saying::read("", &text), Saying::Removal { .. });
            let is_now = now.as_ref().is_some_and(|now| {
                // Of a record it is decided whether it is there.
                if is_record {
                    now.is_null() == is_removal
                } else {
                    is_same(now, value)
                }
            });
            Choice {
                name,
                lines: self.lines(at, value, base),
                is_now,
                text,
                is_removal,
                from: Vec::new(),
                is_late: false,
            }
        };
        let mut values: Vec<Value> = Vec::new();
        let mut choices: Vec<Choice> = Vec::new();
        for row in given {
            let value = parsed(&row.value);
            let known = values.iter().position(|known| is_same(known, &value));
            let index = known.unwrap_or(values.len());
            if known.is_none() {
                choices.push(choice(ChoiceName::Given(index), &value));
                values.push(value);
            }
            let choice = &mut choices[index];
            choice.from.push((office(&row.office), row.at.short()));
            choice.is_late |= was_decided && !row.seen;
        }
        if !is_record {
            choices.insert(0, choice(ChoiceName::Issued, &base));
        }
        if let Some(now) = now.as_ref()
            && choices.iter().all(|choice| !choice.is_now)
        {
            choices.push(choice(ChoiceName::Now, now));
        }
        choices
    }

    /// What stands in the plan.
    fn now(&self, at: At<'_>) -> Value {
        let rows = self.plan.table(at.table);
        if at.field.is_empty() {
            return rows.read(at.key).map_or(Value::Null, Value::Object);
        }
        // A field that this version does not know is in the row all the same.
        let value = rows.read(at.key).and_then(|mut row| row.remove(at.field));
        value.unwrap_or_default()
    }

    fn lines(&self, at: Option<At<'_>>, value: &Value, base: Option<&Value>) -> Vec<ShownLine> {
        match at {
            Some(at) => shown::lines(self, at, value, base),
            None => shown::raw(value),
        }
    }

    fn decision(
        &self,
        question: &Row<Question>,
        at: Option<At<'_>>,
        base: &Value,
    ) -> Option<Decision> {
        let is_decided = question.decided_at != Moment::default() || !question.chosen.is_empty();
        is_decided.then(|| Decision {
            lines: self.lines(at, &parsed(&question.chosen), Some(base)),
            by: office(&question.decided_by),
            when: question.decided_at.short(),
        })
    }

    /// The field in words, with what it is a field of.
    fn what(&self, at: Option<At<'_>>, row: &Fields) -> String {
        let Some(at) = at else {
            return String::new();
        };
        let part = self.part(at, row);
        let field = if at.field.is_empty() {
            forms::table(self.plan, at.table)
        } else {
            forms::label(self.plan, at.table, at.field)
        };
        words::what(&part, &field)
    }

    /// What the field is a field of, where its place in the plan does not say it.
    fn part(&self, at: At<'_>, row: &Fields) -> String {
        use TableName as T;
        let record = |table, field: &str| {
            let key = row.get(field).and_then(Value::as_str).and_then(Key::new);
            key.map_or_else(String::new, |key| named(self.plan, table, key))
        };
        match at.table {
            T::Header | T::Nodes | T::Sheets => String::new(),
            T::Initiatives => forms::table(self.plan, at.table),
            T::Ratings => record(T::Stages, "stage"),
            T::SheetBlocks => record(T::Sections, "section"),
            T::IndicatorValues => record(T::Indicators, "indicator"),
            _ if self.plan.table(at.table).contains(at.key) => named(self.plan, at.table, at.key),
            _ => String::new(),
        }
    }
}

/// Who it was; the secretariat where no office is named.
fn office(name: &str) -> String {
    if name.is_empty() {
        words::SECRETARIAT
    } else {
        name
    }
    .to_owned()
}

/// A value as a question keeps it. What cannot be read is a text.
fn parsed(text: &str) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

/// Whether two values are the same to a reader: a default that is not written is nothing.
fn is_same(a: &Value, b: &Value) -> bool {
    let is_nothing = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    a == b || (is_nothing(a) && is_nothing(b))
}
