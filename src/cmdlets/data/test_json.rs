//! `Test-Json`.

use super::convert_from_json::is_json;
use crate::cmdlets::support::{not_emulated, read_text};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Test-Json module=Microsoft.PowerShell.Utility default=JsonString output=System.Boolean
Json string mandatory pos=0 pipeline sets=JsonString,JsonStringWithSchemaString,JsonStringWithSchemaFile
Path string mandatory pos=0 byname sets=JsonPath,JsonPathWithSchemaString,JsonPathWithSchemaFile
LiteralPath string mandatory pos=0 byname sets=JsonLiteralPath,JsonLiteralPathWithSchemaString,JsonLiteralPathWithSchemaFile alias=PSPath,LP
Schema string mandatory pos=1 sets=JsonStringWithSchemaString,JsonPathWithSchemaString,JsonLiteralPathWithSchemaString notempty
SchemaFile string mandatory pos=1 sets=JsonStringWithSchemaFile,JsonPathWithSchemaFile,JsonLiteralPathWithSchemaFile notempty
Options string[] notempty set=IgnoreComments,AllowTrailingCommas
FetchExternalReference switch sets=JsonStringWithSchemaString,JsonStringWithSchemaFile,JsonPathWithSchemaString,JsonPathWithSchemaFile,JsonLiteralPathWithSchemaString,JsonLiteralPathWithSchemaFile",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<TestJson>::default(),
};

#[derive(Default)]
struct TestJson;

impl Cmdlet for TestJson {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.is_bound("Schema") || args.is_bound("SchemaFile") {
            return not_emulated("Test-Json -Schema");
        }
        let text = match args.string("Json") {
            Some(text) => text.to_string(),
            None => {
                let path = args.string("Path").or_else(|| args.string("LiteralPath")).unwrap_or_default();
                read_text(cx, &path, None)?
            }
        };
        let valid = is_json(&text);
        if !valid {
            let error = Thrown::record(
                "System.Exception",
                "Cannot parse the JSON.",
                "InvalidJson",
                ErrorCategory::InvalidData,
            );
            cx.write_error_record(error.target(Value::from(text)).into_record())?;
        }
        cx.emit(Value::Bool(valid))
    }
}
