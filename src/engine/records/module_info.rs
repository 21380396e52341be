//! `PSModuleInfo`.

use super::{Records, engine};
use crate::engine::command_info::CommandObject;
use crate::engine::command_table::Command;
use crate::engine::module::{Module, ModuleInfo};
use crate::object::{Hashtable, Result, Runtime, TableKind, TypeId, TypeRecord, Value, method, property};
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&MODULE];

static MODULE: TypeRecord = TypeRecord::class("System.Management.Automation.PSModuleInfo")
    .properties(&[
        property("Name", "string", |_, this| Ok(text(this, |m| m.name.clone()))),
        property("Path", "string", |_, this| Ok(text(this, |m| m.path.clone()))),
        property("Description", "string", |_, this| Ok(text(this, |m| m.description.borrow().clone()))),
        property("Guid", "guid", |rt, this| {
            let value = text(this, |m| m.guid.borrow().clone());
            crate::object::convert::convert(rt, &value, TypeId::GUID)
        }),
        property("ModuleBase", "string", |_, this| {
            Ok(text(this, |m| Rc::from(m.path.rsplit_once(['/', '\\']).map_or("", |(d, _)| d))))
        }),
        property("PrivateData", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |m| m.private_data.borrow().clone()))
        }),
        property("Version", "version", |rt, this| {
            let value = text(this, |m| m.version.borrow().clone());
            crate::object::convert::convert(rt, &value, TypeId::VERSION)
        }),
        property("ModuleType", "System.Management.Automation.ModuleType", |_, this| {
            let number = of(this).map_or(0, |m| i64::from(m.module_type.get() != "Script"));
            Ok(Value::Enum(TypeId::named("System.Management.Automation.ModuleType"), number))
        }),
        property("Author", "string", |_, this| Ok(text(this, |m| m.author.borrow().clone()))),
        property("AccessMode", "System.Management.Automation.ModuleAccessMode", |_, _| {
            Ok(Value::Enum(TypeId::named("System.Management.Automation.ModuleAccessMode"), 0))
        }),
        property(
            "ExportedFunctions",
            "System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo]",
            functions,
        ),
        property(
            "ExportedCommands",
            "System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo]",
            commands,
        ),
        property(
            "ExportedCmdlets",
            "System.Collections.Generic.Dictionary[string,System.Management.Automation.CmdletInfo]",
            |_, _| Ok(Hashtable::from_pairs(TableKind::Ordered, Vec::<(Rc<str>, Value)>::new()).into_value()),
        ),
        property("ExportedVariables", "System.Collections.Generic.Dictionary[string,psvariable]", variables),
        property(
            "ExportedAliases",
            "System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo]",
            aliases,
        ),
        property("SessionState", "System.Management.Automation.SessionState", |_, _| {
            Ok(Value::object(super::Intrinsics(super::IntrinsicsKind::SessionState)))
        }),
        property("OnRemove", "scriptblock", |_, this| {
            Ok(of(this).map_or(Value::Null, |m| m.on_remove.borrow().clone()))
        })
        .settable(|_, this, value| {
            if let Some(m) = of(this) {
                *m.on_remove.borrow_mut() = value;
            }
            Ok(())
        }),
        property(
            "NestedModules",
            "System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo]",
            |_, _| Ok(Value::array(vec![])),
        ),
        property(
            "RequiredModules",
            "System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo]",
            |_, _| Ok(Value::array(vec![])),
        ),
        property("RootModule", "string", |_, _| Ok(Value::Null)),
    ])
    .methods(&[
        method("string ToString()", |_, this, _| Ok(text(this, |m| m.name.clone()))),
        method("System.Object Invoke(scriptblock sb, Params System.Object[] args)", |rt, this, a| {
            let (Some(module), Some(Value::ScriptBlock(block))) = (of(this), a.first()) else {
                return Ok(Value::Null);
            };
            let bound = bind(&module, block);
            let arguments = match a.get(1) {
                Some(Value::Array(list)) => list.to_vec(),
                _ => a.get(1..).map_or(vec![], <[Value]>::to_vec),
            };
            let cx = engine(rt)?;
            cx.collect(|cx| cx.call_block(&bound, arguments, None, None)).map(Value::from_output)
        }),
        method("scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)", |_, this, a| {
            let (Some(module), Some(Value::ScriptBlock(block))) = (of(this), a.first()) else {
                return Ok(Value::Null);
            };
            Ok(Value::ScriptBlock(bind(&module, block)))
        }),
        method("psobject AsCustomObject()", |rt, this, _| {
            let Some(module) = of(this) else { return Ok(Value::Null) };
            let mut bag = crate::object::MemberBag::default();
            for function in module.exports.borrow().functions.values() {
                let definition = crate::object::MemberDefinition::Method {
                    body: Value::ScriptBlock(function.block.clone()),
                };
                bag.set(&function.name, crate::object::MemberKind::Method, Value::object(definition));
            }
            let variables: Vec<_> = module.exports.borrow().variables.clone();
            for variable in variables {
                let (name, cx) = (variable.text(), engine(rt)?);
                let mut block = |text: String| -> Result<Option<Value>> {
                    Ok(Some(Value::ScriptBlock(bind(&module, &cx.parse_block(&text, None)?))))
                };
                let definition = crate::object::MemberDefinition::Script {
                    getter: block(format!("${{script:{name}}}"))?,
                    setter: block(format!("param($value) ${{script:{name}}} = $value"))?,
                };
                bag.set(&name, crate::object::MemberKind::Script, Value::object(definition));
            }
            Ok(crate::object::CustomObject::new(bag).into_value())
        }),
    ]);

fn of(this: &Value) -> Option<Rc<Module>> {
    this.native::<ModuleInfo>().map(|m| m.0.clone())
}

fn text(this: &Value, read: impl FnOnce(&Module) -> Rc<str>) -> Value {
    of(this).map_or(Value::Null, |m| Value::from(&*read(&m)))
}

/// A block that runs as code of the module.
fn bind(module: &Rc<Module>, block: &Rc<crate::object::ScriptBlock>) -> Rc<crate::object::ScriptBlock> {
    let bound = crate::object::ScriptBlock::new(block.ast.clone(), block.compiled.clone());
    *bound.session.borrow_mut() = Some(module.clone());
    Rc::new(bound)
}

/// Names and what stands behind them, in the names' order.
type Listed = Vec<(Rc<str>, Value)>;

fn sorted(mut pairs: Listed) -> Listed {
    pairs.sort_by(|(a, _), (b, _)| crate::dotnet::compare_ordinal_ignore_case(a, b));
    pairs
}

fn dictionary(pairs: Listed) -> Value {
    Hashtable::from_pairs(TableKind::Ordered, sorted(pairs)).into_value()
}

fn function_pairs(module: &Module) -> Listed {
    let prefix = module.prefix.borrow();
    let shown = |name: &Rc<str>| match prefix.as_deref() {
        Some(prefix) => Rc::from(crate::engine::modules::with_prefix(name, prefix)),
        None => name.clone(),
    };
    let exports = module.exports.borrow();
    let functions = exports.functions.values();
    functions.map(|f| (shown(&f.name), Value::object(CommandObject(Command::Function(f.clone()))))).collect()
}

fn alias_pairs(module: &Module) -> Listed {
    let object = |a: &Rc<_>| Value::object(crate::engine::command_info::AliasObject(Rc::clone(a)));
    module.exports.borrow().aliases.values().map(|a| (a.name.clone(), object(a))).collect()
}

fn functions(_rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(of(this).map_or(Value::Null, |m| dictionary(function_pairs(&m))))
}

fn aliases(_rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(of(this).map_or(Value::Null, |m| dictionary(alias_pairs(&m))))
}

/// Functions, then aliases.
fn commands(_rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(module) = of(this) else { return Ok(Value::Null) };
    let mut all = sorted(function_pairs(&module));
    all.extend(sorted(alias_pairs(&module)));
    Ok(Hashtable::from_pairs(TableKind::Ordered, all).into_value())
}

fn variables(_rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(module) = of(this) else { return Ok(Value::Null) };
    let pairs: Listed = module
        .exports
        .borrow()
        .variables
        .iter()
        .filter_map(|n| {
            module.scope.promote(*n).map(|v| (n.text(), Value::object(super::PsVariable::new(v))))
        })
        .collect();
    Ok(dictionary(pairs))
}
