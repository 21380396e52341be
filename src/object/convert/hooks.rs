//! What conversion asks of the rooms above: types with members, classes of scripts, collections.

use crate::dotnet::regex::{Match, Regex};
use crate::object::{PsString, Result, Runtime, TypeId, TypeOrigin, Value};
use std::cell::Cell;
use std::rc::Rc;

/// Answers about types whose members stand in records or in a script's class.
pub trait ConversionHooks {
    /// `[T]::new(arguments)`.
    fn construct(&self, rt: &mut dyn Runtime, target: TypeId, arguments: &[Value]) -> Result<Value>;
    /// `[T]::name(arguments)`.
    fn call_static(
        &self,
        rt: &mut dyn Runtime,
        target: TypeId,
        name: &str,
        arguments: &[Value],
    ) -> Result<Value>;
    /// The parameter types of each constructor.
    fn constructors(&self, target: TypeId) -> Vec<Vec<TypeId>>;
    /// The parameter types of each static overload of that name.
    fn static_overloads(&self, target: TypeId, name: &str) -> Vec<Vec<TypeId>>;
    /// Names and types of properties that can be set, in order.
    fn settable_properties(&self, target: TypeId) -> Vec<(Rc<str>, TypeId)>;
    /// The elements of a collection; `None` for what `foreach` takes for one thing.
    fn enumerate(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>>;
    /// Count and first element of an `IList` of the types room.
    fn list_head(&self, value: &Value) -> Option<(usize, Option<Value>)>;
    /// A document of the text.
    fn read_xml(&self, text: &str) -> Result<Value>;
    /// A delegate of that type around a script block.
    fn make_delegate(&self, rt: &mut dyn Runtime, target: TypeId, block: &Value) -> Result<Option<Value>>;
    /// `Match` as an object of scripts.
    fn make_match(&self, regex: &Rc<Regex>, text: &PsString, found: &Match) -> Option<Value> {
        let _ = (regex, text, found);
        None
    }
    /// The type of that name, classes of scripts included.
    fn resolve_type(&self, rt: &mut dyn Runtime, name: &str) -> Option<TypeId>;
    /// `[ref]` around a value.
    fn make_reference(&self, value: &Value) -> Option<Value>;
}

thread_local! {
    static HOOKS: Cell<Option<&'static dyn ConversionHooks>> = const { Cell::new(None) };
}

/// Called once by the `types` room on the engine's thread.
pub fn set_conversion_hooks(hooks: &'static dyn ConversionHooks) {
    HOOKS.set(Some(hooks));
}

pub(in crate::object) fn hooks() -> Option<&'static dyn ConversionHooks> {
    HOOKS.get()
}

/// Whether the type is a class of a script.
pub(in crate::object) fn is_script_class(id: TypeId) -> bool {
    matches!(id.info().origin, TypeOrigin::Script { .. })
}

/// The elements of a collection that is neither a string nor a dictionary.
pub(in crate::object) fn enumerate(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    match value.base() {
        Value::Array(array) => Ok(Some(array.to_vec())),
        Value::Object(_) => match hooks() {
            Some(hooks) => hooks.enumerate(rt, value.base()),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}
