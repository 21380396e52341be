//! `System.IO.File` and `System.IO.Directory`, through the host.

use crate::object::{Flow, Result, Runtime, Thrown, TypeRecord, Value, access_denied, static_method, throw};
use crate::types::members::items;
use crate::types::support::{Arguments, net_text, unemulated};
use crate::types::text::{byte_array, bytes_of};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&FILE, &DIRECTORY];

pub(in crate::types) static FILE: TypeRecord = TypeRecord::class("System.IO.File")
    .methods(&[
        static_method("System.IO.StreamReader OpenText(string path)", |rt, _, a| super::readers::open(rt, a.text(0), crate::dotnet::Encoding::Utf8 { mark: false })),
        static_method("System.IO.StreamWriter CreateText(string path)", |rt, _, a| super::writers::open(rt, a.text(0), false, crate::dotnet::Encoding::Utf8 { mark: false })),
        static_method("System.IO.StreamWriter AppendText(string path)", |rt, _, a| super::writers::open(rt, a.text(0), true, crate::dotnet::Encoding::Utf8 { mark: false })),
        static_method("void Copy(string sourceFileName, string destFileName)", |rt, _, a| {
            let (from, to) = (a.text(0).to_owned(), a.text(1).to_owned());
            let target = rt.host_path(&to);
            if !a.boolean(2) && rt.host().information(&target).is_ok() {
                let full = rt.full_path(&to);
                return throw(Thrown::exception("System.IO.IOException", format!("The file '{full}' already exists.")));
            }
            let bytes = read(rt, &from)?;
            write(rt, &to, &bytes, false)
        }),
        static_method("void Copy(string sourceFileName, string destFileName, bool overwrite)", |rt, _, a| {
            let (from, to) = (a.text(0).to_owned(), a.text(1).to_owned());
            let target = rt.host_path(&to);
            if !a.boolean(2) && rt.host().information(&target).is_ok() {
                let full = rt.full_path(&to);
                return throw(Thrown::exception("System.IO.IOException", format!("The file '{full}' already exists.")));
            }
            let bytes = read(rt, &from)?;
            write(rt, &to, &bytes, false)
        }),
        static_method("System.IO.FileStream Create(string path)", |rt, _, a| {
            write(rt, a.text(0), b"", false)?;
            super::streams::open(rt, a.text(0), super::streams::Mode::Write)
        }),
        static_method("System.IO.FileStream Create(string path, int bufferSize)", unemulated),
        static_method("System.IO.FileStream Create(string path, int bufferSize, System.IO.FileOptions options)", unemulated),
        static_method("void Delete(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            match rt.host().information(&path) {
                Ok(info) if info.is_directory => throw(Thrown::exception("System.UnauthorizedAccessException", format!("Access to the path '{}' is denied.", rt.full_path(a.text(0))))),
                Ok(_) => {
                    rt.host().remove(&path, false).map_err(|e| io_error(&e, a.text(0)))?;
                    Ok(Value::Void)
                }
                Err(_) => Ok(Value::Void),
            }
        }),
        static_method("bool Exists(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            Ok(Value::Bool(!a.text(0).is_empty() && rt.host().information(&path).is_ok_and(|i| !i.is_directory)))
        }),
        static_method("System.IO.FileStream Open(string path, System.IO.FileStreamOptions options)", unemulated),
        static_method("System.IO.FileStream Open(string path, System.IO.FileMode mode)", |rt, _, a| super::streams::open_with(rt, a)),
        static_method("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)", |rt, _, a| super::streams::open_with(rt, a)),
        static_method("System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)", |rt, _, a| super::streams::open_with(rt, a)),
        static_method("Microsoft.Win32.SafeHandles.SafeFileHandle OpenHandle(string path, System.IO.FileMode mode = System.IO.FileMode.Open, System.IO.FileAccess access = System.IO.FileAccess.Read, System.IO.FileShare share = System.IO.FileShare.Read, System.IO.FileOptions options = System.IO.FileOptions.None, long preallocationSize = 0)", unemulated),
        static_method("void SetCreationTime(string path, datetime creationTime)", unemulated),
        static_method("void SetCreationTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime creationTime)", unemulated),
        static_method("void SetCreationTimeUtc(string path, datetime creationTimeUtc)", unemulated),
        static_method("void SetCreationTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime creationTimeUtc)", unemulated),
        static_method("datetime GetCreationTime(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.created, true)),
        static_method("datetime GetCreationTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("datetime GetCreationTimeUtc(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.created, false)),
        static_method("datetime GetCreationTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("void SetLastAccessTime(string path, datetime lastAccessTime)", unemulated),
        static_method("void SetLastAccessTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime lastAccessTime)", unemulated),
        static_method("void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)", unemulated),
        static_method("void SetLastAccessTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime lastAccessTimeUtc)", unemulated),
        static_method("datetime GetLastAccessTime(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.accessed, true)),
        static_method("datetime GetLastAccessTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("datetime GetLastAccessTimeUtc(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.accessed, false)),
        static_method("datetime GetLastAccessTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("void SetLastWriteTime(string path, datetime lastWriteTime)", |rt, _, a| super::info::set_modified(rt, a.text(0), a.date_time(1))),
        static_method("void SetLastWriteTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime lastWriteTime)", unemulated),
        static_method("void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)", |rt, _, a| super::info::set_modified(rt, a.text(0), a.date_time(1))),
        static_method("void SetLastWriteTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, datetime lastWriteTimeUtc)", unemulated),
        static_method("datetime GetLastWriteTime(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.modified, true)),
        static_method("datetime GetLastWriteTime(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("datetime GetLastWriteTimeUtc(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.modified, false)),
        static_method("datetime GetLastWriteTimeUtc(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("System.IO.FileAttributes GetAttributes(string path)", |rt, _, a| super::info::attributes_of(rt, a.text(0))),
        static_method("System.IO.FileAttributes GetAttributes(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("void SetAttributes(string path, System.IO.FileAttributes fileAttributes)", |_, _, _| Ok(Value::Void)),
        static_method("void SetAttributes(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, System.IO.FileAttributes fileAttributes)", unemulated),
        static_method("System.IO.UnixFileMode GetUnixFileMode(string path)", unemulated),
        static_method("System.IO.UnixFileMode GetUnixFileMode(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle)", unemulated),
        static_method("void SetUnixFileMode(string path, System.IO.UnixFileMode mode)", unemulated),
        static_method("void SetUnixFileMode(Microsoft.Win32.SafeHandles.SafeFileHandle fileHandle, System.IO.UnixFileMode mode)", unemulated),
        static_method("System.IO.FileStream OpenRead(string path)", |rt, _, a| super::streams::open(rt, a.text(0), super::streams::Mode::Read)),
        static_method("System.IO.FileStream OpenWrite(string path)", |rt, _, a| super::streams::open(rt, a.text(0), super::streams::Mode::Write)),
        static_method("string ReadAllText(string path)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            Ok(Value::from(encoding(a, 1).decode_file(&bytes)))
        }),
        static_method("string ReadAllText(string path, System.Text.Encoding encoding)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            Ok(Value::from(encoding(a, 1).decode_file(&bytes)))
        }),
        static_method("void WriteAllText(string path, string contents)", |rt, _, a| {
            let bytes = encoding(a, 2).encode_file(a.text(1));
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void WriteAllText(string path, System.ReadOnlySpan[char] contents)", unemulated),
        static_method("void WriteAllText(string path, string contents, System.Text.Encoding encoding)", |rt, _, a| {
            let bytes = encoding(a, 2).encode_file(a.text(1));
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void WriteAllText(string path, System.ReadOnlySpan[char] contents, System.Text.Encoding encoding)", unemulated),
        static_method("byte[] ReadAllBytes(string path)", |rt, _, a| Ok(byte_array(read(rt, a.text(0))?))),
        static_method("void WriteAllBytes(string path, byte[] bytes)", |rt, _, a| write(rt, a.text(0), &bytes_of(&a[1]), false)),
        static_method("void WriteAllBytes(string path, System.ReadOnlySpan[byte] bytes)", unemulated),
        static_method("void AppendAllBytes(string path, byte[] bytes)", |rt, _, a| write(rt, a.text(0), &bytes_of(&a[1]), true)),
        static_method("void AppendAllBytes(string path, System.ReadOnlySpan[byte] bytes)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllBytesAsync(string path, byte[] bytes, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllBytesAsync(string path, System.ReadOnlyMemory[byte] bytes, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("string[] ReadAllLines(string path)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            let text = encoding(a, 1).decode_file(&bytes);
            Ok(Value::strings(lines(&text)))
        }),
        static_method("string[] ReadAllLines(string path, System.Text.Encoding encoding)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            let text = encoding(a, 1).decode_file(&bytes);
            Ok(Value::strings(lines(&text)))
        }),
        static_method("System.Collections.Generic.IEnumerable[string] ReadLines(string path)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            let text = encoding(a, 1).decode_file(&bytes);
            Ok(Value::strings(lines(&text)))
        }),
        static_method("System.Collections.Generic.IEnumerable[string] ReadLines(string path, System.Text.Encoding encoding)", |rt, _, a| {
            let bytes = read(rt, a.text(0))?;
            let text = encoding(a, 1).decode_file(&bytes);
            Ok(Value::strings(lines(&text)))
        }),
        static_method("System.Collections.Generic.IAsyncEnumerable[string] ReadLinesAsync(string path, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Collections.Generic.IAsyncEnumerable[string] ReadLinesAsync(string path, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("void WriteAllLines(string path, string[] contents)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            let bytes = encoding(a, 2).encode_file(&text);
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            let bytes = encoding(a, 2).encode_file(&text);
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void WriteAllLines(string path, string[] contents, System.Text.Encoding encoding)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            let bytes = encoding(a, 2).encode_file(&text);
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            let bytes = encoding(a, 2).encode_file(&text);
            write(rt, a.text(0), &bytes, false)
        }),
        static_method("void AppendAllText(string path, string contents)", |rt, _, a| append(rt, a, a.text(1))),
        static_method("void AppendAllText(string path, System.ReadOnlySpan[char] contents)", unemulated),
        static_method("void AppendAllText(string path, string contents, System.Text.Encoding encoding)", |rt, _, a| append(rt, a, a.text(1))),
        static_method("void AppendAllText(string path, System.ReadOnlySpan[char] contents, System.Text.Encoding encoding)", unemulated),
        static_method("void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            append(rt, a, &text)
        }),
        static_method("void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)", |rt, _, a| {
            let text = joined_lines(rt, &a[1])?;
            append(rt, a, &text)
        }),
        static_method("void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)", unemulated),
        static_method("void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)", unemulated),
        static_method("void Move(string sourceFileName, string destFileName)", |rt, _, a| {
            let (from, to) = (rt.host_path(a.text(0)), rt.host_path(a.text(1)));
            if rt.host().information(&from).is_err() {
                return not_found(rt, a.text(0));
            }
            if !a.boolean(2) && rt.host().information(&to).is_ok() {
                return throw(Thrown::exception("System.IO.IOException", "Cannot create a file when that file already exists."));
            }
            rt.host().rename(&from, &to).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(Value::Void)
        }),
        static_method("void Move(string sourceFileName, string destFileName, bool overwrite)", |rt, _, a| {
            let (from, to) = (rt.host_path(a.text(0)), rt.host_path(a.text(1)));
            if rt.host().information(&from).is_err() {
                return not_found(rt, a.text(0));
            }
            if !a.boolean(2) && rt.host().information(&to).is_ok() {
                return throw(Thrown::exception("System.IO.IOException", "Cannot create a file when that file already exists."));
            }
            rt.host().rename(&from, &to).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(Value::Void)
        }),
        static_method("void Encrypt(string path)", unemulated),
        static_method("void Decrypt(string path)", unemulated),
        static_method("System.Threading.Tasks.Task[string] ReadAllTextAsync(string path, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task[string] ReadAllTextAsync(string path, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllTextAsync(string path, string contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllTextAsync(string path, System.ReadOnlyMemory[char] contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllTextAsync(string path, string contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllTextAsync(string path, System.ReadOnlyMemory[char] contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task[byte[]] ReadAllBytesAsync(string path, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllBytesAsync(string path, byte[] bytes, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllBytesAsync(string path, System.ReadOnlyMemory[byte] bytes, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task[string[]] ReadAllLinesAsync(string path, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task[string[]] ReadAllLinesAsync(string path, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllLinesAsync(string path, System.Collections.Generic.IEnumerable[string] contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task WriteAllLinesAsync(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllTextAsync(string path, string contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllTextAsync(string path, System.ReadOnlyMemory[char] contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllTextAsync(string path, string contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllTextAsync(string path, System.ReadOnlyMemory[char] contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllLinesAsync(string path, System.Collections.Generic.IEnumerable[string] contents, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task AppendAllLinesAsync(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)", unemulated),
        static_method("System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)", unemulated),
    ]);

pub(in crate::types) static DIRECTORY: TypeRecord = TypeRecord::class("System.IO.Directory")
    .methods(&[
        static_method("System.IO.DirectoryInfo GetParent(string path)", |rt, _, a| {
            let full = rt.full_path(a.text(0));
            let windows = super::path::is_windows(rt);
            match super::path::directory_name(&full, windows) {
                Some(parent) => Ok(super::info::entry(rt, &parent, true)),
                None => Ok(Value::Null),
            }
        }),
        static_method("System.IO.DirectoryInfo CreateDirectory(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            rt.host().create_directory(&path).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(super::info::entry(rt, a.text(0), true))
        }),
        static_method("System.IO.DirectoryInfo CreateDirectory(string path, System.IO.UnixFileMode unixCreateMode)", unemulated),
        static_method("System.IO.DirectoryInfo CreateTempSubdirectory(string prefix = null)", unemulated),
        static_method("bool Exists(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            Ok(Value::Bool(!a.text(0).is_empty() && rt.host().information(&path).is_ok_and(|i| i.is_directory)))
        }),
        static_method("void SetCreationTime(string path, datetime creationTime)", unemulated),
        static_method("void SetCreationTimeUtc(string path, datetime creationTimeUtc)", unemulated),
        static_method("datetime GetCreationTime(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.created, true)),
        static_method("datetime GetCreationTimeUtc(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.created, false)),
        static_method("void SetLastWriteTime(string path, datetime lastWriteTime)", unemulated),
        static_method("void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)", unemulated),
        static_method("datetime GetLastWriteTime(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.modified, true)),
        static_method("datetime GetLastWriteTimeUtc(string path)", |rt, _, a| super::info::time(rt, a.text(0), |i| i.modified, false)),
        static_method("void SetLastAccessTime(string path, datetime lastAccessTime)", unemulated),
        static_method("void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)", unemulated),
        static_method("datetime GetLastAccessTime(string path)", unemulated),
        static_method("datetime GetLastAccessTimeUtc(string path)", unemulated),
        static_method("string[] GetFiles(string path)", |rt, _, a| names(rt, a, Some(false))),
        static_method("string[] GetFiles(string path, string searchPattern)", |rt, _, a| names(rt, a, Some(false))),
        static_method("string[] GetFiles(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, Some(false))),
        static_method("string[] GetFiles(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("string[] GetDirectories(string path)", |rt, _, a| names(rt, a, Some(true))),
        static_method("string[] GetDirectories(string path, string searchPattern)", |rt, _, a| names(rt, a, Some(true))),
        static_method("string[] GetDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, Some(true))),
        static_method("string[] GetDirectories(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("string[] GetFileSystemEntries(string path)", |rt, _, a| names(rt, a, None)),
        static_method("string[] GetFileSystemEntries(string path, string searchPattern)", |rt, _, a| names(rt, a, None)),
        static_method("string[] GetFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, None)),
        static_method("string[] GetFileSystemEntries(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path)", |rt, _, a| names(rt, a, Some(true))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern)", |rt, _, a| names(rt, a, Some(true))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, Some(true))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path)", |rt, _, a| names(rt, a, Some(false))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern)", |rt, _, a| names(rt, a, Some(false))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, Some(false))),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path)", |rt, _, a| names(rt, a, None)),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern)", |rt, _, a| names(rt, a, None)),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)", |rt, _, a| names(rt, a, None)),
        static_method("System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern, System.IO.EnumerationOptions enumerationOptions)", unemulated),
        static_method("string GetDirectoryRoot(string path)", |rt, _, a| {
            let full = rt.full_path(a.text(0));
            Ok(Value::from(if full.starts_with('/') { "/" } else { full.get(..3).unwrap_or(&full) }))
        }),
        static_method("string GetCurrentDirectory()", |rt, _, _| Ok(Value::from(rt.full_path(".")))),
        static_method("void SetCurrentDirectory(string path)", unemulated),
        static_method("void Move(string sourceDirName, string destDirName)", |rt, _, a| {
            let (from, to) = (rt.host_path(a.text(0)), rt.host_path(a.text(1)));
            rt.host().rename(&from, &to).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(Value::Void)
        }),
        static_method("void Delete(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            let recurse = a.boolean(1);
            match rt.host().information(&path) {
                Ok(info) if info.is_directory => {}
                _ => return throw(Thrown::exception("System.IO.DirectoryNotFoundException", format!("Could not find a part of the path '{}'.", rt.full_path(a.text(0))))),
            }
            if !recurse && rt.host().list_directory(&path).is_ok_and(|l| !l.is_empty()) {
                return throw(Thrown::exception("System.IO.IOException", format!("Directory not empty : '{}'", rt.full_path(a.text(0)))));
            }
            rt.host().remove(&path, recurse).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(Value::Void)
        }),
        static_method("void Delete(string path, bool recursive)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            let recurse = a.boolean(1);
            match rt.host().information(&path) {
                Ok(info) if info.is_directory => {}
                _ => return throw(Thrown::exception("System.IO.DirectoryNotFoundException", format!("Could not find a part of the path '{}'.", rt.full_path(a.text(0))))),
            }
            if !recurse && rt.host().list_directory(&path).is_ok_and(|l| !l.is_empty()) {
                return throw(Thrown::exception("System.IO.IOException", format!("Directory not empty : '{}'", rt.full_path(a.text(0)))));
            }
            rt.host().remove(&path, recurse).map_err(|e| io_error(&e, a.text(0)))?;
            Ok(Value::Void)
        }),
        static_method("string[] GetLogicalDrives()", |rt, _, _| Ok(Value::strings([if super::path::is_windows(rt) { "C:\\" } else { "/" }]))),
        static_method("System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)", unemulated),
        static_method("System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)", unemulated),
    ]);

/// A host's error as .NET has it.
pub(in crate::types) fn io_error(error: &std::io::Error, path: &str) -> Rc<Flow> {
    use std::io::ErrorKind;
    let (class, message) = match error.kind() {
        ErrorKind::NotFound => ("System.IO.FileNotFoundException", format!("Could not find file '{path}'.")),
        ErrorKind::PermissionDenied => ("System.UnauthorizedAccessException", access_denied(path, error)),
        ErrorKind::AlreadyExists => ("System.IO.IOException", format!("The file '{path}' already exists.")),
        ErrorKind::IsADirectory => {
            ("System.UnauthorizedAccessException", format!("Access to the path '{path}' is denied."))
        }
        _ => ("System.IO.IOException", error.to_string()),
    };
    Thrown::exception(class, message).into_flow()
}

fn not_found(rt: &mut dyn Runtime, path: &str) -> Result<Value> {
    let full = rt.full_path(path);
    let windows = super::path::is_windows(rt);
    let parent = super::path::directory_name(&full, windows).map(|p| rt.host_path(&p));
    if let Some(parent) = parent
        && rt.host().information(&parent).is_err()
    {
        return throw(Thrown::exception(
            "System.IO.DirectoryNotFoundException",
            format!("Could not find a part of the path '{full}'."),
        ));
    }
    throw(
        Thrown::exception("System.IO.FileNotFoundException", format!("Could not find file '{full}'."))
            .detail("FileName", Value::from(full)),
    )
}

pub(in crate::types) fn read(rt: &mut dyn Runtime, path: &str) -> Result<Vec<u8>> {
    if path.is_empty() {
        return throw(Thrown::argument("The value cannot be an empty string.", "path"));
    }
    let host = rt.host_path(path);
    match rt.host().read_file(&host) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => not_found(rt, path).map(|_| vec![]),
        Err(error) => Err(io_error(&error, &rt.full_path(path))),
    }
}

pub(in crate::types) fn write(rt: &mut dyn Runtime, path: &str, bytes: &[u8], append: bool) -> Result<Value> {
    if path.is_empty() {
        return throw(Thrown::argument("The value cannot be an empty string.", "path"));
    }
    let host = rt.host_path(path);
    match rt.host().write_file(&host, bytes, append) {
        Ok(()) => Ok(Value::Void),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => not_found(rt, path),
        Err(error) => Err(io_error(&error, &rt.full_path(path))),
    }
}

fn encoding(a: &[Value], place: usize) -> crate::dotnet::Encoding {
    a.get(place).map_or(crate::dotnet::Encoding::Utf8 { mark: false }, crate::types::text::encoding_of)
}

/// Lines without their ends.
pub(in crate::types) fn lines(text: &str) -> Vec<&str> {
    let mut all = vec![];
    let mut rest = text;
    while !rest.is_empty() {
        match rest.find(['\n', '\r']) {
            Some(at) => {
                all.push(&rest[..at]);
                rest = &rest[at..];
                rest = rest.strip_prefix("\r\n").unwrap_or_else(|| &rest[1..]);
            }
            None => {
                all.push(rest);
                break;
            }
        }
    }
    all
}

fn joined_lines(rt: &mut dyn Runtime, value: &Value) -> Result<String> {
    let end = if super::path::is_windows(rt) { "\r\n" } else { "\n" };
    let mut text = String::new();
    for line in items(rt, value)? {
        text.push_str(&net_text(rt, &line)?);
        text.push_str(end);
    }
    Ok(text)
}

fn append(rt: &mut dyn Runtime, a: &[Value], text: &str) -> Result<Value> {
    let encoding = encoding(a, 2);
    let host = rt.host_path(a.text(0));
    let fresh = rt.host().information(&host).map_or(true, |i| i.length == 0);
    let bytes = if fresh { encoding.encode_file(text) } else { encoding.encode(text) };
    write(rt, a.text(0), &bytes, true)
}

fn names(rt: &mut dyn Runtime, a: &[Value], directories: Option<bool>) -> Result<Value> {
    let pattern = if a.len() > 1 { a.text(1).to_owned() } else { "*".to_owned() };
    let found = walk(rt, a.text(0), &pattern, a.enumeration(2).unwrap_or(0) == 1, directories)?;
    Ok(Value::strings(found.into_iter().map(|(path, _)| path)))
}

/// Paths below a folder that fit a pattern, with whether they are folders.
pub(in crate::types) fn walk(
    rt: &mut dyn Runtime,
    path: &str,
    pattern: &str,
    recurse: bool,
    directories: Option<bool>,
) -> Result<Vec<(String, bool)>> {
    rt.check_stop()?;
    let host = rt.host_path(path);
    let listed = match rt.host().list_directory(&host) {
        Ok(listed) => listed,
        Err(_) => {
            let full = rt.full_path(path);
            return throw(Thrown::exception(
                "System.IO.DirectoryNotFoundException",
                format!("Could not find a part of the path '{full}'."),
            ));
        }
    };
    let separator = rt.path_separator();
    let pattern_text = if pattern == "*.*" { "*" } else { pattern };
    let wildcard =
        crate::text::WildcardPattern::new(&pattern_text.replace('[', "`["), super::path::is_windows(rt));
    let (mut found, mut below) = (vec![], vec![]);
    for name in listed {
        let child = if path.ends_with(['/', separator]) {
            format!("{path}{name}")
        } else {
            format!("{path}{separator}{name}")
        };
        let child_host = rt.host_path(&child);
        let is_directory = rt.host().information(&child_host).is_ok_and(|i| i.is_directory);
        if directories.is_none_or(|d| d == is_directory) && wildcard.as_ref().is_ok_and(|w| w.is_match(&name))
        {
            found.push((child.clone(), is_directory));
        }
        if is_directory && recurse {
            below.push(child);
        }
    }
    for child in below {
        found.extend(walk(rt, &child, pattern, true, directories)?);
    }
    Ok(found)
}
