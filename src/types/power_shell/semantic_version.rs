//! `SemanticVersion` and `WildcardPattern`.

use crate::dotnet::Version;
use crate::object::{
    Native, Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method, throw,
};
use crate::types::support::{Arguments, set_reference, unemulated};
use std::any::Any;
use std::cmp::Ordering;

pub(super) static RECORDS: &[&TypeRecord] = &[&SEMANTIC_VERSION, &WILDCARD_PATTERN];

pub(in crate::types) static SEMANTIC_VERSION: TypeRecord =
    TypeRecord::class("System.Management.Automation.SemanticVersion")
        .interfaces(&["System.IComparable", "System.IComparable[semver]", "System.IEquatable[semver]"])
        .constructors(&[
            constructor("semver new(string version)", |_, _, a| parse(a.text(0))),
            constructor(
                "semver new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)",
                |_, _, a| {
                    let numbers = [a.int(0), a.int(1), a.int(2)];
                    let label = |i: usize| {
                        a.get(i).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned)
                    };
                    Ok(Value::object(Semantic { numbers, pre_release: label(3), build: label(4) }))
                },
            ),
            constructor("semver new(int major, int minor, int patch, string label)", |_, _, a| {
                let numbers = [a.int(0), a.int(1), a.int(2)];
                let label =
                    |i: usize| a.get(i).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
                Ok(Value::object(Semantic { numbers, pre_release: label(3), build: label(4) }))
            }),
            constructor("semver new(int major, int minor, int patch)", |_, _, a| {
                let numbers = [a.int(0), a.int(1), a.int(2)];
                let label =
                    |i: usize| a.get(i).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
                Ok(Value::object(Semantic { numbers, pre_release: label(3), build: label(4) }))
            }),
            constructor("semver new(int major, int minor)", |_, _, a| {
                let numbers = [a.int(0), a.int(1), a.int(2)];
                let label =
                    |i: usize| a.get(i).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
                Ok(Value::object(Semantic { numbers, pre_release: label(3), build: label(4) }))
            }),
            constructor("semver new(int major)", |_, _, a| {
                let numbers = [a.int(0), a.int(1), a.int(2)];
                let label =
                    |i: usize| a.get(i).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
                Ok(Value::object(Semantic { numbers, pre_release: label(3), build: label(4) }))
            }),
            constructor("semver new(version version)", |_, _, a| {
                let v = a[0]
                    .native::<crate::types::system::VersionValue>()
                    .map_or_else(Version::default, |v| v.0);
                Ok(Value::object(Semantic {
                    numbers: [v.major, v.minor, v.build.max(0)],
                    pre_release: None,
                    build: None,
                }))
            }),
        ])
        .methods(&[
            static_method("semver Parse(string version)", |_, _, a| parse(a.text(0))),
            static_method("bool TryParse(string version, [ref] semver result)", |_, _, a| {
                let parsed = Semantic::parse(a.text(0));
                set_reference(&a[1], parsed.clone().map_or(Value::Null, Value::object));
                Ok(Value::Bool(parsed.is_some()))
            }),
            method("string ToString()", |_, this, _| Ok(Value::from(of(this).text()))),
            static_method("int Compare(semver versionA, semver versionB)", |_, _, a| {
                Ok(Value::Int(of(&a[0]).order(&of(&a[1])) as i32))
            }),
            method("int CompareTo(System.Object version)", |_, this, a| {
                Ok(Value::Int(of(this).order(&of(&a[0])) as i32))
            }),
            method("int CompareTo(semver value)", |_, this, a| {
                Ok(Value::Int(of(this).order(&of(&a[0])) as i32))
            }),
            method("bool Equals(System.Object obj)", |_, this, a| {
                Ok(Value::Bool(
                    a[0].native::<Semantic>().is_some_and(|o| o.order(&of(this)) == Ordering::Equal),
                ))
            }),
            method("bool Equals(semver other)", |_, this, a| {
                Ok(Value::Bool(
                    a[0].native::<Semantic>().is_some_and(|o| o.order(&of(this)) == Ordering::Equal),
                ))
            }),
        ])
        .properties(&[
            property("Major", "int", |_, this| Ok(Value::Int(of(this).numbers[0]))),
            property("Minor", "int", |_, this| Ok(Value::Int(of(this).numbers[1]))),
            property("Patch", "int", |_, this| Ok(Value::Int(of(this).numbers[2]))),
            property("PreReleaseLabel", "string", |_, this| {
                Ok(of(this).pre_release.map_or(Value::Null, Value::from))
            }),
            property("BuildLabel", "string", |_, this| Ok(of(this).build.map_or(Value::Null, Value::from))),
        ]);

pub(in crate::types) static WILDCARD_PATTERN: TypeRecord =
    TypeRecord::class("System.Management.Automation.WildcardPattern")
        .constructors(&[
            constructor("WildcardPattern new(string pattern)", |_, _, a| new_pattern(a)),
            constructor(
                "WildcardPattern new(string pattern, System.Management.Automation.WildcardOptions options)",
                |_, _, a| new_pattern(a),
            ),
        ])
        .methods(&[
            static_method(
                "WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)",
                |_, _, a| new_pattern(a),
            ),
            method("bool IsMatch(string input)", |_, this, a| {
                Ok(Value::Bool(this.native::<Pattern>().is_some_and(|p| p.0.is_match(a.text(0)))))
            }),
            static_method("string Escape(string pattern)", |_, _, a| {
                Ok(Value::from(crate::text::WildcardPattern::escape(a.text(0))))
            }),
            static_method("bool ContainsWildcardCharacters(string pattern)", |_, _, a| {
                Ok(Value::Bool(crate::text::WildcardPattern::contains_wildcards(a.text(0))))
            }),
            static_method("string Unescape(string pattern)", |_, _, a| {
                Ok(Value::from(crate::text::WildcardPattern::unescape(a.text(0))))
            }),
            method("string ToWql()", unemulated),
        ]);

/// A boxed `SemanticVersion`.
#[derive(Clone, PartialEq, Eq)]
pub struct Semantic {
    numbers: [i32; 3],
    pre_release: Option<String>,
    build: Option<String>,
}

impl Semantic {
    pub fn parse(text: &str) -> Option<Semantic> {
        let (rest, build) = match text.split_once('+') {
            Some((rest, build)) => (rest, Some(build.to_owned())),
            None => (text, None),
        };
        let (numbers, pre_release) = match rest.split_once('-') {
            Some((numbers, label)) => (numbers, Some(label.to_owned())),
            None => (rest, None),
        };
        if build.as_deref() == Some("") || pre_release.as_deref() == Some("") {
            return None;
        }
        let mut parsed = [0; 3];
        let parts: Vec<&str> = numbers.split('.').collect();
        if parts.len() > 3 {
            return None;
        }
        for (part, slot) in parts.iter().zip(&mut parsed) {
            *slot = part.parse().ok().filter(|n| *n >= 0)?;
        }
        Some(Semantic { numbers: parsed, pre_release, build })
    }

    fn text(&self) -> String {
        let mut text = self.numbers.map(|n| n.to_string()).join(".");
        if let Some(label) = &self.pre_release {
            text.push_str(&format!("-{label}"));
        }
        if let Some(label) = &self.build {
            text.push_str(&format!("+{label}"));
        }
        text
    }

    /// Precedence: a release goes before its pre-releases, labels compare part by part.
    fn order(&self, other: &Semantic) -> Ordering {
        let labels = match (&self.pre_release, &other.pre_release) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(a), Some(b)) => compare_labels(a, b),
        };
        self.numbers.cmp(&other.numbers).then(labels)
    }
}

fn compare_labels(a: &str, b: &str) -> Ordering {
    let mut left = a.split('.');
    let mut right = b.split('.');
    loop {
        let order = match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) => match (x.parse::<u64>(), y.parse::<u64>()) {
                (Ok(m), Ok(n)) => m.cmp(&n),
                (Ok(_), Err(_)) => Ordering::Less,
                (Err(_), Ok(_)) => Ordering::Greater,
                _ => x.cmp(y),
            },
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

impl Native for Semantic {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.SemanticVersion")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Semantic>().is_some_and(|o| o.order(self) == Ordering::Equal)
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.numbers.iter().fold(7, |h, n| h * 31 + *n as u64))
    }
}

fn of(this: &Value) -> Semantic {
    this.native::<Semantic>().cloned().unwrap_or(Semantic { numbers: [0; 3], pre_release: None, build: None })
}

fn parse(text: &str) -> Result<Value> {
    match Semantic::parse(text) {
        Some(version) => Ok(Value::object(version)),
        None => throw(Thrown::argument_bare(format!(
            "Cannot process argument because the value of argument \"version\" is not valid. Change the value of the \"version\" argument and run the operation again. ({text})"
        ))),
    }
}

/// A boxed `WildcardPattern`.
struct Pattern(crate::text::WildcardPattern);

impl Native for Pattern {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.WildcardPattern")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn new_pattern(a: &[Value]) -> Result<Value> {
    let ignore_case = a.enumeration(1).unwrap_or(0) & 2 != 0;
    match crate::text::WildcardPattern::new(a.text(0), ignore_case) {
        Ok(pattern) => Ok(Value::object(Pattern(pattern))),
        Err(_) => throw(Thrown::exception(
            "System.Management.Automation.WildcardPatternException",
            format!("The specified wildcard character pattern is not valid: {}", a.text(0)),
        )),
    }
}
