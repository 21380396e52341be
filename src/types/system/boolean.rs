//! `System.Boolean` and `System.Char`.

use crate::dotnet::parse_boolean;
use crate::object::{
    Result, Thrown, TypeId, TypeRecord, Value, method, static_method, static_property, throw,
};
use crate::types::support::{Arguments, compare_to, net_equals, plain_text, set_reference, unemulated};

pub(super) static RECORDS: &[&TypeRecord] = &[&BOOLEAN, &CHAR];

pub(in crate::types) static BOOLEAN: TypeRecord = TypeRecord::structure("System.Boolean")
    .interfaces(&[
        "System.IComparable",
        "System.IConvertible",
        "System.IComparable[bool]",
        "System.IEquatable[bool]",
    ])
    .methods(&[
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("string ToString()", |_, this, _| Ok(Value::from(plain_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| {
            Ok(Value::from(plain_text(this)))
        }),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten)", unemulated),
        method("bool Equals(System.Object obj)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(bool obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int CompareTo(System.Object obj)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        method("int CompareTo(bool value)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        static_method("bool Parse(string value)", |_, _, a| Ok(Value::Bool(parse_boolean(a.text(0))?))),
        static_method("bool Parse(System.ReadOnlySpan[char] value)", unemulated),
        static_method("bool TryParse(string value, [ref] bool result)", |_, _, a| {
            let parsed = parse_boolean(a.text(0));
            set_reference(&a[1], Value::Bool(*parsed.as_ref().unwrap_or(&false)));
            Ok(Value::Bool(parsed.is_ok()))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] value, [ref] bool result)", unemulated),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
    ])
    .properties(&[
        static_property("TrueString", "string", |_, _| Ok(Value::from("True"))).field(),
        static_property("FalseString", "string", |_, _| Ok(Value::from("False"))).field(),
    ]);

pub(in crate::types) static CHAR: TypeRecord = TypeRecord::structure("System.Char")
    .interfaces(&["System.IComparable", "System.IComparable[char]", "System.IEquatable[char]", "System.IConvertible", "System.IFormattable"])
    .methods(&[
        static_method("bool IsAscii(char c)", |_, _, a| Ok(Value::Bool(a.unit(0) < 128))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(char obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("int CompareTo(System.Object value)", |_, this, a| match (this.base(), a.value(0).base()) {
            (Value::Char(x), Value::Char(y)) => Ok(Value::Int(i32::from(*x) - i32::from(*y))),
            (_, Value::Null) => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("Char")),
        }),
        method("int CompareTo(char value)", |_, this, a| match (this.base(), a.value(0).base()) {
            (Value::Char(x), Value::Char(y)) => Ok(Value::Int(i32::from(*x) - i32::from(*y))),
            (_, Value::Null) => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("Char")),
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(plain_text(this)))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(Value::from(plain_text(this)))),
        static_method("string ToString(char c)", |_, _, a| Ok(Value::from(plain_text(&a.value(0))))),
        static_method("char Parse(string s)", |_, _, a| {
            if a.string(0).len16() == 1 { Ok(Value::Char(a.unit(0))) } else { throw(Thrown::exception("System.FormatException", "String must be exactly one character long.")) }
        }),
        static_method("bool TryParse(string s, [ref] char result)", |_, _, a| {
            let ok = a.string(0).len16() == 1;
            set_reference(&a[1], Value::Char(if ok { a.unit(0) } else { 0 }));
            Ok(Value::Bool(ok))
        }),
        static_method("bool IsAsciiLetter(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_alphabetic()))),
        static_method("bool IsAsciiLetterLower(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_lowercase()))),
        static_method("bool IsAsciiLetterUpper(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_uppercase()))),
        static_method("bool IsAsciiDigit(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_digit()))),
        static_method("bool IsAsciiLetterOrDigit(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_alphanumeric()))),
        static_method("bool IsAsciiHexDigit(char c)", |_, _, a| Ok(Value::Bool(one(a).is_ascii_hexdigit()))),
        static_method("bool IsAsciiHexDigitUpper(char c)", unemulated),
        static_method("bool IsAsciiHexDigitLower(char c)", unemulated),
        static_method("bool IsDigit(char c)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 8))),
        static_method("bool IsBetween(char c, char minInclusive, char maxInclusive)", |_, _, a| Ok(Value::Bool((a.unit(1)..=a.unit(2)).contains(&a.unit(0))))),
        static_method("bool IsLetter(char c)", |_, _, a| Ok(Value::Bool(category(at(a)?) <= 4))),
        static_method("bool IsWhiteSpace(char c)", |_, _, a| Ok(Value::Bool(at(a)?.is_whitespace()))),
        static_method("bool IsUpper(char c)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 0))),
        static_method("bool IsLower(char c)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 1))),
        static_method("bool IsPunctuation(char c)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 18..=24)))),
        static_method("bool IsLetterOrDigit(char c)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 0..=4 | 8)))),
        static_method("char ToUpper(char c, cultureinfo culture)", |_, _, a| Ok(unit(crate::dotnet::to_upper_char(one(a))))),
        static_method("char ToUpper(char c)", |_, _, a| Ok(unit(crate::dotnet::to_upper_char(one(a))))),
        static_method("char ToUpperInvariant(char c)", |_, _, a| Ok(unit(crate::dotnet::to_upper_char(one(a))))),
        static_method("char ToLower(char c, cultureinfo culture)", |_, _, a| Ok(unit(crate::dotnet::to_lower_char(one(a))))),
        static_method("char ToLower(char c)", |_, _, a| Ok(unit(crate::dotnet::to_lower_char(one(a))))),
        static_method("char ToLowerInvariant(char c)", |_, _, a| Ok(unit(crate::dotnet::to_lower_char(one(a))))),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("bool IsControl(char c)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 14))),
        static_method("bool IsControl(string s, int index)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 14))),
        static_method("bool IsDigit(string s, int index)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 8))),
        static_method("bool IsLetter(string s, int index)", |_, _, a| Ok(Value::Bool(category(at(a)?) <= 4))),
        static_method("bool IsLetterOrDigit(string s, int index)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 0..=4 | 8)))),
        static_method("bool IsLower(string s, int index)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 1))),
        static_method("bool IsNumber(char c)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 8..=10)))),
        static_method("bool IsNumber(string s, int index)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 8..=10)))),
        static_method("bool IsPunctuation(string s, int index)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 18..=24)))),
        static_method("bool IsSeparator(char c)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 11..=13)))),
        static_method("bool IsSeparator(string s, int index)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 11..=13)))),
        static_method("bool IsSurrogate(char c)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some()))),
        static_method("bool IsSurrogate(string s, int index)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some()))),
        static_method("bool IsSymbol(char c)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 25..=28)))),
        static_method("bool IsSymbol(string s, int index)", |_, _, a| Ok(Value::Bool(matches!(category(at(a)?), 25..=28)))),
        static_method("bool IsUpper(string s, int index)", |_, _, a| Ok(Value::Bool(category(at(a)?) == 0))),
        static_method("bool IsWhiteSpace(string s, int index)", |_, _, a| Ok(Value::Bool(at(a)?.is_whitespace()))),
        static_method("System.Globalization.UnicodeCategory GetUnicodeCategory(char c)", |_, _, a| Ok(Value::Enum(TypeId::named("System.Globalization.UnicodeCategory"), category(at(a)?)))),
        static_method("System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)", |_, _, a| Ok(Value::Enum(TypeId::named("System.Globalization.UnicodeCategory"), category(at(a)?)))),
        static_method("double GetNumericValue(char c)", |_, _, a| Ok(Value::Double(at(a)?.to_digit(10).map_or(-1.0, f64::from)))),
        static_method("double GetNumericValue(string s, int index)", |_, _, a| Ok(Value::Double(at(a)?.to_digit(10).map_or(-1.0, f64::from)))),
        static_method("bool IsHighSurrogate(char c)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some_and(|h| h < 0xDC00)))),
        static_method("bool IsHighSurrogate(string s, int index)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some_and(|h| h < 0xDC00)))),
        static_method("bool IsLowSurrogate(char c)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some_and(|h| h >= 0xDC00)))),
        static_method("bool IsLowSurrogate(string s, int index)", |_, _, a| Ok(Value::Bool(crate::text::char_to_half(at(a)?).is_some_and(|h| h >= 0xDC00)))),
        static_method("bool IsSurrogatePair(string s, int index)", unemulated),
        static_method("bool IsSurrogatePair(char highSurrogate, char lowSurrogate)", |_, _, a| Ok(Value::Bool((0xD800..0xDC00).contains(&a.unit(0)) && (0xDC00..0xE000).contains(&a.unit(1))))),
        static_method("string ConvertFromUtf32(int utf32)", |_, _, a| match u32::try_from(a.int(0)).ok().and_then(char::from_u32) {
            Some(c) => Ok(Value::from(c.to_string())),
            None => throw(Thrown::out_of_range("A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).", "utf32")),
        }),
        static_method("int ConvertToUtf32(char highSurrogate, char lowSurrogate)", |_, _, a| {
            Ok(Value::Int(0x1_0000 + ((i32::from(a.unit(0)) - 0xD800) << 10) + (i32::from(a.unit(1)) - 0xDC00)))
        }),
        static_method("int ConvertToUtf32(string s, int index)", |_, _, a| Ok(Value::Int(char_from(a.text(0), a.int(1)) as i32))),
    ])
    .properties(&[
        static_property("MaxValue", "char", |_, _| Ok(Value::Char(0xFFFF))).field(),
        static_property("MinValue", "char", |_, _| Ok(Value::Char(0))).field(),
    ]);

fn one(a: &[Value]) -> char {
    crate::text::unit_to_char(a.unit(0))
}

fn unit(c: char) -> Value {
    Value::Char(u16::try_from(c as u32).unwrap_or(0xFFFD))
}

/// The character of a `char` argument, or of a string at an index.
fn at(a: &[Value]) -> Result<char> {
    if a.len() < 2 {
        return Ok(one(a));
    }
    match usize::try_from(a.int(1)).ok().and_then(|i| a.string(0).unit_at(i)) {
        Some(unit) => Ok(crate::text::unit_to_char(unit)),
        None => {
            throw(Thrown::out_of_range("Specified argument was out of the range of valid values.", "index"))
        }
    }
}

/// The whole character that begins at a unit's place.
fn char_from(text: &str, index: i32) -> char {
    let byte = usize::try_from(index).ok().and_then(|i| crate::text::utf16_to_byte(text, i));
    byte.and_then(|b| text[b..].chars().next()).unwrap_or('\0')
}

/// `UnicodeCategory` as a number.
fn category(c: char) -> i64 {
    use icu_properties::props::GeneralCategory as G;
    if crate::text::char_to_half(c).is_some() {
        return 16;
    }
    match icu_properties::CodePointMapData::<G>::new().get(c) {
        G::UppercaseLetter => 0,
        G::LowercaseLetter => 1,
        G::TitlecaseLetter => 2,
        G::ModifierLetter => 3,
        G::OtherLetter => 4,
        G::NonspacingMark => 5,
        G::SpacingMark => 6,
        G::EnclosingMark => 7,
        G::DecimalNumber => 8,
        G::LetterNumber => 9,
        G::OtherNumber => 10,
        G::SpaceSeparator => 11,
        G::LineSeparator => 12,
        G::ParagraphSeparator => 13,
        G::Control => 14,
        G::Format => 15,
        G::Surrogate => 16,
        G::PrivateUse => 17,
        G::ConnectorPunctuation => 18,
        G::DashPunctuation => 19,
        G::OpenPunctuation => 20,
        G::ClosePunctuation => 21,
        G::InitialPunctuation => 22,
        G::FinalPunctuation => 23,
        G::OtherPunctuation => 24,
        G::MathSymbol => 25,
        G::CurrencySymbol => 26,
        G::ModifierSymbol => 27,
        G::OtherSymbol => 28,
        G::Unassigned => 29,
    }
}
