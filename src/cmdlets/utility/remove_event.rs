//! `Remove-Event`.

use crate::cmdlets::events::{EventQueue, id_of, source_of};
use crate::cmdlets::support::{argument_error, pattern, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Remove-Event module=Microsoft.PowerShell.Utility default=BySource shouldprocess
SourceIdentifier string mandatory pos=0 sets=BySource
EventIdentifier int mandatory pos=0 byname sets=ByIdentifier",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<RemoveEvent>::default(),
};

#[derive(Default)]
struct RemoveEvent;

impl Cmdlet for RemoveEvent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let source = args.string("SourceIdentifier");
        let fits = source.as_ref().map(|s| pattern(s)).transpose()?;
        let id = args.int("EventIdentifier").map(i128::from);
        let queue = cx.extension::<EventQueue>();
        let before = queue.events.len();
        queue.events.retain(|e| {
            !(fits.as_ref().is_none_or(|p| p.is_match(&source_of(e))) && id.is_none_or(|i| i == id_of(e)))
        });
        match source {
            Some(source) if queue.events.len() == before => write_error(
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
