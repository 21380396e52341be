//! What the records share: reading converted arguments, comparing, texts, refusals.

use crate::dotnet::{DateTime, TimeSpan};
use crate::object::{PsString, Result, Runtime, Thrown, TypeId, Value, convert, throw};
use crate::types::members::{call_delegate, convert_to, is_delegate};
use num_bigint::BigInt;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// How the message of [`unemulated`] begins; the caller puts the member's name in its place.
pub(crate) const UNEMULATED: &str = "This member";

/// The invoker of members that exist in .NET and are not emulated here.
pub(crate) fn unemulated(_: &mut dyn Runtime, _: &Value, _: &[Value]) -> Result<Value> {
    throw(Thrown::not_emulated(UNEMULATED))
}

/// The getter of such properties.
pub(crate) fn unemulated_property(_: &mut dyn Runtime, _: &Value) -> Result<Value> {
    throw(Thrown::not_emulated(UNEMULATED))
}

/// A struct of ours before any constructor ran.
pub(crate) fn default_struct(id: TypeId) -> Value {
    match &*id.name() {
        "System.Guid" => Value::object(super::system::GuidValue(crate::dotnet::Guid::from_bytes([0; 16]))),
        "System.Collections.DictionaryEntry" => {
            super::collections::dictionary_entry(Value::Null, Value::Null)
        }
        _ => Value::Null,
    }
}

/// Arguments as an invoker gets them: already of the parameters' types.
pub(crate) trait Arguments {
    /// The argument, null where none was given.
    fn value(&self, index: usize) -> Value;
    /// A string's text; empty for null.
    fn text(&self, index: usize) -> &str;
    fn string(&self, index: usize) -> PsString;
    fn int(&self, index: usize) -> i32;
    fn long(&self, index: usize) -> i64;
    fn double(&self, index: usize) -> f64;
    fn boolean(&self, index: usize) -> bool;
    fn unit(&self, index: usize) -> u16;
    fn is_null(&self, index: usize) -> bool;
    /// The number of an enum value; `None` if the argument is not one.
    fn enumeration(&self, index: usize) -> Option<i64>;
    fn net_type(&self, index: usize) -> Option<TypeId>;
    /// The elements of an array argument.
    fn items(&self, index: usize) -> Vec<Value>;
    fn date_time(&self, index: usize) -> DateTime;
    fn time_span(&self, index: usize) -> TimeSpan;
}

impl Arguments for [Value] {
    fn value(&self, index: usize) -> Value {
        self.get(index).cloned().unwrap_or_default()
    }
    fn text(&self, index: usize) -> &str {
        self.get(index).and_then(Value::as_str).unwrap_or("")
    }
    fn string(&self, index: usize) -> PsString {
        match self.get(index).map(Value::base) {
            Some(Value::Str(s)) => s.clone(),
            _ => PsString::from(""),
        }
    }
    fn int(&self, index: usize) -> i32 {
        match self.get(index).map(Value::base) {
            Some(Value::Int(v)) => *v,
            Some(other) => other.as_integer().and_then(|v| i32::try_from(v).ok()).unwrap_or(0),
            None => 0,
        }
    }
    fn long(&self, index: usize) -> i64 {
        self.get(index).and_then(Value::as_integer).and_then(|v| i64::try_from(v).ok()).unwrap_or(0)
    }
    fn double(&self, index: usize) -> f64 {
        self.get(index).map_or(0.0, as_double)
    }
    fn boolean(&self, index: usize) -> bool {
        matches!(self.get(index).map(Value::base), Some(Value::Bool(true) | Value::Switch(true)))
    }
    fn unit(&self, index: usize) -> u16 {
        match self.get(index).map(Value::base) {
            Some(Value::Char(unit)) => *unit,
            Some(Value::Str(s)) => s.unit_at(0).unwrap_or(0),
            _ => 0,
        }
    }
    fn is_null(&self, index: usize) -> bool {
        self.get(index).is_none_or(Value::is_null)
    }
    fn enumeration(&self, index: usize) -> Option<i64> {
        match self.get(index).map(Value::base) {
            Some(Value::Enum(_, number)) => Some(*number),
            _ => None,
        }
    }
    fn net_type(&self, index: usize) -> Option<TypeId> {
        match self.get(index).map(Value::base) {
            Some(Value::Type(id)) => Some(*id),
            _ => None,
        }
    }
    fn items(&self, index: usize) -> Vec<Value> {
        match self.get(index).map(Value::base) {
            Some(Value::Array(array)) => array.to_vec(),
            Some(Value::Null | Value::Void) | None => vec![],
            Some(other) => vec![other.clone()],
        }
    }
    fn date_time(&self, index: usize) -> DateTime {
        match self.get(index).map(Value::base) {
            Some(Value::DateTime(v)) => *v,
            _ => DateTime::default(),
        }
    }
    fn time_span(&self, index: usize) -> TimeSpan {
        match self.get(index).map(Value::base) {
            Some(Value::TimeSpan(v)) => *v,
            _ => TimeSpan::default(),
        }
    }
}

/// Any number as `double`.
pub(crate) fn as_double(value: &Value) -> f64 {
    use num_traits::ToPrimitive;
    match value.base() {
        Value::Double(v) => *v,
        Value::Single(v) => f64::from(*v),
        Value::Decimal(v) => v.to_f64().unwrap_or(0.0),
        Value::BigInt(v) => v.to_f64().unwrap_or(0.0),
        other => other.as_integer().map_or(0.0, |v| v as f64),
    }
}

/// Any integer or decimal as `decimal`.
pub(crate) fn as_decimal(value: &Value) -> Decimal {
    match value.base() {
        Value::Decimal(v) => **v,
        other => other.as_integer().and_then(num_traits::FromPrimitive::from_i128).unwrap_or_default(),
    }
}

/// Any integer as a big one.
pub(crate) fn as_big(value: &Value) -> BigInt {
    match value.base() {
        Value::BigInt(v) => (**v).clone(),
        other => other.as_integer().map_or_else(BigInt::default, BigInt::from),
    }
}

/// A count that is negative or beyond all reason is refused with .NET's words.
pub(crate) fn count(value: i32, parameter: &str) -> Result<usize> {
    usize::try_from(value).or_else(|_| {
        throw(
            Thrown::out_of_range(format!("{parameter} ('{value}') must be a non-negative value."), parameter)
                .actual(Value::Int(value)),
        )
    })
}

/// Index errors of lists.
pub(crate) fn index_in(value: i32, length: usize) -> Result<usize> {
    match usize::try_from(value) {
        Ok(i) if i < length => Ok(i),
        _ => throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.",
            "index",
        )),
    }
}

/// A value as text where nothing can be run: for definitions and messages.
pub(crate) fn plain_text(value: &Value) -> String {
    match value.base() {
        Value::Null | Value::Void => "null".into(),
        Value::Str(s) => s.to_string(),
        Value::Bool(b) | Value::Switch(b) => if *b { "True" } else { "False" }.into(),
        Value::Char(unit) => crate::text::unit_to_char(*unit).to_string(),
        Value::Single(v) => crate::dotnet::single_to_string(*v, crate::dotnet::Culture::Invariant),
        Value::Double(v) => crate::dotnet::double_to_string(*v, crate::dotnet::Culture::Invariant),
        Value::Decimal(v) => crate::dotnet::decimal_to_string(**v),
        Value::BigInt(v) => v.to_string(),
        Value::DateTime(v) => crate::dotnet::format_date_time(
            *v,
            "G",
            crate::dotnet::Culture::EnUs,
            crate::dotnet::ZoneOffset::default(),
        )
        .unwrap_or_default(),
        Value::TimeSpan(v) => crate::dotnet::format_time_span(*v, "c").unwrap_or_default(),
        Value::Enum(id, number) => crate::object::convert::enum_text(*id, *number).to_string(),
        Value::Type(id) => crate::object::type_name::powershell_name(*id),
        Value::ScriptBlock(block) => block.text().to_owned(),
        Value::Custom(object) => {
            let members = object.members.borrow();
            let parts: Vec<String> = members
                .iter()
                .map(|(name, kind, value)| match kind {
                    crate::object::MemberKind::Note if value.is_null() => format!("{name}="),
                    crate::object::MemberKind::Note => format!("{name}={}", plain_text(value)),
                    _ => format!("{name}="),
                })
                .collect();
            format!("@{{{}}}", parts.join("; "))
        }
        other => match other.as_integer() {
            Some(number) => number.to_string(),
            None => crate::object::type_name::to_string_name(other.type_id()),
        },
    }
}

/// `x.ToString()` of .NET.
pub(crate) fn net_text(rt: &mut dyn Runtime, value: &Value) -> Result<PsString> {
    Ok(PsString::from(convert::net_text(rt, value)))
}

/// The order of two strings by culture.
pub(crate) fn compare_culture(a: &str, b: &str, ignore_case: bool) -> Ordering {
    crate::dotnet::compare_culture(a, b, ignore_case)
}

/// Ordinal order; without regard to case by upper case, as .NET does.
pub(crate) fn compare_ordinal(a: &str, b: &str, ignore_case: bool) -> Ordering {
    if ignore_case {
        crate::dotnet::compare_ordinal_ignore_case(a, b)
    } else {
        crate::dotnet::compare_ordinal(a, b)
    }
}

/// The order of two values for .NET's sorting: by a comparer, or by the values' own `CompareTo`.
pub(crate) fn compare_values(
    rt: &mut dyn Runtime,
    comparer: &Value,
    a: &Value,
    b: &Value,
) -> Result<Ordering> {
    if !comparer.is_null() {
        return compare_with(rt, comparer, a, b);
    }
    match (a.base(), b.base()) {
        (Value::Null | Value::Void, Value::Null | Value::Void) => Ok(Ordering::Equal),
        (Value::Null | Value::Void, _) => Ok(Ordering::Less),
        (_, Value::Null | Value::Void) => Ok(Ordering::Greater),
        (Value::Int(a), Value::Int(b)) => Ok(a.cmp(b)),
        (Value::Str(a), Value::Str(b)) => Ok(compare_culture(a, b, false)),
        (Value::Bool(a), Value::Bool(b)) => Ok(a.cmp(b)),
        (Value::Char(a), Value::Char(b)) => Ok(a.cmp(b)),
        (Value::Double(a), Value::Double(b)) => Ok(compare_doubles(*a, *b)),
        (Value::Single(a), Value::Single(b)) => Ok(compare_doubles(f64::from(*a), f64::from(*b))),
        (Value::Decimal(a), Value::Decimal(b)) => Ok(a.cmp(b)),
        (Value::BigInt(a), Value::BigInt(b)) => Ok(a.cmp(b)),
        (Value::DateTime(a), Value::DateTime(b)) => Ok(a.ticks().cmp(&b.ticks())),
        (Value::TimeSpan(a), Value::TimeSpan(b)) => Ok(a.cmp(b)),
        (Value::Enum(t, a), Value::Enum(u, b)) if t == u => Ok(a.cmp(b)),
        (x, y) if x.type_id() == y.type_id() && x.as_integer().is_some() => {
            Ok(x.as_integer().cmp(&y.as_integer()))
        }
        (x, y) => compare_objects(rt, x, y),
    }
}

/// `NaN` sorts before everything.
fn compare_doubles(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b).unwrap_or_else(|| b.is_nan().cmp(&a.is_nan()))
}

fn compare_objects(rt: &mut dyn Runtime, a: &Value, b: &Value) -> Result<Ordering> {
    let comparable = TypeId::named("System.IComparable");
    if compares_here(a) {
        return throw(not_comparable(a, b));
    }
    if a.type_id().is_a(comparable) {
        let result = rt.call_method(a, "CompareTo", std::slice::from_ref(b))?;
        return Ok(result.as_integer().unwrap_or(0).cmp(&0));
    }
    if compares_here(b) {
        return throw(not_comparable(b, a));
    }
    if b.type_id().is_a(comparable) {
        let result = rt.call_method(b, "CompareTo", std::slice::from_ref(a))?;
        return Ok(0.cmp(&result.as_integer().unwrap_or(0)));
    }
    throw(Thrown::argument_bare("At least one object must implement IComparable."))
}

/// `CompareTo` of a value type: null comes first, and another type is an error.
pub(crate) fn compare_to(rt: &mut dyn Runtime, this: &Value, other: &Value) -> Result<Value> {
    if other.is_null() {
        return Ok(Value::Int(1));
    }
    if this.base().type_id() != other.base().type_id() {
        return throw(not_comparable(this, other));
    }
    Ok(Value::Int(compare_values(rt, &Value::Null, this, other)? as i32))
}

/// Values whose order `compare_values` knows itself, so that their `CompareTo` need not be asked.
fn compares_here(value: &Value) -> bool {
    use Value as V;
    let value = value.base();
    value.as_integer().is_some()
        || matches!(value, V::Str(_) | V::Bool(_) | V::Char(_) | V::Double(_) | V::Single(_) | V::Decimal(_))
        || matches!(value, V::BigInt(_) | V::DateTime(_) | V::TimeSpan(_) | V::Enum(..))
}

/// What `CompareTo` of a type says to a value of another one.
pub(crate) fn not_comparable(this: &Value, other: &Value) -> Thrown {
    let (own, given) = (this.type_id(), other.type_id());
    if let Value::Enum(..) = this.base() {
        return Thrown::argument_bare(format!(
            "Object must be the same type as the enum. The type passed in was '{}'; the enum type was '{}'.",
            given.name(),
            own.name()
        ));
    }
    match &*own.name() {
        "System.Guid" => Thrown::argument("Object must be of type GUID.", "value"),
        "System.Version" => Thrown::argument("Object must be of type Version.", "version"),
        "System.Numerics.BigInteger" => Thrown::argument("The parameter must be a BigInteger.", "obj"),
        name => Thrown::must_be_of_type(name.rsplit('.').next().unwrap_or(name)),
    }
}

/// Order by a comparer object: a `StringComparer`, a `Comparison`, a script's class with `Compare`.
fn compare_with(rt: &mut dyn Runtime, comparer: &Value, a: &Value, b: &Value) -> Result<Ordering> {
    if let Some(known) = comparer.native::<super::system::StringComparer>() {
        if let (Some(x), Some(y)) = (a.as_str(), b.as_str()) {
            return Ok(known.compare(x, y));
        }
        return compare_values(rt, &Value::Null, a, b);
    }
    if matches!(comparer.base(), Value::ScriptBlock(_)) || is_delegate(comparer.type_id()) {
        let result = call_delegate(rt, comparer, &[a.clone(), b.clone()])?;
        let number = convert_to(rt, &result, TypeId::INT32)?;
        return Ok(number.as_integer().unwrap_or(0).cmp(&0));
    }
    let result = rt.call_method(comparer, "Compare", &[a.clone(), b.clone()])?;
    Ok(result.as_integer().unwrap_or(0).cmp(&0))
}

/// Whether a comparer ignores case; `None` if it is no string comparer.
pub(crate) fn comparer_ignores_case(comparer: &Value) -> Option<bool> {
    comparer.native::<super::system::StringComparer>().map(|c| c.ignores_case())
}

/// Sorts by a comparison that may fail.
pub(crate) fn sort_values(rt: &mut dyn Runtime, items: &mut [Value], comparer: &Value) -> Result<()> {
    let mut failure = None;
    crate::dotnet::introspective_sort(items, &mut |a, b| match compare_values(rt, comparer, a, b) {
        Ok(order) => order,
        Err(flow) => {
            failure.get_or_insert(flow);
            Ordering::Equal
        }
    });
    match failure {
        Some(flow) if flow.record().is_some() => {
            let inner = flow.record().map(|r| inner_most(&r.exception)).unwrap_or_default();
            throw(Thrown::invalid_operation("Failed to compare two elements in the array.").inner(inner))
        }
        Some(flow) => Err(flow),
        None => Ok(()),
    }
}

/// The exception that .NET code threw, without what PowerShell wrapped around it.
fn inner_most(exception: &Value) -> Value {
    let inner = exception.native::<crate::object::ExceptionData>().and_then(|e| e.inner.clone());
    match inner {
        Some(inner) if exception.type_id().short_name() == "MethodInvocationException" => inner,
        _ => exception.clone(),
    }
}

/// Whether two values are equal for .NET: same type and same content, or the same object.
pub(crate) fn net_equals(rt: &mut dyn Runtime, a: &Value, b: &Value) -> Result<bool> {
    let (a, b) = (a.base(), b.base());
    if a.is_null() || b.is_null() {
        return Ok(a.is_null() && b.is_null());
    }
    if let Value::Object(object) = a
        && matches!(object.type_id().info().origin, crate::object::TypeOrigin::Script { .. })
        && !a.same_reference(b)
    {
        let result = rt.call_method(a, "Equals", std::slice::from_ref(b))?;
        return Ok(convert::to_bool(&result));
    }
    Ok(crate::object::same_key(a, b, crate::object::KeyComparer::Ordinal))
}

/// Type names that depend on the object: an `XmlElement` shows its element's name.
pub(crate) fn adapted_type_names(value: &Value) -> Option<Vec<std::rc::Rc<str>>> {
    super::xml_adapter::type_names(value)
}

/// The elements of collections that stand outside the `collections` room.
pub(crate) fn items_of_other(value: &Value) -> Option<Vec<Value>> {
    super::text::items_of(value).or_else(|| super::data::items_of(value))
}

/// The argument of a method's own generic parameter, as [`invoke_static`](super::invoke_static) hands it over.
pub(crate) fn generic_argument(this: &Value, index: usize) -> Option<TypeId> {
    match this {
        Value::Array(types) => match types.get(index) {
            Some(Value::Type(id)) => Some(id),
            _ => None,
        },
        _ => None,
    }
}

/// The type that a constructor or static method was called on.
pub(crate) fn called_type(this: &Value) -> TypeId {
    match this {
        Value::Type(id) => *id,
        other => other.type_id(),
    }
}

/// A `[ref]` argument is given its value.
pub(crate) fn set_reference(argument: &Value, value: Value) {
    if let Some(reference) = argument.native::<super::PsReference>() {
        reference.set(value);
    }
}

/// Minutes that local time is ahead of UTC now, as the primitives want it.
pub(crate) fn zone(rt: &mut dyn Runtime) -> crate::dotnet::ZoneOffset {
    let host = rt.host();
    let now = host.now_utc();
    crate::dotnet::ZoneOffset::from_minutes(host.utc_offset_minutes(now))
}
