//! What nodes and tokens are made of: extents, variables' paths, names of types.

use super::type_named;
use crate::language::ast::{TypeName, TypeNameKind, VariableExpressionAst};
use crate::object::{
    CustomObject, Native, Result, Runtime, TypeId, TypeRecord, Value, convert, method, property, type_name,
};
use crate::text::{Extent, Source};
use std::any::Any;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&EXTENT, &VARIABLE_PATH, &TYPE_NAME];

/// `IScriptExtent`.
pub struct ScriptExtent {
    source: Rc<Source>,
    extent: Extent,
}

impl Native for ScriptExtent {
    fn type_id(&self) -> TypeId {
        type_named("InternalScriptExtent")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn extent_value(source: &Rc<Source>, extent: Extent) -> Value {
    Value::object(ScriptExtent { source: source.clone(), extent })
}

fn extent(this: &Value, read: impl FnOnce(&Source, Extent) -> Value) -> Result<Value> {
    Ok(this.native::<ScriptExtent>().map_or(Value::Null, |e| read(&e.source, e.extent)))
}

/// `IScriptPosition`.
fn position(source: &Source, at: u32) -> Value {
    let line = source.line(at);
    CustomObject::from_pairs([
        ("File", source.path.as_deref().map_or(Value::Null, Value::from)),
        ("LineNumber", Value::from(line)),
        ("ColumnNumber", Value::from(source.column(at))),
        ("Line", Value::from(source.line_text(line))),
        ("Offset", Value::from(source.utf16_offset(at))),
    ])
    .with_type_name("System.Management.Automation.Language.InternalScriptPosition")
    .into_value()
}

static EXTENT: TypeRecord = TypeRecord::class("System.Management.Automation.Language.InternalScriptExtent")
    .interfaces(&["System.Management.Automation.Language.IScriptExtent"])
    .methods(&[method("string ToString()", |_, this, _| extent(this, |s, e| Value::from(e.text(s))))])
    .properties(&[
        property("File", "string", |_, this| {
            extent(this, |s, _| s.path.as_deref().map_or(Value::Null, Value::from))
        }),
        property(
            "StartScriptPosition",
            "System.Management.Automation.Language.IScriptPosition",
            |_, this| extent(this, |s, e| position(s, e.start)),
        ),
        property("EndScriptPosition", "System.Management.Automation.Language.IScriptPosition", |_, this| {
            extent(this, |s, e| position(s, e.end))
        }),
        property("StartLineNumber", "int", |_, this| extent(this, |s, e| Value::from(s.line(e.start)))),
        property("StartColumnNumber", "int", |_, this| extent(this, |s, e| Value::from(s.column(e.start)))),
        property("EndLineNumber", "int", |_, this| extent(this, |s, e| Value::from(s.line(e.end)))),
        property("EndColumnNumber", "int", |_, this| extent(this, |s, e| Value::from(s.column(e.end)))),
        property("Text", "string", |_, this| extent(this, |s, e| Value::from(e.text(s)))),
        property("StartOffset", "int", |_, this| extent(this, |s, e| Value::from(s.utf16_offset(e.start)))),
        property("EndOffset", "int", |_, this| extent(this, |s, e| Value::from(s.utf16_offset(e.end)))),
    ]);

/// `VariablePath`: a variable's name with what stands before its colon.
pub struct VariablePath {
    scope: Option<Rc<str>>,
    name: Rc<str>,
}

impl Native for VariablePath {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.VariablePath")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn variable_path(variable: &VariableExpressionAst) -> Value {
    Value::object(VariablePath { scope: variable.scope.clone(), name: variable.name.clone() })
}

/// The path of a variable's name as text.
pub fn variable_path_of(text: &str) -> Value {
    let (scope, name) = match text.split_once(':') {
        Some((scope, name)) => (Some(Rc::from(scope)), name),
        None => (None, text),
    };
    Value::object(VariablePath { scope, name: Rc::from(name) })
}

impl VariablePath {
    fn text(&self) -> String {
        self.scope.as_ref().map_or_else(|| self.name.to_string(), |s| format!("{s}:{}", self.name))
    }

    fn is_scope(&self, name: &str) -> bool {
        self.scope.as_ref().is_some_and(|s| s.eq_ignore_ascii_case(name))
    }

    /// What stands before the colon is a drive.
    fn drive(&self) -> Option<&Rc<str>> {
        let scopes = ["global", "local", "script", "private", "using", "variable", "workflow"];
        self.scope.as_ref().filter(|s| !scopes.iter().any(|n| s.eq_ignore_ascii_case(n)))
    }
}

fn path(this: &Value, read: impl FnOnce(&VariablePath) -> Value) -> Result<Value> {
    Ok(this.native::<VariablePath>().map_or(Value::Null, read))
}

static VARIABLE_PATH: TypeRecord = TypeRecord::class("System.Management.Automation.VariablePath")
    .methods(&[method("string ToString()", |_, this, _| path(this, |p| Value::from(p.text())))])
    .properties(&[
        property("UserPath", "string", |_, this| path(this, |p| Value::from(p.text()))),
        property("IsGlobal", "bool", |_, this| path(this, |p| Value::Bool(p.is_scope("global")))),
        property("IsLocal", "bool", |_, this| path(this, |p| Value::Bool(p.is_scope("local")))),
        property("IsPrivate", "bool", |_, this| path(this, |p| Value::Bool(p.is_scope("private")))),
        property("IsScript", "bool", |_, this| path(this, |p| Value::Bool(p.is_scope("script")))),
        property("IsUnqualified", "bool", |_, this| path(this, |p| Value::Bool(p.scope.is_none()))),
        property("IsUnscopedVariable", "bool", |_, this| path(this, |p| Value::Bool(p.scope.is_none()))),
        property("IsVariable", "bool", |_, this| path(this, |p| Value::Bool(p.drive().is_none()))),
        property("IsDriveQualified", "bool", |_, this| path(this, |p| Value::Bool(p.drive().is_some()))),
        property("DriveName", "string", |_, this| {
            path(this, |p| p.drive().map_or(Value::Null, |d| Value::from(&**d)))
        }),
    ]);

/// `ITypeName`.
pub struct TypeNameObject {
    name: TypeName,
    source: Rc<Source>,
}

impl Native for TypeNameObject {
    fn type_id(&self) -> TypeId {
        type_named(match self.name.kind {
            TypeNameKind::Simple { .. } => "TypeName",
            TypeNameKind::Generic { .. } => "GenericTypeName",
            TypeNameKind::Array { .. } => "ArrayTypeName",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn type_name_value(name: &TypeName, source: &Rc<Source>) -> Value {
    Value::object(TypeNameObject { name: name.clone(), source: source.clone() })
}

fn name(this: &Value, read: impl FnOnce(&TypeNameObject) -> Value) -> Result<Value> {
    Ok(this.native::<TypeNameObject>().map_or(Value::Null, read))
}

static TYPE_NAME: TypeRecord = TypeRecord::class("System.Management.Automation.Language.TypeName")
    .methods(&[
        method("string ToString()", |_, this, _| name(this, |n| Value::from(n.name.full_name()))),
        method("type GetReflectionType()", |_, this, _| {
            name(this, |n| type_name::builtin(&n.name.full_name()).map_or(Value::Null, Value::Type))
        }),
    ])
    .properties(&[
        property("FullName", "string", |_, this| name(this, |n| Value::from(n.name.full_name()))),
        property("Name", "string", |_, this| name(this, |n| Value::from(n.name.full_name()))),
        property("AssemblyName", "string", |_, this| {
            name(this, |n| match &n.name.kind {
                TypeNameKind::Simple { assembly: Some(assembly), .. } => Value::from(&**assembly),
                _ => Value::Null,
            })
        }),
        property("IsArray", "bool", |_, this| {
            name(this, |n| Value::Bool(matches!(n.name.kind, TypeNameKind::Array { .. })))
        }),
        property("IsGeneric", "bool", |_, this| {
            name(this, |n| Value::Bool(matches!(n.name.kind, TypeNameKind::Generic { .. })))
        }),
        property("Extent", "System.Management.Automation.Language.IScriptExtent", |_, this| {
            name(this, |n| extent_value(&n.source, n.name.extent))
        }),
    ]);

/// `Tuple<Ast, Ast>`.
pub fn pair(first: Value, second: Value) -> Value {
    crate::types::system::tuple_of(vec![first, second])
}

/// What a predicate says of a node.
pub fn accepts(rt: &mut dyn Runtime, predicate: &Value, node: &Value) -> Result<bool> {
    let answer = match predicate.base() {
        Value::ScriptBlock(block) => {
            Value::from_output(rt.invoke_block(block, std::slice::from_ref(node), None, None)?)
        }
        delegate => rt.call_method(delegate, "Invoke", std::slice::from_ref(node))?,
    };
    Ok(convert::to_bool(&answer))
}
