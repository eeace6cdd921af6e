//! Putting one record in the place of another: how a grade, a section or any other word that is in
//! use can go without taking anybody's work with it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Edit;
use crate::plan::field::Shape;
use crate::plan::{Key, Plan, TableName};

/// How many records of which table name a record, those that are a part of it included.
pub fn uses(plan: &Plan, table: TableName, id: Key) -> BTreeMap<TableName, usize> {
    let mut users = BTreeMap::new();
    each_reference(plan, (table, id), |user, _, _| {
        *users.entry(user).or_default() += 1;
    });
    users
}

/// Whether one record of the table can stand in the place of another: not where records have parts
/// of their own, as scales have grades.
pub fn can_replace(plan: &Plan, table: TableName) -> bool {
    !TableName::ALL.iter().any(|other| {
        let names_it = |field: &&str| other.shape(field).0 == Shape::Reference(table);
        plan.table(*other).owners().iter().any(names_it)
    })
}

/// The edits that let every record name `by` instead of `id`, and then remove `id`. A list that
/// names both keeps one of them. What is a part of `id` becomes a part of `by`.
///
/// The one door refuses the edits where a record would then stand twice in one slot, such as two
/// blocks of one section on one sheet.
pub fn replace_and_remove(plan: &Plan, table: TableName, id: Key, by: Key) -> Vec<Edit> {
    let mut edits = Vec::new();
    each_reference(plan, (table, id), |user, key, field| {
        let Some(value) = plan
            .table(user)
            .read(key)
            .and_then(|mut row| row.remove(field))
        else {
            return;
        };
        edits.push(Edit::Set {
            table: user,
            id: key,
            field: field.to_owned(),
            from: Value::Null,
            to: replaced(value, id.as_str(), by.as_str()),
        });
    });
    edits.push(Edit::Remove {
        table,
        id,
        row: super::Fields::new(),
    });
    edits
}

/// Calls `visit` once for every field that names the target: table, record, field.
fn each_reference(
    plan: &Plan,
    target: (TableName, Key),
    mut visit: impl FnMut(TableName, Key, &'static str),
) {
    for &table in TableName::ALL {
        let mut last = None;
        plan.table(table)
            .all_references(&mut |id, field, named_table, named| {
                if (named_table, named) == target && last != Some((id, field)) {
                    last = Some((id, field));
                    visit(table, id, field);
                }
            });
    }
}

fn replaced(value: Value, id: &str, by: &str) -> Value {
    match value {
        Value::String(text) if text == id => Value::String(by.to_owned()),
        Value::Array(items) => {
            let mut kept: Vec<Value> = Vec::with_capacity(items.len());
            for item in items {
                let item = replaced(item, id, by);
                if !kept.contains(&item) {
                    kept.push(item);
                }
            }
            Value::Array(kept)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{EditError, add, apply, inverse};
    use crate::plan::header::PlanHeader;
    use crate::plan::initiative::Initiative;
    use crate::plan::rating::Rating;
    use crate::plan::scale::{Grade, RatingScale, Stage};
    use crate::plan::sheet::{ProgressSheet, SheetBlock};
    use crate::plan::vocabulary::Section;
    use crate::plan::{FiscalYear, Id, Record};

    fn id<R: Record>(text: &str) -> Id<R> {
        Id::new(text).unwrap()
    }

    /// Two sections, an initiative of both, its sheet with a rating, two grades.
    fn plan() -> Plan {
        let section = |key| Section {
            id: id(key),
            ..Section::default()
        };
        let grade = |key| Grade {
            id: id(key),
            scale: id("abcd"),
            ..Grade::default()
        };
        let sheet = ProgressSheet::new(id("i"), FiscalYear::new(2023).unwrap());
        let mut rating = Rating::of_sheet(sheet.id, id("self"));
        rating.grade = Some(id("a"));
        let edits = vec![
            add(PlanHeader {
                id: id("plan"),
                ..PlanHeader::default()
            }),
            add(section("one")),
            add(section("two")),
            add(RatingScale {
                id: id("abcd"),
                ..RatingScale::default()
            }),
            add(grade("a")),
            add(grade("b")),
            add(Stage {
                id: id("self"),
                scale: id("abcd"),
                ..Stage::default()
            }),
            add(Initiative {
                id: id("i"),
                sections: vec![id("one"), id("two")],
                ..Initiative::default()
            }),
            add(sheet.clone()),
            add(rating),
            add(SheetBlock {
                id: id("block"),
                sheet: sheet.id,
                section: id("one"),
                ..SheetBlock::default()
            }),
        ];
        apply(&Plan::default(), edits).unwrap().0
    }

    #[test]
    fn what_has_parts_of_its_own_cannot_stand_for_another() {
        for (table, expected) in [
            (TableName::Sections, true),
            (TableName::Grades, true),
            (TableName::Scales, false),
            (TableName::Stages, false),
            (TableName::OutsidePlans, false),
        ] {
            assert_eq!(can_replace(&Plan::default(), table), expected, "{table:?}");
        }
    }

    #[test]
    fn a_grade_in_use_gives_way_to_another_in_one_step() {
        let plan = plan();
        let (a, b) = (id::<Grade>("a"), id::<Grade>("b"));
        assert_eq!(
            uses(&plan, TableName::Grades, a.key()),
            BTreeMap::from([(TableName::Ratings, 1)])
        );
        let edits = replace_and_remove(&plan, TableName::Grades, a.key(), b.key());
        let (after, done) = apply(&plan, edits).unwrap();
        assert!(after.get(a).is_none());
        assert!(after.ratings.iter().all(|rating| rating.grade == Some(b)));
        let (back, _) = apply(&after, inverse(&done)).unwrap();
        assert_eq!(back, plan);
    }

    #[test]
    fn a_section_gives_its_blocks_and_initiatives_to_another() {
        let plan = plan();
        let (one, two) = (id::<Section>("one"), id::<Section>("two"));
        let edits = replace_and_remove(&plan, TableName::Sections, one.key(), two.key());
        let (after, _) = apply(&plan, edits).unwrap();
        assert_eq!(after.get(id::<Initiative>("i")).unwrap().sections, [two]);
        assert_eq!(after.sheet_blocks.len(), 1);
        assert!(after.sheet_blocks.iter().all(|block| block.section == two));
    }

    #[test]
    fn what_else_a_list_names_stays_in_it() {
        let plan = plan();
        let three = Section {
            id: id("three"),
            ..Section::default()
        };
        let mut edits = vec![add(three)];
        edits.extend(crate::edit::change(&plan, id::<Initiative>("i"), |row| {
            row.sections = vec![id("three"), id("one")];
        }));
        let plan = apply(&plan, edits).unwrap().0;
        let (one, two) = (id::<Section>("one"), id::<Section>("two"));
        let edits = replace_and_remove(&plan, TableName::Sections, one.key(), two.key());
        let (after, _) = apply(&plan, edits).unwrap();
        let sections = &after.get(id::<Initiative>("i")).unwrap().sections;
        assert_eq!(sections, &[id("three"), two]);
    }

    #[test]
    fn two_texts_are_never_put_into_one_slot() {
        let plan = plan();
        let block = SheetBlock {
            id: id("other"),
            sheet: ProgressSheet::id_of(id("i"), FiscalYear::new(2023).unwrap()),
            section: id("two"),
            ..SheetBlock::default()
        };
        let plan = apply(&plan, vec![add(block)]).unwrap().0;
        let (one, two) = (id::<Section>("one"), id::<Section>("two"));
        let edits = replace_and_remove(&plan, TableName::Sections, one.key(), two.key());
        assert!(matches!(apply(&plan, edits), Err(EditError::SlotTaken(..))));
    }
}
