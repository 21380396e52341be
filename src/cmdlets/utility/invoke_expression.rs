//! `Invoke-Expression`: runs text as a script in the caller's scope.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Invoke-Expression module=Microsoft.PowerShell.Utility
Command string mandatory pos=0 pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<InvokeExpression>::default(),
};

#[derive(Default)]
struct InvokeExpression;

impl Cmdlet for InvokeExpression {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let text = args.string("Command").unwrap_or_default();
        let block = cx.parse_block(&text, None).inspect_err(|flow| {
            if let (Some(record), Some(frame)) = (flow.record(), cx.frames.last()) {
                *record.id_suffix.borrow_mut() = Some(frame.error_suffix.clone());
                *record.invocation.borrow_mut() = Some(frame.invocation_info());
            }
        })?;
        if let Some(module) = cx.scope.module.borrow().clone() {
            *block.session.borrow_mut() = Some(module);
        }
        cx.dot_block(&block)
    }
}
