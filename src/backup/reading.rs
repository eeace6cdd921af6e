//! Reading a backup: bounded, and whatever is sound is had of a file that is not.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::record::{self, ChangeRecord, ContentHash, PlanRecord};
use super::{
    Backup, FORMAT, LARGEST, LARGEST_REVISION, MOST_CHANGES, MOST_GENERATIONS, MOST_PLANS,
    Unreadable, VERSION,
};
use crate::bundle::{self, lookalike, text};
use crate::plan::sorting::{sort_by, sort_by_key};
use crate::plan::{Key, Moment};
use crate::storage::opening::reading_order;
use crate::storage::{Generation, GenerationSummary, LogEntry, WholePlan};

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What can be brought back.
    pub backup: Backup,
    /// What is wrong with the file; empty for a sound one.
    pub problems: Vec<Problem>,
}

/// Something that is wrong with a backup.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// It is cut off or broken somewhere: what could be read line by line is there.
    Broken,
    /// Every part can be read, but the whole is not what was written.
    Changed,
    /// So many parts mean nothing here, stand twice or are beyond the bounds.
    LeftOut(usize),
    /// A version is not what was written; the plan and its number.
    Damaged(String, u64),
    /// The current state of a plan is damaged or missing; an older version stands in its place.
    FellBack(String),
    /// No version of a plan can be used.
    Hopeless(String),
}

/// Whether a file says that it is a backup; for leading a person to where it is read.
pub fn is_backup(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(400)];
    start
        .windows(FORMAT.len())
        .any(|part| part == FORMAT.as_bytes())
}

/// Reads a backup.
///
/// # Errors
/// [`Unreadable`] if nothing is to be had from it.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    if let Some(kind) = lookalike(bytes) {
        return Err(Unreadable::Other(bundle::Unreadable::LooksLike(kind)));
    }
    let (text, is_damaged) = text(bytes, FORMAT).map_err(Unreadable::Other)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Unreadable::Other(bundle::Unreadable::Empty));
    }
    let (document, is_whole) = match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(document)) => (Document::of(document), true),
        Ok(_) => return Err(not_a_backup()),
        Err(_) => (Document::salvaged(text), false),
    };
    document.check_format()?;
    let mut reading = document.read(is_whole && !is_damaged);
    if reading.backup.plans.is_empty() && !reading.problems.is_empty() {
        return Err(Unreadable::NothingLeft);
    }
    sort_by(&mut reading.problems, Ord::cmp);
    Ok(reading)
}

fn not_a_backup() -> Unreadable {
    Unreadable::Other(bundle::Unreadable::NotABundle)
}

/// The parts of the file, not understood yet.
#[derive(Default)]
struct Document {
    fields: Map<String, Value>,
    plans: Vec<Value>,
    generations: Vec<Value>,
    log: Vec<Value>,
}

impl Document {
    fn of(mut fields: Map<String, Value>) -> Self {
        let mut list = |name| match fields.remove(name) {
            Some(Value::Array(records)) => records,
            _ => Vec::new(),
        };
        let (plans, generations, log) = (list("plans"), list("generations"), list("log"));
        Self {
            fields,
            plans,
            generations,
            log,
        }
    }

    /// What can be read line by line of a file that is no JSON as a whole.
    fn salvaged(text: &str) -> Self {
        let mut found = Self::default();
        for line in text.lines() {
            let line = line.trim().trim_end_matches(',');
            if line.starts_with('"') {
                let field = serde_json::from_str::<Map<String, Value>>(&format!("{{{line}}}"));
                found.fields.extend(field.unwrap_or_default());
            } else if line.starts_with('{')
                && let Ok(record) = serde_json::from_str::<Value>(line)
            {
                if record.get("change").is_some() {
                    found.log.push(record);
                } else if record.get("sha256").is_some() {
                    found.generations.push(record);
                } else {
                    found.plans.push(record);
                }
            }
        }
        found
    }

    fn check_format(&self) -> Result<(), Unreadable> {
        let format = self.fields.get("format").and_then(Value::as_str);
        if format == Some(bundle::FORMAT) {
            return Err(Unreadable::OnePlan);
        }
        if format != Some(FORMAT) {
            return Err(not_a_backup());
        }
        match self.fields.get("version").and_then(Value::as_u64) {
            Some(version) if version > u64::from(VERSION) => Err(Unreadable::Newer),
            // A file that was cut or broken may have lost the line that says it.
            _ => Ok(()),
        }
    }

    fn word(&self, name: &str) -> String {
        let word = self.fields.get(name).and_then(Value::as_str);
        word.unwrap_or_default().to_owned()
    }

    fn read(self, is_whole: bool) -> Reading {
        let made_at = self.word("made_at");
        let (app_version, office) = (self.word("app_version"), self.word("office"));
        let stated = self.word("sha256");
        let mut gathering = Gathering {
            made_at: made_at.clone(),
            ..Gathering::default()
        };
        for record in self.plans {
            gathering.plan(record);
        }
        for record in self.generations {
            gathering.generation(record);
        }
        for record in self.log {
            gathering.change(record);
        }
        let (plans, mut problems, hash) = gathering.finish();
        if !is_whole {
            problems.push(Problem::Broken);
        } else if hash != stated && problems.is_empty() {
            problems.push(Problem::Changed);
        }
        let backup = Backup {
            app_version,
            made_at: Moment(made_at),
            office,
            plans,
        };
        Reading { backup, problems }
    }
}

/// The plans as their parts are found.
#[derive(Default)]
struct Gathering {
    made_at: String,
    hash: ContentHash,
    plans: BTreeMap<String, WholePlan>,
    /// Every place that is taken: plan, revision and, for the log, position.
    taken: BTreeSet<(String, u64, Option<u32>)>,
    generations: usize,
    changes: usize,
    left_out: usize,
    problems: Vec<Problem>,
}

impl Gathering {
    fn plan(&mut self, record: Value) {
        self.hash.add(&record);
        let record = serde_json::from_value::<PlanRecord>(record).ok();
        let record = record.filter(|record| {
            Key::new(&record.plan).is_some() && !self.plans.contains_key(&record.plan)
        });
        match record {
            Some(record) if self.plans.len() < MOST_PLANS => {
                let plan = record.plan.clone();
                self.plans.insert(plan, record.whole(&self.made_at));
            }
            _ => self.left_out += 1,
        }
    }

    fn generation(&mut self, record: Value) {
        let Value::Object(mut fields) = record else {
            self.left_out += 1;
            return;
        };
        let text = record::take_text(&mut fields);
        self.hash.add(&Value::Object(fields.clone()));
        let generation = record::generation(fields, text.unwrap_or_default());
        let Some(generation) = generation.filter(|found| self.is_new(found)) else {
            self.left_out += 1;
            return;
        };
        let summary = &generation.summary;
        if generation.is_whole() {
            let plan = self.plan_of(summary);
            plan.generations.push(generation);
            self.generations += 1;
        } else {
            let problem = Problem::Damaged(summary.plan.clone(), summary.revision);
            self.taken
                .remove(&(summary.plan.clone(), summary.revision, None));
            self.problems.push(problem);
        }
    }

    fn is_new(&mut self, generation: &Generation) -> bool {
        let summary = &generation.summary;
        let has_room = self.generations < MOST_GENERATIONS
            && (self.plans.contains_key(&summary.plan) || self.plans.len() < MOST_PLANS);
        let is_sane = (1..=LARGEST_REVISION).contains(&summary.revision)
            && summary
                .parent
                .is_none_or(|parent| parent < summary.revision)
            && Key::new(&summary.plan).is_some();
        has_room
            && is_sane
            && self
                .taken
                .insert((summary.plan.clone(), summary.revision, None))
    }

    /// The plan of a generation; one whose own record is lost is known by what it holds.
    fn plan_of(&mut self, summary: &GenerationSummary) -> &mut WholePlan {
        let made_at = &self.made_at;
        self.plans.entry(summary.plan.clone()).or_insert_with(|| {
            let record = PlanRecord {
                plan: summary.plan.clone(),
                saved_at: summary.at.clone(),
                ..PlanRecord::default()
            };
            record.whole(made_at)
        })
    }

    fn change(&mut self, record: Value) {
        self.hash.add(&record);
        let record = serde_json::from_value::<ChangeRecord>(record).ok();
        let record = record.filter(|record| {
            let place = (record.plan.clone(), record.revision, Some(record.position));
            (1..=LARGEST_REVISION).contains(&record.revision)
                && self.changes < MOST_CHANGES
                && self.taken.insert(place)
        });
        let Some(record) = record else {
            self.left_out += 1;
            return;
        };
        match self.plans.get_mut(&record.plan) {
            Some(plan) => {
                plan.log.push(record.entry());
                self.changes += 1;
            }
            None => self.left_out += 1,
        }
    }

    fn finish(mut self) -> (Vec<WholePlan>, Vec<Problem>, String) {
        let mut whole = Vec::new();
        for plan in self.plans.into_values() {
            let name = plan.summary.plan.clone();
            match put_right(plan) {
                None => self.problems.push(Problem::Hopeless(name)),
                Some((plan, fell_back)) => {
                    if fell_back {
                        self.problems.push(Problem::FellBack(name));
                    }
                    whole.push(plan);
                }
            }
        }
        if self.left_out > 0 {
            self.problems.push(Problem::LeftOut(self.left_out));
        }
        (whole, self.problems, self.hash.finish())
    }
}

/// Brings the parts of a plan into their order and sees to it that it has a head; says whether
/// that is not the one it was written with. `None` if no generation is left.
fn put_right(mut plan: WholePlan) -> Option<(WholePlan, bool)> {
    sort_by_key(&mut plan.generations, |known| known.summary.revision);
    sort_by_key(&mut plan.log, |entry: &LogEntry| {
        (entry.revision, entry.position)
    });
    let fell_back = plan.current().is_none();
    if fell_back {
        let known = plan.generations.iter().map(|known| known.summary.clone());
        let known: Vec<_> = known.rev().collect();
        plan.head = reading_order(&known, Some(plan.head).filter(|head| *head > 0))
            .first()
            .copied()?;
        // What came after the state that is left cannot be taken back from it.
        plan.log.retain(|entry| entry.revision <= plan.head);
    }
    let size = plan.current()?.text.len();
    plan.summary.size_bytes = size as u64;
    plan.summary.last_revision = plan.head;
    if let Some(revision) = &mut plan.summary.exported_revision {
        *revision = plan.head;
    }
    if plan.summary.title.is_empty()
        && let Ok(reading) = bundle::read(plan.current()?.text.as_bytes())
    {
        plan.summary.title = reading.envelope.plan_title;
    }
    Some((plan, fell_back))
}
