//! `New-Event`.

use crate::cmdlets::events::{EventQueue, PS_EVENT_ARGS};
use crate::cmdlets::structure::Structure;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"New-Event module=Microsoft.PowerShell.Utility output=System.Management.Automation.PSEventArgs
SourceIdentifier string mandatory pos=0
Sender psobject pos=1
EventArguments psobject[] pos=2
MessageData psobject pos=3",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewEvent>::default(),
};

#[derive(Default)]
struct NewEvent;

impl Cmdlet for NewEvent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let time = crate::cmdlets::support::now(cx);
        let queue = cx.extension::<EventQueue>();
        queue.last_id += 1;
        let event = Structure::make(
            PS_EVENT_ARGS,
            vec![
                Value::Null,
                Value::Null,
                Value::Int(queue.last_id),
                args.value("Sender"),
                Value::Null,
                Value::array(args.list("EventArguments")),
                args.value("SourceIdentifier"),
                Value::DateTime(time),
                args.value("MessageData"),
            ],
        );
        queue.events.push(event.clone());
        cx.emit(event)
    }
}
