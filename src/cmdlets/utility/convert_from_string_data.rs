//! `ConvertFrom-StringData`: lines of `name=value` as a hash table.

use crate::cmdlets::support::invalid_operation;
use crate::command::BoundParameters;
use crate::dotnet::regex::unescape;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Hashtable, KeyComparer, Result, TableKind, Value, regex_cache, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertFrom-StringData module=Microsoft.PowerShell.Utility output=System.Collections.Hashtable
StringData string mandatory pos=0 pipeline emptystring
Delimiter char pos=1",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertFromStringData>::default(),
};

#[derive(Default)]
struct ConvertFromStringData;

impl Cmdlet for ConvertFromStringData {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let text = args.string("StringData").unwrap_or_default();
        let delimiter = match args.get("Delimiter").map(Value::base) {
            Some(Value::Char(c)) => crate::text::unit_to_char(*c),
            _ => '=',
        };
        let table = Hashtable::new(TableKind::Hashtable, KeyComparer::IgnoreCase);
        for line in text.split('\n') {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let Some((name, value)) = line.split_once(delimiter) else {
                return throw(invalid_operation(
                    format!("Data line '{line}' is not in 'name=value' format."),
                    "InvalidOperation",
                ));
            };
            let name = name.trim();
            let value = match unescape(value.trim()) {
                Ok(value) => value,
                Err(error) => return throw(regex_cache::parse_error(&error)),
            };
            if table.get_str(name).is_some() {
                return throw(invalid_operation(
                    format!("Data item '{name}' in line '{line}' is already defined."),
                    "InvalidOperation",
                ));
            }
            table.insert(Value::from(name), Value::from(value));
        }
        cx.emit(table.into_value())
    }
}
