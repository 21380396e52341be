//! `CommandInfo` and its kinds: what `Get-Command` gives.

use super::{Records, engine};
use crate::command::{CommandMetadata, ParameterMetadata, SetMembership, Validation};
use crate::engine::command_info::{AliasObject, CommandObject, ScriptInfo};
use crate::engine::command_table::Command;
use crate::object::KeyComparer;
use crate::object::{
    CustomObject, Hashtable, PropertyRecord, Result, Runtime, TableKind, TypeId, TypeRecord, Value, method,
    property, type_name,
};
use crate::types::AttributeObject;
use crate::types::collections::{Dictionary, List};
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&INFO, &CMDLET, &FUNCTION, &FILTER, &SCRIPT, &BLOCK, &ALIAS];

const SHARED: &[PropertyRecord] = &[
    property("Name", "string", |_, this| Ok(Value::from(&*name(this)))),
    property("CommandType", "System.Management.Automation.CommandTypes", |_, this| {
        let number = match command(this) {
            Some(Command::Cmdlet(_)) => 8,
            Some(Command::Function(f)) if f.kind == crate::language::ast::FunctionKind::Filter => 4,
            Some(Command::Function(_)) => 2,
            Some(Command::Script(_)) => 16,
            None => 1,
        };
        Ok(Value::Enum(TypeId::named("System.Management.Automation.CommandTypes"), number))
    }),
    property("Source", "string", |_, this| Ok(Value::from(&*source(this)))),
    property("ModuleName", "string", |_, this| Ok(Value::from(&*source(this)))),
    property("Module", "psmoduleinfo", |rt, this| {
        let wanted = source(this);
        let found = engine(rt)?.modules.iter().find(|m| m.name.eq_ignore_ascii_case(&wanted)).cloned();
        Ok(found.map_or(Value::Null, |m| Value::object(crate::engine::ModuleInfo(m))))
    }),
    property("Version", "version", |_, this| {
        Ok(match command(this) {
            Some(Command::Cmdlet(c)) if c.name.contains("-Cs") => Value::from("1.0.0.0"),
            Some(Command::Cmdlet(_)) => Value::from("7.0.0.0"),
            _ => Value::Null,
        })
    }),
    property("Visibility", "System.Management.Automation.SessionStateEntryVisibility", |_, _| {
        Ok(Value::from("Public"))
    }),
    property(
        "Parameters",
        "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata]",
        parameters,
    ),
    property(
        "ParameterSets",
        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo]",
        parameter_sets,
    ),
    property("Verb", "string", |_, this| Ok(Value::from(name(this).split_once('-').map_or("", |(v, _)| v)))),
    property("Noun", "string", |_, this| Ok(Value::from(name(this).split_once('-').map_or("", |(_, n)| n)))),
    property("Definition", "string", definition),
    property("HelpFile", "string", |_, _| Ok(Value::from(""))),
    property("Options", "System.Management.Automation.ScopedItemOptions", |_, _| {
        Ok(Value::Enum(TypeId::named("System.Management.Automation.ScopedItemOptions"), 0))
    }),
    property("DefaultParameterSet", "string", |rt, this| {
        Ok(metadata(rt, this)?
            .and_then(|m| m.default_set_name.clone())
            .map_or(Value::Null, |n| Value::from(&*n)))
    }),
    property(
        "OutputType",
        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName]",
        |rt, this| {
            let names = metadata(rt, this)?.map_or(vec![], |m| m.output_types.clone());
            Ok(Value::array(
                names
                    .iter()
                    .map(|n| {
                        CustomObject::from_pairs([
                            ("Name", Value::from(&**n)),
                            ("Type", type_name::builtin(n).map_or(Value::Null, Value::Type)),
                        ])
                        .with_type_name("System.Management.Automation.PSTypeName")
                        .into_value()
                    })
                    .collect(),
            ))
        },
    ),
    property("HelpUri", "string", |_, _| Ok(Value::from(""))),
    property("ImplementingType", "type", |_, this| {
        Ok(match command(this) {
            Some(Command::Cmdlet(c)) => Value::Type(TypeId::named(&c.error_suffix())),
            _ => Value::Null,
        })
    }),
    property("CmdletBinding", "bool", |rt, this| {
        Ok(Value::Bool(metadata(rt, this)?.is_some_and(|m| m.is_advanced)))
    }),
    property("ScriptBlock", "scriptblock", |_, this| {
        Ok(match command(this) {
            Some(Command::Function(f)) => Value::ScriptBlock(f.block.clone()),
            _ => Value::Null,
        })
    }),
    property("Description", "string", |_, this| {
        Ok(match command(this) {
            Some(Command::Function(f)) => Value::from(&**f.description.borrow()),
            _ => Value::Null,
        })
    }),
    property("Path", "string", |_, this| {
        Ok(match command(this) {
            Some(Command::Script(p)) => Value::from(&*p),
            _ => Value::Null,
        })
    }),
];

static INFO: TypeRecord = TypeRecord::class("System.Management.Automation.CommandInfo")
    .methods(&[method("string ToString()", |_, this, _| Ok(Value::from(&*name(this))))]);
static CMDLET: TypeRecord = TypeRecord::class("System.Management.Automation.CmdletInfo")
    .base("System.Management.Automation.CommandInfo")
    .properties(SHARED);
static FUNCTION: TypeRecord = TypeRecord::class("System.Management.Automation.FunctionInfo")
    .base("System.Management.Automation.CommandInfo")
    .properties(SHARED);
static FILTER: TypeRecord = TypeRecord::class("System.Management.Automation.FilterInfo")
    .base("System.Management.Automation.FunctionInfo");
static SCRIPT: TypeRecord = TypeRecord::class("System.Management.Automation.ExternalScriptInfo")
    .base("System.Management.Automation.CommandInfo")
    .properties(SHARED);
static BLOCK: TypeRecord = TypeRecord::class("System.Management.Automation.ScriptInfo")
    .base("System.Management.Automation.CommandInfo")
    .methods(&[method("string ToString()", |_, this, _| Ok(block_text(this)))])
    .properties(&[
        property("Name", "string", |_, _| Ok(Value::from(""))),
        property("CommandType", "System.Management.Automation.CommandTypes", |_, _| {
            Ok(Value::Enum(TypeId::named("System.Management.Automation.CommandTypes"), 64))
        }),
        property("ScriptBlock", "scriptblock", |_, this| {
            Ok(this.native::<ScriptInfo>().map_or(Value::Null, |i| Value::ScriptBlock(i.0.clone())))
        }),
        property("Definition", "string", |_, this| Ok(block_text(this))),
        property("Source", "string", |_, _| Ok(Value::from(""))),
        property("ModuleName", "string", |_, _| Ok(Value::from(""))),
        property("Version", "version", |_, _| Ok(Value::Null)),
    ]);

fn block_text(this: &Value) -> Value {
    this.native::<ScriptInfo>().map_or(Value::Null, |i| Value::from(i.0.text()))
}

static ALIAS: TypeRecord = TypeRecord::class("System.Management.Automation.AliasInfo")
    .base("System.Management.Automation.CommandInfo")
    .properties(&[
        property("Name", "string", |_, this| Ok(Value::from(&*name(this)))),
        property("DisplayName", "string", |_, this| {
            Ok(this
                .native::<AliasObject>()
                .map_or(Value::Null, |a| Value::from(format!("{} -> {}", a.0.name, a.0.definition))))
        }),
        property("CommandType", "System.Management.Automation.CommandTypes", |_, _| {
            Ok(Value::Enum(TypeId::named("System.Management.Automation.CommandTypes"), 1))
        }),
        property("Definition", "string", |_, this| {
            Ok(this.native::<AliasObject>().map_or(Value::Null, |a| Value::from(&*a.0.definition)))
        }),
        property("ResolvedCommandName", "string", |_, this| {
            Ok(this.native::<AliasObject>().map_or(Value::Null, |a| Value::from(&*a.0.definition)))
        }),
        property("ReferencedCommand", "System.Management.Automation.CommandInfo", resolved),
        property("ResolvedCommand", "System.Management.Automation.CommandInfo", resolved),
        property("Description", "string", |_, this| {
            Ok(this.native::<AliasObject>().map_or(Value::Null, |a| Value::from(&*a.0.description)))
        }),
        property("Options", "System.Management.Automation.ScopedItemOptions", |_, this| {
            let number = this.native::<AliasObject>().map_or(0, |a| a.0.options.number());
            Ok(Value::Enum(TypeId::named("System.Management.Automation.ScopedItemOptions"), number))
        }),
        property("Source", "string", |_, _| Ok(Value::from(""))),
        property("ModuleName", "string", |_, _| Ok(Value::from(""))),
        property("Version", "version", |_, _| Ok(Value::Null)),
        property("Visibility", "System.Management.Automation.SessionStateEntryVisibility", |_, _| {
            Ok(Value::from("Public"))
        }),
    ]);

fn command(this: &Value) -> Option<Command> {
    this.native::<CommandObject>().map(|c| c.0.clone())
}

fn name(this: &Value) -> Rc<str> {
    match (command(this), this.native::<AliasObject>()) {
        (Some(Command::Script(path)), _) => Rc::from(path.rsplit(['/', '\\']).next().unwrap_or(&path)),
        (Some(c), _) => c.name(),
        (None, Some(a)) => a.0.name.clone(),
        _ => Rc::from(""),
    }
}

fn source(this: &Value) -> Rc<str> {
    match command(this) {
        Some(Command::Cmdlet(c)) => c.module.clone(),
        Some(Command::Function(f)) => f.module_name.clone().unwrap_or_else(|| Rc::from("")),
        Some(Command::Script(p)) => p,
        None => Rc::from(""),
    }
}

fn resolved(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(alias) = this.native::<AliasObject>() else { return Ok(Value::Null) };
    Ok(engine(rt)?
        .find_command(&alias.0.definition)?
        .map_or(Value::Null, |c| Value::object(CommandObject(c))))
}

/// A command's signature.
fn metadata(rt: &mut dyn Runtime, this: &Value) -> Result<Option<Rc<CommandMetadata>>> {
    match command(this) {
        Some(Command::Cmdlet(c)) => Ok(Some(c.metadata())),
        Some(Command::Function(f)) => {
            let cx = engine(rt)?;
            let block = f.code.compiled(cx)?;
            crate::engine::metadata_of(cx, &f, &block).map(Some)
        }
        _ => Ok(None),
    }
}

fn definition(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(match command(this) {
        Some(Command::Function(f)) => Value::from(f.block.text()),
        Some(Command::Script(p)) => Value::from(&*p),
        Some(Command::Cmdlet(_)) => {
            let syntax = metadata(rt, this)?.map_or(String::new(), |m| crate::command::syntax(&m));
            Value::from(syntax)
        }
        None => Value::Null,
    })
}

fn parameter_value(p: &ParameterMetadata, metadata: &CommandMetadata) -> Value {
    let every = p.mask() == u32::MAX;
    let sets = metadata.sets.iter().enumerate().map(|(i, n)| (n.clone(), 1u32 << i.min(31)));
    let all = (Rc::from("__AllParameterSets"), u32::MAX);
    let named: Vec<(Rc<str>, u32)> = if every { vec![all] } else { sets.collect() };
    let table: Vec<(Rc<str>, Value)> = named
        .into_iter()
        .filter_map(|(name, bit)| Some((name, parameter_set_value(p.in_sets(bit).next()?))))
        .collect();
    CustomObject::from_pairs([
        ("Name", Value::from(&*p.name)),
        ("ParameterType", Value::Type(p.type_id)),
        ("ParameterSets", Hashtable::from_pairs(TableKind::Ordered, table).into_value()),
        ("IsDynamic", Value::Bool(p.is_dynamic)),
        ("Aliases", Value::array(p.aliases.iter().map(|a| Value::from(&**a)).collect())),
        ("Attributes", attributes(p, metadata)),
        ("SwitchParameter", Value::Bool(p.is_switch())),
    ])
    .with_type_name("System.Management.Automation.ParameterMetadata")
    .into_value()
}

/// What a parameter is in one set.
fn parameter_set_value(m: &SetMembership) -> Value {
    CustomObject::from_pairs([
        ("IsMandatory", Value::Bool(m.mandatory)),
        ("Position", Value::Int(m.position.unwrap_or(i32::MIN))),
        ("ValueFromPipeline", Value::Bool(m.from_pipeline)),
        ("ValueFromPipelineByPropertyName", Value::Bool(m.from_pipeline_by_name)),
        ("ValueFromRemainingArguments", Value::Bool(m.remaining)),
        ("HelpMessage", m.help_message.as_deref().map_or(Value::Null, Value::from)),
    ])
    .with_type_name("System.Management.Automation.ParameterSetMetadata")
    .into_value()
}

fn parameters(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(metadata) = metadata(rt, this)? else { return Ok(Value::Null) };
    let value_type = TypeId::named("System.Management.Automation.ParameterMetadata");
    let dictionary = Dictionary::of(TypeId::STRING, value_type, KeyComparer::IgnoreCase);
    for p in &metadata.parameters {
        let value = parameter_value(p, &metadata);
        dictionary.entries.borrow_mut().insert(Value::from(&*p.name), value);
    }
    Ok(Value::object(dictionary))
}

/// The attributes that were or could have been written before a parameter.
fn attributes(p: &ParameterMetadata, metadata: &CommandMetadata) -> Value {
    let mut all = Vec::new();
    for m in &p.sets {
        let set = match m.mask {
            u32::MAX => "__AllParameterSets".to_owned(),
            mask => {
                metadata.sets.get(mask.trailing_zeros() as usize).map_or(String::new(), |n| n.to_string())
            }
        };
        let named = vec![
            ("Position", Value::Int(m.position.unwrap_or(i32::MIN))),
            ("ParameterSetName", Value::from(set)),
            ("Mandatory", Value::Bool(m.mandatory)),
            ("ValueFromPipeline", Value::Bool(m.from_pipeline)),
            ("ValueFromPipelineByPropertyName", Value::Bool(m.from_pipeline_by_name)),
            ("ValueFromRemainingArguments", Value::Bool(m.remaining)),
            ("HelpMessage", m.help_message.as_deref().map_or(Value::Null, Value::from)),
        ];
        all.push(AttributeObject::make("System.Management.Automation.ParameterAttribute", vec![], named));
    }
    let texts = |list: &[Rc<str>]| list.iter().map(|t| Value::from(&**t)).collect::<Vec<_>>();
    if !p.aliases.is_empty() {
        let names = texts(&p.aliases);
        all.push(AttributeObject::make("System.Management.Automation.AliasAttribute", names, vec![]));
    }
    all.extend(p.validations.iter().filter_map(validation_attribute));
    if metadata.is_function && p.type_id != TypeId::OBJECT && !p.is_dynamic {
        all.push(AttributeObject::make(CONVERTER, vec![], vec![]));
    }
    Value::object(List::collection(TypeId::named("System.Attribute"), all))
}

/// `[int]` before a parameter or a variable.
pub(super) const CONVERTER: &str = "System.Management.Automation.ArgumentTypeConverterAttribute";

/// The attribute that a validation was written as.
pub(super) fn validation_attribute(validation: &Validation) -> Option<Value> {
    let number = |n: usize| Value::from(n);
    let (name, positional) = match validation {
        Validation::NotNull => ("ValidateNotNull", vec![]),
        Validation::NotNullOrEmpty => ("ValidateNotNullOrEmpty", vec![]),
        Validation::NotNullOrWhiteSpace => ("ValidateNotNullOrWhiteSpace", vec![]),
        Validation::Set { values, .. } => ("ValidateSet", values.iter().map(|v| Value::from(&**v)).collect()),
        Validation::Range { min, max } => ("ValidateRange", vec![min.clone(), max.clone()]),
        Validation::Pattern { pattern, .. } => ("ValidatePattern", vec![Value::from(&**pattern)]),
        Validation::Length { min, max } => {
            ("ValidateLength", vec![Value::Int(*min as i32), Value::Int(*max as i32)])
        }
        Validation::Count { min, max } => ("ValidateCount", vec![number(*min), number(*max)]),
        Validation::Script { block, .. } => ("ValidateScript", vec![Value::ScriptBlock(block.clone())]),
        _ => return None,
    };
    let name = format!("System.Management.Automation.{name}Attribute");
    Some(AttributeObject::make(&name, positional, vec![]))
}

fn parameter_sets(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(metadata) = metadata(rt, this)? else { return Ok(Value::Null) };
    let names: Vec<Rc<str>> =
        if metadata.sets.is_empty() { vec![Rc::from("__AllParameterSets")] } else { metadata.sets.clone() };
    let sets = names.iter().enumerate().map(|(i, n)| {
        let bit = 1u32 << i.min(31);
        let members: Vec<Value> = metadata
            .parameters
            .iter()
            .filter(|p| p.mask() & bit != 0)
            .map(|p| {
                let m = p.in_sets(bit).next();
                CustomObject::from_pairs([
                    ("Name", Value::from(&*p.name)),
                    ("ParameterType", Value::Type(p.type_id)),
                    ("IsMandatory", Value::Bool(m.is_some_and(|m| m.mandatory))),
                    ("IsDynamic", Value::Bool(p.is_dynamic)),
                    ("Position", Value::Int(m.and_then(|m| m.position).unwrap_or(i32::MIN))),
                    ("ValueFromPipeline", Value::Bool(m.is_some_and(|m| m.from_pipeline))),
                    (
                        "ValueFromPipelineByPropertyName",
                        Value::Bool(m.is_some_and(|m| m.from_pipeline_by_name)),
                    ),
                    ("ValueFromRemainingArguments", Value::Bool(m.is_some_and(|m| m.remaining))),
                    ("HelpMessage", Value::from("")),
                    ("Aliases", Value::array(p.aliases.iter().map(|a| Value::from(&**a)).collect())),
                    ("Attributes", attributes(p, &metadata)),
                ])
                .with_type_name("System.Management.Automation.CommandParameterInfo")
                .into_value()
            })
            .collect();
        CustomObject::from_pairs([
            ("Name", Value::from(&**n)),
            ("IsDefault", Value::Bool(metadata.default_set == Some(bit))),
            ("Parameters", Value::array(members)),
        ])
        .with_type_name("System.Management.Automation.CommandParameterSetInfo")
        .into_value()
    });
    Ok(Value::array(sets.collect()))
}
