//! The values a record's fields can hold: how each is read from JSON, written, and what it names.

use serde_json::Value;

use super::header::PlanWords;
use super::{FiscalYear, Id, Key, Moment, Position, Record, TableName, YearStyle};

/// What a field holds, for code that draws a control for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text as typed.
    Text,
    /// Several texts.
    Texts,
    /// A count, from 0.
    Number,
    /// A fiscal year.
    Year,
    /// Yes or no.
    Flag,
    /// One of a few words, as a bundle writes them.
    Choice(&'static [&'static str]),
    /// A record of that table.
    Reference(TableName),
    /// Records of that table.
    References(TableName),
    /// What no person writes: places, times, keys of other plans.
    Inner,
}

/// A type that can stand in a record.
pub trait Field: Default + PartialEq {
    /// Whether a record without it means nothing.
    const REQUIRED: bool = false;
    /// Whether it can be left open, which is another thing than its default.
    const OPTIONAL: bool = false;
    /// What it holds.
    const SHAPE: Shape = Shape::Inner;

    /// Reads a value that is not null; `None` if it does not fit.
    fn from_value(value: &Value) -> Option<Self>;

    /// Writes the value.
    fn to_value(&self) -> Value;

    /// Calls `visit` with every record the value names.
    fn references(&self, _visit: &mut dyn FnMut(TableName, Key)) {}
}

/// A field whose type does not matter.
pub trait AnyField {
    /// Takes a value that is not null; false, and nothing is changed, if it does not fit.
    fn read(&mut self, value: &Value) -> bool;

    /// Writes the value; null for a default that need not be written.
    fn write(&self) -> Value;

    /// Writes the value, a default too.
    fn write_whole(&self) -> Value;

    /// Calls `visit` with every record the value names.
    fn references(&self, visit: &mut dyn FnMut(TableName, Key));

    /// What the field holds.
    fn shape(&self) -> Shape;

    /// Whether it can be left open.
    fn is_optional(&self) -> bool;
}

impl<T: Field> AnyField for T {
    fn read(&mut self, value: &Value) -> bool {
        Self::from_value(value).is_some_and(|value| {
            *self = value;
            true
        })
    }

    fn write(&self) -> Value {
        if T::REQUIRED || *self != T::default() {
            self.to_value()
        } else {
            Value::Null
        }
    }

    fn write_whole(&self) -> Value {
        self.to_value()
    }

    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        Field::references(self, visit);
    }

    fn shape(&self) -> Shape {
        T::SHAPE
    }

    fn is_optional(&self) -> bool {
        T::OPTIONAL
    }
}

impl Field for Key {
    fn from_value(value: &Value) -> Option<Self> {
        value.as_str().and_then(Self::new)
    }

    fn to_value(&self) -> Value {
        self.as_str().into()
    }
}

impl<R: Record> Field for Id<R> {
    const REQUIRED: bool = true;
    const SHAPE: Shape = Shape::Reference(R::TABLE);

    fn from_value(value: &Value) -> Option<Self> {
        Key::from_value(value).map(Self::from)
    }

    fn to_value(&self) -> Value {
        self.key().to_value()
    }

    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        visit(R::TABLE, self.key());
    }
}

impl Field for FiscalYear {
    const REQUIRED: bool = true;
    const SHAPE: Shape = Shape::Year;

    fn from_value(value: &Value) -> Option<Self> {
        value
            .as_i64()
            .and_then(|year| i32::try_from(year).ok())
            .and_then(Self::new)
    }

    fn to_value(&self) -> Value {
        self.western().into()
    }
}

impl<T: Field> Field for Option<T> {
    const OPTIONAL: bool = true;
    const SHAPE: Shape = T::SHAPE;

    fn from_value(value: &Value) -> Option<Self> {
        T::from_value(value).map(Some)
    }

    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_value)
    }

    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }
}

impl<T: Field> Field for Vec<T> {
    const SHAPE: Shape = match T::SHAPE {
        Shape::Reference(table) => Shape::References(table),
        Shape::Text => Shape::Texts,
        _ => Shape::Inner,
    };

    fn from_value(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::from_value).collect()
    }

    fn to_value(&self) -> Value {
        Value::Array(self.iter().map(T::to_value).collect())
    }

    fn references(&self, visit: &mut dyn FnMut(TableName, Key)) {
        for value in self {
            value.references(visit);
        }
    }
}

impl Field for String {
    const SHAPE: Shape = Shape::Text;

    fn from_value(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn to_value(&self) -> Value {
        self.as_str().into()
    }
}

impl Field for bool {
    const SHAPE: Shape = Shape::Flag;

    fn from_value(value: &Value) -> Option<Self> {
        value.as_bool()
    }

    fn to_value(&self) -> Value {
        (*self).into()
    }
}

impl Field for u32 {
    const SHAPE: Shape = Shape::Number;

    fn from_value(value: &Value) -> Option<Self> {
        value
            .as_u64()
            .and_then(|number| Self::try_from(number).ok())
    }

    fn to_value(&self) -> Value {
        (*self).into()
    }
}

impl Field for Moment {
    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(Self)
    }

    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

impl Field for Position {
    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(Self)
    }

    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

impl Field for PlanWords {
    fn from_value(value: &Value) -> Option<Self> {
        serde_json::from_value(value.clone()).ok()
    }

    fn to_value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// Fields that hold one of a few words: the word for each choice, as a bundle writes it.
macro_rules! choices {
    ($($type:ty { $($choice:ident = $word:literal),+ $(,)? })+) => {
        $(impl $crate::plan::Field for $type {
            const SHAPE: $crate::plan::field::Shape = $crate::plan::field::Shape::Choice(&[$($word),+]);

            fn from_value(value: &serde_json::Value) -> Option<Self> {
                const WORDS: &[(&str, $type)] = &[$(($word, <$type>::$choice)),+];
                let word = value.as_str()?;
                WORDS.iter().find(|(known, _)| *known == word).map(|(_, choice)| *choice)
            }

            fn to_value(&self) -> serde_json::Value {
                match self { $(Self::$choice => $word),+ }.into()
            }
        })+

        #[cfg(test)]
        mod choices {
            use super::*;
            #[allow(unused_imports, reason = "the trait may be in scope where the macro stands")]
            use $crate::plan::Field as _;

            #[test]
            fn are_written_as_the_published_schema_says() {
                $($(
                    let choice = <$type>::$choice;
                    assert_eq!(Some(choice.to_value()), serde_json::to_value(choice).ok());
                    assert_eq!(<$type>::from_value(&choice.to_value()), Some(choice));
                )+)+
            }
        }
    };
}

choices! {
    YearStyle {
        Era = "era",
        EraShort = "era_short",
        Western = "western",
        EraWithWestern = "era_with_western",
        WesternWithEra = "western_with_era",
    }
}
