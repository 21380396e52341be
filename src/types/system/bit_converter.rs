//! `System.BitConverter`.

use crate::object::{Result, Thrown, TypeRecord, Value, static_method, static_property, throw};
use crate::types::support::{Arguments, unemulated};
use crate::types::text::{byte_array, bytes_of};

pub(in crate::types) static BIT_CONVERTER: TypeRecord = TypeRecord::class("System.BitConverter")
    .methods(&[
        static_method("byte[] GetBytes(bool value)", |_, _, a| Ok(byte_array(vec![u8::from(a.boolean(0))]))),
        static_method("bool TryWriteBytes(System.Span[byte] destination, bool value)", unemulated),
        static_method("byte[] GetBytes(char value)", |_, _, a| {
            Ok(byte_array(a.unit(0).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, char value)", unemulated),
        static_method("byte[] GetBytes(short value)", |_, _, a| {
            Ok(byte_array((a.long(0) as u16).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, short value)", unemulated),
        static_method("byte[] GetBytes(int value)", |_, _, a| {
            Ok(byte_array((a.long(0) as u32).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, int value)", unemulated),
        static_method("byte[] GetBytes(long value)", |_, _, a| {
            Ok(byte_array((a[0].as_integer().unwrap_or(0) as u64).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, long value)", unemulated),
        static_method("byte[] GetBytes(System.Int128 value)", unemulated),
        static_method("bool TryWriteBytes(System.Span[byte] destination, System.Int128 value)", unemulated),
        static_method("byte[] GetBytes(ushort value)", |_, _, a| {
            Ok(byte_array((a.long(0) as u16).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, ushort value)", unemulated),
        static_method("byte[] GetBytes(uint value)", |_, _, a| {
            Ok(byte_array((a.long(0) as u32).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, uint value)", unemulated),
        static_method("byte[] GetBytes(ulong value)", |_, _, a| {
            Ok(byte_array((a[0].as_integer().unwrap_or(0) as u64).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, ulong value)", unemulated),
        static_method("byte[] GetBytes(System.UInt128 value)", unemulated),
        static_method("bool TryWriteBytes(System.Span[byte] destination, System.UInt128 value)", unemulated),
        static_method("byte[] GetBytes(System.Half value)", unemulated),
        static_method("bool TryWriteBytes(System.Span[byte] destination, System.Half value)", unemulated),
        static_method("byte[] GetBytes(float value)", |_, _, a| {
            Ok(byte_array((a.double(0) as f32).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, float value)", unemulated),
        static_method("byte[] GetBytes(double value)", |_, _, a| {
            Ok(byte_array(a.double(0).to_le_bytes().to_vec()))
        }),
        static_method("bool TryWriteBytes(System.Span[byte] destination, double value)", unemulated),
        static_method("char ToChar(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Char(u16::from_le_bytes(take(a)?)))
        }),
        static_method("char ToChar(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("short ToInt16(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Int16(i16::from_le_bytes(take(a)?)))
        }),
        static_method("short ToInt16(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("int ToInt32(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Int(i32::from_le_bytes(take(a)?)))
        }),
        static_method("int ToInt32(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("long ToInt64(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Long(i64::from_le_bytes(take(a)?)))
        }),
        static_method("long ToInt64(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("System.Int128 ToInt128(byte[] value, int startIndex)", unemulated),
        static_method("System.Int128 ToInt128(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("ushort ToUInt16(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::UInt16(u16::from_le_bytes(take(a)?)))
        }),
        static_method("ushort ToUInt16(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("uint ToUInt32(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::UInt32(u32::from_le_bytes(take(a)?)))
        }),
        static_method("uint ToUInt32(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("ulong ToUInt64(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::UInt64(u64::from_le_bytes(take(a)?)))
        }),
        static_method("ulong ToUInt64(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("System.UInt128 ToUInt128(byte[] value, int startIndex)", unemulated),
        static_method("System.UInt128 ToUInt128(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("System.Half ToHalf(byte[] value, int startIndex)", unemulated),
        static_method("System.Half ToHalf(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("float ToSingle(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Single(f32::from_le_bytes(take(a)?)))
        }),
        static_method("float ToSingle(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("double ToDouble(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Double(f64::from_le_bytes(take(a)?)))
        }),
        static_method("double ToDouble(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("string ToString(byte[] value, int startIndex, int length)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let start = usize::try_from(a.int(1)).unwrap_or(0).min(bytes.len());
            let n = if a.len() > 2 { usize::try_from(a.int(2)).unwrap_or(0) } else { bytes.len() - start };
            let texts: Vec<String> = bytes[start..].iter().take(n).map(|b| format!("{b:02X}")).collect();
            Ok(Value::from(texts.join("-")))
        }),
        static_method("string ToString(byte[] value)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let start = usize::try_from(a.int(1)).unwrap_or(0).min(bytes.len());
            let n = if a.len() > 2 { usize::try_from(a.int(2)).unwrap_or(0) } else { bytes.len() - start };
            let texts: Vec<String> = bytes[start..].iter().take(n).map(|b| format!("{b:02X}")).collect();
            Ok(Value::from(texts.join("-")))
        }),
        static_method("string ToString(byte[] value, int startIndex)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let start = usize::try_from(a.int(1)).unwrap_or(0).min(bytes.len());
            let n = if a.len() > 2 { usize::try_from(a.int(2)).unwrap_or(0) } else { bytes.len() - start };
            let texts: Vec<String> = bytes[start..].iter().take(n).map(|b| format!("{b:02X}")).collect();
            Ok(Value::from(texts.join("-")))
        }),
        static_method("bool ToBoolean(byte[] value, int startIndex)", |_, _, a| {
            Ok(Value::Bool(take::<1>(a)?[0] != 0))
        }),
        static_method("bool ToBoolean(System.ReadOnlySpan[byte] value)", unemulated),
        static_method("long DoubleToInt64Bits(double value)", |_, _, a| {
            Ok(Value::Long(a.double(0).to_bits() as i64))
        }),
        static_method("double Int64BitsToDouble(long value)", |_, _, a| {
            Ok(Value::Double(f64::from_bits(a.long(0) as u64)))
        }),
        static_method("int SingleToInt32Bits(float value)", unemulated),
        static_method("float Int32BitsToSingle(int value)", unemulated),
        static_method("short HalfToInt16Bits(System.Half value)", unemulated),
        static_method("System.Half Int16BitsToHalf(short value)", unemulated),
        static_method("ulong DoubleToUInt64Bits(double value)", unemulated),
        static_method("double UInt64BitsToDouble(ulong value)", unemulated),
        static_method("uint SingleToUInt32Bits(float value)", unemulated),
        static_method("float UInt32BitsToSingle(uint value)", unemulated),
        static_method("ushort HalfToUInt16Bits(System.Half value)", unemulated),
        static_method("System.Half UInt16BitsToHalf(ushort value)", unemulated),
    ])
    .properties(&[static_property("IsLittleEndian", "bool", |_, _| Ok(Value::Bool(true))).field()]);

/// The bytes at an index.
fn take<const N: usize>(a: &[Value]) -> Result<[u8; N]> {
    let bytes = bytes_of(&a[0]);
    let part = usize::try_from(a.int(1)).ok().and_then(|s| bytes.get(s..s.checked_add(N)?));
    match part.and_then(|p| <[u8; N]>::try_from(p).ok()) {
        Some(part) => Ok(part),
        None => throw(Thrown::argument(
            "Destination array is not long enough to copy all the items in the collection. Check array index and length.",
            "value",
        )),
    }
}
