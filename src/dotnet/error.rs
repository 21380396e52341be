//! What .NET's primitives throw, with the type names and messages users see.

/// An exception of the base class library: which one, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DotNetError {
    Format(String),
    Overflow(String),
    Argument { message: String, param: Option<&'static str> },
    ArgumentNull { param: &'static str },
    ArgumentOutOfRange { message: String, param: Option<&'static str> },
    InvalidOperation(String),
    NotSupported(String),
    DivideByZero,
    RegexMatchTimeout,
}

pub type DotNetResult<T> = Result<T, DotNetError>;

impl DotNetError {
    pub fn format(message: impl Into<String>) -> DotNetError {
        DotNetError::Format(message.into())
    }

    pub fn overflow(message: impl Into<String>) -> DotNetError {
        DotNetError::Overflow(message.into())
    }

    pub fn argument(message: impl Into<String>, param: &'static str) -> DotNetError {
        DotNetError::Argument { message: message.into(), param: Some(param) }
    }

    pub fn out_of_range(message: impl Into<String>, param: &'static str) -> DotNetError {
        DotNetError::ArgumentOutOfRange { message: message.into(), param: Some(param) }
    }

    /// The exception's full type name.
    pub fn type_name(&self) -> &'static str {
        match self {
            DotNetError::Format(_) => "System.FormatException",
            DotNetError::Overflow(_) => "System.OverflowException",
            DotNetError::Argument { .. } => "System.ArgumentException",
            DotNetError::ArgumentNull { .. } => "System.ArgumentNullException",
            DotNetError::ArgumentOutOfRange { .. } => "System.ArgumentOutOfRangeException",
            DotNetError::InvalidOperation(_) => "System.InvalidOperationException",
            DotNetError::NotSupported(_) => "System.NotSupportedException",
            DotNetError::DivideByZero => "System.DivideByZeroException",
            DotNetError::RegexMatchTimeout => "System.Text.RegularExpressions.RegexMatchTimeoutException",
        }
    }

    /// `Exception.Message`, with the parameter's name where .NET appends it.
    pub fn message(&self) -> String {
        match self {
            DotNetError::Format(m)
            | DotNetError::Overflow(m)
            | DotNetError::InvalidOperation(m)
            | DotNetError::NotSupported(m) => m.clone(),
            DotNetError::Argument { message, param } | DotNetError::ArgumentOutOfRange { message, param } => {
                match param {
                    Some(param) => format!("{message} (Parameter '{param}')"),
                    None => message.clone(),
                }
            }
            DotNetError::ArgumentNull { param } => format!("Value cannot be null. (Parameter '{param}')"),
            DotNetError::DivideByZero => "Attempted to divide by zero.".into(),
            DotNetError::RegexMatchTimeout => "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.".into(),
        }
    }

    /// The parameter an argument exception names.
    pub fn param(&self) -> Option<&'static str> {
        match self {
            DotNetError::Argument { param, .. } | DotNetError::ArgumentOutOfRange { param, .. } => *param,
            DotNetError::ArgumentNull { param } => Some(param),
            _ => None,
        }
    }
}

impl std::fmt::Display for DotNetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for DotNetError {}
