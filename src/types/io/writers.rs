//! `TextWriter`, `StreamWriter`, `StringWriter`, and the writers of the console.

use crate::dotnet::Encoding;
use crate::object::{
    Native, Result, Runtime, TypeId, TypeRecord, Value, constructor, convert, method, property,
    static_method, static_property,
};
use crate::types::members::construct;
use crate::types::support::{Arguments, net_text, unemulated};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) static RECORDS: &[&TypeRecord] = &[&TEXT_WRITER, &STRING_WRITER, &STREAM_WRITER];

pub(in crate::types) static TEXT_WRITER: TypeRecord = TypeRecord::class("System.IO.TextWriter")
    .base("System.MarshalByRefObject")
    .interfaces(&["System.IDisposable"])
    .methods(&[
        method("void Close()", |rt, this, _| {
            flush(rt, this)?;
            if let Some(w) = of(this)
                && !w.base.is_null()
            {
                return rt.call_method(&w.base, "Close", &[]);
            }
            Ok(Value::Void)
        }),
        method("void Dispose()", |rt, this, _| {
            flush(rt, this)?;
            if let Some(w) = of(this)
                && !w.base.is_null()
            {
                return rt.call_method(&w.base, "Close", &[]);
            }
            Ok(Value::Void)
        }),
        method("System.Threading.Tasks.ValueTask DisposeAsync()", unemulated),
        method("void Flush()", |rt, this, _| flush(rt, this)),
        method("void Write(char value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(char[] buffer)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(char[] buffer, int index, int count)", |rt, this, a| {
            let part = a.items(0).get(a.int(1).max(0) as usize..(a.int(1).max(0) + a.int(2).max(0)) as usize).map_or(vec![], <[Value]>::to_vec);
            write_value(rt, this, &Value::typed_array(TypeId::CHAR, part), "")
        }),
        method("void Write(System.ReadOnlySpan[char] buffer)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(bool value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(int value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(uint value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(long value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(ulong value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(float value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(double value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(decimal value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(string value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(System.Object value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(System.Text.StringBuilder value)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void Write(string format, System.Object arg0)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "")),
        method("void Write(string format, System.Object arg0, System.Object arg1)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "")),
        method("void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "")),
        method("void Write(string format, Params System.Object[] arg)", |rt, this, a| write_format(rt, this, a.text(0), &a.items(1), "")),
        method("void Write(string format, System.ReadOnlySpan[System.Object] arg)", |rt, this, a| write_value(rt, this, &a[0], "")),
        method("void WriteLine()", |rt, this, _| write_line(rt, this, "")),
        method("void WriteLine(char value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(char[] buffer)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(char[] buffer, int index, int count)", unemulated),
        method("void WriteLine(System.ReadOnlySpan[char] buffer)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(bool value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(int value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(uint value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(long value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(ulong value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(float value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(double value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(decimal value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(string value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(System.Text.StringBuilder value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(System.Object value)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("void WriteLine(string format, System.Object arg0)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "\n")),
        method("void WriteLine(string format, System.Object arg0, System.Object arg1)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "\n")),
        method("void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, this, a| write_format(rt, this, a.text(0), &a[1..], "\n")),
        method("void WriteLine(string format, Params System.Object[] arg)", |rt, this, a| write_format(rt, this, a.text(0), &a.items(1), "\n")),
        method("void WriteLine(string format, System.ReadOnlySpan[System.Object] arg)", |rt, this, a| write_value(rt, this, &a[0], "\n")),
        method("System.Threading.Tasks.Task WriteAsync(char value)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(string value)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(System.Text.StringBuilder value, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(char[] buffer)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(char[] buffer, int index, int count)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(System.ReadOnlyMemory[char] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(char value)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(string value)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(System.Text.StringBuilder value, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(char[] buffer)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(char[] buffer, int index, int count)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync(System.ReadOnlyMemory[char] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.Task WriteLineAsync()", unemulated),
        method("System.Threading.Tasks.Task FlushAsync()", unemulated),
        method("System.Threading.Tasks.Task FlushAsync(System.Threading.CancellationToken cancellationToken)", unemulated),
        static_method("System.IO.TextWriter Synchronized(System.IO.TextWriter writer)", |_, _, a| Ok(a.value(0))),
        static_method("System.IO.TextWriter CreateBroadcasting(Params System.IO.TextWriter[] writers)", unemulated),
        method("string ToString()", |_, this, _| Ok(of(this).map_or(Value::Null, |w| match &w.sink {
            Sink::Memory => Value::from(w.text.borrow().as_str()),
            _ => Value::from(crate::object::type_name::to_string_name(this.type_id())),
        }))),
    ])
    .properties(&[
        property("FormatProvider", "System.IFormatProvider", |_, _| Ok(Value::Null)),
        property("Encoding", "System.Text.Encoding", |_, this| Ok(of(this).map_or(Value::Null, |w| crate::types::text::encoding_value(w.encoding)))),
        property("NewLine", "string", |_, this| Ok(of(this).map_or(Value::Null, |w| Value::from(w.new_line.borrow().as_str())))).settable(|_, this, value| {
            if let Some(w) = of(this) {
                *w.new_line.borrow_mut() = value.as_str().unwrap_or("\n").to_owned();
            }
            Ok(())
        }),
        static_property("Null", "System.IO.TextWriter", |_, _| Ok(Value::object(Writer::new(Sink::Memory)))).field(),
    ]);

pub(in crate::types) static STRING_WRITER: TypeRecord = TypeRecord::class("System.IO.StringWriter")
    .base("System.IO.TextWriter")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("System.IO.StringWriter new()", |_, _, _| Ok(Value::object(Writer::new(Sink::Memory)))),
        constructor("System.IO.StringWriter new(System.IFormatProvider formatProvider)", |_, _, _| {
            Ok(Value::object(Writer::new(Sink::Memory)))
        }),
        constructor("System.IO.StringWriter new(System.Text.StringBuilder sb)", |_, _, a| {
            Ok(Value::object(Writer::new(Sink::Builder(a.value(0)))))
        }),
        constructor(
            "System.IO.StringWriter new(System.Text.StringBuilder sb, System.IFormatProvider formatProvider)",
            |_, _, a| Ok(Value::object(Writer::new(Sink::Builder(a.value(0))))),
        ),
    ])
    .methods(&[
        method("System.Text.StringBuilder GetStringBuilder()", |rt, this, _| {
            match of(this).map(|w| &w.sink) {
                Some(Sink::Builder(builder)) => Ok(builder.clone()),
                _ => {
                    let text = of(this).map_or(String::new(), |w| w.text.borrow().clone());
                    construct(rt, TypeId::named("System.Text.StringBuilder"), vec![Value::from(text)])
                }
            }
        }),
        method("string ToString()", |rt, this, _| match of(this).map(|w| &w.sink) {
            Some(Sink::Builder(builder)) => rt.call_method(builder, "ToString", &[]),
            _ => Ok(of(this).map_or(Value::Null, |w| Value::from(w.text.borrow().as_str()))),
        }),
    ]);

pub(in crate::types) static STREAM_WRITER: TypeRecord = TypeRecord::class("System.IO.StreamWriter")
    .base("System.IO.TextWriter")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("System.IO.StreamWriter new(System.IO.Stream stream)", |_, _, a| {
            let encoding = a.get(1).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            Ok(Value::object(Writer { base: a.value(0), encoding, ..Writer::new(Sink::Stream(a.value(0))) }))
        }),
        constructor("System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding)", |_, _, a| {
            let encoding = a.get(1).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            Ok(Value::object(Writer { base: a.value(0), encoding, ..Writer::new(Sink::Stream(a.value(0))) }))
        }),
        constructor("System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding, int bufferSize)", |_, _, a| {
            let encoding = a.get(1).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            Ok(Value::object(Writer { base: a.value(0), encoding, ..Writer::new(Sink::Stream(a.value(0))) }))
        }),
        constructor("System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding = null, int bufferSize = -1, bool leaveOpen = False)", |_, _, a| {
            let encoding = a.get(1).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            Ok(Value::object(Writer { base: a.value(0), encoding, ..Writer::new(Sink::Stream(a.value(0))) }))
        }),
        constructor("System.IO.StreamWriter new(string path)", |rt, _, a| {
            let encoding = a.get(2).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), a.boolean(1), encoding)
        }),
        constructor("System.IO.StreamWriter new(string path, bool append)", |rt, _, a| {
            let encoding = a.get(2).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), a.boolean(1), encoding)
        }),
        constructor("System.IO.StreamWriter new(string path, bool append, System.Text.Encoding encoding)", |rt, _, a| {
            let encoding = a.get(2).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), a.boolean(1), encoding)
        }),
        constructor("System.IO.StreamWriter new(string path, bool append, System.Text.Encoding encoding, int bufferSize)", |rt, _, a| {
            let encoding = a.get(2).map_or(Encoding::Utf8 { mark: false }, crate::types::text::encoding_of);
            open(rt, a.text(0), a.boolean(1), encoding)
        }),
        constructor("System.IO.StreamWriter new(string path, System.IO.FileStreamOptions options)", unemulated),
        constructor("System.IO.StreamWriter new(string path, System.Text.Encoding encoding, System.IO.FileStreamOptions options)", unemulated),
    ])
    .properties(&[
        property("AutoFlush", "bool", |_, this| Ok(Value::Bool(of(this).is_some_and(|w| w.auto_flush.get())))).settable(|rt, this, value| {
            if let Some(w) = of(this) {
                w.auto_flush.set(convert::to_bool(&value));
            }
            flush(rt, this).map(drop)
        }),
        property("BaseStream", "System.IO.Stream", |_, this| Ok(of(this).map_or(Value::Null, |w| w.base.clone()))),
    ]);

/// Where a writer's text goes.
enum Sink {
    Memory,
    Builder(Value),
    Stream(Value),
    File { path: String, fresh: Cell<bool> },
    Output,
    Error,
}

pub struct Writer {
    sink: Sink,
    /// Text not yet sent on; all of it for a writer in memory.
    text: RefCell<String>,
    new_line: RefCell<String>,
    auto_flush: Cell<bool>,
    base: Value,
    encoding: Encoding,
}

impl Writer {
    fn new(sink: Sink) -> Writer {
        Writer {
            sink,
            text: RefCell::default(),
            new_line: RefCell::new("\n".into()),
            auto_flush: Cell::new(false),
            base: Value::Null,
            encoding: Encoding::Utf8 { mark: false },
        }
    }

    /// `[Console]::Out`.
    pub fn output() -> Writer {
        Writer { auto_flush: Cell::new(true), ..Writer::new(Sink::Output) }
    }

    /// `[Console]::Error`.
    pub fn error() -> Writer {
        Writer { auto_flush: Cell::new(true), ..Writer::new(Sink::Error) }
    }
}

impl Native for Writer {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.sink {
            Sink::Memory | Sink::Builder(_) => "System.IO.StringWriter",
            Sink::Stream(_) | Sink::File { .. } => "System.IO.StreamWriter",
            Sink::Output | Sink::Error => "System.IO.TextWriter",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<&Writer> {
    this.native::<Writer>()
}

/// A writer to a file; an old file is emptied unless it is appended to.
pub(in crate::types) fn open(
    rt: &mut dyn Runtime,
    path: &str,
    append: bool,
    encoding: Encoding,
) -> Result<Value> {
    let host = rt.host_path(path);
    let has_content = append && rt.host().information(&host).is_ok_and(|i| i.length > 0);
    super::file::write(rt, path, b"", append)?;
    let sink = Sink::File { path: rt.full_path(path), fresh: Cell::new(!has_content) };
    Ok(Value::object(Writer { encoding, ..Writer::new(sink) }))
}

pub(in crate::types) fn flush(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(w) = of(this) else { return Ok(Value::Void) };
    if matches!(w.sink, Sink::Memory) {
        return Ok(Value::Void);
    }
    let text = w.text.take();
    if text.is_empty() {
        return Ok(Value::Void);
    }
    match &w.sink {
        Sink::Memory => {}
        Sink::Builder(builder) => drop(rt.call_method(builder, "Append", &[Value::from(text)])?),
        Sink::Output => rt.host().write_output(&text),
        Sink::Error => rt.host().write_error(&text),
        Sink::Stream(stream) => {
            if let Some(s) = super::streams::of(stream) {
                s.write(&w.encoding.encode(&text));
            }
        }
        Sink::File { path, fresh } => {
            let bytes =
                if fresh.replace(false) { w.encoding.encode_file(&text) } else { w.encoding.encode(&text) };
            super::file::write(rt, path, &bytes, true)?;
        }
    }
    Ok(Value::Void)
}

fn write_text(rt: &mut dyn Runtime, this: &Value, text: &str) -> Result<Value> {
    let Some(w) = of(this) else { return Ok(Value::Void) };
    w.text.borrow_mut().push_str(text);
    let pending = w.text.borrow().len();
    let direct = matches!(w.sink, Sink::Builder(_) | Sink::Output | Sink::Error) || w.auto_flush.get();
    if direct || pending > 65_536 && !matches!(w.sink, Sink::Memory) {
        return flush(rt, this);
    }
    Ok(Value::Void)
}

fn write_line(rt: &mut dyn Runtime, this: &Value, text: &str) -> Result<Value> {
    let end = of(this).map_or("\n".to_owned(), |w| w.new_line.borrow().clone());
    write_text(rt, this, &format!("{text}{end}"))
}

/// What `Write` makes of a value: an array of characters is its text.
pub(in crate::types) fn value_text(rt: &mut dyn Runtime, value: &Value) -> Result<String> {
    Ok(match value.base() {
        Value::Null | Value::Void => String::new(),
        Value::Array(array) if array.element() == TypeId::CHAR => {
            let units: Vec<u16> = array.items().iter().map(|v| std::slice::from_ref(v).unit(0)).collect();
            crate::text::units_to_string(&units)
        }
        _ => net_text(rt, value)?.to_string(),
    })
}

fn write_value(rt: &mut dyn Runtime, this: &Value, value: &Value, end: &str) -> Result<Value> {
    let text = value_text(rt, value)?;
    if end.is_empty() { write_text(rt, this, &text) } else { write_line(rt, this, &text) }
}

fn write_format(
    rt: &mut dyn Runtime,
    this: &Value,
    format: &str,
    values: &[Value],
    end: &str,
) -> Result<Value> {
    let text = crate::types::system::string_methods::format_text(rt, format, values)?;
    let text = text.as_str().unwrap_or("").to_owned();
    if end.is_empty() { write_text(rt, this, &text) } else { write_line(rt, this, &text) }
}
