//! Attributes as objects: those that scripts make for dynamic parameters, and the classes from which scripts derive
//! validations and transformations of their own.

use crate::object::{
    ConstructorRecord, Getter, KeyComparer, Native, PropertyRecord, Result, Runtime, Setter, TypeId,
    TypeRecord, Value, constructor, property,
};
use crate::types::collections::Dictionary;
use crate::types::support::called_type;
use std::any::Any;
use std::cell::RefCell;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &ATTRIBUTE,
    &CMDLET_METADATA,
    &PARSING_METADATA,
    &VALIDATE_ARGUMENTS,
    &VALIDATE_ENUMERATED_ARGUMENTS,
    &ARGUMENT_TRANSFORMATION,
    &VALID_VALUES_GENERATOR,
    &ENGINE_INTRINSICS,
    &PARAMETER,
    &ALIAS,
    &VALIDATE_SET,
    &VALIDATE_RANGE,
    &VALIDATE_PATTERN,
    &VALIDATE_LENGTH,
    &VALIDATE_COUNT,
    &VALIDATE_SCRIPT,
    &VALIDATE_NOT_NULL,
    &VALIDATE_NOT_NULL_OR_EMPTY,
    &VALIDATE_NOT_NULL_OR_WHITE_SPACE,
    &ALLOW_NULL,
    &ALLOW_EMPTY_STRING,
    &ALLOW_EMPTY_COLLECTION,
    &ARGUMENT_COMPLETER,
    &ARGUMENT_TYPE_CONVERTER,
    &RUNTIME_DEFINED_PARAMETER,
    &RUNTIME_DEFINED_PARAMETER_DICTIONARY,
    &PS_BOUND_PARAMETERS_DICTIONARY,
];

/// An attribute: what its constructor was given, and the properties that were set.
pub struct AttributeObject {
    type_id: TypeId,
    pub positional: Vec<Value>,
    pub named: RefCell<Vec<(&'static str, Value)>>,
}

impl AttributeObject {
    /// An attribute of a type, as a command's metadata tells of it.
    pub fn make(type_name: &str, positional: Vec<Value>, named: Vec<(&'static str, Value)>) -> Value {
        let type_id = TypeId::named(type_name);
        Value::object(AttributeObject { type_id, positional, named: RefCell::new(named) })
    }
}

impl Native for AttributeObject {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `RuntimeDefinedParameter`.
#[derive(Default)]
pub struct RuntimeDefinedParameter {
    pub name: RefCell<Value>,
    pub parameter_type: RefCell<Value>,
    pub attributes: RefCell<Value>,
    pub value: RefCell<Value>,
    pub is_set: RefCell<Value>,
}

impl Native for RuntimeDefinedParameter {
    fn type_id(&self) -> TypeId {
        TypeId::named(RUNTIME_DEFINED_PARAMETER.name)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn new_attribute(_: &mut dyn Runtime, this: &Value, arguments: &[Value]) -> Result<Value> {
    let positional = arguments.to_vec();
    Ok(Value::object(AttributeObject { type_id: called_type(this), positional, named: RefCell::default() }))
}

/// A property that was set, or what it is before that.
fn read(this: &Value, name: &'static str, initial: Value) -> Value {
    let Some(attribute) = this.native::<AttributeObject>() else { return initial };
    attribute.named.borrow().iter().find(|(n, _)| *n == name).map_or(initial, |(_, v)| v.clone())
}

fn write(this: &Value, name: &'static str, value: Value) {
    if let Some(attribute) = this.native::<AttributeObject>() {
        let mut named = attribute.named.borrow_mut();
        named.retain(|(n, _)| *n != name);
        named.push((name, value));
    }
}

macro_rules! stored {
    ($name:literal, $type:literal, $initial:expr) => {{
        let get: Getter = |_, this| Ok(read(this, $name, $initial));
        let set: Setter = |_, this, value| {
            write(this, $name, value);
            Ok(())
        };
        property($name, $type, get).settable(set)
    }};
}

const PREFIX_ATTRIBUTE: &str = "System.Attribute";
const METADATA_NAME: &str = "System.Management.Automation.Internal.CmdletMetadataAttribute";
const PARSING_NAME: &str = "System.Management.Automation.Internal.ParsingBaseAttribute";
const VALIDATE_NAME: &str = "System.Management.Automation.ValidateArgumentsAttribute";
const ENUMERATED_NAME: &str = "System.Management.Automation.ValidateEnumeratedArgumentsAttribute";

const PLAIN: &[ConstructorRecord] = &[constructor("new()", new_attribute)];
const MESSAGE: &[PropertyRecord] = &[stored!("ErrorMessage", "string", Value::Null)];

const fn attribute(name: &'static str, base: &'static str) -> TypeRecord {
    TypeRecord::class(name).base(base).constructors(PLAIN)
}

static ATTRIBUTE: TypeRecord = TypeRecord::class(PREFIX_ATTRIBUTE).constructors(PLAIN);
static CMDLET_METADATA: TypeRecord = TypeRecord::class(METADATA_NAME).base(PREFIX_ATTRIBUTE);
static PARSING_METADATA: TypeRecord = TypeRecord::class(PARSING_NAME).base(METADATA_NAME);
static VALIDATE_ARGUMENTS: TypeRecord = attribute(VALIDATE_NAME, METADATA_NAME);
static VALIDATE_ENUMERATED_ARGUMENTS: TypeRecord = attribute(ENUMERATED_NAME, VALIDATE_NAME);
static ARGUMENT_TRANSFORMATION: TypeRecord =
    attribute("System.Management.Automation.ArgumentTransformationAttribute", METADATA_NAME);
static ARGUMENT_TYPE_CONVERTER: TypeRecord =
    TypeRecord::class("System.Management.Automation.ArgumentTypeConverterAttribute")
        .base("System.Management.Automation.ArgumentTransformationAttribute");
static VALID_VALUES_GENERATOR: TypeRecord =
    TypeRecord::interface("System.Management.Automation.IValidateSetValuesGenerator");
static ENGINE_INTRINSICS: TypeRecord = TypeRecord::class("System.Management.Automation.EngineIntrinsics");

const PARAMETER_PROPERTIES: &[PropertyRecord] = &[
    stored!("Position", "int", Value::Int(i32::MIN)),
    stored!("ParameterSetName", "string", Value::from("__AllParameterSets")),
    stored!("Mandatory", "bool", Value::Bool(false)),
    stored!("ValueFromPipeline", "bool", Value::Bool(false)),
    stored!("ValueFromPipelineByPropertyName", "bool", Value::Bool(false)),
    stored!("ValueFromRemainingArguments", "bool", Value::Bool(false)),
    stored!("HelpMessage", "string", Value::Null),
    stored!("DontShow", "bool", Value::Bool(false)),
];
static PARAMETER: TypeRecord = attribute("System.Management.Automation.ParameterAttribute", PARSING_NAME)
    .properties(PARAMETER_PROPERTIES);

static ALIAS: TypeRecord = TypeRecord::class("System.Management.Automation.AliasAttribute")
    .base(PARSING_NAME)
    .constructors(&[constructor("new(Params string[] aliasNames)", new_attribute)])
    .properties(&[property("AliasNames", "System.Collections.Generic.IList[string]", first)]);

const SET_PROPERTIES: &[PropertyRecord] = &[
    stored!("ErrorMessage", "string", Value::Null),
    stored!("IgnoreCase", "bool", Value::Bool(true)),
    property("ValidValues", "System.Collections.Generic.IList[string]", first),
];
static VALIDATE_SET: TypeRecord = TypeRecord::class("System.Management.Automation.ValidateSetAttribute")
    .base(ENUMERATED_NAME)
    .constructors(&[constructor("new(Params string[] validValues)", new_attribute)])
    .properties(SET_PROPERTIES);

static VALIDATE_RANGE: TypeRecord = TypeRecord::class("System.Management.Automation.ValidateRangeAttribute")
    .base(ENUMERATED_NAME)
    .constructors(&[
        constructor("new(System.Object minRange, System.Object maxRange)", new_attribute),
        constructor("new(System.Management.Automation.ValidateRangeKind kind)", new_attribute),
    ])
    .properties(&[
        property("MinRange", "System.Object", first),
        property("MaxRange", "System.Object", second),
    ]);

const PATTERN_PROPERTIES: &[PropertyRecord] = &[
    stored!("ErrorMessage", "string", Value::Null),
    stored!("Options", "System.Text.RegularExpressions.RegexOptions", Value::Int(1)),
    property("RegexPattern", "string", first),
];
static VALIDATE_PATTERN: TypeRecord =
    TypeRecord::class("System.Management.Automation.ValidatePatternAttribute")
        .base(ENUMERATED_NAME)
        .constructors(&[constructor("new(string regexPattern)", new_attribute)])
        .properties(PATTERN_PROPERTIES);

static VALIDATE_LENGTH: TypeRecord =
    TypeRecord::class("System.Management.Automation.ValidateLengthAttribute")
        .base(ENUMERATED_NAME)
        .constructors(&[constructor("new(int minLength, int maxLength)", new_attribute)])
        .properties(&[property("MinLength", "int", first), property("MaxLength", "int", second)]);

static VALIDATE_COUNT: TypeRecord = TypeRecord::class("System.Management.Automation.ValidateCountAttribute")
    .base(VALIDATE_NAME)
    .constructors(&[constructor("new(int minLength, int maxLength)", new_attribute)])
    .properties(&[property("MinLength", "int", first), property("MaxLength", "int", second)]);

static VALIDATE_SCRIPT: TypeRecord =
    TypeRecord::class("System.Management.Automation.ValidateScriptAttribute")
        .base(ENUMERATED_NAME)
        .constructors(&[constructor("new(scriptblock scriptBlock)", new_attribute)])
        .properties(MESSAGE);

static VALIDATE_NOT_NULL: TypeRecord =
    attribute("System.Management.Automation.ValidateNotNullAttribute", VALIDATE_NAME);
static VALIDATE_NOT_NULL_OR_EMPTY: TypeRecord =
    attribute("System.Management.Automation.ValidateNotNullOrEmptyAttribute", VALIDATE_NAME);
static VALIDATE_NOT_NULL_OR_WHITE_SPACE: TypeRecord =
    attribute("System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute", VALIDATE_NAME);
static ALLOW_NULL: TypeRecord = attribute("System.Management.Automation.AllowNullAttribute", METADATA_NAME);
static ALLOW_EMPTY_STRING: TypeRecord =
    attribute("System.Management.Automation.AllowEmptyStringAttribute", METADATA_NAME);
static ALLOW_EMPTY_COLLECTION: TypeRecord =
    attribute("System.Management.Automation.AllowEmptyCollectionAttribute", METADATA_NAME);
static ARGUMENT_COMPLETER: TypeRecord =
    TypeRecord::class("System.Management.Automation.ArgumentCompleterAttribute")
        .base(PREFIX_ATTRIBUTE)
        .constructors(&[
            constructor("new(type type)", new_attribute),
            constructor("new(scriptblock scriptBlock)", new_attribute),
        ]);

/// What the constructor was given first, and second.
fn first(_: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(given(this, 0))
}

fn second(_: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(given(this, 1))
}

fn given(this: &Value, place: usize) -> Value {
    this.native::<AttributeObject>().and_then(|a| a.positional.get(place).cloned()).unwrap_or_default()
}

macro_rules! field {
    ($name:literal, $type:literal, $field:ident) => {{
        let get: Getter = |_, this| {
            Ok(this.native::<RuntimeDefinedParameter>().map_or(Value::Null, |p| p.$field.borrow().clone()))
        };
        let set: Setter = |_, this, value| {
            if let Some(p) = this.native::<RuntimeDefinedParameter>() {
                *p.$field.borrow_mut() = value;
            }
            Ok(())
        };
        property($name, $type, get).settable(set)
    }};
}

const DEFINED_PROPERTIES: &[PropertyRecord] = &[
    field!("Name", "string", name),
    field!("ParameterType", "type", parameter_type),
    field!("Value", "System.Object", value),
    field!("IsSet", "bool", is_set),
    field!("Attributes", "System.Collections.ObjectModel.Collection[System.Attribute]", attributes),
];
static RUNTIME_DEFINED_PARAMETER: TypeRecord = TypeRecord::class("System.Management.Automation.RuntimeDefinedParameter")
    .constructors(&[
        constructor("new()", |_, _, _| Ok(Value::object(RuntimeDefinedParameter::default()))),
        constructor(
            "new(string name, type parameterType, System.Collections.ObjectModel.Collection[System.Attribute] attributes)",
            |_, _, a| {
                let at = |i: usize| RefCell::new(a.get(i).cloned().unwrap_or_default());
                Ok(Value::object(RuntimeDefinedParameter {
                    name: at(0),
                    parameter_type: at(1),
                    attributes: at(2),
                    value: RefCell::default(),
                    is_set: RefCell::new(Value::Bool(false)),
                }))
            },
        ),
    ])
    .properties(DEFINED_PROPERTIES);

static RUNTIME_DEFINED_PARAMETER_DICTIONARY: TypeRecord =
    TypeRecord::class("System.Management.Automation.RuntimeDefinedParameterDictionary")
        .base("System.Collections.Generic.Dictionary`2")
        .constructors(&[constructor("new()", |_, this, _| {
            Ok(Value::object(Dictionary::new(called_type(this), KeyComparer::IgnoreCase)))
        })]);

/// `$PSBoundParameters`.
static PS_BOUND_PARAMETERS_DICTIONARY: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSBoundParametersDictionary")
        .base("System.Collections.Generic.Dictionary`2");
