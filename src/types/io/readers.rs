//! `TextReader`, `StreamReader`, `StringReader`.

use crate::dotnet::Encoding;
use crate::object::{
    Native, Result, Runtime, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property,
};
use crate::types::support::{Arguments, unemulated};
use std::any::Any;
use std::cell::Cell;

pub(super) static RECORDS: &[&TypeRecord] = &[&TEXT_READER, &STRING_READER, &STREAM_READER];

pub(in crate::types) static TEXT_READER: TypeRecord = TypeRecord::class("System.IO.TextReader")
    .base("System.MarshalByRefObject")
    .interfaces(&["System.IDisposable"])
    .methods(&[
        method("void Close()", |_, _, _| Ok(Value::Void)),
        method("void Dispose()", |_, _, _| Ok(Value::Void)),
        method("int Peek()", |_, this, _| Ok(Value::Int(of(this).and_then(|r| r.units.get(r.at.get())).map_or(-1, |u| i32::from(*u))))),
        method("int Read()", |_, this, _| Ok(Value::Int(of(this).and_then(Reader::next).map_or(-1, i32::from)))),
        method("int Read(char[] buffer, int index, int count)", |_, this, a| {
            let (Some(r), Value::Array(buffer)) = (of(this), a[0].base()) else { return Ok(Value::Int(0)) };
            let (at, most) = (usize::try_from(a.int(1)).unwrap_or(0), usize::try_from(a.int(2)).unwrap_or(0));
            let mut n = 0;
            while n < most && at + n < buffer.len() {
                let Some(unit) = r.next() else { break };
                buffer.items_mut()[at + n] = Value::Char(unit);
                n += 1;
            }
            Ok(Value::from(n))
        }),
        method("int Read(System.Span[char] buffer)", unemulated),
        method("string ReadToEnd()", |_, this, _| Ok(of(this).map_or(Value::Null, |r| {
            let rest = r.units.get(r.at.get()..).unwrap_or(&[]);
            r.at.set(r.units.len());
            Value::from(crate::text::units_to_string(rest))
        }))),
        method("int ReadBlock(char[] buffer, int index, int count)", |_, this, a| {
            let (Some(r), Value::Array(buffer)) = (of(this), a[0].base()) else { return Ok(Value::Int(0)) };
            let (at, most) = (usize::try_from(a.int(1)).unwrap_or(0), usize::try_from(a.int(2)).unwrap_or(0));
            let mut n = 0;
            while n < most && at + n < buffer.len() {
                let Some(unit) = r.next() else { break };
                buffer.items_mut()[at + n] = Value::Char(unit);
                n += 1;
            }
            Ok(Value::from(n))
        }),
        method("int ReadBlock(System.Span[char] buffer)", unemulated),
        method("string ReadLine()", |_, this, _| Ok(of(this).and_then(Reader::line).map_or(Value::Null, Value::from))),
        method("System.Threading.Tasks.Task[string] ReadLineAsync()", unemulated),
        method("System.Threading.Tasks.ValueTask[string] ReadLineAsync(System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.Threading.Tasks.Task[string] ReadToEndAsync()", unemulated),
        method("System.Threading.Tasks.Task[string] ReadToEndAsync(System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.Threading.Tasks.Task[int] ReadAsync(char[] buffer, int index, int count)", unemulated),
        method("System.Threading.Tasks.ValueTask[int] ReadAsync(System.Memory[char] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.Task[int] ReadBlockAsync(char[] buffer, int index, int count)", unemulated),
        method("System.Threading.Tasks.ValueTask[int] ReadBlockAsync(System.Memory[char] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.IO.TextReader Synchronized(System.IO.TextReader reader)", |_, _, a| Ok(a.value(0))),
    ])
    .properties(&[
        static_property("Null", "System.IO.TextReader", |_, _| Ok(Value::object(Reader::new("", "System.IO.StringReader")))).field(),
    ]);

pub(in crate::types) static STRING_READER: TypeRecord = TypeRecord::class("System.IO.StringReader")
    .base("System.IO.TextReader")
    .interfaces(&["System.IDisposable"])
    .constructors(&[constructor("System.IO.StringReader new(string s)", |_, _, a| {
        Ok(Value::object(Reader::new(a.text(0), "System.IO.StringReader")))
    })]);

pub(in crate::types) static STREAM_READER: TypeRecord = TypeRecord::class("System.IO.StreamReader")
    .base("System.IO.TextReader")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("System.IO.StreamReader new(System.IO.Stream stream)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(System.IO.Stream stream, bool detectEncodingFromByteOrderMarks)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding = null, bool detectEncodingFromByteOrderMarks = True, int bufferSize = -1, bool leaveOpen = False)", |_, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            let bytes = super::streams::of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = encoding.decode_file(&bytes);
            Ok(Value::object(Reader { base: a.value(0), encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
        }),
        constructor("System.IO.StreamReader new(string path)", |rt, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), encoding)
        }),
        constructor("System.IO.StreamReader new(string path, bool detectEncodingFromByteOrderMarks)", |rt, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), encoding)
        }),
        constructor("System.IO.StreamReader new(string path, System.Text.Encoding encoding)", |rt, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), encoding)
        }),
        constructor("System.IO.StreamReader new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks)", |rt, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), encoding)
        }),
        constructor("System.IO.StreamReader new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)", |rt, _, a| {
            let encoding = a.get(1).filter(|v| v.native::<crate::types::text::EncodingValue>().is_some()).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), encoding)
        }),
        constructor("System.IO.StreamReader new(string path, System.IO.FileStreamOptions options)", unemulated),
        constructor("System.IO.StreamReader new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, System.IO.FileStreamOptions options)", unemulated),
    ])
    .methods(&[
        method("void DiscardBufferedData()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("CurrentEncoding", "System.Text.Encoding", |_, this| Ok(of(this).map_or(Value::Null, |r| crate::types::text::encoding_value(r.encoding)))),
        property("BaseStream", "System.IO.Stream", |_, this| Ok(of(this).map_or(Value::Null, |r| r.base.clone()))),
        property("EndOfStream", "bool", |_, this| Ok(Value::Bool(of(this).is_none_or(|r| r.at.get() >= r.units.len())))),
    ]);

/// Text being read.
pub struct Reader {
    type_name: &'static str,
    units: Vec<u16>,
    at: Cell<usize>,
    base: Value,
    encoding: Encoding,
}

impl Reader {
    fn new(text: &str, type_name: &'static str) -> Reader {
        Reader {
            type_name,
            units: crate::text::to_units(text),
            at: Cell::new(0),
            base: Value::Null,
            encoding: Encoding::Utf8 { mark: false },
        }
    }

    fn next(&self) -> Option<u16> {
        let unit = self.units.get(self.at.get()).copied()?;
        self.at.set(self.at.get() + 1);
        Some(unit)
    }

    fn line(&self) -> Option<String> {
        let rest = self.units.get(self.at.get()..).filter(|r| !r.is_empty())?;
        let end = rest.iter().position(|u| matches!(u, 10 | 13)).unwrap_or(rest.len());
        let breaks = match (rest.get(end), rest.get(end + 1)) {
            (Some(13), Some(10)) => 2,
            (Some(_), _) => 1,
            _ => 0,
        };
        self.at.set(self.at.get() + end + breaks);
        Some(crate::text::units_to_string(&rest[..end]))
    }
}

impl Native for Reader {
    fn type_id(&self) -> TypeId {
        TypeId::named(self.type_name)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<&Reader> {
    this.native::<Reader>()
}

pub(in crate::types) fn open(rt: &mut dyn Runtime, path: &str, encoding: Encoding) -> Result<Value> {
    let bytes = super::file::read(rt, path)?;
    let text = encoding.decode_file(&bytes);
    Ok(Value::object(Reader { encoding, ..Reader::new(&text, "System.IO.StreamReader") }))
}
