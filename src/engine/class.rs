//! Classes of scripts at run time: instances, methods, constructors, static members.

use super::context::{Context, Frame};
use super::function::{Code, default_of};
use super::invocation::fill_defaults;
use super::module::Module;
use super::scope::{Scope, ScopeKind};
use super::variable::Slot;
use crate::command::Validation;
use crate::object::{
    ErrorCategory, ExceptionData, Flow, Native, Result, Runtime, ScriptBlock, Thrown, TypeId, TypeOrigin,
    Value, convert, throw,
};
use crate::text::{Extent, Source};
use crate::types::{EngineHooks, MemberDescription, MemberType};
use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// A class as its script defined it.
pub struct ClassInfo {
    pub name: Rc<str>,
    pub id: Cell<TypeId>,
    pub base: TypeId,
    pub properties: OnceCell<Vec<Property>>,
    pub methods: OnceCell<Vec<Rc<Method>>>,
    /// Values of static properties; empty until the class is first used.
    statics: RefCell<Vec<Value>>,
    statics_ready: Cell<bool>,
    pub source: Rc<Source>,
    pub module: Option<Rc<Module>>,
    pub scope: Rc<Scope>,
}

pub struct Property {
    pub name: Rc<str>,
    /// `None`: any object.
    pub type_id: Option<TypeId>,
    pub is_static: bool,
    pub hidden: bool,
    pub initial: Option<super::compile::Expr>,
    pub extent: Extent,
    pub validations: Vec<Validation>,
}

pub struct Method {
    pub name: Rc<str>,
    pub is_static: bool,
    pub hidden: bool,
    pub is_constructor: bool,
    /// `None` for `[void]`, which a method without a type is too.
    pub returns: Option<TypeId>,
    pub parameters: Vec<(Rc<str>, Option<TypeId>, bool)>,
    pub code: Rc<Code>,
    /// Arguments of `: base(…)`, compiled in the constructor's layout.
    pub base_arguments: RefCell<Option<Vec<super::compile::Expr>>>,
    pub ast: Rc<FunctionMemberHolder>,
}

/// Where the member stands in the tree.
pub struct FunctionMemberHolder {
    pub extent: Extent,
}

/// An object of a script's class.
pub struct Instance {
    pub class: Rc<ClassInfo>,
    /// Of the class and its script bases, base first.
    pub fields: RefCell<Vec<Value>>,
    /// The .NET object inside, where a .NET class stands at the root.
    pub base: RefCell<Option<Value>>,
}

impl Native for Instance {
    fn type_id(&self) -> TypeId {
        self.class.id.get()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The class behind a type, if a script defined it.
pub fn class_of(id: TypeId) -> Option<Rc<ClassInfo>> {
    match &id.info().origin {
        TypeOrigin::Script { class } => class.clone().downcast::<ClassInfo>().ok(),
        _ => None,
    }
}

impl ClassInfo {
    pub fn new(name: &str, base: TypeId, source: Rc<Source>, cx: &Context) -> Rc<ClassInfo> {
        Rc::new(ClassInfo {
            name: Rc::from(name),
            id: Cell::new(TypeId::OBJECT),
            base,
            properties: OnceCell::new(),
            methods: OnceCell::new(),
            statics: RefCell::default(),
            statics_ready: Cell::new(false),
            source,
            module: cx.scope.module.borrow().clone(),
            scope: cx.script_scope(),
        })
    }

    /// The class and its script bases, nearest first.
    pub fn chain(self: &Rc<ClassInfo>) -> Vec<Rc<ClassInfo>> {
        std::iter::successors(Some(self.clone()), |c| class_of(c.base)).collect()
    }

    /// The .NET class at the root.
    fn root(self: &Rc<ClassInfo>) -> TypeId {
        self.chain().last().map_or(TypeId::OBJECT, |c| c.base)
    }

    fn own_properties(&self, statics: bool) -> impl Iterator<Item = &Property> {
        self.properties.get().into_iter().flatten().filter(move |p| p.is_static == statics)
    }

    fn own_methods(&self) -> impl Iterator<Item = &Rc<Method>> {
        self.methods.get().into_iter().flatten()
    }

    fn field_count(&self) -> usize {
        self.own_properties(false).count() + class_of(self.base).map_or(0, |b| b.field_count())
    }

    /// Where a property's value stands, with the property.
    fn field<R>(self: &Rc<ClassInfo>, name: &str, read: impl FnOnce(usize, &Property) -> R) -> Option<R> {
        for class in self.chain() {
            let first = class_of(class.base).map_or(0, |b| b.field_count());
            if let Some((i, p)) =
                class.own_properties(false).enumerate().find(|(_, p)| p.name.eq_ignore_ascii_case(name))
            {
                return Some(read(first + i, p));
            }
        }
        None
    }

    /// Names of instance properties in order, base first.
    pub fn property_names(self: &Rc<ClassInfo>) -> Vec<Rc<str>> {
        let mut chain = self.chain();
        chain.reverse();
        let mut own: Vec<Rc<str>> = Vec::new();
        for class in chain {
            own.extend(class.own_properties(false).filter(|p| !p.hidden).map(|p| p.name.clone()));
        }
        own
    }
}

/// Fits arguments to one of several overloads: the closest types win.
fn choose(cx: &mut Context, candidates: Vec<Rc<Method>>, arguments: &[Value]) -> Option<Rc<Method>> {
    let fitting: Vec<Rc<Method>> = candidates
        .into_iter()
        .filter(|m| {
            let required = m.parameters.iter().filter(|(_, _, optional)| !optional).count();
            arguments.len() >= required && arguments.len() <= m.parameters.len()
        })
        .collect();
    if fitting.len() <= 1 {
        return fitting.into_iter().next();
    }
    let mut best: Option<(usize, Rc<Method>)> = None;
    for method in fitting {
        let mut cost = 0;
        let mut possible = true;
        for (value, (_, wanted, _)) in arguments.iter().zip(&method.parameters) {
            match conversion_cost(cx, value, *wanted) {
                Some(c) => cost += c,
                None => possible = false,
            }
        }
        if possible && best.as_ref().is_none_or(|(b, _)| cost < *b) {
            best = Some((cost, method));
        }
    }
    best.map(|(_, m)| m)
}

fn conversion_cost(cx: &mut Context, value: &Value, wanted: Option<TypeId>) -> Option<usize> {
    let Some(wanted) = wanted else { return Some(20) };
    if value.is_null() {
        return Some(if wanted.is_value_type() { 30 } else { 1 });
    }
    let own = value.type_id();
    if own == wanted {
        return Some(0);
    }
    if wanted == TypeId::OBJECT {
        return Some(20);
    }
    if own.is_a(wanted) {
        return Some(2);
    }
    if value.is_number() {
        let widening = [
            TypeId::BYTE,
            TypeId::INT16,
            TypeId::INT32,
            TypeId::INT64,
            TypeId::SINGLE,
            TypeId::DOUBLE,
            TypeId::DECIMAL,
        ];
        let place = |t: TypeId| widening.iter().position(|w| *w == t);
        if let (Some(from), Some(to)) = (place(own), place(wanted)) {
            return Some(if to > from { 2 + to - from } else { 12 + from - to });
        }
        if wanted == TypeId::STRING {
            return Some(15);
        }
    }
    convert::convert(cx, value, wanted).ok().map(|_| 25)
}

fn no_overload(name: &str, count: usize) -> Thrown {
    Thrown::record(
        "System.Management.Automation.MethodException",
        format!("Cannot find an overload for \"{name}\" and the argument count: \"{count}\"."),
        "MethodCountCouldNotFindBest",
        ErrorCategory::NotSpecified,
    )
}

impl Context {
    /// Runs a method with `$this`; what it returns.
    pub(super) fn run_method(
        &mut self,
        class: &Rc<ClassInfo>,
        method: &Rc<Method>,
        this: Option<Value>,
        arguments: &[Value],
    ) -> Result<Value> {
        self.check_depth()?;
        self.check_stop()?;
        let block = method.code.compiled(self)?;
        let mut slots = self.slot_pool.pop().unwrap_or_default();
        slots.resize_with(block.layout.len(), || Slot::Unset);
        for ((parameter, (name, wanted, _)), value) in
            block.parameters.iter().zip(&method.parameters).zip(arguments)
        {
            let value = match wanted {
                Some(t) => argument(self, value, *t, name, &method.name)?,
                None => value.clone(),
            };
            slots[parameter.slot] = Slot::Value(value);
        }
        let parent = if class.module.is_some() { class.scope.clone() } else { self.scope.clone() };
        let scope = Scope::with_slots(ScopeKind::Function, block.layout.clone(), Some(parent), slots);
        *scope.module.borrow_mut() = class.module.clone();
        if let (Some(this), Some(slot)) = (&this, block.slots.this) {
            scope.put_slot(slot, Slot::Value(this.clone()));
        }
        let (source, extent) = match self.frames.last() {
            Some(f) => (f.source.clone(), f.extent),
            None => self.location.clone(),
        };
        self.frames.push(Frame {
            name: method.name.clone(),
            error_suffix: Rc::from(""),
            source,
            extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(block.ast.source.clone()),
            cmdlet: None,
            command: None,
        });
        let saved_result = std::mem::take(&mut self.method_result);
        let saved = std::mem::replace(&mut self.scope, scope);
        let result = self.discard(|cx| {
            fill_defaults(cx, &block)?;
            if method.is_constructor
                && let Some(this) = &this
            {
                construct_base(cx, class, Some(method), this)?;
            }
            block.end.as_ref().map_or(Ok(()), |end| end.run(cx))
        });
        let scope = std::mem::replace(&mut self.scope, saved);
        self.frames.pop();
        self.leave_scope(scope);
        let returned = std::mem::replace(&mut self.method_result, saved_result);
        match result {
            Err(flow) if !matches!(*flow, Flow::Return) => return Err(flow),
            _ => {}
        }
        match method.returns {
            None => Ok(Value::Void),
            Some(TypeId::OBJECT) => Ok(returned),
            Some(t) => convert::convert(self, &returned, t),
        }
    }
}

fn argument(cx: &mut Context, value: &Value, wanted: TypeId, _name: &str, method: &str) -> Result<Value> {
    match (value, wanted) {
        (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value.clone()),
        _ => match convert::convert(cx, value, wanted) {
            Ok(v) => Ok(v),
            Err(flow) => {
                let Some(record) = flow.record() else { return Err(flow) };
                let message = format!(
                    "Cannot convert argument \"{_name}\", with value: \"{}\", for \"{method}\" to type \"{}\": \"{}\"",
                    convert::to_text(cx, value)?,
                    crate::object::type_name::powershell_name(wanted),
                    record.message()
                );
                throw(
                    Thrown::record(
                        "System.Management.Automation.MethodException",
                        message,
                        "MethodArgumentConversionInvalidCastArgument",
                        ErrorCategory::NotSpecified,
                    )
                    .inner(record.exception.clone()),
                )
            }
        },
    }
}

/// Makes an instance: fields at their types' defaults, initial values, then the constructor.
fn construct(cx: &mut Context, class: &Rc<ClassInfo>, arguments: &[Value]) -> Result<Value> {
    let constructors: Vec<Rc<Method>> =
        class.own_methods().filter(|m| m.is_constructor && !m.is_static).cloned().collect();
    let chosen = if constructors.is_empty() {
        if !arguments.is_empty() && class_of(class.base).is_none() && class.base == TypeId::OBJECT {
            return throw(no_overload("new", arguments.len()));
        }
        None
    } else {
        match choose(cx, constructors, arguments) {
            Some(method) => Some(method),
            None => return throw(no_overload("new", arguments.len())),
        }
    };
    if chosen.is_none() && !arguments.is_empty() {
        return throw(no_overload("new", arguments.len()));
    }
    let this = new_instance(class);
    initialize_fields(cx, class, &this)?;
    match chosen {
        Some(method) => {
            cx.run_method(class, &method, Some(this.clone()), arguments)?;
        }
        None => construct_base(cx, class, None, &this)?,
    }
    Ok(this)
}

/// An object with its fields at their types' defaults.
fn new_instance(class: &Rc<ClassInfo>) -> Value {
    let mut fields = Vec::with_capacity(class.field_count());
    let mut chain = class.chain();
    chain.reverse();
    for c in &chain {
        fields.extend(c.own_properties(false).map(|p| field_default(p.type_id)));
    }
    if class.root().is_a(TypeId::EXCEPTION) {
        let data =
            ExceptionData::new(class.id.get(), format!("Exception of type '{}' was thrown.", class.name));
        for c in &chain {
            for p in c.own_properties(false) {
                data.details.borrow_mut().push((p.name.clone(), field_default(p.type_id)));
            }
        }
        return Value::object(data);
    }
    Value::object(Instance { class: class.clone(), fields: RefCell::new(fields), base: RefCell::new(None) })
}

fn field_default(type_id: Option<TypeId>) -> Value {
    match type_id {
        Some(TypeId::STRING) | None => Value::Null,
        Some(t) if t.is_enum() => Value::Enum(t, 0),
        Some(TypeId::DATE_TIME) => convert_default_date(),
        Some(TypeId::TIME_SPAN) => Value::TimeSpan(crate::dotnet::TimeSpan::from_ticks(0)),
        other => default_of(other),
    }
}

fn convert_default_date() -> Value {
    crate::dotnet::DateTime::from_ticks(0, crate::dotnet::DateTimeKind::Unspecified)
        .map_or(Value::Null, Value::DateTime)
}

/// Initial values of a class's own properties.
fn initialize_fields(cx: &mut Context, class: &Rc<ClassInfo>, this: &Value) -> Result<()> {
    let Some(properties) = class.properties.get() else { return Ok(()) };
    for p in properties.iter().filter(|p| !p.is_static) {
        let Some(initial) = &p.initial else { continue };
        let value = in_class(cx, class, Some(this), |cx| initial(cx)).inspect_err(|_| ());
        let value = match value {
            Ok(v) => v,
            Err(flow) => {
                super::errors::locate(cx, &flow, &class.source, p.extent);
                return Err(flow);
            }
        };
        let value = if matches!(value, Value::Void) { Value::Null } else { value };
        let value = match p.type_id {
            Some(t) => convert::convert(cx, &value, t)?,
            None => value,
        };
        store_field(class, this, &p.name, value);
    }
    Ok(())
}

/// Runs code of a class outside any method: property initialisers.
fn in_class<R>(
    cx: &mut Context,
    class: &Rc<ClassInfo>,
    this: Option<&Value>,
    run: impl FnOnce(&mut Context) -> Result<R>,
) -> Result<R> {
    let parent = class.scope.clone();
    let scope = Scope::new(ScopeKind::Block, super::scope::Layout::new(), Some(parent));
    if let Some(this) = this {
        scope.put(crate::text::Name::new("this"), Slot::Value(this.clone()));
    }
    cx.in_scope(scope, run)
}

/// The base class's part of a new object: its initial values and its constructor.
fn construct_base(
    cx: &mut Context,
    class: &Rc<ClassInfo>,
    method: Option<&Rc<Method>>,
    this: &Value,
) -> Result<()> {
    let mut arguments = Vec::new();
    if let Some(method) = method
        && let Some(expressions) = &*method.base_arguments.borrow()
    {
        for e in expressions {
            arguments.push(e(cx)?);
        }
    }
    if let Some(base) = class_of(class.base) {
        initialize_fields(cx, &base, this)?;
        let constructors: Vec<Rc<Method>> =
            base.own_methods().filter(|m| m.is_constructor && !m.is_static).cloned().collect();
        if constructors.is_empty() {
            return construct_base(cx, &base, None, this);
        }
        let Some(chosen) = choose(cx, constructors, &arguments) else {
            return throw(no_overload("new", arguments.len()));
        };
        cx.run_method(&base, &chosen, Some(this.clone()), &arguments)?;
        return Ok(());
    }
    if class.base == TypeId::OBJECT {
        return Ok(());
    }
    if let Some(data) = this.native::<ExceptionData>() {
        // The base class's constructor says what the message is.
        let made = crate::types::construct(cx, class.base, arguments)?;
        if let Some(from) = made.native::<ExceptionData>() {
            let own_default = from.message.borrow().contains(&*class.base.name());
            if !own_default {
                *data.message.borrow_mut() = from.message.borrow().clone();
            }
            if let Some(inner) = &from.inner {
                data.details.borrow_mut().push((Rc::from("InnerException"), inner.clone()));
            }
        }
        return Ok(());
    }
    if let Some(instance) = this.native::<Instance>() {
        let made = crate::types::construct(cx, class.base, arguments)?;
        *instance.base.borrow_mut() = Some(made);
    }
    Ok(())
}

fn store_field(_class: &Rc<ClassInfo>, this: &Value, name: &str, value: Value) {
    if let Some(instance) = this.native::<Instance>() {
        if let Some(at) = instance.class.field(name, |i, _| i)
            && let Some(slot) = instance.fields.borrow_mut().get_mut(at)
        {
            *slot = value;
        }
    } else if let Some(data) = this.native::<ExceptionData>() {
        let mut details = data.details.borrow_mut();
        match details.iter_mut().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
            Some((_, v)) => *v = value,
            None => details.push((Rc::from(name), value)),
        }
    }
}

/// Evaluates the static properties when the class is first used.
fn ready_statics(cx: &mut Context, class: &Rc<ClassInfo>) -> Result<()> {
    if class.statics_ready.replace(true) {
        return Ok(());
    }
    let Some(properties) = class.properties.get() else { return Ok(()) };
    *class.statics.borrow_mut() =
        properties.iter().filter(|p| p.is_static).map(|p| field_default(p.type_id)).collect();
    for (i, p) in properties.iter().filter(|p| p.is_static).enumerate() {
        let Some(initial) = &p.initial else { continue };
        let value = in_class(cx, class, None, |cx| initial(cx))?;
        let value = match p.type_id {
            Some(t) => convert::convert(cx, &value, t)?,
            None => value,
        };
        class.statics.borrow_mut()[i] = value;
    }
    let initializer = class.own_methods().find(|m| m.is_constructor && m.is_static).cloned();
    if let Some(method) = initializer {
        cx.run_method(class, &method, None, &[])?;
    }
    Ok(())
}

fn static_place(class: &Rc<ClassInfo>, name: &str) -> Option<(Rc<ClassInfo>, usize)> {
    class.chain().into_iter().find_map(|c| {
        let at = c.own_properties(true).position(|p| p.name.eq_ignore_ascii_case(name))?;
        Some((c, at))
    })
}

/// Calls a method as the given class has it, whatever the object's own class overrides: `([Base]$this).Method()`.
pub(super) fn invoke_on_class(
    cx: &mut Context,
    class: TypeId,
    this: &Value,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>> {
    if class == TypeId::OBJECT && name.eq_ignore_ascii_case("ToString") && this.native::<Instance>().is_some()
    {
        return Ok(Some(Value::from(&*this.type_id().name())));
    }
    let Some(class) = class_of(class).filter(|c| this.type_id().is_a(c.id.get())) else { return Ok(None) };
    for c in class.chain() {
        let named: Vec<Rc<Method>> = c
            .own_methods()
            .filter(|m| !m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name))
            .cloned()
            .collect();
        if named.is_empty() {
            continue;
        }
        let Some(method) = choose(cx, named, arguments) else { continue };
        return cx.run_method(&c, &method, Some(this.clone()), arguments).map(Some);
    }
    Ok(None)
}

/// What the types room asks about classes.
pub struct Classes;

/// The engine behind a runtime; there is no other.
fn engine(rt: &mut dyn Runtime) -> Result<&mut Context> {
    match Context::of(rt) {
        Some(cx) => Ok(cx),
        None => throw(Thrown::invalid_operation("There is no engine here to run a class.")),
    }
}

fn parameter_types(method: &Method) -> Vec<TypeId> {
    method.parameters.iter().map(|(_, t, _)| t.unwrap_or(TypeId::OBJECT)).collect()
}

impl EngineHooks for Classes {
    fn get_member(&self, _rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Option<Value>> {
        if let Some(instance) = target.native::<Instance>() {
            return Ok(instance
                .class
                .field(name, |i, _| i)
                .and_then(|i| instance.fields.borrow().get(i).cloned()));
        }
        if let Some(data) = target.native::<ExceptionData>()
            && let Some(class) = class_of(data.type_id)
            && class.field(name, |_, _| ()).is_some()
        {
            return Ok(data.detail(name));
        }
        Ok(None)
    }

    fn constructor_parameters(&self, class: TypeId) -> Vec<Vec<TypeId>> {
        let Some(info) = class_of(class) else { return vec![] };
        let declared: Vec<_> = info
            .own_methods()
            .filter(|m| m.is_constructor && !m.is_static)
            .map(|m| parameter_types(m))
            .collect();
        if declared.is_empty() { vec![vec![]] } else { declared }
    }

    fn static_parameters(&self, class: TypeId, name: &str) -> Vec<Vec<TypeId>> {
        let Some(info) = class_of(class) else { return vec![] };
        let mut found = Vec::new();
        for c in info.chain() {
            let methods = c
                .own_methods()
                .filter(|m| m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name));
            found.extend(methods.map(|m| parameter_types(m)));
        }
        found
    }

    fn class_properties(&self, class: TypeId) -> Vec<(Rc<str>, TypeId)> {
        let Some(info) = class_of(class) else { return vec![] };
        let mut chain = info.chain();
        chain.reverse();
        let mut found = Vec::new();
        for c in &chain {
            let shown = c.own_properties(false).filter(|p| !p.hidden);
            found.extend(shown.map(|p| (p.name.clone(), p.type_id.unwrap_or(TypeId::OBJECT))));
        }
        found
    }

    fn set_member(&self, rt: &mut dyn Runtime, target: &Value, name: &str, value: &Value) -> Result<bool> {
        let Some(class) = class_of(target.type_id()) else { return Ok(false) };
        let Some((wanted, validations)) = class.field(name, |_, p| (p.type_id, p.validations.clone())) else {
            return Ok(false);
        };
        let converted = match wanted {
            Some(t) => match convert::convert(rt, value, t) {
                Ok(v) => v,
                Err(flow) => return Err(setting_failed(name, &flow)),
            },
            None => value.clone(),
        };
        for v in &validations {
            if let Some(message) = v.check(rt, &converted)? {
                let thrown = Thrown::record(
                    "System.Management.Automation.SetValueInvocationException",
                    format!("Exception setting \"{name}\": \"{message}\""),
                    "ExceptionWhenSetting",
                    ErrorCategory::NotSpecified,
                );
                return throw(thrown);
            }
        }
        store_field(&class, target, name, converted);
        Ok(true)
    }

    fn invoke_method(
        &self,
        rt: &mut dyn Runtime,
        target: &Value,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>> {
        let class = target.type_id();
        let cx = engine(rt)?;
        if let Some(found) = invoke_on_class(cx, class, target, name, arguments)? {
            return Ok(Some(found));
        }
        let Some(info) = class_of(class) else { return Ok(None) };
        let declared = info.chain().iter().any(|c| {
            c.own_methods().any(|m| !m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name))
        });
        if declared {
            return throw(no_overload(name, arguments.len()));
        }
        // `Object`'s own: identity. Asking further would come back here.
        let plain = info.root() == TypeId::OBJECT;
        match (name.to_ascii_lowercase().as_str(), arguments) {
            ("equals", [other]) if plain => Ok(Some(Value::Bool(target.same_reference(other)))),
            ("gethashcode", []) if plain => {
                let hash = crate::object::hash_key(target, crate::object::KeyComparer::Ordinal);
                Ok(Some(Value::Int((hash as u32 & 0x7fff_ffff) as i32)))
            }
            ("tostring", []) if plain => Ok(Some(Value::from(&*info.name))),
            _ => Ok(None),
        }
    }

    fn resolve_type(&self, rt: &mut dyn Runtime, name: &str) -> Option<TypeId> {
        let cx = Context::of(rt)?;
        crate::text::Name::existing(name).and_then(|n| cx.script_types.get(&n).copied())
    }

    fn get_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str) -> Result<Option<Value>> {
        let Some(info) = class_of(class) else { return Ok(None) };
        let Some((owner, at)) = static_place(&info, name) else { return Ok(None) };
        ready_statics(engine(rt)?, &owner)?;
        let value = owner.statics.borrow().get(at).cloned();
        Ok(value)
    }

    fn set_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str, value: &Value) -> Result<bool> {
        let Some(info) = class_of(class) else { return Ok(false) };
        let Some((owner, at)) = static_place(&info, name) else { return Ok(false) };
        ready_statics(engine(rt)?, &owner)?;
        let wanted = owner.own_properties(true).nth(at).and_then(|p| p.type_id);
        let value = match wanted {
            Some(t) => match convert::convert(rt, value, t) {
                Ok(v) => v,
                Err(flow) => return Err(setting_failed(name, &flow)),
            },
            None => value.clone(),
        };
        if let Some(slot) = owner.statics.borrow_mut().get_mut(at) {
            *slot = value;
        }
        Ok(true)
    }

    fn invoke_static(
        &self,
        rt: &mut dyn Runtime,
        class: TypeId,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>> {
        let Some(info) = class_of(class) else { return Ok(None) };
        let cx = engine(rt)?;
        let mut declared = false;
        for c in info.chain() {
            let named: Vec<Rc<Method>> = c
                .own_methods()
                .filter(|m| m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name))
                .cloned()
                .collect();
            declared |= !named.is_empty();
            let Some(method) = choose(cx, named, arguments) else { continue };
            ready_statics(cx, &c)?;
            return cx.run_method(&c, &method, None, arguments).map(Some);
        }
        if declared { throw(no_overload(name, arguments.len())) } else { Ok(None) }
    }

    fn construct(&self, rt: &mut dyn Runtime, class: TypeId, arguments: &[Value]) -> Result<Value> {
        let cx = engine(rt)?;
        match class_of(class) {
            Some(info) => {
                ready_statics(cx, &info)?;
                construct(cx, &info, arguments)
            }
            None => throw(no_overload("new", arguments.len())),
        }
    }

    fn members(&self, class: TypeId, statics: bool) -> Vec<MemberDescription> {
        let Some(info) = class_of(class) else { return vec![] };
        let mut found: Vec<MemberDescription> = Vec::new();
        let mut chain = info.chain();
        chain.reverse();
        for c in &chain {
            for p in c.own_properties(statics).filter(|p| !p.hidden) {
                let type_name = type_text(p.type_id);
                found.push(MemberDescription {
                    name: p.name.clone(),
                    kind: MemberType::Property,
                    definition: format!(
                        "{}{type_name} {} {{get;set;}}",
                        if statics { "static " } else { "" },
                        p.name
                    ),
                    is_static: statics,
                });
            }
        }
        for c in &chain {
            for m in c.own_methods().filter(|m| m.is_static == statics && !m.hidden && !m.is_constructor) {
                let definition = signature(m);
                match found
                    .iter_mut()
                    .find(|d| d.name.eq_ignore_ascii_case(&m.name) && d.kind == MemberType::Method)
                {
                    Some(known) if known.definition.split(", ").any(|d| d == definition) => {}
                    Some(known) => known.definition = format!("{}, {definition}", known.definition),
                    None => found.push(MemberDescription {
                        name: m.name.clone(),
                        kind: MemberType::Method,
                        definition,
                        is_static: statics,
                    }),
                }
            }
        }
        found
    }

    fn base_object(&self, target: &Value) -> Option<Value> {
        target.native::<Instance>().and_then(|i| i.base.borrow().clone())
    }

    fn create_block(&self, rt: &mut dyn Runtime, text: &str) -> Result<Value> {
        engine(rt)?.parse_block(text, None).map(Value::ScriptBlock)
    }

    fn new_closure(&self, rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value> {
        let cx = engine(rt)?;
        Ok(Value::ScriptBlock(cx.new_closure(block)))
    }
}

fn type_text(type_id: Option<TypeId>) -> String {
    type_id.map_or_else(|| "System.Object".to_owned(), crate::object::type_name::powershell_name)
}

fn signature(m: &Method) -> String {
    let parameters: Vec<String> =
        m.parameters.iter().map(|(n, t, _)| format!("{} {n}", type_text(*t))).collect();
    let returns = match m.returns {
        None => "void".to_owned(),
        some => type_text(some),
    };
    format!("{}{returns} {}({})", if m.is_static { "static " } else { "" }, m.name, parameters.join(", "))
}

/// A value that a typed property refuses.
fn setting_failed(name: &str, flow: &Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow.clone() };
    let made = Thrown::record(
        "System.Management.Automation.SetValueInvocationException",
        format!("Exception setting \"{name}\": \"{}\"", record.message()),
        "ExceptionWhenSetting",
        ErrorCategory::NotSpecified,
    )
    .inner(record.exception.clone());
    made.into_flow()
}

impl Context {
    /// `GetNewClosure()`: a block that keeps the variables as they are now.
    pub fn new_closure(&mut self, block: &Rc<ScriptBlock>) -> Rc<ScriptBlock> {
        let layout = super::scope::Layout::new();
        let scope = Scope::new(ScopeKind::Module, layout, Some(self.global.clone()));
        let from = self.scope.clone();
        for name in from.local_names() {
            let plain = from.variable_local(name).is_none_or(|v| {
                let options = v.options.get();
                !(options.read_only || options.constant || options.all_scope || options.private)
            });
            if let Some(value) = from.get_local(name).filter(|_| plain) {
                scope.put(name, Slot::Value(value));
            }
        }
        let parent_module = self.scope.module.borrow().clone();
        let module = Module::new("__DynamicModule_closure", "", scope, true);
        if let Some(parent) = parent_module {
            *module.private_data.borrow_mut() = Value::object(super::module::ModuleInfo(parent));
        }
        let closure = ScriptBlock::new(block.ast.clone(), block.compiled.clone());
        *closure.session.borrow_mut() = Some(module);
        Rc::new(closure)
    }
}
