//! The errors of parameter binding.

use super::CommandMetadata;
use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Flow, InvocationInfo, TypeId, Value, errors_text, type_name,
};
use crate::text::{Extent, Source};
use std::rc::Rc;

/// Who binds, and where: what the errors of binding speak of.
pub struct CommandSite {
    /// The name in the error's id: a function's name or a cmdlet's class.
    pub error_suffix: Rc<str>,
    pub source: Rc<Source>,
    pub extent: Extent,
}

/// What kind of binding exception stopped a bind; the phases of binding forgive some and not others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FailureKind {
    /// `ParameterBindingException` itself.
    Binding,
    /// An argument transformation failed because the value cannot be cast.
    Cast,
    /// An argument transformation failed for another reason.
    Transformation,
    Validation,
    /// A validation that only means another parameter, where the word stands by position.
    Elsewhere,
    /// Not an error of binding at all: a stop, an exit.
    Foreign,
}

/// A bind that did not succeed.
pub(super) struct Failure {
    pub kind: FailureKind,
    pub flow: Rc<Flow>,
}

impl From<Rc<Flow>> for Failure {
    fn from(flow: Rc<Flow>) -> Failure {
        Failure { kind: FailureKind::Foreign, flow }
    }
}

pub(super) type Bound<T> = std::result::Result<T, Failure>;

const NAMESPACE: &str = "System.Management.Automation.";

/// An error of binding, before it is raised.
pub(super) struct BindingError<'a> {
    id: &'static str,
    kind: FailureKind,
    category: ErrorCategory,
    message: String,
    extent: Option<Extent>,
    parameter_name: &'a str,
    parameter_type: Option<TypeId>,
    specified: Option<TypeId>,
    inner: Option<Value>,
}

impl<'a> BindingError<'a> {
    pub fn new(id: &'static str, message: impl Into<String>) -> BindingError<'a> {
        BindingError {
            id,
            kind: FailureKind::Binding,
            category: ErrorCategory::InvalidArgument,
            message: message.into(),
            extent: None,
            parameter_name: "",
            parameter_type: None,
            specified: None,
            inner: None,
        }
    }

    /// `ParameterBindingValidationException`.
    pub fn validation(id: &'static str, message: impl Into<String>) -> BindingError<'a> {
        let base = BindingError::new(id, message);
        BindingError { kind: FailureKind::Validation, category: ErrorCategory::InvalidData, ..base }
    }

    /// A validation that a word by position is not told of.
    pub fn elsewhere(self) -> BindingError<'a> {
        BindingError { kind: FailureKind::Elsewhere, ..self }
    }

    /// `ParameterBindingArgumentTransformationException`.
    pub fn transformation(kind: FailureKind, message: impl Into<String>) -> BindingError<'a> {
        let base = BindingError::new("ParameterArgumentTransformationError", message);
        BindingError { kind, category: ErrorCategory::InvalidData, ..base }
    }

    pub fn category(self, category: ErrorCategory) -> BindingError<'a> {
        BindingError { category, ..self }
    }

    pub fn id(self, id: &'static str) -> BindingError<'a> {
        BindingError { id, ..self }
    }

    pub fn parameter(self, name: &'a str) -> BindingError<'a> {
        BindingError { parameter_name: name, ..self }
    }

    pub fn parameter_type(self, id: TypeId) -> BindingError<'a> {
        BindingError { parameter_type: Some(id), ..self }
    }

    /// The type of the argument, where there is one.
    pub fn specified(self, value: &Value) -> BindingError<'a> {
        BindingError { specified: (!value.is_null()).then(|| value.base().type_id()), ..self }
    }

    pub fn at(self, extent: Option<Extent>) -> BindingError<'a> {
        BindingError { extent, ..self }
    }

    pub fn inner(self, inner: Option<Value>) -> BindingError<'a> {
        BindingError { inner, ..self }
    }

    pub fn raise(self, metadata: &CommandMetadata, site: &CommandSite) -> Failure {
        Failure { kind: self.kind, flow: Flow::error(self.into_record(metadata, site)) }
    }

    fn into_record(self, metadata: &CommandMetadata, site: &CommandSite) -> ErrorRecord {
        let type_name = match self.kind {
            FailureKind::Cast | FailureKind::Transformation => {
                "ParameterBindingArgumentTransformationException"
            }
            FailureKind::Validation | FailureKind::Elsewhere => "ParameterBindingValidationException",
            FailureKind::Binding | FailureKind::Foreign => "ParameterBindingException",
        };
        let extent = self.extent.unwrap_or(site.extent);
        let type_value = |t: Option<TypeId>| t.map_or(Value::Null, Value::Type);
        let mut exception = ExceptionData::named(&format!("{NAMESPACE}{type_name}"), &self.message)
            .with_detail("ParameterName", Value::from(self.parameter_name))
            .with_detail("ParameterType", type_value(self.parameter_type))
            .with_detail("TypeSpecified", type_value(self.specified))
            .with_detail("ErrorId", Value::from(self.id))
            .with_detail("Line", Value::Long(site.source.line(extent.start) as i64))
            .with_detail("Offset", Value::Long(site.source.column(extent.start) as i64));
        if let Some(inner) = self.inner {
            exception = exception.with_inner(inner);
        }
        let record = ErrorRecord::new(Value::object(exception), self.id, self.category, Value::Null);
        *record.id_suffix.borrow_mut() = Some(site.error_suffix.clone());
        *record.activity.borrow_mut() = Some(metadata.name.clone());
        let invocation = InvocationInfo {
            invocation_name: metadata.name.clone(),
            ..InvocationInfo::at(&site.source, extent)
        };
        *record.invocation.borrow_mut() = Some(Rc::new(invocation));
        record
    }
}

/// A failed conversion's message and exception; flow that is no error goes on.
pub(super) fn conversion_failure(flow: Rc<Flow>) -> Bound<(String, Value, bool)> {
    let Some(record) = flow.record() else { return Err(flow.into()) };
    let exception = record.exception.clone();
    let cast = is_cast(&exception);
    Ok((record.message().to_string(), exception, cast))
}

/// Whether a `PSInvalidCastException` is the reason, however deep.
fn is_cast(exception: &Value) -> bool {
    let mut current = Some(exception.clone());
    while let Some(value) = current {
        let Some(data) = value.native::<ExceptionData>() else { return false };
        if matches!(
            &*data.type_id.name(),
            "System.Management.Automation.PSInvalidCastException" | "System.InvalidCastException"
        ) {
            return true;
        }
        current = data.inner.clone();
    }
    false
}

/// An exception with another one inside.
pub(super) fn wrap(type_name: &str, inner: Value) -> Value {
    let message = errors_text::exception_text(&inner);
    Value::object(ExceptionData::named(&format!("{NAMESPACE}{type_name}"), message).with_inner(inner))
}

/// `Cannot validate argument on parameter 'a'. …`
pub(super) fn not_validated(parameter: &str, reason: &str) -> String {
    format!("Cannot validate argument on parameter '{parameter}'. {reason}")
}

pub(super) fn not_transformed(parameter: &str, reason: &str) -> String {
    format!("Cannot process argument transformation on parameter '{parameter}'. {reason}")
}

pub(super) fn not_convertible(shown: &str, target: TypeId, parameter: &str, reason: &str) -> String {
    let target = type_name::to_string_name(target);
    format!("Cannot convert '{shown}' to the type '{target}' required by parameter '{parameter}'. {reason}")
}

pub(super) fn missing_argument(parameter: &str, wanted: TypeId) -> String {
    let wanted = type_name::to_string_name(wanted);
    format!(
        "Missing an argument for parameter '{parameter}'. Specify a parameter of type '{wanted}' and try again."
    )
}

pub(super) fn already_bound(parameter: &str) -> String {
    format!(
        "Cannot bind parameter because parameter '{parameter}' is specified more than once. To provide multiple values \
         to parameters that can accept multiple values, use the array syntax. For example, \"-parameter \
         value1,value2,value3\"."
    )
}

pub(super) const AMBIGUOUS_SET: &str = "Parameter set cannot be resolved using the specified named parameters. One or \
    more parameters issued cannot be used together or an insufficient number of parameters were provided.";
pub(super) const NO_POSITIONS: &str = "Cannot bind positional parameters because no names were given.";
pub(super) const INPUT_NOT_BOUND: &str = "The input object cannot be bound to any parameters for the command either \
    because the command does not take pipeline input or the input and its properties do not match any of the parameters \
    that take pipeline input.";
