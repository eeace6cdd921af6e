//! Who has been sent what, and who has replied (回答の状況).

use super::progress::StateCounts;
use super::task::{self, Due, TaskSheet};
use crate::mailing::{Asked, issuing, scope_of};
use crate::plan::mailing::{Delivery, Dispatch, Reply};
use crate::plan::sorting::sort_by_key;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Moment, Plan, Row, day};

/// An issue with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueStatus {
    /// The issue.
    pub dispatch: Id<Dispatch>,
    /// Which issue of the plan it is, from 1.
    pub number: u32,
    /// The fiscal year that is asked for.
    pub year: FiscalYear,
    /// The same in words.
    pub year_words: String,
    /// The name of the stage that is asked for; empty if only texts are.
    pub stage_name: String,
    /// The day replies are due; none if none was set.
    pub due: Option<Due>,
    /// What the sections are told to do.
    pub instructions: String,
    /// When it was issued.
    pub issued_at: Moment,
    /// Who issued it.
    pub issued_by: String,
    /// Its files, in the order of the sections; the one for all last.
    pub deliveries: Vec<DeliveryStatus>,
    /// How many are how far. A file for all beside files for sections is not counted.
    pub totals: Totals,
}

/// One file of an issue and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryStatus {
    /// The file's record.
    pub delivery: Id<Delivery>,
    /// The section; none for all.
    pub section: Option<Id<Section>>,
    /// Its name, or the words for all.
    pub name: String,
    /// Where requests to it are mailed.
    pub contact: String,
    /// How far it is.
    pub state: DeliveryState,
    /// Whether it is late.
    pub late: Late,
    /// Whether a later reply has replaced an earlier one.
    pub is_corrected: bool,
    /// When it was sent.
    pub sent_at: Moment,
    /// When it was opened.
    pub opened_at: Moment,
    /// When the section was last reminded.
    pub reminded_at: Moment,
    /// When the newest reply was made.
    pub replied_at: Moment,
    /// When it was merged.
    pub merged_at: Moment,
    /// How many replies were merged.
    pub replies: usize,
    /// Of a section that replied: how far its sheets are in the plan as it is now.
    pub counts: StateCounts,
    /// How many entries are missing on them.
    pub missing: u32,
    /// The sheets on which something is missing.
    pub lacking: Vec<TaskSheet>,
    /// A note of the secretariat.
    pub note: String,
}

/// How far a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryState {
    /// Made and not sent (未送付).
    #[default]
    NotSent,
    /// Sent (送付済み).
    Sent,
    /// Opened by the section (開封).
    Opened,
    /// Replied, and something is missing (記入もれあり).
    Incomplete,
    /// Replied in full (回答あり).
    Replied,
}

impl DeliveryState {
    /// Every state, from the earliest.
    pub const ALL: [Self; 5] = [
        Self::NotSent,
        Self::Sent,
        Self::Opened,
        Self::Incomplete,
        Self::Replied,
    ];

    /// Whether a reply is there.
    pub fn is_replied(self) -> bool {
        matches!(self, Self::Incomplete | Self::Replied)
    }
}

/// Whether a reply is late.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Late {
    /// It is not, or no day was set.
    #[default]
    No,
    /// None is there yet, so many days after the day it was due (期限を過ぎて未回答).
    Overdue(i64),
    /// The first one was made after that day (期限後).
    RepliedLate,
}

/// How many files are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// All of them.
    pub all: usize,
    /// Made and not sent.
    pub not_sent: usize,
    /// Sent, and not known to be opened.
    pub sent: usize,
    /// Opened, and not replied.
    pub opened: usize,
    /// Replied with something missing.
    pub incomplete: usize,
    /// Replied in full.
    pub replied: usize,
    /// Not replied after the day.
    pub overdue: usize,
    /// Replied after the day.
    pub late: usize,
    /// Replied more than once.
    pub corrected: usize,
    /// Entries missing on the sheets of all that replied.
    pub missing: u32,
}

impl Totals {
    /// How many have replied, in full or not.
    pub fn answered(self) -> usize {
        self.incomplete + self.replied
    }

    fn add(&mut self, delivery: &DeliveryStatus) {
        self.all += 1;
        let count = match delivery.state {
            DeliveryState::NotSent => &mut self.not_sent,
            DeliveryState::Sent => &mut self.sent,
            DeliveryState::Opened => &mut self.opened,
            DeliveryState::Incomplete => &mut self.incomplete,
            DeliveryState::Replied => &mut self.replied,
        };
        *count += 1;
        match delivery.late {
            Late::No => {}
            Late::Overdue(_) => self.overdue += 1,
            Late::RepliedLate => self.late += 1,
        }
        self.corrected += usize::from(delivery.is_corrected);
        self.missing = self.missing.saturating_add(delivery.missing);
    }
}

/// Every issue of the plan, the latest first, seen on the day `today` (`2026-05-14`).
pub fn tracker(plan: &Plan, today: &str) -> Vec<IssueStatus> {
    let mut dispatches: Vec<_> = plan.dispatches.iter().collect();
    sort_by_key(&mut dispatches, |row| {
        std::cmp::Reverse((row.number, row.id()))
    });
    dispatches
        .into_iter()
        .map(|dispatch| status(plan, dispatch, today))
        .collect()
}

/// One issue, seen on the day `today`; none if there is no such issue.
pub fn issue_status(plan: &Plan, dispatch: Id<Dispatch>, today: &str) -> Option<IssueStatus> {
    Some(status(plan, plan.get(dispatch)?, today))
}

fn status(plan: &Plan, dispatch: &Row<Dispatch>, today: &str) -> IssueStatus {
    let rows: Vec<&Row<Delivery>> = plan
        .deliveries
        .iter()
        .map(AsRef::as_ref)
        .filter(|row| row.dispatch == dispatch.id())
        .collect();
    let due = Due::of(&dispatch.due, today);
    let of = |section: Option<Id<Section>>| {
        let row = rows.iter().find(|row| row.section == section)?;
        Some(delivery(plan, dispatch, row, due.as_ref()))
    };
    let sections = plan.in_order::<Section>().into_iter();
    let mut deliveries: Vec<DeliveryStatus> = sections
        .filter_map(|section| of(Some(section.id())))
        .collect();
    let mut totals = Totals::default();
    let mut all = of(None);
    if let Some(all) = all.as_mut().filter(|_| !deliveries.is_empty()) {
        // Who was sent a file of their own need not use this one.
        if matches!(all.late, Late::Overdue(_)) {
            all.late = Late::No;
        }
    } else if let Some(all) = &all {
        totals.add(all);
    }
    for delivery in &deliveries {
        totals.add(delivery);
    }
    deliveries.extend(all);
    let stage = dispatch.stage.and_then(|stage| plan.get(stage));
    IssueStatus {
        dispatch: dispatch.id(),
        number: dispatch.number,
        year: dispatch.year,
        year_words: dispatch.year.show(plan.year_style()),
        stage_name: stage.map_or_else(String::new, |stage| stage.name.clone()),
        due,
        instructions: dispatch.instructions.clone(),
        issued_at: dispatch.issued_at.clone(),
        issued_by: dispatch.issued_by.clone(),
        deliveries,
        totals,
    }
}

fn delivery(
    plan: &Plan,
    dispatch: &Row<Dispatch>,
    row: &Row<Delivery>,
    due: Option<&Due>,
) -> DeliveryStatus {
    let sheets = task::sheets(plan, &Asked::of(plan, &scope_of(dispatch, row.section)));
    let counts = task::counts(&sheets);
    let replies = replies(plan, dispatch.id(), row.section, counts);
    let is_replied = !replies.is_empty();
    let newest = replies.last();
    let missing = task::missing_on(&sheets);
    let state = if is_replied && missing > 0 {
        DeliveryState::Incomplete
    } else if is_replied {
        DeliveryState::Replied
    } else if !row.opened_at.0.is_empty() {
        DeliveryState::Opened
    } else if !row.sent_at.0.is_empty() {
        DeliveryState::Sent
    } else {
        DeliveryState::NotSent
    };
    let contact = row.section.and_then(|section| plan.get(section));
    DeliveryStatus {
        delivery: row.id(),
        section: row.section,
        name: issuing::section_name(plan, row.section),
        contact: contact.map_or_else(String::new, |section| section.contact.clone()),
        state,
        late: late(due, replies.first().copied()),
        is_corrected: replies.len() > 1,
        sent_at: row.sent_at.clone(),
        opened_at: row.opened_at.clone(),
        reminded_at: row.reminded_at.clone(),
        replied_at: newest
            .map(|reply| reply.made_at.clone())
            .unwrap_or_default(),
        merged_at: newest
            .map(|reply| reply.merged_at.clone())
            .unwrap_or_default(),
        replies: replies.len(),
        counts: if is_replied {
            counts
        } else {
            StateCounts::default()
        },
        missing: if is_replied { missing } else { 0 },
        lacking: sheets
            .into_iter()
            .filter(|sheet| is_replied && !sheet.completeness.missing.is_empty())
            .collect(),
        note: row.note.clone(),
    }
}

/// The replies of a section to an issue, the oldest first. One that answers for all counts for
/// every section of which it holds anything.
fn replies(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    section: Option<Id<Section>>,
    counts: StateCounts,
) -> Vec<&Row<Reply>> {
    let is_written = counts.started + counts.complete > 0;
    let answers = |reply: &Row<Reply>| match section {
        None => reply.sections.is_empty(),
        Some(_) if reply.sections.is_empty() => is_written,
        Some(section) => reply.sections.contains(&section),
    };
    let mut replies: Vec<&Row<Reply>> = plan
        .replies
        .iter()
        .map(AsRef::as_ref)
        .filter(|reply| reply.dispatch == Some(dispatch) && answers(reply))
        .collect();
    sort_by_key(&mut replies, |reply| {
        (
            reply.made_at.0.clone(),
            reply.merged_at.0.clone(),
            reply.id(),
        )
    });
    replies
}

fn late(due: Option<&Due>, first: Option<&Row<Reply>>) -> Late {
    let Some(due) = due else { return Late::No };
    match (first, due.days_left) {
        (Some(first), _) => {
            let is_late = day::between(&due.on, &first.made_at.0).is_some_and(|days| days > 0);
            if is_late { Late::RepliedLate } else { Late::No }
        }
        (None, Some(left)) if left < 0 => Late::Overdue(-left),
        (None, _) => Late::No,
    }
}
