//! `System.Globalization.StringInfo` and the enumerator of its text elements.

use crate::dotnet::text_element_starts;
use crate::object::{
    Native, PsString, Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    static_method, throw,
};
use crate::text::to_units;
use crate::types::support::Arguments;
use std::any::Any;
use std::cell::Cell;

pub(super) static RECORDS: &[&TypeRecord] = &[&STRING_INFO, &ENUMERATOR];

static STRING_INFO: TypeRecord = TypeRecord::class("System.Globalization.StringInfo")
    .constructors(&[
        constructor("System.Globalization.StringInfo new()", |_, _, _| {
            Ok(Value::object(StringInfo("".into())))
        }),
        constructor("System.Globalization.StringInfo new(string value)", |_, _, a| {
            if a.is_null(0) {
                return throw(Thrown::argument_null("value"));
            }
            Ok(Value::object(StringInfo(a.string(0))))
        }),
    ])
    .methods(&[
        method("string SubstringByTextElements(int startingTextElement)", |_, this, a| part(this, a)),
        method(
            "string SubstringByTextElements(int startingTextElement, int lengthInTextElements)",
            |_, this, a| part(this, a),
        ),
        static_method("string GetNextTextElement(string str)", |_, _, a| Ok(element_at(a.text(0), 0))),
        static_method("string GetNextTextElement(string str, int index)", |_, _, a| {
            let from = usize::try_from(a.int(1)).unwrap_or(0);
            Ok(element_at(a.text(0), from))
        }),
        static_method("int[] ParseCombiningCharacters(string str)", |_, _, a| {
            let text = a.text(0);
            let places =
                text_element_starts(text).into_iter().map(|at| Value::from(to_units(&text[..at]).len()));
            Ok(Value::typed_array(TypeId::INT32, places.collect()))
        }),
        static_method(
            "System.Globalization.TextElementEnumerator GetTextElementEnumerator(string str)",
            |_, _, a| Ok(Value::object(Elements { text: a.string(0), at: Cell::new(None) })),
        ),
    ])
    .properties(&[
        property("String", "string", |_, this| Ok(Value::Str(of(this)))),
        property("LengthInTextElements", "int", |_, this| {
            Ok(Value::from(text_element_starts(&of(this)).len()))
        }),
    ]);

static ENUMERATOR: TypeRecord = TypeRecord::class("System.Globalization.TextElementEnumerator")
    .interfaces(&["System.Collections.IEnumerator"])
    .methods(&[
        method("bool MoveNext()", |_, this, _| {
            let Some(own) = this.native::<Elements>() else { return Ok(Value::Bool(false)) };
            let next = own.at.get().map_or(0, |at| at + 1);
            own.at.set(Some(next));
            Ok(Value::Bool(next < text_element_starts(&own.text).len()))
        }),
        method("void Reset()", |_, this, _| {
            if let Some(own) = this.native::<Elements>() {
                own.at.set(None);
            }
            Ok(Value::Void)
        }),
        method("string GetTextElement()", |_, this, _| current(this)),
    ])
    .properties(&[
        property("Current", "System.Object", |_, this| current(this)),
        property("ElementIndex", "int", |_, this| {
            let Some(own) = this.native::<Elements>() else { return Ok(Value::Int(0)) };
            let start = own.at.get().and_then(|at| text_element_starts(&own.text).get(at).copied());
            Ok(Value::from(start.map_or(0, |s| to_units(&own.text[..s]).len())))
        }),
    ]);

struct StringInfo(PsString);

struct Elements {
    text: PsString,
    at: Cell<Option<usize>>,
}

impl Native for StringInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Globalization.StringInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<StringInfo>().is_some_and(|o| *o.0 == *self.0)
    }
}

impl Native for Elements {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Globalization.TextElementEnumerator")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> PsString {
    this.native::<StringInfo>().map_or_else(|| "".into(), |s| s.0.clone())
}

/// The bytes of the text element of that number.
fn element(text: &str, number: usize) -> Option<&str> {
    let starts = text_element_starts(text);
    let start = *starts.get(number)?;
    Some(&text[start..starts.get(number + 1).copied().unwrap_or(text.len())])
}

/// The text element that begins at a place counted in UTF-16 units.
fn element_at(text: &str, units: usize) -> Value {
    let mut at = 0;
    for (offset, c) in text.char_indices() {
        if at >= units {
            return element(&text[offset..], 0).map_or(Value::from(""), Value::from);
        }
        at += c.len_utf16();
    }
    Value::from("")
}

fn current(this: &Value) -> Result<Value> {
    let own = this.native::<Elements>();
    match own.and_then(|own| element(&own.text, own.at.get()?)) {
        Some(text) => Ok(Value::from(text)),
        None => {
            throw(Thrown::invalid_operation("Enumeration has either not started or has already finished."))
        }
    }
}

fn part(this: &Value, a: &[Value]) -> Result<Value> {
    let text = of(this);
    let starts = text_element_starts(&text);
    let refuse = |parameter: &str| {
        throw(Thrown::out_of_range("Specified argument was out of the range of valid values.", parameter))
    };
    let Some(first) = usize::try_from(a.int(0)).ok().filter(|n| *n < starts.len()) else {
        return refuse("startingTextElement");
    };
    let count = if a.len() > 1 { usize::try_from(a.int(1)).ok() } else { Some(starts.len() - first) };
    let Some(end) = count.and_then(|n| first.checked_add(n)).filter(|end| *end <= starts.len()) else {
        return refuse("lengthInTextElements");
    };
    let at = |n: usize| starts.get(n).copied().unwrap_or(text.len());
    Ok(Value::from(&text[at(first)..at(end)]))
}
