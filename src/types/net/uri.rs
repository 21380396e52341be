//! `System.Uri` and `UriBuilder`.

use crate::object::{
    KeyComparer, Native, Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    static_method, static_property, throw,
};
use crate::types::support::{Arguments, net_equals, set_reference, unemulated, unemulated_property};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&URI];

pub(in crate::types) static URI: TypeRecord = TypeRecord::class("System.Uri")
    .interfaces(&["System.IFormattable", "System.IEquatable[uri]"])
    .constructors(&[
        constructor("uri new(string uriString)", |_, _, a| made(a.text(0), 1)),
        constructor("uri new(string uriString, bool dontEscape)", |_, _, a| made(a.text(0), a.enumeration(1).unwrap_or(1))),
        constructor("uri new(uri baseUri, string relativeUri, bool dontEscape)", unemulated),
        constructor("uri new(string uriString, System.UriKind uriKind)", |_, _, a| made(a.text(0), a.enumeration(1).unwrap_or(1))),
        constructor("uri new(string uriString, [ref] System.UriCreationOptions creationOptions)", unemulated),
        constructor("uri new(uri baseUri, string relativeUri)", |_, _, a| Ok(Value::object(of(&a[0]).join(a.text(1))))),
        constructor("uri new(uri baseUri, uri relativeUri)", |_, _, a| Ok(Value::object(of(&a[0]).join(&of(&a[1]).original)))),
    ])
    .methods(&[
        static_method("System.UriHostNameType CheckHostName(string name)", |_, _, a| Ok(Value::Enum(TypeId::named("System.UriHostNameType"), if a.text(0).parse::<std::net::Ipv4Addr>().is_ok() { 3 } else { 2 }))),
        method("string GetLeftPart(System.UriPartial part)", |_, this, a| absolute(this, |u| Value::from(match a.enumeration(0).unwrap_or(2) {
            0 => format!("{}://", u.scheme),
            1 => format!("{}://{}", u.scheme, u.authority()),
            2 => format!("{}://{}{}", u.scheme, u.authority(), u.path),
            _ => format!("{}://{}{}{}", u.scheme, u.authority(), u.path, u.query),
        }))),
        static_method("string HexEscape(char character)", unemulated),
        static_method("char HexUnescape(string pattern, [ref] int index)", unemulated),
        static_method("bool IsHexEncoding(string pattern, int index)", unemulated),
        static_method("bool CheckSchemeName(string schemeName)", |_, _, a| Ok(Value::Bool(a.text(0).starts_with(|c: char| c.is_ascii_alphabetic())))),
        static_method("bool IsHexDigit(char character)", unemulated),
        static_method("int FromHex(char digit)", unemulated),
        method("string ToString()", |_, this, _| {
            let uri = of(this);
            Ok(Value::from(if uri.scheme.is_empty() { uri.original.clone() } else { unescape(&uri.absolute()) }))
        }),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten)", unemulated),
        method("bool Equals(System.Object comparand)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(uri other)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("uri MakeRelativeUri(uri uri)", |_, this, a| {
            let (from, to) = (of(this), of(&a[0]));
            if from.authority() != to.authority() || from.scheme != to.scheme {
                return Ok(a.value(0));
            }
            let base = from.path.rfind('/').map_or("", |i| &from.path[..=i]);
            let text = match to.path.strip_prefix(base) {
                Some(rest) => format!("{rest}{}", to.query),
                None => format!("{}{}{}", "../".repeat(base.matches('/').count().saturating_sub(1)), to.path.trim_start_matches('/'), to.query),
            };
            made(&text, 2)
        }),
        method("string MakeRelative(uri toUri)", unemulated),
        static_method("bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)", |_, _, a| {
            let parsed = UriValue::parse(a.text(0)).filter(|u| match a.enumeration(1).unwrap_or(1) {
                1 => !u.scheme.is_empty(),
                2 => u.scheme.is_empty(),
                _ => true,
            });
            let ok = parsed.is_some();
            set_reference(&a[2], parsed.map_or(Value::Null, Value::object));
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryCreate(string uriString, [ref] System.UriCreationOptions creationOptions, [ref] uri result)", unemulated),
        static_method("bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)", unemulated),
        static_method("bool TryCreate(uri baseUri, uri relativeUri, [ref] uri result)", unemulated),
        method("string GetComponents(System.UriComponents components, System.UriFormat format)", unemulated),
        static_method("int Compare(uri uri1, uri uri2, System.UriComponents partsToCompare, System.UriFormat compareFormat, System.StringComparison comparisonType)", unemulated),
        method("bool IsWellFormedOriginalString()", |_, this, _| Ok(Value::Bool(!of(this).original.contains(' ')))),
        static_method("bool IsWellFormedUriString(string uriString, System.UriKind uriKind)", |_, _, a| Ok(Value::Bool(UriValue::parse(a.text(0)).is_some_and(|u| !u.scheme.is_empty() || a.enumeration(1) != Some(1)) && !a.text(0).contains(' ')))),
        static_method("string UnescapeDataString(string stringToUnescape)", |_, _, a| Ok(Value::from(unescape(a.text(0))))),
        static_method("string UnescapeDataString(System.ReadOnlySpan[char] charsToUnescape)", unemulated),
        static_method("bool TryUnescapeDataString(System.ReadOnlySpan[char] charsToUnescape, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        static_method("string EscapeUriString(string stringToEscape)", |_, _, a| Ok(Value::from(escape(a.text(0), "-_.~!*'();:@&=+$,/?#[]%")))),
        static_method("string EscapeDataString(string stringToEscape)", |_, _, a| Ok(Value::from(escape(a.text(0), "-_.~")))),
        static_method("string EscapeDataString(System.ReadOnlySpan[char] charsToEscape)", unemulated),
        static_method("bool TryEscapeDataString(System.ReadOnlySpan[char] charsToEscape, System.Span[char] destination, [ref] int charsWritten)", unemulated),
        method("bool IsBaseOf(uri uri)", unemulated),
    ])
    .properties(&[
        property("AbsolutePath", "string", |_, this| absolute(this, |u| Value::from(u.path.as_str()))),
        property("AbsoluteUri", "string", |_, this| absolute(this, |u| Value::from(u.absolute()))),
        property("LocalPath", "string", |_, this| absolute(this, |u| Value::from(unescape(&u.path)))),
        property("Authority", "string", |_, this| absolute(this, |u| Value::from(u.authority()))),
        property("HostNameType", "System.UriHostNameType", |_, this| absolute(this, |u| Value::Enum(TypeId::named("System.UriHostNameType"), if u.host.parse::<std::net::Ipv4Addr>().is_ok() { 3 } else if u.host.starts_with('[') { 4 } else if u.host.is_empty() { 1 } else { 2 }))),
        property("IsDefaultPort", "bool", |_, this| absolute(this, |u| Value::Bool(u.port.is_none_or(|p| p == default_port(&u.scheme))))),
        property("IsFile", "bool", |_, this| absolute(this, |u| Value::Bool(u.scheme == "file"))),
        property("IsLoopback", "bool", |_, this| absolute(this, |u| Value::Bool(matches!(u.host.as_str(), "localhost" | "127.0.0.1" | "[::1]")))),
        property("PathAndQuery", "string", |_, this| absolute(this, |u| Value::from(format!("{}{}", u.path, u.query)))),
        property("Segments", "string[]", |_, this| absolute(this, |u| {
            Value::strings(u.path.split_inclusive('/'))
        })),
        property("IsUnc", "bool", |_, this| absolute(this, |u| Value::Bool(u.scheme == "file" && !u.host.is_empty()))),
        property("Host", "string", |_, this| absolute(this, |u| Value::from(u.host.as_str()))),
        property("Port", "int", |_, this| absolute(this, |u| Value::Int(u.port.unwrap_or_else(|| default_port(&u.scheme))))),
        property("Query", "string", |_, this| absolute(this, |u| Value::from(u.query.as_str()))),
        property("Fragment", "string", |_, this| absolute(this, |u| Value::from(u.fragment.as_str()))),
        property("Scheme", "string", |_, this| absolute(this, |u| Value::from(u.scheme.as_str()))),
        property("OriginalString", "string", |_, this| Ok(Value::from(of(this).original))),
        property("DnsSafeHost", "string", |_, this| absolute(this, |u| Value::from(u.host.as_str()))),
        property("IdnHost", "string", |_, this| absolute(this, |u| Value::from(u.host.as_str()))),
        property("IsAbsoluteUri", "bool", |_, this| Ok(Value::Bool(!of(this).scheme.is_empty()))),
        property("UserEscaped", "bool", |_, _| Ok(Value::Bool(false))),
        property("UserInfo", "string", |_, this| absolute(this, |u| Value::from(u.user.as_str()))),
        static_property("UriSchemeFile", "string", |_, _| Ok(Value::from("file"))).field(),
        static_property("UriSchemeFtp", "string", |_, _| Ok(Value::from("ftp"))).field(),
        static_property("UriSchemeSftp", "string", unemulated_property).field(),
        static_property("UriSchemeFtps", "string", unemulated_property).field(),
        static_property("UriSchemeGopher", "string", unemulated_property).field(),
        static_property("UriSchemeHttp", "string", |_, _| Ok(Value::from("http"))).field(),
        static_property("UriSchemeHttps", "string", |_, _| Ok(Value::from("https"))).field(),
        static_property("UriSchemeWs", "string", unemulated_property).field(),
        static_property("UriSchemeWss", "string", unemulated_property).field(),
        static_property("UriSchemeMailto", "string", |_, _| Ok(Value::from("mailto"))).field(),
        static_property("UriSchemeNews", "string", unemulated_property).field(),
        static_property("UriSchemeNntp", "string", unemulated_property).field(),
        static_property("UriSchemeSsh", "string", unemulated_property).field(),
        static_property("UriSchemeTelnet", "string", unemulated_property).field(),
        static_property("UriSchemeNetTcp", "string", unemulated_property).field(),
        static_property("UriSchemeNetPipe", "string", unemulated_property).field(),
        static_property("SchemeDelimiter", "string", |_, _| Ok(Value::from("://"))).field(),
    ]);

/// A URI in its parts; without a scheme it is relative and has only its text.
#[derive(Clone, Default)]
pub struct UriValue {
    pub original: String,
    scheme: String,
    user: String,
    host: String,
    port: Option<i32>,
    path: String,
    query: String,
    fragment: String,
    has_authority: bool,
}

fn default_port(scheme: &str) -> i32 {
    match scheme {
        "http" | "ws" => 80,
        "https" | "wss" => 443,
        "ftp" => 21,
        "ldap" => 389,
        "mailto" => 25,
        "telnet" => 23,
        _ => -1,
    }
}

impl UriValue {
    /// `None` where the text is no URI at all.
    pub fn parse(text: &str) -> Option<UriValue> {
        let trimmed = text.trim();
        let mut uri = UriValue { original: text.to_owned(), ..UriValue::default() };
        let drive = trimmed.len() > 2
            && trimmed.as_bytes()[1] == b':'
            && matches!(trimmed.as_bytes()[2], b'\\' | b'/');
        if drive || trimmed.starts_with("\\\\") || trimmed.starts_with('/') && !trimmed.starts_with("//") {
            uri.scheme = "file".into();
            let path = trimmed.replace('\\', "/");
            if let Some(rest) = path.strip_prefix("//") {
                let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
                uri.host = host.to_ascii_lowercase();
                uri.path = escape_path(&format!("/{path}"));
            } else {
                uri.path = escape_path(&if drive { path } else { trimmed.to_owned() });
            }
            uri.has_authority = true;
            return Some(uri);
        }
        let Some((scheme, rest)) = trimmed.split_once(':') else { return Some(uri) };
        let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        if !valid {
            return Some(uri);
        }
        uri.scheme = scheme.to_ascii_lowercase();
        let (rest, fragment) =
            rest.split_once('#').map_or((rest, String::new()), |(r, f)| (r, format!("#{f}")));
        uri.fragment = fragment;
        let (rest, query) = rest.split_once('?').map_or((rest, String::new()), |(r, q)| (r, format!("?{q}")));
        uri.query = escape(&query, "-_.~!*'();:@&=+$,/?%");
        let Some(after) = rest.strip_prefix("//") else {
            if matches!(uri.scheme.as_str(), "http" | "https" | "ftp" | "ws" | "wss") {
                return None;
            }
            uri.path = rest.to_owned();
            if uri.scheme == "mailto"
                && let Some((user, host)) = rest.split_once('@')
            {
                uri.user = user.to_owned();
                uri.host = host.to_owned();
                uri.path = String::new();
            }
            return Some(uri);
        };
        uri.has_authority = true;
        uri.read_authority(after)?;
        Some(uri)
    }

    fn read_authority(&mut self, after: &str) -> Option<()> {
        let end = after.find(['/', '\\']).unwrap_or(after.len());
        let (authority, path) = after.split_at(end);
        let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        self.user = user.to_owned();
        let (host, port) = match host.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => {
                (host, if port.is_empty() { None } else { Some(port.parse::<u16>().ok()?) })
            }
            _ => (host, None),
        };
        if host.is_empty() && self.scheme != "file" || host.contains(' ') {
            return None;
        }
        self.host = host.to_ascii_lowercase();
        self.port = port.map(i32::from);
        let path = path.replace('\\', "/");
        self.path = escape_path(&if path.is_empty() { "/".to_owned() } else { without_dots(&path) });
        Some(())
    }

    fn authority(&self) -> String {
        match self.port {
            Some(port) if port != default_port(&self.scheme) => format!("{}:{port}", self.host),
            _ => self.host.clone(),
        }
    }

    fn absolute(&self) -> String {
        let user = if self.user.is_empty() { String::new() } else { format!("{}@", self.user) };
        let slashes = if self.has_authority { "//" } else { "" };
        let drive = self.scheme == "file" && !self.path.starts_with('/');
        let root = if drive { "/" } else { "" };
        format!(
            "{}:{slashes}{user}{}{root}{}{}{}",
            self.scheme,
            self.authority(),
            self.path,
            self.query,
            self.fragment
        )
    }

    fn join(&self, relative: &str) -> UriValue {
        if let Some(uri) = UriValue::parse(relative).filter(|u| !u.scheme.is_empty() && u.scheme != "file") {
            return uri;
        }
        let mut joined = self.clone();
        let (rest, fragment) =
            relative.split_once('#').map_or((relative, String::new()), |(r, f)| (r, format!("#{f}")));
        let (path, query) = rest.split_once('?').map_or((rest, String::new()), |(r, q)| (r, format!("?{q}")));
        joined.fragment = fragment;
        joined.query = query;
        joined.path = if path.starts_with('/') {
            path.to_owned()
        } else {
            let base = self.path.rfind('/').map_or("/", |i| &self.path[..=i]);
            format!("{base}{path}")
        };
        joined.path = escape_path(&without_dots(&joined.path));
        joined.original = joined.absolute();
        joined
    }
}

fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = vec![];
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.len() > 1 {
                    parts.pop();
                }
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

fn escape_path(path: &str) -> String {
    escape(path, "-_.~!*'();:@&=+$,/%[]")
}

/// Percent-encodes everything but letters, digits and the marks given.
pub(in crate::types) fn escape(text: &str, keep: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || keep.as_bytes().contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

pub(in crate::types) fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = bytes
            .get(i + 1..i + 3)
            .and_then(|h| std::str::from_utf8(h).ok())
            .and_then(|h| u8::from_str_radix(h, 16).ok());
        match (bytes[i], hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                i += 3;
            }
            (byte, _) => {
                out.push(byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

impl Native for UriValue {
    fn type_id(&self) -> TypeId {
        TypeId::URI
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(crate::object::hash_key(&Value::from(self.absolute()), KeyComparer::Ordinal))
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<UriValue>().is_some_and(|o| {
            if self.scheme.is_empty() { o.original == self.original } else { o.absolute() == self.absolute() }
        })
    }
}

fn of(this: &Value) -> UriValue {
    this.native::<UriValue>().cloned().unwrap_or_default()
}

/// `kind`: 0 either, 1 absolute, 2 relative.
fn made(text: &str, kind: i64) -> Result<Value> {
    let invalid = |message: &str| {
        throw(Thrown::exception("System.UriFormatException", format!("Invalid URI: {message}")))
    };
    if text.trim().is_empty() && kind == 1 {
        return invalid("The URI is empty.");
    }
    match UriValue::parse(text) {
        None => invalid("The hostname could not be parsed."),
        Some(uri) if kind == 1 && uri.scheme.is_empty() => {
            invalid("The format of the URI could not be determined.")
        }
        Some(uri) if kind == 2 => {
            Ok(Value::object(UriValue { original: uri.original, ..UriValue::default() }))
        }
        Some(uri) => Ok(Value::object(uri)),
    }
}

/// A URI from text, absolute or not, as a cast makes it.
pub fn uri_value(text: &str) -> Result<Value> {
    made(text, 0)
}

fn absolute(this: &Value, read: impl FnOnce(&UriValue) -> Value) -> Result<Value> {
    let uri = of(this);
    if uri.scheme.is_empty() {
        return throw(Thrown::invalid_operation("This operation is not supported for a relative URI."));
    }
    Ok(read(&uri))
}
