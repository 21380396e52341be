//! `Update-List`: adds to and removes from a property that holds a list.

use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Hashtable, Result, TableKind, Value};
use crate::types;

pub static CMDLET: Builtin = Builtin {
    signature: r"Update-List module=Microsoft.PowerShell.Utility default=AddRemoveSet
Add System.Object[] sets=AddRemoveSet notempty
Remove System.Object[] sets=AddRemoveSet notempty
Replace System.Object[] mandatory sets=ReplaceSet notempty
InputObject psobject pipeline notempty
Property string pos=0 notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<UpdateList>::default(),
};

#[derive(Default)]
struct UpdateList {
    any: bool,
}

impl Cmdlet for UpdateList {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(target) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        self.any = true;
        let list = match args.string("Property") {
            Some(name) => types::get_member(cx, &target, &name)?.unwrap_or_default(),
            None => target.clone(),
        };
        if args.is_bound("Replace") {
            types::invoke_method(cx, &list, "Clear", vec![], &[])?;
            for item in args.list("Replace") {
                types::invoke_method(cx, &list, "Add", vec![item], &[])?;
            }
        }
        for item in args.list("Add") {
            types::invoke_method(cx, &list, "Add", vec![item], &[])?;
        }
        for item in args.list("Remove") {
            types::invoke_method(cx, &list, "Remove", vec![item], &[])?;
        }
        cx.emit(target)
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if self.any || args.is_bound("Property") {
            return Ok(());
        }
        // Without objects the changes themselves are put out, for `Set-Cs… -List $changes`.
        let mut pairs = vec![];
        for name in ["Add", "Remove", "Replace"] {
            if let Some(value) = args.get(name) {
                pairs.push((name, value.clone()));
            }
        }
        cx.emit(Hashtable::from_pairs(TableKind::Hashtable, pairs).into_value())
    }
}
