//! What every record has in common, and the macro that defines one.

use std::cmp::Ordering;
use std::ops::Deref;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{FiscalYear, Id, Key, Moment, Position, TableName};

/// A small record of one table.
///
/// A record is read from and written to a JSON object; a field that holds its default is not
/// written. Defined by the `record!` macro only.
pub trait Record: Serialize + DeserializeOwned + Clone + Default + Eq + 'static {
    /// The table it stands in.
    const TABLE: TableName;
    /// The names of its fields other than `id`, as written.
    const FIELDS: &'static [&'static str];
    /// The fields without which the record means nothing.
    const REQUIRED: &'static [&'static str];
    /// The fields that name what this record is a part of: it goes when that goes.
    const OWNERS: &'static [&'static str];
    /// The fields that make the slot of which there may be only one; empty where there is none.
    const SLOT: &'static [&'static str];

    /// The record's own id.
    fn record_id(&self) -> Id<Self>;

    /// Calls `visit` with every record this one names: field, table, id.
    fn references(&self, visit: &mut dyn FnMut(&'static str, TableName, Key));

    /// How the slots of the two compare; none if records of this type fill no slots.
    fn slot_order(&self, other: &Self) -> Option<Ordering>;

    /// Whether the two would fill one slot of which there may be only one, such as two sheets of
    /// one initiative in one year.
    fn same_slot(&self, other: &Self) -> bool {
        self.slot_order(other) == Some(Ordering::Equal)
    }
}

/// A type that can stand in a record.
pub trait Field {
    /// Whether a record without it means nothing.
    const REQUIRED: bool = false;

    /// Calls `visit` with every record the value names.
    fn references(&self, _visit: &mut dyn FnMut(TableName, Key)) {}
}

impl<R: Record> Field for Id<R> {
    const REQUIRED: bool = true;

    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        visit(R::TABLE, self.key());
    }
}

impl<T: Field> Field for Option<T> {
    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        for value in self {
            value.references(visit);
        }
    }
}

impl Field for FiscalYear {
    const REQUIRED: bool = true;
}

/// Types that name no record and may be left out.
macro_rules! plain_fields {
    ($($plain:ty),* $(,)?) => { $(impl $crate::plan::Field for $plain {})* };
}

plain_fields!(String, bool, u32, Moment, Position, super::YearStyle);

/// Defines a record: the struct with its `id`, and how the generic parts see it.
///
/// `part of a, b` names the owning fields; `one per a, b` names the fields that make a slot.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident in $table:ident $(part of $($owner:ident),+)? $(; one per $($slot:ident),+)? {
            $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(default)]
        pub struct $name {
            /// The record's id, unique in its table.
            pub id: $crate::plan::Id<$name>,
            $($(#[$field_meta])* pub $field: $type),*
        }

        impl $crate::plan::Record for $name {
            const TABLE: $crate::plan::TableName = $crate::plan::TableName::$table;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
            const REQUIRED: &'static [&'static str] = {
                const FLAGS: &[(&str, bool)] =
                    &[$((stringify!($field), <$type as $crate::plan::Field>::REQUIRED)),*];
                const COUNT: usize = $crate::plan::record::required_count(FLAGS);
                const NAMES: [&str; COUNT] = $crate::plan::record::required_names(FLAGS);
                &NAMES
            };
            const OWNERS: &'static [&'static str] = &[$($(stringify!($owner)),+)?];
            const SLOT: &'static [&'static str] = &[$($(stringify!($slot)),+)?];

            fn record_id(&self) -> $crate::plan::Id<Self> {
                self.id
            }

            fn references(&self, _visit: &mut dyn FnMut(&'static str, $crate::plan::TableName, $crate::plan::Key)) {
                $($crate::plan::Field::references(&self.$field, &mut |table, key| _visit(stringify!($field), table, key));)*
            }

            fn slot_order(&self, _other: &Self) -> Option<std::cmp::Ordering> {
                None::<std::cmp::Ordering>$(.or(Some(
                    std::cmp::Ordering::Equal$(.then_with(|| self.$slot.cmp(&_other.$slot)))+
                )))?
            }
        }
    };
    (@placed $($name:ident),*) => {
        $(impl $crate::plan::position::Placed for $name {
            fn position(&self) -> &$crate::plan::Position {
                &self.position
            }
        })*
    };
}

/// How many of the fields are required.
pub(crate) const fn required_count(flags: &[(&str, bool)]) -> usize {
    let mut count = 0;
    let mut index = 0;
    while index < flags.len() {
        count += flags[index].1 as usize;
        index += 1;
    }
    count
}

/// The names of the required fields.
pub(crate) const fn required_names<const COUNT: usize>(
    flags: &[(&'static str, bool)],
) -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let (mut index, mut found) = (0, 0);
    while index < flags.len() {
        if flags[index].1 {
            names[found] = flags[index].0;
            found += 1;
        }
        index += 1;
    }
    names
}

/// A record as it stands in its table: with the fields a newer version of the format added, which
/// this one does not know and keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<R> {
    record: R,
    unknown: Map<String, Value>,
}

impl<R> Deref for Row<R> {
    type Target = R;

    fn deref(&self) -> &R {
        &self.record
    }
}

/// Why a JSON object is not a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// A field without which the record means nothing is missing or empty.
    Missing(&'static str),
    /// The value does not fit the field.
    Misfit(&'static str),
}

impl<R: Record> Row<R> {
    /// A row of a record made in this program.
    pub fn new(record: R) -> Self {
        Self {
            record,
            unknown: Map::new(),
        }
    }

    /// The row's id.
    pub fn id(&self) -> Id<R> {
        self.record.record_id()
    }

    /// The record alone.
    pub fn record(&self) -> &R {
        &self.record
    }

    /// The same row with another record, unknown fields kept.
    #[must_use]
    pub fn with(&self, record: R) -> Self {
        Self {
            record,
            unknown: self.unknown.clone(),
        }
    }

    /// Reads a row. Fields it does not know are kept; a null says the same as an absent field.
    ///
    /// # Errors
    /// The first required field that is missing or field whose value does not fit.
    pub fn read(map: &Map<String, Value>) -> Result<Self, RowProblem> {
        let missing = |name: &str| matches!(map.get(name), None | Some(Value::Null));
        if missing("id") {
            return Err(RowProblem::Missing("id"));
        }
        if let Some(name) = R::REQUIRED.iter().find(|name| missing(name)) {
            return Err(RowProblem::Missing(name));
        }
        let is_known = |name: &String| name == "id" || R::FIELDS.contains(&name.as_str());
        let (known, unknown): (Map<_, _>, Map<_, _>) = map
            .clone()
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .partition(|(name, _)| is_known(name));
        match serde_json::from_value(Value::Object(known)) {
            Ok(record) => Ok(Self { record, unknown }),
            Err(_) => Err(RowProblem::Misfit(Self::misfit(map))),
        }
    }

    /// The field whose value does not fit: found by reading each one alone.
    fn misfit(map: &Map<String, Value>) -> &'static str {
        let alone = |name: &str| {
            let Some(value) = map.get(name).filter(|value| !value.is_null()) else {
                return true;
            };
            serde_json::from_value::<R>(Value::Object(Map::from_iter([(
                name.to_owned(),
                value.clone(),
            )])))
            .is_ok()
        };
        R::FIELDS
            .iter()
            .find(|name| !alone(name))
            .copied()
            .unwrap_or("id")
    }

    /// Writes the row: fields that hold their default are left out.
    pub fn write(&self) -> Map<String, Value> {
        let object = |record: &R| match serde_json::to_value(record) {
            Ok(Value::Object(map)) => map,
            _ => Map::new(),
        };
        let empty = object(&R::default());
        let mut map = object(&self.record);
        map.retain(|name, value| {
            name == "id" || R::REQUIRED.contains(&name.as_str()) || empty.get(name) != Some(value)
        });
        map.extend(self.unknown.clone());
        map
    }
}
