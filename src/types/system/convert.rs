//! `System.Convert` and `System.BitConverter`.

use crate::dotnet::{
    Culture, DateTime, DotNetError, IntegerType, NumberStyles, convert_from_base, convert_to_base,
    parse_boolean, parse_decimal, parse_double, parse_integer, parse_single,
};
use crate::object::{
    ExceptionData, Flow, Result, Runtime, Thrown, TypeId, TypeRecord, Value, method, static_method,
    static_property, throw, type_name,
};
use crate::types::members::{convert_to, default_value, invoke_static};
use crate::types::support::{Arguments, net_text, unemulated};
use crate::types::text::{byte_array, bytes_of};
use rust_decimal::Decimal;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&CONVERT, &BIT_CONVERTER];

pub(in crate::types) static CONVERT: TypeRecord = TypeRecord::class("System.Convert")
    .methods(&[
        static_method("System.TypeCode GetTypeCode(System.Object value)", |_, _, a| Ok(super::enums::type_code(a[0].type_id()))),
        static_method("bool IsDBNull(System.Object value)", |_, _, a| Ok(Value::Bool(a[0].native::<super::object::DbNull>().is_some()))),
        static_method("System.Object ChangeType(System.Object value, System.TypeCode typeCode)", unemulated),
        static_method("System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)", unemulated),
        static_method("System.Object ChangeType(System.Object value, type conversionType)", |rt, _, a| change_type(rt, &a[0], a.net_type(1).unwrap_or(TypeId::OBJECT))),
        static_method("System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)", |rt, _, a| change_type(rt, &a[0], a.net_type(1).unwrap_or(TypeId::OBJECT))),
        static_method("bool ToBoolean(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(bool value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(char value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(byte value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(short value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(int value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(uint value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(long value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(string value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(float value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(double value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("bool ToBoolean(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::BOOLEAN, a.get(1))),
        static_method("char ToChar(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(bool value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(char value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(byte value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(short value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(int value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(uint value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(long value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(string value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(float value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(double value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("char ToChar(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::CHAR, a.get(1))),
        static_method("sbyte ToSByte(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(bool value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(char value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(byte value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(short value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(int value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(uint value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(long value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(float value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(double value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(string value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("sbyte ToSByte(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::SBYTE, a.get(1))),
        static_method("byte ToByte(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(bool value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(byte value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(char value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(short value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(int value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(uint value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(long value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(float value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(double value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(string value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("byte ToByte(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::BYTE, a.get(1))),
        static_method("short ToInt16(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(bool value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(char value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(byte value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(int value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(uint value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(short value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(long value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(float value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(double value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(string value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("short ToInt16(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::INT16, a.get(1))),
        static_method("ushort ToUInt16(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(bool value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(char value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(byte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(short value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(int value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(uint value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(long value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(float value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(double value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(string value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("ushort ToUInt16(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::UINT16, a.get(1))),
        static_method("int ToInt32(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(bool value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(char value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(byte value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(short value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(uint value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(int value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(long value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(float value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(double value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(string value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("int ToInt32(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::INT32, a.get(1))),
        static_method("uint ToUInt32(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(bool value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(char value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(byte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(short value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(int value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(uint value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(long value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(float value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(double value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(string value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("uint ToUInt32(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::UINT32, a.get(1))),
        static_method("long ToInt64(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(bool value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(char value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(byte value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(short value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(int value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(uint value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(long value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(float value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(double value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(string value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("long ToInt64(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::INT64, a.get(1))),
        static_method("ulong ToUInt64(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(bool value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(char value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(byte value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(short value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(int value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(uint value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(long value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(float value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(double value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(string value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("ulong ToUInt64(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::UINT64, a.get(1))),
        static_method("float ToSingle(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(byte value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(char value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(short value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(int value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(uint value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(long value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(float value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(double value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(string value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(bool value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("float ToSingle(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::SINGLE, a.get(1))),
        static_method("double ToDouble(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(byte value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(short value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(char value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(int value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(uint value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(long value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(float value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(double value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(string value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(bool value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("double ToDouble(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::DOUBLE, a.get(1))),
        static_method("decimal ToDecimal(System.Object value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(System.Object value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(sbyte value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(byte value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(char value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(short value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(ushort value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(int value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(uint value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(long value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(ulong value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(float value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(double value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(string value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(string value, System.IFormatProvider provider)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(decimal value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(bool value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("decimal ToDecimal(datetime value)", |rt, _, a| to(rt, &a[0], TypeId::DECIMAL, a.get(1))),
        static_method("datetime ToDateTime(datetime value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(System.Object value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(System.Object value, System.IFormatProvider provider)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(string value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(string value, System.IFormatProvider provider)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(sbyte value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(byte value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(short value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(ushort value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(int value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(uint value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(long value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(ulong value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(bool value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(char value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(float value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(double value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("datetime ToDateTime(decimal value)", |rt, _, a| match a[0].base() {
            Value::DateTime(_) => Ok(a.value(0)),
            Value::Null => Ok(Value::DateTime(DateTime::MIN)),
            Value::Str(_) => invoke_static(rt, TypeId::DATE_TIME, "Parse", a[..1].to_vec(), &[]).map_err(unwrapped),
            other => invalid(other.type_id(), "DateTime"),
        }),
        static_method("string ToString(System.Object value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(System.Object value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(bool value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(bool value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(char value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(char value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(sbyte value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(sbyte value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(byte value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(byte value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(short value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(short value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(ushort value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(ushort value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(int value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(int value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(uint value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(uint value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(long value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(long value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(ulong value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(ulong value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(float value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(float value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(double value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(double value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(decimal value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(decimal value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(datetime value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(datetime value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(string value)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("string ToString(string value, System.IFormatProvider provider)", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
        static_method("byte ToByte(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::Byte)),
        static_method("sbyte ToSByte(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::SByte)),
        static_method("short ToInt16(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::Int16)),
        static_method("ushort ToUInt16(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::UInt16)),
        static_method("int ToInt32(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::Int32)),
        static_method("uint ToUInt32(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::UInt32)),
        static_method("long ToInt64(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::Int64)),
        static_method("ulong ToUInt64(string value, int fromBase)", |_, _, a| from_base(a, IntegerType::UInt64)),
        static_method("string ToString(byte value, int toBase)", |_, _, a| to_base(a, 8)),
        static_method("string ToString(short value, int toBase)", |_, _, a| to_base(a, 16)),
        static_method("string ToString(int value, int toBase)", |_, _, a| to_base(a, 32)),
        static_method("string ToString(long value, int toBase)", |_, _, a| to_base(a, 64)),
        static_method("string ToBase64String(byte[] inArray)", |_, _, a| base64(&a[0], None, 0)),
        static_method("string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)", |_, _, a| base64(&a[0], None, a.enumeration(1).unwrap_or(0))),
        static_method("string ToBase64String(byte[] inArray, int offset, int length)", |_, _, a| base64(&a[0], Some((a.int(1), a.int(2))), 0)),
        static_method("string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)", unemulated),
        static_method("string ToBase64String(System.ReadOnlySpan[byte] bytes, System.Base64FormattingOptions options = System.Base64FormattingOptions.None)", unemulated),
        static_method("int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut)", unemulated),
        static_method("int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut, System.Base64FormattingOptions options)", unemulated),
        static_method("bool TryToBase64Chars(System.ReadOnlySpan[byte] bytes, System.Span[char] chars, [ref] int charsWritten, System.Base64FormattingOptions options = System.Base64FormattingOptions.None)", unemulated),
        static_method("byte[] FromBase64String(string s)", |_, _, a| {
            if a[0].as_str().is_none() {
                return throw(Thrown::argument_null("s"));
            }
            Ok(byte_array(crate::dotnet::from_base64(a.text(0))?))
        }),
        static_method("bool TryFromBase64String(string s, System.Span[byte] bytes, [ref] int bytesWritten)", unemulated),
        static_method("bool TryFromBase64Chars(System.ReadOnlySpan[char] chars, System.Span[byte] bytes, [ref] int bytesWritten)", unemulated),
        static_method("byte[] FromBase64CharArray(char[] inArray, int offset, int length)", unemulated),
        static_method("byte[] FromHexString(string s)", |_, _, a| Ok(byte_array(crate::dotnet::from_hex(a.text(0))?))),
        static_method("byte[] FromHexString(System.ReadOnlySpan[char] chars)", unemulated),
        static_method("byte[] FromHexString(System.ReadOnlySpan[byte] utf8Source)", unemulated),
        static_method("System.Buffers.OperationStatus FromHexString(string source, System.Span[byte] destination, [ref] int charsConsumed, [ref] int bytesWritten)", unemulated),
        static_method("System.Buffers.OperationStatus FromHexString(System.ReadOnlySpan[char] source, System.Span[byte] destination, [ref] int charsConsumed, [ref] int bytesWritten)", unemulated),
        static_method("System.Buffers.OperationStatus FromHexString(System.ReadOnlySpan[byte] utf8Source, System.Span[byte] destination, [ref] int bytesConsumed, [ref] int bytesWritten)", unemulated),
        static_method("string ToHexString(byte[] inArray)", |_, _, a| Ok(Value::from(crate::dotnet::to_hex(&bytes_of(&a[0]))))),
        static_method("string ToHexString(byte[] inArray, int offset, int length)", unemulated),
        static_method("string ToHexString(System.ReadOnlySpan[byte] bytes)", unemulated),
        static_method("bool TryToHexString(System.ReadOnlySpan[byte] source, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        static_method("bool TryToHexString(System.ReadOnlySpan[byte] source, System.Span[byte] utf8Destination, [ref] int bytesWritten)", unemulated),
        static_method("string ToHexStringLower(byte[] inArray)", |_, _, a| Ok(Value::from(crate::dotnet::to_hex(&bytes_of(&a[0])).to_lowercase()))),
        static_method("string ToHexStringLower(byte[] inArray, int offset, int length)", unemulated),
        static_method("string ToHexStringLower(System.ReadOnlySpan[byte] bytes)", unemulated),
        static_method("bool TryToHexStringLower(System.ReadOnlySpan[byte] source, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        static_method("bool TryToHexStringLower(System.ReadOnlySpan[byte] source, System.Span[byte] utf8Destination, [ref] int bytesWritten)", unemulated),
        method("string ToString()", |rt, _, a| {
            if a.is_null(0) {
                return Ok(if matches!(a.first(), Some(Value::Str(_))) { a.value(0) } else { Value::from("") });
            }
            net_text(rt, &a[0]).map(Value::Str)
        }),
    ])
    .properties(&[
        static_property("DBNull", "System.Object", |_, _| Ok(Value::object(super::object::DbNull))).field(),
    ]);

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

/// The static methods of `Convert` raise what `Parse` raises.
fn unwrapped(flow: Rc<Flow>) -> Rc<Flow> {
    let inner =
        flow.record().and_then(|r| r.exception.native::<ExceptionData>().and_then(|e| e.inner.clone()));
    match inner.as_ref().and_then(|v| v.native::<ExceptionData>()) {
        Some(e) => Thrown::exception(&e.type_id.name(), &**e.message.borrow()).into_flow(),
        None => flow,
    }
}

fn invalid(from: TypeId, to: &str) -> Result<Value> {
    let message = format!("Invalid cast from '{}' to '{to}'.", from.short_name());
    throw(Thrown::exception("System.InvalidCastException", message))
}

/// `ToInt32(value)` and its like: texts are parsed as .NET does, numbers rounded to even and checked.
fn to(rt: &mut dyn Runtime, value: &Value, target: TypeId, second: Option<&Value>) -> Result<Value> {
    let culture = second.map_or(Culture::current(), super::culture::culture_of);
    match value.base() {
        Value::Null => Ok(default_value(target)),
        Value::Str(text) => from_text(text, target, culture),
        base if base.type_id() == target => Ok(base.clone()),
        Value::DateTime(_) => invalid(TypeId::DATE_TIME, &target.short_name()),
        Value::Double(_) | Value::Single(_) | Value::Decimal(_) if target == TypeId::CHAR => {
            invalid(value.type_id(), "Char")
        }
        Value::Char(_)
            if matches!(target, TypeId::BOOLEAN | TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL) =>
        {
            invalid(TypeId::CHAR, &target.short_name())
        }
        Value::Bool(_) if target == TypeId::CHAR => invalid(TypeId::BOOLEAN, "Char"),
        Value::Bool(b) => to(rt, &Value::Int(i32::from(*b)), target, None),
        Value::Double(v) => from_double(*v, target),
        Value::Single(v) if target != TypeId::DECIMAL => from_double(f64::from(*v), target),
        Value::Decimal(v) if integer_type(target).is_some() => {
            let rounded = v.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointNearestEven);
            in_range(rounded.to_string().parse::<i128>().ok(), target)
        }
        other => match (
            other
                .as_integer()
                .or_else(|| if let Value::Char(u) = other { Some(i128::from(*u)) } else { None }),
            integer_type(target),
        ) {
            (Some(number), Some(_)) => in_range(Some(number), target),
            (Some(number), None) if target == TypeId::CHAR => match u16::try_from(number) {
                Ok(unit) => Ok(Value::Char(unit)),
                Err(_) => {
                    Err(DotNetError::overflow("Value was either too large or too small for a character.")
                        .into())
                }
            },
            _ => convert_to(rt, value, target),
        },
    }
}

fn integer_type(id: TypeId) -> Option<IntegerType> {
    Some(match id {
        TypeId::BYTE => IntegerType::Byte,
        TypeId::SBYTE => IntegerType::SByte,
        TypeId::INT16 => IntegerType::Int16,
        TypeId::UINT16 => IntegerType::UInt16,
        TypeId::INT32 => IntegerType::Int32,
        TypeId::UINT32 => IntegerType::UInt32,
        TypeId::INT64 => IntegerType::Int64,
        TypeId::UINT64 => IntegerType::UInt64,
        _ => return None,
    })
}

fn in_range(number: Option<i128>, target: TypeId) -> Result<Value> {
    let Some(ty) = integer_type(target) else { return Ok(Value::Null) };
    match number {
        Some(n) if ty.contains(n) => Ok(super::integers::of_type(ty, n)),
        _ => Err(ty.overflow().into()),
    }
}

fn from_double(value: f64, target: TypeId) -> Result<Value> {
    match target {
        TypeId::BOOLEAN => Ok(Value::Bool(value != 0.0)),
        TypeId::SINGLE => Ok(Value::Single(value as f32)),
        TypeId::DOUBLE => Ok(Value::Double(value)),
        TypeId::DECIMAL => match Decimal::from_f64_retain(value)
            .map(|d| d.round_sf(15).unwrap_or(d).normalize())
        {
            Some(d) => Ok(Value::decimal(d)),
            None => {
                Err(DotNetError::overflow("Value was either too large or too small for a Decimal.").into())
            }
        },
        _ => in_range(value.is_finite().then(|| value.round_ties_even() as i128), target),
    }
}

fn from_text(text: &str, target: TypeId, culture: Culture) -> Result<Value> {
    if let Some(ty) = integer_type(target) {
        return Ok(super::integers::of_type(ty, parse_integer(text, NumberStyles::INTEGER, ty, culture)?));
    }
    Ok(match target {
        TypeId::BOOLEAN => Value::Bool(parse_boolean(text)?),
        TypeId::SINGLE => Value::Single(parse_single(text, NumberStyles::FLOAT_WITH_THOUSANDS, culture)?),
        TypeId::DOUBLE => Value::Double(parse_double(text, NumberStyles::FLOAT_WITH_THOUSANDS, culture)?),
        TypeId::DECIMAL => Value::decimal(parse_decimal(text, NumberStyles::NUMBER, culture)?),
        _ => {
            let units = crate::text::to_units(text);
            match units.as_slice() {
                [unit] => Value::Char(*unit),
                _ => {
                    return throw(Thrown::exception(
                        "System.FormatException",
                        "String must be exactly one character long.",
                    ));
                }
            }
        }
    })
}

fn from_base(a: &[Value], ty: IntegerType) -> Result<Value> {
    if a[0].as_str().is_none() {
        return Ok(super::integers::of_type(ty, 0));
    }
    if let Some(base) = a.get(1)
        && base.as_integer().is_none()
    {
        return from_text(a.text(0), TypeId::INT64, Culture::current());
    }
    Ok(super::integers::of_type(ty, convert_from_base(a.text(0), a.int(1), ty)?))
}

fn to_base(a: &[Value], bits: u32) -> Result<Value> {
    Ok(Value::from(convert_to_base(a.long(0), bits, a.int(1))?))
}

fn base64(value: &Value, range: Option<(i32, i32)>, options: i64) -> Result<Value> {
    if value.is_null() {
        return throw(Thrown::argument_null("inArray"));
    }
    let bytes = bytes_of(value);
    let part = match range {
        None => Some(bytes.as_slice()),
        Some((s, n)) => usize::try_from(s)
            .ok()
            .zip(usize::try_from(n).ok())
            .and_then(|(s, n)| bytes.get(s..s.checked_add(n)?)),
    };
    match part {
        Some(part) => Ok(Value::from(crate::dotnet::to_base64(part, options == 1))),
        None => throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "offset",
        )),
    }
}

fn change_type(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    if value.is_null() && target.is_value_type() {
        return throw(Thrown::exception(
            "System.InvalidCastException",
            "Null object cannot be converted to a value type.",
        ));
    }
    match target {
        TypeId::STRING => net_text(rt, value).map(Value::Str),
        TypeId::DATE_TIME => {
            invoke_static(rt, TypeId::named("System.Convert"), "ToDateTime", vec![value.clone()], &[])
                .map_err(unwrapped)
        }
        _ if integer_type(target).is_some()
            || matches!(
                target,
                TypeId::BOOLEAN | TypeId::CHAR | TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL
            ) =>
        {
            to(rt, value, target, None)
        }
        _ if value.type_id().is_a(target) => Ok(value.clone()),
        _ => {
            let message = format!(
                "Invalid cast from '{}' to '{}'.",
                type_name::to_string_name(value.type_id()),
                type_name::to_string_name(target)
            );
            throw(Thrown::exception("System.InvalidCastException", message))
        }
    }
}

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
