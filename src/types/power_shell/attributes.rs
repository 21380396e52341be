//! The attribute classes that scripts derive their own validations and transformations from.

use crate::object::{ConstructorRecord, Native, Result, Runtime, TypeId, TypeRecord, Value, constructor};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &ATTRIBUTE,
    &CMDLET_METADATA,
    &VALIDATE_ARGUMENTS,
    &VALIDATE_ENUMERATED_ARGUMENTS,
    &ARGUMENT_TRANSFORMATION,
    &VALID_VALUES_GENERATOR,
    &ENGINE_INTRINSICS,
];

const ATTRIBUTE_NAME: &str = "System.Attribute";
const METADATA_NAME: &str = "System.Management.Automation.Internal.CmdletMetadataAttribute";
const VALIDATE_NAME: &str = "System.Management.Automation.ValidateArgumentsAttribute";
const ENUMERATED_NAME: &str = "System.Management.Automation.ValidateEnumeratedArgumentsAttribute";
const TRANSFORM_NAME: &str = "System.Management.Automation.ArgumentTransformationAttribute";

/// An attribute without data of its own.
struct Attribute(&'static str);

impl Native for Attribute {
    fn type_id(&self) -> TypeId {
        TypeId::named(self.0)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

macro_rules! plain_constructor {
    ($function:ident, $list:ident, $name:ident) => {
        fn $function(_: &mut dyn Runtime, _: &Value, _: &[Value]) -> Result<Value> {
            Ok(Value::object(Attribute($name)))
        }
        static $list: &[ConstructorRecord] = &[constructor("new()", $function)];
    };
}

plain_constructor!(new_attribute, NEW_ATTRIBUTE, ATTRIBUTE_NAME);
plain_constructor!(new_validation, NEW_VALIDATION, VALIDATE_NAME);
plain_constructor!(new_enumerated, NEW_ENUMERATED, ENUMERATED_NAME);
plain_constructor!(new_transformation, NEW_TRANSFORMATION, TRANSFORM_NAME);

static ATTRIBUTE: TypeRecord = TypeRecord::class(ATTRIBUTE_NAME).constructors(NEW_ATTRIBUTE);
static CMDLET_METADATA: TypeRecord = TypeRecord::class(METADATA_NAME).base(ATTRIBUTE_NAME);
static VALIDATE_ARGUMENTS: TypeRecord = TypeRecord::class(VALIDATE_NAME).base(METADATA_NAME).constructors(NEW_VALIDATION);
static VALIDATE_ENUMERATED_ARGUMENTS: TypeRecord =
    TypeRecord::class(ENUMERATED_NAME).base(VALIDATE_NAME).constructors(NEW_ENUMERATED);
static ARGUMENT_TRANSFORMATION: TypeRecord =
    TypeRecord::class(TRANSFORM_NAME).base(METADATA_NAME).constructors(NEW_TRANSFORMATION);
static VALID_VALUES_GENERATOR: TypeRecord = TypeRecord::interface("System.Management.Automation.IValidateSetValuesGenerator");
static ENGINE_INTRINSICS: TypeRecord = TypeRecord::class("System.Management.Automation.EngineIntrinsics");
