//! Attributes: what `param` blocks say about parameters, and variables about their values.

use super::block::is_attribute;
use super::types::{TypeRef, type_not_found};
use super::{Compiler, Expr};
use crate::command::{
    CommandMetadata, ConfirmImpact, ParameterMetadata, RangeKind, SetMembership, Transformation, Validation,
    add_common,
};
use crate::engine::context::Context;
use crate::engine::function::{Block, Function};
use crate::engine::variable::VariableAttribute;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Flow, Result, Thrown, TypeId, Value, convert};
use std::rc::Rc;

/// A type or a rule in front of a variable that is assigned.
pub(super) enum Constraint {
    Type(TypeRef, String),
    Validation { name: String, positional: Vec<Expr>, named: Vec<(Rc<str>, Expr)> },
}

impl Constraint {
    pub(super) fn make(&self, cx: &mut Context) -> Result<Option<VariableAttribute>> {
        match self {
            Constraint::Type(t, text) => match t.resolve(cx) {
                Some(TypeId::OBJECT | TypeId::PS_OBJECT) => Ok(None),
                Some(id) => Ok(Some(VariableAttribute::Type(id))),
                None => Err(type_not_found(text).into_flow()),
            },
            Constraint::Validation { name, positional, named } => {
                let positional = positional.iter().map(|e| e(cx)).collect::<Result<Vec<_>>>()?;
                let mut pairs = Vec::with_capacity(named.len());
                for (n, e) in named {
                    pairs.push((n.clone(), e(cx)?));
                }
                Ok(validation(cx, name, &positional, &pairs)?.map(VariableAttribute::Validation))
            }
        }
    }
}

impl Compiler<'_> {
    pub(super) fn constraint(&mut self, a: &AttributeAst) -> Result<Constraint> {
        let mut positional = Vec::new();
        for e in &a.positional {
            positional.push(self.expression(e)?);
        }
        let mut named = Vec::new();
        for n in &a.named {
            named.push((n.name.clone(), self.expression(&n.argument)?));
        }
        Ok(Constraint::Validation { name: short_name(&a.type_name), positional, named })
    }

    /// The values of an attribute's arguments; they are constants or script blocks.
    fn attribute_values(&mut self, a: &AttributeAst) -> Result<(Vec<Value>, Vec<(Rc<str>, Value)>)> {
        let mut positional = Vec::new();
        for e in &a.positional {
            let value = self.expression(e)?;
            positional.push(value(self.cx)?);
        }
        let mut named = Vec::new();
        for n in &a.named {
            let value = if n.expression_omitted {
                Value::Bool(true)
            } else {
                self.expression(&n.argument)?(self.cx)?
            };
            named.push((n.name.clone(), value));
        }
        Ok((positional, named))
    }

    fn parameter_metadata(&mut self, metadata: &mut CommandMetadata, ast: &ParameterAst) -> Result<()> {
        let mut p = ParameterMetadata::new(&ast.name.name, TypeId::OBJECT);
        p.transformation = Transformation::None;
        let mut explicit = false;
        for attribute in &ast.attributes {
            match attribute {
                AttributeBaseAst::Type(t) => {
                    p.type_id = self.resolve_type(&t.type_name)?;
                    p.transformation = match &p.transformation {
                        Transformation::Chain(steps) => Transformation::Chain(
                            steps.iter().cloned().chain([Value::Type(p.type_id)]).collect(),
                        ),
                        _ => Transformation::Convert,
                    };
                }
                AttributeBaseAst::Attribute(a) => {
                    let name = short_name(&a.type_name);
                    let (positional, named) = self.attribute_values(a)?;
                    if name.eq_ignore_ascii_case("Parameter") {
                        explicit = true;
                        let membership = self.membership(metadata, &named)?;
                        p.sets.push(membership);
                    } else if let Some(class) = self.attribute_class(a) {
                        apply_object(self.cx, &mut p, class, positional, &named)?;
                    } else {
                        apply_attribute(self.cx, &mut p, &name, &positional, &named)?;
                    }
                }
            }
        }
        if !explicit {
            p.sets.push(SetMembership::default());
        }
        metadata.parameters.push(p);
        Ok(())
    }

    /// A script's class that is used as an attribute.
    fn attribute_class(&mut self, a: &AttributeAst) -> Option<TypeId> {
        let found = self.resolve_type(&a.type_name).ok()?;
        matches!(found.info().origin, crate::object::TypeOrigin::Script { .. }).then_some(found)
    }

    fn membership(
        &mut self,
        metadata: &mut CommandMetadata,
        named: &[(Rc<str>, Value)],
    ) -> Result<SetMembership> {
        membership_of(self.cx, named, &mut |set| metadata.set_bit(set))
    }
}

/// What a `[Parameter()]` says, with the bit of the set that it names.
pub fn membership_of(
    cx: &mut Context,
    named: &[(Rc<str>, Value)],
    set_bit: &mut dyn FnMut(&str) -> u32,
) -> Result<SetMembership> {
    let mut m = SetMembership::default();
    for (name, value) in named {
        let truth = convert::to_bool(value);
        match &*name.to_ascii_lowercase() {
            "mandatory" => m.mandatory = truth,
            "position" => m.position = value.as_integer().map(|v| v as i32).filter(|v| *v != i32::MIN),
            "parametersetname" => m.mask = set_bit(&convert::to_text(cx, value)?),
            "valuefrompipeline" => m.from_pipeline = truth,
            "valuefrompipelinebypropertyname" => m.from_pipeline_by_name = truth,
            "valuefromremainingarguments" => m.remaining = truth,
            "helpmessage" => m.help_message = Some(Rc::from(convert::to_text(cx, value)?.as_str())),
            _ => {}
        }
    }
    Ok(m)
}

fn short_name(name: &TypeName) -> String {
    match &name.kind {
        TypeNameKind::Simple { name, .. } => {
            let short = name.rsplit('.').next().unwrap_or(name);
            short.strip_suffix("Attribute").unwrap_or(short).to_owned()
        }
        _ => String::new(),
    }
}

/// An attribute of a script's class: an object that validates or transforms.
fn apply_object(
    cx: &mut Context,
    p: &mut ParameterMetadata,
    class: TypeId,
    positional: Vec<Value>,
    named: &[(Rc<str>, Value)],
) -> Result<()> {
    let object = crate::types::construct(cx, class, positional)?;
    for (name, value) in named {
        crate::types::set_member(cx, &object, name, value.clone())?;
    }
    if class.is_a(TypeId::named("System.Management.Automation.ArgumentTransformationAttribute")) {
        let mut steps = match &p.transformation {
            Transformation::Chain(steps) => steps.to_vec(),
            Transformation::Convert => vec![Value::Type(p.type_id)],
            _ => vec![],
        };
        steps.insert(0, object);
        p.transformation = Transformation::Chain(steps.into());
    } else if class.is_a(TypeId::named("System.Management.Automation.ValidateArgumentsAttribute")) {
        p.validations.push(Validation::Object(object));
    }
    Ok(())
}

pub fn apply_attribute(
    cx: &mut Context,
    p: &mut ParameterMetadata,
    name: &str,
    positional: &[Value],
    named: &[(Rc<str>, Value)],
) -> Result<()> {
    match &*name.to_ascii_lowercase() {
        "alias" => {
            for v in flatten(positional) {
                p.aliases.push(Rc::from(convert::to_text(cx, &v)?.as_str()));
            }
        }
        "allownull" => p.allow_null = true,
        "allowemptystring" => p.allow_empty_string = true,
        "allowemptycollection" => p.allow_empty_collection = true,
        "dontshow" => p.hidden = true,
        "supportswildcards" => p.supports_wildcards = true,
        "psdefaultvalue" => {
            if let Some((_, v)) = named.iter().find(|(n, _)| n.eq_ignore_ascii_case("Help")) {
                p.help = Some(Rc::from(convert::to_text(cx, v)?.as_str()));
            }
        }
        "pstypename" => {
            if let Some(v) = positional.first() {
                p.validations.push(Validation::TypeName(Rc::from(convert::to_text(cx, v)?.as_str())));
            }
        }
        _ => {
            if let Some(validation) = validation(cx, name, positional, named)? {
                validation.check_definition(cx)?;
                p.validations.push(validation);
            }
        }
    }
    Ok(())
}

fn flatten(values: &[Value]) -> Vec<Value> {
    values
        .iter()
        .flat_map(|v| match v {
            Value::Array(a) => a.to_vec(),
            other => vec![other.clone()],
        })
        .collect()
}

/// The arguments of a `Validate…` attribute.
struct Arguments<'a> {
    positional: &'a [Value],
    named: &'a [(Rc<str>, Value)],
}

impl Arguments<'_> {
    fn named(&self, key: &str) -> Option<&Value> {
        self.named.iter().find(|(n, _)| n.eq_ignore_ascii_case(key)).map(|(_, v)| v)
    }

    fn integer(&self, at: usize) -> i64 {
        self.positional.get(at).and_then(Value::as_integer).unwrap_or(0) as i64
    }

    fn ignores_case(&self) -> bool {
        self.named("IgnoreCase").is_none_or(convert::to_bool)
    }

    fn error_message(&self, cx: &mut Context) -> Result<Option<Rc<str>>> {
        self.named("ErrorMessage").map(|v| Ok(Rc::from(convert::to_text(cx, v)?.as_str()))).transpose()
    }

    /// All positional arguments as texts, arrays taken apart.
    fn texts(&self, cx: &mut Context) -> Result<Vec<Rc<str>>> {
        let all = flatten(self.positional);
        all.iter().map(|v| Ok(Rc::from(convert::to_text(cx, v)?.as_str()))).collect()
    }
}

/// The rule that a `Validate…` attribute states; `None` for attributes that state none.
fn validation(
    cx: &mut Context,
    name: &str,
    positional: &[Value],
    named: &[(Rc<str>, Value)],
) -> Result<Option<Validation>> {
    let a = Arguments { positional, named };
    Ok(Some(match &*name.to_ascii_lowercase() {
        "validatenotnull" => Validation::NotNull,
        "validatenotnullorempty" => Validation::NotNullOrEmpty,
        "validatenotnullorwhitespace" => Validation::NotNullOrWhiteSpace,
        "validateset" => set_rule(cx, &a)?,
        "validaterange" => return range_rule(cx, &a),
        "validatepattern" => return pattern_rule(cx, &a),
        "validatelength" => {
            not_negative(&a, "ValidateLength")?;
            Validation::Length { min: a.integer(0), max: a.integer(1) }
        }
        "validatecount" => {
            not_negative(&a, "ValidateCount")?;
            Validation::Count { min: a.integer(0) as usize, max: a.integer(1) as usize }
        }
        "validatescript" => match positional.first() {
            Some(Value::ScriptBlock(block)) => {
                Validation::Script { block: block.clone(), error_message: a.error_message(cx)? }
            }
            _ => return Ok(None),
        },
        "validateuserdrive" => Validation::Drive(vec![Rc::from("User")]),
        "validatedrive" => Validation::Drive(a.texts(cx)?),
        _ => return Ok(None),
    }))
}

/// A set of words, or a class that generates them.
fn set_rule(cx: &mut Context, a: &Arguments<'_>) -> Result<Validation> {
    let (ignore_case, error_message) = (a.ignores_case(), a.error_message(cx)?);
    if let [Value::Type(id)] = a.positional {
        let generator = crate::types::construct(cx, *id, vec![])?;
        return Ok(Validation::SetOf { generator, ignore_case, error_message });
    }
    Ok(Validation::Set { values: a.texts(cx)?, ignore_case, error_message })
}

fn range_rule(cx: &mut Context, a: &Arguments<'_>) -> Result<Option<Validation>> {
    Ok(match a.positional {
        [] => None,
        [kind] => {
            let wanted = TypeId::named("System.Management.Automation.ValidateRangeKind");
            let kind =
                convert::convert(cx, kind, wanted).map_err(|flow| not_constructed(&flow, "ValidateRange"))?;
            Some(Validation::RangeKind(match kind {
                Value::Enum(_, 0) => RangeKind::Positive,
                Value::Enum(_, 1) => RangeKind::NonNegative,
                Value::Enum(_, 2) => RangeKind::Negative,
                _ => RangeKind::NonPositive,
            }))
        }
        [min, max, ..] => Some(Validation::Range { min: min.clone(), max: max.clone() }),
    })
}

fn pattern_rule(cx: &mut Context, a: &Arguments<'_>) -> Result<Option<Validation>> {
    let Some(pattern) = a.positional.first() else { return Ok(None) };
    let ignore_case = match a.named("Options") {
        Some(Value::Enum(_, n)) => n & 1 != 0,
        Some(v) => convert::to_text(cx, v)?.to_ascii_lowercase().contains("ignorecase"),
        None => true,
    };
    let pattern = Rc::from(convert::to_text(cx, pattern)?.as_str());
    Ok(Some(Validation::Pattern { pattern, ignore_case, error_message: a.error_message(cx)? }))
}

fn not_negative(a: &Arguments<'_>, attribute: &str) -> Result<()> {
    let least = a.integer(0);
    if least >= 0 {
        return Ok(());
    }
    let error = Thrown::exception(
        "System.ArgumentOutOfRangeException",
        format!(
            "Cannot process argument because the value of argument \"minLength\" is out of range. Change argument \
             \"minLength\" to a value that is within range. (Parameter 'minLength')\nActual value was {least}."
        ),
    );
    Err(not_constructed(&error.into_flow(), attribute))
}

/// What an attribute's constructor raised.
fn not_constructed(flow: &Rc<Flow>, attribute: &str) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow.clone() };
    let message = format!(
        "The following exception occurred while constructing the attribute \"{attribute}\": \"{}\"",
        record.message()
    );
    Thrown::runtime(message, "ExceptionConstructingAttribute", ErrorCategory::InvalidOperation)
        .inner(record.exception.clone())
        .into_flow()
}

/// The metadata of a function, made once.
pub fn metadata_of(cx: &mut Context, function: &Function, block: &Block) -> Result<Rc<CommandMetadata>> {
    if let Some(known) = block.metadata.get() {
        return Ok(known.clone());
    }
    let ast = block.ast.clone();
    let definition = function.code.definition.clone();
    let mut compiler = Compiler::new(cx, ast.source.clone(), crate::engine::scope::Layout::new());
    compiler.using_statements(&ast.using_statements)?;
    let metadata = compiler.function_metadata(&function.name, &ast, definition.as_deref())?;
    Ok(block.metadata.get_or_init(|| Rc::new(metadata)).clone())
}

impl Compiler<'_> {
    fn function_metadata(
        &mut self,
        name: &str,
        ast: &ScriptBlockAst,
        definition: Option<&FunctionDefinitionAst>,
    ) -> Result<CommandMetadata> {
        let mut metadata = CommandMetadata {
            name: Rc::from(name),
            positional_binding: true,
            is_function: true,
            ..CommandMetadata::default()
        };
        let attributes = ast.param_block.as_ref().map_or(&[][..], |b| &b.attributes);
        for a in attributes.iter().filter(|a| is_attribute(a, "CmdletBinding")) {
            let (_, named) = self.attribute_values(a)?;
            self.cmdlet_binding(&mut metadata, &named)?;
            // The default set is the first one, wherever its parameters stand.
            if let Some(default) = metadata.default_set_name.clone() {
                metadata.set_bit(&default);
            }
        }
        for a in attributes.iter().filter(|a| is_attribute(a, "OutputType")) {
            let (positional, _) = self.attribute_values(a)?;
            for v in flatten(&positional) {
                let text = match v {
                    Value::Type(id) => id.name(),
                    other => Rc::from(convert::to_text(self.cx, &other)?.as_str()),
                };
                metadata.output_types.push(text);
            }
        }
        let parameters: &[ParameterAst] =
            match (definition.and_then(|d| d.parameters.as_ref()), &ast.param_block) {
                (Some(list), _) => list,
                (None, Some(block)) => &block.parameters,
                (None, None) => &[],
            };
        for p in parameters {
            self.parameter_metadata(&mut metadata, p)?;
        }
        metadata.is_advanced = attributes.iter().any(|a| is_attribute(a, "CmdletBinding"))
            || parameters.iter().any(|p| {
                p.attributes
                    .iter()
                    .any(|a| matches!(a, AttributeBaseAst::Attribute(a) if is_attribute(a, "Parameter")))
            });
        if metadata.is_advanced {
            add_common(&mut metadata);
        }
        Ok(metadata.finish())
    }

    fn cmdlet_binding(&mut self, metadata: &mut CommandMetadata, named: &[(Rc<str>, Value)]) -> Result<()> {
        for (name, value) in named {
            let text = convert::to_text(self.cx, value)?;
            match &*name.to_ascii_lowercase() {
                "defaultparametersetname" => metadata.default_set_name = Some(Rc::from(text.as_str())),
                "supportsshouldprocess" => metadata.supports_should_process = convert::to_bool(value),
                "supportspaging" => metadata.supports_paging = convert::to_bool(value),
                "positionalbinding" => metadata.positional_binding = convert::to_bool(value),
                "helpuri" => metadata.help_uri = Some(Rc::from(text.as_str())),
                "confirmimpact" => {
                    metadata.confirm_impact = match &*text.to_ascii_lowercase() {
                        "none" => ConfirmImpact::None,
                        "low" => ConfirmImpact::Low,
                        "high" => ConfirmImpact::High,
                        _ => ConfirmImpact::Medium,
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }
}
