//! `System.Convert`.

use super::bit_converter::BIT_CONVERTER;
use super::convert_values::*;
use crate::dotnet::{DateTime, IntegerType};
use crate::object::{Thrown, TypeId, TypeRecord, Value, method, static_method, static_property, throw};
use crate::types::members::invoke_static;
use crate::types::support::{Arguments, net_text, unemulated};
use crate::types::text::{byte_array, bytes_of};

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
