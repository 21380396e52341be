//! `Get-TimeZone`.

use crate::command::BoundParameters;
use crate::dotnet::TimeSpan;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{CustomObject, Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-TimeZone module=Microsoft.PowerShell.Management default=Name output=System.TimeZoneInfo
Id string[] mandatory byname sets=Id
ListAvailable switch mandatory sets=ListAvailable
Name string[] pos=0 pipeline sets=Name",
    module: "Microsoft.PowerShell.Management",
    make: || Box::<GetTimeZone>::default(),
};

#[derive(Default)]
struct GetTimeZone;

impl Cmdlet for GetTimeZone {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.is_bound("Id") || args.is_bound("Name") || args.switch("ListAvailable") {
            return crate::cmdlets::support::not_emulated("Get-TimeZone for other zones");
        }
        let now = cx.host.now_utc();
        let minutes = i64::from(cx.host.utc_offset_minutes(now));
        let offset = TimeSpan::from_ticks(minutes * 600_000_000);
        let (id, name) =
            if minutes == 0 { ("UTC", "Coordinated Universal Time") } else { ("Local", "Local Time") };
        let sign = if minutes < 0 { '-' } else { '+' };
        let shown = if minutes == 0 {
            "(UTC) Coordinated Universal Time".to_owned()
        } else {
            format!("(UTC{sign}{:02}:{:02}) {name}", minutes.abs() / 60, minutes.abs() % 60)
        };
        let zone = CustomObject::from_pairs([
            ("Id", Value::from(id)),
            ("HasIanaId", Value::Bool(minutes == 0)),
            ("DisplayName", Value::from(shown)),
            ("StandardName", Value::from(name)),
            ("DaylightName", Value::from(name)),
            ("BaseUtcOffset", Value::TimeSpan(offset)),
            ("SupportsDaylightSavingTime", Value::Bool(false)),
        ]);
        cx.emit(zone.with_type_name("System.TimeZoneInfo").into_value())
    }
}
