//! Overload resolution by the rules of PowerShell's method binder.

use super::rank::{self, is_delegate, rank};
use super::signature::{Overload, Parameter, parse};
use super::table::{Choice, MethodGroup};
use crate::object::{TypeId, Value};
use crate::types::PsReference;
use std::rc::Rc;

/// An overload that could take the arguments.
struct Candidate {
    overload: Rc<Overload>,
    ranks: Vec<u16>,
    expanded: bool,
}

impl Candidate {
    /// The parameter type that stands against an argument.
    fn parameter_type(&self, argument: usize) -> TypeId {
        let parameters = &self.overload.parameters;
        match parameters.last() {
            Some(last) if self.expanded && argument + 1 >= parameters.len() => {
                last.type_id.element().unwrap_or(TypeId::OBJECT)
            }
            _ => parameters.get(argument).map_or(TypeId::OBJECT, |p| p.type_id),
        }
    }
}

pub(crate) enum Resolution {
    Chosen { overload: Rc<Overload>, expanded: bool },
    NoneFits,
    Ambiguous,
}

/// The type an argument counts as; null has none.
pub(crate) fn argument_type(value: &Value) -> Option<TypeId> {
    match value {
        Value::Null | Value::Void => None,
        other => Some(other.type_id()),
    }
}

/// Chooses the overload for arguments, remembering the choice for arguments of the same types.
pub(crate) fn resolve(group: &MethodGroup, arguments: &[Value], generic: &[TypeId]) -> Resolution {
    if generic.is_empty()
        && let Some(known) = remembered(group, arguments)
    {
        return known;
    }
    let overloads: Vec<Rc<Overload>> = group.candidates().cloned().collect();
    let found = choose(group.owner(), &overloads, arguments, generic);
    if let Resolution::Chosen { overload, expanded } = &found
        && generic.is_empty()
    {
        let mut choices = group.choices.borrow_mut();
        if choices.len() >= 8 {
            choices.remove(0);
        }
        let arguments = arguments.iter().map(argument_type).collect();
        choices.push(Choice { arguments, overload: overload.clone(), expanded: *expanded });
    }
    found
}

fn remembered(group: &MethodGroup, arguments: &[Value]) -> Option<Resolution> {
    let choices = group.choices.borrow();
    let known = choices.iter().rev().find(|choice| {
        choice.arguments.len() == arguments.len()
            && choice
                .arguments
                .iter()
                .zip(arguments)
                .all(|(known, argument)| *known == argument_type(argument))
    })?;
    Some(Resolution::Chosen { overload: known.overload.clone(), expanded: known.expanded })
}

/// What the binder must know of a method of a script's class.
pub struct ScriptOverload(Rc<Overload>);

impl ScriptOverload {
    pub fn new(parameters: &[TypeId]) -> ScriptOverload {
        let parameter = |&type_id: &TypeId| Parameter {
            name: "",
            type_id,
            by_ref: false,
            is_params: false,
            is_optional: false,
            is_unreachable: false,
        };
        ScriptOverload(Rc::new(Overload {
            signature: "",
            parameters: parameters.iter().map(parameter).collect(),
            invoke: |_, _, _| Ok(Value::Null),
            is_void: false,
            generic: vec![],
            interface: None,
            is_property: false,
        }))
    }
}

/// Which of a script's overloads takes the arguments; [`NoOverload`] says why none does.
pub fn choose_script_overload<'a>(
    overloads: impl Iterator<Item = &'a ScriptOverload>,
    arguments: &[Value],
) -> Result<usize, NoOverload> {
    let overloads: Vec<Rc<Overload>> = overloads.map(|o| o.0.clone()).collect();
    match choose(TypeId::OBJECT, &overloads, arguments, &[]) {
        Resolution::Chosen { overload, .. } => {
            overloads.iter().position(|o| Rc::ptr_eq(o, &overload)).ok_or(NoOverload::NoneFits)
        }
        Resolution::NoneFits => Err(NoOverload::NoneFits),
        Resolution::Ambiguous => Err(NoOverload::Ambiguous),
    }
}

/// Why no overload was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoOverload {
    NoneFits,
    Ambiguous,
}

fn choose(owner: TypeId, overloads: &[Rc<Overload>], arguments: &[Value], generic: &[TypeId]) -> Resolution {
    // A single overload with the right number of parameters is taken whatever the arguments are, unless the class is
    // generic.
    if let [only] = overloads
        && owner.generic_parts().is_none()
        && only.generic.is_empty()
        && !only.has_params()
        && only.parameters.len() == arguments.len()
        && generic.is_empty()
    {
        return Resolution::Chosen { overload: only.clone(), expanded: false };
    }
    let mut best: Option<Candidate> = None;
    let mut ambiguous = false;
    for overload in overloads {
        let Some(candidate) = candidate(owner, overload.clone(), arguments, generic) else { continue };
        match &best {
            None => best = Some(candidate),
            Some(so_far) => match compare(so_far, &candidate) {
                0 => ambiguous = true,
                n if n < 0 => {
                    best = Some(candidate);
                    ambiguous = false;
                }
                _ => {}
            },
        }
    }
    match best {
        None => Resolution::NoneFits,
        Some(_) if ambiguous => Resolution::Ambiguous,
        Some(best) => Resolution::Chosen { overload: best.overload, expanded: best.expanded },
    }
}

fn candidate(
    owner: TypeId,
    overload: Rc<Overload>,
    arguments: &[Value],
    generic: &[TypeId],
) -> Option<Candidate> {
    if overload.parameters.iter().any(|p| p.is_unreachable) {
        return None;
    }
    if !generic.is_empty() && overload.generic.len() != generic.len() {
        return None;
    }
    // What a script block takes and gives cannot be told, so nothing can be inferred from it.
    if !overload.generic.is_empty()
        && generic.is_empty()
        && overload
            .parameters
            .iter()
            .zip(arguments)
            .any(|(p, a)| matches!(a, Value::ScriptBlock(_)) && is_delegate(p.type_id))
    {
        return None;
    }
    let overload =
        if overload.generic.is_empty() { overload } else { specialise(owner, &overload, arguments, generic) };
    let (given, wanted) = (arguments.len(), overload.parameters.len());
    let has_params = overload.has_params();
    if given > wanted && !has_params {
        // A property with parameters takes one argument more when it is set.
        return None;
    }
    if given < wanted {
        let optional = overload.optional_count();
        if optional == 0 && !(has_params && given + 1 == wanted) {
            return None;
        }
        if optional > 0 && given + optional < wanted {
            return None;
        }
    }
    let mut ranks = Vec::with_capacity(given);
    let mut expanded = false;
    for (i, parameter) in overload.parameters.iter().enumerate() {
        if i >= given && parameter.is_optional {
            break;
        }
        if !parameter.is_params {
            ranks.push(argument_rank(arguments.get(i)?, parameter)?);
            continue;
        }
        let element = parameter.type_id.element().unwrap_or(TypeId::OBJECT);
        if wanted == given {
            let as_array = rank(argument_type(&arguments[i]), parameter.type_id);
            let as_element = rank(argument_type(&arguments[i]), element);
            expanded = as_element > as_array;
            let best = as_array.max(as_element);
            if best == rank::NONE {
                return None;
            }
            ranks.push(best);
        } else {
            expanded = true;
            for argument in &arguments[i.min(given)..] {
                match rank(argument_type(argument), element) {
                    rank::NONE => return None,
                    r => ranks.push(r),
                }
            }
        }
    }
    Some(Candidate { overload, ranks, expanded })
}

fn argument_rank(argument: &Value, parameter: &Parameter) -> Option<u16> {
    let given = match argument.native::<PsReference>() {
        Some(reference) if parameter.by_ref => argument_type(&reference.get()),
        _ => argument_type(argument),
    };
    let rank = rank(given, parameter.type_id);
    // What is in the box before the call is of no account.
    if parameter.by_ref { Some(rank.max(1)) } else { (rank != rank::NONE).then_some(rank) }
}

/// Positive if the first is better, negative if the second is, zero if neither.
fn compare(first: &Candidate, second: &Candidate) -> i32 {
    let count = first.ranks.len().min(second.ranks.len());
    let mut better = by_ranks(first, second, count);
    if better == 0 {
        better = by_generality(first, second, count);
    }
    if better != 0 {
        return better;
    }
    if (0..count).any(|i| first.parameter_type(i) != second.parameter_type(i)) {
        return 0;
    }
    match (first.expanded, second.expanded) {
        (true, true) => {
            return if first.overload.parameters.len() > second.overload.parameters.len() { 1 } else { -1 };
        }
        (true, false) => return -1,
        (false, true) => return 1,
        (false, false) => {}
    }
    let generic = second.overload.generic.len() as i32 - first.overload.generic.len() as i32;
    if generic != 0 {
        return generic;
    }
    second.overload.parameters.len() as i32 - first.overload.parameters.len() as i32
}

fn by_ranks(first: &Candidate, second: &Candidate, count: usize) -> i32 {
    let mut better = 0;
    for i in 0..count {
        let weight = (count - i) as i32;
        let (a, b) = (first.ranks[i], second.ranks[i]);
        if a != b {
            better += if a > b { weight } else { -weight };
        }
    }
    better
}

/// Of conversions that lose nothing the most specific parameter wins, of those that may lose something the
/// most general one.
fn by_generality(first: &Candidate, second: &Candidate, count: usize) -> i32 {
    let mut better = 0;
    let mut weight = count as i32;
    for i in 0..count {
        let (a, b) = (first.ranks[i], second.ranks[i]);
        let skip = a < rank::NULL_TO_VALUE
            || b < rank::NULL_TO_VALUE
            || (a >= rank::NUMERIC_IMPLICIT) != (b >= rank::NUMERIC_IMPLICIT);
        if !skip {
            if a >= rank::NUMERIC_IMPLICIT {
                weight = -weight;
            }
            let forth = rank(Some(first.parameter_type(i)), second.parameter_type(i));
            let back = rank(Some(second.parameter_type(i)), first.parameter_type(i));
            if forth < back {
                better += weight;
            } else if forth > back {
                better -= weight;
            }
        }
        weight = weight.abs() - 1;
    }
    better
}

/// A generic method with its type parameters given, or told from the arguments.
fn specialise(owner: TypeId, overload: &Overload, arguments: &[Value], generic: &[TypeId]) -> Rc<Overload> {
    let mut substitutions = match overload.interface {
        Some(interface) => interface.substitutions(),
        None => owner.substitutions(),
    };
    // A static method of arrays names its element type `T` itself.
    substitutions.retain(|(name, _)| !overload.generic.contains(name));
    for (i, name) in overload.generic.iter().enumerate() {
        let id =
            generic.get(i).copied().or_else(|| inferred(overload, name, arguments)).unwrap_or(TypeId::OBJECT);
        substitutions.push((name, id));
    }
    Rc::new(parse(overload.signature, overload.invoke, overload.interface, &substitutions))
}

fn inferred(overload: &Overload, name: &str, arguments: &[Value]) -> Option<TypeId> {
    let parts = super::signature::split_signature(overload.signature);
    let texts = super::signature::split_parameters(parts.parameters);
    let (mut plain, mut elements) = (None, None);
    for (text, argument) in texts.iter().zip(arguments) {
        let text = text.trim_start_matches("[ref] ").trim_start_matches("Params ");
        let text = text.rsplit_once(' ').map_or(text, |(t, _)| t);
        let given = match argument.native::<PsReference>() {
            Some(reference) => argument_type(&reference.get()),
            None => argument_type(argument),
        };
        let Some(given) = given else { continue };
        if text == name {
            plain = plain.or(Some(given));
        } else if text.strip_suffix("[]") == Some(name) {
            elements = elements.or(given.element());
        } else if text.ends_with(&format!("IEnumerable[{name}]")) || text.ends_with(&format!("IList[{name}]"))
        {
            elements = elements.or(item_type(given));
        } else if let Some(found) = from_generic(text, name, given) {
            return Some(found);
        }
    }
    elements.or(plain)
}

/// `Func[TSource,TResult]` against a delegate of known types.
fn from_generic(text: &str, name: &str, given: TypeId) -> Option<TypeId> {
    let (_, arguments) = given.generic_parts()?;
    let list = text.split_once('[')?.1.strip_suffix(']')?;
    let at = list.split(',').position(|a| a == name)?;
    arguments.get(at).copied()
}

/// The element type of something enumerable.
pub(crate) fn item_type(id: TypeId) -> Option<TypeId> {
    if let Some(element) = id.element() {
        return Some(element);
    }
    if id == TypeId::STRING {
        return Some(TypeId::CHAR);
    }
    let mut queue = vec![id];
    let mut next = id.info().base;
    while let Some(base) = next {
        queue.push(base);
        next = base.info().base;
    }
    while let Some(candidate) = queue.pop() {
        if let Some((definition, arguments)) = candidate.generic_parts()
            && &*definition.name() == "System.Collections.Generic.IEnumerable`1"
        {
            return arguments.first().copied();
        }
        queue.extend(candidate.declared_interfaces().iter());
    }
    None
}
