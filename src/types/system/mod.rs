//! Types of the namespaces `System` and `System.Globalization`.

pub(super) mod array;
mod bit_converter;
mod boolean;
mod convert;
mod convert_values;
pub(super) mod culture;
mod date_only;
pub(super) mod date_time;
mod date_time_offset;
mod decimal;
mod diagnostics;
mod enums;
mod environment;
pub(super) mod exception_support;
mod exceptions;
mod exceptions_elsewhere;
mod floats;
pub(super) mod formatting;
mod guid;
mod integers;
mod interfaces;
mod linq;
mod linq_support;
mod math;
mod net_enums;
pub(super) mod object;
mod random;
mod reflection;
mod string;
mod string_info;
pub(super) mod string_methods;
mod time_only;
mod time_span;
mod tuple;

pub use culture::{CultureInfo, StringComparer};
pub use date_time::now as date_time_now;
pub use date_time_offset::{Offset, wrap as date_time_offset_value};
pub use guid::{GuidValue, VersionValue, new_guid, version};
pub use object::DbNull;
pub use tuple::tuple_of;

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[
    array::RECORDS,
    boolean::RECORDS,
    convert::RECORDS,
    culture::RECORDS,
    date_only::RECORDS,
    date_time::RECORDS,
    date_time_offset::RECORDS,
    decimal::RECORDS,
    diagnostics::RECORDS,
    enums::RECORDS,
    environment::RECORDS,
    exceptions::RECORDS,
    exceptions_elsewhere::RECORDS,
    floats::RECORDS,
    guid::RECORDS,
    integers::RECORDS,
    linq::RECORDS,
    math::RECORDS,
    net_enums::RECORDS,
    object::RECORDS,
    random::RECORDS,
    reflection::MORE,
    interfaces::RECORDS,
    reflection::RECORDS,
    string::RECORDS,
    string_info::RECORDS,
    time_only::RECORDS,
    time_span::RECORDS,
    tuple::RECORDS,
];
