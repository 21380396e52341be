//! `System.Guid` and `System.Version`.

use crate::dotnet::{DotNetResult, Guid, Version};
use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{
    Arguments, net_equals, not_comparable, set_reference, unemulated, unemulated_property,
};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&GUID, &VERSION];

pub(in crate::types) static GUID: TypeRecord = TypeRecord::structure("System.Guid")
    .interfaces(&["System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IComparable", "System.IComparable[guid]", "System.IEquatable[guid]"])
    .constructors(&[
        constructor("guid new(byte[] b)", |_, _, a| {
            let bytes: Vec<u8> = a.items(0).iter().map(|v| v.as_integer().unwrap_or(0) as u8).collect();
            match <[u8; 16]>::try_from(bytes) {
                Ok(bytes) => Ok(wrap(Guid::from_bytes(bytes))),
                Err(_) => throw(Thrown::argument("Byte array for Guid must be exactly 16 bytes long.", "b")),
            }
        }),
        constructor("guid new(System.ReadOnlySpan[byte] b)", unemulated),
        constructor("guid new(System.ReadOnlySpan[byte] b, bool bigEndian)", unemulated),
        constructor("guid new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", unemulated),
        constructor("guid new(int a, short b, short c, byte[] d)", unemulated),
        constructor("guid new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", unemulated),
        constructor("guid new(string g)", |_, _, a| Ok(wrap(Guid::parse(a.text(0))?))),
        constructor("System.Guid new()", |_, _, _| Ok(wrap(Guid::EMPTY))),
    ])
    .methods(&[
        static_method("guid CreateVersion7()", unemulated),
        static_method("guid CreateVersion7(System.DateTimeOffset timestamp)", unemulated),
        static_method("guid Parse(string input)", |_, _, a| Ok(wrap(Guid::parse(a.text(0))?))),
        static_method("guid Parse(System.ReadOnlySpan[char] input)", unemulated),
        static_method("guid Parse(System.ReadOnlySpan[byte] utf8Text)", unemulated),
        static_method("bool TryParse(string input, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("bool TryParse(System.ReadOnlySpan[char] input, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("guid ParseExact(string input, string format)", |_, _, a| Ok(wrap(Guid::parse_exact(a.text(0), a.text(1))?))),
        static_method("guid ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format)", unemulated),
        static_method("bool TryParseExact(string input, string format, [ref] guid result)", |_, _, a| give(a, Guid::parse_exact(a.text(0), a.text(1)))),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, [ref] guid result)", unemulated),
        method("byte[] ToByteArray()", |_, this, _| Ok(Value::typed_array(TypeId::BYTE, of(this).to_bytes().map(Value::Byte).to_vec()))),
        method("byte[] ToByteArray(bool bigEndian)", unemulated),
        method("bool TryWriteBytes(System.Span[byte] destination)", unemulated),
        method("bool TryWriteBytes(System.Span[byte] destination, bool bigEndian, [ref] int bytesWritten)", unemulated),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(of(this).hash_code()))),
        method("bool Equals(System.Object o)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(guid g)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int CompareTo(System.Object value)", |_, this, a| match a.value(0) {
            Value::Null => Ok(Value::Int(1)),
            other if other.type_id() == this.type_id() => Ok(Value::Int(of(this).cmp(&of(&other)) as i32)),
            other => throw(not_comparable(this, &other)),
        }),
        method("int CompareTo(guid value)", |_, this, a| Ok(Value::Int(if a.is_null(0) { 1 } else { of(this).cmp(&of(&a.value(0))) as i32 }))),
        method("string ToString()", |_, this, _| Ok(Value::from(of(this).to_string_format("D")?))),
        method("string ToString(string format)", |_, this, a| {
            Ok(Value::from(of(this).to_string_format(if a.text(0).is_empty() { "D" } else { a.text(0) })?))
        }),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| {
            Ok(Value::from(of(this).to_string_format(if a.text(0).is_empty() { "D" } else { a.text(0) })?))
        }),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default)", unemulated),
        static_method("guid Parse(string s, System.IFormatProvider provider)", |_, _, a| Ok(wrap(Guid::parse(a.text(0))?))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("guid Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("guid Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] guid result)", |_, _, a| give(a, Guid::parse(a.text(0)))),
        static_method("guid NewGuid()", |rt, _, _| Ok(new_guid(rt))),
    ])
    .properties(&[
        static_property("AllBitsSet", "guid", unemulated_property),
        property("Variant", "int", |_, this| Ok(Value::Int(i32::from(of(this).variant())))),
        property("Version", "int", |_, this| Ok(Value::Int(i32::from(of(this).version())))),
        static_property("Empty", "guid", |_, _| Ok(wrap(Guid::EMPTY))).field(),
    ]);

pub(in crate::types) static VERSION: TypeRecord = TypeRecord::class("System.Version")
    .interfaces(&[
        "System.ICloneable",
        "System.IComparable",
        "System.IComparable[version]",
        "System.IEquatable[version]",
        "System.IFormattable",
    ])
    .constructors(&[
        constructor("version new(int major, int minor, int build, int revision)", |_, _, a| {
            let parts: Vec<i32> = (0..a.len()).map(|i| a.int(i)).collect();
            Ok(version(Version::new(&parts)?))
        }),
        constructor("version new(int major, int minor, int build)", |_, _, a| {
            let parts: Vec<i32> = (0..a.len()).map(|i| a.int(i)).collect();
            Ok(version(Version::new(&parts)?))
        }),
        constructor("version new(int major, int minor)", |_, _, a| {
            let parts: Vec<i32> = (0..a.len()).map(|i| a.int(i)).collect();
            Ok(version(Version::new(&parts)?))
        }),
        constructor("version new(string version)", |_, _, a| Ok(version(Version::parse(a.text(0))?))),
        constructor("version new()", |_, _, _| Ok(version(Version::default()))),
    ])
    .methods(&[
        method("System.Object Clone()", |_, this, _| Ok(this.clone())),
        method("int CompareTo(System.Object version)", |_, this, a| match a.value(0) {
            Value::Null => Ok(Value::Int(1)),
            other if other.native::<VersionValue>().is_some() => {
                Ok(Value::Int(version_of(this).cmp(&version_of(&other)) as i32))
            }
            other => throw(not_comparable(this, &other)),
        }),
        method("int CompareTo(version value)", |_, this, a| match a.value(0) {
            Value::Null => Ok(Value::Int(1)),
            other if other.native::<VersionValue>().is_some() => {
                Ok(Value::Int(version_of(this).cmp(&version_of(&other)) as i32))
            }
            other => throw(not_comparable(this, &other)),
        }),
        method("bool Equals(System.Object obj)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(version obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(version_of(this).hash_code()))),
        method("string ToString()", |_, this, _| Ok(Value::from(version_text(&version_of(this))))),
        method("string ToString(int fieldCount)", |_, this, a| {
            Ok(Value::from(version_of(this).to_string_fields(a.int(0))?))
        }),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten)", unemulated),
        method(
            "bool TryFormat(System.Span[char] destination, int fieldCount, [ref] int charsWritten)",
            unemulated,
        ),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten)", unemulated),
        method(
            "bool TryFormat(System.Span[byte] utf8Destination, int fieldCount, [ref] int bytesWritten)",
            unemulated,
        ),
        static_method("version Parse(string input)", |_, _, a| Ok(version(Version::parse(a.text(0))?))),
        static_method("version Parse(System.ReadOnlySpan[char] input)", unemulated),
        static_method("version Parse(System.ReadOnlySpan[byte] utf8Text)", unemulated),
        static_method("bool TryParse(string input, [ref] version result)", |_, _, a| {
            let parsed = Version::parse(a.text(0));
            let ok = parsed.is_ok();
            set_reference(&a[1], parsed.map_or(Value::Null, version));
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] input, [ref] version result)", unemulated),
        static_method("bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] version result)", unemulated),
    ])
    .properties(&[
        property("Major", "int", |_, this| Ok(Value::Int(version_of(this).major))),
        property("Minor", "int", |_, this| Ok(Value::Int(version_of(this).minor))),
        property("Build", "int", |_, this| Ok(Value::Int(version_of(this).build))),
        property("Revision", "int", |_, this| Ok(Value::Int(version_of(this).revision))),
        property("MajorRevision", "short", |_, this| Ok(Value::Int16(version_of(this).major_revision()))),
        property("MinorRevision", "short", |_, this| Ok(Value::Int16(version_of(this).minor_revision()))),
    ]);

/// A boxed `Guid`.
pub struct GuidValue(pub Guid);

impl Native for GuidValue {
    fn type_id(&self) -> TypeId {
        TypeId::GUID
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0.hash_code() as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<GuidValue>().is_some_and(|o| o.0 == self.0)
    }
}

fn wrap(guid: Guid) -> Value {
    Value::object(GuidValue(guid))
}

fn of(this: &Value) -> Guid {
    this.native::<GuidValue>().map_or(Guid::EMPTY, |g| g.0)
}

/// `[guid]::NewGuid()` from the host's random numbers.
pub fn new_guid(rt: &mut dyn Runtime) -> Value {
    let (a, b) = (rt.host().random_u64().to_le_bytes(), rt.host().random_u64().to_le_bytes());
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&a);
    bytes[8..].copy_from_slice(&b);
    wrap(Guid::from_random(bytes))
}

fn give(a: &[Value], parsed: DotNetResult<Guid>) -> Result<Value> {
    if let Some(reference) = a.last() {
        set_reference(reference, wrap(*parsed.as_ref().unwrap_or(&Guid::EMPTY)));
    }
    Ok(Value::Bool(parsed.is_ok()))
}

/// A boxed `Version`.
pub struct VersionValue(pub Version);

impl Native for VersionValue {
    fn type_id(&self) -> TypeId {
        TypeId::VERSION
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0.hash_code() as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<VersionValue>().is_some_and(|o| o.0 == self.0)
    }
}

/// A `Version` object.
pub fn version(value: Version) -> Value {
    Value::object(VersionValue(value))
}

fn version_of(this: &Value) -> Version {
    this.native::<VersionValue>().map_or_else(Version::default, |v| v.0)
}

fn version_text(version: &Version) -> String {
    [version.major, version.minor, version.build, version.revision]
        .iter()
        .take_while(|p| **p >= 0)
        .map(i32::to_string)
        .collect::<Vec<_>>()
        .join(".")
}
