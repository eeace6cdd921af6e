//! Arbitrary plans: rows in every table, every rule kept.

use std::collections::{BTreeMap, BTreeSet};

use ayumi::edit::{Edit, apply};
use ayumi::plan::{Plan, TableName};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::rules::SLOTS;
use super::shapes::{Kind, Shape, shapes_of};

/// A source of choices that a seed decides, so that a failing case can be run again.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The choices of a seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = usize::try_from((mixed ^ (mixed >> 31)) >> 16).unwrap_or(0);
        if end == 0 { 0 } else { mixed % end }
    }

    /// Yes in one of `of` cases.
    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

const TEXTS: &[&str] = &[
    "",
    "研修",
    "Ａ",
    "A",
    "400万円",
    "年4～6回",
    "66人（31人）",
    "一\n二",
    "null",
    " ",
];

/// A value that fits the field, given how many rows the tables have.
pub fn value_for(
    shape: &Shape,
    chance: &mut Chance,
    ids: &BTreeMap<TableName, Vec<String>>,
) -> Value {
    let known = |table: &TableName| ids.get(table).map_or(&[][..], Vec::as_slice);
    match &shape.kind {
        Kind::Reference(target) => {
            let picked = chance.pick(known(target)).cloned();
            if shape.optional && chance.one_in(2) {
                Value::Null
            } else {
                picked.map_or(Value::Null, Value::from)
            }
        }
        Kind::References(target) => {
            let known = known(target);
            let count = chance.below(3).min(known.len());
            json!(known[..count])
        }
        Kind::ForeignKey => json!("other-plan.1"),
        Kind::Text if shape.field == "position" => json!(chance.pick(&["", "1", "5", "i", "i5"])),
        Kind::Text => json!(chance.pick(TEXTS)),
        Kind::Texts => json!([chance.pick(TEXTS), "会員"]),
        Kind::Flag => json!(chance.one_in(2)),
        Kind::Count => json!(chance.below(3)),
        Kind::Year if shape.optional && chance.one_in(2) => Value::Null,
        Kind::Year => json!(2019 + chance.below(5)),
        Kind::Choice(words) => chance.pick(words).cloned().unwrap_or_default(),
        Kind::Words => json!({ "section": "担当係", "sheet": chance.pick(TEXTS) }),
    }
}

fn row(
    table: TableName,
    id: &str,
    chance: &mut Chance,
    ids: &BTreeMap<TableName, Vec<String>>,
) -> Option<Map<String, Value>> {
    let mut row = Map::new();
    row.insert("id".into(), json!(id));
    for shape in shapes_of(table) {
        let value = value_for(shape, chance, ids);
        if value.is_null() && !shape.optional {
            return None;
        }
        if !(shape.optional && chance.one_in(3)) {
            row.insert(shape.field.clone(), value);
        }
    }
    if chance.one_in(4) {
        row.insert(
            "of_a_newer_format".into(),
            json!({ "kept": [1, null, "二"] }),
        );
    }
    Some(row)
}

/// A plan with up to `size` rows in every table, the header's being one.
pub fn plan_of(seed: u64, size: usize) -> Plan {
    let mut chance = Chance::of(seed);
    let mut edits = Vec::new();
    let mut slots = BTreeSet::new();
    let mut homes = BTreeSet::new();
    // Only rows that were made already are named, so the tree has no ring.
    let mut ids: BTreeMap<TableName, Vec<String>> = BTreeMap::new();
    for &table in in_order_of_reference() {
        let count = match table {
            TableName::Header => 1,
            _ => chance.below(size + 1),
        };
        for index in 0..count {
            let id = format!("{}-{index}", table.as_str());
            let Some(mut row) = row(table, &id, &mut chance, &ids) else {
                continue;
            };
            if table == TableName::Ratings && !rates_one_thing(&mut row) {
                continue;
            }
            if SLOTS.iter().any(|(of, _)| *of == table) && !slots.insert((table, slot(table, &row)))
            {
                continue;
            }
            if table == TableName::Placements {
                let is_home = homes.insert(row["initiative"].to_string());
                row.insert("cross_listed".into(), json!(!is_home));
            }
            ids.entry(table).or_default().push(id);
            edits.push(Edit::Add { table, row });
        }
    }
    match apply(&Plan::default(), edits.clone()) {
        Ok((plan, _)) => plan,
        Err(error) => panic!("seed {seed}, size {size} is refused as {error:?}: {edits:#?}"),
    }
}

/// The slot a row fills; a default and an absent value are one.
fn slot(table: TableName, row: &Map<String, Value>) -> Vec<String> {
    let fields = SLOTS.iter().find(|(of, _)| *of == table);
    let fields = fields.map_or(&[][..], |(_, fields)| fields);
    let defaults = [json!(0), json!(""), json!("target"), Value::Null];
    let text = |field: &&str| match row.get(*field) {
        Some(value) if !defaults.contains(value) => value.to_string(),
        _ => String::new(),
    };
    fields.iter().map(text).collect()
}

/// Makes a rating one of a sheet or of a node in a year; false if it names neither.
fn rates_one_thing(row: &mut Map<String, Value>) -> bool {
    let names = |field: &str| row.get(field).is_some_and(Value::is_string);
    if names("sheet") {
        row.remove("node");
        row.remove("year");
    } else if names("node") {
        row.insert("year".into(), json!(2021));
    } else {
        return false;
    }
    true
}

/// The tables, those that are named before those that name them.
fn in_order_of_reference() -> &'static [TableName] {
    static ORDER: std::sync::OnceLock<Vec<TableName>> = std::sync::OnceLock::new();
    ORDER.get_or_init(|| {
        let mut order: Vec<TableName> = Vec::new();
        while order.len() < TableName::ALL.len() {
            let is_ready = |table: &&TableName| {
                !order.contains(table)
                    && super::rules::REFERENCES.iter().all(|(from, _, target)| {
                        from != *table || target == *table || order.contains(target)
                    })
            };
            let next = TableName::ALL
                .iter()
                .find(is_ready)
                .expect("no ring of tables");
            order.push(*next);
        }
        order
    })
}

/// An arbitrary plan. It is shown as how to make it again, not with all its rows.
#[derive(Clone)]
pub struct Sample {
    plan: Plan,
    seed: u64,
    size: usize,
}

impl std::ops::Deref for Sample {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        &self.plan
    }
}

impl std::fmt::Debug for Sample {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "plan_of({}, {})", self.seed, self.size)
    }
}

/// An arbitrary plan that keeps every rule.
pub fn arbitrary_plan() -> impl Strategy<Value = Sample> {
    (any::<u64>(), 0_usize..7).prop_map(|(seed, size)| Sample {
        plan: plan_of(seed, size),
        seed,
        size,
    })
}
