//! Objects as records of comma-separated values: what `ConvertTo-Csv` and `Export-Csv` share.

use super::csv_text::{CsvFormat, Quotes, delimiter_of};
use crate::cmdlets::property;
use crate::command::BoundParameters;
use crate::engine::{Context, Edition};
use crate::object::{ErrorCategory, Result, Thrown, TypeRecord, Value, convert, enum_type, throw};
use crate::types;
use std::rc::Rc;

pub static QUOTE_KIND: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind",
    &[("Never", 0), ("Always", 1), ("AsNeeded", 2)],
);

/// Writes one object after another; the first one decides on the columns.
#[derive(Default)]
pub struct CsvWriter {
    format: Option<CsvFormat>,
    names: Option<Vec<Rc<str>>>,
    type_line: bool,
    header: bool,
    /// The columns are those of a file.
    columns_given: bool,
}

impl CsvWriter {
    pub fn new(cx: &Context, args: &BoundParameters) -> Result<CsvWriter> {
        let refused = |message: &str, id: &str| {
            throw(Thrown::record("System.InvalidOperationException", message, id, ErrorCategory::InvalidData))
        };
        if args.is_bound("QuoteFields") && args.is_bound("UseQuotes") {
            return refused(
                "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.",
                "CannotSpecifyQuoteFieldsAndUseQuotes",
            );
        }
        if args.is_bound("IncludeTypeInformation") && args.is_bound("NoTypeInformation") {
            return refused(
                "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.",
                "CannotSpecifyIncludeTypeInformationAndNoTypeInformation",
            );
        }
        let by_default = cx.edition == Edition::Desktop && !args.is_bound("NoTypeInformation");
        let quotes = match args.get("UseQuotes") {
            Some(Value::Enum(_, 0)) => Quotes::Never,
            Some(Value::Enum(_, 2)) => Quotes::AsNeeded,
            _ => Quotes::Always,
        };
        let fields = args
            .is_bound("QuoteFields")
            .then(|| args.strings("QuoteFields").iter().map(|s| s.to_string()).collect());
        Ok(CsvWriter {
            format: Some(CsvFormat { delimiter: delimiter_of(args.get("Delimiter")), quotes, fields }),
            names: None,
            type_line: args.switch("IncludeTypeInformation")
                || by_default && !args.is_bound("IncludeTypeInformation"),
            header: !args.switch("NoHeader"),
            columns_given: false,
        })
    }

    /// The columns are given by a file that is there already: no header is written.
    pub fn use_columns(&mut self, names: Vec<Rc<str>>) {
        self.names = Some(names);
        self.type_line = false;
        self.header = false;
        self.columns_given = true;
    }

    pub fn columns(&self) -> Option<&[Rc<str>]> {
        self.names.as_deref()
    }

    /// The lines that an object adds.
    pub fn lines(&mut self, cx: &mut Context, value: &Value) -> Result<Vec<String>> {
        let mut lines = vec![];
        if self.names.is_none() {
            let names = column_names(value);
            if names.is_empty() {
                self.names = Some(names);
                return Ok(lines);
            }
            if self.type_line {
                let name =
                    types::type_names(value).first().cloned().unwrap_or_else(|| Rc::from("System.Object"));
                let name = name.strip_prefix("CSV:").unwrap_or(&name).to_owned();
                lines.push(format!("#TYPE {name}"));
            }
            if self.header {
                lines.push(self.record(names.iter().map(|n| (n.clone(), Some(n.to_string())))));
            }
            self.names = Some(names);
        }
        let names = self.names.clone().unwrap_or_default();
        let mut cells = Vec::with_capacity(names.len());
        let mut any = false;
        for name in names {
            let text = match cell(cx, value, &name) {
                Ok(text) => text,
                Err(flow) if flow.record().is_some() => None,
                Err(flow) => return Err(flow),
            };
            any = any || text.is_some();
            cells.push((name, text));
        }
        // An object without the only column leaves no record, unless the file had that column before.
        if any || self.columns_given || cells.len() > 1 || has_any(cx, value, &cells)? {
            lines.push(self.record(cells.into_iter()));
        }
        Ok(lines)
    }

    fn record(&self, cells: impl Iterator<Item = (Rc<str>, Option<String>)>) -> String {
        let mut line = String::new();
        let Some(format) = &self.format else { return line };
        for (i, (name, text)) in cells.enumerate() {
            if i > 0 {
                line.push(format.delimiter);
            }
            if let Some(text) = text {
                format.field(&mut line, &name, &text);
            }
        }
        line
    }
}

fn has_any(cx: &mut Context, value: &Value, cells: &[(Rc<str>, Option<String>)]) -> Result<bool> {
    for (name, _) in cells {
        if property::read_property(cx, value, name)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The properties of the first object, or a dictionary's keys.
pub fn column_names(value: &Value) -> Vec<Rc<str>> {
    match value.base() {
        Value::Hashtable(table) => table.keys().iter().filter_map(|k| k.as_str().map(Rc::from)).collect(),
        other => match crate::engine::support::dictionary_pairs(other) {
            Some(pairs) => pairs.iter().filter_map(|(k, _)| k.as_str().map(Rc::from)).collect(),
            None => property::property_names(value),
        },
    }
}

/// A field's text; null has none.
fn cell(cx: &mut Context, value: &Value, name: &str) -> Result<Option<String>> {
    let found = property::read_property(cx, value, name)?;
    Ok(found.filter(|v| !v.is_null()).map(|v| match &v {
        Value::Str(s) => s.to_string(),
        other => convert::net_text(cx, other),
    }))
}
