//! Arithmetic on numbers: which type the result has, and what happens when it does not fit.

use crate::dotnet::DotNetError;
use crate::object::convert::{double_to_decimal, single_to_decimal};
use crate::object::errors_text::{divide_by_zero, wrapped};
use crate::object::{Result, Thrown, Value, throw};
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

/// The arithmetic operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Arithmetic {
    /// The operator method of .NET types.
    pub(super) fn method(self) -> &'static str {
        match self {
            Arithmetic::Add => "op_Addition",
            Arithmetic::Subtract => "op_Subtraction",
            Arithmetic::Multiply => "op_Multiply",
            Arithmetic::Divide => "op_Division",
            Arithmetic::Remainder => "op_Modulus",
        }
    }

    pub(super) fn sign(self) -> &'static str {
        match self {
            Arithmetic::Add => "+",
            Arithmetic::Subtract => "-",
            Arithmetic::Multiply => "*",
            Arithmetic::Divide => "/",
            Arithmetic::Remainder => "%",
        }
    }
}

/// The kinds of arithmetic, in the order in which a wider operand decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Width {
    Int,
    UInt,
    Long,
    ULong,
    Double,
    Decimal,
}

/// An operand of arithmetic: an integer with its width, or a real number.
#[derive(Clone, Copy)]
pub(super) enum Number {
    Integer(i128, Width),
    Double(f64),
    Single(f32),
    Decimal(Decimal),
}

impl Number {
    /// The number behind a value that is one; characters, Booleans and null count too.
    pub(super) fn of(value: &Value) -> Option<Number> {
        use Width::*;
        Some(match value {
            Value::Null | Value::Void => Number::Integer(0, Int),
            Value::Int(v) => Number::Integer(i128::from(*v), Int),
            Value::Bool(v) => Number::Integer(i128::from(*v), Int),
            Value::Char(v) => Number::Integer(i128::from(*v), Int),
            Value::Byte(v) => Number::Integer(i128::from(*v), Int),
            Value::SByte(v) => Number::Integer(i128::from(*v), Int),
            Value::Int16(v) => Number::Integer(i128::from(*v), Int),
            Value::UInt16(v) => Number::Integer(i128::from(*v), Int),
            Value::UInt32(v) => Number::Integer(i128::from(*v), UInt),
            Value::Long(v) => Number::Integer(i128::from(*v), Long),
            Value::UInt64(v) => Number::Integer(i128::from(*v), ULong),
            Value::Double(v) => Number::Double(*v),
            Value::Single(v) => Number::Single(*v),
            Value::Decimal(v) => Number::Decimal(**v),
            _ => return None,
        })
    }

    fn width(self) -> Width {
        match self {
            Number::Integer(_, width) => width,
            Number::Double(_) | Number::Single(_) => Width::Double,
            Number::Decimal(_) => Width::Decimal,
        }
    }

    pub(super) fn to_double(self) -> f64 {
        match self {
            Number::Integer(n, _) => n as f64,
            Number::Double(v) => v,
            Number::Single(v) => f64::from(v),
            Number::Decimal(v) => v.to_f64().unwrap_or(f64::NAN),
        }
    }

    pub(super) fn to_decimal(self) -> Option<Decimal> {
        match self {
            Number::Integer(n, _) => num_traits::FromPrimitive::from_i128(n),
            Number::Double(v) => double_to_decimal(v),
            Number::Single(v) => single_to_decimal(v),
            Number::Decimal(v) => Some(v),
        }
    }
}

/// Which arithmetic two operands meet in.
pub(super) fn common(left: Number, right: Number) -> Width {
    let wide = left.width().max(right.width());
    let (Number::Integer(l, _), Number::Integer(r, _)) = (left, right) else { return wide };
    match wide {
        // A negative number beside an unsigned one needs more room than either has.
        Width::UInt if l < 0 || r < 0 => Width::Long,
        Width::ULong if l < 0 || r < 0 => Width::Decimal,
        _ => wide,
    }
}

/// Two numbers combined.
pub(super) fn combine(op: Arithmetic, left: Number, right: Number) -> Result<Value> {
    let width = common(left, right);
    match (width, left, right) {
        (Width::Double, ..) => Ok(Value::Double(doubles(op, left.to_double(), right.to_double()))),
        (Width::Decimal, ..) => decimals(op, left, right),
        (_, Number::Integer(l, _), Number::Integer(r, _)) => integers(op, l, r, width),
        _ => Ok(Value::Double(doubles(op, left.to_double(), right.to_double()))),
    }
}

fn doubles(op: Arithmetic, left: f64, right: f64) -> f64 {
    match op {
        Arithmetic::Add => left + right,
        Arithmetic::Subtract => left - right,
        Arithmetic::Multiply => left * right,
        Arithmetic::Divide => left / right,
        Arithmetic::Remainder => left % right,
    }
}

fn integers(op: Arithmetic, left: i128, right: i128, width: Width) -> Result<Value> {
    let exact = match op {
        Arithmetic::Add => left + right,
        Arithmetic::Subtract => left - right,
        // The largest factors have 64 bits, so that the product fits.
        Arithmetic::Multiply => match left.checked_mul(right) {
            Some(product) if width < Width::Long => product,
            Some(product) => {
                return Ok(fit(product, width)
                    .unwrap_or_else(|| Value::Double(truncated(product.unsigned_abs(), product < 0))));
            }
            None => {
                let product = left.unsigned_abs().wrapping_mul(right.unsigned_abs());
                return Ok(Value::Double(truncated(product, (left < 0) != (right < 0))));
            }
        },
        _ if right == 0 => return throw(divide_by_zero()),
        Arithmetic::Divide if left % right != 0 => return Ok(Value::Double(left as f64 / right as f64)),
        Arithmetic::Divide => left / right,
        Arithmetic::Remainder => left % right,
    };
    Ok(fit(exact, width).unwrap_or_else(|| Value::Double(doubles(op, left as f64, right as f64))))
}

/// .NET gives a quotient as few decimals as it needs, but no fewer than the operands have.
fn quotient(quotient: Decimal, least: u32) -> Decimal {
    let mut quotient = quotient.normalize();
    if quotient.scale() < least && !quotient.is_zero() {
        quotient.rescale(least);
    }
    quotient
}

/// `(double)BigInteger`, which cuts off the bits that do not fit.
fn truncated(magnitude: u128, negative: bool) -> f64 {
    let extra = (128 - magnitude.leading_zeros()).saturating_sub(53);
    let value = (magnitude >> extra << extra) as f64;
    if negative { -value } else { value }
}

/// An integer in the type of its arithmetic, if it fits there.
pub(super) fn fit(number: i128, width: Width) -> Option<Value> {
    match width {
        Width::Int => i32::try_from(number).ok().map(Value::Int),
        Width::UInt => u32::try_from(number).ok().map(Value::UInt32),
        Width::Long => i64::try_from(number).ok().map(Value::Long),
        Width::ULong => u64::try_from(number).ok().map(Value::UInt64),
        Width::Double | Width::Decimal => None,
    }
}

fn decimal_overflow() -> DotNetError {
    DotNetError::overflow("Value was either too large or too small for a Decimal.")
}

fn decimals(op: Arithmetic, left: Number, right: Number) -> Result<Value> {
    let (Some(l), Some(r)) = (left.to_decimal(), right.to_decimal()) else {
        return throw(Thrown::from(decimal_overflow()));
    };
    let result = match op {
        Arithmetic::Add => l.checked_add(r),
        Arithmetic::Subtract => l.checked_sub(r),
        Arithmetic::Multiply => l.checked_mul(r).map(|mut product| {
            if product.is_zero() {
                product.rescale((l.scale() + r.scale()).min(28));
            }
            product
        }),
        Arithmetic::Divide | Arithmetic::Remainder if r.is_zero() => return throw(divide_by_zero()),
        Arithmetic::Divide => l.checked_div(r).map(|q| quotient(q, l.scale().saturating_sub(r.scale()))),
        Arithmetic::Remainder => l.checked_rem(r),
    };
    match result {
        Some(value) => Ok(Value::decimal(value)),
        None => throw(wrapped(&decimal_overflow())),
    }
}
