//! One argument on its way into one parameter: transformation, conversion, validation.

use super::binding_errors::{self, BindingError, Bound, CommandSite, Failure, FailureKind};
use super::{CommandMetadata, ParameterMetadata, Transformation, Validation};
use crate::object::{
    ErrorCategory, Result, Runtime, Thrown, TypeId, TypeOrigin, Value, convert, errors_text, throw, type_name,
};
use crate::text::{Extent, Source};
use crate::types::{PsReference, members};

/// A parameter, and where errors about its argument point.
pub(super) struct Target<'a> {
    pub metadata: &'a CommandMetadata,
    pub parameter: &'a ParameterMetadata,
    pub site: &'a CommandSite,
    pub extent: Option<Extent>,
}

/// How the elements of a collection parameter are held.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Collection {
    Array(TypeId),
    /// `ArrayList`, `List<T>` and the like, with the type of the elements.
    List(TypeId),
    None,
}

impl Collection {
    pub fn of(type_id: TypeId) -> Collection {
        if let Some(element) = type_id.element() {
            return Collection::Array(element);
        }
        if type_id == TypeId::ARRAY {
            return Collection::Array(TypeId::OBJECT);
        }
        if matches!(type_id, TypeId::ARRAY_LIST | TypeId::ILIST) {
            return Collection::List(TypeId::OBJECT);
        }
        match &type_id.info().origin {
            TypeOrigin::Generic { definition, arguments } if arguments.len() == 1 => {
                match &*definition.name() {
                    "System.Collections.Generic.List`1"
                    | "System.Collections.Generic.IList`1"
                    | "System.Collections.Generic.ICollection`1"
                    | "System.Collections.ObjectModel.Collection`1" => Collection::List(arguments[0]),
                    _ => Collection::None,
                }
            }
            _ => Collection::None,
        }
    }

    fn element(self) -> Option<TypeId> {
        match self {
            Collection::Array(e) | Collection::List(e) => Some(e),
            Collection::None => None,
        }
    }
}

/// Whether a value is one of the type as it stands.
pub(super) fn is_instance(value: &Value, type_id: TypeId) -> bool {
    if matches!(type_id, TypeId::OBJECT | TypeId::PS_OBJECT) {
        return true;
    }
    let own = value.base().type_id();
    if own == type_id {
        return true;
    }
    match (value.base(), type_id) {
        (Value::Type(_), TypeId::TYPE) => true,
        (Value::Hashtable(_), TypeId::IDICTIONARY | TypeId::IENUMERABLE) => true,
        (Value::Array(_), TypeId::ARRAY | TypeId::ILIST | TypeId::IENUMERABLE) => true,
        _ => match type_id.generic_parts() {
            Some((TypeId::NULLABLE, arguments)) => arguments.first() == Some(&own),
            _ => own.is_a(type_id),
        },
    }
}

fn is_boolean(type_id: TypeId) -> bool {
    matches!(type_id, TypeId::BOOLEAN | TypeId::SWITCH)
        || type_id
            .generic_parts()
            .is_some_and(|(d, a)| d == TypeId::NULLABLE && a.first() == Some(&TypeId::BOOLEAN))
}

/// Lync's list parameters, which take one value, many, a change of the list, or nothing.
fn reads_lists(type_id: TypeId) -> bool {
    ["PSListModifier", "MultiValuedProperty"].iter().any(|n| type_id.name().ends_with(n))
}

/// The elements of an array or of another list.
pub(super) fn list_elements(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    match value.base() {
        Value::Array(a) => Ok(Some(a.to_vec())),
        Value::Object(o) if o.get::<PsReference>().is_none() => members::enumerate(rt, value),
        _ => Ok(None),
    }
}

impl Target<'_> {
    /// What the parameter is bound to: the value transformed, converted if `coerce`, and validated.
    /// `None` where the value is not of the parameter's type and may not be converted.
    pub fn take(&self, rt: &mut dyn Runtime, value: Value, coerce: bool) -> Bound<Option<Value>> {
        let value = if coerce { self.as_written(value) } else { value };
        let mut value = self.transform(rt, value, coerce)?;
        let type_id = self.parameter.type_id;
        if matches!(self.parameter.transformation, Transformation::AsGiven) {
            let of_type = || members::type_names(&value).iter().any(|n| **n == *type_id.name());
            if !coerce && !of_type() {
                return Ok(None);
            }
            value = self.as_given(rt, value)?;
        } else if coerce {
            value = if self.transforms() { self.settle(value) } else { self.coerce(rt, value)? };
        } else {
            match uncoerced(rt, value, type_id)? {
                Some(fitting) => value = fitting,
                None => return Ok(None),
            }
        }
        self.validate(rt, &value)?;
        if self.parameter.is_mandatory_in_some() {
            self.refuse_empty(rt, type_id, &value, true)?;
        }
        if value.is_null() && type_id.is_value_type() && !self.transforms() && !is_nullable(type_id) {
            return Err(self.not_settable());
        }
        Ok(Some(value))
    }

    /// A number for a text parameter is the text that stands in the script: `1.50`, `0x10`.
    fn as_written(&self, value: Value) -> Value {
        let type_id = self.parameter.type_id;
        if type_id != TypeId::STRING && type_id.element() != Some(TypeId::STRING) {
            return value;
        }
        self.extent.and_then(|e| number_as_written(&value, e, &self.site.source)).unwrap_or(value)
    }

    /// Whether the parameter's type stands in a function's text, where it is an argument transformation.
    fn transforms(&self) -> bool {
        self.metadata.is_function && !self.parameter.is_dynamic && !super::is_common(&self.parameter.name)
    }

    fn error<'e>(&'e self, error: BindingError<'e>, value: &Value) -> Failure {
        error
            .parameter(&self.parameter.name)
            .parameter_type(self.parameter.type_id)
            .specified(value)
            .at(self.extent)
            .raise(self.metadata, self.site)
    }

    fn transform(&self, rt: &mut dyn Runtime, value: Value, coerce: bool) -> Bound<Value> {
        let outcome = match &self.parameter.transformation {
            Transformation::None | Transformation::AsGiven => return Ok(value),
            Transformation::Convert if !self.transforms() || !coerce => return Ok(value),
            Transformation::Convert => {
                convert_for_function(rt, &value, self.parameter.type_id, self.metadata.is_advanced)
            }
            Transformation::Attribute(name) => super::transformation::apply(rt, name, &value),
            Transformation::Chain(steps) => steps.iter().try_fold(value.clone(), |v, step| match step {
                Value::Type(_) if !coerce => Ok(v),
                Value::Type(id) => convert_for_function(rt, &v, *id, self.metadata.is_advanced),
                object => rt.call_method(object, "Transform", &[Value::Null, v]),
            }),
        };
        let flow = match outcome {
            Ok(transformed) => return Ok(transformed),
            Err(flow) => flow,
        };
        let (reason, exception, cast) = binding_errors::conversion_failure(flow)?;
        let kind = if cast { FailureKind::Cast } else { FailureKind::Transformation };
        let inner = binding_errors::wrap("ArgumentTransformationMetadataException", exception);
        let message = binding_errors::not_transformed(&self.parameter.name, &reason);
        Err(self.error(BindingError::transformation(kind, message).inner(Some(inner)), &value))
    }

    /// A value for a type that reads texts and objects by itself: not lists where it is one thing, nor objects that are
    /// nothing but their members.
    fn as_given(&self, rt: &mut dyn Runtime, value: Value) -> Bound<Value> {
        let type_id = self.parameter.type_id;
        if value.is_null() || reads_lists(type_id) {
            return Ok(value);
        }
        if type_id.element().is_some() {
            let one = list_elements(rt, &value)?.is_none();
            return Ok(if one { Value::array(vec![value]) } else { value });
        }
        let untyped = match value.base() {
            Value::Custom(object) => object.type_names.borrow().is_none(),
            Value::Hashtable(_) => true,
            _ => false,
        };
        let namespace = type_id.name().rsplit_once('.').map_or("", |(n, _)| n).to_owned();
        let is_text =
            namespace.ends_with(".Xds") || namespace.ends_with(".AD") || namespace.ends_with(".Deploy");
        if is_text && untyped {
            let text = convert::net_text(rt, &value);
            let refused = errors_text::cannot_convert(&text, value.base().type_id(), type_id);
            return Err(self.not_converted(refused.into_flow(), &value)?);
        }
        if is_text && list_elements(rt, &value)?.is_some() {
            return Err(self.not_supported(&value));
        }
        Ok(value)
    }

    /// A switch of a function is a switch, whatever it was given as.
    fn settle(&self, value: Value) -> Value {
        match (self.parameter.type_id, value.base()) {
            (TypeId::SWITCH, Value::Bool(b)) => Value::Switch(*b),
            _ => value,
        }
    }

    /// A cmdlet's conversion of an argument to its parameter's type.
    fn coerce(&self, rt: &mut dyn Runtime, value: Value) -> Bound<Value> {
        let type_id = self.parameter.type_id;
        if value.is_null() {
            return match type_id {
                TypeId::BOOLEAN => {
                    let message = binding_errors::not_convertible("null", type_id, &self.parameter.name, "");
                    Err(self.error(BindingError::new("CannotConvertArgument", message), &value))
                }
                TypeId::SWITCH => Ok(Value::Switch(true)),
                _ => Ok(Value::Null),
            };
        }
        if is_instance(&value, type_id) {
            return Ok(value);
        }
        if is_boolean(type_id) {
            return self.coerce_boolean(&value, type_id);
        }
        let collection = Collection::of(type_id);
        let outcome = match collection.element() {
            Some(element) => self.coerce_collection(rt, &value, collection, element),
            None => {
                let scalar_only = !type_id.is_enum()
                    && !matches!(&*type_id.name(), "System.Management.Automation.PSListModifier");
                if scalar_only && !takes_lists(type_id) && list_elements(rt, &value)?.is_some() {
                    return Err(self.not_supported(&value));
                }
                convert::convert(rt, &value, type_id)
            }
        };
        outcome.or_else(|flow| Err(self.not_converted(flow, &value)?))
    }

    fn coerce_collection(
        &self,
        rt: &mut dyn Runtime,
        value: &Value,
        into: Collection,
        element: TypeId,
    ) -> Result<Value> {
        let items = list_elements(rt, value)?.unwrap_or_else(|| vec![value.clone()]);
        let mut converted = Vec::with_capacity(items.len());
        for item in items {
            let bare = element == TypeId::OBJECT
                || element == TypeId::PS_OBJECT
                || is_instance(&item, element) && !item.is_null();
            if !bare
                && is_boolean(element)
                && !item.is_number()
                && !matches!(item.base(), Value::Bool(_) | Value::Switch(_))
            {
                let shown = type_name::to_string_name(item.base().type_id());
                return throw(Thrown::invalid_cast(invalid_boolean(&shown, element), "InvalidCast"));
            }
            converted.push(if bare { item } else { convert::convert(rt, &item, element)? });
        }
        let array = Value::typed_array(element, converted);
        match into {
            Collection::List(_) if self.parameter.type_id != TypeId::ILIST => {
                convert::convert(rt, &array, self.parameter.type_id)
            }
            _ => Ok(array),
        }
    }

    fn coerce_boolean(&self, value: &Value, type_id: TypeId) -> Bound<Value> {
        let truth = match value.base() {
            Value::Bool(b) | Value::Switch(b) => *b,
            number if number.is_number() => convert::to_bool(number),
            _ => {
                let shown = type_name::to_string_name(value.base().type_id());
                let message = binding_errors::not_convertible(&shown, type_id, &self.parameter.name, "");
                return Err(self.error(BindingError::new("CannotConvertArgument", message), value));
            }
        };
        Ok(if type_id == TypeId::SWITCH { Value::Switch(truth) } else { Value::Bool(truth) })
    }

    fn not_supported(&self, value: &Value) -> Failure {
        let reason = "Specified method is not supported.";
        let shown = type_name::to_string_name(value.base().type_id());
        let message =
            binding_errors::not_convertible(&shown, self.parameter.type_id, &self.parameter.name, reason);
        let inner = errors_text::exception("System.NotSupportedException", reason);
        self.error(BindingError::new("CannotConvertArgument", message).inner(Some(inner)), value)
    }

    /// The failure of a conversion, as binding reports it.
    fn not_converted(&self, flow: std::rc::Rc<crate::object::Flow>, value: &Value) -> Bound<Failure> {
        let (reason, exception, _) = binding_errors::conversion_failure(flow)?;
        let message = format!("Cannot bind parameter '{}'. {reason}", self.parameter.name);
        let error = BindingError::new("CannotConvertArgumentNoMessage", message).inner(Some(exception));
        Ok(self.error(error, value))
    }

    /// Null for a cmdlet's property that cannot hold it.
    fn not_settable(&self) -> Failure {
        let name = &self.parameter.name;
        let reason =
            format!("Cannot convert null to type \"{}\".", type_name::to_string_name(self.parameter.type_id));
        let setting = format!("Exception setting \"{name}\": \"{reason}\"");
        let cast = errors_text::exception("System.Management.Automation.PSInvalidCastException", reason);
        let inner = Value::object(
            crate::object::ExceptionData::named(
                "System.Management.Automation.SetValueInvocationException",
                &setting,
            )
            .with_inner(cast),
        );
        let message = format!("Cannot bind parameter '{name}' to the target. {setting}");
        let error = BindingError::new("ParameterBindingFailed", message).category(ErrorCategory::WriteError);
        self.error(error.inner(Some(inner)), &Value::Null)
    }

    fn validate(&self, rt: &mut dyn Runtime, value: &Value) -> Bound<()> {
        for validation in &self.parameter.validations {
            if let Validation::TypeName(wanted) = validation {
                self.check_type_name(rt, value, wanted)?;
                continue;
            }
            let Some(refusal) = validation.refuses(rt, value)? else { continue };
            let message = binding_errors::not_validated(&self.parameter.name, &refusal.message);
            let inner = refusal.inner.unwrap_or_else(|| {
                errors_text::exception(super::validation_text::EXCEPTION, &refusal.message)
            });
            let error =
                BindingError::validation("ParameterArgumentValidationError", message).inner(Some(inner));
            let elsewhere = matches!(validation, Validation::NoteName);
            return Err(self.error(if elsewhere { error.elsewhere() } else { error }, value));
        }
        Ok(())
    }

    fn check_type_name(&self, rt: &mut dyn Runtime, value: &Value, wanted: &str) -> Bound<()> {
        if value.is_null() {
            return Ok(());
        }
        let elements = list_elements(rt, value)?.unwrap_or_else(|| vec![value.clone()]);
        let fits = |v: &Value| members::type_names(v).iter().any(|n| n.eq_ignore_ascii_case(wanted));
        if elements.iter().all(fits) {
            return Ok(());
        }
        let name = &self.parameter.name;
        let message = format!(
            "Cannot bind argument to parameter '{name}', because PSTypeNames of the argument do not match the \
             PSTypeName required by the parameter: {wanted}."
        );
        let error = BindingError::transformation(FailureKind::Cast, message);
        Err(self.error(error.id("MismatchedPSTypeName").category(ErrorCategory::InvalidArgument), value))
    }

    /// A mandatory parameter takes nothing empty, unless it says so.
    fn refuse_empty(&self, rt: &mut dyn Runtime, type_id: TypeId, value: &Value, recurse: bool) -> Bound<()> {
        let p = self.parameter;
        if value.is_null() && !(is_boolean(type_id) && is_nullable(type_id)) {
            return match p.allow_null {
                true => Ok(()),
                false => Err(self.empty("NullNotAllowed", "because it is null.", value)),
            };
        }
        if type_id == TypeId::STRING {
            let blank = value.as_str().is_some_and(str::is_empty);
            return if blank && !p.allow_empty_string {
                Err(self.empty("EmptyStringNotAllowed", "because it is an empty string.", value))
            } else {
                Ok(())
            };
        }
        let collection = Collection::of(type_id);
        let Some(element) = collection.element().filter(|_| recurse) else { return Ok(()) };
        let elements = list_elements(rt, value)?.unwrap_or_default();
        if elements.is_empty() && !p.allow_empty_collection {
            return Err(match collection {
                Collection::Array(_) => {
                    self.empty("EmptyArrayNotAllowed", "because it is an empty array.", value)
                }
                _ => self.empty("EmptyCollectionNotAllowed", "because it is an empty collection.", value),
            });
        }
        if element.is_value_type() {
            return Ok(());
        }
        elements.iter().try_for_each(|e| self.refuse_empty(rt, element, e, false))
    }

    fn empty(&self, what: &str, why: &str, value: &Value) -> Failure {
        let id = match what {
            "NullNotAllowed" => "ParameterArgumentValidationErrorNullNotAllowed",
            "EmptyStringNotAllowed" => "ParameterArgumentValidationErrorEmptyStringNotAllowed",
            "EmptyArrayNotAllowed" => "ParameterArgumentValidationErrorEmptyArrayNotAllowed",
            _ => "ParameterArgumentValidationErrorEmptyCollectionNotAllowed",
        };
        let message = format!("Cannot bind argument to parameter '{}' {why}", self.parameter.name);
        self.error(BindingError::validation(id, message), value)
    }
}

fn is_nullable(type_id: TypeId) -> bool {
    type_id.generic_parts().is_some_and(|(d, _)| d == TypeId::NULLABLE)
}

/// Types that lists are converted to as a whole.
fn takes_lists(type_id: TypeId) -> bool {
    matches!(type_id, TypeId::IENUMERABLE | TypeId::SCRIPT_BLOCK)
        || type_id.generic_parts().is_some_and(|(d, _)| {
            let name = d.name();
            name.contains("FlagsExpression") || name.contains("PSListModifier")
        })
}

/// The text of a number's literal, where the extent is one.
pub fn number_as_written(value: &Value, extent: Extent, source: &Source) -> Option<Value> {
    if !value.is_number() {
        return None;
    }
    let text = extent.text(source);
    let number = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'+'))
        && text.trim_start_matches(['-', '+', '.']).starts_with(|c: char| c.is_ascii_digit());
    number.then(|| Value::from(text))
}

/// An array whose elements are of the wanted type already, nulls among them.
pub fn fitting_list(rt: &mut dyn Runtime, value: &Value, wanted: TypeId) -> Result<Option<Value>> {
    match (value.base(), wanted.element()) {
        (Value::Array(_), Some(_)) => uncoerced(rt, value.clone(), wanted),
        _ => Ok(None),
    }
}

/// The value if it is of the type already, as one or as the elements of a collection.
fn uncoerced(rt: &mut dyn Runtime, value: Value, type_id: TypeId) -> Result<Option<Value>> {
    if value.is_null() {
        return Ok((!type_id.is_value_type() && type_id != TypeId::STRING).then_some(value));
    }
    if is_instance(&value, type_id) {
        return Ok(Some(value));
    }
    let collection = Collection::of(type_id);
    let Some(element) = collection.element() else { return Ok(None) };
    let listed = list_elements(rt, &value)?;
    let items = listed.unwrap_or_else(|| vec![value.base().clone()]);
    let fits = |v: &Value| if v.is_null() { !element.is_value_type() } else { is_instance(v, element) };
    if element != TypeId::OBJECT && !items.iter().all(fits) {
        return Ok(None);
    }
    match collection {
        Collection::Array(_) => Ok(Some(Value::typed_array(element, items))),
        _ => Ok(convert::convert(rt, &Value::typed_array(element, items), type_id).ok()),
    }
}

fn invalid_boolean(from: &str, target: TypeId) -> String {
    let target = type_name::to_string_name(target);
    format!(
        "Cannot convert value \"{from}\" to type \"{target}\". Boolean parameters accept only Boolean values and \
         numbers, such as $True, $False, 1 or 0."
    )
}

/// The conversion that a type in front of a function's parameter stands for.
pub fn convert_for_function(
    rt: &mut dyn Runtime,
    value: &Value,
    target: TypeId,
    advanced: bool,
) -> Result<Value> {
    if matches!(target, TypeId::OBJECT | TypeId::PS_OBJECT) {
        return Ok(value.clone());
    }
    let reference = value.native::<PsReference>();
    if target == TypeId::PS_REFERENCE {
        return match reference {
            Some(_) => Ok(value.clone()),
            None => throw(Thrown::invalid_cast(
                "Reference type is expected in argument.",
                "InvalidCastExceptionReferenceTypeExpected",
            )),
        };
    }
    let inner = reference.map(PsReference::get);
    let value = inner.as_ref().unwrap_or(value);
    if advanced && target == TypeId::STRING && matches!(value.base(), Value::Array(_)) {
        return throw(Thrown::invalid_cast(
            "Cannot convert value to type System.String.",
            "InvalidCastFromAnyTypeToString",
        ));
    }
    check_boolean(rt, value, target, advanced)?;
    convert::convert(rt, value, target)
}

/// Booleans of functions are given as booleans or numbers only.
fn check_boolean(rt: &mut dyn Runtime, value: &Value, target: TypeId, advanced: bool) -> Result<()> {
    let check = |v: &Value, wanted: TypeId| {
        let fits = match v.base() {
            Value::Null | Value::Void => wanted != TypeId::BOOLEAN,
            Value::Bool(_) | Value::Switch(_) => true,
            other => other.is_number(),
        };
        if fits {
            return Ok(());
        }
        let shown = if v.is_null() {
            String::new()
        } else {
            type_name::to_string_name(v.base().type_id()).to_string()
        };
        throw(Thrown::invalid_cast(invalid_boolean(&shown, wanted), "PSInvalidBooleanArgumentCast"))
    };
    if is_boolean(target) {
        return check(value, target);
    }
    let Some(element) = Collection::of(target).element().filter(|e| advanced && is_boolean(*e)) else {
        return Ok(());
    };
    let elements = list_elements(rt, value)?.unwrap_or_else(|| vec![value.clone()]);
    elements.iter().try_for_each(|v| check(v, element))
}

/// The error of a function's argument that its parameter's type refused, at the argument's place.
pub fn argument_refused(
    flow: std::rc::Rc<crate::object::Flow>,
    parameter: (&str, TypeId),
    value: &Value,
    site: &CommandSite,
    extent: Extent,
) -> std::rc::Rc<crate::object::Flow> {
    let (reason, exception, cast) = match binding_errors::conversion_failure(flow) {
        Ok(parts) => parts,
        Err(failure) => return failure.flow,
    };
    let kind = if cast { FailureKind::Cast } else { FailureKind::Transformation };
    let (name, type_id) = parameter;
    let inner = binding_errors::wrap("ArgumentTransformationMetadataException", exception);
    let metadata = CommandMetadata { name: site.error_suffix.clone(), ..CommandMetadata::default() };
    BindingError::transformation(kind, binding_errors::not_transformed(name, &reason))
        .inner(Some(inner))
        .parameter(name)
        .parameter_type(type_id)
        .specified(value)
        .at(Some(extent))
        .raise(&metadata, site)
        .flow
}
