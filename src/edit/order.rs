//! The order of records among their siblings, for any table whose records have a place.

use crate::plan::sorting::sort_by;
use serde_json::Value;

use super::Edit;
use crate::plan::{FiscalYear, Key, Plan, Position, TableName};

/// What a field of siblings holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pin {
    /// That record.
    Record(Key),
    /// That fiscal year.
    Year(FiscalYear),
    /// Nothing.
    Nothing,
}

impl Pin {
    /// The value as a bundle writes it.
    pub fn to_value(self) -> Value {
        match self {
            Self::Record(key) => key.as_str().into(),
            Self::Year(year) => year.western().into(),
            Self::Nothing => Value::Null,
        }
    }
}

/// Records of one table that stand in one order: all of them, or those of one owner, year …
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Siblings {
    table: TableName,
    pins: [Option<(&'static str, Pin)>; 3],
}

impl Siblings {
    /// Every record of the table.
    pub fn of(table: TableName) -> Self {
        Self {
            table,
            pins: [None; 3],
        }
    }

    /// The records of the table whose `field` names `owner`.
    pub fn under(table: TableName, field: &'static str, owner: Key) -> Self {
        Self::of(table).with(field, Pin::Record(owner))
    }

    /// Those of them whose `field` holds that too. At most three fields can be held.
    #[must_use]
    pub fn with(mut self, field: &'static str, pin: Pin) -> Self {
        if let Some(free) = self.pins.iter_mut().find(|pin| pin.is_none()) {
            *free = Some((field, pin));
        }
        self
    }

    /// The table they stand in.
    pub fn table(self) -> TableName {
        self.table
    }

    /// What the fields of all of them hold.
    pub fn pins(self) -> impl Iterator<Item = (&'static str, Pin)> {
        self.pins.into_iter().flatten()
    }

    /// Their keys and places, in order.
    pub fn in_order(self, plan: &Plan) -> Vec<(Key, Position)> {
        let table = plan.table(self.table);
        let pins: Vec<(&str, Value)> = self
            .pins()
            .map(|(field, pin)| (field, pin.to_value()))
            .collect();
        let is_one = |key: Key| {
            pins.iter()
                .all(|(field, value)| table.value(key, field) == *value)
        };
        let place = |key: Key| match table.value(key, "position") {
            Value::String(text) => Position(text),
            _ => Position::default(),
        };
        let keys = table.keys().into_iter().filter(|key| is_one(*key));
        let mut siblings: Vec<(Key, Position)> = keys.map(|key| (key, place(key))).collect();
        sort_by(&mut siblings, |a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
        siblings
    }

    /// The place after the last of them.
    pub fn end(self, plan: &Plan) -> Position {
        Position::between(
            self.in_order(plan).last().map(|(_, position)| position),
            None,
        )
    }

    /// Moves one of them by so many places, `-1` for up; no edits if it is at the end already or
    /// not among them.
    pub fn shift(self, plan: &Plan, key: Key, by: isize) -> Vec<Edit> {
        let mut siblings = self.in_order(plan);
        let Some(from) = siblings.iter().position(|(other, _)| *other == key) else {
            return Vec::new();
        };
        let Some(to) = from
            .checked_add_signed(by)
            .filter(|to| *to < siblings.len() && *to != from)
        else {
            return Vec::new();
        };
        let moved = siblings.remove(from);
        let before = to.checked_sub(1).map(|index| &siblings[index].1);
        let after = siblings.get(to).map(|(_, position)| position);
        let position = Position::between(before, after);
        if after.is_none_or(|after| position < *after) {
            return vec![self.place(key, &position)];
        }
        // Siblings that share a place leave no room between them: all get a new one.
        siblings.insert(to, moved);
        siblings
            .iter()
            .enumerate()
            .map(|(index, (key, _))| self.place(*key, &Position::nth(index)))
            .collect()
    }

    fn place(self, id: Key, position: &Position) -> Edit {
        Edit::Set {
            table: self.table,
            id,
            field: "position".to_owned(),
            from: Value::Null,
            to: Value::String(position.0.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{add, apply};
    use crate::plan::Id;
    use crate::plan::header::PlanHeader;
    use crate::plan::vocabulary::Section;
    use proptest::prelude::*;

    fn plan(places: &[String]) -> Plan {
        let header = PlanHeader {
            id: Id::new("plan").unwrap(),
            ..PlanHeader::default()
        };
        let sections = places.iter().enumerate().map(|(index, place)| {
            add(Section {
                id: Id::new(&format!("s{index:02}")).unwrap(),
                position: Position(place.clone()),
                ..Section::default()
            })
        });
        let edits = std::iter::once(add(header)).chain(sections).collect();
        apply(&Plan::default(), edits).unwrap().0
    }

    proptest! {
        #[test]
        fn a_shift_moves_one_record_and_keeps_the_others_in_order(
            places in proptest::collection::vec("[ab]{0,2}", 1..8), at in 0_usize..8, by in -2_isize..=2,
        ) {
            let sections = Siblings::of(TableName::Sections);
            let before = plan(&places);
            let keys = |plan: &Plan| sections.in_order(plan).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
            let mut expected = keys(&before);
            let at = at % expected.len();
            let key = expected[at];
            if let Some(to) = at.checked_add_signed(by).filter(|to| *to < expected.len()) {
                let moved = expected.remove(at);
                expected.insert(to, moved);
            }
            let edits = sections.shift(&before, key, by);
            let (after, _) = apply(&before, edits).unwrap();
            prop_assert_eq!(keys(&after), expected);
        }
    }

    #[test]
    fn owners_part_the_records() {
        let plan = plan(&["b".to_owned(), "a".to_owned()]);
        let order = Siblings::of(TableName::Sections).in_order(&plan);
        let keys: Vec<_> = order.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["s01", "s00"]);
        let none = Siblings::under(TableName::Grades, "scale", Key::new("x").unwrap());
        assert_eq!(none.in_order(&plan), []);
        assert!(none.shift(&plan, Key::new("s01").unwrap(), 1).is_empty());
    }
}
