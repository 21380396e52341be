//! The sentences of the validation attributes.

pub const EXCEPTION: &str = "System.Management.Automation.ValidationMetadataException";

pub const NULL: &str =
    "The argument is null. Provide a valid value for the argument, and then try running the command again.";
pub const NULL_ELEMENT: &str = "The argument has a null value, or an element of the argument collection contains a null \
    value. Provide a collection that does not contain any null values, and then try the command again.";
pub const NULL_OR_EMPTY: &str = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.";
pub const EMPTY_ELEMENT: &str = "The argument is null, empty, or an element of the argument collection contains a null \
    value. Supply a collection that does not contain any null values and then try the command again.";
pub const WHITE_SPACE: &str = "The argument is null, empty, or consists of only white-space characters. Provide an \
    argument that contains non white-space characters, and then try the command again.";
pub const WHITE_SPACE_ELEMENT: &str = "An element of the argument collection is null, empty, or consists of only \
    white-space characters. Supply a collection that does not contain any those values and then try the command again.";
pub const LENGTH_NOT_STRING: &str = "The ValidateLength attribute cannot be applied to a parameter that is not a string \
    or string[] parameter. Make the parameter a string or string[] parameter.";
pub const COUNT_NOT_COLLECTION: &str = "The ValidateCount attribute cannot be applied to a non-array parameter. Either \
    remove the attribute from the parameter or make the parameter an array parameter.";
pub const LENGTH_DEFINITION: &str = "The specified maximum character length of the argument is shorter than the \
    specified minimum argument character length. Update the ValidateLength attribute for the parameter.";
pub const COUNT_DEFINITION: &str = "The specified maximum number of arguments for a parameter is fewer than the \
    specified minimum number of arguments. Update the ValidateCount attribute for the parameter.";
pub const RANGE_DEFINITION: &str = "The specified maximum range cannot be accepted because it is less than the specified \
    minimum range. Update the ValidateRange attribute for the parameter.";
pub const NOTE_NAME: &str = "The parameter NotePropertyName cannot take values that could be converted to the type \
    System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use Add-Member, and \
    specify the member type.";

pub fn range_types(min: &str, max: &str) -> String {
    format!(
        "The specified minimum range ({min}) cannot be accepted because it is not the same type as the specified \
         maximum range ({max}). Update the ValidateRange attribute for the parameter."
    )
}

pub fn set(value: &str, list: &str) -> String {
    format!(
        "The argument \"{value}\" does not belong to the set \"{list}\" specified by the ValidateSet attribute. \
         Supply an argument that is in the set and then try the command again."
    )
}

pub fn pattern(value: &str, pattern: &str) -> String {
    format!(
        "The argument \"{value}\" does not match the \"{pattern}\" pattern. Supply an argument that matches \
         \"{pattern}\" and try the command again."
    )
}

pub fn script(value: &str, script: &str) -> String {
    format!(
        "The \"{script}\" validation script for the argument with value \"{value}\" did not return a result of True. \
         Determine why the validation script failed, and then try the command again."
    )
}

pub fn range_element(given: &str, wanted: &str) -> String {
    format!(
        "The argument cannot be validated because its type \"{given}\" is not the same type ({wanted}) as the maximum \
         and minimum limits of the parameter. Make sure the argument is of type {wanted} and then try the command again."
    )
}

pub fn range_greater(value: &str, max: &str) -> String {
    format!(
        "The {value} argument is greater than the maximum allowed range of {max}. Supply an argument that is less than \
         or equal to {max} and then try the command again."
    )
}

pub fn range_smaller(value: &str, min: &str) -> String {
    format!(
        "The {value} argument is less than the minimum allowed range of {min}. Supply an argument that is greater than \
         or equal to {min} and then try the command again."
    )
}

pub fn range_kind(value: &str, phrase: &str) -> String {
    format!("The argument \"{value}\" cannot be validated because its value is not {phrase}.")
}

pub fn length_short(length: i64, min: i64) -> String {
    format!(
        "The character length ({length}) of the argument is too short. Specify an argument with a length that is \
         greater than or equal to \"{min}\", and then try the command again."
    )
}

pub fn length_long(length: i64, max: i64) -> String {
    format!(
        "The character length of the {length} argument is too long. Shorten the character length of the argument so it \
         is fewer than or equal to \"{max}\" characters, and then try the command again."
    )
}

pub fn count_exact(wanted: usize, count: usize) -> String {
    format!("The parameter requires exactly {wanted} value(s) - {count} value(s) were provided.")
}

pub fn count(min: usize, max: usize, count: usize) -> String {
    format!(
        "The parameter requires at least {min} value(s) and no more than {max} value(s) - {count} value(s) were provided."
    )
}

pub fn drive(drive: &str, list: &str) -> String {
    format!(
        "The path argument drive {drive} does not belong to the set of approved drives: {list}. Supply a path argument \
         with an approved drive."
    )
}
