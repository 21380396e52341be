//! `Export-Alias`.

use crate::cmdlets::alias::{all, not_found, object};
use crate::cmdlets::file_output::FileOutput;
use crate::cmdlets::support::{any_match, has_wildcards, pattern, texts, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeRecord, Value, convert, enum_type};

pub static CMDLET: Builtin = Builtin {
    signature: r"Export-Alias module=Microsoft.PowerShell.Utility default=ByPath shouldprocess output=System.Management.Automation.AliasInfo
Path string mandatory pos=0 sets=ByPath
LiteralPath string mandatory byname sets=ByLiteralPath alias=PSPath,LP
Name string[] pos=1 byname
PassThru switch
As Microsoft.PowerShell.Commands.ExportAliasFormat
Append switch
Force switch
NoClobber switch alias=NoOverwrite
Description string
Scope string",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ExportAlias>::default(),
};

pub static FORMAT: TypeRecord =
    enum_type("Microsoft.PowerShell.Commands.ExportAliasFormat", &[("Csv", 0), ("Script", 1)]);

#[derive(Default)]
struct ExportAlias;

impl Cmdlet for ExportAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let path = args.string("Path").or_else(|| args.string("LiteralPath")).unwrap_or_default();
        let aliases = all(cx, None);
        let names = texts(args, "Name");
        let mut chosen = vec![];
        for name in &names {
            let fits = pattern(name)?;
            let found: Vec<_> = aliases.iter().filter(|a| fits.is_match(&a.name)).cloned().collect();
            if found.is_empty() && !has_wildcards(name) {
                write_error(cx, not_found("name", name))?;
            }
            chosen.extend(found);
        }
        if names.is_empty() {
            chosen = aliases.into_iter().filter(|a| any_match(&[], &a.name)).collect();
        }
        if !cx.should_process(&path, "Export-Alias")? {
            return Ok(());
        }
        let script = matches!(args.get("As"), Some(Value::Enum(_, 1)));
        let mut file = FileOutput::open(cx, &path, args, None)?;
        let now = crate::cmdlets::support::now(cx);
        let date = convert::net_text(cx, &Value::DateTime(now));
        for line in [
            "Alias File".to_owned(),
            "Exported by : ".to_owned(),
            format!("Date/Time : {date}"),
            "Computer : ".to_owned(),
        ] {
            file.line(cx, &format!("# {line}"))?;
        }
        for alias in chosen {
            let options = crate::cmdlets::variable::options_value(alias.options);
            let options = convert::net_text(cx, &options);
            let line = if script {
                format!(
                    "set-alias -Name:\"{}\" -Value:\"{}\" -Description:\"{}\" -Option:\"{options}\"",
                    alias.name, alias.definition, alias.description
                )
            } else {
                format!("\"{}\",\"{}\",\"{}\",\"{options}\"", alias.name, alias.definition, alias.description)
            };
            file.line(cx, &line)?;
            if args.switch("PassThru") {
                cx.emit(object(alias))?;
            }
        }
        file.flush(cx)
    }
}
