//! Type names in code.

use super::Compiler;
use crate::engine::context::Context;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Result, Thrown, TypeId, throw, type_name};
use crate::text::{Extent, Source};
use std::cell::Cell;
use std::rc::Rc;

/// A type that is looked up when it is first needed: a script may define it later.
pub struct TypeRef {
    name: TypeName,
    namespaces: Vec<Rc<str>>,
    known: Cell<Option<TypeId>>,
    /// Where an error about the type points.
    source: Rc<Source>,
    extent: Extent,
}

impl TypeRef {
    pub fn resolve(&self, cx: &mut Context) -> Option<TypeId> {
        if let Some(id) = self.known.get() {
            return Some(id);
        }
        lookup(cx, &self.name, &self.namespaces)
    }

    /// The type, or the error that there is none, at the place where its name stands.
    pub fn require(&self, cx: &mut Context) -> Result<TypeId> {
        if let Some(id) = self.resolve(cx) {
            return Ok(id);
        }
        let flow = type_not_found(self.name.extent.text(&self.source)).into_flow();
        crate::engine::locate(cx, &flow, &self.source, self.extent);
        Err(flow)
    }
}

pub(super) fn lookup(cx: &mut Context, name: &TypeName, namespaces: &[Rc<str>]) -> Option<TypeId> {
    type_name::resolve(name, namespaces, &|text: &str| cx.script_type(text))
}

impl Compiler<'_> {
    pub(super) fn type_ref(&mut self, name: &TypeName) -> TypeRef {
        let known = lookup(self.cx, name, &self.using_namespaces);
        // A script's class can be defined anew; a type of ours cannot.
        let fixed = known.filter(|id| {
            !matches!(
                id.info().origin,
                crate::object::TypeOrigin::Script { .. } | crate::object::TypeOrigin::ScriptEnum { .. }
            )
        });
        TypeRef {
            name: name.clone(),
            namespaces: self.using_namespaces.clone(),
            known: Cell::new(fixed.or(known)),
            source: self.source.clone(),
            extent: name.extent,
        }
    }

    /// The type that `[name]` stands for by itself.
    pub(super) fn type_literal_ref(&mut self, literal: &TypeExpressionAst) -> TypeRef {
        TypeRef { extent: literal.extent, ..self.type_ref(&literal.type_name) }
    }

    /// The type, or PowerShell's error that there is none.
    pub(super) fn resolve_type(&mut self, name: &TypeName) -> Result<TypeId> {
        match lookup(self.cx, name, &self.using_namespaces) {
            Some(id) => Ok(id),
            None => {
                let text = self.text(name.extent);
                throw(type_not_found(&text))
            }
        }
    }

    pub(super) fn using_statements(&mut self, statements: &[UsingStatementAst]) -> Result<()> {
        for u in statements {
            let ExpressionAst::String(text) = &u.name else { continue };
            match u.kind {
                UsingKind::Namespace => self.using_namespaces.push(text.value.clone()),
                UsingKind::Module => {
                    crate::engine::modules::using_module(self.cx, &text.value, &self.source)?
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// `TypeNotFound`.
pub fn type_not_found(name: &str) -> Thrown {
    Thrown::runtime(format!("Unable to find type [{name}]."), "TypeNotFound", ErrorCategory::InvalidOperation)
        .target(crate::object::Value::from(name))
        .target_type("TypeName")
}
