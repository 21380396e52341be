//! Static properties of a script's class.

use super::ClassInfo;
use super::construct::{field_default, in_class};
use crate::engine::context::Context;
use crate::object::{ErrorCategory, Result, Thrown, convert};
use std::rc::Rc;

/// Evaluates the static properties when the class is first used.
pub(super) fn ready_statics(cx: &mut Context, class: &Rc<ClassInfo>) -> Result<()> {
    if class.statics_ready.replace(true) {
        return Ok(());
    }
    run_initializers(cx, class).map_err(|flow| {
        let Some(record) = flow.record() else { return flow };
        let message = format!("The type initializer for '{}' threw an exception.", class.name);
        let name = "System.TypeInitializationException";
        Thrown::record(name, message, name, ErrorCategory::OperationStopped)
            .inner(record.exception.clone())
            .into_flow()
    })
}

fn run_initializers(cx: &mut Context, class: &Rc<ClassInfo>) -> Result<()> {
    let Some(properties) = class.properties.get() else { return Ok(()) };
    *class.statics.borrow_mut() =
        properties.iter().filter(|p| p.is_static).map(|p| field_default(p.type_id)).collect();
    for (i, p) in properties.iter().filter(|p| p.is_static).enumerate() {
        let Some(initial) = &p.initial else { continue };
        let value = in_class(cx, class, None, |cx| initial(cx))?;
        let value = match p.type_id {
            Some(t) => convert::convert(cx, &value, t)?,
            None => value,
        };
        class.statics.borrow_mut()[i] = value;
    }
    let initializer = class.own_methods().find(|m| m.is_constructor && m.is_static).cloned();
    if let Some(method) = initializer {
        cx.run_method(class, &method, None, &[])?;
    }
    Ok(())
}

pub(super) fn static_place(class: &Rc<ClassInfo>, name: &str) -> Option<(Rc<ClassInfo>, usize)> {
    class.chain().into_iter().find_map(|c| {
        let at = c.own_properties(true).position(|p| p.name.eq_ignore_ascii_case(name))?;
        Some((c, at))
    })
}
