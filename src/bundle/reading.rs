//! Reading a bundle or the text that storage keeps.

use serde_json::{Map, Value};

use super::rows::Salvage;
use super::writing::{compact, fingerprint};
use super::{Envelope, Unreadable, decoding};
use crate::check::{Address, Finding, Severity};
use crate::plan::{Plan, TableName};
use crate::wording::checks::reading as words;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What the file says of itself.
    pub envelope: Envelope,
    /// The plan; it keeps every rule of [`crate::edit`]. Tables this version does not know are in
    /// [`Plan::unknown`].
    pub plan: Plan,
    /// Everything that was wrong, all at once; empty for a sound file.
    pub problems: Vec<Finding>,
    /// What was set aside, in the order of the problems; empty for a sound file.
    pub set_aside: Vec<SetAside>,
    /// Whether the content is what was written: its hash is the one the file states.
    pub intact: bool,
    /// Whether the file is of a newer version of the format: to be looked at, never written again,
    /// because what this version does not understand would be lost.
    pub newer: bool,
}

/// Something of a file that could not stand in the plan and is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The table it stood in.
    pub table: TableName,
    /// The id of its row as written; empty if it had none.
    pub id: String,
    /// The field, if the row itself stands in the plan without it.
    pub field: Option<String>,
    /// The row or the value, exactly as it was read.
    pub value: Value,
}

/// Reads a bundle: UTF-8 with or without mark, UTF-16 with mark, any line ends and indentation.
///
/// # Errors
/// [`Unreadable`] if there is no plan to be had from it.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let decoded = decoding::decode(bytes)?;
    let Value::Object(mut bundle) = decoded.value else {
        return Err(Unreadable::NotABundle);
    };
    if bundle.get("format").and_then(Value::as_str) != Some(super::FORMAT) {
        return Err(Unreadable::NotABundle);
    }
    let version = bundle.get("version").and_then(Value::as_u64);
    let version = version
        .filter(|version| *version > 0)
        .ok_or(Unreadable::NotABundle)?;
    let is_newer = version > u64::from(super::VERSION);
    let no_plan = || {
        if is_newer {
            Unreadable::NewerFormat { version }
        } else {
            Unreadable::NoPlan
        }
    };
    let tables = bundle.remove("tables").filter(Value::is_object);
    let tables = tables.ok_or_else(no_plan)?;
    let stated = bundle.remove("sha256");
    let stated = stated.as_ref().and_then(Value::as_str);
    let intact = !decoded.damaged && stated == Some(&fingerprint(&compact(&tables)));
    let Value::Object(tables) = tables else {
        return Err(no_plan());
    };

    let (mut envelope, misfits) = envelope(&bundle);
    envelope.version = u32::try_from(version).unwrap_or(u32::MAX);
    let mut salvage = Salvage::of(tables)?;
    salvage.keep_one_header(envelope.plan_id);
    salvage.repair();
    let (plan, found, set_aside) = salvage.finish();
    let Some(header) = plan.header() else {
        return Err(no_plan());
    };

    let mut problems = Vec::new();
    if !intact {
        problems.push(if stated.is_none() {
            notice(words::NO_HASH, words::NO_HASH_REMEDY)
        } else {
            notice(words::CHANGED, words::CHANGED_REMEDY)
        });
    }
    if is_newer {
        problems.push(notice(words::NEWER, words::NEWER_REMEDY));
    }
    let foreign_kind = misfits.contains(&"kind");
    for name in misfits {
        problems.push(notice(
            &words::envelope_misfit(name),
            words::ENVELOPE_REMEDY,
        ));
    }
    if envelope.plan_id.is_some_and(|id| id != header.id().key()) {
        let address = Address {
            table: TableName::Header,
            id: header.id().key(),
            field: None,
        };
        problems.push(Finding {
            address: Some(address),
            ..notice(words::OTHER_ID, words::OTHER_ID_REMEDY)
        });
    }
    problems.extend(found);
    Ok(Reading {
        envelope,
        plan,
        problems,
        set_aside,
        intact,
        newer: is_newer || foreign_kind,
    })
}

/// What a text that [`super::write`] gave says of itself, and the hash it states, without reading
/// its tables; none for any other text.
pub fn heading(text: &str) -> Option<(Envelope, String)> {
    let (head, _) = text.split_once(",\n \"tables\": ")?;
    let Ok(Value::Object(head)) = serde_json::from_str(&format!("{head}}}")) else {
        return None;
    };
    let hash = head.get("sha256")?.as_str()?.to_owned();
    let (mut envelope, _) = envelope(&head);
    envelope.version = u32::try_from(head.get("version")?.as_u64()?).ok()?;
    Some((envelope, hash))
}

/// Reads the text that [`super::canonical`] gives.
///
/// # Errors
/// [`Unreadable`] if there is no plan to be had from it.
pub fn read_canonical(text: &str) -> Result<Reading, Unreadable> {
    let decoded = decoding::decode(text.as_bytes())?;
    let Value::Object(tables) = decoded.value else {
        return Err(Unreadable::NoPlan);
    };
    let mut salvage = Salvage::of(tables)?;
    salvage.keep_one_header(None);
    salvage.repair();
    let (plan, problems, set_aside) = salvage.finish();
    if plan.header().is_none() {
        return Err(Unreadable::NoPlan);
    }
    Ok(Reading {
        envelope: Envelope::of(&plan),
        intact: super::canonical(&plan) == text,
        plan,
        problems,
        set_aside,
        newer: false,
    })
}

/// Reads the envelope field by field; gives the names of those that do not fit as well.
fn envelope(bundle: &Map<String, Value>) -> (Envelope, Vec<&'static str>) {
    const NAMES: &[&str] = &[
        "app_version",
        "kind",
        "plan_id",
        "plan_title",
        "organisation",
        "revision",
        "made_at",
        "office",
        "base",
        "scope",
        "reply_id",
        "supersedes",
        "ancestors",
    ];
    let parse = |fields| serde_json::from_value::<Envelope>(Value::Object(fields));
    let mut fitting = Map::new();
    let mut misfits = Vec::new();
    for &name in NAMES {
        let Some(value) = bundle.get(name).filter(|value| !value.is_null()) else {
            continue;
        };
        if parse(Map::from_iter([(name.to_owned(), value.clone())])).is_ok() {
            fitting.insert(name.to_owned(), value.clone());
        } else {
            misfits.push(name);
        }
    }
    (parse(fitting).unwrap_or_default(), misfits)
}

/// A problem of the file as a whole.
fn notice(message: &str, remedy: &str) -> Finding {
    Finding {
        severity: Severity::Warning,
        address: None,
        year: None,
        place: words::WHOLE_FILE.to_owned(),
        message: message.to_owned(),
        remedy: remedy.to_owned(),
    }
}
