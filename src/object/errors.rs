//! How code below the engine raises errors.

use super::{ErrorCategory, ErrorRecord, ExceptionData, Flow, Result, TypeId, Value};
use std::rc::Rc;

/// An error about to be raised: an exception with the id and the category of its record.
///
/// A bare .NET exception ([`Thrown::exception`]) becomes what PowerShell makes of one where it
/// surfaces; a full record keeps its own id and category.
pub struct Thrown {
    exception: ExceptionData,
    id: Option<String>,
    category: ErrorCategory,
    target: Value,
    target_type: Option<&'static str>,
}

impl Thrown {
    /// A .NET exception such as a method throws.
    pub fn exception(type_name: &str, message: impl AsRef<str>) -> Thrown {
        Thrown {
            exception: ExceptionData::named(type_name, message),
            id: None,
            category: ErrorCategory::NotSpecified,
            target: Value::Null,
            target_type: None,
        }
    }

    /// A PowerShell error with its id and category.
    pub fn record(type_name: &str, message: impl AsRef<str>, id: &str, category: ErrorCategory) -> Thrown {
        Thrown { id: Some(id.to_owned()), category, ..Thrown::exception(type_name, message) }
    }

    /// A `RuntimeException`, which is what most errors of the language are.
    pub fn runtime(message: impl AsRef<str>, id: &str, category: ErrorCategory) -> Thrown {
        Thrown::record("System.Management.Automation.RuntimeException", message, id, category)
    }

    /// What this emulator does not do: never a wrong success.
    pub fn not_emulated(what: impl AsRef<str>) -> Thrown {
        Thrown::record(
            "System.NotImplementedException",
            format!("{} is not emulated by cmdlab.", what.as_ref()),
            "NotEmulated",
            ErrorCategory::NotImplemented,
        )
    }

    /// Adds to the message what to do instead.
    pub fn advice(self, advice: &str) -> Thrown {
        if !advice.is_empty() {
            let message = format!("{} {advice}", self.exception.message.borrow());
            self.exception.message.replace(message.into());
        }
        self
    }

    /// `ArgumentException` with .NET's tail.
    pub fn argument(message: impl AsRef<str>, parameter: &str) -> Thrown {
        let message = format!("{} (Parameter '{parameter}')", message.as_ref());
        Thrown::exception("System.ArgumentException", message).detail("ParamName", parameter.into())
    }

    /// `ArgumentException` that names no parameter.
    pub fn argument_bare(message: impl AsRef<str>) -> Thrown {
        Thrown::exception("System.ArgumentException", message)
    }

    /// What `CompareTo` says of a value that is not of its own type.
    pub fn must_be_of_type(name: &str) -> Thrown {
        Thrown::argument_bare(format!("Object must be of type {name}."))
    }

    /// `ArgumentOutOfRangeException` with .NET's tail.
    pub fn out_of_range(message: impl AsRef<str>, parameter: &str) -> Thrown {
        let message = format!("{} (Parameter '{parameter}')", message.as_ref());
        Thrown::exception("System.ArgumentOutOfRangeException", message).detail("ParamName", parameter.into())
    }

    /// `ArgumentNullException`.
    pub fn argument_null(parameter: &str) -> Thrown {
        let message = format!("Value cannot be null. (Parameter '{parameter}')");
        Thrown::exception("System.ArgumentNullException", message).detail("ParamName", parameter.into())
    }

    pub fn invalid_operation(message: impl AsRef<str>) -> Thrown {
        Thrown::exception("System.InvalidOperationException", message)
    }

    /// `PSInvalidCastException`, as every failed conversion raises.
    pub fn invalid_cast(message: impl AsRef<str>, id: &str) -> Thrown {
        Thrown::record(
            "System.Management.Automation.PSInvalidCastException",
            message,
            id,
            ErrorCategory::InvalidArgument,
        )
    }

    pub fn target(self, target: Value) -> Thrown {
        Thrown { target, ..self }
    }

    /// What the category calls the target's type, where the target stands for something else.
    pub fn target_type(self, name: &'static str) -> Thrown {
        Thrown { target_type: Some(name), ..self }
    }

    pub fn inner(self, inner: Value) -> Thrown {
        Thrown { exception: self.exception.with_inner(inner), ..self }
    }

    pub fn detail(self, name: &str, value: Value) -> Thrown {
        Thrown { exception: self.exception.with_detail(name, value), ..self }
    }

    /// The value that was out of range, which .NET's message tells.
    pub fn actual(self, value: Value) -> Thrown {
        let text =
            value.as_integer().map_or_else(|| value.as_str().unwrap_or("").to_owned(), |n| n.to_string());
        let message = format!("{}\nActual value was {text}.", self.exception.message.borrow());
        *self.exception.message.borrow_mut() = Rc::from(message);
        self.detail("ActualValue", value)
    }

    /// The same error under another id.
    pub fn with_id(self, id: &str) -> Thrown {
        Thrown { id: Some(id.to_owned()), ..self }
    }

    pub fn category(self, category: ErrorCategory) -> Thrown {
        Thrown { category, ..self }
    }

    pub fn into_record(self) -> ErrorRecord {
        let id = self.id.unwrap_or_else(|| self.exception.type_id.short_name());
        let record = ErrorRecord::new(Value::object(self.exception), &id, self.category, self.target);
        *record.target_type.borrow_mut() = self.target_type.map(Rc::from);
        record
    }

    pub fn into_flow(self) -> Rc<Flow> {
        Flow::error(self.into_record())
    }
}

impl From<Thrown> for Rc<Flow> {
    fn from(thrown: Thrown) -> Rc<Flow> {
        thrown.into_flow()
    }
}

/// Raises an error: `return throw(Thrown::argument_null("value"))`.
pub fn throw<T>(thrown: Thrown) -> Result<T> {
    Err(thrown.into_flow())
}

impl From<crate::dotnet::DotNetError> for Thrown {
    fn from(error: crate::dotnet::DotNetError) -> Thrown {
        Thrown {
            exception: ExceptionData::new(TypeId::named(error.type_name()), error.message()),
            id: None,
            category: ErrorCategory::NotSpecified,
            target: Value::Null,
            target_type: None,
        }
    }
}

impl From<crate::dotnet::DotNetError> for Rc<Flow> {
    fn from(error: crate::dotnet::DotNetError) -> Rc<Flow> {
        Thrown::from(error).into_flow()
    }
}
