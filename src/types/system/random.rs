//! `System.Random`: .NET's own sequence for a seed, the host's numbers without one.

use crate::object::{
    Native, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, static_property, throw,
};
use crate::types::support::{Arguments, count, unemulated};
use std::any::Any;
use std::cell::RefCell;

pub(super) static RECORDS: &[&TypeRecord] = &[&RANDOM];

pub(in crate::types) static RANDOM: TypeRecord = TypeRecord::class("System.Random")
    .constructors(&[
        constructor("System.Random new()", |_, _, _| Ok(Value::object(RandomValue(None)))),
        constructor("System.Random new(int Seed)", |_, _, a| {
            Ok(Value::object(RandomValue(Some(RefCell::new(Seeded::new(a.int(0)))))))
        }),
    ])
    .methods(&[
        method("int Next()", |rt, this, _| Ok(Value::Int(sample(rt, this)))),
        method("int Next(int maxValue)", |rt, this, a| {
            if a.int(0) < 0 {
                return throw(Thrown::out_of_range(
                    format!(
                        "'maxValue' must be greater than zero. (Parameter 'maxValue')\nActual value was {}.",
                        a.int(0)
                    ),
                    "maxValue",
                ));
            }
            Ok(Value::Int((fraction(rt, this) * f64::from(a.int(0))) as i32))
        }),
        method("int Next(int minValue, int maxValue)", |rt, this, a| {
            let (low, high) = (i64::from(a.int(0)), i64::from(a.int(1)));
            if low > high {
                return throw(Thrown::out_of_range(
                    "'minValue' cannot be greater than maxValue.",
                    "minValue",
                ));
            }
            let range = high - low;
            let share =
                if range <= i64::from(i32::MAX) { fraction(rt, this) } else { large_fraction(rt, this) };
            Ok(Value::Int((low + (share * range as f64) as i64) as i32))
        }),
        method("long NextInt64()", |rt, _, _| Ok(Value::Long((rt.host().random_u64() >> 1) as i64))),
        method("long NextInt64(long maxValue)", |rt, _, a| {
            Ok(Value::Long((rt.host().random_u64() % a.long(0).max(1) as u64) as i64))
        }),
        method("long NextInt64(long minValue, long maxValue)", |rt, _, a| {
            let range = a.long(1).wrapping_sub(a.long(0)).max(1) as u64;
            Ok(Value::Long(a.long(0).wrapping_add((rt.host().random_u64() % range) as i64)))
        }),
        method("float NextSingle()", |rt, this, _| Ok(Value::Single(fraction(rt, this) as f32))),
        method("double NextDouble()", |rt, this, _| Ok(Value::Double(fraction(rt, this)))),
        method("void NextBytes(byte[] buffer)", |rt, this, a| {
            if let Value::Array(buffer) = a[0].base() {
                for i in 0..buffer.len() {
                    let byte = sample(rt, this) as u8;
                    buffer.items_mut()[i] = Value::Byte(byte);
                }
            }
            Ok(Value::Void)
        }),
        method("void NextBytes(System.Span[byte] buffer)", unemulated),
        method("void GetItems[T](System.ReadOnlySpan[T] choices, System.Span[T] destination)", unemulated),
        method("T[] GetItems[T](T[] choices, int length)", |rt, this, a| {
            let choices = a.items(0);
            let mut chosen = vec![];
            let length = count(a.int(1), "length")?;
            for _ in 0..length {
                let at = (fraction(rt, this) * choices.len() as f64) as usize;
                chosen.extend(choices.get(at).cloned());
            }
            Ok(Value::array(chosen))
        }),
        method("T[] GetItems[T](System.ReadOnlySpan[T] choices, int length)", unemulated),
        method("void Shuffle[T](T[] values)", |rt, this, a| {
            if let Value::Array(items) = a[0].base() {
                let n = items.len();
                for i in 0..n.saturating_sub(1) {
                    let j = i + (fraction(rt, this) * (n - i) as f64) as usize;
                    items.items_mut().swap(i, j.min(n - 1));
                }
            }
            Ok(Value::Void)
        }),
        method("void Shuffle[T](System.Span[T] values)", unemulated),
        method("string GetString(System.ReadOnlySpan[char] choices, int length)", unemulated),
        method("string GetHexString(int stringLength, bool lowercase = False)", unemulated),
        method("void GetHexString(System.Span[char] destination, bool lowercase = False)", unemulated),
    ])
    .properties(&[static_property("Shared", "System.Random", |_, _| Ok(Value::object(RandomValue(None))))]);

/// Knuth's subtractive generator, as `new Random(seed)` has used it since the first .NET.
pub struct Seeded {
    values: [i32; 56],
    next: usize,
    other: usize,
}

impl Seeded {
    pub fn new(seed: i32) -> Seeded {
        let mut values = [0i32; 56];
        let mut mj = 161_803_398i32.wrapping_sub(if seed == i32::MIN { i32::MAX } else { seed.abs() });
        values[55] = mj;
        let mut mk = 1i32;
        let mut at = 0usize;
        for _ in 1..55 {
            at = (at + 21) % 55;
            values[at] = mk;
            mk = mj.wrapping_sub(mk);
            if mk < 0 {
                mk = mk.wrapping_add(i32::MAX);
            }
            mj = values[at];
        }
        for _ in 1..5 {
            for i in 1..56 {
                let n = (i + 30) % 55;
                let mut v = values[i].wrapping_sub(values[1 + n]);
                if v < 0 {
                    v = v.wrapping_add(i32::MAX);
                }
                values[i] = v;
            }
        }
        Seeded { values, next: 0, other: 21 }
    }

    pub fn sample(&mut self) -> i32 {
        let step = |i: usize| if i + 1 >= 56 { 1 } else { i + 1 };
        self.next = step(self.next);
        self.other = step(self.other);
        let mut value = self.values[self.next].wrapping_sub(self.values[self.other]);
        if value == i32::MAX {
            value -= 1;
        }
        if value < 0 {
            value = value.wrapping_add(i32::MAX);
        }
        self.values[self.next] = value;
        value
    }
}

pub struct RandomValue(Option<RefCell<Seeded>>);

impl Native for RandomValue {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Random")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn sample(rt: &mut dyn Runtime, this: &Value) -> i32 {
    match this.native::<RandomValue>().and_then(|r| r.0.as_ref()) {
        Some(seeded) => seeded.borrow_mut().sample(),
        None => (rt.host().random_u64() % i32::MAX as u64) as i32,
    }
}

fn fraction(rt: &mut dyn Runtime, this: &Value) -> f64 {
    f64::from(sample(rt, this)) * (1.0 / f64::from(i32::MAX))
}

fn large_fraction(rt: &mut dyn Runtime, this: &Value) -> f64 {
    let value = sample(rt, this);
    let negative = sample(rt, this) % 2 == 0;
    let value = f64::from(if negative { -value } else { value }) + f64::from(i32::MAX - 1);
    value / (2.0 * f64::from(i32::MAX) - 1.0)
}
