//! `Get-Date`: now, or a moment changed and formatted.

use crate::cmdlets::support::{local_from_utc, now, zone_at};
use crate::command::BoundParameters;
use crate::dotnet::{Culture, DateTime, TimeSpan, ZoneOffset, format_date_time};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Extras, MemberKind, Result, TypeId, TypeRecord, Value, enum_type};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Date module=Microsoft.PowerShell.Utility default=DateAndFormat output=System.String,System.DateTime
Date datetime pos=0 pipeline byname sets=DateAndFormat,DateAndUFormat alias=LastWriteTime
UnixTimeSeconds long mandatory sets=UnixTimeSecondsAndFormat,UnixTimeSecondsAndUFormat alias=UnixTime range=-62135596800..253402300799
Year int range=1..9999
Month int range=1..12
Day int range=1..31
Hour int range=0..23
Minute int range=0..59
Second int range=0..59
Millisecond int range=0..999
DisplayHint Microsoft.PowerShell.Commands.DisplayHintType
UFormat string mandatory sets=DateAndUFormat,UnixTimeSecondsAndUFormat
Format string sets=DateAndFormat,UnixTimeSecondsAndFormat
AsUTC switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetDate>::default(),
};

const HINT: &str = "Microsoft.PowerShell.Commands.DisplayHintType";
pub static DISPLAY_HINT: TypeRecord = enum_type(HINT, &[("Date", 0), ("Time", 1), ("DateTime", 2)]);

#[derive(Default)]
struct GetDate;

impl Cmdlet for GetDate {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut moment = match (args.get("Date").map(Value::base), args.int("UnixTimeSeconds")) {
            (Some(Value::DateTime(d)), _) => *d,
            (_, Some(seconds)) => local_from_utc(cx, unix_ticks(seconds)),
            _ => now(cx),
        };
        moment = changed(moment, args)?;
        let utc = moment.ticks();
        let zone = zone_at(cx, utc);
        if args.switch("AsUTC") {
            moment = moment.to_universal_time(zone);
        }
        if let Some(format) = args.string("UFormat") {
            let text = unix_format(moment, &format, zone)?;
            return cx.emit(Value::from(text));
        }
        if let Some(format) = args.string("Format") {
            let text = net_format(moment, &format, zone)?;
            return cx.emit(Value::from(text));
        }
        let hint = args.get("DisplayHint").cloned().unwrap_or_else(|| Value::Enum(TypeId::named(HINT), 2));
        let extras = Extras::default();
        extras.update(|bag| bag.set(&Rc::from("DisplayHint"), MemberKind::Note, hint));
        cx.emit(Value::Wrapped(Rc::new((Value::DateTime(moment), extras))))
    }
}

const UNIX_EPOCH: i64 = 621_355_968_000_000_000;

fn unix_ticks(seconds: i64) -> i64 {
    UNIX_EPOCH + seconds * 10_000_000
}

/// `-Year`, `-Month` and so on in place of the moment's own.
fn changed(moment: DateTime, args: &BoundParameters) -> Result<DateTime> {
    let mut moment = moment;
    let number = |name: &str| args.int(name).and_then(|n| i32::try_from(n).ok());
    if let Some(year) = number("Year") {
        moment = moment.add_years(year - moment.year())?;
    }
    if let Some(month) = number("Month") {
        moment = moment.add_months(month - moment.month())?;
    }
    if let Some(day) = number("Day") {
        moment = moment.add_days(f64::from(day - moment.day()))?;
    }
    if let Some(hour) = number("Hour") {
        moment = moment.add_hours(f64::from(hour - moment.hour()))?;
    }
    if let Some(minute) = number("Minute") {
        moment = moment.add_minutes(f64::from(minute - moment.minute()))?;
    }
    if let Some(second) = number("Second") {
        moment = moment.add_seconds(f64::from(second - moment.second()))?;
    }
    if let Some(millisecond) = number("Millisecond") {
        // What is finer than milliseconds goes, too.
        let finer = moment.ticks().rem_euclid(10_000_000);
        moment = moment.add_ticks(i64::from(millisecond) * 10_000 - finer)?;
    }
    Ok(moment)
}

fn net_format(moment: DateTime, format: &str, zone: ZoneOffset) -> Result<String> {
    let text =
        |format: &str, moment: DateTime| Ok(format_date_time(moment, format, Culture::current(), zone)?);
    match &*format.to_ascii_lowercase() {
        "filedate" => text("yyyyMMdd", moment),
        "filedateuniversal" => text("yyyyMMddZ", moment.to_universal_time(zone)),
        "filedatetime" => text("yyyyMMddTHHmmssffff", moment),
        "filedatetimeuniversal" => text("yyyyMMddTHHmmssffffZ", moment.to_universal_time(zone)),
        _ => text(format, moment),
    }
}

/// `-UFormat`: the letters of Unix' `date`.
fn unix_format(moment: DateTime, format: &str, zone: ZoneOffset) -> Result<String> {
    let net =
        |format: &str| -> Result<String> { Ok(format_date_time(moment, format, Culture::current(), zone)?) };
    let format = format.strip_prefix('+').unwrap_or(format);
    let mut out = String::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let Some(letter) = chars.next() else {
            out.push('%');
            break;
        };
        let day_of_week = moment.day_of_week() as i32;
        let piece = match letter {
            'A' => net("dddd")?,
            'a' => net("ddd")?,
            'B' => net("MMMM")?,
            'b' | 'h' => net("MMM")?,
            'C' => format!("{:02}", moment.year() / 100),
            'c' => net("ddd dd MMM yyyy HH:mm:ss")?,
            'D' | 'x' => net("MM/dd/yy")?,
            'd' => net("dd")?,
            'e' => format!("{:2}", moment.day()),
            'F' => net("yyyy-MM-dd")?,
            'G' => iso_year(moment).to_string(),
            'g' => format!("{:02}", iso_year(moment) % 100),
            'H' => net("HH")?,
            'I' => net("hh")?,
            'j' => format!("{:03}", moment.day_of_year()),
            'k' => format!("{:2}", moment.hour()),
            'l' => format!("{:2}", (moment.hour() + 11) % 12 + 1),
            'M' => net("mm")?,
            'm' => net("MM")?,
            'n' => "\n".into(),
            'p' => net("tt")?,
            'R' => net("HH:mm")?,
            'r' => net("hh:mm:ss tt")?,
            'S' => net("ss")?,
            's' => ((moment.to_universal_time(zone).ticks() - UNIX_EPOCH).div_euclid(10_000_000)).to_string(),
            'T' | 'X' => net("HH:mm:ss")?,
            't' => "\t".into(),
            'U' | 'W' => (moment.day_of_year() / 7).to_string(),
            'u' => (if day_of_week == 0 { 7 } else { day_of_week }).to_string(),
            'V' => format!("{:02}", iso_week(moment)),
            'w' => day_of_week.to_string(),
            'Y' => net("yyyy")?,
            'y' => net("yy")?,
            'Z' => net("zz")?,
            other => other.to_string(),
        };
        out.push_str(&piece);
    }
    Ok(out)
}

/// The Thursday of a date's week: its year is the week's year.
fn thursday(moment: DateTime) -> DateTime {
    let day = match moment.day_of_week() as i64 {
        0 => 7,
        n => n,
    };
    moment.add(TimeSpan::from_ticks((4 - day) * 864_000_000_000)).unwrap_or(moment)
}

fn iso_year(moment: DateTime) -> i32 {
    thursday(moment).year()
}

fn iso_week(moment: DateTime) -> i32 {
    (thursday(moment).day_of_year() - 1) / 7 + 1
}
