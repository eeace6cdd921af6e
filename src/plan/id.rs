//! Stable ids of records: made at the edge, passed in, never derived from what a record says now.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// The longest key, in bytes. A UUID written out has 36.
const LONGEST: usize = 40;

/// An id without its record type: 1–40 ASCII letters, digits, `-`, `_` or `.`.
///
/// Kept inline, so ids are `Copy`. The empty key stands only in a record that has not been given
/// one yet; the one door refuses it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key([u8; LONGEST]);

impl Key {
    /// Reads a key; `None` if it is empty, too long or holds any other character.
    pub fn new(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        if bytes.is_empty() || bytes.len() > LONGEST || !bytes.iter().all(allowed) {
            return None;
        }
        let mut key = [0; LONGEST];
        key[..bytes.len()].copy_from_slice(bytes);
        Some(Self(key))
    }

    /// The key of the one record that can stand in a slot, such as the sheet of an initiative in
    /// a year: two offices that fill the same slot on two machines make the same record.
    ///
    /// Written as a UUID of version 8 over a SHA-256 of the parts.
    pub fn derived(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let digest = hash.finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self::from_uuid_bytes(bytes)
    }

    /// The key that writes out these bytes as a UUID.
    pub fn from_uuid_bytes(bytes: [u8; 16]) -> Self {
        let mut key = [0; LONGEST];
        let mut at = 0;
        for (index, byte) in bytes.iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                key[at] = b'-';
                at += 1;
            }
            for digit in [byte >> 4, byte & 0x0f] {
                key[at] = b"0123456789abcdef"[usize::from(digit)];
                at += 1;
            }
        }
        Self(key)
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|&byte| byte == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }

    /// Whether no key has been given yet.
    pub fn is_empty(&self) -> bool {
        self.0[0] == 0
    }
}

impl Default for Key {
    fn default() -> Self {
        Self([0; LONGEST])
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| de::Error::custom("not an id"))
    }
}

/// The id of a record of type `R`.
pub struct Id<R>(Key, PhantomData<fn() -> R>);

impl<R> Id<R> {
    /// Reads an id; `None` where [`Key::new`] is.
    pub fn new(text: &str) -> Option<Self> {
        Key::new(text).map(Self::from)
    }

    /// The id without its type.
    pub fn key(self) -> Key {
        self.0
    }
}

impl<R> From<Key> for Id<R> {
    fn from(key: Key) -> Self {
        Self(key, PhantomData)
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Id<R> {}

impl<R> Default for Id<R> {
    fn default() -> Self {
        Self::from(Key::default())
    }
}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<R> Eq for Id<R> {}

impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<R> fmt::Display for Id<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl<R> Serialize for Id<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, R> Deserialize<'de> for Id<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Key::deserialize(deserializer).map(Self::from)
    }
}

/// What a key looks like in the published schema.
#[cfg(not(target_arch = "wasm32"))]
fn key_schema() -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,40}$" })
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Key {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Key".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        key_schema()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<R> schemars::JsonSchema for Id<R> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        key_schema()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_short_plain_keys() {
        assert_eq!(
            Key::new("p01-2023").map(|key| key.as_str().to_owned()),
            Some("p01-2023".to_owned())
        );
        for wrong in ["", "a b", "あ", "<b>", &"a".repeat(41)] {
            assert_eq!(Key::new(wrong), None, "{wrong}");
        }
        assert_eq!(
            Key::new(&"a".repeat(40)).map(|key| key.as_str().len()),
            Some(40)
        );
    }

    #[test]
    fn derives_the_same_key_for_the_same_slot_only() {
        assert_eq!(
            Key::derived(&["sheet", "a", "2023"]),
            Key::derived(&["sheet", "a", "2023"])
        );
        assert_ne!(
            Key::derived(&["sheet", "a", "2023"]),
            Key::derived(&["sheet", "a2", "023"])
        );
        assert_eq!(Key::derived(&["x"]).as_str().len(), 36);
    }
}
