//! Cmdlets that read and write data formats: JSON, CSV, XML, HTML.

pub mod clixml_reader;
pub mod clixml_writer;
pub mod convert_from_cli_xml;
pub mod convert_from_csv;
pub mod convert_from_json;
pub mod convert_from_secure_string;
pub mod convert_to_cli_xml;
pub mod convert_to_csv;
pub mod convert_to_html;
pub mod convert_to_json;
pub mod convert_to_secure_string;
pub mod convert_to_xml;
pub mod csv_read;
pub mod csv_text;
pub mod csv_write;
pub mod export_clixml;
pub mod export_csv;
pub mod import_clixml;
pub mod import_csv;
pub mod json_date;
pub mod json_reader;
pub mod json_writer;
pub mod markup;
pub mod ps_serializer;
pub mod secure;
pub mod select_xml;
pub mod test_json;

use crate::engine::Builtin;

/// All of them.
pub static ALL: &[&Builtin] = &[
    &convert_from_cli_xml::CMDLET,
    &convert_from_csv::CMDLET,
    &convert_from_json::CMDLET,
    &convert_from_secure_string::CMDLET,
    &convert_to_cli_xml::CMDLET,
    &convert_to_csv::CMDLET,
    &convert_to_html::CMDLET,
    &convert_to_json::CMDLET,
    &convert_to_secure_string::CMDLET,
    &convert_to_xml::CMDLET,
    &export_clixml::CMDLET,
    &export_csv::CMDLET,
    &import_clixml::CMDLET,
    &import_csv::CMDLET,
    &select_xml::CMDLET,
    &test_json::CMDLET,
];

use crate::object::TypeRecord;

/// What `ConvertFrom-Json -AsHashtable` gives.
pub static ORDERED_HASHTABLE: TypeRecord =
    TypeRecord::class("System.Management.Automation.OrderedHashtable").base("System.Collections.Hashtable");
