//! `System.IO.Path`.

use crate::object::{
    Result, Runtime, Thrown, TypeId, TypeRecord, Value, static_method, static_property, throw,
};
use crate::types::support::{Arguments, unemulated};

pub(super) static RECORDS: &[&TypeRecord] = &[&PATH];

pub(in crate::types) static PATH: TypeRecord = TypeRecord::class("System.IO.Path")
    .methods(&[
        static_method("string ChangeExtension(string path, string extension)", |rt, _, a| {
            let path = a.text(0);
            let dot = extension_start(path, is_windows(rt)).unwrap_or(path.len());
            if a.is_null(1) || a.text(1).is_empty() && a[1].as_str().is_none() {
                return Ok(Value::from(&path[..dot]));
            }
            let extension = a.text(1);
            let point = if extension.starts_with('.') { "" } else { "." };
            Ok(Value::from(format!("{}{point}{extension}", &path[..dot])))
        }),
        static_method("bool Exists(string path)", |rt, _, a| {
            let path = rt.host_path(a.text(0));
            Ok(Value::Bool(!a.text(0).is_empty() && rt.host().information(&path).is_ok()))
        }),
        static_method("string GetDirectoryName(string path)", |rt, _, a| Ok(directory_name(a.text(0), is_windows(rt)).map_or(Value::Null, Value::from))),
        static_method("System.ReadOnlySpan[char] GetDirectoryName(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string GetExtension(string path)", |rt, _, a| {
            let path = a.text(0);
            Ok(Value::from(extension_start(path, is_windows(rt)).map_or("", |i| if i + 1 == path.len() { "" } else { &path[i..] })))
        }),
        static_method("System.ReadOnlySpan[char] GetExtension(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string GetFileName(string path)", |rt, _, a| Ok(Value::from(file_name(a.text(0), is_windows(rt))))),
        static_method("System.ReadOnlySpan[char] GetFileName(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string GetFileNameWithoutExtension(string path)", |rt, _, a| {
            let name = file_name(a.text(0), is_windows(rt));
            Ok(Value::from(name.rfind('.').map_or(name, |i| &name[..i])))
        }),
        static_method("System.ReadOnlySpan[char] GetFileNameWithoutExtension(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string GetRandomFileName()", |rt, _, _| {
            let name = random_name(rt, 11);
            Ok(Value::from(format!("{}.{}", &name[..8], &name[8..])))
        }),
        static_method("bool IsPathFullyQualified(string path)", |rt, _, a| {
            let path = a.text(0);
            Ok(Value::Bool(if is_windows(rt) { has_drive(path) && path.len() > 2 || path.starts_with("\\\\") } else { path.starts_with('/') }))
        }),
        static_method("bool IsPathFullyQualified(System.ReadOnlySpan[char] path)", unemulated),
        static_method("bool HasExtension(string path)", |rt, _, a| {
            let path = a.text(0);
            Ok(Value::Bool(extension_start(path, is_windows(rt)).is_some_and(|i| i + 1 < path.len())))
        }),
        static_method("bool HasExtension(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string Combine(string path1, string path2)", |rt, _, a| combine(rt, &parts(a))),
        static_method("string Combine(string path1, string path2, string path3)", |rt, _, a| combine(rt, &parts(a))),
        static_method("string Combine(string path1, string path2, string path3, string path4)", |rt, _, a| combine(rt, &parts(a))),
        static_method("string Combine(Params string[] paths)", |rt, _, a| combine(rt, &parts(a))),
        static_method("string Combine(System.ReadOnlySpan[string] paths)", |rt, _, a| combine(rt, &parts(a))),
        static_method("string Join(System.ReadOnlySpan[char] path1, System.ReadOnlySpan[char] path2)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(System.ReadOnlySpan[char] path1, System.ReadOnlySpan[char] path2, System.ReadOnlySpan[char] path3)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(System.ReadOnlySpan[char] path1, System.ReadOnlySpan[char] path2, System.ReadOnlySpan[char] path3, System.ReadOnlySpan[char] path4)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(string path1, string path2)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(string path1, string path2, string path3)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(string path1, string path2, string path3, string path4)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(Params string[] paths)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("string Join(System.ReadOnlySpan[string] paths)", |rt, _, a| {
            let separator = rt.path_separator();
            let mut out = String::new();
            for part in parts(a) {
                if part.is_empty() {
                    continue;
                }
                let joined = out.is_empty() || out.ends_with(['/', separator]) || part.starts_with(['/', separator]);
                if !joined {
                    out.push(separator);
                }
                out.push_str(&part);
            }
            Ok(Value::from(out))
        }),
        static_method("bool TryJoin(System.ReadOnlySpan[char] path1, System.ReadOnlySpan[char] path2, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        static_method("bool TryJoin(System.ReadOnlySpan[char] path1, System.ReadOnlySpan[char] path2, System.ReadOnlySpan[char] path3, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        static_method("string GetRelativePath(string relativeTo, string path)", |rt, _, a| {
            let separator = rt.path_separator();
            let (from, to) = (rt.full_path(a.text(0)), rt.full_path(a.text(1)));
            let split = |p: &str| -> Vec<String> { p.split(['/', separator]).filter(|s| !s.is_empty()).map(str::to_owned).collect() };
            let (from, to) = (split(&from), split(&to));
            let common = from.iter().zip(&to).take_while(|(x, y)| x == y).count();
            let mut steps: Vec<String> = vec!["..".into(); from.len() - common];
            steps.extend(to[common..].iter().cloned());
            Ok(Value::from(if steps.is_empty() { ".".to_owned() } else { steps.join(&separator.to_string()) }))
        }),
        static_method("string TrimEndingDirectorySeparator(string path)", |rt, _, a| {
            let path = a.text(0);
            let keep = root_length(path, is_windows(rt));
            let trimmed = if path.len() > keep { path.strip_suffix(['/', rt.path_separator()]).unwrap_or(path) } else { path };
            Ok(Value::from(trimmed))
        }),
        static_method("System.ReadOnlySpan[char] TrimEndingDirectorySeparator(System.ReadOnlySpan[char] path)", unemulated),
        static_method("bool EndsInDirectorySeparator(System.ReadOnlySpan[char] path)", unemulated),
        static_method("bool EndsInDirectorySeparator(string path)", |rt, _, a| Ok(Value::Bool(a.text(0).ends_with(['/', rt.path_separator()])))),
        static_method("char[] GetInvalidFileNameChars()", |rt, _, _| {
            let chars: Vec<u16> = if is_windows(rt) {
                "\"<>|\0".bytes().map(u16::from).chain(1..32).chain(":*?\\/".bytes().map(u16::from)).collect()
            } else {
                vec![0, u16::from(b'/')]
            };
            Ok(Value::typed_array(TypeId::CHAR, chars.into_iter().map(Value::Char).collect()))
        }),
        static_method("char[] GetInvalidPathChars()", |rt, _, _| {
            let chars: Vec<u16> = if is_windows(rt) { "|\0".bytes().map(u16::from).chain(1..32).collect() } else { vec![0] };
            Ok(Value::typed_array(TypeId::CHAR, chars.into_iter().map(Value::Char).collect()))
        }),
        static_method("string GetFullPath(string path)", |rt, _, a| {
            if a.text(0).is_empty() {
                return throw(Thrown::argument("The path is empty.", "path"));
            }
            Ok(Value::from(rt.full_path(a.text(0))))
        }),
        static_method("string GetFullPath(string path, string basePath)", |rt, _, a| {
            let windows = is_windows(rt);
            let path = if is_rooted(a.text(0), windows) { a.text(0).to_owned() } else { format!("{}/{}", a.text(1), a.text(0)) };
            Ok(Value::from(rt.full_path(&path)))
        }),
        static_method("string GetTempPath()", |rt, _, _| Ok(Value::from(temp_path(rt)))),
        static_method("string GetTempFileName()", |rt, _, _| {
            let path = format!("{}tmp{}.tmp", temp_path(rt), random_name(rt, 6));
            let host = rt.host_path(&path);
            rt.host().write_file(&host, b"", false).map_err(|e| super::file::io_error(&e, &path))?;
            Ok(Value::from(path))
        }),
        static_method("bool IsPathRooted(string path)", |rt, _, a| Ok(Value::Bool(is_rooted(a.text(0), is_windows(rt))))),
        static_method("bool IsPathRooted(System.ReadOnlySpan[char] path)", unemulated),
        static_method("string GetPathRoot(string path)", |rt, _, a| {
            let (path, windows) = (a.text(0), is_windows(rt));
            if path.is_empty() {
                return Ok(Value::Null);
            }
            Ok(Value::from(&path[..root_length(path, windows)]))
        }),
        static_method("System.ReadOnlySpan[char] GetPathRoot(System.ReadOnlySpan[char] path)", unemulated),
    ])
    .properties(&[
        static_property("DirectorySeparatorChar", "char", |rt, _| Ok(Value::Char(rt.path_separator() as u16))).field(),
        static_property("AltDirectorySeparatorChar", "char", |_, _| Ok(Value::Char(u16::from(b'/')))).field(),
        static_property("VolumeSeparatorChar", "char", |rt, _| Ok(Value::Char(if is_windows(rt) { u16::from(b':') } else { u16::from(b'/') }))).field(),
        static_property("PathSeparator", "char", |rt, _| Ok(Value::Char(if is_windows(rt) { u16::from(b';') } else { u16::from(b':') }))).field(),
        static_property("InvalidPathChars", "char[]", |_, _| Ok(Value::typed_array(TypeId::CHAR, vec![Value::Char(0)]))).field(),
    ]);

pub(in crate::types) fn is_windows(rt: &mut dyn Runtime) -> bool {
    rt.path_separator() == '\\'
}

fn has_drive(path: &str) -> bool {
    let bytes = path.as_bytes();
    bytes.len() >= 2 && bytes[1] == b':' && bytes[0].is_ascii_alphabetic()
}

fn is_separator(c: char, windows: bool) -> bool {
    c == '/' || windows && c == '\\'
}

fn root_length(path: &str, windows: bool) -> usize {
    if windows {
        if has_drive(path) {
            return if path[2..].starts_with(['\\', '/']) { 3 } else { 2 };
        }
        if let Some(share) = path.strip_prefix("\\\\") {
            let mut ends = share.match_indices('\\').map(|(i, _)| i + 2);
            ends.next();
            return ends.next().unwrap_or(path.len());
        }
    }
    usize::from(path.starts_with(|c| is_separator(c, windows)))
}

pub(in crate::types) fn is_rooted(path: &str, windows: bool) -> bool {
    root_length(path, windows) > 0
}

pub(in crate::types) fn file_name(path: &str, windows: bool) -> &str {
    let start = path.rfind(|c| is_separator(c, windows)).map_or(0, |i| i + 1);
    let start = if windows && has_drive(path) { start.max(2) } else { start };
    &path[start..]
}

/// Where the extension's point stands.
pub(in crate::types) fn extension_start(path: &str, windows: bool) -> Option<usize> {
    let name = file_name(path, windows);
    name.rfind('.').map(|i| path.len() - name.len() + i)
}

pub(in crate::types) fn directory_name(path: &str, windows: bool) -> Option<String> {
    let root = root_length(path, windows);
    if path.is_empty() || path.len() <= root {
        return None;
    }
    let end = path[root..].rfind(|c| is_separator(c, windows)).map_or(root, |i| root + i);
    let head = path[..end].trim_end_matches(|c| end > root && is_separator(c, windows));
    let head = if head.len() < root { &path[..root] } else { head };
    Some(if windows { head.replace('/', "\\") } else { collapse(head) })
}

/// Doubled separators are one.
fn collapse(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        if !(c == '/' && out.ends_with('/')) {
            out.push(c);
        }
    }
    out
}

fn parts(a: &[Value]) -> Vec<String> {
    match a {
        [Value::Array(all)] => all.items().iter().map(|v| v.as_str().unwrap_or("").to_owned()).collect(),
        _ => (0..a.len()).map(|i| a.text(i).to_owned()).collect(),
    }
}

fn combine(rt: &mut dyn Runtime, parts: &[String]) -> Result<Value> {
    let (separator, windows) = (rt.path_separator(), is_windows(rt));
    let mut out = String::new();
    for part in parts.iter().filter(|p| !p.is_empty()) {
        if is_rooted(part, windows) {
            out.clear();
        }
        let joined =
            out.is_empty() || out.ends_with(|c| is_separator(c, windows)) || windows && out.ends_with(':');
        if !joined {
            out.push(separator);
        }
        out.push_str(part);
    }
    Ok(Value::from(out))
}

fn random_name(rt: &mut dyn Runtime, length: usize) -> String {
    let mut bits = rt.host().random_u64();
    let letters = b"abcdefghijklmnopqrstuvwxyz012345";
    let mut out = String::new();
    for _ in 0..length {
        out.push(char::from(letters[(bits & 31) as usize]));
        bits >>= 5;
    }
    out
}

pub(in crate::types) fn temp_path(rt: &mut dyn Runtime) -> String {
    if is_windows(rt) {
        return "C:\\Users\\Administrator\\AppData\\Local\\Temp\\".into();
    }
    let given = rt.host().environment("TMPDIR").unwrap_or_else(|| "/tmp".into());
    if given.ends_with('/') { given } else { format!("{given}/") }
}
