//! `ayumi diff`: what would change from one file of a plan to another.

use std::path::PathBuf;

use ayumi::bundle::{Kind, Reading};
use ayumi::plan::sorting::sort_by_key;
use ayumi::plan::{Key, Plan, TableName};
use ayumi::report::comparison::{Comparison, comparison};
use ayumi::report::log::{LineKind, LogLine};
use ayumi::wording::checks::names;
use ayumi::wording::command_line as words;
use ayumi::wording::command_line::diff as own_words;
use serde::Serialize;
use serde_json::Value;

use super::{Ending, Outcome, Problem, open};

/// Which two files.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(help = own_words::BEFORE)]
    before: PathBuf,
    #[arg(help = own_words::AFTER)]
    after: PathBuf,
    #[arg(long, help = words::JSON)]
    json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    plan_id: Option<Key>,
    added: usize,
    removed: usize,
    changed: usize,
    changes: Vec<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    kind: &'static str,
    table: TableName,
    id: Key,
    field: Option<&'a str>,
    place: &'a str,
    label: Option<&'a str>,
    before: Value,
    after: Value,
}

/// The differences as text or JSON.
pub(crate) fn run(options: &Options) -> Result<Outcome, Problem> {
    let (before, after) = (open::open(&options.before)?, open::open(&options.after)?);
    is_same_plan(&before.plan, &after.plan)?;
    let is_partial = open::is_partial(&before) || open::is_partial(&after);
    let is_unknown = before.plan.unknown != after.plan.unknown;
    let notes = [
        (is_partial, words::SET_ASIDE),
        (is_part(&before) != is_part(&after), own_words::PART),
        (is_unknown, own_words::UNKNOWN),
    ];
    for (_, note) in notes.into_iter().filter(|(applies, _)| *applies) {
        open::tell(note);
    }
    let mut found = comparison(&before.plan, &after.plan);
    let place = |line: &LogLine| TableName::ALL.iter().position(|table| *table == line.table);
    sort_by_key(&mut found.lines, place);
    let text = if options.json {
        open::json(&json(&found, &before.plan, &after.plan))
    } else {
        open::plain(&text(&found))
    };
    // Of what could not be read nobody knows that it is the same.
    let ending = Ending::of(is_partial || is_unknown || !found.is_empty());
    Ok(Outcome { text, ending })
}

/// Refuses two files of which one does not become the other.
fn is_same_plan(before: &Plan, after: &Plan) -> Result<(), Problem> {
    let id = |plan: &Plan| plan.header().map(|header| header.id().key());
    if id(before) == id(after) {
        return Ok(());
    }
    let title = |plan: &Plan| plan.header().map(|header| header.title.clone());
    Err(Problem(own_words::other_plan(
        &title(before).unwrap_or_default(),
        &title(after).unwrap_or_default(),
    )))
}

fn is_part(reading: &Reading) -> bool {
    matches!(reading.envelope.kind, Kind::Issue | Kind::Reply)
}

fn json<'a>(found: &'a Comparison, before: &Plan, after: &Plan) -> Json<'a> {
    Json {
        plan_id: after.header().map(|header| header.id().key()),
        added: found.added,
        removed: found.removed,
        changed: found.changed,
        changes: found
            .lines
            .iter()
            .map(|line| change(line, before, after))
            .collect(),
    }
}

/// A change with what stood and stands there, whole. For a record that comes or goes that is all
/// of its fields.
fn change<'a>(line: &'a LogLine, before: &Plan, after: &Plan) -> ChangeJson<'a> {
    let whole = line.kind != LineKind::Changed;
    let value = |plan: &Plan| {
        let row = plan.table(line.table).read(line.record);
        match row {
            Some(row) if whole => Value::Object(row),
            Some(mut row) => row.remove(&line.field).unwrap_or_default(),
            None => Value::Null,
        }
    };
    ChangeJson {
        kind: match line.kind {
            LineKind::Changed => "changed",
            LineKind::Added => "added",
            LineKind::Removed => "removed",
        },
        table: line.table,
        id: line.record,
        field: (!whole).then_some(line.field.as_str()),
        place: &line.place,
        label: (!whole).then_some(line.label.as_str()),
        before: value(before),
        after: value(after),
    }
}

fn text(found: &Comparison) -> String {
    if found.is_empty() {
        return format!("{}\n", own_words::SAME);
    }
    let mut lines = vec![own_words::counts(found.added, found.removed, found.changed)];
    for of_table in found.lines.chunk_by(|a, b| a.table == b.table) {
        let table = of_table.first().map(|line| names::table(line.table));
        lines.push(own_words::heading(
            table.unwrap_or_default(),
            of_table.len(),
        ));
        lines.extend(of_table.iter().map(LogLine::text));
    }
    lines.push(String::new());
    lines.join("\n")
}
