//! `New-Module`.

use crate::command::BoundParameters;
use crate::engine::ModuleInfo;
use crate::engine::modules::{ImportRules, from_block, import};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub(super) static ALL: &[&Builtin] = &[&NEW_MODULE];

static NEW_MODULE: Builtin = Builtin {
    signature: r"New-Module module=Microsoft.PowerShell.Core default=ScriptBlock output=System.Management.Automation.PSModuleInfo
Name string mandatory pos=0 pipeline sets=Name
ScriptBlock scriptblock mandatory pos=0 sets=ScriptBlock notnull
ScriptBlock scriptblock mandatory pos=1 sets=Name
Function string[] notnull
Cmdlet string[] notnull
ReturnResult switch
AsCustomObject switch
ArgumentList System.Object[] remaining alias=Args",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(NewModule),
};

struct NewModule;

impl Cmdlet for NewModule {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(Value::ScriptBlock(block)) = args.get("ScriptBlock").cloned() else { return Ok(()) };
        let name = match args.string("Name") {
            Some(name) => name.to_string(),
            None => {
                let id = cx.host.random_u64();
                format!("__DynamicModule_{id:016x}")
            }
        };
        let (module, output) = from_block(cx, &name, "", &block, args.list("ArgumentList"))?;
        if args.switch("AsCustomObject") {
            let info = Value::object(ModuleInfo(module));
            let object = crate::types::invoke_method(cx, &info, "AsCustomObject", vec![], &[])?;
            return cx.emit(object);
        }
        import(cx, &module, &ImportRules::default());
        if args.switch("ReturnResult") {
            for value in output {
                cx.emit(value)?;
            }
            return Ok(());
        }
        cx.emit(Value::object(ModuleInfo(module)))
    }
}
