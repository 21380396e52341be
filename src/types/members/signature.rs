//! Signatures as records spell them, read once: `string Substring(int startIndex, int length)`.

use crate::object::type_name::powershell_name;
use crate::object::{Invoker, TypeId};
use std::rc::Rc;

pub(crate) struct Parameter {
    pub name: &'static str,
    pub type_id: TypeId,
    pub by_ref: bool,
    /// Takes all further arguments as one array.
    pub is_params: bool,
    pub is_optional: bool,
    /// A `Span` or a pointer, which no script can make.
    pub is_unreachable: bool,
}

/// One overload with its types resolved for one receiver type.
pub(crate) struct Overload {
    pub signature: &'static str,
    pub parameters: Vec<Parameter>,
    pub invoke: Invoker,
    pub is_void: bool,
    /// Names of the method's own generic parameters.
    pub generic: Vec<&'static str>,
    /// The interface that declares it, where the class has it for that interface only.
    pub interface: Option<TypeId>,
    /// A property with parameters: `char Chars(int index) {get;}`.
    #[expect(dead_code, reason = "kept beside what the signature says")]
    pub is_property: bool,
}

/// The pieces of a signature, still as text.
pub(crate) struct SignatureText {
    pub return_type: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub name: &'static str,
    pub generic: Vec<&'static str>,
    pub parameters: &'static str,
    pub accessors: &'static str,
}

/// The method's name alone, for the index of a type.
pub(crate) fn name_of(signature: &'static str) -> &'static str {
    let head = signature.split_once('(').map_or(signature, |(head, _)| head);
    let head = without_generic(head).unwrap_or(head);
    head.rsplit(' ').next().unwrap_or(head)
}

/// `T[] Empty` of `T[] Empty[T]`: the brackets at the end belong to the method.
fn without_generic(head: &'static str) -> Option<&'static str> {
    if !head.ends_with(']') {
        return None;
    }
    let mut depth = 0usize;
    for (i, b) in head.bytes().enumerate().rev() {
        match b {
            b']' => depth += 1,
            b'[' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(&head[..i]);
                }
            }
            _ => {}
        }
    }
    None
}

pub(crate) fn split_signature(signature: &'static str) -> SignatureText {
    let (head, tail) = signature.split_once('(').unwrap_or((signature, ")"));
    let (parameters, accessors) = tail.rsplit_once(')').unwrap_or((tail, ""));
    let name = name_of(signature);
    let generic = match without_generic(head) {
        Some(rest) => head[rest.len() + 1..].trim_end_matches(']').split(',').map(str::trim).collect(),
        None => vec![],
    };
    let return_type = match head.find(&format!(" {name}")) {
        Some(end) => &head[..end],
        None => "",
    };
    SignatureText { return_type, name, generic, parameters, accessors: accessors.trim() }
}

/// Splits at commas outside brackets.
pub(crate) fn split_parameters(text: &'static str) -> Vec<&'static str> {
    let (mut parts, mut depth, mut start) = (vec![], 0usize, 0usize);
    for (i, b) in text.bytes().enumerate() {
        match b {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(text[start..i].trim());
                start = i + 1;
            }
            _ => {}
        }
    }
    if !text[start..].trim().is_empty() {
        parts.push(text[start..].trim());
    }
    parts
}

fn parse_parameter(text: &'static str, substitutions: &[(&'static str, TypeId)]) -> Parameter {
    let (text, is_optional) = match text.split_once(" = ") {
        Some((head, _)) => (head, true),
        None => (text, false),
    };
    let (text, by_ref) = match text.strip_prefix("[ref] ") {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (text, is_params) = match text.strip_prefix("Params ") {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (type_text, name) = text.rsplit_once(' ').unwrap_or((text, ""));
    let is_unreachable = type_text.contains("Span[") || type_text.contains('*') || type_text.contains('&');
    let type_id =
        if is_unreachable { TypeId::OBJECT } else { TypeId::from_signature(type_text, substitutions) };
    Parameter { name, type_id, by_ref, is_params, is_optional, is_unreachable }
}

/// Reads a signature with the meanings of generic parameters put in.
pub(crate) fn parse(
    signature: &'static str,
    invoke: Invoker,
    interface: Option<TypeId>,
    substitutions: &[(&'static str, TypeId)],
) -> Overload {
    let parts = split_signature(signature);
    let parameters =
        split_parameters(parts.parameters).into_iter().map(|p| parse_parameter(p, substitutions)).collect();
    Overload {
        signature,
        parameters,
        invoke,
        is_void: parts.return_type == "void",
        generic: parts.generic,
        interface,
        is_property: parts.accessors.starts_with('{'),
    }
}

impl Overload {
    pub fn has_params(&self) -> bool {
        self.parameters.last().is_some_and(|p| p.is_params)
    }

    pub fn optional_count(&self) -> usize {
        self.parameters.iter().filter(|p| p.is_optional).count()
    }
}

/// The text with generic parameters replaced: `void Add(T item)` on a `List<int>` reads `void Add(int item)`.
pub(crate) fn text_for(
    signature: &str,
    substitutions: &[(&'static str, TypeId)],
    interface: Option<TypeId>,
) -> String {
    let mut text = String::with_capacity(signature.len() + 16);
    let mut word = String::new();
    for c in signature.chars().chain(['\0']) {
        if c.is_alphanumeric() || matches!(c, '_' | '.' | '`') {
            word.push(c);
            continue;
        }
        match substitutions.iter().find(|(name, _)| *name == word) {
            Some((_, id)) => text.push_str(&powershell_name(*id)),
            None => text.push_str(&word),
        }
        word.clear();
        if c != '\0' {
            text.push(c);
        }
    }
    let Some(interface) = interface else { return text };
    let name = powershell_name(interface);
    let (head, arguments) = name.find('[').map_or((&*name, ""), |i| name.split_at(i));
    let short = head.rsplit('.').next().unwrap_or(head);
    match text.split_once('(').map(|(h, _)| h.rfind(' ').map_or(0, |i| i + 1)) {
        Some(at) => format!("{}{short}{arguments}.{}", &text[..at], &text[at..]),
        None => text,
    }
}

/// A type's overloads of one name.
pub(crate) type Overloads = Vec<Rc<Overload>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_parts_of_signatures() {
        assert_eq!(name_of("string Substring(int startIndex, int length)"), "Substring");
        assert_eq!(name_of("T[] Empty[T]()"), "Empty");
        assert_eq!(name_of("TOutput[] ConvertAll[TInput, TOutput](TInput[] array)"), "ConvertAll");
        assert_eq!(
            name_of(
                "System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] c)"
            ),
            "ConvertAll"
        );
        let parts =
            split_signature("static string Format[TArg0, TArg1](System.IFormatProvider provider, TArg0 a)");
        assert_eq!(parts.name, "Format");
        assert_eq!(parts.generic, ["TArg0", "TArg1"]);
        let parts = split_signature("char Chars(int index) {get;}");
        assert_eq!((parts.return_type, parts.name, parts.accessors), ("char", "Chars", "{get;}"));
        assert_eq!(
            split_parameters("System.Func[T,bool] a, int b = 3"),
            ["System.Func[T,bool] a", "int b = 3"]
        );
    }
}
