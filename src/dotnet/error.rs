//! What .NET's primitives throw, with the type names and messages users see.

/// An exception of the base class library: which one, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DotNetError {
    Format(String),
    Overflow(String),
    Argument { message: String, param: Option<&'static str> },
    ArgumentNull { param: &'static str },
    ArgumentOutOfRange { message: String, param: Option<&'static str>, actual: Option<String> },
    InvalidOperation(String),
    NotSupported(String),
    InvalidCast(String),
    DivideByZero,
    OutOfMemory,
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
        DotNetError::ArgumentOutOfRange { message: message.into(), param: Some(param), actual: None }
    }

    /// Out of range, with the value that was given.
    pub fn out_of_range_value(
        message: impl Into<String>,
        param: &'static str,
        actual: impl ToString,
    ) -> DotNetError {
        let actual = Some(actual.to_string());
        DotNetError::ArgumentOutOfRange { message: message.into(), param: Some(param), actual }
    }

    /// Out of range, without a parameter's name.
    pub fn out_of_range_bare(message: impl Into<String>) -> DotNetError {
        DotNetError::ArgumentOutOfRange { message: message.into(), param: None, actual: None }
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
            DotNetError::InvalidCast(_) => "System.InvalidCastException",
            DotNetError::DivideByZero => "System.DivideByZeroException",
            DotNetError::OutOfMemory => "System.OutOfMemoryException",
            DotNetError::RegexMatchTimeout => "System.Text.RegularExpressions.RegexMatchTimeoutException",
        }
    }

    /// `Exception.Message`, with the parameter's name where .NET appends it.
    pub fn message(&self) -> String {
        match self {
            DotNetError::Format(m)
            | DotNetError::Overflow(m)
            | DotNetError::InvalidOperation(m)
            | DotNetError::NotSupported(m)
            | DotNetError::InvalidCast(m) => m.clone(),
            DotNetError::Argument { message, param } => with_param(message, *param),
            DotNetError::ArgumentOutOfRange { message, param, actual } => {
                let mut text = with_param(message, *param);
                if let Some(actual) = actual {
                    text.push_str("\nActual value was ");
                    text.push_str(actual);
                    text.push('.');
                }
                text
            }
            DotNetError::ArgumentNull { param } => format!("Value cannot be null. (Parameter '{param}')"),
            DotNetError::DivideByZero => "Attempted to divide by zero.".into(),
            DotNetError::OutOfMemory => {
                "Insufficient memory to continue the execution of the program.".into()
            }
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

fn with_param(message: &str, param: Option<&str>) -> String {
    match param {
        Some(param) => format!("{message} (Parameter '{param}')"),
        None => message.to_string(),
    }
}

impl std::fmt::Display for DotNetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for DotNetError {}
