//! A small plan with two sections, and random mailings of it: who changes what, who answers twice.

use std::collections::{BTreeMap, BTreeSet};

use ayumi::bundle;
use ayumi::edit::{Edit, add, apply, change, removal, set_rating, set_sheet, set_value};
use ayumi::merge::{Merged, Reply, Saying, merge};
use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::OutlineNode;
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Grade, RatingScale, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan, Position, TableName};
use ayumi::session::Author;
use proptest::prelude::*;
use serde_json::Value;

use super::support::plans::Chance;
use super::support::{applied, plan as draw_plan};

pub(crate) use ayumi::mailing::MAIL_TABLES as MAIL;

pub(crate) fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

pub(crate) fn year() -> FiscalYear {
    FiscalYear::new(2023).unwrap()
}

pub(crate) fn secretariat() -> Author {
    Author {
        office: "総務係".into(),
        at: Moment("2026-05-29T09:00:00+09:00".into()),
    }
}

/// Four initiatives in two nodes, one sheet and one rating written, an indicator with a target.
pub(crate) fn base() -> Plan {
    static BASE: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(issued);
    BASE.clone()
}

fn issued() -> Plan {
    let plan = draw_plan(
        "
        level 柱 １
        level 項目 ①

        つながりづくり
          - サロン活動の推進
          - 見守り活動
        相談支援
          - 窓口の充実
          - 訪問の充実
        ",
    );
    let mut edits = vec![
        add(Section {
            id: id("s1"),
            position: Position::nth(1),
            name: "地域係".into(),
            ..Section::default()
        }),
        add(Section {
            id: id("s2"),
            position: Position::nth(2),
            name: "相談係".into(),
            ..Section::default()
        }),
        add(RatingScale {
            id: id("scale"),
            name: "評価".into(),
            ..RatingScale::default()
        }),
        add(Stage {
            id: id("self"),
            position: Position::nth(1),
            name: "自己評価".into(),
            scale: id("scale"),
            ..Stage::default()
        }),
        add(Indicator {
            id: id("k1"),
            initiative: Some(id("i1")).into_iter().next().unwrap(),
            position: Position::nth(1),
            name: "開催回数".into(),
            ..Indicator::default()
        }),
    ];
    for (index, symbol) in ["A", "B", "C"].into_iter().enumerate() {
        edits.push(add(Grade {
            id: id(&format!("g{index}")),
            scale: id("scale"),
            position: Position::nth(index + 1),
            symbol: symbol.into(),
            ..Grade::default()
        }));
    }
    let plan = applied(&plan, edits);
    let sections = [("i1", "s1"), ("i2", "s1"), ("i3", "s2"), ("i4", "s2")];
    let edits = sections.into_iter().flat_map(|(initiative, section)| {
        change::<Initiative>(&plan, id(initiative), |row| {
            row.sections = vec![id(section)];
        })
    });
    let plan = applied(&plan, edits.collect());
    let edits = set_sheet(&plan, id("i1"), year(), |sheet| {
        sheet.activity = "月１回".into();
    });
    let plan = applied(&plan, edits);
    let edits = set_rating(&plan, id("i3"), year(), id("self"), |rating| {
        rating.grade = Some(id("g1"));
    });
    let plan = applied(&plan, edits);
    let edits = set_value(&plan, id("k1"), ValueKind::Target, Some(year()), |value| {
        value.as_printed = "12回".into();
    });
    applied(&plan, edits)
}

const TEXTS: [&str; 4] = ["", "開いた", "見送った", "月１回"];

/// What a person at a section does, or the secretariat, worked out on the plan it meets.
pub(crate) fn action(plan: &Plan, chance: &mut Chance, bold: bool) -> Vec<Edit> {
    let initiatives: Vec<Id<Initiative>> = plan.initiatives.iter().map(|row| row.id()).collect();
    let Some(&initiative) = chance.pick(&initiatives) else {
        return Vec::new();
    };
    let text = (*chance.pick(&TEXTS).unwrap()).to_owned();
    let grade: Id<Grade> = id(&format!("g{}", chance.below(3)));
    match chance.below(if bold { 14 } else { 9 }) {
        0..=2 => set_sheet(plan, initiative, year(), |sheet| sheet.activity = text),
        3 => set_sheet(plan, initiative, year(), |sheet| sheet.outcome = text),
        4 => set_rating(plan, initiative, year(), id("self"), |rating| {
            rating.grade = Some(grade);
        }),
        5 => set_rating(plan, initiative, year(), id("self"), |rating| {
            rating.reason = text;
        }),
        6 => set_value(plan, id("k1"), ValueKind::Actual, Some(year()), |value| {
            value.as_printed = text;
        }),
        7 => {
            let ratings: Vec<Id<Rating>> = plan.ratings.iter().map(|row| row.id()).collect();
            let rating = chance.pick(&ratings).copied();
            rating.map_or(Vec::new(), |rating| {
                removal(plan, &[rating]).unwrap_or_default()
            })
        }
        8 => {
            let values: Vec<Id<IndicatorValue>> =
                plan.indicator_values.iter().map(|row| row.id()).collect();
            let value = chance.pick(&values).copied();
            value.map_or(Vec::new(), |value| {
                removal(plan, &[value]).unwrap_or_default()
            })
        }
        9 => change(plan, initiative, |row| row.title = format!("{text}取組")),
        10 => removal(plan, &[initiative]).unwrap_or_default(),
        11 => {
            let nodes: Vec<Id<OutlineNode>> = plan.nodes.iter().map(|row| row.id()).collect();
            let node = *chance.pick(&nodes).unwrap();
            let parent = chance
                .pick(&nodes)
                .copied()
                .filter(|parent| *parent != node);
            change(plan, node, |row| row.parent = parent)
        }
        12 => {
            let sheet: Id<ProgressSheet> = ProgressSheet::id_of(initiative, year());
            removal(plan, &[sheet]).unwrap_or_default()
        }
        _ => vec![add(Section {
            id: id(&format!("new{}", chance.below(2))),
            position: Position::nth(9),
            name: text,
            ..Section::default()
        })],
    }
}

/// The plan after some actions; what is not possible is not done.
pub(crate) fn worked(plan: &Plan, chance: &mut Chance, most: usize, bold: bool) -> Plan {
    (0..chance.below(most + 1)).fold(plan.clone(), |plan, _| {
        let edits = action(&plan, chance, bold);
        apply(&plan, edits).map_or(plan, |(after, _)| after)
    })
}

pub(crate) fn reply(base: &Plan, plan: Plan, office: &str, at: usize) -> Reply {
    let made_at = format!("2026-05-{:02}T10:00:00+09:00", at + 1);
    let hash = bundle::fingerprint_of(&Value::from(format!(
        "{office}{made_at}{}",
        bundle::hash(&plan)
    )));
    Reply {
        hash,
        office: office.to_owned(),
        made_at: Moment(made_at),
        base: Some(base.clone()),
        plan,
        ..Reply::default()
    }
}

/// A mailing: what was issued, what the secretariat made of it meanwhile, and the replies.
#[derive(Debug, Clone)]
pub(crate) struct Mailing {
    pub(crate) base: Plan,
    pub(crate) own: Plan,
    pub(crate) replies: Vec<Reply>,
}

impl Mailing {
    /// A mailing decided by a seed. A bold one has people change what they should not.
    pub(crate) fn of(seed: u64, bold: bool) -> Self {
        let chance = &mut Chance::of(seed);
        let base = base();
        let own = worked(&base, chance, 3, bold);
        let mut replies = Vec::new();
        for office in 0..=chance.below(3) {
            let name = format!("係{office}");
            let first = reply(&base, worked(&base, chance, 5, bold), &name, 0);
            if chance.one_in(3) {
                let corrected = worked(&first.plan, chance, 3, bold);
                let mut second = reply(&base, corrected, &name, 1);
                second.supersedes.clone_from(&first.hash);
                replies.push(second);
            }
            replies.push(first);
        }
        Self { base, own, replies }
    }

    pub(crate) fn merged(&self) -> Merged {
        merge(&self.own, &self.replies, &secretariat())
    }

    /// The replies that no other replaces.
    pub(crate) fn maximal(&self) -> impl Iterator<Item = &Reply> {
        let is_replaced = |hash: &str| self.replies.iter().any(|reply| reply.supersedes == hash);
        self.replies
            .iter()
            .filter(move |reply| !is_replaced(&reply.hash))
    }
}

pub(crate) fn seeds() -> impl Strategy<Value = u64> {
    any::<u64>()
}

/// The rows of a plan that are no mail.
pub(crate) fn content(plan: &Plan) -> BTreeMap<(TableName, Key), serde_json::Map<String, Value>> {
    let mut rows = super::support::rows(plan);
    rows.retain(|(table, _), _| !MAIL.contains(table));
    rows
}

/// What is asked: where, and which values; of a record as a whole only whether it is to be there,
/// because what else is known of it grows with every reply.
pub(crate) fn asked(plan: &Plan) -> BTreeMap<(String, String, String), BTreeSet<String>> {
    let mut asked = BTreeMap::new();
    for question in &plan.questions {
        let place = (
            question.table.clone(),
            question.record.unwrap().to_string(),
            question.field.clone(),
        );
        let values = plan
            .candidates
            .iter()
            .filter(|row| row.question == question.id());
        let value = |text: &str| match Saying::read(&question.field, text) {
            Saying::Value(value) => value.to_string(),
            Saying::Record { .. } => "there".to_owned(),
            Saying::Removal { .. } => "gone".to_owned(),
        };
        asked.insert(place, values.map(|row| value(&row.value)).collect());
    }
    asked
}

/// Whether a value stands for choice in a question of the plan, in its own or in a record's.
pub(crate) fn is_kept(plan: &Plan, table: TableName, id: Key, field: &str, value: &Value) -> bool {
    let of_record = |question: &&std::sync::Arc<ayumi::plan::Row<_>>| {
        let question: &ayumi::plan::mailing::Question = question;
        question.table == table.as_str() && question.record == Some(id)
    };
    plan.candidates.iter().any(|candidate| {
        let mut questions = plan.questions.iter().filter(of_record);
        let own = questions.find(|question| question.id() == candidate.question);
        match own {
            Some(question) if question.field == field && !field.is_empty() => {
                Saying::read(field, &candidate.value) == Saying::Value(value.clone())
            }
            Some(question) if question.field.is_empty() => {
                match Saying::read("", &candidate.value) {
                    Saying::Record { row, .. } if field.is_empty() => {
                        !value.is_null() && !row.is_empty()
                    }
                    Saying::Record { row, .. } => row.get(field).unwrap_or(&Value::Null) == value,
                    Saying::Removal { .. } => field.is_empty() && value.is_null(),
                    Saying::Value(_) => false,
                }
            }
            _ => goes_along(&candidate.value, table, id, field, value),
        }
    })
}

/// Whether a record comes or goes with that of another question.
fn goes_along(text: &str, table: TableName, id: Key, field: &str, value: &Value) -> bool {
    match Saying::read("", text) {
        Saying::Removal { along } => {
            value.is_null() && field.is_empty() && along.contains(&(table, id))
        }
        Saying::Record { along, .. } => along.iter().any(|(of, row)| {
            *of == table
                && row.get("id").and_then(Value::as_str) == Some(id.as_str())
                && (field.is_empty() || row.get(field) == Some(value))
        }),
        Saying::Value(_) => false,
    }
}
