//! Compiled regular expressions and wildcard patterns, kept for the next time.

use super::{ExceptionData, Native, Thrown, TypeId, Value};
use crate::dotnet::regex::{Regex, RegexOptions, RegexParseError};
use crate::text::{WildcardPattern, WildcardPatternError};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// How many compiled patterns are kept; past that the older half goes.
const CAPACITY: usize = 256;

/// Compiled patterns by their text and options, each with the time of its last use.
struct Cache<T> {
    entries: FxHashMap<(Box<str>, u32), (T, u64)>,
    clock: u64,
}

impl<T: Clone> Cache<T> {
    fn new() -> Cache<T> {
        Cache { entries: FxHashMap::default(), clock: 0 }
    }

    fn get(&mut self, pattern: &str, options: u32) -> Option<T> {
        self.clock += 1;
        let clock = self.clock;
        // The key must own its text; patterns are short and this is far cheaper than compiling.
        let entry = self.entries.get_mut(&(Box::from(pattern), options))?;
        entry.1 = clock;
        Some(entry.0.clone())
    }

    fn insert(&mut self, pattern: &str, options: u32, compiled: T) {
        if self.entries.len() >= CAPACITY {
            let mut uses: Vec<u64> = self.entries.values().map(|(_, used)| *used).collect();
            uses.sort_unstable();
            let median = uses[uses.len() / 2];
            self.entries.retain(|_, (_, used)| *used > median);
        }
        self.clock += 1;
        self.entries.insert((Box::from(pattern), options), (compiled, self.clock));
    }
}

thread_local! {
    static REGEXES: RefCell<Cache<Rc<Regex>>> = RefCell::new(Cache::new());
    static LAST_REGEX: RefCell<Option<(Box<str>, u32, Rc<Regex>)>> = const { RefCell::new(None) };
    static WILDCARDS: RefCell<Cache<Rc<WildcardPattern>>> = RefCell::new(Cache::new());
    /// The pattern of the last call, which in a loop is the pattern of the next one.
    static LAST_WILDCARD: RefCell<Option<(Box<str>, bool, Rc<WildcardPattern>)>> = const { RefCell::new(None) };
}

/// The compiled form of a wildcard pattern.
pub fn wildcard(pattern: &str, ignore_case: bool) -> Result<Rc<WildcardPattern>, WildcardPatternError> {
    let last = LAST_WILDCARD.with_borrow(|last| match last {
        Some((text, ignore, compiled)) if **text == *pattern && *ignore == ignore_case => {
            Some(compiled.clone())
        }
        _ => None,
    });
    if let Some(compiled) = last {
        return Ok(compiled);
    }
    let options = u32::from(ignore_case);
    let known = WILDCARDS.with_borrow_mut(|cache| cache.get(pattern, options));
    let compiled = match known {
        Some(compiled) => compiled,
        None => {
            let compiled = Rc::new(WildcardPattern::new(pattern, ignore_case)?);
            WILDCARDS.with_borrow_mut(|cache| cache.insert(pattern, options, compiled.clone()));
            compiled
        }
    };
    LAST_WILDCARD.set(Some((Box::from(pattern), ignore_case, compiled.clone())));
    Ok(compiled)
}

/// The compiled form of a regular expression.
pub fn regex(pattern: &str, options: RegexOptions) -> Result<Rc<Regex>, RegexParseError> {
    let last = LAST_REGEX.with_borrow(|last| match last {
        Some((text, known, compiled)) if **text == *pattern && *known == options.0 => Some(compiled.clone()),
        _ => None,
    });
    if let Some(compiled) = last {
        return Ok(compiled);
    }
    let known = REGEXES.with_borrow_mut(|cache| cache.get(pattern, options.0));
    let compiled = match known {
        Some(compiled) => compiled,
        None => {
            let compiled = Rc::new(Regex::new(pattern, options)?);
            REGEXES.with_borrow_mut(|cache| cache.insert(pattern, options.0, compiled.clone()));
            compiled
        }
    };
    LAST_REGEX.set(Some((Box::from(pattern), options.0, compiled.clone())));
    Ok(compiled)
}

/// `RegexParseException`, which is an `ArgumentException`.
pub fn parse_exception(error: &RegexParseError) -> ExceptionData {
    ExceptionData::named("System.Text.RegularExpressions.RegexParseException", error.to_string())
}

/// The exception as it is thrown from a method or an operator.
pub fn parse_error(error: &RegexParseError) -> Thrown {
    Thrown::exception("System.Text.RegularExpressions.RegexParseException", error.to_string())
}

/// `Regex` as an object of scripts.
pub struct RegexObject(pub Rc<Regex>);

impl Native for RegexObject {
    fn type_id(&self) -> TypeId {
        TypeId::REGEX
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// A regular expression as a value.
pub fn regex_value(regex: Rc<Regex>) -> Value {
    Value::object(RegexObject(regex))
}
