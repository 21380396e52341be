//! Compiled regular expressions and wildcard patterns, kept for the next time.

use super::{ExceptionData, Native, Thrown, TypeId, Value};
use crate::dotnet::regex::{Regex, RegexOptions, RegexParseError};
use crate::text::{WildcardPattern, WildcardPatternError};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// How many compiled patterns are kept; past that the older half goes.
const CAPACITY: usize = 256;

/// Compiled patterns by their options and text, each with the time of its last use.
struct Cache<T> {
    by_options: FxHashMap<u32, FxHashMap<Box<str>, (T, u64)>>,
    count: usize,
    clock: u64,
}

impl<T: Clone> Cache<T> {
    fn new() -> Cache<T> {
        Cache { by_options: FxHashMap::default(), count: 0, clock: 0 }
    }

    /// The compiled pattern, made if it is not known.
    fn get<E>(
        &mut self,
        pattern: &str,
        options: u32,
        compile: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.clock += 1;
        if let Some(entry) = self.by_options.get_mut(&options).and_then(|texts| texts.get_mut(pattern)) {
            entry.1 = self.clock;
            return Ok(entry.0.clone());
        }
        let compiled = compile()?;
        if self.count >= CAPACITY {
            self.forget_older_half();
        }
        let texts = self.by_options.entry(options).or_default();
        texts.insert(Box::from(pattern), (compiled.clone(), self.clock));
        self.count += 1;
        Ok(compiled)
    }

    fn forget_older_half(&mut self) {
        let used = |(_, used): &(T, u64)| *used;
        let mut uses: Vec<u64> =
            self.by_options.values().flat_map(|texts| texts.values().map(used)).collect();
        uses.sort_unstable();
        let median = uses[uses.len() / 2];
        for texts in self.by_options.values_mut() {
            texts.retain(|_, (_, used)| *used > median);
        }
        self.count = self.by_options.values().map(FxHashMap::len).sum();
    }
}

thread_local! {
    static REGEXES: RefCell<Cache<Rc<Regex>>> = RefCell::new(Cache::new());
    static WILDCARDS: RefCell<Cache<Rc<WildcardPattern>>> = RefCell::new(Cache::new());
}

/// The compiled form of a wildcard pattern.
pub fn wildcard(pattern: &str, ignore_case: bool) -> Result<Rc<WildcardPattern>, WildcardPatternError> {
    let compile = || WildcardPattern::new(pattern, ignore_case).map(Rc::new);
    WILDCARDS.with_borrow_mut(|cache| cache.get(pattern, u32::from(ignore_case), compile))
}

/// The compiled form of a regular expression.
pub fn regex(pattern: &str, options: RegexOptions) -> Result<Rc<Regex>, RegexParseError> {
    REGEXES
        .with_borrow_mut(|cache| cache.get(pattern, options.0, || Regex::new(pattern, options).map(Rc::new)))
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
