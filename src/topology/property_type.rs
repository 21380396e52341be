//! `PropertyType`: the kinds of values that properties hold, read from the type names of the catalogue, with their
//! conversions from texts, JSON and TOML.

use std::sync::Arc;

use serde_json::Value as Json;

use super::clock;
use super::value::{EnumValue, PropertyValue, Record, fold, parse_guid};
use crate::catalogue::PropertyRecord;

/// The kind of a property's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PropertyType {
    /// `Boolean`, `SwitchParameter`.
    Bool,
    /// An integer type, by name.
    Int(IntKind),
    /// `Double`.
    Double,
    /// `String`, `Fqdn`, `Uri` and the like.
    String,
    /// `TimeSpan`.
    TimeSpan,
    /// `DateTime`.
    DateTime,
    /// `DateTime` of which only the time of day counts.
    TimeOfDay,
    /// `Guid`.
    Guid,
    /// An enumeration.
    Enum(Arc<EnumType>),
    /// A list.
    List(Arc<PropertyType>),
    /// An object with the properties of this noun, or of nothing known.
    Record(Option<Arc<str>>),
    /// `Byte[]`.
    Bytes,
    /// Anything.
    Any,
}

/// The integer types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntKind {
    /// `Byte`.
    Byte,
    /// `Int16`.
    Int16,
    /// `UInt16`.
    UInt16,
    /// `Int32`.
    Int32,
    /// `UInt32`.
    UInt32,
    /// `Int64`.
    Int64,
    /// `UInt64`.
    UInt64,
}

/// The names of an enumeration, in the order of their numbers.
#[derive(Debug, PartialEq, Eq)]
pub struct EnumType {
    /// Name of the type.
    pub name: Arc<str>,
    /// Names of its values.
    pub names: Vec<Arc<str>>,
}

impl EnumType {
    /// The value of a name (in any case) or of a number written as text.
    pub fn parse(&self, text: &str) -> Option<PropertyValue> {
        let text = text.trim();
        let by_number = || text.parse::<usize>().ok().filter(|n| *n < self.names.len());
        let number = self.names.iter().position(|n| n.eq_ignore_ascii_case(text)).or_else(by_number)?;
        self.value(number)
    }

    /// The value of a number.
    pub fn value(&self, number: usize) -> Option<PropertyValue> {
        let name = self.names.get(number)?.clone();
        let value = EnumValue { type_name: self.name.clone(), name, number: i32::try_from(number).ok()? };
        Some(PropertyValue::Enum(Arc::new(value)))
    }
}

impl IntKind {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "Byte" => Self::Byte,
            "Int16" => Self::Int16,
            "UInt16" => Self::UInt16,
            "Int32" => Self::Int32,
            "UInt32" => Self::UInt32,
            "Int64" => Self::Int64,
            "UInt64" => Self::UInt64,
            _ => return None,
        })
    }

    /// .NET's name of the type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Byte => "Byte",
            Self::Int16 => "Int16",
            Self::UInt16 => "UInt16",
            Self::Int32 => "Int32",
            Self::UInt32 => "UInt32",
            Self::Int64 => "Int64",
            Self::UInt64 => "UInt64",
        }
    }

    fn range(self) -> (i128, i128) {
        match self {
            Self::Byte => (0, 255),
            Self::Int16 => (i16::MIN.into(), i16::MAX.into()),
            Self::UInt16 => (0, u16::MAX.into()),
            Self::Int32 => (i32::MIN.into(), i32::MAX.into()),
            Self::UInt32 => (0, u32::MAX.into()),
            Self::Int64 => (i64::MIN.into(), i64::MAX.into()),
            Self::UInt64 => (0, u64::MAX.into()),
        }
    }

    fn accept(self, number: i128) -> Result<PropertyValue, String> {
        let (low, high) = self.range();
        if number < low || number > high {
            return Err(format!("{number} is no {}", self.name()));
        }
        Ok(i64::try_from(number).map_or(PropertyValue::UInt(number as u64), PropertyValue::Int))
    }
}

impl PropertyType {
    /// The type that a property record names.
    pub fn of(record: &PropertyRecord) -> Self {
        let named = Self::named(record.r#type.as_str(), record);
        if record.list && !matches!(named, Self::List(_)) { Self::List(Arc::new(named)) } else { named }
    }

    fn named(name: &str, record: &PropertyRecord) -> Self {
        if name == "Byte[]" {
            return Self::Bytes;
        }
        let inner = name
            .strip_suffix("[]")
            .or_else(|| name.split_once('<').and_then(|(_, rest)| rest.strip_suffix('>')));
        if let Some(inner) = inner {
            return Self::List(Arc::new(Self::named(inner, record)));
        }
        if let Some(kind) = IntKind::of(name) {
            return Self::Int(kind);
        }
        match name {
            "Boolean" | "SwitchParameter" => Self::Bool,
            "Double" => Self::Double,
            "TimeSpan" => Self::TimeSpan,
            "DateTime" if record.unit.as_deref() == Some("time of day") => Self::TimeOfDay,
            "DateTime" => Self::DateTime,
            "Guid" => Self::Guid,
            "String" | "Fqdn" | "Uri" | "RgsIdentity" | "SecureString" | "CmdletType" | "ConfigScope"
            | "UserScope" => Self::String,
            "Object" => Self::Any,
            _ if record.item.is_some() => Self::Record(record.item.as_deref().map(Arc::from)),
            _ if !record.choices.is_empty() => {
                let names = record.choices.iter().map(|c| Arc::from(c.as_str())).collect();
                Self::Enum(Arc::new(EnumType { name: Arc::from(name), names }))
            }
            _ => Self::Any,
        }
    }

    /// Name in .NET's words.
    pub fn name(&self) -> String {
        match self {
            Self::Bool => "Boolean".to_owned(),
            Self::Int(kind) => kind.name().to_owned(),
            Self::Double => "Double".to_owned(),
            Self::String => "String".to_owned(),
            Self::TimeSpan => "TimeSpan".to_owned(),
            Self::DateTime | Self::TimeOfDay => "DateTime".to_owned(),
            Self::Guid => "Guid".to_owned(),
            Self::Enum(told) => told.name.to_string(),
            Self::List(item) => format!("PSListModifier<{}>", item.name()),
            Self::Record(noun) => noun.as_deref().unwrap_or("PSObject").trim_start_matches("Cs").to_owned(),
            Self::Bytes => "Byte[]".to_owned(),
            Self::Any => "Object".to_owned(),
        }
    }

    /// Brings a value into the form of the type, as PowerShell's conversions would; the error says why not.
    pub fn coerce(&self, value: PropertyValue) -> Result<PropertyValue, String> {
        if value.is_null() {
            return Ok(value);
        }
        let refuse = |v: &PropertyValue| format!("'{v}' is no {}", self.name());
        Ok(match (self, &value) {
            (Self::Any, _)
            | (Self::Bool, PropertyValue::Bool(_))
            | (Self::Double, PropertyValue::Double(_))
            | (Self::TimeSpan, PropertyValue::TimeSpan(_))
            | (Self::DateTime | Self::TimeOfDay, PropertyValue::DateTime(_))
            | (Self::Guid, PropertyValue::Guid(_))
            | (Self::Record(_), PropertyValue::Record(_))
            | (Self::Bytes, PropertyValue::Bytes(_)) => value,
            (Self::List(item), _) => {
                if let (PropertyValue::List(items), Self::String) = (&value, &**item)
                    && items.iter().all(|v| matches!(v, PropertyValue::String(_)))
                {
                    return Ok(value);
                }
                let items =
                    value.items().iter().map(|v| item.coerce(v.clone())).collect::<Result<Vec<_>, _>>()?;
                PropertyValue::List(Arc::new(items))
            }
            (Self::String, PropertyValue::String(_)) => value,
            (Self::String, PropertyValue::List(_) | PropertyValue::Record(_) | PropertyValue::Bytes(_)) => {
                return Err(refuse(&value));
            }
            (Self::String, _) => PropertyValue::string(value.to_string()),
            (Self::Bool, PropertyValue::Int(number)) => PropertyValue::Bool(*number != 0),
            (Self::Int(kind), PropertyValue::Int(number)) => kind.accept(i128::from(*number))?,
            (Self::Int(kind), PropertyValue::UInt(number)) => kind.accept(i128::from(*number))?,
            (Self::Double, PropertyValue::Int(number)) => PropertyValue::Double(*number as f64),
            (Self::Enum(told), PropertyValue::Enum(given)) => {
                told.parse(&given.name).ok_or_else(|| refuse(&value))?
            }
            (Self::Enum(told), PropertyValue::Int(number)) => {
                usize::try_from(*number).ok().and_then(|n| told.value(n)).ok_or_else(|| refuse(&value))?
            }
            (_, PropertyValue::String(text)) => self.parse(text).ok_or_else(|| self.explain(text))?,
            _ => return Err(refuse(&value)),
        })
    }

    fn explain(&self, text: &str) -> String {
        match self {
            Self::Enum(told) => {
                let names: Vec<&str> = told.names.iter().map(|n| &**n).collect();
                format!("'{text}' is no {}; use {}", told.name, names.join(", "))
            }
            _ => format!("'{text}' is no {}", self.name()),
        }
    }

    /// Reads the text form of a value.
    pub fn parse(&self, text: &str) -> Option<PropertyValue> {
        match self {
            Self::Bool => match fold(text.trim()).as_ref() {
                "true" | "1" | "$true" => Some(PropertyValue::Bool(true)),
                "false" | "0" | "$false" => Some(PropertyValue::Bool(false)),
                _ => None,
            },
            Self::Int(kind) => kind.accept(text.trim().parse().ok()?).ok(),
            Self::Double => text.trim().parse().ok().map(PropertyValue::Double),
            Self::String | Self::Any => Some(PropertyValue::string(text)),
            Self::TimeSpan => clock::parse_time_span(text).map(PropertyValue::TimeSpan),
            Self::DateTime => clock::parse_date_time(text).map(PropertyValue::DateTime),
            Self::TimeOfDay => clock::parse_time_of_day(text)
                .or_else(|| clock::parse_date_time(text))
                .map(PropertyValue::DateTime),
            Self::Guid => parse_guid(text).map(PropertyValue::Guid),
            Self::Enum(told) => told.parse(text),
            Self::List(item) => Some(PropertyValue::list([item.parse(text)?])),
            Self::Bytes => super::value::bytes_of(text).map(|b| PropertyValue::Bytes(Arc::from(b))),
            Self::Record(_) => None,
        }
    }

    /// Reads a JSON value, plain as people write it or self-describing.
    pub fn read_json(&self, json: &Json) -> Result<PropertyValue, String> {
        if let (Self::Record(noun), Json::Object(map)) = (self, json)
            && !map.contains_key("$type")
        {
            let properties =
                map.iter().map(|(k, v)| Ok((Arc::from(k.as_str()), PropertyValue::from_json(v)?)));
            let type_name = noun.clone().unwrap_or_else(|| Arc::from(""));
            let record = Record { type_name, properties: properties.collect::<Result<_, String>>()? };
            return Ok(PropertyValue::Record(Arc::new(record)));
        }
        if let (Self::List(item), Json::Array(items)) = (self, json) {
            let items = items.iter().map(|v| item.read_json(v)).collect::<Result<Vec<_>, _>>()?;
            return Ok(PropertyValue::List(Arc::new(items)));
        }
        self.coerce(PropertyValue::from_json(json)?)
    }

    /// Writes a value as JSON: plain where the type tells its kind, self-describing elsewhere.
    pub fn write_json(&self, value: &PropertyValue) -> Json {
        match (self, value) {
            (Self::TimeSpan, PropertyValue::TimeSpan(_)) | (Self::Guid, PropertyValue::Guid(_)) => {
                Json::String(value.to_string())
            }
            (Self::DateTime, PropertyValue::DateTime(ticks)) => Json::String(clock::format_iso(*ticks)),
            (Self::TimeOfDay, PropertyValue::DateTime(ticks))
                if *ticks % (60 * clock::TICKS_PER_SECOND) == 0 && *ticks < clock::TICKS_PER_DAY =>
            {
                Json::String(clock::format_time_of_day(*ticks))
            }
            (Self::Enum(told), PropertyValue::Enum(given)) if told.name == given.type_name => {
                Json::String(given.name.to_string())
            }
            (Self::List(item), PropertyValue::List(items)) => {
                Json::Array(items.iter().map(|v| item.write_json(v)).collect())
            }
            (Self::Record(noun), PropertyValue::Record(record))
                if noun.as_ref().is_none_or(|n| *n == record.type_name)
                    && record.properties.first().is_none_or(|(k, _)| !k.starts_with('$')) =>
            {
                let fields = record.properties.iter().map(|(k, v)| (k.to_string(), v.to_json()));
                if record.type_name.is_empty() || noun.is_some() {
                    Json::Object(fields.collect())
                } else {
                    value.to_json()
                }
            }
            _ => value.to_json(),
        }
    }

    pub(super) fn read_toml(&self, value: &toml::Value) -> Option<PropertyValue> {
        let json = serde_json::to_value(value).ok()?;
        self.read_json(&json).ok()
    }

    pub(super) fn bound(&self, value: &toml::Value) -> Option<i64> {
        match value {
            toml::Value::Integer(number) => Some(*number),
            toml::Value::String(text) if *self == Self::TimeSpan => clock::parse_time_span(text),
            _ => None,
        }
    }
}
