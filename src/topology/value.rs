//! `PropertyValue`: what a property of a stored object can hold, its texts, and its JSON.
//!
//! The JSON tells the kind of every value that JSON itself has no form for by an object with one key that starts with `$`,
//! so that a journal can be read without a schema. `PropertyType` (see `schema.rs`) also reads the plain texts that people
//! write in seeds, and writes plain texts where the schema already tells the kind.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value as Json};

use super::clock;

/// The value of one property.
#[derive(Debug, Clone, Default)]
pub enum PropertyValue {
    /// `$null`.
    #[default]
    Null,
    /// `Boolean`.
    Bool(bool),
    /// Every integer type that fits; the schema tells which it is.
    Int(i64),
    /// `UInt64` above `i64::MAX`.
    UInt(u64),
    /// `Double`.
    Double(f64),
    /// `String`, `Fqdn`, `Uri`.
    String(Arc<str>),
    /// `TimeSpan` in ticks of 100 ns.
    TimeSpan(i64),
    /// `DateTime` in ticks since the year 1.
    DateTime(i64),
    /// `Guid`, as the number that its digits spell.
    Guid(u128),
    /// A value of an enumeration.
    Enum(Arc<EnumValue>),
    /// A list.
    List(Arc<Vec<PropertyValue>>),
    /// An object inside an object, such as a normalization rule.
    Record(Arc<Record>),
    /// `Byte[]`.
    Bytes(Arc<[u8]>),
}

/// A value of an enumeration.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EnumValue {
    /// Name of the enumeration, `VerificationLevelType`.
    pub type_name: Arc<str>,
    /// Name of the value, `UseSourceVerification`.
    pub name: Arc<str>,
    /// Its number.
    pub number: i32,
}

/// An object inside an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Noun or type name, `CsVoiceNormalizationRule`.
    pub type_name: Arc<str>,
    /// Properties in order.
    pub properties: Vec<(Arc<str>, PropertyValue)>,
}

impl Record {
    /// The value of a property, in any case.
    pub fn get(&self, name: &str) -> Option<&PropertyValue> {
        self.properties.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v)
    }

    /// Sets a property, at its place or at the end.
    pub fn set(&mut self, name: &str, value: PropertyValue) {
        match self.properties.iter_mut().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
            Some((_, old)) => *old = value,
            None => self.properties.push((Arc::from(name), value)),
        }
    }
}

impl PropertyValue {
    /// A string value.
    pub fn string(text: impl AsRef<str>) -> Self {
        Self::String(Arc::from(text.as_ref()))
    }

    /// A list value.
    pub fn list(items: impl IntoIterator<Item = PropertyValue>) -> Self {
        Self::List(Arc::new(items.into_iter().collect()))
    }

    /// A list of strings.
    pub fn strings<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Self {
        Self::list(items.into_iter().map(Self::string))
    }

    /// Whether the value is `$null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a string or the name of an enumeration value.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            Self::Enum(value) => Some(&value.name),
            _ => None,
        }
    }

    /// The integer, also of an enumeration value.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            Self::UInt(number) => i64::try_from(*number).ok(),
            Self::Enum(value) => Some(i64::from(value.number)),
            _ => None,
        }
    }

    /// The Boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The items of a list; a null is an empty list, any other value a list of itself.
    pub fn items(&self) -> &[PropertyValue] {
        match self {
            Self::List(items) => items,
            Self::Null => &[],
            other => std::slice::from_ref(other),
        }
    }

    /// The record.
    pub fn as_record(&self) -> Option<&Record> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Whether two values are the same to Lync: texts in any case, the rest exactly.
    pub fn equals_ignoring_case(&self, other: &Self) -> bool {
        match (self.as_str(), other.as_str()) {
            (Some(a), Some(b)) => fold(a) == fold(b),
            _ => self == other,
        }
    }
}

impl PartialEq for PropertyValue {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::UInt(a), Self::UInt(b)) => a == b,
            (Self::Double(a), Self::Double(b)) => a.to_bits() == b.to_bits(),
            (Self::String(a), Self::String(b)) => a == b,
            (Self::TimeSpan(a), Self::TimeSpan(b)) | (Self::DateTime(a), Self::DateTime(b)) => a == b,
            (Self::Guid(a), Self::Guid(b)) => a == b,
            (Self::Enum(a), Self::Enum(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Record(a), Self::Record(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            _ => false,
        }
    }
}

impl From<&str> for PropertyValue {
    fn from(text: &str) -> Self {
        Self::string(text)
    }
}

impl From<bool> for PropertyValue {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for PropertyValue {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

/// Lower case for look-ups; most texts are ASCII and then need no tables.
pub fn fold(text: &str) -> std::borrow::Cow<'_, str> {
    if text.is_ascii() {
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            return text.to_ascii_lowercase().into();
        }
        return text.into();
    }
    text.to_lowercase().into()
}

/// The text that PowerShell prints for the value inside a nested object: `True`, `00:05:00`, names, items joined by `, `.
impl fmt::Display for PropertyValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Bool(value) => f.write_str(if *value { "True" } else { "False" }),
            Self::Int(number) => write!(f, "{number}"),
            Self::UInt(number) => write!(f, "{number}"),
            Self::Double(number) => write!(f, "{number}"),
            Self::String(text) => f.write_str(text),
            Self::TimeSpan(ticks) => f.write_str(&clock::format_time_span(*ticks)),
            Self::DateTime(ticks) => f.write_str(&clock::format_date_time(*ticks)),
            Self::Guid(number) => f.write_str(&format_guid(*number)),
            Self::Enum(value) => f.write_str(&value.name),
            Self::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    item.fmt(f)?;
                }
                Ok(())
            }
            Self::Record(record) => record.fmt(f),
            Self::Bytes(bytes) => bytes.iter().try_for_each(|b| write!(f, "{b:02X}")),
        }
    }
}

/// `Description=;Pattern=^(\d+)$;Translation=$1;Name=Keep All;IsInternalExtension=False`.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (name, value)) in self.properties.iter().enumerate() {
            if index > 0 {
                f.write_str(";")?;
            }
            write!(f, "{name}={value}")?;
        }
        Ok(())
    }
}

/// `2336c611-a243-4c5d-994b-eea8a524d0e4`.
pub fn format_guid(number: u128) -> String {
    let hex = format!("{number:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Reads a GUID with or without hyphens and braces.
pub fn parse_guid(text: &str) -> Option<u128> {
    let text = text.trim();
    let inner = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')).unwrap_or(text);
    let plain = inner.len() == 32;
    let hyphens = inner.len() == 36 && [8, 13, 18, 23].iter().all(|i| inner.as_bytes()[*i] == b'-');
    if !(plain || hyphens) {
        return None;
    }
    let hex: String = inner.chars().filter(|c| *c != '-').collect();
    (hex.len() == 32 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
        .then(|| u128::from_str_radix(&hex, 16).ok())?
}

impl PropertyValue {
    /// The self-describing JSON of the value.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(*value),
            Self::Int(number) => (*number).into(),
            Self::UInt(number) => (*number).into(),
            Self::Double(number) => tagged("$double", Json::String(number.to_string())),
            Self::String(text) => Json::String(text.to_string()),
            Self::TimeSpan(ticks) => tagged("$timeSpan", Json::String(clock::format_time_span(*ticks))),
            Self::DateTime(ticks) => tagged("$dateTime", Json::String(clock::format_iso(*ticks))),
            Self::Guid(number) => tagged("$guid", Json::String(format_guid(*number))),
            Self::Enum(value) => {
                let parts =
                    [value.type_name.as_ref().into(), value.name.as_ref().into(), value.number.into()];
                tagged("$enum", Json::Array(parts.into()))
            }
            Self::List(items) => Json::Array(items.iter().map(Self::to_json).collect()),
            Self::Record(record) => {
                let mut map = Map::new();
                map.insert("$type".to_owned(), Json::String(record.type_name.to_string()));
                for (name, value) in &record.properties {
                    map.insert(name.to_string(), value.to_json());
                }
                Json::Object(map)
            }
            Self::Bytes(bytes) => tagged("$bytes", Json::String(hex_of(bytes))),
        }
    }

    /// Reads the self-describing JSON; the error says what is wrong.
    pub fn from_json(json: &Json) -> Result<Self, String> {
        match json {
            Json::Null => Ok(Self::Null),
            Json::Bool(value) => Ok(Self::Bool(*value)),
            Json::String(text) => Ok(Self::string(text)),
            Json::Number(number) => number
                .as_i64()
                .map(Self::Int)
                .or_else(|| number.as_u64().map(Self::UInt))
                .or_else(|| number.as_f64().map(Self::Double))
                .ok_or_else(|| format!("the number {number} is out of range")),
            Json::Array(items) => {
                Ok(Self::List(Arc::new(items.iter().map(Self::from_json).collect::<Result<_, _>>()?)))
            }
            Json::Object(map) => Self::from_object(map),
        }
    }

    fn from_object(map: &Map<String, Json>) -> Result<Self, String> {
        if let Some((key, value)) =
            map.iter().next().filter(|(k, _)| map.len() == 1 && k.starts_with('$') && *k != "$type")
        {
            return Self::from_tagged(key, value)
                .ok_or_else(|| format!("'{value}' is not a value of the kind {key}"));
        }
        let mut record = Record { type_name: Arc::from(""), properties: Vec::with_capacity(map.len()) };
        for (key, value) in map {
            if key == "$type" {
                record.type_name = Arc::from(value.as_str().ok_or("$type must be a text")?);
            } else {
                record.properties.push((Arc::from(key.as_str()), Self::from_json(value)?));
            }
        }
        Ok(Self::Record(Arc::new(record)))
    }

    fn from_tagged(key: &str, value: &Json) -> Option<Self> {
        if key == "$enum" {
            let parts = value.as_array().filter(|p| p.len() == 3)?;
            let number = i32::try_from(parts[2].as_i64()?).ok()?;
            let (type_name, name) = (Arc::from(parts[0].as_str()?), Arc::from(parts[1].as_str()?));
            return Some(Self::Enum(Arc::new(EnumValue { type_name, name, number })));
        }
        let text = value.as_str()?;
        match key {
            "$double" => text.parse().ok().map(Self::Double),
            "$timeSpan" => clock::parse_time_span(text).map(Self::TimeSpan),
            "$dateTime" => clock::parse_date_time(text).map(Self::DateTime),
            "$guid" => parse_guid(text).map(Self::Guid),
            "$bytes" => bytes_of(text).map(|b| Self::Bytes(Arc::from(b))),
            _ => None,
        }
    }
}

fn tagged(key: &str, value: Json) -> Json {
    let mut map = Map::new();
    map.insert(key.to_owned(), value);
    Json::Object(map)
}

/// Lower-case hexadecimal digits of bytes.
pub(super) fn hex_of(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes that hexadecimal digits spell.
pub(super) fn bytes_of(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}

impl Serialize for PropertyValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PropertyValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(&Json::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_every_kind() {
        let enumeration = EnumValue { type_name: "E".into(), name: "A".into(), number: 2 };
        let record = Record { type_name: "R".into(), properties: vec![("X".into(), PropertyValue::Int(1))] };
        let values = [
            PropertyValue::Null,
            true.into(),
            PropertyValue::Int(-5),
            PropertyValue::UInt(u64::MAX),
            PropertyValue::Double(0.1),
            PropertyValue::Double(f64::INFINITY),
            "text".into(),
            PropertyValue::TimeSpan(3_000_000_001),
            PropertyValue::DateTime(635_000_000_000_000_000),
            PropertyValue::Guid(42),
            PropertyValue::Enum(Arc::new(enumeration)),
            PropertyValue::strings(["a", "b"]),
            PropertyValue::Record(Arc::new(record)),
            PropertyValue::Bytes(Arc::from([1u8, 255])),
        ];
        for value in values {
            assert_eq!(PropertyValue::from_json(&value.to_json()), Ok(value));
        }
    }

    #[test]
    fn guids_read_and_print() {
        let text = "2336c611-a243-4c5d-994b-eea8a524d0e4";
        assert_eq!(parse_guid(text).map(format_guid).as_deref(), Some(text));
        assert_eq!(parse_guid("{2336C611A2434C5D994BEEA8A524D0E4}").map(format_guid).as_deref(), Some(text));
        assert_eq!(parse_guid("2336c611-a243-4c5d-994b-eea8a524d0eé"), None);
    }
}
