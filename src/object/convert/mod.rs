//! Conversion between types, by the rules of PowerShell's `LanguagePrimitives`.

use super::{PsString, Result, Runtime, Thrown, TypeId, Value, throw};

/// Converts a value to a type, as a cast or a typed variable does; the error is PowerShell's.
pub fn convert(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    let _ = rt;
    if target == TypeId::OBJECT || value.type_id() == target {
        return Ok(value.clone());
    }
    throw(Thrown::not_emulated("this conversion"))
}

/// What the value is inside an expandable string: `"$x"`.
pub fn to_text(rt: &mut dyn Runtime, value: &Value) -> Result<PsString> {
    let _ = rt;
    Ok(PsString::from(value.as_str().unwrap_or("")))
}

/// Whether `if` takes the value for true.
pub fn to_bool(value: &Value) -> bool {
    matches!(value, Value::Bool(true))
}
