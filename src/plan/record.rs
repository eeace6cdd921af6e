//! What every record has in common, and the macro that defines one.
//!
//! The generic parts see a record as a row of [`AnyField`]s, so that reading, writing and comparing
//! exist once for all record types and not once for each: the page has to stay small.

use std::any::Any;
use std::cmp::Ordering;
use std::ops::Deref;

use serde_json::{Map, Value};

use super::field::AnyField;
use super::{Field, Id, Key, TableName};

/// A small record of one table.
///
/// A record is read from and written to a JSON object; a field that holds its default is not
/// written. Defined by the `record!` macro only.
pub trait Record: Fields + Clone + Default + Eq + Send + Sync + 'static {
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

    /// Gives the record its id.
    fn set_record_id(&mut self, id: Id<Self>);

    /// How the slots of the two compare; none if records of this type fill no slots.
    fn slot_order(&self, other: &Self) -> Option<Ordering>;

    /// Whether the two would fill one slot of which there may be only one, such as two sheets of
    /// one initiative in one year.
    fn same_slot(&self, other: &Self) -> bool {
        self.slot_order(other) == Some(Ordering::Equal)
    }
}

/// A record as the row of its fields, in the order of [`Record::FIELDS`].
pub trait Fields {
    /// The field at that place, or the last one.
    fn field(&self, index: usize) -> &dyn AnyField;
    /// The field at that place, or the last one, to be written.
    fn field_mut(&mut self, index: usize) -> &mut dyn AnyField;
}

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

        impl $crate::plan::record::Fields for $name {
            fn field(&self, index: usize) -> &dyn $crate::plan::field::AnyField {
                let fields: [&dyn $crate::plan::field::AnyField; <Self as $crate::plan::Record>::FIELDS.len()] =
                    [$(&self.$field),*];
                fields[index.min(fields.len() - 1)]
            }

            fn field_mut(&mut self, index: usize) -> &mut dyn $crate::plan::field::AnyField {
                let name = <Self as $crate::plan::Record>::FIELDS.get(index).copied().unwrap_or_default();
                $(if name == stringify!($field) {
                    return &mut self.$field;
                })*
                &mut self.id
            }
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

            fn set_record_id(&mut self, id: $crate::plan::Id<Self>) {
                self.id = id;
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
        let mut record = R::default();
        let (id, unknown) = read_fields(&mut record, R::FIELDS, R::REQUIRED, map)?;
        record.set_record_id(id.into());
        Ok(Self { record, unknown })
    }

    /// Writes the row: fields that hold their default are left out.
    pub fn write(&self) -> Map<String, Value> {
        (self as &dyn AnyRow).to_map()
    }
}

/// Reads known fields into a record; gives back the id and the fields it does not know.
fn read_fields(
    record: &mut dyn Fields,
    names: &[&'static str],
    required: &[&'static str],
    map: &Map<String, Value>,
) -> Result<(Key, Map<String, Value>), RowProblem> {
    let present = |name: &str| map.get(name).filter(|value| !value.is_null());
    let id = present("id").ok_or(RowProblem::Missing("id"))?;
    if let Some(name) = required.iter().find(|name| present(name).is_none()) {
        return Err(RowProblem::Missing(name));
    }
    let key = Key::from_value(id).ok_or(RowProblem::Misfit("id"))?;
    for (index, name) in names.iter().enumerate() {
        if present(name).is_some_and(|value| !record.field_mut(index).read(value)) {
            return Err(RowProblem::Misfit(name));
        }
    }
    let is_unknown = |name: &str| name != "id" && !names.contains(&name);
    let unknown = map
        .iter()
        .filter(|(name, value)| is_unknown(name) && !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Ok((key, unknown))
}

/// A row of any table.
pub trait AnyRow {
    /// The row's key.
    fn key(&self) -> Key;
    /// The names of the fields this version knows, other than `id`.
    fn names(&self) -> &'static [&'static str];
    /// The record.
    fn fields(&self) -> &dyn Fields;
    /// The fields of a newer version.
    fn unknown(&self) -> &Map<String, Value>;
    /// How the slots of two rows of one table compare; none if they fill no slots.
    fn slot_order(&self, other: &dyn AnyRow) -> Option<Ordering>;
    /// Itself, for comparing with a row of the same table.
    fn as_any(&self) -> &dyn Any;
}

impl<R: Record> AnyRow for Row<R> {
    fn key(&self) -> Key {
        self.record.record_id().key()
    }

    fn names(&self) -> &'static [&'static str] {
        R::FIELDS
    }

    fn fields(&self) -> &dyn Fields {
        &self.record
    }

    fn unknown(&self) -> &Map<String, Value> {
        &self.unknown
    }

    fn slot_order(&self, other: &dyn AnyRow) -> Option<Ordering> {
        self.record
            .slot_order(&other.as_any().downcast_ref::<Self>()?.record)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl dyn AnyRow + '_ {
    /// The row as a JSON object: fields that hold their default are left out.
    pub fn to_map(&self) -> Map<String, Value> {
        let mut map = Map::new();
        map.insert("id".to_owned(), self.key().to_value());
        for (index, name) in self.names().iter().enumerate() {
            match self.fields().field(index).write() {
                Value::Null => {}
                value => drop(map.insert((*name).to_owned(), value)),
            }
        }
        map.extend(self.unknown().clone());
        map
    }

    /// Calls `visit` with every record the row names: field, table, key.
    pub fn references(&self, visit: &mut dyn FnMut(&'static str, TableName, Key)) {
        for (index, name) in self.names().iter().enumerate() {
            self.fields()
                .field(index)
                .references(&mut |table, key| visit(name, table, key));
        }
    }

    /// Whether two rows of one table say the same.
    pub fn is_same(&self, other: &dyn AnyRow) -> bool {
        // Rows that two plans share are the same one in memory.
        std::ptr::addr_eq(self, other)
            || (self.key() == other.key()
                && self.unknown() == other.unknown()
                && (0..self.names().len()).all(|index| {
                    self.fields().field(index).write() == other.fields().field(index).write()
                }))
    }
}
