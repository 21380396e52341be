//! `-split` by patterns, plain texts and script blocks.

use super::regex::options;
use super::types::operand;
use crate::dotnet::regex::{Regex, RegexOptions};
use crate::object::convert::{enumerate, to_bool, to_text};
use crate::object::{
    ErrorCategory, PsString, Result, Runtime, ScriptBlock, Thrown, TypeId, TypeRecord, Value, enum_type,
    regex_cache, register_records, throw,
};
use std::rc::Rc;

/// `SplitOptions`, a flags enum.
static SPLIT_OPTIONS: TypeRecord = enum_type(
    "System.Management.Automation.SplitOptions",
    &[
        ("SimpleMatch", SIMPLE_MATCH),
        ("RegexMatch", REGEX_MATCH),
        ("CultureInvariant", 4),
        ("IgnorePatternWhitespace", 8),
        ("Multiline", MULTILINE),
        ("Singleline", SINGLELINE),
        ("IgnoreCase", IGNORE_CASE),
        ("ExplicitCapture", 128),
    ],
)
.flags();

const SIMPLE_MATCH: i64 = 1;
const REGEX_MATCH: i64 = 2;
const MULTILINE: i64 = 16;
const SINGLELINE: i64 = 32;
pub(super) const IGNORE_CASE: i64 = 64;

/// The texts that are split.
fn contents(rt: &mut dyn Runtime, left: &Value) -> Result<Vec<PsString>> {
    if let Value::Str(text) = left {
        return Ok(vec![text.clone()]);
    }
    match enumerate(rt, left)? {
        Some(items) => items.iter().map(|item| to_text(rt, item)).collect(),
        None => Ok(vec![to_text(rt, left)?]),
    }
}

/// `-split operand`: at white space, of which the ends do not count.
pub(super) fn unary(rt: &mut dyn Runtime, operand: &Value) -> Result<Value> {
    let mut parts = Vec::new();
    for text in contents(rt, operand)? {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            parts.push(PsString::from(""));
        } else {
            parts.extend(trimmed.split_whitespace().map(PsString::from));
        }
    }
    Ok(Value::strings(parts))
}

/// `left -split separator, limit, options`.
pub(super) fn binary(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Value> {
    let texts = contents(rt, left)?;
    let arguments = match enumerate(rt, right)? {
        Some(items) => items,
        None => vec![right.clone()],
    };
    let Some(separator) = arguments.first() else {
        let shown = crate::object::convert::net_text(rt, right);
        return throw(Thrown::runtime(
            format!("The argument to operator '-split' is not valid: {shown}."),
            "BadOperatorArgument",
            ErrorCategory::InvalidOperation,
        ));
    };
    let limit = match arguments.get(1) {
        Some(limit) => match operand(rt, limit, TypeId::INT32)? {
            Value::Int(n) => n,
            _ => 0,
        },
        None => 0,
    };
    let flags = split_options(rt, &arguments, ignore_case)?;
    if let Value::ScriptBlock(block) = separator.base() {
        if arguments.len() > 2 {
            return throw(refused(
                "Options are not allowed on the -split operator with a predicate.",
                "InvalidSplitOptionWithPredicate",
            ));
        }
        return by_block(rt, &texts, block, limit);
    }
    let pattern = to_text(rt, separator)?;
    by_pattern(&texts, &pattern, limit, flags)
}

fn split_options(rt: &mut dyn Runtime, arguments: &[Value], ignore_case: bool) -> Result<i64> {
    let mut flags = 0;
    if let Some(given) = arguments.get(2)
        && !given.is_null()
        && given.as_str() != Some("")
        && !matches!(arguments[0].base(), Value::ScriptBlock(_))
    {
        register_records(&[&SPLIT_OPTIONS]);
        if let Value::Enum(_, number) = operand(rt, given, TypeId::named(SPLIT_OPTIONS.name))? {
            flags = number;
        }
    }
    if ignore_case {
        flags |= IGNORE_CASE;
    }
    Ok(flags)
}

fn refused(message: &str, id: &str) -> Thrown {
    Thrown::record("System.Management.Automation.ParseException", message, id, ErrorCategory::ParserError)
}

fn by_pattern(texts: &[PsString], pattern: &str, limit: i32, flags: i64) -> Result<Value> {
    let combination = "The combination of options with the -split operator is not valid.";
    if flags & SIMPLE_MATCH != 0 && flags & !(SIMPLE_MATCH | IGNORE_CASE) != 0 {
        return throw(refused(combination, "InvalidSplitOptionCombination"));
    }
    if flags & (SINGLELINE | MULTILINE) == SINGLELINE | MULTILINE {
        return throw(refused(combination, "InvalidSplitOptionCombination"));
    }
    let count = limit.unsigned_abs() as usize;
    if let Some(parts) = plain_split(texts, pattern, limit, flags) {
        return Ok(Value::strings(parts));
    }
    let escaped;
    let pattern = if flags & SIMPLE_MATCH != 0 {
        escaped = crate::dotnet::regex::escape(pattern);
        &escaped
    } else {
        pattern
    };
    let regex = match regex_cache::regex(pattern, regex_options(flags, limit < 0)) {
        Ok(regex) => regex,
        Err(error) => return throw(regex_cache::parse_error(&error)),
    };
    let mut parts = Vec::new();
    for text in texts {
        split_one(&regex, text, count, &mut parts)?;
    }
    Ok(Value::strings(parts))
}

fn split_one(regex: &Rc<Regex>, text: &PsString, count: usize, parts: &mut Vec<PsString>) -> Result<()> {
    let pieces = regex.split(text, count)?;
    parts.extend(pieces.into_iter().map(PsString::from));
    Ok(())
}

/// A separator without any special character needs no regular expression.
fn plain_split(texts: &[PsString], pattern: &str, limit: i32, flags: i64) -> Option<Vec<PsString>> {
    let plain = limit == 0 && is_plain(pattern, flags);
    plain.then(|| texts.iter().flat_map(|text| text.split(pattern).map(PsString::from)).collect())
}

/// One text at a separator for which `is_plain` says yes.
pub(super) fn at_plain(text: &str, separator: &str) -> Value {
    let mut parts = Vec::with_capacity(4);
    match separator.as_bytes() {
        // Most separators are one character, which is found without setting up a search for a text.
        [byte] => parts.extend(text.split(char::from(*byte)).map(Value::from)),
        _ => parts.extend(text.split(separator).map(Value::from)),
    }
    Value::typed_array(TypeId::STRING, parts)
}

/// Whether a separator means itself whatever the case.
pub(super) fn is_plain(pattern: &str, flags: i64) -> bool {
    let literal = flags & SIMPLE_MATCH != 0 || !pattern.bytes().any(|b| b"\\*+?|{[()^$.# \t\n".contains(&b));
    let caseless = flags & IGNORE_CASE == 0 || !pattern.bytes().any(|b| b.is_ascii_alphabetic());
    let other_flags = flags & !(SIMPLE_MATCH | REGEX_MATCH | IGNORE_CASE) != 0;
    !pattern.is_empty() && literal && caseless && !other_flags && pattern.is_ascii()
}

fn regex_options(flags: i64, right_to_left: bool) -> RegexOptions {
    let pairs = [
        (4, RegexOptions::CULTURE_INVARIANT),
        (8, RegexOptions::IGNORE_PATTERN_WHITESPACE),
        (MULTILINE, RegexOptions::MULTILINE),
        (SINGLELINE, RegexOptions::SINGLELINE),
        (128, RegexOptions::EXPLICIT_CAPTURE),
    ];
    let mut bits = options(flags & IGNORE_CASE != 0).0;
    for (flag, option) in pairs {
        if flags & flag != 0 {
            bits |= option.0;
        }
    }
    if right_to_left {
        bits |= RegexOptions::RIGHT_TO_LEFT.0;
    }
    RegexOptions(bits)
}

/// A script block decides of each character whether it separates.
fn by_block(rt: &mut dyn Runtime, texts: &[PsString], block: &Rc<ScriptBlock>, limit: i32) -> Result<Value> {
    let mut parts = Vec::new();
    for text in texts {
        if text.is_empty() {
            continue;
        }
        if limit == 1 || limit == -1 {
            parts.push(text.clone());
            continue;
        }
        if limit < 0 {
            split_backwards(rt, text, block, limit.unsigned_abs() as usize, &mut parts)?;
        } else {
            split_forwards(rt, text, block, limit as usize, &mut parts)?;
        }
    }
    Ok(Value::strings(parts))
}

fn separates(
    rt: &mut dyn Runtime,
    text: &PsString,
    block: &Rc<ScriptBlock>,
    unit: u16,
    index: usize,
) -> Result<bool> {
    let character = Value::str(PsString::from(crate::text::unit_to_char(unit)));
    let arguments = [Value::Str(text.clone()), Value::from(index)];
    let output = rt.invoke_block(block, &arguments, Some(character), None)?;
    Ok(to_bool(&Value::from_output(output)))
}

fn text_of(units: &[u16]) -> PsString {
    PsString::from(crate::text::units_to_string(units))
}

fn split_forwards(
    rt: &mut dyn Runtime,
    text: &PsString,
    block: &Rc<ScriptBlock>,
    limit: usize,
    parts: &mut Vec<PsString>,
) -> Result<()> {
    let units = crate::text::to_units(text);
    let (mut start, mut made) = (0, 0);
    for (index, &unit) in units.iter().enumerate() {
        if !separates(rt, text, block, unit, index)? {
            continue;
        }
        parts.push(text_of(&units[start..index]));
        made += 1;
        start = index + 1;
        if limit > 0 && made + 1 >= limit {
            break;
        }
    }
    parts.push(text_of(&units[start..]));
    Ok(())
}

fn split_backwards(
    rt: &mut dyn Runtime,
    text: &PsString,
    block: &Rc<ScriptBlock>,
    limit: usize,
    parts: &mut Vec<PsString>,
) -> Result<()> {
    let units = crate::text::to_units(text);
    let mut end = units.len();
    let mut made = Vec::new();
    for (index, &unit) in units.iter().enumerate().rev() {
        if !separates(rt, text, block, unit, index)? {
            continue;
        }
        made.push(text_of(&units[index + 1..end]));
        end = index;
        if made.len() + 1 >= limit {
            break;
        }
    }
    made.push(text_of(&units[..end]));
    made.reverse();
    parts.append(&mut made);
    Ok(())
}
