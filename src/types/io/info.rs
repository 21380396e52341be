//! `FileInfo` and `DirectoryInfo`.

use super::path::{directory_name, extension_start, file_name, is_windows};
use crate::dotnet::{DateTime, DateTimeKind};
use crate::object::FileInformation;
use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, throw,
};
use crate::types::members::invoke_static;
use crate::types::support::{Arguments, unemulated, unemulated_property, zone};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&FILE_SYSTEM_INFO, &FILE_INFO, &DIRECTORY_INFO];

pub(in crate::types) static FILE_SYSTEM_INFO: TypeRecord = TypeRecord::class("System.IO.FileSystemInfo")
    .base("System.MarshalByRefObject")
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("void Delete()", unemulated),
        method("void CreateAsSymbolicLink(string pathToTarget)", unemulated),
        method("System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)", unemulated),
        method("string ToString()", |_, this, _| Ok(of(this).map_or(Value::Null, |e| Value::from(e.given.as_str())))),
        method("void Refresh()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("FullName", "string", |_, this| Ok(of(this).map_or(Value::Null, |e| Value::from(e.full.as_str())))),
        property("Extension", "string", |rt, this| {
            let windows = is_windows(rt);
            Ok(of(this).map_or(Value::Null, |e| Value::from(extension_start(&e.full, windows).map_or("", |i| if i + 1 == e.full.len() { "" } else { &e.full[i..] }))))
        }),
        property("Name", "string", |rt, this| {
            let windows = is_windows(rt);
            Ok(of(this).map_or(Value::Null, |e| Value::from(entry_name(&e.full, windows))))
        }),
        property("Exists", "bool", |rt, this| Ok(Value::Bool(information(rt, this).is_some_and(|i| i.is_directory == of(this).is_some_and(|e| e.is_directory))))),
        property("CreationTime", "datetime", |rt, this| own_time(rt, this, |i| i.created, true)),
        property("CreationTimeUtc", "datetime", |rt, this| own_time(rt, this, |i| i.created, false)),
        property("LastAccessTime", "datetime", |rt, this| own_time(rt, this, |i| i.accessed, true)),
        property("LastAccessTimeUtc", "datetime", |rt, this| own_time(rt, this, |i| i.accessed, false)),
        property("LastWriteTime", "datetime", |rt, this| own_time(rt, this, |i| i.modified, true)).settable(|rt, this, value| {
            let path = of(this).map_or(String::new(), |e| e.full.clone());
            set_modified(rt, &path, std::slice::from_ref(&value).date_time(0)).map(drop)
        }),
        property("LastWriteTimeUtc", "datetime", |rt, this| own_time(rt, this, |i| i.modified, false)),
        property("LinkTarget", "string", |_, _| Ok(Value::Null)),
        property("UnixFileMode", "System.IO.UnixFileMode", unemulated_property),
        property("Attributes", "System.IO.FileAttributes", |rt, this| {
            let path = of(this).map_or(String::new(), |e| e.full.clone());
            attributes_of(rt, &path)
        }).settable(|_, _, _| Ok(())),
    ]);

pub(in crate::types) static FILE_INFO: TypeRecord = TypeRecord::class("System.IO.FileInfo")
    .base("System.IO.FileSystemInfo")
    .constructors(&[
        constructor("System.IO.FileInfo new(string fileName)", |rt, _, a| new_entry(rt, a, false)),
    ])
    .methods(&[
        method("System.IO.FileStream Open(System.IO.FileStreamOptions options)", unemulated),
        method("System.IO.StreamReader OpenText()", |rt, this, _| call(rt, "System.IO.File", "OpenText", vec![full(this)])),
        method("System.IO.StreamWriter CreateText()", |rt, this, _| call(rt, "System.IO.File", "CreateText", vec![full(this)])),
        method("System.IO.StreamWriter AppendText()", |rt, this, _| call(rt, "System.IO.File", "AppendText", vec![full(this)])),
        method("System.IO.FileInfo CopyTo(string destFileName)", |rt, this, a| {
            let mut arguments = vec![full(this)];
            arguments.extend_from_slice(a);
            call(rt, "System.IO.File", "Copy", arguments)?;
            Ok(entry(rt, a.text(0), false))
        }),
        method("System.IO.FileInfo CopyTo(string destFileName, bool overwrite)", |rt, this, a| {
            let mut arguments = vec![full(this)];
            arguments.extend_from_slice(a);
            call(rt, "System.IO.File", "Copy", arguments)?;
            Ok(entry(rt, a.text(0), false))
        }),
        method("System.IO.FileStream Create()", |rt, this, _| call(rt, "System.IO.File", "Create", vec![full(this)])),
        method("void Delete()", |rt, this, _| call(rt, "System.IO.File", "Delete", vec![full(this)])),
        method("System.IO.FileStream Open(System.IO.FileMode mode)", unemulated),
        method("System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access)", unemulated),
        method("System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", unemulated),
        method("System.IO.FileStream OpenRead()", |rt, this, _| call(rt, "System.IO.File", "OpenRead", vec![full(this)])),
        method("System.IO.FileStream OpenWrite()", |rt, this, _| call(rt, "System.IO.File", "OpenWrite", vec![full(this)])),
        method("void MoveTo(string destFileName)", |rt, this, a| {
            let mut arguments = vec![full(this)];
            arguments.extend_from_slice(a);
            call(rt, "System.IO.File", "Move", arguments)?;
            Ok(moved(rt, this, a.text(0)))
        }),
        method("void MoveTo(string destFileName, bool overwrite)", |rt, this, a| {
            let mut arguments = vec![full(this)];
            arguments.extend_from_slice(a);
            call(rt, "System.IO.File", "Move", arguments)?;
            Ok(moved(rt, this, a.text(0)))
        }),
        method("System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName)", unemulated),
        method("System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)", unemulated),
        method("void Decrypt()", unemulated),
        method("void Encrypt()", unemulated),
    ])
    .properties(&[
        property("Length", "long", |rt, this| match information(rt, this) {
            Some(i) if !i.is_directory => Ok(Value::Long(i.length as i64)),
            _ => {
                let path = of(this).map_or(String::new(), |e| e.full.clone());
                throw(Thrown::exception("System.IO.FileNotFoundException", format!("Could not find file '{path}'.")))
            }
        }),
        property("DirectoryName", "string", |rt, this| {
            let windows = is_windows(rt);
            Ok(of(this).and_then(|e| directory_name(&e.full, windows)).map_or(Value::Null, Value::from))
        }),
        property("Directory", "System.IO.DirectoryInfo", |rt, this| {
            let windows = is_windows(rt);
            match of(this).and_then(|e| directory_name(&e.full, windows)) {
                Some(parent) => Ok(entry(rt, &parent, true)),
                None => Ok(Value::Null),
            }
        }),
        property("IsReadOnly", "bool", |rt, this| Ok(Value::Bool(information(rt, this).is_some_and(|i| i.read_only)))).settable(|rt, this, value| {
            let path = of(this).map_or(String::new(), |e| e.full.clone());
            let host = rt.host_path(&path);
            let read_only = crate::object::convert::to_bool(&value);
            rt.host().set_read_only(&host, read_only).map_err(|e| super::file::io_error(&e, &path))
        }),
    ]);

pub(in crate::types) static DIRECTORY_INFO: TypeRecord = TypeRecord::class("System.IO.DirectoryInfo")
    .base("System.IO.FileSystemInfo")
    .constructors(&[
        constructor("System.IO.DirectoryInfo new(string path)", |rt, _, a| new_entry(rt, a, true)),
    ])
    .methods(&[
        method("System.IO.DirectoryInfo CreateSubdirectory(string path)", |rt, this, a| {
            let path = format!("{}{}{}", full(this).as_str().unwrap_or(""), rt.path_separator(), a.text(0));
            call(rt, "System.IO.Directory", "CreateDirectory", vec![Value::from(path)])
        }),
        method("void Create()", |rt, this, _| call(rt, "System.IO.Directory", "CreateDirectory", vec![full(this)]).map(|_| Value::Void)),
        method("System.IO.FileInfo[] GetFiles()", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.IO.FileInfo[] GetFiles(string searchPattern)", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.IO.FileInfo[] GetFiles(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.IO.FileInfo[] GetFiles(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("System.IO.FileSystemInfo[] GetFileSystemInfos()", |rt, this, a| children(rt, this, a, None)),
        method("System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern)", |rt, this, a| children(rt, this, a, None)),
        method("System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, None)),
        method("System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("System.IO.DirectoryInfo[] GetDirectories()", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.IO.DirectoryInfo[] GetDirectories(string searchPattern)", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.IO.DirectoryInfo[] GetDirectories(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.IO.DirectoryInfo[] GetDirectories(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories()", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern)", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, Some(true))),
        method("System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles()", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern)", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, Some(false))),
        method("System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos()", |rt, this, a| children(rt, this, a, None)),
        method("System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern)", |rt, this, a| children(rt, this, a, None)),
        method("System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)", |rt, this, a| children(rt, this, a, None)),
        method("System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        method("void MoveTo(string destDirName)", |rt, this, a| {
            call(rt, "System.IO.Directory", "Move", vec![full(this), a.value(0)])?;
            Ok(moved(rt, this, a.text(0)))
        }),
        method("void Delete()", |rt, this, a| call(rt, "System.IO.Directory", "Delete", vec![full(this), Value::Bool(a.boolean(0))])),
        method("void Delete(bool recursive)", |rt, this, a| call(rt, "System.IO.Directory", "Delete", vec![full(this), Value::Bool(a.boolean(0))])),
    ])
    .properties(&[
        property("Parent", "System.IO.DirectoryInfo", |rt, this| {
            let windows = is_windows(rt);
            match of(this).and_then(|e| directory_name(&e.full, windows)) {
                Some(parent) => Ok(entry(rt, &parent, true)),
                None => Ok(Value::Null),
            }
        }),
        property("Root", "System.IO.DirectoryInfo", |rt, this| {
            let root = of(this).map_or("/".to_owned(), |e| if e.full.starts_with('/') { "/".into() } else { e.full.chars().take(3).collect() });
            Ok(entry(rt, &root, true))
        }),
    ]);

/// A file or a folder by its full path, whether it exists or not.
struct Place {
    full: String,
    /// What it was made from, which `ToString()` gives.
    given: String,
    is_directory: bool,
}

/// What a `FileInfo` or `DirectoryInfo` stands for; `MoveTo` gives it another place.
pub struct Entry {
    place: RefCell<Rc<Place>>,
}

impl Native for Entry {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.place.borrow().is_directory {
            "System.IO.DirectoryInfo"
        } else {
            "System.IO.FileInfo"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn at(place: Place) -> Value {
    Value::object(Entry { place: RefCell::new(Rc::new(place)) })
}

/// Gives an object the place its file or folder was moved to.
fn moved(rt: &mut dyn Runtime, this: &Value, path: &str) -> Value {
    let full = rt.full_path(path);
    if let Some(entry) = this.native::<Entry>() {
        let place = Place { given: full.clone(), full, is_directory: entry.place.borrow().is_directory };
        *entry.place.borrow_mut() = Rc::new(place);
    }
    Value::Void
}

/// A `FileInfo` or `DirectoryInfo` for a path.
pub fn entry(rt: &mut dyn Runtime, path: &str, is_directory: bool) -> Value {
    let full = rt.full_path(path);
    at(Place { given: full.clone(), full, is_directory })
}

fn new_entry(rt: &mut dyn Runtime, a: &[Value], is_directory: bool) -> Result<Value> {
    if a.text(0).is_empty() {
        return throw(Thrown::argument("The path is empty.", if is_directory { "path" } else { "fileName" }));
    }
    let full = rt.full_path(a.text(0));
    Ok(at(Place { full, given: a.text(0).to_owned(), is_directory }))
}

fn of(this: &Value) -> Option<Rc<Place>> {
    this.native::<Entry>().map(|e| e.place.borrow().clone())
}

fn full(this: &Value) -> Value {
    of(this).map_or(Value::Null, |e| Value::from(e.full.as_str()))
}

pub(in crate::types) fn entry_name(full: &str, windows: bool) -> &str {
    let trimmed = full.trim_end_matches(['/', '\\']);
    if trimmed.is_empty() || windows && trimmed.ends_with(':') { full } else { file_name(trimmed, windows) }
}

fn information(rt: &mut dyn Runtime, this: &Value) -> Option<FileInformation> {
    let path = of(this)?.full.clone();
    let host = rt.host_path(&path);
    rt.host().information(&host).ok()
}

fn call(rt: &mut dyn Runtime, class: &str, name: &str, arguments: Vec<Value>) -> Result<Value> {
    invoke_static(rt, TypeId::named(class), name, arguments, &[])
}

/// A time of a file; for one that does not exist .NET gives the year 1601.
fn time_value(rt: &mut dyn Runtime, ticks: Option<i64>, local: bool) -> Value {
    let ticks = ticks.unwrap_or(504_911_232_000_000_000);
    let utc = DateTime::from_ticks(ticks, DateTimeKind::Utc).unwrap_or(DateTime::MIN);
    Value::DateTime(if local { utc.to_local_time(zone(rt)) } else { utc })
}

pub(in crate::types) fn time(
    rt: &mut dyn Runtime,
    path: &str,
    read: fn(&FileInformation) -> i64,
    local: bool,
) -> Result<Value> {
    let host = rt.host_path(path);
    let ticks = rt.host().information(&host).ok().map(|i| read(&i));
    Ok(time_value(rt, ticks, local))
}

fn own_time(
    rt: &mut dyn Runtime,
    this: &Value,
    read: fn(&FileInformation) -> i64,
    local: bool,
) -> Result<Value> {
    let ticks = information(rt, this).map(|i| read(&i));
    Ok(time_value(rt, ticks, local))
}

pub(in crate::types) fn set_modified(rt: &mut dyn Runtime, path: &str, time: DateTime) -> Result<Value> {
    let host = rt.host_path(path);
    let utc = time.to_universal_time(zone(rt));
    rt.host().set_modified(&host, utc.ticks()).map_err(|e| super::file::io_error(&e, path))?;
    Ok(Value::Void)
}

pub(in crate::types) fn attributes_of(rt: &mut dyn Runtime, path: &str) -> Result<Value> {
    let host = rt.host_path(path);
    let number = match rt.host().information(&host) {
        Ok(i) => {
            let kind = if i.is_directory { 16 } else { 0 };
            let rest = i64::from(i.read_only) | if i.hidden { 2 } else { 0 } | kind;
            if rest == 0 { 128 } else { rest }
        }
        Err(_) => -1,
    };
    Ok(Value::Enum(TypeId::named("System.IO.FileAttributes"), number))
}

fn children(rt: &mut dyn Runtime, this: &Value, a: &[Value], directories: Option<bool>) -> Result<Value> {
    let pattern = if a.is_empty() { "*".to_owned() } else { a.text(0).to_owned() };
    let path = full(this);
    let found = super::file::walk(
        rt,
        path.as_str().unwrap_or(""),
        &pattern,
        a.enumeration(1).unwrap_or(0) == 1,
        directories,
    )?;
    let element = match directories {
        Some(false) => "System.IO.FileInfo",
        Some(true) => "System.IO.DirectoryInfo",
        None => "System.IO.FileSystemInfo",
    };
    let entries = found.into_iter().map(|(path, is_directory)| entry(rt, &path, is_directory)).collect();
    Ok(Value::typed_array(TypeId::named(element), entries))
}

/// `d-r--`: folder, archive, read-only, hidden, system.
pub(in crate::types) fn mode(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Value::Enum(_, attributes) = rt.get_property(this, "Attributes")? else { return Ok(Value::Null) };
    let flags = [(16, 'd'), (32, 'a'), (1, 'r'), (2, 'h'), (4, 's')];
    let text: String = flags.iter().map(|&(bit, c)| if attributes & bit != 0 { c } else { '-' }).collect();
    Ok(Value::from(text))
}

/// The name without its extension.
pub(in crate::types) fn base_name(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let name = rt.get_property(this, "Name")?;
    let extension = rt.get_property(this, "Extension")?;
    let (Some(name), Some(extension)) = (name.as_str(), extension.as_str()) else { return Ok(name) };
    Ok(Value::from(name.strip_suffix(extension).unwrap_or(name)))
}
