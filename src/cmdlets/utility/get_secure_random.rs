//! `Get-SecureRandom`: as `Get-Random`, from the host's own source always.

use super::get_random::Choice;
use crate::cmdlets::random::Generator;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-SecureRandom module=Microsoft.PowerShell.Utility default=RandomNumberParameterSet output=System.Int32,System.Int64,System.Double
Maximum System.Object pos=0 sets=RandomNumberParameterSet
Minimum System.Object sets=RandomNumberParameterSet
InputObject System.Object[] mandatory pos=0 pipeline sets=RandomListItemParameterSet,ShuffleParameterSet null
Count int sets=RandomNumberParameterSet,RandomListItemParameterSet range=1..2147483647
Shuffle switch mandatory sets=ShuffleParameterSet",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetSecureRandom>::default(),
};

#[derive(Default)]
struct GetSecureRandom {
    choice: Choice,
}

impl Cmdlet for GetSecureRandom {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.choice.begin(cx, args, &Generator { secure: true })
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        self.choice.process(cx, args, &Generator { secure: true })
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.choice.end(cx, &Generator { secure: true })
    }
}
