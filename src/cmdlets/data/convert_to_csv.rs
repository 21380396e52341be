//! `ConvertTo-Csv`.

use super::csv_write::CsvWriter;
use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-Csv module=Microsoft.PowerShell.Utility default=Delimiter output=System.String
InputObject psobject mandatory pos=0 pipeline byname
Delimiter char pos=1 sets=Delimiter notnull
UseCulture switch sets=UseCulture
IncludeTypeInformation switch alias=ITI
NoTypeInformation switch alias=NTI hidden
QuoteFields string[] alias=QF
UseQuotes Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind alias=UQ
NoHeader switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertToCsv>::default(),
};

#[derive(Default)]
struct ConvertToCsv {
    writer: CsvWriter,
}

impl Cmdlet for ConvertToCsv {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.writer = CsvWriter::new(cx, args)?;
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        for line in self.writer.lines(cx, &value)? {
            cx.emit(Value::from(line.as_str()))?;
        }
        Ok(())
    }
}
