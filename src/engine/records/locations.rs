//! `PathInfo`, `PSDriveInfo` and `ProviderInfo`: the objects that say where something is.

use super::{Records, engine};
use crate::engine::context::Context;
use crate::engine::location::{Drive, ItemPath, Place, Provider};
use crate::object::{Native, Result, Runtime, TypeId, TypeRecord, Value, method, property};
use crate::types::collections::List;
use std::any::Any;

pub(super) static RECORDS: Records = &[&PATH_INFO, &DRIVE, &PROVIDER];

const DRIVE_TYPE: &str = "System.Management.Automation.PSDriveInfo";
const PROVIDER_TYPE: &str = "System.Management.Automation.ProviderInfo";

/// A `PathInfo`.
pub struct PathInfo(pub Place);

/// A `PSDriveInfo`.
pub struct DriveInfo(pub Drive);

/// A `ProviderInfo`.
pub struct ProviderInfo(pub Provider);

impl Native for PathInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PathInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Native for DriveInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named(DRIVE_TYPE)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<DriveInfo>().is_some_and(|o| o.0.name == self.0.name)
    }
}

impl Native for ProviderInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named(PROVIDER_TYPE)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<ProviderInfo>().is_some_and(|o| o.0 == self.0)
    }
}

fn place(this: &Value) -> Option<&Place> {
    this.native::<PathInfo>().map(|p| &p.0)
}

fn drive(this: &Value) -> Option<&Drive> {
    this.native::<DriveInfo>().map(|d| &d.0)
}

fn provider(this: &Value) -> Provider {
    this.native::<ProviderInfo>().map_or(Provider::FileSystem, |p| p.0)
}

/// `Microsoft.PowerShell.Core\FileSystem`
pub fn provider_text(provider: Provider) -> String {
    format!("Microsoft.PowerShell.Core\\{}", provider.name())
}

pub fn drive_value(drive: &Drive) -> Value {
    Value::object(DriveInfo(drive.clone()))
}

pub fn provider_value(provider: Provider) -> Value {
    Value::object(ProviderInfo(provider))
}

/// The `PathInfo` of a location as the session keeps it: `/tmp`, `Env:/`.
pub fn location_value(cx: &Context, shown: &str) -> Value {
    Value::object(PathInfo(cx.drives.place(shown)))
}

/// The `PathInfo` of an item.
pub fn item_location(cx: &Context, item: &ItemPath) -> Value {
    let shown = cx.drives.shown(item);
    Value::object(PathInfo(Place {
        provider: item.provider,
        provider_path: item.path.as_str().into(),
        ..cx.drives.place(&shown)
    }))
}

static PATH_INFO: TypeRecord = TypeRecord::class("System.Management.Automation.PathInfo")
    .methods(&[method("string ToString()", |_, this, _| {
        Ok(place(this).map_or(Value::Null, |p| Value::from(&*p.shown)))
    })])
    .properties(&[
        property("Drive", DRIVE_TYPE, |_, this| {
            Ok(place(this).and_then(|p| p.drive.as_ref()).map_or(Value::Null, drive_value))
        }),
        property("Provider", PROVIDER_TYPE, |_, this| {
            Ok(place(this).map_or(Value::Null, |p| provider_value(p.provider)))
        }),
        property("ProviderPath", "string", |_, this| {
            Ok(place(this).map_or(Value::Null, |p| Value::from(&*p.provider_path)))
        }),
        property("Path", "string", |_, this| Ok(place(this).map_or(Value::Null, |p| Value::from(&*p.shown)))),
    ]);

static DRIVE: TypeRecord = TypeRecord::class(DRIVE_TYPE)
    .interfaces(&["System.IComparable"])
    .methods(&[
        method("string ToString()", |_, this, _| {
            Ok(drive(this).map_or(Value::Null, |d| Value::from(&*d.name)))
        }),
        method("bool Equals(System.Object obj)", |_, this, a| Ok(Value::Bool(same_drive(this, a)))),
        method("bool Equals(System.Management.Automation.PSDriveInfo drive)", |_, this, a| {
            Ok(Value::Bool(same_drive(this, a)))
        }),
        method("int CompareTo(System.Management.Automation.PSDriveInfo drive)", compare_drives),
        method("int CompareTo(System.Object obj)", compare_drives),
    ])
    .properties(&[
        property("CurrentLocation", "string", |rt, this| {
            let Some(drive) = drive(this) else { return Ok(Value::Null) };
            let now = engine(rt)?.drives.find(&drive.name).map(|d| d.last.clone());
            Ok(Value::from(&*now.unwrap_or_else(|| drive.last.clone())))
        }),
        property("Name", "string", |_, this| Ok(drive(this).map_or(Value::Null, |d| Value::from(&*d.name)))),
        property("Provider", PROVIDER_TYPE, |_, this| {
            Ok(drive(this).map_or(Value::Null, |d| provider_value(d.provider)))
        }),
        property("Root", "string", |_, this| Ok(drive(this).map_or(Value::Null, |d| Value::from(&*d.root)))),
        property("Description", "string", |_, this| {
            Ok(drive(this).map_or(Value::Null, |d| Value::from(&*d.description)))
        }),
        property("MaximumSize", "System.Nullable[long]", |_, _| Ok(Value::Null)),
        property("Credential", "pscredential", |_, _| Ok(Value::Null)),
        property("DisplayRoot", "string", |_, _| Ok(Value::Null)),
        property("VolumeSeparatedByColon", "bool", |rt, this| {
            let file_system = drive(this).is_some_and(|d| d.provider == Provider::FileSystem);
            Ok(Value::Bool(!file_system || engine(rt)?.drives.is_windows()))
        }),
    ]);

fn same_drive(this: &Value, arguments: &[Value]) -> bool {
    let other = arguments.first().and_then(drive);
    drive(this).zip(other).is_some_and(|(a, b)| a.name.eq_ignore_ascii_case(&b.name))
}

fn compare_drives(_: &mut dyn Runtime, this: &Value, arguments: &[Value]) -> Result<Value> {
    let other = arguments.first().and_then(drive);
    let order = drive(this).zip(other).map_or(std::cmp::Ordering::Greater, |(a, b)| {
        a.name.to_ascii_lowercase().cmp(&b.name.to_ascii_lowercase())
    });
    Ok(Value::Int(order as i32))
}

static PROVIDER: TypeRecord = TypeRecord::class(PROVIDER_TYPE)
    .methods(&[method("string ToString()", |_, this, _| Ok(Value::from(provider_text(provider(this)))))])
    .properties(&[
        property("ImplementingType", "type", |_, this| {
            let name = format!("Microsoft.PowerShell.Commands.{}Provider", provider(this).name());
            Ok(Value::Type(TypeId::named(&name)))
        }),
        property("HelpFile", "string", |_, _| Ok(Value::from("System.Management.Automation.dll-Help.xml"))),
        property("Name", "string", |_, this| Ok(Value::from(provider(this).name()))),
        property("PSSnapIn", "System.Management.Automation.PSSnapInInfo", |_, _| {
            Ok(Value::from("Microsoft.PowerShell.Core"))
        }),
        property("ModuleName", "string", |_, _| Ok(Value::from("Microsoft.PowerShell.Core"))),
        property("Module", "psmoduleinfo", |_, _| Ok(Value::Null)),
        property("Description", "string", |_, _| Ok(Value::from(""))),
        property("Capabilities", "System.Management.Automation.Provider.ProviderCapabilities", |_, this| {
            Ok(Value::from(match provider(this) {
                Provider::FileSystem => "Filter, ShouldProcess, Credentials",
                _ => "ShouldProcess",
            }))
        }),
        property("Home", "string", |rt, this| {
            Ok(match provider(this) {
                Provider::FileSystem => Value::from(engine(rt)?.home_folder()),
                _ => Value::from(""),
            })
        }),
        property(
            "Drives",
            "System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo]",
            |rt, this| {
                let own = provider(this);
                let drives =
                    engine(rt)?.drives.drives.iter().filter(|d| d.provider == own).map(drive_value).collect();
                Ok(Value::object(List::collection(TypeId::named(DRIVE_TYPE), drives)))
            },
        ),
        property("VolumeSeparatedByColon", "bool", |rt, this| {
            Ok(Value::Bool(provider(this) != Provider::FileSystem || engine(rt)?.drives.is_windows()))
        }),
        property("ItemSeparator", "char", |rt, _| Ok(Value::Char(engine(rt)?.drives.separator() as u16))),
        property("AltItemSeparator", "char", |rt, _| {
            Ok(Value::Char(u16::from(if engine(rt)?.drives.is_windows() { b'/' } else { b'\\' })))
        }),
    ]);
