//! `Write-Information`: a record for the information stream.

use crate::cmdlets::support::{now, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, InformationRecord};
use crate::object::{Result, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Information module=Microsoft.PowerShell.Utility
MessageData System.Object mandatory pos=0 pipeline alias=Msg,Message null
Tags string[] pos=1",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteInformation>::default(),
};

#[derive(Default)]
struct WriteInformation;

impl Cmdlet for WriteInformation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        // The source is the script, where there is one.
        let source =
            cx.frame().map(|f| f.source.path.clone().unwrap_or_else(|| Rc::from("Write-Information")));
        let record = InformationRecord {
            message: args.value("MessageData"),
            source: source.unwrap_or_else(|| Rc::from("Write-Information")),
            tags: texts(args, "Tags"),
            time: now(cx),
            no_new_line: false,
        };
        cx.write_information(record, false)
    }
}
