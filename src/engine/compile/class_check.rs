//! What is wrong with definitions of classes and enums before anything runs.

use super::Compiler;
use super::class::is_interface;
use super::types::lookup;
use crate::language::ast::*;
use crate::language::visit::Node;
use crate::language::{self, ParseError};
use crate::object::{Result, TypeId, TypeKind, TypeOrigin, Value, convert};
use crate::text::{Extent, eq_ignore_case};

/// The types that a statement defines, those inside loops and conditions too.
pub(super) fn collect_types<'a>(node: Node<'a>, found: &mut Vec<&'a TypeDefinitionAst>) {
    match node {
        Node::Statement(StatementAst::Type(t)) => found.push(t),
        Node::ScriptBlock(_) | Node::Function(..) | Node::Expression(_) => {}
        Node::Statement(StatementAst::Function(_)) => {}
        other => other.children(&mut |child| collect_types(child, found)),
    }
}

impl Compiler<'_> {
    /// First what names do not mean anything, then what the types themselves do not allow.
    pub(super) fn check_types(&mut self, definitions: &[&TypeDefinitionAst]) -> Result<()> {
        let mut errors = Vec::new();
        for d in definitions {
            self.check_names(d, definitions, &mut errors);
            if d.kind != TypeDefinitionKind::Enum {
                check_duplicates(d, &mut errors);
            }
        }
        if errors.is_empty() {
            let (enums, classes): (Vec<_>, Vec<_>) =
                definitions.iter().partition(|d| d.kind == TypeDefinitionKind::Enum);
            // Enums are taken from the last to the first.
            for d in enums.into_iter().rev() {
                self.check_enum(d, &mut errors)?;
                check_duplicates(d, &mut errors);
            }
            for d in classes {
                self.check_bases(d, definitions, &mut errors);
            }
        }
        match crate::engine::errors::parse_failure(&errors, &self.source) {
            Some(flow) => Err(flow),
            None => Ok(()),
        }
    }

    fn check_names(
        &mut self,
        d: &TypeDefinitionAst,
        all: &[&TypeDefinitionAst],
        errors: &mut Vec<ParseError>,
    ) {
        let mut names: Vec<&TypeName> = Vec::new();
        for base in &d.base_types {
            let text = base.type_name.extent.text(&self.source).to_owned();
            // A class can only stand on one that does not stand on it.
            let circular = eq_ignore_case(&text, &d.name) || stands_on(&text, &d.name, all, &self.source);
            if circular {
                errors.push(error("TypeNotFound", base.type_name.extent, &[&text]));
            } else {
                names.push(&base.type_name);
            }
        }
        for member in &d.members {
            match member {
                MemberAst::Property(p) => names.extend(p.property_type.as_ref().map(|t| &t.type_name)),
                MemberAst::Function(f) => {
                    names.extend(f.return_type.as_ref().map(|t| &t.type_name));
                    for p in f.function.parameters.iter().flatten() {
                        errors.extend(p.attributes.iter().filter_map(|a| match a {
                            AttributeBaseAst::Attribute(a) => {
                                let name = a.type_name.full_name();
                                let arguments = [&*name, "Property, Field"];
                                Some(error("AttributeNotAllowedOnDeclaration", a.extent, &arguments))
                            }
                            AttributeBaseAst::Type(_) => None,
                        }));
                        names.extend(p.attributes.iter().filter_map(|a| match a {
                            AttributeBaseAst::Type(t) => Some(&t.type_name),
                            AttributeBaseAst::Attribute(_) => None,
                        }));
                    }
                }
            }
        }
        for name in names {
            let text = name.extent.text(&self.source).to_owned();
            let defined = all.iter().any(|d| mentions(&text, &d.name));
            if !defined && lookup(self.cx, name, &self.using_namespaces).is_none() {
                errors.push(error("TypeNotFound", name.extent, &[&text]));
            }
        }
    }

    fn check_enum(&mut self, d: &TypeDefinitionAst, errors: &mut Vec<ParseError>) -> Result<()> {
        let underlying = match d.base_types.first() {
            Some(b) => self.resolve_type(&b.type_name)?,
            None => TypeId::INT32,
        };
        let shown = crate::object::type_name::powershell_name(underlying);
        for member in &d.members {
            let MemberAst::Property(p) = member else { continue };
            let Some(value) = &p.initial_value else { continue };
            let extent = value.extent();
            if names_member(value, d) {
                continue;
            }
            if !language::is_constant(value) {
                errors.push(error("EnumeratorValueMustBeConstant", extent, &[]));
                continue;
            }
            let Ok(given) = self.expression(value)?(self.cx) else { continue };
            let converted = convert::convert(self.cx, &given, underlying);
            if converted.is_err() && !matches!(given.base(), Value::Enum(..)) {
                let id = if given.is_number() { "EnumeratorValueOutOfBounds" } else { "CannotConvertValue" };
                errors.push(error(id, extent, &[&shown]));
            }
        }
        Ok(())
    }

    fn check_bases(
        &mut self,
        d: &TypeDefinitionAst,
        all: &[&TypeDefinitionAst],
        errors: &mut Vec<ParseError>,
    ) {
        for (i, base) in d.base_types.iter().enumerate() {
            let text = base.type_name.extent.text(&self.source).to_owned();
            if let Some(other) = all.iter().find(|o| eq_ignore_case(&o.name, &text)) {
                if needs_arguments(other) && !declares_constructor(d) {
                    errors.push(error("BaseClassNoDefaultCtor", d.extent, &[&other.name]));
                }
                continue;
            }
            let Some(id) = lookup(self.cx, &base.type_name, &self.using_namespaces) else { continue };
            if is_interface(id) {
                errors.extend(missing_method(d, id));
            } else if i == 0 && (id.is_value_type() || id == TypeId::STRING) {
                errors.push(error("SealedBaseClass", base.type_name.extent, &[&id.short_name()]));
            }
        }
    }
}

fn error(id: &'static str, extent: Extent, arguments: &[&str]) -> ParseError {
    ParseError { id, message: language::message_text(id, arguments), extent, incomplete: false }
}

/// Whether a type's text speaks of a class: `A`, `A[]`, `List[A]`.
fn mentions(text: &str, name: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| eq_ignore_case(word, name))
}

/// Whether the class of that name has the other one among its bases.
fn stands_on(name: &str, other: &str, all: &[&TypeDefinitionAst], source: &crate::text::Source) -> bool {
    let mut next = name.to_owned();
    for _ in 0..all.len() {
        let Some(d) = all.iter().find(|d| eq_ignore_case(&d.name, &next)) else { return false };
        let Some(base) = d.base_types.first() else { return false };
        next = base.type_name.extent.text(source).to_owned();
        if eq_ignore_case(&next, other) {
            return true;
        }
    }
    false
}

fn check_duplicates(d: &TypeDefinitionAst, errors: &mut Vec<ParseError>) {
    let mut properties: Vec<&str> = Vec::new();
    let mut methods: Vec<(String, Vec<String>)> = Vec::new();
    for member in &d.members {
        match member {
            MemberAst::Property(p) => {
                if properties.iter().any(|n| eq_ignore_case(n, &p.name)) {
                    errors.push(error("MemberAlreadyDefined", p.extent, &[&p.name]));
                }
                properties.push(&p.name);
            }
            MemberAst::Function(f) => {
                let types = f.function.parameters.iter().flatten().map(|p| {
                    let mut types = p.attributes.iter().filter_map(|a| match a {
                        AttributeBaseAst::Type(t) => Some(t.type_name.full_name().to_lowercase()),
                        AttributeBaseAst::Attribute(_) => None,
                    });
                    types.next_back().unwrap_or_default()
                });
                let known = (f.function.name.to_lowercase(), types.collect::<Vec<_>>());
                if methods.contains(&known) && !(f.is_constructor && f.is_static) {
                    errors.push(error("MemberAlreadyDefined", f.function.name_extent, &[&f.function.name]));
                }
                methods.push(known);
            }
        }
    }
}

/// An enumerator may be given the value of another one by its bare name.
fn names_member(value: &ExpressionAst, d: &TypeDefinitionAst) -> bool {
    let ExpressionAst::String(s) = value else { return false };
    d.members.iter().any(|m| matches!(m, MemberAst::Property(p) if eq_ignore_case(&p.name, &s.value)))
}

fn constructors(d: &TypeDefinitionAst) -> impl Iterator<Item = &FunctionMemberAst> {
    d.members.iter().filter_map(|m| match m {
        MemberAst::Function(f) if f.is_constructor && !f.is_static => Some(f),
        _ => None,
    })
}

fn declares_constructor(d: &TypeDefinitionAst) -> bool {
    constructors(d).next().is_some()
}

/// Whether no constructor can be called without arguments.
fn needs_arguments(d: &TypeDefinitionAst) -> bool {
    let takes_none = |f: &FunctionMemberAst| f.function.parameters.as_deref().unwrap_or_default().is_empty();
    declares_constructor(d) && !constructors(d).any(takes_none)
}

/// The first method of an interface that the class does not have.
fn missing_method(d: &TypeDefinitionAst, interface: TypeId) -> Option<ParseError> {
    let info = interface.info();
    let record = match &info.origin {
        TypeOrigin::BuiltIn(record) if info.kind == TypeKind::Interface => (*record)?,
        _ => return None,
    };
    let has = |name: &str| {
        d.members.iter().any(|m| match m {
            MemberAst::Function(f) => eq_ignore_case(&f.function.name, name),
            MemberAst::Property(p) => name.strip_prefix("get_").is_some_and(|n| eq_ignore_case(n, &p.name)),
        })
    };
    // A class of the script or of .NET below may have it.
    if d.base_types.len() > 1 {
        return None;
    }
    let method = record
        .methods
        .iter()
        .filter(|m| !m.signature.ends_with('}'))
        .map(|m| crate::types::members::name_of(m.signature))
        .find(|name| !has(name))?;
    let reason = format!(
        "Method '{method}' in type '{0}' from assembly 'PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null' does not have an implementation.",
        d.name
    );
    Some(error("TypeCreationError", d.extent, &[&d.name, &reason]))
}
