//! `Get-PSDrive`, `New-PSDrive`, `Remove-PSDrive`, `Get-PSProvider`.

use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Drive, Provider, drive_not_found};
use crate::object::{CustomObject, ErrorCategory, Thrown, throw};
use crate::object::{Result, Value, convert};
use crate::text::WildcardPattern;
use std::rc::Rc;

pub(super) static ALL: &[&Builtin] = &[&GET_PSDRIVE, &NEW_PSDRIVE, &REMOVE_PSDRIVE, &GET_PSPROVIDER];

static GET_PSDRIVE: Builtin = Builtin {
    signature: r"Get-PSDrive module=Microsoft.PowerShell.Management default=Name output=System.Management.Automation.PSDriveInfo
Name string[] pos=0 byname sets=Name notempty
LiteralName string[] mandatory pos=0 byname sets=LiteralName
Scope string byname
PSProvider string[] byname",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetPsDrive),
};

static NEW_PSDRIVE: Builtin = Builtin {
    signature: r"New-PSDrive module=Microsoft.PowerShell.Management shouldprocess impact=Low
Name string mandatory pos=0 byname
PSProvider string mandatory pos=1 byname
Root string mandatory pos=2 byname emptystring
Description string byname
Scope string byname
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(NewPsDrive),
};

static REMOVE_PSDRIVE: Builtin = Builtin {
    signature: r"Remove-PSDrive module=Microsoft.PowerShell.Management default=Name shouldprocess
Name string[] mandatory pos=0 byname sets=Name null emptycollection
LiteralName string[] mandatory pos=0 byname sets=LiteralName
PSProvider string[] byname
Scope string byname
Force switch",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(RemovePsDrive),
};

static GET_PSPROVIDER: Builtin = Builtin {
    signature: r"Get-PSProvider module=Microsoft.PowerShell.Management output=System.Management.Automation.ProviderInfo
PSProvider string[] pos=0 byname notempty",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetPsProvider),
};

struct GetPsDrive;
struct NewPsDrive;
struct RemovePsDrive;
struct GetPsProvider;

fn drive_value(drive: &Drive) -> Value {
    CustomObject::from_pairs([
        ("Name", Value::from(&*drive.name)),
        ("Used", Value::Null),
        ("Free", Value::Null),
        ("Provider", Value::from(format!("Microsoft.PowerShell.Core\\{}", drive.provider.name()))),
        ("Root", Value::from(&*drive.root)),
        ("CurrentLocation", Value::from("")),
        ("Description", Value::from(&*drive.description)),
    ])
    .with_type_name("System.Management.Automation.PSDriveInfo")
    .into_value()
}

impl Cmdlet for GetPsDrive {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut drives = cx.drives.drives.clone();
        drives.sort_by_key(|d| d.name.to_ascii_lowercase());
        let providers = args.strings("PSProvider");
        drives.retain(|d| {
            providers.is_empty() || providers.iter().any(|p| p.eq_ignore_ascii_case(d.provider.name()))
        });
        let names = args.strings("Name");
        if names.is_empty() {
            for drive in &drives {
                cx.emit(drive_value(drive))?;
            }
            return Ok(());
        }
        for name in names {
            let Ok(pattern) = WildcardPattern::new(&name, true) else { continue };
            let found: Vec<&Drive> = drives.iter().filter(|d| pattern.is_match(&d.name)).collect();
            if found.is_empty() && !name.contains(['*', '?']) {
                write_error(cx, drive_not_found(&name))?;
            }
            for drive in found {
                cx.emit(drive_value(drive))?;
            }
        }
        let _ = convert::to_bool;
        Ok(())
    }
}

impl Cmdlet for NewPsDrive {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("Name").unwrap_or_else(|| "".into());
        let root = args.string("Root").unwrap_or_else(|| "".into());
        if cx.drives.find(&name).is_some() {
            return throw(
                Thrown::record(
                    "System.Management.Automation.SessionStateException",
                    format!("A drive with the name '{name}' already exists."),
                    "DriveAlreadyExists",
                    ErrorCategory::ResourceExists,
                )
                .target(Value::from(name.as_str())),
            );
        }
        let provider = args.string("PSProvider").unwrap_or_else(|| "FileSystem".into());
        if !provider.eq_ignore_ascii_case("FileSystem") {
            return throw(Thrown::not_emulated(format!("New-PSDrive for the provider {provider}")));
        }
        let full = cx.drives.absolute(&root);
        if !cx.host.information(&full).is_ok_and(|i| i.is_directory) {
            return write_error(
                cx,
                Thrown::record(
                    "System.IO.IOException",
                    format!(
                        "The specified drive root \"{root}\" either does not exist, or it is not a folder."
                    ),
                    "DriveRootError",
                    ErrorCategory::ReadError,
                )
                .target(Value::from(name.as_str())),
            );
        }
        let drive = Drive {
            name: Rc::from(name.as_str()),
            provider: Provider::FileSystem,
            root: Rc::from(full),
            description: Rc::from(""),
        };
        cx.drives.drives.push(drive.clone());
        cx.emit(drive_value(&drive))
    }
}

impl Cmdlet for RemovePsDrive {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for name in args.strings("Name") {
            if cx.drives.find(&name).is_none() {
                write_error(cx, drive_not_found(&name))?;
                continue;
            }
            cx.drives.drives.retain(|d| !d.name.eq_ignore_ascii_case(&name));
        }
        Ok(())
    }
}

impl Cmdlet for GetPsProvider {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for provider in Provider::ALL {
            let drives: Vec<Value> = cx
                .drives
                .drives
                .iter()
                .filter(|d| d.provider == provider)
                .map(|d| Value::from(&*d.name))
                .collect();
            let capabilities = match provider {
                Provider::FileSystem => "Filter, ShouldProcess, Credentials",
                _ => "ShouldProcess",
            };
            let value = CustomObject::from_pairs([
                ("Name", Value::from(provider.name())),
                ("Capabilities", Value::from(capabilities)),
                ("Drives", Value::array(drives)),
            ])
            .with_type_name("System.Management.Automation.ProviderInfo")
            .into_value();
            cx.emit(value)?;
        }
        Ok(())
    }
}
