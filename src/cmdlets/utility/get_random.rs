//! `Get-Random`: random numbers and random choices.

use crate::cmdlets::random::{Generator, RandomSource, SeededRandom};
use crate::cmdlets::support::argument_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeId, Value, convert, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Random module=Microsoft.PowerShell.Utility default=RandomNumberParameterSet output=System.Int32,System.Int64,System.Double
SetSeed System.Nullable[int] notnull
Maximum System.Object pos=0 sets=RandomNumberParameterSet
Minimum System.Object sets=RandomNumberParameterSet
InputObject System.Object[] mandatory pos=0 pipeline sets=RandomListItemParameterSet,ShuffleParameterSet null
Count int sets=RandomNumberParameterSet,RandomListItemParameterSet range=1..2147483647
Shuffle switch mandatory sets=ShuffleParameterSet",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetRandom>::default(),
};

#[derive(Default)]
struct GetRandom {
    choice: Choice,
}

/// What was chosen among the objects seen so far.
#[derive(Default)]
pub struct Choice {
    chosen: Vec<Value>,
    seen: usize,
}

impl Cmdlet for GetRandom {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if let Some(seed) = args.int("SetSeed") {
            cx.extension::<RandomSource>().seeded = Some(SeededRandom::new(seed as i32));
        }
        self.choice.begin(cx, args, &Generator { secure: false })
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        self.choice.process(cx, args, &Generator { secure: false })
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.choice.end(cx, &Generator { secure: false })
    }
}

impl Choice {
    /// Numbers are drawn at once.
    pub fn begin(&mut self, cx: &mut Context, args: &BoundParameters, generator: &Generator) -> Result<()> {
        if args.metadata.set_name(args.valid_sets).eq_ignore_ascii_case("RandomNumberParameterSet")
            && !args.is_bound("InputObject")
        {
            return numbers(cx, args, generator);
        }
        Ok(())
    }

    pub fn process(&mut self, cx: &mut Context, args: &BoundParameters, generator: &Generator) -> Result<()> {
        let Some(input) = args.get("InputObject") else { return Ok(()) };
        let items = match input {
            Value::Array(a) => a.to_vec(),
            other => vec![other.clone()],
        };
        if args.switch("Shuffle") {
            self.chosen.extend(items);
            return Ok(());
        }
        let count = args.int("Count").unwrap_or(1) as usize;
        for item in items {
            if self.seen < count {
                self.chosen.push(item);
            } else if (generator.range(cx, 0, self.seen as i32 + 1) as usize) < count {
                let at = generator.range(cx, 0, self.chosen.len() as i32) as usize;
                self.chosen[at] = item;
            }
            self.seen += 1;
        }
        Ok(())
    }

    pub fn end(&mut self, cx: &mut Context, generator: &Generator) -> Result<()> {
        let mut chosen = std::mem::take(&mut self.chosen);
        for i in 0..chosen.len() {
            let j = generator.range(cx, i as i32, chosen.len() as i32) as usize;
            cx.emit(chosen[j].clone())?;
            if i != j {
                chosen[j] = chosen[i].clone();
            }
        }
        Ok(())
    }
}

/// The bound as a number: texts are read as numbers.
fn number(cx: &mut Context, args: &BoundParameters, name: &str) -> Result<Option<Value>> {
    let Some(value) = args.get(name).filter(|v| !v.is_null()) else { return Ok(None) };
    let value = match value.base() {
        Value::Str(text) if text.contains(['.', 'e', 'E']) => convert::convert(cx, value, TypeId::DOUBLE)?,
        Value::Str(_) => match convert::convert(cx, value, TypeId::INT32) {
            Ok(v) => v,
            Err(first) => convert::convert(cx, value, TypeId::INT64).map_err(|_| first)?,
        },
        other => other.clone(),
    };
    Ok(Some(match value {
        Value::Int(_) | Value::Double(_) | Value::Long(_) => value,
        Value::Byte(_) | Value::SByte(_) | Value::Int16(_) | Value::UInt16(_) => {
            convert::convert(cx, &value, TypeId::INT32)?
        }
        Value::UInt32(_) | Value::UInt64(_) => convert::convert(cx, &value, TypeId::INT64)?,
        other => convert::convert(cx, &other, TypeId::DOUBLE)?,
    }))
}

fn numbers(cx: &mut Context, args: &BoundParameters, generator: &Generator) -> Result<()> {
    let (low, high) = (number(cx, args, "Minimum")?, number(cx, args, "Maximum")?);
    let is = |test: fn(&Value) -> bool| low.as_ref().is_some_and(test) || high.as_ref().is_some_and(test);
    let double = is(|v| matches!(v, Value::Double(_)));
    let long = is(|v| matches!(v, Value::Long(_)));
    let target = if double {
        TypeId::DOUBLE
    } else if long {
        TypeId::INT64
    } else {
        TypeId::INT32
    };
    let mut as_target = |v: Option<Value>, default: Value| match v {
        Some(v) => convert::convert(cx, &v, target),
        None => Ok(default),
    };
    let (zero, most) = match target {
        TypeId::DOUBLE => (Value::Double(0.0), Value::Double(f64::MAX)),
        TypeId::INT64 => (Value::Long(0), Value::Long(i64::MAX)),
        _ => (Value::Int(0), Value::Int(i32::MAX)),
    };
    let (low, high) = (as_target(low, zero)?, as_target(high, most)?);
    let ordered = match (&low, &high) {
        (Value::Double(a), Value::Double(b)) => a < b,
        (a, b) => a.as_integer() < b.as_integer(),
    };
    if !ordered {
        let (a, b) = (convert::net_text(cx, &low), convert::net_text(cx, &high));
        return throw(argument_error(
            format!("The Minimum value ({a}) cannot be greater than or equal to the Maximum value ({b})."),
            "MinGreaterThanOrEqualMax",
        ));
    }
    for _ in 0..args.int("Count").unwrap_or(1) {
        let value = match (&low, &high) {
            (Value::Double(a), Value::Double(b)) => Value::Double(generator.range_double(cx, *a, *b)),
            (Value::Long(a), Value::Long(b)) => Value::Long(generator.range_long(cx, *a, *b)),
            (Value::Int(a), Value::Int(b)) => Value::Int(generator.range(cx, *a, *b)),
            _ => Value::Null,
        };
        cx.check_stop()?;
        cx.emit(value)?;
    }
    Ok(())
}
