//! `System.Single` and `System.Double`.

use super::culture::culture_of;
use crate::dotnet::{Culture, NumberStyles, parse_double, parse_single};
use crate::object::{Thrown, TypeRecord, Value, method, static_method, static_property, throw};
use crate::types::support::{Arguments, compare_values, net_equals, set_reference, unemulated};

pub(super) static RECORDS: &[&TypeRecord] = &[&SINGLE, &DOUBLE];

pub(in crate::types) static SINGLE: TypeRecord = TypeRecord::structure("System.Single")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[float]", "System.IEquatable[float]", "System.Numerics.IFloatingPoint[float]"])
    .methods(&[
        static_method("bool IsFinite(float f)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite()))),
        static_method("bool IsInfinity(float f)", |_, _, a| Ok(Value::Bool(a.double(0).is_infinite()))),
        static_method("bool IsNaN(float f)", |_, _, a| Ok(Value::Bool(a.double(0).is_nan()))),
        static_method("bool IsNegative(float f)", |_, _, a| Ok(Value::Bool(a.double(0).is_sign_negative()))),
        static_method("bool IsNegativeInfinity(float f)", |_, _, a| Ok(Value::Bool(a.double(0) == f64::NEG_INFINITY))),
        static_method("bool IsNormal(float f)", unemulated),
        static_method("bool IsPositiveInfinity(float f)", |_, _, a| Ok(Value::Bool(a.double(0) == f64::INFINITY))),
        static_method("bool IsSubnormal(float f)", unemulated),
        method("int CompareTo(System.Object value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            if a.value(0).type_id() != this.type_id() {
                return throw(Thrown::must_be_of_type("Single"));
            }
            Ok(Value::Int(compare_values(rt, &Value::Null, this, &a.value(0))? as i32))
        }),
        method("int CompareTo(float value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            if a.value(0).type_id() != this.type_id() {
                return throw(Thrown::must_be_of_type("Single"));
            }
            Ok(Value::Int(compare_values(rt, &Value::Null, this, &a.value(0))? as i32))
        }),
        method("bool Equals(System.Object obj)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(float obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| super::integers::format_as(this, "", Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, "", culture_of(&a.value(0)))),
        method("string ToString(string format)", |_, this, a| super::integers::format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("float Parse(string s)", |_, _, a| Ok(Value::Single(parse_single(a.text(0), NumberStyles(231), Culture::current())?))),
        static_method("float Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| Ok(Value::Single(parse_single(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(231) as u32), Culture::current())?))),
        static_method("float Parse(string s, System.IFormatProvider provider)", |_, _, a| Ok(Value::Single(parse_single(a.text(0), NumberStyles(231), culture_of(&a.value(1)))?))),
        static_method("float Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| Ok(Value::Single(parse_single(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(231) as u32), culture_of(&a.value(2)))?))),
        static_method("float Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("bool IsPow2(float value)", unemulated),
        static_method("float Log2(float value)", |_, _, a| Ok(Value::Single((a.double(0) as f32).log2()))),
        static_method("float Exp(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).exp()))),
        static_method("float ExpM1(float x)", unemulated),
        static_method("float Exp2(float x)", unemulated),
        static_method("float Exp2M1(float x)", unemulated),
        static_method("float Exp10(float x)", unemulated),
        static_method("float Exp10M1(float x)", unemulated),
        static_method("float Ceiling(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).ceil()))),
        static_method("TInteger ConvertToInteger[TInteger](float value)", unemulated),
        static_method("TInteger ConvertToIntegerNative[TInteger](float value)", unemulated),
        static_method("float Floor(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).floor()))),
        static_method("float Round(float x)", |_, _, a| super::math::round(a)),
        static_method("float Round(float x, int digits)", |_, _, a| super::math::round(a)),
        static_method("float Round(float x, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("float Round(float x, int digits, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("float Truncate(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).trunc()))),
        static_method("float Atan2(float y, float x)", |_, _, a| Ok(Value::Single(a.double(0).atan2(a.double(1)) as f32))),
        static_method("float Atan2Pi(float y, float x)", unemulated),
        static_method("float BitDecrement(float x)", unemulated),
        static_method("float BitIncrement(float x)", unemulated),
        static_method("float FusedMultiplyAdd(float left, float right, float addend)", unemulated),
        static_method("float Ieee754Remainder(float left, float right)", unemulated),
        static_method("int ILogB(float x)", unemulated),
        static_method("float Lerp(float value1, float value2, float amount)", unemulated),
        static_method("float ReciprocalEstimate(float x)", unemulated),
        static_method("float ReciprocalSqrtEstimate(float x)", unemulated),
        static_method("float ScaleB(float x, int n)", unemulated),
        static_method("float Acosh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).acosh()))),
        static_method("float Asinh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).asinh()))),
        static_method("float Atanh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).atanh()))),
        static_method("float Cosh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).cosh()))),
        static_method("float Sinh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).sinh()))),
        static_method("float Tanh(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).tanh()))),
        static_method("float Log(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).ln()))),
        static_method("float Log(float x, float newBase)", |_, _, a| Ok(Value::Single(super::math::log(a.double(0), a.double(1)) as f32))),
        static_method("float LogP1(float x)", unemulated),
        static_method("float Log10(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).log10()))),
        static_method("float Log2P1(float x)", unemulated),
        static_method("float Log10P1(float x)", unemulated),
        static_method("float Clamp(float value, float min, float max)", |_, _, a| super::math::clamp(a)),
        static_method("float ClampNative(float value, float min, float max)", unemulated),
        static_method("float CopySign(float value, float sign)", unemulated),
        static_method("float Max(float x, float y)", |_, _, a| super::math::extreme(a, true)),
        static_method("float MaxNative(float x, float y)", unemulated),
        static_method("float MaxNumber(float x, float y)", unemulated),
        static_method("float Min(float x, float y)", |_, _, a| super::math::extreme(a, false)),
        static_method("float MinNative(float x, float y)", unemulated),
        static_method("float MinNumber(float x, float y)", unemulated),
        static_method("int Sign(float value)", |_, _, a| super::math::sign(a)),
        static_method("float Abs(float value)", |_, _, a| Ok(Value::Single((a.double(0) as f32).abs()))),
        static_method("float CreateChecked[TOther](TOther value)", unemulated),
        static_method("float CreateSaturating[TOther](TOther value)", unemulated),
        static_method("float CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(float value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && a.double(0) % 2.0 == 0.0))),
        static_method("bool IsInteger(float value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && a.double(0).fract() == 0.0))),
        static_method("bool IsOddInteger(float value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && (a.double(0) % 2.0).abs() == 1.0))),
        static_method("bool IsPositive(float value)", |_, _, a| Ok(Value::Bool(a.double(0).is_sign_positive()))),
        static_method("bool IsRealNumber(float value)", unemulated),
        static_method("float MaxMagnitude(float x, float y)", unemulated),
        static_method("float MaxMagnitudeNumber(float x, float y)", unemulated),
        static_method("float MinMagnitude(float x, float y)", unemulated),
        static_method("float MinMagnitudeNumber(float x, float y)", unemulated),
        static_method("float MultiplyAddEstimate(float left, float right, float addend)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("float Pow(float x, float y)", |_, _, a| Ok(Value::Single(a.double(0).powf(a.double(1)) as f32))),
        static_method("float Cbrt(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).cbrt()))),
        static_method("float Hypot(float x, float y)", |_, _, a| Ok(Value::Single(a.double(0).hypot(a.double(1)) as f32))),
        static_method("float RootN(float x, int n)", unemulated),
        static_method("float Sqrt(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).sqrt()))),
        static_method("float Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("float Acos(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).acos()))),
        static_method("float AcosPi(float x)", unemulated),
        static_method("float Asin(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).asin()))),
        static_method("float AsinPi(float x)", unemulated),
        static_method("float Atan(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).atan()))),
        static_method("float AtanPi(float x)", unemulated),
        static_method("float Cos(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).cos()))),
        static_method("float CosPi(float x)", unemulated),
        static_method("float DegreesToRadians(float degrees)", unemulated),
        static_method("float RadiansToDegrees(float radians)", unemulated),
        static_method("float Sin(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).sin()))),
        static_method("System.ValueTuple[float,float] SinCos(float x)", unemulated),
        static_method("System.ValueTuple[float,float] SinCosPi(float x)", unemulated),
        static_method("float SinPi(float x)", unemulated),
        static_method("float Tan(float x)", |_, _, a| Ok(Value::Single((a.double(0) as f32).tan()))),
        static_method("float TanPi(float x)", unemulated),
        static_method("float Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("float Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] float result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_single(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Single(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
    ])
    .properties(&[
        static_property("MinValue", "float", |_, _| Ok(Value::Single(f32::MIN))).field(),
        static_property("MaxValue", "float", |_, _| Ok(Value::Single(f32::MAX))).field(),
        static_property("Epsilon", "float", |_, _| Ok(Value::Single(f32::from_bits(1)))).field(),
        static_property("NegativeInfinity", "float", |_, _| Ok(Value::Single(f32::NEG_INFINITY))).field(),
        static_property("PositiveInfinity", "float", |_, _| Ok(Value::Single(f32::INFINITY))).field(),
        static_property("NaN", "float", |_, _| Ok(Value::Single(f32::NAN))).field(),
        static_property("NegativeZero", "float", |_, _| Ok(Value::Single(-0.0))).field(),
        static_property("E", "float", |_, _| Ok(Value::Single(std::f32::consts::E))).field(),
        static_property("Pi", "float", |_, _| Ok(Value::Single(std::f32::consts::PI))).field(),
        static_property("Tau", "float", |_, _| Ok(Value::Single(std::f32::consts::TAU))).field(),
    ]);

pub(in crate::types) static DOUBLE: TypeRecord = TypeRecord::structure("System.Double")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[double]", "System.IEquatable[double]", "System.Numerics.IFloatingPoint[double]"])
    .methods(&[
        static_method("bool IsFinite(double d)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite()))),
        static_method("bool IsInfinity(double d)", |_, _, a| Ok(Value::Bool(a.double(0).is_infinite()))),
        static_method("bool IsNaN(double d)", |_, _, a| Ok(Value::Bool(a.double(0).is_nan()))),
        static_method("bool IsNegative(double d)", |_, _, a| Ok(Value::Bool(a.double(0).is_sign_negative()))),
        static_method("bool IsNegativeInfinity(double d)", |_, _, a| Ok(Value::Bool(a.double(0) == f64::NEG_INFINITY))),
        static_method("bool IsNormal(double d)", unemulated),
        static_method("bool IsPositiveInfinity(double d)", |_, _, a| Ok(Value::Bool(a.double(0) == f64::INFINITY))),
        static_method("bool IsSubnormal(double d)", unemulated),
        method("int CompareTo(System.Object value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            if a.value(0).type_id() != this.type_id() {
                return throw(Thrown::must_be_of_type("Double"));
            }
            Ok(Value::Int(compare_values(rt, &Value::Null, this, &a.value(0))? as i32))
        }),
        method("int CompareTo(double value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            if a.value(0).type_id() != this.type_id() {
                return throw(Thrown::must_be_of_type("Double"));
            }
            Ok(Value::Int(compare_values(rt, &Value::Null, this, &a.value(0))? as i32))
        }),
        method("bool Equals(System.Object obj)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(double obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| super::integers::format_as(this, "", Culture::current())),
        method("string ToString(string format)", |_, this, a| super::integers::format_as(this, a.text(0), Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, "", culture_of(&a.value(0)))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("double Parse(string s)", |_, _, a| Ok(Value::Double(parse_double(a.text(0), NumberStyles(231), Culture::current())?))),
        static_method("double Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| Ok(Value::Double(parse_double(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(231) as u32), Culture::current())?))),
        static_method("double Parse(string s, System.IFormatProvider provider)", |_, _, a| Ok(Value::Double(parse_double(a.text(0), NumberStyles(231), culture_of(&a.value(1)))?))),
        static_method("double Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| Ok(Value::Double(parse_double(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(231) as u32), culture_of(&a.value(2)))?))),
        static_method("double Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("bool IsPow2(double value)", unemulated),
        static_method("double Log2(double value)", |_, _, a| Ok(Value::Double(a.double(0).log2()))),
        static_method("double Exp(double x)", |_, _, a| Ok(Value::Double(a.double(0).exp()))),
        static_method("double ExpM1(double x)", unemulated),
        static_method("double Exp2(double x)", unemulated),
        static_method("double Exp2M1(double x)", unemulated),
        static_method("double Exp10(double x)", unemulated),
        static_method("double Exp10M1(double x)", unemulated),
        static_method("double Ceiling(double x)", |_, _, a| Ok(Value::Double(a.double(0).ceil()))),
        static_method("TInteger ConvertToInteger[TInteger](double value)", unemulated),
        static_method("TInteger ConvertToIntegerNative[TInteger](double value)", unemulated),
        static_method("double Floor(double x)", |_, _, a| Ok(Value::Double(a.double(0).floor()))),
        static_method("double Round(double x)", |_, _, a| super::math::round(a)),
        static_method("double Round(double x, int digits)", |_, _, a| super::math::round(a)),
        static_method("double Round(double x, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("double Round(double x, int digits, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("double Truncate(double x)", |_, _, a| Ok(Value::Double(a.double(0).trunc()))),
        static_method("double Atan2(double y, double x)", |_, _, a| Ok(Value::Double(a.double(0).atan2(a.double(1))))),
        static_method("double Atan2Pi(double y, double x)", unemulated),
        static_method("double BitDecrement(double x)", unemulated),
        static_method("double BitIncrement(double x)", unemulated),
        static_method("double FusedMultiplyAdd(double left, double right, double addend)", unemulated),
        static_method("double Ieee754Remainder(double left, double right)", unemulated),
        static_method("int ILogB(double x)", unemulated),
        static_method("double Lerp(double value1, double value2, double amount)", unemulated),
        static_method("double ReciprocalEstimate(double x)", unemulated),
        static_method("double ReciprocalSqrtEstimate(double x)", unemulated),
        static_method("double ScaleB(double x, int n)", unemulated),
        static_method("double Acosh(double x)", |_, _, a| Ok(Value::Double(a.double(0).acosh()))),
        static_method("double Asinh(double x)", |_, _, a| Ok(Value::Double(a.double(0).asinh()))),
        static_method("double Atanh(double x)", |_, _, a| Ok(Value::Double(a.double(0).atanh()))),
        static_method("double Cosh(double x)", |_, _, a| Ok(Value::Double(a.double(0).cosh()))),
        static_method("double Sinh(double x)", |_, _, a| Ok(Value::Double(a.double(0).sinh()))),
        static_method("double Tanh(double x)", |_, _, a| Ok(Value::Double(a.double(0).tanh()))),
        static_method("double Log(double x)", |_, _, a| Ok(Value::Double(a.double(0).ln()))),
        static_method("double Log(double x, double newBase)", |_, _, a| Ok(Value::Double(super::math::log(a.double(0), a.double(1))))),
        static_method("double LogP1(double x)", unemulated),
        static_method("double Log2P1(double x)", unemulated),
        static_method("double Log10(double x)", |_, _, a| Ok(Value::Double(a.double(0).log10()))),
        static_method("double Log10P1(double x)", unemulated),
        static_method("double Clamp(double value, double min, double max)", |_, _, a| super::math::clamp(a)),
        static_method("double ClampNative(double value, double min, double max)", unemulated),
        static_method("double CopySign(double value, double sign)", unemulated),
        static_method("double Max(double x, double y)", |_, _, a| super::math::extreme(a, true)),
        static_method("double MaxNative(double x, double y)", unemulated),
        static_method("double MaxNumber(double x, double y)", unemulated),
        static_method("double Min(double x, double y)", |_, _, a| super::math::extreme(a, false)),
        static_method("double MinNative(double x, double y)", unemulated),
        static_method("double MinNumber(double x, double y)", unemulated),
        static_method("int Sign(double value)", |_, _, a| super::math::sign(a)),
        static_method("double Abs(double value)", |_, _, a| Ok(Value::Double(a.double(0).abs()))),
        static_method("double CreateChecked[TOther](TOther value)", unemulated),
        static_method("double CreateSaturating[TOther](TOther value)", unemulated),
        static_method("double CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(double value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && a.double(0) % 2.0 == 0.0))),
        static_method("bool IsInteger(double value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && a.double(0).fract() == 0.0))),
        static_method("bool IsOddInteger(double value)", |_, _, a| Ok(Value::Bool(a.double(0).is_finite() && (a.double(0) % 2.0).abs() == 1.0))),
        static_method("bool IsPositive(double value)", |_, _, a| Ok(Value::Bool(a.double(0).is_sign_positive()))),
        static_method("bool IsRealNumber(double value)", unemulated),
        static_method("double MaxMagnitude(double x, double y)", unemulated),
        static_method("double MaxMagnitudeNumber(double x, double y)", unemulated),
        static_method("double MinMagnitude(double x, double y)", unemulated),
        static_method("double MinMagnitudeNumber(double x, double y)", unemulated),
        static_method("double MultiplyAddEstimate(double left, double right, double addend)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("double Pow(double x, double y)", |_, _, a| Ok(Value::Double(a.double(0).powf(a.double(1))))),
        static_method("double Cbrt(double x)", |_, _, a| Ok(Value::Double(a.double(0).cbrt()))),
        static_method("double Hypot(double x, double y)", |_, _, a| Ok(Value::Double(a.double(0).hypot(a.double(1))))),
        static_method("double RootN(double x, int n)", unemulated),
        static_method("double Sqrt(double x)", |_, _, a| Ok(Value::Double(a.double(0).sqrt()))),
        static_method("double Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("double Acos(double x)", |_, _, a| Ok(Value::Double(a.double(0).acos()))),
        static_method("double AcosPi(double x)", unemulated),
        static_method("double Asin(double x)", |_, _, a| Ok(Value::Double(a.double(0).asin()))),
        static_method("double AsinPi(double x)", unemulated),
        static_method("double Atan(double x)", |_, _, a| Ok(Value::Double(a.double(0).atan()))),
        static_method("double AtanPi(double x)", unemulated),
        static_method("double Cos(double x)", |_, _, a| Ok(Value::Double(a.double(0).cos()))),
        static_method("double CosPi(double x)", unemulated),
        static_method("double DegreesToRadians(double degrees)", unemulated),
        static_method("double RadiansToDegrees(double radians)", unemulated),
        static_method("double Sin(double x)", |_, _, a| Ok(Value::Double(a.double(0).sin()))),
        static_method("System.ValueTuple[double,double] SinCos(double x)", unemulated),
        static_method("System.ValueTuple[double,double] SinCosPi(double x)", unemulated),
        static_method("double SinPi(double x)", unemulated),
        static_method("double Tan(double x)", |_, _, a| Ok(Value::Double(a.double(0).tan()))),
        static_method("double TanPi(double x)", unemulated),
        static_method("double Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.AllowThousands, Float, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("double Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] double result)", |_, _, a| {
            let (styles, culture) = parse_options(a, 231);
            let parsed = parse_double(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::Double(*parsed.as_ref().unwrap_or(&0.0)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
    ])
    .properties(&[
        static_property("MinValue", "double", |_, _| Ok(Value::Double(f64::MIN))).field(),
        static_property("MaxValue", "double", |_, _| Ok(Value::Double(f64::MAX))).field(),
        static_property("Epsilon", "double", |_, _| Ok(Value::Double(f64::from_bits(1)))).field(),
        static_property("NegativeInfinity", "double", |_, _| Ok(Value::Double(f64::NEG_INFINITY))).field(),
        static_property("PositiveInfinity", "double", |_, _| Ok(Value::Double(f64::INFINITY))).field(),
        static_property("NaN", "double", |_, _| Ok(Value::Double(f64::NAN))).field(),
        static_property("NegativeZero", "double", |_, _| Ok(Value::Double(-0.0))).field(),
        static_property("E", "double", |_, _| Ok(Value::Double(std::f64::consts::E))).field(),
        static_property("Pi", "double", |_, _| Ok(Value::Double(std::f64::consts::PI))).field(),
        static_property("Tau", "double", |_, _| Ok(Value::Double(std::f64::consts::TAU))).field(),
    ]);

/// Styles and culture among the arguments of a `TryParse`.
pub(super) fn parse_options(a: &[Value], styles: i64) -> (NumberStyles, Culture) {
    let given = a.iter().find_map(|v| if let Value::Enum(_, n) = v { Some(*n) } else { None });
    let culture = if a.len() > 2 { culture_of(&a[a.len() - 2]) } else { Culture::current() };
    (NumberStyles(given.unwrap_or(styles) as u32), culture)
}
