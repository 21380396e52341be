//! Help as objects: custom objects whose type names choose the view.

use crate::object::{CustomObject, TypeId, Value};
use std::rc::Rc;

/// An object of one help type.
pub(super) fn object<N: AsRef<str>>(type_name: &str, pairs: impl IntoIterator<Item = (N, Value)>) -> Value {
    let object = CustomObject::from_pairs(pairs);
    set_types(&object, &[type_name]);
    object.into_value()
}

/// Gives an object the type names of help, most specific first.
pub(super) fn set_types(object: &CustomObject, names: &[&str]) {
    *object.type_names.borrow_mut() = Some(names.iter().map(|n| Rc::from(*n)).collect());
}

/// `PSObject[]`, as the lists in help read from comments are.
pub(super) fn list(items: Vec<Value>) -> Value {
    Value::typed_array(TypeId::PS_OBJECT, items)
}

/// A paragraph.
pub(super) fn paragraph(text: &str) -> Value {
    let object = CustomObject::from_pairs([("Text", Value::from(text))]);
    set_types(&object, &["MamlParaTextItem", "MamlTextItem"]);
    object.into_value()
}

/// Name and value of each property of a custom object, in order.
pub(super) fn pairs(value: &Value) -> Vec<(Rc<str>, Value)> {
    match value {
        Value::Custom(object) => {
            object.members.borrow().iter().map(|(name, _, value)| (name.clone(), value.clone())).collect()
        }
        _ => vec![],
    }
}

/// A copy of an object of help under more type names, which choose another view of it.
pub(super) fn with_view(help: &Value, view: &str) -> Value {
    let Value::Custom(source) = help else { return help.clone() };
    let names = source.type_names.borrow().clone().unwrap_or_default();
    let object = CustomObject::from_pairs(pairs(help));
    let viewed = names.iter().map(|n| Rc::from(format!("{n}#{view}")));
    *object.type_names.borrow_mut() = Some(viewed.chain(names.iter().cloned()).collect());
    object.into_value()
}
