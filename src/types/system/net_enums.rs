//! Enum types of .NET.

use crate::object::{TypeRecord, enum_type};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &CONSOLE_COLOR,
    &CONSOLE_KEY,
    &CONSOLE_MODIFIERS,
    &DAY_OF_WEEK,
    &STRING_COMPARISON,
    &STRING_SPLIT_OPTIONS,
    &MIDPOINT_ROUNDING,
    &DATE_TIME_KIND,
    &TYPE_CODE,
    &NUMBER_STYLES,
    &COMPARE_OPTIONS,
    &DATE_TIME_STYLES,
    &TIME_SPAN_STYLES,
    &CALENDAR_WEEK_RULE,
    &CULTURE_TYPES,
    &UNICODE_CATEGORY,
    &REGEX_OPTIONS,
    &NORMALIZATION_FORM,
    &FILE_ATTRIBUTES,
    &FILE_MODE,
    &FILE_ACCESS,
    &FILE_SHARE,
    &SEARCH_OPTION,
    &SEEK_ORIGIN,
    &LIST_SORT_DIRECTION,
    &XML_NODE_TYPE,
    &XML_NODE_CHANGED_ACTION,
    &SECURITY_PROTOCOL_TYPE,
    &HTTP_STATUS_CODE,
    &ADDRESS_FAMILY,
    &URI_KIND,
    &URI_COMPONENTS,
    &URI_FORMAT,
    &URI_HOST_NAME_TYPE,
    &URI_PARTIAL,
    &ENVIRONMENT_SPECIAL_FOLDER,
    &ENVIRONMENT_VARIABLE_TARGET,
    &PLATFORM_ID,
    &BINDING_FLAGS,
    &MEMBER_TYPES,
    &EVENT_LOG_ENTRY_TYPE,
    &WINDOWS_BUILT_IN_ROLE,
    &FILE_SYSTEM_RIGHTS,
    &COMPRESSION_MODE,
    &COMPRESSION_LEVEL,
];

#[rustfmt::skip]
pub(in crate::types) static CONSOLE_COLOR: TypeRecord = enum_type("System.ConsoleColor", &[
    ("Black", 0), ("DarkBlue", 1), ("DarkGreen", 2), ("DarkCyan", 3), ("DarkRed", 4), ("DarkMagenta", 5),
    ("DarkYellow", 6), ("Gray", 7), ("DarkGray", 8), ("Blue", 9), ("Green", 10), ("Cyan", 11), ("Red", 12),
    ("Magenta", 13), ("Yellow", 14), ("White", 15),
]);

#[rustfmt::skip]
pub(in crate::types) static CONSOLE_KEY: TypeRecord = enum_type("System.ConsoleKey", &[
    ("None", 0), ("Backspace", 8), ("Tab", 9), ("Clear", 12), ("Enter", 13), ("Pause", 19), ("Escape", 27),
    ("Spacebar", 32), ("PageUp", 33), ("PageDown", 34), ("End", 35), ("Home", 36), ("LeftArrow", 37),
    ("UpArrow", 38), ("RightArrow", 39), ("DownArrow", 40), ("Select", 41), ("Print", 42), ("Execute", 43),
    ("PrintScreen", 44), ("Insert", 45), ("Delete", 46), ("Help", 47), ("D0", 48), ("D1", 49), ("D2", 50),
    ("D3", 51), ("D4", 52), ("D5", 53), ("D6", 54), ("D7", 55), ("D8", 56), ("D9", 57), ("A", 65),
    ("B", 66), ("C", 67), ("D", 68), ("E", 69), ("F", 70), ("G", 71), ("H", 72), ("I", 73), ("J", 74),
    ("K", 75), ("L", 76), ("M", 77), ("N", 78), ("O", 79), ("P", 80), ("Q", 81), ("R", 82), ("S", 83),
    ("T", 84), ("U", 85), ("V", 86), ("W", 87), ("X", 88), ("Y", 89), ("Z", 90), ("LeftWindows", 91),
    ("RightWindows", 92), ("Applications", 93), ("Sleep", 95), ("NumPad0", 96), ("NumPad1", 97),
    ("NumPad2", 98), ("NumPad3", 99), ("NumPad4", 100), ("NumPad5", 101), ("NumPad6", 102),
    ("NumPad7", 103), ("NumPad8", 104), ("NumPad9", 105), ("Multiply", 106), ("Add", 107),
    ("Separator", 108), ("Subtract", 109), ("Decimal", 110), ("Divide", 111), ("F1", 112), ("F2", 113),
    ("F3", 114), ("F4", 115), ("F5", 116), ("F6", 117), ("F7", 118), ("F8", 119), ("F9", 120), ("F10", 121),
    ("F11", 122), ("F12", 123), ("F13", 124), ("F14", 125), ("F15", 126), ("F16", 127), ("F17", 128),
    ("F18", 129), ("F19", 130), ("F20", 131), ("F21", 132), ("F22", 133), ("F23", 134), ("F24", 135),
    ("BrowserBack", 166), ("BrowserForward", 167), ("BrowserRefresh", 168), ("BrowserStop", 169),
    ("BrowserSearch", 170), ("BrowserFavorites", 171), ("BrowserHome", 172), ("VolumeMute", 173),
    ("VolumeDown", 174), ("VolumeUp", 175), ("MediaNext", 176), ("MediaPrevious", 177), ("MediaStop", 178),
    ("MediaPlay", 179), ("LaunchMail", 180), ("LaunchMediaSelect", 181), ("LaunchApp1", 182),
    ("LaunchApp2", 183), ("Oem1", 186), ("OemPlus", 187), ("OemComma", 188), ("OemMinus", 189),
    ("OemPeriod", 190), ("Oem2", 191), ("Oem3", 192), ("Oem4", 219), ("Oem5", 220), ("Oem6", 221),
    ("Oem7", 222), ("Oem8", 223), ("Oem102", 226), ("Process", 229), ("Packet", 231), ("Attention", 246),
    ("CrSel", 247), ("ExSel", 248), ("EraseEndOfFile", 249), ("Play", 250), ("Zoom", 251), ("NoName", 252),
    ("Pa1", 253), ("OemClear", 254),
]);

#[rustfmt::skip]
pub(in crate::types) static CONSOLE_MODIFIERS: TypeRecord = enum_type("System.ConsoleModifiers", &[
    ("None", 0), ("Alt", 1), ("Shift", 2), ("Control", 4),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static DAY_OF_WEEK: TypeRecord = enum_type("System.DayOfWeek", &[
    ("Sunday", 0), ("Monday", 1), ("Tuesday", 2), ("Wednesday", 3), ("Thursday", 4), ("Friday", 5),
    ("Saturday", 6),
]);

#[rustfmt::skip]
pub(in crate::types) static STRING_COMPARISON: TypeRecord = enum_type("System.StringComparison", &[
    ("CurrentCulture", 0), ("CurrentCultureIgnoreCase", 1), ("InvariantCulture", 2),
    ("InvariantCultureIgnoreCase", 3), ("Ordinal", 4), ("OrdinalIgnoreCase", 5),
]);

#[rustfmt::skip]
pub(in crate::types) static STRING_SPLIT_OPTIONS: TypeRecord = enum_type("System.StringSplitOptions", &[
    ("None", 0), ("RemoveEmptyEntries", 1), ("TrimEntries", 2),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static MIDPOINT_ROUNDING: TypeRecord = enum_type("System.MidpointRounding", &[
    ("ToEven", 0), ("AwayFromZero", 1), ("ToZero", 2), ("ToNegativeInfinity", 3), ("ToPositiveInfinity", 4),
]);

#[rustfmt::skip]
pub(in crate::types) static DATE_TIME_KIND: TypeRecord = enum_type("System.DateTimeKind", &[
    ("Unspecified", 0), ("Utc", 1), ("Local", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static TYPE_CODE: TypeRecord = enum_type("System.TypeCode", &[
    ("Empty", 0), ("Object", 1), ("DBNull", 2), ("Boolean", 3), ("Char", 4), ("SByte", 5), ("Byte", 6),
    ("Int16", 7), ("UInt16", 8), ("Int32", 9), ("UInt32", 10), ("Int64", 11), ("UInt64", 12),
    ("Single", 13), ("Double", 14), ("Decimal", 15), ("DateTime", 16), ("String", 18),
]);

#[rustfmt::skip]
pub(in crate::types) static NUMBER_STYLES: TypeRecord = enum_type("System.Globalization.NumberStyles", &[
    ("None", 0), ("AllowLeadingWhite", 1), ("AllowTrailingWhite", 2), ("AllowLeadingSign", 4),
    ("AllowTrailingSign", 8), ("AllowParentheses", 16), ("AllowDecimalPoint", 32), ("AllowThousands", 64),
    ("AllowExponent", 128), ("AllowCurrencySymbol", 256), ("AllowHexSpecifier", 512),
    ("AllowBinarySpecifier", 1024), ("Integer", 7), ("HexNumber", 515), ("BinaryNumber", 1027),
    ("Number", 111), ("Float", 167), ("Currency", 383), ("Any", 511),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static COMPARE_OPTIONS: TypeRecord = enum_type("System.Globalization.CompareOptions", &[
    ("None", 0), ("IgnoreCase", 1), ("IgnoreNonSpace", 2), ("IgnoreSymbols", 4), ("IgnoreKanaType", 8),
    ("IgnoreWidth", 16), ("NumericOrdering", 32), ("OrdinalIgnoreCase", 268435456),
    ("StringSort", 536870912), ("Ordinal", 1073741824),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static DATE_TIME_STYLES: TypeRecord = enum_type("System.Globalization.DateTimeStyles", &[
    ("None", 0), ("AllowLeadingWhite", 1), ("AllowTrailingWhite", 2), ("AllowInnerWhite", 4),
    ("AllowWhiteSpaces", 7), ("NoCurrentDateDefault", 8), ("AdjustToUniversal", 16), ("AssumeLocal", 32),
    ("AssumeUniversal", 64), ("RoundtripKind", 128),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static TIME_SPAN_STYLES: TypeRecord = enum_type("System.Globalization.TimeSpanStyles", &[
    ("None", 0), ("AssumeNegative", 1),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static CALENDAR_WEEK_RULE: TypeRecord = enum_type("System.Globalization.CalendarWeekRule", &[
    ("FirstDay", 0), ("FirstFullWeek", 1), ("FirstFourDayWeek", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static CULTURE_TYPES: TypeRecord = enum_type("System.Globalization.CultureTypes", &[
    ("NeutralCultures", 1), ("SpecificCultures", 2), ("InstalledWin32Cultures", 4), ("AllCultures", 7),
    ("UserCustomCulture", 8), ("ReplacementCultures", 16), ("WindowsOnlyCultures", 32),
    ("FrameworkCultures", 64),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static UNICODE_CATEGORY: TypeRecord = enum_type("System.Globalization.UnicodeCategory", &[
    ("UppercaseLetter", 0), ("LowercaseLetter", 1), ("TitlecaseLetter", 2), ("ModifierLetter", 3),
    ("OtherLetter", 4), ("NonSpacingMark", 5), ("SpacingCombiningMark", 6), ("EnclosingMark", 7),
    ("DecimalDigitNumber", 8), ("LetterNumber", 9), ("OtherNumber", 10), ("SpaceSeparator", 11),
    ("LineSeparator", 12), ("ParagraphSeparator", 13), ("Control", 14), ("Format", 15), ("Surrogate", 16),
    ("PrivateUse", 17), ("ConnectorPunctuation", 18), ("DashPunctuation", 19), ("OpenPunctuation", 20),
    ("ClosePunctuation", 21), ("InitialQuotePunctuation", 22), ("FinalQuotePunctuation", 23),
    ("OtherPunctuation", 24), ("MathSymbol", 25), ("CurrencySymbol", 26), ("ModifierSymbol", 27),
    ("OtherSymbol", 28), ("OtherNotAssigned", 29),
]);

#[rustfmt::skip]
pub(in crate::types) static REGEX_OPTIONS: TypeRecord = enum_type("System.Text.RegularExpressions.RegexOptions", &[
    ("None", 0), ("IgnoreCase", 1), ("Multiline", 2), ("ExplicitCapture", 4), ("Compiled", 8),
    ("Singleline", 16), ("IgnorePatternWhitespace", 32), ("RightToLeft", 64), ("ECMAScript", 256),
    ("CultureInvariant", 512), ("NonBacktracking", 1024),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static NORMALIZATION_FORM: TypeRecord = enum_type("System.Text.NormalizationForm", &[
    ("FormC", 1), ("FormD", 2), ("FormKC", 5), ("FormKD", 6),
]);

#[rustfmt::skip]
pub(in crate::types) static FILE_ATTRIBUTES: TypeRecord = enum_type("System.IO.FileAttributes", &[
    ("None", 0), ("ReadOnly", 1), ("Hidden", 2), ("System", 4), ("Directory", 16), ("Archive", 32),
    ("Device", 64), ("Normal", 128), ("Temporary", 256), ("SparseFile", 512), ("ReparsePoint", 1024),
    ("Compressed", 2048), ("Offline", 4096), ("NotContentIndexed", 8192), ("Encrypted", 16384),
    ("IntegrityStream", 32768), ("NoScrubData", 131072),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static FILE_MODE: TypeRecord = enum_type("System.IO.FileMode", &[
    ("CreateNew", 1), ("Create", 2), ("Open", 3), ("OpenOrCreate", 4), ("Truncate", 5), ("Append", 6),
]);

#[rustfmt::skip]
pub(in crate::types) static FILE_ACCESS: TypeRecord = enum_type("System.IO.FileAccess", &[
    ("Read", 1), ("Write", 2), ("ReadWrite", 3),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static FILE_SHARE: TypeRecord = enum_type("System.IO.FileShare", &[
    ("None", 0), ("Read", 1), ("Write", 2), ("ReadWrite", 3), ("Delete", 4), ("Inheritable", 16),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static SEARCH_OPTION: TypeRecord = enum_type("System.IO.SearchOption", &[
    ("TopDirectoryOnly", 0), ("AllDirectories", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static SEEK_ORIGIN: TypeRecord = enum_type("System.IO.SeekOrigin", &[
    ("Begin", 0), ("Current", 1), ("End", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static LIST_SORT_DIRECTION: TypeRecord = enum_type("System.ComponentModel.ListSortDirection", &[
    ("Ascending", 0), ("Descending", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static XML_NODE_TYPE: TypeRecord = enum_type("System.Xml.XmlNodeType", &[
    ("None", 0), ("Element", 1), ("Attribute", 2), ("Text", 3), ("CDATA", 4), ("EntityReference", 5),
    ("Entity", 6), ("ProcessingInstruction", 7), ("Comment", 8), ("Document", 9), ("DocumentType", 10),
    ("DocumentFragment", 11), ("Notation", 12), ("Whitespace", 13), ("SignificantWhitespace", 14),
    ("EndElement", 15), ("EndEntity", 16), ("XmlDeclaration", 17),
]);

#[rustfmt::skip]
pub(in crate::types) static XML_NODE_CHANGED_ACTION: TypeRecord = enum_type("System.Xml.XmlNodeChangedAction", &[
    ("Insert", 0), ("Remove", 1), ("Change", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static SECURITY_PROTOCOL_TYPE: TypeRecord = enum_type("System.Net.SecurityProtocolType", &[
    ("SystemDefault", 0), ("Ssl3", 48), ("Tls", 192), ("Tls11", 768), ("Tls12", 3072), ("Tls13", 12288),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static HTTP_STATUS_CODE: TypeRecord = enum_type("System.Net.HttpStatusCode", &[
    ("Continue", 100), ("SwitchingProtocols", 101), ("Processing", 102), ("EarlyHints", 103), ("OK", 200),
    ("Created", 201), ("Accepted", 202), ("NonAuthoritativeInformation", 203), ("NoContent", 204),
    ("ResetContent", 205), ("PartialContent", 206), ("MultiStatus", 207), ("AlreadyReported", 208),
    ("IMUsed", 226), ("MultipleChoices", 300), ("Ambiguous", 300), ("MovedPermanently", 301),
    ("Moved", 301), ("Found", 302), ("Redirect", 302), ("SeeOther", 303), ("RedirectMethod", 303),
    ("NotModified", 304), ("UseProxy", 305), ("Unused", 306), ("TemporaryRedirect", 307),
    ("RedirectKeepVerb", 307), ("PermanentRedirect", 308), ("BadRequest", 400), ("Unauthorized", 401),
    ("PaymentRequired", 402), ("Forbidden", 403), ("NotFound", 404), ("MethodNotAllowed", 405),
    ("NotAcceptable", 406), ("ProxyAuthenticationRequired", 407), ("RequestTimeout", 408),
    ("Conflict", 409), ("Gone", 410), ("LengthRequired", 411), ("PreconditionFailed", 412),
    ("RequestEntityTooLarge", 413), ("RequestUriTooLong", 414), ("UnsupportedMediaType", 415),
    ("RequestedRangeNotSatisfiable", 416), ("ExpectationFailed", 417), ("MisdirectedRequest", 421),
    ("UnprocessableEntity", 422), ("UnprocessableContent", 422), ("Locked", 423), ("FailedDependency", 424),
    ("UpgradeRequired", 426), ("PreconditionRequired", 428), ("TooManyRequests", 429),
    ("RequestHeaderFieldsTooLarge", 431), ("UnavailableForLegalReasons", 451), ("InternalServerError", 500),
    ("NotImplemented", 501), ("BadGateway", 502), ("ServiceUnavailable", 503), ("GatewayTimeout", 504),
    ("HttpVersionNotSupported", 505), ("VariantAlsoNegotiates", 506), ("InsufficientStorage", 507),
    ("LoopDetected", 508), ("NotExtended", 510), ("NetworkAuthenticationRequired", 511),
]);

#[rustfmt::skip]
pub(in crate::types) static ADDRESS_FAMILY: TypeRecord = enum_type("System.Net.Sockets.AddressFamily", &[
    ("Unknown", -1), ("Unspecified", 0), ("Unix", 1), ("InterNetwork", 2), ("ImpLink", 3), ("Pup", 4),
    ("Chaos", 5), ("NS", 6), ("Ipx", 6), ("Iso", 7), ("Osi", 7), ("Ecma", 8), ("DataKit", 9), ("Ccitt", 10),
    ("Sna", 11), ("DecNet", 12), ("DataLink", 13), ("Lat", 14), ("HyperChannel", 15), ("AppleTalk", 16),
    ("NetBios", 17), ("VoiceView", 18), ("FireFox", 19), ("Banyan", 21), ("Atm", 22),
    ("InterNetworkV6", 23), ("Cluster", 24), ("Ieee12844", 25), ("Irda", 26), ("NetworkDesigners", 28),
    ("Max", 29), ("Packet", 65536), ("ControllerAreaNetwork", 65537),
]);

#[rustfmt::skip]
pub(in crate::types) static URI_KIND: TypeRecord = enum_type("System.UriKind", &[
    ("RelativeOrAbsolute", 0), ("Absolute", 1), ("Relative", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static URI_COMPONENTS: TypeRecord = enum_type("System.UriComponents", &[
    ("Scheme", 1), ("UserInfo", 2), ("Host", 4), ("Port", 8), ("Path", 16), ("Query", 32), ("Fragment", 64),
    ("StrongPort", 128), ("NormalizedHost", 256), ("KeepDelimiter", 1073741824),
    ("SerializationInfoString", -2147483648), ("AbsoluteUri", 127), ("HostAndPort", 132),
    ("StrongAuthority", 134), ("SchemeAndServer", 13), ("HttpRequestUrl", 61), ("PathAndQuery", 48),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static URI_FORMAT: TypeRecord = enum_type("System.UriFormat", &[
    ("UriEscaped", 1), ("Unescaped", 2), ("SafeUnescaped", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static URI_HOST_NAME_TYPE: TypeRecord = enum_type("System.UriHostNameType", &[
    ("Unknown", 0), ("Basic", 1), ("Dns", 2), ("IPv4", 3), ("IPv6", 4),
]);

#[rustfmt::skip]
pub(in crate::types) static URI_PARTIAL: TypeRecord = enum_type("System.UriPartial", &[
    ("Scheme", 0), ("Authority", 1), ("Path", 2), ("Query", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static ENVIRONMENT_SPECIAL_FOLDER: TypeRecord = enum_type("System.Environment+SpecialFolder", &[
    ("ApplicationData", 26), ("CommonApplicationData", 35), ("LocalApplicationData", 28), ("Cookies", 33),
    ("Desktop", 0), ("Favorites", 6), ("History", 34), ("InternetCache", 32), ("Programs", 2),
    ("MyComputer", 17), ("MyMusic", 13), ("MyPictures", 39), ("MyVideos", 14), ("Recent", 8), ("SendTo", 9),
    ("StartMenu", 11), ("Startup", 7), ("System", 37), ("Templates", 21), ("DesktopDirectory", 16),
    ("Personal", 5), ("MyDocuments", 5), ("ProgramFiles", 38), ("CommonProgramFiles", 43),
    ("AdminTools", 48), ("CDBurning", 59), ("CommonAdminTools", 47), ("CommonDocuments", 46),
    ("CommonMusic", 53), ("CommonOemLinks", 58), ("CommonPictures", 54), ("CommonStartMenu", 22),
    ("CommonPrograms", 23), ("CommonStartup", 24), ("CommonDesktopDirectory", 25), ("CommonTemplates", 45),
    ("CommonVideos", 55), ("Fonts", 20), ("NetworkShortcuts", 19), ("PrinterShortcuts", 27),
    ("UserProfile", 40), ("CommonProgramFilesX86", 44), ("ProgramFilesX86", 42), ("Resources", 56),
    ("LocalizedResources", 57), ("SystemX86", 41), ("Windows", 36),
]);

#[rustfmt::skip]
pub(in crate::types) static ENVIRONMENT_VARIABLE_TARGET: TypeRecord = enum_type("System.EnvironmentVariableTarget", &[
    ("Process", 0), ("User", 1), ("Machine", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static PLATFORM_ID: TypeRecord = enum_type("System.PlatformID", &[
    ("Win32S", 0), ("Win32Windows", 1), ("Win32NT", 2), ("WinCE", 3), ("Unix", 4), ("Xbox", 5),
    ("MacOSX", 6), ("Other", 7),
]);

#[rustfmt::skip]
pub(in crate::types) static BINDING_FLAGS: TypeRecord = enum_type("System.Reflection.BindingFlags", &[
    ("Default", 0), ("IgnoreCase", 1), ("DeclaredOnly", 2), ("Instance", 4), ("Static", 8), ("Public", 16),
    ("NonPublic", 32), ("FlattenHierarchy", 64), ("InvokeMethod", 256), ("CreateInstance", 512),
    ("GetField", 1024), ("SetField", 2048), ("GetProperty", 4096), ("SetProperty", 8192),
    ("PutDispProperty", 16384), ("PutRefDispProperty", 32768), ("ExactBinding", 65536),
    ("SuppressChangeType", 131072), ("OptionalParamBinding", 262144), ("IgnoreReturn", 16777216),
    ("DoNotWrapExceptions", 33554432),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static MEMBER_TYPES: TypeRecord = enum_type("System.Reflection.MemberTypes", &[
    ("Constructor", 1), ("Event", 2), ("Field", 4), ("Method", 8), ("Property", 16), ("TypeInfo", 32),
    ("Custom", 64), ("NestedType", 128), ("All", 191),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static EVENT_LOG_ENTRY_TYPE: TypeRecord = enum_type("System.Diagnostics.EventLogEntryType", &[
    ("Error", 1), ("Warning", 2), ("Information", 4), ("SuccessAudit", 8), ("FailureAudit", 16),
]);

#[rustfmt::skip]
pub(in crate::types) static WINDOWS_BUILT_IN_ROLE: TypeRecord = enum_type("System.Security.Principal.WindowsBuiltInRole", &[
    ("Administrator", 544), ("User", 545), ("Guest", 546), ("PowerUser", 547), ("AccountOperator", 548),
    ("SystemOperator", 549), ("PrintOperator", 550), ("BackupOperator", 551), ("Replicator", 552),
]);

#[rustfmt::skip]
pub(in crate::types) static FILE_SYSTEM_RIGHTS: TypeRecord = enum_type("System.Security.AccessControl.FileSystemRights", &[
    ("ListDirectory", 1), ("ReadData", 1), ("CreateFiles", 2), ("WriteData", 2), ("AppendData", 4),
    ("CreateDirectories", 4), ("ReadExtendedAttributes", 8), ("WriteExtendedAttributes", 16),
    ("ExecuteFile", 32), ("Traverse", 32), ("DeleteSubdirectoriesAndFiles", 64), ("ReadAttributes", 128),
    ("WriteAttributes", 256), ("Write", 278), ("Delete", 65536), ("ReadPermissions", 131072),
    ("Read", 131209), ("ReadAndExecute", 131241), ("Modify", 197055), ("ChangePermissions", 262144),
    ("TakeOwnership", 524288), ("Synchronize", 1048576), ("FullControl", 2032127),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static COMPRESSION_MODE: TypeRecord = enum_type("System.IO.Compression.CompressionMode", &[
    ("Decompress", 0), ("Compress", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static COMPRESSION_LEVEL: TypeRecord = enum_type("System.IO.Compression.CompressionLevel", &[
    ("Optimal", 0), ("Fastest", 1), ("NoCompression", 2), ("SmallestSize", 3),
]);
