//! `Get-Error`: the newest errors with everything they have to say.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorRecord, Object, Result, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Error module=Microsoft.PowerShell.Utility default=Newest
InputObject psobject pos=0 pipeline sets=Error notempty
Newest int sets=Newest alias=Last range=1..2147483647",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetError>::default(),
};

#[derive(Default)]
struct GetError;

impl Cmdlet for GetError {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        if let Some(value) = input.or(args.get("InputObject")) {
            return cx.emit(extended(value));
        }
        let count = args.int("Newest").unwrap_or(1);
        let errors = cx.errors.clone();
        let items = crate::types::enumerate(cx, &errors)?.unwrap_or_default();
        for item in items.iter().take(usize::try_from(count).unwrap_or(1)) {
            cx.emit(extended(item))?;
        }
        Ok(())
    }
}

/// The same error under the type name whose view shows everything.
fn extended(value: &Value) -> Value {
    let name = match value.native::<ErrorRecord>() {
        Some(_) => "System.Management.Automation.ErrorRecord#PSExtendedError",
        None => "System.Exception#PSExtendedError",
    };
    let copy = match value.native::<ErrorRecord>() {
        Some(record) => Value::Object(Rc::new(Object::new(crate::engine::copy_record(record)))),
        None => value.clone(),
    };
    if let Some(extras) = copy.extras() {
        let names: Vec<Rc<str>> =
            std::iter::once(Rc::from(name)).chain(crate::types::type_names(value)).collect();
        extras.set_type_names(Rc::from(names));
    }
    copy
}
