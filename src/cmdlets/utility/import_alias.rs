//! `Import-Alias`.

use crate::cmdlets::alias::{define, local, object, scope};
use crate::cmdlets::support::read_text;
use crate::command::BoundParameters;
use crate::engine::{Alias, Builtin, Cmdlet, Context, VariableOptions};
use crate::object::{ErrorCategory, Result, Thrown, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Import-Alias module=Microsoft.PowerShell.Utility default=ByPath shouldprocess output=System.Management.Automation.AliasInfo
Path string mandatory pos=0 pipeline byname sets=ByPath
LiteralPath string mandatory pipeline byname sets=ByLiteralPath alias=PSPath,LP
Scope string notempty
PassThru switch
Force switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ImportAlias>::default(),
};

#[derive(Default)]
struct ImportAlias;

impl Cmdlet for ImportAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let path = args.string("Path").or_else(|| args.string("LiteralPath")).unwrap_or_default();
        let text = read_text(cx, &path, None)?;
        let place = scope(cx, args)?;
        for line in text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
            let Some(fields) = crate::cmdlets::data::csv_text::CsvReader::new(line, ',').record() else {
                continue;
            };
            let [name, definition, rest @ ..] = fields.as_slice() else { continue };
            if local(&place, name).is_some() && !args.switch("Force") {
                let error = Thrown::record(
                    "System.Management.Automation.SessionStateException",
                    format!(
                        "The alias is not allowed, because an alias with the name '{name}' already exists."
                    ),
                    "AliasAlreadyExists",
                    ErrorCategory::ResourceExists,
                );
                cx.write_error_record(error.target(Value::from(name.as_str())).into_record())?;
                continue;
            }
            if !cx.should_process(&format!("Name: {name} Value: {definition}"), "Import Alias")? {
                continue;
            }
            let options = rest.get(1).map_or("", String::as_str).to_ascii_lowercase();
            let alias = Alias {
                name: Rc::from(name.as_str()),
                definition: Rc::from(definition.as_str()),
                description: Rc::from(rest.first().map_or("", String::as_str)),
                options: VariableOptions {
                    read_only: options.contains("readonly"),
                    constant: options.contains("constant"),
                    private: options.contains("private"),
                    all_scope: options.contains("allscope"),
                },
            };
            let made = define(cx, &place, alias);
            if args.switch("PassThru") {
                cx.emit(object(made))?;
            }
        }
        Ok(())
    }
}
