//! .NET's exceptions outside the namespace `System`.

use super::exception_support::*;
use crate::object::{TypeRecord, constructor, method, property};
use crate::types::support::unemulated;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &KEY_NOT_FOUND_EXCEPTION,
    &DIRECTORY_NOT_FOUND_EXCEPTION,
    &END_OF_STREAM_EXCEPTION,
    &PATH_TOO_LONG_EXCEPTION,
    &FILE_LOAD_EXCEPTION,
    &DRIVE_NOT_FOUND_EXCEPTION,
    &SECURITY_EXCEPTION,
    &REGEX_PARSE_EXCEPTION,
    &REGEX_MATCH_TIMEOUT_EXCEPTION,
    &XML_EXCEPTION,
    &X_PATH_EXCEPTION,
    &WEB_EXCEPTION,
    &HTTP_REQUEST_EXCEPTION,
    &SOCKET_EXCEPTION,
    &WIN32_EXCEPTION,
    &TARGET_INVOCATION_EXCEPTION,
    &AMBIGUOUS_MATCH_EXCEPTION,
];

pub(in crate::types) static KEY_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Collections.Generic.KeyNotFoundException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.Collections.Generic.KeyNotFoundException new()", new_exception),
        constructor("System.Collections.Generic.KeyNotFoundException new(string message)", new_exception),
        constructor("System.Collections.Generic.KeyNotFoundException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static DIRECTORY_NOT_FOUND_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.DirectoryNotFoundException").base("System.IO.IOException").constructors(&[
        constructor("System.IO.DirectoryNotFoundException new()", new_exception),
        constructor("System.IO.DirectoryNotFoundException new(string message)", new_exception),
        constructor(
            "System.IO.DirectoryNotFoundException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static END_OF_STREAM_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.EndOfStreamException").base("System.IO.IOException").constructors(&[
        constructor("System.IO.EndOfStreamException new()", new_exception),
        constructor("System.IO.EndOfStreamException new(string message)", new_exception),
        constructor(
            "System.IO.EndOfStreamException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static PATH_TOO_LONG_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.PathTooLongException").base("System.IO.IOException").constructors(&[
        constructor("System.IO.PathTooLongException new()", new_exception),
        constructor("System.IO.PathTooLongException new(string message)", new_exception),
        constructor(
            "System.IO.PathTooLongException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static FILE_LOAD_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.FileLoadException")
        .base("System.IO.IOException")
        .constructors(&[
            constructor("System.IO.FileLoadException new()", new_exception),
            constructor("System.IO.FileLoadException new(string message)", new_exception),
            constructor(
                "System.IO.FileLoadException new(string message, System.Exception inner)",
                new_exception,
            ),
            constructor("System.IO.FileLoadException new(string message, string fileName)", new_exception),
            constructor(
                "System.IO.FileLoadException new(string message, string fileName, System.Exception inner)",
                new_exception,
            ),
        ])
        .properties(&[
            property("Message", "string", message_of),
            property("FileName", "string", |_, this| Ok(detail(this, "FileName"))),
            property("FusionLog", "string", |_, this| Ok(detail(this, "FusionLog"))),
        ]);

pub(in crate::types) static DRIVE_NOT_FOUND_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.DriveNotFoundException").base("System.IO.IOException").constructors(&[
        constructor("System.IO.DriveNotFoundException new()", new_exception),
        constructor("System.IO.DriveNotFoundException new(string message)", new_exception),
        constructor(
            "System.IO.DriveNotFoundException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static SECURITY_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Security.SecurityException")
        .base("System.SystemException")
        .constructors(&[
            constructor("System.Security.SecurityException new()", new_exception),
            constructor("System.Security.SecurityException new(string message)", new_exception),
            constructor(
                "System.Security.SecurityException new(string message, System.Exception inner)",
                new_exception,
            ),
            constructor("System.Security.SecurityException new(string message, type type)", new_exception),
            constructor(
                "System.Security.SecurityException new(string message, type type, string state)",
                new_exception,
            ),
        ])
        .properties(&[
            property("Demanded", "System.Object", |_, this| Ok(detail(this, "Demanded"))).settable(
                |_, this, value| {
                    set_detail(this, "Demanded", value);
                    Ok(())
                },
            ),
            property("DenySetInstance", "System.Object", |_, this| Ok(detail(this, "DenySetInstance")))
                .settable(|_, this, value| {
                    set_detail(this, "DenySetInstance", value);
                    Ok(())
                }),
            property("FailedAssemblyInfo", "System.Reflection.AssemblyName", |_, this| {
                Ok(detail(this, "FailedAssemblyInfo"))
            }),
            property("GrantedSet", "string", |_, this| Ok(detail(this, "GrantedSet"))).settable(
                |_, this, value| {
                    set_detail(this, "GrantedSet", value);
                    Ok(())
                },
            ),
            property("Method", "System.Reflection.MethodInfo", |_, this| Ok(detail(this, "Method"))),
            property("PermissionState", "string", |_, this| Ok(detail(this, "PermissionState"))).settable(
                |_, this, value| {
                    set_detail(this, "PermissionState", value);
                    Ok(())
                },
            ),
            property("PermissionType", "type", |_, this| Ok(detail(this, "PermissionType"))),
            property("PermitOnlySetInstance", "System.Object", |_, this| {
                Ok(detail(this, "PermitOnlySetInstance"))
            })
            .settable(|_, this, value| {
                set_detail(this, "PermitOnlySetInstance", value);
                Ok(())
            }),
            property("RefusedSet", "string", |_, this| Ok(detail(this, "RefusedSet"))).settable(
                |_, this, value| {
                    set_detail(this, "RefusedSet", value);
                    Ok(())
                },
            ),
            property("Url", "string", |_, this| Ok(detail(this, "Url"))).settable(|_, this, value| {
                set_detail(this, "Url", value);
                Ok(())
            }),
        ]);

pub(in crate::types) static REGEX_PARSE_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Text.RegularExpressions.RegexParseException")
        .base("System.ArgumentException")
        .properties(&[
            property("Error", "System.Text.RegularExpressions.RegexParseError", |_, this| {
                Ok(detail(this, "Error"))
            }),
            property("Offset", "int", |_, this| Ok(detail(this, "Offset"))),
        ]);

pub(in crate::types) static REGEX_MATCH_TIMEOUT_EXCEPTION: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.RegexMatchTimeoutException")
    .base("System.TimeoutException")
    .constructors(&[
        constructor("System.Text.RegularExpressions.RegexMatchTimeoutException new(string regexInput, string regexPattern, timespan matchTimeout)", new_exception),
        constructor("System.Text.RegularExpressions.RegexMatchTimeoutException new()", new_exception),
        constructor("System.Text.RegularExpressions.RegexMatchTimeoutException new(string message)", new_exception),
        constructor("System.Text.RegularExpressions.RegexMatchTimeoutException new(string message, System.Exception inner)", new_exception),
    ])
    .properties(&[
        property("Input", "string", |_, this| Ok(detail(this, "Input"))),
        property("Pattern", "string", |_, this| Ok(detail(this, "Pattern"))),
        property("MatchTimeout", "timespan", |_, this| Ok(detail(this, "MatchTimeout"))),
    ]);

pub(in crate::types) static XML_EXCEPTION: TypeRecord = TypeRecord::class("System.Xml.XmlException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.Xml.XmlException new()", new_exception),
        constructor("System.Xml.XmlException new(string message)", new_exception),
        constructor("System.Xml.XmlException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Xml.XmlException new(string message, System.Exception innerException, int lineNumber, int linePosition)", new_exception),
    ])
    .properties(&[
        property("LineNumber", "int", |_, this| Ok(detail(this, "LineNumber"))),
        property("LinePosition", "int", |_, this| Ok(detail(this, "LinePosition"))),
        property("SourceUri", "string", |_, this| Ok(detail(this, "SourceUri"))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static X_PATH_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Xml.XPath.XPathException")
        .base("System.SystemException")
        .constructors(&[
            constructor("System.Xml.XPath.XPathException new()", new_exception),
            constructor("System.Xml.XPath.XPathException new(string message)", new_exception),
            constructor(
                "System.Xml.XPath.XPathException new(string message, System.Exception innerException)",
                new_exception,
            ),
        ])
        .properties(&[property("Message", "string", message_of)]);

pub(in crate::types) static WEB_EXCEPTION: TypeRecord = TypeRecord::class("System.Net.WebException")
    .base("System.InvalidOperationException")
    .constructors(&[
        constructor("System.Net.WebException new()", new_exception),
        constructor("System.Net.WebException new(string message)", new_exception),
        constructor("System.Net.WebException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Net.WebException new(string message, System.Net.WebExceptionStatus status)", new_exception),
        constructor("System.Net.WebException new(string message, System.Exception innerException, System.Net.WebExceptionStatus status, System.Net.WebResponse response)", new_exception),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo serializationInfo, System.Runtime.Serialization.StreamingContext streamingContext)", unemulated),
    ])
    .properties(&[
        property("Status", "System.Net.WebExceptionStatus", |_, this| Ok(detail(this, "Status"))),
        property("Response", "System.Net.WebResponse", |_, this| Ok(detail(this, "Response"))),
    ]);

pub(in crate::types) static HTTP_REQUEST_EXCEPTION: TypeRecord = TypeRecord::class("System.Net.Http.HttpRequestException")
    .base("System.Exception")
    .constructors(&[
        constructor("System.Net.Http.HttpRequestException new()", new_exception),
        constructor("System.Net.Http.HttpRequestException new(string message)", new_exception),
        constructor("System.Net.Http.HttpRequestException new(string message, System.Exception inner)", new_exception),
        constructor("System.Net.Http.HttpRequestException new(string message, System.Exception inner, System.Nullable[System.Net.HttpStatusCode] statusCode)", new_exception),
        constructor("System.Net.Http.HttpRequestException new(System.Net.Http.HttpRequestError httpRequestError, string message = null, System.Exception inner = null, System.Nullable[System.Net.HttpStatusCode] statusCode = default)", new_exception),
    ])
    .properties(&[
        property("HttpRequestError", "System.Net.Http.HttpRequestError", |_, this| Ok(detail(this, "HttpRequestError"))),
        property("StatusCode", "System.Nullable[System.Net.HttpStatusCode]", |_, this| Ok(detail(this, "StatusCode"))),
    ]);

pub(in crate::types) static SOCKET_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Net.Sockets.SocketException")
        .base("System.ComponentModel.Win32Exception")
        .constructors(&[
            constructor("System.Net.Sockets.SocketException new(int errorCode)", new_exception),
            constructor(
                "System.Net.Sockets.SocketException new(int errorCode, string message)",
                new_exception,
            ),
            constructor("System.Net.Sockets.SocketException new()", new_exception),
        ])
        .properties(&[
            property("Message", "string", message_of),
            property("SocketErrorCode", "System.Net.Sockets.SocketError", |_, this| {
                Ok(detail(this, "SocketErrorCode"))
            }),
            property("ErrorCode", "int", |_, this| Ok(detail(this, "ErrorCode"))),
        ]);

pub(in crate::types) static WIN32_EXCEPTION: TypeRecord = TypeRecord::class("System.ComponentModel.Win32Exception")
    .base("System.Runtime.InteropServices.ExternalException")
    .constructors(&[
        constructor("System.ComponentModel.Win32Exception new()", new_exception),
        constructor("System.ComponentModel.Win32Exception new(int error)", new_exception),
        constructor("System.ComponentModel.Win32Exception new(int error, string message)", new_exception),
        constructor("System.ComponentModel.Win32Exception new(string message)", new_exception),
        constructor("System.ComponentModel.Win32Exception new(string message, System.Exception innerException)", new_exception),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
    ])
    .properties(&[
        property("NativeErrorCode", "int", |_, this| Ok(detail(this, "NativeErrorCode"))),
    ]);

pub(in crate::types) static TARGET_INVOCATION_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Reflection.TargetInvocationException")
        .base("System.ApplicationException")
        .constructors(&[
            constructor(
                "System.Reflection.TargetInvocationException new(System.Exception inner)",
                new_exception,
            ),
            constructor(
                "System.Reflection.TargetInvocationException new(string message, System.Exception inner)",
                new_exception,
            ),
        ]);

pub(in crate::types) static AMBIGUOUS_MATCH_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Reflection.AmbiguousMatchException")
        .base("System.SystemException")
        .constructors(&[
            constructor("System.Reflection.AmbiguousMatchException new()", new_exception),
            constructor("System.Reflection.AmbiguousMatchException new(string message)", new_exception),
            constructor(
                "System.Reflection.AmbiguousMatchException new(string message, System.Exception inner)",
                new_exception,
            ),
        ]);
