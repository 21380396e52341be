//! `Get-Module`.

use crate::command::BoundParameters;
use crate::engine::ModuleInfo;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::text::WildcardPattern;

pub(super) static ALL: &[&Builtin] = &[&GET_MODULE];

static GET_MODULE: Builtin = Builtin {
    signature: r"Get-Module module=Microsoft.PowerShell.Core default=Loaded output=System.Management.Automation.PSModuleInfo
Name string[] pos=0 pipeline sets=Loaded,Available,PsSession,CimSession notempty
FullyQualifiedName Microsoft.PowerShell.Commands.ModuleSpecification[] byname sets=Loaded,Available,PsSession,CimSession
All switch sets=Loaded,Available
ListAvailable switch mandatory sets=Available
ListAvailable switch sets=PsSession,CimSession
PSEdition string sets=Available,PsSession
SkipEditionCheck switch sets=Available,PsSession,CimSession
Refresh switch sets=Available,PsSession,CimSession
PSSession System.Management.Automation.Runspaces.PSSession mandatory sets=PsSession notnull
CimSession CimSession mandatory sets=CimSession notnull
CimResourceUri uri sets=CimSession notnull
CimNamespace string sets=CimSession notempty",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(GetModule),
};

struct GetModule;

impl Cmdlet for GetModule {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let patterns: Vec<WildcardPattern> =
            args.strings("Name").iter().filter_map(|n| WildcardPattern::new(n, true).ok()).collect();
        let mut modules = cx.modules.clone();
        modules.retain(|m| patterns.is_empty() || patterns.iter().any(|p| p.is_match(&m.name)));
        modules.sort_by_key(|m| m.name.to_ascii_lowercase());
        for module in modules {
            cx.emit(Value::object(ModuleInfo(module)))?;
        }
        Ok(())
    }
}
