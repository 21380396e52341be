//! A runtime without an engine, and the values that recorded answers speak of.

use super::{
    CustomObject, ErrorRecord, ExceptionData, FileInformation, Flow, Hashtable, Host, Object, Result,
    Runtime, ScriptBlock, TableKind, Thrown, TypeId, TypeKind, TypeOrigin, Value, convert, errors_text,
    throw,
};
use crate::dotnet::{Culture, DateTime, TimeSpan};
use crate::text::Name;
use num_traits::FromPrimitive;
use std::io;
use std::rc::Rc;

pub(crate) struct FakeRuntime {
    pub variables: Vec<(String, Value)>,
}

impl FakeRuntime {
    pub(crate) fn new() -> FakeRuntime {
        Culture::set_current(Culture::Invariant);
        crate::types::register();
        FakeRuntime { variables: vec![] }
    }
}

impl Runtime for FakeRuntime {
    fn host(&mut self) -> &mut dyn Host {
        self
    }
    fn invoke_block(
        &mut self,
        _: &Rc<ScriptBlock>,
        _: &[Value],
        _: Option<Value>,
        _: Option<Value>,
    ) -> Result<Vec<Value>> {
        throw(Thrown::not_emulated("a script block"))
    }
    fn call_method(&mut self, target: &Value, name: &str, arguments: &[Value]) -> Result<Value> {
        crate::types::invoke_method(self, target, name, arguments.to_vec(), &[])
    }
    fn get_property(&mut self, target: &Value, name: &str) -> Result<Value> {
        Ok(crate::types::get_member(self, target, name)?.unwrap_or(Value::Null))
    }
    fn set_property(&mut self, target: &Value, name: &str, value: Value) -> Result<()> {
        crate::types::set_member(self, target, name, value)
    }
    fn variable(&mut self, name: &str) -> Option<Value> {
        self.variables.iter().rev().find(|(n, _)| n == name).map(|(_, v)| v.clone())
    }
    fn set_variable(&mut self, name: Name, value: Value) {
        self.variables.push((name.text().to_string(), value));
    }
    fn write_output(&mut self, _: Value) -> Result<()> {
        Ok(())
    }
    fn write_error(&mut self, _: ErrorRecord) -> Result<()> {
        Ok(())
    }
    fn check_stop(&mut self) -> Result<()> {
        Ok(())
    }
    fn as_any(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

fn no_file<T>() -> io::Result<T> {
    Err(io::Error::other("no files here"))
}

impl Host for FakeRuntime {
    fn now_utc(&mut self) -> i64 {
        DateTime::from_date(2026, 11, 24).map_or(0, DateTime::ticks)
    }
    fn utc_offset_minutes(&self, _: i64) -> i32 {
        0
    }
    fn monotonic_ticks(&mut self) -> i64 {
        0
    }
    fn random_u64(&mut self) -> u64 {
        4
    }
    fn sleep(&mut self, _: u64) {}
    fn environment(&self, _: &str) -> Option<String> {
        None
    }
    fn environment_names(&self) -> Vec<String> {
        vec![]
    }
    fn set_environment(&mut self, _: &str, _: Option<&str>) {}
    fn current_directory(&self) -> String {
        "/".to_owned()
    }
    fn read_file(&mut self, _: &str) -> io::Result<Vec<u8>> {
        no_file()
    }
    fn write_file(&mut self, _: &str, _: &[u8], _: bool) -> io::Result<()> {
        no_file()
    }
    fn information(&mut self, _: &str) -> io::Result<FileInformation> {
        no_file()
    }
    fn list_directory(&mut self, _: &str) -> io::Result<Vec<String>> {
        no_file()
    }
    fn create_directory(&mut self, _: &str) -> io::Result<()> {
        no_file()
    }
    fn remove(&mut self, _: &str, _: bool) -> io::Result<()> {
        no_file()
    }
    fn rename(&mut self, _: &str, _: &str) -> io::Result<()> {
        no_file()
    }
    fn set_modified(&mut self, _: &str, _: i64) -> io::Result<()> {
        no_file()
    }
    fn set_read_only(&mut self, _: &str, _: bool) -> io::Result<()> {
        no_file()
    }
    fn write_output(&mut self, _: &str) {}
    fn write_error(&mut self, _: &str) {}
    fn read_line(&mut self, _: &str, _: bool) -> Option<String> {
        None
    }
    fn width(&self) -> usize {
        120
    }
    fn colors(&self) -> bool {
        false
    }
    fn is_interactive(&self) -> bool {
        false
    }
    fn stop_requested(&self) -> bool {
        false
    }
}

thread_local! {
    static SCRIPT_ENUMS: (TypeId, TypeId) = {
        let values = |pairs: &[(&str, i64)]| pairs.iter().map(|&(n, v)| (Rc::from(n), v)).collect();
        let plain = TypeOrigin::ScriptEnum {
            values: values(&[("Red", 0), ("Green", 5), ("Blue", 6)]),
            underlying: TypeId::INT32,
            flags: false,
        };
        let flags = TypeOrigin::ScriptEnum {
            values: values(&[("A", 1), ("B", 2), ("C", 4)]),
            underlying: TypeId::INT32,
            flags: true,
        };
        (
            TypeId::define("Col", TypeKind::Enum, TypeId::ENUM, vec![], plain),
            TypeId::define("Fl", TypeKind::Enum, TypeId::ENUM, vec![], flags),
        )
    };
}

/// The value of an expression from the recordings; `None` for those that need the engine.
pub(super) fn sample(rt: &mut FakeRuntime, text: &str) -> Option<Value> {
    let string = |t: &str| Value::from(t);
    if let Some(inner) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\''))
        && !inner.contains('\'')
    {
        return Some(string(inner));
    }
    let table =
        |kind, name: &str, value| Hashtable::from_pairs(kind, [(name, Value::Int(value))]).into_value();
    let decimal = |t: f64| Value::decimal(rust_decimal::Decimal::from_f64(t).unwrap());
    Some(match text {
        "$null" => Value::Null,
        "$true" => Value::Bool(true),
        "$false" => Value::Bool(false),
        "@()" => Value::array(vec![]),
        "@(1)" => Value::array(vec![Value::Int(1)]),
        "@(1,2)" => Value::array(vec![Value::Int(1), Value::Int(2)]),
        "@('a','b')" => Value::array(vec![string("a"), string("b")]),
        "@('a','B',3)" => Value::array(vec![string("a"), string("B"), Value::Int(3)]),
        "@{}" => Hashtable::from_pairs::<&str>(TableKind::Hashtable, []).into_value(),
        "@{a=1}" => table(TableKind::Hashtable, "a", 1),
        "@{b=2}" => table(TableKind::Hashtable, "b", 2),
        "@{Q=1}" => table(TableKind::Hashtable, "Q", 1),
        "@{X=1;Y=2}" => {
            Hashtable::from_pairs(TableKind::Hashtable, [("X", Value::Int(1)), ("Y", Value::Int(2))])
                .into_value()
        }
        "[ordered]@{c=1}" => table(TableKind::Ordered, "c", 1),
        "[ordered]@{X=1}" => table(TableKind::Ordered, "X", 1),
        "[pscustomobject]@{P=1}" => CustomObject::from_pairs([("P", Value::Int(1))]).into_value(),
        "[pscustomobject]@{X=1;Y=2}" => {
            CustomObject::from_pairs([("X", Value::Int(1)), ("Y", Value::Int(2))]).into_value()
        }
        "[double]::NaN" => Value::Double(f64::NAN),
        "[double]::PositiveInfinity" | "1e400" => Value::Double(f64::INFINITY),
        "[decimal]2.50" | "[decimal]2.5" => decimal(2.5),
        "[decimal]::MaxValue" => Value::decimal(rust_decimal::Decimal::MAX),
        "[uint64]::MaxValue" | "[uint64]18446744073709551615" => Value::UInt64(u64::MAX),
        "[char]'a'" => Value::Char(97),
        "[char]'7'" => Value::Char(55),
        "[dayofweek]::Tuesday" => Value::Enum(TypeId::named("System.DayOfWeek"), 2),
        "[Col]::Green" => Value::Enum(SCRIPT_ENUMS.with(|e| e.0), 5),
        "[Fl]3" => Value::Enum(SCRIPT_ENUMS.with(|e| e.1), 3),
        "[int]" => Value::Type(TypeId::INT32),
        "[switch]$true" => Value::Switch(true),
        "[datetime]'2020-01-31'" => Value::DateTime(DateTime::from_date(2020, 1, 31).unwrap()),
        "[timespan]'1.02:03:04'" => Value::TimeSpan(TimeSpan::new(1, 2, 3, 4, 0, 0).unwrap()),
        _ => {
            if let Some((name, number)) = text.strip_prefix('[').and_then(|t| t.split_once(']')) {
                let id = super::type_name::builtin(name)?;
                if let Some(member) = number.strip_prefix("::") {
                    return crate::types::get_static(rt, id, member).ok().flatten();
                }
                if number.starts_with(['\'', '@']) {
                    let inner = sample(rt, number)?;
                    return convert::convert(rt, &inner, id).ok();
                }
                if super::convert::parse_enum("", id).is_err() || number.contains(':') {
                    return None;
                }
                let value = convert::scan_number(number)?;
                return convert::convert(rt, &value, id).ok();
            }
            return convert::scan_number(text);
        }
    })
}

pub(super) fn sample_type(name: &str) -> Option<TypeId> {
    match name {
        "Col" => Some(SCRIPT_ENUMS.with(|e| e.0)),
        "Fl" => Some(SCRIPT_ENUMS.with(|e| e.1)),
        _ => super::type_name::builtin(name),
    }
}

/// The value as the recordings show it.
pub(super) fn show(rt: &mut FakeRuntime, value: &Value) -> String {
    match value {
        Value::Null | Value::Void => "null".to_owned(),
        Value::Array(array) => {
            // What a recording caught went through the pipeline.
            match array.to_vec().as_slice() {
                [] => "null".to_owned(),
                [only] => show(rt, &only.clone()),
                items => {
                    let shown: Vec<_> = items.iter().map(|v| inner(rt, v)).collect();
                    format!("Object[][{}]", shown.join(","))
                }
            }
        }
        other => inner(rt, other),
    }
}

fn inner(rt: &mut FakeRuntime, value: &Value) -> String {
    match value {
        Value::Null | Value::Void => "null".to_owned(),
        Value::Array(array) => {
            let shown: Vec<_> = array.to_vec().iter().map(|v| inner(rt, v)).collect();
            format!("Object[][{}]", shown.join(","))
        }
        Value::Hashtable(table) => {
            let mut shown: Vec<_> = table
                .pairs()
                .iter()
                .map(|(k, v)| format!("{}={}", k.as_str().unwrap_or(""), inner(rt, v)))
                .collect();
            shown.sort();
            format!("{}{{{}}}", table.type_id().short_name(), shown.join(","))
        }
        Value::Double(v) => format!("Double:{}", crate::dotnet::double_to_string(*v, Culture::Invariant)),
        Value::Single(v) => format!("Single:{}", crate::dotnet::single_to_string(*v, Culture::Invariant)),
        other => {
            let text = convert::to_text(rt, other).map(|t| t.to_string()).unwrap_or_default();
            format!("{}:{text}", other.type_id().short_name())
        }
    }
}

/// An error as the recordings show it, with the exceptions inside.
pub(super) fn show_error(flow: &Flow) -> String {
    let Some(record) = flow.record() else { return "no error".to_owned() };
    let exception = record.exception.clone();
    let data = exception.native::<ExceptionData>().unwrap();
    let type_name = data.type_id.name();
    let id = record.fully_qualified_id();
    // Casts surface as RuntimeExceptions, plain .NET exceptions under their own names.
    let surfaced = &*type_name == "System.Management.Automation.PSInvalidCastException";
    let shown_type = if surfaced { "System.Management.Automation.RuntimeException" } else { &type_name };
    let (id, category) = if id == data.type_id.short_name() && !type_name.contains("Automation") {
        (type_name.to_string(), "OperationStopped".to_owned())
    } else {
        (id, record.category.get().name())
    };
    let mut text = format!("ERR {id} | {category} | {shown_type} | {}", data.message.borrow());
    let mut next = if surfaced { Some(exception.clone()) } else { data.inner.clone() };
    while let Some(inner) = next {
        let data = inner.native::<ExceptionData>().unwrap();
        text.push_str(&format!(" || {} | {}", data.type_id.name(), data.message.borrow()));
        next = data.inner.clone();
    }
    text.replace('\n', "\\n")
}

#[test]
fn exceptions_are_values() {
    let value = errors_text::exception("System.FormatException", "x");
    assert_eq!(errors_text::exception_text(&value), "x");
    assert!(
        matches!(value, Value::Object(ref o) if Object::type_id(o) == TypeId::named("System.FormatException"))
    );
}
