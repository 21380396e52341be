//! The interfaces that numbers and other value types implement explicitly, so that `Get-Member` lists what .NET has.

use crate::object::{TypeRecord, method};
use crate::types::support::unemulated;

static COMPARABLE: TypeRecord =
    TypeRecord::interface("System.IComparable`1").methods(&[method("int CompareTo(T other)", unemulated)]);

static EQUATABLE: TypeRecord =
    TypeRecord::interface("System.IEquatable`1").methods(&[method("bool Equals(T other)", unemulated)]);

static SPAN_FORMATTABLE: TypeRecord =
    TypeRecord::interface("System.ISpanFormattable").methods(&[method(
        "bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)",
        unemulated,
    )]);

static UTF8_SPAN_FORMATTABLE: TypeRecord =
    TypeRecord::interface("System.IUtf8SpanFormattable").methods(&[method(
        "bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)",
        unemulated,
    )]);

static BINARY_INTEGER: TypeRecord = TypeRecord::interface("System.Numerics.IBinaryInteger`1").methods(&[
    method("int GetByteCount()", unemulated),
    method("int GetShortestBitLength()", unemulated),
    method("bool TryWriteBigEndian(System.Span[byte] destination, [ref] int bytesWritten)", unemulated),
    method("bool TryWriteLittleEndian(System.Span[byte] destination, [ref] int bytesWritten)", unemulated),
    method("int WriteBigEndian(byte[] destination)", unemulated),
    method("int WriteBigEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteBigEndian(System.Span[byte] destination)", unemulated),
    method("int WriteLittleEndian(byte[] destination)", unemulated),
    method("int WriteLittleEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteLittleEndian(System.Span[byte] destination)", unemulated),
]);

static FLOATING_POINT: TypeRecord = TypeRecord::interface("System.Numerics.IFloatingPoint`1").methods(&[
    method("int GetExponentByteCount()", unemulated),
    method("int GetExponentShortestBitLength()", unemulated),
    method("int GetSignificandBitLength()", unemulated),
    method("int GetSignificandByteCount()", unemulated),
    method(
        "bool TryWriteExponentBigEndian(System.Span[byte] destination, [ref] int bytesWritten)",
        unemulated,
    ),
    method(
        "bool TryWriteExponentLittleEndian(System.Span[byte] destination, [ref] int bytesWritten)",
        unemulated,
    ),
    method(
        "bool TryWriteSignificandBigEndian(System.Span[byte] destination, [ref] int bytesWritten)",
        unemulated,
    ),
    method(
        "bool TryWriteSignificandLittleEndian(System.Span[byte] destination, [ref] int bytesWritten)",
        unemulated,
    ),
    method("int WriteExponentBigEndian(byte[] destination)", unemulated),
    method("int WriteExponentBigEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteExponentBigEndian(System.Span[byte] destination)", unemulated),
    method("int WriteExponentLittleEndian(byte[] destination)", unemulated),
    method("int WriteExponentLittleEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteExponentLittleEndian(System.Span[byte] destination)", unemulated),
    method("int WriteSignificandBigEndian(byte[] destination)", unemulated),
    method("int WriteSignificandBigEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteSignificandBigEndian(System.Span[byte] destination)", unemulated),
    method("int WriteSignificandLittleEndian(byte[] destination)", unemulated),
    method("int WriteSignificandLittleEndian(byte[] destination, int startIndex)", unemulated),
    method("int WriteSignificandLittleEndian(System.Span[byte] destination)", unemulated),
]);

pub(super) static RECORDS: &[&TypeRecord] =
    &[&COMPARABLE, &EQUATABLE, &SPAN_FORMATTABLE, &UTF8_SPAN_FORMATTABLE, &BINARY_INTEGER, &FLOATING_POINT];
