//! The Central Management store: its replicas, its place, its configuration as a file, the installed version.

use std::sync::Arc;

use super::topology::local_computer;
use crate::catalogue::adapters::get;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::session::session;
use crate::catalogue::source::Product;
use crate::catalogue::values::from_value;
use crate::catalogue::view::{plain_object, text_list};
use crate::dotnet::{DateTime, DateTimeKind};
use crate::object::{Result, TypeId, Value};
use crate::topology::{Entity, PropertyValue, export_configuration, import_configuration};

pub(super) const ALL: super::Rows = &[
    ("Get-CsManagementStoreReplicationStatus", replication_status),
    ("Invoke-CsManagementStoreReplication", replicate),
    ("Get-CsConfigurationStoreLocation", store_location),
    ("Get-CsManagementConnection", connection),
    ("Export-CsConfiguration", export),
    ("Import-CsConfiguration", import),
    ("Get-CsServerVersion", server_version),
    ("Get-CsServerPatchVersion", patch_version),
    ("Get-CsUICulture", ui_culture),
];

fn cms(call: &mut Call<'_>) -> Result<Option<Arc<Entity>>> {
    call.read(|state| state.get("CmsState", "Global"))
}

/// The replicas of `-ReplicaFqdn`, or all; `None` after an error.
fn replicas(call: &mut Call<'_>) -> Result<Option<Vec<Arc<Entity>>>> {
    let noun = "CsManagementStoreReplicationStatus";
    match call.text("ReplicaFqdn")? {
        Some(fqdn) => get::by_identity(call, noun, &fqdn),
        None => call.read(|state| state.list(noun)).map(Some),
    }
}

fn replication_status(call: &mut Call<'_>) -> Result<()> {
    if call.switch("CentralManagementStoreStatus") {
        return store_status(call);
    }
    for replica in replicas(call)?.unwrap_or_default() {
        let value = call.object(&replica)?;
        call.cx.emit(without_identity(&value))?;
    }
    Ok(())
}

/// Replica rows print no identity.
fn without_identity(value: &Value) -> Value {
    let Value::Custom(object) = value else { return value.clone() };
    let members = object.members.borrow();
    let pairs: Vec<(&str, Value)> =
        members.iter().filter(|(n, _, _)| &***n != "Identity").map(|(n, _, v)| (&**n, v.clone())).collect();
    let names: Vec<std::rc::Rc<str>> = pairs.iter().map(|(n, _)| std::rc::Rc::from(*n)).collect();
    let type_name =
        object.type_names.borrow().as_ref().and_then(|t| t.first().cloned()).unwrap_or_else(|| "".into());
    let type_name = format!("{type_name}#Row");
    if !crate::formatting::is_registered(&type_name) {
        crate::formatting::register_view(&type_name, crate::formatting::Shape::List, &names);
    }
    let bare = type_name.trim_end_matches("#Row").to_owned();
    let made = crate::object::CustomObject::from_pairs(pairs);
    let types = [type_name.as_str(), &bare, "System.Management.Automation.PSCustomObject", "System.Object"];
    *made.type_names.borrow_mut() = Some(types.iter().map(|t| std::rc::Rc::from(*t)).collect());
    made.into_value()
}

fn now(call: &mut Call<'_>) -> Value {
    let ticks = call.cx.host.now_utc();
    DateTime::from_ticks(ticks, DateTimeKind::Unspecified).map_or(Value::Null, Value::DateTime)
}

fn store_status(call: &mut Call<'_>) -> Result<()> {
    let master = cms(call)?.map(|c| c.text("ActiveMasterFqdn").to_owned()).unwrap_or_default();
    let rows = call.read(|state| state.list("CsManagementStoreReplicationStatus"))?;
    let time = now(call);
    let value = plain_object(
        "Microsoft.Rtc.Management.Xds.CentralManagementStoreStatusResult",
        vec![
            ("ActiveMasterFqdn", Value::from(master.as_str())),
            ("ActiveMasterLastHeartbeat", time.clone()),
            ("ActiveFileTransferAgents", text_list([&master])),
            ("FileTransferAgentLastHeartbeat", time),
            ("ActiveReplicas", text_list(rows.iter().map(|r| r.identity().to_string()))),
            ("DeletedReplicas", text_list(Vec::<String>::new())),
        ],
    );
    call.cx.emit(value)
}

/// Replicas that report are up to date as soon as the changes are sent; one that never reported stays behind.
fn replicate(call: &mut Call<'_>) -> Result<()> {
    let Some(rows) = replicas(call)? else { return Ok(()) };
    let ticks = call.cx.host.now_utc();
    call.try_change(|tx| {
        for row in rows {
            let reports = row.get("LastStatusReport").is_some_and(|v| !v.is_null());
            let mut values = vec![("LastUpdateCreation", PropertyValue::DateTime(ticks))];
            if reports {
                values.push(("LastStatusReport", PropertyValue::DateTime(ticks)));
            }
            values.push(("UpToDate", PropertyValue::Bool(reports)));
            tx.update("CsManagementStoreReplicationStatus", row.identity(), values)?;
        }
        Ok(())
    })
    .map(|_| ())
}

fn sql_path(cms: &Entity) -> String {
    match cms.text("SqlInstanceName") {
        "" => cms.text("SqlServerFqdn").to_owned(),
        instance => format!("{}\\{instance}", cms.text("SqlServerFqdn")),
    }
}

fn store_location(call: &mut Call<'_>) -> Result<()> {
    let Some(cms) = cms(call)? else { return Ok(()) };
    let value = plain_object(
        "Microsoft.Rtc.Management.Deployment.ConfigurationStoreLocation",
        vec![("BackEndServer", Value::from(sql_path(&cms))), ("MirrorBackEndServer", Value::Null)],
    );
    call.cx.emit(value)
}

fn connection(call: &mut Call<'_>) -> Result<()> {
    let Some(cms) = cms(call)? else { return Ok(()) };
    let provider = crate::catalogue::parameter_type::enum_type_id(
        "Microsoft.Rtc.Management.Xds",
        "StoreProvider",
        &["FileSystem", "Sql", "Memory"],
    );
    let server = format!("Data Source={};Initial Catalog=xds;Integrated Security=True", sql_path(&cms));
    let value = plain_object(
        "Microsoft.Rtc.Management.Xds.ManagementConnection",
        vec![
            ("StoreProvider", Value::Enum(provider, 1)),
            ("Connection", Value::from(server)),
            ("EnableCaching", Value::Bool(false)),
            ("ReadOnly", Value::Bool(false)),
            ("SqlServer", Value::from(cms.text("SqlServerFqdn"))),
            ("SqlInstance", Value::from(cms.text("SqlInstanceName"))),
        ],
    );
    call.cx.emit(value)
}

// The configuration as a package

fn export(call: &mut Call<'_>) -> Result<()> {
    let bytes = call.read(export_configuration)?;
    if call.switch("AsBytes") {
        let items = bytes.into_iter().map(Value::Byte).collect();
        return call.cx.emit(Value::typed_array(TypeId::BYTE, items));
    }
    let Some(path) = call.text("FileName")? else { return Ok(()) };
    let host_path = call.cx.drives.to_host(&path);
    match call.cx.host.write_file(&host_path, &bytes, false) {
        Ok(()) => Ok(()),
        Err(error) => call.fail(errors::file_error(format!("Could not write the file '{path}': {error}."))),
    }
}

fn import(call: &mut Call<'_>) -> Result<()> {
    let bytes = match call.text("FileName")? {
        Some(path) => {
            let host_path = call.cx.drives.to_host(&path);
            match call.cx.host.read_file(&host_path) {
                Ok(bytes) => bytes,
                Err(_) => return call.fail(errors::file_error(format!("Could not find file '{path}'."))),
            }
        }
        None => match call.arg("ByteInput") {
            Some(value) => match from_value(call.cx, &value)? {
                PropertyValue::Bytes(bytes) => bytes.to_vec(),
                _ => {
                    return call.fail(errors::bad_argument(
                        "The input is not a configuration package.",
                        "ByteInput",
                    ));
                }
            },
            None => return Ok(()),
        },
    };
    call.try_change(|tx| import_configuration(tx, &bytes)).map(|_| ())
}

// Versions

fn product_name(product: Product) -> (&'static str, &'static str) {
    match product {
        Product::Lync2010 => ("Microsoft Lync Server 2010", "4.0.7577.0"),
        Product::Lync2013 => ("Microsoft Lync Server 2013", "5.0.8308.0"),
        Product::Skype2015 => ("Skype for Business Server 2015", "6.0.9319.0"),
        Product::Skype2019 => ("Skype for Business Server 2019", "7.0.2046.0"),
    }
}

fn server_version(call: &mut Call<'_>) -> Result<()> {
    let (name, version) = product_name(session(call.cx).state().product());
    let text = format!("{name} ({version}): Volume license key installed.");
    call.cx.emit(Value::from(text))
}

fn patch_version(call: &mut Call<'_>) -> Result<()> {
    let (name, version) = product_name(session(call.cx).state().product());
    let name = name.trim_start_matches("Microsoft ");
    for part in
        ["Core Components", "Web Components Server", "Web Conferencing Server", "Core Management Server"]
    {
        let value = plain_object(
            "Microsoft.Rtc.Management.Deployment.PatchVersion",
            vec![
                ("ComponentName", Value::from(format!("{name}, {part}"))),
                ("Version", Value::from(version)),
            ],
        );
        call.cx.emit(value)?;
    }
    Ok(())
}

fn ui_culture(call: &mut Call<'_>) -> Result<()> {
    let _ = local_computer(call)?;
    let culture = call.cx.get_variable(crate::text::Name::new("PSUICulture")).unwrap_or_default();
    let value = crate::object::convert::convert(
        call.cx,
        &culture,
        TypeId::named("System.Globalization.CultureInfo"),
    )?;
    call.cx.emit(value)
}
