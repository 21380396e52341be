//! Members and indexes: `$x.Name`, `$x.Method()`, `[type]::Member`, `$x[0]`.

use super::types::{TypeRef, type_not_found};
use super::{Compiler, Expr};
use crate::engine::context::Context;
use crate::language::ast::*;
use crate::object::{ErrorCategory, MemberKind, Result, Shape, Thrown, TypeId, Value, convert, throw};
use crate::text::Name;
use crate::types::members;
use std::cell::RefCell;
use std::rc::Rc;

/// A member's name: written, or computed.
pub(super) enum MemberName {
    Fixed(Name, Rc<str>),
    Computed(Expr),
}

/// Where a property stood in the last object seen at this place.
#[derive(Default)]
struct ShapeCache(RefCell<Option<(Rc<Shape>, usize)>>);

impl ShapeCache {
    #[inline]
    fn get(&self, value: &Value) -> Option<Value> {
        let Value::Custom(object) = value else { return None };
        let members = object.members.borrow();
        let cache = self.0.borrow();
        let (shape, index) = cache.as_ref()?;
        Rc::ptr_eq(shape, &members.shape).then(|| members.values[*index].clone())
    }

    fn fill(&self, value: &Value, name: Name) {
        let Value::Custom(object) = value else { return };
        let members = object.members.borrow();
        if let Some(index) = members.shape.find(name)
            && members.shape.kinds()[index] == MemberKind::Note
        {
            *self.0.borrow_mut() = Some((members.shape.clone(), index));
        }
    }
}

impl Compiler<'_> {
    pub(super) fn member_name(&mut self, e: &ExpressionAst) -> Result<MemberName> {
        Ok(match e {
            ExpressionAst::String(s) => MemberName::Fixed(Name::new(&s.value), s.value.clone()),
            other => MemberName::Computed(self.expression(other)?),
        })
    }

    /// The type on the left of `::`, if it is written as one.
    pub(super) fn static_target(&mut self, e: &ExpressionAst) -> Result<StaticTarget> {
        Ok(match e {
            ExpressionAst::Type(t) => StaticTarget::Type(self.type_literal_ref(t)),
            other => StaticTarget::Value(self.expression(other)?),
        })
    }

    pub(super) fn member(&mut self, m: &MemberExpressionAst) -> Result<Expr> {
        let name = self.member_name(&m.member)?;
        if m.is_static {
            let target = self.static_target(&m.target)?;
            return Ok(Box::new(move |cx| {
                let class = target.resolve(cx)?;
                let text = name_text(cx, &name)?;
                match members::get_static(cx, class, &text)? {
                    Some(value) => Ok(value),
                    None => missing_static(cx, &text),
                }
            }));
        }
        let target = self.expression(&m.target)?;
        let null_conditional = m.null_conditional;
        match name {
            MemberName::Fixed(key, text) => {
                let cache = ShapeCache::default();
                let site = members::PropertySite::default();
                Ok(Box::new(move |cx| {
                    let value = target(cx)?;
                    if let Some(found) = cache.get(&value) {
                        return Ok(found);
                    }
                    if let Some(found) = site.read(cx, &value, key) {
                        return found;
                    }
                    if null_conditional && value.is_null() {
                        return Ok(Value::Null);
                    }
                    cache.fill(&value, key);
                    get_property(cx, &value, key, &text)
                }))
            }
            MemberName::Computed(name) => Ok(Box::new(move |cx| {
                let value = target(cx)?;
                if null_conditional && value.is_null() {
                    return Ok(Value::Null);
                }
                let name = name(cx)?;
                let text = convert::to_text(cx, &name)?;
                get_property(cx, &value, Name::new(&text), &text)
            })),
        }
    }

    pub(super) fn invoke_member(&mut self, i: &InvokeMemberExpressionAst) -> Result<Expr> {
        let name = self.member_name(&i.member)?;
        let mut arguments = Vec::with_capacity(i.arguments.len());
        for a in &i.arguments {
            arguments.push(self.expression(a)?);
        }
        let generic: Vec<(TypeRef, String)> =
            i.generic_arguments.iter().map(|t| (self.type_ref(t), self.text(t.extent))).collect();
        let evaluate = move |cx: &mut Context| -> Result<Vec<Value>> {
            let mut values = Vec::with_capacity(arguments.len());
            for a in &arguments {
                values.push(super::literal::null_of(a(cx)?));
            }
            Ok(values)
        };
        let generics = move |cx: &mut Context| -> Result<Vec<TypeId>> {
            generic
                .iter()
                .map(|(t, text)| t.resolve(cx).ok_or_else(|| type_not_found(text).into_flow()))
                .collect()
        };
        if i.is_static {
            let target = self.static_target(&i.target)?;
            let (source, extent) = (self.source.clone(), i.extent);
            return Ok(Box::new(move |cx| {
                let class = target.resolve(cx)?;
                let values = evaluate(cx)?;
                let text = name_text(cx, &name)?;
                let generic = generics(cx)?;
                if crate::engine::class::class_of(class).is_some() {
                    cx.location = (source.clone(), extent);
                }
                members::invoke_static(cx, class, &text, values, &generic)
            }));
        }
        let base_call = self.base_call(&i.target);
        let target = self.expression(&i.target)?;
        let null_conditional = i.null_conditional;
        let (source, extent) = (self.source.clone(), i.extent);
        if let (Some(class), MemberName::Fixed(..)) = (base_call, &name) {
            return Ok(Box::new(move |cx| {
                let value = target(cx)?;
                let values = evaluate(cx)?;
                let text = name_text(cx, &name)?;
                let found = match class.resolve(cx) {
                    Some(id) => crate::engine::class::invoke_on_class(cx, id, &value, &text, &values)?,
                    None => None,
                };
                match found {
                    Some(result) => Ok(result),
                    None => members::invoke_method(cx, &value, &text, values, &[]),
                }
            }));
        }
        let site = members::MethodSite::default();
        Ok(Box::new(move |cx| {
            let value = target(cx)?;
            if null_conditional && value.is_null() {
                return Ok(Value::Null);
            }
            let values = evaluate(cx)?;
            let generic = generics(cx)?;
            if value.native::<crate::engine::class::Instance>().is_some() {
                cx.location = (source.clone(), extent);
            }
            match &name {
                MemberName::Fixed(key, text) => site.call(cx, &value, (*key, text), values, &generic),
                MemberName::Computed(name) => {
                    let name = name(cx)?;
                    let text = convert::to_text(cx, &name)?;
                    members::invoke_method(cx, &value, &text, values, &generic)
                }
            }
        }))
    }

    /// `([Base]$x).Method()` on an object of a script's class: the call goes to the base class's own method.
    fn base_call(&mut self, target: &ExpressionAst) -> Option<TypeRef> {
        let ExpressionAst::Paren(p) = target else { return None };
        let Some(ExpressionAst::Convert(c)) = super::statement::plain_expression(&p.pipeline) else {
            return None;
        };
        match &*c.child {
            ExpressionAst::Variable(_) => Some(self.type_ref(&c.target.type_name)),
            _ => None,
        }
    }

    pub(super) fn index(&mut self, i: &IndexExpressionAst) -> Result<Expr> {
        let target = self.expression(&i.target)?;
        let index = self.index_operand(&i.index)?;
        let null_conditional = i.null_conditional;
        Ok(Box::new(move |cx| {
            let value = target(cx)?;
            if null_conditional && value.is_null() {
                return Ok(Value::Null);
            }
            let index = index(cx)?;
            get_index(cx, &value, &index)
        }))
    }
}

/// An index; `[object]10` is a key and no place, which matters to an ordered dictionary.
impl Compiler<'_> {
    pub(super) fn index_operand(&mut self, e: &ExpressionAst) -> Result<Expr> {
        let inner = self.expression(e)?;
        let as_key = matches!(e, ExpressionAst::Convert(c)
            if self.text(c.target.type_name.extent).trim_start_matches("System.").eq_ignore_ascii_case("object"));
        if !as_key {
            return Ok(inner);
        }
        Ok(Box::new(move |cx| {
            Ok(match inner(cx)? {
                number @ Value::Int(_) => Value::Wrapped(Rc::new((number, Default::default()))),
                other => other,
            })
        }))
    }
}

pub(super) enum StaticTarget {
    Type(TypeRef),
    Value(Expr),
}

impl StaticTarget {
    pub(super) fn resolve(&self, cx: &mut Context) -> Result<TypeId> {
        match self {
            StaticTarget::Type(t) => t.require(cx),
            StaticTarget::Value(e) => match e(cx)?.base() {
                Value::Type(id) => Ok(*id),
                Value::Str(s) => {
                    if let Some(id) = cx.script_type(s) {
                        return Ok(id);
                    }
                    crate::object::type_name::builtin(s).ok_or_else(|| type_not_found(s).into_flow())
                }
                other => Ok(other.type_id()),
            },
        }
    }
}

pub(super) fn name_text(cx: &mut Context, name: &MemberName) -> Result<Rc<str>> {
    match name {
        MemberName::Fixed(_, text) => Ok(text.clone()),
        MemberName::Computed(e) => {
            let value = e(cx)?;
            Ok(Rc::from(convert::to_text(cx, &value)?.as_str()))
        }
    }
}

/// `$value.name`, with what strict mode says about a property that is not there.
pub(crate) fn get_property(cx: &mut Context, value: &Value, key: Name, text: &str) -> Result<Value> {
    if let Value::Hashtable(h) = value
        && let Some(found) = h.get_str(text)
    {
        return Ok(found);
    }
    if cx.strict_mode() >= 2 {
        return strict_property(cx, value, key, text);
    }
    Ok(members::get_member_by(cx, value, key, text)?.unwrap_or_default())
}

/// Under strict mode the property must be there, in a collection without it in every element.
fn strict_property(cx: &mut Context, value: &Value, key: Name, text: &str) -> Result<Value> {
    if value.is_null() {
        return throw(property_missing(text));
    }
    if let Some(found) = members::get_single_member(cx, value, key, text)? {
        return Ok(found);
    }
    // Custom objects alone are counted under strict mode, too.
    if matches!(value, Value::Custom(_)) && members::is_count(text) {
        return Ok(Value::Int(1));
    }
    let Some(items) = members::enumerate(cx, value)? else { return throw(property_missing(text)) };
    if items.is_empty() {
        return throw(property_missing_in_all(text));
    }
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        let found = strict_property(cx, &item, key, text)?;
        match members::enumerate(cx, &found)? {
            Some(inner) => values.extend(inner),
            None => values.push(found),
        }
    }
    Ok(Value::from_output(values))
}

fn property_missing(name: &str) -> Thrown {
    let exception = "System.Management.Automation.PropertyNotFoundException";
    Thrown::record(exception, missing_text(name), "PropertyNotFoundStrict", ErrorCategory::NotSpecified)
}

/// An empty collection has no element that could have the property.
fn property_missing_in_all(name: &str) -> Thrown {
    Thrown::runtime(missing_text(name), "PropertyNotFoundStrict", ErrorCategory::InvalidOperation)
}

fn missing_text(name: &str) -> String {
    format!("The property '{name}' cannot be found on this object. Verify that the property exists.")
}

fn missing_static(cx: &mut Context, name: &str) -> Result<Value> {
    if cx.strict_mode() >= 2 {
        return throw(property_missing(name));
    }
    Ok(Value::Null)
}

/// `$value[index]`; an array of indexes gives an array.
pub(super) fn get_index(cx: &mut Context, value: &Value, index: &Value) -> Result<Value> {
    match (value, index) {
        (Value::Array(a), Value::Int(i)) if a.dimensions().is_none() => {
            let length = a.len();
            let at = if *i < 0 { *i as isize + length as isize } else { *i as isize };
            if let Ok(at) = usize::try_from(at)
                && let Some(found) = a.get(at)
            {
                return Ok(found);
            }
            if cx.strict_mode() >= 3 { throw(out_of_bounds()) } else { Ok(Value::Null) }
        }
        (Value::Hashtable(h), Value::Str(_)) => Ok(h.get(index).unwrap_or_default()),
        (Value::Hashtable(h), Value::Int(_)) if h.kind() == crate::object::TableKind::Hashtable => {
            Ok(h.get(index).unwrap_or_default())
        }
        _ => {
            let strict = cx.strict_mode() >= 3;
            members::index_value(cx, value, index, strict)
        }
    }
}

fn out_of_bounds() -> Thrown {
    Thrown::record(
        "System.IndexOutOfRangeException",
        "Index was outside the bounds of the array.",
        "System.IndexOutOfRangeException",
        ErrorCategory::OperationStopped,
    )
}
