//! Arbitrary user actions: typed ones, and raw edits with no sense to them.

use std::collections::BTreeMap;

use ayumi::edit::outline::{self, EntryId};
use ayumi::edit::{Edit, change, removal, set_rating, set_sheet, set_value};
use ayumi::plan::indicator::ValueKind;
use ayumi::plan::{FiscalYear, Id, InPlan, Key, Plan, TableName};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::plans::{Chance, value_for};
use super::shapes::{shapes, shapes_of};

/// An action that is worked out on the plan it meets.
#[derive(Debug, Clone, Copy)]
pub struct Gesture(pub u64);

/// Up to `most` arbitrary actions.
pub fn gestures(most: usize) -> impl Strategy<Value = Vec<Gesture>> {
    proptest::collection::vec(any::<u64>().prop_map(Gesture), 0..=most)
}

fn some<R: InPlan>(plan: &Plan, chance: &mut Chance) -> Id<R> {
    let ids: Vec<Id<R>> = R::table(plan).iter().map(|row| row.id()).collect();
    let nowhere = Key::derived(&["nowhere"]).into();
    chance.pick(&ids).copied().unwrap_or(nowhere)
}

fn fresh<R>(chance: &mut Chance) -> Id<R> {
    Key::derived(&["fresh", &chance.below(usize::MAX).to_string()]).into()
}

fn entry(plan: &Plan, chance: &mut Chance) -> EntryId {
    if chance.one_in(2) {
        EntryId::Node(some(plan, chance))
    } else {
        EntryId::Listing(some(plan, chance))
    }
}

impl Gesture {
    /// The edits of the action on that plan; none if the action is not possible there.
    pub fn edits(self, plan: &Plan) -> Vec<Edit> {
        let chance = &mut Chance::of(self.0);
        match chance.below(4) {
            0 => outline_action(plan, chance),
            1 => typed_action(plan, chance),
            2 => (0..=chance.below(3)).map(|_| raw(plan, chance)).collect(),
            _ => vec![raw(plan, chance)],
        }
    }

    /// The edits of a typed action on that plan.
    pub fn typed_edits(self, plan: &Plan) -> Vec<Edit> {
        let chance = &mut Chance::of(self.0);
        if chance.one_in(2) {
            outline_action(plan, chance)
        } else {
            typed_action(plan, chance)
        }
    }
}

fn outline_action(plan: &Plan, chance: &mut Chance) -> Vec<Edit> {
    let entry = entry(plan, chance);
    let node = some(plan, chance);
    let parent = (!chance.one_in(4)).then_some(node);
    match chance.below(9) {
        0 => outline::add_node(plan, fresh(chance), parent, "柱"),
        1 => outline::add_initiative(plan, fresh(chance), fresh(chance), node, "取組"),
        2 => outline::cross_list(plan, fresh(chance), some(plan, chance), node).unwrap_or_default(),
        3 => {
            let [item, second, listing] = std::array::from_fn(|_| fresh::<()>(chance).key());
            let split = some(plan, chance);
            outline::split(plan, split, item.into(), second.into(), listing.into())
        }
        4 => outline::shift(plan, entry, if chance.one_in(2) { 1 } else { -1 }).unwrap_or_default(),
        5 => outline::indent(plan, entry).unwrap_or_default(),
        6 => outline::outdent(plan, entry).unwrap_or_default(),
        7 => outline::move_to(plan, entry, parent, chance.below(5)).unwrap_or_default(),
        _ => outline::remove(plan, entry).unwrap_or_default(),
    }
}

fn typed_action(plan: &Plan, chance: &mut Chance) -> Vec<Edit> {
    use ayumi::plan::{indicator, initiative, outline, scale, vocabulary};
    let year = FiscalYear::new(2018 + i32::try_from(chance.below(7)).unwrap_or(0));
    let year = year.unwrap_or_default();
    let text = chance.pick(&["", "研修を行った", "４回"]).copied();
    let text = text.unwrap_or_default().to_owned();
    match chance.below(8) {
        0 => {
            let id: Id<initiative::Initiative> = some(plan, chance);
            change(plan, id, |row| row.title = text)
        }
        1 | 2 => {
            let initiative = some(plan, chance);
            set_sheet(plan, initiative, year, |sheet| sheet.activity = text)
        }
        3 => {
            let grade = some(plan, chance);
            let (initiative, stage) = (some(plan, chance), some(plan, chance));
            set_rating(plan, initiative, year, stage, |rating| {
                rating.reason = text;
                rating.grade = Some(grade);
            })
        }
        4 => {
            let kinds = [ValueKind::Target, ValueKind::Actual, ValueKind::Baseline];
            let kind = chance.pick(&kinds).copied().unwrap_or_default();
            let indicator = some(plan, chance);
            set_value(plan, indicator, kind, Some(year), |value| {
                value.as_printed = text;
            })
        }
        5 => removal::<initiative::Initiative>(plan, &[some(plan, chance)]).unwrap_or_default(),
        6 => removal::<indicator::Indicator>(plan, &[some(plan, chance), some(plan, chance)])
            .unwrap_or_default(),
        _ => match chance.below(4) {
            0 => removal::<vocabulary::Section>(plan, &[some(plan, chance)]),
            1 => removal::<scale::Stage>(plan, &[some(plan, chance)]),
            2 => removal::<scale::RatingScale>(plan, &[some(plan, chance)]),
            _ => removal::<outline::OutlineNode>(plan, &[some(plan, chance)]),
        }
        .unwrap_or_default(),
    }
}

/// An edit of any table and field, with values that mostly fit and sometimes make no sense.
fn raw(plan: &Plan, chance: &mut Chance) -> Edit {
    let table = *chance.pick(TableName::ALL).unwrap_or(&TableName::Header);
    let mut ids = BTreeMap::new();
    for &table in TableName::ALL {
        let keys = plan.table(table).keys();
        ids.insert(
            table,
            keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
        );
    }
    let keys = plan.table(table).keys();
    let id = match chance.pick(&keys) {
        Some(key) if !chance.one_in(12) => *key,
        _ => Key::derived(&["anywhere", &chance.below(4).to_string()]),
    };
    match chance.below(6) {
        0 => Edit::Remove {
            table,
            id,
            row: Map::new(),
        },
        1 => {
            let id = if chance.one_in(6) {
                id
            } else {
                fresh::<()>(chance).key()
            };
            let mut row = Map::from_iter([("id".to_owned(), json!(id))]);
            for shape in shapes_of(table) {
                let value = if chance.one_in(20) {
                    nonsense(plan, chance)
                } else {
                    value_for(shape, chance, &ids)
                };
                row.insert(shape.field.clone(), value);
            }
            if chance.one_in(10) {
                row.remove("id");
            }
            Edit::Add { table, row }
        }
        _ => {
            let fields: Vec<_> = shapes_of(table).collect();
            let shape = chance.pick(&fields).copied().unwrap_or(&shapes()[0]);
            let field = match chance.below(15) {
                0 => "id".to_owned(),
                1 => "of_a_newer_format".to_owned(),
                _ => shape.field.clone(),
            };
            let to = if chance.one_in(4) {
                nonsense(plan, chance)
            } else {
                value_for(shape, chance, &ids)
            };
            let from = nonsense(plan, chance);
            Edit::Set {
                table,
                id,
                field,
                from,
                to,
            }
        }
    }
}

fn nonsense(plan: &Plan, chance: &mut Chance) -> Value {
    let elsewhere = *chance.pick(TableName::ALL).unwrap_or(&TableName::Header);
    let keys = plan.table(elsewhere).keys();
    match chance.below(12) {
        0 => Value::Null,
        1 => json!(""),
        2 => json!(-1),
        3 => json!(1.5),
        4 => json!(true),
        5 => json!([]),
        6 => json!(["nowhere"]),
        7 => json!({ "a": null }),
        8 => json!("a b"),
        9 => json!(4_000_000_000_000_u64),
        10 => json!([chance.pick(&keys)]),
        _ => json!(chance.pick(&keys)),
    }
}
