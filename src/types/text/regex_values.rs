//! Regular expressions, matches, groups and captures as objects.

use crate::dotnet::regex::{Match, Regex, RegexOptions, RegexParseError};
use crate::object::regex_cache::{self, RegexObject};
use crate::object::{Flow, Native, PsString, Result, Runtime, Thrown, TypeId, Value, throw};
use crate::text::utf16_to_byte;
use crate::types::members::call_delegate;
use crate::types::support::Arguments;
use std::any::Any;
use std::rc::Rc;

/// One search's outcome: the text, the pattern and where it was found.
pub struct Found {
    pub text: PsString,
    pub regex: Option<Rc<Regex>>,
    pub found: Option<Match>,
}

impl Found {
    pub fn none() -> Found {
        Found { text: PsString::from(""), regex: None, found: None }
    }

    pub fn names(&self) -> Vec<String> {
        match (&self.regex, &self.found) {
            (Some(regex), Some(_)) => regex.group_names().to_vec(),
            _ => vec!["0".into()],
        }
    }
}

/// A `Match` (slot 0, whole) or a `Group`.
pub struct GroupValue {
    pub found: Rc<Found>,
    pub slot: usize,
    pub whole: bool,
}

impl GroupValue {
    pub fn spans(&self) -> &[(usize, usize)] {
        self.found.found.as_ref().map_or(&[], |m| m.captures(self.slot))
    }

    pub fn name(&self) -> String {
        self.found.names().get(self.slot).cloned().unwrap_or_else(|| "0".into())
    }
}

impl Native for GroupValue {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.whole {
            "System.Text.RegularExpressions.Match"
        } else {
            "System.Text.RegularExpressions.Group"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A `Capture` that is not a group.
pub struct CaptureValue {
    found: Rc<Found>,
    span: (usize, usize),
}

impl Native for CaptureValue {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Text.RegularExpressions.Capture")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub struct GroupCollection(pub Rc<Found>);

impl Native for GroupCollection {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Text.RegularExpressions.GroupCollection")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `MatchCollection` and `CaptureCollection`.
pub struct Matches {
    type_name: &'static str,
    items: Vec<Value>,
}

impl Native for Matches {
    fn type_id(&self) -> TypeId {
        TypeId::named(self.type_name)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(in crate::types) fn items_of(this: &Value) -> Option<Vec<Value>> {
    if let Some(matches) = this.native::<Matches>() {
        return Some(matches.items.clone());
    }
    let found = groups(this)?;
    Some((0..found.names().len()).map(|slot| group_of(found, slot)).collect())
}

pub(super) fn groups(this: &Value) -> Option<&Rc<Found>> {
    this.native::<GroupCollection>().map(|g| &g.0)
}

fn group_of(found: &Rc<Found>, slot: usize) -> Value {
    Value::object(GroupValue { found: found.clone(), slot, whole: slot == 0 })
}

pub(super) fn parse_error(error: &RegexParseError) -> Rc<Flow> {
    regex_cache::parse_error(error)
        .detail("Offset", Value::from(error.offset))
        .detail("Error", Value::from(error.code))
        .into_flow()
}

/// The compiled pattern, from the cache where it was used before.
pub(in crate::types) fn compiled(pattern: &str, options: i64) -> Result<Rc<Regex>> {
    let options = RegexOptions(u32::try_from(options).unwrap_or(u32::MAX));
    Regex::check_options(options)?;
    regex_cache::regex(pattern, options).map_err(|error| parse_error(&error))
}

pub(super) fn compile(pattern: &str, options: i64) -> Result<Value> {
    Ok(Value::object(RegexObject(compiled(pattern, options)?)))
}

/// The pattern and options of the static methods.
pub(super) fn given(a: &[Value]) -> Result<Rc<Regex>> {
    compiled(a.text(1), a.enumeration(2).unwrap_or(0))
}

pub(super) fn of(this: &Value) -> Result<Rc<Regex>> {
    match this.native::<RegexObject>() {
        Some(regex) => Ok(regex.0.clone()),
        None => throw(Thrown::argument_null("pattern")),
    }
}

pub(super) fn start_of(text: &str, start: i32) -> Result<usize> {
    match usize::try_from(start).ok().and_then(|s| utf16_to_byte(text, s)) {
        Some(byte) => Ok(byte),
        None => throw(Thrown::out_of_range(
            "Start index cannot be less than 0 or greater than input length.",
            "startat",
        )),
    }
}

/// A `Match` object; one that failed where nothing was found.
pub fn wrap_match(regex: &Rc<Regex>, text: &PsString, found: Option<Match>) -> Value {
    let found = Rc::new(Found { text: text.clone(), regex: Some(regex.clone()), found });
    Value::object(GroupValue { found, slot: 0, whole: true })
}

pub(super) fn first_match(regex: &Rc<Regex>, text: &PsString, start: Option<usize>) -> Result<Value> {
    let found = match start {
        Some(start) => regex.match_at(text, start)?,
        None => regex.find(text)?,
    };
    Ok(wrap_match(regex, text, found))
}

pub(super) fn all_matches(regex: &Rc<Regex>, text: &PsString, start: Option<usize>) -> Result<Value> {
    let mut all = regex.find_all(text, usize::MAX)?;
    if let Some(start) = start {
        all.retain(|m| if regex.right_to_left() { m.end() <= start } else { m.start() >= start });
    }
    let items = all.into_iter().map(|m| wrap_match(regex, text, Some(m))).collect();
    Ok(Value::object(Matches { type_name: "System.Text.RegularExpressions.MatchCollection", items }))
}

pub(super) fn group(this: &Value) -> Option<&GroupValue> {
    this.native::<GroupValue>()
}

/// The text and the byte range of a capture, a group or a match.
pub(super) fn span(this: &Value) -> Option<(PsString, usize, usize)> {
    if let Some(g) = group(this) {
        return g.spans().last().map(|&(start, end)| (g.found.text.clone(), start, end));
    }
    this.native::<CaptureValue>().map(|c| (c.found.text.clone(), c.span.0, c.span.1))
}

pub(super) fn captured(this: &Value) -> PsString {
    match span(this) {
        Some((text, start, end)) => PsString::from(text.get(start..end).unwrap_or("")),
        None => PsString::from(""),
    }
}

pub(super) fn captures_of(group: &GroupValue) -> Value {
    // A group is itself the last of its captures.
    let spans = group.spans();
    let own = GroupValue { found: group.found.clone(), slot: group.slot, whole: group.whole };
    let items = spans[..spans.len().saturating_sub(1)]
        .iter()
        .map(|&span| Value::object(CaptureValue { found: group.found.clone(), span }))
        .chain((!spans.is_empty()).then(|| Value::object(own)))
        .collect();
    Value::object(Matches { type_name: "System.Text.RegularExpressions.CaptureCollection", items })
}

pub(super) fn item(this: &Value, a: &[Value], parameter: &str) -> Result<Value> {
    let items = items_of(this).unwrap_or_default();
    match usize::try_from(a.int(0)).ok().and_then(|i| items.get(i).cloned()) {
        Some(value) => Ok(value),
        None => {
            throw(Thrown::out_of_range("Specified argument was out of the range of valid values.", parameter))
        }
    }
}

/// A group by number or name; one that does not exist is a group that failed.
pub(super) fn group_item(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(found) = groups(this) else { return Ok(Value::Null) };
    let slot = match (a.first().map(Value::base), &found.regex) {
        (Some(Value::Str(name)), Some(regex)) => regex.slot_of_name(name),
        (_, Some(regex)) => u32::try_from(a.int(0)).ok().and_then(|n| regex.slot_of_number(n)),
        _ => None,
    };
    Ok(match slot {
        Some(slot) => group_of(found, slot),
        None => Value::object(GroupValue { found: Rc::new(Found::none()), slot: 0, whole: false }),
    })
}

pub(super) fn most(count: i32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The text before and after a start index among the arguments.
pub(super) fn tail(a: &[Value], place: usize) -> Result<(&str, &str)> {
    if a.len() <= place {
        return Ok(("", a.text(0)));
    }
    let start = start_of(a.text(0), a.int(place))?;
    Ok(a.text(0).split_at(start))
}

/// `Replace` with a script block or delegate that is given each match.
pub(super) fn evaluate(
    rt: &mut dyn Runtime,
    regex: &Rc<Regex>,
    text: &PsString,
    evaluator: &Value,
    most: usize,
) -> Result<Value> {
    let replaced = regex.replace_with(text, most, |found, out| -> std::result::Result<(), Rc<Flow>> {
        let value = wrap_match(regex, text, Some(found.clone()));
        let result = call_delegate(rt, evaluator, &[value])?;
        out.push_str(&crate::object::convert::to_text(rt, &result)?);
        Ok(())
    })?;
    Ok(Value::from(replaced))
}
