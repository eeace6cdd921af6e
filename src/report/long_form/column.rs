//! Columns and cells: how a struct is a row of a table.

use std::borrow::Cow;
use std::sync::Arc;

use crate::plan::reading::Decimal;
use crate::plan::{FiscalYear, Id, Key, Moment, YearStyle};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing, which is neither zero nor no.
    Nothing,
    /// A text exactly as it was typed; never an empty one.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A decimal number.
    Decimal(Decimal),
    /// Yes or no.
    Flag(bool),
}

/// What every cell of a column holds, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text.
    Text,
    /// Whole numbers.
    Whole,
    /// Decimal numbers of at most 15 digits before the point and 6 behind it.
    Decimal,
    /// Yes or no.
    Flag,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name, ASCII.
    pub name: Cow<'static, str>,
    /// What it holds.
    pub kind: Kind,
}

/// Something that fills one or several columns: a value, or a row of them.
pub trait Columns {
    /// How many.
    const WIDTH: usize;

    /// Adds the columns; `name` is that of the field it stands in.
    fn columns(name: &'static str, to: &mut Vec<Column>);

    /// Adds the cells.
    fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>);
}

/// The columns of a row.
pub(super) fn of<T: Columns>() -> Vec<Column> {
    let mut columns = Vec::new();
    T::columns("", &mut columns);
    columns
}

/// Values that fill one column.
macro_rules! values {
    ($($type:ty: $kind:ident, $value:ident => $cell:expr;)*) => {$(
        impl Columns for $type {
            const WIDTH: usize = 1;

            fn columns(name: &'static str, to: &mut Vec<Column>) {
                to.push(Column { name: name.into(), kind: Kind::$kind });
            }

            fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>) {
                let $value = self;
                to.push($cell);
            }
        }
    )*};
}

values! {
    String: Text, text => Cell::of_text(text);
    &'static str: Text, text => Cell::of_text(text);
    Key: Text, key => Cell::of_text(key.as_str());
    Moment: Text, moment => Cell::of_text(&moment.0);
    bool: Flag, flag => Cell::Flag(*flag);
    u16: Whole, number => Cell::Whole(i64::from(*number));
    u32: Whole, number => Cell::Whole(i64::from(*number));
    i64: Whole, number => Cell::Whole(*number);
    u64: Whole, number => i64::try_from(*number).map_or(Cell::Nothing, Cell::Whole);
    usize: Whole, number => i64::try_from(*number).map_or(Cell::Nothing, Cell::Whole);
    Decimal: Decimal, number => Cell::Decimal(*number);
}

impl<'a> Cell<'a> {
    fn of_text(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(Cow::Borrowed(text))
        }
    }
}

impl<R> Columns for Id<R> {
    const WIDTH: usize = 1;

    fn columns(name: &'static str, to: &mut Vec<Column>) {
        Key::columns(name, to);
    }

    fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>) {
        to.push(match self.key() {
            key if key.is_empty() => Cell::Nothing,
            key => Cell::Text(Cow::Owned(key.as_str().to_owned())),
        });
    }
}

/// Two columns: the western year it begins in, and the same year by its era.
impl Columns for FiscalYear {
    const WIDTH: usize = 2;

    fn columns(name: &'static str, to: &mut Vec<Column>) {
        u16::columns(name, to);
        to.push(Column {
            name: format!("{name}_era").into(),
            kind: Kind::Text,
        });
    }

    fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>) {
        to.push(Cell::Whole(i64::from(self.western())));
        to.push(Cell::Text(Cow::Owned(self.show(YearStyle::Era))));
    }
}

/// What is not there leaves its columns empty.
impl<T: Columns> Columns for Option<T> {
    const WIDTH: usize = T::WIDTH;

    fn columns(name: &'static str, to: &mut Vec<Column>) {
        T::columns(name, to);
    }

    fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>) {
        match self {
            Some(value) => value.cells(to),
            None => to.extend((0..T::WIDTH).map(|_| Cell::Nothing)),
        }
    }
}

/// Columns that stand in the rows of many tables are shared.
impl<T: Columns> Columns for Arc<T> {
    const WIDTH: usize = T::WIDTH;

    fn columns(name: &'static str, to: &mut Vec<Column>) {
        T::columns(name, to);
    }

    fn cells<'a>(&'a self, to: &mut Vec<Cell<'a>>) {
        self.as_ref().cells(to);
    }
}

/// Defines structs whose fields are columns, or groups of columns.
macro_rules! columns {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type),*
        }

        impl $crate::report::long_form::Columns for $name {
            const WIDTH: usize = 0 $(+ <$type as $crate::report::long_form::Columns>::WIDTH)*;

            fn columns(_: &'static str, to: &mut Vec<$crate::report::long_form::Column>) {
                $(<$type as $crate::report::long_form::Columns>::columns(stringify!($field), to);)*
            }

            fn cells<'a>(&'a self, to: &mut Vec<$crate::report::long_form::Cell<'a>>) {
                $($crate::report::long_form::Columns::cells(&self.$field, to);)*
            }
        }
    )*};
}

pub(super) use columns;
