//! `Get-PSDrive`, `New-PSDrive`, `Remove-PSDrive`, `Get-PSProvider`.

use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::records::{drive_value, provider_value};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Drive, Provider, drive_not_found, provider_not_found};
use crate::object::{ErrorCategory, PsString, Thrown, throw};
use crate::object::{Result, Value};
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

/// What `Get-PSDrive` calls a drive that is not there.
const NO_DRIVE: &str = "GetLocationNoMatchingDrive";

struct GetPsDrive;
struct NewPsDrive;
struct RemovePsDrive;
struct GetPsProvider;

/// The providers of those names; an error for each that is not there.
fn providers_named(cx: &mut Context, names: &[PsString], id: &str) -> Result<Vec<Provider>> {
    let mut found = Vec::new();
    for name in names {
        let of_name = Provider::ALL.into_iter().filter(|p| name_fits(name, p.name()));
        let before = found.len();
        found.extend(of_name);
        if found.len() == before && !has_wildcards(name) {
            write_error(cx, provider_not_found(name).with_id(id))?;
        }
    }
    Ok(found)
}

fn name_fits(pattern: &str, name: &str) -> bool {
    let short = pattern.rsplit('\\').next().unwrap_or(pattern);
    WildcardPattern::new(short, true).is_ok_and(|p| p.is_match(name))
}

impl Cmdlet for GetPsDrive {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut drives = cx.drives.drives.clone();
        drives.sort_by_key(|d| d.name.to_ascii_lowercase());
        if args.is_bound("PSProvider") {
            let providers = providers_named(cx, &args.strings("PSProvider"), NO_DRIVE)?;
            drives.retain(|d| providers.contains(&d.provider));
        }
        let literal = args.is_bound("LiteralName");
        let names = args.strings(if literal { "LiteralName" } else { "Name" });
        if names.is_empty() {
            for drive in &drives {
                cx.emit(drive_value(drive))?;
            }
            return Ok(());
        }
        for name in names {
            let fits = |d: &&Drive| {
                if literal { d.name.eq_ignore_ascii_case(&name) } else { name_fits(&name, &d.name) }
            };
            let found: Vec<&Drive> = drives.iter().filter(fits).collect();
            if found.is_empty() && (literal || !has_wildcards(&name)) {
                write_error(cx, drive_not_found(&name).with_id(NO_DRIVE))?;
            }
            for drive in found {
                cx.emit(drive_value(drive))?;
            }
        }
        Ok(())
    }
}

impl Cmdlet for NewPsDrive {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("Name").unwrap_or_else(|| "".into());
        let root = args.string("Root").unwrap_or_else(|| "".into());
        if cx.drives.find(&name).is_some() {
            return write_error(
                cx,
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
        let Some(kind) = Provider::of_name(&provider) else {
            return write_error(cx, provider_not_found(&provider));
        };
        if name.contains([';', '~', '/', '\\', '.', ':']) {
            return write_error(
                cx,
                Thrown::record(
                    "System.Management.Automation.PSArgumentException",
                    "Cannot process the drive name because the drive name contains one or more of the following \
                     characters that are not valid: ; ~ / \\ . :",
                    "Argument",
                    ErrorCategory::InvalidArgument,
                ),
            );
        }
        if kind != Provider::FileSystem {
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
            last: Rc::from(""),
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
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let providers = if args.is_bound("PSProvider") {
            providers_named(cx, &args.strings("PSProvider"), "ProviderNotFound")?
        } else {
            Provider::ALL.to_vec()
        };
        for provider in providers {
            cx.emit(provider_value(provider))?;
        }
        Ok(())
    }
}
