//! `System.Math`.

use super::integers::{same_type, type_of};
use crate::dotnet::DotNetError;
use crate::object::{Result, Thrown, TypeRecord, Value, static_method, static_property, throw};
use crate::types::support::{
    Arguments, as_big, as_decimal, as_double, plain_text, set_reference, unemulated,
};
use rust_decimal::Decimal;

pub(super) static RECORDS: &[&TypeRecord] = &[&MATH];

pub(in crate::types) static MATH: TypeRecord = TypeRecord::class("System.Math")
    .methods(&[
        static_method("double Acos(double d)", |_, _, a| Ok(Value::Double(a.double(0).acos()))),
        static_method("double Acosh(double d)", |_, _, a| Ok(Value::Double(a.double(0).acosh()))),
        static_method("double Asin(double d)", |_, _, a| Ok(Value::Double(a.double(0).asin()))),
        static_method("double Asinh(double d)", |_, _, a| Ok(Value::Double(a.double(0).asinh()))),
        static_method("double Atan(double d)", |_, _, a| Ok(Value::Double(a.double(0).atan()))),
        static_method("double Atanh(double d)", |_, _, a| Ok(Value::Double(a.double(0).atanh()))),
        static_method("double Atan2(double y, double x)", |_, _, a| Ok(Value::Double(a.double(0).atan2(a.double(1))))),
        static_method("double Cbrt(double d)", |_, _, a| Ok(Value::Double(a.double(0).cbrt()))),
        static_method("double Ceiling(double a)", |_, _, a| Ok(Value::Double(a.double(0).ceil()))),
        static_method("double Cos(double d)", |_, _, a| Ok(Value::Double(a.double(0).cos()))),
        static_method("double Cosh(double value)", |_, _, a| Ok(Value::Double(a.double(0).cosh()))),
        static_method("double Exp(double d)", |_, _, a| Ok(Value::Double(a.double(0).exp()))),
        static_method("double Floor(double d)", |_, _, a| Ok(Value::Double(a.double(0).floor()))),
        static_method("double FusedMultiplyAdd(double x, double y, double z)", |_, _, a| Ok(Value::Double(a.double(0).mul_add(a.double(1), a.double(2))))),
        static_method("double Log(double d)", |_, _, a| Ok(Value::Double(a.double(0).ln()))),
        static_method("double Log2(double x)", |_, _, a| Ok(Value::Double(a.double(0).log2()))),
        static_method("double Log10(double d)", |_, _, a| Ok(Value::Double(a.double(0).log10()))),
        static_method("double Pow(double x, double y)", |_, _, a| Ok(Value::Double(a.double(0).powf(a.double(1))))),
        static_method("double Sin(double a)", |_, _, a| Ok(Value::Double(a.double(0).sin()))),
        static_method("System.ValueTuple[double,double] SinCos(double x)", |_, _, a| Ok(super::tuple::value_tuple(vec![Value::Double(a.double(0).sin()), Value::Double(a.double(0).cos())]))),
        static_method("double Sinh(double value)", |_, _, a| Ok(Value::Double(a.double(0).sinh()))),
        static_method("double Sqrt(double d)", |_, _, a| Ok(Value::Double(a.double(0).sqrt()))),
        static_method("double Tan(double a)", |_, _, a| Ok(Value::Double(a.double(0).tan()))),
        static_method("double Tanh(double value)", |_, _, a| Ok(Value::Double(a.double(0).tanh()))),
        static_method("short Abs(short value)", |_, _, a| abs(a)),
        static_method("int Abs(int value)", |_, _, a| abs(a)),
        static_method("long Abs(long value)", |_, _, a| abs(a)),
        static_method("System.IntPtr Abs(System.IntPtr value)", |_, _, a| abs(a)),
        static_method("sbyte Abs(sbyte value)", |_, _, a| abs(a)),
        static_method("decimal Abs(decimal value)", |_, _, a| abs(a)),
        static_method("double Abs(double value)", |_, _, a| abs(a)),
        static_method("float Abs(float value)", |_, _, a| abs(a)),
        static_method("ulong BigMul(uint a, uint b)", |_, _, a| big_mul(a)),
        static_method("long BigMul(int a, int b)", |_, _, a| big_mul(a)),
        static_method("ulong BigMul(ulong a, ulong b, [ref] ulong low)", unemulated),
        static_method("long BigMul(long a, long b, [ref] long low)", unemulated),
        static_method("System.UInt128 BigMul(ulong a, ulong b)", unemulated),
        static_method("System.Int128 BigMul(long a, long b)", unemulated),
        static_method("double BitDecrement(double x)", |_, _, a| Ok(Value::Double(a.double(0).next_down()))),
        static_method("double BitIncrement(double x)", |_, _, a| Ok(Value::Double(a.double(0).next_up()))),
        static_method("double CopySign(double x, double y)", |_, _, a| Ok(Value::Double(a.double(0).copysign(a.double(1))))),
        static_method("int DivRem(int a, int b, [ref] int result)", |_, _, a| div_rem_ref(a)),
        static_method("long DivRem(long a, long b, [ref] long result)", |_, _, a| div_rem_ref(a)),
        static_method("System.ValueTuple[sbyte,sbyte] DivRem(sbyte left, sbyte right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[byte,byte] DivRem(byte left, byte right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[short,short] DivRem(short left, short right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[ushort,ushort] DivRem(ushort left, ushort right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[int,int] DivRem(int left, int right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[uint,uint] DivRem(uint left, uint right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[long,long] DivRem(long left, long right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[ulong,ulong] DivRem(ulong left, ulong right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[System.IntPtr,System.IntPtr] DivRem(System.IntPtr left, System.IntPtr right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("System.ValueTuple[System.UIntPtr,System.UIntPtr] DivRem(System.UIntPtr left, System.UIntPtr right)", |_, _, a| {
            let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
            if right == 0 {
                return Err(DotNetError::DivideByZero.into());
            }
            let like = a.value(0);
            Ok(super::tuple::value_tuple(vec![same_type(&like, left / right), same_type(&like, left % right)]))
        }),
        static_method("decimal Ceiling(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).ceil()))),
        static_method("byte Clamp(byte value, byte min, byte max)", |_, _, a| clamp(a)),
        static_method("decimal Clamp(decimal value, decimal min, decimal max)", |_, _, a| clamp(a)),
        static_method("double Clamp(double value, double min, double max)", |_, _, a| clamp(a)),
        static_method("short Clamp(short value, short min, short max)", |_, _, a| clamp(a)),
        static_method("int Clamp(int value, int min, int max)", |_, _, a| clamp(a)),
        static_method("long Clamp(long value, long min, long max)", |_, _, a| clamp(a)),
        static_method("System.IntPtr Clamp(System.IntPtr value, System.IntPtr min, System.IntPtr max)", |_, _, a| clamp(a)),
        static_method("sbyte Clamp(sbyte value, sbyte min, sbyte max)", |_, _, a| clamp(a)),
        static_method("float Clamp(float value, float min, float max)", |_, _, a| clamp(a)),
        static_method("ushort Clamp(ushort value, ushort min, ushort max)", |_, _, a| clamp(a)),
        static_method("uint Clamp(uint value, uint min, uint max)", |_, _, a| clamp(a)),
        static_method("ulong Clamp(ulong value, ulong min, ulong max)", |_, _, a| clamp(a)),
        static_method("System.UIntPtr Clamp(System.UIntPtr value, System.UIntPtr min, System.UIntPtr max)", |_, _, a| clamp(a)),
        static_method("decimal Floor(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).floor()))),
        static_method("double IEEERemainder(double x, double y)", |_, _, a| {
            let (x, y) = (a.double(0), a.double(1));
            Ok(Value::Double(x - y * (x / y).round_ties_even()))
        }),
        static_method("int ILogB(double x)", |_, _, a| Ok(Value::Int(a.double(0).abs().log2().floor() as i32))),
        static_method("double Log(double a, double newBase)", |_, _, a| Ok(Value::Double(log(a.double(0), a.double(1))))),
        static_method("byte Max(byte val1, byte val2)", |_, _, a| extreme(a, true)),
        static_method("decimal Max(decimal val1, decimal val2)", |_, _, a| extreme(a, true)),
        static_method("double Max(double val1, double val2)", |_, _, a| extreme(a, true)),
        static_method("short Max(short val1, short val2)", |_, _, a| extreme(a, true)),
        static_method("int Max(int val1, int val2)", |_, _, a| extreme(a, true)),
        static_method("long Max(long val1, long val2)", |_, _, a| extreme(a, true)),
        static_method("System.IntPtr Max(System.IntPtr val1, System.IntPtr val2)", |_, _, a| extreme(a, true)),
        static_method("sbyte Max(sbyte val1, sbyte val2)", |_, _, a| extreme(a, true)),
        static_method("float Max(float val1, float val2)", |_, _, a| extreme(a, true)),
        static_method("ushort Max(ushort val1, ushort val2)", |_, _, a| extreme(a, true)),
        static_method("uint Max(uint val1, uint val2)", |_, _, a| extreme(a, true)),
        static_method("ulong Max(ulong val1, ulong val2)", |_, _, a| extreme(a, true)),
        static_method("System.UIntPtr Max(System.UIntPtr val1, System.UIntPtr val2)", |_, _, a| extreme(a, true)),
        static_method("double MaxMagnitude(double x, double y)", |_, _, a| Ok(Value::Double(if a.double(0).abs() >= a.double(1).abs() { a.double(0) } else { a.double(1) }))),
        static_method("byte Min(byte val1, byte val2)", |_, _, a| extreme(a, false)),
        static_method("decimal Min(decimal val1, decimal val2)", |_, _, a| extreme(a, false)),
        static_method("double Min(double val1, double val2)", |_, _, a| extreme(a, false)),
        static_method("short Min(short val1, short val2)", |_, _, a| extreme(a, false)),
        static_method("int Min(int val1, int val2)", |_, _, a| extreme(a, false)),
        static_method("long Min(long val1, long val2)", |_, _, a| extreme(a, false)),
        static_method("System.IntPtr Min(System.IntPtr val1, System.IntPtr val2)", |_, _, a| extreme(a, false)),
        static_method("sbyte Min(sbyte val1, sbyte val2)", |_, _, a| extreme(a, false)),
        static_method("float Min(float val1, float val2)", |_, _, a| extreme(a, false)),
        static_method("ushort Min(ushort val1, ushort val2)", |_, _, a| extreme(a, false)),
        static_method("uint Min(uint val1, uint val2)", |_, _, a| extreme(a, false)),
        static_method("ulong Min(ulong val1, ulong val2)", |_, _, a| extreme(a, false)),
        static_method("System.UIntPtr Min(System.UIntPtr val1, System.UIntPtr val2)", |_, _, a| extreme(a, false)),
        static_method("double MinMagnitude(double x, double y)", |_, _, a| Ok(Value::Double(if a.double(0).abs() <= a.double(1).abs() { a.double(0) } else { a.double(1) }))),
        static_method("double ReciprocalEstimate(double d)", unemulated),
        static_method("double ReciprocalSqrtEstimate(double d)", unemulated),
        static_method("decimal Round(decimal d)", |_, _, a| round(a)),
        static_method("decimal Round(decimal d, int decimals)", |_, _, a| round(a)),
        static_method("decimal Round(decimal d, System.MidpointRounding mode)", |_, _, a| round(a)),
        static_method("decimal Round(decimal d, int decimals, System.MidpointRounding mode)", |_, _, a| round(a)),
        static_method("double Round(double a)", |_, _, a| round(a)),
        static_method("double Round(double value, int digits)", |_, _, a| round(a)),
        static_method("double Round(double value, System.MidpointRounding mode)", |_, _, a| round(a)),
        static_method("double Round(double value, int digits, System.MidpointRounding mode)", |_, _, a| round(a)),
        static_method("int Sign(decimal value)", |_, _, a| sign(a)),
        static_method("int Sign(double value)", |_, _, a| sign(a)),
        static_method("int Sign(short value)", |_, _, a| sign(a)),
        static_method("int Sign(int value)", |_, _, a| sign(a)),
        static_method("int Sign(long value)", |_, _, a| sign(a)),
        static_method("int Sign(System.IntPtr value)", |_, _, a| sign(a)),
        static_method("int Sign(sbyte value)", |_, _, a| sign(a)),
        static_method("int Sign(float value)", |_, _, a| sign(a)),
        static_method("decimal Truncate(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).trunc()))),
        static_method("double Truncate(double d)", |_, _, a| Ok(Value::Double(a.double(0).trunc()))),
        static_method("double ScaleB(double x, int n)", |_, _, a| Ok(Value::Double(a.double(0) * 2f64.powi(a.int(1))))),
    ])
    .properties(&[
        static_property("E", "double", |_, _| Ok(Value::Double(std::f64::consts::E))).field(),
        static_property("PI", "double", |_, _| Ok(Value::Double(std::f64::consts::PI))).field(),
        static_property("Tau", "double", |_, _| Ok(Value::Double(std::f64::consts::TAU))).field(),
    ]);

pub(super) fn log(value: f64, base: f64) -> f64 {
    if base == 1.0 {
        return f64::NAN;
    }
    if value != 1.0 && (base == 0.0 || base == f64::INFINITY) { f64::NAN } else { value.ln() / base.ln() }
}

pub(super) fn abs(a: &[Value]) -> Result<Value> {
    match a.value(0).base() {
        Value::Double(v) => Ok(Value::Double(v.abs())),
        Value::Single(v) => Ok(Value::Single(v.abs())),
        Value::Decimal(v) => Ok(Value::decimal(v.abs())),
        other => {
            let number = other.as_integer().unwrap_or(0).abs();
            if type_of(other).contains(number) {
                Ok(same_type(other, number))
            } else {
                Err(DotNetError::overflow(
                    "Negating the minimum value of a twos complement number is invalid.",
                )
                .into())
            }
        }
    }
}

pub(super) fn big_mul(a: &[Value]) -> Result<Value> {
    let (x, y) = (a.value(0), a.value(1));
    let product = x.as_integer().unwrap_or(0).wrapping_mul(y.as_integer().unwrap_or(0));
    Ok(match x {
        Value::UInt32(_) => Value::UInt64(product as u64),
        Value::Int(_) => Value::Long(product as i64),
        _ => Value::big_int(as_big(&x) * as_big(&y)),
    })
}

fn div_rem_ref(a: &[Value]) -> Result<Value> {
    let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
    if right == 0 {
        return Err(DotNetError::DivideByZero.into());
    }
    set_reference(&a[2], same_type(&a.value(0), left % right));
    Ok(same_type(&a.value(0), left / right))
}

/// The larger or the smaller of two numbers of one type; `NaN` wins.
pub(super) fn extreme(a: &[Value], larger: bool) -> Result<Value> {
    let (x, y) = (a.value(0), a.value(1));
    let first_is_larger = match (&x, &y) {
        (Value::Decimal(p), Value::Decimal(q)) => p >= q,
        (Value::Double(_) | Value::Single(_), _) => {
            let (p, q) = (as_double(&x), as_double(&y));
            if p.is_nan() {
                return Ok(x);
            }
            if q.is_nan() {
                return Ok(y);
            }
            p > q || (p == q && p.is_sign_positive())
        }
        _ => x.as_integer() >= y.as_integer(),
    };
    Ok(if first_is_larger == larger { x } else { y })
}

pub(super) fn clamp(a: &[Value]) -> Result<Value> {
    let low_first = extreme(&a[1..], true)?;
    let bad = match (&a[1], &a[2]) {
        (Value::Decimal(x), Value::Decimal(y)) => x > y,
        (Value::Double(_) | Value::Single(_), _) => as_double(&a[1]) > as_double(&a[2]),
        _ => a[1].as_integer() > a[2].as_integer(),
    };
    let _ = low_first;
    if bad {
        let message = format!("'{}' cannot be greater than {}.", plain_text(&a[1]), plain_text(&a[2]));
        return throw(Thrown::argument_bare(message));
    }
    let at_least = extreme(&[a.value(0), a.value(1)], true)?;
    extreme(&[at_least, a.value(2)], false)
}

pub(super) fn sign(a: &[Value]) -> Result<Value> {
    Ok(Value::Int(match a.value(0).base() {
        Value::Decimal(v) => (**v).cmp(&Decimal::ZERO) as i32,
        Value::Double(_) | Value::Single(_) => {
            let v = a.double(0);
            if v.is_nan() {
                return throw(Thrown::exception(
                    "System.ArithmeticException",
                    "Function does not accept floating point Not-a-Number values.",
                ));
            }
            if v > 0.0 { 1 } else { -i32::from(v < 0.0) }
        }
        other => other.as_integer().unwrap_or(0).signum() as i32,
    }))
}

/// `Round` of doubles and decimals with digits and a `MidpointRounding`.
pub(super) fn round(a: &[Value]) -> Result<Value> {
    let digits = a.iter().skip(1).find_map(|v| if let Value::Int(n) = v { Some(*n) } else { None });
    let mode = a.iter().find_map(|v| if let Value::Enum(_, n) = v { Some(*n) } else { None }).unwrap_or(0);
    if !(0..=4).contains(&mode) {
        let message = format!("The value '{mode}' is not valid for this usage of the type MidpointRounding.");
        return throw(Thrown::argument(message, "mode"));
    }
    if let Value::Decimal(value) = a.value(0).base() {
        let digits = digits.unwrap_or(0);
        if !(0..=28).contains(&digits) {
            return throw(Thrown::out_of_range(
                "Decimal can only round to between 0 and 28 digits of precision.",
                "decimals",
            ));
        }
        return Ok(Value::decimal(value.round_dp_with_strategy(digits as u32, strategy(mode))));
    }
    let single = matches!(a.value(0).base(), Value::Single(_));
    let most = if single { 6 } else { 15 };
    let digits = digits.unwrap_or(0);
    if !(0..=most).contains(&digits) {
        let message = format!("Rounding digits must be between 0 and {most}, inclusive.");
        return throw(Thrown::out_of_range(message, "digits"));
    }
    let value = a.double(0);
    let rounded = if value.abs() < 1e16 {
        let power = 10f64.powi(digits);
        round_to_integer(value * power, mode) / power
    } else {
        value
    };
    Ok(if single { Value::Single(rounded as f32) } else { Value::Double(rounded) })
}

fn round_to_integer(value: f64, mode: i64) -> f64 {
    match mode {
        0 => value.round_ties_even(),
        1 => {
            let whole = value.trunc();
            if (value - whole).abs() >= 0.5 { whole + 1f64.copysign(value) } else { whole }
        }
        2 => value.trunc(),
        3 => value.floor(),
        _ => value.ceil(),
    }
}

fn strategy(mode: i64) -> rust_decimal::RoundingStrategy {
    use rust_decimal::RoundingStrategy::*;
    match mode {
        0 => MidpointNearestEven,
        1 => MidpointAwayFromZero,
        2 => ToZero,
        3 => ToNegativeInfinity,
        _ => ToPositiveInfinity,
    }
}
