//! Constants, strings, arrays, hash tables, script blocks.

use super::{Compiler, Expr};
use crate::engine::context::Context;
use crate::engine::function::Code;
use crate::language::ast::*;
use crate::object::{
    CustomObject, Entries, ErrorCategory, Hashtable, KeyComparer, MemberBag, MemberKind, PsString, Result,
    Shape, TableKind, Thrown, Value, convert, throw,
};
use crate::text::Name;
use std::rc::Rc;

/// The most room that is kept for the next string to be put together.
const TEXT_ROOM: usize = 1 << 16;

impl Compiler<'_> {
    pub(super) fn constant_value(constant: &Constant) -> Value {
        crate::object::convert::constant_value(constant.clone())
    }

    /// `"text $x $(y)"`.
    pub(super) fn expandable_string(&mut self, s: &ExpandableStringExpressionAst) -> Result<Expr> {
        enum Part {
            Text(Rc<str>),
            Value(Expr),
        }
        let mut parts = Vec::with_capacity(s.parts.len());
        for part in &s.parts {
            parts.push(match part {
                StringPart::Text(text) => Part::Text(text.clone()),
                StringPart::Expression(e) => Part::Value(self.expression(e)?),
            });
        }
        let expand = move |cx: &mut Context| {
            let mut text = std::mem::take(&mut cx.text_room);
            text.clear();
            for part in &parts {
                match part {
                    Part::Text(t) => text.push_str(t),
                    Part::Value(value) => {
                        let v = value(cx)?;
                        append_text(cx, &mut text, &v)?;
                    }
                }
            }
            let value = PsString::from(text.as_str());
            if text.capacity() <= TEXT_ROOM {
                cx.text_room = text;
            }
            Ok(Value::Str(value))
        };
        Ok(Box::new(move |cx| {
            if !cx.strict_used {
                return expand(cx);
            }
            cx.expanding += 1;
            let result = expand(cx);
            cx.expanding -= 1;
            result
        }))
    }

    pub(super) fn array_literal(&mut self, a: &ArrayLiteralAst) -> Result<Expr> {
        let mut elements = Vec::with_capacity(a.elements.len());
        for e in &a.elements {
            elements.push(self.expression(e)?);
        }
        Ok(Box::new(move |cx| {
            let mut items = Vec::with_capacity(elements.len());
            for e in &elements {
                items.push(null_of(e(cx)?));
            }
            Ok(Value::array(items))
        }))
    }

    /// `@( … )`.
    pub(super) fn array_expression(&mut self, a: &ArrayExpressionAst) -> Result<Expr> {
        if a.body.traps.is_empty() {
            match a.body.statements.as_slice() {
                [] => return Ok(Box::new(|_| Ok(Value::array(vec![])))),
                [only] => {
                    if let Some(e) = super::statement::plain_expression(only) {
                        if let ExpressionAst::ArrayLiteral(literal) = e {
                            return self.array_literal(literal);
                        }
                        let value = self.expression(e)?;
                        return Ok(Box::new(move |cx| {
                            let v = value(cx)?;
                            into_array(cx, v)
                        }));
                    }
                }
                _ => {}
            }
        }
        let body = self.statement_block(&a.body)?;
        Ok(Box::new(move |cx| Ok(Value::array(cx.collect(|cx| body.run(cx))?))))
    }

    /// `$( … )`.
    pub(super) fn sub_expression(&mut self, s: &SubExpressionAst) -> Result<Expr> {
        let body = self.statement_block(&s.body)?;
        let quick = match s.body.statements.as_slice() {
            [] => return Ok(Box::new(super::block::void)),
            [only] if s.body.traps.is_empty() => super::statement::plain_expression(only)
                .filter(|e| !matches!(e, ExpressionAst::Paren(_) | ExpressionAst::Sub(_))),
            _ => None,
        };
        let Some(expression) = quick else { return Ok(self.body_expression(body)) };
        // One value that is no collection is what its output would be collected to.
        let value = self.expression(expression)?;
        Ok(Box::new(move |cx| match value(cx) {
            Ok(value) => {
                cx.succeeded = true;
                match &value {
                    Value::Array(_) | Value::Object(_) => cx.capture(|cx| cx.emit_enumerated(value)),
                    _ => Ok(value),
                }
            }
            Err(flow) => {
                let (ended, written) = cx.collect_partial(|cx| body.first_failed(cx, flow));
                ended.map(|()| Value::from_output(written))
            }
        }))
    }

    pub(super) fn hashtable(&mut self, h: &HashtableAst, kind: TableKind) -> Result<Expr> {
        let mut pairs = Vec::with_capacity(h.pairs.len());
        for (key, value) in &h.pairs {
            pairs.push((self.hash_key(key)?, self.statement_value(value)?));
        }
        Ok(Box::new(move |cx| {
            let mut entries = Entries::with_capacity(KeyComparer::IgnoreCase, pairs.len());
            for (key, value) in &pairs {
                let k = key(cx)?;
                if k.is_null() {
                    return throw(
                        Thrown::runtime(
                            "A null key is not allowed in a hash literal.",
                            "InvalidNullKey",
                            ErrorCategory::InvalidOperation,
                        )
                        .target(Hashtable::from_entries(kind, entries).into_value()),
                    );
                }
                let v = null_of(value(cx)?);
                if entries.insert(k.clone(), v).is_some() {
                    let text = convert::to_text(cx, &k)?;
                    return throw(Thrown::runtime(
                        format!(
                            "Item has already been added. Key in dictionary: '{text}'  Key being added: '{text}'"
                        ),
                        "DuplicateKeyInHashLiteral",
                        ErrorCategory::InvalidOperation,
                    )
                    .target(Hashtable::from_entries(kind, entries).into_value()));
                }
            }
            Ok(Hashtable::from_entries(kind, entries).into_value())
        }))
    }

    /// A bare word is a key as it is written.
    fn hash_key(&mut self, key: &ExpressionAst) -> Result<Expr> {
        self.expression(key)
    }

    /// `[pscustomobject]@{ … }`: properties in the order written.
    pub(super) fn custom_object(&mut self, h: &HashtableAst) -> Result<Expr> {
        let mut names: Vec<Rc<str>> = Vec::with_capacity(h.pairs.len());
        for (key, _) in &h.pairs {
            match key {
                ExpressionAst::String(s)
                    if !names.iter().any(|n| n.eq_ignore_ascii_case(&s.value))
                        && !is_type_name_key(&s.value) =>
                {
                    names.push(s.value.clone());
                }
                _ => return self.computed_custom_object(h),
            }
        }
        let shape = names.iter().fold(Shape::empty(), |shape, name| shape.with(name, MemberKind::Note));
        let mut values = Vec::with_capacity(h.pairs.len());
        for (_, value) in &h.pairs {
            values.push(self.statement_value(value)?);
        }
        Ok(Box::new(move |cx| {
            let mut members = Vec::with_capacity(values.len());
            for value in &values {
                members.push(null_of(value(cx)?));
            }
            let bag = MemberBag { shape: shape.clone(), values: members };
            Ok(Value::Custom(Rc::new(CustomObject::new(bag))))
        }))
    }

    fn computed_custom_object(&mut self, h: &HashtableAst) -> Result<Expr> {
        let table = self.hashtable(h, TableKind::Ordered)?;
        Ok(Box::new(move |cx| {
            let table = table(cx)?;
            convert::convert(cx, &table, crate::object::TypeId::PS_CUSTOM_OBJECT)
        }))
    }

    pub(super) fn script_block_literal(&mut self, s: &ScriptBlockExpressionAst) -> Expr {
        let code = Code::new(s.script_block.clone(), None);
        Box::new(move |cx| Ok(Value::ScriptBlock(code.instantiate(cx))))
    }
}

/// `PSTypeName` in a custom object literal names its type.
fn is_type_name_key(name: &str) -> bool {
    name.eq_ignore_ascii_case("PSTypeName")
}

/// `AutomationNull` inside a collection is null.
#[inline]
pub(super) fn null_of(value: Value) -> Value {
    if matches!(value, Value::Void) { Value::Null } else { value }
}

/// What `@( … )` makes of the one value inside.
fn into_array(cx: &mut Context, value: Value) -> Result<Value> {
    match value {
        Value::Void => Ok(Value::array(vec![])),
        Value::Array(a) => Ok(Value::array(a.to_vec())),
        other => match &other {
            Value::Object(_) => match crate::types::members::enumerate(cx, &other)? {
                Some(items) => Ok(Value::array(items)),
                None => Ok(Value::array(vec![other])),
            },
            _ => Ok(Value::array(vec![other])),
        },
    }
}

/// Appends a value as it reads inside a string.
pub(super) fn append_text(cx: &mut Context, text: &mut String, value: &Value) -> Result<()> {
    match value {
        Value::Str(s) => text.push_str(s),
        Value::Int(i) => append_int(text, *i),
        Value::Null | Value::Void => {}
        Value::Wrapped(w) if w.1.token_text().is_some() => append_text(cx, text, &w.0)?,
        other => text.push_str(&convert::to_text(cx, other)?),
    }
    Ok(())
}

fn append_int(text: &mut String, value: i32) {
    let mut digits = [0u8; 10];
    let (mut rest, mut at) = (value.unsigned_abs(), digits.len());
    while rest > 0 || at == digits.len() {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if value < 0 {
        text.push('-');
    }
    text.extend(digits[at..].iter().map(|&digit| char::from(digit)));
}

/// A name for `$_`.
pub(super) fn underscore() -> Name {
    Name::new("_")
}
