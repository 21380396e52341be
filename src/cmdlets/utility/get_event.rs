//! `Get-Event`.

use crate::cmdlets::events::{EventQueue, id_of, source_of};
use crate::cmdlets::support::{argument_error, has_wildcards, pattern, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Event module=Microsoft.PowerShell.Utility default=BySource output=System.Management.Automation.PSEventArgs
SourceIdentifier string pos=0 byname sets=BySource notempty
EventIdentifier int mandatory pos=0 byname sets=ById alias=Id",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetEvent>::default(),
};

#[derive(Default)]
struct GetEvent;

impl Cmdlet for GetEvent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let events = cx.extension::<EventQueue>().events.clone();
        let source = args.string("SourceIdentifier");
        let fits = source.as_ref().map(|s| pattern(s)).transpose()?;
        let id = args.int("EventIdentifier").map(i128::from);
        let mut found = false;
        for event in events {
            let named = fits.as_ref().is_none_or(|p| p.is_match(&source_of(&event)));
            if named && id.is_none_or(|i| i == id_of(&event)) {
                found = true;
                cx.emit(event)?;
            }
        }
        match source {
            Some(source) if !found && !has_wildcards(&source) => write_error(
                cx,
                argument_error(
                    format!("Event with source identifier '{source}' does not exist."),
                    "INVALID_SOURCE_IDENTIFIER",
                ),
            ),
            _ => Ok(()),
        }
    }
}
