//! One value in 16 bytes.

use super::{CustomObject, Hashtable, Native, Object, PsArray, PsString, ScriptBlock, TypeId};
use crate::dotnet::{DateTime, TimeSpan};
use num_bigint::BigInt;
use rust_decimal::Decimal;
use std::rc::Rc;

/// Anything a PowerShell variable can hold. Scalars are immediate; the rest is shared by reference
/// count, so that a clone never costs more than an increment.
#[derive(Clone, Default)]
pub enum Value {
    #[default]
    Null,
    /// `AutomationNull`: what a command without output gives. Reads as null, enumerates as nothing.
    Void,
    Bool(bool),
    /// `SwitchParameter`.
    Switch(bool),
    Char(u16),
    Byte(u8),
    SByte(i8),
    Int16(i16),
    UInt16(u16),
    Int(i32),
    UInt32(u32),
    Long(i64),
    UInt64(u64),
    Single(f32),
    Double(f64),
    Decimal(Rc<Decimal>),
    BigInt(Rc<BigInt>),
    Str(PsString),
    DateTime(DateTime),
    TimeSpan(TimeSpan),
    /// A value of an enum type, ours or a script's.
    Enum(TypeId, i64),
    /// A type as an object: `[int]`.
    Type(TypeId),
    Array(Rc<PsArray>),
    /// `Hashtable` and `OrderedDictionary`.
    Hashtable(Rc<Hashtable>),
    /// `PSCustomObject`.
    Custom(Rc<CustomObject>),
    ScriptBlock(Rc<ScriptBlock>),
    /// Every other .NET object.
    Object(Rc<Object>),
    /// A value type or string that carries members of its own (`Add-Member` on a string).
    Wrapped(Rc<(Value, super::Extras)>),
}

const _: () = assert!(std::mem::size_of::<Value>() == 16);

impl Value {
    pub fn str(text: impl Into<PsString>) -> Value {
        Value::Str(text.into())
    }

    pub fn array(items: Vec<Value>) -> Value {
        Value::Array(Rc::new(PsArray::new(items)))
    }

    /// An array of a given element type, for instance `string[]`.
    pub fn typed_array(element: TypeId, items: Vec<Value>) -> Value {
        Value::Array(Rc::new(PsArray::typed(element, items)))
    }

    pub fn strings<S: Into<PsString>>(items: impl IntoIterator<Item = S>) -> Value {
        Value::typed_array(TypeId::STRING, items.into_iter().map(Value::str).collect())
    }

    pub fn object(data: impl Native) -> Value {
        Value::Object(Rc::new(Object::new(data)))
    }

    pub fn decimal(value: Decimal) -> Value {
        Value::Decimal(Rc::new(value))
    }

    pub fn big_int(value: BigInt) -> Value {
        Value::BigInt(Rc::new(value))
    }

    /// What a statement's collected output becomes when it is assigned: nothing, the one value, or an array.
    pub fn from_output(mut items: Vec<Value>) -> Value {
        match items.len() {
            0 => Value::Void,
            1 => items.pop().unwrap_or_default(),
            _ => Value::array(items),
        }
    }

    /// Null or `AutomationNull`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null | Value::Void)
    }

    /// Without the wrapper that `Add-Member` put around a scalar.
    pub fn base(&self) -> &Value {
        match self {
            Value::Wrapped(w) => &w.0,
            other => other,
        }
    }

    /// The text that a number had which was written as a command's argument.
    pub fn token_text(&self) -> Option<PsString> {
        match self {
            Value::Wrapped(w) => w.1.token_text(),
            _ => None,
        }
    }

    /// The .NET object inside, if it is of the Rust type `T`.
    pub fn native<T: Native>(&self) -> Option<&T> {
        match self.base() {
            Value::Object(o) => o.get::<T>(),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self.base() {
            Value::Str(s) => Some(s.as_str()),
            _ => None,
        }
    }

    /// The value of any integral type, widened.
    pub fn as_integer(&self) -> Option<i128> {
        Some(match self.base() {
            Value::Byte(v) => i128::from(*v),
            Value::SByte(v) => i128::from(*v),
            Value::Int16(v) => i128::from(*v),
            Value::UInt16(v) => i128::from(*v),
            Value::Int(v) => i128::from(*v),
            Value::UInt32(v) => i128::from(*v),
            Value::Long(v) => i128::from(*v),
            Value::UInt64(v) => i128::from(*v),
            _ => return None,
        })
    }

    pub fn is_number(&self) -> bool {
        use Value::*;
        matches!(
            self.base(),
            Byte(_)
                | SByte(_)
                | Int16(_)
                | UInt16(_)
                | Int(_)
                | UInt32(_)
                | Long(_)
                | UInt64(_)
                | Single(_)
                | Double(_)
                | Decimal(_)
                | BigInt(_)
        )
    }

    /// Whether two values are the same object.
    pub fn same_reference(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Array(a), Value::Array(b)) => Rc::ptr_eq(a, b),
            (Value::Hashtable(a), Value::Hashtable(b)) => Rc::ptr_eq(a, b),
            (Value::Custom(a), Value::Custom(b)) => Rc::ptr_eq(a, b),
            (Value::ScriptBlock(a), Value::ScriptBlock(b)) => Rc::ptr_eq(a, b),
            (Value::Object(a), Value::Object(b)) => Rc::ptr_eq(a, b),
            (Value::Wrapped(a), Value::Wrapped(b)) => Rc::ptr_eq(a, b),
            (Value::Str(a), Value::Str(b)) => a.ptr_eq(b),
            (Value::Type(a), Value::Type(b)) => a == b,
            (a, b) => a.is_null() && b.is_null(),
        }
    }

    /// The .NET type, as `GetType()` tells it; null has none.
    pub fn type_id(&self) -> TypeId {
        match self {
            Value::Null | Value::Void => TypeId::OBJECT,
            Value::Bool(_) => TypeId::BOOLEAN,
            Value::Switch(_) => TypeId::SWITCH,
            Value::Char(_) => TypeId::CHAR,
            Value::Byte(_) => TypeId::BYTE,
            Value::SByte(_) => TypeId::SBYTE,
            Value::Int16(_) => TypeId::INT16,
            Value::UInt16(_) => TypeId::UINT16,
            Value::Int(_) => TypeId::INT32,
            Value::UInt32(_) => TypeId::UINT32,
            Value::Long(_) => TypeId::INT64,
            Value::UInt64(_) => TypeId::UINT64,
            Value::Single(_) => TypeId::SINGLE,
            Value::Double(_) => TypeId::DOUBLE,
            Value::Decimal(_) => TypeId::DECIMAL,
            Value::BigInt(_) => TypeId::BIG_INTEGER,
            Value::Str(_) => TypeId::STRING,
            Value::DateTime(_) => TypeId::DATE_TIME,
            Value::TimeSpan(_) => TypeId::TIME_SPAN,
            Value::Enum(t, _) => *t,
            Value::Type(_) => TypeId::RUNTIME_TYPE,
            Value::Array(a) => match a.dimensions() {
                Some(dimensions) => TypeId::array_of_rank(a.element(), dimensions.len() as u32),
                None => TypeId::array_of(a.element()),
            },
            Value::Hashtable(h) => h.type_id(),
            Value::Custom(_) => TypeId::PS_CUSTOM_OBJECT,
            Value::ScriptBlock(_) => TypeId::SCRIPT_BLOCK,
            Value::Object(o) => o.type_id(),
            Value::Wrapped(w) => w.0.type_id(),
        }
    }

    /// Members added to this very object, where it can carry any.
    pub fn extras(&self) -> Option<&super::Extras> {
        match self {
            Value::Array(a) => Some(&a.extras),
            Value::Hashtable(h) => Some(&h.extras),
            Value::Object(o) => Some(&o.extras),
            Value::ScriptBlock(b) => Some(&b.extras),
            Value::Wrapped(w) => Some(&w.1),
            _ => None,
        }
    }
}

impl From<bool> for Value {
    fn from(v: bool) -> Value {
        Value::Bool(v)
    }
}
impl From<i32> for Value {
    fn from(v: i32) -> Value {
        Value::Int(v)
    }
}
impl From<i64> for Value {
    fn from(v: i64) -> Value {
        Value::Long(v)
    }
}
impl From<f64> for Value {
    fn from(v: f64) -> Value {
        Value::Double(v)
    }
}
impl From<&str> for Value {
    fn from(v: &str) -> Value {
        Value::Str(PsString::from(v))
    }
}
impl From<String> for Value {
    fn from(v: String) -> Value {
        Value::Str(PsString::from(v))
    }
}
impl From<usize> for Value {
    /// Counts are `int` in .NET.
    fn from(v: usize) -> Value {
        i32::try_from(v).map_or(Value::Long(v as i64), Value::Int)
    }
}
