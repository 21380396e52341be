//! Enum types of PowerShell.

use crate::object::{TypeRecord, enum_type};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &ERROR_CATEGORY,
    &PS_MEMBER_TYPES,
    &WILDCARD_OPTIONS,
    &CONFIRM_IMPACT,
    &COMMAND_TYPES,
    &SCOPED_ITEM_OPTIONS,
    &PS_TOKEN_TYPE,
    &PS_LANGUAGE_MODE,
    &COMMAND_ORIGIN,
    &ACTION_PREFERENCE,
    &PS_MODULE_AUTO_LOADING_PREFERENCE,
    &MODULE_TYPE,
    &ROLLBACK_SEVERITY,
    &SHOULD_PROCESS_REASON,
    &DISPLAY_ENTRY_VALUE_TYPE,
    &PROGRESS_RECORD_TYPE,
    &SIGNING_OPTION,
    &SIGNATURE_STATUS,
    &REMOTING_CAPABILITY,
    &VALIDATE_RANGE_KIND,
    &COMPLETION_RESULT_TYPE,
    &TOKEN_KIND,
    &EXECUTION_POLICY,
    &EXECUTION_POLICY_SCOPE,
];

#[rustfmt::skip]
pub(in crate::types) static ERROR_CATEGORY: TypeRecord = enum_type("System.Management.Automation.ErrorCategory", &[
    ("NotSpecified", 0), ("OpenError", 1), ("CloseError", 2), ("DeviceError", 3), ("DeadlockDetected", 4),
    ("InvalidArgument", 5), ("InvalidData", 6), ("InvalidOperation", 7), ("InvalidResult", 8),
    ("InvalidType", 9), ("MetadataError", 10), ("NotImplemented", 11), ("NotInstalled", 12),
    ("ObjectNotFound", 13), ("OperationStopped", 14), ("OperationTimeout", 15), ("SyntaxError", 16),
    ("ParserError", 17), ("PermissionDenied", 18), ("ResourceBusy", 19), ("ResourceExists", 20),
    ("ResourceUnavailable", 21), ("ReadError", 22), ("WriteError", 23), ("FromStdErr", 24),
    ("SecurityError", 25), ("ProtocolError", 26), ("ConnectionError", 27), ("AuthenticationError", 28),
    ("LimitsExceeded", 29), ("QuotaExceeded", 30), ("NotEnabled", 31),
]);

#[rustfmt::skip]
pub(in crate::types) static PS_MEMBER_TYPES: TypeRecord = enum_type("System.Management.Automation.PSMemberTypes", &[
    ("AliasProperty", 1), ("CodeProperty", 2), ("Property", 4), ("NoteProperty", 8), ("ScriptProperty", 16),
    ("PropertySet", 32), ("Method", 64), ("CodeMethod", 128), ("ScriptMethod", 256),
    ("ParameterizedProperty", 512), ("MemberSet", 1024), ("Event", 2048), ("Dynamic", 4096),
    ("InferredProperty", 8192), ("Properties", 8223), ("Methods", 448), ("All", 16383),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static WILDCARD_OPTIONS: TypeRecord = enum_type("System.Management.Automation.WildcardOptions", &[
    ("None", 0), ("Compiled", 1), ("IgnoreCase", 2), ("CultureInvariant", 4),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static CONFIRM_IMPACT: TypeRecord = enum_type("System.Management.Automation.ConfirmImpact", &[
    ("None", 0), ("Low", 1), ("Medium", 2), ("High", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static COMMAND_TYPES: TypeRecord = enum_type("System.Management.Automation.CommandTypes", &[
    ("Alias", 1), ("Function", 2), ("Filter", 4), ("Cmdlet", 8), ("ExternalScript", 16),
    ("Application", 32), ("Script", 64), ("Configuration", 256), ("All", 383),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static SCOPED_ITEM_OPTIONS: TypeRecord = enum_type("System.Management.Automation.ScopedItemOptions", &[
    ("None", 0), ("ReadOnly", 1), ("Constant", 2), ("Private", 4), ("AllScope", 8), ("Unspecified", 16),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static PS_TOKEN_TYPE: TypeRecord = enum_type("System.Management.Automation.PSTokenType", &[
    ("Unknown", 0), ("Command", 1), ("CommandParameter", 2), ("CommandArgument", 3), ("Number", 4),
    ("String", 5), ("Variable", 6), ("Member", 7), ("LoopLabel", 8), ("Attribute", 9), ("Type", 10),
    ("Operator", 11), ("GroupStart", 12), ("GroupEnd", 13), ("Keyword", 14), ("Comment", 15),
    ("StatementSeparator", 16), ("NewLine", 17), ("LineContinuation", 18), ("Position", 19),
]);

#[rustfmt::skip]
pub(in crate::types) static PS_LANGUAGE_MODE: TypeRecord = enum_type("System.Management.Automation.PSLanguageMode", &[
    ("FullLanguage", 0), ("RestrictedLanguage", 1), ("NoLanguage", 2), ("ConstrainedLanguage", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static COMMAND_ORIGIN: TypeRecord = enum_type("System.Management.Automation.CommandOrigin", &[
    ("Runspace", 0), ("Internal", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static ACTION_PREFERENCE: TypeRecord = enum_type("System.Management.Automation.ActionPreference", &[
    ("SilentlyContinue", 0), ("Stop", 1), ("Continue", 2), ("Inquire", 3), ("Ignore", 4), ("Suspend", 5),
    ("Break", 6),
]);

#[rustfmt::skip]
pub(in crate::types) static PS_MODULE_AUTO_LOADING_PREFERENCE: TypeRecord = enum_type("System.Management.Automation.PSModuleAutoLoadingPreference", &[
    ("None", 0), ("ModuleQualified", 1), ("All", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static MODULE_TYPE: TypeRecord = enum_type("System.Management.Automation.ModuleType", &[
    ("Script", 0), ("Binary", 1), ("Manifest", 2), ("Cim", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static ROLLBACK_SEVERITY: TypeRecord = enum_type("System.Management.Automation.RollbackSeverity", &[
    ("Error", 0), ("TerminatingError", 1), ("Never", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static SHOULD_PROCESS_REASON: TypeRecord = enum_type("System.Management.Automation.ShouldProcessReason", &[
    ("None", 0), ("WhatIf", 1),
]).flags();

#[rustfmt::skip]
pub(in crate::types) static DISPLAY_ENTRY_VALUE_TYPE: TypeRecord = enum_type("System.Management.Automation.DisplayEntryValueType", &[
    ("Property", 0), ("ScriptBlock", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static PROGRESS_RECORD_TYPE: TypeRecord = enum_type("System.Management.Automation.ProgressRecordType", &[
    ("Processing", 0), ("Completed", 1),
]);

#[rustfmt::skip]
pub(in crate::types) static SIGNING_OPTION: TypeRecord = enum_type("System.Management.Automation.SigningOption", &[
    ("AddOnlyCertificate", 0), ("AddFullCertificateChain", 1), ("AddFullCertificateChainExceptRoot", 2),
    ("Default", 2),
]);

#[rustfmt::skip]
pub(in crate::types) static SIGNATURE_STATUS: TypeRecord = enum_type("System.Management.Automation.SignatureStatus", &[
    ("Valid", 0), ("UnknownError", 1), ("NotSigned", 2), ("HashMismatch", 3), ("NotTrusted", 4),
    ("NotSupportedFileFormat", 5), ("Incompatible", 6),
]);

#[rustfmt::skip]
pub(in crate::types) static REMOTING_CAPABILITY: TypeRecord = enum_type("System.Management.Automation.RemotingCapability", &[
    ("None", 0), ("PowerShell", 1), ("SupportedByCommand", 2), ("OwnedByCommand", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static VALIDATE_RANGE_KIND: TypeRecord = enum_type("System.Management.Automation.ValidateRangeKind", &[
    ("Positive", 0), ("NonNegative", 1), ("Negative", 2), ("NonPositive", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static COMPLETION_RESULT_TYPE: TypeRecord = enum_type("System.Management.Automation.CompletionResultType", &[
    ("Text", 0), ("History", 1), ("Command", 2), ("ProviderItem", 3), ("ProviderContainer", 4),
    ("Property", 5), ("Method", 6), ("ParameterName", 7), ("ParameterValue", 8), ("Variable", 9),
    ("Namespace", 10), ("Type", 11), ("Keyword", 12), ("DynamicKeyword", 13),
]);

#[rustfmt::skip]
pub(in crate::types) static TOKEN_KIND: TypeRecord = enum_type("System.Management.Automation.Language.TokenKind", &[
    ("Unknown", 0), ("Variable", 1), ("SplattedVariable", 2), ("Parameter", 3), ("Number", 4), ("Label", 5),
    ("Identifier", 6), ("Generic", 7), ("NewLine", 8), ("LineContinuation", 9), ("Comment", 10),
    ("EndOfInput", 11), ("StringLiteral", 12), ("StringExpandable", 13), ("HereStringLiteral", 14),
    ("HereStringExpandable", 15), ("LParen", 16), ("RParen", 17), ("LCurly", 18), ("RCurly", 19),
    ("LBracket", 20), ("RBracket", 21), ("AtParen", 22), ("AtCurly", 23), ("DollarParen", 24), ("Semi", 25),
    ("AndAnd", 26), ("OrOr", 27), ("Ampersand", 28), ("Pipe", 29), ("Comma", 30), ("MinusMinus", 31),
    ("PlusPlus", 32), ("DotDot", 33), ("ColonColon", 34), ("Dot", 35), ("Exclaim", 36), ("Multiply", 37),
    ("Divide", 38), ("Rem", 39), ("Plus", 40), ("Minus", 41), ("Equals", 42), ("PlusEquals", 43),
    ("MinusEquals", 44), ("MultiplyEquals", 45), ("DivideEquals", 46), ("RemainderEquals", 47),
    ("Redirection", 48), ("RedirectInStd", 49), ("Format", 50), ("Not", 51), ("Bnot", 52), ("And", 53),
    ("Or", 54), ("Xor", 55), ("Band", 56), ("Bor", 57), ("Bxor", 58), ("Join", 59), ("Ieq", 60),
    ("Ine", 61), ("Ige", 62), ("Igt", 63), ("Ilt", 64), ("Ile", 65), ("Ilike", 66), ("Inotlike", 67),
    ("Imatch", 68), ("Inotmatch", 69), ("Ireplace", 70), ("Icontains", 71), ("Inotcontains", 72),
    ("Iin", 73), ("Inotin", 74), ("Isplit", 75), ("Ceq", 76), ("Cne", 77), ("Cge", 78), ("Cgt", 79),
    ("Clt", 80), ("Cle", 81), ("Clike", 82), ("Cnotlike", 83), ("Cmatch", 84), ("Cnotmatch", 85),
    ("Creplace", 86), ("Ccontains", 87), ("Cnotcontains", 88), ("Cin", 89), ("Cnotin", 90), ("Csplit", 91),
    ("Is", 92), ("IsNot", 93), ("As", 94), ("PostfixPlusPlus", 95), ("PostfixMinusMinus", 96), ("Shl", 97),
    ("Shr", 98), ("Colon", 99), ("QuestionMark", 100), ("QuestionQuestionEquals", 101),
    ("QuestionQuestion", 102), ("QuestionDot", 103), ("QuestionLBracket", 104), ("Begin", 119),
    ("Break", 120), ("Catch", 121), ("Class", 122), ("Continue", 123), ("Data", 124), ("Define", 125),
    ("Do", 126), ("Dynamicparam", 127), ("Else", 128), ("ElseIf", 129), ("End", 130), ("Exit", 131),
    ("Filter", 132), ("Finally", 133), ("For", 134), ("Foreach", 135), ("From", 136), ("Function", 137),
    ("If", 138), ("In", 139), ("Param", 140), ("Process", 141), ("Return", 142), ("Switch", 143),
    ("Throw", 144), ("Trap", 145), ("Try", 146), ("Until", 147), ("Using", 148), ("Var", 149),
    ("While", 150), ("Workflow", 151), ("Parallel", 152), ("Sequence", 153), ("InlineScript", 154),
    ("Configuration", 155), ("DynamicKeyword", 156), ("Public", 157), ("Private", 158), ("Static", 159),
    ("Interface", 160), ("Enum", 161), ("Namespace", 162), ("Module", 163), ("Type", 164),
    ("Assembly", 165), ("Command", 166), ("Hidden", 167), ("Base", 168), ("Default", 169), ("Clean", 170),
]);

#[rustfmt::skip]
pub(in crate::types) static EXECUTION_POLICY: TypeRecord = enum_type("Microsoft.PowerShell.ExecutionPolicy", &[
    ("Unrestricted", 0), ("RemoteSigned", 1), ("AllSigned", 2), ("Restricted", 3), ("Bypass", 4),
    ("Undefined", 5), ("Default", 3),
]);

#[rustfmt::skip]
pub(in crate::types) static EXECUTION_POLICY_SCOPE: TypeRecord = enum_type("Microsoft.PowerShell.ExecutionPolicyScope", &[
    ("Process", 0), ("CurrentUser", 1), ("LocalMachine", 2), ("UserPolicy", 3), ("MachinePolicy", 4),
]);
