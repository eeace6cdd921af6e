//! A table: rows by id, shared until written.

use crate::plan::sorting::{sort, sort_by};
use std::cmp::Ordering;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::field::{AnyField, Shape};
use super::{AnyRow, Id, Key, Record, Row, RowProblem, TableName};

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
        let place = (self as &dyn AnyTable).place(id.key());
        place.ok().map(|index| &self.rows[index])
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
}

impl<'a, R: Record> IntoIterator for &'a Table<R> {
    type Item = &'a Arc<Row<R>>;
    type IntoIter = std::slice::Iter<'a, Arc<Row<R>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Any table, seen by code that does not care which: rows are JSON objects.
///
/// What a table has to say of itself is short; everything else is written once for all tables, on
/// `dyn AnyTable`.
pub trait AnyTable {
    /// The names of the fields this version knows, other than `id`.
    fn fields(&self) -> &'static [&'static str];
    /// The fields that name what a row is a part of.
    fn owners(&self) -> &'static [&'static str];
    /// The fields without which a row means nothing, other than `id`.
    fn required(&self) -> &'static [&'static str];
    /// The fields that make the slot of which there may be only one.
    fn slot(&self) -> &'static [&'static str];
    /// Shows `see` the field as it is in a new record; does nothing for a field it does not know.
    fn with_default(&self, field: &str, see: &mut dyn FnMut(&dyn AnyField));
    /// How many rows there are.
    fn count(&self) -> usize;
    /// The row at that place, counted from 0 in the order of keys.
    fn row(&self, index: usize) -> &dyn AnyRow;
    /// Writes a row, replacing the one with the same id.
    ///
    /// # Errors
    /// [`RowProblem`] if the object is not a row of this table; nothing is written then.
    fn write(&mut self, map: &Map<String, Value>) -> Result<Key, RowProblem>;
    /// Takes out the row at that place.
    fn take(&mut self, index: usize);
    /// Where the rows lie in memory: the same for tables that share them.
    fn address(&self) -> *const ();
}

impl<R: Record> AnyTable for Table<R> {
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

    fn with_default(&self, field: &str, see: &mut dyn FnMut(&dyn AnyField)) {
        if let Some(index) = R::FIELDS.iter().position(|known| *known == field) {
            see(R::default().field(index));
        }
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn row(&self, index: usize) -> &dyn AnyRow {
        &*self.rows[index]
    }

    fn write(&mut self, map: &Map<String, Value>) -> Result<Key, RowProblem> {
        let row = Row::<R>::read(map)?;
        let key = row.id().key();
        let place = (self as &dyn AnyTable).place(key);
        let rows = Arc::make_mut(&mut self.rows);
        match place {
            Ok(index) => rows[index] = Arc::new(row),
            Err(index) => rows.insert(index, Arc::new(row)),
        }
        Ok(key)
    }

    fn take(&mut self, index: usize) {
        Arc::make_mut(&mut self.rows).remove(index);
    }

    fn address(&self) -> *const () {
        Arc::as_ptr(&self.rows).cast()
    }
}

impl dyn AnyTable + '_ {
    /// Where the row with that key stands, or would stand.
    fn place(&self, key: Key) -> Result<usize, usize> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low.midpoint(high);
            match self.row(middle).key().cmp(&key) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Ok(middle),
                Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }

    /// The row with that key.
    pub fn get(&self, key: Key) -> Option<&dyn AnyRow> {
        self.place(key).ok().map(|index| self.row(index))
    }

    /// Every row, in the order of keys.
    pub fn rows(&self) -> impl Iterator<Item = &dyn AnyRow> {
        (0..self.count()).map(|index| self.row(index))
    }

    /// Whether there is a row with that key.
    pub fn contains(&self, key: Key) -> bool {
        self.place(key).is_ok()
    }

    /// The keys of all rows, sorted.
    pub fn keys(&self) -> Vec<Key> {
        self.rows().map(AnyRow::key).collect()
    }

    /// What the field holds and whether it can be left open; [`Shape::Inner`] for a field it does
    /// not know.
    pub fn shape(&self, field: &str) -> (Shape, bool) {
        let mut shape = (Shape::Inner, false);
        self.with_default(field, &mut |field| {
            shape = (field.shape(), field.is_optional());
        });
        shape
    }

    /// One field of the row as JSON; the default as it is where that is what it holds, and null for
    /// what is not there.
    pub fn whole_value(&self, key: Key, field: &str) -> Value {
        let index = self.fields().iter().position(|known| *known == field);
        match (self.get(key), index) {
            (Some(row), Some(index)) => row.fields().field(index).write_whole(),
            _ => Value::Null,
        }
    }

    /// One field of the row as JSON; null for a default, and for what is not there.
    pub fn value(&self, key: Key, field: &str) -> Value {
        let index = self.fields().iter().position(|known| *known == field);
        match (self.get(key), index) {
            (Some(row), Some(index)) => row.fields().field(index).write(),
            _ => Value::Null,
        }
    }

    /// The row as a JSON object.
    pub fn read(&self, key: Key) -> Option<Map<String, Value>> {
        self.get(key).map(<dyn AnyRow>::to_map)
    }

    /// Calls `visit` with every record the row names: field, table, key.
    pub fn references(&self, key: Key, visit: &mut dyn FnMut(&'static str, TableName, Key)) {
        if let Some(row) = self.get(key) {
            row.references(visit);
        }
    }

    /// Calls `visit` with every record any row names: the row's key, field, table, key.
    pub fn all_references(&self, visit: &mut dyn FnMut(Key, &'static str, TableName, Key)) {
        for row in self.rows() {
            let own = row.key();
            row.references(&mut |field, table, key| visit(own, field, table, key));
        }
    }

    /// One of the rows with these keys that fills a slot another row fills too.
    pub fn rival_among(&self, keys: &[Key]) -> Option<Key> {
        if self.slot().is_empty() {
            return None;
        }
        let mut rows: Vec<&dyn AnyRow> = keys.iter().filter_map(|&key| self.get(key)).collect();
        // One pass over the table for all of them together: an import touches every row.
        sort_by(&mut rows, |a, b| by_slot(*a, *b));
        if let Some(pair) = rows
            .windows(2)
            .find(|pair| by_slot(pair[0], pair[1]).is_eq())
        {
            return Some(pair[1].key());
        }
        self.rows().find_map(|other| {
            let at = rows.binary_search_by(|row| by_slot(*row, other)).ok()?;
            (rows[at].key() != other.key()).then(|| rows[at].key())
        })
    }

    /// Every row that fills a slot an earlier row fills already: the row and that earlier one.
    pub fn all_rivals(&self) -> Vec<(Key, Key)> {
        if self.slot().is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<&dyn AnyRow> = self.rows().collect();
        // The sort is stable: of rivals, the one with the smallest id comes first.
        sort_by(&mut rows, |a, b| by_slot(*a, *b));
        let mut rivals = Vec::new();
        for group in rows.chunk_by(|a, b| by_slot(*a, *b).is_eq()) {
            rivals.extend(group[1..].iter().map(|row| (row.key(), group[0].key())));
        }
        sort(&mut rivals);
        rivals
    }

    /// The keys of rows that differ from those of `other`, which must be the same table of
    /// another plan: here only, there only, or in both and different. Sorted.
    pub fn differing(&self, other: &dyn AnyTable) -> Vec<Key> {
        let mut keys = Vec::new();
        if self.address() == other.address() {
            return keys;
        }
        let (mut here, mut there) = (0, 0);
        while here < self.count() || there < other.count() {
            let mine = (here < self.count()).then(|| self.row(here));
            let theirs = (there < other.count()).then(|| other.row(there));
            match (mine, theirs) {
                (Some(mine), Some(theirs)) if mine.key() == theirs.key() => {
                    if !mine.is_same(theirs) {
                        keys.push(mine.key());
                    }
                    (here, there) = (here + 1, there + 1);
                }
                (Some(mine), theirs) if theirs.is_none_or(|theirs| mine.key() < theirs.key()) => {
                    keys.push(mine.key());
                    here += 1;
                }
                (_, Some(theirs)) => {
                    keys.push(theirs.key());
                    there += 1;
                }
                (_, None) => here += 1,
            }
        }
        keys
    }

    /// Takes a row out.
    pub fn remove(&mut self, key: Key) -> Option<Map<String, Value>> {
        let index = self.place(key).ok()?;
        let map = self.row(index).to_map();
        self.take(index);
        Some(map)
    }
}

/// The order of slots; rows that fill none are alike.
fn by_slot(a: &dyn AnyRow, b: &dyn AnyRow) -> Ordering {
    a.slot_order(b).unwrap_or(Ordering::Equal)
}
