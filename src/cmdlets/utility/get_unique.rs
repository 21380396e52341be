//! `Get-Unique`: drops repetitions in a sorted list.

use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value, compare, convert};
use crate::types;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Unique module=Microsoft.PowerShell.Utility default=AsString
InputObject psobject pipeline
AsString switch sets=AsString
OnType switch sets=UniqueByType
CaseInsensitive switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetUnique>::default(),
};

#[derive(Default)]
struct GetUnique {
    last: Option<Value>,
    last_text: Option<String>,
}

impl Cmdlet for GetUnique {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input) else { return Ok(()) };
        let fresh = match &self.last {
            None => true,
            Some(last) if args.switch("OnType") => types::type_names(last) != types::type_names(&value),
            Some(last) if args.switch("AsString") => {
                let before = match self.last_text.take() {
                    Some(text) => text,
                    None => convert::net_text(cx, last),
                };
                let text = convert::net_text(cx, &value);
                let same = compare::strings_equal(&before, &text, args.switch("CaseInsensitive"));
                self.last_text = Some(text);
                !same
            }
            Some(last) => {
                let comparer =
                    crate::cmdlets::order::Comparer { ignore_case: args.switch("CaseInsensitive") };
                let last = last.clone();
                comparer.compare(cx, &value, &last) != std::cmp::Ordering::Equal
            }
        };
        if !fresh {
            return Ok(());
        }
        self.last = Some(value.clone());
        cx.emit(value)
    }
}
