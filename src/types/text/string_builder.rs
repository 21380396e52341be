//! `StringBuilder`.

use crate::object::{
    Native, PsString, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    throw,
};
use crate::types::support::{Arguments, net_text, plain_text, unemulated};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) static RECORDS: &[&TypeRecord] = &[&STRING_BUILDER];

pub(in crate::types) static STRING_BUILDER: TypeRecord = TypeRecord::class("System.Text.StringBuilder")
    .constructors(&[
        constructor("System.Text.StringBuilder new()", |_, _, _| Ok(Value::object(Builder::default()))),
        constructor("System.Text.StringBuilder new(int capacity)", |_, _, a| {
            let capacity = capacity_of(&a.value(0), "capacity")?;
            Ok(Value::object(Builder { capacity: Cell::new(capacity.max(16)), ..Builder::default() }))
        }),
        constructor("System.Text.StringBuilder new(string value)", |_, _, a| Ok(Value::object(Builder { text: RefCell::new(a.text(0).to_owned()), capacity: Cell::new(16) }))),
        constructor("System.Text.StringBuilder new(string value, int capacity)", |_, _, a| Ok(Value::object(Builder { text: RefCell::new(a.text(0).to_owned()), capacity: Cell::new(16) }))),
        constructor("System.Text.StringBuilder new(string value, int startIndex, int length, int capacity)", |_, _, a| {
            let part = crate::text::utf16_slice(a.text(0), a.int(1).max(0) as usize, a.int(2).max(0) as usize);
            Ok(Value::object(Builder { text: RefCell::new(part.unwrap_or_default().into_owned()), capacity: Cell::new(16) }))
        }),
        constructor("System.Text.StringBuilder new(int capacity, int maxCapacity)", |_, _, _| Ok(Value::object(Builder::default()))),
    ])
    .methods(&[
        method("int EnsureCapacity(int capacity)", |_, _, a| Ok(a.value(0))),
        method("string ToString()", |_, this, _| Ok(of(this).map_or(Value::Null, |b| Value::from(b.text.borrow().as_str())))),
        method("string ToString(int startIndex, int length)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let text = b.text.borrow();
            let part = usize::try_from(a.int(0)).ok().zip(usize::try_from(a.int(1)).ok()).and_then(|(s, n)| crate::text::utf16_slice(&text, s, n).map(|t| t.into_owned()));
            match part {
                Some(part) => Ok(Value::from(part)),
                None => throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
        }),
        method("System.Text.StringBuilder Clear()", |_, this, _| {
            if let Some(b) = of(this) {
                b.text.borrow_mut().clear();
            }
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder+ChunkEnumerator GetChunks()", unemulated),
        method("System.Text.StringBuilder Append(char value, int repeatCount)", |_, this, a| append_text(this, &crate::text::unit_to_char(a.unit(0)).to_string().repeat(usize::try_from(a.int(1)).unwrap_or(0)))),
        method("System.Text.StringBuilder Append(char[] value, int startIndex, int charCount)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(string value)", |_, this, a| append_text(this, a.text(0))),
        method("System.Text.StringBuilder Append(string value, int startIndex, int count)", |_, this, a| {
            let part = usize::try_from(a.int(1)).ok().zip(usize::try_from(a.int(2)).ok()).and_then(|(s, n)| crate::text::utf16_slice(a.text(0), s, n));
            match part {
                Some(part) => append_text(this, &part),
                None => throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
        }),
        method("System.Text.StringBuilder Append(System.Text.StringBuilder value)", |_, this, a| {
            let text = of(&a[0]).map_or(String::new(), |b| b.text.borrow().clone());
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(System.Text.StringBuilder value, int startIndex, int count)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder AppendLine()", |_, this, _| append_text(this, "\n")),
        method("System.Text.StringBuilder AppendLine(string value)", |_, this, a| {
            append_text(this, a.text(0))?;
            append_text(this, "\n")
        }),
        method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)", |rt, this, a| {
            let text = of(this).map_or(Value::Null, |b| Value::from(b.text.borrow().as_str()));
            rt.call_method(&text, "CopyTo", a)
        }),
        method("void CopyTo(int sourceIndex, System.Span[char] destination, int count)", unemulated),
        method("System.Text.StringBuilder Insert(int index, string value, int count)", |_, this, a| insert(this, a.int(0), &a.text(1).repeat(usize::try_from(a.int(2)).unwrap_or(0)))),
        method("System.Text.StringBuilder Remove(int startIndex, int length)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let range = range_of(&b.text.borrow(), a.int(0), a.int(1))?;
            b.text.borrow_mut().replace_range(range, "");
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder Append(bool value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(char value)", |_, this, a| append_text(this, crate::text::unit_to_char(a.unit(0)).encode_utf8(&mut [0; 4]))),
        method("System.Text.StringBuilder Append(sbyte value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(byte value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(short value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(int value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(long value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(float value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(double value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(decimal value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(ushort value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(uint value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(ulong value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(System.Object value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(char[] value)", |_, this, a| append_text(this, &crate::text::units_to_string(&a.items(0).iter().map(|v| std::slice::from_ref(v).unit(0)).collect::<Vec<_>>()))),
        method("System.Text.StringBuilder Append(System.ReadOnlySpan[char] value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(System.ReadOnlyMemory[char] value)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append([ref] System.Text.StringBuilder+AppendInterpolatedStringHandler handler)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder Append(System.IFormatProvider provider, [ref] System.Text.StringBuilder+AppendInterpolatedStringHandler handler)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("System.Text.StringBuilder AppendLine([ref] System.Text.StringBuilder+AppendInterpolatedStringHandler handler)", unemulated),
        method("System.Text.StringBuilder AppendLine(System.IFormatProvider provider, [ref] System.Text.StringBuilder+AppendInterpolatedStringHandler handler)", unemulated),
        method("System.Text.StringBuilder AppendJoin(string separator, Params System.Object[] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(string separator, System.ReadOnlySpan[System.Object] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin[T](string separator, System.Collections.Generic.IEnumerable[T] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(string separator, Params string[] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(string separator, System.ReadOnlySpan[string] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(char separator, Params System.Object[] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(char separator, System.ReadOnlySpan[System.Object] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin[T](char separator, System.Collections.Generic.IEnumerable[T] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(char separator, Params string[] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder AppendJoin(char separator, System.ReadOnlySpan[string] values)", |rt, this, a| {
            let separator = plain_text(&a[0]);
            let joined = crate::types::system::string_methods::join_values(rt, &separator, &a[1])?;
            append_text(this, joined.as_str().unwrap_or(""))
        }),
        method("System.Text.StringBuilder Insert(int index, string value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, bool value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, sbyte value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, byte value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, short value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, char value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, char[] value)", |_, this, a| insert(this, a.int(0), &crate::text::units_to_string(&a.items(1).iter().map(|v| std::slice::from_ref(v).unit(0)).collect::<Vec<_>>()))),
        method("System.Text.StringBuilder Insert(int index, char[] value, int startIndex, int charCount)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, int value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, long value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, float value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, double value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, decimal value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, ushort value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, uint value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, ulong value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, System.Object value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder Insert(int index, System.ReadOnlySpan[char] value)", |rt, this, a| {
            let text = if a.is_null(1) { PsString::from("") } else { net_text(rt, &a[1])? };
            insert(this, a.int(0), &text)
        }),
        method("System.Text.StringBuilder AppendFormat(string format, System.Object arg0)", |rt, this, a| append_format(rt, this, a.text(0), &a[1..])),
        method("System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1)", |rt, this, a| append_format(rt, this, a.text(0), &a[1..])),
        method("System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, this, a| append_format(rt, this, a.text(0), &a[1..])),
        method("System.Text.StringBuilder AppendFormat(string format, Params System.Object[] args)", |rt, this, a| append_format(rt, this, a.text(0), &a.items(1))),
        method("System.Text.StringBuilder AppendFormat(string format, System.ReadOnlySpan[System.Object] args)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)", |rt, this, a| append_format(rt, this, a.text(1), &a.items(2))),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.ReadOnlySpan[System.Object] args)", unemulated),
        method("System.Text.StringBuilder AppendFormat[TArg0](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0)", unemulated),
        method("System.Text.StringBuilder AppendFormat[TArg0, TArg1](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1)", unemulated),
        method("System.Text.StringBuilder AppendFormat[TArg0, TArg1, TArg2](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, System.Text.CompositeFormat format, Params System.Object[] args)", unemulated),
        method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, System.Text.CompositeFormat format, System.ReadOnlySpan[System.Object] args)", unemulated),
        method("System.Text.StringBuilder Replace(string oldValue, string newValue)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let (from, to) = (plain_text(&a[0]), plain_text(&a[1]));
            if from.is_empty() {
                return throw(Thrown::argument("The value cannot be an empty string.", "oldValue"));
            }
            let new = b.text.borrow().replace(&from, &to);
            *b.text.borrow_mut() = new;
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder Replace(System.ReadOnlySpan[char] oldValue, System.ReadOnlySpan[char] newValue)", unemulated),
        method("bool Equals(System.Text.StringBuilder sb)", |_, this, a| {
            let same = match (of(this), of(&a[0])) {
                (Some(x), Some(y)) => *x.text.borrow() == *y.text.borrow(),
                _ => false,
            };
            Ok(Value::Bool(same))
        }),
        method("bool Equals(System.ReadOnlySpan[char] span)", unemulated),
        method("System.Text.StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let (from, to) = (plain_text(&a[0]), plain_text(&a[1]));
            let range = range_of(&b.text.borrow(), a.int(2), a.int(3))?;
            let new = b.text.borrow()[range.clone()].replace(&from, &to);
            b.text.borrow_mut().replace_range(range, &new);
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder Replace(System.ReadOnlySpan[char] oldValue, System.ReadOnlySpan[char] newValue, int startIndex, int count)", unemulated),
        method("System.Text.StringBuilder Replace(char oldChar, char newChar)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let (from, to) = (plain_text(&a[0]), plain_text(&a[1]));
            if from.is_empty() {
                return throw(Thrown::argument("The value cannot be an empty string.", "oldValue"));
            }
            let new = b.text.borrow().replace(&from, &to);
            *b.text.borrow_mut() = new;
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)", |_, this, a| {
            let Some(b) = of(this) else { return Ok(Value::Null) };
            let (from, to) = (plain_text(&a[0]), plain_text(&a[1]));
            let range = range_of(&b.text.borrow(), a.int(2), a.int(3))?;
            let new = b.text.borrow()[range.clone()].replace(&from, &to);
            b.text.borrow_mut().replace_range(range, &new);
            Ok(this.clone())
        }),
        method("System.Text.StringBuilder Append(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value, int valueCount)", |rt, this, a| {
            if a.is_null(0) {
                return Ok(this.clone());
            }
            let text = net_text(rt, &a[0])?;
            append_text(this, &text)
        }),
        method("char Chars(int index) {get;set;}", chars),
    ])
    .properties(&[
        property("Capacity", "int", |_, this| Ok(Value::from(of(this).map_or(16, |b| b.capacity.get().max(b.len()))))).settable(|_, this, value| {
            let capacity = capacity_of(&value, "value")?;
            if let Some(b) = of(this) {
                b.capacity.set(capacity);
            }
            Ok(())
        }),
        property("MaxCapacity", "int", |_, _| Ok(Value::Int(i32::MAX))),
        property("Length", "int", |_, this| Ok(Value::from(of(this).map_or(0, Builder::len)))).settable(|_, this, value| {
            let wanted = std::slice::from_ref(&value).int(0);
            let Ok(wanted) = usize::try_from(wanted) else { return throw(Thrown::out_of_range("Length cannot be less than 0 or exceed input length.", "value")) };
            if let Some(b) = of(this) {
                let mut units = crate::text::to_units(&b.text.borrow());
                units.resize(wanted.min(200_000_000), 0);
                *b.text.borrow_mut() = crate::text::units_to_string(&units);
            }
            Ok(())
        }),
    ]);

/// A capacity, which is never negative.
fn capacity_of(value: &Value, parameter: &str) -> Result<usize> {
    let number = std::slice::from_ref(value).int(0);
    usize::try_from(number).or_else(|_| {
        let message = format!("{parameter} ('{number}') must be a non-negative value.");
        throw(Thrown::out_of_range(message, parameter).actual(Value::Int(number)))
    })
}

/// `StringBuilder`.
pub struct Builder {
    pub text: RefCell<String>,
    capacity: Cell<usize>,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder { text: RefCell::default(), capacity: Cell::new(16) }
    }
}

impl Builder {
    fn len(&self) -> usize {
        crate::text::utf16_len(&self.text.borrow())
    }
}

impl Native for Builder {
    fn type_id(&self) -> TypeId {
        thread_local! {
            static ID: TypeId = TypeId::named("System.Text.StringBuilder");
        }
        ID.with(|id| *id)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<&Builder> {
    this.native::<Builder>()
}

fn append_text(this: &Value, text: &str) -> Result<Value> {
    if let Some(b) = of(this) {
        let mut own = b.text.borrow_mut();
        if own.len() + text.len() > 1_000_000_000 {
            return throw(Thrown::exception(
                "System.OutOfMemoryException",
                "Insufficient memory to continue the execution of the program.",
            ));
        }
        own.push_str(text);
    }
    Ok(this.clone())
}

fn append_format(rt: &mut dyn Runtime, this: &Value, format: &str, values: &[Value]) -> Result<Value> {
    let text = crate::types::system::string_methods::format_text(rt, format, values)?;
    append_text(this, text.as_str().unwrap_or(""))
}

/// Byte range of units that must lie within the text.
fn range_of(text: &str, start: i32, n: i32) -> Result<std::ops::Range<usize>> {
    let place = |i: i64| usize::try_from(i).ok().and_then(|i| crate::text::utf16_to_byte(text, i));
    match (place(i64::from(start)), place(i64::from(start) + i64::from(n))) {
        (Some(from), Some(to)) if n >= 0 => Ok(from..to),
        _ => throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        )),
    }
}

fn insert(this: &Value, at: i32, text: &str) -> Result<Value> {
    let Some(b) = of(this) else { return Ok(Value::Null) };
    let range = range_of(&b.text.borrow(), at, 0).or_else(|_| {
        throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index"))
    })?;
    b.text.borrow_mut().insert_str(range.start, text);
    Ok(this.clone())
}

fn chars(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(b) = of(this) else { return Ok(Value::Null) };
    let unit = usize::try_from(a.int(0)).ok().and_then(|i| crate::text::utf16_unit_at(&b.text.borrow(), i));
    let Some(unit) = unit else {
        return throw(Thrown::exception(
            "System.IndexOutOfRangeException",
            "Index was outside the bounds of the array.",
        ));
    };
    if a.len() > 1 {
        let mut units = crate::text::to_units(&b.text.borrow());
        units[a.int(0) as usize] = a.unit(1);
        *b.text.borrow_mut() = crate::text::units_to_string(&units);
        return Ok(Value::Void);
    }
    Ok(Value::Char(unit))
}
