//! What a command is: its metadata, and how arguments find their parameters.
//!
//! One kind of metadata serves cmdlets written in Rust, cmdlets read from the catalogue, and the
//! functions of scripts; binding, help and completion know no second kind.

mod argument;
mod binder;
mod binding;
mod binding_errors;
mod bound;
mod common_parameters;
mod documentation;
mod mandatory;
mod metadata;
mod parameter_sets;
mod pipeline_binder;
mod pseudo_binder;
mod signature;
mod syntax;
mod transformation;
mod validation;
mod validation_text;

#[cfg(test)]
mod tests;

pub use argument::{
    argument_refused, convert_for_function as convert_argument, fitting_list, number_as_written,
};
pub use binder::{Argument, BindOptions, Binder, DynamicParameters, PARAMETER_WORD, parameter_word};
pub use binding_errors::CommandSite;
pub use bound::{BoundParameters, Delayed};
pub use common_parameters::{COMMON, is_common};
pub use documentation::{Documentation, ParameterDocumentation};
pub use metadata::{CommandMetadata, ConfirmImpact, ParameterMetadata, SetMembership, Transformation};
pub use pipeline_binder::PipelineBinder;
pub use pseudo_binder::{
    BindingProblem, CursorPlace, PseudoBinding, PseudoWord, WordPlace, WordValue, place_of_cursor,
    pseudo_bind,
};
pub use signature::{add_common, parse_signature};
pub use syntax::{set_parameters, set_syntax, shown_type, syntax};
pub use validation::{RangeKind, Refusal, Validation};
