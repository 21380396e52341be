//! Operators that are methods of .NET types or of scripts' classes: `op_Addition` and its kin.

use crate::dotnet::{DotNetError, DotNetResult, TimeSpan};
use crate::object::convert::{convert, hooks, net_text};
use crate::object::errors_text::{dotnet_exception, exception_of, exception_text, method_not_found};
use crate::object::{ErrorCategory, Flow, Result, Runtime, Thrown, TypeId, Value, throw, type_name};
use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};
use std::rc::Rc;

/// Calls the operator's method: the left type's, or the right one's where the left is a primitive.
pub(super) fn call(
    rt: &mut dyn Runtime,
    method: &str,
    sign: &str,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    let owner = if is_primitive(left) { right } else { left };
    if is_primitive(owner) {
        return throw(not_defined(sign, left, right));
    }
    match owner {
        Value::TimeSpan(_) => time_span(rt, method, left, right),
        Value::DateTime(_) => date_time(rt, method, left, right),
        Value::BigInt(_) => big_integer(rt, method, left, right),
        Value::Decimal(_) => decimal(rt, method, left, right),
        _ => by_records(rt, method, owner, left, right),
    }
}

fn is_primitive(value: &Value) -> bool {
    match value {
        Value::Null | Value::Void | Value::Bool(_) | Value::Char(_) => true,
        Value::Decimal(_) | Value::BigInt(_) => false,
        other => other.is_number(),
    }
}

fn named(value: &Value) -> String {
    if value.is_null() { "$null".to_owned() } else { type_name::to_string_name(value.type_id()) }
}

/// `The operation '[A] op [B]' is not defined.`
fn not_defined(sign: &str, left: &Value, right: &Value) -> Thrown {
    Thrown::runtime(
        format!("The operation '[{}] {sign} [{}]' is not defined.", named(left), named(right)),
        "NotADefinedOperationForType",
        ErrorCategory::InvalidOperation,
    )
}

fn missing(owner: &Value, method: &str) -> Thrown {
    let name = match owner {
        Value::Custom(_) => "System.Management.Automation.PSObject".to_owned(),
        other => type_name::full_name(other.type_id()),
    };
    method_not_found(&name, method)
}

/// Static methods in a type's record or a script's class.
fn by_records(
    rt: &mut dyn Runtime,
    method: &str,
    owner: &Value,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    let id = owner.type_id();
    if let Some(hooks) = hooks::hooks()
        && !hooks.static_overloads(id, method).is_empty()
    {
        let result = hooks.call_static(rt, id, method, &[left.clone(), right.clone()]);
        return result.map_err(|flow| method_failed(method, flow));
    }
    throw(missing(owner, method))
}

/// What an operator's method throws is told as of a call with two arguments.
fn method_failed(method: &str, flow: Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow };
    let text = record.exception_message();
    Thrown::record(
        "System.Management.Automation.MethodInvocationException",
        format!("Exception calling \"{method}\" with \"2\" argument(s): \"{text}\""),
        "DotNetMethodException",
        ErrorCategory::NotSpecified,
    )
    .inner(record.exception.clone())
    .into_flow()
}

/// An argument in the type of a parameter; the error is the method call's.
fn argument(
    rt: &mut dyn Runtime,
    method: &str,
    index: usize,
    value: &Value,
    target: TypeId,
) -> Result<Value> {
    match convert(rt, value, target) {
        Ok(done) => Ok(done),
        Err(flow) => {
            let Some(reason) = exception_of(&flow) else { return Err(flow) };
            let text = net_text(rt, value);
            let message = format!(
                "Cannot convert argument \"{index}\", with value: \"{text}\", for \"{method}\" to type \"{}\": \"{}\"",
                type_name::to_string_name(target),
                exception_text(&reason)
            );
            throw(
                Thrown::record(
                    "System.Management.Automation.MethodException",
                    message,
                    "MethodArgumentConversionInvalidCastArgument",
                    ErrorCategory::NotSpecified,
                )
                .inner(reason),
            )
        }
    }
}

/// What a method threw, as calling it from a script shows it.
fn finish<T>(method: &str, result: DotNetResult<T>) -> Result<T> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => throw(
            Thrown::record(
                "System.Management.Automation.MethodInvocationException",
                format!("Exception calling \"{method}\" with \"2\" argument(s): \"{}\"", error.message()),
                "DotNetMethodException",
                ErrorCategory::NotSpecified,
            )
            .inner(dotnet_exception(&error)),
        ),
    }
}

fn no_overload(method: &str, ambiguous: bool) -> Thrown {
    let message = if ambiguous {
        format!("Multiple ambiguous overloads found for \"{method}\" and the argument count: \"2\".")
    } else {
        format!("Cannot find an overload for \"{method}\" and the argument count: \"2\".")
    };
    Thrown::record(
        "System.Management.Automation.MethodException",
        message,
        "MethodCountCouldNotFindBest",
        ErrorCategory::NotSpecified,
    )
}

/// Values that no overload with a number or a time takes.
fn is_hopeless(value: &Value) -> bool {
    !(value.is_null()
        || value.is_number()
        || matches!(
            value,
            Value::Bool(_)
                | Value::Char(_)
                | Value::Str(_)
                | Value::Enum(..)
                | Value::TimeSpan(_)
                | Value::DateTime(_)
        ))
}

fn span_argument(rt: &mut dyn Runtime, method: &str, index: usize, value: &Value) -> Result<TimeSpan> {
    match argument(rt, method, index, value, TypeId::TIME_SPAN)? {
        Value::TimeSpan(span) => Ok(span),
        _ => Ok(TimeSpan::ZERO),
    }
}

fn double_argument(rt: &mut dyn Runtime, method: &str, index: usize, value: &Value) -> Result<f64> {
    match argument(rt, method, index, value, TypeId::DOUBLE)? {
        Value::Double(v) => Ok(v),
        _ => Ok(0.0),
    }
}

fn time_span(rt: &mut dyn Runtime, method: &str, left: &Value, right: &Value) -> Result<Value> {
    match method {
        "op_Addition" | "op_Subtraction" => {
            let l = span_argument(rt, method, 0, left)?;
            let r = span_argument(rt, method, 1, right)?;
            let result = if method == "op_Addition" { l.add(r) } else { l.subtract(r) };
            finish(method, result).map(Value::TimeSpan)
        }
        "op_Multiply" => {
            let (span, factor, index) = match (left, right) {
                (Value::TimeSpan(span), factor) => (*span, factor, 1),
                (factor, Value::TimeSpan(span)) => (*span, factor, 0),
                _ => return throw(no_overload(method, false)),
            };
            if is_hopeless(factor) || matches!(factor, Value::TimeSpan(_) | Value::DateTime(_)) {
                return throw(no_overload(method, false));
            }
            let factor = double_argument(rt, method, index, factor)?;
            finish(method, span.multiply(factor)).map(Value::TimeSpan)
        }
        "op_Division" => span_division(rt, method, left, right),
        _ => throw(missing(&Value::TimeSpan(TimeSpan::ZERO), method)),
    }
}

fn span_division(rt: &mut dyn Runtime, method: &str, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::TimeSpan(l), Value::TimeSpan(r)) = (left, right) {
        return Ok(Value::Double(l.ratio(*r)));
    }
    if let (Value::TimeSpan(l), Value::Enum(_, n)) = (left, right) {
        return Ok(Value::Double(l.ratio(TimeSpan::from_ticks(*n))));
    }
    match (left, right) {
        (Value::TimeSpan(_), Value::Bool(_) | Value::DateTime(_)) => throw(no_overload(method, true)),
        (Value::TimeSpan(_), Value::Hashtable(_)) => {
            double_argument(rt, method, 1, right)?;
            throw(no_overload(method, false))
        }
        (Value::TimeSpan(_), other) if is_hopeless(other) => throw(no_overload(method, false)),
        (Value::TimeSpan(span), divisor) => {
            let divisor = double_argument(rt, method, 1, divisor)?;
            finish(method, span.divide(divisor)).map(Value::TimeSpan)
        }
        (other, _) => {
            let l = span_argument(rt, method, 0, other)?;
            let r = span_argument(rt, method, 1, right)?;
            Ok(Value::Double(l.ratio(r)))
        }
    }
}

fn date_time(rt: &mut dyn Runtime, method: &str, left: &Value, right: &Value) -> Result<Value> {
    let date = |rt: &mut dyn Runtime, index, value: &Value| match argument(
        rt,
        method,
        index,
        value,
        TypeId::DATE_TIME,
    ) {
        Ok(Value::DateTime(date)) => Ok(date),
        Ok(_) => Ok(crate::dotnet::DateTime::MIN),
        Err(flow) => Err(flow),
    };
    match (method, left, right) {
        ("op_Addition", ..) => {
            let l = date(rt, 0, left)?;
            let r = span_argument(rt, method, 1, right)?;
            finish(method, l.add(r)).map(Value::DateTime)
        }
        ("op_Subtraction", Value::DateTime(l), Value::DateTime(r)) => Ok(Value::TimeSpan(l.since(*r))),
        ("op_Subtraction", Value::DateTime(l), Value::TimeSpan(r)) => {
            finish(method, l.subtract(*r)).map(Value::DateTime)
        }
        ("op_Subtraction", Value::DateTime(_), other) => {
            let nothing = other.is_null() || (is_hopeless(other) && !matches!(other, Value::Hashtable(_)));
            throw(no_overload(method, !nothing))
        }
        ("op_Subtraction", _, Value::DateTime(r)) => {
            let l = date(rt, 0, left)?;
            Ok(Value::TimeSpan(l.since(*r)))
        }
        _ => throw(missing(if matches!(left, Value::DateTime(_)) { left } else { right }, method)),
    }
}

fn big_argument(rt: &mut dyn Runtime, method: &str, index: usize, value: &Value) -> Result<BigInt> {
    match argument(rt, method, index, value, TypeId::BIG_INTEGER)? {
        Value::BigInt(v) => Ok((*v).clone()),
        _ => Ok(BigInt::zero()),
    }
}

/// More bits than this are refused.
const MOST_BITS: u64 = 1 << 27;

fn big_integer(rt: &mut dyn Runtime, method: &str, left: &Value, right: &Value) -> Result<Value> {
    if matches!(method, "op_LeftShift" | "op_RightShift") {
        let l = big_argument(rt, method, 0, left)?;
        let by = match argument(rt, method, 1, right, TypeId::INT32)? {
            Value::Int(n) => n,
            _ => 0,
        };
        let by = if method == "op_LeftShift" { i64::from(by) } else { -i64::from(by) };
        if l.bits().saturating_add(by.unsigned_abs()) > MOST_BITS && by > 0 {
            return throw(Thrown::from(DotNetError::OutOfMemory));
        }
        return Ok(Value::big_int(if by >= 0 { l << by as u64 } else { l >> by.unsigned_abs() }));
    }
    let l = big_argument(rt, method, 0, left)?;
    let r = big_argument(rt, method, 1, right)?;
    let too_long = l.bits().saturating_add(r.bits()) > MOST_BITS;
    Ok(Value::big_int(match method {
        "op_Multiply" if too_long => return throw(Thrown::from(DotNetError::OutOfMemory)),
        "op_Addition" => l + r,
        "op_Subtraction" => l - r,
        "op_Multiply" => l * r,
        "op_Division" | "op_Modulus" if r.is_zero() => {
            return finish(method, Err(DotNetError::DivideByZero));
        }
        "op_Division" => l / r,
        "op_Modulus" => l % r,
        "op_BitwiseAnd" => l & r,
        "op_BitwiseOr" => l | r,
        "op_ExclusiveOr" => l ^ r,
        _ => return throw(missing(left, method)),
    }))
}

/// Only for operands that are no numbers: the conversion's error is what comes of it, mostly.
fn decimal(rt: &mut dyn Runtime, method: &str, left: &Value, right: &Value) -> Result<Value> {
    use super::numeric::{Arithmetic, Number, combine};
    let op = match method {
        "op_Addition" => Arithmetic::Add,
        "op_Subtraction" => Arithmetic::Subtract,
        "op_Multiply" => Arithmetic::Multiply,
        "op_Division" => Arithmetic::Divide,
        "op_Modulus" => Arithmetic::Remainder,
        _ => return throw(missing(if matches!(left, Value::Decimal(_)) { left } else { right }, method)),
    };
    let mut sides = Vec::with_capacity(2);
    for (index, value) in [left, right].into_iter().enumerate() {
        let side = match value {
            Value::BigInt(big) => {
                big.to_i128().and_then(num_traits::FromPrimitive::from_i128).map(Value::decimal)
            }
            _ => None,
        };
        sides.push(match side {
            Some(side) => side,
            None => argument(rt, method, index, value, TypeId::DECIMAL)?,
        });
    }
    match (Number::of(&sides[0]), Number::of(&sides[1])) {
        (Some(l), Some(r)) => combine(op, l, r),
        _ => throw(missing(left, method)),
    }
}
