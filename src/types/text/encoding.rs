//! `System.Text.Encoding` and its kinds.

use crate::dotnet::Encoding;
use crate::object::{
    Native, PsString, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::members::units;
use crate::types::support::{Arguments, unemulated, unemulated_property};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] =
    &[&ENCODING, &UTF8_ENCODING, &ASCII_ENCODING, &UNICODE_ENCODING, &UTF32_ENCODING];

pub(in crate::types) static ENCODING: TypeRecord = TypeRecord::class("System.Text.Encoding")
    .interfaces(&["System.ICloneable"])
    .methods(&[
        static_method("byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)", |_, _, a| Ok(byte_array(of(&a[1]).encode(&of(&a[0]).decode(&bytes_of(&a[2])))))),
        static_method("byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes, int index, int count)", unemulated),
        static_method("void RegisterProvider(System.Text.EncodingProvider provider)", |_, _, _| Ok(Value::Void)),
        static_method("System.Text.Encoding GetEncoding(int codepage)", |_, _, a| Ok(wrap(Encoding::from_code_page(a.int(0))?))),
        static_method("System.Text.Encoding GetEncoding(int codepage, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)", unemulated),
        static_method("System.Text.Encoding GetEncoding(string name)", |_, _, a| Ok(wrap(Encoding::from_name(a.text(0))?))),
        static_method("System.Text.Encoding GetEncoding(string name, System.Text.EncoderFallback encoderFallback, System.Text.DecoderFallback decoderFallback)", unemulated),
        static_method("System.Text.EncodingInfo[] GetEncodings()", unemulated),
        method("byte[] GetPreamble()", |_, this, _| Ok(byte_array(of(this).preamble().to_vec()))),
        method("System.Object Clone()", |_, this, _| Ok(this.clone())),
        method("int GetByteCount(char[] chars)", |_, this, a| Ok(Value::from(of(this).encode(&chars_text(&a[0])).len()))),
        method("int GetByteCount(string s)", |_, this, a| Ok(Value::from(of(this).encode(a.text(0)).len()))),
        method("int GetByteCount(char[] chars, int index, int count)", unemulated),
        method("int GetByteCount(string s, int index, int count)", unemulated),
        method("int GetByteCount(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e chars, int count)", unemulated),
        method("int GetByteCount(System.ReadOnlySpan[char] chars)", unemulated),
        method("byte[] GetBytes(char[] chars)", |_, this, a| Ok(byte_array(of(this).encode(&chars_text(&a[0]))))),
        method("byte[] GetBytes(char[] chars, int index, int count)", unemulated),
        method("int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)", unemulated),
        method("byte[] GetBytes(string s)", |_, this, a| Ok(byte_array(of(this).encode(a.text(0))))),
        method("byte[] GetBytes(string s, int index, int count)", |_, this, a| {
            let part = crate::text::utf16_slice(a.text(0), a.int(1).max(0) as usize, a.int(2).max(0) as usize);
            Ok(byte_array(of(this).encode(&part.unwrap_or_default())))
        }),
        method("int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)", unemulated),
        method("int GetBytes(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e chars, int charCount, System.Byte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e bytes, int byteCount)", unemulated),
        method("int GetBytes(System.ReadOnlySpan[char] chars, System.Span[byte] bytes)", unemulated),
        method("bool TryGetBytes(System.ReadOnlySpan[char] chars, System.Span[byte] bytes, [ref] int bytesWritten)", unemulated),
        method("int GetCharCount(byte[] bytes)", |_, this, a| Ok(Value::from(crate::text::utf16_len(&of(this).decode(&bytes_of(&a[0])))))),
        method("int GetCharCount(byte[] bytes, int index, int count)", unemulated),
        method("int GetCharCount(System.Byte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e bytes, int count)", unemulated),
        method("int GetCharCount(System.ReadOnlySpan[byte] bytes)", unemulated),
        method("char[] GetChars(byte[] bytes)", |_, this, a| {
            let text = of(this).decode(&bytes_of(&a[0]));
            Ok(Value::typed_array(TypeId::CHAR, units(&PsString::from(text))))
        }),
        method("char[] GetChars(byte[] bytes, int index, int count)", unemulated),
        method("int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)", unemulated),
        method("int GetChars(System.Byte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e bytes, int byteCount, System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e chars, int charCount)", unemulated),
        method("int GetChars(System.ReadOnlySpan[byte] bytes, System.Span[char] chars)", unemulated),
        method("bool TryGetChars(System.ReadOnlySpan[byte] bytes, System.Span[char] chars, [ref] int charsWritten)", unemulated),
        method("string GetString(System.Byte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e bytes, int byteCount)", unemulated),
        method("string GetString(System.ReadOnlySpan[byte] bytes)", unemulated),
        method("bool IsAlwaysNormalized()", unemulated),
        method("bool IsAlwaysNormalized(System.Text.NormalizationForm form)", unemulated),
        method("System.Text.Decoder GetDecoder()", unemulated),
        method("System.Text.Encoder GetEncoder()", unemulated),
        method("int GetMaxByteCount(int charCount)", |_, this, a| Ok(Value::Int(match of(this) {
            Encoding::Utf8 { .. } => (a.int(0) + 1) * 3,
            Encoding::Utf16Le | Encoding::Utf16Be => (a.int(0) + 1) * 2,
            Encoding::Utf32Le | Encoding::Utf32Be => (a.int(0) + 1) * 4,
            _ => a.int(0) + 1,
        }))),
        method("int GetMaxCharCount(int byteCount)", |_, _, a| Ok(Value::Int(a.int(0) + 1))),
        method("string GetString(byte[] bytes)", |_, this, a| {
            if a.is_null(0) {
                return throw(Thrown::argument_null("bytes"));
            }
            Ok(Value::from(of(this).decode(&bytes_of(&a[0]))))
        }),
        method("string GetString(byte[] bytes, int index, int count)", |_, this, a| {
            let bytes = bytes_of(&a[0]);
            match usize::try_from(a.int(1)).ok().zip(usize::try_from(a.int(2)).ok()).and_then(|(s, n)| bytes.get(s..s.checked_add(n)?)) {
                Some(part) => Ok(Value::from(of(this).decode(part))),
                None => throw(Thrown::out_of_range("Index and count must refer to a location within the buffer.", "bytes")),
            }
        }),
        method("bool Equals(System.Object value)", |_, this, a| Ok(Value::Bool(a[0].native::<EncodingValue>().is_some_and(|e| e.0 == of(this))))),
        static_method("System.IO.Stream CreateTranscodingStream(System.IO.Stream innerStream, System.Text.Encoding innerStreamEncoding, System.Text.Encoding outerStreamEncoding, bool leaveOpen = False)", unemulated),
    ])
    .properties(&[
        static_property("Default", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Utf8 { mark: false }))),
        property("Preamble", "System.ReadOnlySpan[byte]", |_, this| Ok(byte_array(of(this).preamble().to_vec()))),
        property("BodyName", "string", |_, this| Ok(Value::from(of(this).web_name()))),
        property("EncodingName", "string", |_, this| Ok(Value::from(of(this).encoding_name()))),
        property("HeaderName", "string", |_, this| Ok(Value::from(of(this).web_name()))),
        property("WebName", "string", |_, this| Ok(Value::from(of(this).web_name()))),
        property("WindowsCodePage", "int", |_, this| Ok(Value::Int(of(this).code_page()))),
        property("IsBrowserDisplay", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsBrowserSave", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsMailNewsDisplay", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsMailNewsSave", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsSingleByte", "bool", |_, this| Ok(Value::Bool(matches!(of(this), Encoding::Ascii | Encoding::Latin1 | Encoding::Windows1252)))),
        property("EncoderFallback", "System.Text.EncoderFallback", unemulated_property),
        property("DecoderFallback", "System.Text.DecoderFallback", unemulated_property),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
        static_property("ASCII", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Ascii))),
        static_property("Latin1", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Latin1))),
        property("CodePage", "int", |_, this| Ok(Value::Int(of(this).code_page()))),
        static_property("Unicode", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Utf16Le))),
        static_property("BigEndianUnicode", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Utf16Be))),
        static_property("UTF7", "System.Text.Encoding", unemulated_property),
        static_property("UTF8", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Utf8 { mark: true }))),
        static_property("UTF32", "System.Text.Encoding", |_, _| Ok(wrap(Encoding::Utf32Le))),
    ]);

pub(in crate::types) static UTF8_ENCODING: TypeRecord = TypeRecord::class("System.Text.UTF8Encoding")
    .base("System.Text.Encoding")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Text.UTF8Encoding new()", |_, _, _| Ok(wrap(Encoding::Utf8 { mark: false }))),
        constructor("System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier)", |_, _, a| {
            Ok(wrap(Encoding::Utf8 { mark: a.boolean(0) }))
        }),
        constructor(
            "System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)",
            |_, _, a| Ok(wrap(Encoding::Utf8 { mark: a.boolean(0) })),
        ),
    ]);

pub(in crate::types) static ASCII_ENCODING: TypeRecord = TypeRecord::class("System.Text.ASCIIEncoding")
    .base("System.Text.Encoding")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor("System.Text.ASCIIEncoding new()", |_, _, _| Ok(wrap(Encoding::Ascii)))]);

pub(in crate::types) static UNICODE_ENCODING: TypeRecord = TypeRecord::class("System.Text.UnicodeEncoding")
    .base("System.Text.Encoding")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Text.UnicodeEncoding new()", |_, _, _| Ok(wrap(Encoding::Utf16Le))),
        constructor("System.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark)", |_, _, a| {
            Ok(wrap(if a.boolean(0) { Encoding::Utf16Be } else { Encoding::Utf16Le }))
        }),
        constructor(
            "System.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)",
            |_, _, a| Ok(wrap(if a.boolean(0) { Encoding::Utf16Be } else { Encoding::Utf16Le })),
        ),
    ])
    .properties(&[static_property("CharSize", "int", |_, _| Ok(Value::Int(2))).field()]);

pub(in crate::types) static UTF32_ENCODING: TypeRecord = TypeRecord::class("System.Text.UTF32Encoding")
    .base("System.Text.Encoding")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Text.UTF32Encoding new()", |_, _, _| Ok(wrap(Encoding::Utf32Le))),
        constructor("System.Text.UTF32Encoding new(bool bigEndian, bool byteOrderMark)", |_, _, _| Ok(wrap(Encoding::Utf32Le))),
        constructor("System.Text.UTF32Encoding new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidCharacters)", |_, _, _| Ok(wrap(Encoding::Utf32Le))),
    ]);

/// A boxed `Encoding`.
pub struct EncodingValue(pub Encoding);

impl Native for EncodingValue {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.0 {
            Encoding::Utf8 { .. } => "System.Text.UTF8Encoding",
            Encoding::Utf16Le | Encoding::Utf16Be => "System.Text.UnicodeEncoding",
            Encoding::Utf32Le | Encoding::Utf32Be => "System.Text.UTF32Encoding",
            Encoding::Ascii => "System.Text.ASCIIEncoding",
            Encoding::Latin1 | Encoding::Windows1252 => "System.Text.Encoding",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<EncodingValue>().is_some_and(|o| o.0 == self.0)
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0.code_page() as u64)
    }
}

pub fn wrap(encoding: Encoding) -> Value {
    Value::object(EncodingValue(encoding))
}

pub(in crate::types) fn of(this: &Value) -> Encoding {
    this.native::<EncodingValue>().map_or(Encoding::Utf8 { mark: false }, |e| e.0)
}

/// The bytes of a `byte[]`.
pub(in crate::types) fn bytes_of(value: &Value) -> Vec<u8> {
    match value.base() {
        Value::Array(array) => array.items().iter().map(|v| v.as_integer().unwrap_or(0) as u8).collect(),
        _ => vec![],
    }
}

/// A `byte[]`.
pub fn byte_array(bytes: Vec<u8>) -> Value {
    Value::typed_array(TypeId::BYTE, bytes.into_iter().map(Value::Byte).collect())
}

fn chars_text(value: &Value) -> String {
    let units: Vec<u16> =
        std::slice::from_ref(value).items(0).iter().map(|v| std::slice::from_ref(v).unit(0)).collect();
    crate::text::units_to_string(&units)
}
