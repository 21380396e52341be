//! Values of PowerShell to values of the store, and back.

use std::rc::Rc;
use std::sync::Arc;

use super::parameter_type::enum_type_id;
use super::view::Views;
use crate::dotnet::{DateTime, DateTimeKind, Guid, TimeSpan};
use crate::object::{Hashtable, MemberKind, Result, Runtime, TypeId, Value, convert};
use crate::topology::clock;
use crate::topology::{EnumValue, IntKind, PropertyType, PropertyValue, Record, format_guid};
use crate::types::collections::List;
use crate::types::system::GuidValue;

/// A stored value as scripts see it. `namespace` is that of the noun's types.
pub(super) fn to_value(
    views: &mut Views,
    value: &PropertyValue,
    kind: &PropertyType,
    namespace: &str,
) -> Value {
    match value {
        PropertyValue::Null => Value::Null,
        PropertyValue::Bool(told) => Value::Bool(*told),
        PropertyValue::Int(number) => integer(*number, kind),
        PropertyValue::UInt(number) => Value::UInt64(*number),
        PropertyValue::Double(number) => Value::Double(*number),
        PropertyValue::String(text) => Value::from(&**text),
        PropertyValue::TimeSpan(ticks) => Value::TimeSpan(TimeSpan::from_ticks(*ticks)),
        PropertyValue::DateTime(ticks) if *kind == PropertyType::TimeOfDay => {
            Value::from(clock::format_time_of_day(*ticks))
        }
        PropertyValue::DateTime(ticks) => {
            DateTime::from_ticks(*ticks, DateTimeKind::Unspecified).map_or(Value::Null, Value::DateTime)
        }
        PropertyValue::Guid(number) => {
            Guid::parse(&format_guid(*number)).map_or(Value::Null, |guid| Value::object(GuidValue(guid)))
        }
        PropertyValue::Enum(told) => match kind {
            PropertyType::Enum(known) => {
                Value::Enum(enum_type_id(namespace, &known.name, &known.names), i64::from(told.number))
            }
            _ => Value::from(&*told.name),
        },
        PropertyValue::List(items) => {
            let inner = match kind {
                PropertyType::List(inner) => inner,
                _ => &Arc::new(PropertyType::Any),
            };
            let element = if **inner == PropertyType::String { TypeId::STRING } else { TypeId::OBJECT };
            let items = items.iter().map(|item| to_value(views, item, inner, namespace)).collect();
            Value::object(List::of(element, items))
        }
        PropertyValue::Record(record) => views.part(record),
        PropertyValue::Bytes(bytes) => {
            Value::typed_array(TypeId::BYTE, bytes.iter().map(|b| Value::Byte(*b)).collect())
        }
    }
}

fn integer(number: i64, kind: &PropertyType) -> Value {
    match kind {
        PropertyType::Int(IntKind::Byte) => Value::Byte(number as u8),
        PropertyType::Int(IntKind::Int16) => Value::Int16(number as i16),
        PropertyType::Int(IntKind::UInt16) => Value::UInt16(number as u16),
        PropertyType::Int(IntKind::UInt32) => Value::UInt32(number as u32),
        PropertyType::Int(IntKind::Int64) => Value::Long(number),
        PropertyType::Int(IntKind::UInt64) => Value::UInt64(number as u64),
        _ => i32::try_from(number).map_or(Value::Long(number), Value::Int),
    }
}

/// A value given to a cmdlet, for the store. The store brings it into the form of its property.
pub(super) fn from_value(rt: &mut dyn Runtime, value: &Value) -> Result<PropertyValue> {
    Ok(match value.base() {
        Value::Null | Value::Void => PropertyValue::Null,
        Value::Bool(told) | Value::Switch(told) => PropertyValue::Bool(*told),
        Value::Str(text) => PropertyValue::string(text.as_str()),
        Value::Double(number) => PropertyValue::Double(*number),
        Value::TimeSpan(span) => PropertyValue::TimeSpan(span.ticks()),
        Value::DateTime(date) => PropertyValue::DateTime(date.ticks()),
        Value::Enum(id, number) => PropertyValue::Enum(Arc::new(EnumValue {
            type_name: Arc::from(&*id.short_name()),
            name: Arc::from(&*convert::enum_text(*id, *number)),
            number: i32::try_from(*number).unwrap_or_default(),
        })),
        Value::Array(items) if items.element() == TypeId::BYTE => {
            let bytes: Vec<u8> =
                items.to_vec().iter().filter_map(|b| b.as_integer()).map(|b| b as u8).collect();
            PropertyValue::Bytes(Arc::from(bytes))
        }
        Value::Array(items) => list(rt, &items.to_vec())?,
        Value::Custom(_) => PropertyValue::Record(Arc::new(record_of(rt, value)?)),
        Value::Hashtable(table) => PropertyValue::Record(Arc::new(record_of_table(rt, table)?)),
        Value::Object(_) => return from_object(rt, value),
        other => match other.as_integer() {
            Some(number) => {
                i64::try_from(number).map_or_else(|_| PropertyValue::UInt(number as u64), PropertyValue::Int)
            }
            None => PropertyValue::string(convert::to_text(rt, value)?.as_str()),
        },
    })
}

fn from_object(rt: &mut dyn Runtime, value: &Value) -> Result<PropertyValue> {
    if let Some(guid) = value.native::<GuidValue>() {
        let text = guid.0.to_string_format("D").unwrap_or_default();
        return Ok(crate::topology::parse_guid(&text).map_or(PropertyValue::Null, PropertyValue::Guid));
    }
    match crate::types::enumerate(rt, value)? {
        Some(items) => list(rt, &items),
        None => Ok(PropertyValue::string(convert::to_text(rt, value)?.as_str())),
    }
}

fn list(rt: &mut dyn Runtime, items: &[Value]) -> Result<PropertyValue> {
    let items = items.iter().map(|item| from_value(rt, item)).collect::<Result<Vec<_>>>()?;
    Ok(PropertyValue::list(items))
}

/// The notes of an object, without what its place gives it.
pub(super) fn record_of(rt: &mut dyn Runtime, value: &Value) -> Result<Record> {
    let Value::Custom(object) = value.base() else { return Ok(Record::default()) };
    let notes: Vec<(Rc<str>, Value)> = {
        let members = object.members.borrow();
        members
            .iter()
            .filter(|(_, kind, _)| *kind == MemberKind::Note)
            .map(|(n, _, v)| (n.clone(), v.clone()))
            .collect()
    };
    let mut record = Record { type_name: Arc::from(""), properties: Vec::with_capacity(notes.len()) };
    for (name, note) in notes.iter().filter(|(name, _)| !matches!(&**name, "Identity" | "Priority")) {
        record.properties.push((Arc::from(&**name), from_value(rt, note)?));
    }
    Ok(record)
}

fn record_of_table(rt: &mut dyn Runtime, table: &Hashtable) -> Result<Record> {
    let mut record = Record { type_name: Arc::from(""), properties: Vec::new() };
    for (key, value) in table.pairs() {
        let name = convert::to_text(rt, &key)?;
        record.properties.push((Arc::from(name.as_str()), from_value(rt, &value)?));
    }
    Ok(record)
}
