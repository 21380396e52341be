//! Values: what a variable can hold, and what .NET and PowerShell say about it.
//!
//! Nothing here runs a script by itself; whatever needs one asks the [`Runtime`].

mod array;
mod custom_object;
mod error_category;
mod error_record;
mod errors;
mod flow;
mod hashtable;
mod host;
mod invocation_object;
mod native;
mod position;
mod runtime;
mod script_block;
mod signature_type;
mod string;
mod type_info;
mod value;

#[cfg(test)]
pub(crate) mod test_runtime;

pub mod compare;
pub mod convert;
pub mod errors_text;
pub mod operators;
pub mod regex_cache;
pub mod type_name;

pub use array::PsArray;
pub use custom_object::{CustomObject, Extras, MemberBag, MemberDefinition, MemberKind, Shape};
pub use error_category::ErrorCategory;
pub use error_record::{ErrorRecord, ExceptionData, InvocationInfo};
pub use errors::{Thrown, throw};
pub use flow::{Flow, Result};
pub use hashtable::{Entries, Hashtable, KeyComparer, TableKind, hash_key, same_key};
pub use host::{FileInformation, Host, access_denied};
pub use invocation_object::InvocationObject;
pub use native::{Native, Object};
pub use position::{Position, position_message, position_message_at};
pub use runtime::Runtime;
pub use script_block::ScriptBlock;
pub use string::PsString;
pub use type_info::{
    ConstructorRecord, EnumRecord, Getter, Invoker, MethodRecord, PropertyRecord, Setter, TypeId, TypeInfo,
    TypeKind, TypeOrigin, TypeRecord, constructor, enum_type, method, property, register_records,
    static_method, static_property,
};
pub use value::Value;
