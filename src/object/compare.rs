//! Equality and order of values, as `-eq` and `-lt` have them.

use super::convert::{convert, is_cast_error, is_script_class, net_text, to_text};
use super::errors_text::{exception_of, exception_text};
use super::{ErrorCategory, KeyComparer, Result, Runtime, Thrown, Value, same_key, throw};
use crate::dotnet::compare_culture;
use crate::text::fold_char;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Whether two strings are the same to PowerShell: by the rules of the invariant culture.
pub fn strings_equal(left: &str, right: &str, ignore_case: bool) -> bool {
    if left == right {
        return true;
    }
    if is_plain(left) && is_plain(right) {
        return ignore_case && left.eq_ignore_ascii_case(right);
    }
    compare_culture(left, right, ignore_case) == Ordering::Equal
}

/// Printable ASCII, which compares letter by letter in every culture.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| (b' '..0x7f).contains(&b))
}

/// `-eq` between two single values: the right side is converted to the left side's type.
pub fn equals(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<bool> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => return Ok(a == b),
        (Value::Str(a), Value::Str(b)) => return Ok(strings_equal(a, b, ignore_case)),
        (Value::Null | Value::Void, _) => return Ok(right.is_null()),
        (_, Value::Null | Value::Void) => return Ok(false),
        (Value::Bool(a), Value::Bool(b)) => return Ok(a == b),
        _ => {}
    }
    let (left, right) = (left.base(), right.base());
    if let Value::Str(a) = left {
        let b = to_text(rt, right)?;
        return Ok(strings_equal(a, &b, ignore_case));
    }
    if let Value::Enum(id, _) = left
        && let Some(thrown) = enum_mismatch(*id, right)
    {
        return throw(thrown);
    }
    if let (Some(a), Value::Str(text)) = (Real::of(left), right) {
        // A string is the number its literal has, of whatever type.
        if let Some(number) = super::convert::scan_number(text) {
            return Ok(Real::of(&number).and_then(|b| a.compare(b)) == Some(Ordering::Equal));
        }
    }
    if let (Some(a), Some(b)) = (Real::of(left), Real::of(right)) {
        return Ok(a.compare(b) == Some(Ordering::Equal));
    }
    if let (Value::Char(a), true) = (left, ignore_case) {
        let other = match right {
            Value::Char(b) => Some(*b),
            Value::Str(text) if text.len16() == 1 => text.unit_at(0),
            _ => None,
        };
        if let Some(b) = other {
            return Ok(*a == b || fold_unit(*a) == fold_unit(b));
        }
    }
    if net_equals(rt, left, right)? {
        return Ok(true);
    }
    if left.type_id() == right.type_id() {
        return Ok(false);
    }
    match convert(rt, right, left.type_id()) {
        Ok(converted) => net_equals(rt, left, &converted),
        Err(flow) if is_cast_error(&flow) => Ok(false),
        Err(flow) => Err(flow),
    }
}

/// Numbers that PowerShell cannot compare with an enum on their left.
pub(super) fn enum_mismatch(id: super::TypeId, right: &Value) -> Option<Thrown> {
    let name = super::type_name::to_string_name(id);
    match right {
        Value::Decimal(_) => Some(Thrown::invalid_operation(format!(
            "No coercion operator is defined between types '{name}' and 'System.Decimal'."
        ))),
        Value::UInt32(_) | Value::UInt64(_) => Some(Thrown::invalid_operation(format!(
            "The binary operator GreaterThanOrEqual is not defined for the types '{name}' and 'System.Int32'."
        ))),
        _ => None,
    }
}

fn fold_unit(unit: u16) -> char {
    fold_char(char::from_u32(u32::from(unit)).unwrap_or('\u{FFFD}'))
}

/// `Object.Equals`.
fn net_equals(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<bool> {
    if same_key(left, right, KeyComparer::Ordinal) {
        return Ok(true);
    }
    if matches!(left, Value::Object(_)) && is_script_class(left.type_id()) {
        return Ok(matches!(rt.call_method(left, "Equals", std::slice::from_ref(right))?, Value::Bool(true)));
    }
    Ok(false)
}

/// A number as comparison sees it: `decimal` where exactness counts, `double` beside floating point.
#[derive(Clone, Copy)]
enum Real {
    Integer(i128),
    Double(f64),
    Decimal(Decimal),
}

impl Real {
    fn of(value: &Value) -> Option<Real> {
        Some(match value {
            Value::Int(v) => Real::Integer(i128::from(*v)),
            Value::Double(v) => Real::Double(*v),
            Value::Single(v) => Real::Double(f64::from(*v)),
            Value::Decimal(v) => Real::Decimal(**v),
            other => Real::Integer(other.as_integer()?),
        })
    }

    fn compare(self, other: Real) -> Option<Ordering> {
        match (self, other) {
            (Real::Integer(a), Real::Integer(b)) => Some(a.cmp(&b)),
            (Real::Decimal(a), Real::Decimal(b)) => Some(a.cmp(&b)),
            (Real::Decimal(a), Real::Integer(b)) => Some(a.cmp(&num_traits::FromPrimitive::from_i128(b)?)),
            (Real::Integer(a), Real::Decimal(b)) => {
                let a: Decimal = num_traits::FromPrimitive::from_i128(a)?;
                Some(a.cmp(&b))
            }
            (Real::Decimal(a), Real::Double(b)) => match super::convert::double_to_decimal(b) {
                Some(b) => Some(a.cmp(&b)),
                None => a.to_f64()?.partial_cmp(&b),
            },
            (Real::Double(a), Real::Decimal(b)) => match super::convert::double_to_decimal(a) {
                Some(a) => Some(a.cmp(&b)),
                None => a.partial_cmp(&b.to_f64()?),
            },
            (a, b) => a.to_double().partial_cmp(&b.to_double()),
        }
    }

    fn to_double(self) -> f64 {
        match self {
            Real::Integer(n) => n as f64,
            Real::Double(v) => v,
            Real::Decimal(v) => v.to_f64().unwrap_or(f64::NAN),
        }
    }
}

/// Order between two numbers; `None` if one is no number, or not comparable (NaN).
pub(super) fn numbers(left: &Value, right: &Value) -> Option<Option<Ordering>> {
    Some(Real::of(left)?.compare(Real::of(right)?))
}

/// Order between two single values (`-lt`, `Sort-Object`, `ValidateRange`).
pub fn order(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Ordering> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => return Ok(a.cmp(b)),
        (Value::Str(a), Value::Str(b)) => return Ok(compare_culture(a, b, ignore_case)),
        _ => {}
    }
    let (left, right) = (left.base(), right.base());
    match (left.is_null(), right.is_null()) {
        (true, true) => return Ok(Ordering::Equal),
        (true, false) => return Ok(against_null(right).reverse()),
        (false, true) => return Ok(against_null(left)),
        _ => {}
    }
    if let Value::Str(a) = left {
        let b = to_text(rt, right)?;
        return Ok(compare_culture(a, &b, ignore_case));
    }
    if let Some(compared) = numbers(left, right) {
        return Ok(compared.unwrap_or_else(|| nan_order(left, right)));
    }
    if !is_comparable(left) {
        return not_comparable(rt, left, right);
    }
    let converted = match convert(rt, right, left.type_id()) {
        Ok(converted) => converted,
        Err(flow) if is_cast_error(&flow) => {
            let Some(reason) = exception_of(&flow) else { return Err(flow) };
            let (l, r) = (shown(rt, left), shown(rt, right));
            return throw(comparison_failed(&l, &r, &exception_text(&reason)));
        }
        Err(flow) => return Err(flow),
    };
    comparable(rt, left, &converted)
}

/// NaN is less than every number and equal to itself.
fn nan_order(left: &Value, right: &Value) -> Ordering {
    let nan = |v: &Value| {
        matches!(v, Value::Double(d) if d.is_nan()) || matches!(v, Value::Single(s) if s.is_nan())
    };
    nan(right).cmp(&nan(left))
}

/// A value against null: negative numbers are less, everything else is greater.
fn against_null(value: &Value) -> Ordering {
    let negative = match Real::of(value) {
        Some(Real::Integer(n)) => n < 0,
        Some(Real::Double(d)) => d < 0.0,
        Some(Real::Decimal(d)) => d.is_sign_negative() && !d.is_zero(),
        None => false,
    };
    if negative { Ordering::Less } else { Ordering::Greater }
}

/// A value in a comparison's error.
fn shown(rt: &mut dyn Runtime, value: &Value) -> String {
    to_text(rt, value).map_or_else(|_| String::new(), |t| t.to_string())
}

fn is_comparable(value: &Value) -> bool {
    match value {
        Value::Object(o) => o.type_id().is_a(super::TypeId::named("System.IComparable")),
        Value::Array(_)
        | Value::Hashtable(_)
        | Value::Custom(_)
        | Value::ScriptBlock(_)
        | Value::Type(_)
        | Value::Switch(_) => false,
        _ => true,
    }
}

/// Two objects without an order: equal, or an error.
fn not_comparable(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Ordering> {
    if net_equals(rt, left, right)? {
        return Ok(Ordering::Equal);
    }
    let text = net_text(rt, left);
    if !matches!(left, Value::Custom(_)) {
        return throw(Thrown::runtime(
            format!("Cannot compare \"{text}\" because it is not IComparable."),
            "NotIcomparable",
            ErrorCategory::InvalidOperation,
        ));
    }
    let other = net_text(rt, right);
    throw(Thrown::record(
        "System.Management.Automation.ExtendedTypeSystemException",
        format!(
            "Cannot compare \"{text}\" to \"{other}\" because the objects are not the same type or the object \"{text}\" does not implement \"IComparable\"."
        ),
        "PSObjectCompareTo",
        ErrorCategory::NotSpecified,
    ))
}

fn comparison_failed(left: &str, right: &str, why: &str) -> Thrown {
    Thrown::runtime(
        format!("Could not compare \"{left}\" to \"{right}\". Error: \"{why}\""),
        "ComparisonFailure",
        ErrorCategory::InvalidOperation,
    )
}

/// `IComparable.CompareTo` of two values of one type.
fn comparable(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Ordering> {
    Ok(match (left, right) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Char(a), Value::Char(b)) => a.cmp(b),
        (Value::Enum(_, a), Value::Enum(_, b)) => a.cmp(b),
        (Value::DateTime(a), Value::DateTime(b)) => a.ticks().cmp(&b.ticks()),
        (Value::TimeSpan(a), Value::TimeSpan(b)) => a.cmp(b),
        (Value::BigInt(a), Value::BigInt(b)) => a.cmp(b),
        (Value::Object(_), _) if left.type_id().is_a(super::TypeId::named("System.IComparable")) => {
            let compared = rt.call_method(left, "CompareTo", std::slice::from_ref(right))?;
            compared.as_integer().unwrap_or_default().cmp(&0)
        }
        _ => match numbers(left, right) {
            Some(compared) => compared.unwrap_or_else(|| nan_order(left, right)),
            None => return not_comparable(rt, left, right),
        },
    })
}
