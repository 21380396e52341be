//! `Out-Host`: to the host, and nowhere else.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, InformationRecord, MessageRecord};
use crate::formatting::{HostSink, OutDefault};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Out-Host module=Microsoft.PowerShell.Core
Paging switch
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<OutHost>::default(),
};

#[derive(Default)]
struct OutHost {
    out: Option<OutDefault>,
}

impl Cmdlet for OutHost {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        show(cx, &mut self.out, &value)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        finish(cx, &mut self.out)
    }
}

/// Shows a value on the host by a formatting of its own. Records of other streams look as they do there.
pub fn show(cx: &mut Context, out: &mut Option<OutDefault>, value: &Value) -> Result<()> {
    if value.native::<MessageRecord>().is_some() || value.native::<InformationRecord>().is_some() {
        return cx.show(value);
    }
    out.get_or_insert_with(|| OutDefault::new(Box::new(HostSink))).write(cx, value)
}

pub fn finish(cx: &mut Context, out: &mut Option<OutDefault>) -> Result<()> {
    match out {
        Some(out) => out.finish(cx),
        None => Ok(()),
    }
}
