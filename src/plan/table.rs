//! A table: rows by id, shared until written.

use std::cmp::Ordering;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Id, Key, Record, Row, RowProblem, TableName};

/// The rows of one record type, sorted by id. Cloning copies one pointer; a write to a shared
/// table copies pointers to rows, never rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<R> {
    rows: Arc<Vec<Arc<Row<R>>>>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self {
            rows: Arc::default(),
        }
    }
}

impl<R: Record> Table<R> {
    /// The row with that id.
    pub fn get(&self, id: Id<R>) -> Option<&Arc<Row<R>>> {
        self.place(id).ok().map(|index| &self.rows[index])
    }

    /// Every row, sorted by id.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<Row<R>>> {
        self.rows.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn place(&self, id: Id<R>) -> Result<usize, usize> {
        self.rows.binary_search_by(|row| row.id().cmp(&id))
    }

    fn put(&mut self, row: Row<R>) {
        match self.place(row.id()) {
            Ok(index) => Arc::make_mut(&mut self.rows)[index] = Arc::new(row),
            Err(index) => Arc::make_mut(&mut self.rows).insert(index, Arc::new(row)),
        }
    }
}

impl<'a, R: Record> IntoIterator for &'a Table<R> {
    type Item = &'a Arc<Row<R>>;
    type IntoIter = std::slice::Iter<'a, Arc<Row<R>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Any table, seen by code that does not care which: rows are JSON objects.
pub trait AnyTable {
    /// Whether there is a row with that key.
    fn contains(&self, key: Key) -> bool;
    /// How many rows there are.
    fn count(&self) -> usize;
    /// The keys of all rows, sorted.
    fn keys(&self) -> Vec<Key>;
    /// The row as a JSON object.
    fn read(&self, key: Key) -> Option<Map<String, Value>>;
    /// The names of the fields this version knows, other than `id`.
    fn fields(&self) -> &'static [&'static str];
    /// The fields that name what a row is a part of.
    fn owners(&self) -> &'static [&'static str];
    /// The fields without which a row means nothing, other than `id`.
    fn required(&self) -> &'static [&'static str];
    /// The fields that make the slot of which there may be only one.
    fn slot(&self) -> &'static [&'static str];
    /// Calls `visit` with every record the row names: field, table, key.
    fn references(&self, key: Key, visit: &mut dyn FnMut(&'static str, TableName, Key));
    /// Calls `visit` with every record any row names: the row's key, field, table, key.
    fn all_references(&self, visit: &mut dyn FnMut(Key, &'static str, TableName, Key));
    /// One of the rows with these keys that fills a slot another row fills too.
    fn rival_among(&self, keys: &[Key]) -> Option<Key>;
    /// Every row that fills a slot an earlier row fills already: the row and that earlier one.
    fn all_rivals(&self) -> Vec<(Key, Key)>;
    /// The keys of rows that differ from those of `other`, which must be the same table of
    /// another plan: here only, there only, or in both and different.
    fn differing(&self, other: &dyn AnyTable) -> Vec<Key>;
    /// Writes a row, replacing the one with the same id.
    ///
    /// # Errors
    /// [`RowProblem`] if the object is not a row of this table; nothing is written then.
    fn write(&mut self, map: &Map<String, Value>) -> Result<Key, RowProblem>;
    /// Takes a row out.
    fn remove(&mut self, key: Key) -> Option<Map<String, Value>>;
    /// Itself, for comparing with the same table of another plan.
    fn as_any(&self) -> &dyn std::any::Any;
}

impl<R: Record> AnyTable for Table<R> {
    fn contains(&self, key: Key) -> bool {
        self.place(Id::from(key)).is_ok()
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn keys(&self) -> Vec<Key> {
        self.iter().map(|row| row.id().key()).collect()
    }

    fn read(&self, key: Key) -> Option<Map<String, Value>> {
        self.get(Id::from(key)).map(|row| row.write())
    }

    fn fields(&self) -> &'static [&'static str] {
        R::FIELDS
    }

    fn owners(&self) -> &'static [&'static str] {
        R::OWNERS
    }

    fn required(&self) -> &'static [&'static str] {
        R::REQUIRED
    }

    fn slot(&self) -> &'static [&'static str] {
        R::SLOT
    }

    fn references(&self, key: Key, visit: &mut dyn FnMut(&'static str, TableName, Key)) {
        if let Some(row) = self.get(Id::from(key)) {
            row.references(visit);
        }
    }

    fn all_references(&self, visit: &mut dyn FnMut(Key, &'static str, TableName, Key)) {
        for row in self {
            let own = row.id().key();
            row.references(&mut |field, table, key| visit(own, field, table, key));
        }
    }

    fn rival_among(&self, keys: &[Key]) -> Option<Key> {
        let rows = keys.iter().filter_map(|&key| self.get(Id::from(key)));
        let mut rows: Vec<&Arc<Row<R>>> = rows.collect();
        let first = rows.first()?;
        first.slot_order(first)?;
        // One pass over the table for all of them together: an import touches every row.
        let order = |row: &Row<R>, other: &Row<R>| row.slot_order(other).unwrap_or(Ordering::Equal);
        rows.sort_by(|a, b| order(a, b));
        if let Some(pair) = rows.windows(2).find(|pair| pair[0].same_slot(pair[1])) {
            return Some(pair[1].id().key());
        }
        let rival_of = |other: &Arc<Row<R>>| {
            let at = rows.binary_search_by(|row| order(row, other)).ok()?;
            (rows[at].id() != other.id()).then(|| rows[at].id().key())
        };
        self.iter().find_map(rival_of)
    }

    fn all_rivals(&self) -> Vec<(Key, Key)> {
        let mut rows: Vec<&Arc<Row<R>>> = self.iter().collect();
        if rows.first().is_none_or(|row| row.slot_order(row).is_none()) {
            return Vec::new();
        }
        // The sort is stable: of rivals, the one with the smallest id comes first.
        rows.sort_by(|a, b| a.slot_order(b).unwrap_or(Ordering::Equal));
        let mut rivals = Vec::new();
        for group in rows.chunk_by(|a, b| a.same_slot(b)) {
            rivals.extend(
                group[1..]
                    .iter()
                    .map(|row| (row.id().key(), group[0].id().key())),
            );
        }
        rivals.sort_unstable();
        rivals
    }

    fn differing(&self, other: &dyn AnyTable) -> Vec<Key> {
        let Some(other) = other.as_any().downcast_ref::<Self>() else {
            return self.keys();
        };
        if Arc::ptr_eq(&self.rows, &other.rows) {
            return Vec::new();
        }
        let gone = other.iter().filter(|row| self.get(row.id()).is_none());
        let changed = self.iter().filter(|row| other.get(row.id()) != Some(row));
        let mut keys: Vec<Key> = changed.chain(gone).map(|row| row.id().key()).collect();
        keys.sort_unstable();
        keys
    }

    fn write(&mut self, map: &Map<String, Value>) -> Result<Key, RowProblem> {
        let row = Row::<R>::read(map)?;
        let key = row.id().key();
        self.put(row);
        Ok(key)
    }

    fn remove(&mut self, key: Key) -> Option<Map<String, Value>> {
        let index = self.place(Id::from(key)).ok()?;
        let row = Arc::make_mut(&mut self.rows).remove(index);
        Some(row.write())
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
