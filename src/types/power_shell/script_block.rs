//! `ScriptBlock`, `PSReference`, `SwitchParameter`, `PSCustomObject`.

use crate::object::{
    CustomObject, Result, Runtime, ScriptBlock, Thrown, TypeId, TypeRecord, Value, constructor, convert,
    method, property, static_method, static_property, throw,
};
use crate::text::Name;
use crate::types::PsReference;
use crate::types::collections::{List, pairs_of};
use crate::types::members::items;
use crate::types::support::{Arguments, plain_text, unemulated, unemulated_property};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] =
    &[&SCRIPT_BLOCK, &PS_REFERENCE, &PS_REFERENCE_OF, &SWITCH_PARAMETER, &PS_CUSTOM_OBJECT, &PS_TYPE_NAME];

pub(in crate::types) static SCRIPT_BLOCK: TypeRecord = TypeRecord::class("System.Management.Automation.ScriptBlock")
    .methods(&[
        static_method("scriptblock Create(string script)", |rt, _, a| match crate::types::hooks::hooks() {
            Some(hooks) => hooks.create_block(rt, a.text(0)),
            None => throw(Thrown::not_emulated("[scriptblock]::Create without an engine")),
        }),
        method("scriptblock GetNewClosure()", |rt, this, _| match (block(this), crate::types::hooks::hooks()) {
            (Some(block), Some(hooks)) => hooks.new_closure(rt, block),
            _ => Ok(this.clone()),
        }),
        method("powershell GetPowerShell(Params System.Object[] args)", unemulated),
        method("powershell GetPowerShell(bool isTrustedInput, Params System.Object[] args)", unemulated),
        method("powershell GetPowerShell(System.Collections.Generic.Dictionary[string,System.Object] variables, Params System.Object[] args)", unemulated),
        method("powershell GetPowerShell(System.Collections.Generic.Dictionary[string,System.Object] variables, [ref] System.Collections.Generic.Dictionary[string,System.Object] usingVariables, Params System.Object[] args)", unemulated),
        method("powershell GetPowerShell(System.Collections.Generic.Dictionary[string,System.Object] variables, [ref] System.Collections.Generic.Dictionary[string,System.Object] usingVariables, bool isTrustedInput, Params System.Object[] args)", unemulated),
        method("System.Management.Automation.SteppablePipeline GetSteppablePipeline()", steppable),
        method("System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)", steppable),
        method("System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)", steppable),
        method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)", |rt, this, a| {
            let Some(block) = block(this) else { return Ok(Value::Null) };
            let output = rt.invoke_block_strictly(block, &a.items(0), None, None)?;
            Ok(Value::object(List::collection(TypeId::PS_OBJECT, output)))
        }),
        method("System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)", invoke_with_context),
        method("System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.Generic.Dictionary[string,scriptblock] functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)", invoke_with_context),
        method("System.Object InvokeReturnAsIs(Params System.Object[] args)", |rt, this, a| {
            let Some(block) = block(this) else { return Ok(Value::Null) };
            rt.invoke_block_strictly(block, &a.items(0), None, None).map(Value::from_output)
        }),
        method("string ToString()", |_, this, _| Ok(block(this).map_or(Value::Null, |b| Value::from(b.text())))),
        method("void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("Attributes", "System.Collections.Generic.List[System.Attribute]", |_, _| Ok(Value::array(vec![]))),
        property("File", "string", |_, this| Ok(block(this).and_then(|b| b.ast.source.path.clone()).map_or(Value::Null, |p| Value::from(&*p)))),
        property("IsFilter", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsConfiguration", "bool", |_, _| Ok(Value::Bool(false))),
        property("Module", "psmoduleinfo", |_, _| Ok(Value::Null)),
        property("StartPosition", "System.Management.Automation.PSToken", |_, this| Ok(block(this).map_or(Value::Null, position))),
        property("DebuggerHidden", "bool", |_, _| Ok(Value::Bool(false))),
        property("Id", "guid", |rt, _| Ok(crate::types::system::new_guid(rt))),
        property("Ast", "System.Management.Automation.Language.Ast", |_, this| Ok(block(this).map_or(Value::Null, |b| crate::types::language::block_ast(&b.ast)))),
    ]);

/// What a reference is by its own account: it tells the type of what it holds.
pub(in crate::types) static PS_REFERENCE_OF: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSReference`1")
        .base("System.Management.Automation.PSReference");

pub(in crate::types) static PS_REFERENCE: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSReference")
        .constructors(&[constructor("ref new(System.Object value)", |_, _, a| {
            Ok(Value::object(PsReference::new(a.value(0))))
        })])
        .properties(&[property("Value", "System.Object", |_, this| {
            Ok(this.native::<PsReference>().map_or(Value::Null, PsReference::get))
        })
        .settable(|_, this, value| {
            if let Some(reference) = this.native::<PsReference>() {
                reference.set(value);
            }
            Ok(())
        })]);

pub(in crate::types) static SWITCH_PARAMETER: TypeRecord =
    TypeRecord::structure("System.Management.Automation.SwitchParameter")
        .constructors(&[constructor("switch new(bool isPresent)", |_, _, a| Ok(Value::Switch(a.boolean(0))))])
        .methods(&[
            method("bool ToBool()", |_, this, _| Ok(Value::Bool(convert::to_bool(this)))),
            method("bool Equals(System.Object obj)", |_, this, a| {
                Ok(Value::Bool(convert::to_bool(this) == convert::to_bool(&a.value(0))))
            }),
            method("string ToString()", |_, this, _| Ok(Value::from(plain_text(this)))),
        ])
        .properties(&[
            property("IsPresent", "bool", |_, this| Ok(Value::Bool(convert::to_bool(this)))),
            static_property("Present", "switch", |_, _| Ok(Value::Switch(true))),
        ]);

pub(in crate::types) static PS_CUSTOM_OBJECT: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSCustomObject")
        .methods(&[method("string ToString()", |_, _, _| Ok(Value::from("")))]);

pub(in crate::types) static PS_TYPE_NAME: TypeRecord = TypeRecord::class("System.Management.Automation.PSTypeName")
    .constructors(&[
        constructor("System.Management.Automation.PSTypeName new(type type)", |_, _, a| Ok(a.value(0))),
        constructor("System.Management.Automation.PSTypeName new(string name)", unemulated),
        constructor("System.Management.Automation.PSTypeName new(string name, type type)", unemulated),
        constructor("System.Management.Automation.PSTypeName new(System.Management.Automation.Language.TypeDefinitionAst typeDefinitionAst)", unemulated),
        constructor("System.Management.Automation.PSTypeName new(System.Management.Automation.Language.ITypeName typeName)", unemulated),
    ])
    .properties(&[
        property("Name", "string", unemulated_property),
        property("Type", "type", unemulated_property),
        property("TypeDefinitionAst", "System.Management.Automation.Language.TypeDefinitionAst", unemulated_property),
    ]);

fn block(this: &Value) -> Option<&Rc<ScriptBlock>> {
    match this.base() {
        Value::ScriptBlock(block) => Some(block),
        _ => None,
    }
}

/// `IScriptExtent` of a block.
fn position(block: &Rc<ScriptBlock>) -> Value {
    let (source, extent) = (&block.ast.source, block.ast.extent);
    let (start, end) = (source.utf16_offset(extent.start), source.utf16_offset(extent.end));
    CustomObject::from_pairs([
        ("Content", Value::from(extent.text(source))),
        ("Type", Value::from("Position")),
        ("Start", Value::from(start)),
        ("Length", Value::from(end - start)),
        ("StartLine", Value::from(source.line(extent.start))),
        ("StartColumn", Value::from(source.column(extent.start))),
        ("EndLine", Value::from(source.line(extent.end))),
        ("EndColumn", Value::from(source.column(extent.end))),
    ])
    .with_type_name("System.Management.Automation.PSToken")
    .into_value()
}

fn steppable(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    match (block(this), crate::types::hooks::hooks()) {
        (Some(block), Some(hooks)) => hooks.steppable_pipeline(rt, block),
        _ => throw(Thrown::not_emulated("GetSteppablePipeline without an engine")),
    }
}

/// Runs a block with variables of the caller's choice; functions cannot be brought along.
fn invoke_with_context(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(block) = block(this) else { return Ok(Value::Null) };
    if pairs_of(&a.value(0)).is_some_and(|p| !p.is_empty()) {
        return throw(Thrown::not_emulated("InvokeWithContext with functions"));
    }
    let mut underscore = None;
    let mut this_value = None;
    for variable in items(rt, &a.value(1))? {
        let name = rt.get_property(&variable, "Name")?;
        let value = rt.get_property(&variable, "Value")?;
        match name.as_str().unwrap_or("").to_ascii_lowercase().as_str() {
            "_" => underscore = Some(value),
            "this" => this_value = Some(value),
            other => rt.set_variable(Name::new(other), value),
        }
    }
    let output = rt.invoke_block(block, &a.items(2), underscore, this_value)?;
    Ok(Value::object(List::collection(TypeId::PS_OBJECT, output)))
}
