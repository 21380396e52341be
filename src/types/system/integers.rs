//! The integer types.

use super::culture::culture_of;
use crate::dotnet::{Culture, DotNetError, IntegerType, NumberStyles, format_number, parse_integer};
use crate::object::{Result, Thrown, TypeRecord, Value, method, static_method, static_property, throw};
use crate::types::support::{Arguments, net_equals, set_reference, unemulated};

pub(super) static RECORDS: &[&TypeRecord] =
    &[&BYTE, &S_BYTE, &INT16, &U_INT16, &INT32, &U_INT32, &INT64, &U_INT64];

pub(in crate::types) static BYTE: TypeRecord = TypeRecord::structure("System.Byte")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[byte]", "System.IEquatable[byte]", "System.Numerics.IBinaryInteger[byte]"])
    .methods(&[
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "Byte")),
        method("int CompareTo(byte value)", |_, this, a| compare_to(this, a, "Byte")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(byte obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        static_method("byte Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::Byte, Culture::current())),
        static_method("byte Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Byte, Culture::current())),
        static_method("byte Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::Byte, Culture::current())),
        static_method("byte Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Byte, culture_of(&a.value(2)))),
        static_method("byte Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[byte,byte] DivRem(byte left, byte right)", |_, _, a| div_rem(a)),
        static_method("byte LeadingZeroCount(byte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u8).leading_zeros())))),
        static_method("byte PopCount(byte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u8).count_ones())))),
        static_method("byte RotateLeft(byte value, int rotateAmount)", |_, _, a| Ok(Value::Byte((a.value(0).as_integer().unwrap_or(0) as u8).rotate_left(a.int(1) as u32)))),
        static_method("byte RotateRight(byte value, int rotateAmount)", |_, _, a| Ok(Value::Byte((a.value(0).as_integer().unwrap_or(0) as u8).rotate_right(a.int(1) as u32)))),
        static_method("byte TrailingZeroCount(byte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u8).trailing_zeros())))),
        static_method("bool IsPow2(byte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("byte Log2(byte value)", |_, _, a| log2(&a.value(0))),
        static_method("byte Clamp(byte value, byte min, byte max)", |_, _, a| super::math::clamp(a)),
        static_method("byte Max(byte x, byte y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("byte Min(byte x, byte y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(byte value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("byte CreateChecked[TOther](TOther value)", unemulated),
        static_method("byte CreateSaturating[TOther](TOther value)", unemulated),
        static_method("byte CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(byte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsOddInteger(byte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("byte Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("byte Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
        static_method("byte Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] byte result)", |_, _, a| Ok(try_parse(a, IntegerType::Byte))),
    ])
    .properties(&[
        static_property("MaxValue", "byte", |_, _| Ok(Value::Byte(255))).field(),
        static_property("MinValue", "byte", |_, _| Ok(Value::Byte(0))).field(),
    ]);

pub(in crate::types) static S_BYTE: TypeRecord = TypeRecord::structure("System.SByte")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[sbyte]", "System.IEquatable[sbyte]", "System.Numerics.IBinaryInteger[sbyte]"])
    .methods(&[
        method("int CompareTo(System.Object obj)", |_, this, a| compare_to(this, a, "SByte")),
        method("int CompareTo(sbyte value)", |_, this, a| compare_to(this, a, "SByte")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(sbyte obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("sbyte Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::SByte, Culture::current())),
        static_method("sbyte Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::SByte, Culture::current())),
        static_method("sbyte Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::SByte, Culture::current())),
        static_method("sbyte Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::SByte, culture_of(&a.value(2)))),
        static_method("sbyte Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[sbyte,sbyte] DivRem(sbyte left, sbyte right)", |_, _, a| div_rem(a)),
        static_method("sbyte LeadingZeroCount(sbyte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i8).leading_zeros())))),
        static_method("sbyte PopCount(sbyte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i8).count_ones())))),
        static_method("sbyte RotateLeft(sbyte value, int rotateAmount)", |_, _, a| Ok(Value::SByte((a.value(0).as_integer().unwrap_or(0) as i8).rotate_left(a.int(1) as u32)))),
        static_method("sbyte RotateRight(sbyte value, int rotateAmount)", |_, _, a| Ok(Value::SByte((a.value(0).as_integer().unwrap_or(0) as i8).rotate_right(a.int(1) as u32)))),
        static_method("sbyte TrailingZeroCount(sbyte value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i8).trailing_zeros())))),
        static_method("bool IsPow2(sbyte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("sbyte Log2(sbyte value)", |_, _, a| log2(&a.value(0))),
        static_method("sbyte Clamp(sbyte value, sbyte min, sbyte max)", |_, _, a| super::math::clamp(a)),
        static_method("sbyte CopySign(sbyte value, sbyte sign)", unemulated),
        static_method("sbyte Max(sbyte x, sbyte y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("sbyte Min(sbyte x, sbyte y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(sbyte value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("sbyte Abs(sbyte value)", |_, _, a| super::math::abs(a)),
        static_method("sbyte CreateChecked[TOther](TOther value)", unemulated),
        static_method("sbyte CreateSaturating[TOther](TOther value)", unemulated),
        static_method("sbyte CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(sbyte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsNegative(sbyte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) < 0))),
        static_method("bool IsOddInteger(sbyte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool IsPositive(sbyte value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) >= 0))),
        static_method("sbyte MaxMagnitude(sbyte x, sbyte y)", unemulated),
        static_method("sbyte MinMagnitude(sbyte x, sbyte y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("sbyte Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("sbyte Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
        static_method("sbyte Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] sbyte result)", |_, _, a| Ok(try_parse(a, IntegerType::SByte))),
    ])
    .properties(&[
        static_property("MaxValue", "sbyte", |_, _| Ok(Value::SByte(127))).field(),
        static_property("MinValue", "sbyte", |_, _| Ok(Value::SByte(-128))).field(),
    ]);

pub(in crate::types) static INT16: TypeRecord = TypeRecord::structure("System.Int16")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[short]", "System.IEquatable[short]", "System.Numerics.IBinaryInteger[short]"])
    .methods(&[
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "Int16")),
        method("int CompareTo(short value)", |_, this, a| compare_to(this, a, "Int16")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(short obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("short Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::Int16, Culture::current())),
        static_method("short Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int16, Culture::current())),
        static_method("short Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::Int16, Culture::current())),
        static_method("short Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int16, culture_of(&a.value(2)))),
        static_method("short Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[short,short] DivRem(short left, short right)", |_, _, a| div_rem(a)),
        static_method("short LeadingZeroCount(short value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i16).leading_zeros())))),
        static_method("short PopCount(short value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i16).count_ones())))),
        static_method("short RotateLeft(short value, int rotateAmount)", |_, _, a| Ok(Value::Int16((a.value(0).as_integer().unwrap_or(0) as i16).rotate_left(a.int(1) as u32)))),
        static_method("short RotateRight(short value, int rotateAmount)", |_, _, a| Ok(Value::Int16((a.value(0).as_integer().unwrap_or(0) as i16).rotate_right(a.int(1) as u32)))),
        static_method("short TrailingZeroCount(short value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i16).trailing_zeros())))),
        static_method("bool IsPow2(short value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("short Log2(short value)", |_, _, a| log2(&a.value(0))),
        static_method("short Clamp(short value, short min, short max)", |_, _, a| super::math::clamp(a)),
        static_method("short CopySign(short value, short sign)", unemulated),
        static_method("short Max(short x, short y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("short Min(short x, short y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(short value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("short Abs(short value)", |_, _, a| super::math::abs(a)),
        static_method("short CreateChecked[TOther](TOther value)", unemulated),
        static_method("short CreateSaturating[TOther](TOther value)", unemulated),
        static_method("short CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(short value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsNegative(short value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) < 0))),
        static_method("bool IsOddInteger(short value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool IsPositive(short value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) >= 0))),
        static_method("short MaxMagnitude(short x, short y)", unemulated),
        static_method("short MinMagnitude(short x, short y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("short Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("short Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
        static_method("short Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] short result)", |_, _, a| Ok(try_parse(a, IntegerType::Int16))),
    ])
    .properties(&[
        static_property("MaxValue", "short", |_, _| Ok(Value::Int16(32767))).field(),
        static_property("MinValue", "short", |_, _| Ok(Value::Int16(-32768))).field(),
    ]);

pub(in crate::types) static U_INT16: TypeRecord = TypeRecord::structure("System.UInt16")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[ushort]", "System.IEquatable[ushort]", "System.Numerics.IBinaryInteger[ushort]"])
    .methods(&[
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "UInt16")),
        method("int CompareTo(ushort value)", |_, this, a| compare_to(this, a, "UInt16")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(ushort obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("ushort Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt16, Culture::current())),
        static_method("ushort Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt16, Culture::current())),
        static_method("ushort Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt16, Culture::current())),
        static_method("ushort Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt16, culture_of(&a.value(2)))),
        static_method("ushort Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[ushort,ushort] DivRem(ushort left, ushort right)", |_, _, a| div_rem(a)),
        static_method("ushort LeadingZeroCount(ushort value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u16).leading_zeros())))),
        static_method("ushort PopCount(ushort value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u16).count_ones())))),
        static_method("ushort RotateLeft(ushort value, int rotateAmount)", |_, _, a| Ok(Value::UInt16((a.value(0).as_integer().unwrap_or(0) as u16).rotate_left(a.int(1) as u32)))),
        static_method("ushort RotateRight(ushort value, int rotateAmount)", |_, _, a| Ok(Value::UInt16((a.value(0).as_integer().unwrap_or(0) as u16).rotate_right(a.int(1) as u32)))),
        static_method("ushort TrailingZeroCount(ushort value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u16).trailing_zeros())))),
        static_method("bool IsPow2(ushort value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("ushort Log2(ushort value)", |_, _, a| log2(&a.value(0))),
        static_method("ushort Clamp(ushort value, ushort min, ushort max)", |_, _, a| super::math::clamp(a)),
        static_method("ushort Max(ushort x, ushort y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("ushort Min(ushort x, ushort y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(ushort value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("ushort CreateChecked[TOther](TOther value)", unemulated),
        static_method("ushort CreateSaturating[TOther](TOther value)", unemulated),
        static_method("ushort CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(ushort value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsOddInteger(ushort value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("ushort Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("ushort Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
        static_method("ushort Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] ushort result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt16))),
    ])
    .properties(&[
        static_property("MaxValue", "ushort", |_, _| Ok(Value::UInt16(65535))).field(),
        static_property("MinValue", "ushort", |_, _| Ok(Value::UInt16(0))).field(),
    ]);

pub(in crate::types) static INT32: TypeRecord = TypeRecord::structure("System.Int32")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[int]", "System.IEquatable[int]", "System.Numerics.IBinaryInteger[int]"])
    .methods(&[
        static_method("long BigMul(int left, int right)", |_, _, a| super::math::big_mul(a)),
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "Int32")),
        method("int CompareTo(int value)", |_, this, a| compare_to(this, a, "Int32")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(int obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("int Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::Int32, Culture::current())),
        static_method("int Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int32, Culture::current())),
        static_method("int Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::Int32, Culture::current())),
        static_method("int Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int32, culture_of(&a.value(2)))),
        static_method("int Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[int,int] DivRem(int left, int right)", |_, _, a| div_rem(a)),
        static_method("int LeadingZeroCount(int value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i32).leading_zeros())))),
        static_method("int PopCount(int value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i32).count_ones())))),
        static_method("int RotateLeft(int value, int rotateAmount)", |_, _, a| Ok(Value::Int((a.value(0).as_integer().unwrap_or(0) as i32).rotate_left(a.int(1) as u32)))),
        static_method("int RotateRight(int value, int rotateAmount)", |_, _, a| Ok(Value::Int((a.value(0).as_integer().unwrap_or(0) as i32).rotate_right(a.int(1) as u32)))),
        static_method("int TrailingZeroCount(int value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i32).trailing_zeros())))),
        static_method("bool IsPow2(int value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("int Log2(int value)", |_, _, a| log2(&a.value(0))),
        static_method("int Clamp(int value, int min, int max)", |_, _, a| super::math::clamp(a)),
        static_method("int CopySign(int value, int sign)", unemulated),
        static_method("int Max(int x, int y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Min(int x, int y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(int value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("int Abs(int value)", |_, _, a| super::math::abs(a)),
        static_method("int CreateChecked[TOther](TOther value)", unemulated),
        static_method("int CreateSaturating[TOther](TOther value)", unemulated),
        static_method("int CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(int value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsNegative(int value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) < 0))),
        static_method("bool IsOddInteger(int value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool IsPositive(int value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) >= 0))),
        static_method("int MaxMagnitude(int x, int y)", unemulated),
        static_method("int MinMagnitude(int x, int y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("int Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("int Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
        static_method("int Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] int result)", |_, _, a| Ok(try_parse(a, IntegerType::Int32))),
    ])
    .properties(&[
        static_property("MaxValue", "int", |_, _| Ok(Value::Int(2147483647))).field(),
        static_property("MinValue", "int", |_, _| Ok(Value::Int(-2147483648))).field(),
    ]);

pub(in crate::types) static U_INT32: TypeRecord = TypeRecord::structure("System.UInt32")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[uint]", "System.IEquatable[uint]", "System.Numerics.IBinaryInteger[uint]"])
    .methods(&[
        static_method("ulong BigMul(uint left, uint right)", |_, _, a| super::math::big_mul(a)),
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "UInt32")),
        method("int CompareTo(uint value)", |_, this, a| compare_to(this, a, "UInt32")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(uint obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("uint Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt32, Culture::current())),
        static_method("uint Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt32, Culture::current())),
        static_method("uint Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt32, Culture::current())),
        static_method("uint Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt32, culture_of(&a.value(2)))),
        static_method("uint Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[uint,uint] DivRem(uint left, uint right)", |_, _, a| div_rem(a)),
        static_method("uint LeadingZeroCount(uint value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u32).leading_zeros())))),
        static_method("uint PopCount(uint value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u32).count_ones())))),
        static_method("uint RotateLeft(uint value, int rotateAmount)", |_, _, a| Ok(Value::UInt32((a.value(0).as_integer().unwrap_or(0) as u32).rotate_left(a.int(1) as u32)))),
        static_method("uint RotateRight(uint value, int rotateAmount)", |_, _, a| Ok(Value::UInt32((a.value(0).as_integer().unwrap_or(0) as u32).rotate_right(a.int(1) as u32)))),
        static_method("uint TrailingZeroCount(uint value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u32).trailing_zeros())))),
        static_method("bool IsPow2(uint value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("uint Log2(uint value)", |_, _, a| log2(&a.value(0))),
        static_method("uint Clamp(uint value, uint min, uint max)", |_, _, a| super::math::clamp(a)),
        static_method("uint Max(uint x, uint y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("uint Min(uint x, uint y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(uint value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("uint CreateChecked[TOther](TOther value)", unemulated),
        static_method("uint CreateSaturating[TOther](TOther value)", unemulated),
        static_method("uint CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(uint value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsOddInteger(uint value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("uint Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("uint Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
        static_method("uint Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] uint result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt32))),
    ])
    .properties(&[
        static_property("MaxValue", "uint", |_, _| Ok(Value::UInt32(4294967295))).field(),
        static_property("MinValue", "uint", |_, _| Ok(Value::UInt32(0))).field(),
    ]);

pub(in crate::types) static INT64: TypeRecord = TypeRecord::structure("System.Int64")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[long]", "System.IEquatable[long]", "System.Numerics.IBinaryInteger[long]"])
    .methods(&[
        static_method("System.Int128 BigMul(long left, long right)", |_, _, a| super::math::big_mul(a)),
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "Int64")),
        method("int CompareTo(long value)", |_, this, a| compare_to(this, a, "Int64")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(long obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("long Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::Int64, Culture::current())),
        static_method("long Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int64, Culture::current())),
        static_method("long Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::Int64, Culture::current())),
        static_method("long Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::Int64, culture_of(&a.value(2)))),
        static_method("long Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[long,long] DivRem(long left, long right)", |_, _, a| div_rem(a)),
        static_method("long LeadingZeroCount(long value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i64).leading_zeros())))),
        static_method("long PopCount(long value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i64).count_ones())))),
        static_method("long RotateLeft(long value, int rotateAmount)", |_, _, a| Ok(Value::Long((a.value(0).as_integer().unwrap_or(0) as i64).rotate_left(a.int(1) as u32)))),
        static_method("long RotateRight(long value, int rotateAmount)", |_, _, a| Ok(Value::Long((a.value(0).as_integer().unwrap_or(0) as i64).rotate_right(a.int(1) as u32)))),
        static_method("long TrailingZeroCount(long value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as i64).trailing_zeros())))),
        static_method("bool IsPow2(long value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("long Log2(long value)", |_, _, a| log2(&a.value(0))),
        static_method("long Clamp(long value, long min, long max)", |_, _, a| super::math::clamp(a)),
        static_method("long CopySign(long value, long sign)", unemulated),
        static_method("long Max(long x, long y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("long Min(long x, long y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(long value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("long Abs(long value)", |_, _, a| super::math::abs(a)),
        static_method("long CreateChecked[TOther](TOther value)", unemulated),
        static_method("long CreateSaturating[TOther](TOther value)", unemulated),
        static_method("long CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(long value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsNegative(long value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) < 0))),
        static_method("bool IsOddInteger(long value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool IsPositive(long value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) >= 0))),
        static_method("long MaxMagnitude(long x, long y)", unemulated),
        static_method("long MinMagnitude(long x, long y)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("long Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("long Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
        static_method("long Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] long result)", |_, _, a| Ok(try_parse(a, IntegerType::Int64))),
    ])
    .properties(&[
        static_property("MaxValue", "long", |_, _| Ok(Value::Long(9223372036854775807))).field(),
        static_property("MinValue", "long", |_, _| Ok(Value::Long(-9223372036854775808))).field(),
    ]);

pub(in crate::types) static U_INT64: TypeRecord = TypeRecord::structure("System.UInt64")
    .interfaces(&["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable[ulong]", "System.IEquatable[ulong]", "System.Numerics.IBinaryInteger[ulong]"])
    .methods(&[
        static_method("System.UInt128 BigMul(ulong left, ulong right)", |_, _, a| super::math::big_mul(a)),
        method("int CompareTo(System.Object value)", |_, this, a| compare_to(this, a, "UInt64")),
        method("int CompareTo(ulong value)", |_, this, a| compare_to(this, a, "UInt64")),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(ulong obj)", |_, this, a| Ok(Value::Bool(this.as_integer() == a.value(0).as_integer()))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(int_text(this)))),
        method("string ToString(string format)", |_, this, a| format_as(this, a.text(0), Culture::current())),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format_as(this, a.text(0), culture_of(&a.value(1)))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        static_method("ulong Parse(string s)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt64, Culture::current())),
        static_method("ulong Parse(string s, System.Globalization.NumberStyles style)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt64, Culture::current())),
        static_method("ulong Parse(string s, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), 7, IntegerType::UInt64, Culture::current())),
        static_method("ulong Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", |_, _, a| parse(a.text(0), a.enumeration(1).unwrap_or(7), IntegerType::UInt64, culture_of(&a.value(2)))),
        static_method("ulong Parse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(string s, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("System.ValueTuple[ulong,ulong] DivRem(ulong left, ulong right)", |_, _, a| div_rem(a)),
        static_method("ulong LeadingZeroCount(ulong value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u64).leading_zeros())))),
        static_method("ulong PopCount(ulong value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u64).count_ones())))),
        static_method("ulong RotateLeft(ulong value, int rotateAmount)", |_, _, a| Ok(Value::UInt64((a.value(0).as_integer().unwrap_or(0) as u64).rotate_left(a.int(1) as u32)))),
        static_method("ulong RotateRight(ulong value, int rotateAmount)", |_, _, a| Ok(Value::UInt64((a.value(0).as_integer().unwrap_or(0) as u64).rotate_right(a.int(1) as u32)))),
        static_method("ulong TrailingZeroCount(ulong value)", |_, _, a| Ok(same_type(&a.value(0), i128::from((a.value(0).as_integer().unwrap_or(0) as u64).trailing_zeros())))),
        static_method("bool IsPow2(ulong value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().is_some_and(|v| v > 0 && v & (v - 1) == 0)))),
        static_method("ulong Log2(ulong value)", |_, _, a| log2(&a.value(0))),
        static_method("ulong Clamp(ulong value, ulong min, ulong max)", |_, _, a| super::math::clamp(a)),
        static_method("ulong Max(ulong x, ulong y)", |_, _, a| Ok(if a.value(0).as_integer() < a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("ulong Min(ulong x, ulong y)", |_, _, a| Ok(if a.value(0).as_integer() > a.value(1).as_integer() { a.value(1) } else { a.value(0) })),
        static_method("int Sign(ulong value)", |_, _, a| Ok(Value::Int(a.value(0).as_integer().unwrap_or(0).signum() as i32))),
        static_method("ulong CreateChecked[TOther](TOther value)", unemulated),
        static_method("ulong CreateSaturating[TOther](TOther value)", unemulated),
        static_method("ulong CreateTruncating[TOther](TOther value)", unemulated),
        static_method("bool IsEvenInteger(ulong value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 == 0))),
        static_method("bool IsOddInteger(ulong value)", |_, _, a| Ok(Value::Bool(a.value(0).as_integer().unwrap_or(0) % 2 != 0))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("ulong Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("ulong Parse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Integer, System.IFormatProvider provider = null)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
        static_method("ulong Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] ulong result)", |_, _, a| Ok(try_parse(a, IntegerType::UInt64))),
    ])
    .properties(&[
        static_property("MaxValue", "ulong", |_, _| Ok(Value::UInt64(18446744073709551615))).field(),
        static_property("MinValue", "ulong", |_, _| Ok(Value::UInt64(0))).field(),
    ]);

fn compare_to(this: &Value, a: &[Value], name: &str) -> Result<Value> {
    if a.is_null(0) {
        return Ok(Value::Int(1));
    }
    let other = a.value(0);
    if other.type_id() != this.type_id() {
        return throw(Thrown::must_be_of_type(name));
    }
    Ok(Value::Int(this.as_integer().cmp(&other.as_integer()) as i32))
}

fn int_text(this: &Value) -> String {
    this.as_integer().map_or(String::new(), |v| v.to_string())
}

/// `ToString(format, culture)` of any number.
pub(in crate::types) fn format_as(this: &Value, format: &str, culture: Culture) -> Result<Value> {
    match super::formatting::numeric(this) {
        Some(number) => Ok(Value::from(format_number(number, format, culture)?)),
        None => Ok(Value::Null),
    }
}

/// An integer of one of the types from a number known to fit.
pub(in crate::types) fn of_type(ty: IntegerType, number: i128) -> Value {
    match ty {
        IntegerType::Byte => Value::Byte(number as u8),
        IntegerType::SByte => Value::SByte(number as i8),
        IntegerType::Int16 => Value::Int16(number as i16),
        IntegerType::UInt16 => Value::UInt16(number as u16),
        IntegerType::Int32 => Value::Int(number as i32),
        IntegerType::UInt32 => Value::UInt32(number as u32),
        IntegerType::Int64 => Value::Long(number as i64),
        IntegerType::UInt64 => Value::UInt64(number as u64),
    }
}

/// A number in the integer type that another value has.
pub(in crate::types) fn same_type(like: &Value, number: i128) -> Value {
    of_type(type_of(like), number)
}

pub(in crate::types) fn type_of(value: &Value) -> IntegerType {
    match value.base() {
        Value::Byte(_) => IntegerType::Byte,
        Value::SByte(_) => IntegerType::SByte,
        Value::Int16(_) => IntegerType::Int16,
        Value::UInt16(_) => IntegerType::UInt16,
        Value::UInt32(_) => IntegerType::UInt32,
        Value::Long(_) => IntegerType::Int64,
        Value::UInt64(_) => IntegerType::UInt64,
        _ => IntegerType::Int32,
    }
}

fn parse(text: &str, styles: i64, ty: IntegerType, culture: Culture) -> Result<Value> {
    Ok(of_type(ty, parse_integer(text, NumberStyles(styles as u32), ty, culture)?))
}

/// All forms of `TryParse`: the text first, the reference last, styles and provider between.
fn try_parse(a: &[Value], ty: IntegerType) -> Value {
    let styles = a.iter().find_map(|v| if let Value::Enum(_, n) = v { Some(*n) } else { None }).unwrap_or(7);
    let culture = a.get(a.len().saturating_sub(2)).map_or(Culture::current(), culture_of);
    let parsed = parse_integer(a.text(0), NumberStyles(styles as u32), ty, culture);
    if let Some(reference) = a.last() {
        set_reference(reference, of_type(ty, *parsed.as_ref().unwrap_or(&0)));
    }
    Value::Bool(parsed.is_ok())
}

fn log2(value: &Value) -> Result<Value> {
    match value.as_integer() {
        Some(v) if v < 0 => throw(Thrown::out_of_range("Non-negative number required.", "value")),
        Some(0) | None => Ok(same_type(value, 0)),
        Some(v) => Ok(same_type(value, i128::from(v.ilog2()))),
    }
}

fn div_rem(a: &[Value]) -> Result<Value> {
    let (left, right) = (a.value(0).as_integer().unwrap_or(0), a.value(1).as_integer().unwrap_or(0));
    if right == 0 {
        return Err(DotNetError::DivideByZero.into());
    }
    let (quotient, remainder) = (same_type(&a.value(0), left / right), same_type(&a.value(0), left % right));
    Ok(super::tuple::value_tuple(vec![quotient, remainder]))
}
