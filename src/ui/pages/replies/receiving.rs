//! Reading the files that came back. Nothing of the plan is changed here.

use leptos::prelude::*;

use super::workbook;
use crate::browser::files::PickedFile;
use crate::bundle::{self, Kind, Reading};
use crate::check::Finding;
use crate::mailing::workbook::CellProblem;
use crate::mailing::{receive, wanted};
use crate::merge::Reply;
use crate::plan::Plan;
use crate::ui::desk::Desk;
use crate::wording::{plans, replies as words};

/// A file that was dropped, and what it is.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceivedFile {
    /// Tells it from the others.
    pub(super) key: usize,
    /// Its name.
    pub(super) name: String,
    /// What it says; or why it is refused, and what to do.
    pub(super) content: Result<Content, (String, String)>,
}

/// What a readable file says.
#[derive(Clone, PartialEq, Eq)]
pub struct Content {
    /// The reply.
    pub(super) reply: Reply,
    /// Its text, to be kept.
    pub(super) text: String,
    /// What is wrong with it, whatever was changed on its way included.
    pub(super) problems: Vec<Finding>,
    /// How many rows and values could not be read.
    pub(super) set_aside: usize,
}

/// Reads files and puts them on the list, refused ones too.
pub(super) async fn read_all(
    desk: Desk,
    picked: Vec<PickedFile>,
    list: RwSignal<Vec<ReceivedFile>>,
) {
    for file in picked {
        let content = read(desk, &file).await;
        put(list, file.name(), content);
    }
}

/// Puts a file that was read elsewhere on the list.
pub(super) async fn take(
    desk: Desk,
    name: String,
    reading: Reading,
    list: RwSignal<Vec<ReceivedFile>>,
) {
    let text = bundle::write(&reading.plan, &reading.envelope);
    let content = understand(desk, reading, text).await;
    put(list, name, content);
}

fn put(
    list: RwSignal<Vec<ReceivedFile>>,
    name: String,
    content: Result<Content, (String, String)>,
) {
    list.try_update(|list| {
        let key = list.iter().map(|file| file.key + 1).max().unwrap_or(0);
        list.push(ReceivedFile { key, name, content });
    });
}

async fn read(desk: Desk, file: &PickedFile) -> Result<Content, (String, String)> {
    let unreadable =
        |problem: &bundle::Unreadable| (problem.message(), problem.remedy().to_owned());
    if file.size() > bundle::LARGEST as u64 {
        let bytes = usize::try_from(file.size()).unwrap_or(usize::MAX);
        return Err(unreadable(&bundle::Unreadable::TooLarge { bytes }));
    }
    let bytes = file.read().await;
    let bytes = bytes.ok_or_else(|| (plans::NOT_THERE.to_owned(), plans::PICK_AGAIN.to_owned()))?;
    if workbook::is_one(&bytes) {
        let filled = workbook::read(desk, file, &bytes).await?;
        let reading = bundle::read(filled.text.as_bytes()).map_err(|why| unreadable(&why))?;
        let mut content = understand(desk, reading, filled.text).await?;
        let problems = filled.problems.iter();
        content.problems.extend(problems.map(CellProblem::finding));
        return Ok(content);
    }
    let reading = bundle::read(&bytes).map_err(|problem| unreadable(&problem))?;
    // As it came, where it is a text of today; else what could be read of it.
    let text = String::from_utf8(bytes);
    let text = text.unwrap_or_else(|_| bundle::write(&reading.plan, &reading.envelope));
    understand(desk, reading, text).await
}

/// What a file says to the open plan.
async fn understand(
    desk: Desk,
    reading: Reading,
    text: String,
) -> Result<Content, (String, String)> {
    let keeper = desk.keeper(Clone::clone);
    let mut archived: Option<(String, Plan)> = None;
    for hash in desk.look(|plan| wanted(plan, &reading)) {
        if let Some((_, plan)) = keeper.issued(&hash).await {
            archived = Some((hash, plan));
            break;
        }
    }
    let issued = |hash: &str| {
        let archived = archived.as_ref().filter(|(known, _)| known == hash);
        archived.map(|(_, plan)| plan.clone())
    };
    let reply = desk
        .look(|plan| receive(plan, &reading, issued))
        .map_err(|refused| (refused.message(), refused.remedy().to_owned()))?;
    if !matches!(reading.envelope.kind, Kind::Issue | Kind::Reply) {
        return Err((
            words::WHOLE_PLAN.to_owned(),
            words::WHOLE_PLAN_STEP.to_owned(),
        ));
    }
    Ok(Content {
        reply,
        text,
        problems: reading.problems,
        set_aside: reading.set_aside.len(),
    })
}
