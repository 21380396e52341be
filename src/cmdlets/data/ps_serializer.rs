//! `[System.Management.Automation.PSSerializer]`: CLIXML from and to strings.

use super::clixml_reader;
use super::clixml_writer::ClixmlWriter;
use crate::engine::Context;
use crate::object::{Result, Runtime, Thrown, TypeRecord, Value, convert, static_method, throw};

pub static PS_SERIALIZER: TypeRecord = TypeRecord::class("System.Management.Automation.PSSerializer")
    .methods(&[
        static_method("string Serialize(System.Object source)", |rt, _, a| serialize(rt, a)),
        static_method("string Serialize(System.Object source, int depth)", |rt, _, a| serialize(rt, a)),
        static_method("System.Object Deserialize(string source)", |rt, _, a| {
            let mut values = deserialize(rt, a)?;
            Ok(if values.len() == 1 { values.remove(0) } else { Value::array(values) })
        }),
        static_method("System.Object[] DeserializeAsList(string source)", |rt, _, a| {
            deserialize(rt, a).map(Value::array)
        }),
    ]);

fn engine(rt: &mut dyn Runtime) -> Result<&mut Context> {
    match Context::of(rt) {
        Some(cx) => Ok(cx),
        None => throw(Thrown::invalid_operation("There is no engine here.")),
    }
}

fn serialize(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let depth = a.get(1).and_then(Value::as_integer).map_or(1, |n| usize::try_from(n).unwrap_or(1).max(1));
    let mut writer = ClixmlWriter::new(depth);
    writer.object(engine(rt)?, a.first().unwrap_or(&Value::Null))?;
    Ok(Value::from(writer.finish().trim_end()))
}

fn deserialize(rt: &mut dyn Runtime, a: &[Value]) -> Result<Vec<Value>> {
    let text = convert::to_text(rt, a.first().unwrap_or(&Value::Null))?;
    clixml_reader::read(engine(rt)?, text.trim())
}
