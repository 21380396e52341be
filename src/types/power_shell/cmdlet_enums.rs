//! Enum types that only the parameters of cmdlets have.

use crate::object::{TypeRecord, enum_type};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &QUOTE_KIND,
    &BREAKPOINT_TYPE,
    &DISPLAY_HINT_TYPE,
    &EXPORT_ALIAS_FORMAT,
    &JSON_DATE_KIND,
    &LANGUAGE,
    &OUTPUT_ASSEMBLY_TYPE,
    &SESSION_FILTER_STATE,
    &TEST_PATH_TYPE,
    &STRING_ESCAPE_HANDLING,
    &JOB_STATE,
    &PS_MEMBER_VIEW_TYPES,
    &AUTHENTICATION_MECHANISM,
    &SESSION_STATE_ENTRY_VISIBILITY,
];

static QUOTE_KIND: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind",
    &[("Never", 0), ("Always", 1), ("AsNeeded", 2)],
);

static BREAKPOINT_TYPE: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.BreakpointType",
    &[("Line", 0), ("Variable", 1), ("Command", 2)],
);

static DISPLAY_HINT_TYPE: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.DisplayHintType",
    &[("Date", 0), ("Time", 1), ("DateTime", 2)],
);

static EXPORT_ALIAS_FORMAT: TypeRecord =
    enum_type("Microsoft.PowerShell.Commands.ExportAliasFormat", &[("Csv", 0), ("Script", 1)]);

static JSON_DATE_KIND: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.JsonDateKind",
    &[("Default", 0), ("Local", 1), ("Utc", 2), ("Offset", 3), ("String", 4)],
);

static LANGUAGE: TypeRecord = enum_type("Microsoft.PowerShell.Commands.Language", &[("CSharp", 0)]);

static OUTPUT_ASSEMBLY_TYPE: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.OutputAssemblyType",
    &[("Library", 0), ("ConsoleApplication", 1), ("WindowsApplication", 2)],
);

static SESSION_FILTER_STATE: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.SessionFilterState",
    &[("All", 0), ("Opened", 1), ("Disconnected", 2), ("Closed", 3), ("Broken", 4)],
);

static TEST_PATH_TYPE: TypeRecord =
    enum_type("Microsoft.PowerShell.Commands.TestPathType", &[("Any", 0), ("Container", 1), ("Leaf", 2)]);

static STRING_ESCAPE_HANDLING: TypeRecord = enum_type(
    "Newtonsoft.Json.StringEscapeHandling",
    &[("Default", 0), ("EscapeNonAscii", 1), ("EscapeHtml", 2)],
);

#[rustfmt::skip]
static JOB_STATE: TypeRecord = enum_type("System.Management.Automation.JobState", &[
    ("NotStarted", 0), ("Running", 1), ("Completed", 2), ("Failed", 3), ("Stopped", 4), ("Blocked", 5),
    ("Suspended", 6), ("Disconnected", 7), ("Suspending", 8), ("Stopping", 9), ("AtBreakpoint", 10),
]);

static PS_MEMBER_VIEW_TYPES: TypeRecord = enum_type(
    "System.Management.Automation.PSMemberViewTypes",
    &[("Extended", 1), ("Adapted", 2), ("Base", 4), ("All", 7)],
)
.flags();

#[rustfmt::skip]
static AUTHENTICATION_MECHANISM: TypeRecord = enum_type("System.Management.Automation.Runspaces.AuthenticationMechanism", &[
    ("Default", 0), ("Basic", 1), ("Negotiate", 2), ("NegotiateWithImplicitCredential", 3), ("Credssp", 4),
    ("Digest", 5), ("Kerberos", 6),
]);

static SESSION_STATE_ENTRY_VISIBILITY: TypeRecord = enum_type(
    "System.Management.Automation.SessionStateEntryVisibility",
    &[("Public", 0), ("Private", 1)],
);
