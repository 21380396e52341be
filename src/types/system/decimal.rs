//! `System.Decimal` and `System.Numerics.BigInteger`.

use super::culture::culture_of;
use crate::dotnet::{Culture, DotNetError, IntegerType, NumberStyles, parse_big_integer, parse_decimal};
use crate::object::{
    Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method, static_property,
    throw,
};
use crate::types::members::convert_to;
use crate::types::support::{
    Arguments, as_big, as_decimal, compare_to, net_equals, set_reference, unemulated,
};
use num_bigint::BigInt;
use rust_decimal::Decimal;

pub(super) static RECORDS: &[&TypeRecord] = &[&DECIMAL, &BIG_INTEGER];

pub(in crate::types) static DECIMAL: TypeRecord = TypeRecord::structure("System.Decimal")
    .interfaces(&["System.IFormattable", "System.IComparable", "System.IConvertible", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[decimal]", "System.IEquatable[decimal]", "System.Numerics.IFloatingPoint[decimal]"])
    .constructors(&[
        constructor("decimal new(int value)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0))))),
        constructor("decimal new(uint value)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0))))),
        constructor("decimal new(long value)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0))))),
        constructor("decimal new(ulong value)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0))))),
        constructor("decimal new(float value)", |rt, _, a| convert_to(rt, &a.value(0), TypeId::DECIMAL)),
        constructor("decimal new(double value)", |rt, _, a| convert_to(rt, &a.value(0), TypeId::DECIMAL)),
        constructor("decimal new(int[] bits)", |_, _, a| from_bits(&a.items(0))),
        constructor("decimal new(System.ReadOnlySpan[int] bits)", unemulated),
        constructor("decimal new(int lo, int mid, int hi, bool isNegative, byte scale)", |_, _, a| {
            Ok(Value::decimal(Decimal::from_parts(a.int(0) as u32, a.int(1) as u32, a.int(2) as u32, a.boolean(3), a.int(4) as u32)))
        }),
    ])
    .methods(&[
        static_method("decimal FromOACurrency(long cy)", unemulated),
        static_method("long ToOACurrency(decimal value)", unemulated),
        static_method("decimal Add(decimal d1, decimal d2)", |_, _, a| checked(as_decimal(&a.value(0)).checked_add(as_decimal(&a.value(1))))),
        static_method("decimal Ceiling(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).ceil()))),
        static_method("int Compare(decimal d1, decimal d2)", |_, _, a| Ok(Value::Int(as_decimal(&a.value(0)).cmp(&as_decimal(&a.value(1))) as i32))),
        method("int CompareTo(System.Object value)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        method("int CompareTo(decimal value)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        static_method("decimal Divide(decimal d1, decimal d2)", |_, _, a| divide(a, false)),
        method("bool Equals(System.Object value)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(decimal value)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        static_method("bool Equals(decimal d1, decimal d2)", |_, _, a| Ok(Value::Bool(as_decimal(&a.value(0)) == as_decimal(&a.value(1))))),
        static_method("decimal Floor(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).floor()))),
        method("string ToString()", |_, this, _| super::integers::format_as(this, "", Culture::current())),
        method("string ToString(string format)", |_, this, a| super::integers::format_as(this, a.text(0), Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, "", culture_of(&a.value(0)))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("decimal Parse(string s)", |_, _, a| Ok(Value::decimal(parse_decimal(a.text(0), NumberStyles::NUMBER, Culture::current())?))),
        static_method("decimal Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| Ok(Value::decimal(parse_decimal(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(111) as u32), Culture::current())?))),
        static_method("decimal Parse(string s, System.IFormatProvider provider)", |_, _, a| Ok(Value::decimal(parse_decimal(a.text(0), NumberStyles::NUMBER, culture_of(&a.value(1)))?))),
        static_method("decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| Ok(Value::decimal(parse_decimal(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(111) as u32), culture_of(&a.value(2)))?))),
        static_method("decimal Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Number, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("int[] GetBits(decimal d)", |_, _, a| {
            let bits = as_decimal(&a.value(0)).unpack();
            let flags = (bits.scale << 16) | if bits.negative { 1 << 31 } else { 0 };
            let parts = [bits.lo, bits.mid, bits.hi, flags];
            Ok(Value::typed_array(TypeId::INT32, parts.iter().map(|p| Value::Int(*p as i32)).collect()))
        }),
        static_method("int GetBits(decimal d, System.Span[int] destination)", unemulated),
        static_method("bool TryGetBits(decimal d, System.Span[int] destination, [ref] int valuesWritten)", unemulated),
        static_method("decimal Remainder(decimal d1, decimal d2)", |_, _, a| divide(a, true)),
        static_method("decimal Multiply(decimal d1, decimal d2)", |_, _, a| checked(as_decimal(&a.value(0)).checked_mul(as_decimal(&a.value(1))))),
        static_method("decimal Negate(decimal d)", |_, _, a| Ok(Value::decimal(-as_decimal(&a.value(0))))),
        static_method("decimal Round(decimal d)", |_, _, a| super::math::round(a)),
        static_method("decimal Round(decimal d, int decimals)", |_, _, a| super::math::round(a)),
        static_method("decimal Round(decimal d, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("decimal Round(decimal d, int decimals, System.MidpointRounding mode)", |_, _, a| super::math::round(a)),
        static_method("decimal Subtract(decimal d1, decimal d2)", |_, _, a| checked(as_decimal(&a.value(0)).checked_sub(as_decimal(&a.value(1))))),
        static_method("byte ToByte(decimal value)", |rt, _, a| convert_to(rt, &a.value(0), TypeId::BYTE)),
        static_method("sbyte ToSByte(decimal value)", |rt, _, a| convert_to(rt, &a.value(0), TypeId::SBYTE)),
        static_method("short ToInt16(decimal value)", |_, _, a| truncated(a, IntegerType::Int16)),
        static_method("double ToDouble(decimal d)", |_, _, a| Ok(Value::Double(a.double(0)))),
        static_method("int ToInt32(decimal d)", |_, _, a| truncated(a, IntegerType::Int32)),
        static_method("long ToInt64(decimal d)", |_, _, a| truncated(a, IntegerType::Int64)),
        static_method("ushort ToUInt16(decimal value)", |_, _, a| truncated(a, IntegerType::UInt16)),
        static_method("uint ToUInt32(decimal d)", |_, _, a| truncated(a, IntegerType::UInt32)),
        static_method("ulong ToUInt64(decimal d)", |_, _, a| truncated(a, IntegerType::UInt64)),
        static_method("float ToSingle(decimal d)", |_, _, a| Ok(Value::Single(a.double(0) as f32))),
        static_method("decimal Truncate(decimal d)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).trunc()))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("TInteger ConvertToInteger[TInteger](decimal value)", unemulated),
        static_method("TInteger ConvertToIntegerNative[TInteger](decimal value)", unemulated),
        static_method("decimal Clamp(decimal value, decimal min, decimal max)", |_, _, a| super::math::clamp(a)),
        static_method("decimal CopySign(decimal value, decimal sign)", unemulated),
        static_method("decimal Max(decimal x, decimal y)", |_, _, a| super::math::extreme(a, true)),
        static_method("decimal Min(decimal x, decimal y)", |_, _, a| super::math::extreme(a, false)),
        static_method("int Sign(decimal d)", |_, _, a| super::math::sign(a)),
        static_method("decimal Abs(decimal value)", |_, _, a| Ok(Value::decimal(as_decimal(&a.value(0)).abs()))),
        static_method("decimal CreateChecked[TOther](TOther value)", unemulated),
        static_method("decimal CreateSaturating[TOther](TOther value)", unemulated),
        static_method("decimal CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsCanonical(decimal value)", unemulated),
        static_method("bool IsEvenInteger(decimal value)", unemulated),
        static_method("bool IsInteger(decimal value)", |_, _, a| Ok(Value::Bool(as_decimal(&a.value(0)).fract().is_zero()))),
        static_method("bool IsNegative(decimal value)", |_, _, a| Ok(Value::Bool(as_decimal(&a.value(0)).is_sign_negative()))),
        static_method("bool IsOddInteger(decimal value)", unemulated),
        static_method("bool IsPositive(decimal value)", |_, _, a| Ok(Value::Bool(!as_decimal(&a.value(0)).is_sign_negative()))),
        static_method("decimal MaxMagnitude(decimal x, decimal y)", unemulated),
        static_method("decimal MinMagnitude(decimal x, decimal y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("decimal Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("decimal Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Number, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("decimal Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] decimal result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 111);
            let parsed = parse_decimal(a.text(0), styles, culture);
            if let Some(reference) = a.last() {
                set_reference(reference, Value::decimal(*parsed.as_ref().unwrap_or(&Decimal::ZERO)));
            }
            Ok(Value::Bool(parsed.is_ok()))
        }),
    ])
    .properties(&[
        property("Scale", "byte", |_, this| Ok(Value::Byte(as_decimal(this).scale() as u8))),
        static_property("Zero", "decimal", |_, _| Ok(Value::decimal(Decimal::ZERO))).field(),
        static_property("One", "decimal", |_, _| Ok(Value::decimal(Decimal::ONE))).field(),
        static_property("MinusOne", "decimal", |_, _| Ok(Value::decimal(Decimal::NEGATIVE_ONE))).field(),
        static_property("MaxValue", "decimal", |_, _| Ok(Value::decimal(Decimal::MAX))).field(),
        static_property("MinValue", "decimal", |_, _| Ok(Value::decimal(Decimal::MIN))).field(),
    ]);

pub(in crate::types) static BIG_INTEGER: TypeRecord = TypeRecord::structure("System.Numerics.BigInteger")
    .interfaces(&["System.IFormattable", "System.IComparable", "System.IComparable[bigint]", "System.IEquatable[bigint]"])
    .constructors(&[
        constructor("bigint new(int value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(uint value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(long value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(ulong value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(float value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(double value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(decimal value)", |rt, _, a| match a.value(0) {
            v if v.as_integer().is_some() => Ok(Value::big_int(as_big(&v))),
            v => convert_to(rt, &v, TypeId::BIG_INTEGER),
        }),
        constructor("bigint new(byte[] value)", |_, _, a| {
            let bytes: Vec<u8> = a.items(0).iter().map(|v| v.as_integer().unwrap_or(0) as u8).collect();
            Ok(Value::big_int(BigInt::from_signed_bytes_le(&bytes)))
        }),
        constructor("bigint new(System.ReadOnlySpan[byte] value, bool isUnsigned = False, bool isBigEndian = False)", unemulated),
    ])
    .methods(&[
        static_method("bigint Parse(string value)", |_, _, a| Ok(Value::big_int(parse_big_integer(a.text(0), NumberStyles::INTEGER, Culture::current())?))),
        static_method("bigint Parse(string value, System.Globalization.NumberStyles style)", |_, _, a| {
            Ok(Value::big_int(parse_big_integer(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(7) as u32), Culture::current())?))
        }),
        static_method("bigint Parse(string value, System.IFormatProvider provider)", |_, _, a| Ok(Value::big_int(parse_big_integer(a.text(0), NumberStyles::INTEGER, Culture::current())?))),
        static_method("bigint Parse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| {
            Ok(Value::big_int(parse_big_integer(a.text(0), NumberStyles(a.enumeration(1).unwrap_or(7) as u32), Culture::current())?))
        }),
        static_method("bool TryParse(string value, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(string value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bigint Parse(System.ReadOnlySpan[char] value, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] value, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] value, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("int Compare(bigint left, bigint right)", |_, _, a| Ok(Value::Int(as_big(&a.value(0)).cmp(&as_big(&a.value(1))) as i32))),
        static_method("bigint Abs(bigint value)", |_, _, a| Ok(Value::big_int(BigInt::from(as_big(&a.value(0)).magnitude().clone())))),
        static_method("bigint Add(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(as_big(&a.value(0)) + as_big(&a.value(1))))),
        static_method("bigint Subtract(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(as_big(&a.value(0)) - as_big(&a.value(1))))),
        static_method("bigint Multiply(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(as_big(&a.value(0)) * as_big(&a.value(1))))),
        static_method("bigint Divide(bigint dividend, bigint divisor)", |_, _, a| match as_big(&a.value(0)).checked_div(&as_big(&a.value(1))) {
            Some(quotient) => Ok(Value::big_int(quotient)),
            None => Err(DotNetError::DivideByZero.into()),
        }),
        static_method("bigint Remainder(bigint dividend, bigint divisor)", |_, _, a| {
            let divisor = as_big(&a.value(1));
            if divisor == BigInt::from(0) { Err(DotNetError::DivideByZero.into()) } else { Ok(Value::big_int(as_big(&a.value(0)) % divisor)) }
        }),
        static_method("bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)", unemulated),
        static_method("bigint Negate(bigint value)", |_, _, a| Ok(Value::big_int(-as_big(&a.value(0))))),
        static_method("double Log(bigint value)", |_, _, a| Ok(Value::Double(a.double(0).ln()))),
        static_method("double Log(bigint value, double baseValue)", unemulated),
        static_method("double Log10(bigint value)", |_, _, a| Ok(Value::Double(a.double(0).log10()))),
        static_method("bigint GreatestCommonDivisor(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(gcd(as_big(&a.value(0)), as_big(&a.value(1)))))),
        static_method("bigint Max(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(as_big(&a.value(0)).max(as_big(&a.value(1)))))),
        static_method("bigint Min(bigint left, bigint right)", |_, _, a| Ok(Value::big_int(as_big(&a.value(0)).min(as_big(&a.value(1)))))),
        static_method("bigint ModPow(bigint value, bigint exponent, bigint modulus)", |_, _, a| {
            let modulus = as_big(&a.value(2));
            if modulus == BigInt::from(0) {
                return Err(DotNetError::DivideByZero.into());
            }
            Ok(Value::big_int(as_big(&a.value(0)).modpow(&as_big(&a.value(1)), &modulus)))
        }),
        static_method("bigint Pow(bigint value, int exponent)", |_, _, a| big_pow(a)),
        method("bool Equals(System.Object obj)", |_, this, a| Ok(Value::Bool((a.value(0).as_integer().is_some() || matches!(a.value(0), Value::BigInt(_))) && as_big(this) == as_big(&a.value(0))))),
        method("bool Equals(long other)", |_, this, a| Ok(Value::Bool((a.value(0).as_integer().is_some() || matches!(a.value(0), Value::BigInt(_))) && as_big(this) == as_big(&a.value(0))))),
        method("bool Equals(ulong other)", |_, this, a| Ok(Value::Bool((a.value(0).as_integer().is_some() || matches!(a.value(0), Value::BigInt(_))) && as_big(this) == as_big(&a.value(0))))),
        method("bool Equals(bigint other)", |_, this, a| Ok(Value::Bool((a.value(0).as_integer().is_some() || matches!(a.value(0), Value::BigInt(_))) && as_big(this) == as_big(&a.value(0))))),
        method("int CompareTo(long other)", |_, this, a| Ok(Value::Int(as_big(this).cmp(&as_big(&a.value(0))) as i32))),
        method("int CompareTo(ulong other)", |_, this, a| Ok(Value::Int(as_big(this).cmp(&as_big(&a.value(0))) as i32))),
        method("int CompareTo(bigint other)", |_, this, a| Ok(Value::Int(as_big(this).cmp(&as_big(&a.value(0))) as i32))),
        method("int CompareTo(System.Object obj)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        method("byte[] ToByteArray()", |_, this, _| {
            let bytes = as_big(this).to_signed_bytes_le();
            Ok(Value::typed_array(TypeId::BYTE, bytes.into_iter().map(Value::Byte).collect()))
        }),
        method("byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)", unemulated),
        method("bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten, bool isUnsigned = False, bool isBigEndian = False)", unemulated),
        method("int GetByteCount(bool isUnsigned = False)", unemulated),
        method("string ToString()", |_, this, _| super::integers::format_as(this, "", Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| super::integers::format_as(this, "", Culture::current())),
        method("string ToString(string format)", |_, this, a| super::integers::format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| super::integers::format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("long GetBitLength()", unemulated),
        static_method("System.ValueTuple[bigint,bigint] DivRem(bigint left, bigint right)", unemulated),
        static_method("bigint LeadingZeroCount(bigint value)", unemulated),
        static_method("bigint PopCount(bigint value)", unemulated),
        static_method("bigint RotateLeft(bigint value, int rotateAmount)", unemulated),
        static_method("bigint RotateRight(bigint value, int rotateAmount)", unemulated),
        static_method("bigint TrailingZeroCount(bigint value)", unemulated),
        static_method("bool IsPow2(bigint value)", unemulated),
        static_method("bigint Log2(bigint value)", unemulated),
        static_method("bigint Clamp(bigint value, bigint min, bigint max)", unemulated),
        static_method("bigint CopySign(bigint value, bigint sign)", unemulated),
        static_method("bigint CreateChecked[TOther](TOther value)", unemulated),
        static_method("bigint CreateSaturating[TOther](TOther value)", unemulated),
        static_method("bigint CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(bigint value)", unemulated),
        static_method("bool IsNegative(bigint value)", unemulated),
        static_method("bool IsOddInteger(bigint value)", unemulated),
        static_method("bool IsPositive(bigint value)", unemulated),
        static_method("bigint MaxMagnitude(bigint x, bigint y)", unemulated),
        static_method("bigint MinMagnitude(bigint x, bigint y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bigint Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] bigint result)", |_, _, a| {
            let (styles, culture) = super::floats::parse_options(a, 7);
            let parsed = parse_big_integer(a.text(0), styles, culture);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, Value::big_int(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
    ])
    .properties(&[
        static_property("Zero", "bigint", |_, _| Ok(Value::big_int(BigInt::from(0)))),
        static_property("One", "bigint", |_, _| Ok(Value::big_int(BigInt::from(1)))),
        static_property("MinusOne", "bigint", |_, _| Ok(Value::big_int(BigInt::from(-1)))),
        property("IsPowerOfTwo", "bool", |_, this| Ok(Value::Bool(as_big(this).magnitude().count_ones() == 1 && as_big(this) > BigInt::from(0)))),
        property("IsZero", "bool", |_, this| Ok(Value::Bool(as_big(this) == BigInt::from(0)))),
        property("IsOne", "bool", |_, this| Ok(Value::Bool(as_big(this) == BigInt::from(1)))),
        property("IsEven", "bool", |_, this| Ok(Value::Bool(!as_big(this).bit(0)))),
        property("Sign", "int", |_, this| Ok(Value::Int(as_big(this).cmp(&BigInt::from(0)) as i32))),
    ]);

fn checked(result: Option<Decimal>) -> Result<Value> {
    match result {
        Some(value) => Ok(Value::decimal(value)),
        None => Err(DotNetError::overflow("Value was either too large or too small for a Decimal.").into()),
    }
}

fn divide(a: &[Value], remainder: bool) -> Result<Value> {
    let (left, right) = (as_decimal(&a.value(0)), as_decimal(&a.value(1)));
    if right.is_zero() {
        return Err(DotNetError::DivideByZero.into());
    }
    checked(if remainder { left.checked_rem(right) } else { left.checked_div(right) })
}

fn from_bits(bits: &[Value]) -> Result<Value> {
    let parts: Vec<u32> = bits.iter().map(|v| v.as_integer().unwrap_or(0) as u32).collect();
    let [lo, mid, hi, flags] = parts.as_slice() else {
        return throw(Thrown::argument_bare(
            "Decimal constructor requires an array or span of four valid decimal bytes.",
        ));
    };
    Ok(Value::decimal(Decimal::from_parts(*lo, *mid, *hi, flags >> 31 == 1, (flags >> 16) & 0xFF)))
}

fn truncated(a: &[Value], ty: IntegerType) -> Result<Value> {
    let whole = as_decimal(&a.value(0)).trunc();
    match whole.to_string().split('.').next().and_then(|t| t.parse::<i128>().ok()) {
        Some(number) if ty.contains(number) => Ok(super::integers::of_type(ty, number)),
        _ => Err(ty.overflow().into()),
    }
}

fn big_pow(a: &[Value]) -> Result<Value> {
    let Ok(exponent) = u32::try_from(a.int(1)) else {
        return throw(Thrown::out_of_range("The number must be greater than or equal to zero.", "exponent"));
    };
    let base = as_big(&a.value(0));
    if base.bits().saturating_mul(u64::from(exponent)) > 8_000_000 {
        return throw(Thrown::exception(
            "System.OutOfMemoryException",
            "Insufficient memory to continue the execution of the program.",
        ));
    }
    Ok(Value::big_int(base.pow(exponent)))
}

fn gcd(a: BigInt, b: BigInt) -> BigInt {
    let (mut a, mut b) = (a, b);
    while b != BigInt::from(0) {
        let rest = &a % &b;
        a = b;
        b = rest;
    }
    BigInt::from(a.magnitude().clone())
}
