//! Writing a backup from a store.

use serde_json::Value;

use super::record::{self, ChangeRecord, ContentHash, PlanRecord};
use super::{FORMAT, VERSION};
use crate::plan::Moment;
use crate::storage::generation::fingerprint;
use crate::storage::opening::reading_order;
use crate::storage::{GenerationSummary, LogEntry, PlanSummary, Store, StoreError, retention};

/// How often a plan is looked at anew because another tab stored or removed something meanwhile.
const ATTEMPTS: u32 = 5;

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// Each plan with the revision that is current in the backup.
    pub plans: Vec<(String, u64)>,
    /// Titles of plans of which a version was damaged already in the store. It stands in the file
    /// as it was found.
    pub damaged: Vec<String>,
}

/// What is written of a plan; the texts are fetched one at a time.
struct Chosen {
    summary: PlanSummary,
    head: u64,
    generations: Vec<GenerationSummary>,
    log: Vec<LogEntry>,
}

/// Writes everything in the store, but for automatic generations that may be given up anyway.
///
/// # Errors
/// [`StoreError`] if the store cannot be read: half a backup is none.
pub async fn make<S: Store>(
    store: &S,
    app_version: &str,
    made_at: &Moment,
    office: &str,
) -> Result<Made, StoreError> {
    for _ in 0..ATTEMPTS {
        let mut plans = Vec::new();
        for summary in store.summaries().await? {
            plans.extend(choose(store, summary).await?);
        }
        let head = [
            ("format", FORMAT.into()),
            ("version", VERSION.into()),
            ("app_version", app_version.into()),
            ("made_at", made_at.0.as_str().into()),
            ("office", office.into()),
        ];
        if let Some(made) = write(store, &head, plans).await? {
            return Ok(made);
        }
    }
    Err(StoreError::Failed("the plans kept changing".to_owned()))
}

/// Decides what of a plan is written; `None` if there is nothing of it.
async fn choose<S: Store>(store: &S, summary: PlanSummary) -> Result<Option<Chosen>, StoreError> {
    let plan = summary.plan.as_str();
    for _ in 0..ATTEMPTS {
        let head = store.head(plan).await?;
        let mut generations = store.generations(plan).await?;
        let log = store.log(plan, 0).await?;
        if store.head(plan).await? != head {
            continue;
        }
        // Where the head is lost, it is what the plan would be opened at.
        let is_there = |head: &u64| generations.iter().any(|known| known.revision == *head);
        let order = reading_order(&generations, head);
        let Some(head) = head.filter(is_there).or(order.first().copied()) else {
            return Ok(None);
        };
        let given_up = retention::prunable(&generations, Some(head));
        generations.retain(|known| !given_up.contains(&known.revision));
        generations.reverse();
        return Ok(Some(Chosen {
            summary,
            head,
            generations,
            log,
        }));
    }
    Err(StoreError::Failed("the plan kept changing".to_owned()))
}

/// `None` if a generation vanished between being listed and being read.
async fn write<S: Store>(
    store: &S,
    head: &[(&str, Value)],
    plans: Vec<Chosen>,
) -> Result<Option<Made>, StoreError> {
    let mut file = File::default();
    let mut damaged = Vec::new();
    for (name, value) in head {
        file.field(name, value);
    }

    file.begin("plans");
    for plan in &plans {
        file.record(&record::value(&PlanRecord::of(&plan.summary, plan.head)));
    }
    file.begin("generations");
    // What is current comes first, so that it survives a file that is cut off.
    for current in [true, false] {
        for plan in &plans {
            let wanted = |known: &&GenerationSummary| (known.revision == plan.head) == current;
            for known in plan.generations.iter().filter(wanted) {
                let name = plan.summary.plan.as_str();
                let Some(found) = store.generation(name, known.revision).await? else {
                    return Ok(None);
                };
                if fingerprint(&found.text) != known.sha256 {
                    damaged.push(plan.summary.title.clone());
                }
                let record = record::of_generation(known);
                file.hash.add(&record);
                file.line(&record::with_text(record, found.text));
            }
        }
    }
    file.begin("log");
    let mut current = Vec::new();
    for plan in plans {
        let name = plan.summary.plan;
        for entry in plan.log {
            file.record(&record::value(&ChangeRecord::of(&name, entry)));
        }
        current.push((name, plan.head));
    }
    damaged.dedup();
    Ok(Some(Made {
        bytes: file.finish(),
        plans: current,
        damaged,
    }))
}

/// The file as it grows: one field or record on a line.
struct File {
    bytes: Vec<u8>,
    hash: ContentHash,
    is_first: bool,
    in_list: bool,
}

impl Default for File {
    fn default() -> Self {
        Self {
            bytes: b"{\n".to_vec(),
            hash: ContentHash::default(),
            is_first: true,
            in_list: false,
        }
    }
}

impl File {
    fn line(&mut self, line: &str) {
        if !self.is_first {
            self.bytes.extend_from_slice(b",\n");
        }
        self.is_first = false;
        self.bytes.extend_from_slice(line.as_bytes());
    }

    fn field(&mut self, name: &str, value: &Value) {
        self.line(&format!("\"{name}\": {value}"));
    }

    fn record(&mut self, record: &Value) {
        self.hash.add(record);
        self.line(&crate::bundle::compact(record));
    }

    fn begin(&mut self, list: &str) {
        self.end_list();
        self.line(&format!("\"{list}\": [\n"));
        (self.is_first, self.in_list) = (true, true);
    }

    fn end_list(&mut self) {
        if self.in_list {
            self.bytes.extend_from_slice(b"\n]");
            (self.is_first, self.in_list) = (false, false);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        self.end_list();
        let hash = std::mem::take(&mut self.hash).finish();
        self.field("sha256", &hash.into());
        self.bytes.extend_from_slice(b"\n}\n");
        self.bytes
    }
}
