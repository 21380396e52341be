//! `ConvertFrom-Csv`.

use super::csv_read::CsvObjects;
use super::csv_text::delimiter_of;
use crate::cmdlets::support::texts;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value, convert};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertFrom-Csv module=Microsoft.PowerShell.Utility default=Delimiter
Delimiter char pos=1 sets=Delimiter notnull notempty
UseCulture switch mandatory sets=UseCulture notnull notempty
InputObject psobject[] mandatory pos=0 pipeline byname notnull someelement
Header string[] notnull notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertFromCsv>::default(),
};

#[derive(Default)]
struct ConvertFromCsv {
    objects: CsvObjects,
}

impl Cmdlet for ConvertFromCsv {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if args.is_bound("Header") {
            self.objects = CsvObjects::with_header(&texts(args, "Header"))?;
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let delimiter = delimiter_of(args.get("Delimiter"));
        for item in args.list("InputObject") {
            let text = convert::to_text(cx, &item)?;
            self.objects.read(cx, &text, delimiter)?;
        }
        Ok(())
    }
}
