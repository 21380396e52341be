//! Types of PowerShell itself.

mod attributes;
mod category;
mod cmdlet_enums;
mod credential;
mod enums;
mod errors;
mod exceptions;
mod flags_expression;
mod language_primitives;
mod script_block;
mod semantic_version;

pub use category::{category_message, category_reason, category_target, is_desktop};
pub use credential::{Credential, Secure};
pub use flags_expression::FlagsExpression;
pub use semantic_version::Semantic;

pub use attributes::{AttributeObject, RuntimeDefinedParameter};

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[
    attributes::RECORDS,
    cmdlet_enums::RECORDS,
    credential::RECORDS,
    enums::RECORDS,
    errors::RECORDS,
    exceptions::RECORDS,
    language_primitives::RECORDS,
    script_block::RECORDS,
    semantic_version::RECORDS,
];
