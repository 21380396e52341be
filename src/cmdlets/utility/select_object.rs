//! `Select-Object`: some of the objects, some of their properties.

use crate::cmdlets::order::Comparer;
use crate::cmdlets::property::{self, Expression, Found, Keys, Property};
use crate::cmdlets::support::{any_match, input_object, patterns, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    CustomObject, ErrorCategory, Extras, MemberBag, MemberKind, PsString, Result, Shape, Thrown, TypeId,
    Value,
};
use crate::text::WildcardPattern;
use crate::types;
use rustc_hash::FxHashSet;
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Select-Object module=Microsoft.PowerShell.Utility default=DefaultParameter
InputObject psobject pipeline
Property System.Object[] pos=0 sets=DefaultParameter,SkipLastParameter
ExcludeProperty string[] sets=DefaultParameter,SkipLastParameter
ExpandProperty string sets=DefaultParameter,SkipLastParameter
Unique switch
CaseInsensitive switch
Last int sets=DefaultParameter range=0..2147483647
First int sets=DefaultParameter range=0..2147483647
Skip int sets=DefaultParameter,SkipLastParameter range=0..2147483647
SkipLast int sets=SkipLastParameter range=0..2147483647
Wait switch sets=DefaultParameter,IndexParameter
Index int[] sets=IndexParameter range=0..2147483647
SkipIndex int[] sets=SkipIndexParameter range=0..2147483647",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SelectObject>::default(),
};

#[derive(Default)]
struct SelectObject {
    properties: Vec<Property>,
    exclude: Vec<WildcardPattern>,
    expand: Option<Property>,
    /// Positions wanted or, with `-SkipIndex`, not wanted.
    index: Option<(Vec<i64>, bool)>,
    position: i64,
    window: Option<Window>,
    unique: Option<Unique>,
    wait: bool,
    /// Names selected last and the shape they make, so that objects alike cost no look-ups.
    shape: Option<Rc<Shape>>,
    selected: Option<(TypeId, Rc<[Rc<str>]>)>,
}

/// `-First`, `-Last`, `-Skip`, `-SkipLast`.
struct Window {
    first: i64,
    last: i64,
    skip: i64,
    skip_last: i64,
    limited: bool,
    streamed: i64,
    queue: VecDeque<Value>,
}

/// What was put out so far, under `-Unique`.
struct Unique {
    comparer: Comparer,
    kept: Vec<(Value, usize)>,
    /// Plain strings and integers among them, for a quick answer.
    seen: FxHashSet<UniqueKey>,
    /// All that was kept is of that one kind, so that the quick answer is the answer.
    only: Option<u8>,
}

#[derive(PartialEq, Eq, Hash)]
enum UniqueKey {
    Int(i32),
    Text(Rc<str>),
}

impl Cmdlet for SelectObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.properties = property::parse(cx, &args.list("Property"), Keys::Labelled)?;
        if args.is_bound("ExcludeProperty") {
            self.exclude = patterns(&texts(args, "ExcludeProperty"))?;
            if !args.is_bound("Property") && !args.is_bound("ExpandProperty") {
                self.properties = property::parse(cx, &[Value::from("*")], Keys::Labelled)?;
            }
        }
        if let Some(name) = args.string("ExpandProperty").filter(|n| !n.is_empty()) {
            self.expand = property::parse(cx, &[Value::Str(name)], Keys::Labelled)?.pop();
        }
        if args.switch("Unique") {
            let comparer = Comparer { ignore_case: args.switch("CaseInsensitive") };
            self.unique = Some(Unique { comparer, kept: vec![], seen: FxHashSet::default(), only: None });
        }
        let numbers = |name: &str| {
            args.list(name).iter().filter_map(Value::as_integer).map(|n| n as i64).collect::<Vec<_>>()
        };
        if args.is_bound("Index") {
            self.index = Some((numbers("Index"), true));
        } else if args.is_bound("SkipIndex") {
            self.index = Some((numbers("SkipIndex"), false));
        } else {
            self.window = Some(Window {
                first: args.int("First").unwrap_or(0),
                last: args.int("Last").unwrap_or(0),
                skip: args.int("Skip").unwrap_or(0),
                skip_last: args.int("SkipLast").unwrap_or(0),
                limited: args.is_bound("First") || args.is_bound("Last"),
                streamed: 0,
                queue: VecDeque::new(),
            });
        }
        self.wait = args.switch("Wait");
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        if let Some((wanted, keep)) = &self.index {
            let here = wanted.contains(&self.position);
            self.position += 1;
            if here == *keep {
                self.object(cx, value)?;
            }
            let past = *keep_of(&self.index)
                && self.index.as_ref().is_some_and(|(w, _)| w.iter().all(|i| *i < self.position));
            return if past && !self.wait { self.stop(cx) } else { Ok(()) };
        }
        let Some(window) = self.window.as_mut() else { return Ok(()) };
        let next = window.push(value);
        let done = window.first != 0
            && window.last == 0
            && window.streamed + i64::from(next.is_some()) > 0
            && window.streamed == window.first;
        if let Some(value) = next {
            self.object(cx, value)?;
        }
        if done && !self.wait { self.stop(cx) } else { Ok(()) }
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.finish(cx)
    }
}

fn keep_of(index: &Option<(Vec<i64>, bool)>) -> &bool {
    index.as_ref().map_or(&false, |(_, keep)| keep)
}

impl Window {
    /// Takes an object in; gives the one that may go on now.
    fn push(&mut self, value: Value) -> Option<Value> {
        let count = self.queue.len() as i64;
        if self.last > 0
            && ((self.first == 0 && count >= self.last + self.skip)
                || (self.first != 0 && count >= self.last))
        {
            self.queue.pop_front();
        }
        self.queue.push_back(value);
        if self.skip == 0 {
            if self.skip_last > 0 {
                return if self.queue.len() as i64 > self.skip_last { self.queue.pop_front() } else { None };
            }
            if !self.limited || self.streamed < self.first {
                self.streamed += 1;
                return self.queue.pop_front();
            }
            if self.last == 0 {
                self.queue.pop_front();
            }
        } else if self.last == 0 || self.first != 0 {
            self.queue.pop_front();
            self.skip -= 1;
        }
        None
    }
}

impl SelectObject {
    /// Puts out what is held back and asks for no more.
    fn stop(&mut self, cx: &mut Context) -> Result<()> {
        self.finish(cx)?;
        cx.stop_upstream()
    }

    fn finish(&mut self, cx: &mut Context) -> Result<()> {
        if let Some(mut window) = self.window.take()
            && window.skip_last == 0
        {
            while let Some(value) = window.queue.pop_front() {
                if window.first == 0 && (window.queue.len() as i64) < window.skip {
                    break;
                }
                self.object(cx, value)?;
            }
        }
        if let Some(unique) = self.unique.take() {
            for (value, _) in unique.kept {
                cx.emit(value)?;
            }
        }
        Ok(())
    }

    fn object(&mut self, cx: &mut Context, target: Value) -> Result<()> {
        if self.properties.is_empty() && self.expand.is_none() {
            return self.write(cx, target, &[]);
        }
        let mut notes: Vec<(Rc<str>, Value)> = Vec::with_capacity(self.properties.len());
        let properties = std::mem::take(&mut self.properties);
        let result = properties.iter().try_for_each(|p| self.notes_of(cx, p, &target, &mut notes));
        self.properties = properties;
        result?;
        match self.expand.take() {
            None => self.write_selected(cx, &target, notes),
            Some(expand) => {
                let result = self.expand(cx, &expand, &target, &notes);
                self.expand = Some(expand);
                result
            }
        }
    }

    /// The notes that one of the properties adds to the result.
    fn notes_of(
        &self,
        cx: &mut Context,
        p: &Property,
        target: &Value,
        notes: &mut Vec<(Rc<str>, Value)>,
    ) -> Result<()> {
        let mut found = p.expression.values(cx, target)?;
        for f in &found {
            // What fails is null, and only `$Error` tells why.
            if let Err(flow) = &f.value
                && let crate::object::Flow::Error(object) = &**flow
            {
                cx.remember_error(object);
            }
        }
        if !self.exclude.is_empty() {
            found.retain(|f| !any_match(&self.exclude, &f.name));
        }
        if found.is_empty() {
            if matches!(p.expression, Expression::Pattern { .. }) {
                return Ok(());
            }
            let name = p.expression.text();
            if !self.exclude.is_empty()
                && any_match(&self.exclude, &name)
                && p.label.is_none()
                && property::read_property(cx, target, &name)?.is_some()
            {
                notes.push((name, Value::Null));
                return Ok(());
            }
            found.push(Found { name, value: Ok(Value::Null) });
        }
        match p.label.as_ref().filter(|l| !l.is_empty()) {
            None => notes.extend(found.into_iter().map(|f| (f.name, f.value.unwrap_or_default()))),
            Some(_) if found.len() > 1 => {
                let error = Thrown::record(
                    "System.InvalidOperationException",
                    "Cannot rename multiple results.",
                    "RenamingMultipleResults",
                    ErrorCategory::InvalidOperation,
                );
                cx.write_error_record(error.target(target.clone()).into_record())?;
            }
            Some(label) => {
                notes.extend(found.into_iter().map(|f| (label.clone(), f.value.unwrap_or_default())))
            }
        }
        Ok(())
    }

    fn write_selected(
        &mut self,
        cx: &mut Context,
        target: &Value,
        mut notes: Vec<(Rc<str>, Value)>,
    ) -> Result<()> {
        let fits = |shape: &Rc<Shape>| {
            shape.names().len() == notes.len()
                && shape.names().iter().zip(&notes).all(|(a, (b, _))| Rc::ptr_eq(a, b) || a == b)
        };
        let bag = match self.shape.as_ref().filter(|s| fits(s)) {
            Some(shape) => {
                MemberBag { shape: shape.clone(), values: notes.iter().map(|(_, v)| v.clone()).collect() }
            }
            None => {
                let mut bag = MemberBag::default();
                let mut repeated = vec![];
                notes.retain(|(name, value)| {
                    let fresh = bag.find(name).is_none();
                    if fresh {
                        bag.set(name, MemberKind::Note, value.clone());
                    } else {
                        repeated.push(name.clone());
                    }
                    fresh
                });
                for name in repeated {
                    already_exists(cx, &name, target, "AlreadyExistingUserSpecifiedPropertyNoExpand")?;
                }
                self.shape = Some(bag.shape.clone());
                bag
            }
        };
        let result = CustomObject::new(bag);
        *result.type_names.borrow_mut() = Some(self.selected_names(target));
        self.write(cx, result.into_value(), &notes)
    }

    /// `Selected.` and the type's name, before those of every custom object.
    fn selected_names(&mut self, target: &Value) -> Rc<[Rc<str>]> {
        let id = target.type_id();
        if let Some((known, names)) = &self.selected
            && *known == id
        {
            return names.clone();
        }
        let name = format!("Selected.{}", crate::object::type_name::to_string_name(id));
        let names: Rc<[Rc<str>]> = Rc::from([
            Rc::from(name),
            Rc::from("System.Management.Automation.PSCustomObject"),
            Rc::from("System.Object"),
        ]);
        self.selected = Some((id, names.clone()));
        names
    }

    /// `-ExpandProperty`.
    fn expand(
        &mut self,
        cx: &mut Context,
        p: &Property,
        target: &Value,
        notes: &[(Rc<str>, Value)],
    ) -> Result<()> {
        let mut found = p.expression.values(cx, target)?;
        let refused = |message: String, id: &str| {
            Thrown::record(
                "System.Management.Automation.PSArgumentException",
                message,
                id,
                ErrorCategory::InvalidArgument,
            )
            .target(target.clone())
        };
        if found.len() > 1 {
            let error = refused("Multiple properties cannot be expanded.".into(), "MutlipleExpandProperties");
            return cx.write_error_record(error.into_record());
        }
        let Some(found) = found.pop() else {
            let error = refused(
                format!("Property \"{}\" cannot be found.", p.expression.text()),
                "ExpandPropertyNotFound",
            );
            return cx.write_error_record(error.into_record());
        };
        let value = match found.value {
            Ok(value) => value,
            Err(flow) => {
                let Some(record) = flow.record() else { return Err(flow) };
                let error = crate::object::ErrorRecord::new(
                    record.exception.clone(),
                    "PropertyEvaluationExpand",
                    ErrorCategory::InvalidResult,
                    target.clone(),
                );
                return cx.write_error_record(error);
            }
        };
        if value.is_null() {
            return Ok(());
        }
        match types::enumerate(cx, &value)? {
            None => self.expanded(cx, value, target, notes),
            Some(items) => items
                .into_iter()
                .filter(|i| !i.is_null())
                .try_for_each(|i| self.expanded(cx, i, target, notes)),
        }
    }

    fn expanded(
        &mut self,
        cx: &mut Context,
        value: Value,
        target: &Value,
        notes: &[(Rc<str>, Value)],
    ) -> Result<()> {
        if notes.is_empty() {
            return self.write(cx, value, notes);
        }
        let value = carrier(value);
        for (name, note) in notes {
            if property::read_property(cx, &value, name)?.is_some() {
                already_exists(cx, name, target, "AlreadyExistingUserSpecifiedPropertyExpand")?;
                continue;
            }
            match &value {
                Value::Custom(object) => {
                    object.members.borrow_mut().set(name, MemberKind::Note, note.clone())
                }
                other => {
                    if let Some(extras) = other.extras() {
                        extras.update(|bag| bag.set(name, MemberKind::Note, note.clone()));
                    }
                }
            }
        }
        self.write(cx, value, notes)
    }

    fn write(&mut self, cx: &mut Context, value: Value, notes: &[(Rc<str>, Value)]) -> Result<()> {
        match self.unique.as_mut() {
            None => cx.emit(value),
            Some(unique) => unique.add(cx, value, notes),
        }
    }
}

/// A value that can carry notes of its own.
fn carrier(value: Value) -> Value {
    match value {
        Value::Custom(_)
        | Value::Wrapped(_)
        | Value::Array(_)
        | Value::Hashtable(_)
        | Value::ScriptBlock(_) => value,
        other => Value::Wrapped(Rc::new((other, Extras::default()))),
    }
}

fn already_exists(cx: &mut Context, name: &str, target: &Value, id: &str) -> Result<()> {
    let error = Thrown::record(
        "System.Management.Automation.PSArgumentException",
        format!("The property cannot be processed because the property \"{name}\" already exists."),
        id,
        ErrorCategory::InvalidOperation,
    );
    cx.write_error_record(error.target(target.clone()).into_record())
}

impl Unique {
    /// Keeps an object unless its like was kept before.
    fn add(&mut self, cx: &mut Context, value: Value, notes: &[(Rc<str>, Value)]) -> Result<()> {
        if let Some((key, kind)) = self.quick_key(&value, notes) {
            if self.seen.contains(&key) {
                return Ok(());
            }
            let sure = self.kept.is_empty() || self.only == Some(kind);
            if sure || !self.has_like(cx, &value, notes)? {
                self.only = if sure { Some(kind) } else { None };
                self.seen.insert(key);
                self.kept.push((value, 0));
            }
            return Ok(());
        }
        if !self.has_like(cx, &value, notes)? {
            self.only = None;
            self.kept.push((value, notes.len()));
        }
        Ok(())
    }

    fn quick_key(&self, value: &Value, notes: &[(Rc<str>, Value)]) -> Option<(UniqueKey, u8)> {
        if !notes.is_empty() {
            return None;
        }
        match value {
            Value::Int(n) => Some((UniqueKey::Int(*n), 1)),
            Value::Str(s) if s.bytes().all(|b| (b' '..0x7f).contains(&b)) => {
                let text: PsString =
                    if self.comparer.ignore_case { s.to_ascii_lowercase().into() } else { s.clone() };
                Some((UniqueKey::Text(Rc::from(text.as_str())), 2))
            }
            _ => None,
        }
    }

    fn has_like(&self, cx: &mut Context, value: &Value, notes: &[(Rc<str>, Value)]) -> Result<bool> {
        for (kept, count) in &self.kept {
            if *count != notes.len() || !self.same(cx, value, kept) {
                continue;
            }
            let mut all = true;
            for (name, note) in notes {
                let other = property::read_property(cx, kept, name)?;
                let same = other.is_some_and(|o| self.comparer.compare(cx, &o, note) == Ordering::Equal);
                all = all && same;
            }
            if all {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Custom objects differ by their notes only.
    fn same(&self, cx: &mut Context, a: &Value, b: &Value) -> bool {
        matches!((a, b), (Value::Custom(_), Value::Custom(_)))
            || self.comparer.compare(cx, a.base(), b.base()) == Ordering::Equal
    }
}
