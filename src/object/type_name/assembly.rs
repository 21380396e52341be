//! Which assembly a type lives in, and whether .NET marks it serializable: .NET 10's and PowerShell 7.6's answers.

use crate::object::{TypeId, TypeOrigin};

/// Full names of the assemblies that most types live in.
pub const CORE_LIBRARY: &str =
    "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";
pub const AUTOMATION: &str =
    "System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
const SCRIPT_CLASSES: &str =
    "PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null";

/// Assemblies of .NET besides the core library, with the types of theirs that are known here.
const OTHERS: &[(&str, &[&str])] = &[
    (
        "System.Collections",
        &[
            "System.Collections.Generic.LinkedListNode`1",
            "System.Collections.Generic.LinkedList`1",
            "System.Collections.Generic.SortedDictionary`2",
            "System.Collections.Generic.SortedList`2",
            "System.Collections.Generic.SortedSet`1",
        ],
    ),
    (
        "System.Collections.Concurrent",
        &[
            "System.Collections.Concurrent.ConcurrentBag`1",
            "System.Collections.Concurrent.ConcurrentDictionary`2",
        ],
    ),
    (
        "System.Collections.NonGeneric",
        &[
            "System.Collections.CaseInsensitiveComparer",
            "System.Collections.Queue",
            "System.Collections.SortedList",
            "System.Collections.Stack",
        ],
    ),
    (
        "System.Collections.Specialized",
        &[
            "System.Collections.Specialized.OrderedDictionary",
            "System.Collections.Specialized.StringCollection",
        ],
    ),
    ("System.Console", &["System.Console"]),
    (
        "System.Data.Common",
        &[
            "System.Data.DataColumn",
            "System.Data.DataColumnCollection",
            "System.Data.DataRow",
            "System.Data.DataRowCollection",
            "System.Data.DataTable",
        ],
    ),
    ("System.Diagnostics.Process", &["System.Diagnostics.Process"]),
    ("System.Drawing.Primitives", &["System.Drawing.Point"]),
    ("System.IO.FileSystem.DriveInfo", &["System.IO.DriveNotFoundException"]),
    ("System.Linq", &["System.Linq.Enumerable"]),
    ("System.Net.Http", &["System.Net.Http.HttpRequestException"]),
    ("System.Net.Mail", &["System.Net.Mail.MailAddress"]),
    ("System.Net.NameResolution", &["System.Net.Dns"]),
    ("System.Net.Primitives", &["System.Net.IPAddress", "System.Net.Sockets.SocketException"]),
    ("System.Net.Requests", &["System.Net.ServicePointManager", "System.Net.WebException"]),
    ("System.Net.Sockets", &["System.Net.Sockets.TcpClient"]),
    ("System.Private.Uri", &["System.Uri", "System.UriFormatException"]),
    (
        "System.Private.Xml",
        &[
            "System.Xml.XPath.XPathException",
            "System.Xml.XmlAttribute",
            "System.Xml.XmlAttributeCollection",
            "System.Xml.XmlCDataSection",
            "System.Xml.XmlCharacterData",
            "System.Xml.XmlComment",
            "System.Xml.XmlDeclaration",
            "System.Xml.XmlDocument",
            "System.Xml.XmlDocumentFragment",
            "System.Xml.XmlDocumentType",
            "System.Xml.XmlElement",
            "System.Xml.XmlException",
            "System.Xml.XmlLinkedNode",
            "System.Xml.XmlNamedNodeMap",
            "System.Xml.XmlNamespaceManager",
            "System.Xml.XmlNode",
            "System.Xml.XmlNodeList",
            "System.Xml.XmlProcessingInstruction",
            "System.Xml.XmlText",
            "System.Xml.XmlTextWriter",
            "System.Xml.XmlWhitespace",
            "System.Xml.XmlWriter",
            "System.Xml.XmlWriterSettings",
        ],
    ),
    ("System.Runtime.Numerics", &["System.Numerics.BigInteger"]),
    (
        "System.Security.Cryptography",
        &[
            "System.Security.Cryptography.HMACSHA256",
            "System.Security.Cryptography.HashAlgorithm",
            "System.Security.Cryptography.MD5",
            "System.Security.Cryptography.RandomNumberGenerator",
            "System.Security.Cryptography.SHA1",
            "System.Security.Cryptography.SHA256",
            "System.Security.Cryptography.SHA384",
            "System.Security.Cryptography.SHA512",
        ],
    ),
    ("System.Security.Principal.Windows", &["System.Security.Principal.WindowsIdentity"]),
    (
        "System.Text.RegularExpressions",
        &[
            "System.Text.RegularExpressions.Capture",
            "System.Text.RegularExpressions.CaptureCollection",
            "System.Text.RegularExpressions.Group",
            "System.Text.RegularExpressions.GroupCollection",
            "System.Text.RegularExpressions.Match",
            "System.Text.RegularExpressions.MatchCollection",
            "System.Text.RegularExpressions.MatchEvaluator",
            "System.Text.RegularExpressions.Regex",
            "System.Text.RegularExpressions.RegexMatchTimeoutException",
            "System.Text.RegularExpressions.RegexParseException",
        ],
    ),
    ("System.Web.HttpUtility", &["System.Web.HttpUtility"]),
];

/// Types marked serializable, besides enums and .NET's exceptions.
const SERIALIZABLE: &[&str] = &[
    "System.Action",
    "System.Action`1",
    "System.Action`2",
    "System.Action`3",
    "System.Array",
    "System.Boolean",
    "System.Byte",
    "System.Char",
    "System.Collections.ArrayList",
    "System.Collections.BitArray",
    "System.Collections.Comparer",
    "System.Collections.DictionaryEntry",
    "System.Collections.Generic.Dictionary`2",
    "System.Collections.Generic.HashSet`1",
    "System.Collections.Generic.KeyValuePair`2",
    "System.Collections.Generic.LinkedList`1",
    "System.Collections.Generic.List`1",
    "System.Collections.Generic.SortedDictionary`2",
    "System.Collections.Generic.SortedList`2",
    "System.Collections.Generic.SortedSet`1",
    "System.Collections.Hashtable",
    "System.Collections.Queue",
    "System.Collections.SortedList",
    "System.Collections.Specialized.OrderedDictionary",
    "System.Collections.Specialized.StringCollection",
    "System.Collections.Stack",
    "System.Comparison`1",
    "System.Converter`2",
    "System.DBNull",
    "System.Data.DataTable",
    "System.DateTime",
    "System.DateTimeOffset",
    "System.Decimal",
    "System.Delegate",
    "System.Double",
    "System.Enum",
    "System.EventArgs",
    "System.EventHandler",
    "System.Func`1",
    "System.Func`2",
    "System.Func`3",
    "System.Func`4",
    "System.Globalization.CompareInfo",
    "System.Guid",
    "System.Int16",
    "System.Int32",
    "System.Int64",
    "System.Management.Automation.PSCredential",
    "System.MulticastDelegate",
    "System.Nullable`1",
    "System.Numerics.BigInteger",
    "System.Object",
    "System.Predicate`1",
    "System.SByte",
    "System.Single",
    "System.String",
    "System.StringComparer",
    "System.Text.RegularExpressions.MatchEvaluator",
    "System.Text.StringBuilder",
    "System.TimeSpan",
    "System.TimeZoneInfo",
    "System.Tuple`1",
    "System.Tuple`2",
    "System.Tuple`3",
    "System.Tuple`4",
    "System.UInt16",
    "System.UInt32",
    "System.UInt64",
    "System.Uri",
    "System.ValueTuple",
    "System.ValueTuple`2",
    "System.ValueTuple`3",
    "System.ValueType",
    "System.Version",
];

/// The full name of a type's assembly.
pub fn assembly_name(id: TypeId) -> String {
    match &id.info().origin {
        TypeOrigin::ArrayOf(element) | TypeOrigin::ArrayOfRank { element, .. } => {
            return assembly_name(*element);
        }
        TypeOrigin::Generic { definition, .. } => return assembly_name(*definition),
        TypeOrigin::Script { .. } | TypeOrigin::ScriptEnum { .. } => return SCRIPT_CLASSES.to_owned(),
        TypeOrigin::BuiltIn(_) => {}
    }
    let name = id.name();
    if let Some((assembly, _)) = OTHERS.iter().find(|(_, types)| types.contains(&&*name)) {
        let is_xml_or_mail = matches!(*assembly, "System.Private.Xml" | "System.Net.Mail");
        let key = if is_xml_or_mail { "cc7b13ffcd2ddd51" } else { "b03f5f7f11d50a3a" };
        return format!("{assembly}, Version=10.0.0.0, Culture=neutral, PublicKeyToken={key}");
    }
    if let Some(rest) = name.strip_prefix("Microsoft.PowerShell.Commands.") {
        let utility = matches!(rest, "MatchInfo" | "GroupInfo" | "GenericMeasureInfo" | "MemberDefinition");
        if utility {
            return AUTOMATION.replacen(
                "System.Management.Automation",
                "Microsoft.PowerShell.Commands.Utility",
                1,
            );
        }
    }
    let automation =
        name.starts_with("System.Management.Automation") || name.starts_with("Microsoft.PowerShell");
    if automation { AUTOMATION } else { CORE_LIBRARY }.to_owned()
}

/// `Type.IsSerializable`.
pub fn is_serializable(id: TypeId) -> bool {
    if let TypeOrigin::Generic { definition, .. } = &id.info().origin {
        return is_serializable(*definition);
    }
    let name = id.name();
    let exception =
        id.is_a(TypeId::named("System.Exception")) && !name.starts_with("System.Management.Automation");
    id.is_enum() || exception || name.ends_with(']') || SERIALIZABLE.contains(&&*name)
}
