//! Binding without running: which parameter each word of an unfinished command line belongs to.
//!
//! Completion asks where the cursor is, `check` asks what is wrong with a line; neither evaluates anything.
//! Values are known by their kind only, so that what depends on a value counts as fitting.

use super::argument::is_instance;
use super::parameter_sets::set_count;
use super::{CommandMetadata, SetMembership};
use crate::object::{PsString, TypeId, Value};
use std::rc::Rc;

/// What can be said about a word's value without evaluating it.
#[derive(Clone, Debug, PartialEq)]
pub enum WordValue {
    Text(Rc<str>),
    /// A literal of a type: a number, a hash table, a script block.
    Typed(TypeId),
    Unknown,
}

/// One word after the command's name.
#[derive(Clone, Debug)]
pub struct PseudoWord {
    /// `-Name`, without the dash.
    pub name: Option<Rc<str>>,
    /// The value of a positional word or of `-Name:value`.
    pub value: Option<WordValue>,
    /// `@variable`: what it holds is not known.
    pub splat: bool,
}

/// What became of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordPlace {
    /// The name of that parameter.
    Name(usize),
    /// The value of that parameter.
    Value(usize),
    /// No parameter takes it.
    Nothing,
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BindingProblem {
    UnknownParameter {
        word: usize,
        name: Rc<str>,
    },
    AmbiguousParameter {
        word: usize,
        name: Rc<str>,
        matches: Vec<usize>,
    },
    MissingArgument {
        word: usize,
        parameter: usize,
    },
    BoundTwice {
        word: usize,
        parameter: usize,
    },
    NoPosition {
        word: usize,
    },
    /// The parameters given belong to no common set.
    NoSet,
    MissingMandatory {
        parameters: Vec<usize>,
    },
}

/// A command line bound as far as it can be told.
#[derive(Debug)]
pub struct PseudoBinding {
    pub places: Vec<WordPlace>,
    /// Parameters that have a value, in order of binding.
    pub bound: Vec<usize>,
    /// The sets that are still possible; all bits while none was chosen.
    pub sets: u32,
    pub problems: Vec<BindingProblem>,
    /// The line splats something, so that what is missing may be in there.
    pub has_splat: bool,
}

/// Where the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CursorPlace {
    /// In a parameter's name; the parameters that could be meant.
    Name(Vec<usize>),
    /// In the value of a parameter.
    Value(usize),
    /// In a positional word; the parameters that could take it, the default set's first.
    Positional(Vec<usize>),
}

/// Binds words to parameters. `input` says that objects come through the pipeline.
pub fn pseudo_bind(metadata: &CommandMetadata, words: &[PseudoWord], input: bool) -> PseudoBinding {
    let mut state = State::new(metadata, words);
    state.names();
    state.positions();
    state.finish(input);
    state.result
}

/// The parameters that the word at `cursor` may belong to, given the words before and after it.
pub fn place_of_cursor(metadata: &CommandMetadata, words: &[PseudoWord], cursor: usize) -> CursorPlace {
    let current = words.get(cursor);
    if let Some(name) =
        current.and_then(|w| w.name.as_deref()).filter(|_| current.is_some_and(|w| w.value.is_none()))
    {
        let others: Vec<PseudoWord> =
            words.iter().enumerate().filter(|(i, _)| *i != cursor).map(|(_, w)| w.clone()).collect();
        let bound = pseudo_bind(metadata, &others, false);
        let typed = |i: &usize| {
            let p = &metadata.parameters[*i];
            let starts = |t: &str| t.get(..name.len()).is_some_and(|h| h.eq_ignore_ascii_case(name));
            !bound.bound.contains(i) && p.in_sets(bound.sets).next().is_some() && !p.hidden && starts(&p.name)
        };
        return CursorPlace::Name((0..metadata.parameters.len()).filter(typed).collect());
    }
    let mut before: Vec<PseudoWord> = words.iter().take(cursor).cloned().collect();
    if let Some(word) = current.filter(|w| w.name.is_some()) {
        let found = metadata.matching(word.name.as_deref().unwrap_or(""));
        return found.first().map_or(CursorPlace::Positional(vec![]), |&i| CursorPlace::Value(i));
    }
    // A bare name in front takes this word for its value.
    if let Some(index) = before.last().and_then(|w| waiting(metadata, w)) {
        return CursorPlace::Value(index);
    }
    before.extend(words.iter().skip(cursor + 1).cloned());
    let rest = pseudo_bind(metadata, &before, false);
    CursorPlace::Positional(next_positions(metadata, &rest))
}

/// The parameter whose value a bare `-Name` waits for.
fn waiting(metadata: &CommandMetadata, word: &PseudoWord) -> Option<usize> {
    let name = word.name.as_deref().filter(|_| word.value.is_none())?;
    match metadata.matching(name).as_slice() {
        [one] if !metadata.parameters[*one].is_switch() => Some(*one),
        _ => None,
    }
}

/// Unbound parameters at the lowest free position, or those that take what remains.
fn next_positions(metadata: &CommandMetadata, bound: &PseudoBinding) -> Vec<usize> {
    let default = metadata.default_set.unwrap_or(0);
    let mut free: Vec<(i32, bool, usize)> = Vec::new();
    for (i, p) in metadata.parameters.iter().enumerate().filter(|(i, _)| !bound.bound.contains(i)) {
        for s in p.in_sets(bound.sets) {
            let position = if s.remaining { Some(i32::MAX) } else { s.position };
            free.extend(position.map(|at| (at, s.mask & default == 0 && default != 0, i)));
        }
    }
    free.sort();
    let Some(&(lowest, ..)) = free.first() else { return vec![] };
    let mut found: Vec<usize> = Vec::new();
    for (at, _, i) in free {
        if at == lowest && !found.contains(&i) {
            found.push(i);
        }
    }
    found
}

struct State<'a> {
    metadata: &'a CommandMetadata,
    words: &'a [PseudoWord],
    result: PseudoBinding,
    /// Words that names have not taken.
    left: Vec<usize>,
}

impl<'a> State<'a> {
    fn new(metadata: &'a CommandMetadata, words: &'a [PseudoWord]) -> State<'a> {
        let result = PseudoBinding {
            places: vec![WordPlace::Nothing; words.len()],
            bound: vec![],
            sets: u32::MAX,
            problems: vec![],
            has_splat: words.iter().any(|w| w.splat),
        };
        State { metadata, words, result, left: vec![] }
    }

    fn bind(&mut self, word: usize, parameter: usize) {
        let own = super::binding::own_sets(&self.metadata.parameters[parameter].sets);
        self.result.sets &= own.unwrap_or(u32::MAX);
        self.result.bound.push(parameter);
        self.result.places[word] = WordPlace::Value(parameter);
    }

    fn names(&mut self) {
        let mut at = 0;
        while let Some(word) = self.words.get(at) {
            let here = at;
            at += 1;
            if word.splat {
                continue;
            }
            let Some(name) = &word.name else {
                self.left.push(here);
                continue;
            };
            match self.metadata.matching(name).as_slice() {
                [parameter] => at = self.named(here, *parameter),
                [] => self.left.push(here),
                several => self.result.problems.push(BindingProblem::AmbiguousParameter {
                    word: here,
                    name: name.clone(),
                    matches: several.to_vec(),
                }),
            }
        }
    }

    /// Binds a word that names a parameter; where the next word stands.
    fn named(&mut self, here: usize, parameter: usize) -> usize {
        let p = &self.metadata.parameters[parameter];
        let twice = self.result.bound.contains(&parameter);
        if twice {
            self.result.problems.push(BindingProblem::BoundTwice { word: here, parameter });
        }
        if self.words[here].value.is_some() || p.is_switch() {
            if !twice {
                self.bind(here, parameter);
            }
            self.result.places[here] = WordPlace::Name(parameter);
            return here + 1;
        }
        self.result.places[here] = WordPlace::Name(parameter);
        let value = self.words.get(here + 1).filter(|w| match &w.name {
            None => !w.splat,
            Some(name) => w.value.is_none() && self.metadata.matching(name).is_empty(),
        });
        if value.is_none() {
            self.result.problems.push(BindingProblem::MissingArgument { word: here, parameter });
            return here + 1;
        }
        if !twice {
            self.bind(here + 1, parameter);
        }
        here + 2
    }

    fn positions(&mut self) {
        let left = std::mem::take(&mut self.left);
        let words = left.iter().copied().peekable();
        let mut last = i32::MIN;
        for word in words {
            if self.words[word].name.is_some() {
                self.unknown(word);
                continue;
            }
            let Some((position, parameter)) = self.parameter_for(word, last) else {
                self.remaining(word);
                continue;
            };
            last = position;
            self.bind(word, parameter);
        }
    }

    fn unknown(&mut self, word: usize) {
        if let Some(taker) = self.taker() {
            self.result.places[word] = WordPlace::Value(taker);
            return;
        }
        if let Some(name) = &self.words[word].name {
            self.result.problems.push(BindingProblem::UnknownParameter { word, name: name.clone() });
        }
    }

    fn remaining(&mut self, word: usize) {
        match self.taker() {
            Some(taker) if self.result.bound.contains(&taker) => {
                self.result.places[word] = WordPlace::Value(taker)
            }
            Some(taker) => self.bind(word, taker),
            None => self.result.problems.push(BindingProblem::NoPosition { word }),
        }
    }

    /// The parameter that takes remaining arguments.
    fn taker(&self) -> Option<usize> {
        let sets = self.result.sets;
        self.metadata.parameters.iter().position(|p| p.in_sets(sets).any(|s| s.remaining))
    }

    /// The parameter of the next position that takes the word: first the default set as it is, then any set as it
    /// is, then with conversion.
    fn parameter_for(&self, word: usize, after: i32) -> Option<(i32, usize)> {
        let sets = self.result.sets;
        let unbound = |i: &usize| !self.result.bound.contains(i);
        let places = |i: usize| self.metadata.parameters[i].in_sets(sets).filter(|s| !s.remaining);
        let all: Vec<usize> = (0..self.metadata.parameters.len()).filter(unbound).collect();
        let position =
            all.iter().flat_map(|&i| places(i)).filter_map(|s| s.position).filter(|&p| p > after).min()?;
        let default = self.metadata.default_set.unwrap_or(0);
        let is_there = |s: &SetMembership, wanted: u32| s.position == Some(position) && s.mask & wanted != 0;
        let fits = |i: usize| match &self.words[word].value {
            Some(WordValue::Text(text)) => {
                is_instance(&Value::Str(PsString::from(text)), self.metadata.parameters[i].type_id)
            }
            Some(WordValue::Typed(given)) => {
                let wanted = self.metadata.parameters[i].type_id;
                given.is_a(wanted)
                    || matches!(wanted, TypeId::OBJECT | TypeId::PS_OBJECT)
                    || wanted.element() == Some(*given)
            }
            _ => true,
        };
        let element_fits = |i: usize| {
            let element = self.metadata.parameters[i].type_id.element();
            element == Some(TypeId::STRING) && matches!(self.words[word].value, Some(WordValue::Text(_)))
        };
        for (wanted, converted) in [(default, false), (u32::MAX, false), (default, true), (u32::MAX, true)] {
            let found = all.iter().copied().find(|&i| {
                places(i).any(|s| is_there(s, wanted & sets)) && (converted || fits(i) || element_fits(i))
            });
            if let Some(i) = found.filter(|_| wanted != 0) {
                return Some((position, i));
            }
        }
        None
    }

    fn finish(&mut self, input: bool) {
        let sets = self.result.sets;
        if set_count(sets) == 0 {
            self.result.problems.push(BindingProblem::NoSet);
            return;
        }
        if self.result.has_splat {
            return;
        }
        let candidates = match self.metadata.default_set {
            _ if self.metadata.sets.is_empty() => vec![u32::MAX],
            Some(default) if sets & default != 0 && !input => vec![default],
            _ => (0..self.metadata.sets.len().min(32)).map(|b| 1u32 << b).filter(|b| b & sets != 0).collect(),
        };
        let missing: Vec<Vec<usize>> = candidates.iter().map(|&set| self.missing_in(set, input)).collect();
        if let Some(least) = missing.into_iter().min_by_key(Vec::len).filter(|m| !m.is_empty()) {
            self.result.problems.push(BindingProblem::MissingMandatory { parameters: least });
        }
    }

    fn missing_in(&self, set: u32, input: bool) -> Vec<usize> {
        let lacking = |i: &usize| {
            let mut places = self.metadata.parameters[*i].in_sets(set);
            let given = self.result.bound.contains(i) || self.result.places.contains(&WordPlace::Name(*i));
            !given && places.any(|s| s.mandatory && !(input && (s.from_pipeline || s.from_pipeline_by_name)))
        };
        (0..self.metadata.parameters.len()).filter(lacking).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::parse_signature;

    fn word(text: &str) -> PseudoWord {
        match text.strip_prefix('-') {
            Some(name) => PseudoWord { name: Some(Rc::from(name)), value: None, splat: false },
            None => PseudoWord { name: None, value: Some(WordValue::Text(Rc::from(text))), splat: false },
        }
    }

    fn words(text: &str) -> Vec<PseudoWord> {
        text.split_whitespace().map(word).collect()
    }

    fn where_object() -> CommandMetadata {
        parse_signature(
            "Where-Object default=EqualSet\nInputObject psobject pipeline\n\
             FilterScript scriptblock mandatory pos=0 sets=ScriptBlockSet\n\
             Property string mandatory pos=0 sets=EqualSet,GreaterThanSet\n\
             Value System.Object pos=1 sets=EqualSet,GreaterThanSet\n\
             EQ switch sets=EqualSet\nGT switch mandatory sets=GreaterThanSet\n",
        )
    }

    #[test]
    fn words_find_their_parameters() {
        let m = where_object();
        let bound = pseudo_bind(&m, &words("Length -gt 5"), true);
        assert_eq!(bound.problems, []);
        assert_eq!(&*m.set_name(bound.sets), "GreaterThanSet");
        let block =
            PseudoWord { name: None, value: Some(WordValue::Typed(TypeId::SCRIPT_BLOCK)), splat: false };
        let bound = pseudo_bind(&m, &[block], true);
        assert_eq!(&*m.set_name(bound.sets), "ScriptBlockSet");
    }

    #[test]
    fn problems_are_told() {
        let m = where_object();
        let bound = pseudo_bind(&m, &words("Length -foo"), true);
        assert!(matches!(bound.problems[..], [BindingProblem::UnknownParameter { word: 1, .. }]));
        let bound = pseudo_bind(&m, &words("a b c"), true);
        assert_eq!(bound.problems, [BindingProblem::NoPosition { word: 2 }]);
        let bound = pseudo_bind(&m, &words("-Property"), true);
        assert!(bound.problems.iter().any(|p| matches!(p, BindingProblem::MissingArgument { .. })));
        let bound = pseudo_bind(&m, &[], true);
        assert!(matches!(bound.problems[..], [BindingProblem::MissingMandatory { .. }]));
    }

    #[test]
    fn the_cursor_has_a_place() {
        let m = where_object();
        let at = |text: &str, cursor| place_of_cursor(&m, &words(text), cursor);
        let index = |name: &str| m.find(name).unwrap_or(usize::MAX);
        assert_eq!(at("-Property x", 1), CursorPlace::Value(index("Property")));
        assert_eq!(at("Length", 1), CursorPlace::Positional(vec![index("Value")]));
        assert_eq!(at("Length -g", 1), CursorPlace::Name(vec![index("GT")]));
    }
}
