//! Formatting: from objects to text, in PowerShell's three stages.
//!
//! A view or a request picks the shape; objects become format objects (which scripts may hold);
//! format objects become lines. Nothing here reads or writes but through a [`LineSink`].

mod cells;
mod computed;
mod custom;
mod custom_writer;
mod details;
mod errors;
mod expression;
mod format_data;
mod formatter;
mod generator;
mod help_view;
mod line_output;
mod list_writer;
mod out_default;
mod properties;
mod property_spec;
mod request;
mod sink;
mod style;
mod table_writer;
mod value_text;
mod views;

pub mod error_view;
pub mod stream_text;

pub use crate::object::{Position, position_message};
pub use cells::{cells, plain};
pub use errors::{autosize_and_column, view_and_property};
pub use format_data::{CustomPart, FormatEntry, FormatStart, Packet, RECORDS};
pub use formatter::Formatter;
pub use out_default::OutDefault;
pub use property_spec::{PropertySpec, SpecKind, parse, parse_properties};
pub use request::{Expand, FormatRequest};
pub use sink::{HostSink, LineSink, Lines, OutStream};
pub use views::{
    Shape, default_properties, is_registered, register_view, set_default_properties, set_naming_property,
};
