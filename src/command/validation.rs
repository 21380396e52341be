//! `ValidateSet`, `ValidateRange` and their kin.

use super::validation_text as text;
use crate::dotnet::regex::{Regex, RegexOptions};
use crate::object::{
    ErrorCategory, Result, Runtime, ScriptBlock, Thrown, TypeId, Value, compare, convert, errors_text, throw,
};
use crate::types::members;
use std::cmp::Ordering;
use std::rc::Rc;

#[derive(Clone)]
pub enum Validation {
    NotNull,
    NotNullOrEmpty,
    /// The same for a list of any objects: an empty string is an object.
    SomeElement,
    NotNullOrWhiteSpace,
    Set {
        values: Vec<Rc<str>>,
        ignore_case: bool,
        error_message: Option<Rc<str>>,
    },
    /// `[ValidateSet([Generator])]`: an object that knows the values.
    SetOf {
        generator: Value,
        ignore_case: bool,
        error_message: Option<Rc<str>>,
    },
    Range {
        min: Value,
        max: Value,
    },
    /// `[ValidateRange('Positive')]`.
    RangeKind(RangeKind),
    Pattern {
        pattern: Rc<str>,
        ignore_case: bool,
        error_message: Option<Rc<str>>,
    },
    Length {
        min: i64,
        max: i64,
    },
    Count {
        min: usize,
        max: usize,
    },
    Script {
        block: Rc<ScriptBlock>,
        error_message: Option<Rc<str>>,
    },
    /// `[ValidateDrive]`, `[ValidateUserDrive]`.
    Drive(Vec<Rc<str>>),
    /// A note's name, which must not be the name of a kind of member.
    NoteName,
    /// An object of a script's class that derives from `ValidateArgumentsAttribute`.
    Object(Value),
    /// `[PSTypeName]`, which is checked with the validations.
    TypeName(Rc<str>),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RangeKind {
    Positive,
    NonNegative,
    Negative,
    NonPositive,
}

/// A value of a `ValidateSet` in a signature that stands for the names of all cultures.
const CULTURES: &str = "<cultures>";

/// What a value is told when it does not pass; `Value` is what was thrown, where something was.
pub struct Refusal {
    pub message: String,
    pub inner: Option<Value>,
}

impl Validation {
    pub fn set<'a>(values: impl IntoIterator<Item = &'a str>) -> Validation {
        Validation::Set {
            values: values.into_iter().map(Rc::from).collect(),
            ignore_case: true,
            error_message: None,
        }
    }

    pub fn pattern(pattern: &str) -> Validation {
        Validation::Pattern { pattern: Rc::from(pattern), ignore_case: true, error_message: None }
    }

    /// Refuses an attribute that contradicts itself, as its constructor does.
    pub fn check_definition(&self, rt: &mut dyn Runtime) -> Result<()> {
        let (id, message) = match self {
            Validation::Length { min, max } if max < min => {
                ("ValidateLengthMaxLengthSmallerThanMinLength", text::LENGTH_DEFINITION.to_owned())
            }
            Validation::Count { min, max } if max < min => {
                ("ValidateRangeMaxLengthSmallerThanMinLength", text::COUNT_DEFINITION.to_owned())
            }
            Validation::Range { min, max } => {
                let (a, b) = (min.type_id(), max.type_id());
                if a != b && !(min.is_number() && max.is_number()) {
                    ("MinRangeNotTheSameTypeOfMaxRange", text::range_types(&a.short_name(), &b.short_name()))
                } else if compare::order(rt, min, max, true)? == Ordering::Greater {
                    ("MaxRangeSmallerThanMinRange", text::RANGE_DEFINITION.to_owned())
                } else {
                    return Ok(());
                }
            }
            _ => return Ok(()),
        };
        throw(Thrown::record(text::EXCEPTION, message, id, ErrorCategory::MetadataError))
    }

    /// `None` if the value passes, else PowerShell's sentence about why not.
    pub fn check(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<String>> {
        Ok(self.refuses(rt, value)?.map(|r| r.message))
    }

    /// The error's name where nothing wraps it.
    pub fn error_id(&self, message: &str) -> &'static str {
        match self {
            Validation::NotNull => "ArgumentIsNull",
            Validation::NotNullOrEmpty | Validation::SomeElement => "ArgumentIsNullOrEmpty",
            Validation::NotNullOrWhiteSpace => "ArgumentIsNullOrWhiteSpace",
            Validation::Range { .. } if message.contains(" is greater than ") => "ValidateRangeTooBig",
            Validation::Range { .. } => "ValidateRangeTooSmall",
            Validation::Length { .. } if message.contains(" too long") => "ValidateLengthMaxLengthFailure",
            Validation::Length { .. } => "ValidateLengthMinLengthFailure",
            Validation::Set { .. } | Validation::SetOf { .. } => "ValidateSetFailure",
            Validation::Pattern { .. } => "ValidatePatternFailure",
            Validation::Script { .. } => "ValidateScriptFailure",
            Validation::Count { .. } => "ValidateCountFailure",
            _ => "ValidationMetadataException",
        }
    }

    /// As [`Validation::check`], with the exception that a script or an object raised.
    pub fn refuses(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Refusal>> {
        let message = match self {
            Validation::NotNull => check_not_null(rt, value)?,
            Validation::NotNullOrEmpty => check_not_empty(rt, value, false)?,
            Validation::SomeElement => {
                let none = value.is_null() || elements_of(rt, value)?.is_some_and(|e| e.is_empty());
                none.then(|| text::EMPTY_ELEMENT.to_owned())
            }
            Validation::NotNullOrWhiteSpace => check_not_empty(rt, value, true)?,
            Validation::Count { min, max } => check_count(rt, value, *min, *max)?,
            Validation::Object(object) => {
                let arguments = [value.clone(), Value::Null];
                return match rt.call_method(object, "Validate", &arguments) {
                    Ok(_) => Ok(None),
                    Err(flow) => raised(flow).map(Some),
                };
            }
            Validation::TypeName(_) => None,
            _ => return self.check_elements(rt, value),
        };
        Ok(message.map(|message| Refusal { message, inner: None }))
    }

    /// Most validations look at each element of a collection.
    fn check_elements(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Refusal>> {
        if value.is_null() {
            return Ok(Some(Refusal { message: text::EMPTY_ELEMENT.to_owned(), inner: None }));
        }
        let Some(elements) = elements_of(rt, value)? else { return self.check_one(rt, value) };
        for element in elements {
            if element.is_null() {
                return Ok(Some(Refusal { message: text::EMPTY_ELEMENT.to_owned(), inner: None }));
            }
            if let Some(refusal) = self.check_one(rt, &element)? {
                return Ok(Some(refusal));
            }
        }
        Ok(None)
    }

    fn check_one(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Refusal>> {
        let message = match self {
            Validation::Set { values, ignore_case, error_message } => {
                check_set(rt, value, values, *ignore_case, error_message)?
            }
            Validation::SetOf { generator, ignore_case, error_message } => {
                let values = generated(rt, generator)?;
                check_set(rt, value, &values, *ignore_case, error_message)?
            }
            Validation::Range { min, max } => check_range(rt, value, min, max)?,
            Validation::RangeKind(kind) => check_range_kind(rt, value, *kind)?,
            Validation::Pattern { pattern, ignore_case, error_message } => {
                check_pattern(rt, value, pattern, *ignore_case, error_message)?
            }
            Validation::Length { min, max } => check_length(value, *min, *max),
            Validation::Script { block, error_message } => {
                return check_script(rt, value, block, error_message);
            }
            Validation::Drive(drives) => check_drive(rt, value, drives)?,
            Validation::NoteName => check_note_name(value),
            _ => None,
        };
        Ok(message.map(|message| Refusal { message, inner: None }))
    }
}

/// An error that a script raised, as a refusal; other flow goes on.
fn raised(flow: Rc<crate::object::Flow>) -> Result<Refusal> {
    let Some(record) = flow.record() else { return Err(flow) };
    Ok(Refusal { message: record.message().to_string(), inner: errors_text::exception_of(&flow) })
}

/// The elements of a collection; a text and a dictionary count as one thing.
fn elements_of(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    match value.base() {
        Value::Array(a) => Ok(Some(a.to_vec())),
        Value::Object(_) => members::enumerate(rt, value),
        _ => Ok(None),
    }
}

fn check_not_null(rt: &mut dyn Runtime, value: &Value) -> Result<Option<String>> {
    if value.is_null() {
        return Ok(Some(text::NULL.to_owned()));
    }
    let elements = elements_of(rt, value)?;
    Ok(elements.is_some_and(|e| e.iter().any(Value::is_null)).then(|| text::NULL_ELEMENT.to_owned()))
}

fn check_not_empty(rt: &mut dyn Runtime, value: &Value, whitespace: bool) -> Result<Option<String>> {
    let blank = |v: &Value| matches!(v.base(), Value::Str(s) if s.chars().all(char::is_whitespace));
    let empty = |v: &Value| v.is_null() || matches!(v.base(), Value::Str(s) if s.is_empty());
    if value.is_null() {
        return Ok(Some(text::NULL_OR_EMPTY.to_owned()));
    }
    if let Value::Hashtable(h) = value.base() {
        return Ok(h.is_empty().then(|| text::EMPTY_ELEMENT.to_owned()));
    }
    if let Some(elements) = elements_of(rt, value)? {
        return Ok(if elements.is_empty() {
            Some(text::EMPTY_ELEMENT.to_owned())
        } else if whitespace && elements.iter().any(|e| e.is_null() || blank(e)) {
            Some(text::WHITE_SPACE_ELEMENT.to_owned())
        } else {
            elements.iter().any(empty).then(|| text::EMPTY_ELEMENT.to_owned())
        });
    }
    if whitespace && blank(value) {
        return Ok(Some(text::WHITE_SPACE.to_owned()));
    }
    Ok(empty(value).then(|| text::NULL_OR_EMPTY.to_owned()))
}

/// `Add-Member ScriptProperty x { }` means another parameter set.
fn check_note_name(value: &Value) -> Option<String> {
    let name = value.as_str()?;
    let kinds = TypeId::named("System.Management.Automation.PSMemberTypes").enum_values();
    let is_kind = kinds.iter().any(|(kind, _)| kind.eq_ignore_ascii_case(name));
    is_kind.then(|| text::NOTE_NAME.to_owned())
}

fn check_set(
    rt: &mut dyn Runtime,
    value: &Value,
    values: &[Rc<str>],
    ignore_case: bool,
    error_message: &Option<Rc<str>>,
) -> Result<Option<String>> {
    let given = convert::to_text(rt, value)?;
    let same = |v: &str| if ignore_case { crate::text::eq_ignore_case(v, &given) } else { *v == *given };
    if values.iter().any(|v| same(v) || (&**v == CULTURES && looks_like_culture(&given))) {
        return Ok(None);
    }
    let list = values.iter().filter(|v| &***v != CULTURES).map(|v| &**v).collect::<Vec<_>>().join(",");
    Ok(Some(custom(error_message, &[&given, &list], || text::set(&given, &list))))
}

fn looks_like_culture(name: &str) -> bool {
    name.split('-')
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        || name.is_empty()
}

/// What `GetValidValues()` says.
fn generated(rt: &mut dyn Runtime, generator: &Value) -> Result<Vec<Rc<str>>> {
    let values = rt.call_method(generator, "GetValidValues", &[])?;
    let mut texts = Vec::new();
    for v in elements_of(rt, &values)?.unwrap_or_else(|| vec![values.clone()]) {
        texts.push(Rc::from(convert::to_text(rt, &v)?.as_str()));
    }
    Ok(texts)
}

fn check_pattern(
    rt: &mut dyn Runtime,
    value: &Value,
    pattern: &Rc<str>,
    ignore_case: bool,
    error_message: &Option<Rc<str>>,
) -> Result<Option<String>> {
    let given = convert::to_text(rt, value)?;
    let options = if ignore_case { RegexOptions::IGNORE_CASE } else { RegexOptions::NONE };
    let regex = match Regex::new(pattern, options) {
        Ok(regex) => regex,
        Err(error) => {
            return throw(Thrown::exception(
                "System.Text.RegularExpressions.RegexParseException",
                error.message,
            ));
        }
    };
    if regex.is_match(&given)? {
        return Ok(None);
    }
    Ok(Some(custom(error_message, &[&given, pattern], || text::pattern(&given, pattern))))
}

fn check_script(
    rt: &mut dyn Runtime,
    value: &Value,
    block: &Rc<ScriptBlock>,
    error_message: &Option<Rc<str>>,
) -> Result<Option<Refusal>> {
    let output = match rt.invoke_block_strictly(block, std::slice::from_ref(value), Some(value.clone()), None)
    {
        Ok(output) => output,
        Err(flow) => return raised(flow).map(Some),
    };
    if convert::to_bool(&Value::from_output(output)) {
        return Ok(None);
    }
    let (given, script) = (convert::to_text(rt, value)?, block.text().to_owned());
    let message = custom(error_message, &[&given, &script], || text::script(&given, &script));
    Ok(Some(Refusal { message, inner: None }))
}

/// An `ErrorMessage` with the value and the rule in its places, or the standard sentence.
fn custom(message: &Option<Rc<str>>, arguments: &[&str], standard: impl FnOnce() -> String) -> String {
    match message {
        None => standard(),
        Some(m) => {
            arguments.iter().enumerate().fold(m.to_string(), |t, (i, a)| t.replace(&format!("{{{i}}}"), a))
        }
    }
}

fn check_range(rt: &mut dyn Runtime, value: &Value, min: &Value, max: &Value) -> Result<Option<String>> {
    let wanted = if min.type_id() == max.type_id() { min.type_id() } else { TypeId::DOUBLE };
    let value = if value.base().type_id() == wanted {
        value.base().clone()
    } else {
        match convert::convert(rt, value, wanted) {
            Ok(converted) => converted,
            Err(_) => {
                return Ok(Some(text::range_element(
                    &value.base().type_id().short_name(),
                    &wanted.short_name(),
                )));
            }
        }
    };
    if compare::order(rt, &value, max, true)? == Ordering::Greater {
        return Ok(Some(text::range_greater(&convert::to_text(rt, &value)?, &convert::to_text(rt, max)?)));
    }
    if compare::order(rt, &value, min, true)? == Ordering::Less {
        return Ok(Some(text::range_smaller(&convert::to_text(rt, &value)?, &convert::to_text(rt, min)?)));
    }
    Ok(None)
}

fn check_range_kind(rt: &mut dyn Runtime, value: &Value, kind: RangeKind) -> Result<Option<String>> {
    let number = if value.is_number() { convert::convert(rt, value, TypeId::DOUBLE).ok() } else { None };
    let Some(Value::Double(number)) = number else {
        return Ok(Some(text::range_element(&value.base().type_id().short_name(), "Int32")));
    };
    let (passes, phrase) = match kind {
        RangeKind::Positive => (number > 0.0, "greater than zero"),
        RangeKind::NonNegative => (number >= 0.0, "greater than or equal to zero"),
        RangeKind::Negative => (number < 0.0, "less than zero"),
        RangeKind::NonPositive => (number <= 0.0, "less than or equal to zero"),
    };
    if passes {
        return Ok(None);
    }
    Ok(Some(text::range_kind(&convert::to_text(rt, value)?, phrase)))
}

fn check_length(value: &Value, min: i64, max: i64) -> Option<String> {
    let Value::Str(s) = value.base() else { return Some(text::LENGTH_NOT_STRING.to_owned()) };
    let length = s.len16() as i64;
    if length < min {
        Some(text::length_short(length, min))
    } else if length > max {
        Some(text::length_long(length, max))
    } else {
        None
    }
}

fn check_count(rt: &mut dyn Runtime, value: &Value, min: usize, max: usize) -> Result<Option<String>> {
    let count = match value.base() {
        Value::Null | Value::Void => 0,
        Value::Str(s) => s.len16(),
        Value::Hashtable(h) => h.len(),
        _ => match elements_of(rt, value)? {
            Some(elements) => elements.len(),
            None => return Ok(Some(text::COUNT_NOT_COLLECTION.to_owned())),
        },
    };
    Ok(match (min..=max).contains(&count) {
        true => None,
        false if min == max => Some(text::count_exact(max, count)),
        false => Some(text::count(min, max, count)),
    })
}

fn check_drive(rt: &mut dyn Runtime, value: &Value, drives: &[Rc<str>]) -> Result<Option<String>> {
    let path = convert::to_text(rt, value)?;
    let drive = match path.split_once(':') {
        Some((drive, _)) if !drive.is_empty() && !drive.contains(['/', '\\']) => drive.to_owned(),
        _ => current_drive(rt)?,
    };
    if drives.iter().any(|d| d.eq_ignore_ascii_case(&drive)) {
        return Ok(None);
    }
    if path.starts_with(&format!("{drive}:")) && !known_drive(rt, &drive) {
        return Ok(Some(format!("Cannot find drive. A drive with the name '{drive}' does not exist.")));
    }
    Ok(Some(text::drive(&drive, &drives.join(","))))
}

/// The drive of the current location; `/` stands for the file system without drives.
fn current_drive(rt: &mut dyn Runtime) -> Result<String> {
    let Some(location) = rt.variable("PWD") else { return Ok("/".to_owned()) };
    let path = rt.get_property(&location, "Path")?;
    let text = convert::to_text(rt, &path)?;
    Ok(text.split_once(':').map_or("/", |(drive, _)| drive).to_owned())
}

/// Whether the session has a drive of that name.
fn known_drive(rt: &mut dyn Runtime, name: &str) -> bool {
    let mut found = || -> Result<bool> {
        let Some(context) = rt.variable("ExecutionContext") else { return Ok(true) };
        let state = rt.get_property(&context, "SessionState")?;
        let drives = rt.get_property(&state, "Drive")?;
        Ok(!rt.call_method(&drives, "Get", &[Value::from(name)])?.is_null())
    };
    found().unwrap_or(false)
}
