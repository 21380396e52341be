//! `Import-Module`, `Remove-Module`.

use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::modules::{ImportRules, import, is_built_in, load_module, remove};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Module, ModuleInfo};
use crate::object::{ErrorCategory, Thrown};
use crate::object::{Result, Value};
use crate::text::WildcardPattern;
use std::rc::Rc;

pub(super) static ALL: &[&Builtin] = &[&IMPORT_MODULE, &REMOVE_MODULE];

static IMPORT_MODULE: Builtin = Builtin {
    signature: r"Import-Module module=Microsoft.PowerShell.Core default=Name output=System.Management.Automation.PSModuleInfo
Global switch
Prefix string notnull
Name string[] mandatory pos=0 pipeline sets=Name,PSSession,CimSession,WinCompat
FullyQualifiedName Microsoft.PowerShell.Commands.ModuleSpecification[] mandatory pos=0 pipeline sets=FullyQualifiedName,FullyQualifiedNameAndPSSession,FullyQualifiedNameAndWinCompat
Assembly System.Reflection.Assembly[] mandatory pos=0 pipeline sets=Assembly
Function string[] notnull
Cmdlet string[] notnull
Variable string[] notnull
Alias string[] notnull
Force switch
SkipEditionCheck switch sets=Name,PSSession,CimSession,FullyQualifiedName,FullyQualifiedNameAndPSSession,Assembly,ModuleInfo
PassThru switch
AsCustomObject switch
MinimumVersion version sets=Name,PSSession,CimSession,WinCompat alias=Version
MaximumVersion string sets=Name,PSSession,CimSession,WinCompat
RequiredVersion version sets=Name,PSSession,CimSession,WinCompat
ModuleInfo psmoduleinfo[] mandatory pos=0 pipeline sets=ModuleInfo
ArgumentList System.Object[] alias=Args
DisableNameChecking switch
NoClobber switch alias=NoOverwrite
Scope string set=Local,Global
PSSession System.Management.Automation.Runspaces.PSSession mandatory sets=PSSession,FullyQualifiedNameAndPSSession notnull
CimSession CimSession mandatory sets=CimSession notnull
CimResourceUri uri sets=CimSession notnull
CimNamespace string sets=CimSession notempty
UseWindowsPowerShell switch mandatory sets=WinCompat,FullyQualifiedNameAndWinCompat alias=UseWinPS",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(ImportModule),
};

static REMOVE_MODULE: Builtin = Builtin {
    signature: r"Remove-Module module=Microsoft.PowerShell.Core shouldprocess
Name string[] mandatory pos=0 pipeline sets=name
FullyQualifiedName Microsoft.PowerShell.Commands.ModuleSpecification[] mandatory pos=0 pipeline sets=FullyQualifiedName
ModuleInfo psmoduleinfo[] mandatory pos=0 pipeline sets=ModuleInfo
Force switch",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(RemoveModule),
};

struct ImportModule;
struct RemoveModule;

fn rules(args: &BoundParameters) -> ImportRules {
    let list =
        |name: &str| args.is_bound(name).then(|| args.strings(name).iter().map(|s| s.to_string()).collect());
    ImportRules {
        functions: list("Function"),
        variables: list("Variable"),
        aliases: list("Alias"),
        prefix: args.string("Prefix").map(|p| p.to_string()).filter(|p| !p.is_empty()),
    }
}

impl ImportModule {
    fn bring(cx: &mut Context, args: &BoundParameters, module: &Rc<Module>) -> Result<()> {
        import(cx, module, &rules(args));
        cx.write_verbose(&format!("Importing module '{}'.", module.name))?;
        if args.switch("PassThru") {
            cx.emit(Value::object(ModuleInfo(module.clone())))?;
        }
        Ok(())
    }
}

impl Cmdlet for ImportModule {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for value in args.list("ModuleInfo") {
            if let Some(info) = value.native::<ModuleInfo>() {
                let module = info.0.clone();
                if !cx.modules.iter().any(|m| Rc::ptr_eq(m, &module)) {
                    cx.modules.push(module.clone());
                }
                Self::bring(cx, args, &module)?;
            }
        }
        for name in args.strings("Name") {
            if is_built_in(&name) {
                continue;
            }
            if args.switch("Force") {
                let known = cx.modules.iter().find(|m| m.name.eq_ignore_ascii_case(stem(&name))).cloned();
                if let Some(module) = known {
                    remove(cx, &module)?;
                }
            }
            let known = cx.modules.iter().find(|m| m.name.eq_ignore_ascii_case(&name)).cloned();
            let loaded = match known {
                Some(module) => Ok(module),
                None => load_module(cx, &name, args.list("ArgumentList")),
            };
            match loaded {
                Ok(module) => Self::bring(cx, args, &module)?,
                Err(flow) => crate::engine::write_flow(cx, flow)?,
            }
        }
        Ok(())
    }
}

/// `./Tools.psm1` is the module `Tools`.
fn stem(path: &str) -> &str {
    let leaf = path.rsplit(['/', '\\']).next().unwrap_or(path);
    leaf.rsplit_once('.').map_or(leaf, |(s, _)| s)
}

impl Cmdlet for RemoveModule {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for value in args.list("ModuleInfo") {
            if let Some(info) = value.native::<ModuleInfo>() {
                remove(cx, &info.0.clone())?;
            }
        }
        for name in args.strings("Name") {
            let pattern = WildcardPattern::new(&name, true).ok();
            let found: Vec<Rc<Module>> = cx
                .modules
                .iter()
                .filter(|m| pattern.as_ref().is_some_and(|p| p.is_match(&m.name)))
                .cloned()
                .collect();
            if found.is_empty() {
                let message = "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.";
                let error = Thrown::record(
                    "System.InvalidOperationException",
                    message,
                    "Modules_NoModulesRemoved",
                    ErrorCategory::ResourceUnavailable,
                );
                write_error(cx, error)?;
            }
            for module in found {
                remove(cx, &module)?;
            }
        }
        Ok(())
    }
}
