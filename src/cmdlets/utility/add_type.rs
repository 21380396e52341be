//! `Add-Type`: names of assemblies are taken note of; C# is not compiled.

use crate::cmdlets::support::{not_emulated, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, path_not_found};
use crate::object::{Result, Value, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Add-Type module=Microsoft.PowerShell.Utility default=FromSource output=System.Type
TypeDefinition string mandatory pos=0 sets=FromSource
Name string mandatory pos=0 sets=FromMember
MemberDefinition string[] mandatory pos=1 sets=FromMember
Namespace string sets=FromMember alias=NS null
UsingNamespace string[] sets=FromMember alias=Using notnull
Path string[] mandatory pos=0 sets=FromPath
LiteralPath string[] mandatory sets=FromLiteralPath alias=PSPath,LP
AssemblyName string[] mandatory sets=FromAssemblyName alias=AN
Language Microsoft.PowerShell.Commands.Language sets=FromSource,FromMember
ReferencedAssemblies string[] sets=FromSource,FromMember,FromPath,FromLiteralPath alias=RA
OutputAssembly string sets=FromSource,FromMember,FromPath,FromLiteralPath alias=OA
OutputType Microsoft.PowerShell.Commands.OutputAssemblyType sets=FromSource,FromMember,FromPath,FromLiteralPath alias=OT
PassThru switch
IgnoreWarnings switch sets=FromSource,FromMember,FromPath,FromLiteralPath
CompilerOptions string[] sets=FromSource,FromMember,FromPath,FromLiteralPath notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<AddType>::default(),
};

/// Assemblies whose types are here as far as they are emulated.
const KNOWN: &[&str] = &[
    "System",
    "System.Core",
    "System.Data",
    "System.Drawing",
    "System.Management.Automation",
    "System.Net.Http",
    "System.Runtime",
    "System.Security",
    "System.Text.Json",
    "System.Web",
    "System.Xml",
    "System.Xml.Linq",
    "System.IO.Compression",
    "System.IO.Compression.FileSystem",
    "System.Numerics",
    "System.Collections",
    "mscorlib",
    "Microsoft.PowerShell.Commands.Utility",
];

#[derive(Default)]
struct AddType;

impl Cmdlet for AddType {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if !args.is_bound("AssemblyName") {
            return not_emulated("Add-Type with source code or files");
        }
        for name in texts(args, "AssemblyName") {
            let short = name.split(',').next().unwrap_or(&name).trim();
            if short.starts_with("PresentationFramework") || short.starts_with("System.Windows.Forms") {
                return not_emulated("Add-Type for windows");
            }
            if !KNOWN.iter().any(|k| k.eq_ignore_ascii_case(short)) {
                let path = cx.drives.absolute(&format!("{short}.dll"));
                return throw(path_not_found(&path));
            }
        }
        Ok(())
    }
}
