//! Classes and enums of scripts: defined when the block that holds them is compiled.

use super::Compiler;
use crate::engine::class::{ClassInfo, FunctionMemberHolder, Method, Property};
use crate::engine::function::Code;
use crate::language::ast::*;
use crate::language::visit::Node;
use crate::object::{Result, TypeId, TypeKind, TypeOrigin, convert};
use crate::text::{Extent, Name};
use crate::types::members::ScriptOverload;
use std::cell::RefCell;
use std::rc::Rc;

/// An interface: by its record, or by .NET's naming where we have none.
pub(super) fn is_interface(id: TypeId) -> bool {
    let short = id.short_name();
    let mut letters = short.chars();
    let named_so = letters.next() == Some('I') && letters.next().is_some_and(char::is_uppercase);
    id.info().kind == TypeKind::Interface
        || (named_so && !matches!(id.info().origin, TypeOrigin::Script { .. }))
}

impl Compiler<'_> {
    /// Defines the classes and enums at the top of a block before anything in it is compiled.
    pub(super) fn define_types(&mut self, ast: &ScriptBlockAst) -> Result<()> {
        let mut definitions = Vec::new();
        for block in [&ast.begin, &ast.process, &ast.end].into_iter().flatten() {
            let statements = block.statements.iter();
            statements.for_each(|s| super::class_check::collect_types(Node::Statement(s), &mut definitions));
        }
        if definitions.is_empty() {
            return Ok(());
        }
        self.check_types(&definitions)?;
        for e in definitions.iter().filter(|d| d.kind == TypeDefinitionKind::Enum) {
            self.define_enum(e)?;
        }
        let mut made: Vec<(Rc<ClassInfo>, &TypeDefinitionAst)> = Vec::new();
        let mut waiting: Vec<&TypeDefinitionAst> =
            definitions.into_iter().filter(|d| d.kind == TypeDefinitionKind::Class).collect();
        // Bases first, wherever they stand.
        while !waiting.is_empty() {
            let names: Vec<Rc<str>> = waiting.iter().map(|d| d.name.clone()).collect();
            let (ready, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|d| {
                !d.base_types.iter().any(|b| {
                    let text = b.type_name.extent.text(&self.source);
                    names.iter().any(|n| n.eq_ignore_ascii_case(text) && !n.eq_ignore_ascii_case(&d.name))
                })
            });
            // Classes that are each other's bases were refused before.
            if ready.is_empty() {
                return Ok(());
            }
            for d in ready {
                made.push((self.declare_class(d)?, d));
            }
            waiting = later;
        }
        for (info, ast) in made {
            self.define_members(&info, ast)?;
        }
        Ok(())
    }

    fn define_enum(&mut self, ast: &TypeDefinitionAst) -> Result<()> {
        let underlying = match ast.base_types.first() {
            Some(b) => self.resolve_type(&b.type_name)?,
            None => TypeId::INT32,
        };
        let flags = ast.attributes.iter().any(|a| super::block::is_attribute(a, "Flags"));
        let mut values: Vec<(Rc<str>, i64)> = Vec::new();
        let mut next = 0i64;
        for member in &ast.members {
            let MemberAst::Property(p) = member else { continue };
            if let Some(e) = &p.initial_value {
                let known = match e {
                    ExpressionAst::String(s) => {
                        values.iter().find(|(n, _)| n.eq_ignore_ascii_case(&s.value)).map(|(_, v)| *v)
                    }
                    _ => None,
                };
                next = match known {
                    Some(v) => v,
                    None => {
                        let value = self.expression(e)?(self.cx)?;
                        let converted = convert::convert(self.cx, &value, TypeId::INT64);
                        match (value.base(), converted) {
                            (crate::object::Value::Enum(_, v), _) => *v,
                            (_, Ok(crate::object::Value::Long(v))) => v,
                            (_, Err(flow)) => return Err(flow),
                            _ => 0,
                        }
                    }
                };
            }
            values.push((p.name.clone(), next));
            next = next.wrapping_add(1);
        }
        let origin = TypeOrigin::ScriptEnum { values, underlying, flags };
        let id = TypeId::define(&ast.name, TypeKind::Enum, TypeId::ENUM, vec![], origin);
        self.cx.define_type(Name::new(&ast.name), id);
        Ok(())
    }

    fn declare_class(&mut self, ast: &TypeDefinitionAst) -> Result<Rc<ClassInfo>> {
        let mut base = TypeId::OBJECT;
        let mut interfaces = Vec::new();
        for (i, b) in ast.base_types.iter().enumerate() {
            let id = self.resolve_type(&b.type_name)?;
            if is_interface(id) || i > 0 {
                interfaces.push(id);
            } else {
                base = id;
            }
        }
        let info = ClassInfo::new(&ast.name, base, self.source.clone(), self.cx);
        let origin = TypeOrigin::Script { class: info.clone() };
        let id = TypeId::define(&ast.name, TypeKind::Class, base, interfaces, origin);
        info.id.set(id);
        self.cx.define_type(Name::new(&ast.name), id);
        Ok(info)
    }

    fn define_members(&mut self, info: &Rc<ClassInfo>, ast: &TypeDefinitionAst) -> Result<()> {
        let mut properties = Vec::new();
        let mut methods = Vec::new();
        for member in &ast.members {
            match member {
                MemberAst::Property(p) => properties.push(self.class_property(p)?),
                MemberAst::Function(f) => methods.push(Rc::new(self.class_method(f)?)),
            }
        }
        let _ = info.properties.set(properties);
        let _ = info.methods.set(methods);
        Ok(())
    }

    fn class_property(&mut self, p: &PropertyMemberAst) -> Result<Property> {
        let type_id = match &p.property_type {
            Some(t) => Some(self.resolve_type(&t.type_name)?).filter(|t| *t != TypeId::OBJECT),
            None => None,
        };
        let mut validations = Vec::new();
        for a in &p.attributes {
            if let Some(crate::engine::VariableAttribute::Validation(v)) =
                self.constraint(a)?.make(self.cx)?
            {
                validations.push(v);
            }
        }
        // An initialiser runs in a scope of its own.
        let initial = match &p.initial_value {
            Some(e) => Some(
                Compiler::new(self.cx, self.source.clone(), crate::engine::Layout::new())
                    .initializer(e, &self.using_namespaces.clone())?,
            ),
            None => None,
        };
        Ok(Property {
            name: p.name.clone(),
            type_id,
            is_static: p.is_static,
            hidden: p.is_hidden,
            initial,
            extent: p.initial_value.as_ref().map_or(p.extent, ExpressionAst::extent),
            validations,
        })
    }

    fn initializer(&mut self, e: &ExpressionAst, namespaces: &[Rc<str>]) -> Result<super::Expr> {
        self.using_namespaces = namespaces.to_vec();
        let layout = self.layout.clone();
        let inner = self.expression(e)?;
        // Slots of the initialiser's own layout: run it in a scope that has it.
        Ok(Box::new(move |cx| {
            let scope = crate::engine::Scope::new(
                crate::engine::ScopeKind::Block,
                layout.clone(),
                Some(cx.scope.clone()),
            );
            cx.in_scope(scope, |cx| inner(cx))
        }))
    }

    fn class_method(&mut self, f: &FunctionMemberAst) -> Result<Method> {
        let definition = &f.function;
        let mut parameters = Vec::new();
        for p in definition.parameters.as_deref().unwrap_or_default() {
            let mut type_id = None;
            for a in &p.attributes {
                if let AttributeBaseAst::Type(t) = a {
                    type_id = Some(self.resolve_type(&t.type_name)?).filter(|t| *t != TypeId::OBJECT);
                }
            }
            parameters.push((p.name.name.clone(), type_id));
        }
        let returns = match &f.return_type {
            Some(t) => Some(self.resolve_type(&t.type_name)?).filter(|t| *t != TypeId::VOID),
            None => None,
        };
        let code = Code::method(definition.body.clone(), definition.clone());
        let base_arguments = match &f.base_arguments {
            Some(b) => {
                // They see the constructor's parameters: the same layout.
                let block = code.compiled_with_namespaces(self.cx, &self.using_namespaces)?;
                let mut compiler = Compiler::new(self.cx, self.source.clone(), block.layout.clone());
                compiler.using_namespaces = self.using_namespaces.clone();
                let mut arguments = Vec::new();
                for e in &b.arguments {
                    arguments.push(compiler.expression(e)?);
                }
                Some(arguments)
            }
            None => None,
        };
        let types: Vec<TypeId> = parameters.iter().map(|(_, t)| t.unwrap_or(TypeId::OBJECT)).collect();
        Ok(Method {
            name: definition.name.clone(),
            is_static: f.is_static,
            hidden: f.is_hidden,
            is_constructor: f.is_constructor,
            returns,
            overload: ScriptOverload::new(&types),
            parameters,
            code,
            base_arguments: RefCell::new(base_arguments),
            base_extent: Extent { end: definition.body.extent.start + 1, ..definition.body.extent },
            ast: Rc::new(FunctionMemberHolder { extent: f.extent }),
        })
    }
}
