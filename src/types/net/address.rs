//! `IPAddress`, `MailAddress`, `WebUtility`, `HttpUtility`, and the parts of the network that are not emulated.

use super::uri::{escape, unescape};
use crate::object::{
    KeyComparer, Native, Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    static_method, static_property, throw,
};
use crate::types::support::{Arguments, net_equals, set_reference, unemulated, unemulated_property};
use crate::types::text::byte_array;
use std::any::Any;
use std::net::IpAddr;

pub(super) static RECORDS: &[&TypeRecord] =
    &[&IP_ADDRESS, &MAIL_ADDRESS, &WEB_UTILITY, &HTTP_UTILITY, &DNS, &SERVICE_POINT_MANAGER];

pub(in crate::types) static IP_ADDRESS: TypeRecord = TypeRecord::class("System.Net.IPAddress")
    .interfaces(&["System.IFormattable"])
    .constructors(&[
        constructor("ipaddress new(long newAddress)", |_, _, a| match u32::try_from(a.long(0)) {
            Ok(bits) => Ok(wrap(IpAddr::from(bits.to_le_bytes()))),
            Err(_) => throw(Thrown::out_of_range(
                "Specified argument was out of the range of valid values.",
                "newAddress",
            )),
        }),
        constructor("ipaddress new(byte[] address, long scopeid)", unemulated),
        constructor("ipaddress new(System.ReadOnlySpan[byte] address, long scopeid)", unemulated),
        constructor("ipaddress new(byte[] address)", |_, _, a| {
            let bytes: Vec<u8> = a.items(0).iter().map(|v| v.as_integer().unwrap_or(0) as u8).collect();
            match (<[u8; 4]>::try_from(bytes.as_slice()), <[u8; 16]>::try_from(bytes.as_slice())) {
                (Ok(four), _) => Ok(wrap(IpAddr::from(four))),
                (_, Ok(sixteen)) => Ok(wrap(IpAddr::from(sixteen))),
                _ => throw(Thrown::argument("An invalid IP address was specified.", "address")),
            }
        }),
        constructor("ipaddress new(System.ReadOnlySpan[byte] address)", unemulated),
    ])
    .methods(&[
        static_method("bool IsValid(System.ReadOnlySpan[char] ipSpan)", unemulated),
        static_method("bool IsValidUtf8(System.ReadOnlySpan[byte] utf8Text)", unemulated),
        static_method("bool TryParse(string ipString, [ref] ipaddress address)", |_, _, a| {
            let parsed = parse(a.text(0));
            set_reference(&a[1], parsed.map_or(Value::Null, wrap));
            Ok(Value::Bool(parsed.is_some()))
        }),
        static_method(
            "bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] ipaddress result)",
            unemulated,
        ),
        static_method("bool TryParse(System.ReadOnlySpan[char] ipSpan, [ref] ipaddress address)", unemulated),
        static_method("ipaddress Parse(string ipString)", |_, _, a| match parse(a.text(0)) {
            Some(address) => Ok(wrap(address)),
            None => {
                throw(Thrown::exception("System.FormatException", "An invalid IP address was specified."))
            }
        }),
        static_method("ipaddress Parse(System.ReadOnlySpan[byte] utf8Text)", unemulated),
        static_method("ipaddress Parse(System.ReadOnlySpan[char] ipSpan)", unemulated),
        method("bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten)", unemulated),
        method("byte[] GetAddressBytes()", |_, this, _| {
            Ok(byte_array(match of(this) {
                IpAddr::V4(v) => v.octets().to_vec(),
                IpAddr::V6(v) => v.octets().to_vec(),
            }))
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(of(this).to_string()))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten)", unemulated),
        static_method("long HostToNetworkOrder(long host)", unemulated),
        static_method("int HostToNetworkOrder(int host)", unemulated),
        static_method("short HostToNetworkOrder(short host)", unemulated),
        static_method("long NetworkToHostOrder(long network)", unemulated),
        static_method("int NetworkToHostOrder(int network)", unemulated),
        static_method("short NetworkToHostOrder(short network)", unemulated),
        static_method("bool IsLoopback(ipaddress address)", |_, _, a| {
            Ok(Value::Bool(of(&a[0]).is_loopback()))
        }),
        method("bool Equals(System.Object comparand)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("ipaddress MapToIPv6()", |_, this, _| {
            Ok(match of(this) {
                IpAddr::V4(v) => wrap(IpAddr::V6(v.to_ipv6_mapped())),
                v6 => wrap(v6),
            })
        }),
        method("ipaddress MapToIPv4()", |_, this, _| {
            Ok(match of(this) {
                IpAddr::V6(v) => wrap(v.to_ipv4().map_or(IpAddr::from([0, 0, 0, 0]), IpAddr::V4)),
                v4 => wrap(v4),
            })
        }),
    ])
    .properties(&[
        property("AddressFamily", "System.Net.Sockets.AddressFamily", |_, this| {
            Ok(Value::Enum(
                TypeId::named("System.Net.Sockets.AddressFamily"),
                if of(this).is_ipv4() { 2 } else { 23 },
            ))
        }),
        property("ScopeId", "long", |_, this| {
            Ok(if of(this).is_ipv4() { Value::Null } else { Value::Long(0) })
        }),
        property("IsIPv6Multicast", "bool", |_, this| {
            Ok(Value::Bool(matches!(of(this), IpAddr::V6(v) if v.is_multicast())))
        }),
        property("IsIPv6LinkLocal", "bool", |_, this| {
            Ok(Value::Bool(matches!(of(this), IpAddr::V6(v) if v.segments()[0] & 0xFFC0 == 0xFE80)))
        }),
        property("IsIPv6SiteLocal", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsIPv6Teredo", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsIPv6UniqueLocal", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsIPv4MappedToIPv6", "bool", |_, this| {
            Ok(Value::Bool(matches!(of(this), IpAddr::V6(v) if v.to_ipv4_mapped().is_some())))
        }),
        property("Address", "long", |_, this| {
            Ok(match of(this) {
                IpAddr::V4(v) => Value::Long(i64::from(u32::from_le_bytes(v.octets()))),
                IpAddr::V6(_) => Value::Null,
            })
        }),
        static_property("Any", "ipaddress", |_, _| Ok(wrap(IpAddr::from([0, 0, 0, 0])))).field(),
        static_property("Loopback", "ipaddress", |_, _| Ok(wrap(IpAddr::from([127, 0, 0, 1])))).field(),
        static_property("Broadcast", "ipaddress", |_, _| Ok(wrap(IpAddr::from([255, 255, 255, 255]))))
            .field(),
        static_property("None", "ipaddress", |_, _| Ok(wrap(IpAddr::from([255, 255, 255, 255])))).field(),
        static_property("IPv6Any", "ipaddress", |_, _| Ok(wrap(IpAddr::V6(std::net::Ipv6Addr::UNSPECIFIED))))
            .field(),
        static_property("IPv6Loopback", "ipaddress", |_, _| {
            Ok(wrap(IpAddr::V6(std::net::Ipv6Addr::LOCALHOST)))
        })
        .field(),
        static_property("IPv6None", "ipaddress", |_, _| {
            Ok(wrap(IpAddr::V6(std::net::Ipv6Addr::UNSPECIFIED)))
        })
        .field(),
    ]);

pub(in crate::types) static MAIL_ADDRESS: TypeRecord = TypeRecord::class("System.Net.Mail.MailAddress")
    .constructors(&[
        constructor("mailaddress new(string address)", |_, _, a| mail(a.text(0), a.get(1).and_then(Value::as_str))),
        constructor("mailaddress new(string address, string displayName)", |_, _, a| mail(a.text(0), a.get(1).and_then(Value::as_str))),
        constructor("mailaddress new(string address, string displayName, System.Text.Encoding displayNameEncoding)", |_, _, a| mail(a.text(0), a.get(1).and_then(Value::as_str))),
    ])
    .methods(&[
        static_method("bool TryCreate(string address, [ref] mailaddress result)", |_, _, a| {
            let made = mail(a.text(0), None);
            let ok = made.is_ok();
            set_reference(&a[1], made.unwrap_or_default());
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryCreate(string address, string displayName, [ref] mailaddress result)", unemulated),
        static_method("bool TryCreate(string address, string displayName, System.Text.Encoding displayNameEncoding, [ref] mailaddress result)", unemulated),
        method("string ToString()", |_, this, _| Ok(mail_of(this).map_or(Value::Null, |m| Value::from(mail_text(m))))),
        method("bool Equals(System.Object value)", unemulated),
    ])
    .properties(&[
        property("DisplayName", "string", |_, this| Ok(Value::from(mail_of(this).map_or("", |m| &m.display)))),
        property("User", "string", |_, this| Ok(Value::from(mail_of(this).map_or("", |m| &m.user)))),
        property("Host", "string", |_, this| Ok(Value::from(mail_of(this).map_or("", |m| &m.host)))),
        property("Address", "string", |_, this| Ok(mail_of(this).map_or(Value::Null, |m| Value::from(format!("{}@{}", m.user, m.host))))),
    ]);

pub(in crate::types) static WEB_UTILITY: TypeRecord = TypeRecord::class("System.Net.WebUtility").methods(&[
    static_method("string HtmlEncode(string value)", |_, _, a| Ok(Value::from(html_encode(a.text(0))))),
    static_method("void HtmlEncode(string value, System.IO.TextWriter output)", unemulated),
    static_method("string HtmlDecode(string value)", |_, _, a| Ok(Value::from(html_decode(a.text(0))))),
    static_method("void HtmlDecode(string value, System.IO.TextWriter output)", unemulated),
    static_method("string UrlEncode(string value)", |_, _, a| {
        Ok(Value::from(escape(a.text(0), "-_.!*() ").replace(' ', "+")))
    }),
    static_method("byte[] UrlEncodeToBytes(byte[] value, int offset, int count)", unemulated),
    static_method("string UrlDecode(string encodedValue)", |_, _, a| {
        Ok(Value::from(unescape(&a.text(0).replace('+', " "))))
    }),
    static_method("byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)", unemulated),
]);

pub(in crate::types) static HTTP_UTILITY: TypeRecord = TypeRecord::class("System.Web.HttpUtility")
    .constructors(&[constructor("System.Web.HttpUtility new()", unemulated)])
    .methods(&[
        static_method("string HtmlDecode(string s)", |_, _, a| Ok(Value::from(html_decode(a.text(0))))),
        static_method("string HtmlEncode(string s)", |_, _, a| Ok(Value::from(html_encode(a.text(0))))),
        static_method("string HtmlAttributeEncode(string s)", |_, _, a| {
            Ok(Value::from(html_encode(a.text(0))))
        }),
        static_method("string UrlEncode(string str)", |_, _, a| {
            Ok(Value::from(lower_escapes(&escape(a.text(0), "-_.!*() ").replace(' ', "+"))))
        }),
        static_method("string UrlPathEncode(string str)", |_, _, a| {
            Ok(Value::from(a.text(0).replace(' ', "%20")))
        }),
        static_method("string UrlDecode(string str)", |_, _, a| {
            Ok(Value::from(unescape(&a.text(0).replace('+', " "))))
        }),
        static_method("string JavaScriptStringEncode(string value)", |_, _, a| {
            Ok(Value::from(
                a.text(0)
                    .replace('\\', "\\\\")
                    .replace('"', "\\\"")
                    .replace('\n', "\\n")
                    .replace('\r', "\\r")
                    .replace('\t', "\\t")
                    .replace('\'', "\\u0027")
                    .replace('<', "\\u003c")
                    .replace('>', "\\u003e")
                    .replace('&', "\\u0026"),
            ))
        }),
    ]);

pub(in crate::types) static DNS: TypeRecord = TypeRecord::class("System.Net.Dns")
    .methods(&[
        static_method("string GetHostName()", |rt, _, _| Ok(Value::from(rt.host().environment("COMPUTERNAME").or_else(|| rt.host().environment("HOSTNAME")).unwrap_or_else(|| "localhost".into())))),
        static_method("System.Net.IPHostEntry GetHostEntry(ipaddress address)", unemulated),
        static_method("System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress)", unemulated),
        static_method("System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)", unemulated),
        static_method("System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(string hostNameOrAddress)", unemulated),
        static_method("System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(string hostNameOrAddress, System.Threading.CancellationToken cancellationToken)", unemulated),
        static_method("System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(string hostNameOrAddress, System.Net.Sockets.AddressFamily family, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.Threading.Tasks.Task[System.Net.IPHostEntry] GetHostEntryAsync(ipaddress address)", unemulated),
        static_method("System.IAsyncResult BeginGetHostEntry(ipaddress address, System.AsyncCallback requestCallback, System.Object stateObject)", unemulated),
        static_method("System.IAsyncResult BeginGetHostEntry(string hostNameOrAddress, System.AsyncCallback requestCallback, System.Object stateObject)", unemulated),
        static_method("System.Net.IPHostEntry EndGetHostEntry(System.IAsyncResult asyncResult)", unemulated),
        static_method("ipaddress[] GetHostAddresses(string hostNameOrAddress)", unemulated),
        static_method("ipaddress[] GetHostAddresses(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)", unemulated),
        static_method("System.Threading.Tasks.Task[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress)", unemulated),
        static_method("System.Threading.Tasks.Task[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress, System.Threading.CancellationToken cancellationToken)", unemulated),
        static_method("System.Threading.Tasks.Task[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress, System.Net.Sockets.AddressFamily family, System.Threading.CancellationToken cancellationToken = default)", unemulated),
        static_method("System.IAsyncResult BeginGetHostAddresses(string hostNameOrAddress, System.AsyncCallback requestCallback, System.Object state)", unemulated),
        static_method("ipaddress[] EndGetHostAddresses(System.IAsyncResult asyncResult)", unemulated),
        static_method("System.Net.IPHostEntry GetHostByName(string hostName)", unemulated),
        static_method("System.IAsyncResult BeginGetHostByName(string hostName, System.AsyncCallback requestCallback, System.Object stateObject)", unemulated),
        static_method("System.Net.IPHostEntry EndGetHostByName(System.IAsyncResult asyncResult)", unemulated),
        static_method("System.Net.IPHostEntry GetHostByAddress(string address)", unemulated),
        static_method("System.Net.IPHostEntry GetHostByAddress(ipaddress address)", unemulated),
        static_method("System.Net.IPHostEntry Resolve(string hostName)", unemulated),
        static_method("System.IAsyncResult BeginResolve(string hostName, System.AsyncCallback requestCallback, System.Object stateObject)", unemulated),
        static_method("System.Net.IPHostEntry EndResolve(System.IAsyncResult asyncResult)", unemulated),
    ]);

pub(in crate::types) static SERVICE_POINT_MANAGER: TypeRecord =
    TypeRecord::class("System.Net.ServicePointManager")
        .methods(&[
            static_method("System.Net.ServicePoint FindServicePoint(uri address)", unemulated),
            static_method(
                "System.Net.ServicePoint FindServicePoint(string uriString, System.Net.IWebProxy proxy)",
                unemulated,
            ),
            static_method(
                "System.Net.ServicePoint FindServicePoint(uri address, System.Net.IWebProxy proxy)",
                unemulated,
            ),
            static_method(
                "void SetTcpKeepAlive(bool enabled, int keepAliveTime, int keepAliveInterval)",
                unemulated,
            ),
        ])
        .properties(&[
            static_property("SecurityProtocol", "System.Net.SecurityProtocolType", |_, _| {
                Ok(Value::Enum(TypeId::named("System.Net.SecurityProtocolType"), 0))
            })
            .settable(|_, _, _| Ok(())),
            static_property("MaxServicePoints", "int", unemulated_property),
            static_property("DefaultConnectionLimit", "int", |_, _| Ok(Value::Int(2)))
                .settable(|_, _, _| Ok(())),
            static_property("MaxServicePointIdleTime", "int", unemulated_property),
            static_property("UseNagleAlgorithm", "bool", unemulated_property),
            static_property("Expect100Continue", "bool", |_, _| Ok(Value::Bool(true)))
                .settable(|_, _, _| Ok(())),
            static_property("EnableDnsRoundRobin", "bool", unemulated_property),
            static_property("DnsRefreshTimeout", "int", unemulated_property),
            static_property(
                "ServerCertificateValidationCallback",
                "System.Net.Security.RemoteCertificateValidationCallback",
                |_, _| Ok(Value::Null),
            )
            .settable(|_, _, _| Ok(())),
            static_property("ReusePort", "bool", unemulated_property),
            static_property("CheckCertificateRevocationList", "bool", unemulated_property),
            static_property("EncryptionPolicy", "System.Net.Security.EncryptionPolicy", unemulated_property),
            static_property("DefaultNonPersistentConnectionLimit", "int", |_, _| Ok(Value::Int(4))).field(),
            static_property("DefaultPersistentConnectionLimit", "int", |_, _| Ok(Value::Int(2))).field(),
        ]);

/// A boxed `IPAddress`.
pub struct AddressValue(pub IpAddr);

impl Native for AddressValue {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Net.IPAddress")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(crate::object::hash_key(&Value::from(self.0.to_string()), KeyComparer::Ordinal))
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<AddressValue>().is_some_and(|o| o.0 == self.0)
    }
}

fn wrap(address: IpAddr) -> Value {
    Value::object(AddressValue(address))
}

fn of(this: &Value) -> IpAddr {
    this.native::<AddressValue>().map_or(IpAddr::from([0, 0, 0, 0]), |a| a.0)
}

/// .NET reads IPv4 addresses with fewer than four parts too: the last part fills what is left.
fn parse(text: &str) -> Option<IpAddr> {
    let text = text.strip_prefix('[').and_then(|t| t.split(']').next()).unwrap_or(text);
    if text.contains(':') {
        return text.split('%').next()?.parse().ok();
    }
    let numbers: Option<Vec<u32>> = text.split('.').map(part).collect();
    let numbers = numbers.filter(|n| (1..=4).contains(&n.len()))?;
    let (last, head) = numbers.split_last()?;
    if head.iter().any(|n| *n > 255) {
        return None;
    }
    let free = 4 - head.len() as u32;
    if free < 4 && u64::from(*last) >= 1u64 << (8 * free) {
        return None;
    }
    let high = head.iter().fold(0u32, |all, n| all << 8 | n);
    let shifted = if head.is_empty() { 0 } else { high << (8 * free) };
    Some(IpAddr::from((shifted | last).to_be_bytes()))
}

fn part(text: &str) -> Option<u32> {
    if let Some(hex) = text.strip_prefix("0x") {
        return u32::from_str_radix(hex, 16).ok();
    }
    if text.len() > 1 && text.starts_with('0') {
        return u32::from_str_radix(text, 8).ok();
    }
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

struct Mail {
    user: String,
    host: String,
    display: String,
}

impl Native for Mail {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Net.Mail.MailAddress")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(crate::object::hash_key(&Value::from(mail_text(self)), KeyComparer::IgnoreCase))
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Mail>().is_some_and(|o| mail_text(o).eq_ignore_ascii_case(&mail_text(self)))
    }
}

fn mail_of(this: &Value) -> Option<&Mail> {
    this.native::<Mail>()
}

fn mail_text(mail: &Mail) -> String {
    let address = format!("{}@{}", mail.user, mail.host);
    if mail.display.is_empty() { address } else { format!("\"{}\" <{address}>", mail.display) }
}

fn mail(text: &str, display: Option<&str>) -> Result<Value> {
    if text.is_empty() {
        return throw(Thrown::argument("The value cannot be an empty string.", "address"));
    }
    let (shown, address) = match text.trim().strip_suffix('>').and_then(|t| t.rsplit_once('<')) {
        Some((shown, address)) => (shown.trim().trim_matches('"'), address),
        None => ("", text.trim()),
    };
    let valid = |t: &str| {
        !t.is_empty()
            && !t.contains([' ', '@', '<', '>', ',', ';', '(', ')'])
            && !t.starts_with('.')
            && !t.ends_with('.')
            && !t.contains("..")
    };
    match address.rsplit_once('@') {
        Some((user, host)) if valid(user) && valid(host) => Ok(Value::object(Mail {
            user: user.to_owned(),
            host: host.to_owned(),
            display: display.unwrap_or(shown).to_owned(),
        })),
        _ => throw(Thrown::exception(
            "System.FormatException",
            "The specified string is not in the form required for an e-mail address.",
        )),
    }
}

fn html_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{A0}'..='\u{FF}' => out.push_str(&format!("&#{};", c as u32)),
            c if c as u32 > 0xFFFF => out.push_str(&format!("&#{};", c as u32)),
            other => out.push(other),
        }
    }
    out
}

fn html_decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let decoded = rest.find(';').filter(|e| *e < 12).and_then(|end| Some((entity(&rest[1..end])?, end)));
        match decoded {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "copy" => '©',
        "reg" => '®',
        "euro" => '€',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        _ => return None,
    })
}

/// `HttpUtility` writes its escapes in lower case.
fn lower_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut escape = 0;
    for c in text.chars() {
        out.push(if escape > 0 { c.to_ascii_lowercase() } else { c });
        escape = if c == '%' { 2 } else { escape - i32::from(escape > 0) };
    }
    out
}
