//! `Tee-Object`: passes objects on and keeps them in a variable or a file too.

use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::text::Name;

pub static CMDLET: Builtin = Builtin {
    signature: r"Tee-Object module=Microsoft.PowerShell.Utility default=File
InputObject psobject pipeline
FilePath string mandatory pos=0 sets=File alias=Path
LiteralPath string mandatory sets=LiteralFile alias=PSPath,LP
Append switch sets=File
Encoding System.Text.Encoding sets=File,LiteralFile transform=Encoding notempty
Variable string mandatory sets=Variable",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<TeeObject>::default(),
};

#[derive(Default)]
struct TeeObject {
    seen: Vec<Value>,
}

impl Cmdlet for TeeObject {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input) else { return Ok(()) };
        self.seen.push(value.clone());
        cx.emit(value)
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let seen = std::mem::take(&mut self.seen);
        if let Some(name) = args.string("Variable") {
            let key = Name::new(&name);
            return match Value::from_output(seen) {
                Value::Void => cx.assign(key, Value::Null),
                value => cx.assign(key, value),
            };
        }
        let (name, path) = match args.get("LiteralPath") {
            Some(path) => ("LiteralPath", path.clone()),
            None => ("FilePath", args.value("FilePath")),
        };
        let mut arguments = vec![(name, path)];
        for name in ["Append", "Encoding"] {
            if let Some(value) = args.get(name) {
                arguments.push((name, value.clone()));
            }
        }
        cx.discard(|cx| cx.run_cmdlet("Out-File", arguments, Some(Value::array(seen))))
    }
}
