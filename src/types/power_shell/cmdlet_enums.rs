//! Enum types that only the parameters of cmdlets have.

use crate::object::{TypeRecord, enum_type};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &BREAKPOINT_TYPE,
    &LANGUAGE,
    &OUTPUT_ASSEMBLY_TYPE,
    &SESSION_FILTER_STATE,
    &TEST_PATH_TYPE,
    &JOB_STATE,
    &AUTHENTICATION_MECHANISM,
    &SESSION_STATE_ENTRY_VISIBILITY,
];

static BREAKPOINT_TYPE: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.BreakpointType",
    &[("Line", 0), ("Variable", 1), ("Command", 2)],
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

#[rustfmt::skip]
static JOB_STATE: TypeRecord = enum_type("System.Management.Automation.JobState", &[
    ("NotStarted", 0), ("Running", 1), ("Completed", 2), ("Failed", 3), ("Stopped", 4), ("Blocked", 5),
    ("Suspended", 6), ("Disconnected", 7), ("Suspending", 8), ("Stopping", 9), ("AtBreakpoint", 10),
]);

#[rustfmt::skip]
static AUTHENTICATION_MECHANISM: TypeRecord = enum_type("System.Management.Automation.Runspaces.AuthenticationMechanism", &[
    ("Default", 0), ("Basic", 1), ("Negotiate", 2), ("NegotiateWithImplicitCredential", 3), ("Credssp", 4),
    ("Digest", 5), ("Kerberos", 6),
]);

static SESSION_STATE_ENTRY_VISIBILITY: TypeRecord =
    enum_type("System.Management.Automation.SessionStateEntryVisibility", &[("Public", 0), ("Private", 1)]);
