//! `Stream`, `MemoryStream`, `FileStream`: bytes in memory, written back when they belong to a file.

use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, unemulated, unemulated_property};
use crate::types::text::{byte_array, bytes_of};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) static RECORDS: &[&TypeRecord] = &[&STREAM, &MEMORY_STREAM, &FILE_STREAM];

pub(in crate::types) static STREAM: TypeRecord = TypeRecord::class("System.IO.Stream")
    .base("System.MarshalByRefObject")
    .interfaces(&["System.IDisposable"])
    .methods(&[
        method("void CopyTo(System.IO.Stream destination)", |_, this, a| {
            let (Some(from), Some(to)) = (of(this), of(&a[0])) else { return throw(Thrown::argument_null("destination")) };
            let rest = from.bytes.borrow().get(from.position.get()..).map_or(vec![], <[u8]>::to_vec);
            from.position.set(from.position.get() + rest.len());
            to.write(&rest);
            Ok(Value::Void)
        }),
        method("void CopyTo(System.IO.Stream destination, int bufferSize)", |_, this, a| {
            let (Some(from), Some(to)) = (of(this), of(&a[0])) else { return throw(Thrown::argument_null("destination")) };
            let rest = from.bytes.borrow().get(from.position.get()..).map_or(vec![], <[u8]>::to_vec);
            from.position.set(from.position.get() + rest.len());
            to.write(&rest);
            Ok(Value::Void)
        }),
        method("System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination)", unemulated),
        method("System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination, int bufferSize)", unemulated),
        method("System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination, System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination, int bufferSize, System.Threading.CancellationToken cancellationToken)", unemulated),
        method("void Dispose()", close),
        method("void Close()", close),
        method("System.Threading.Tasks.ValueTask DisposeAsync()", unemulated),
        method("void Flush()", |rt, this, _| flush(rt, this)),
        method("System.Threading.Tasks.Task FlushAsync()", unemulated),
        method("System.Threading.Tasks.Task FlushAsync(System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.IAsyncResult BeginRead(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)", unemulated),
        method("int EndRead(System.IAsyncResult asyncResult)", unemulated),
        method("System.Threading.Tasks.Task[int] ReadAsync(byte[] buffer, int offset, int count)", unemulated),
        method("System.Threading.Tasks.Task[int] ReadAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.Threading.Tasks.ValueTask[int] ReadAsync(System.Memory[byte] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.ValueTask ReadExactlyAsync(System.Memory[byte] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.ValueTask ReadExactlyAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.Threading.Tasks.ValueTask[int] ReadAtLeastAsync(System.Memory[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("System.IAsyncResult BeginWrite(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)", unemulated),
        method("void EndWrite(System.IAsyncResult asyncResult)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(byte[] buffer, int offset, int count)", unemulated),
        method("System.Threading.Tasks.Task WriteAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken)", unemulated),
        method("System.Threading.Tasks.ValueTask WriteAsync(System.ReadOnlyMemory[byte] buffer, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        method("long Seek(long offset, System.IO.SeekOrigin origin)", |_, this, a| {
            let Some(s) = of(this) else { return Ok(Value::Null) };
            let base = match a.enumeration(1) {
                Some(1) => s.position.get(),
                Some(2) => s.bytes.borrow().len(),
                _ => 0,
            };
            match usize::try_from(base as i64 + a.long(0)) {
                Ok(at) => {
                    s.position.set(at);
                    Ok(Value::Long(at as i64))
                }
                Err(_) => throw(Thrown::exception("System.IO.IOException", "An attempt was made to move the position before the beginning of the stream.")),
            }
        }),
        method("void SetLength(long value)", |_, this, a| {
            if let Some(s) = of(this) {
                s.bytes.borrow_mut().resize(usize::try_from(a.long(0)).unwrap_or(0).min(1 << 30), 0);
                s.changed.set(true);
            }
            Ok(Value::Void)
        }),
        method("int Read(byte[] buffer, int offset, int count)", |_, this, a| {
            let (Some(s), Value::Array(buffer)) = (of(this), a[0].base()) else { return Ok(Value::Int(0)) };
            let read = s.read(usize::try_from(a.int(2)).unwrap_or(0));
            let at = usize::try_from(a.int(1)).unwrap_or(0);
            let mut items = buffer.items_mut();
            let Some(slots) = items.get_mut(at..at + read.len()) else {
                return throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."));
            };
            slots.iter_mut().zip(&read).for_each(|(slot, b)| *slot = Value::Byte(*b));
            Ok(Value::from(read.len()))
        }),
        method("int Read(System.Span[byte] buffer)", unemulated),
        method("int ReadByte()", |_, this, _| Ok(Value::Int(of(this).and_then(|s| s.read(1).first().copied()).map_or(-1, i32::from)))),
        method("void ReadExactly(System.Span[byte] buffer)", unemulated),
        method("void ReadExactly(byte[] buffer, int offset, int count)", unemulated),
        method("int ReadAtLeast(System.Span[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True)", unemulated),
        method("void Write(byte[] buffer, int offset, int count)", |_, this, a| {
            let bytes = bytes_of(&a[0]);
            match usize::try_from(a.int(1)).ok().zip(usize::try_from(a.int(2)).ok()).and_then(|(s, n)| bytes.get(s..s.checked_add(n)?)) {
                Some(part) => {
                    if let Some(s) = of(this) {
                        s.write(part);
                    }
                    Ok(Value::Void)
                }
                None => throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")),
            }
        }),
        method("void Write(System.ReadOnlySpan[byte] buffer)", unemulated),
        method("void WriteByte(byte value)", |_, this, a| {
            if let Some(s) = of(this) {
                s.write(&[a.value(0).as_integer().unwrap_or(0) as u8]);
            }
            Ok(Value::Void)
        }),
        static_method("System.IO.Stream Synchronized(System.IO.Stream stream)", unemulated),
    ])
    .properties(&[
        property("CanRead", "bool", |_, this| Ok(Value::Bool(of(this).is_some_and(|s| !s.closed.get())))),
        property("CanWrite", "bool", |_, this| Ok(Value::Bool(of(this).is_some_and(|s| !s.closed.get())))),
        property("CanSeek", "bool", |_, this| Ok(Value::Bool(of(this).is_some_and(|s| !s.closed.get())))),
        property("CanTimeout", "bool", |_, _| Ok(Value::Bool(false))),
        property("Length", "long", |_, this| Ok(of(this).map_or(Value::Null, |s| Value::Long(s.bytes.borrow().len() as i64)))),
        property("Position", "long", |_, this| Ok(of(this).map_or(Value::Null, |s| Value::Long(s.position.get() as i64)))).settable(|_, this, value| {
            if let Some(s) = of(this) {
                s.position.set(usize::try_from(std::slice::from_ref(&value).long(0)).unwrap_or(0));
            }
            Ok(())
        }),
        property("ReadTimeout", "int", unemulated_property),
        property("WriteTimeout", "int", unemulated_property),
        static_property("Null", "System.IO.Stream", |_, _| Ok(Value::object(Stream::memory(vec![])))).field(),
    ]);

pub(in crate::types) static MEMORY_STREAM: TypeRecord = TypeRecord::class("System.IO.MemoryStream")
    .base("System.IO.Stream")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("System.IO.MemoryStream new()", |_, _, _| Ok(Value::object(Stream::memory(vec![])))),
        constructor("System.IO.MemoryStream new(int capacity)", |_, _, _| Ok(Value::object(Stream::memory(vec![])))),
        constructor("System.IO.MemoryStream new(byte[] buffer)", |_, _, a| Ok(Value::object(Stream::memory(bytes_of(&a[0]))))),
        constructor("System.IO.MemoryStream new(byte[] buffer, bool writable)", |_, _, a| Ok(Value::object(Stream::memory(bytes_of(&a[0]))))),
        constructor("System.IO.MemoryStream new(byte[] buffer, int index, int count)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let part = bytes.get(a.int(1).max(0) as usize..(a.int(1).max(0) + a.int(2).max(0)) as usize).map_or(vec![], <[u8]>::to_vec);
            Ok(Value::object(Stream::memory(part)))
        }),
        constructor("System.IO.MemoryStream new(byte[] buffer, int index, int count, bool writable)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let part = bytes.get(a.int(1).max(0) as usize..(a.int(1).max(0) + a.int(2).max(0)) as usize).map_or(vec![], <[u8]>::to_vec);
            Ok(Value::object(Stream::memory(part)))
        }),
        constructor("System.IO.MemoryStream new(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)", |_, _, a| {
            let bytes = bytes_of(&a[0]);
            let part = bytes.get(a.int(1).max(0) as usize..(a.int(1).max(0) + a.int(2).max(0)) as usize).map_or(vec![], <[u8]>::to_vec);
            Ok(Value::object(Stream::memory(part)))
        }),
    ])
    .methods(&[
        method("byte[] GetBuffer()", |_, this, _| Ok(of(this).map_or(Value::Null, |s| byte_array(s.bytes.borrow().clone())))),
        method("bool TryGetBuffer([ref] System.ArraySegment[byte] buffer)", unemulated),
        method("long Seek(long offset, System.IO.SeekOrigin loc)", unemulated),
        method("byte[] ToArray()", |_, this, _| Ok(of(this).map_or(Value::Null, |s| byte_array(s.bytes.borrow().clone())))),
        method("void WriteTo(System.IO.Stream stream)", |_, this, a| {
            if let (Some(from), Some(to)) = (of(this), of(&a[0])) {
                to.write(&from.bytes.borrow().clone());
            }
            Ok(Value::Void)
        }),
    ])
    .properties(&[
        property("Capacity", "int", |_, this| Ok(of(this).map_or(Value::Null, |s| Value::from(s.bytes.borrow().len())))),
    ]);

pub(in crate::types) static FILE_STREAM: TypeRecord = TypeRecord::class("System.IO.FileStream")
    .base("System.IO.Stream")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("System.IO.FileStream new(System.IntPtr handle, System.IO.FileAccess access)", unemulated),
        constructor("System.IO.FileStream new(System.IntPtr handle, System.IO.FileAccess access, bool ownsHandle)", unemulated),
        constructor("System.IO.FileStream new(System.IntPtr handle, System.IO.FileAccess access, bool ownsHandle, int bufferSize)", unemulated),
        constructor("System.IO.FileStream new(System.IntPtr handle, System.IO.FileAccess access, bool ownsHandle, int bufferSize, bool isAsync)", unemulated),
        constructor("System.IO.FileStream new(Microsoft.Win32.SafeHandles.SafeFileHandle handle, System.IO.FileAccess access)", unemulated),
        constructor("System.IO.FileStream new(Microsoft.Win32.SafeHandles.SafeFileHandle handle, System.IO.FileAccess access, int bufferSize)", unemulated),
        constructor("System.IO.FileStream new(Microsoft.Win32.SafeHandles.SafeFileHandle handle, System.IO.FileAccess access, int bufferSize, bool isAsync)", unemulated),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode)", |rt, _, a| open_with(rt, a)),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access)", |rt, _, a| open_with(rt, a)),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", |rt, _, a| open_with(rt, a)),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize)", |rt, _, a| open_with(rt, a)),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize, bool useAsync)", unemulated),
        constructor("System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize, System.IO.FileOptions options)", unemulated),
        constructor("System.IO.FileStream new(string path, System.IO.FileStreamOptions options)", unemulated),
    ])
    .methods(&[
        method("void Lock(long position, long length)", unemulated),
        method("void Unlock(long position, long length)", unemulated),
        method("void Flush()", |rt, this, _| flush(rt, this)),
        method("void Flush(bool flushToDisk)", |rt, this, _| flush(rt, this)),
    ])
    .properties(&[
        property("Handle", "System.IntPtr", unemulated_property),
        property("SafeFileHandle", "Microsoft.Win32.SafeHandles.SafeFileHandle", unemulated_property),
        property("Name", "string", |_, this| Ok(of(this).and_then(|s| s.path.clone()).map_or(Value::Null, Value::from))),
        property("IsAsync", "bool", unemulated_property),
    ]);

/// A stream's bytes, where it stands, and the file it belongs to.
pub struct Stream {
    pub bytes: RefCell<Vec<u8>>,
    pub position: Cell<usize>,
    path: Option<String>,
    changed: Cell<bool>,
    pub closed: Cell<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Read,
    Write,
}

impl Stream {
    pub fn memory(bytes: Vec<u8>) -> Stream {
        Stream {
            bytes: RefCell::new(bytes),
            position: Cell::new(0),
            path: None,
            changed: Cell::new(false),
            closed: Cell::new(false),
        }
    }

    pub fn read(&self, most: usize) -> Vec<u8> {
        let bytes = self.bytes.borrow();
        let from = self.position.get().min(bytes.len());
        let to = from.saturating_add(most).min(bytes.len());
        self.position.set(to);
        bytes[from..to].to_vec()
    }

    pub fn write(&self, more: &[u8]) {
        let mut bytes = self.bytes.borrow_mut();
        let at = self.position.get();
        if bytes.len() < at + more.len() {
            bytes.resize(at + more.len(), 0);
        }
        bytes[at..at + more.len()].copy_from_slice(more);
        self.position.set(at + more.len());
        self.changed.set(true);
    }
}

impl Native for Stream {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.path.is_some() { "System.IO.FileStream" } else { "System.IO.MemoryStream" })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(in crate::types) fn of(this: &Value) -> Option<&Stream> {
    this.native::<Stream>()
}

/// What was written goes to the file.
pub(in crate::types) fn flush(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    if let Some(s) = of(this)
        && s.changed.get()
        && let Some(path) = &s.path
    {
        let bytes = s.bytes.borrow().clone();
        super::file::write(rt, path, &bytes, false)?;
        s.changed.set(false);
    }
    Ok(Value::Void)
}

pub(in crate::types) fn close(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    flush(rt, this)?;
    if let Some(s) = of(this) {
        s.closed.set(true);
    }
    Ok(Value::Void)
}

pub(in crate::types) fn open(rt: &mut dyn Runtime, path: &str, mode: Mode) -> Result<Value> {
    let host = rt.host_path(path);
    let exists = rt.host().information(&host).is_ok();
    let bytes = if exists || mode == Mode::Read { super::file::read(rt, path)? } else { vec![] };
    let stream = Stream { path: Some(rt.full_path(path)), ..Stream::memory(bytes) };
    stream.changed.set(!exists);
    Ok(Value::object(stream))
}

/// `FileMode` decides what happens to what is there.
pub(in crate::types) fn open_with(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let path = a.text(0).to_owned();
    let host = rt.host_path(&path);
    let exists = rt.host().information(&host).is_ok();
    match a.enumeration(1) {
        Some(1) if exists => {
            let full = rt.full_path(&path);
            throw(Thrown::exception("System.IO.IOException", format!("The file '{full}' already exists.")))
        }
        Some(1 | 2 | 5) => {
            super::file::write(rt, &path, b"", false)?;
            open(rt, &path, Mode::Write)
        }
        Some(3) => open(rt, &path, Mode::Read),
        Some(6) => {
            let stream = open(rt, &path, Mode::Write)?;
            if let Some(s) = of(&stream) {
                s.position.set(s.bytes.borrow().len());
            }
            Ok(stream)
        }
        _ => open(rt, &path, Mode::Write),
    }
}
