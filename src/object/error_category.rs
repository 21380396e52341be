//! `ErrorCategory`.

/// In .NET's order: the number is the enum's value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(u8)]
pub enum ErrorCategory {
    #[default]
    NotSpecified,
    OpenError,
    CloseError,
    DeviceError,
    DeadlockDetected,
    InvalidArgument,
    InvalidData,
    InvalidOperation,
    InvalidResult,
    InvalidType,
    MetadataError,
    NotImplemented,
    NotInstalled,
    ObjectNotFound,
    OperationStopped,
    OperationTimeout,
    SyntaxError,
    ParserError,
    PermissionDenied,
    ResourceBusy,
    ResourceExists,
    ResourceUnavailable,
    ReadError,
    WriteError,
    FromStdErr,
    SecurityError,
    ProtocolError,
    ConnectionError,
    AuthenticationError,
    LimitsExceeded,
    QuotaExceeded,
    NotEnabled,
}

impl ErrorCategory {
    pub const ALL: [ErrorCategory; 32] = {
        use ErrorCategory::*;
        [
            NotSpecified,
            OpenError,
            CloseError,
            DeviceError,
            DeadlockDetected,
            InvalidArgument,
            InvalidData,
            InvalidOperation,
            InvalidResult,
            InvalidType,
            MetadataError,
            NotImplemented,
            NotInstalled,
            ObjectNotFound,
            OperationStopped,
            OperationTimeout,
            SyntaxError,
            ParserError,
            PermissionDenied,
            ResourceBusy,
            ResourceExists,
            ResourceUnavailable,
            ReadError,
            WriteError,
            FromStdErr,
            SecurityError,
            ProtocolError,
            ConnectionError,
            AuthenticationError,
            LimitsExceeded,
            QuotaExceeded,
            NotEnabled,
        ]
    };

    pub fn name(self) -> String {
        format!("{self:?}")
    }

    pub fn from_number(number: i64) -> Option<ErrorCategory> {
        usize::try_from(number).ok().and_then(|i| Self::ALL.get(i)).copied()
    }
}
